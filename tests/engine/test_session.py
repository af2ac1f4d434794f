"""The talk itself: typed words, what is not understood, steps that are refused, and playing it again."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.errors import IllegalStepError
from engine.recognition import NOTHING, Context
from engine.scenario import Actions, Line
from engine.script import Script
from engine.session import CustomerSpoke, NotUnderstood, Session, replay
from engine.transcript import EndTalk, Escalate, Pick, PutOnHold, Say, StaySilent
from tests.engine.talks import Writer, hear_names
from tests.strategies import answer_to, scenarios, steps


def typing():
    """Typed words lead to `thanked`, `hot` or (otherwise) `told`; one reply is open, one closed."""
    w = Writer()
    opening = w.node(
        "opening",
        [w.reply("hello", "greeted", "Good morning!"), w.reply("secret", "greeted", "The secret.", when="anger < 5")],
        typed=[
            w.route("thanked", "thanks and not insults"),
            w.route("hot", "anger >= 90"),
            w.route("told", effects={"trust": 5}),
        ],
    )
    return w.talk([opening, *map(w.node, ("greeted", "thanked", "hot", "told"))])


def session_of(scenario, recognise=hear_names):
    session = Session(Script(scenario, recognise))
    session.begin()
    return session


@pytest.mark.parametrize("text", ["Good morning!", "  good   MORNING ", "good morning.", "\uff27ood morning"])
def test_text_equal_to_an_open_reply_is_that_reply(text):
    session = session_of(typing())
    turn = session.answer(Say(text)).turn
    assert ("reply", "hello", None, Say(text)) == (turn.kind, turn.reply, turn.route, turn.answer)
    assert "greeted" == session.state.at


def test_text_equal_to_a_reply_that_is_not_open_is_read_like_any_other():
    session = session_of(typing())
    assert isinstance(session.answer(Say("The secret.")), NotUnderstood)


def test_the_first_route_whose_guard_holds_is_taken():
    turn = session_of(typing()).answer(Say("greets thanks")).turn
    assert ("typed", 0, "thanked", "greets thanks") == (turn.kind, turn.route, turn.after.at, turn.words)
    assert "told" == session_of(typing()).answer(Say("insults thanks")).turn.after.at


def test_a_route_may_be_taken_for_the_customers_sake_without_any_move():
    w = Writer()
    node = w.node("opening", typed=[w.route("hot", "anger >= 60"), w.route("told")])
    session = session_of(w.talk([node, w.node("hot"), w.node("told")]))
    assert "hot" == session.answer(Say("mumble")).turn.after.at


def test_where_nothing_is_recognised_nobody_reacts_and_nothing_is_spent():
    session = session_of(typing())
    before = session.state
    response = session.answer(Say("mumble"))
    assert isinstance(response, NotUnderstood)
    assert ("mumble", "opening", 1) == (
        response.misunderstanding.answer.text,
        response.misunderstanding.node,
        response.misunderstanding.at_turn,
    )
    assert (before.feelings, before.turn, ()) == (session.state.feelings, session.state.turn, session.transcript.turns)
    assert (response.misunderstanding,) == session.transcript.misunderstandings


def test_the_second_time_running_at_a_node_the_otherwise_route_is_taken():
    session = session_of(typing())
    session.answer(Say("mumble"))
    turn = session.answer(Say("mumble again")).turn
    assert ("told", 2, 35) == (turn.after.at, turn.route, turn.after.feelings.gauges[3])


def test_an_answer_in_between_starts_the_count_anew():
    session = session_of(typing())
    session.answer(Say("mumble"))
    session.answer(StaySilent())
    assert isinstance(session.answer(Say("mumble")), NotUnderstood)


def test_without_an_otherwise_route_it_is_never_understood():
    w = Writer()
    session = session_of(w.talk([w.node("opening", typed=[w.route("done", "thanks")])]))
    assert all(isinstance(session.answer(Say("mumble")), NotUnderstood) for _ in range(3))


def test_empty_text_is_never_silence():
    session = session_of(typing())
    for text in ("", "  \n", "..."):
        with pytest.raises(IllegalStepError, match="silence is an action of its own"):
            session.answer(Say(text))
    assert 1 == session.state.turn


def test_the_recogniser_hears_the_customers_line_and_name_and_the_questions_asked_so_far():
    heard = []

    def listen(text, context):
        heard.append((text, context))
        return NOTHING

    w = Writer()
    asking = w.node("opening", [w.reply("ask", "next", "When was that?")])
    session = session_of(w.talk([asking, w.node("next")]), listen)
    session.answer(Pick("ask"))
    session.answer(Say("I see"))
    assert ("When was that?", Context("This is opening.", "Ms Reed")) == heard[0]
    assert ("I see", Context("This is next.", "Ms Reed", (), ("When was that?",))) == heard[-1]


def test_a_scripted_reply_is_read_once_for_each_shown_line():
    heard = []

    def listen(text, context):
        heard.append(text)
        return NOTHING

    w = Writer()
    scenario = w.talk([w.node("opening", [w.reply("again", "stay")])])
    script = Script(scenario, listen)
    replay(script, [Pick("again")] * 5)
    assert ["I say again."] == heard


def test_words_that_were_considered_are_not_read_again_when_they_are_said():
    heard = []

    def listen(text, context):
        heard.append(text)
        return hear_names(text, context)

    session = session_of(typing(), listen)
    session.consider(Say("thanks"))
    session.consider(Say("thanks"))
    assert ["thanks"] == heard
    assert "thanked" == session.answer(Say("thanks")).turn.after.at
    assert ["thanks"] == heard
    session.consider(Say("thanks"))
    assert ["thanks", "thanks"] == heard, "by now the customer has said something else"


# Steps that are refused -----------------------------------------------------------------------------------------------


def test_before_it_has_begun_a_talk_has_no_state_and_takes_no_answer():
    session = Session(Script(typing()))
    for step in (lambda: session.state, lambda: session.transcript, lambda: session.answer(StaySilent())):
        with pytest.raises(IllegalStepError, match="the talk has not begun"):
            step()
    assert () == session.open_replies()
    assert not session.over


def test_a_talk_begins_once():
    session = Session(Script(typing()))
    assert CustomerSpoke(Line("This is opening."), None) == session.begin()
    with pytest.raises(IllegalStepError, match="begun already"):
        session.begin()


def test_a_talk_that_is_over_takes_no_answer():
    w = Writer()
    session = session_of(w.talk([w.node("opening", [w.reply("bye", "done")])]))
    session.answer(Pick("bye"))
    for answer in (Pick("bye"), Say("thanks"), StaySilent()):
        with pytest.raises(IllegalStepError, match="the talk is over"):
            session.answer(answer)
    assert (True, (), False, False, False) == (
        session.over,
        session.teams(),
        session.can_escalate(),
        session.can_hold(),
        session.can_end(),
    )


anything = st.one_of(
    st.sampled_from(["a1", "b2", "c3", "nobody", ""]).map(Pick),
    st.sampled_from(["", "thanks", "I say a1.", "mumble"]).map(Say),
    st.builds(Escalate, st.sampled_from(["lead", "", "police"]), st.sampled_from(["", "thanks"])),
    st.just(PutOnHold()),
    st.just(StaySilent()),
    st.just(EndTalk()),
)


@given(scenarios(), st.lists(anything, max_size=8))
def test_a_step_that_is_refused_changes_nothing(scenario, answers):
    session = session_of(scenario)
    for answer in answers:
        before = (session.state, session.line, session.transcript)
        try:
            session.answer(answer)
        except IllegalStepError:
            assert before == (session.state, session.line, session.transcript)


@given(scenarios(), st.lists(anything, max_size=8), st.lists(anything, max_size=8))
def test_to_consider_an_answer_changes_nothing_and_is_always_possible(scenario, answers, considered):
    script = Script(scenario, hear_names)
    alone, session = Session(script), Session(script)
    for each in considered:
        session.consider(each)
    alone.begin()
    session.begin()
    for answer in answers:
        for each in considered:
            before = (session.state, session.line, session.transcript)
            session.consider(each)
            assert before == (session.state, session.line, session.transcript)
        for one in (alone, session):
            with suppress(IllegalStepError):
                one.answer(answer)
    assert alone.transcript == session.transcript


@given(scenarios(), steps())
def test_the_same_answers_give_the_same_transcript(scenario, numbers):
    script = Script(scenario, hear_names)
    first = Session(script)
    first.begin()
    answers = []
    for number in numbers:
        if first.over:
            break
        answers.append(answer_to(first, number))
        first.answer(answers[-1])
    assert first.transcript == replay(script, answers).transcript
    assert first.transcript == replay(Script(scenario, hear_names), answers).transcript


def test_an_answer_that_is_not_possible_stops_a_replay():
    with pytest.raises(IllegalStepError, match="'bye' is not open"):
        replay(Script(typing()), [Pick("hello"), Pick("bye")])


def test_the_transcript_begins_with_the_opening_and_knows_its_ending():
    w = Writer()
    scenario = w.talk([w.node("opening", [w.reply("bye", "done")])], actions=Actions(end=w.then("done")))
    session = session_of(scenario)
    assert "" == session.transcript.ending
    session.answer(Pick("bye"))
    transcript = session.transcript
    assert ("a-talk", "This is opening.", "done") == (
        transcript.scenario,
        transcript.opening.customer,
        transcript.ending,
    )
    assert transcript.begun == transcript.turns[0].before
