from itertools import pairwise
from pathlib import Path

from practice.records import Records
from tests.practice.children import CONTEXT, everything_said, start, write_a_talk
from tests.practice.talk import talk_of

WRITERS = 8
EACH = 25


def test_eight_programs_writing_at_once_lose_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    ready = CONTEXT.Barrier(WRITERS)
    talks = [talk_of(EACH, seed=who) for who in range(WRITERS)]
    started = [start(write_a_talk, tmp_path, ready, who, EACH) for who in range(WRITERS)]
    acknowledged = [everything_said(pipe) for _, pipe in started]
    for process, _ in started:
        process.join()
    assert [0] * WRITERS == [process.exitcode for process, _ in started]
    assert [EACH] * WRITERS == [len(said) for said in acknowledged]
    with Records.open(tmp_path) as records:
        summaries = sorted(records.attempts(), key=lambda summary: int(summary.header.learner))
        kept = [[stamped.entry for stamped in records.load(summary.id).entries] for summary in summaries]
        times = [stamped.at for summary in summaries for stamped in records.load(summary.id).entries]
    assert talks == kept
    assert any(earlier > later for earlier, later in pairwise(times)), "they did not write at once"
