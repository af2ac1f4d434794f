"""Phrases that can be read one by one and still cannot be used are told at their places, not by a traceback."""

import json

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from scenarios.reading.pack_phrases import needs_a_word
from scenarios.reading.packs import read_pack_text
from scoring.phrase import parse
from scoring.recognise import make_recogniser


def pack(*say, classes=None, key="say"):
    """A pack in JSON, which is YAML: every phrase can be quoted."""
    rule = {
        "rule": "own",
        "move": "greets",
        "about": "a",
        "source": "s",
        key: list(say),
        "examples": {"matches": ["Hi."]},
    }
    return json.dumps({"phrases": 1, "classes": classes or {}, "rules": [rule]}, ensure_ascii=False)


def told(text):
    return [(one.code, one.message) for one in read_pack_text(text).diagnostics]


@pytest.mark.parametrize(
    ("classes", "named"),
    [
        ({"aa": ["x {aa}"]}, ["aa"]),
        ({"aa": ["{bb}"], "bb": ["x", "[y] {aa}"]}, ["bb", "aa"]),
        ({"aa": ["{bb}"], "bb": ["x"]}, []),
    ],
)
def test_classes_in_a_circle_are_told_where_they_name_each_other(classes, named):
    found = told(pack("we {aa}", classes=classes))
    assert [("P101", f"the word class '{name}' contains itself") for name in named] == found


@pytest.mark.parametrize("say", ["[we]", "[we] [made]", "{word}", "{word} … {fact}", "(we|[you])", "{blank}"])
def test_a_phrase_without_a_word_that_must_be_there_is_refused(say):
    found = told(pack("hello", say, classes={"blank": ["[x]"]}))
    assert [("P101", "this phrase matches anything: write at least one word that must be there")] == found


@pytest.mark.parametrize("say", ["we", "[really] we", "(we|you)", "{number}", "{customer}", "{time}"])
def test_a_phrase_with_one_is_used(say):
    assert [] == told(pack(say))
    assert read_pack_text(pack(say)).pack is not None


def test_the_first_part_of_several_must_have_a_word_too():
    assert ["P101"] == [code for code, _ in told(pack("[we]", "made", key="all"))]


WORDS = st.sampled_from(
    ["we", "made", "~promise", "{word}", "{number}", "{aa}", "[", "]", "(", "|", ")", "…", "^", "$", ",", "a"]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=9).map(" ".join), st.sampled_from(["x", "[x]", "{word}", "{aa}"]))
@example("[we]", "x")
@example("{aa}", "[x]")
def test_whatever_is_read_without_a_mistake_can_be_used(say, member):
    found = read_pack_text(pack(say, classes={"aa": [member]}))
    if found.pack is None:
        assert found.diagnostics
    else:
        make_recogniser(found.pack)
        assert needs_a_word(parse(say), {"aa": (parse(member),)})
