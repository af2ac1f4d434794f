"""`hardcalls score`: one line in, one line out, in order, and nothing lost silently."""

import io
import json
import os
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.moves import MOVES
from engine.recognition import Context, Evidence, Recognised, Refused
from scenarios.reading.long_lines import BadLine
from scenarios.reading.replies import Reply, reply_batches
from scoring.recognise import make_recogniser
from scoring.signals import SIGNALS
from tests.scoring.small_pack import SMALL
from tests.tui.calling import Called, call, home_with_ahoy
from tests.tui.test_commands import run
from tui.progress import Progress, progress_line
from tui.scoring_lines import result_line, score_batch

LINES = [
    {"id": "a", "context": None, "reply": "Ahoy there matey."},
    {"id": "b", "context": "Hello?", "reply": "Avast, ahoy there matey."},
    {"id": "c", "reply": ""},
]


@pytest.fixture(scope="module")
def ahoy(tmp_path_factory):
    return home_with_ahoy(tmp_path_factory.mktemp("ahoy"))


@pytest.fixture(autouse=True)
def at_home(ahoy, monkeypatch):
    monkeypatch.setenv("HARDCALLS_HOME", str(ahoy))


def jsonl(*lines):
    return "".join(json.dumps(line) + "\n" for line in lines).encode()


def results(called):
    return [json.loads(line) for line in called.out.splitlines()]


def test_a_harm_that_counts_as_another_says_so():
    found = Recognised((Evidence("is_vague", "r", 0, 2, "Ta", counts_as="insults"),))
    (piece,) = json.loads(result_line(Reply(1, 7, "Ta", Context()), found, only_found=True))["evidence"]
    assert ("is_vague", "insults") == (piece["move"], piece["counts_as"])


def test_a_result_tells_moves_signals_evidence_and_what_was_refused():
    found = Recognised(
        (Evidence("thanks", "r", 0, 4, "Ta ☺", possible=True),),
        (Refused("greets", "s", 5, 7, "hi", "quoted"),),
        {"n": 2},
    )
    line = result_line(Reply(1, 7, "Ta ☺ hi", Context()), found, only_found=True)
    assert {
        "id": 7,
        "scores": {"thanks": True, "n": 2},
        "evidence": [{"move": "thanks", "rule": "r", "start": 0, "end": 4, "quote": "Ta ☺", "possible": True}],
        "refused": [{"move": "greets", "rule": "s", "start": 5, "end": 7, "quote": "hi", "because": "quoted"}],
        "structure": [],
    } == json.loads(line)
    assert "☺" in line


def test_every_move_and_signal_has_a_score_there_or_not_so_that_nothing_looks_unanswered():
    found = Recognised((Evidence("thanks", "r", 0, 2, "Ta"),), (), {"uptake": 3})
    scores = json.loads(result_line(Reply(1, 7, "Ta", Context()), found))["scores"]
    assert [*MOVES, *SIGNALS] == list(scores)
    assert {"thanks": True, "uptake": 3} == {name: value for name, value in scores.items() if value}
    assert {False} == {scores[name] for name in MOVES if name != "thanks"}


def test_a_result_tells_what_shows_in_the_build_for_the_channel_it_was_said_in():
    words = "WHY DON'T you wait? " + "and so on " * 25
    spoken, written = (
        json.loads(result_line(Reply(1, 7, words, Context(), channel), Recognised()))["structure"]
        for channel in ("phone", "chat")
    )
    assert {"rule": "shouts_in_capitals", "start": 0, "end": 9, "quote": "WHY DON'T"}.items() <= spoken[0].items()
    assert spoken[0]["because"]
    assert ["writes_a_wall"] == sorted({one["rule"] for one in written} - {one["rule"] for one in spoken})


@given(st.text(), st.text())
def test_a_result_is_one_line_that_steers_no_terminal_and_says_what_was_found(name, words):
    found = Recognised((Evidence("thanks", "r", 0, len(words), words),))
    line = result_line(Reply(1, name, words, Context()), found)
    assert "\n" == line[-1]
    assert line[:-1].isprintable()
    assert (name, words) == (json.loads(line)["id"], json.loads(line)["evidence"][0]["quote"])


