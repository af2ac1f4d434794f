"""`hardcalls check` and `replay` together: what the one prints, the other plays."""

import json

import pytest
from click.testing import CliRunner

from tests.scenarios.examples import FILES
from tests.scenarios.late_parcel_file import late_parcel_text
from tui.commands.check import command as check
from tui.commands.replay import command as replay

KETTLE = str(FILES / "valid" / "broken-kettle.yaml")


@pytest.fixture
def called(tmp_path, monkeypatch):
    monkeypatch.setenv("HARDCALLS_HOME", str(tmp_path / "home"))
    return lambda command, *arguments: CliRunner().invoke(command, arguments)


def test_a_scenario_is_said_to_be_proved_and_without_the_search_it_is_not(called):
    assert "1 file: proved, 22 states, " in called(check, KETTLE).stderr
    assert "proved" not in called(check, KETTLE, "--no-proof").stderr


def test_what_states_or_seconds_cut_short_is_bounded(called):
    few, short = called(check, KETTLE, "--states", "5"), called(check, KETTLE, "--seconds", "0")
    assert "note[S618]: bounded: " in few.stdout
    assert "stopped by the clock" in short.stdout
    assert "1 file: bounded, " in few.stderr
    assert "1 file: bounded, " in short.stderr


def test_every_play_that_check_prints_is_played_by_copy_and_paste(called, tmp_path):
    file = tmp_path / "late-parcel.yaml"
    file.write_text(late_parcel_text())
    printed = [line for line in called(check, str(file)).stdout.splitlines() if line.startswith("play: ")]
    assert 8 == len(printed)
    for line in printed:
        played = called(replay, line, "--scenario", str(file))
        assert (0, "") == (played.exit_code, played.stderr)
        assert "Stands after " in played.stdout


def test_a_play_is_played_from_a_file_and_from_the_json(called, tmp_path):
    (tmp_path / "play.yaml").write_text("play:\n  - sorry\n  - money\n  - friday\n")
    (tmp_path / "play.json").write_text(json.dumps(["sorry", "money", "friday"]))
    told = [called(replay, str(tmp_path / name), "--scenario", KETTLE).stdout for name in ("play.yaml", "play.json")]
    assert told[0] == told[1]
    assert "Ends after three turns at 'settled': resolved." in told[0]


def test_the_course_of_a_play_is_told_as_far_as_it_goes(called):
    over = called(replay, "sorry, money, friday, friday", "--scenario", KETTLE)
    assert (1, "It cannot go on: the talk is over before 'friday'.\n") == (over.exit_code, over.stderr)
    assert "Friday. All right." in over.stdout
    shut = called(replay, "sorry, friday", "--scenario", KETTLE)
    assert 1 == shut.exit_code
    assert "'friday' is not open" in shut.stderr


def test_what_is_no_play_is_explained(called):
    wrong = called(replay, "sorry, mony", "--scenario", KETTLE)
    assert (2, True) == (wrong.exit_code, "did you mean 'money'?" in wrong.stderr)
    assert "--scenario" in called(replay, "sorry, money").stderr
    assert "This play has no answers." in called(replay, "[]", "--scenario", KETTLE).stderr
