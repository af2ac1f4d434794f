"""Where to find help for oneself: the words, with and without a country."""

import re
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from practice.country import NEUTRAL, OWN
from practice.settings import Settings, write_settings
from tests.tui.customers import DELICATE, WEDDING
from tests.tui.house import IRELAND
from tui.commands.doctor import _numbers
from tui.present.briefing import your_part
from tui.present.rows import Row
from tui.present.support import EMERGENCIES, desk_for, month, numbers, support

ROOT = Path(__file__).parents[2]


def words(rows: list[Row]) -> str:
    return " ".join("".join(piece.text for piece in row.pieces) for row in rows)


def test_the_numbers_of_a_country_come_with_their_date_and_where_to_check_them():
    told = words(support(200, IRELAND))
    assert "Samaritans: 116 123, free, day and night." in told
    assert "Written down in November 2026. Numbers change; check them at 112.ie." in told
    assert "Ring 112 or 999." in told
    assert "findahelpline.com" not in told


def test_without_a_country_there_is_still_somebody_to_turn_to():
    told = words(support(200, NEUTRAL))
    assert "findahelpline.com" in told
    assert EMERGENCIES in told


def test_the_way_to_choose_a_country_is_named_as_in_the_documentation():
    told = words(support(200, NEUTRAL))
    documented = " ".join(
        (ROOT / "docs" / "trainee" / "README.md").read_text(encoding="utf-8").replace("`", "").split()
    )
    for way in ("among the commands (Ctrl+P)", "with /country in the library in lines"):
        assert way in told
        assert way in documented


def test_somebody_near_comes_first_whatever_the_country():
    for country in (NEUTRAL, IRELAND):
        told = words(support(66, country))
        assert told.index("Somebody near you") < told.index("In danger now")


def test_the_briefing_of_a_delicate_talk_names_the_numbers_and_no_other_does():
    told = "In your country (Ireland): emergency 112 or 999; Samaritans 116 123."
    assert told == numbers(IRELAND)
    assert told in words(your_part(DELICATE, 200, IRELAND))
    assert told not in words(your_part(WEDDING, 200, IRELAND))
    assert "In your country" not in words(your_part(DELICATE, 200, NEUTRAL))


def test_the_desk_of_a_delicate_talk_has_the_numbers_and_the_scenario_stays_as_it_is():
    desk = desk_for(DELICATE, IRELAND)
    assert DELICATE.desk.articles == desk.articles[:-1]
    assert "Emergency: 112 or 999." in desk.articles[-1].text
    assert WEDDING.desk is desk_for(WEDDING, IRELAND)
    assert DELICATE.desk is desk_for(DELICATE, NEUTRAL)


def test_a_month_is_told_in_words_and_anything_else_as_it_stands():
    assert "November 2026" == month("2026-11")
    assert ["2026-13", "2026", "last spring", "2026-xx"] == [
        month(text) for text in ("2026-13", "2026", "last spring", "2026-xx")
    ]


@given(st.text())
def test_any_date_is_told_somehow(dated):
    told = month(dated)
    assert told == dated or re.fullmatch(r"[A-Z][a-z]+ \d+", told)


def test_the_doctor_tells_whose_numbers_stand_there_how_old_they_are_and_what_cannot_be_used(tmp_path):
    assert "no country chosen" == _numbers(tmp_path).seen
    write_settings(tmp_path, Settings(country="ie"))
    assert "Ireland, written down in November 2026; check them at 112.ie and samaritans.org" == _numbers(tmp_path).seen
    (tmp_path / OWN).mkdir()
    (tmp_path / OWN / "acme.toml").write_text("name = ?")
    found = _numbers(tmp_path)
    assert not found.well
    assert "acme.toml cannot be used" in found.seen


def test_settings_that_cannot_be_read_do_not_stop_the_doctor(tmp_path):
    (tmp_path / "settings.json").write_text("[")
    assert _numbers(tmp_path).well
