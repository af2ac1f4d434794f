"""What the tests inside scenario files may ask of marks."""

from engine.script import Script
from engine.transcript import Transcript
from scenarios.checking.testplan import Verdict
from scoring.debrief import debrief
from tui.search import allowed_by


def judge(script: Script, transcript: Transcript) -> Verdict:
    """The scores of a play, and whether compliance was kept.

    A dimension of a scenario that could not be searched to the end is left out, so that what asks for it is reported as
    not judged.
    """
    view = debrief(script, transcript, allowed_by(script))
    scores = view.scorecard.scores.values()
    return Verdict(
        dimensions={score.dimension: score.value for score in scores if score.missing != "not searched to the end"},
        passed=not view.failures,
    )
