"""Where scenarios are found, and that the ones which come with the program have nothing to mend."""

from pathlib import Path

import pytest

from scenarios.checking.checks import check
from scenarios.checking.report import check_paths
from scenarios.library import SHIPPED, TUTORIAL, Library, scenario_files
from scenarios.reading.reader import read_scenario
from tests.scenarios.examples import FILES, MINIMAL, hears_sorry

CUSTOMERS = [found for found in Library().scenarios() if found.origin == "shipped"]


@pytest.fixture
def own(tmp_path) -> Path:
    folder = tmp_path / "own"
    (folder / "shop").mkdir(parents=True)
    (folder / "shop" / "late-parcel.yaml").write_text(MINIMAL)
    (folder / "shop" / ".draft.yaml").write_text("x")
    (folder / "notes.txt").write_text("x")
    return folder


def test_there_are_customers():
    assert {"late-wedding-gift", "third-engineer-no-show", "i-cant-go-on"} <= {found.id for found in CUSTOMERS}


@pytest.mark.parametrize("found", CUSTOMERS, ids=lambda found: found.id)
def test_a_shipped_scenario_has_nothing_to_mend(found):
    diagnostics = check(read_scenario(found.path))
    assert [] == [one for one in diagnostics if one.severity != "note"]


@pytest.mark.parametrize("found", CUSTOMERS, ids=lambda found: found.id)
def test_a_shipped_scenario_is_called_like_its_file_and_stands_with_its_industry(found):
    scenario = read_scenario(found.path).scenario
    folder = "tutorial" if scenario.id == TUTORIAL else scenario.industry
    assert (found.id, found.path.parent.name) == (scenario.id, folder)


def test_the_folders_of_the_program_hold_customers_and_no_file_of_its_code_is_taken_for_one():
    assert CUSTOMERS
    assert not {found.path.relative_to(SHIPPED).parts[0] for found in CUSTOMERS} & {"reading", "checking"}


def test_a_learners_own_scenarios_are_found_beside_the_shipped_ones(own):
    scenarios = Library(own).scenarios()
    assert [("late-parcel", "own")] == [(found.id, found.origin) for found in scenarios if found.origin == "own"]
    assert sorted(found.id for found in scenarios) == [found.id for found in scenarios]


def test_a_learners_own_scenario_hides_a_shipped_one_of_the_same_id(own):
    (own / "late-wedding-gift.yaml").write_text(MINIMAL)
    assert "own" == Library(own).find("late-wedding-gift").origin
    assert "shipped" == Library().find("late-wedding-gift").origin


def test_a_folder_that_is_not_there_holds_nothing(tmp_path):
    assert CUSTOMERS == list(Library(tmp_path / "nowhere").scenarios())


def test_a_scenario_is_found_by_its_id_or_by_its_path(own):
    library = Library(own)
    assert own / "shop" / "late-parcel.yaml" == library.find("late-parcel").path
    assert ("x", Path("x.yaml"), "file") == (
        library.find("x.yaml").id,
        library.find("x.yaml").path,
        library.find("x.yaml").origin,
    )
    assert Path("some/where") == library.find("some/where").path
    assert library.find("late-weding-gift") is None
    assert "late-wedding-gift" == library.nearest("late-weding-gift")


def test_a_folder_stands_for_its_files_and_a_file_named_twice_is_looked_at_once(own):
    (own / "broken.yaml").write_text("a: [")
    paths = [own, own / "broken.yaml", own / "gone.yaml"]
    report = check_paths(paths)
    assert 3 == report.files
    assert [("S006", "broken.yaml"), ("S001", "gone.yaml")] == [
        (one.code, Path(one.path).name) for one in report.diagnostics
    ]
    assert MINIMAL == report.texts[str(own / "shop" / "late-parcel.yaml")]


def test_an_empty_folder_is_said_to_be_a_folder(tmp_path):
    assert ["S001"] == [one.code for one in check_paths([tmp_path]).diagnostics]


def test_the_exit_code_is_one_for_errors_only(own, tmp_path):
    assert 0 == check_paths([own]).exit_code
    (own / "shop" / "late-parcel.yaml").write_text(MINIMAL.replace("frustrated", "grieving"))
    warned = check_paths([own])
    assert (["S404"], 0) == ([one.code for one in warned.diagnostics], warned.exit_code)
    assert 1 == check_paths([FILES / "invalid" / "twenty_mistakes.yaml"]).exit_code


def test_files_are_found_in_the_same_order_everywhere(tmp_path):
    for name in ("b.yaml", "a.yml", "c/a.yaml", "_hidden/x.yaml", ".git/y.yaml"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("")
    assert ["a.yml", "b.yaml", "c/a.yaml"] == [
        path.relative_to(tmp_path).as_posix() for path in scenario_files(tmp_path)
    ]


def test_the_valid_examples_have_nothing_to_mend():
    report = check_paths([FILES / "valid" / "cold-soup.yaml", FILES / "valid" / "late-parcel.yaml"], hears_sorry)
    assert [] == [one for one in report.diagnostics if one.severity != "note"]
