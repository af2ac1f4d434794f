"""Reads the text of a guard to its tree, or says what is wrong and where."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Final, NoReturn

from engine.errors import GuardError
from engine.guard import All, Compare, Guard, Not, Performs, Place, Said, Some, Tree
from engine.moves import MOVES

MAX_LENGTH: Final = 500
_DEEPEST: Final = 20
_MIRRORED: Final = {"<=": ">=", ">=": "<=", "<": ">", ">": "<", "==": "==", "!=": "!="}


@dataclass(frozen=True, slots=True)
class Names:
    """What a guard may speak of.

    Attributes:
        ranges: Least and most value of every gauge and variable, and of `turn`.
        nodes: The nodes that `visits()` may name.
        moves: Whether bare moves may stand in it (in routes only).
    """

    ranges: Mapping[str, tuple[int, int]]
    nodes: Collection[str]
    moves: bool = False


_TOKEN: Final = re.compile(
    r"\s*(?:(?P<number>-?\d{1,9}(?![\w.]|,\d))|(?P<name>[A-Za-z_][\w-]*)|(?P<sign><=|>=|==|!=|<|>)|(?P<bracket>[()]))"
)

_TURNED: Final = {"=>": ">=", "=<": "<="}
_FRACTION: Final = re.compile(r"-?\d+[.,]\d+")
_QUOTES: Final = frozenset("'\"`‘’“”")


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str
    offset: int


def parse(text: str, names: Names) -> Guard:
    """Read a guard.

    Raises:
        GuardError: With a message for a trainer and the place, when it cannot be read or names something unknown.
    """
    if len(text) > MAX_LENGTH:
        raise GuardError(f"a condition has at most {MAX_LENGTH} characters; this one has {len(text)}", 0, len(text))
    return Guard(text, _Parser(text, names).whole())


class _Parser:
    """Recursive descent: or, and, not, brackets, comparison."""

    def __init__(self, text: str, names: Names) -> None:
        self.text = text
        self.names = names
        self.tokens = self._tokens()
        self.at = 0
        self.depth = 0

    def _tokens(self) -> list[_Token]:
        tokens: list[_Token] = []
        position = 0
        end = len(self.text.rstrip())
        while position < end:
            match = _TOKEN.match(self.text, position)
            if match is None:
                offset = position + len(self.text[position:]) - len(self.text[position:].lstrip())
                if meant := _TURNED.get(self.text[offset : offset + 2]):
                    raise GuardError(f"write {meant}, not {meant[::-1]}", offset, 2)
                if self.text[offset] == "=":
                    raise GuardError("write == to compare, not =", offset)
                if fraction := _FRACTION.match(self.text, offset):
                    raise GuardError(f"numbers are whole, and {fraction[0]} is not", offset, len(fraction[0]))
                if self.text[offset] in _QUOTES:
                    raise GuardError("names stand without quotation marks here", offset)
                raise GuardError(f"a condition cannot contain {self.text[offset]!r} here", offset)
            kind = match.lastgroup or ""
            tokens.append(_Token(kind, match[kind], match.start(kind)))
            position = match.end()
        tokens.append(_Token("end", "", end))
        return tokens

    @property
    def here(self) -> _Token:
        return self.tokens[self.at]

    def take(self) -> _Token:
        token = self.here
        self.at += 1
        return token

    def fail(self, message: str, token: _Token, known: tuple[str, ...] = ()) -> NoReturn:
        raise GuardError(message, token.offset, len(token.text), known, token.text if token.kind == "name" else "")

    def whole(self) -> Tree:
        if self.here.kind == "end":
            self.fail("the condition is empty", self.here)
        tree = self.either()
        if self.here.kind != "end":
            self.fail(f"expected `and`, `or` or the end, not {self.here.text!r}", self.here)
        return tree

    def either(self) -> Tree:
        parts = [self.both()]
        while self.here.text == "or":
            self.take()
            parts.append(self.both())
        return parts[0] if len(parts) == 1 else Some(tuple(parts))

    def both(self) -> Tree:
        parts = [self.single()]
        while self.here.text == "and":
            self.take()
            parts.append(self.single())
        return parts[0] if len(parts) == 1 else All(tuple(parts))

    def single(self) -> Tree:
        self.depth += 1
        if self.depth > _DEEPEST:
            self.fail(f"a condition may be nested at most {_DEEPEST} deep", self.here)
        try:
            if self.here.text == "not":
                self.take()
                return Not(self.single())
            if self.here.text == "(":
                self.take()
                tree = self.either()
                self.expect(")")
                return tree
            return self.leaf()
        finally:
            self.depth -= 1

    def expect(self, text: str) -> _Token:
        if self.here.text != text:
            found = repr(self.here.text) if self.here.text else "the end"
            self.fail(f"expected {text!r}, not {found}", self.here)
        return self.take()

    def leaf(self) -> Tree:
        first = self.take()
        if first.kind == "number":
            return self.mirrored(first)
        if first.kind != "name" or first.text in {"and", "or"}:
            found = repr(first.text) if first.text else "the end of the condition"
            self.fail(f"expected a gauge, a variable, `turn` or a move, not {found}", first)
        if first.text == "said":
            return self.said(first)
        if first.text != "visits" and first.text not in self.names.ranges:
            return self.move(first)
        node = self.subject(first)
        return self.compared(first, node)

    def subject(self, first: _Token) -> str:
        """The node of `visits(node)`, or "" for a plain name that is known."""
        if first.text != "visits":
            if first.text not in self.names.ranges:
                self.unknown(first)
            return ""
        self.expect("(")
        name = self.take()
        if name.kind != "name" or name.text not in self.names.nodes:
            self.fail(f"visits() takes the id of a node; there is no node {name.text!r}", name, tuple(self.names.nodes))
        self.expect(")")
        return name.text

    def compared(self, first: _Token, node: str) -> Compare:
        sign = self.take()
        if sign.kind != "sign":
            self.fail(f"{first.text!r} is a number: compare it, as in `{first.text} >= 50`", first)
        number = self.take()
        if number.kind != "number":
            found = repr(number.text) if number.text else "the end"
            self.fail(f"expected a whole number after {sign.text}, not {found}", number)
        place = Place(first.offset, number.offset + len(number.text) - first.offset)
        return Compare(first.text, node, sign.text, int(number.text), place)

    def mirrored(self, number: _Token) -> Compare:
        sign = self.take()
        if sign.kind != "sign":
            self.fail("a number alone says nothing: compare it with a gauge, as in `anger >= 50`", number)
        first = self.take()
        if first.kind != "name":
            self.fail("expected a gauge, a variable or `turn` to compare with", first)
        node = self.subject(first)
        last = self.tokens[self.at - 1]
        place = Place(number.offset, last.offset + len(last.text) - number.offset)
        return Compare(first.text, node, _MIRRORED[sign.text], int(number.text), place)

    def said(self, first: _Token) -> Said:
        self.expect("(")
        name = self.take()
        if name.text not in MOVES:
            self.fail(f"said() takes a move; there is no move {name.text!r}", name, tuple(MOVES))
        last = self.expect(")")
        return Said(name.text, Place(first.offset, last.offset + 1 - first.offset))

    def move(self, name: _Token) -> Performs:
        if name.text not in MOVES:
            self.unknown(name)
        if not self.names.moves:
            self.fail(f"{name.text!r} is a move; here only what was said earlier can be asked: said({name.text})", name)
        return Performs(name.text, Place(name.offset, len(name.text)))

    def unknown(self, name: _Token) -> NoReturn:
        known = (*self.names.ranges, "said", "visits", *(MOVES if self.names.moves else ()))
        self.fail(f"nothing is called {name.text!r} here", name, known)
