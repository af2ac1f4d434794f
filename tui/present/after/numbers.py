"""Numbers that lead to their words."""

from collections.abc import Iterable
from dataclasses import replace

from tui.present.rows import Piece, Row


def leading(rows: Iterable[Row], key: str) -> list[Row]:
    """Every number in rows opens what a key opens; the key itself must be named on the screen."""
    return [each._replace(pieces=tuple(_leading(piece, key) for piece in each.pieces)) for each in rows]


def _leading(piece: Piece, key: str) -> Piece:
    numbered = any(sign.isdigit() for sign in piece.text)
    return replace(piece, door=f"press:{key}") if numbered and not piece.door else piece
