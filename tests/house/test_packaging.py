"""What is installed is what was meant to be: five packages, their data, one command."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> zipfile.ZipFile:
    out = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", out, ROOT],
        check=True,
        capture_output=True,
    )
    return zipfile.ZipFile(next(out.glob("*.whl")))


def test_the_wheel_holds_the_five_packages_and_nothing_else(wheel):
    top = {name.split("/")[0] for name in wheel.namelist()}
    assert {"engine", "scoring", "scenarios", "practice", "tui", "hardcalls-0.1.0.dist-info"} == top


def test_the_wheel_carries_the_customers_the_phrases_and_the_pages_of_the_codes(wheel):
    names = wheel.namelist()
    assert {"scenarios/retail/late-wedding-gift.yaml", "scenarios/tutorial/reading-lamp.yaml"} <= set(names)
    assert "practice/countries/ie.toml" in names
    assert any(name.startswith("scoring/phrases/en/") and name.endswith(".yaml") for name in names)
    assert any(name.startswith("scenarios/checking/codes/") and name.endswith(".md") for name in names)
    assert "tui/py.typed" in names


def test_the_only_entry_is_the_console_script(wheel):
    entry = next(name for name in wheel.namelist() if name.endswith("entry_points.txt"))
    assert "[console_scripts]\nhardcalls = tui.commands:main" == wheel.read(entry).decode().strip()
