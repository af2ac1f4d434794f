"""The tests of the documentation can fail: what they compare with is told apart from what differs."""

import pytest

from tests.docs import terminal, yamls
from tests.docs.pages import ROOT, Block


@pytest.mark.parametrize(
    ("shown", "printed"),
    [
        ("one\ntwo\n", "one\ntwo\n"),
        ("one\n…\nlast\n", "one\ntwo\nthree\nlast\n"),
        ("one\n…\nlast\n", "one\nlast\n"),
        ("about … bytes\n", "about 12 bytes\n"),
        ("A note:\n", "A note: \n"),
    ],
)
def test_what_is_left_out_of_a_picture_may_be_anything(shown, printed):
    assert terminal.matches(shown, printed)


@pytest.mark.parametrize(
    ("shown", "printed"),
    [
        ("one\ntwo\n", "one\nthree\n"),
        ("one\n", "one\ntwo\n"),
        ("one\n…\nlast\n", "one\ntwo\n"),
        ("about … bytes\n", "about 12 points\n"),
        ("a.b\n", "axb\n"),
    ],
)
def test_what_is_not_left_out_must_be_there(shown, printed):
    assert not terminal.matches(shown, printed)


def test_what_stands_behind_a_prompt_is_typed():
    shown = (
        "Roz: Well?\n> 1\nRoz is listening. Press Enter, or type /undo: /undo\n>\n5 very well; or Enter to skip: 4\n"
        "A note to yourself, or Enter to skip:\nA number, or Enter for 1; /back goes back: 2\nRoz asks for: a bike.\n"
    )
    assert ["1", "/undo", "4", "", "2"] == [typed for _, typed in terminal.typed_in(shown)]


def test_a_question_that_a_page_leaves_out_is_answered_with_enter_and_the_talk_then_ends():
    screen = terminal.Screen()
    keyboard = terminal.Keyboard([("> ", "1"), ("A note: ", "x")], screen)
    told = []
    for prompt in ("Which? ", "> ", "Listening: ", "A note: ", "> "):
        screen.write(f"\n{prompt}")
        told.append(keyboard.readline())
    assert ["\n", "1\n", "\n", "x\n", ""] == told


def test_lines_are_added_where_a_key_ends():
    text = "nodes:\n  first:\n    customer: x\n\n  second:\n    customer: y\nend: z\n"
    added = yamls.with_lines_added(text, "    stage: s\n", "first")
    assert "nodes:\n  first:\n    customer: x\n    stage: s\n\n  second:\n    customer: y\nend: z\n" == added


def test_a_part_is_read_as_strictly_as_a_whole_file():
    part = Block(ROOT / "README.md", 1, ("yaml",), "nodes:\n  offers:\n    customer: Well, yes\n")
    assert ["S015"] == [found.code for found in yamls.findings(part)]


def test_a_part_with_a_name_that_does_not_exist_is_noticed():
    part = Block(ROOT / "README.md", 1, ("yaml", "in", "exits"), '- {when: "angre >= 90", goto: nowhere}\n')
    assert ["S104", "S202"] == sorted(found.code for found in yamls.findings(part))
