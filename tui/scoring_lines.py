"""From a batch of replies to lines of results: one line of JSON a reply, in order."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from engine.recognition import Evidence, Recognised, Recogniser, Refused
from scenarios.reading.long_lines import BadLine
from scenarios.reading.replies import Reply, replies
from scenarios.reading.rows import Batch

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


def score_batch(batch: Batch, recognise: Recogniser) -> Scored:
    """Score every reply of a batch."""
    parts: list[bytes | BadLine] = []
    lines: list[str] = []
    count = 0
    for one in replies(batch):
        if isinstance(one, BadLine):
            parts += [*_joined(lines), one]
            lines = []
            continue
        lines.append(result_line(one, recognise(one.text, one.context)))
        count += 1
    return Scored((*parts, *_joined(lines)), count, batch.size)


def _joined(lines: list[str]) -> Iterator[bytes]:
    if lines:
        yield "".join(lines).encode()


def result_line(reply: Reply, found: Recognised) -> str:
    """The result of a reply as a line of JSON that is safe to print.

    Its keys: `id`; `scores`, true for a move, a whole number for a signal; `evidence`, with `move`, `rule`, `start`,
    `end` (in characters of the reply) and `quote`, and `possible` where a rule only suspects; `refused`, the same with
    `because`.
    """
    result = {
        "id": reply.id,
        "scores": {**{piece.move: True for piece in found.evidence}, **found.signals},
        "evidence": [_piece(piece) for piece in found.evidence],
        "refused": [{**_piece(near), "because": near.because} for near in found.refused],
    }
    line = _READABLE(result)
    return f"{line if line.isprintable() else _SAFE(result)}\n"


def _piece(piece: Evidence | Refused) -> dict[str, Any]:
    told = {"move": piece.move, "rule": piece.rule, "start": piece.start, "end": piece.end, "quote": piece.quote}
    if isinstance(piece, Evidence) and piece.possible:
        told["possible"] = True
    return told
