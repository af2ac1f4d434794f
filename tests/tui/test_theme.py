"""The contrast of every pair that can be painted, measured after WCAG 2."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.color import Color, ColorSystem

from tests.tui.contrast import ratio
from tui.present.rows import Piece
from tui.theme import PALETTES, TITLES, painted, palette, textual_theme

TEXT = ("text", "soft", "accent", "you", "customer", "helped", "hurt", "almost")
LOOKS = [(name, truecolor) for name in PALETTES for truecolor in (True, False)]


def shown(name, *, truecolor):
    """The colours as the terminal shows them: of 256 colours it takes the one that Rich thinks the nearest."""
    colours = palette(name, truecolor=truecolor)
    if truecolor:
        return colours
    nearest = {
        name: Color.parse(getattr(colours, name)).downgrade(ColorSystem.EIGHT_BIT).get_truecolor().hex
        for name in colours._fields
        if name != "dark"
    }
    return colours._replace(**nearest)


@pytest.mark.parametrize(("name", "truecolor"), LOOKS)
def test_all_text_can_be_read_on_the_screen_and_on_the_chosen_row(name, truecolor):
    colours = shown(name, truecolor=truecolor)
    faint = {
        (role, behind): round(ratio(getattr(colours, role), getattr(colours, behind)), 2)
        for role in TEXT
        for behind in ("background", "raised")
        if ratio(getattr(colours, role), getattr(colours, behind)) < 4.5
    }
    assert {} == faint


@pytest.mark.parametrize(("name", "truecolor"), LOOKS)
def test_evidence_can_be_read_on_its_tint_and_graphics_be_seen(name, truecolor):
    colours = shown(name, truecolor=truecolor)
    for shade in ("helped", "hurt", "almost"):
        assert ratio(getattr(colours, shade), getattr(colours, f"{shade}_tint")) >= 4.5
    assert ratio(colours.edge, colours.background) >= 3.0
    assert ratio(colours.accent, colours.background) >= 4.5


def test_on_256_colours_every_tint_is_the_raised_grey_and_the_sign_carries_the_difference():
    colours = palette("evening", truecolor=False)
    assert "#303030" == colours.raised == colours.helped_tint == colours.hurt_tint == colours.almost_tint


@pytest.mark.parametrize("name", PALETTES)
def test_on_256_colours_what_is_grey_stays_grey(name):
    full, seen = palette(name), shown(name, truecolor=False)
    for role in ("text", "soft", "almost", "background", "raised", "line"):
        red, green, blue = (int(getattr(seen, role)[start : start + 2], 16) for start in (1, 3, 5))
        assert red == green == blue, (role, getattr(full, role), getattr(seen, role))


def test_every_theme_has_a_title_and_is_known_to_textual_by_its_name():
    assert set(PALETTES) == set(TITLES)
    assert list(PALETTES) == [textual_theme(name).name for name in PALETTES]


@given(
    st.sampled_from(sorted(PALETTES)),
    st.sampled_from(TEXT),
    st.sampled_from(["", "raised", "helped", "hurt", "almost"]),
    st.booleans(),
    st.text(max_size=5),
)
def test_a_piece_is_painted_in_the_colour_of_its_role(name, role, tint, chosen, text):
    colours = palette(name)
    style = painted(colours, Piece(text, role, bold=True, tint=tint), chosen=chosen)
    assert getattr(colours, role) == style.color.name
    expected = "raised" if chosen and not tint else tint
    behind = {"": colours.background, "raised": colours.raised}.get(expected) or getattr(colours, f"{expected}_tint")
    assert behind == style.bgcolor.name
    assert style.bold


def test_a_palette_has_a_colour_for_every_role():
    assert set(TEXT) <= set(PALETTES["evening"]._fields)
