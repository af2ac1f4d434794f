"""A console of the tests: answers that wait, and everything that was said."""

from dataclasses import dataclass, field

from tui.plain.console import Console


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
