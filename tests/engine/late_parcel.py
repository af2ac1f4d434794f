"""The talk of tests/files/late_parcel.py as a scenario: numbers times ten as gauges, TICK in the effects, no drain."""

import importlib.util
from pathlib import Path
from types import ModuleType

from engine.guard_parser import Names, parse
from engine.scenario import (
    Consequence,
    Customer,
    Desk,
    Ending,
    Exit,
    Hop,
    Line,
    Node,
    Reply,
    Scenario,
    Temperament,
    Trainee,
    Variant,
)
from engine.vocabulary import GAUGES

FILES = Path(__file__).parent.parent / "files"
OUTCOMES = {
    "end_hangup": "lost",
    "end_escalated": "escalated",
    "end_loyal": "resolved",
    "end_resolved": "resolved",
    "end_grudging": "unresolved",
}


def plain_data() -> ModuleType:
    spec = importlib.util.spec_from_file_location("late_parcel_data", FILES / "late_parcel.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def late_parcel() -> Scenario:
    data = plain_data()
    names = Names(ranges=dict.fromkeys(GAUGES, (0, 100)) | {"turn": (1, 10**6)}, nodes=data.NODES)

    def guard(conditions):
        text = " and ".join(f"{gauge} {sign} {value * 10}" for gauge, sign, value in conditions)
        return parse(text, names) if conditions else None

    def reply(name, say, effects, target, condition, once):  # noqa: PLR0913, PLR0917 - a choice of the plain data
        summed = {gauge: 10 * (effects.get(gauge, 0) + data.TICK.get(gauge, 0)) for gauge in {**effects, **data.TICK}}
        then = Consequence((Hop(None, target),), summed)
        return Reply(name, say, then, guard(data.conds(condition)), once)

    seen: dict[str, int] = {}

    def unique(name: str) -> str:
        seen[name] = seen.get(name, 0) + 1
        return name if seen[name] == 1 else f"{name}_{seen[name]}"

    nodes = {
        name: Node(
            name,
            Line(f"{line} {otherwise}"),
            (Variant(guard([("anger", ">=", data.HOT)]), Line(f"{line} {hot}")),),
            tuple(reply(unique(choice[0]), *choice[1:]) for choice in choices),
        )
        for name, (line, hot, otherwise, choices) in data.NODES.items()
    }
    return Scenario(
        id="late-parcel",
        title="The late parcel",
        summary="Eleven days.",
        industry="retail",
        channel="phone",
        customer_type="angry",
        difficulty=2,
        minutes=5,
        skills=("empathy",),
        language="en",
        content_note="",
        trainee=Trainee("Customer care", "Settle it."),
        customer=Customer(
            "Mr Brandt",
            "His parcel.",
            "To be believed.",
            {gauge: 10 * value for gauge, value in data.VARS.items()},
            Temperament(drain=0),
        ),
        desk=Desk(),
        variables=(),
        affect="authored",
        start=data.START,
        nodes=nodes,
        endings={name: Ending(name, OUTCOMES[name], Line(stage=text)) for name, text in data.ENDINGS.items()},
        exits=tuple(Exit(guard([(gauge, sign, value)]), ending) for gauge, sign, value, ending in data.AUTO),
    )
