"""Long files of replies: every line is a reply or says what is wrong with it, whatever the file holds."""

import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.recognition import Context, Fact
from scenarios.reading import long_lines
from scenarios.reading.long_lines import BadLine
from scenarios.reading.replies import Reply, replies, reply_batches

TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\0"), min_size=1).filter(str.strip)


def read(content, *, name="", form=None, most=256):
    stream = io.BytesIO(content if isinstance(content, bytes) else content.encode())
    return [one for batch in reply_batches(stream, form, name=name, most=most) for one in replies(batch)]


def problem(content, **how):
    (found,) = read(content, **how)
    assert isinstance(found, BadLine), found
    return found.because


def test_a_line_of_json_is_a_reply_with_its_context():
    line = {
        "id": "a7",
        "context": "Four days late!",
        "reply": "That's on us.",
        "customer": {"name": "Dana", "facts": {"delay": ["late", "four days"], "wedding": "wedding"}},
        "asked": ["Since when?"],
        "dataset": "left alone",
    }
    facts = (Fact("delay", ("late", "four days")), Fact("wedding", ("wedding",)))
    context = Context("Four days late!", "Dana", facts, ("Since when?",))
    assert [Reply(1, "a7", "That's on us.", context)] == read(json.dumps(line))


def test_a_row_of_csv_is_the_same_reply():
    table = 'id,context,reply,customer,facts\na7,Four days late!,"That\'s on us.",Dana,delay=late|four days; wedding\n'
    facts = (Fact("delay", ("late", "four days")), Fact("wedding", ("wedding",)))
    assert [Reply(2, "a7", "That's on us.", Context("Four days late!", "Dana", facts))] == read(table)


def test_a_reply_without_an_id_is_called_by_its_line():
    assert [1, 3] == [one.id for one in read('{"reply": "Yes."}\n\n{"reply": "No.", "context": null}\n')]
    assert [2, 4] == [one.id for one in read("id,reply\n,Yes.\n\n,No.\n")]


@pytest.mark.parametrize(
    ("written", "channel"), [('"chat"', "chat"), ('"voice"', "phone"), ("7", "phone"), ("[]", "phone")]
)
def test_a_channel_that_we_do_not_know_is_taken_for_the_phone(written, channel):
    assert [channel] == [one.channel for one in read(f'{{"reply": "Yes.", "channel": {written}}}\n')]


@pytest.mark.parametrize(("delimiter", "name"), [(",", "a.csv"), (";", "a.csv"), ("\t", "a.tsv"), (";", "")])
def test_cells_may_be_parted_by_what_the_spreadsheet_likes(delimiter, name):
    table = f'\ufeffreply{delimiter}context\n"Yes{delimiter} of course."{delimiter}Well?\n'
    assert [("Yes" + delimiter + " of course.", "Well?")] == [
        (one.text, one.context.customer_line) for one in read(table, name=name)
    ]


def test_a_quoted_cell_may_hold_lines_and_the_next_row_still_has_its_number():
    assert [(2, "One\ntwo"), (4, "Three")] == [(one.line, one.text) for one in read('reply\n"One\ntwo"\nThree\n')]


@pytest.mark.parametrize(
    ("content", "because"),
    [
        ("{\n", "the line is not JSON"),
        ('{"reply": "Yes."} x', "extra data at character 19"),
        ('{"reply": "Yes."', "the line is not JSON, it ends too early, a } may be missing"),
        ('{"reply":', "the line is not JSON, it ends too early"),
        ('{"reply" "Yes."}', "expecting ':' delimiter at character 10"),
        ('{"reply": "Yes.\n', "the line is not JSON, invalid control character at character 16"),
        ('{"a": ' * 100_000, "brackets go too deep"),
        ('{"reply": ' + "9" * 5000 + "}", "a number is too long"),
        (b'{"reply": "\xff"}', "the line is not saved as UTF-8"),
        ('{"id": 1}', "there is no reply in it"),
        ('{"reply": null}', "the reply is nothing, not text"),
        ('{"reply": 5}', "the reply is a number, not text"),
        ('{"reply": "a", "id": [1]}', "the id is a list"),
        ('{"reply": "a", "id": true}', "the id is true or false"),
        ('{"reply": "a", "context": 5}', "context is a number, not text"),
        ('{"reply": "a", "customer": 5}', "the customer is a number"),
        ('{"reply": "a", "customer": {"name": []}}', "name is a list, not text"),
        ('{"reply": "a", "customer": {"facts": 5}}', "facts are a number"),
        ('{"reply": "a", "customer": {"facts": {"x": [""]}}}', "the words of a fact are text, not nothing"),
        ('{"reply": "a", "asked": "x"}', "asked is a list of texts"),
    ],
)
def test_a_line_that_cannot_be_read_says_why(content, because):
    assert because in problem(content, form="jsonl")


