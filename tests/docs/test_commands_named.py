"""Whoever reads of a command can call it: pages and messages name only commands that exist."""

import re

import pytest

from tests.docs.pages import PAGES, ROOT
from tui.commands import COMMANDS

PACKAGES = ("engine", "scoring", "scenarios", "practice", "tui")
SOURCES = sorted(path for package in PACKAGES for path in (ROOT / package).rglob("*.py"))
CODES = sorted((ROOT / "scenarios" / "checking" / "codes").glob("*.md"))
NAMED = re.compile(r"(?:`|^|\"|“|\s{4})hardcalls ([a-z][a-z-]*)", re.MULTILINE)


def unknown(text):
    return sorted({name for name in NAMED.findall(text) if name not in COMMANDS})


@pytest.mark.parametrize("page", [*PAGES, *CODES], ids=lambda page: str(page.relative_to(ROOT)))
def test_a_page_names_only_commands_that_exist(page):
    assert [] == unknown(page.read_text(encoding="utf-8"))


def test_messages_and_docstrings_name_only_commands_that_exist():
    assert {} == {path.name: found for path in SOURCES if (found := unknown(path.read_text(encoding="utf-8")))}


def test_a_command_that_does_not_exist_is_noticed():
    assert ["conjure"] == unknown("Type `hardcalls conjure`, or `hardcalls play`.")
    assert ["conjure"] == unknown("hardcalls conjure\n")
