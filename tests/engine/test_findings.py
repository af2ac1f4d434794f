"""What the analysis says of a scenario, kind by kind, and that each can be seen in the talk that shows it."""

import pytest
from hypothesis import assume, given, settings

from engine.analysis import Budget, explore
from engine.errors import IllegalStepError
from engine.findings import find
from engine.scenario import Actions, Temperament, Trigger
from engine.script import Script
from engine.session import Session, replay
from engine.transcript import Pick
from tests.engine.finding import bye, found, only
from tests.engine.late_parcel import late_parcel
from tests.engine.talks import Writer, hear_names
from tests.strategies import answer_to, scenarios, steps


def test_the_late_parcel_has_exactly_its_nine():
    hot = {("nodes", node, "variants", 0) for node in ("opening", "story", "lookup", "options", "negotiate")}
    expected = {("line never spoken", way) for way in (*hot, ("nodes", "handover", "customer"))} | {
        ("reply never open", ("nodes", "lookup", "replies", 1, "when")),
        ("guard always true", ("nodes", "options", "replies", 0, "when")),
        ("guard always true", ("nodes", "negotiate", "replies", 1, "when")),
    }
    findings = found(late_parcel())
    assert expected == {(finding.kind, finding.place) for finding in findings}
    assert 9 == len(findings)


def test_a_good_scenario_has_none():
    w = Writer()
    opening = w.node("opening", [w.reply("soothe", "calm", effects={"anger": -20}), w.reply("bye", "done")])
    assert () == found(w.talk([opening, w.node("calm", [w.reply("end", "done")])]))


# What is never reached ------------------------------------------------------------------------------------------------


def test_a_node_behind_a_guard_that_no_values_meet_is_never_reached():
    w = Writer()
    hops = [("anger < 20", "hidden"), (None, "done")]
    scenario = w.talk([w.node("opening", [w.reply("go", hops)]), w.node("hidden", [bye(w)])])
    node, guard = only(scenario, "node never reached", "guard never true")
    assert (("nodes", "hidden"), {"node": "hidden"}, ()) == (node.place, node.details, node.witness)
    assert ("nodes", "opening", "replies", 0, "goto", 0, "when") == guard.place
    assert {"guard": "anger < 20", "node": "opening"} == guard.details


def test_an_ending_and_a_trigger_that_no_talk_comes_to():
    w = Writer()
    trigger = Trigger("hidden", "manager_request", "escalate", "team lead", 1)
    nodes = [w.node("opening", [bye(w)]), w.node("hidden", [w.reply("x", "lost")])]
    scenario = w.talk(nodes, {"done": "resolved", "lost": "lost"}, triggers=(trigger,))
    node, ending, opening = only(scenario, "node never reached", "ending never reached", "trigger never opens")
    assert (("endings", "lost"), ("triggers", 0)) == (ending.place, opening.place)
    assert "hidden" == node.details["node"]


def test_what_only_typed_replies_come_to_is_labelled():
    w = Writer()
    opening = w.node("opening", [bye(w)], typed=[w.route("heard", "thanks"), w.route("done")])
    _, finding = only(
        w.talk([opening, w.node("heard", [w.reply("x", "done")])]), "node never reached", "typed, nobody reacts"
    )
    assert (("nodes", "heard"), True) == (finding.place, finding.by_typing)


def test_a_reply_that_is_never_open_is_told_with_the_way_to_its_node():
    w = Writer()
    last = w.node("next", [w.reply("never", "done", when="anger < 65"), bye(w)])
    finding = only(w.talk([w.node("opening", [w.reply("on", "next")]), last]), "reply never open")
    assert (("nodes", "next", "replies", 0, "when"), (Pick("on"),)) == (finding.place, finding.witness)
    assert {"node": "next", "reply": "never"} == finding.details


def test_a_line_that_is_never_spoken_is_a_variant_or_the_plain_line():
    w = Writer()
    opening = w.node(
        "opening", [bye(w)], variants=[("anger < 10", "Calm."), ("anger > 10", "Hot."), ("anger > 9", "?")]
    )
    findings = only(w.talk([opening]), *["line never spoken"] * 3)
    places = [
        ("nodes", "opening", "variants", 0),
        ("nodes", "opening", "variants", 2),
        ("nodes", "opening", "customer"),
    ]
    assert places == [finding.place for finding in findings]


# Guards ---------------------------------------------------------------------------------------------------------------


def test_a_guard_of_a_reply_that_always_holds():
    w = Writer()
    finding = only(w.talk([w.node("opening", [w.reply("bye", "done", when="anger > 30")])]), "guard always true")
    assert {"guard": "anger > 30", "node": "opening", "reply": "bye"} == finding.details


