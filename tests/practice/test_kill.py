import os
import random
import shutil
import signal
import time
from itertools import pairwise
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from practice.attempt import Attempt
from practice.entries import Entry
from practice.errors import NoSuchAttemptError
from practice.places import RECORDS_FILE
from practice.records import Records
from tests.practice.children import Death, everything_said, go_on_talking, start
from tests.practice.talk import HEADER, kettle_script, seeded, talk_of

DEATHS: tuple[tuple[Death, int], ...] = (("", 30), ("before the commit", 12), ("after the commit", 12))
LONGEST_WRITE = 0.004


def entries_in(folder: Path, attempt: int) -> list[Entry]:
    with Records.open(folder) as records:
        return [stamped.entry for stamped in records.load(attempt).entries]


def listen_then_kill(pipe: Connection, pid: int, chance: random.Random) -> list[tuple[str, int]]:
    """Hear a few acknowledgements, let the next write get a random way, and kill."""
    heard = [pipe.recv() for _ in range(chance.randint(1, 4))]
    moment = time.perf_counter() + chance.random() * LONGEST_WRITE
    while time.perf_counter() < moment:
        pass
    os.kill(pid, signal.SIGKILL)
    return heard


@pytest.mark.slow
def test_a_talk_killed_54_times_comes_out_as_the_talk_that_was_never_killed(tmp_path: Path) -> None:
    chance = seeded(20)
    expected = talk_of(300, seed=4)
    answers = [entry.answer for entry in expected]
    with Records.open(tmp_path) as records:
        attempt = Attempt.begin(kettle_script(), records, HEADER).id
    deaths = [death for death, times in DEATHS for _ in range(times)]
    chance.shuffle(deaths)
    kept = 0
    for death in deaths:
        process, pipe = start(go_on_talking, tmp_path, attempt, answers, death)
        heard = listen_then_kill(pipe, process.pid or 0, chance) if not death else []
        heard += everything_said(pipe)
        process.join()
        assert -signal.SIGKILL == process.exitcode
        assert ("resumed", kept) == heard[0]
        acknowledged = heard[-1][1]
        recorded = entries_in(tmp_path, attempt)
        assert expected[: len(recorded)] == recorded
        assert acknowledged <= len(recorded) <= acknowledged + 1
        assert {"before the commit": kept, "after the commit": kept + 1}.get(death, len(recorded)) == len(recorded)
        kept = len(recorded)
    process, pipe = start(go_on_talking, tmp_path, attempt, answers, "")
    assert ("told", len(answers)) == everything_said(pipe)[-1]
    process.join()
    assert entries_in(tmp_path, attempt) == expected


def test_a_write_cut_off_at_any_byte_loses_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    home, log = tmp_path / "home", f"{RECORDS_FILE}-wal"
    entries = talk_of(8, seed=9)
    with Records.open(home) as records:
        attempt = records.begin(HEADER)
        sizes = [(home / log).stat().st_size]
        for n, entry in enumerate(entries, start=1):
            records.append(attempt, n, entry)
            sizes.append((home / log).stat().st_size)
        database, written = (home / RECORDS_FILE).read_bytes(), (home / log).read_bytes()
    chance = seeded(11)
    cuts = {cut for size in sizes for cut in (size - 1, size, size + 1)} | set(range(0, sizes[-1], 1999))
    for cut in sorted(cuts):
        after = tmp_path / str(cut)
        after.mkdir()
        (after / RECORDS_FILE).write_bytes(database)
        (after / log).write_bytes(written[:cut] + chance.randbytes(chance.choice([0, 5000])))
        acknowledged = sum(size <= cut for size in sizes) - 1
        if acknowledged < 0:
            with pytest.raises(NoSuchAttemptError):
                entries_in(after, attempt)
        else:
            assert entries[:acknowledged] == entries_in(after, attempt)
        shutil.rmtree(after)
    assert all(earlier < later for earlier, later in pairwise(sizes))
