"""Texts that nobody meant to write: valid files with damage, and pieces of YAML thrown together."""

import re
from collections.abc import Iterator
from random import Random

_PIECES = [
    *"{}[],:#&*!|>'\"%@`-?~\\\t\n\r \0\x1b\x7f\x85\u2028\u202e\ufeff\ud800é語𝄞",
    *(": ", "- ", "? ", "\n---\n", "\n...\n", "<<: ", "!!python/object:os.system ", "&a ", "*a ", "|-\n", ">+2\n"),
    *("%YAML 9.9\n", "\n  ", "\n      ", "yes", "null", "12:30", "0x1F", "1e9", "-0", "2001-99-99", "goto: ", "when: "),
    *("anger >= ", "and or not ", "visits(", "said(", "nodes:\n", "[" * 30, "{" * 30, "'''", '"\\u0000"', '"\\x1b"'),
    *(
        "99999999999999999999",
        "stay",
        "tests: ",
        "once: yes",
        "{reply}",
        "effects: {trust: 5}",
        "fatal: x",
        "[]",
        "{}",
        '""',
    ),
]
_WORD = re.compile(r"[\w-]+")


def damaged(base: str, count: int, seed: int) -> Iterator[str]:
    """`count` texts: most are `base` with one to four changes, some are pieces alone."""
    random = Random(seed)  # noqa: S311 - repeatable damage, no secrets
    words = sorted(set(_WORD.findall(base)))
    for _ in range(count):
        if random.random() < 0.1:
            yield "".join(random.choice(_PIECES) for _ in range(random.randrange(30)))
            continue
        text = base
        for _ in range(random.randrange(1, 5)):
            text = _words_changed(text, random, words) if random.random() < 0.7 else _changed(text, random)
        yield text


def _words_changed(text: str, random: Random, words: list[str]) -> str:
    """One word replaced by another of the file, misspelt or left out, or one line left out or written twice."""
    places = list(_WORD.finditer(text))
    lines = text.split("\n")
    number = random.randrange(len(lines))
    if not places or random.random() < 0.2:
        return "\n".join(lines[:number] + random.choice([[], [lines[number]] * 2]) + lines[number + 1 :])
    place = random.choice(places)
    word = place[0]
    other = random.choice([random.choice(words), word[1:], word + "x", "", random.choice(_PIECES)])
    return text[: place.start()] + other + text[place.end() :]


def _changed(text: str, random: Random) -> str:
    start = random.randrange(len(text) + 1)
    end = min(len(text), start + random.choice([1, 1, 2, 5, 20, 80]))
    match random.randrange(7):
        case 0:
            return text[:start] + text[end:]
        case 1 | 2:
            return text[:start] + random.choice(_PIECES) + text[start:]
        case 3:
            return text[:start] + random.choice(_PIECES) + text[end:]
        case 4:
            return text[:end] + text[start:end] + text[end:]
        case 5:
            return text[:start]
        case _:
            lines = text.split("\n")
            one, other = random.randrange(len(lines)), random.randrange(len(lines))
            lines[one], lines[other] = lines[other], lines[one]
            return "\n".join(lines)
