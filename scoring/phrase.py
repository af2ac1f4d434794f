"""The template language in which trainers write phrases, read to a tree.

    (i|we) can (see|hear) [how] … {feeling}

    (a|b)    a choice            [x]      may be missing       {class}  a word class, or {number} {time} {customer} …
    …        up to three words   ~word    any inflection       ^  $     where a clause begins and ends

Contractions and spelling variants are brought to one form before anything is compared.
"""

import re
from dataclasses import dataclass
from typing import Final, NoReturn

from scoring.english import expand
from scoring.inflection import inflections
from scoring.text import fold

MAX_LENGTH: Final = 2_000
_DEEPEST: Final = 12
_TOKEN: Final = re.compile(
    r"(?P<space>\s+)|(?P<gap>…|\.\.\.)|(?P<open>[(\[])|(?P<close>[)\]])|(?P<bar>\|)|(?P<anchor>[\^$])"
    r"|\{(?P<klass>[a-z][a-z_]*)\}|(?P<money>_money)|(?P<inflect>~)?(?P<word>[^\W_][^\W_]*(?:'[^\W_]+)*)|(?P<hyphen>-)"
)


class PhraseError(ValueError):
    """A template that cannot be read.

    Attributes:
        message: What is wrong, in words for a trainer.
        offset: Where in the template, in characters.
        length: How many characters are concerned, at least 1.
    """

    def __init__(self, message: str, offset: int, length: int = 1) -> None:
        super().__init__(message)
        self.message = message
        self.offset = offset
        self.length = max(1, length)


@dataclass(frozen=True, slots=True)
class Word:
    """One word, or any of its inflections."""

    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Class:
    """A word of a class, or something built in."""

    name: str
    offset: int


@dataclass(frozen=True, slots=True)
class Gap:
    """Up to three words."""


@dataclass(frozen=True, slots=True)
class Edge:
    """Where a clause begins (`^`) or ends (`$`)."""

    begins: bool


@dataclass(frozen=True, slots=True)
class Sequence:
    """One part after the other."""

    parts: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several."""

    options: tuple[Sequence, ...]


@dataclass(frozen=True, slots=True)
class Maybe:
    """Something that may be missing."""

    part: "Node"


Node = Word | Class | Gap | Edge | Sequence | Choice | Maybe


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str
    offset: int


def parse(template: str) -> Sequence:
    """Read a template.

    Raises:
        PhraseError: With a message for a trainer and the place.
    """
    if len(template) > MAX_LENGTH:
        raise PhraseError(
            f"a phrase has at most {MAX_LENGTH} characters; this one has {len(template)}", 0, len(template)
        )
    return _Parser(template).whole()


class _Parser:
    def __init__(self, template: str) -> None:
        self.template = template
        self.tokens = self._tokens(fold(template.replace("\u2019", "'")))
        self.at = 0
        self.depth = 0

    def _tokens(self, folded: str) -> list[_Token]:
        folded = "".join("…" if was == "…" else now for was, now in zip(self.template, folded, strict=True))
        tokens: list[_Token] = []
        position = 0
        while position < len(folded):
            match = _TOKEN.match(folded, position)
            if match is None:
                wrong = self.template[position]
                raise PhraseError(f"a phrase cannot contain {wrong!r}: leave out punctuation", position)
            kind = match.lastgroup or ""
            if kind == "word" and match["inflect"]:
                kind = "inflected"
            if kind not in {"space", "hyphen"}:
                text = match["word"] if kind == "inflected" else match[match.lastgroup or 0]
                tokens.append(_Token(kind, text, position))
            position = match.end()
        tokens.append(_Token("end", "", len(folded)))
        return tokens

    def fail(self, message: str, token: _Token) -> NoReturn:
        raise PhraseError(message, min(token.offset, max(0, len(self.template) - 1)), len(token.text))

    def whole(self) -> Sequence:
        if self.tokens[0].kind == "end":
            raise PhraseError("the phrase is empty", 0)
        sequence = self.sequence()
        token = self.tokens[self.at]
        if token.kind != "end":
            self.fail(f"{token.text!r} closes nothing here", token)
        self._edges(sequence)
        return sequence

    def sequence(self) -> Sequence:
        parts: list[Node] = []
        while True:
            token = self.tokens[self.at]
            if token.kind in {"end", "close", "bar"}:
                return Sequence(tuple(parts))
            self.at += 1
            parts.extend(self.part(token))

    def part(self, token: _Token) -> list[Node]:
        match token.kind:
            case "word":
                return [Word((word,)) for word in expand(token.text)]
            case "inflected":
                return [Word(inflections(token.text))]
            case "klass":
                return [Class(token.text, token.offset)]
            case "money":
                return [Word(("_money",))]
            case "gap":
                return [Gap()]
            case "anchor":
                return [Edge(token.text == "^")]
            case "open":
                return [self.group(token)]
            case _:
                self.fail(f"a phrase cannot contain {token.text!r} here", token)

    def group(self, opening: _Token) -> Node:
        self.depth += 1
        if self.depth > _DEEPEST:
            self.fail(f"brackets may be nested at most {_DEEPEST} deep", opening)
        options = [self.option(opening)]
        while self.tokens[self.at].kind == "bar":
            self.at += 1
            options.append(self.option(opening))
        closing = self.tokens[self.at]
        wanted = ")" if opening.text == "(" else "]"
        if closing.text != wanted or closing.kind != "close":
            self.fail(f"{opening.text!r} is never closed with {wanted!r}", opening)
        self.at += 1
        self.depth -= 1
        group = Choice(tuple(options)) if len(options) > 1 else options[0]
        return Maybe(group) if opening.text == "[" else group

    def option(self, opening: _Token) -> Sequence:
        start = self.tokens[self.at]
        sequence = self.sequence()
        if not sequence.parts:
            place = start if start.kind != "end" else opening
            self.fail("nothing stands between these brackets or bars", place)
        return sequence

    def _edges(self, sequence: Sequence) -> None:
        gaps = [token for token in self.tokens if token.kind == "gap"]
        if sequence.parts and isinstance(sequence.parts[0], Gap):
            self.fail("a phrase cannot begin with a gap: it would match anywhere", gaps[0])
        if sequence.parts and isinstance(sequence.parts[-1], Gap):
            self.fail("a phrase cannot end with a gap: it would match anything", gaps[-1])
        anchors = [token for token in self.tokens if token.kind == "anchor"]
        for token in anchors:
            outermost = token is self.tokens[0] if token.text == "^" else token is self.tokens[-2]
            if not outermost:
                where = "first" if token.text == "^" else "last"
                self.fail(f"{token.text!r} stands {where} in a phrase or not at all", token)
