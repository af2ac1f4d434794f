"""Values, outcomes, channels and names in words: one table each, used by screens, line mode and reports."""

from collections.abc import Mapping, Sequence
from typing import Final

from engine.vocabulary import Gauge

SHOWN_ORDER: Final[tuple[Gauge, ...]] = ("anger", "distress", "heard", "trust", "patience")

NAMES: Final[Mapping[str, str]] = {
    "anger": "Anger",
    "distress": "Distress",
    "heard": "Heard",
    "trust": "Trust",
    "patience": "Patience",
}

BANDS: Final[Mapping[str, tuple[str, str, str, str, str]]] = {
    "anger": ("calm", "irritated", "angry", "very angry", "furious"),
    "distress": ("at ease", "uneasy", "upset", "very upset", "in despair"),
    "heard": ("not at all", "a little", "partly", "mostly", "fully"),
    "trust": ("none", "wary", "unsure", "some", "firm"),
    "patience": ("gone", "thin", "enough", "good", "plenty"),
}
"""A word for every 20 points; the last band reaches to 100."""

FACES: Final = (":-)", ":-|", ":-/", ":-(", ">:-(")
"""A face for every 20 points of the stronger of anger and distress; its word is that gauge's own."""

OUTCOMES: Final[Mapping[str, str]] = {
    "resolved": "Resolved",
    "escalated": "Escalated",
    "unresolved": "Unresolved",
    "lost": "Lost",
}

CHANNELS: Final[Mapping[str, str]] = {
    "phone": "by phone",
    "chat": "by chat",
    "email": "by e-mail",
    "social": "in public, on social media",
    "in-person": "in person",
    "video": "by video",
}

DIMENSIONS: Final[Mapping[str, str]] = {
    "empathy": "Empathy",
    "de-escalation": "De-escalation",
    "resolution": "Resolution",
    "escalation": "Escalation",
    "communication": "Communication",
}

NUMBERS: Final = (
    "no",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
)

_TITLES: Final = {
    "mr",
    "mrs",
    "ms",
    "mx",
    "miss",
    "dr",
    "prof",
    "professor",
    "sir",
    "madam",
    "sister",
    "father",
    "frau",
}


def band(value: int) -> int:
    """Which fifth of the scale a value of 0..100 lies in, 0 to 4."""
    return min(4, max(0, value) // 20)


def word_for(gauge: str, value: int) -> str:
    """The word for a gauge's value of 0..100."""
    return BANDS[gauge][band(value)]


def face(anger: int, distress: int) -> tuple[str, str]:
    """A face and its word for two gauges of 0..100 together; the stronger feeling decides, and it frowns in anger only.

    The word is the one that stands beside that gauge, so that face and gauge can never contradict each other.
    """
    if distress > anger:
        return FACES[band(distress)].lstrip(">"), word_for("distress", distress)
    return FACES[band(anger)], word_for("anger", anger)


def short_name(name: str) -> str:
    """What a customer is called in a heading: the first name, or title and surname."""
    parts = name.split()
    if len(parts) > 1 and parts[0].rstrip(".").lower() in _TITLES:
        return f"{parts[0]} {parts[-1]}"
    return parts[0] if parts else name


def possessive(name: str) -> str:
    """`Dana` becomes `Dana’s`."""
    return f"{name}’s"


def number_word(count: int) -> str:
    """Small numbers as people write them."""
    return NUMBERS[count] if 0 <= count < len(NUMBERS) else str(count)


def counted(count: int, one: str, many: str = "") -> str:
    """`three replies`, `one reply`, `no replies`."""
    return f"{number_word(count)} {one if count == 1 else many or one + 's'}"


def listed(names: Sequence[str], last: str = "and") -> str:
    """`a, b and c`."""
    if len(names) <= 1:
        return "".join(names)
    return f"{', '.join(names[:-1])} {last} {names[-1]}"


def sentence(text: str) -> str:
    """The text with a capital at its start."""
    return text[:1].upper() + text[1:]


def closed(text: str) -> str:
    """The text with a full stop at its end, unless it has its own."""
    text = text.rstrip()
    return text if not text or text[-1] in ".!?…”" else text + "."


def quoted(text: str) -> str:
    """The text in quotation marks."""
    return f"“{text}”"


def bracketed(text: str) -> str:
    """A stage direction in brackets, neither of which stands alone where a row ends."""
    return f"[\u00a0{text}\u00a0]"


def signed(points: int) -> str:
    """A number with its sign, the minus as wide as the plus; 0 is a plain 0."""
    if points == 0:
        return "0"
    return f"+{points}" if points > 0 else f"−{-points}"
