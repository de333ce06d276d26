"""Figures that compare, drawn as bars: one unit, one subject, the greatest as long as the room allows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip
from textual.widget import Widget

from reader.app.paint import style
from reader.app.widgets.ledger_columns import fit, printable
from reader.compose import clip
from reader.compose.palette import FIGURE, names, palette
from reader.figures import Figure
from reader.figures.ledger import Group, bars
from reader.typeset import cells

Groups = Mapping[tuple[str, str], Group]
"""Figures that compare, by unit and subject."""
HERE = "▸"
"""Stands before the figure that the cursor is on."""
MOST_DRAWN = 200
"""Figures of a group that are drawn, around the cursor; no window shows more."""


class Line(NamedTuple):
    """A line of the chart: a heading, or a label with its bar."""

    label: str
    bar: str = ""
    kind: str = ""
    """The kind of the figure; empty for a heading."""
    here: bool = False


def chart(shown: Sequence[Group], at: Figure | None, width: int, *, ambiguous: int) -> list[Line]:
    """The groups one below the other, in lines of at most `width` cells: labels at the left, then bars."""
    lines: list[Line] = []
    for group in shown:
        index = next((i for i, figure in enumerate(group.figures) if figure is at), 0)
        first = max(0, min(index - MOST_DRAWN // 2, len(group.figures) - MOST_DRAWN))
        figures = group.figures[first : first + MOST_DRAWN]
        unit = f" · {group.unit}" if group.unit else ""
        lines.append(Line(clip(printable(group.subject + unit), width, ambiguous=ambiguous)))
        texts = [printable(figure.text) for figure in figures]
        label = min(max(cells(text, ambiguous=ambiguous) for text in texts), max(4, width // 2))
        # Blocks are ambiguous characters.
        room = max(1, (width - label - 3) // ambiguous)
        top = max(group.figures, key=_magnitude)
        drawn = bars([_magnitude(figure) for figure in (*figures, top)], room)[:-1]
        for figure, text, bar in zip(figures, texts, drawn, strict=True):
            set_text = fit(text, label, ambiguous=ambiguous, right=True)
            lines.append(Line(set_text, bar.rstrip(), figure.kind, figure is at))
    return lines


def _magnitude(figure: Figure) -> Decimal:
    return abs(figure.value or Decimal(0))


class LedgerBars(Widget):
    """The group of the figure under the cursor, then the others, as many as there is room for."""

    def __init__(self, *, ambiguous: int) -> None:
        super().__init__()
        self._ambiguous = ambiguous
        self._groups: Groups = {}
        self._figure: Figure | None = None
        self._lines: list[Line] = []

    def show(self, groups: Groups, figure: Figure | None) -> None:
        """Draw `groups`; `figure` is under the cursor."""
        self._groups, self._figure = groups, figure
        self._draw()

    def on_resize(self) -> None:
        """Bars are of another length now."""
        self._draw()

    def _draw(self) -> None:
        height, width = self.size.height, self.size.width
        if not height or not width:
            return
        figure = self._figure
        own = self._groups.get((figure.unit, figure.subject)) if figure is not None else None
        shown = [own] if own is not None else []
        lines = sum(len(group.figures) + 1 for group in shown)
        for group in self._groups.values():
            if lines >= height:
                break
            if group is not own:
                shown.append(group)
                lines += len(group.figures) + 1
        drawn = chart(shown, figure, width - 1, ambiguous=self._ambiguous)
        here = next((index for index, line in enumerate(drawn) if line.here), 0)
        # The heading stays while the bars under it are scrolled to the cursor.
        first = max(1, here - height + 2)
        self._lines = [*drawn[:1], *drawn[first : first + height - 1]]
        self.refresh()

    @property
    def lines(self) -> Sequence[Line]:
        """The lines drawn."""
        return self._lines

    def render_line(self, y: int) -> Strip:
        """One line of the chart."""
        ground = self.rich_style
        width = self.size.width
        if y >= len(self._lines):
            return Strip.blank(width, ground)
        line = self._lines[y]
        if not line.kind:
            return Strip([Segment(f" {line.label}", ground + Style(bold=True))]).adjust_cell_length(
                width, ground
            )
        theme = self.app.theme
        look = style(palette(theme).look((FIGURE + line.kind,))) if theme in names() else Style()
        bold = Style(bold=line.here)
        plain = Style(color=look.color)
        segments = [
            Segment(HERE if line.here else " ", ground + bold),
            Segment(line.label, ground + bold),
            Segment(" ", ground),
            Segment(line.bar, ground + plain),
        ]
        return Strip(segments).adjust_cell_length(width, ground)
