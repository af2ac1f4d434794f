"""A quotation in one row that keeps the words it is about in sight."""

from collections.abc import Sequence

from tui.present.rows import Piece, Row, clip, cut, row, soft

_BEFORE = 12
"""Characters kept before the words that it is about, where the line is too long for the row."""


def excerpt(pieces: Sequence[Piece], width: int) -> tuple[Piece, ...]:
    """Pieces in at most `width` cells; what is left out, before or after the tinted ones, is an ellipsis."""
    if sum(piece.width for piece in pieces) <= width:
        return tuple(pieces)
    begin, end = _tinted(pieces)
    text = "".join(piece.text for piece in pieces)
    if end is None or sum(piece.width for piece in cut(pieces, 0, end)) < width:
        return tuple(clip(pieces, width))
    kept = max(0, begin - _BEFORE)
    space = text.find(" ", kept, begin)
    start = space + 1 if space >= 0 else begin
    lead = "“…" if text.startswith("“") else "…"
    return tuple(clip((Piece(lead), *cut(pieces, start, len(text))), width))


def shortened(rows: Sequence[Row], most: int) -> list[Row]:
    """Of a quotation of more than `most` rows its beginning, its end, and what is tinted in it; `…` for the rest."""
    if len(rows) <= most:
        return list(rows)
    tinted = [number for number, each in enumerate(rows) if any(piece.tint for piece in each.pieces)]
    kept = sorted({0, 1, *tinted[:most], len(rows) - 1})
    found: list[Row] = []
    for before, number in zip([-1, *kept], kept, strict=False):
        if number > before + 1:
            found.append(row(soft("…")))
        found.append(rows[number])
    return found


def _tinted(pieces: Sequence[Piece]) -> tuple[int, int | None]:
    """Where the first run of tinted pieces begins and ends, in characters of the joined text."""
    begin, end, offset = 0, None, 0
    for piece in pieces:
        if piece.tint:
            begin = offset if end is None else begin
            end = offset + len(piece.text)
        elif end is not None:
            break
        offset += len(piece.text)
    return begin, end
