"""Replies of real talks, one a line: what `hardcalls score` reads."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, BinaryIO, Final, cast

from engine.recognition import Context, Fact
from engine.vocabulary import CHANNELS, Channel
from scenarios.reading.kinds import shown
from scenarios.reading.long_lines import BadLine
from scenarios.reading.rows import BATCH_LINES, Batch, Form, Row, batches, rows

HEADS: Final = ("reply",)
"""The columns that a CSV file must have; beside them `id`, `context`, `customer` (a name), `facts` and `channel`."""


@dataclass(frozen=True, slots=True)
class Reply:
    """One reply and what it is read against.

    Attributes:
        line: Where it stands in its file, counted from 1.
        id: Its name in the file, the number of its line if it has none.
        text: The words.
        context: What was said and is known before.
        channel: How the other person hears it.
    """

    line: int
    id: str | int
    text: str
    context: Context
    channel: Channel = "phone"


class RowError(ValueError):
    """A row whose values are not what is needed; its text says what and how to write it."""


def reply_batches(
    stream: BinaryIO, form: Form | None = None, *, name: str = "", most: int = BATCH_LINES
) -> Iterator[Batch]:
    """Cut a file of replies into batches for `replies`; arguments as in `rows.batches`."""
    return batches(stream, form, name=name, heads=HEADS, most=most)


def replies(batch: Batch) -> Iterator[Reply | BadLine]:
    """The replies of a batch, in order, each where its line stands or what is wrong with it."""
    for row in rows(batch):
        if isinstance(row, BadLine):
            yield row
            continue
        try:
            yield reply_of(row)
        except RowError as fault:
            yield BadLine(row.line, str(fault))


def reply_of(row: Row) -> Reply:
    """The reply of a row.

    Raises:
        RowError: If it has none, or something beside it is not what it should be.
    """
    values = row.values
    if "reply" not in values:
        raise RowError('there is no reply in it: write "reply": and the words')
    text = values["reply"]
    if not isinstance(text, str):
        raise RowError(f"the reply is {kind_of(text)}, not text")
    return Reply(row.line, _id(row), text, _context(values), _channel(values))


def _id(row: Row) -> str | int:
    found = row.values.get("id")
    if found is None or found == "":
        return row.line
    if isinstance(found, bool) or not isinstance(found, str | int):
        raise RowError(f"the id is {kind_of(found)}: write a text or a whole number")
    return found


def _channel(values: Mapping[str, Any]) -> Channel:
    """The channel, by phone where there is none that we know: exports have names of their own for it."""
    found = values.get("channel")
    return cast("Channel", found) if found in CHANNELS else "phone"


def _context(values: Mapping[str, Any]) -> Context:
    customer = values.get("customer")
    if customer is None or isinstance(customer, str):  # a CSV file has the name and the facts in columns of their own
        customer = {"name": customer, "facts": values.get("facts")}
    elif not isinstance(customer, dict):
        raise RowError(f'the customer is {kind_of(customer)}: write {{"name": …, "facts": …}}')
    return Context(
        text_of(values, "context"), text_of(customer, "name"), _facts(customer.get("facts")), _texts(values, "asked")
    )


def text_of(values: Mapping[str, Any], key: str) -> str:
    """The text under a key, "" where there is none.

    Raises:
        RowError: If it is something else.
    """
    found = values.get(key)
    if found is None:
        return ""
    if not isinstance(found, str):
        raise RowError(f"{key} is {kind_of(found)}, not text")
    return found


def _texts(values: Mapping[str, Any], key: str) -> tuple[str, ...]:
    found = values.get(key)
    if found is None:
        return ()
    if not isinstance(found, list) or not all(isinstance(one, str) for one in found):
        raise RowError(f"{key} is a list of texts")
    return tuple(found)


def _facts(found: Any) -> tuple[Fact, ...]:
    """Facts as a mapping from names to words, as a list of words, or as `delay=late|four days; wedding`."""
    match found:
        case None:
            return ()
        case str():
            return tuple(_written(part.strip()) for part in found.split(";") if part.strip())
        case list():
            return tuple(Fact(_word(words), (_word(words),)) for words in found)
        case dict():
            return tuple(Fact(name, _words(words)) for name, words in found.items())
    raise RowError(f'facts are {kind_of(found)}: write {{"delay": ["late", "four days"]}}')


def _written(part: str) -> Fact:
    name, _, words = part.rpartition("=")
    spoken = tuple(word.strip() for word in words.split("|") if word.strip())
    return Fact(name.strip() or part, spoken)


def _words(found: Any) -> tuple[str, ...]:
    return tuple(_word(one) for one in found) if isinstance(found, list) else (_word(found),)


def _word(found: Any) -> str:
    if not isinstance(found, str) or not found.strip():
        raise RowError(f"the words of a fact are text, not {kind_of(found)}")
    return found


def kind_of(value: Any) -> str:
    """What a value is, for a message."""
    match value:
        case None:
            return "nothing"
        case bool():
            return "true or false"
        case int() | float():
            return "a number"
    return shown(value)
