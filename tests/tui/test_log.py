from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from engine.scenario import Line
from engine.script import Script
from engine.session import Session
from engine.transcript import EndTalk, Escalate, Pick, PutOnHold, Say, StaySilent
from tests.engine.talks import hear_names
from tests.strategies import answer_to, scenarios, steps
from tests.tui.customers import DELICATE, WEDDING, recognise
from tests.tui.strategies import anything
from tui.present import log
from tui.present.words import bracketed


def talk(scenario=WEDDING, *answers):
    session = Session(Script(scenario, recognise))
    session.begin()
    for answer in answers:
        session.answer(answer)
    return session


def text(session, width=71, **more):
    told = log.utterances(session)
    return "\n".join(made.text for made in log.rows(told, width, latest=log.count_latest(told), **more))


def test_voices_are_told_apart_without_colour():
    shown = text(talk(WEDDING, Pick("own"), Pick("feeling"), Pick("both")))
    assert bracketed("The line crackles. A dog barks behind her.") in shown
    assert "\nDana\nTwice. Yes." in shown
    assert "\n            You\n            We let you down twice" in shown
    assert "\n    Her sister, in the background\n    Ask them about the refund!" in shown


def test_only_the_customers_latest_words_are_bold():
    told = log.utterances(talk(WEDDING, Pick("own"), Pick("feeling")))
    rows = log.rows(told, 71, latest=log.count_latest(told))
    bold = " ".join(piece.text for made in rows for piece in made.pieces if piece.bold and piece.role == "text")
    assert bold.startswith("It was my sister")
    assert "Four days late" not in bold


def test_what_was_understood_stands_under_the_line_where_that_is_wanted():
    session = talk(WEDDING, Pick("own"))
    assert "+ owned the mistake" in text(session, understood=True)
    assert "owned the mistake" not in text(session)


def test_deeds_without_words_are_told():
    assert "You put the customer on hold." in text(talk(WEDDING, PutOnHold()))
    assert "You say nothing." in text(talk(WEDDING, StaySilent()))
    assert "You end the talk." in text(talk(WEDDING, EndTalk()))
    assert "You hand over to: team lead." in text(talk(WEDDING, Escalate("team lead")))
    both = text(talk(WEDDING, Escalate("team lead", "Ines can decide this.")))
    assert both.index("You hand over to: team lead.") < both.index("Ines can decide this.")


def test_a_stage_direction_stands_close_to_its_words_where_rows_are_few():
    told = log.utterances(talk(DELICATE))
    whole, compact = (log.rows(told, 71, latest=2, compact=compact) for compact in (False, True))
    assert 1 == len(whole) - len(compact)


@given(scenarios(), steps(5), st.integers(30, 100))
def test_everything_said_is_in_the_log_of_any_talk(scenario, numbers, width):
    session = Session(Script(scenario, hear_names))
    session.begin()
    for number in numbers:
        if session.over:
            break
        session.answer(answer_to(session, number))
    told = log.utterances(session)
    shown = " ".join(" ".join(made.text for made in log.rows(told, width, latest=1)).split())
    for turn in session.transcript.turns:
        assert " ".join(turn.line.customer.split()) in shown
        assert " ".join(turn.words.split()) in shown


@given(anything, st.sampled_from([Say, lambda words: Escalate("lead", words)]))
def test_a_staged_answer_is_shown_although_nobody_has_heard_it(words, answer):
    session = talk()
    told = log.utterances(session, answer(words))
    assert told[-1].voice in {"you", "deed"}
    assert 1 == session.state.turn
    assert 0 == log.count_latest(told)


@given(anything, anything, st.integers(30, 100))
def test_no_line_of_anybody_is_wider_than_the_log(words, stage, width):
    opening = replace(WEDDING.nodes["opening"], line=Line(words, stage))
    session = talk(replace(WEDDING, nodes={**WEDDING.nodes, "opening": opening}))
    told = log.utterances(session)
    assert all(made.width <= width for made in log.rows(told, width, latest=log.count_latest(told)))
