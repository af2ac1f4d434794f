"""What the tests inside scenario files may ask of marks."""

from engine.script import Script
from engine.transcript import Transcript
from scenarios.checking.testplan import Verdict
from scoring.debrief import debrief


def judge(script: Script, transcript: Transcript) -> Verdict:
    """Whether compliance was kept. The dimensions have no scale yet, so what asks for one is reported as not judged."""
    return Verdict(passed=not debrief(script, transcript).failures)