def test_what_cannot_be_read_stands_between_the_results_where_it_stood():
    (batch,) = reply_batches(io.BytesIO(b'{"id":"a","reply":"Thank you."}\noops\n{"id":"b","reply":"Hm."}\n'), "jsonl")
    scored = score_batch(batch, make_recogniser(SMALL))
    before, bad, after = scored.parts
    assert ("a", True, "b") == (
        json.loads(before)["id"],
        json.loads(before)["scores"]["thanks"],
        json.loads(after)["id"],
    )
    assert (2, 2) == (bad.line, scored.replies)
    assert isinstance(bad, BadLine)


def test_every_line_gives_one_line_in_order(monkeypatch):
    called = call(monkeypatch, "score", "-", entered=jsonl(*LINES))
    first, second, third = results(called)
    assert (["a", "b", "c"], 0) == ([one["id"] for one in (first, second, third)], called.code)
    assert first["scores"]["greets"] is True
    assert {"move": "greets", "rule": "own-ahoy", "start": 0, "end": 16, "quote": "Ahoy there matey"} in first[
        "evidence"
    ]
    assert second["scores"]["greets"] is False
    assert ["own-ahoy"] == [near["rule"] for near in second["refused"] if near["move"] == "greets"]
    assert ([], []) == (third["evidence"], third["refused"])
    assert "3 replies scored.\n" == called.err


def test_what_is_not_there_can_be_left_out(monkeypatch):
    called = call(monkeypatch, "score", "-", "--only-found", entered=jsonl(*LINES))
    assert ["greets", None] == [next(iter(one["scores"]), None) for one in (results(called)[0], results(called)[2])]


def test_csv_gives_the_same_as_json(monkeypatch, tmp_path):
    table = tmp_path / "replies.csv"
    table.write_text('id,reply,context\na,Ahoy there matey.,\nb,"Avast, ahoy there matey.",Hello?\nc,,\n')
    assert call(monkeypatch, "score", "-", entered=jsonl(*LINES)).out == call(monkeypatch, "score", table).out


def test_a_line_that_cannot_be_read_ends_it_and_what_stands_before_is_scored(monkeypatch, tmp_path):
    file = tmp_path / "replies.jsonl"
    file.write_bytes(jsonl(LINES[0]) + b'{"id": "x"}\n' + jsonl(LINES[2]))
    called = call(monkeypatch, "score", file)
    assert (4, ["a"]) == (called.code, [one["id"] for one in results(called)])
    assert f'{file}:2: there is no reply in it: write "reply": and the words\n' in called.err
    assert "--skip-malformed" in called.err


def test_lines_that_are_left_out_are_told_and_counted(monkeypatch):
    entered = jsonl(LINES[0]) + b'oops\n{"id": "x"}\n' + jsonl(LINES[2])
    called = call(monkeypatch, "score", "-", "--skip-malformed", "--format", "jsonl", entered=entered)
    assert (0, ["a", "c"]) == (called.code, [one["id"] for one in results(called)])
    assert ["standard input:2", "standard input:3"] == [line[:16] for line in called.err.splitlines()[:2]]
    assert "2 replies scored; 2 lines left out." == called.err.splitlines()[-1]


def test_an_open_quotation_mark_counts_every_line_it_swallows(monkeypatch):
    called = call(monkeypatch, "score", "-", "--skip-malformed", entered=b'reply\nyes\n"open\nand\nopen\n')
    assert "standard input:3-5: a quotation mark is opened here and never closed" in called.err
    assert "1 reply scored; 3 lines left out." == called.err.splitlines()[-1]


def test_a_missing_column_ends_it_even_where_lines_may_be_left_out(monkeypatch):
    called = call(monkeypatch, "score", "-", "--skip-malformed", entered=b"id,words\n1,yes\n")
    assert (4, "") == (called.code, called.out)
    assert "there is no column 'reply'" in called.err


def test_an_empty_input_is_no_fault(monkeypatch):
    called = call(monkeypatch, "score", "-")
    assert (0, "", "0 replies scored.\n") == (called.code, called.out, called.err)


@pytest.mark.parametrize("words", [("score",), ("score", "-", "--explain", "x"), ("score", "-", "--jobs", "0")])
def test_a_call_that_makes_no_sense_is_explained(monkeypatch, words):
    assert 2 == call(monkeypatch, *words).code


