"""How fast one reply is read by all rules and signals, against a plain loop of compiled `re` over the same phrases.

    python benchmarks/bench_recogniser.py [REPLIES]

Sparse replies are what people say in everyday talks, about twelve words and now and then a move. Dense ones have forty
words, put together from what trainees may say to the customers that come with the program. Of each reply the best of
some rounds counts, so that what else the machine does is seen as little as possible.
"""

import random
import re
import subprocess
import sys
import time
from collections.abc import Callable, Sequence

from engine.recognition import Context
from scenarios.library import Library
from scenarios.reading.packs import english
from scenarios.reading.reader import read_scenario
from scoring.matcher import Matcher
from scoring.recognise import make_recogniser
from scoring.scope import SCOPE_TEMPLATES, SCOPE_WORDS

CONTEXT = Context(customer_line="Four days! I rang twice and nobody called me back about the parcel.")
SUBJECTS = "I|We|They|My colleague|The driver|The shop|Somebody upstairs|The new system|Your neighbour".split("|")
DOINGS = (
    "was looking at the blue one|went there on Tuesday with the keys|had it in the van all along|saw the second page|"
    "put the box next to the door|is on the other line|thought it was the green form|came back around noon|"
    "can see two of them on the list|told them to wait by the gate|has no idea what the other one is for|"
    "would rather leave it for the weekend|never got the email about the boiler"
).split("|")
SMALL = "Mm-hmm, right.|And the other one?|Yes, that's it, thank you.|No, the small one.|Okay, so what happened?".split(
    "|"
)
STEPS = (
    "import time; began = time.perf_counter()\n"
    "from scoring.recognise import make_recogniser\n"
    "from scenarios.reading.packs import english\n"
    "imported = time.perf_counter(); pack = english()\n"
    "read = time.perf_counter(); recognise = make_recogniser(pack)\n"
    "made = time.perf_counter()\n"
    "from engine.recognition import Context; recognise('I am sorry that it took four days.', Context())\n"
    "done = time.perf_counter()\n"
    "print(imported - began, read - imported, made - read, done - made)\n"
)


def sparse(chance: random.Random, lines: Sequence[str]) -> str:
    said = f"{chance.choice(SUBJECTS)} {chance.choice(DOINGS)}"
    if chance.random() < 0.75:
        said += f", and {chance.choice(SUBJECTS).lower()} {chance.choice(DOINGS)}"
    kind = chance.random()
    if kind < 0.2:
        return chance.choice(SMALL)
    return f"{re.split(r'(?<=[.!?]) ', chance.choice(lines))[0]}" if kind < 0.4 else f"{said}."


def dense(chance: random.Random, lines: Sequence[str]) -> str:
    words: list[str] = []
    while len(words) < 40:
        words += chance.choice(lines).split()
    return " ".join(words[:40])


def scripted() -> list[str]:
    """What trainees may say to the customers that come with the program."""
    talks = (read_scenario(found.path).scenario for found in Library().scenarios())
    return [reply.say for talk in talks if talk for _, reply in talk.replies.values()]


def best(read: Callable[[str], object], replies: Sequence[str], rounds: int = 7) -> float:
    """Seconds for all replies, of each its best round."""
    times = [float("inf")] * len(replies)
    for _ in range(rounds):
        for number, reply in enumerate(replies):
            began = time.perf_counter()
            read(reply)
            times[number] = min(times[number], time.perf_counter() - began)
    return sum(times)


def rates(name: str, replies: Sequence[str], matcher: Matcher, recognise: Callable[[str], object]) -> None:
    """Replies a second, and how much longer a loop over every phrase takes to say which of them match."""
    searches = [re.compile(template.expression.pattern).search for rule in matcher.rules for template in rule.say]

    def loop(reply: str) -> int:
        symbols = matcher.read(reply).symbols
        return sum(search(symbols) is not None for search in searches)

    took, some = best(recognise, replies), replies[:: max(1, len(replies) // 60)]
    looped, same = best(loop, some, 3) / len(some), best(recognise, some, 3) / len(some)
    words = sum(len(reply.split()) for reply in replies) / len(replies)
    possible = sum(len(matcher.candidates(matcher.read(reply))) for reply in replies) / len(replies)
    print(
        f"{name:<8}{words:5.1f} words: {len(replies) / took:7,.0f} replies/s; a loop of {len(searches):,} compiled re: "
        f"{1 / looped:5,.0f}/s, {looped / same:.0f} times as long; {possible:.1f} phrases searched for a reply"
    )


def lengths(lines: Sequence[str], recognise: Callable[[str], object]) -> None:
    """Whether time grows in proportion to the text."""
    text = " ".join(lines)
    for name, part in (("scripted", text), ("one word", "sorry "), ("no end", "very "), ("quotes", "'\" "), ("!", "!")):
        told = []
        for size in (1_000, 10_000, 100_000):
            reply = (part * (size // len(part) + 1))[:size]
            told.append(f"{size:,}: {best(recognise, [reply], 3) / size * 1e6:.3f}")
        print(f"length  {name:<9} microseconds a character: {'; '.join(told)}")


def start() -> None:
    """What it takes until the first reply is read, in a process of its own."""
    command = [sys.executable, "-c", STEPS]
    every = [subprocess.run(command, capture_output=True, check=True).stdout.split() for _ in range(5)]
    parts = [min(map(float, column)) * 1000 for column in zip(*every, strict=True)]
    told = zip(("import", "read the packs", "make the recogniser", "first reply"), parts, strict=True)
    print("start   " + ", ".join(f"{name} {took:.0f} ms" for name, took in told))


def measure(count: int) -> None:
    pack, chance, lines = english(), random.Random(1), scripted()
    matcher, read = Matcher(pack, SCOPE_TEMPLATES, SCOPE_WORDS), make_recogniser(pack)
    print(f"{len(pack.rules)} rules, {len(lines)} scripted lines")
    for name, make, size in (("sparse", sparse, count), ("dense", dense, count // 5)):
        rates(name, [make(chance, lines) for _ in range(size)], matcher, lambda reply: read(reply, CONTEXT))
    lengths(lines, lambda reply: read(reply, CONTEXT))
    start()


if __name__ == "__main__":
    measure(int(sys.argv[1]) if len(sys.argv) > 1 else 2_000)
