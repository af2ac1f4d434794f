"""A question with a few answers, in lines: each has a number, and Enter takes the one that stands beforehand."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from tui import grammar
from tui.plain.console import Console
from tui.plain.lines import WIDTH, aloud, paragraph
from tui.present.questions import Question
from tui.present.words import closed, counted

Looks = Mapping[str, Callable[[str], list[str]]]
"""Words that may be entered instead of an answer, with what they show."""


def ask(console: Console, question: Question, looks: Looks = MappingProxyType({}), also: str = "") -> str:
    """Ask, and return the id of the answer; `/back` and the end of the input answer as Esc does on the screens.

    Args:
        console: Where to ask.
        question: What is asked.
        looks: What else can be looked at before answering.
        also: What the prompt says of that.
    """
    console.tell(["", closed(question.title), *aloud(question.told(WIDTH))])
    for number, (_, words, more) in enumerate(question.answers, 1):
        console.tell(paragraph(closed(f"{words}: {more}" if more else words), f"  {number}. "))
    ids = [each for each, _, _ in question.answers]
    first = ids.index(question.chosen) if question.chosen in ids else 0
    while True:
        line = console.read(f"A number, or Enter for {first + 1}{also}: ")
        if line is None:
            return question.escape
        match grammar.entered(line, {*looks, "/back"}):
            case grammar.Nothing():
                return ids[first]
            case grammar.Number(number) if 1 <= number <= len(ids):
                return ids[number - 1]
            case grammar.Action("/back"):
                return question.escape
            case grammar.Action(word, rest):
                console.tell(looks[word](rest))
            case _:
                console.write(f"There are {counted(len(ids), 'answer')}. Type a number from 1 to {len(ids)}.")


def yes(console: Console, prompt: str) -> bool:
    """Whether Enter is pressed; a line that begins with `n`, and the end of the input, say no."""
    line = console.read(prompt)
    return line is not None and not line.strip().lower().startswith("n")