@pytest.mark.parametrize("name", ["nowhere.jsonl", ".", "a\x00b"])
def test_a_file_that_cannot_be_opened_is_explained(monkeypatch, tmp_path, name):
    called = call(monkeypatch, "score", f"{tmp_path}/{name}")
    assert (4, "") == (called.code, called.out)
    assert "cannot be read (" in called.err
    assert "\x00" not in called.err


def test_an_explanation_shows_clauses_what_counts_and_what_almost_did(monkeypatch):
    words = "Ahoy there matey, but who's a “ahoy you matey”?"
    called = call(monkeypatch, "score", "--explain", words, "--context", "Hello?")
    assert 0 == called.code
    assert "1. Ahoy there matey, │ but who's a │ “ahoy you matey”?   (a question)" in called.out
    assert "stands in quotation marks" in called.out
    refused = call(monkeypatch, "score", "--explain", "Avast, ahoy there matey.")
    assert "Not counted: the sentence says “Avast”" in refused.out
    assert "own-ahoy: Greets as sailors do. Source: our own talks." in refused.out


def test_an_explanation_steers_no_terminal(monkeypatch):
    called = call(monkeypatch, "score", "--explain", "Ahoy \x1b[2J there \u202e matey.")
    assert not {"\x1b", "\u202e"} & set(called.out)


@pytest.mark.slow
def test_several_processes_give_the_same_bytes_in_the_same_order(ahoy, tmp_path, monkeypatch):
    file = tmp_path / "replies.jsonl"
    parts = [jsonl({**LINES[number % 3], "id": number}) if number % 97 else b"oops\n" for number in range(1500)]
    file.write_bytes(b"".join(parts))
    for options in (("--skip-malformed",), ("--only-found",)):
        alone = call(monkeypatch, "score", file, *options)
        together = run("score", str(file), *options, "--jobs", "2", home=ahoy)
        assert alone == Called(together.returncode, together.stdout, together.stderr)


@pytest.mark.slow
def test_who_sends_one_line_gets_its_answer_before_sending_the_next(ahoy):
    program = [sys.executable, "-c", "from tui.commands import main; main()", "score", "-"]
    with subprocess.Popen(
        program, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env={**os.environ, "HARDCALLS_HOME": str(ahoy)}
    ) as asked:
        for name in ("x", "y"):
            asked.stdin.write(jsonl({"id": name, "reply": "Hm."}))
            asked.stdin.flush()
            assert name == json.loads(asked.stdout.readline())["id"]
        asked.stdin.close()
    assert 0 == asked.returncode


class Terminal(io.StringIO):
    """Where a progress line would be seen."""

    def isatty(self):
        return True


def test_progress_is_shown_on_a_terminal_after_a_moment_and_wiped_at_the_end():
    ticks, seen = iter([0, 0.1, 0.4, 0.4, 0.45, 0.9, 0.9]), Terminal()
    progress = Progress("Scoring", 200, seen, lambda: next(ticks))
    progress.show(10, "1 reply")
    assert "" == seen.getvalue()
    progress.show(100, "10 replies")
    progress.show(110, "11 replies")
    progress.show(200, "20 replies")
    progress.wipe()
    shown = [line.rstrip() for line in seen.getvalue().split("\r") if line.strip()]
    assert [f"Scoring {'━' * 10}{'─' * 10} 10 replies", f"Scoring {'━' * 20} 20 replies"] == shown
    assert seen.getvalue().endswith("\r")


def test_no_progress_is_shown_where_nobody_sees_it():
    seen = io.StringIO()
    Progress("Scoring", 200, seen, iter(range(9)).__next__).show(100, "10 replies")
    assert "" == seen.getvalue()


@given(st.integers(0, 10**9), st.integers(0, 10**9))
def test_a_bar_has_twenty_cells_however_far_it_is(done, whole):
    line = progress_line("Scoring", done, whole, "x")
    assert line == "Scoring x" if not whole else 20 == sum(line.count(cell) for cell in "━─")


def test_the_context_of_a_file_stands_in_the_file(monkeypatch, tmp_path):
    called = call(monkeypatch, "score", "--context", "Hello?", "-", entered=b"")
    assert (2, "") == (called.code, called.out)
    assert "--context belongs to --explain" in called.err
