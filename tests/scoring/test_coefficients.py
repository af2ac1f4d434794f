"""Figures of agreement: against published examples, against known libraries, and against what they mean."""

import json
from collections import Counter
from itertools import product
from math import lcm

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.coefficients import METRICS, alpha, coincidences, f1, kappa, precision, quadratic_kappa, recall
from tests.scoring.known_libraries import FILE, said_by_both

KNOWN = json.loads(FILE.read_text(encoding="utf-8"))["cases"]
PAIRS = st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4)), min_size=1, max_size=30)
JUDGEMENTS = st.lists(st.lists(st.integers(0, 4), max_size=4), min_size=1, max_size=15)


def alpha_of(rows, metric):
    judged = [[value for value in row if value is not None] for row in rows]
    scale = lcm(*(len(values) - 1 for values in judged if len(values) > 1))
    matrix = Counter()
    for values in judged:
        matrix.update(coincidences(values, scale))
    return alpha(matrix, metric, scale)


def table(firsts, seconds):
    return Counter(zip(firsts, seconds, strict=True))


# Krippendorff, Computing Krippendorff's Alpha-Reliability (2011): parts A, B and C.
TWO_VALUES = [(0, 1), (1, 1), (0, 1), (0, 0), (0, 0), (0, 1), (0, 0), (0, 0), (1, 0), (0, 0)]
LETTERS = list(zip("aabbdcccedda", "babbbccceddd", strict=True))
MISSING = list(
    zip(
        [1, 2, 3, 3, 2, 1, 4, 1, 2, None, None, None],
        [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, None, 3],
        [None, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, None],
        [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, None],
        strict=True,
    )
)


def test_alpha_of_the_published_two_observers_and_two_values():
    assert 0.095 == round(alpha_of(TWO_VALUES, "nominal"), 3)


def test_alpha_of_the_published_two_observers_and_five_letters():
    assert 0.692 == round(alpha_of([[ord(letter) for letter in pair] for pair in LETTERS], "nominal"), 3)


@pytest.mark.parametrize(("metric", "published"), [("nominal", 0.743), ("ordinal", 0.815), ("interval", 0.849)])
def test_alpha_of_the_published_four_observers_who_skip_some(metric, published):
    assert published == round(alpha_of(MISSING, metric), 3)


def test_kappa_by_hand():
    """Two readers of fifty proposals, 20 and 15 alike: observed .7, expected .5, so (.7 - .5) / (1 - .5)."""
    assert pytest.approx(0.4) == kappa({(1, 1): 20, (1, 0): 5, (0, 1): 10, (0, 0): 15})


def test_quadratic_kappa_by_hand():
    """0 and 2 taken for each other weigh four times as much as neighbours: 1 - 20 * 7 / 256."""
    cells = {(0, 0): 8, (0, 1): 2, (1, 1): 5, (1, 2): 1, (2, 2): 3, (2, 0): 1}
    expected = sum(
        a * b * (x - y) ** 2 for (x, a), (y, b) in product([(0, 10), (1, 6), (2, 4)], [(0, 9), (1, 7), (2, 4)])
    )
    assert pytest.approx(1 - 20 * 7 / expected) == quadratic_kappa(cells)


def test_precision_recall_and_f1_by_hand():
    cells = {(1, 1): 6, (0, 1): 2, (1, 0): 4, (0, 0): 88}
    assert (6 / 8, 6 / 10, 12 / 18) == (precision(cells), recall(cells), f1(cells))


@pytest.mark.parametrize("case", KNOWN)
def test_every_figure_is_what_the_known_libraries_say(case):
    rows, known = case["rows"], case["known"]
    cells = table(*said_by_both(rows))
    found = {f"alpha_{metric}": alpha_of(rows, metric) for metric in METRICS}
    found |= {"kappa": kappa(cells), "quadratic_kappa": quadratic_kappa(cells)}
    found |= {"precision": precision(cells), "recall": recall(cells), "f1": f1(cells)}
    assert pytest.approx(known, abs=1e-12) == found


def test_what_does_not_exist_is_not_invented():
    nobody_found_any = {(0, 0): 5}
    assert [None] * 5 == [figure(nobody_found_any) for figure in (precision, recall, f1, kappa, quadratic_kappa)]
    assert (None, 0.0, 0.0) == tuple(figure({(1, 0): 3}) for figure in (precision, recall, f1))
    assert [None] * 3 == [alpha_of([(2, 2), (2, 2)], metric) for metric in METRICS]
    assert None is alpha_of([(1,), ()], "nominal")


@given(PAIRS)
def test_agreement_is_the_same_from_either_side(pairs):
    there, back = Counter(pairs), Counter((second, first) for first, second in pairs)
    for figure in (kappa, quadratic_kappa, f1):
        assert figure(there) == figure(back)
    assert precision(there) == recall(back)


@given(PAIRS)
def test_figures_stay_within_their_bounds(pairs):
    cells = Counter(pairs)
    for figure in (kappa, quadratic_kappa):
        value = figure(cells)
        assert value is None or -1 <= value <= 1
    for figure in (precision, recall, f1):
        value = figure(cells)
        assert value is None or 0 <= value <= 1


@given(JUDGEMENTS)
def test_alpha_is_never_above_one_and_is_one_only_where_all_agree(rows):
    agreed = all(len(set(row)) < 2 for row in rows)
    for metric in METRICS:
        value = alpha_of(rows, metric)
        assert value is None or (value <= 1 and (value == 1) == agreed)


@given(st.lists(st.integers(0, 4), min_size=2, max_size=20).filter(lambda values: len(set(values)) > 1))
def test_perfect_agreement_is_one(values):
    cells = table(values, values)
    assert {1.0} == {kappa(cells), quadratic_kappa(cells), f1(cells), precision(cells), recall(cells)}
    assert {1.0} == {alpha_of([(value, value) for value in values], metric) for metric in METRICS}


@given(JUDGEMENTS, st.permutations(range(5)))
def test_names_of_values_do_not_matter_where_values_are_only_names(rows, renamed):
    other = [[renamed[value] for value in row] for row in rows]
    assert alpha_of(rows, "nominal") == alpha_of(other, "nominal")


@given(PAIRS, st.permutations(range(5)))
def test_kappa_takes_values_for_names(pairs, renamed):
    assert kappa(Counter(pairs)) == kappa(Counter((renamed[one], renamed[other]) for one, other in pairs))


@given(JUDGEMENTS, st.integers(1, 9), st.integers(-9, 9))
def test_stretching_the_scale_changes_nothing_where_distances_count(rows, factor, shift):
    other = [[factor * value + shift for value in row] for row in rows]
    assert alpha_of(rows, "interval") == pytest.approx(alpha_of(other, "interval"))


@given(JUDGEMENTS)
def test_any_growing_scale_is_the_same_where_only_the_order_counts(rows):
    assert alpha_of(rows, "ordinal") == alpha_of([[2**value for value in row] for row in rows], "ordinal")


@given(PAIRS)
def test_alpha_of_two_raters_is_scott_s_pi_corrected_for_a_small_sample(pairs):
    """Krippendorff (2011): alpha = 1 - (1 - pi) * (2N - 1) / 2N for N things and two raters."""
    said = Counter(value for pair in pairs for value in pair)
    size = len(pairs)
    expected = sum((count / (2 * size)) ** 2 for count in said.values())
    if len(said) > 1:
        pi = (sum(one == other for one, other in pairs) / size - expected) / (1 - expected)
        assert pytest.approx(1 - (1 - pi) * (2 * size - 1) / (2 * size)) == alpha_of(pairs, "nominal")
