"""What is missing or empty ends every command as the table of docs/contributor says."""

from pathlib import Path

import pytest

from tests.tui.calling import call

TABLE = (Path(__file__).parents[2] / "docs" / "contributor" / "README.md").read_text()


@pytest.mark.parametrize(
    ("row", "code", "commands"),
    [
        ("`check` with a file that is not there", 1, ["check none.yaml", "check empty.yaml", "check folder"]),
        ("`check` without a path", 2, ["check"]),
        (
            "`play`, `odds`, `replay` or `inbox` with a customer",
            2,
            [
                *("play none.yaml --plain", "play empty.yaml --plain", "odds none.yaml", "odds nobody"),
                *("replay sorry --scenario nobody", "inbox --scenario nobody"),
            ],
        ),
        ("`play --plain` with an input that ends", 3, ["play reading-lamp --plain"]),
        ("`score`, `agree` or `replay` with a file", 4, ["score none.jsonl", "agree none.jsonl", "replay none.json"]),
        ("`score` with an empty file", 0, ["score empty.jsonl"]),
        ("`agree` with an empty file", 4, ["agree empty.jsonl", "agree empty.jsonl --fail-under 0.5"]),
        ("`replay` or `inbox` with nothing kept yet", 0, ["replay", "inbox"]),
        ("`inbox add` with an ID that is not in the inbox", 2, ["inbox add 1", "inbox add 1 --rule own-x"]),
    ],
)
def test_what_is_missing_or_empty_ends_as_the_table_says(row, code, commands, monkeypatch, tmp_path):
    (line,) = [line for line in TABLE.splitlines() if line.startswith(f"| {row}")]
    assert f" | {code} | " in line
    monkeypatch.chdir(tmp_path)
    (tmp_path / "folder").mkdir()
    for name in ("empty.yaml", "empty.jsonl"):
        (tmp_path / name).touch()
    for command in commands:
        assert (command, code) == (command, call(monkeypatch, *command.split()).code)
