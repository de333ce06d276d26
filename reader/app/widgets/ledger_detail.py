"""The row under the cursor in full: what the figure means, its headline, its sentence."""

from __future__ import annotations

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip
from textual.widget import Widget

from reader.app.widgets.ledger_columns import fit, printable
from reader.compose import clip
from reader.figures.ledger import meaning
from reader.library.ledger import Row
from reader.typeset import fill

READ = 400
"""Characters of a sentence that are set, around the figure; the window holds fewer."""


class LedgerDetail(Widget):
    """A line of meaning, a line of headline, then the sentence, the figure bold in it."""

    def __init__(self, *, ambiguous: int) -> None:
        super().__init__()
        self._ambiguous = ambiguous
        self._row: Row | None = None

    def show(self, row: Row | None) -> None:
        """Tell of `row`."""
        self._row = row
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Meaning, headline, sentence."""
        ground = self.rich_style
        width = self.size.width
        segments = [Segment(" ", ground)]
        if self._row is not None:
            segments += [Segment(text, ground + style) for text, style in self._line(self._row, y, width - 2)]
        return Strip(segments).adjust_cell_length(width, ground)

    def _line(self, row: Row, y: int, width: int) -> list[tuple[str, Style]]:
        if y == 0:
            text = printable(meaning(row.figure))
            return [(clip(text, width, ambiguous=self._ambiguous), Style(bold=True))]
        if y == 1:
            return [(fit(printable(row.article.headline), width, ambiguous=self._ambiguous), Style(dim=True))]
        return self._sentence(row, y - 2, width)

    def _sentence(self, row: Row, line: int, width: int) -> list[tuple[str, Style]]:
        start, end = row.sentence
        figure = row.figure
        start = max(start, figure.start - READ // 2)
        end = min(end, start + READ)
        text = printable(row.text[start:end])
        lines = fill(text, max(2, width), ambiguous=self._ambiguous)
        room = max(1, self.size.height - 2)
        at = next((i for i, (a, b, _) in enumerate(lines) if a <= figure.start - start < b), 0)
        line += max(0, min(at - room + 1, len(lines) - room))
        if line >= len(lines):
            return []
        left, right, _ = lines[line]
        one = max(left, min(right, figure.start - start))
        two = max(left, min(right, figure.end - start))
        return [(text[left:one], Style()), (text[one:two], Style(bold=True)), (text[two:right], Style())]
