import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.scenario import Consequence, Hop, Reply
from engine.script import Script
from engine.session import Session
from engine.transcript import EndTalk, PutOnHold, Say
from tests.engine.talks import hear_names
from tests.strategies import scenarios
from tests.tui.customers import DELICATE, WEDDING, recognise
from tests.tui.strategies import anything
from tui import grammar
from tui.loading import shipped_recogniser
from tui.present import cards
from tui.present.talk_keys import Moment, talk_context, talk_keys

STAY = Consequence((Hop(None, "stay"),))
replies = st.lists(anything, max_size=6).map(
    lambda lines: tuple(Reply(str(number), line, STAY) for number, line in enumerate(lines))
)


def begun(scenario=WEDDING):
    session = Session(Script(scenario, recognise))
    session.begin()
    return session


@given(replies, st.integers(20, 90))
def test_replies_fit_whole_and_short_and_the_box_knows_how_high_they_are(some, width):
    for short in (False, True):
        for item in cards.reply_items(some, short=short):
            assert all(made.width <= width for made in item.draw(width, "open"))
            if short:
                assert 1 == len(item.draw(width, "open"))
    whole, short = cards.heights(some, width)
    assert whole == sum(len(item.draw(width, "chosen")) for item in cards.reply_items(some, short=False))
    assert short <= max(whole, short)


def test_the_chosen_reply_is_marked_by_more_than_its_colour():
    first, second = cards.reply_items(begun().open_replies()[:2], short=False)
    assert first.draw(60, "chosen")[0].text.startswith("▸ 1  ")
    assert second.draw(60, "open")[0].text.startswith("  2  ")


@given(scenarios())
def test_only_what_would_do_something_is_offered(scenario):
    session = Session(Script(scenario, hear_names))
    session.begin()
    offered = set(cards.possible_actions(session))
    assert session.can_hold() == ("/hold" in offered)
    assert session.can_escalate() == ("/escalate" in offered)
    assert session.can_end() == ("/end" in offered)
    assert offered <= set(grammar.WORDS)


def test_every_action_word_of_the_grammar_is_offered_or_says_where_the_same_stands_on_the_screen():
    assert set(cards.ACTIONS) < set(grammar.WORDS)
    for word in set(grammar.WORDS) - set(cards.ACTIONS):
        assert "does nothing here" not in cards.not_now(word, begun())


def test_actions_say_what_they_cost_and_narrow_while_they_are_typed():
    session = begun()
    assert "costs 6 patience, twice at most" == cards.action_cost("/hold", session)
    assert ["/escalate", "/end"] == [item.id for item in cards.action_items(session, "/e")]
    session.answer(PutOnHold())
    session.answer(PutOnHold())
    assert "/hold" not in [item.id for item in cards.action_items(session, "/")]


def test_teams_narrow_too_and_anyone_is_no_team():
    assert ["team lead"] == [item.id for item in cards.team_items(begun().teams(), "te")]
    assert [] == list(cards.team_items(begun().teams(), "x"))


@given(st.dictionaries(st.sampled_from(["anger", "heard", "trust", "patience"]), st.integers(-20, 20)))
def test_effects_in_words_name_every_gauge_that_moves(effects):
    told = cards.cost_words(Consequence(STAY.goto, effects))
    assert all((gauge in told) == bool(points) for gauge, points in effects.items())


def test_what_is_said_names_the_customer_and_never_blames():
    assert "Dana has not heard it and nothing is spent." in cards.not_recognised("Dana")
    assert "There are three replies. Pick 1 to 3, or type your own words." == cards.no_such_number(3)
    assert "There is one reply. Pick 1, or type your own words." == cards.no_such_number(1)
    assert "There is nothing to pick here." in cards.no_such_number(0)
    assert "Mr Halloran cannot be put on hold now." == cards.not_now("/hold", begun(DELICATE))


@pytest.mark.parametrize(
    ("words", "told"),
    [("Ok bye then.", "/end ends the talk."), ("One moment please.", "/hold puts them on hold."), ("Hm.", "")],
)
def test_words_that_an_action_does_are_answered_with_the_action(words, told):
    session = Session(Script(WEDDING, shipped_recogniser()))
    session.begin()
    session.answer(Say(words))
    assert cards.sounds_like_action(session).endswith(told)
    assert cards.sounds_like_action(session) in cards.not_recognised("Dana", cards.sounds_like_action(session))


def test_an_action_that_is_not_open_is_not_named():
    session = Session(Script(DELICATE, shipped_recogniser()))
    session.begin()
    session.answer(Say("One moment please."))
    assert not session.can_hold()
    assert "" == cards.sounds_like_action(session)


@given(
    st.builds(
        Moment,
        *[st.booleans()] * 4,
        st.sampled_from(["replies", "actions", "teams"]),
        st.booleans(),
        st.sampled_from(["", "1"]),
        st.booleans(),
    )
)
def test_at_every_moment_at_most_seven_keys_are_named_and_help_is_one_of_them(moment):
    shown = [key for key in talk_keys(moment) if not key.hidden]
    assert 2 <= len(shown) <= 7
    assert "F1" in [key.label for key in shown]


def test_the_context_tells_how_a_talk_is_held():
    session = begun()
    assert "phone · turn 1 · coach" == talk_context(WEDDING, 1, coach=2)
    session.answer(EndTalk())
    assert "phone · the end · exam" == talk_context(WEDDING, None, exam=True)
