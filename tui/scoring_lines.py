"""From a batch of replies to lines of results: one line of JSON a reply, in order."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final

from engine.moves import MOVES
from engine.recognition import Evidence, Recognised, Recogniser, Refused
from scenarios.reading.long_lines import BadLine
from scenarios.reading.replies import Reply, replies
from scenarios.reading.rows import Batch
from scoring.signals import SIGNALS
from scoring.structure import Spoken, remarks

_READABLE: Final = json.JSONEncoder(ensure_ascii=False).encode
_SAFE: Final = json.JSONEncoder(ensure_ascii=True).encode


@dataclass(frozen=True, slots=True)
class Scored:
    """What came of one batch.

    Attributes:
        parts: Whole lines of results, as UTF-8, and between them what could not be read.
        replies: How many results there are.
        size: How many bytes of the input they took.
    """

    parts: tuple[bytes | BadLine, ...]
    replies: int
    size: int


ABSENT: Final[Mapping[str, bool | int]] = MappingProxyType({**dict.fromkeys(MOVES, False), **dict.fromkeys(SIGNALS, 0)})
"""The scores of a reply in which nothing is found: every move and every signal, in the order of their tables."""


def score_batch(batch: Batch, recognise: Recogniser, *, only_found: bool = False) -> Scored:
    """Score every reply of a batch.

    Args:
        batch: The replies.
        recognise: The rules.
        only_found: Whether to leave out the moves and signals that are not there.
    """
    parts: list[bytes | BadLine] = []
    lines: list[str] = []
    count = 0
    for one in replies(batch):
        if isinstance(one, BadLine):
            parts += [*_joined(lines), one]
            lines = []
            continue
        lines.append(result_line(one, recognise(one.text, one.context), only_found=only_found))
        count += 1
    return Scored((*parts, *_joined(lines)), count, batch.size)


def _joined(lines: list[str]) -> Iterator[bytes]:
    if lines:
        yield "".join(lines).encode()


def result_line(reply: Reply, found: Recognised, *, only_found: bool = False) -> str:
    """The result of a reply as a line of JSON that is safe to print.

    Its keys: `id`; `scores`, for every move whether it was found and for every signal its whole number, those that are
    not there as false and 0 unless only what was found is wanted; `evidence`, with `move`, `rule`, `start`, `end` (in
    characters of the reply) and `quote`, and `possible` where a rule only suspects; `refused`, the same with `because`;
    `structure`, what shows in the build of the reply, with `rule`, the place, the `quote` and `because`.
    """
    scores = {} if only_found else dict(ABSENT)
    scores.update((piece.move, True) for piece in found.evidence)
    scores.update(found.signals)
    built = remarks(Spoken(reply.text, found, reply.context, reply.channel))
    result = {
        "id": reply.id,
        "scores": scores,
        "evidence": [_piece(piece) for piece in found.evidence],
        "refused": [{**_piece(near), "because": near.because} for near in found.refused],
        "structure": [
            {"rule": one.rule, "start": one.start, "end": one.end, "quote": one.quote, "because": one.because}
            for one in built
        ],
    }
    line = _READABLE(result)
    return f"{line if line.isprintable() else _SAFE(result)}\n"


def _piece(piece: Evidence | Refused) -> dict[str, Any]:
    told = {"move": piece.move, "rule": piece.rule, "start": piece.start, "end": piece.end, "quote": piece.quote}
    if isinstance(piece, Evidence) and piece.possible:
        told["possible"] = True
    if isinstance(piece, Evidence) and piece.counts_as:
        told["counts_as"] = piece.counts_as
    return told
