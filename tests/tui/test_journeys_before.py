"""Ways to the first talk, pressing only keys that are named on the screen at that moment."""

from dataclasses import replace

from practice.errors import DiskFullError
from tests.tui.customers import DELICATE, WEDDING
from tests.tui.house import PaperHouse
from tests.tui.pilot import AT_ONCE, hands


async def test_before_the_very_first_talk_a_nickname_is_asked_for_once():
    house = PaperHouse()
    house.wanted = replace(house.wanted, nickname="", asked=False)
    async with hands(house=house) as held:
        await held.press("Enter")
        assert "What shall we call you?" in held.seen
        assert "on this computer and nowhere else" in held.seen
        await held.write("Robin\x1b[/foo]")
        await held.press("Enter")
        assert "Which country’s numbers" in held.seen
        await held.press("↑", "Enter")
        assert "Pick one thing to try" in held.seen
        await held.press("Esc")
        assert "Good evening, Robin^[[/foo]" in held.seen
        await held.press("Enter")
        assert "Pick one thing to try" in held.seen
    assert (True, "ie") == (house.wanted.asked, house.wanted.country)


async def test_nobody_has_to_give_a_name():
    house = PaperHouse()
    house.wanted = replace(house.wanted, nickname="", asked=False)
    async with hands(house=house) as held:
        await held.press("Enter", "Esc", "Esc")
        assert "Pick one thing to try" in held.seen
    assert ("", "") == (house.wanted.nickname, house.wanted.country)


async def test_a_customer_named_at_the_start_opens_with_the_briefing():
    async with hands(start=replace(AT_ONCE, scenario=WEDDING.id)) as held:
        assert "Pick one thing to try" in held.seen
        await held.press("Esc")
        assert "Choose a customer" in held.seen


async def test_records_that_cannot_be_read_are_said_with_the_remedy_and_read_again_with_enter():
    house = PaperHouse()
    customers = house.customers

    def fails():
        raise DiskFullError("The records cannot be read.", "Make the folder readable.")

    house.customers = fails
    async with hands(house=house) as held:
        assert "! The records cannot be read" in held.seen
        assert "Make the folder readable. Enter reads them again." in held.seen
        house.customers = customers
        await held.press("Enter")
        assert "12 customers" in held.seen


async def test_the_numbers_of_ones_country_stand_in_the_briefing_the_desk_and_the_help():
    house = PaperHouse([DELICATE])
    house.wanted = replace(house.wanted, country="ie")
    async with hands(house=house) as held:
        await held.press("/")
        await held.write("distress")
        await held.press("Enter", "Enter", "↓", "Enter")
        assert "In your country (Ireland)" in held.seen
        await held.press("Enter", "F2")
        assert "Numbers to ring: Ireland" in held.seen
        await held.press("F2", "Esc", "↓", "↓", "↓", "Enter")
        assert "Samaritans: 116 123, free, day and night." in held.seen
    assert [] == held.house.records.kept[1]
