"""Lines of an article as strips: painted when they are looked at, held until what lies over them changes."""

from __future__ import annotations

from collections.abc import Sequence

from textual.selection import Selection
from textual.strip import Strip

from reader.app.front import column
from reader.app.paint import Painted, strip, style
from reader.app.selecting import selected
from reader.app.widgets.marks import Marks
from reader.compose import Line, Run, Span, Stretch
from reader.compose.palette import Look, Palette

STRIPS = 1_000
"""Painted rows that are held."""


class Painter:
    """Paints rows. `clear` it after a change of its palette, its marks or the selection."""

    def __init__(self, palette: Palette, ambiguous: int) -> None:
        self.palette = palette
        self.marks = Marks()
        self.selection: Selection | None = None
        self._ambiguous = ambiguous
        self._strips: dict[object, Strip] = {}
        self._spans: dict[int, Sequence[Span]] = {}
        """What lies over each piece of which a line was painted."""

    def clear(self) -> None:
        """Forget what is painted."""
        self._strips.clear()
        self._spans.clear()

    def row(self, stretches: Sequence[Stretch], *, margin: int, width: int) -> Strip:
        """The lines that stand in a row, `margin` cells from the left, in a strip `width` cells wide."""
        if not stretches:
            return Strip.blank(width, style(self._ground))
        # By its lines and not by its row: rows shift, lines stay as they were painted.
        key = (margin, width, *((line.number, line.start, x) for x, _, line in stretches))
        painted = self._strips.get(key)
        if painted is None:
            if len(self._strips) >= STRIPS:
                self.clear()
            parts = [Painted(x, self._runs(line, wide)) for x, wide, line in stretches]
            painted = self._strips[key] = strip(
                parts, self.palette, margin=margin, width=width, base=self._ground
            )
        return painted

    @property
    def _ground(self) -> Look:
        return Look(self.palette.colours["foreground"], self.palette.colours["background"])

    def _runs(self, line: Line, width: int) -> list[Run]:
        spans = self._spans.get(line.number)
        if spans is None:
            spans = self._spans[line.number] = self._over(line)
        return column.painted(line, width, spans, self._ambiguous)

    def _over(self, line: Line) -> Sequence[Span]:
        """Figures, hits, the cursor, then what is selected."""
        spans = self.marks.spans(line.piece)
        if self.selection is None:
            return spans
        return [*spans, *selected(self.selection, line.number, len(line.piece.text))]
