"""What one answer does, sentence by sentence of the specification: guards, counts, exits, lines."""

from engine.scenario import Actions, Temperament, Variable
from engine.script import Script
from engine.session import CustomerSpoke, Ended, Session
from engine.transcript import Pick, PutOnHold, Say, StaySilent
from tests.engine.talks import Writer, gauges, play

PATIENT = Temperament(drain=0)


def picks(*names):
    return [Pick(name) for name in names]


# Guards read the state the customer last spoke in ---------------------------------------------------------------------


def test_a_goto_list_is_decided_by_the_state_before_the_answer_not_by_what_the_answer_does():
    w = Writer()
    hot = w.reply("shout", [("anger >= 70", "boiling"), (None, "cool")], effects={"anger": 30})
    scenario = w.talk([w.node("opening", [hot]), w.node("cool", [hot_again(w)]), w.node("boiling")])
    session = play(scenario, *picks("shout"))
    assert ("cool", 95) == (session.state.at, gauges(session)[0])
    assert "boiling" == play(scenario, *picks("shout", "again")).state.at


def hot_again(w):
    return w.reply("again", [("anger >= 70", "boiling"), (None, "cool")])


def test_the_first_entry_of_a_goto_list_that_holds_is_taken():
    w = Writer()
    reply = w.reply("go", [("anger > 90", "a"), ("anger > 50", "b"), ("anger > 10", "c"), (None, "d")])
    for anger, to in ((95, "a"), (65, "b"), (20, "c"), (5, "d")):
        scenario = w.talk([w.node("opening", [reply]), *map(w.node, "abcd")], feelings={"anger": anger})
        assert to == play(scenario, *picks("go")).state.at


def test_stay_is_the_node_the_talk_is_at():
    w = Writer()
    scenario = w.talk([w.node("opening", [w.reply("on", "next")]), w.node("next", [w.reply("wait", "stay")])])
    assert "next" == play(scenario, *picks("on", "wait")).state.at


def test_a_reply_is_hidden_until_its_guard_holds():
    w = Writer()
    scenario = w.talk(
        [
            w.node(
                "opening",
                [w.reply("soothe", "stay", effects={"anger": -30}), w.reply("offer", "done", when="anger < 40")],
            )
        ]
    )
    session = play(scenario)
    assert ["soothe"] == [reply.id for reply in session.open_replies()]
    session.answer(Pick("soothe"))
    assert ["soothe", "offer"] == [reply.id for reply in session.open_replies()]


def test_a_once_only_reply_is_gone_after_it_was_said():
    w = Writer()
    scenario = w.talk([w.node("opening", [w.reply("sorry", "stay", once=True), w.reply("bye", "done")])])
    session = play(scenario, *picks("sorry"))
    assert ["bye"] == [reply.id for reply in session.open_replies()]
    assert frozenset({"sorry"}) == session.state.spent


# Effects, events, affect ----------------------------------------------------------------------------------------------


def test_effects_on_gauges_and_variables_are_added_and_clamped_once():
    w = Writer({"offers": (0, 0, 3)})
    reply = w.reply("offer", "stay", effects={"anger": -80, "trust": 90, "offers": 5})
    session = play(w.talk([w.node("opening", [reply])]), *picks("offer"))
    assert ((0, 30, 10, 100, 60), (3,)) == (gauges(session), session.state.variables)


def test_a_variable_stays_in_its_own_range_below_as_above():
    w = Writer({"debt": (-2, -5, 5)})
    scenario = w.talk([w.node("opening", [w.reply("owe", "stay", effects={"debt": -4})])])
    assert (-5,) == play(scenario, *picks("owe")).state.variables


def test_authored_gauges_move_by_effects_alone():
    w = Writer()
    reply = w.reply("thanks", "stay", "thanks", effects={"trust": 1}, events=("promise_kept",))
    session = play(w.talk([w.node("opening", [reply])], temperament=Temperament(drain=5)), *picks("thanks"))
    assert (65, 30, 10, 31, 60) == gauges(session)


def test_under_the_model_moves_events_effects_and_time_are_summed_and_rounded_once():
    w = Writer()
    reply = w.reply("thanks", "stay", "thanks", effects={"trust": 1}, events=("promise_kept",))
    session = play(w.talk([w.node("opening", [reply])], affect="model"), *picks("thanks"))
    # thanks: anger -4 x 95 %, distress -2, heard +5 x 90 %, trust +3 x 60 %; patience +2 at most, less 5.
    assert (61, 28, 15, 43, 57) == gauges(session)


def test_the_words_of_a_picked_reply_are_read_by_the_same_recogniser_as_typed_ones():
    w = Writer()
    node = w.node("opening", [w.reply("r", "stay", "thanks a lot")], typed=[w.route("stay")])
    scenario = w.talk([node], affect="model")
    assert gauges(play(scenario, Pick("r"))) == gauges(play(scenario, Say("many thanks then")))


def test_a_scenario_adds_and_removes_what_the_recogniser_finds():
    w = Writer()
    reply = w.reply("r", "stay", "thanks insults", adds=("acts_now",), removes=("insults",))
    turn = play(w.talk([w.node("opening", [reply])]), Pick("r")).transcript.turns[0]
    assert {"thanks", "acts_now"} == turn.recognised.moves
    assert ["named", "scenario"] == [piece.rule for piece in turn.recognised.evidence]


# Counts ---------------------------------------------------------------------------------------------------------------


