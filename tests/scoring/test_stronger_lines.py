from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.moves import MOVES
from engine.script import Script
from engine.session import Session
from engine.transcript import Answer, Pick, Say
from scenarios.library import Library
from scenarios.reading.reader import read_scenario
from scoring.alternatives import says_the_same
from scoring.debrief import debrief
from scoring.facts import told_by
from tui.loading import shipped_recogniser

LONGEST = 14
SHIPPED = {found.path.stem: found.path for found in Library().scenarios()}
LAMP = "reading-lamp"


@cache
def script(path: Path) -> Script:
    scenario = read_scenario(path).scenario
    assert scenario is not None
    return Script(scenario, shipped_recogniser())


def picking(path: Path, place: int) -> Session:
    """A talk in which the reply at the same place of the menu is picked every time."""
    session = Session(script(path))
    session.begin()
    while not session.over and len(session.transcript.turns) < LONGEST and session.open_replies():
        menu = session.open_replies()
        session.answer(Pick(menu[place % len(menu)].id))
    return session


def talk(*answers: Answer) -> Session:
    session = Session(script(SHIPPED[LAMP]))
    session.begin()
    for answer in answers:
        session.answer(answer)
    return session


@pytest.mark.parametrize("name", SHIPPED)
def test_a_stronger_line_is_worth_more_and_hurts_nowhere(name):
    for place in range(4):
        session = picking(SHIPPED[name], place)
        for moment in debrief(session.script, session.transcript).moments:
            if (line := moment.stronger) is None:
                continue
            turn = moment.turn
            reply = next(one for one in session.script.open_replies(turn.before) if one.say == line.say)
            moves = session.script.read(turn.node, turn.heard_line, reply).moves
            assert "empathises_hollowly" not in moves, (turn.node, line.say)
            assert not [move for move in moves if MOVES[move].harmful], (turn.node, line.say)
            assert sum(mark.worth for mark in moment.marks) < line.points, (turn.node, line.say)
            assert not says_the_same(line.say, turn.words), (turn.node, line.say)
            again = session.script.take(turn.before, session.script.reply_choice(turn.before, reply.id)[1])
            ending = session.script.scenario.endings.get(again.after.at)
            assert ending is None or ending.outcome in {"resolved", "escalated"}, (turn.node, line.say)


@pytest.mark.parametrize(
    ("line", "words", "alike"),
    [
        ("I'll post the form to you tonight, first class.", "ill post you the form first class tonight ok", True),
        ("To sum up: Mo rings at six, and the fee is off.", "so mo will ring you at six and that fee is off", True),
        ("I'll post the form to you tonight, first class.", "Our forms are very long, sorry.", False),
        ("What happened on Saturday?", "What a day.", False),
        ("Right.", "Right.", False),
    ],
)
def test_a_line_that_says_what_was_said_in_other_words_is_known(line, words, alike):
    assert alike == says_the_same(line, words)


@given(st.lists(st.sampled_from("parcel letter tonight sister refund six the and".split()), min_size=4, max_size=12))
def test_what_was_said_word_for_word_is_the_same_if_it_says_anything(words):
    said = " ".join(words)
    assert says_the_same(said, said) == (len(told_by(said).stems) > 1)


def test_the_hollow_reply_of_the_tutorial_is_hollow_and_never_the_stronger_line():
    hollow = script(SHIPPED[LAMP]).scenario.nodes["reading"].replies[1].say
    said = talk(Pick("number"), Say("whats the weather like"))
    moment = debrief(said.script, said.transcript).moments[-1]
    assert hollow.startswith("How lovely.")
    assert "empathises_hollowly" in shipped_recogniser()(hollow, said.script.context("reading", said.line)).moves
    assert moment.stronger is not None
    assert moment.stronger.say.startswith("So Lena has to hold the page")
