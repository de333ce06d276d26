"""The table of the ledger: a head that is clicked to sort, and under it a line for each figure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from reader.app.paint import style
from reader.app.widgets.ledger_columns import GAP, Cell, around, fit, lay_out, said
from reader.app.widgets.row_list import Painted, RowList
from reader.compose.palette import FIGURE, names, palette
from reader.library.ledger import COLUMNS, Ask, Column, Row


class LedgerTable(RowList):
    """A figure a line; only the lines in the window are ever set."""

    class LaidOut(Message):
        """The columns stand elsewhere."""

    def __init__(self, *, ambiguous: int, id: str | None = None) -> None:
        super().__init__(id=id)
        self.rows: Sequence[Row] = ()
        self.layout_cells: Sequence[Cell] = ()
        """Where the columns stand."""
        self._nothing = ""
        self._ambiguous = ambiguous

    @property
    def row(self) -> Row | None:
        """The row under the cursor."""
        return self.rows[self.cursor] if self.rows else None

    def fill_with(self, rows: Sequence[Row], cursor: int, nothing: str) -> None:
        """List `rows`, the cursor on `cursor`; say `nothing` where there are none."""
        self.rows = rows
        self._nothing = nothing
        self.refill(cursor)

    def refill(self, cursor: int = 0) -> None:
        """Draw anew, the columns as wide as the rows need."""
        width = self.size.width
        self.layout_cells = lay_out(self.rows, width, ambiguous=self._ambiguous) if width else ()
        super().refill(cursor)
        self.post_message(self.LaidOut())

    def count(self) -> int:
        """Figures listed."""
        return len(self.rows)

    def paint(self, index: int, width: int) -> list[Painted]:  # noqa: ARG002, the columns know it
        """One line: the figure in the colour of its kind, values at the right of their column."""
        row = self.rows[index]
        coloured = FIGURE + row.figure.kind
        line: Painted = [(" ", "text")]
        for cell in self.layout_cells:
            if cell.column == "sentence":
                before, figure, behind = around(row, cell.width, ambiguous=self._ambiguous)
                line += [(before, "faint"), (figure, coloured), (behind, "faint")]
                continue
            text = said(row, cell.column)
            right = cell.column == "value"
            name = {"text": coloured, "kind": "faint"}.get(cell.column, "text")
            line.append((fit(text, cell.width, ambiguous=self._ambiguous, right=right), name))
            line.append((" " * GAP, "text"))
        return [line]

    def render_line(self, y: int) -> Strip:
        """A row, or a word where there is none."""
        if self.rows or y:
            return super().render_line(y)
        ground = self.rich_style
        line = Segment(f" {self._nothing}", ground + self._style("faint"))
        return Strip([line]).adjust_cell_length(self.size.width, ground)

    def _style(self, name: str) -> Style:
        if not name.startswith(FIGURE):
            return super()._style(name)
        theme = self.app.theme
        return style(palette(theme).look((name,))) if theme in names() else Style()


class LedgerHead(Widget):
    """The names of the columns; the one that the rows are in order of bears an arrow."""

    @dataclass
    class Clicked(Message):
        """The head of a column was clicked."""

        column: Column

    def __init__(self, table: LedgerTable, *, ambiguous: int) -> None:
        super().__init__()
        self._table = table
        self._ambiguous = ambiguous
        self._ask = Ask()

    def show(self, ask: Ask) -> None:
        """Say how the rows are ordered."""
        self._ask = ask
        self.refresh()

    def render_line(self, y: int) -> Strip:  # noqa: ARG002, there is one line
        """The only line."""
        ground = self.rich_style
        segments = [Segment(" ", ground)]
        for cell in self._table.layout_cells:
            here = cell.column == self._ask.column
            arrow = ("▼" if self._ask.reverse else "▲") if here else ""
            label = f"{COLUMNS.index(cell.column) + 1} {cell.column}{arrow}"
            right = cell.column == "value"
            text = fit(label, cell.width, ambiguous=self._ambiguous, right=right)
            segments.append(Segment(text, ground + Style(bold=here)))
            segments.append(Segment(" " * GAP, ground))
        return Strip(segments).adjust_cell_length(self.size.width, ground)

    def on_click(self, event: events.Click) -> None:
        """Ask for the column under the mouse."""
        for cell in self._table.layout_cells:
            if cell.left <= event.x < cell.left + cell.width + GAP:
                self.post_message(self.Clicked(cell.column))
