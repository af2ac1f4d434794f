"""Long and interrupted ways through the program, pressing only keys that are named on the screen at that moment."""

import signal
from dataclasses import replace

import pytest

from engine.transcript import Pick, Say
from practice.entries import Finished, Left, Rated
from practice.records import Records
from tests.tui.customers import WEDDING
from tests.tui.house import PaperHouse
from tests.tui.pilot import AT_ONCE, Hands, hands
from tests.tui.real_house import RealHouse
from tests.tui.teletype import teletype
from tui.house import Setup, Unfinished
from tui.household import Household

ASKED = "What would put it right?"


async def to_the_talk(held: Hands) -> None:
    await held.press("Enter", "Enter")
    assert "What do you say?" in held.seen


@pytest.mark.slow
async def test_from_an_empty_home_over_the_tutorial_to_the_end_of_a_debrief(own_home):
    house = Household(own_home)
    async with hands(house=house, start=AT_ONCE) as held:
        assert "The reading lamp" in held.seen
        await held.press("Enter")
        assert "What shall we call you?" in held.seen
        await held.write("Robin")
        await held.press("Enter")
        assert "Where are you?" in held.seen
        await held.press("Enter")
        assert "Pick one thing to try" in held.seen
        await held.press("Enter")
        assert "Jo, at the next desk, whispers" in held.seen
        for _ in range(20):
            if "What do you say?" not in held.seen:
                break
            await held.press("1", "Enter")
        await held.press("Enter")
        assert "How did it go?" in held.seen
        await held.press("4", "Enter")
        await held.say("I would look at the desk sooner.")
        assert "What to take along" in held.seen
        await held.press("C")
        assert "At the start" in held.seen
        await held.press("Esc", "2", "Enter", "Esc", "3", "4", "S", "Esc", "5")
        await held.write("Numbers, then Enter.")
        await held.press("Tab", "Esc")
        assert "Choose a customer" in held.seen
    house.close()
    with Records.open(own_home) as records:
        (kept,) = records.attempts()
        standing = records.load(kept.id).standing
    assert ("ended", 4, "I would look at the desk sooner.") == (kept.status, standing.rating, standing.change)
    assert "Numbers, then Enter." == standing.note


def test_a_talk_killed_in_its_terminal_goes_on_where_it_stood(own_home):
    with teletype(["-m", "tests.tui.talking", str(own_home)]) as there:
        there.until("customer")
        there.type("\r")
        there.until("read the briefing")
        there.type("\r")
        there.until("start talking")
        there.type("\r")
        there.until("Four days late.")
        there.type("1\r")
        there.until("Twice. Yes.")
        there.type(f"{ASKED}\r")
        there.until("It was my sister")
        there.type("I was about to say")
        there.until("about to say")
        there.kill()
        assert -signal.SIGKILL == there.process.returncode
    with Records.open(own_home) as records:
        assert (Pick("own"), Say(ASKED)) == records.load(1).answers


def test_a_program_whose_window_is_closed_ends_by_itself_and_keeps_what_was_said(own_home):
    with teletype(["-m", "tests.tui.talking", str(own_home)]) as there:
        for words in ("customer", "read the briefing", "start talking"):
            there.until(words)
            there.type("\r")
        there.until("Four days late.")
        there.type("1\r")
        there.until("Twice. Yes.")
        there.hang_up()
        there.process.wait(timeout=60)
    with Records.open(own_home) as records:
        assert (Pick("own"),) == records.load(1).answers


async def test_after_a_kill_the_next_start_offers_to_go_on(own_home):
    house = RealHouse(own_home)
    killed = house.begin("late-wedding-gift", Setup())
    killed.attempt.answer(Pick("own"))
    killed.attempt.answer(Say(ASKED))
    async with hands(house=RealHouse(own_home)) as held:
        assert "Welcome back. You stopped at turn 3" in held.seen
        await held.press("Enter")
        assert "phone · turn 3" in held.seen
        assert ASKED in held.seen
        assert "It was my sister" in held.seen
        await held.press("2", "Enter", "1", "Enter", "Enter", "Esc")
        assert "attempt 1" in held.seen
        assert "What to take along" in held.seen
    with Records.open(own_home) as records:
        assert Finished("repaired", "resolved") == records.load(1).entries[-1].entry
        assert 1 == len(records.attempts())


