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
    waiting = [node]
    while waiting:
        node = waiting.pop()
        match node:
            case Sequence(parts):
                waiting.extend(reversed(parts))
            case Choice(options):
                waiting.extend(reversed(options))
            case Maybe(part):
                waiting.append(part)
            case _:
                yield node
