"""The house behind the screens, with real customers and real records."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.transcript import Pick
from practice.errors import UnreadableFileError
from practice.files import read_record
from practice.glance import Glimpse
from practice.listing import listing_of
from scenarios.library import SHIPPED
from tests.engine.late_parcel import late_parcel
from tui.house import Preferences, Setup
from tui.household import Household
from tui.past import card, day

DANA = "late-wedding-gift"


@pytest.fixture(scope="module")
def practised(tmp_path_factory):
    """One house for all who practise in it: what a customer allows is worked out once."""
    opened = Household(tmp_path_factory.mktemp("house"))
    yield opened
    opened.close()


@pytest.fixture
def house(practised):
    for attempt in practised._attempts():
        practised._records.delete(attempt.id)
    return practised


def played(house, *, setup=None, answers=20):
    held = house.begin(DANA, setup or Setup())
    for _ in range(answers):
        if held.session.over:
            break
        held.attempt.answer(Pick(held.session.open_replies()[0].id))
    return held


def test_nothing_but_what_can_be_worked_out_again_is_written_before_somebody_practises(own_home):
    house = Household(own_home)
    assert {"late-wedding-gift", "third-engineer-no-show", "i-cant-go-on"} <= {card.id for card in house.customers()}
    assert house.unfinished() is None
    assert "" == house.suggestion(DANA)
    assert not [file for file in own_home.iterdir() if file != own_home / "cache"]


def test_an_attempt_is_told_in_the_library_and_suggests_something_to_try(house):
    held = played(house)
    assert held.session.over
    told = next(card for card in house.customers() if card.id == DANA)
    assert "later" == told.due
    assert told.best == held.scenario.endings[held.session.state.at].outcome
    assert ["today"] == [attempt.when for attempt in told.attempts]
    assert house.debrief(held).next_time.rule == house.suggestion(DANA)


def test_what_was_written_and_not_sent_before_a_pause_is_there_when_the_talk_goes_on(house):
    held = played(house, answers=2)
    house.keep_unsent(held, "I hear you, and")
    assert "I hear you, and" == house.resume(house.unfinished()).unsent
    house.keep_unsent(held, "")
    assert "" == house.resume(house.unfinished()).unsent


def test_a_paused_talk_goes_on_at_its_turn_with_its_goal(house):
    held = played(house, setup=Setup(goal="Ask first", coach=2), answers=2)
    waiting = house.unfinished()
    assert (3, held.session.line.customer) == (waiting.turn, waiting.last_words)
    again = house.resume(waiting)
    assert again.resumed
    assert (1, Setup("Ask first", exam=False, coach=2)) == (again.number, again.setup)
    assert held.session.transcript == again.session.transcript


def test_a_talk_without_an_answer_is_not_offered_again(house):
    house.begin(DANA, Setup())
    assert house.unfinished() is None


def test_a_turn_can_be_tried_again_and_the_first_attempt_is_kept(house):
    held = played(house)
    again = house.again(held, 2)
    assert held.session.transcript.turns[:1] == again.session.transcript.turns
    assert (1, 2) == (held.number, again.number)
    assert held.attempt.id != again.attempt.id


def test_the_debrief_has_a_scale_for_what_the_talk_can_show(house):
    scores = house.debrief(played(house)).scorecard.scores
    assert all(score.value is None or 0 <= score.value <= 100 for score in scores.values())
    assert any(score.value is not None and score.best is not None for score in scores.values())


def test_a_copy_is_the_record_in_a_file_of_its_own(house):
    held = played(house)
    assert held.session.transcript.turns == read_record(Path(house.copy(held))).turns


def test_a_rule_can_be_looked_up_by_its_code(house):
    held = played(house)
    rules = {piece.rule for turn in held.session.transcript.turns for piece in turn.recognised.evidence} - {"scenario"}
    for code in rules:
        assert house.rule(code).matches
    assert house.rule("no-such-rule") is None


def test_what_the_trainee_set_is_kept(own_home):
    house = Household(own_home)
    before = house.preferences()
    assert ("", "evening", True) == (before.nickname, before.theme, before.pace)
    house.prefer(Preferences("Robin", "paper", pace=False))
    kept = Household(own_home).preferences()
    assert ("Robin", "paper", False) == (kept.nickname, kept.theme, kept.pace)


def glimpse(at, status="ended", outcome="resolved"):
    return Glimpse(1, DANA, int(at.timestamp() * 1_000_000), status, outcome)


def test_a_day_is_told_as_people_say_it():
    noon = datetime(2026, 11, 21, 12, tzinfo=UTC)
    micro = int(noon.timestamp() * 1_000_000)
    here = noon.astimezone().date()
    told = [day(micro, here.replace(day=number)) for number in (21, 22, 23)]
    assert ["today", "yesterday", "21 Nov"] == told
    assert "21 Nov 2026" == day(micro, here.replace(year=2027))


@given(st.lists(st.sampled_from(["resolved", "escalated", "unresolved", "lost"]), max_size=9))
def test_the_best_attempt_is_the_kindest_outcome_and_only_the_last_five_are_told(outcomes):
    noon = datetime(2026, 11, 21, 12, tzinfo=UTC)
    told = card(listing_of(late_parcel()), [glimpse(noon, outcome=outcome) for outcome in outcomes], noon.date())
    ranked = ["lost", "unresolved", "escalated", "resolved"]
    assert max(outcomes, key=ranked.index, default="") == told.best
    assert min(5, len(outcomes)) == len(told.attempts)
    assert all(attempt.best == (attempt.told.lower() == told.best) for attempt in told.attempts)


def test_the_list_is_at_hand_once_the_files_were_read_and_says_the_same(practised, house, own_home):
    assert Household(own_home).customers_at_hand() is None
    played(house)
    told = house.customers()
    assert told == Household(house._folder).customers_at_hand()


def test_a_customer_whose_file_was_spoilt_meanwhile_is_said_to_be(own_home):
    file = own_home / "scenarios" / "mine.yaml"
    file.parent.mkdir(parents=True)
    file.write_text((SHIPPED / "retail" / f"{DANA}.yaml").read_text().replace(f"id: {DANA}", "id: mine"))
    house = Household(own_home)
    assert "mine" in {card.id for card in house.customers()}
    file.write_text("nodes: [")
    with pytest.raises(UnreadableFileError, match=r"mine\.yaml was changed") as raised:
        house.scenario("mine")
    assert "hardcalls check" in raised.value.remedy
    assert "mine" not in {card.id for card in Household(own_home).customers()}


def test_a_file_named_on_the_command_line_stands_in_the_list_as_it_is(own_home):
    mine = replace(late_parcel(), id=DANA, title="My own")
    house = Household(own_home, extra=mine)
    assert ["My own"] == [card.title for card in house.customers() if card.id == DANA]
    assert mine is house.scenario(DANA)


def test_how_many_files_were_read_is_told(own_home):
    house = Household(own_home)
    assert (0, 0) == house.customers_read()
    house.customers()
    read, whole = house.customers_read()
    assert whole == read + 1 >= 3


def test_the_latest_talk_that_came_to_its_end_can_be_looked_at_again(house):
    assert house.ended(DANA) is None
    played(house, answers=1)
    assert house.ended(DANA) is None
    first, second = played(house), played(house, setup=Setup("Ask first", exam=True, coach=1))
    again = house.ended(DANA)
    assert first.attempt.id != second.attempt.id == again.attempt.id
    assert (second.session.transcript, 3, second.setup) == (again.session.transcript, again.number, again.setup)
    assert next(card for card in house.customers() if card.id == DANA).ended