def test_guards_of_a_goto_list_are_judged_only_where_they_are_asked():
    w = Writer()
    hops = [("anger >= 60", "done"), ("anger < 60", "poor"), (None, "done")]
    replies = [w.reply("go", hops), w.reply("soothe", "stay", once=True, effects={"anger": -20})]
    scenario = w.talk([w.node("opening", replies)], {"done": "resolved", "poor": "unresolved"})
    finding = only(scenario, "guard always true")
    assert ("nodes", "opening", "replies", 0, "goto", 1, "when") == finding.place


def test_an_exit_that_is_never_taken_and_one_that_always_is():
    w = Writer()
    node = w.node("opening", [w.reply("on", "stay"), bye(w)])
    endings = {"done": "resolved", "out": "lost"}
    never = only(
        w.talk([node], endings, exits=(w.exit("anger >= 90", "out"),)), "guard never true", "ending never reached"
    )
    assert ("exits", 0, "when") in {finding.place for finding in never}
    always = only(w.talk([node], endings, exits=(w.exit("anger >= 20", "out"),)), "guard always true")
    assert ("exits", 0, "when") == always.place


def test_a_comparison_beyond_the_scale_is_told_once_and_at_its_own_words():
    w = Writer({"offers": (0, 0, 3)})
    hops = [("anger > 10 and offers > 3", "poor"), (None, "done")]
    scenario = w.talk([w.node("opening", [w.reply("go", hops)])], {"done": "resolved", "poor": "lost"})
    finding, ending = only(scenario, "guard beyond the scale", "ending never reached")
    text, at = finding.details["guard"], finding.details["offset"]
    assert "offers > 3" == text[at : at + finding.details["length"]]
    assert ("offers", 0, 3, 0) == tuple(finding.details[name] for name in ("name", "least", "most", "holds"))
    assert "poor" == ending.details["ending"]


# Ends -----------------------------------------------------------------------------------------------------------------


def test_a_dead_end_in_some_states_is_shown_by_the_talk_that_comes_to_it():
    w = Writer()
    opening = w.node("opening", [w.reply("good", "next", effects={"trust": 30}), w.reply("bad", "next")])
    scenario = w.talk([opening, w.node("next", [w.reply("bye", "done", when="trust >= 50")])])
    finding = only(scenario, "dead end sometimes")
    assert (("nodes", "next"), (Pick("bad"),)) == (finding.place, finding.witness)
    assert () == replay(Script(scenario), finding.witness).open_replies()


def test_a_dead_end_once_replies_are_used_up():
    w = Writer()
    opening = w.node("opening", [w.reply("one", "stay", once=True), w.reply("two", "stay", once=True), bye(w, "next")])
    last = w.node("next", [w.reply("ask", "next", once=True), w.reply("end", "done", once=True, when="anger > 70")])
    scenario = w.talk([opening, last], actions=Actions(end=w.then("done"), hold=w.hold("stay")))
    finding, never = only(scenario, "dead end once replies are used up", "reply never open")
    assert ({"node": "next", "actions": "end, hold"}, (Pick("bye"), Pick("ask"))) == (finding.details, finding.witness)
    assert "end" == never.details["reply"]


def test_a_node_without_any_reply_is_a_dead_end_whatever_can_be_typed_there():
    w = Writer()
    nodes = [w.node("opening", [w.reply("on", "next"), bye(w)]), w.node("next", typed=[w.route("done")])]
    assert ("nodes", "next") == only(w.talk(nodes), "dead end").place


def test_a_loop_without_an_ending_is_told_once_with_all_its_nodes():
    w = Writer()
    nodes = [
        w.node("opening", [w.reply("in", "round"), bye(w)]),
        w.node("round", [w.reply("a", "about", effects={"anger": 10})]),
        w.node("about", [w.reply("b", "round", effects={"anger": -10})]),
    ]
    finding = only(w.talk(nodes, actions=Actions(end=w.then("done"))), "loop without an ending")
    assert ({"node": "round", "nodes": "round, about"}, (Pick("in"),)) == (finding.details, finding.witness)
    assert (("nodes", "about"),) == finding.also


def test_a_loop_that_patience_ends_is_no_loop_without_an_ending():
    w = Writer()
    opening = w.node("opening", [w.reply("on", "stay", effects={"patience": -5})])
    assert () == found(w.talk([opening], exits=(w.exit("patience <= 0", "done"),)))


# Effects and names ----------------------------------------------------------------------------------------------------


def test_two_replies_that_say_the_same_at_once():
    w = Writer()
    opening = w.node("opening", [w.reply("a", "done", "Good bye."), w.reply("b", "done", "good  BYE")])
    finding = only(w.talk([opening]), "same words twice")
    assert ("nodes", "opening", "replies", 1, "say") == finding.place
    assert (("nodes", "opening", "replies", 0, "say"),) == finding.also


