"""The tree itself: short files, every file where the map says, nothing that gives away where it was made."""

import re
import statistics
import subprocess
import tomllib
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
PACKAGES = ("engine", "scoring", "scenarios", "practice", "tui")


def sources() -> list[Path]:
    return [path for package in PACKAGES for path in (ROOT / package).rglob("*.py")]


def tracked() -> list[Path]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode != 0:
        return sources()
    return [ROOT / name for name in listed.stdout.split("\0") if name]


def test_no_file_of_the_program_has_more_than_300_lines():
    long = {path.name: count for path in sources() if (count := len(path.read_text().splitlines())) > 300}
    assert {} == long


def test_half_of_the_files_have_fewer_than_100_lines():
    lengths = [len(path.read_text().splitlines()) for path in sources()]
    assert statistics.median(lengths) < 100


def test_every_public_thing_is_documented_by_rule():
    selected = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["ruff"]["lint"]
    assert ["ALL"] == selected["select"]
    assert not {"D101", "D102", "D103"} & set(selected["ignore"])


def test_every_exception_from_the_linters_gives_its_reason():
    bare = re.compile(r"#\s*(noqa(:\s*[\w, ]+)?|type: ignore(\[[\w, -]+\])?)\s*$")
    found = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in sources()
        for number, line in enumerate(path.read_text().splitlines(), 1)
        if bare.search(line)
    ]
    assert [] == found


def test_no_file_names_the_place_it_was_made_in():
    made_in = re.compile(
        "|".join(["/wo" + "rk/", r"\.\./sha" + "red", "pypi" + r"\.org", "npm" + "js", r"/ro" + "ot/"])
    )
    found = []
    for path in tracked():
        if not path.is_file() or path.suffix in {".png", ".json"}:
            continue
        text = path.read_text(encoding="utf-8", errors="replace")
        if made_in.search(text):
            found.append(str(path.relative_to(ROOT)))
    assert [] == found
