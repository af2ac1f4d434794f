"""What the program knows stands in the pages as the program knows it."""

import importlib.util
import re

import pytest

from engine.vocabulary import TRIGGER_KINDS
from tests.docs.pages import PAGES, ROOT

SPEC = importlib.util.spec_from_file_location("generate", ROOT / "docs" / "generate.py")
assert SPEC is not None
assert SPEC.loader is not None
generate = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(generate)

TRAINER = ROOT / "docs" / "trainer"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_the_generated_parts_of_a_page_are_up_to_date(page):
    text = page.read_text(encoding="utf-8")
    assert generate.filled(text) == text, "run: python docs/generate.py"


def test_every_part_that_can_be_generated_stands_in_some_page():
    begun = {name for page in PAGES for name in re.findall(r"<!-- begin: ([\w-]+) -->", page.read_text())}
    assert set(generate.PARTS) == begun


def test_every_page_of_a_code_stands_in_the_index():
    pages = {page.stem for page in generate.CODES.glob("*.md")}
    assert pages == set(re.findall(r"^\| \[([SP]\d{3})\]", (TRAINER / "codes.md").read_text(), re.MULTILINE))


def test_the_matrix_of_handing_over_speaks_of_every_kind_of_trigger():
    found = re.findall(r"^\| `(\w+)` \|", (TRAINER / "handing-over.md").read_text(), re.MULTILINE)
    assert sorted(TRIGGER_KINDS) == sorted(found)
