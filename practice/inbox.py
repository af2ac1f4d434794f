"""What was typed and nobody understood: worked out from the records, so that nothing has to be kept twice.

A reply belongs here if nothing was recognised in it, or if it took the otherwise route of its node. It is read once
more by the rules as they are: what they understand by now is settled, so an inbox empties as rules are taught.
"""

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from engine.script import Script
from engine.transcript import Answer
from engine.words import plain
from practice.entries import Record
from practice.strays import Stray, strays
from scoring.english import FORMS, expand
from scoring.text import fold, words_of

_ID_DIGITS: Final = 6


@dataclass(frozen=True, slots=True)
class Group:
    """Replies that say the same at the same node of a scenario.

    Attributes:
        id: Six hexadecimal digits that stay the same from day to day.
        latest: The latest of them; it stands for all.
        texts: Their different spellings, the most frequent first.
        count: How many there are.
        play: The shortest way there from the scenario's start; None if all these talks were begun at another node.
    """

    id: str
    latest: Stray
    texts: tuple[str, ...]
    count: int
    play: tuple[Answer, ...] | None


def inbox(records: Iterable[Record], scripts: Mapping[str, Script]) -> tuple[Group, ...]:
    """Everything that nobody understood, in groups: what is not settled first, then the most frequent, then the latest.

    Args:
        records: The attempts.
        scripts: The scenarios by id as they are, with the rules as they are. Without one the record's word is taken.
    """
    members: dict[str, list[Stray]] = {}
    for record in records:
        for stray in strays(record, scripts.get(record.header.scenario)):
            members.setdefault(group_id(stray.scenario, stray.node, stray.text), []).append(stray)
    groups = (_group(name, alike) for name, alike in members.items())
    return tuple(sorted(groups, key=lambda one: (one.latest.settled, -one.count, -one.latest.at, one.id)))


def group_id(scenario: str, node: str, text: str) -> str:
    """The same for texts that differ only in capitals, marks, contractions and American or British spelling."""
    key = "\0".join((scenario, node, normal(text)))
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:_ID_DIGITS]


def normal(text: str) -> str:
    """The words of a text, each in one spelling; a text without a word stands for itself."""
    words = [part for word in words_of(fold(text)) if word[0].isalnum() or word in FORMS for part in expand(word)]
    return " ".join(words) or plain(text)


def _group(name: str, alike: list[Stray]) -> Group:
    return Group(
        id=name,
        latest=max(alike, key=lambda one: one.at),
        texts=tuple(text for text, _ in Counter(one.text for one in alike).most_common()),
        count=len(alike),
        play=min((one.play for one in alike if one.play is not None), key=len, default=None),
    )
