"""How long `check` takes to prove a talk, and how many states a second it looks at.

    python benchmarks/bench_check.py

One talk is the late parcel of the tests, the other a generated one with authored feelings, 60 nodes and 155 replies.
Library time on one core, without loading the program: reading, every check, the search, and every finding. Prints the
best of five runs (times depend on the machine) and the time as a share of a bare count to a million in the same run.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from engine.analysis import Budget, explore
from engine.script import Script
from scenarios.checking.report import Report, check_paths
from scenarios.reading.reader import read_text
from tests.scenarios.late_parcel_file import late_parcel_text

NODES = 60
REPLIES = 155
HEAD = """\
hardcalls: 1
id: generated
title: "A generated talk"
summary: "As many replies as wanted."
industry: retail
channel: phone
customer_type: angry
difficulty: 1
minutes: 5
skills: [empathy]
trainee: {role: "Trainee", task: "Read."}
customer:
  name: "A. Customer"
  wants: "To be read."
  needs: "To be read fast."
  feelings: {anger: 60, distress: 10, heard: 10, trust: 40, patience: 100}
affect: authored
start: n0
exits: [{when: "patience <= 0", goto: lost}]
endings:
  won: {outcome: resolved, customer: "Thank you."}
  poor: {outcome: unresolved, customer: "Well."}
  lost: {outcome: lost, stage: "Silence."}
nodes:
"""
SAID = (
    '{{id: a{n}, say: "I am sorry, {n}.", goto: n{next}, effects: {{anger: -10, trust: 10, patience: -1}}}}',
    (
        '{{id: b{n}, say: "One moment, {n}.", goto: [{{when: "anger >= 90", to: lost}}, {{to: n{next}}}], '
        "effects: {{anger: 10, trust: -10, patience: -2}}}}"
    ),
    (
        '{{id: c{n}, say: "Once more, {n}.", goto: stay, when: "trust >= 30", once: true, '
        "effects: {{trust: 10, patience: -2}}}}"
    ),
)


def generated() -> str:
    """A chain of nodes; some replies are guarded, said once, or lead to one place or another."""
    lines, left = [HEAD], REPLIES
    for n in range(NODES - 1):
        count = 3 if left - 3 >= 2 * (NODES - 2 - n) + 2 else 2
        left -= count
        told = {"n": n, "next": n + 1}
        lines.append(f'  n{n}:\n    customer: "Line {n}: and now?"\n    replies:\n')
        lines += [f"      - {SAID[number].format(**told)}\n" for number in range(count)]
    lines.append(f'  n{NODES - 1}:\n    customer: "Well?"\n    replies:\n')
    lines.append('      - {id: y, say: "All right.", goto: won, when: "trust >= 50"}\n')
    lines.append('      - {id: z, say: "Goodbye.", goto: poor}\n')
    return "".join(lines)


def best(work: Callable[[], object], repeats: int = 5) -> float:
    """Seconds of the fastest of some runs."""
    times = []
    for _ in range(repeats):
        begun = time.perf_counter()
        work()
        times.append(time.perf_counter() - begun)
    return min(times)


def counting() -> int:
    """A yardstick: a bare loop."""
    count = 0
    for _ in range(1_000_000):
        count += 1
    return count


def checked(path: Path) -> Report:
    return check_paths([path], budget=Budget)


def main() -> None:
    yardstick = best(counting)
    print(f"counting to a million: {yardstick * 1000:.0f} ms")
    with tempfile.TemporaryDirectory() as folder:
        for name, text, aim in (("late-parcel", late_parcel_text(), 0.050), ("generated", generated(), 1.0)):
            path = Path(folder) / f"{name}.yaml"
            path.write_text(text, encoding="utf-8")
            scenario = read_text(text).scenario
            assert scenario is not None
            report = checked(path)
            (searched,) = report.searched.values()
            whole = best(lambda path=path: checked(path))
            search = best(lambda scenario=scenario: explore(Script(scenario)))
            print(
                f"{name}: {len(scenario.nodes)} nodes, {len(scenario.replies)} replies, {searched.states:,} states, "
                f"{'proved' if searched.proved else 'bounded'}; check {whole * 1000:.0f} ms (aim {aim * 1000:.0f}), "
                f"{whole / yardstick:.2f} of the count; the search alone {search * 1000:.0f} ms, "
                f"{searched.states / search:,.0f} states a second"
            )


if __name__ == "__main__":
    main()
