"""What stands in a scenario and what leads where."""

from hypothesis import given

from engine import outline
from engine.guard import Compare, Said
from engine.recognition import Fact
from engine.scenario import Actions, Customer, CustomerFact
from engine.script import Script
from engine.session import Session
from tests.engine.talks import FEELINGS, Writer, hear_names
from tests.strategies import answer_to, scenarios, steps


def test_every_guard_of_a_scenario_is_found_wherever_it_stands():
    w = Writer(nodes=["one"])
    node = w.node(
        "one",
        [w.reply("r", [("anger > 1", "stay"), (None, "done")], when="anger > 2")],
        [("anger > 3", "Oh.")],
        [w.route([("anger > 4", "stay"), (None, "done")], "anger > 5")],
        Actions(escalate={"lead": w.then([("anger > 6", "stay"), (None, "done")])}, hold=w.hold("stay")),
    )
    shared = Actions(silence=w.then([("anger > 7", "stay"), (None, "done")]), end=w.then("done"))
    scenario = w.talk([node], actions=shared, exits=(w.exit("anger > 8", "done"),))
    assert set(range(1, 9)) == {leaf.number for leaf in outline.leaves(outline.guards(scenario))}


def test_facts_are_known_where_the_customer_may_have_told_them():
    w = Writer()
    nodes = [
        w.node("opening", [w.reply("a", "asked"), w.reply("b", "brushed_off")]),
        w.node("asked", [w.reply("c", "thanked")]),
        w.node("brushed_off", [w.reply("d", "done")]),
        w.node("thanked", [w.reply("e", "done")]),
    ]
    fact = Fact("wedding", ("wedding",))
    customer = Customer("Ms Reed", "x", "y", FEELINGS, facts=(CustomerFact(fact, "asked"),))
    told = outline.told_at(w.talk(nodes, customer=customer))
    assert {"opening": (), "asked": (fact,), "brushed_off": (), "thanked": (fact,)} == told


@given(scenarios(), steps())
def test_no_talk_reaches_what_the_outline_says_it_cannot(scenario, numbers):
    ahead = {
        node.id: {
            node.id if hop.to == "stay" else hop.to
            for then in (*outline.consequences(node), *outline.action_consequences(scenario.actions))
            for hop in then.goto
        }
        | {leave.to for leave in scenario.exits}
        for node in scenario.nodes.values()
    }
    session = Session(Script(scenario, hear_names))
    session.begin()
    for number in numbers:
        if session.over:
            break
        session.answer(answer_to(session, number))
        assert session.state.at in outline.reachable(ahead, scenario.start)


@given(scenarios())
def test_the_script_keeps_count_of_exactly_what_guards_ask_for(scenario):
    leaves = list(outline.leaves(outline.guards(scenario)))
    script = Script(scenario)
    assert {leaf.node for leaf in leaves if isinstance(leaf, Compare) and leaf.node} == set(script.layout.visited)
    assert {leaf.move for leaf in leaves if isinstance(leaf, Said)} == script.recalled
