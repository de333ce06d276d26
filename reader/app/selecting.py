"""Text under the mouse, and text selected: by piece and character, whatever lines and columns it stands in.

Textual keeps a selection as two offsets, x and y; of an article x is a character and y a piece.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from textual.geometry import Offset
from textual.selection import Selection

from reader.compose import Galley, Piece, Sheet, Span, Stretch, runs
from reader.compose.sheet import GUTTER
from reader.typeset import cells, offset_at


def pointed(galley: Galley | Sheet, row: int, x: int, *, reach: int) -> Offset | None:
    """The character at the cell `x` (0 is the first of the text) of a row; beside the text, the nearest one.

    Where the column is empty in that row, text is looked for `reach` rows below, then above. None where
    there is none.
    """
    x = max(0, min(x, galley.width - 1))
    for near in (*range(row, min(row + reach, galley.height)), *range(row - 1, max(-1, row - reach), -1)):
        for stretch in galley.stretches(near):
            if stretch.x <= x < stretch.x + stretch.width + GUTTER and stretch.line.piece.text:
                return Offset(_character(stretch, x - stretch.x, galley.ambiguous), stretch.line.number)
    return None


def _character(stretch: Stretch, x: int, ambiguous: int) -> int:
    """The offset of the character of a line that is drawn at its cell `x`, or is the nearest to it."""
    line = stretch.line
    left = 0
    found = line.start
    for run in runs(line, ()):
        if run.start >= 0 and x >= left:
            within = offset_at(run.text, x - left, ambiguous)
            found = run.start + min(within, max(0, len(run.text) - 1))
        left += cells(run.text, ambiguous)
    return found


def selected(selection: Selection, index: int, size: int) -> list[Span]:
    """The part of piece `index`, `size` characters long, that is selected."""
    start, end = selection
    first = (start.y, start.x) if start is not None else (-1, 0)
    last = (end.y, end.x) if end is not None else (1 << 30, 0)
    if not first[0] <= index <= last[0]:
        return []
    left = first[1] if index == first[0] else 0
    right = min(size, last[1]) if index == last[0] else size
    return [Span(left, right, "selection")] if left < right else []


def source_text(pieces: Sequence[Piece], selection: Selection) -> str:
    """What is selected, paragraphs whole, without the line breaks of the setting."""
    return "".join(_parts(pieces, selection)).removeprefix("\n")


def _parts(pieces: Sequence[Piece], selection: Selection) -> Iterator[str]:
    start, end = selection
    first, last = start.y if start else 0, end.y if end else len(pieces) - 1
    for index in range(max(0, first), min(last + 1, len(pieces))):
        piece = pieces[index]
        for left, right, _ in selected(selection, index, len(piece.text)):
            yield ("" if piece.at else "\n") + piece.text[left:right]
