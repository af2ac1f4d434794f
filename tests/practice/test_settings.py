from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practice.errors import DamagedError, ReadOnlyError
from practice.places import HOME_VARIABLE, SETTINGS_FILE, home
from practice.settings import LONGEST_NICKNAME, Settings, nickname_from, read_settings, write_settings


def test_a_first_start_has_no_nickname(tmp_path: Path) -> None:
    assert Settings(nickname="") == read_settings(tmp_path / "none yet")


@pytest.mark.parametrize("nickname", ["Robin", "Ōe 小明", "[@click=app.quit]x[/foo]", "$HOME `id`", "../../x"])
def test_a_nickname_comes_back_as_it_was_written(tmp_path: Path, nickname: str) -> None:
    write_settings(tmp_path / "home", Settings(nickname))
    assert Settings(nickname) == read_settings(tmp_path / "home")


@given(st.text(st.characters(exclude_categories=[])))
def test_any_nickname_becomes_one_short_line(text: str) -> None:
    nickname = nickname_from(text)
    assert nickname_from(nickname) == nickname
    assert len(nickname) <= LONGEST_NICKNAME
    assert nickname.isprintable()
    assert nickname.strip() == nickname


def test_an_escape_sequence_in_a_nickname_is_disarmed(tmp_path: Path) -> None:
    write_settings(tmp_path, Settings("\x1b[31mRo\nbin\x07 "))
    assert Settings("[31mRo bin") == read_settings(tmp_path)


def test_entries_of_a_later_version_stay_in_the_file(tmp_path: Path) -> None:
    (tmp_path / SETTINGS_FILE).write_text('{"nickname": "Kim", "font": {"size": 3}}')
    write_settings(tmp_path, Settings("Robin", theme="paper", pace=False, country="ie"))
    assert (
        '{"country":"ie","font":{"size":3},"nickname":"Robin","pace":false,"theme":"paper"}\n'
        == (tmp_path / SETTINGS_FILE).read_text()
    )


@pytest.mark.parametrize("content", ["", "[]", "{'nickname': 1}", '{"nickname": 0.5}'])
def test_settings_that_cannot_be_read_are_said_to_be_damaged(tmp_path: Path, content: str) -> None:
    (tmp_path / SETTINGS_FILE).write_text(content)
    with pytest.raises(DamagedError, match="Keep a copy of it and move it away"):
        read_settings(tmp_path)


def test_a_setting_of_the_wrong_kind_counts_as_not_made(tmp_path: Path) -> None:
    (tmp_path / SETTINGS_FILE).write_text('{"nickname": 3, "theme": null, "pace": "slow", "country": 353}')
    assert Settings() == read_settings(tmp_path)


def test_every_setting_comes_back(tmp_path: Path) -> None:
    for settings in (Settings("Robin", "paper", pace=False, country="ie"), Settings("", "", pace=True)):
        write_settings(tmp_path, settings)
        assert settings == read_settings(tmp_path)


def test_a_folder_that_cannot_be_used_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    for step in (read_settings, lambda folder: write_settings(folder, Settings("Robin"))):
        with pytest.raises(ReadOnlyError, match="HARDCALLS_HOME"):
            step(tmp_path / "file")


def test_the_folder_is_the_one_that_was_chosen(tmp_path: Path) -> None:
    assert tmp_path == home({HOME_VARIABLE: str(tmp_path)})
    assert Path.cwd() / "here" == home({HOME_VARIABLE: "here"})
    assert Path.home() / "x" == home({HOME_VARIABLE: "~/x"})
    assert Path.cwd() / "~nobody-of-this-name/x" == home({HOME_VARIABLE: "~nobody-of-this-name/x"})


def test_without_a_choice_the_folder_is_the_platforms() -> None:
    assert "hardcalls" == home({}).name
    assert home({HOME_VARIABLE: ""}) == home({})
