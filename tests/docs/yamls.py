"""The YAML of the documentation as whole scenario files."""

import json
import re
from pathlib import Path

from scenarios.checking.checks import check
from scenarios.checking.diagnostics import Diagnostic
from scenarios.checking.testplan import run_tests
from scenarios.reading.marks import Data
from scenarios.reading.reader import read_text
from scenarios.reading.schema import PROSE
from scenarios.reading.source import source_of_text
from tests.docs.pages import Block
from tui.commands.verdicts import judge
from tui.loading import recogniser

BASE = Path(__file__).parent / "base.yaml"


def is_whole(block: Block) -> bool:
    return re.search(r"^hardcalls:", block.text, re.MULTILINE) is not None


def findings(block: Block) -> list[Diagnostic]:
    """What reading, checking and playing the tests of an example find; a part is laid over the small scenario first."""
    if is_whole(block):
        return found_in(block.text)
    part = source_of_text(block.text, block.name, PROSE)
    if not part.readable or part.diagnostics:
        return list(part.diagnostics)
    data = part.data
    for key in reversed(block.after("in").split(".") if block.after("in") else []):
        data = {key: data}
    base = source_of_text(BASE.read_text(encoding="utf-8"), BASE.name).data
    return found_in(json.dumps(laid_over(base, data), ensure_ascii=False))


def found_in(text: str) -> list[Diagnostic]:
    reading = read_text(text)
    return [*check(reading), *run_tests(reading, recogniser(), judge)]


def laid_over(base: Data, part: Data) -> Data:
    """Mappings are joined key by key; anything else in the part takes the place of what was there."""
    if isinstance(base, dict) and isinstance(part, dict):
        return {**base, **{key: laid_over(base.get(key, ""), value) for key, value in part.items()}}
    return part


def with_lines_added(text: str, lines: str, key: str) -> str:
    """A file with lines added to the end of what stands under a key, or at the end of the file where `key` is ""."""
    if not key:
        return f"{text.rstrip()}\n\n{lines}" if text else lines
    old = text.splitlines()
    start = next(number for number, line in enumerate(old) if line.strip() == f"{key}:")
    indent = len(old[start]) - len(old[start].lstrip())
    end = start + 1
    while end < len(old) and (not old[end].strip() or len(old[end]) - len(old[end].lstrip()) > indent):
        end += 1
    while not old[end - 1].strip():
        end -= 1
    return "\n".join([*old[:end], *lines.splitlines(), *old[end:]]) + "\n"
