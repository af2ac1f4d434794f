"""Whom to ring: the shipped files, those of an organisation, and what is said of files that cannot be used."""

import re
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practice.country import NEUTRAL, OWN, SHIPPED, Country, Helpline, countries, guessed, read_country
from practice.errors import ReadOnlyError, RecordsError, UnreadableFileError

FILES = sorted(SHIPPED.glob("*.toml"))
GOOD = 'name = "Acme, Cork"\nemergency = "112"\ndated = "2026-11"\ncheck = "the intranet"\n'


def own(home: Path, text: str, name: str = "acme.toml") -> Path:
    (home / OWN).mkdir(parents=True, exist_ok=True)
    (home / OWN / name).write_text(text, encoding="utf-8")
    return home


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_shipped_country_says_whom_to_ring_when_it_was_written_and_where_to_check(path: Path) -> None:
    country = read_country(path)
    assert re.search(r"\d{3}", country.emergency)
    assert country.lines
    assert all(re.search(r"\d.*\d.*\d", line.number) for line in country.lines)
    assert re.fullmatch(r"20\d\d-(0[1-9]|1[0-2])", country.dated)
    assert re.search(r"\w\.\w", country.check)
    assert "Numbers change." in path.read_text("utf-8")


@pytest.mark.parametrize(
    ("code", "emergency", "line"),
    [
        ("ie", "112 or 999", "116 123"),
        ("gb", "999 or 112", "116 123"),
        ("us", "911", "988"),
        ("ca", "911", "988"),
        ("de", "112", "0800 111 0 111"),
        ("au", "000", "13 11 14"),
        ("nz", "111", "1737"),
        ("in", "112", "14416"),
        ("fr", "112, or 15 for a doctor", "3114"),
        ("eu", "112", "116 123"),
    ],
)
def test_the_numbers_are_the_ones_that_are_publicly_known(tmp_path: Path, code: str, emergency: str, line: str) -> None:
    found = countries(tmp_path).named(code)
    assert (emergency, line) == (found.emergency, found.lines[0].number)


def test_countries_stand_by_their_names_and_the_rest_of_the_union_last(tmp_path: Path) -> None:
    names = [country.name for country in countries(tmp_path).found.values()]
    assert sorted(names[:-1], key=str.lower) == names[:-1]
    assert "Another country of the European Union" == names[-1]


def test_a_country_that_is_not_known_is_none_in_particular(tmp_path: Path) -> None:
    assert NEUTRAL == countries(tmp_path).named("atlantis") == countries(tmp_path).named("")


def test_the_file_of_an_organisation_stands_beside_the_shipped_ones_or_instead_of_one(tmp_path: Path) -> None:
    line = '[[lines]]\nname = "Our own line"\nnumber = "extension 7"\n'
    own(tmp_path, GOOD + line)
    own(tmp_path, GOOD.replace("Acme, Cork", "Ireland, for Acme"), "ie.toml")
    known = countries(tmp_path)
    assert Country(
        "acme", "Acme, Cork", "112", (Helpline("Our own line", "extension 7"),), "2026-11", "the intranet"
    ) == known.named("acme")
    assert "Ireland, for Acme" == known.named("ie").name
    assert () == known.problems


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("name = ?", "at line 1, column 8"),
        (GOOD.replace('emergency = "112"\n', ""), "`emergency` must be there, a text in quotation marks"),
        (GOOD.replace('"112"', "112"), "`emergency` must be there, a text in quotation marks"),
        (GOOD + 'colour = "red"\n', "`colour` is not known here; known are name, emergency, dated, check, lines"),
        (GOOD + 'lines = "none"\n', "`lines` is written as [[lines]], once for each line"),
        (GOOD + '[[lines]]\nname = "X"\n', "`number` of line 1 must be there"),
        ("#" * 20_001, "it is longer than 20000 bytes"),
    ],
)
def test_a_file_that_cannot_be_used_is_told_with_its_place_and_leaves_the_others_in_force(
    tmp_path: Path, text: str, told: str
) -> None:
    with pytest.raises(UnreadableFileError, match=re.escape(told)) as raised:
        read_country(own(tmp_path, text, "ie.toml") / OWN / "ie.toml")
    known = countries(tmp_path)
    assert "Samaritans" == known.named("ie").lines[0].name
    assert (f"{raised.value.message} {raised.value.remedy}",) == known.problems
    assert "ie.toml" in raised.value.message


def test_a_file_that_is_no_text_is_told_so(tmp_path: Path) -> None:
    path = own(tmp_path, "") / OWN / "acme.toml"
    path.write_bytes(b"\xff\xfe")
    with pytest.raises(UnreadableFileError, match="cannot be used"):
        read_country(path)


def test_a_file_that_cannot_be_read_is_an_error_of_ours(tmp_path: Path) -> None:
    with pytest.raises(ReadOnlyError):
        read_country(tmp_path / "nowhere.toml")


@given(st.text(max_size=200))
def test_no_text_makes_anything_but_a_country_or_an_error_of_ours(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    path = tmp_path_factory.getbasetemp() / "any.toml"
    path.write_text(text, encoding="utf-8", errors="surrogatepass")
    try:
        country = read_country(path)
    except RecordsError:
        return
    assert set(tomllib.loads(path.read_text("utf-8"))) >= {"name", "emergency"}
    assert country.name


@pytest.mark.parametrize(
    ("locale", "code"), [("en_IE.UTF-8", "ie"), ("de_DE", "de"), ("C.UTF-8", ""), ("", ""), ("fr_CH", ""), ("_", "")]
)
def test_the_locale_of_a_terminal_names_the_country_to_begin_with(locale: str, code: str) -> None:
    assert code == guessed(locale, ["ie", "de", "fr"])


@given(st.text(), st.sets(st.text(max_size=2)))
def test_what_is_guessed_is_always_one_of_the_countries(locale: str, codes: set[str]) -> None:
    assert guessed(locale, codes) in {"", *codes}
