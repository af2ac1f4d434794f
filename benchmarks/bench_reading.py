"""How long reading and checking takes, for generated files of 50 and 5,000 nodes.

    python benchmarks/bench_reading.py

Prints the best of five runs (of two for the large file): times depend on the machine, ratios do not.
"""

import time
from collections.abc import Callable

from scenarios.checking.checks import check
from scenarios.reading.reader import read_text
from scenarios.reading.schema import PROSE
from scenarios.reading.source import source_of_text

HEAD = """\
hardcalls: 1
id: generated
title: "A generated talk"
summary: "As many nodes as wanted."
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
  feelings: {anger: 60, distress: 10, heard: 10, trust: 30, patience: 60}
start: n0
nodes:
"""
NODE = """\
  n{n}:
    customer: "Line {n}: and now?"
    replies:
      - {{id: a{n}, say: "I am sorry, {n}.", goto: n{next}}}
      - {{id: b{n}, say: "One moment, {n}.", goto: [{{when: "anger >= {limit}", to: lost}}, {{to: n{next}}}]}}
    typed:
      - {{when: "apologises and trust > {limit}", goto: n{next}}}
      - {{goto: stay}}
"""
TAIL = """\
endings:
  won: {outcome: resolved, customer: "Thank you."}
  lost: {outcome: lost, stage: "Silence."}
"""


def generated(nodes: int) -> str:
    body = "".join(NODE.format(n=n, next=n + 1, limit=n % 90 + 5) for n in range(nodes - 1))
    last = f'  n{nodes - 1}:\n    customer: "Well?"\n    replies:\n      - {{id: z, say: "Goodbye.", goto: won}}\n'
    return HEAD + body + last + TAIL


def best(repeats: int, work: Callable[[], object]) -> float:
    times = []
    for _ in range(repeats):
        begun = time.perf_counter()
        work()
        times.append(time.perf_counter() - begun)
    return min(times)


def main() -> None:
    for nodes, repeats in ((50, 20), (5_000, 3)):
        text = generated(nodes)
        reading = read_text(text)
        assert reading.scenario is not None, reading.diagnostics[:3]
        data = best(repeats, lambda text=text: source_of_text(text, prose=PROSE))
        whole = best(repeats, lambda text=text: read_text(text))
        checks = best(repeats, lambda reading=reading: check(reading))
        print(
            f"{nodes:>5} nodes, {len(text) / 1000:>7.0f} kB: places and data {data * 1000:>7.1f} ms, "
            f"read {whole * 1000:>7.1f} ms, checks {checks * 1000:>7.1f} ms"
        )


if __name__ == "__main__":
    main()
