"""The five pages of the debrief as rows."""

from dataclasses import replace
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.analysis import Extremes, explore
from engine.script import Script
from engine.session import Session
from engine.transcript import EndTalk, Escalate, Pick, Say, StaySilent
from practice.entries import Standing
from scoring.attainable import Attainable, attainable
from scoring.debrief import debrief
from scoring.scorecard import position
from tests.engine.talks import hear_names
from tests.strategies import answer_to, scenarios, steps
from tests.tui.customers import CALM, OWN, WEDDING, recognise
from tui.plain import after
from tui.present.after import course, handing, note, scores, short, survey, take, turns
from tui.present.rule import Rule, rule_rows
from tui.present.words import bracketed

PICKED = [Pick(name) for name in ("own", "feeling", "calm_too", "right", "refund")]


@cache
def script_of(hears=recognise):
    script = Script(WEDDING, hears)
    return script, attainable(explore(script))


def view(*answers):
    script, allowed = script_of()
    session = Session(script)
    session.begin()
    for answer in answers:
        session.answer(answer)
    return debrief(script, session.transcript, allowed)


def text(rows):
    return "\n".join(made.text for made in rows)


def draw(item, width=72, state="open"):
    return text(item.draw(width, state))


def test_the_outcome_is_told_in_the_customers_words_with_simulated_answers():
    shown = text(short.outcome(view(*PICKED), WEDDING, 100, low=False))
    assert "█  Resolved   Dana’s last words" in shown
    assert "█  “Thank you. Really. I’ll tell my sister.”" in shown
    assert "█  Simulated: satisfaction" in shown


def test_a_customer_who_said_nothing_at_last_is_told_by_what_happened():
    shown = text(short.outcome(view(EndTalk()), WEDDING, 100, low=False))
    assert "Lost" in shown
    assert bracketed("The line goes dead.") in shown


def test_a_fatal_act_does_not_pass_and_the_other_results_stay():
    found = view(*PICKED[:2], Pick("both"), Pick("fatal"))
    assert "Not passed: you promised same-day delivery." in text(short.outcome(found, WEDDING, 100, low=False))
    assert "not passed" in draw(scores.items(found)[-1])
    assert "turn 4" in text(scores.words_behind(found, "Dana", "compliance", 80))
    assert 4 == scores.first_turn(found, "compliance")
    for fullness in range(take.CUT + 1):
        assert "“−It will be with you today" in draw(take.doors(found, fullness)[1], 100)
    assert "Turn 4. You promised same-day delivery." in draw(take.doors(found, take.WHOLE)[1])
    assert 4 == course.course(found).worst


def test_what_hurt_what_helped_and_what_to_say_are_on_one_page():
    helped, hurt, following = (draw(item) for item in take.doors(view(*PICKED), take.WHOLE))
    assert "“You need to −calm down. I’m doing what I can.”" in hurt
    assert "Turn 3." in hurt
    assert "Anger 38 to 58." in hurt
    assert "§ tells-to-calm-down" in hurt
    assert "+" in helped
    assert "R tries turn 3 again. Your first attempt is kept." in following


@pytest.mark.parametrize("fullness", range(take.CUT))
def test_what_hurt_and_what_to_say_is_never_cut_off(fullness):
    shown = text([*(made for item in take.doors(view(*PICKED), fullness) for made in item.draw(72, "open"))])
    assert "“You need to −calm down. " in shown
    assert "You are right, and I am sorry I said that" in " ".join(shown.split())


def test_where_there_is_least_room_each_of_them_is_one_row():
    assert all(1 == len(item.draw(72, "open")) for item in take.doors(view(*PICKED), take.CUT))


@given(st.integers(4, 60), st.integers(30, 100))
def test_what_to_take_along_and_the_chart_share_the_rows_there_are(height, width):
    found = view(*PICKED)
    shared = short.stacked(found, width, height, delicate=False)
    used = short.chart_rows(shared.bars) + take.rows_of(found, shared.fullness, width)
    assert used <= height or (0, take.CUT) == (shared.bars, shared.fullness)
    assert len(short.talk_course(found, width + 4, 0, shared.bars)) == short.chart_rows(shared.bars)


