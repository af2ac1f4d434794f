from functools import cache

from hypothesis import given, settings

from engine.recognition import hear_nothing
from engine.script import Script
from engine.session import Session
from engine.transcript import EndTalk, Pick, PutOnHold, Say
from scoring.debrief import debrief
from scoring.structure_talk import remarks_of
from tests.strategies import answer_to, scenarios, steps
from tests.tui.customers import CALM, WEDDING, recognise


@cache
def wedding():
    return Script(WEDDING, recognise)


def played(*answers):
    session = Session(wedding())
    session.begin()
    for answer in answers:
        session.answer(answer)
    return session.transcript


def found(*answers):
    return {(remark.rule, remark.turn) for remark in remarks_of(wedding(), played(*answers))}


def test_a_remark_names_the_answer_it_stands_in_though_actions_without_words_lie_between():
    assert ("shouts_in_capitals", 2) in found(PutOnHold(), Say("WE LET YOU DOWN twice."))


def test_a_typed_line_that_copies_one_on_offer_is_told_and_picking_it_is_not():
    opened = wedding().open_replies(played().begun)
    line = next(reply for reply in opened if len(reply.say.split()) > 8)
    assert ("parrots", 1) not in found(Pick(line.id))
    assert ("parrots", 1) in found(Say(f"Well. {line.say}"))


def test_a_talk_that_the_customer_did_not_end_must_end_with_a_next_step():
    ended = played(*map(Pick, ("own", "feeling", "calm_too", "right", "refund")))
    assert ended.ending
    assert "leaves_no_next_step" not in {remark.rule for remark in remarks_of(wedding(), ended)}
    assert set() == {one for one in found(EndTalk()) if one[0] == "leaves_no_next_step"}


def test_each_moment_of_a_debrief_has_the_remarks_of_its_answer():
    view = debrief(wedding(), played(Say("WE LET YOU DOWN twice."), Say(CALM)))
    assert [True, False] == ["shouts_in_capitals" in {one.rule for one in moment.remarks} for moment in view.moments]
    assert {1, 2} >= {remark.turn for moment in view.moments for remark in moment.remarks}


def test_nothing_played_shows_nothing():
    assert () == remarks_of(wedding(), played())


@settings(max_examples=25)
@given(scenarios(), steps())
def test_every_remark_quotes_its_answer(scenario, chosen):
    script = Script(scenario, hear_nothing)
    session = Session(script)
    session.begin()
    for step in chosen:
        if session.transcript.ending:
            break
        session.answer(answer_to(session, step))
    words = {turn.number: turn.words for turn in session.transcript.turns}
    for remark in remarks_of(script, session.transcript):
        assert words[remark.turn][remark.start : remark.end] == remark.quote
