from hypothesis import given
from hypothesis import strategies as st

from tests.tui.strategies import anything, pieces, printable, widths
from tui.present.rows import Piece, Row, between, breaks, clip, cut, hang, row, spaces, visible, wrap


@given(anything)
def test_what_is_visible_can_steer_no_terminal(text):
    shown = visible(text)
    assert all(sign.isprintable() or sign in "\n\u200c\u200d" or sign.isspace() for sign in shown)
    assert not any(ord(sign) < 0x20 and sign != "\n" for sign in shown)
    assert shown == visible(shown)


@given(printable)
def test_what_can_be_seen_already_is_not_changed(text):
    kept = "".join(sign for sign in text if sign.isprintable())
    assert kept == visible(kept)


def test_controls_become_carets_and_marks_their_code_points():
    assert "^[[2J^?" == visible("\x1b[2J\x7f")
    assert "<U+202E>abc<U+009B>" == visible("\u202eabc\u009b")
    assert "a    b\nc" == visible("a\tb\nc")


@given(anything)
def test_a_piece_is_visible_by_construction(text):
    assert visible(text) == Piece(text).text


@given(pieces, widths)
def test_no_wrapped_row_is_wider_than_there_is_room(some, width):
    assert all(made.width <= width for made in wrap(some, width))


@given(pieces, widths)
def test_wrapping_loses_nothing_but_spaces_at_the_breaks(some, width):
    whole = "".join(piece.text for piece in some)
    shown = "".join(piece.text for made in wrap(some, width) for piece in made.pieces)
    assert whole.replace(" ", "").replace("\n", "") == shown.replace(" ", "").replace("\n", "")


@given(anything.map(visible), widths)
def test_the_breaks_of_a_text_go_forward(text, width):
    found = breaks(text, width)
    assert found == sorted(found)
    assert all(start <= end for start, end in found)


def test_text_is_broken_at_spaces_and_inside_a_word_only_if_it_must_be():
    assert ["one two", "three"] == [made.text for made in wrap([Piece("one two three")], 8)]
    assert ["onetwoth", "ree"] == [made.text for made in wrap([Piece("onetwothree")], 8)]
    assert ["", "a"] == [made.text for made in wrap([Piece("\na")], 8)]


def test_a_style_goes_on_over_a_break():
    first, second = wrap([Piece("so "), Piece("very late", "hurt", bold=True)], 8)
    assert Piece("very", "hurt", bold=True) == first.pieces[-1]
    assert (Piece("late", "hurt", bold=True),) == second.pieces


@given(pieces, widths)
def test_what_hangs_never_leaves_its_margin(some, width):
    rows = hang([Piece("1 ")], some, width + 2)
    assert all(made.text[:2].strip() == "" for made in rows[1:])
    assert all(made.width <= width + 2 for made in rows)


@given(pieces, widths)
def test_what_is_clipped_fits_and_ends_in_an_ellipsis(some, width):
    one_line = [Piece(piece.text.replace("\n", " "), piece.role) for piece in some]
    clipped = Row(tuple(clip(one_line, width)))
    assert clipped.width <= width
    if Row(tuple(one_line)).width > width:
        assert "…" == clipped.pieces[-1].text


@given(printable, printable, st.integers(4, 90))
def test_a_row_with_two_ends_is_never_wider_than_the_screen_and_shows_both(left, right, width):
    made = between((Piece(left),), (Piece(right),), width)
    assert made.width <= width
    if Piece(left).width + Piece(right).width + 2 <= width:
        assert made.text.startswith(visible(left).rstrip())
        assert made.text.endswith(visible(right).rstrip())


@given(pieces, st.integers(0, 40), st.integers(0, 40))
def test_a_cut_is_the_cut_of_the_text(some, start, length):
    whole = "".join(piece.text for piece in some)
    assert whole[start : start + length] == "".join(piece.text for piece in cut(some, start, start + length))


def test_a_drawn_sign_is_shown_and_never_copied():
    made = row(Piece("+", drawn=True), "calm", spaces(2))
    assert "+calm" == made.text
    assert "calm" == made.copied
