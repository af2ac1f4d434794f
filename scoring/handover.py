"""The six qualities of a good hand-over, found in the words around it.

From two workflow guides on escalation: say why, say who, ask, brief so that nobody has to repeat the story, say when
and under which reference, and what happens if the line drops. One point each; the wording below is ours. A quality is
looked for in the answer that hands over, the one before it, and all after it.
"""

from collections.abc import Iterable
from typing import Final, Literal, get_args

import re2

from engine.transcript import Transcript
from engine.words import plain

Quality = Literal["reason", "who", "permission", "briefing", "when", "fallback"]
QUALITIES: Final[tuple[Quality, ...]] = get_args(Quality)

_ROLE: Final = (
    r"(?:team ?lead(?:er)?|manager|supervisor|duty manager|colleague|specialist|nurse|pharmacist|adviser|advisor|"
    r"security|fraud team|complaints team|safety team|crisis team|head of \w+|boss|director|lead)"
)
_WORDS: Final[dict[Quality, str]] = {
    "reason": (
        r"\b(?:because|since|so that|the reason|"
        r"(?:can|could|is able to|is allowed to|is the (?:one|person) who can) "
        r"(?:really |also |actually |often |even )?(?:decide|approve|authorise|authorize|sign|agree|change|"
        r"put (?:it|this|that|things)|do more|help)|"
        r"(?:beyond|above|more than|outside) (?:what )?(?:i|my)|needs (?:someone|somebody|a )|"
        r"(?:right|best) person|(?:who|she|he) (?:can|has|knows|deals|handles|looks after))\b"
    ),
    "who": (
        r"\b(?:my|our|the|a|an) (?:\w+ )?" + _ROLE + r"\b|\b(?:she|he) is (?:our|the|my)\b|\b(?:called|named) \w+|"
        r"\b(?:bring|fetch|get|have|ask|put|introduce) (?P<name>[a-z]+) (?:in|on|onto|over|to (?:join|come|step))\b|"
        r"\b(?P<here>[a-z]+) (?:in|from|on) (?:our|the) (?:workshop|team|office|department|branch|desk|safety|yard)\b"
    ),
    "permission": (
        r"\b(?:is (?:that|it|this) (?:all right|alright|ok|okay|fine)|may i|shall i|would you like|"
        r"would (?:that|it) (?:be|help|suit)|(?:if|are) you(?:'re| are)? (?:happy|all right|okay|ok|fine)|"
        r"do you mind|would you mind|can i (?:put you (?:through|on to|onto|in touch)|bring|get|fetch|hand|pass|"
        r"introduce)|with your permission|"
        r"if you agree)\b"
    ),
    "briefing": (
        r"\b(?:tell|told|explain|explained|brief|briefed|give|given|pass|passed|pass on|passed on|walk|hand)\b"
        r"(?: \w+'?\w*){0,5} (?:everything|story|all of (?:it|this)|what happened|notes|the whole|it all|all about|"
        r"the details|in the picture|what you(?:'ve)? (?:said|told))\b|"
        r"\b(?:tell|told|brief|fill) (?:her|him|them|\w+) (?:in )?(?:about|on) (?:the|your|it|this|that|what)\b|"
        r"(?:don'?t|do not|won'?t|will not|needn'?t|need not|never) (?:\w+ )?(?:have to |need to )?(?:\w+ )?"
        r"(?:repeat|explain|say|tell|go through|start)\b|"
        r"\bi(?:'?ll| will) (?:stay|wait|be here|be on the line|listen in)\b"
    ),
    "when": (
        r"\b(?:by|before|within|in|at|until) (?:the |about |around |a |an )?(?:next )?(?:\d+|one|two|three|four|five|"
        r"six|seven|eight|nine|ten|half|hour|noon|midday|lunch|tonight|tomorrow|today|monday|tuesday|wednesday|"
        r"thursday|friday|saturday|sunday|minute|end of)\w*\b|"
        r"\bi(?:'?ll|'?m| will| am)(?: \w+'?\w*){0,8} (?:right now|straight away|this minute)\b|"
        r"\b(?:today|tonight|tomorrow|reference|case number|ticket number)\b"
    ),
    "fallback": (
        r"\b(?:if|in case|should)\b(?: \w+'?\w*){0,4} (?:cut off|disconnect\w*|drops?|los[et]|lose each other|"
        r"not hear\w*|don't hear|do not hear|haven't heard|have not heard|nobody|no one|goes dead|breaks)\b"
    ),
}
_NOBODY: Final = frozenset(
    "somebody someone anybody anyone nobody one it this that these them you him her me us everything things people "
    "else there here back right you're the a an way more help word call line".split()
)
"""What can stand where a name would, and is none."""

_PATTERNS: Final = {quality: re2.compile(words) for quality, words in _WORDS.items()}


def qualities(transcript: Transcript) -> frozenset[Quality]:
    """The qualities of the hand-overs of a talk; none without a hand-over."""
    first = next((index for index, turn in enumerate(transcript.turns) if turn.escalated_to), None)
    if first is None:
        return frozenset()
    return shown_in(turn.words for turn in transcript.turns[max(0, first - 1) :])


def shown_in(words: Iterable[str]) -> frozenset[Quality]:
    """The qualities shown anywhere in some answers."""
    texts = [plain(text) for text in words if text]
    return frozenset(quality for quality in QUALITIES if any(_shows(quality, text) for text in texts))


def _shows(quality: Quality, text: str) -> bool:
    """Whether a text shows a quality; who comes is not said by “I'll bring somebody in”."""
    return any(not _NOBODY.intersection(filter(None, found.groups())) for found in _PATTERNS[quality].finditer(text))
