"""From the shape of a whole file to the engine's scenario, with every name looked up."""

from engine.recognition import Fact
from engine.scenario import (
    Article,
    Customer,
    CustomerFact,
    Desk,
    Scenario,
    Temperament,
    Trainee,
    Trigger,
    Variable,
)
from engine.vocabulary import GAUGES
from scenarios.checking.diagnostics import Secondary
from scenarios.reading.build_talk import TalkBuilder
from scenarios.reading.conditions import Conditions
from scenarios.reading.findings import Findings, Path
from scenarios.reading.names import Names
from scenarios.reading.schema import CustomerShape, DeskShape, ScenarioShape
from scenarios.reading.shapes import TriggerShape


def build(shape: ScenarioShape, names: Names, findings: Findings, sha256: str) -> Scenario:
    """Make the scenario that a file describes, and report every name in it that means nothing.

    The result may be played only if no error was reported; with errors it is good for looking at.
    """
    talk = TalkBuilder(names, Conditions(names, findings), findings)
    names.known_node(("start",), shape.start)
    return Scenario(
        id=shape.id,
        title=shape.title,
        summary=shape.summary,
        industry=shape.industry,
        channel=shape.channel,
        customer_type=shape.customer_type,
        difficulty=shape.difficulty,
        minutes=shape.minutes,
        skills=shape.skills,
        language=shape.language,
        content_note=shape.content_note,
        trainee=Trainee(shape.trainee.role, shape.trainee.task, shape.trainee.may, shape.trainee.may_not),
        customer=_customer(shape, names, findings),
        desk=_desk(shape.desk, findings),
        variables=_variables(shape, findings),
        affect=shape.affect,
        start=shape.start,
        nodes={name: talk.node(name, node) for name, node in shape.nodes.items()},
        endings={name: talk.ending(name, ending) for name, ending in shape.endings.items()},
        actions=talk.actions((), shape.escalate, shape.hold, shape.silence, shape.end),
        exits=tuple(talk.exit(("exits", number), leave) for number, leave in enumerate(shape.exits)),
        triggers=tuple(
            _trigger(("triggers", number), trigger, names, findings) for number, trigger in enumerate(shape.triggers)
        ),
        sha256=sha256,
    )


def _customer(shape: ScenarioShape, names: Names, findings: Findings) -> Customer:
    customer: CustomerShape = shape.customer
    feelings = {gauge: value for gauge in GAUGES if (value := getattr(customer.feelings, gauge)) is not None}
    lacking = [gauge for gauge in GAUGES if gauge not in feelings]
    if shape.affect == "model" and lacking and findings.all_sound_below(("customer", "feelings")):
        message = (
            f"the customer's {' and '.join(lacking)} at the start {'is' if len(lacking) == 1 else 'are'} not given"
        )
        findings.at(("customer", "feelings", lacking[0]), "S101", message, f"write {lacking[0]}: and a number to 100")
    for name, fact in customer.facts.items():
        names.known_node(("customer", "facts", name, "told"), fact.told)
    return Customer(
        name=customer.name,
        wants=customer.wants,
        needs=customer.needs,
        feelings=feelings,
        temperament=Temperament(
            customer.temperament.reactivity, customer.temperament.drain, customer.temperament.baseline
        ),
        facts=tuple(CustomerFact(Fact(name, fact.words), fact.told) for name, fact in customer.facts.items()),
    )


def _desk(shape: DeskShape, findings: Findings) -> Desk:
    first: dict[str, int] = {}
    for number, article in enumerate(shape.articles):
        path: Path = ("desk", "articles", number, "id")
        if article.id in first and findings.sound(path):
            also = Secondary(findings.source.span("desk", "articles", first[article.id], "id"), "it stands here first")
            findings.at(path, "S110", f"the id '{article.id}' is used twice", "choose another id", also)
        first.setdefault(article.id, number)
    return Desk(shape.record, tuple(Article(article.id, article.title, article.text) for article in shape.articles))


def _variables(shape: ScenarioShape, findings: Findings) -> tuple[Variable, ...]:
    for name, variable in shape.variables.items():
        path: Path = ("variables", name)
        if variable.least > variable.most:
            message = f"min {variable.least} is greater than max {variable.most}"
            findings.at((*path, "min"), "S117", message, "exchange the two")
        elif not variable.least <= variable.start <= variable.most:
            message = f"start {variable.start} is outside {variable.least} to {variable.most}"
            findings.at((*path, "start"), "S117", message, "change the start or the range")
    return tuple(
        Variable(name, variable.start, variable.least, variable.most) for name, variable in shape.variables.items()
    )


def _trigger(path: Path, shape: TriggerShape, names: Names, findings: Findings) -> Trigger:
    names.known_node((*path, "at"), shape.at)
    if shape.decision == "escalate":
        for key, value in (("to", shape.to), ("within", shape.within)):
            if not value and findings.sound((*path, key)):
                example = "to: and the right team" if key == "to" else "within: 1, and it is the very next answer"
                findings.at(path, "S118", f"a trigger that calls for escalating needs '{key}'", f"write {example}")
    elif shape.to:
        message = "nothing is to be escalated here, so 'to' says nothing"
        findings.at_key((*path, "to"), "S118", message, "delete it, or write decision: escalate")
    return Trigger(shape.at, shape.kind, shape.decision, shape.to, shape.within or 1)
