"""Talks through the session, through the compiled table, and every state: the figures of docs/performance.md.

Run it with nothing else going on: `python benchmarks/bench_engine.py`. Ratios within one run mean more than its times.
"""

import sys
import time
import tracemalloc
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from types import ModuleType

sys.path.insert(0, str(Path(__file__).parent.parent))

from engine.analysis import explore, fold
from engine.findings import find
from engine.moves import MOVES
from engine.odds import odds
from engine.scenario import Scenario
from engine.script import Script
from engine.session import Session
from engine.simulation import simulate
from engine.table import Table
from engine.transcript import Pick
from tests.engine.late_parcel import late_parcel, plain_data
from tests.engine.talks import Writer, hear_names

ROUNDS = 5


def best(run: Callable[[], float]) -> float:
    """The best of a few rounds: the one in which least else was going on."""
    return max(run() for _ in range(ROUNDS))


def per_second(count: Callable[[], int]) -> float:
    """How much of something was done, by the processor's time."""
    began = time.process_time()
    done = count()
    return done / (time.process_time() - began)


def seconds(action: Callable[[], object]) -> float:
    """The processor's time of one action, least of a few rounds."""

    def once() -> float:
        began = time.process_time()
        action()
        return -(time.process_time() - began)

    return -best(once)


def draws(seed: int) -> Iterator[int]:
    """Numbers of 32 bits, cheap enough not to be what is measured."""
    number = seed
    while True:
        number = (number * 6364136223846793005 + 1442695040888963407) & (1 << 64) - 1
        yield number >> 32


def through_session(script: Script, choices: int) -> int:
    """Random talks through the public session: menus, answers, transcripts."""
    chance, done = draws(1), 0
    while done < choices:
        session = Session(script)
        session.begin()
        while not session.over:
            replies = session.open_replies()
            session.answer(Pick(replies[next(chance) * len(replies) >> 32].id))
            done += 1
    return done


def through_dictionaries(data: ModuleType, choices: int) -> int:
    """The late parcel by a bare loop over its plain data: no texts, no transcript, nothing checked."""
    names = list(data.VARS)
    nodes = {
        name: [(text, {**effects}, to, data.conds(guard), once) for text, _, effects, to, guard, once in entries]
        for name, (_, _, _, entries) in data.NODES.items()
    }
    chance, done = draws(1), 0
    while done < choices:
        at, values, spent = data.START, dict(data.VARS), set()
        while at in nodes:
            open_choices = [
                entry
                for entry in nodes[at]
                if entry[0] not in spent
                and all(values[n] >= v if sign == ">=" else values[n] <= v for n, sign, v in entry[3])
            ]
            name, effects, to, _, once = open_choices[next(chance) * len(open_choices) >> 32]
            if once:
                spent.add(name)
            for variable in names:
                moved = values[variable] + effects.get(variable, 0) + data.TICK.get(variable, 0)
                values[variable] = min(max(moved, data.LO), data.HI)
            if to in nodes:
                for variable, sign, bound, ending in data.AUTO:
                    if values[variable] <= bound if sign == "<=" else values[variable] >= bound:
                        to = ending
                        break
            at = to
            done += 1
    return done


def generated(nodes: int, replies: int, *, model: bool = False, seed: int = 1) -> Scenario:
    """A talk of this size in the manner of the late parcel: guards, once-only replies, variants, two exits."""
    random = Random(seed)
    names = [f"n{number}" for number in range(nodes)]
    w = Writer({}, names)
    says = [name for name, move in MOVES.items() if not move.harmful]

    def reply(number: int, at: int) -> object:
        ahead = (
            names[min(nodes - 1, at + random.randint(1, 6))]
            if random.random() < 0.8
            else names[random.randrange(nodes)]
        )
        effects = {"anger": random.randint(-3, 3) * 10, "trust": random.randint(-2, 2) * 10, "patience": -5}
        when = f"{random.choice(['anger', 'trust'])} >= {random.randint(1, 9) * 10}" if random.random() < 0.2 else None
        return w.reply(
            f"r{number}",
            ahead if at < nodes - 1 else random.choice(["good", "bad"]),
            " ".join(random.sample(says, 2)),
            when,
            once=random.random() < 0.1,
            effects={} if model else effects,
        )

    share = [replies * (at + 1) // nodes - replies * at // nodes for at in range(nodes)]
    written, number = [], 0
    for at, name in enumerate(names):
        own = [reply(number + index, at) for index in range(share[at])]
        number += share[at]
        own[0] = w.reply(own[0].id, own[0].then.goto[0].to, own[0].say, effects=dict(own[0].then.effects))
        written.append(w.node(name, own, variants=[("anger >= 70", f"{name}, hot.")]))
    return w.talk(
        written,
        {"good": "resolved", "bad": "unresolved", "out": "lost", "rage": "lost"},
        affect="model" if model else "authored",
        exits=(w.exit("patience <= 0", "out"), w.exit("anger >= 100", "rage")),
    )


def measure_talks() -> None:
    parcel = Script(late_parcel())
    bare = best(lambda: per_second(lambda: through_dictionaries(plain_data(), 20_000)))
    print(f"{'bare loop over dictionaries, late parcel':52}{bare:12,.0f} choices/s")
    for name, script in (
        ("late parcel", parcel),
        ("generated, model", Script(generated(12, 36, model=True), hear_names)),
    ):
        rate = best(lambda script=script: per_second(lambda: through_session(script, 10_000)))
        print(f"{f'public session, {name}':52}{rate:12,.0f} choices/s {bare / rate:8.2f} x the bare loop's time")
        rate = best(lambda script=script: per_second(lambda: simulate(script, 20_000).answers))
        print(f"{f'compiled table, {name}':52}{rate:12,.0f} choices/s {bare / rate:8.2f} x")


def measure_states() -> None:
    talks = {
        "late parcel": Script(late_parcel()),
        "60 nodes, 155 replies, authored": Script(generated(60, 155)),
        "12 nodes, 36 replies, model": Script(generated(12, 36, model=True), hear_names),
    }
    for name, script in talks.items():
        graph = explore(script)
        taken = seconds(lambda script=script: explore(script))
        told = seconds(lambda script=script, graph=graph: find(script, graph))
        print(
            f"{name:52}{len(graph):10,} states {len(graph.targets):10,} edges {taken:7.3f} s "
            f"{len(graph) / taken:10,.0f} states/s {len(graph.targets) / taken:10,.0f} edges/s; findings {told:6.3f} s"
            f"{'' if graph.proved else ' (bounded)'}"
        )
        if graph.proved:
            folded = seconds(lambda graph=graph: fold(graph, lambda _, act: act.kind == "hold"))
            chances = seconds(lambda graph=graph: odds(graph))
            print(f"{'':52}best and worst {folded:6.3f} s, exact odds {chances:6.3f} s")


def measure_memory() -> None:
    script = Script(late_parcel())
    table = Table(script)
    for name, count, make in (
        ("session that was begun", 2_000, lambda: [begun(script) for _ in range(2_000)]),
        ("simulated talk (its state)", 20_000, lambda: [table.start + number for number in range(20_000)]),
    ):
        tracemalloc.start()
        kept = make()
        size, _ = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        print(f"{f'memory of a {name}':52}{size / count:12,.0f} bytes")
        del kept


def begun(script: Script) -> Session:
    session = Session(script)
    session.begin()
    return session


if __name__ == "__main__":
    measure_talks()
    measure_states()
    measure_memory()
