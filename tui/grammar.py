"""The one grammar of both front ends: a number and Enter, own words and Enter, `/word` and Enter."""

from dataclasses import dataclass
from typing import Final

WORDS: Final = {
    "/say": "your own words, even if they begin with a number or a slash",
    "/hold": "put the customer on hold",
    "/escalate": "hand over to a team: /escalate TEAM, or /escalate TEAM: what you say",
    "/silence": "say nothing and wait",
    "/end": "end the talk",
    "/desk": "look at the record and the articles",
    "/feelings": "how the customer feels, and why",
    "/undo": "take your line back, before the customer answers",
    "/pause": "stop here and go on another time",
    "/leave": "stop without a score",
    "/help": "what can be done here",
}
"""Every action word with what it does."""


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


def entered(line: str) -> Entered:
    """Read one line. Never fails: whatever is no number and no action is somebody's own words."""
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
    return Action(word, rest) if word in WORDS else Unknown(word)


def team_and_words(rest: str) -> tuple[str, str]:
    """What stands behind /escalate: the team, and the words after a colon."""
    team, _, words = rest.partition(":")
    return team.strip(), words.strip()
