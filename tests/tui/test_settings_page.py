"""The page of settings: it can be reached from everywhere, shows how things stand, and what it changes holds."""

from hypothesis import given
from hypothesis import strategies as st

from tests.tui.house import PaperHouse
from tests.tui.pilot import Hands, hands
from tests.tui.steps import to_the_briefing, to_the_talk
from tui.house import Preferences
from tui.present.settings import COACH, LOOKS, items, next_look, settings
from tui.screens.page import Page
from tui.theme import TITLES

wishes = st.builds(Preferences, nickname=st.text(max_size=40), theme=st.sampled_from(sorted(LOOKS)), pace=st.booleans())


@given(wishes, st.text(max_size=30), st.integers(0, 3), st.booleans(), st.integers(56, 76))
def test_every_setting_says_how_it_stands_and_fits(wanted, country, coach, exam, width):
    listed = settings(wanted, country, coach=coach, exam=exam)
    assert all(each.label and each.value for each in listed)
    assert len(listed) == len({each.id for each in listed})
    for item in items(listed):
        assert all(made.width <= width for made in item.draw(width, "chosen"))


@given(st.sampled_from(sorted(LOOKS)), st.integers(-9, 9))
def test_a_step_to_the_next_look_and_one_back_lead_to_the_same(look, step):
    assert look == next_look(next_look(look, step), -step)


def test_every_look_has_its_words():
    assert TITLES == {name: title for name, (title, _) in LOOKS.items()}


async def choose(held: Hands, words: str) -> None:
    while f"▸ {words}" not in held.seen:
        await held.press("↓")


async def test_what_is_set_on_the_page_is_kept_and_holds_in_the_next_talk():
    async with hands() as held:
        await held.press("S")
        await choose(held, "Colours")
        await held.press("→")
        assert "paper" == held.app.theme == held.house.wanted.theme
        await choose(held, "Customers’ words")
        await held.press("Enter")
        assert held.house.wanted.pace
        await choose(held, "Coach")
        await held.press("←", "←")
        assert COACH[2][0] in held.seen
        await choose(held, "Feelings")
        await held.press("→")
        await choose(held, "Your nickname")
        await held.press("Enter")
        await held.write("Kim")
        await held.press("Enter")
        assert "Kim" == held.house.wanted.nickname
        await held.press("Esc")
        await to_the_talk(held)
        assert "phone · turn 1 · exam · coach" in held.seen


async def test_it_says_who_sees_the_talks_and_how_to_delete_them():
    async with hands() as held:
        await held.press("S")
        await choose(held, "Your talks")
        await held.press("Enter")
        assert "what to delete there" in " ".join(held.seen.split())
        await held.press("Esc", "Esc")
        assert "Choose a customer" in held.seen


async def test_it_can_be_reached_from_all_commands_of_every_screen():
    async with hands() as held:
        await to_the_briefing(held)
        await reached(held)
        await held.press("Enter")
        await reached(held)


async def reached(held: Hands) -> None:
    assert isinstance(held.app.screen, Page)
    await held.pilot.press("ctrl+p")
    await held.settle()
    await choose(held, "Settings")
    await held.press("Enter")
    assert "How do you want it?" in held.seen
    await held.press("Esc")


async def test_words_that_shall_not_move_stop_moving_in_the_talk_that_is_under_way():
    house = PaperHouse()
    async with hands(house=house) as held:
        await to_the_talk(held)
        talk = held.app.screen
        talk.pace = True
        await held.pilot.press("ctrl+p")
        await held.settle()
        await choose(held, "Settings")
        await held.press("Enter")
        await choose(held, "Customers’ words")
        await held.press("→", "→")
        assert not talk.pace
