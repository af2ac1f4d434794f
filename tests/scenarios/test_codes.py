"""Every code has a page, and every page is true: its bad example gives just that code, its good one nothing."""

import re
from pathlib import Path

import pytest

from engine.analysis import Budget
from scenarios.checking.catalogue import NAMES, SEVERITIES
from scenarios.checking.report import check_paths
from scenarios.library import Library
from scenarios.reading.packs import read_pack_text
from tests.scenarios.examples import MINIMAL, Page, hears_sorry, pages, whole_file

PAGES = pages()
PACKS = [page for page in PAGES if page.bad[0] == "yaml pack"]
SHOWN = [page for page in PAGES if page.bad[0] in {"yaml", "yaml whole"}]
PROGRAM = Path(__file__).parent.parent.parent / "scenarios"
FORBIDDEN_BYTES = {
    "S003": b"a: b\n" * 500_000,
    "S004": "customer: Käthe\n".encode("latin-1"),
    "S017": b"{" + b"a, " * 300 + b"}",
}
LISTED_BESIDE = {
    "S411": {"S312"},  # a correction is always listed
    "S617": {"S312"},
    "S601": {"S608"},  # what is never reached, and the condition that bars the way
    "S602": {"S608"},
    "S603": {"S601", "S608"},
}
ABOUT_RECOGNITION = {"S410", "S411", "S616", "S617"}
ABOUT_STATES = {code for code in NAMES if code.startswith("S6")} | {"S511"}
STATES = Budget(states=500)
TRIED = {"P109", "P110", "P111", "P112", "P113"}


def codes_used() -> set[str]:
    sources = [path.read_text() for path in PROGRAM.rglob("*.py") if path.name != "catalogue.py"]
    return {code for source in sources for code in re.findall(r'"([A-Z]\d{3})"', source)}


def found_in(folder: Path, content: bytes, code: str = "") -> list:
    name = re.search(rb"^id: ([\w-]+)$", content, re.MULTILINE)
    path = folder / f"{name[1].decode() if name else 'example'}.yaml"
    path.write_bytes(content)
    budget = (lambda: STATES) if code in ABOUT_STATES else None
    return list(check_paths([path], hears_sorry if code in ABOUT_RECOGNITION else None, budget=budget).diagnostics)


def as_pattern(message: str) -> str:
    return re.sub(r"\\{\w+\\}", "(.|\n)+", re.escape(message))


def test_every_code_of_the_program_has_a_page_and_every_page_a_code():
    assert set(NAMES) == {page.code for page in PAGES}
    assert set(NAMES) == codes_used()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.code)
def test_a_page_says_what_the_catalogue_says_and_keeps_to_the_skeleton(page: Page):
    assert (NAMES[page.code], SEVERITIES[page.code]) == (page.name, page.severity)
    assert ("What it means", "Why it matters", "Example", "Use instead") == page.sections


@pytest.mark.parametrize("page", SHOWN, ids=lambda page: page.code)
def test_the_example_gives_just_this_code_in_the_words_of_the_page(page: Page, tmp_path):
    found = found_in(tmp_path, whole_file(*page.bad).encode(), page.code)
    assert {page.code} == {diagnostic.code for diagnostic in found} - LISTED_BESIDE.get(page.code, set())
    for diagnostic in found:
        assert diagnostic.code != page.code or any(
            re.fullmatch(as_pattern(message), diagnostic.message) for message in page.message
        )


@pytest.mark.parametrize("page", SHOWN, ids=lambda page: page.code)
def test_what_to_use_instead_gives_nothing(page: Page, tmp_path):
    assert [] == found_in(tmp_path, whole_file(*page.good).encode(), page.code)


@pytest.mark.parametrize("page", PACKS, ids=lambda page: page.code)
def test_the_example_of_a_pack_gives_just_this_code_and_what_to_use_instead_nothing(page: Page, tmp_path):
    (found,) = found_in_pack(page.bad[1], page.code, tmp_path)
    assert page.code == found.code
    assert any(re.fullmatch(as_pattern(message), found.message) for message in page.message)
    assert () == found_in_pack(page.good[1], page.code, tmp_path)


def found_in_pack(text: str, code: str, folder: Path) -> tuple:
    """What reading finds, and for the codes that need it what comes of trying the rules."""
    if code not in TRIED:
        return read_pack_text(text).diagnostics
    return tuple(found_in(folder, text.encode()))


@pytest.mark.parametrize("code", FORBIDDEN_BYTES)
def test_a_code_that_a_page_cannot_show_is_given_for_its_bytes(code, tmp_path):
    assert code in {diagnostic.code for diagnostic in found_in(tmp_path, FORBIDDEN_BYTES[code])}


def test_two_files_with_one_id_are_found_when_they_are_checked_together(tmp_path):
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "late-parcel.yaml").write_text(MINIMAL)
    report = check_paths([tmp_path])
    second = str(tmp_path / "two" / "late-parcel.yaml")
    assert [("S405", second)] == [(found.code, found.path) for found in report.diagnostics]


def test_a_file_that_is_not_called_like_its_scenario_is_found(tmp_path):
    (tmp_path / "parcel.yaml").write_text(MINIMAL)
    assert ["S406"] == [found.code for found in check_paths([tmp_path]).diagnostics]


def test_a_copy_under_the_name_of_a_shipped_customer_is_noted_and_the_shipped_file_itself_is_not(tmp_path):
    shipped = Library().find("reading-lamp").path
    (tmp_path / shipped.name).write_text(shipped.read_text())
    for path, noted in ((tmp_path, True), (shipped, False)):
        assert noted == ("S412" in [found.code for found in check_paths([path]).diagnostics])


def test_a_missed_test_points_at_a_condition_that_never_holds(tmp_path):
    hops = "goto: [{when: patience < 0, to: lost}, {to: answer}]}"
    text = MINIMAL.replace("goto: answer}", hops, 1).replace("ending: settled", "ending: lost", 1)
    (tmp_path / "late-parcel.yaml").write_text(text)
    found = {one.code: one for one in check_paths([tmp_path]).diagnostics}
    assert [(found["S205"].span, "this never holds; it may be why")] == [
        (also.span, also.message) for also in found["S504"].secondary
    ]


def test_what_is_to_be_mended_in_a_copy_stands_above_its_name(tmp_path):
    (tmp_path / "parcel.yaml").write_text(MINIMAL.replace('say: "', 'say: "Mhm, ', 1).replace("[sorry,", "[sory,", 1))
    codes = [found.code for found in check_paths([tmp_path]).diagnostics]
    assert len(codes) > 1
    assert "S406" == codes[-1]


def test_the_codes_whose_pages_show_no_scenario_are_tested_elsewhere():
    shown_elsewhere = {"S001", "S405", "S406", "S412", *FORBIDDEN_BYTES}
    assert shown_elsewhere == {page.code for page in PAGES} - {page.code for page in (*SHOWN, *PACKS)}
