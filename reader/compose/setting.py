"""How one piece is set at one width: by which of the typesetting room's means, and with what before it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from reader.compose.pieces import BETWEEN, Piece
from reader.settings import Settings
from reader.typeset import cells, fill, headline

HANG = 2
"""Cells of the gutter that punctuation hangs in: as wide as a Chinese stop."""


BYLINE_PART = re.compile(rf"[^　 ][^　]*?(?:{BETWEEN.rstrip()}(?= )|$)")
"""What is kept whole of a byline where it fits: each part with the dot after it, of names the last."""


class Style(NamedTuple):
    """What a reader may choose of the setting."""

    indent: int = 2
    """Characters that a Chinese paragraph is indented by; with 0 an empty line stands before it."""
    hang: bool = False
    """Stops and commas hang in a gutter right of the lines."""
    flush: bool = False
    """Lines are flush: what is left over goes to joints of Chinese and Latin, punctuation, ends of words."""


def style_of(settings: Settings) -> Style:
    """What a reader has chosen."""
    return Style(indent=settings.indent, hang=settings.hang, flush=settings.flush)


class Line(NamedTuple):
    """One line of a piece: characters `start` to `end` of its text, after `indent` cells and `lead`."""

    piece: Piece
    number: int
    """The piece's index in its galley."""
    start: int
    end: int
    cells: int
    """Width of the text, without what stands before it, and with what is blank in it."""
    indent: int
    """Cells before the text; `lead`, where there is one, stands in the last of them."""
    lead: str = ""
    blanks: Sequence[tuple[int, int]] = ()
    """Where how many cells are left blank to make the line flush: (offset, cells), ascending."""


def rule(width: int, ambiguous: int) -> str:
    """A line across `width` cells; of hyphens where characters that draw lines may be two cells wide."""
    return ("─" if ambiguous == 1 else "-") * width


class Setting:
    """Sets pieces `width` cells wide; with hanging punctuation its gutter is a part of the width."""

    def __init__(
        self, width: int, keep: Callable[[str], Sequence[tuple[int, int]]], ambiguous: int, style: Style
    ) -> None:
        self._hang = style.hang and width >= 10 * HANG
        self._flush = style.flush
        self._width = width
        self._body = width - HANG if self._hang else width
        self._keep = keep
        self._ambiguous = ambiguous

    def estimate(self, piece: Piece) -> int:
        """The height of `piece` with the gap above it, in lines, as far as it can be known unset."""
        wide = len(piece.text) * (1 if piece.latin else 2) + piece.first_indent
        return piece.gap + max(1, -(-wide // max(2, self._body - piece.indent)))

    def guess(self, pieces: int, characters: int) -> int:
        """The height in lines of `pieces` of which no more is known than how many characters they have."""
        return max(pieces, pieces // 2 + 2 * characters // self._body)  # a last line is half a line long

    def lines(self, piece: Piece, index: int) -> tuple[Line, ...]:
        """The lines of `piece`, which is the one at `index` of its galley."""
        if piece.role == "rule":
            return (Line(piece, index, 0, 0, 0, 0),)
        indent = min(piece.indent, self._width // 4)
        first = min(piece.first_indent, self._width // 4)
        leads = (piece.lead, piece.lead.rstrip(), "")  # a marker may itself be as wide as the indent
        lead = next(lead for lead in leads if cells(lead, ambiguous=self._ambiguous) <= indent)
        keep = [*self._keep(piece.text)]
        if piece.role == "caption" and piece.body < len(piece.text):
            keep.append((piece.body + 1, len(piece.text)))  # the credit, a name and its 摄
        if piece.role == "byline":
            keep += [found.span() for found in BYLINE_PART.finditer(piece.text)]
        if piece.role in {"headline", "kicker", "deck"}:
            set_lines = headline(piece.text, self._width, keep=keep, ambiguous=self._ambiguous)
        else:
            set_lines = fill(
                piece.text,
                self._body,
                first_indent=indent + first,
                indent=indent,
                keep=keep,
                ambiguous=self._ambiguous,
                hang=self._hang,
            )
        made = [
            Line(piece, index, start, end, wide, indent + (0 if number else first), "" if number else lead)
            for number, (start, end, wide) in enumerate(set_lines)
        ]
        if self._flush and piece.role in {"paragraph", "quote", "caption"}:
            made = [self._made_flush(line) for line in made]
        return tuple(made)

    def _made_flush(self, line: Line) -> Line:
        from reader.typeset import Line as Filled
        from reader.typeset import justify

        filled = Filled(line.start, line.end, line.cells)
        blanks = justify(line.piece.text, filled, self._body - line.indent)
        return line._replace(blanks=blanks, cells=line.cells + sum(wide for _, wide in blanks))
