"""By which names the customer may be addressed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.recognition import Context, Fact
from scoring.naming import given_in, may_address, name_parts, names_of
from tui.loading import shipped_recogniser


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("I'm Bronwyn and I want my parcel.", {"bronwyn"}),
        ("This is Mr Adeyemi in flat 9.", {"adeyemi"}),
        ("Kev here, order's not turned up.", {"kev"}),
        ("Luis Ortega. I was cut off.", {"luis", "ortega"}),
        ("No lift again! Mrs O'Brien speaking.", {"o'brien"}),
    ],
)
def test_who_introduces_themselves_may_be_called_so(line, names):
    assert names == given_in(line)


@pytest.mark.parametrize(
    "line", ["This is Monday all over again.", "I'm furious.", "Three weeks, no answer.", "it's helen", ""]
)
def test_days_feelings_and_small_letters_are_no_names(line):
    assert frozenset() == given_in(line)


def test_the_known_name_and_the_one_that_was_given_both_count():
    assert {"dana", "whitfield", "bea"} == names_of(Context("Bea here, for Dana.", "Ms Dana Whitfield"))


@given(st.text(), st.text())
def test_a_name_is_always_in_what_was_said_or_known(line, name):
    assert all(word in line.lower() or word in name_parts(name) for word in names_of(Context(line, name)))


@pytest.mark.parametrize(
    ("reply", "name", "addressed"),
    [
        ("Will, the van is outside.", "Will Ode", True),
        ("it is on its way, will", "Will Ode", True),
        ("I hear you Grace and I'm on it.", "Grace Ode", True),
        ("WILL, HERE IT IS", "Will Ode", True),
        ("Will the van be outside?", "Will Ode", False),
        ("You have a week's grace, and no fee.", "Grace Ode", False),
        ("Nobody will mind.", "Will Ode", False),
    ],
)
def test_an_everyday_word_is_the_name_only_where_it_addresses_somebody(reply, name, addressed):
    assert addressed == ("uses_name" in shipped_recogniser()(reply, Context("", name)).moves)


@pytest.mark.parametrize("typed", ["Lena can hardly see the page.", "lena can hardly see the page"])
def test_who_was_spoken_of_is_no_slip_in_any_case_of_letters(typed):
    told = Context(customer_line="My granddaughter reads to me, on Sundays. Lena. She holds the page up.")
    by_fact = Context(customer_line="My niece reads to me.", facts=(Fact("niece", ("Lena",)),))
    assert "paraphrases" in shipped_recogniser()(typed, told).moves
    assert "paraphrases" in shipped_recogniser()(typed, by_fact).moves


@pytest.mark.parametrize(
    ("reply", "fetched"),
    [
        ("Sure, I can bring Ottilie.", True),
        ("sure, i can bring ottilie.", True),
        ("Sure, I can bring paracetamol.", False),
    ],
)
def test_a_word_in_small_letters_is_nobody_where_names_have_capitals(reply, fetched):
    assert fetched == ("offers_escalation" in shipped_recogniser()(reply, Context()).moves)


@pytest.mark.parametrize(
    ("reply", "name", "addressed"),
    [
        ("Ros, I hear you.", "Rosalind Teller", True),
        ("Rosalnid, I hear you.", "Rosalind Teller", True),
        ("Right, Miss Tailor, here is what I can do.", "Rosalind Teller", True),
        ("Hello Bramwen, I hear you.", "", True),
        ("Hello Bramwen, I hear you.", "Hattie Teller", False),
        ("Smurf, you called it.", "Rosalind Teller", False),
    ],
)
def test_only_what_may_be_the_customers_name_is_used_as_one_where_it_is_known(reply, name, addressed):
    assert addressed == ("uses_name" in shipped_recogniser()(reply, Context("", name)).moves)


names = st.frozensets(st.text("abcdefg", min_size=2), min_size=1)


@given(names, st.lists(st.text("abcdefg", min_size=2)))
def test_a_name_or_the_beginning_of_one_may_always_address_somebody(known, others):
    assert all(may_address([name[:length]], known) for name in known for length in range(1, len(name) + 1))
    assert may_address(others, frozenset())
    assert may_address([*others, *known], known)
