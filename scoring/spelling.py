"""What a template spells out and what it refers to."""

from collections.abc import Iterator

from scoring.phrase import Choice, Class, Maybe, Node, Sequence, Word


def words_in(node: Node) -> Iterator[str]:
    """Every word a tree spells out."""
    for leaf in _leaves(node):
        if isinstance(leaf, Word):
            yield from leaf.forms


def classes_in(node: Node) -> Iterator[Class]:
    """Every class a tree refers to."""
    return (leaf for leaf in _leaves(node) if isinstance(leaf, Class))


def _leaves(node: Node) -> Iterator[Node]:
    """The parts of a tree that have no parts of their own, from left to right."""
    match node:
        case Sequence(parts):
            for part in parts:
                yield from _leaves(part)
        case Choice(options):
            for option in options:
                yield from _leaves(option)
        case Maybe(part):
            yield from _leaves(part)
        case _:
            yield node
