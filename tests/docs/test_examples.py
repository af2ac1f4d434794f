"""Everything that the documentation shows is done, and comes out as shown."""

import re
from pathlib import Path

import pytest

from scenarios.library import Library
from tests.docs import terminal, yamls
from tests.docs.pages import PAGES, ROOT, Block, anchors, blocks, links, shown_outputs

YAML = [block for page in PAGES for block in blocks(page) if block.kind == "yaml" and "file" not in block.info]
RIGHT = [block for block in YAML if "wrong" not in block.info]
WRONG = [block for block in YAML if "wrong" in block.info]
WITH_COMMANDS = [page for page in PAGES if any("hardcalls " in block.text for block, _ in shown_outputs(page))]
ENDS_WITH = re.compile(r"# ends with (\d)")


def named(block: Block) -> str:
    return block.name


def page_name(page: Path) -> str:
    return str(page.relative_to(ROOT))


@pytest.mark.parametrize("block", RIGHT, ids=named)
def test_an_example_has_no_mistake(block):
    grave = {"error"} if not yamls.is_whole(block) else {"error", "warning"}
    assert [] == [found for found in yamls.findings(block) if found.severity in grave]


@pytest.mark.parametrize("block", WRONG, ids=named)
def test_an_example_of_a_mistake_has_the_mistake_it_is_about(block):
    assert block.after("wrong") in {found.code for found in yamls.findings(block)}


@pytest.mark.parametrize("page", WITH_COMMANDS, ids=page_name)
def test_the_commands_of_a_page_print_what_the_page_shows(page, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    outputs = dict(shown_outputs(page))
    for block in blocks(page):
        if "file" in block.info:
            file = tmp_path / block.after("file")
            before = file.read_text(encoding="utf-8") if file.exists() else ""
            file.write_text(yamls.with_lines_added(before, block.text, block.after("in")), encoding="utf-8")
        elif block.kind == "sh":
            for command in block.text.splitlines():
                follow(command, block, outputs[block], monkeypatch)


def follow(command: str, block: Block, shown: Block | None, patch) -> None:
    """Carry out one line of an `sh` block, as far as this program has a part in it."""
    wanted = ENDS_WITH.search(command)
    command = command.split("  #", 1)[0].strip()
    if not command.startswith("hardcalls"):
        return
    if opens_screens(command):
        return
    text = shown.text if shown else ""
    ran = terminal.run(command, terminal.typed_in(text), patch)
    code = int(wanted[1]) if wanted else 0
    assert (code, "") == (ran.code, "" if ran.code == code else ran.screen), f"{block.name}: {command}"
    if shown:
        assert terminal.matches(text, ran.screen), f"{shown.name}: {command} printed\n{ran.screen}"


def opens_screens(command: str) -> bool:
    """Whether a command shows screens, which are tested where they are made; whom it names must be there anyway."""
    words = command.split()
    if len(words) > 1 and words[1] == "play" and "--plain" not in words:
        assert Library().find(words[2]) is not None
        return True
    return words == ["hardcalls"]


@pytest.mark.parametrize("page", PAGES, ids=page_name)
def test_every_link_leads_somewhere(page):
    for link in links(page):
        name, _, anchor = link.partition("#")
        target = (page.parent / name).resolve() if name else page
        assert target.exists(), link
        assert not anchor or anchor in anchors(target), link


def test_every_folder_of_customers_in_the_documentation_is_checked_as_if_it_shipped():
    found = {path.name: yamls.found_in(path.read_text(encoding="utf-8")) for path in (ROOT / "docs").rglob("*.yaml")}
    assert {} == {name: bad for name, all_ in found.items() if (bad := [one for one in all_ if one.severity != "note"])}


def test_the_steps_of_the_tutorial_come_to_the_file_it_links_to():
    files: dict[str, str] = {}
    for block in blocks(ROOT / "docs" / "trainer" / "README.md"):
        if name := block.after("file"):
            files[name] = yamls.with_lines_added(files.get(name, ""), block.text, block.after("in"))
    assert {path.name: path.read_text() for path in (ROOT / "docs/trainer/customers").glob("*.yaml")} == files