def test_what_is_no_object_shows_how_to_write_it():
    for content in ("[1]", '"reply"', "5"):
        assert 'write {"id": …, "reply": …} on one line' in problem(content, form="jsonl")


@pytest.mark.parametrize(("delimiter", "mark"), [(",", "a comma"), (";", "a semicolon"), ("\t", "a tab")])
def test_a_row_with_too_many_cells_names_the_sign_that_parts_them(delimiter, mark):
    content = delimiter.join(("id", "reply\n1", "Yes", "of course"))
    assert f"the row has 3 cells, and there are 2 heads; put text with {mark} in quotes" == problem(
        content, name="a.csv"
    )


def test_bad_rows_of_csv_are_told_with_all_their_lines_and_the_rest_is_read():
    table = b'id,reply\n1,a,b\n2,"x" y\n3,\xff\n4,fine\n5,"open\nand\nopen\n'
    found = read(table, name="a.csv")
    assert [(2, 0), (3, 0), (4, 0), (6, 8)] == [(one.line, one.last) for one in found if isinstance(one, BadLine)]
    assert ["fine"] == [one.text for one in found if isinstance(one, Reply)]
    assert "a quotation mark is opened here and never closed" == found[-1].because


def test_csv_without_the_column_is_refused_at_once_with_a_likely_one():
    (found,) = read("id,replys\n1,a\n2,b\n", name="a.csv")
    assert found.fatal
    assert "there is no column 'reply' (did you mean 'replys'?); the first line must name the columns" == found.because
    assert "two columns are called 'id'" == problem("id,id,reply\n1,2,a\n", name="a.csv")


def test_a_line_that_is_too_long_is_passed_over(monkeypatch):
    monkeypatch.setattr(long_lines, "LONGEST_LINE", 40)
    content = '{"reply": "' + "a" * 200 + '"}\n{"reply": "b"}\n' + "x" * 41
    first, second, third = read(content, form="jsonl")
    assert (1, "b", 3) == (first.line, second.text, third.line)
    assert "the line is longer than" in first.because


@pytest.mark.parametrize("name", ["", "a.jsonl", "a.csv"])
def test_an_empty_file_holds_nothing(name):
    assert [] == read("", name=name)
    assert [] == read("\n\n", name=name)


@pytest.mark.parametrize("most", [1, 2, 7, 256])
def test_batches_are_cut_anywhere_and_nothing_changes(most):
    content = "".join(f'{{"id": {number}, "reply": "r{number}"}}\n' if number % 5 else "oops\n" for number in range(20))
    assert read(content, form="jsonl") == read(content, form="jsonl", most=most)
    sizes = [batch.size for batch in reply_batches(io.BytesIO(content.encode()), "jsonl", most=most)]
    assert len(content) == sum(sizes)


@given(st.lists(TEXT, max_size=8), st.sampled_from([1, 3, 256]))
def test_what_is_written_as_json_comes_back(texts, most):
    content = "".join(
        json.dumps({"id": n, "reply": text}, ensure_ascii=n % 2 == 0) + "\n" for n, text in enumerate(texts)
    )
    assert texts == [one.text for one in read(content, form="jsonl", most=most)]


@given(st.lists(TEXT, max_size=8), st.sampled_from(",;\t"))
def test_what_is_written_as_csv_comes_back(texts, delimiter):
    written = io.StringIO(newline="")
    writer = csv.writer(written, delimiter=delimiter)
    writer.writerow(["id", "reply"])
    writer.writerows([[str(number), text] for number, text in enumerate(texts)])
    assert texts == [one.text for one in read(written.getvalue(), form="csv")]


@given(st.binary(max_size=300), st.sampled_from(["jsonl", "csv"]))
def test_no_bytes_at_all_stop_the_reading(content, form):
    for one in read(content, form=form):
        assert isinstance(one, Reply | BadLine)


@given(st.lists(st.sampled_from(['{"reply": "a"}', "", "x", '{"reply"', "[]", '{"reply": 1}']), max_size=12))
def test_every_line_with_something_in_it_is_told_of(lines):
    told = [one.line for one in read("\n".join(lines), form="jsonl")]
    assert [number for number, line in enumerate(lines, 1) if line] == told
