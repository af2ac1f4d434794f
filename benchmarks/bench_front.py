"""What somebody at the keyboard waits for: the first screen, a key, the customer's answer to a typed reply.

    python benchmarks/bench_front.py [ATTEMPTS]

Starts the program itself in a terminal of 120x40 that this script plays, with 1,000 attempts in the records. Times are
wall clock, from the outside. Beside them stands, taken in turns with them, how long Python needs to import the library
that paints the screens: a busy machine slows both, so the ratio travels where the times do not.
"""

import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from terminal import Terminal

from engine.script import Script
from engine.session import CustomerSpoke, Session
from engine.transcript import Pick, Say
from practice.entries import Entry, Left
from practice.records import Records
from practice.settings import Settings, write_settings
from scenarios.library import Library
from scenarios.reading.reader import read_scenario
from tui.household import Household
from tui.loading import pack, script_of
from tui.setup import header

CUSTOMER = "late-wedding-gift"
STARTS, TALKS, KEYS = 9, 4, 60
BETWEEN_KEYS = 0.12
"""Seconds between two keys of somebody who types well."""

TYPED = (
    "We let you down twice: the gift missed the wedding and nobody rang you back.",
    "I can hear how embarrassing that was in front of everyone. What would put it right for you?",
    "So you stood there with your card and nothing underneath it?",
    "I am refunding the delivery now and you will have it by Monday.",
)


def fill(home: Path, attempts: int) -> None:
    """Records of somebody who practised a lot, and settings that keep questions and pace away."""
    write_settings(home, Settings("Robin", "evening", pace=False))
    script = script_of_customer()
    talks = [some_talk(script, seed) for seed in range(20)]
    with Records.open(home) as records:
        for number in range(attempts):
            attempt = records.begin(header(script.scenario, pack().sha256))
            records.append(attempt, 1, *talks[number % len(talks)], Left())
    Household(home).customers()


def script_of_customer() -> Script:
    found = Library().find(CUSTOMER)
    assert found is not None
    scenario = read_scenario(found.path).scenario
    assert scenario is not None
    return script_of(scenario)


def some_talk(script: Script, seed: int) -> list[Entry]:
    """A talk of picked replies, to an ending or to the eighth answer."""
    chance, session = random.Random(seed), Session(script)
    session.begin()
    while not session.over and len(session.transcript.turns) < 8:
        session.answer(Pick(chance.choice(session.open_replies()).id))
    return list(session.transcript.turns)


def python(code: str) -> float:
    begun = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], check=True)
    return time.perf_counter() - begun


def first_screen(home: str) -> float:
    """Seconds from process start to the painted list of customers."""
    with Terminal(home) as there:
        return there.until(b"The gift that missed") - there.begun


def keys_in_the_list(home: str) -> Iterator[float]:
    """Seconds from a key to its letter in the search, from the moment the list is there."""
    with Terminal(home) as there:
        there.until(b"The gift that missed")
        there.press(b"/")
        time.sleep(BETWEEN_KEYS)
        for _ in range(KEYS // 3):
            pressed = there.press(b"q")
            yield there.until(b"q") - pressed
            time.sleep(BETWEEN_KEYS)
            there.press(b"\x7f")
            time.sleep(BETWEEN_KEYS)


def begin_a_talk(there: Terminal) -> None:
    there.until(b"Pick one thing to try")
    there.press(b"\r")
    there.until(b"What do you say?")


def keys_in_a_talk(home: str) -> Iterator[float]:
    """Seconds from a key to its letter, from the first moment of a talk on."""
    with Terminal(home, "play", CUSTOMER) as there:
        begin_a_talk(there)
        for number in range(KEYS):
            letter = b"qzjx"[number % 4 :][:1]
            pressed = there.press(letter)
            yield there.until(letter) - pressed
            time.sleep(BETWEEN_KEYS)


def answers(home: str) -> Iterator[float]:
    """Seconds from Enter to the first words of the customer's answer to a typed reply, kept on disk in between."""
    session = Session(script_of_customer())
    session.begin()
    with Terminal(home, "play", CUSTOMER) as there:
        begin_a_talk(there)
        for words in TYPED:
            response = session.answer(Say(words))
            if not isinstance(response, CustomerSpoke):
                return
            there.press(words.encode())
            there.quiet()
            there.press(b"\r")
            there.until(b"takes it back")
            there.quiet()
            pressed = there.press(b"\r")
            yield there.until(response.line.customer[:16].encode()) - pressed
            there.quiet()


def disk(home: str) -> float:
    """Seconds until the disk has a page that was written: what an answer waits for at least, whoever keeps it."""
    with (Path(home) / "page").open("wb") as file:
        begun = time.perf_counter()
        file.write(bytes(4096))
        file.flush()
        os.fsync(file.fileno())
        return time.perf_counter() - begun


def told(name: str, seconds: list[float], measure: float) -> None:
    ordered = sorted(seconds)
    last = ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]
    middle = statistics.median(ordered)
    print(f"{name:<52}{middle * 1000:8.0f} ms{last * 1000:8.0f} ms{middle / measure:8.2f}{len(ordered):5}")


def main() -> None:
    attempts = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    print("load before", *(f"{load:.2f}" for load in os.getloadavg()), "on", os.cpu_count(), "processors")
    with tempfile.TemporaryDirectory() as home:
        fill(Path(home), attempts)
        first_screen(home)
        starts, imports, bare = [], [], []
        for _ in range(STARTS):
            bare.append(python("pass"))
            imports.append(python("import textual.app"))
            starts.append(first_screen(home))
        measure = statistics.median(imports)
        print(f"{'':<52}{'median':>11}{'95 %':>11}{'ratio':>8}{'n':>5}")
        told("a bare Python process", bare, measure)
        told("Python importing textual.app", imports, measure)
        told("process start to the list of customers", starts, measure)
        told("a key to its letter, in the list, from its first moment", list(keys_in_the_list(home)), measure)
        told("a key to its letter, in a talk, from its first moment", list(keys_in_a_talk(home)), measure)
        replies, pages = [], []
        for _ in range(TALKS):
            for second in answers(home):
                replies.append(second)
                pages.append(disk(home))
        told("a page to the disk", pages, measure)
        told(f"Enter to the customer's words, {attempts} attempts kept", replies, measure)
    print("load after", *(f"{load:.2f}" for load in os.getloadavg()))


if __name__ == "__main__":
    main()
