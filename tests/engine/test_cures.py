"""A cure is a change that was tried: with it, the scenario is proved within the budget."""

from dataclasses import replace

from hypothesis import given, settings

from engine.analysis import Budget, explore
from engine.cures import cure
from engine.scenario import Temperament
from engine.script import Script
from tests.engine.talks import Writer, hear_names
from tests.strategies import scenarios


def circling(**rest):
    """A customer who can be thanked for ever, as far as patience goes."""
    w = Writer()
    replies = [w.reply("thank", "two", "thanks"), w.reply("ask", "two", "asks_open_question"), w.reply("bye", "done")]
    back = [w.reply("solve", "one", "acts_now"), w.reply("listen", "two", "paraphrases"), w.reply("end", "done")]
    nodes = [w.node("one", replies), w.node("two", back)]
    return w.talk(nodes, {"done": "resolved", "out": "lost"}, exits=(w.exit("patience <= 0", "out"),), **rest)


def test_more_drain_is_the_first_thing_tried_under_the_model():
    hurried = {"affect": "model", "feelings": {"patience": 24}}
    script = Script(circling(temperament=Temperament(drain=4), **hurried), hear_names)
    whole = explore(script)
    budget = Budget(len(whole) - 1)
    assert not explore(script, budget).proved
    found = cure(script, budget)
    assert (5, ()) == (found.drain, found.once)
    mended = circling(temperament=Temperament(drain=found.drain), **hurried)
    assert found.states == len(explore(Script(mended, hear_names))) < len(whole)


def test_in_an_authored_talk_replies_that_lead_back_are_said_once():
    w = Writer()
    replies = [
        w.reply("up", "one", effects={"anger": 1}),
        w.reply("down", "one", effects={"trust": 1}),
        w.reply("x", "done"),
    ]
    script = Script(w.talk([w.node("one", replies)]))
    found = cure(script, Budget(60))
    assert (0, ("up", "down")) == (found.drain, found.once)


def test_where_nothing_helps_there_is_no_cure():
    assert cure(Script(circling(affect="model"), hear_names), Budget(2)) is None
    assert cure(Script(circling(affect="model"), hear_names), Budget(expired=lambda: True)) is None


@settings(max_examples=40, deadline=None)
@given(scenarios(typed=False))
def test_a_cure_cures(scenario):
    script = Script(scenario, hear_names)
    budget = Budget(150)
    if explore(script, budget).proved:
        return
    found = cure(script, budget)
    if found is None:
        return
    changed = scenario
    if found.drain:
        temperament = replace(scenario.customer.temperament, drain=found.drain)
        changed = replace(scenario, customer=replace(scenario.customer, temperament=temperament))
    nodes = {
        name: replace(node, replies=tuple(replace(r, once=r.once or r.id in found.once) for r in node.replies))
        for name, node in changed.nodes.items()
    }
    graph = explore(Script(replace(changed, nodes=nodes), hear_names), budget)
    assert (True, found.states) == (graph.proved, len(graph))
