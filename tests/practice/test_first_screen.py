import subprocess
import sys

import pytest

LIGHT = (
    "practice",
    "practice.attempt",
    "practice.canonical",
    "practice.codec",
    "practice.comparison",
    "practice.doctor",
    "practice.entries",
    "practice.errors",
    "practice.facets",
    "practice.faults",
    "practice.files",
    "practice.learner",
    "practice.places",
    "practice.resume",
    "practice.settings",
    "practice.shapes",
)


def loaded_by(module: str) -> set[str]:
    code = f"import sys, {module}; print(*{{name.partition('.')[0] for name in sys.modules}})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def test_only_the_records_themselves_load_the_database_library() -> None:
    assert "sqlalchemy" not in loaded_by(", ".join(LIGHT))
    assert "sqlalchemy" in loaded_by("practice.records")


@pytest.mark.parametrize("heavy", ["textual", "rich", "click", "yaml", "pydantic", "platformdirs"])
def test_practice_loads_nothing_that_the_first_screen_must_wait_for(heavy: str) -> None:
    assert heavy not in loaded_by(", ".join(LIGHT))
