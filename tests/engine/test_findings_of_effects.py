"""What the analysis says of effects and variables: what never counts, what never fits, what nobody asks for."""

from engine.transcript import Pick
from tests.engine.finding import bye, found, only
from tests.engine.talks import Writer


def test_an_effect_that_never_applies_or_is_always_clipped():
    w = Writer()
    opening = w.node("opening", [w.reply("a", "done", effects={"trust": -10, "anger": 40, "heard": 5})])
    scenario = w.talk([opening], feelings={"trust": 0, "anger": 80})
    never, clipped = only(scenario, "effect never applies", "effect always clipped")
    way = ("nodes", "opening", "replies", 0, "effects")
    assert ((*way, "trust"), (*way, "anger")) == (never.place, clipped.place)
    assert {"name": "anger", "points": 40, "most": 20, "node": "opening"} == clipped.details
    assert (Pick("a"),) == clipped.witness


def test_an_effect_that_applies_in_full_somewhere_is_no_finding():
    w = Writer()
    opening = w.node("opening", [w.reply("a", "stay", effects={"anger": 20}), bye(w)])
    assert () == found(w.talk([opening]))


def test_under_the_model_an_effect_is_judged_by_what_it_adds_to_the_rest():
    w = Writer()
    opening = w.node("opening", [w.reply("a", "done", "insults", effects={"anger": 30})])
    finding = only(w.talk([opening], affect="model", feelings={"anger": 75}), "effect always clipped")
    assert 0 < finding.details["most"] < 30


def test_an_effect_larger_than_the_scale():
    w = Writer({"offers": (0, 0, 3)})
    opening = w.node("opening", [w.reply("a", "next", effects={"offers": 4, "anger": -101})])
    last = w.node("next", [w.reply("b", [("offers > 2", "done"), (None, "poor")])])
    findings = found(w.talk([opening, last], {"done": "resolved", "poor": "lost"}))
    assert [("anger", 100), ("offers", 3)] == sorted(
        (finding.details["name"], finding.details["most"])
        for finding in findings
        if finding.kind == "effect beyond the scale"
    )


def test_a_variable_that_no_guard_reads():
    w = Writer({"offers": (0, 0, 3)})
    finding = only(w.talk([w.node("opening", [w.reply("a", "done", effects={"offers": 1})])]), "variable never read")
    assert ("variables", "offers") == finding.place
