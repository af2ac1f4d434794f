"""The talk of tests/files/late_parcel.py as the text of a scenario file: TICK in the effects."""

import json
from collections.abc import Iterator

from tests.engine.late_parcel import OUTCOMES, plain_data

HEAD = """\
hardcalls: 1
id: late-parcel
title: "The late parcel"
summary: "Eleven days."
industry: retail
channel: phone
customer_type: angry
difficulty: 2
minutes: 5
skills: [empathy]
trainee: {{role: "Customer care", task: "Settle it."}}
customer:
  name: "Mr Brandt"
  wants: "His parcel."
  needs: "To be believed."
  feelings: {{{feelings}}}
affect: authored
start: {start}
nodes:
"""


def late_parcel_text() -> str:
    data = plain_data()
    feelings = {"distress": 0, "heard": 0} | {gauge: 10 * value for gauge, value in data.VARS.items()}
    lines = [
        HEAD.format(feelings=", ".join(f"{gauge}: {value}" for gauge, value in feelings.items()), start=data.START)
    ]
    seen: dict[str, int] = {}
    for name, (line, hot, otherwise, choices) in data.NODES.items():
        lines.append(f"  {name}:\n    customer: {json.dumps(f'{line} {otherwise}')}\n    variants:")
        lines.append(f'      - {{when: "anger >= {10 * data.HOT}", customer: {json.dumps(f"{line} {hot}")}}}')
        lines.append("    replies:")
        lines += [_reply(data, seen, *choice) for choice in choices]
    lines.append("endings:")
    lines += [
        f"  {name}: {{outcome: {OUTCOMES[name]}, stage: {json.dumps(text)}}}" for name, text in data.ENDINGS.items()
    ]
    lines.append("exits:")
    lines += [
        f'  - {{when: "{_condition([(gauge, sign, value)])}", goto: {ending}}}'
        for gauge, sign, value, ending in data.AUTO
    ]
    return "\n".join([*lines, ""])


def _reply(data, seen, name, say, effects, target, guard, once) -> str:  # noqa: PLR0913, PLR0917 - a choice of the plain data
    seen[name] = seen.get(name, 0) + 1
    name = name if seen[name] == 1 else f"{name}_{seen[name]}"
    return f"      - {{{', '.join(_parts(data, name, say, effects, target, guard, once))}}}"


def _parts(data, name, say, effects, target, guard, once) -> Iterator[str]:  # noqa: PLR0913, PLR0917 - as above
    yield f"id: {name}"
    yield f"say: {json.dumps(say)}"
    yield f"goto: {target}"
    summed = {gauge: 10 * (effects.get(gauge, 0) + data.TICK.get(gauge, 0)) for gauge in {**effects, **data.TICK}}
    yield f"effects: {{{', '.join(f'{gauge}: {points}' for gauge, points in summed.items() if points)}}}"
    if guard:
        yield f'when: "{_condition(data.conds(guard))}"'
    if once:
        yield "once: true"


def _condition(parts) -> str:
    return " and ".join(f"{gauge} {sign} {10 * value}" for gauge, sign, value in parts)
