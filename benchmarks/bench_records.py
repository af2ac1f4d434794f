"""How long it takes to keep an answer, and to read what was kept, with 1,000 attempts in the records.

    python benchmarks/bench_records.py [ATTEMPTS] [FOLDER]

The folder should lie on the disk that people's records lie on; without one, a temporary folder is used.
"""

import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from engine.script import Script
from engine.session import Session
from engine.transcript import Pick
from practice.attempt import Attempt
from practice.entries import FORMAT, Entry, Header
from practice.records import Records
from scenarios.reading.reader import read_scenario

ROOT = Path(__file__).parent.parent
CUSTOMER = ROOT / "scenarios" / "retail" / "late-wedding-gift.yaml"


def milliseconds(step: Callable[[], object]) -> float:
    begun = time.perf_counter()
    step()
    return (time.perf_counter() - begun) * 1000


def show(what: str, times: list[float]) -> None:
    ordered = sorted(times)
    p95 = ordered[min(len(ordered) - 1, round(len(ordered) * 0.95))]
    print(f"{what:<58}{statistics.median(ordered):9.2f} ms{p95:9.2f} ms{len(ordered):7}")


def some_talk(script: Script, seed: int) -> list[Entry]:
    """A talk of picked replies, to an ending or to the twelfth answer."""
    chance, session = random.Random(seed), Session(script)
    session.begin()
    while not session.over and len(session.transcript.turns) < 12:
        session.answer(Pick(chance.choice(session.open_replies()).id))
    return list(session.transcript.turns)


def import_time() -> float:
    """What the database library costs a fresh interpreter, without the interpreter itself."""
    bare, full = (
        min(milliseconds(lambda code=code: subprocess.run([sys.executable, "-c", code], check=True)) for _ in range(5))
        for code in ("import practice.attempt", "import practice.attempt, practice.records")
    )
    return full - bare


def measure(folder: Path, attempts: int) -> None:
    scenario = read_scenario(CUSTOMER).scenario
    assert scenario is not None
    script = Script(scenario)
    header = Header(
        format=FORMAT, program="0", scenario=scenario.id, scenario_sha256="0" * 64, pack_sha256="0" * 64, weights=1
    )
    talks = [some_talk(script, seed) for seed in range(50)]
    print(f"{'':<58}{'median':>12}{'95 %':>12}{'times':>7}")
    with Records.open(folder) as records:
        appends: list[float] = []
        for number in range(attempts):
            attempt = records.begin(header)
            for n, entry in enumerate(talks[number % len(talks)], start=1):
                appends.append(milliseconds(lambda a=attempt, n=n, e=entry: records.append(a, n, e)))
        show("append: one answer to disk, while the records fill", appends)
        show(f"append: one answer to disk, after {attempts} attempts", appends[-500:])
        show("begin: a new attempt", [milliseconds(lambda: records.begin(header)) for _ in range(50)])
        live = Attempt.begin(script, records, header)
        reply = scenario.nodes[scenario.start].replies[0].id
        show("attempt: pick, compute, keep", [milliseconds(lambda: live.answer(Pick(reply)))])
        show(f"attempts(): headers of {attempts}", [milliseconds(records.attempts) for _ in range(5)])
        show("open_attempts(): all of them open", [milliseconds(records.open_attempts) for _ in range(5)])
        show("load(): one attempt", [milliseconds(lambda k=k: records.load(k)) for k in range(1, min(attempts, 200))])
        show(
            f"load(): all {attempts} attempts", [milliseconds(lambda: [records.load(a.id) for a in records.attempts()])]
        )
        show("Attempt.resume(): load and replay", [
            milliseconds(lambda k=k: Attempt.resume(script, records, k)) for k in range(1, min(attempts, 100))
        ])  # fmt: skip
    show("open and close, tables there", [milliseconds(lambda: Records.open(folder).close()) for _ in range(20)])
    show("first import of the database library", [import_time()])
    size = sum(file.stat().st_size for file in folder.iterdir())
    print(f"{len(appends)} turns, {size:,} bytes on disk, {size // len(appends):,} bytes a turn")


if __name__ == "__main__":
    wanted = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    if len(sys.argv) > 2:
        measure(Path(sys.argv[2]), wanted)
    else:
        with tempfile.TemporaryDirectory() as name:
            measure(Path(name), wanted)
