"""The reading pane's rows as runs: how wide the text is, where it stands in the pane, what a row shows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.compose import Run, Span, rule, runs

if TYPE_CHECKING:
    from reader.article import Place
    from reader.compose import Galley, Line, Sheet

MARGIN = 2
"""Cells kept free on both sides of the text where there is room."""
AT_ONCE = 200
"""Pieces set before the first paint: articles of up to so many have no estimate in them."""


def text_width(room: int, measure: int) -> int:
    """Cells of the text in a pane of `room` cells, at most `measure`."""
    return max(2, min(measure, room - 2 * MARGIN if room > 30 else room))


def margin(room: int, width: int) -> int:
    """Cells before a text of `width` cells in a pane of `room`."""
    return max(0, (room - width) // 2)


def stands(galley: Galley | Sheet, place: Place, height: int) -> int:
    """The row at the top of a window of `height` lines that stands on `place`, when it is first opened."""
    if len(galley.pieces) <= AT_ONCE:
        galley.settle(AT_ONCE)
    row = secured(galley, place, height)
    return max(0, min(row, galley.height - height))


def secured(galley: Galley | Sheet, place: Place, height: int) -> int:
    """The row of `place`, which nothing that a window of `height` lines around it shows will shift."""
    return galley.around(galley.anchor(galley.row(place)), height, 2 * height)


def painted(line: Line, width: int, spans: Sequence[Span], ambiguous: int = 1) -> list[Run]:
    """One line in a column of `width` cells; a rule goes across it, a caption's ground fills it."""
    if line.piece.role == "rule":
        return [Run(rule(width, ambiguous), -1, ("rule",))]
    shown = list(runs(line, spans))
    if line.piece.role == "caption":
        shown.append(Run(" " * max(0, width - line.indent - line.cells), -1, ("caption",)))
    return shown
