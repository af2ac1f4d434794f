"""What a template spells out and what it refers to."""

from collections.abc import Iterator

from scoring.phrase import Choice, Class, Maybe, Node, Sequence, Word


def words_in(node: Node) -> Iterator[str]:
    """Every word a tree spells out."""
    match node:
        case Word(forms):
            yield from forms
        case Sequence(parts):
            for part in parts:
                yield from words_in(part)
        case Choice(options):
            for option in options:
                yield from words_in(option)
        case Maybe(part):
            yield from words_in(part)


def classes_in(node: Node) -> Iterator[Class]:
    """Every class a tree refers to."""
    match node:
        case Class():
            yield node
        case Sequence(parts):
            for part in parts:
                yield from classes_in(part)
        case Choice(options):
            for option in options:
                yield from classes_in(option)
        case Maybe(part):
            yield from classes_in(part)
