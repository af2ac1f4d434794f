"""A console of the tests: answers that wait, and everything that was said; and a practice held on it."""

from dataclasses import dataclass, field

from tests.tui.customers import WEDDING
from tests.tui.house import PaperHouse
from tui.plain.console import Console
from tui.plain.way import LineWay


@dataclass
class Lines:
    """Reads the answers one after the other; then the input is over.

    Attributes:
        answers: What is typed. A callable is called with the words that stand on the line, and gives what is entered.
        out: Every line that was printed.
        remarks: Every line on standard error.
        asked: Every prompt, with the words that stood on its line.
    """

    answers: list[object]
    out: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    asked: list[tuple[str, str]] = field(default_factory=list)

    def read(self, prompt: str, unsent: str = "") -> str | None:
        self.asked.append((prompt, unsent))
        if not self.answers:
            return None
        entered = self.answers.pop(0)
        return entered(unsent) if callable(entered) else entered

    def console(self, *, asks: bool = False) -> Console:
        return Console(self.read, self.out.append, self.remarks.append, asks)

    @property
    def said(self) -> str:
        return "\n".join(self.out)

    @property
    def spoken(self) -> str:
        """Everything that was said, without its line breaks."""
        return " ".join(" ".join(self.out).split())

    @property
    def prompts(self) -> str:
        return "\n".join(prompt for prompt, _ in self.asked)


def as_it_stands(unsent: str) -> str:
    """Enter, with what stands on the line."""
    return unsent


TO_THE_END = ("1", "", "1", "", "2", "", "1", "")
"""Four answers and the Enter behind each: the customer is content."""
NO_RATING, NO_NOTE, ENOUGH = "", "", ""


def practised(*answers, house=None, asks=True, exam=False, coach=0, scenario=WEDDING.id):
    """A practice with one customer: its lines, its exit code, and the house."""
    house = house or PaperHouse()
    told = Lines(list(answers))
    ended = LineWay(house, told.console(asks=asks), exam=exam, coach=coach).from_the_start(scenario)
    return told, int(ended), house


def in_order(text, *parts):
    """Each part stands behind the one before."""
    at = -1
    for part in parts:
        found = text.find(part, at + 1)
        assert found > at, f"{part!r} is not where it should be in:\n{text}"
        at = found
