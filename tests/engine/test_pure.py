"""The engine runs anywhere: importing all of it brings in no screen, no file format, no database, no clock."""

import subprocess
import sys

import pytest

MODULES = """
import pkgutil, sys, engine
for module in pkgutil.walk_packages(engine.__path__, "engine."):
    __import__(module.name)
print(" ".join(sys.modules))
"""


@pytest.fixture(scope="module")
def imported():
    done = subprocess.run([sys.executable, "-c", MODULES], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def test_every_module_of_the_engine_is_imported_by_this_test(imported):
    assert {"engine.session", "engine.script", "engine.affect", "engine.guard_parser"} <= imported


@pytest.mark.parametrize("library", ["textual", "rich", "yaml", "pydantic", "sqlalchemy", "click", "jinja2", "re2"])
def test_the_engine_imports_no_library_of_the_packages_above_it(imported, library):
    assert library not in imported


@pytest.mark.parametrize("package", ["scoring", "scenarios", "practice", "tui"])
def test_the_engine_imports_no_package_above_it(imported, package):
    assert package not in imported
