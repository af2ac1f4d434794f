"""What picked play allows, kept from one talk to the next."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.analysis import Extremes
from engine.transcript import EndTalk, Escalate, Pick, PutOnHold, StaySilent
from practice import allowed
from practice.allowed import MadeFrom
from practice.cache import Cache
from practice.canonical import from_bytes, to_bytes
from scoring.attainable import MARKED, Attainable

MADE_FROM = MadeFrom(scenario="a", start="opening", pack="b", states=400, weights=1, program="c")
ALLOWED = Attainable({"empathy": Extremes(3, -1, (Pick("own"), PutOnHold()), (StaySilent(), EndTalk()))})

answers = st.lists(
    st.one_of(
        st.builds(Pick, st.sampled_from(["own", "calm"])),
        st.builds(Escalate, st.sampled_from(["team lead", "é"])),
        st.sampled_from([PutOnHold(), StaySilent(), EndTalk()]),
    ),
    max_size=4,
).map(tuple)
points = st.none() | st.integers(-99, 99)
allowances = st.dictionaries(st.sampled_from(MARKED), st.builds(Extremes, points, points, answers, answers)).map(
    Attainable
)


@given(allowances)
def test_what_was_said_to_another_process_is_what_it_hears(found):
    assert found == allowed.decode(allowed.encode(MADE_FROM, found), MADE_FROM)


def test_what_was_kept_is_found(tmp_path):
    allowed.keep(Cache(tmp_path), MADE_FROM, ALLOWED)
    assert ALLOWED == allowed.find(Cache(tmp_path), MADE_FROM)


@pytest.mark.parametrize("part", [*MADE_FROM.plain])
def test_it_is_ignored_where_any_part_of_what_it_was_made_from_differs(tmp_path, part):
    value = getattr(MADE_FROM, part)
    other = replace(MADE_FROM, **{part: value + 1 if isinstance(value, int) else value + "x"})
    allowed.keep(Cache(tmp_path), other, ALLOWED)
    assert allowed.find(Cache(tmp_path), MADE_FROM) is None
    assert allowed.decode(allowed.encode(other, ALLOWED), MADE_FROM) is None


def test_a_customer_without_a_file_is_not_kept(tmp_path):
    nameless = replace(MADE_FROM, scenario="")
    allowed.keep(Cache(tmp_path), nameless, ALLOWED)
    assert allowed.find(Cache(tmp_path), nameless) is None


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"{",
        b"[]",
        to_bytes({"from": dict(MADE_FROM.plain)}),
        to_bytes({"from": dict(MADE_FROM.plain), "allowed": 1}),
    ],
)
def test_bytes_that_are_something_else_say_nothing(raw):
    assert allowed.decode(raw, MADE_FROM) is None


def test_an_entry_of_another_shape_is_ignored(tmp_path):
    data = from_bytes(allowed.encode(MADE_FROM, ALLOWED))
    data["allowed"]["extremes"]["empathy"]["best_play"] = [{"is": "turn"}]
    Cache(tmp_path).keep("allowed", MADE_FROM.plain, data["allowed"])
    assert allowed.find(Cache(tmp_path), MADE_FROM) is None
    assert allowed.decode(to_bytes(data), MADE_FROM) is None


def test_it_is_made_from_the_weights_and_the_text_of_this_program():
    here = MadeFrom.now("a", "opening", "b", 400)
    assert here == MadeFrom.now("a", "opening", "b", 400)
    assert here.weights > 0
    assert 64 == len(here.program)