def test_a_talk_in_which_nothing_hurt_says_so():
    found = view(Pick("own"), Pick("feeling"), Pick("both"), Pick("refund"))
    assert take.NOTHING_HURT in draw(take.doors(found, take.WHOLE)[1])


def test_the_table_of_turns_underlines_what_got_worse():
    third = turns.items(view(*PICKED))[2].draw(100, "open")[0]
    assert "3 − You need to calm down." in third.text
    assert ["+20", "−6", "−6"] == [piece.text for piece in third.pieces if piece.underline]


def test_a_turn_is_told_with_its_words_rules_near_misses_and_what_it_did():
    moment = view(*PICKED).moments[2]
    shown = text(turns.detail(moment, WEDDING, 66))
    assert "Dana had said\n“It was my sister’s big day." in shown
    assert "“You need to −calm down. ~I’m doing what I can.”" in shown
    assert "~ I’m doing what I can  almost: taking it on" in shown
    assert "not counted: no action and no time is named" in shown
    assert "Anger 38 to 58" in shown
    assert ("tells-to-calm-down", "takes-ownership-will") == turns.rules_of(moment)[:2]


def test_a_stronger_line_is_offered_with_the_reason():
    shown = text(turns.alternatives(view(*PICKED).moments[2], 50))
    assert "A stronger line" in shown
    assert "It makes the feeling the problem." in shown


def test_handing_over_is_judged_with_turn_and_team():
    missed = text(handing.page(view(*PICKED), "Dana", 66))
    assert "✗  Dana asked for a manager after turn 3" in missed
    assert "“Don’t you dare. I want my money back" in missed
    assert "Right was  to hand over to: team lead, by turn 5" in missed
    assert "You        did not hand over" in missed
    right = text(handing.page(view(*PICKED[:3], Escalate("team lead")), "Dana", 66))
    assert "You        handed over to: team lead, at turn 4, in time" in right
    told = text(handing.page(view(*PICKED[:3], Escalate("team lead", "My team lead can decide this.")), "Dana", 66))
    assert "✓  said who                                turn 4" in told
    assert "✗  gave a way back if cut off" in told
    assert "How you handed over" not in missed
    assert "Nothing in this talk called for" in text(handing.page(view(EndTalk()), "Dana", 66))


def test_without_a_search_there_are_points_and_no_scale():
    script, _ = script_of()
    session = Session(script)
    session.begin()
    for answer in PICKED:
        session.answer(answer)
    found = debrief(script, session.transcript)
    assert "Points, and the words behind them" == scores.title(found)
    assert "+5 points" in draw(scores.items(found)[0])
    aloud = " ".join(" ".join(after.debrief(WEDDING, found)).split())
    assert "+5 points; not every path of this talk was looked at, so there is no scale." in aloud
    assert "Sum +5." in text(scores.words_behind(found, "Dana", "empathy", 80))


def test_points_are_told_by_dimension_with_the_words_behind_them():
    found = view(*PICKED)
    assert "Empathy          100 ━━━━━━━━━━━━━━━━━━━━   two that helped" in draw(scores.items(found)[0], 110)
    assert "Empathy          100 ━━━━━━━━━━   two that helped" in draw(scores.items(found)[0])
    shown = text(scores.words_behind(found, "Dana", "empathy", 80))
    assert "+2   turn 2   “+I can hear how embarrassing”" in shown
    assert "Sum +5. In this talk the worst path gives 0, the best +5." in shown
    assert "n/a" in draw(scores.items(found)[4])
    assert "Nothing to show for communication" in text(scores.words_behind(found, "Dana", "communication", 80))
    assert "Dana asked for a manager" in text(scores.words_behind(found, "Dana", "escalation", 80))
    assert 3 == scores.first_turn(found, "de-escalation")