async def test_an_exam_tells_everything_afterwards():
    async with hands(start=replace(AT_ONCE, exam=True)) as held:
        await to_the_talk(held)
        for number in "1121":
            assert "Hidden in the exam." in held.seen
            assert "━" not in held.seen
            await held.press(number, "Enter")
        await held.press("Enter", "2", "Enter", "Esc")
        assert "attempt 1 · exam" in held.seen
        assert "65 → 16" in held.seen
        await held.press("C")
        assert "Anger (very angry)" not in held.seen
        assert "Anger  65 to 52" in held.seen
    assert Rated(2) in held.house.records.kept[1]


async def test_the_coach_helps_with_every_answer_and_the_record_says_so():
    async with hands(start=replace(AT_ONCE, coach=3)) as held:
        await to_the_talk(held)
        assert "Coach" in held.seen
        await held.press("1", "Enter")
        assert "Coach" in held.seen
    assert 3 == held.house.held[0].setup.coach


async def test_a_talk_stopped_without_a_score_says_so_and_is_kept():
    async with hands() as held:
        await to_the_talk(held)
        await held.press("1", "Enter", "Esc", "↓", "↓", "Enter")
        assert "Choose a customer" in held.seen
        assert "Stopped without a score." in held.seen
    assert Left() == held.house.records.kept[1][-1]


async def test_a_window_that_changes_in_mid_talk_loses_nothing():
    async with hands() as held:
        await to_the_talk(held)
        await held.press("1", "Enter")
        await held.write("What would put")
        for size in ((80, 24), (60, 18), (50, 12), (200, 60), (80, 24)):
            await held.resize(*size)
            assert ("too small" in held.seen) == (size == (50, 12))
            assert "What would put" == held.app.focused.text
        await held.write(ASKED)
        await held.press("Enter")
        assert "It was my sister" in held.seen
        await held.resize(120, 40)
        assert "Twice. Yes." in held.seen
        await held.press("2", "Enter", "1", "Enter", "Enter", "Esc")
        for size in ((80, 24), (60, 18), (50, 12), (200, 60)):
            await held.resize(*size)
            assert ("too small" in held.seen) == (size == (50, 12))
        assert "What to take along" in held.seen


async def test_a_reply_of_twenty_thousand_characters_is_taken_like_any_other():
    said = f"{'I read all of it, from the first day to the last. ' * 400}{ASKED}"
    assert len(said) > 20_000
    async with hands((80, 24)) as held:
        await to_the_talk_small(held)
        await held.say(said)
        assert "Twice. Yes." in held.seen
        await held.press("1", "Enter", "2", "Enter", "1", "Enter", "Enter", "Esc")
        assert "What to take along" in held.seen
        await held.press("C", "Esc", "2", "↑")
        assert "What would put it" in held.seen
        assert "§ asks-wanted-outcome" in held.seen
    assert Say(said) == held.house.held[0].session.transcript.turns[0].answer


async def to_the_talk_small(held: Hands) -> None:
    await held.press("Enter", "Enter", "Enter")
    assert "What do you say?" in held.seen


async def test_a_talk_of_two_hundred_turns_goes_on_ends_and_is_looked_at():
    house = PaperHouse()
    talk = house.begin(WEDDING.id, Setup())
    for reply in ("own", "pass", *["policy"] * 198):
        talk.attempt.answer(Pick(reply))
    house.paused = Unfinished(1, WEDDING.title, "Dana Whitfield", 201, "Get me your manager.")
    async with hands(house=house) as held:
        await held.press("Enter")
        assert "phone · turn 201" in held.seen
        await held.pilot.press("pageup")
        await held.settle()
        assert "Those are the rules." in held.seen
        await held.press("1", "Enter", "1", "Enter", "Enter", "Esc")
        assert "What to take along" in held.seen
        await held.press("→", "2")
        assert "202 turns" in held.seen
        await held.press("1", "/")
        await held.write("mean it")
        await held.press("Enter")
        assert "Dana had said" in held.seen
