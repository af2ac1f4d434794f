from dataclasses import replace
from pathlib import Path

from practice.doctor import Collision, collisions, has_libyaml, look_at_records
from practice.entries import FORMAT
from practice.errors import DamagedError, NewerFormatError, ReadOnlyError
from practice.places import RECORDS_FILE
from practice.records import Records
from tests.practice.talk import HEADER


def test_healthy_records_have_a_size_and_a_number(tmp_path: Path) -> None:
    with Records.open(tmp_path) as records:
        records.begin(HEADER)
        records.begin(HEADER)
    health = look_at_records(tmp_path)
    assert (tmp_path / RECORDS_FILE, FORMAT, 2, None) == (health.file, health.format, health.attempts, health.problem)
    assert (tmp_path / RECORDS_FILE).stat().st_size == health.size


def test_looking_makes_nothing(tmp_path: Path) -> None:
    health = look_at_records(tmp_path / "a" / "b")
    assert (0, 0, None) == (health.size, health.attempts, health.problem)
    assert [] == list(tmp_path.iterdir())


def test_a_folder_that_cannot_be_made_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    health = look_at_records(tmp_path / "file" / "home")
    assert isinstance(health.problem, ReadOnlyError)
    assert health.attempts is None


def test_records_that_cannot_be_read_are_a_problem(tmp_path: Path) -> None:
    (tmp_path / RECORDS_FILE).write_bytes(b"x" * 2000)
    health = look_at_records(tmp_path)
    assert isinstance(health.problem, DamagedError)
    assert 2000 == health.size


def test_records_of_a_later_version_are_a_problem(tmp_path: Path) -> None:
    with Records.open(tmp_path) as records:
        records.begin(replace(HEADER, format=FORMAT + 1))
    assert isinstance(look_at_records(tmp_path).problem, NewerFormatError)


def test_a_package_that_somebody_else_brought_too_is_named() -> None:
    found = {"scoring": ["hardcalls", "scoring-toolkit"], "tui": ["b", "a"], "engine": ["hardcalls"], "rich": ["rich"]}
    assert (Collision("scoring", ("scoring-toolkit",)), Collision("tui", ("a", "b"))) == collisions(found)


def test_an_editable_install_collides_with_nothing() -> None:
    assert () == collisions({})


def test_this_environment_has_no_collision_and_the_c_parser() -> None:
    assert () == collisions()
    assert has_libyaml()
