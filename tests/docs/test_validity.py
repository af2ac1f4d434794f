"""The page of figures is filled by its script, from labelled replies in a folder."""

import gzip
import importlib.util
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.docs.pages import ROOT

SPEC = importlib.util.spec_from_file_location("validity", ROOT / "docs" / "validity.py")
assert SPEC is not None
assert SPEC.loader is not None
validity = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(validity)

PAGE = (ROOT / "docs" / "validity.md").read_text(encoding="utf-8")
REPLIES = ("I'm sorry about the delay.", "Thank you for waiting.", "It left on Monday.", "Sorry, my mistake.")


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "data").mkdir()
    tasks = {
        "mrda_apology": ("binary", None),
        "abuse_severity": ("ordinal", [0, 1, 2, 3]),
        "uptake": ("continuous", None),
    }
    labels = {"mrda_apology": [1, 0, 0, 1], "abuse_severity": [0, 0, 1, 2], "uptake": [0.5, -0.2, 0.1, 1.5]}
    written = {name: {"kind": kind, "levels": levels} for name, (kind, levels) in tasks.items()}
    (tmp_path / "data" / "tasks.json").write_text(json.dumps(written))
    for name, given_labels in labels.items():
        with gzip.open(tmp_path / "data" / f"{name}.jsonl.gz", "wt", encoding="utf-8") as lines:
            for number, (reply, label) in enumerate(zip(REPLIES, given_labels, strict=True)):
                row = {"id": f"r{number}", "conv": number // 2, "context": None, "reply": reply, "label": label}
                lines.write(json.dumps(row) + "\n")
    pair = {"group": "not_really", "move": "apology", "context": None}
    sides = {"a": {"reply": "I'm sorry.", "present": True}, "b": {"reply": "I'm not sorry.", "present": False}}
    (tmp_path / "contrast_set.jsonl").write_text(json.dumps({**pair, **sides}) + "\n")
    return tmp_path


def test_each_task_that_is_there_becomes_a_row_with_its_own_figure(folder):
    apology, abuse, uptake = validity.tasks_table(folder, 20).splitlines()[2:]
    assert "| MRDA | 4 in 2 | 2 | F1 | **1.00** (1.00 to 1.00) | .90 | .95 | – |" in apology
    assert "| ConvAbuse | 4 in 2 | 2 | quadratic kappa | **.00**" in abuse
    assert "| Uptake | 4 in 2 | in degrees | Spearman | **" in uptake


def test_a_pair_is_right_when_both_sides_are(folder):
    assert "| not really | 1 | 1 |" in validity.pairs_table(folder)
    assert "| all | 0 | 0 (–) |" in validity.pairs_table(folder / "data")


def test_tables_take_the_place_of_those_before_and_the_rest_of_the_page_stays():
    page = "a\n<!-- measured: pairs -->\n\nold\n\n<!-- end of pairs -->\nz\n"
    once = validity.filled(page, {"pairs": "| new \\1 |"})
    assert "a\n<!-- measured: pairs -->\n\n| new \\1 |\n\n<!-- end of pairs -->\nz\n" == once
    assert once == validity.filled(once, {"pairs": "| new \\1 |"})


def test_the_page_shows_every_task_that_the_script_names_and_every_corpus_is_told_of():
    shown = PAGE.split("<!-- measured: tasks -->")[1].split("<!-- end of tasks -->")[0]
    assert [] == [
        label.about for label in validity.LABELS.values() if f"| {label.about} | {label.corpus} |" not in shown
    ]
    assert [] == [label.corpus for label in validity.LABELS.values() if f"\n| {label.corpus} | " not in PAGE]
    assert set(validity.LABELS) <= set(validity.answers())


def test_ranks_that_go_together_correlate_and_equal_ones_share_theirs():
    assert 1.0 == validity.spearman([1, 2, 3], [10, 20, 30])
    assert -1.0 == validity.spearman([1, 2, 3], [9, 5, 1])
    assert 0.0 == validity.spearman([1, 1, 1], [1, 2, 3])
    assert pytest.approx(0.9487, abs=1e-4) == validity.spearman([1, 2, 2, 3], [1, 2, 3, 4])


@given(st.lists(st.tuples(st.integers(-5, 5), st.integers(-5, 5)), min_size=2))
def test_a_correlation_lies_between_one_and_minus_one_and_has_no_sides(pairs):
    first, second = zip(*pairs, strict=True)
    found = validity.spearman(first, second)
    assert -1.000001 <= found <= 1.000001
    assert found == pytest.approx(validity.spearman(second, first))
