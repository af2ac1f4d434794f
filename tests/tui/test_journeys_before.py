"""Ways to the first talk, pressing only keys that are named on the screen at that moment."""

from dataclasses import replace

from practice.errors import DiskFullError
from tests.tui.customers import DELICATE, WEDDING
from tests.tui.house import PaperHouse
from tests.tui.pilot import AT_ONCE, Hands, hands


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


async def to_the_content_note(held: Hands) -> None:
    await held.press("/")
    await held.write("distress")
    await held.press("Enter", *(("Enter",) if held.app.size.width >= 100 else ("Enter", "Enter")))
    assert "Before you read on" in held.seen


async def test_whoever_comes_back_from_the_page_of_help_stands_where_they_left():
    async with hands(house=PaperHouse([DELICATE])) as held:
        await to_the_content_note(held)
        assert "▸ Choose another customer" in held.seen
        await held.press("↓", "↓", "Enter")
        assert "Somebody near you" in held.seen
        await held.press("Esc")
        assert "▸ Where to find help for yourself" in held.seen
        await held.press("↑", "Enter")
        assert "Pick one thing to try" in held.seen


async def test_after_stopping_a_delicate_talk_the_library_names_the_key_for_help():
    for size in ((120, 40), (80, 24)):
        async with hands(size, PaperHouse([DELICATE])) as held:
            await held.press("F1")
            assert "where to find help for yourself" in held.seen
            await held.press("Esc")
            assert "help for you" not in held.keys
            await to_the_content_note(held)
            await held.press("↓", "Enter", "Enter", "Esc", "↓", "↓", "Enter")
            assert "Choose a customer" in held.seen
            assert any(words in held.keys for words in ("H where to find help for yourself", "H help for you"))
            await held.press("H")
            assert "Somebody near you" in held.seen
            assert "stop here without a score" not in held.seen
            await held.press("Esc")
            assert "Choose a customer" in held.seen


async def test_an_h_that_is_typed_into_the_find_line_stands_there():
    async with hands(house=PaperHouse([DELICATE])) as held:
        await held.press("/")
        await held.pilot.press("h")
        await held.settle()
        assert "Somebody near you" not in held.seen
        assert "Choose a customer" in held.seen


async def test_the_page_of_help_names_the_key_by_which_a_country_is_chosen_and_then_shows_its_numbers():
    async with hands(house=PaperHouse([DELICATE])) as held:
        await to_the_content_note(held)
        await held.press("↓", "↓", "Enter")
        assert "among the commands (Ctrl+P)" in " ".join(held.seen.split())
        await held.pilot.press("ctrl+p")
        await held.settle()
        while "▸ Country" not in held.seen:
            await held.press("↓")
        await held.press("Enter")
        assert "Which country’s numbers" in held.seen
        await held.press("↑", "Enter")
        assert "Samaritans: 116 123, free, day and night." in held.seen


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
