"""Scoring in several processes: results come in the order of the input, and few batches are under way at once."""

import signal
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from multiprocessing import get_context
from typing import Final

from engine.recognition import Recogniser
from scenarios.reading.rows import Batch
from scoring.pack import Pack
from scoring.recognise import make_recogniser
from tui.scoring_lines import Scored, score_batch

_AHEAD: Final = 3
"""How many batches wait for each process: enough to keep it busy, few enough to stay small."""

_COMPILED: Final[dict[str, Recogniser]] = {}
"""What a process keeps between batches."""


def scored_in_processes(batches: Iterable[Batch], pack: Pack, jobs: int, *, only_found: bool) -> Iterator[Scored]:
    """Score batches in `jobs` processes, each of which compiles the rules once.

    Args:
        batches: The replies.
        pack: The rules.
        jobs: How many processes, at least 1.
        only_found: As in `score_batch`.

    Raises:
        BrokenProcessPool: A process was ended from outside.
    """
    # Fresh processes on every system: a copy of this one could inherit a lock that nobody opens again.
    with ProcessPoolExecutor(jobs, get_context("spawn"), _prepare, (pack,)) as pool:
        waiting: deque[Future[Scored]] = deque()
        try:
            for batch in batches:
                waiting.append(pool.submit(_score, batch, only_found))
                if len(waiting) >= jobs * _AHEAD:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def _prepare(pack: Pack) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever started us is told, and ends us
    _COMPILED["rules"] = make_recogniser(pack)


def _score(batch: Batch, only_found: bool) -> Scored:  # noqa: FBT001 - handed over by place to another process
    return score_batch(batch, _COMPILED["rules"], only_found=only_found)
