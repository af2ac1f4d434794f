"""Putting something into a file: it stands at the right place, and everything else stands as it stood."""

import difflib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scenarios.reading.insertion import InsertionError, Plain, block, with_entry, written
from scenarios.reading.source import source_of_text

WAY = ("rules", 0, "examples", "matches")
PACK = """# Ours.
phrases: 1
rules:
  - rule: a    # the first
    examples:
      matches:
        - "one"    # heard on Monday
        # the next came by chat
        - "two"

      # what it leaves alone
      passes: ["three"]
  - rule: b
"""


def put(text, entry, *way):
    return with_entry(source_of_text(text), way, entry)


def added(before, after):
    """The lines that were added; fails if a line was changed or taken away."""
    told = list(difflib.ndiff(before.splitlines(), after.splitlines()))
    assert not [line for line in told if line.startswith("- ")], "\n".join(told)
    return [line[2:] for line in told if line.startswith("+ ")]


def test_an_entry_stands_below_the_last_one_and_no_other_line_changes():
    after = put(PACK, "new", *WAY)
    assert ['        - "new"'] == added(PACK, after)
    assert '        - "two"\n        - "new"\n\n      # what it leaves alone\n' in after


def test_an_entry_in_brackets_stands_in_the_brackets():
    after = put(PACK, "new", "rules", 0, "examples", "passes")
    assert PACK.replace('["three"]', '["three", "new"]') == after


def test_a_list_that_is_not_there_is_begun_below_its_neighbours():
    after = put(PACK, "new", "rules", 0, "examples", "misses")
    assert ["      misses:", '        - "new"'] == added(PACK, after)
    assert after.index("passes:") < after.index("misses:") < after.index("rule: b")


def test_a_key_in_brackets_stands_in_the_brackets():
    text = 'rules: [{rule: a, examples: {matches: ["one"]}}]\n'
    assert text.replace('["one"]}', '["one"], passes: ["new"]}') == put(text, "new", "rules", 0, "examples", "passes")


def test_a_list_of_its_own_is_begun_at_the_end_of_the_file_after_a_blank_line():
    entry = {"name": "x", "play": [Plain("own"), {"type": "Yes, “so”."}], "expect": {"moves": [Plain("thanks")]}}
    lines = (
        '  - name: "x"',
        "    play:",
        "      - own",
        '      - {type: "Yes, “so”."}',
        "    expect: {moves: [thanks]}",
    )
    expected = 'a: "b"\n\ntests:\n' + "".join(f"{line}\n" for line in lines)
    assert expected == put('a: "b"', entry, "tests")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a: []\n", 'a: ["new"]\n'),
        ("a: [ ]\n", 'a: ["new" ]\n'),
        ('a: [ "x", ]\n', 'a: [ "x", "new", ]\n'),
        ('a: ["x"   ]\n', 'a: ["x", "new"   ]\n'),
        ('a:\n- "x"\nb: 1\n', 'a:\n- "x"\n- "new"\nb: 1\n'),
        ('a:\n  - "x"', 'a:\n  - "x"\n  - "new"\n'),
        ('a:\r\n  - "x"\r\nb: 1\r\n', 'a:\r\n  - "x"\r\n  - "new"\r\nb: 1\r\n'),
        ("a:\n  - |\n    x\n    y\n\n# end\n", 'a:\n  - |\n    x\n    y\n  - "new"\n\n# end\n'),
        ("a:\n  - >-\n    x\nb: 1\n", 'a:\n  - >-\n    x\n  - "new"\nb: 1\n'),
        ('a:\n  - {b: "x"} # why\n', 'a:\n  - {b: "x"} # why\n  - "new"\n'),
        ('a:\n  - b: "x"\n    c:\n      - "y"\n', 'a:\n  - b: "x"\n    c:\n      - "y"\n  - "new"\n'),
        ("a:\n  - 'it''s\n     long'\n", "a:\n  - 'it''s\n     long'\n  - \"new\"\n"),
    ],
)
def test_every_layout_is_kept(before, after):
    assert after == put(before, "new", "a")


@pytest.mark.parametrize(
    ("text", "way", "because"),
    [
        ("a: x\n", ("a",), "'a' is no list"),
        ("a: x\n", ("a", "b"), "'a' is no mapping"),
        ("a: [x]\n", ("b", "c"), "the file has no 'b: c'"),
        ("a: [x\n", ("a",), "the file cannot be read as it is"),
        ("", ("a",), "the file cannot be read as it is"),
        ("a: [x] [y]\n", ("a",), "the file cannot be read as it is"),
        ("- x\n", ("a",), "the file itself is no mapping"),
    ],
)
def test_where_nothing_can_be_put_it_says_why(text, way, because):
    with pytest.raises(InsertionError, match=because):
        put(text, "new", *way)


def test_what_would_come_out_otherwise_is_refused():
    with pytest.raises(InsertionError, match="add it by hand"):
        put("a:\n  - x  # [\n  - ? y\n    : z\n", "two\x07bells", "a")


TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cf", "Zl", "Zp", "Co", "Cn"]), min_size=1)
DATA = st.recursive(TEXT, lambda inner: st.lists(inner, min_size=1, max_size=3), max_leaves=5)
RULES = st.dictionaries(st.sampled_from("abcd"), DATA, min_size=1, max_size=3)


@given(RULES, st.sampled_from(["a:\n  - 1\n", "a: [1]\n", "b: 1\n", "a:\n  # first\n  - 1 # x\n\nb: 2\n"]))
def test_whatever_is_put_in_is_read_back(entry, text):
    before = source_of_text(text).data
    after = source_of_text(put(text, entry, "a")).data
    assert {**before, "a": [*before.get("a", []), entry]} == after


@given(RULES)
def test_a_value_in_lines_is_the_value_on_one_line(entry):
    in_lines = source_of_text("\n".join(block(entry))).data
    assert entry == in_lines == source_of_text(written(entry)).data
