from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from engine.recognition import Evidence, Recognised, Refused
from tests.tui.strategies import recognised, widths
from tui.present import evidence
from tui.present.rows import Row, visible

CALM = Recognised(
    (Evidence("tells_to_calm_down", "tells-to-calm-down", 12, 21, "calm down"),),
    (Refused("takes_ownership", "takes-ownership-will", 23, 40, "I’m doing what I", "no time is named"),),
)
LINE = "You need to calm down. I’m doing what I can."


@given(recognised())
def test_the_signs_are_drawn_and_the_words_are_left_as_they_were_said(said):
    words, found = said
    made = Row(evidence.segments(words, evidence.marks(found)))
    assert visible(words).rstrip() == made.copied


@given(recognised())
def test_no_two_drawn_spans_share_a_character(said):
    _, found = said
    drawn = evidence.without_overlaps(evidence.marks(found))
    assert all(one.end <= other.start for one, other in pairwise(drawn))


@given(recognised())
def test_what_counted_is_drawn_before_what_almost_did(said):
    _, found = said
    seen = evidence.marks(found)
    drawn = evidence.without_overlaps(seen)
    for mark in seen:
        if mark.shade == "almost" or mark in drawn:
            continue
        assert any(other.shade != "almost" and other.start < mark.end and mark.start < other.end for other in drawn)


@given(recognised(), widths)
def test_everything_that_counted_is_listed_with_its_rule(said, width):
    _, found = said
    rows = evidence.understood(found, max(40, width))
    assert len(found.evidence) == sum(made.text.strip().startswith("§") for made in rows)


def test_a_line_with_harm_and_a_near_miss():
    made = Row(evidence.segments(LINE, evidence.marks(CALM)))
    assert "You need to −calm down. ~I’m doing what I can." == made.text
    hurt = next(piece for piece in made.pieces if piece.text == "calm down")
    almost = next(piece for piece in made.pieces if piece.text.startswith("I’m"))
    assert ("hurt", True, True, False) == (hurt.tint, hurt.bold, hurt.underline, hurt.italic)
    assert ("almost", False, False, True) == (almost.tint, almost.bold, almost.underline, almost.italic)


def test_nobody_is_told_that_they_almost_did_harm_but_who_looks_at_the_rules():
    near = Refused("refuses_flatly", "refuses-flatly-in-answer", 0, 2, "no", "nothing was asked for")
    found = Recognised((), (near, *CALM.refused))
    assert ["takes_ownership"] == [mark.move for mark in evidence.marks(found)]
    assert ["refuses_flatly", "takes_ownership"] == [mark.move for mark in evidence.marks(found, everything=True)]


def test_only_the_chosen_span_is_drawn_where_one_is_chosen():
    made = Row(evidence.segments(LINE, evidence.marks(CALM), chosen=0))
    assert "You need to −calm down. I’m doing what I can." == made.text


def test_what_is_only_suspected_says_so():
    found = Recognised((Evidence("is_sarcastic", "is-sarcastic-oh", 0, 2, "Oh", possible=True),))
    assert "sounded mocking (perhaps)" == evidence.marks(found)[0].words


def test_one_harm_by_the_same_words_is_told_once_in_short_and_explained_at_length():
    harm = (
        Evidence("blames_customer", "b", 0, 2, "Oh"),
        Evidence("is_defensive", "d", 0, 2, "Oh", counts_as="blames_customer"),
    )
    told = [made.text for made in evidence.understood(Recognised(harm), 80)]
    assert any(words.endswith(", counted as blaming the customer") for words in told)
    assert 1 == len(evidence.understood_in_short(Recognised(harm), 80))


@given(recognised(), st.integers(20, 80))
def test_the_short_form_breaks_no_row(said, width):
    _, found = said
    assert all(made.width <= width for made in evidence.understood_in_short(found, width))
