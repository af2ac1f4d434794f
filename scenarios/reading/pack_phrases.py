"""What is wrong with phrases that can be read one by one: classes in a circle, and phrases that match anything."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from scenarios.reading.findings import Findings
from scenarios.reading.findings import Path as Way
from scenarios.reading.pack_shape import PackShape, RuleShape
from scoring.phrase import Choice, Class, Node, Sequence, Word, parse
from scoring.spelling import classes_in

Trees = Mapping[str, tuple[Sequence, ...]]
_ANY_WORD: Final = frozenset({"word", "fact"})
"""Built-in classes that stand for words nobody can know beforehand."""


def check_phrases(files: Iterable[tuple[Findings, PackShape]], inherited: Mapping[str, tuple[str, ...]]) -> None:
    """Look through files whose phrases can all be read, one by one.

    Args:
        files: The shape of each file, with where to tell what is found.
        inherited: Word classes that are there already.
    """
    known = list(files)
    texts: dict[str, tuple[str, ...]] = dict(inherited)
    for _, shape in known:
        for name, members in shape.classes.items():
            texts[name] = (*texts.get(name, ()), *members)
    classes = {name: tuple(map(parse, members)) for name, members in texts.items()}
    named = {name: {found.name for tree in trees for found in classes_in(tree)} for name, trees in classes.items()}
    for findings, shape in known:
        circles = list(_circles(shape, named))
        for way, found in circles:
            place = (found.offset, len(found.name) + 2)
            findings.within(way, place, "P101", f"the word class '{found.name}' contains itself")
        for way, text in () if circles else _phrases(shape):
            if not needs_a_word(parse(text), classes):
                message = "this phrase matches anything: write at least one word that must be there"
                findings.within(way, (0, len(text)), "P101", message)


def _circles(shape: PackShape, named: Mapping[str, set[str]]) -> Iterator[tuple[Way, Class]]:
    """The places of a file where a class names one that it stands in itself."""
    for name, members in shape.classes.items():
        for number, text in enumerate(members):
            for found in classes_in(parse(text)):
                if _reaches(found.name, name, named):
                    yield ("classes", name, number), found


def _reaches(first: str, last: str, named: Mapping[str, set[str]]) -> bool:
    """Whether a class is another one, or names it, or names one that does."""
    seen, open_ = {first}, [first]
    while open_:
        name = open_.pop()
        if name == last:
            return True
        further = named.get(name, set()) - seen
        open_ += further
        seen |= further
    return False


def _phrases(shape: PackShape) -> Iterator[tuple[Way, str]]:
    """The phrases by which rules are looked for first."""
    for number, rule in enumerate(shape.rules):
        yield from ((("rules", number, *way), text) for way, text in _leading(rule))


def _leading(rule: RuleShape) -> Iterator[tuple[Way, str]]:
    yield from ((("say", number), text) for number, text in enumerate(rule.say))
    if rule.all and not rule.say:
        yield ("all", 0), rule.all[0]


def needs_a_word(node: Node, classes: Trees) -> bool:
    """Whether a phrase can only match where some word that is known beforehand stands."""
    match node:
        case Word():
            return True
        case Class(name):
            if name in classes:
                return all(needs_a_word(tree, classes) for tree in classes[name])
            return name not in _ANY_WORD
        case Sequence(parts):
            # Most have a word of their own, so that nothing else in them need be looked into.
            return any(isinstance(part, Word) for part in parts) or any(needs_a_word(part, classes) for part in parts)
        case Choice(options):
            return all(needs_a_word(option, classes) for option in options)
    return False
