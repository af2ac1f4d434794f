"""Whatever a talk does, picked or typed, lies within what typed play is said to be able to do."""

from hypothesis import given
from hypothesis import strategies as st

from engine.boxes import may, narrowed, scale
from engine.scenario import Actions
from engine.script import Script
from engine.session import Session
from engine.typed_play import typed_play
from engine.vocabulary import GAUGES
from tests.engine.talks import Writer, hear_names
from tests.strategies import GUARD_VARIABLES, answer_to, guard_trees, scenarios, steps

BOUNDS = dict.fromkeys((*GAUGES, *GUARD_VARIABLES), (0, 100))


@given(scenarios(), steps(12))
def test_no_talk_leaves_what_is_held_possible(scenario, numbers):
    script = Script(scenario, hear_names)
    possible = typed_play(script)
    session = Session(script)
    session.begin()
    for number in numbers:
        if session.over:
            assert session.state.at in possible.endings
            return
        state = session.state
        box = possible.boxes[state.at]
        values = (*state.feelings.gauges, *state.variables)
        assert all(box[name][0] <= value <= box[name][1] for name, value in zip(scale(scenario), values, strict=True))
        lines = script.places[state.at].lines
        assert any(lines[number] == session.line for at, number in possible.lines if at == state.at)
        session.answer(answer_to(session, number))


values = st.fixed_dictionaries({name: st.integers(0, 100) for name in BOUNDS})


@given(guard_trees(), values, values, st.booleans())
def test_narrowing_keeps_every_value_for_which_a_guard_may_hold(tree, one, other, holds):
    box = {name: (min(one[name], other[name]), max(one[name], other[name])) for name in BOUNDS}
    point = {name: (value, value) for name, value in one.items()}
    if may(tree, point)[0 if holds else 1]:
        assert may(tree, box)[0 if holds else 1]
        found = narrowed(box, tree, holds=holds)
        assert found is not None
        assert all(found[name][0] <= one[name] <= found[name][1] for name in BOUNDS)


def test_what_only_typing_reaches_is_found_and_what_nothing_reaches_is_not():
    w = Writer()
    opening = w.node("opening", [w.reply("bye", "done")], typed=[w.route("hidden", "thanks")])
    nodes = [opening, w.node("hidden"), w.node("orphan"), w.node("cold")]
    opening_hot = w.route("cold", "anger < 10")
    nodes[0] = w.node("opening", [w.reply("bye", "done")], typed=[w.route("hidden", "thanks"), opening_hot])
    possible = typed_play(Script(w.talk(nodes)))
    assert {"opening", "hidden"} == set(possible.boxes)
    assert {"done"} == possible.endings


def test_values_of_an_authored_talk_are_kept_between_bounds():
    w = Writer()
    opening = w.node("opening", [w.reply("a", "next", effects={"anger": 10}), w.reply("b", "next")])
    possible = typed_play(Script(w.talk([opening, w.node("next")])))
    assert (65, 75) == possible.boxes["next"]["anger"]
    assert (30, 30) == possible.boxes["next"]["trust"]


def test_a_loop_that_keeps_adding_comes_to_an_end():
    w = Writer()
    possible = typed_play(Script(w.talk([w.node("opening", [w.reply("on", "stay", effects={"anger": 1})])])))
    assert (0, 100) == possible.boxes["opening"]["anger"]


def test_under_the_model_only_patience_is_known_and_rises_by_no_more_than_moves_can_give_back():
    w = Writer()
    opening = w.node("opening", [w.reply("on", "next", effects={"patience": -1})])
    possible = typed_play(Script(w.talk([opening, w.node("next")], affect="model")))
    # 60, less 5 of drain and 1 of the effect, and 2 that moves can give back.
    assert ((0, 56), (0, 100)) == (possible.boxes["next"]["patience"], possible.boxes["next"]["anger"])


def test_what_is_said_as_one_hands_over_may_give_patience_back():
    w = Writer()
    nodes = [w.node("opening", [w.reply("on", "done")]), w.node("next")]
    talk = w.talk(nodes, affect="model", actions=Actions(escalate={"lead": w.then("next")}))
    # 60, less 5 of drain, and 2 that moves can give back.
    assert (0, 57) == typed_play(Script(talk)).boxes["next"]["patience"]
