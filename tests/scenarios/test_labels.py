"""What people found in replies, as they write it down."""

import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scenarios.reading.labels import Rating, UnknownColumn, ratings
from scenarios.reading.long_lines import BadLine

KNOWN = ("apologises", "thanks", "exploration", "names_feeling")


def read(content, name=""):
    return list(ratings(io.BytesIO(content.encode()), KNOWN, name=name))


def test_labels_of_json_are_yes_no_or_a_grade():
    line = {
        "id": 7, "conversation": 12, "rater": "Ann", "reply": "Sorry!",
        "labels": {"apologises": True, "thanks": False, "exploration": 2, "names_feeling": None},
    }  # fmt: skip
    (found,) = read(json.dumps(line))
    assert ("12", "Ann", {"apologises": 1, "thanks": 0, "exploration": 2}) == (
        found.conversation, found.rater, found.labels,
    )  # fmt: skip
    assert (7, "Sorry!") == (found.reply.id, found.reply.text)


def test_labels_of_csv_have_a_column_each_and_blanks_are_not_judged():
    table = "id,rater,reply,apologises,thanks,exploration\na,Ann,Sorry!,x,no,\nb,Ann,Ta.,-,Yes,1\n"
    assert [{"apologises": 1, "thanks": 0}, {"apologises": 0, "thanks": 1, "exploration": 1}] == [
        one.labels for one in read(table)
    ]


def test_a_reply_without_a_conversation_is_a_conversation_of_its_own():
    first, second = read('{"id": "a", "reply": "x", "labels": {}}\n{"reply": "y", "labels": {}}')
    assert ("a", "2") == (first.conversation, second.conversation)


def test_a_column_that_is_nothing_known_is_told_once_with_a_likely_name():
    found = read("reply,thank,notes\nTa.,yes,good\nTa.,yes,bad\n")
    assert [UnknownColumn("thank", "did you mean 'thanks'?"), "notes"] == [
        found[0], found[1].name,
    ]  # fmt: skip
    assert [Rating, Rating] == [type(one) for one in found[2:]]


@pytest.mark.parametrize(
    ("labels", "because"),
    [
        ({"thank": True}, "there is no move or signal 'thank'; did you mean 'thanks'?"),
        (["thanks"], 'labels are a list: write {"apologises": true, "thanks": false}'),
        ({"thanks": "perhaps"}, "the label of thanks is 'perhaps': write yes, no or a whole number to 100"),
        ({"thanks": 101}, "the label of thanks is a number: write yes, no or a whole number to 100"),
        ({"thanks": -1}, "the label of thanks is a number: write yes, no or a whole number to 100"),
        ({"thanks": 0.5}, "the label of thanks is a number: write yes, no or a whole number to 100"),
        ({"thanks": []}, "the label of thanks is a list: write yes, no or a whole number to 100"),
    ],
)
def test_a_label_that_cannot_be_understood_says_what_to_write(labels, because):
    assert [BadLine(1, because)] == read(json.dumps({"reply": "Ta.", "labels": labels}))


def test_a_line_without_a_reply_is_bad_and_the_next_is_read():
    bad, good = read('{"labels": {}}\n{"reply": "Ta.", "labels": {"thanks": "yes"}}')
    assert (BadLine, {"thanks": 1}) == (type(bad), good.labels)


@given(st.dictionaries(st.sampled_from(KNOWN), st.integers(0, 100)))
def test_grades_come_back_as_they_were_written_in_either_form(labels):
    line = json.dumps({"reply": "Ta.", "labels": labels})
    heads, cells = ",".join(["reply", *labels]), ",".join(["Ta.", *map(str, labels.values())])
    assert [labels] == [one.labels for one in read(line)]
    assert [labels] == [one.labels for one in read(f"{heads}\n{cells}\n", "labels.csv")]
