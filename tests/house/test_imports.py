"""The house at run time: a package loads only what it may, however its imports are deferred."""

import subprocess
import sys

import pytest

FOREIGN = {
    "engine": {"scoring", "scenarios", "practice", "tui", "textual", "rich", "click", "yaml", "pydantic", "sqlalchemy"},
    "scoring": {"scenarios", "practice", "tui", "textual", "rich", "click", "yaml", "pydantic", "sqlalchemy"},
    "scenarios": {"practice", "tui", "textual", "click", "sqlalchemy"},
    "practice": {"tui", "textual", "click"},
}

LOAD_ALL = """
import importlib, pkgutil, sys
package = importlib.import_module(sys.argv[1])
for module in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
    importlib.import_module(module.name)
print("\\n".join(sorted({name.partition(".")[0] for name in sys.modules})))
"""


def loaded_by(code: str, *arguments: str) -> set[str]:
    done = subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


@pytest.mark.parametrize("package", FOREIGN)
def test_loading_every_module_of_a_package_loads_nothing_that_is_above_it(package):
    assert set() == loaded_by(LOAD_ALL, package) & FOREIGN[package]


def test_only_the_command_that_needs_screens_loads_textual():
    code = "import sys, tui.commands; print('textual' in sys.modules, 'sqlalchemy' in sys.modules)"
    assert {"False"} == loaded_by(code)
