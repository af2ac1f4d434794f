"""Every structural rule finds its examples and leaves alone what only looks like them."""

import pytest

from scoring.structure_examples import EXAMPLES
from scoring.structures import STRUCTURES
from tui.loading import shipped_recogniser

RECOGNISE = shipped_recogniser()
MATCHES = [(name, one) for name, examples in EXAMPLES.items() for one in examples.matches]
PASSES = [(name, one) for name, examples in EXAMPLES.items() for one in examples.passes]


def title(value):
    return value if isinstance(value, str) else value.reply[:40]


def remarks_named(name, instance):
    return [remark for remark in instance.remarks(RECOGNISE) if remark.rule == name]


@pytest.mark.parametrize(("name", "instance"), MATCHES, ids=title)
def test_an_example_shows_its_rule_once(name, instance):
    (remark,) = remarks_named(name, instance)
    assert remark.quote == instance.reply[remark.start : remark.end]
    assert remark.quote


@pytest.mark.parametrize(("name", "instance"), PASSES, ids=title)
def test_what_only_looks_like_it_passes(name, instance):
    assert [] == remarks_named(name, instance)


def test_every_rule_has_at_least_two_examples_of_each_kind():
    assert list(STRUCTURES) == list(EXAMPLES)
    assert [] == [name for name, one in EXAMPLES.items() if len(one.matches) < 2 or len(one.passes) < 2]


def test_every_rule_says_where_it_comes_from_and_what_to_do():
    assert all(name == one.name and one.about and one.advice and one.source for name, one in STRUCTURES.items())
    assert all(one.advice.endswith(".") and not one.about.endswith(".") for one in STRUCTURES.values())
