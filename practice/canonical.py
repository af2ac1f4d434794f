"""Plain data as bytes, in exactly one way: equal data gives equal bytes on every machine.

UTF-8, keys in the order of their code points, no spaces, whole numbers only, no NUL and no half of a surrogate pair.
"""

import json
import re
from typing import Final, TypeAlias

Plain: TypeAlias = "str | int | bool | list[Plain] | dict[str, Plain] | None"
"""Data without types of its own, as JSON knows it, but without fractions."""

LARGEST: Final = 2**53 - 1
"""The largest whole number kept, either sign: what every reader of JSON can hold (RFC 8259, section 6)."""

DEEPEST: Final = 40
"""How deeply lists and objects may stand in each other; a record needs fewer than ten."""

TOO_DEEP: Final = "lists or objects stand too deeply in each other"

_UNKEEPABLE: Final = re.compile("[\x00\ud800-\udfff]")


class NotPlainError(ValueError):
    """Data or bytes that have no canonical form."""


def keepable(text: str) -> str:
    """The text as it can be kept: NUL and halves of surrogate pairs become the replacement character U+FFFD.

    Neither can be typed; they come from pipes and from terminals that send broken UTF-8.
    """
    return _UNKEEPABLE.sub("\N{REPLACEMENT CHARACTER}", text)


def visible(text: str) -> str:
    r"""The text with everything that has no shape of its own (an escape sequence, say) spelt out: `\x1b`."""
    return "".join(letter if letter.isprintable() else letter.encode("unicode_escape").decode() for letter in text)


def to_bytes(data: Plain) -> bytes:
    """The canonical bytes of some data.

    Raises:
        NotPlainError: If it holds a float, a number beyond `LARGEST`, a key that is no text, or unkeepable text.
    """
    _check(data, 0)
    text = json.dumps(data, sort_keys=True, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return text.encode("utf-8")


def from_bytes(raw: bytes) -> Plain:
    """The data in some bytes of JSON, canonical or not.

    Raises:
        NotPlainError: If they are not UTF-8 or not JSON, hold what `to_bytes` refuses, or name a key twice.
    """
    try:
        data: Plain = json.loads(
            raw.decode("utf-8"),
            object_pairs_hook=_without_doubles,
            parse_float=_refuse,
            parse_constant=_refuse,
        )
    except UnicodeDecodeError as fault:
        raise NotPlainError(f"byte {fault.start + 1} is not UTF-8") from fault
    except json.JSONDecodeError as fault:
        raise NotPlainError(f"line {fault.lineno}, column {fault.colno} is not JSON") from fault
    except RecursionError as fault:
        raise NotPlainError(TOO_DEEP) from fault
    except NotPlainError:
        raise
    except ValueError as fault:  # Python reads no number of more than 4,300 digits
        raise NotPlainError("a number is too large") from fault
    _check(data, 0)
    return data


def _without_doubles(pairs: list[tuple[str, Plain]]) -> dict[str, Plain]:
    found = dict(pairs)
    if len(found) != len(pairs):
        double = next(key for index, (key, _) in enumerate(pairs) if key in dict(pairs[:index]))
        raise NotPlainError(f"{double!r} stands twice in one object")
    return found


def _refuse(word: str) -> Plain:
    raise NotPlainError(f"{word[:30]} is not a whole number")


def _check(data: object, depth: int) -> None:
    kind = type(data)
    if kind is int:
        if not -LARGEST <= data <= LARGEST:  # type: ignore[operator]  # mypy does not follow type()
            raise NotPlainError("a number is too large")
    elif kind is str:
        _check_text(data)
    elif depth > DEEPEST:
        raise NotPlainError(TOO_DEEP)
    elif isinstance(data, list):
        for value in data:
            _check(value, depth + 1)
    elif isinstance(data, dict):
        for key, value in data.items():
            _check_text(key)
            _check(value, depth + 1)
    elif data is not None and kind is not bool:
        raise NotPlainError(f"{data!r} is not plain data")


def _check_text(data: object) -> None:
    if not isinstance(data, str):
        raise NotPlainError(f"{data!r} is not plain data")
    if _UNKEEPABLE.search(data):
        raise NotPlainError(f"{data[:30]!r} holds a character that cannot be kept")
