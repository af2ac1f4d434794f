from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from engine.vocabulary import GAUGES
from tests.tui.strategies import percents, readings
from tui.present import gauges, glyphs
from tui.present.changes import Reading
from tui.present.rows import Row
from tui.present.words import word_for


def drawn(value, before=None, cells=20):
    return "".join(piece.text for piece in gauges.bar(value, before, cells))


def test_bars_as_the_art_direction_draws_them():
    assert "━━━━━━━╸──│─────────" == drawn(38, 52)
    assert "━━━━━━│━━───────────" == drawn(46, 34)
    assert "━━━━━━━━━━─│────────" == drawn(51, 56)
    assert "━━━─│───" == drawn(38, 52, 8)
    assert "━━│╸────" == drawn(46, 34, 8)


@given(percents, st.none() | percents, st.sampled_from([8, 20]))
def test_a_bar_is_always_as_wide_as_its_scale_and_marks_one_place_at_most(value, before, cells):
    shown = drawn(value, before, cells)
    assert cells == len(shown)
    assert (before is not None and before != value) == (glyphs.BEFORE in shown)


@given(percents, percents)
def test_a_higher_value_never_has_a_shorter_bar(one, other):
    def halves(value):
        shown = drawn(value)
        return 2 * shown.count(glyphs.FULL) + shown.count(glyphs.HALF)

    low, high = sorted((one, other))
    assert halves(low) <= halves(high)


@given(readings, st.integers(30, 60))
def test_a_block_says_number_word_and_bar_in_this_order_and_fits(reading, width):
    head, bar, *_ = gauges.block(reading, width)
    assert str(reading.value) in head.text
    assert glyphs.FULL in bar.text or glyphs.REST in bar.text
    assert all(made.width <= max(width, 39) for made in gauges.block(reading, width))


def test_a_change_says_direction_and_meaning_and_time_is_no_fault():
    better, worse, time = (
        gauges.change(Reading("anger", 38, 52, "better")),
        gauges.change(Reading("anger", 58, 38, "worse")),
        gauges.change(Reading("patience", 51, 56, "time")),
    )
    assert [("▼14 better", "helped"), ("▲20 worse", "hurt"), ("▼5 time", "soft")] == [
        (pieces[0].text, pieces[0].role) for pieces in (better, worse, time)
    ]
    assert () == gauges.change(Reading("anger", 38))


@given(st.lists(readings, min_size=1, max_size=5), st.integers(56, 96))
def test_the_strip_of_a_narrow_screen_fits_and_shows_every_gauge(shown, width):
    shown = [replace(reading, gauge=gauge) for reading, gauge in zip(shown, GAUGES, strict=False)]
    rows = gauges.strip(shown, width)
    assert (len(shown) + 1) // 2 == len(rows)
    assert all(made.width <= width for made in rows)
    assert all(word_for(reading.gauge, reading.value) in "\n".join(made.text for made in rows) for reading in shown)


def test_where_two_bars_have_no_room_numbers_and_words_stand_without_them():
    shown = [Reading("anger", 38, 52, "better"), Reading("heard", 46, 34, "better")]
    assert ["+ Anger    38 irritated ▼14   + Heard    46 partly ▲12"] == [made.text for made in gauges.strip(shown, 56)]


def test_two_gauges_stand_in_columns():
    shown = [Reading("anger", 38, 52, "better"), Reading("heard", 46, 34, "better")]
    assert ["+ Anger    38 ━━━─│─── irritated ▼14    + Heard    46 ━━│╸──── partly ▲12"] == [
        made.text for made in gauges.strip(shown, 76)
    ]


def test_a_reason_that_several_gauges_share_is_told_once_where_rows_are_few():
    shown = [Reading(name, 40, 50, "worse", "you stayed vague") for name in ("heard", "trust")]
    whole, brief = ("\n".join(made.text for made in gauges.column(shown, 39, brief=brief)) for brief in (False, True))
    assert (2, 1) == (whole.count("vague"), brief.count("vague"))


def test_numbers_beside_the_desk_keep_their_words():
    rows = gauges.numbers([Reading("anger", 38), Reading("heard", 46), Reading("trust", 37)], 39)
    assert isinstance(rows[0], Row)
    assert ["Anger 38 irritated  Heard 46 partly", "Trust 37 wary"] == [made.text for made in rows]
