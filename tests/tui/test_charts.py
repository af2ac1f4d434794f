from hypothesis import given
from hypothesis import strategies as st

from tests.tui.strategies import courses, percents
from tui.present import charts
from tui.present.charts import Course
from tui.present.glyphs import BLOCKS


@given(courses(), st.sampled_from([60, 76, 100]), st.integers(1, 6), st.integers(0, 50))
def test_a_chart_of_any_talk_fits_and_its_axis_never_changes(course, width, height, first):
    rows = charts.chart(course, width, height, first)
    assert all(made.width <= width for made in rows)
    assert 3 == sum("100│" in made.text for made in rows)


@given(percents, percents, st.integers(1, 6))
def test_a_higher_value_never_has_a_lower_bar(one, other, height):
    low, high = sorted((one, other))
    course = Course((("anger", (low, high)),), ("·",))
    seen = charts.view(course, 60)
    heights = [0, 0]
    for made in charts.strip("anger", (low, high), seen, height)[:-1]:
        bars = [piece.text for piece in made.pieces if piece.role == "edge"]
        heights = [total + BLOCKS.index(text[0]) for total, text in zip(heights, bars, strict=True)]
    assert heights[0] <= heights[1] <= 8 * height
    assert heights[1] == 8 * height or high < 100


@given(courses())
def test_every_value_that_is_seen_stands_under_its_bar(course):
    seen = charts.view(course, 76)
    for name, values in course.gauges:
        below = charts.strip(name, values, seen, 2)[-1].text.split()
        assert [str(value) for value in values[seen.first : seen.last + 1]] == below


def test_few_turns_have_wide_bars_many_have_narrow_ones_and_more_scroll():
    def view(turns, first=0):
        return charts.view(Course((("anger", (0,) * (turns + 1)),), ("·",) * turns), 100, first)

    assert 5 == view(8).bar
    assert 2 == view(9).bar
    narrow = charts.view(Course((("anger", (0,) * 7),), ("·",) * 6), 60)
    assert (4, 0, 6) == (narrow.bar, narrow.first, narrow.last)
    assert (0, 20) == (view(30).first, view(30).last)
    assert (10, 30) == (view(30, 25).first, view(30, 25).last)


def test_the_turn_that_hurt_most_is_coloured_and_has_its_own_sign():
    course = Course((("anger", (65, 52, 58)),), ("+", "−"), 2)
    rows = charts.chart(course, 60, 2)
    hurt = {piece.text.strip() for made in rows for piece in made.pieces if piece.role == "hurt"}
    assert {"58", "−"} <= hurt
    assert "65" not in hurt


def test_value_and_turn_stand_centred_under_their_bar():
    course = Course((("anger", (65, 52)),), ("+",))
    _, values, turns, signs = (made.text for made in charts.chart(course, 60, 1, air=False))
    first, second = 14, 25
    assert first + 1 == values.rindex("65")
    assert (first, second - 2, second - 2) == (turns.index("start"), turns.index("1"), signs.index("+"))
