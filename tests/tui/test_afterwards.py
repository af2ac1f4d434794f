"""The debrief in every state: the kept text grid, contrast, three questions on one screen, and numbers with words."""

from collections.abc import Iterator

import pytest

from tests.tui.afterwards import after, every_debrief
from tests.tui.contrast import faint
from tests.tui.house import PaperHouse
from tests.tui.pilot import Hands, hands
from tui.house import Held
from tui.present.rows import Piece
from tui.screens.debrief import DebriefScreen
from tui.screens.reading import ReadingScreen
from tui.theme import TITLES
from tui.widgets.choices import Choices
from tui.widgets.rows import Rows

SIZES = {"large": (120, 40), "small": (80, 24)}


@pytest.mark.parametrize("size", SIZES)
async def test_every_state_of_the_debrief_looks_as_it_did_and_can_be_read(size, grids):
    async with hands(SIZES[size], PaperHouse()) as held:
        async for page in every_debrief(held):
            assert held.seen == grids(name=page)
            assert [] == faint(held.app), page


async def test_it_can_be_read_in_every_look():
    async with hands(SIZES["large"], PaperHouse()) as held:
        for theme in TITLES:
            held.app.theme = theme
            async with after(held, "fatal act"):
                for page in "12345":
                    await held.press(page)
                    assert [] == faint(held.app), (theme, page)


def words_in(seen: str) -> str:
    """The text of a screen without frames, lines and breaks."""
    return " ".join("".join(" " if sign in "│╭╮╰╯─█" else sign for sign in seen).split())


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", ["won", "lost", "typed"])
async def test_what_hurt_what_helped_and_what_to_say_are_answered_on_one_screen(name, size):
    async with hands(SIZES[size], PaperHouse()) as held, after(held, name):
        doors, view = held.app.screen.query_one("#doors", Choices), held.app.screen.view
        assert 0 == doors.max_scroll_y
        assert doors.region.bottom < SIZES[size][1]
        shown = " ".join(" ".join(made.text for made in doors.rows).split())
        assert view.priority.mark.evidence.quote in shown.replace("−", "")
        if view.strength:
            assert view.strength.mark.evidence.quote in shown.replace("+", "")
        assert (view.next_time.say or view.next_time.rule) in shown


def numbers(held: Hands, talk: Held) -> Iterator[tuple[Rows, Piece]]:
    """Every piece with a number on the screen that is neither somebody's words nor the name of a key."""
    said = " ".join(
        f"{turn.words} {turn.line.customer} {turn.heard_line.customer}" for turn in talk.session.transcript.turns
    )
    for rows in held.app.screen.query(Rows):
        if not rows.region or rows.id in {"keys", "too-small", "tabs"} or not rows.display:
            continue
        for piece in (piece for row in rows.rows for piece in row.pieces):
            numbered = any(sign.isdigit() for sign in piece.text)
            if numbered and piece.role != "accent" and piece.text.strip("“”… ") not in said:
                yield rows, piece


@pytest.mark.parametrize(
    ("name", "size"), [("fatal act", "small"), ("second attempt", "large"), ("handed over", "small")]
)
async def test_every_number_has_a_key_that_is_named_on_the_screen_and_opens_its_words(name, size):
    async with hands(SIZES[size], PaperHouse()) as held, after(held, name) as talk:
        for page in "12345":
            await held.press(page)
            wanted: dict[str, set[str]] = {}
            for rows, piece in numbers(held, talk):
                if rows.id == "top":  # the number of the attempt
                    key = "F1"
                elif isinstance(rows, Choices):
                    key = "Enter"
                else:
                    assert piece.door.startswith("press:"), (page, piece.text, held.seen)
                    key = piece.door.removeprefix("press:").upper()
                wanted.setdefault(key, set()).add(piece.text)
            for key, texts in wanted.items():
                before = held.seen
                await held.press(key)
                opened = words_in(held.seen)
                assert opened != words_in(before), (page, key)
                if isinstance(held.app.screen, ReadingScreen):
                    await every_number_is_told(held, key, texts)
                while not isinstance(held.app.screen, DebriefScreen):
                    await held.press("Esc")
                await held.press(page)


async def every_number_is_told(held: Hands, key: str, texts: set[str]) -> None:
    """The page that opened tells the values of the chart, each in words."""
    told = "\n".join(row.text for row in held.app.screen.query("Reader").first(Rows).rows)
    for value in texts if key == "C" else ():
        if value.strip().isdecimal():
            assert value.strip() in told, (value, told)


async def test_a_long_talk_has_narrow_bars_and_scrolls_on_one_axis():
    async with hands(SIZES["small"], PaperHouse()) as held, after(held, "long"):
        first = held.seen
        assert 3 == first.count("100│")
        await held.press("→", "→")
        assert first != held.seen
        assert 3 == held.seen.count("100│")
        assert " 24" in held.seen


async def test_words_are_found_in_the_talk_and_lead_to_their_turn():
    async with hands(SIZES["small"], PaperHouse()) as held, after(held, "won"):
        await held.press("/")
        assert "Everything that was said" in held.seen
        await held.write("SOMEBODY TO MEAN it")
        assert "Two places with" in held.seen
        await held.press("↓", "Enter")
        assert "▸  4 + You are right" in held.seen
        await held.press("1", "/")
        await held.write("[/bold]")
        assert "No places with “[/bold]”" in held.seen
        await held.press("Esc")
        assert "What to take along" in held.seen
