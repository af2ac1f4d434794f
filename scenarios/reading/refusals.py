"""What is refused while a text is read, in words, with its place and its remedy."""

from typing import Final

from scenarios.checking.diagnostics import Diagnostic, Secondary, finding
from scenarios.reading.lines import Lines
from scenarios.reading.marks import Mark
from scenarios.reading.prose import cut_at_comma, in_curly_quotes, prose_problem, quoted, shown

MAX_PROBLEMS: Final = 200


class StopReading(Exception):  # noqa: N818 - not an error: it ends the loop over the events
    """Reading cannot usefully go on; the reason is among the diagnostics."""


class Refusals:
    """The diagnostics of one text, in the order in which they were met."""

    def __init__(self, text: str, name: str, lines: Lines) -> None:
        self.text = text
        self.name = name
        self.lines = lines
        self.diagnostics: list[Diagnostic] = []

    def add(self, code: str, message: str, place: tuple[int, int], remedy: str, *also: Secondary) -> None:
        """Keep a finding about `text[slice(*place)]`.

        Raises:
            StopReading: There are as many as anybody will read.
        """
        span = self.lines.span(*place)
        self.diagnostics.append(finding(code, message, self.name, span, secondary=also, help=remedy))
        if len(self.diagnostics) == MAX_PROBLEMS:
            message = f"reading stops after {MAX_PROBLEMS} problems"
            self.diagnostics.append(finding("S017", message, self.name, span, help="mend these first"))
            raise StopReading

    def anchor(self, place: tuple[int, int]) -> None:
        """Text such as `&name`."""
        remedy = "put text in quotes, and write out what you want to repeat"
        self.add("S009", "text that begins with & names a place for later", place, remedy)

    def alias(self, place: tuple[int, int]) -> None:
        """Text such as `*name`."""
        remedy = "put text in quotes, and write out what you want to repeat"
        self.add("S009", "text that begins with * points to another place", place, remedy)

    def tag(self, place: tuple[int, int]) -> None:
        """Text such as `!name`."""
        remedy = "put text in quotes; in a scenario everything is text"
        self.add("S008", "text that begins with ! gives an order to a YAML program", place, remedy)

    def merge_key(self, place: tuple[int, int]) -> None:
        """The key `<<`."""
        self.add("S010", "a mapping cannot be merged into another", place, "write its keys out")

    def missing_key(self, place: tuple[int, int]) -> None:
        """A colon with nothing before it."""
        self.add("S013", "a key is missing before this colon", place, "write a word before it")

    def key_in_brackets(self, place: tuple[int, int]) -> None:
        """A list or mapping where a key should be."""
        self.add("S013", "a key must be a word", place, "text that begins with [ or { must stand in quotes")

    def key_again(self, key: str, place: tuple[int, int], first: Mark) -> None:
        """A key that the same mapping holds already."""
        also = Secondary(self.lines.span(first.key_start, first.key_end), "it stands here first")
        self.add("S007", f"the key '{key}' is written twice", place, "keep one of the two", also)

    def second_document(self, start: int) -> None:
        """The `---` of another document."""
        self.add("S011", "a second document begins here", (start, start + 3), "one file holds one")

    def too_deep(self, start: int, limit: int) -> None:
        """A list or mapping inside too many others."""
        self.add(
            "S012", f"more than {limit} levels inside each other", (start, start + 1), "a scenario needs about ten"
        )

    def too_many(self, start: int, limit: int) -> None:
        """More values than a file may hold."""
        self.add("S003", f"the file holds more than {limit:,} values", (start, start + 1), "make several files of it")

    def yes_or_no(self, value: str, place: tuple[int, int]) -> None:
        """A word that some YAML programs take for true or false."""
        remedy = f'write true or false, or "{value}" if it is text'
        self.add("S016", f"YAML programs differ on what a bare `{value}` means", place, remedy)

    def key_without_value(self, key: str, place: tuple[int, int]) -> None:
        """A key without a colon."""
        name, _, value = key.partition(" ")
        remedy = f"write {name}: {value.strip()}" if value.strip() else "write `: ` and its value behind it"
        self.add("S014", f"the key '{key}' has no value", place, remedy)

    def cut_text(self, key: str, before: Mark, end: int) -> None:
        """Text in `{…}` that ended at a comma, so that the rest of it became a key.

        Called once more for every further comma; the last finding says it all and replaces the others.

        Args:
            key: The key of the text that was cut.
            before: Where the text began.
            end: Where what was taken for a key ends.
        """
        cut = self.lines.span(before.end, before.end + 1)
        while self.diagnostics and self.diagnostics[-1].code in {"S014", "S016"} and self.diagnostics[-1].span >= cut:
            self.diagnostics.pop()
        message = "the text ends at the comma; what follows is read as a key"
        self.add("S014", message, (before.end, end), cut_at_comma(self.text, key, before.start, end))

    def unquoted(self, key: str, mark: Mark) -> None:
        """People's words without quotes, where YAML cut them or could."""
        words = in_curly_quotes(self.text[mark.start : mark.end])
        if words is not None:
            remedy = f"write {shown(key, quoted(words))}, or quote the whole if the curly quotes are meant"
            self.add("S018", "curly quotes do not quote: they would be shown", (mark.start, mark.end), remedy)
            return
        problem = prose_problem(self.text, mark.start, mark.end, key)
        if problem is not None:
            message, end, remedy = problem
            self.add("S015", message, (mark.start, end), remedy)
