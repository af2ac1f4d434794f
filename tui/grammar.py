"""The one grammar of both front ends: a number and Enter, own words and Enter, `/word` and Enter."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

WORDS: Final = {
    "/say": "your own words, even if they begin with a number or a slash",
    "/hold": "put the customer on hold",
    "/escalate": "hand over to a team: /escalate TEAM, or /escalate TEAM: what you say",
    "/silence": "say nothing and wait",
    "/end": "end the talk",
    "/undo": "take your line back, before the customer answers",
    "/desk": "look at the record and the titles of the articles; /desk 2 reads the second",
    "/note": "keep a note to yourself with this talk: /note and your words",
    "/feelings": "how the customer feels, and why",
    "/repeat": "the customer's last words and the replies once more",
    "/talk": "everything said so far",
    "/find": "where something was said: /find and the words",
    "/rule": "what a rule recognises and what it does not: /rule and its name",
    "/support": "where to find help for yourself",
    "/pause": "stop here and go on another time",
    "/leave": "stop without a score",
    "/help": "what can be done here",
}
"""Every action word of a talk with what it does."""

AFTERWARDS: Final = {
    "/again": "try a turn again; your first attempt is kept: /again, or /again 3",
    "/turn": "all about one turn: /turn 3",
    "/course": "what moved anger, heard and trust in every turn",
    "/score": "the words behind a score, and how it is worked out: /score empathy",
    "/best": "a best path, from your second attempt on: /best empathy",
    "/rule": "what a rule recognises and what it does not: /rule and its name",
    "/talk": "the whole talk",
    "/find": "where something was said: /find and the words",
    "/note": "a note to yourself: /note and your words",
    "/copy": "keep a copy in a file",
    "/debrief": "tell it all once more",
    "/support": "where to find help for yourself",
    "/help": "what can be done here",
}
"""Every word of line mode after a talk; on the screens the pages of the debrief and their keys do the same."""


@dataclass(frozen=True, slots=True)
class Number:
    """A bare number: the reply of that number, if there is one."""

    number: int


@dataclass(frozen=True, slots=True)
class OwnWords:
    """Something to say."""

    text: str


@dataclass(frozen=True, slots=True)
class Action:
    """An action word and what stood behind it."""

    word: str
    rest: str


@dataclass(frozen=True, slots=True)
class Unknown:
    """A slash with a word that is none of the known ones."""

    word: str


@dataclass(frozen=True, slots=True)
class Nothing:
    """An empty line."""


Entered = Number | OwnWords | Action | Unknown | Nothing


def entered(line: str, words: Collection[str] = WORDS) -> Entered:
    """Read one line. Never fails: whatever is no number and no action is somebody's own words.

    Args:
        line: As it was typed.
        words: The action words that are known here.
    """
    text = line.strip()
    if not text:
        return Nothing()
    if text.isdecimal() and len(text) <= 6:
        return Number(int(text))
    if not text.startswith("/"):
        return OwnWords(text)
    word, _, rest = text.partition(" ")
    word, rest = word.lower(), rest.strip()
    if word == "/say":
        return OwnWords(rest) if rest else Nothing()
    return Action(word, rest) if word in words else Unknown(word)


def team_and_words(rest: str) -> tuple[str, str]:
    """What stands behind /escalate: the team, and the words after a colon."""
    team, _, words = rest.partition(":")
    return team.strip(), words.strip()