def test_the_same_words_under_guards_that_exclude_each_other_are_no_finding():
    w = Writer()
    cool = w.reply("cool", "stay", effects={"anger": -40}, once=True)
    pair = [w.reply("a", "done", "Bye.", "anger < 50"), w.reply("b", "done", "Bye.", "anger >= 50")]
    assert () == found(w.talk([w.node("opening", [cool, *pair])]))


# Typed replies --------------------------------------------------------------------------------------------------------


def test_a_route_that_no_values_allow_and_one_that_others_shadow():
    w = Writer()
    routes = [
        w.route("done", "thanks and anger > 90"),
        w.route("done", "thanks or greets"),
        w.route("done", "greets and not insults"),
        w.route("done"),
    ]
    opening = w.node("opening", [w.reply("bye", "done", "thanks")], typed=routes)
    never, shadowed = only(w.talk([opening]), "route never taken", "route shadowed")
    assert [("nodes", "opening", "typed", number) for number in (0, 2)] == [never.place, shadowed.place]
    assert (("nodes", "opening", "typed", 1),) == shadowed.also


def test_nothing_can_be_typed_past_an_otherwise_route_but_what_performs_no_move():
    w = Writer()
    routes = [w.route("done"), w.route("done", "thanks"), w.route("done", "anger > 10")]
    finding = only(w.talk([w.node("opening", [w.reply("bye", "done", "thanks")], typed=routes)]), "route shadowed")
    assert 1 == finding.details["route"]


def test_a_reply_whose_own_words_typed_lead_elsewhere():
    w = Writer()
    replies = [w.reply("kind", "done", "thanks"), w.reply("rude", "poor", "insults"), w.reply("blank", "done", "hm")]
    routes = [w.route("done", "thanks"), w.route("done", "insults")]
    scenario = w.talk([w.node("opening", replies, typed=routes)], {"done": "resolved", "poor": "lost"})
    rude, blank = only(scenario, "typed, it leads elsewhere", "typed, nobody reacts")
    led = {"typed_to": "done", "route": 1, "moves": "insults"}
    assert {"node": "opening", "reply": "rude", "to": "poor"} | led == rude.details
    assert (("nodes", "opening", "typed", 1),) == rude.also
    assert {"node": "opening", "reply": "blank", "to": "done"} == blank.details


# Proof ----------------------------------------------------------------------------------------------------------------


def test_of_what_is_not_proved_only_what_was_seen_is_told():
    w = Writer()
    opening = w.node("opening", [w.reply("on", "next"), w.reply("never", "done", when="anger < 5")])
    far = w.node("far", [w.reply("bye", "done")])
    scenario = w.talk([opening, w.node("next", [w.reply("stop", "end")]), w.node("end"), far])
    kinds = {finding.kind for finding in found(scenario, Budget(1))}
    assert set() == kinds & {"reply never open", "node never reached", "ending never reached"}
    assert {"dead end", "reply never open", "node never reached", "ending never reached"} == {
        finding.kind for finding in found(scenario)
    }


def test_every_witness_of_the_late_parcel_replays():
    script = Script(late_parcel())
    for finding in find(script, explore(script)):
        session = replay(script, finding.witness)
        assert finding.place[1] == session.state.at
        if finding.kind == "reply never open":
            with pytest.raises(IllegalStepError):
                session.answer(Pick(finding.details["reply"]))


def test_patience_that_drains_keeps_a_model_talk_from_looping():
    w = Writer()
    opening = w.node("opening", [w.reply("on", "stay", "thanks")])
    scenario = w.talk(
        [opening], affect="model", temperament=Temperament(drain=5), exits=(w.exit("patience <= 0", "done"),)
    )
    assert () == found(scenario)


@settings(deadline=None)
@given(scenarios(), steps(14))
def test_what_is_said_never_to_happen_does_not_happen_typed_either_unless_it_is_labelled(scenario, numbers):
    script = Script(scenario, hear_names)
    graph = explore(script, Budget(3_000))
    assume(graph.proved)
    never = {finding.place for finding in find(script, graph) if not finding.by_typing and finding.kind in NEVER}
    session = Session(script)
    session.begin()
    seen = set()
    for number in numbers:
        seen.add(("nodes", session.state.at))
        if session.over:
            seen.add(("endings", session.state.at))
            break
        node = scenario.nodes[session.state.at]
        opened = {reply.id for reply in session.open_replies()}
        seen |= {("nodes", node.id, "replies", n, "when") for n, reply in enumerate(node.replies) if reply.id in opened}
        seen |= {
            ("nodes", node.id, "variants", n) for n, variant in enumerate(node.variants) if variant.line == session.line
        }
        response = session.answer(answer_to(session, number))
        turn = getattr(response, "turn", None)
        if turn and turn.route is not None:
            seen.add(("nodes", turn.node, "typed", turn.route))
    assert not seen & never


NEVER = {
    "node never reached", "ending never reached", "line never spoken", "reply never open", "route never taken",
    "route shadowed",
}  # fmt: skip