@pytest.mark.parametrize(
    ("best", "told"), [(0, "none needed: 0 of −3 to 0 points"), (4, "not shown: 0 of −3 to +4 points")]
)
def test_a_bar_without_a_line_behind_it_says_where_nothing_stands_between_the_worst_and_the_best(best, told):
    found = view(EndTalk())
    score = position("de-escalation", 0, Attainable({"de-escalation": Extremes(best, -3, (), ())}))
    card = replace(found.scorecard, scores=found.scorecard.scores | {"de-escalation": score})
    assert told in draw(scores.items(replace(found, scorecard=card))[1])


def test_the_note_page_tells_the_need_the_goal_and_what_nobody_heard():
    found = view(Say("The van."), *PICKED)
    shown = text(note.above(found, WEDDING, "Say sorry once", 66, Standing(rating=2, change="Wait.")))
    assert "You thought it went not so well.\nYou would change: “Wait.”" in shown
    assert "What Dana needed underneath\nTo save face with her family." in shown
    assert "You wanted to try\nSay sorry once." in shown
    assert "“The van.”" in shown


def test_the_formulas_of_the_simulated_answers_can_be_read():
    shown = text(survey.survey_page(view(*PICKED), 66))
    assert "Nobody was asked." in shown
    assert "at most 2 if the customer was" in " ".join(shown.split())


def test_a_rule_tells_what_it_matches_what_not_and_its_source():
    rule = Rule("calm", "Tells how to feel.", "guides", ("Calm down.",), ("I calmed down.",))
    shown = text(rule_rows("calm", rule, 66))
    assert "§ calm\n\nTells how to feel.\n\nIt recognises\n✓  Calm down.\n\nIt does not recognise\n✗  I calmed" in shown
    assert "Source  guides" in shown
    assert "marked the line by hand" in text(rule_rows("scenario", None, 66))


@settings(max_examples=60)
@given(scenarios(), steps(8), st.sampled_from([(60, 50, False), (76, 72, True)]))
def test_the_debrief_of_any_talk_fits_its_pages(scenario, numbers, room):
    script = Script(scenario, hear_names)
    session = Session(script)
    session.begin()
    for number in numbers:
        if session.over:
            break
        session.answer(answer_to(session, number))
    if not session.over:
        return
    found = debrief(script, session.transcript)
    left, right, low = room
    rows = [
        *short.outcome(found, scenario, left, low=low),
        *short.talk_course(found, left, 0, 2 if low else short.TALL),
        *(
            made
            for full in range(take.CUT + 1)
            for item in take.doors(found, full)
            for made in item.draw(right, "open")
        ),
        *(made for moment in found.moments for made in turns.detail(moment, scenario, left)),
        *(made for moment in found.moments for made in turns.alternatives(moment, right)),
        *handing.page(found, scenario.customer.name, right),
        *(made for item in scores.items(found) for made in item.draw(left, "open")),
        *(
            made
            for item in scores.items(found)
            if item.choosable
            for made in scores.words_behind(found, scenario.customer.name, item.id, left)
        ),
        *note.above(found, scenario, "", left, Standing(rating=5, change="x" * 99)),
    ]
    assert [] == [made.text for made in rows if made.width > max(left, right)]


def test_silence_and_its_like_stand_in_the_table_as_deeds():
    assert "[ silence ]" in draw(turns.items(view(StaySilent(), Say(OWN), Say(CALM)))[0])


def test_who_left_because_nobody_fetched_the_manager_is_told_so():
    left = replace(view(*PICKED), outcome="lost")
    assert "You        did not hand over, and Dana left over it" in text(handing.page(left, "Dana", 66))
    why = "Dana left here. Dana had asked for a manager after turn 3 and nobody was fetched: that ended the talk."
    assert why == turns.end(left, left.moments[-1], "Dana")
    assert "" == turns.end(left, left.moments[0], "Dana")
    assert "that ended the talk" in text(turns.detail(left.moments[-1], WEDDING, 120, why))


def test_who_was_hung_up_on_is_not_said_to_have_left_over_the_manager():
    for answer in (EndTalk(), Escalate("team lead")):
        assert "" == handing.unmet(replace(view(*PICKED[:3], answer), outcome="lost"), "Dana")
