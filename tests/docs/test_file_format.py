"""The reference of the file format speaks of every key there is, and of no other."""

import re

import pytest

from scenarios.reading.schema import json_schema
from tests.docs.pages import ROOT

PAGE = (ROOT / "docs" / "trainer" / "file-format.md").read_text(encoding="utf-8")
TABLE = re.compile(r"^<!-- keys of: (?P<shape>\w+) -->\n\n(?P<rows>(?:^\|.*\n)+)", re.MULTILINE)
TABLES = {found["shape"]: found["rows"].splitlines()[2:] for found in TABLE.finditer(PAGE)}
SCHEMA = json_schema()
SHAPES = {"ScenarioShape": SCHEMA, **SCHEMA["$defs"]}


def cells(row: str) -> list[str]:
    return [cell.strip() for cell in row.strip("|").split("|")]


def test_every_mapping_of_a_file_has_its_table():
    assert set(SHAPES) == set(TABLES)


@pytest.mark.parametrize("name", sorted(SHAPES))
def test_a_table_names_every_key_and_says_which_are_needed(name):
    needed = set(SHAPES[name].get("required", ()))
    wanted = {key: "yes" if key in needed else "no" for key in SHAPES[name]["properties"]}
    assert wanted == {cells(row)[0].strip("`"): cells(row)[1] for row in TABLES.get(name, [])}
