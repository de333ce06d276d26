"""Room about a piece: empty lines, an indent, what its lines leave of the measure."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from sys import intern

from reader.page.layout.setting import Setting
from reader.page.pieces import Piece

_REMEMBERED = 2048


def signs(piece: Piece, below: Piece | None, page: Setting) -> Iterator[str]:
    """The signs of a piece's room on a page set so, with the piece `below` it, if any."""
    yield from _gaps(page.spaced, page.parted, piece.gap, below.gap if below else -1)
    if page.wrapped:
        lines = len(piece.own)
        yield "one line of several" if lines == 1 else "lines" if lines < 4 else "many lines"
        if piece.unfilled:
            yield "room in each line"
        if piece.full:
            yield "its last line is full"
    indented = piece.indent >= page.margin + 2
    if page.indented or page.marked:
        yield "indented" if indented else "no indent, where paragraphs have one"
    elif indented:
        yield "an indent, where lines have none"


@lru_cache(_REMEMBERED)
def _gaps(spaced: bool, parted: bool, above: int, below: int) -> tuple[str, ...]:
    """The empty lines above and, but for -1, below."""
    habit = "spaced" if spaced else "parted" if parted else "close"
    found = [f"{habit}, {min(above, 2)} empty lines above"]
    if below >= 0:
        found.append(f"{habit}, {min(below, 2)} empty lines below")
    return tuple(map(intern, found))