def test_turn_is_one_at_the_first_answer_and_silence_and_hold_count_as_turns():
    w = Writer()
    actions = Actions(hold=w.hold("stay"))
    node = w.node("opening", [w.reply("third", "done", when="turn == 3")])
    session = play(w.talk([node], actions=actions), StaySilent(), PutOnHold())
    assert 3 == session.state.turn
    assert ["third"] == [reply.id for reply in session.open_replies()]


def test_said_is_true_of_a_move_in_an_earlier_answer_and_not_in_this_one():
    w = Writer()
    route = [w.route("thanked", "said(thanks)"), w.route("stay")]
    scenario = w.talk([w.node("opening", typed=route), w.node("thanked")])
    session = play(scenario, Say("thanks"))
    assert "opening" == session.state.at
    session.answer(Say("greets"))
    assert "thanked" == session.state.at


def test_visits_counts_how_often_a_node_was_shown_before_this_turns_target():
    w = Writer(nodes=["opening"])
    node = w.node(
        "opening",
        [w.reply("again", [("visits(opening) >= 3", "done"), (None, "stay")])],
        variants=[("visits(opening) == 0", "The first time."), ("visits(opening) == 1", "Once before.")],
        line="Often.",
    )
    session = Session(Script(w.talk([node])))
    lines = [session.begin().line.customer]
    while not session.over:
        lines.append(session.answer(Pick("again")).line.customer)
    assert ["The first time.", "Once before.", "Often.", "It is done."] == lines


# Exits and lines ------------------------------------------------------------------------------------------------------


def test_exits_are_tried_in_order_on_the_new_state():
    w = Writer()
    scenario = w.talk(
        [w.node("opening", [w.reply("shout", "stay", effects={"anger": 30, "patience": -60})])],
        {"hung_up": "lost", "boiled": "lost", "done": "resolved"},
        exits=(w.exit("anger >= 99", "boiled"), w.exit("patience <= 0", "hung_up"), w.exit("anger >= 90", "boiled")),
    )
    session = play(scenario, *picks("shout"))
    turn = session.transcript.turns[-1]
    assert ("hung_up", True) == (turn.ended, turn.shortcut)


def test_an_ending_stands_whatever_the_exits_say():
    w = Writer()
    scenario = w.talk(
        [w.node("opening", [w.reply("bye", "done", effects={"patience": -60})])],
        {"hung_up": "lost", "done": "resolved"},
        exits=(w.exit("patience <= 0", "hung_up"),),
    )
    turn = play(scenario, *picks("bye")).transcript.turns[-1]
    assert ("done", False) == (turn.ended, turn.shortcut)


def test_staying_is_no_protection_from_an_exit():
    w = Writer()
    scenario = w.talk(
        [w.node("opening")], {"hung_up": "lost"}, affect="model", exits=(w.exit("patience <= 50", "hung_up"),)
    )
    assert "hung_up" == play(scenario, StaySilent(), StaySilent()).transcript.ending


def test_the_first_variant_that_holds_on_the_new_state_is_spoken_else_the_plain_line():
    w = Writer()
    replies = [w.reply(f"by{n}", "next", effects={"anger": n}) for n in (0, 15, 30)]
    next_node = w.node("next", variants=[("anger >= 90", "Rage."), ("anger >= 80", "Heat.")], line="Plain.")
    scenario = w.talk([w.node("opening", replies), next_node])
    lines = [play(scenario, *picks(name)).line.customer for name in ("by0", "by15", "by30")]
    assert ["Plain.", "Heat.", "Rage."] == lines


def test_the_opening_line_has_variants_too():
    w = Writer()
    scenario = w.talk([w.node("opening", variants=[("anger >= 60", "What now!")])])
    assert "What now!" == play(scenario).line.customer


def test_what_the_customer_says_at_an_ending_is_the_endings_line():
    w = Writer()
    session = play(w.talk([w.node("opening", [w.reply("bye", "done")])]))
    response = session.answer(Pick("bye"))
    assert isinstance(response, Ended)
    assert ("done", "It is done.", ()) == (response.ending.id, response.line.customer, session.open_replies())


def test_a_reply_that_escalates_and_one_that_fails_compliance_say_so_in_their_turn():
    w = Writer()
    replies = [w.reply("lead", "stay", escalates="team lead"), w.reply("leak", "stay", fatal="names another customer")]
    turns = play(w.talk([w.node("opening", replies)]), *picks("lead", "leak")).transcript.turns
    assert [("team lead", ""), ("", "names another customer")] == [(turn.escalated_to, turn.fatal) for turn in turns]


def test_a_turn_keeps_both_states_and_both_lines():
    w = Writer()
    session = play(w.talk([w.node("opening", [w.reply("on", "next")]), w.node("next")]))
    begun = session.state
    response = session.answer(Pick("on"))
    assert isinstance(response, CustomerSpoke)
    turn = response.turn
    assert (begun, session.state) == (turn.before, turn.after)
    assert ("This is opening.", "This is next.") == (turn.heard_line.customer, turn.line.customer)
    assert (1, "opening", "I say on.", "on") == (turn.number, turn.node, turn.words, turn.reply)


def test_variables_keep_the_order_of_the_scenario():
    w = Writer({"b": (1, 0, 9), "a": (2, 0, 9)})
    scenario = w.talk([w.node("opening", [w.reply("r", "stay", effects={"a": 3})])])
    assert (Variable("b", 1, 0, 9), Variable("a", 2, 0, 9)) == scenario.variables
    assert (1, 5) == play(scenario, Pick("r")).state.variables
