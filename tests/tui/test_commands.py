"""The command line as people and scripts call it: a process of its own each time."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from scenarios.library import SHIPPED
from tests.tui.calling import call
from tui.commands import COMMANDS

ROOT = Path(__file__).parent.parent.parent
DANA = ROOT / "scenarios" / "retail" / "late-wedding-gift.yaml"
PROGRAM = [sys.executable, "-c", "from tui.commands import main; main()"]


def run(*arguments, entered="", home=None, **environment):
    given = {**os.environ, "TERM": "dumb", "PYTHONIOENCODING": "utf-8", **environment}
    if home is not None:
        given["HARDCALLS_HOME"] = str(home)
    return subprocess.run(
        [*PROGRAM, *arguments],
        input=entered,
        capture_output=True,
        text=True,
        env=given,
        cwd=ROOT,
        check=False,
        timeout=300,
    )


def test_the_same_answers_give_the_same_bytes_twice(tmp_path):
    first = run("play", "late-wedding-gift", "--plain", entered="1\n" * 60, home=tmp_path / "a")
    second = run("play", "late-wedding-gift", "--plain", entered="1\n" * 60, home=tmp_path / "a")
    assert 0 == first.returncode == second.returncode
    assert first.stdout == second.stdout
    assert "After the talk" in first.stdout
    assert "" == first.stderr


def test_a_record_is_confirmed_and_the_first_difference_is_named_after_an_edit(tmp_path):
    run("play", "late-wedding-gift", "--plain", entered="1\n" * 60, home=tmp_path)
    same = run("replay", "1", home=tmp_path)
    assert (0, "Same: ") == (same.returncode, same.stdout[:6])
    edited = tmp_path / "late-wedding-gift.yaml"
    edited.write_text(DANA.read_text().replace("drain: 6", "drain: 9"))
    changed = run("replay", "1", "--scenario", str(edited), home=tmp_path)
    assert 1 == changed.returncode
    assert changed.stdout.startswith("Turn 1 (picked ")
    assert "Recorded: " in changed.stdout
    assert "was changed since" in changed.stderr


def test_input_that_ends_in_mid_talk_pauses_and_the_talk_goes_on_later(tmp_path):
    paused = run("play", "late-wedding-gift", "--plain", entered="3\n", home=tmp_path)
    assert 3 == paused.returncode
    assert "Everything is kept." in paused.stderr
    resumed = run("play", "late-wedding-gift", "--plain", "--resume", entered="1\n" * 60, home=tmp_path)
    assert "Welcome back. You stopped at turn 2." in resumed.stdout
    assert 0 == resumed.returncode
    whole = run("play", "late-wedding-gift", "--plain", entered="3\n" + "1\n" * 60, home=tmp_path / "other")
    assert whole.stdout.split("After the talk")[1] == resumed.stdout.split("After the talk")[1]


def test_a_talk_can_begin_at_another_node(tmp_path):
    begun = run("play", "late-wedding-gift", "--plain", "--from", "boiling", entered="", home=tmp_path)
    assert 3 == begun.returncode
    unknown = run("play", "late-wedding-gift", "--plain", "--from", "boilng", home=tmp_path)
    assert 2 == unknown.returncode
    assert "has no node 'boilng'" in unknown.stderr


def test_an_unknown_customer_is_answered_with_a_likely_one(tmp_path):
    answer = run("play", "late-weding-gift", home=tmp_path)
    assert 2 == answer.returncode
    assert "Did you mean late-wedding-gift?" in answer.stderr


@pytest.mark.parametrize(
    ("typed", "told"),
    [("chek", "No such command 'chek'. Did you mean check?"), ("zzzz", "No such command 'zzzz'.\n")],
)
def test_a_misspelt_command_is_answered_with_the_one_it_resembles(tmp_path, typed, told):
    done = run(typed, home=tmp_path)
    assert (2, True) == (done.returncode, told in done.stderr)


@pytest.mark.parametrize("content", ["", "hardcalls: 1\n", "\x00", "[" * 100_000, "&x [*x]"])
def test_a_file_that_cannot_be_played_is_explained_and_never_a_traceback(tmp_path, content):
    file = tmp_path / "mine.yaml"
    file.write_text(content)
    for command in (["play", str(file)], ["check", str(file)]):
        answer = run(*command, home=tmp_path)
        assert answer.returncode in {1, 2}
        assert "Traceback" not in answer.stderr + answer.stdout
        assert "error[" in answer.stderr + answer.stdout


def test_check_finds_nothing_to_mend_in_the_customers_that_ship(tmp_path):
    answer = run("check", "scenarios", "--format", "json", home=tmp_path)
    assert 0 == answer.returncode, answer.stdout
    told = json.loads(answer.stdout)
    assert 0 == told["errors"]


def test_check_prints_findings_on_standard_output_and_the_count_beside_it(tmp_path):
    file = tmp_path / "mine.yaml"
    file.write_text(DANA.read_text().replace("goto: pressing}", "goto: presing}", 1))
    answer = run("check", str(file), home=tmp_path)
    assert 1 == answer.returncode
    assert "did you mean 'pressing'?" in answer.stdout
    assert "1 file:" in answer.stderr


def test_doctor_tells_where_the_records_are(tmp_path):
    answer = run("doctor", "--json", home=tmp_path)
    assert 0 == answer.returncode
    assert str(tmp_path) in json.dumps(json.loads(answer.stdout))


def test_doctor_names_settings_that_cannot_be_read(monkeypatch, own_home):
    own_home.mkdir(parents=True)
    (own_home / "settings.json").write_text("{")
    answer = call(monkeypatch, "doctor")
    assert 1 == answer.code
    assert "check  Settings: " in answer.out
    assert "is damaged" in answer.out


def test_doctor_says_where_the_customers_are(monkeypatch, own_home):
    seen = next(line for line in call(monkeypatch, "doctor").out.splitlines() if "Customers" in line)
    assert f"in {SHIPPED}; 0 of your own, in {own_home / 'scenarios'}" in seen


def test_check_looks_through_what_there_is_of_ones_own(monkeypatch, own_home):
    (own_home / "scenarios").mkdir(parents=True, exist_ok=True)
    (own_home / "phrases").mkdir(exist_ok=True)
    assert 2 == call(monkeypatch, "check").code
    bike = "your-bike-is-ready.yaml"
    (own_home / "scenarios" / bike).write_text((ROOT / "docs" / "trainer" / "customers" / bike).read_text())
    assert 0 == call(monkeypatch, "check", "--no-proof").code


def test_broken_phrases_of_ones_own_do_not_stop_the_check_of_a_customer(monkeypatch, own_home):
    (own_home / "phrases").mkdir(parents=True, exist_ok=True)
    (own_home / "phrases" / "own.yaml").write_text("phrases: 1\nrules: 7\n")
    answer = call(monkeypatch, "check", "--no-proof", str(ROOT / "docs" / "trainer" / "customers"))
    assert 0 == answer.code
    assert 1 == (answer.out + answer.err).count("The tests of scenarios are played without them.")


def test_doctor_says_what_to_delete_and_that_customers_one_wrote_are_not_part_of_it(monkeypatch, own_home):
    seen = next(line for line in call(monkeypatch, "doctor").out.splitlines() if "To delete your talks" in line)
    page = (ROOT / "docs" / "trainee" / "README.md").read_text()
    for part in ("records", "settings.json", "unsent.json", "copies"):
        assert part in seen
        assert f"`{part}" in page
    assert "the folder scenarios holds customers you wrote" in seen


def test_records_that_cannot_be_opened_are_explained_before_the_briefing(tmp_path):
    (tmp_path / "file").write_text("")
    answer = run("play", "late-wedding-gift", "--plain", entered="1\n", home=tmp_path / "file" / "folder")
    assert (4, "") == (answer.returncode, answer.stdout)
    assert "Traceback" not in answer.stderr


def test_settings_that_cannot_be_read_are_told_before_the_briefing(monkeypatch, own_home):
    own_home.mkdir(parents=True)
    (own_home / "settings.json").write_text("{")
    answer = call(monkeypatch, "play", "late-wedding-gift", "--plain", entered=b"1\n")
    assert (4, "") == (answer.code, answer.out)
    assert "settings.json is damaged" in answer.err


def test_bytes_that_are_no_text_are_somebody_s_words(tmp_path):
    given = {**os.environ, "TERM": "dumb", "HARDCALLS_HOME": str(tmp_path)}
    done = subprocess.run(
        [*PROGRAM, "play", "late-wedding-gift", "--plain"], input=b"\xff\xfe\x1b[2J\n" + b"1\n" * 60,
        capture_output=True, env=given, cwd=ROOT, check=False, timeout=60,
    )  # fmt: skip
    assert 0 == done.returncode
    assert b"\x1b" not in done.stdout


def test_the_library_is_a_list_where_there_is_no_terminal(tmp_path):
    answer = run(entered="\n", home=tmp_path)
    assert 0 == answer.returncode
    assert "The gift that missed the wedding" in answer.stdout


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself(name, tmp_path):
    answer = run(name, "--help", home=tmp_path)
    assert 0 == answer.returncode
    assert answer.stdout.startswith("Usage: hardcalls ")


def test_nothing_is_written_where_nothing_was_practised(tmp_path):
    run("doctor", home=tmp_path / "none")
    run("check", "scenarios", home=tmp_path / "none")
    assert not (tmp_path / "none").exists()
