"""How fast `hardcalls score` is, by number of processes, and how much memory it takes however long a file is.

    python benchmarks/bench_score.py [LINES]

Sparse replies are what people say in everyday talks: short, and seldom a move. Dense ones have forty words and
several. Varied ones are two examples of rules each, so that every phrase is met, which takes real talks a long time:
then the phrases keep most of what they have seen. Where other programs are busy, the processor time of all processes
together says more than the clock.
"""

import io
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import cache
from pathlib import Path

from engine.recognition import Recogniser, hear_nothing
from scenarios.reading.replies import reply_batches
from tui.loading import pack, recogniser
from tui.scoring_lines import score_batch

PROGRAM = "import sys; from tui.commands import main; main()"
MEASURED = """
import resource, subprocess, sys
command = [sys.executable, "-c", "from tui.commands import main; main()", *sys.argv[1:]]
done = subprocess.run(command, stdout=subprocess.DEVNULL)
print(done.returncode, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""

SUBJECTS = "I|We|They|My colleague|The driver|The shop|Somebody upstairs|The new system".split("|")
DOINGS = (
    "was looking at the blue one|went there on Tuesday with the keys|had it in the van all along|saw the second page|"
    "put the box next to the door|is on the other line|thought it was the green form|came back around noon"
).split("|")
SMALL = (
    "Mm-hmm.|Right.|And the other one?|Oh, on the left.|Yes, that's it.|No, the small one.|Hang on.|Okay, so.".split(
        "|"
    )
)
MOVES = (
    "I'm so sorry that it took four days|That must have been embarrassing for you in front of your family|"
    "We let you down and that is our fault|I'll ring you back by six tonight with an answer|"
    "Would you rather have a refund or a replacement|You said that nobody rang you on Tuesday|"
    "I can see why you are angry about the second bill|What would put this right for you"
).split("|")


def sparse(chance: random.Random) -> str:
    if chance.random() < 0.4:
        return chance.choice(SMALL)
    said = f"{chance.choice(SUBJECTS)} {chance.choice(DOINGS)}"
    return (
        f"{said}, and {chance.choice(SUBJECTS).lower()} {chance.choice(DOINGS)}."
        if chance.random() < 0.5
        else f"{said}."
    )


def dense(chance: random.Random) -> str:
    words: list[str] = []
    while len(words) < 40:
        words += f"{chance.choice(MOVES)}.".split()
    return " ".join(words)


def varied(chance: random.Random) -> str:
    return " ".join(chance.choice(examples()) for _ in range(2))


@cache
def examples() -> list[str]:
    """Every reply that a rule is held against."""
    return [one.text for rule in pack().rules for one in (*rule.examples.matches, *rule.examples.passes)]


def lines(make: Callable[[random.Random], str], count: int, seed: int = 1) -> bytes:
    chance = random.Random(seed)
    rows = ({"id": n, "context": "Four days! And nobody rang me.", "reply": make(chance)} for n in range(count))
    return "".join(json.dumps(row) + "\n" for row in rows).encode()


def rate(data: bytes, recognise: Recogniser) -> float:
    """Replies a second of one core: reading, recognising and writing."""
    begun = time.process_time()
    count = sum(score_batch(batch, recognise).replies for batch in reply_batches(io.BytesIO(data), "jsonl"))
    return count / (time.process_time() - begun)


def by_jobs(name: str, data: bytes, folder: Path) -> None:
    """Replies a second of the whole command, for a long file; what it takes to start is shown apart."""
    file = folder / f"{name}.jsonl"
    count = data.count(b"\n")
    alone = 0.0
    for jobs in [1, 2, *(n for n in (4, 8) if n <= (os.cpu_count() or 1))]:
        file.write_bytes(data[: data.index(b"\n") + 1])
        start, _ = clocked(file, jobs)
        file.write_bytes(data)
        took, spent = clocked(file, jobs)
        alone = alone or took - start
        told = f"{count / (took - start):7,.0f} replies/s, {alone / (took - start):.2f} times as fast as one"
        print(f"{name:<8}--jobs {jobs}: {told}; {start:.1f} s to start; {spent:.1f} s of processor time")


def clocked(file: Path, jobs: int) -> tuple[float, float]:
    """How long the command takes by the clock, and on all processors together, in seconds."""
    command = [sys.executable, "-c", PROGRAM, "score", str(file), "--jobs", str(jobs)]
    begun, before = time.perf_counter(), os.times()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    after = os.times()
    spent = after.children_user + after.children_system - before.children_user - before.children_system
    return time.perf_counter() - begun, spent


def memory(name: str, data: bytes, folder: Path) -> None:
    file = folder / "long.jsonl"
    for times in (1, 4, 16):
        with file.open("wb") as out:
            for _ in range(times):
                out.write(data)
        command = [sys.executable, "-c", MEASURED, "score", str(file)]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        code, kilobytes = done.stdout.split()
        assert code == "0", done.stderr
        count, size = times * data.count(b"\n"), file.stat().st_size / 1e6
        print(f"memory  {name:<8}{count:9,} lines, {size:6.1f} MB in the file: {int(kilobytes) / 1024:.0f} MB at most")


def measure(count: int, folder: Path) -> None:
    recognise = recogniser()
    print(f"{len(pack().rules)} rules, {os.cpu_count()} cores")
    for name, make, size in (("sparse", sparse, count), ("dense", dense, count // 4)):
        data = lines(make, size)
        rate(data[:200_000], recognise)  # every template is compiled when it is first needed
        bare = rate(data, hear_nothing)
        print(f"{name:<8}in this process: {rate(data, recognise):,.0f} replies/s, {bare:,.0f} without any rule")
        by_jobs(name, data, folder)
    for name, make in (("sparse", sparse), ("varied", varied)):
        memory(name, lines(make, count // 4), folder)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        measure(int(sys.argv[1]) if len(sys.argv) > 1 else 40_000, Path(name))
