"""The compiled table takes exactly the steps that the script takes, from every state and for every act."""

from hypothesis import given

from engine.recognition import NOTHING
from engine.script import Script
from engine.table import Table
from tests.engine.late_parcel import late_parcel
from tests.engine.talks import Writer, hear_names
from tests.strategies import scenarios, steps


def seen(script, at, feelings, line):
    """Everything that is kept of a state; at an ending no values are."""
    return at, line, None if at in script.scenario.endings else feelings.gauges


def of_table(table, key):
    state = table.state(key)
    return seen(table.script, state.at, state.feelings, table.line(key))


def of_script(script, state, line):
    return seen(script, state.at, state.feelings, line)


def acts_of_script(script, state, line):
    """Every choice open in a state with what is found in its words."""
    place = script.places.get(state.at)
    if place is None:
        return
    for entry in place.replies:
        if entry.choice.opens(state):
            yield entry.choice, script.read(state.at, line, entry.reply)
    for choice in (*place.escalate.values(), place.hold, place.silence, place.end):
        if choice and choice.opens(state):
            yield choice, NOTHING


@given(scenarios(), steps(12))
def test_on_any_walk_both_offer_the_same_acts_and_take_them_to_the_same_place(scenario, numbers):
    script = Script(scenario, hear_names)
    table = Table(script)
    key, (state, line) = table.start, script.begin()
    assert of_script(script, state, line) == of_table(table, key)
    for number in numbers:
        goals = dict(zip((act.choice.event for act in table.acts(key)), table.successors(key), strict=True))
        taken = {
            choice.event: script.take(state, choice, found) for choice, found in acts_of_script(script, state, line)
        }
        expected = {event: of_script(script, step.after, step.line) for event, step in taken.items()}
        assert expected == {event: of_table(table, goal) for event, goal in goals.items()}
        if not goals:
            break
        event = sorted(goals)[number % len(goals)]
        key, state, line = goals[event], taken[event].after, taken[event].line


def test_what_can_no_longer_matter_is_forgotten():
    w = Writer({"offers": (0, 0, 3)}, ["two"])
    ask = w.reply("ask", "two", once=True, effects={"offers": 1})
    opening = w.node("one", [ask, w.reply("skip", "two"), w.reply("ask2", "one", once=True)])
    second = w.node("two", [w.reply("bye", "done"), w.reply("wait", "two", "thanks")])
    script = Script(w.talk([opening, second]), hear_names)
    table = Table(script)
    asked, skipped, *_ = table.successors(table.start)
    assert asked == skipped
    waited = table.successors(asked)[1]
    assert asked == waited


def test_what_can_still_matter_is_kept_as_long_as_it_does():
    w = Writer({"offers": (0, 0, 3)}, ["two"])
    ask = w.reply("ask", "two", effects={"offers": 1})
    opening = w.node("one", [ask, w.reply("skip", "two")])
    second = w.node("two", [w.reply("bye", [("offers > 0", "done"), (None, "poor")]), w.reply("end", "last")])
    nodes = [opening, second, w.node("last", [w.reply("over", "done")])]
    table = Table(Script(w.talk(nodes, {"done": "resolved", "poor": "lost"})))
    asked, skipped, _ = table.successors(table.start)
    assert asked != skipped
    assert ["done", "poor"] == [table.situation(led(table, key, "bye")).at for key in (asked, skipped)]
    assert led(table, asked, "end") == led(table, skipped, "end")


def led(table, key, name):
    """Where a reply leads from a state."""
    names = [act.name for act in table.acts(key)]
    return table.successors(key)[names.index(name)]


def test_the_late_parcel_has_no_more_live_states_than_its_plain_walk_has():
    table = Table(Script(late_parcel()))
    found = [table.start]
    known = set(found)
    for key in found:
        found.extend(goal for goal in dict.fromkeys(table.successors(key)) if goal not in known)
        known.update(found)
    assert 391 == sum(bool(table.acts(key)) for key in found)
    assert 5 == sum(not table.acts(key) for key in found)


def test_a_run_of_warmth_is_remembered_where_nobody_is_warm_and_forgotten_where_it_is_broken():
    w = Writer()
    warm = [w.reply("w1", "two", "thanks"), w.reply("c1", "two", "insults")]
    again = [w.reply("w2", "between", "thanks"), w.reply("c2", "between", "insults")]
    between = [w.reply("pause", "last", "insults"), w.reply("solve", "last", "acts_now")]
    last = [w.reply("w3", "over", "validates_feeling"), w.reply("x", "done")]
    nodes = [w.node("one", warm), w.node("two", again), w.node("between", between), w.node("last", last)]
    script = Script(w.talk([*nodes, w.node("over", [w.reply("y", "done")])], affect="model"), hear_names)
    table = Table(script)

    def run_of(key):
        return table.state(key).feelings.run

    warm_twice = led(table, led(table, table.start, "w1"), "w2")
    cold_twice = led(table, led(table, table.start, "c1"), "c2")
    assert [2, 0] == [run_of(key) for key in (warm_twice, cold_twice)]
    assert [2, 0] == [run_of(led(table, key, "pause")) for key in (warm_twice, cold_twice)]
    assert 0 == run_of(led(table, warm_twice, "solve"))


def test_silence_is_no_standing_still_where_a_line_or_an_exit_counts_visits():
    w = Writer(nodes=["one"])
    node = w.node("one", [w.reply("bye", "done")], variants=[("visits(one) == 2", "Hello?")])
    table = Table(Script(w.talk([node])))
    lines, key = [], table.start
    for _ in range(4):
        lines.append(table.line(key).customer)
        key = table.successors(key)[[act.kind for act in table.acts(key)].index("silence")]
    assert ["This is one.", "This is one.", "Hello?", "This is one."] == lines
