"""The template language in which trainers write phrases, read to a tree.

    (i|we) can (see|hear) [how] … {feeling}

    (a|b)    a choice            [x]      may be missing       {class}  a word class, or {number} {time} {customer} …
    …        up to three words   ~word    any inflection       ^  $     where a clause begins and ends
    ,        a comma must be there (everywhere else commas do not matter)

Contractions and spelling variants are brought to one form before anything is compared.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, NoReturn

from scoring.english import DISPLEASED, expand
from scoring.inflection import inflections
from scoring.text import fold

MAX_LENGTH: Final = 2_000
_DEEPEST: Final = 12
_SPELLING: Final = r"~?[^\W_]++(?:'[^\W_]++)*+"
_WORDS: Final = rf"{_SPELLING}(?:(?: ?\| ?| ){_SPELLING})*+"
_PLAIN: Final = rf"\({_WORDS}\)|\[{_WORDS}\]"
"""Brackets with nothing but words in them, as most are."""
_TOKEN: Final = re.compile(rf"{_PLAIN}|\.\.\.|\{{[a-z][a-z_]*\}}|_money|{_SPELLING}|\S")
_SPELT: Final = re.compile(_SPELLING)
_CLASS: Final = re.compile(r"\{[^}]*\}")
_OPENING: Final = {"(": ")", "[": "]"}
_AMISS: Final = {
    **{sign: f"{sign!r} closes nothing here: its {first!r} is missing" for first, sign in _OPENING.items()},
    "|": "'|' stands between words in brackets: write (one|other)",
    "{": "a word class is one word in small letters and closed by '}', such as {feeling}",
}


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
class Comma:
    """A comma, dash or bracket that must be there; elsewhere commas do not matter."""


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


Node = Word | Class | Gap | Comma | Edge | Sequence | Choice | Maybe


@lru_cache(maxsize=16384)
def parse(template: str) -> Sequence:
    """Read a template.

    Raises:
        PhraseError: With a message for a trainer and the place.
    """
    if len(template) > MAX_LENGTH:
        message = f"a phrase has at most {MAX_LENGTH} characters; this one has {len(template)}"
        raise PhraseError(message, 0, len(template))
    return _Parser(template).whole()


@lru_cache(maxsize=32768)
def _word(text: str) -> tuple[Word, ...]:
    if text[0] == "~":
        return (Word(inflections(text[1:])),)
    return tuple(Word((word,)) for word in expand(text))


@lru_cache(maxsize=32768)
def _plain(text: str) -> "Choice | Sequence | Maybe":
    """What brackets with nothing but words in them stand for."""
    options = tuple(map(_option, text[1:-1].split("|")))
    group = Choice(options) if len(options) > 1 else options[0]
    return Maybe(group) if text[0] == "[" else group


@lru_cache(maxsize=32768)
def _option(text: str) -> Sequence:
    """Some words; equal ones share what they stand for, as phrases say the same things again and again."""
    return Sequence(_displeased([word for spelt in text.split() for word in _word(spelt)]))


_NOT: Final = Word(("not",))
_DIS: Final = Word(("dis",))


def _displeased(parts: list["Node"]) -> tuple["Node", ...]:
    """Parts of which `not happy` and its like are `dis happy`, as replies are read."""
    for at in reversed(range(len(parts) - 1)):
        before = parts[at]
        if not _ends_in_not(before):
            continue
        to = next((to for to in range(at + 1, len(parts)) if not isinstance(parts[to], Maybe)), at)
        between, then = parts[at + 1 : to], parts[to]
        if isinstance(then, Choice) and before == _NOT:
            becomes = tuple(one for one in then.options if _begins_displeased(one))
            stays = then.options if between else tuple(one for one in then.options if one not in becomes)
        else:
            becomes = (Sequence((then,)),) if _begins_displeased(then) else ()
            stays = becomes if between else ()
        if becomes:
            # Of what may stand between, softeners leave `dis` behind and other words do not.
            ways = [(_with_dis(before), becomes), *([(before, stays)] if stays else [])]
            made = [Sequence((first, *between, Choice(last))) for first, last in ways]
            parts[at : to + 1] = [Choice(tuple(made))] if len(made) > 1 else made[0].parts
    return tuple(parts)


def _ends_in_not(part: "Node") -> bool:
    """Whether a part can end in `not`, as few can."""
    if isinstance(part, Choice):
        return any(map(_ends_in_not, part.options))
    if isinstance(part, Sequence):
        return _ends_in_not(part.parts[-1])
    return isinstance(part, Word) and part.forms == _NOT.forms


def _begins_displeased(part: "Node") -> bool:
    if isinstance(part, Choice):
        return all(map(_begins_displeased, part.options))
    if isinstance(part, Sequence):
        return _begins_displeased(part.parts[0])
    return isinstance(part, Word) and part.forms[0] in DISPLEASED


def _with_dis(part: "Node") -> "Node":
    """A part, where it ends in `not` with `dis`."""
    if isinstance(part, Choice):
        return Choice(tuple(map(_ending_in_dis, part.options)))
    if isinstance(part, Sequence):
        return _ending_in_dis(part)
    return _DIS if part == _NOT else part


def _ending_in_dis(sequence: Sequence) -> Sequence:
    return Sequence((*sequence.parts[:-1], _with_dis(sequence.parts[-1])))


def vocabulary(templates: Iterable[str]) -> set[str]:
    """Every word that some templates spell out, found without reading their brackets."""
    spelt: set[str] = set()
    for template in templates:
        spelt.update(_SPELT.findall(_CLASS.sub(" ", template.lower())))
    return {form for text in spelt for word in _word(text) for form in word.forms}


class _Parser:
    """Recursive descent over (text, offset) pairs, the last of which is empty."""

    def __init__(self, template: str) -> None:
        self.template = template
        folded = template.lower() if template.isascii() else _folded(template)
        self.tokens = [(match[0], match.start()) for match in _TOKEN.finditer(folded) if match[0] != "-"]
        self.tokens.append(("", len(folded)))
        self.at = 0
        self.depth = 0

    def fail(self, message: str, token: tuple[str, int]) -> NoReturn:
        raise PhraseError(message, min(token[1], max(0, len(self.template) - 1)), len(token[0]))

    def whole(self) -> Sequence:
        if not self.tokens[0][0]:
            raise PhraseError("the phrase is empty", 0)
        sequence = self.sequence()
        token = self.tokens[self.at]
        if token[0]:
            self.fail(_AMISS[token[0]], token)
        self.check_edges(sequence)
        return sequence

    def sequence(self) -> Sequence:
        parts: list[Node] = []
        while True:
            token = self.tokens[self.at]
            if token[0] in _STOPS:
                return Sequence(_displeased(parts))
            self.at += 1
            if token[0][-1].isalnum():
                parts.extend(_word(token[0]))
            else:
                parts.append(self.part(token))

    def part(self, token: tuple[str, int]) -> Node:
        text, offset = token
        if text[0] in _OPENING:
            if self.depth == _DEEPEST:
                self.fail(f"brackets may be nested at most {_DEEPEST} deep", (text[0], offset))
            return _plain(text) if len(text) > 1 else self.group(token)
        if text[0] == "{" and len(text) > 1:
            return Class(text[1:-1], offset)
        if text in {"…", "..."}:
            return Gap()
        if text in {",", "^", "$"}:
            return Comma() if text == "," else Edge(text == "^")
        unfit = f"a phrase cannot contain {self.template[offset]!r}: leave out punctuation"
        return self.fail(_AMISS.get(text, unfit), token)

    def group(self, opening: tuple[str, int]) -> Node:
        self.depth += 1
        options = [self.option(opening)]
        while self.tokens[self.at][0] == "|":
            self.at += 1
            options.append(self.option(opening))
        wanted = _OPENING[opening[0]]
        if self.tokens[self.at][0] != wanted:
            self.fail(f"{opening[0]!r} is never closed with {wanted!r}", opening)
        self.at += 1
        self.depth -= 1
        group = Choice(tuple(options)) if len(options) > 1 else options[0]
        return Maybe(group) if opening[0] == "[" else group

    def option(self, opening: tuple[str, int]) -> Sequence:
        start = self.tokens[self.at]
        sequence = self.sequence()
        if not sequence.parts:
            self.fail("nothing stands between these brackets or bars", start if start[0] else opening)
        return sequence

    def check_edges(self, sequence: Sequence) -> None:
        if isinstance(sequence.parts[0], Gap):
            self.fail("a phrase cannot begin with a gap: it would match anywhere", self.tokens[0])
        if isinstance(sequence.parts[-1], Gap):
            self.fail("a phrase cannot end with a gap: it would match anything", self.tokens[-2])
        if "^" not in self.template and "$" not in self.template:
            return
        for number, token in enumerate(self.tokens):
            if token[0] in {"^", "$"} and number != (0 if token[0] == "^" else len(self.tokens) - 2):
                where = "first" if token[0] == "^" else "last"
                self.fail(f"{token[0]!r} stands {where} in a phrase or not at all", token)


_STOPS: Final = frozenset(("", ")", "]", "|"))


def _folded(template: str) -> str:
    """Folded, but for the sign of a gap."""
    return "…".join(map(fold, template.split("…")))
