"""The reading pane: one widget, its lines typeset and painted only when they are looked at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from time import perf_counter

from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip
from textual.widget import Widget

from reader import first_screen
from reader.app.front import column
from reader.app.paint import Painted, strip, style
from reader.app.widgets.marks import Mark, Marks
from reader.article import Article, Place
from reader.compose import Galley, Line, Run, Sheet, Span, Style, columns_in
from reader.compose.palette import Look, palette

AROUND = 100_000
"""Characters of text around the window whose figures are known from one reading to the next."""
SETTLED = 3_000
"""Pieces of an article that is set to its end while nothing else is asked for."""
SLICE, PAUSE = 0.006, 0.02
"""Seconds that setting ahead takes at a time, and leaves free for keys in between."""
STRIPS = 1_000
"""Painted rows that are held."""


class ReadingPane(ScrollView, can_focus=True, inherit_bindings=False):
    """Shows one article. `show` opens it; the reader's place survives resizing and a change of theme.

    Rows shift when what is above them is set and proves higher or lower than estimated. What the window
    stands on is therefore an anchor, and each move is made from it, by lines that are set.
    """

    @dataclass
    class Moved(Message):
        """The window stands elsewhere, or the cursor on another figure or hit."""

        place: Place

    def __init__(
        self, *, measure: int, ambiguous: int, theme: str, style: Style | None = None, id: str | None = None
    ) -> None:
        super().__init__(id=id)
        self._measure = measure
        self._ambiguous = ambiguous
        self._style = style or Style()
        self.palette = palette(theme)
        self._galley: Galley | Sheet | None = None
        self._columns = False
        self.hidden: set[str] = set()
        """Kinds of figures that are not shown; `repaint` after a change."""
        self._marks = Marks()
        self._strips: dict[object, Strip] = {}
        self._place: Place | None = None
        self._anchor = (0, 0)
        """Of the window's top."""
        self._set_for = Size()
        """The size that the lines were set for."""

    # What is shown

    @property
    def article(self) -> Article | None:
        """The article that is open."""
        return self._galley.article if self._galley else None

    @property
    def place(self) -> Place | None:
        """The place of the first line in the window."""
        return self._place

    @property
    def marks(self) -> Marks:
        """The figures, hits, captions and subheads of the article, in reading order."""
        return self._marks

    def show(self, article: Article, place: Place | None = None) -> None:
        """Open `article` at `place` (default: its top)."""
        self._marks = Marks(article, self.hidden)
        self._marks.found.update(first_screen.figures())
        self._place = place or Place(article.id, -1)
        self._set(article)

    def use_theme(self, name: str) -> None:
        """Paint with the palette `name`."""
        self.palette = palette(name)
        self.repaint()

    def use_columns(self, on: bool) -> None:
        """Set in as many columns as the window holds, page by page; or in one, scrolled."""
        self._columns = on
        if self._galley is not None:
            self._set(self._galley.article)

    @property
    def set_in(self) -> Style:
        """How the lines are set."""
        return self._style

    def use_style(self, style: Style) -> None:
        """Set the lines otherwise."""
        self._style = style
        if self._galley is not None:
            self._set(self._galley.article)

    @property
    def columns(self) -> int:
        """Columns that the window holds."""
        return columns_in(self.scrollable_content_region.width - 2 * column.MARGIN)

    def mark_hits(self, hits: Sequence[tuple[int, int, int]]) -> None:
        """Light up `hits`: (block, start, end), in reading order."""
        self._marks.hits = hits
        self._marks.here = None
        self.repaint()

    def go(self, mark: Mark) -> None:
        """Put the cursor on `mark` and bring it into the window, a third from its top."""
        self._marks.here = mark
        self.repaint()
        self.go_to(Place("", mark.block, mark.start))

    def go_to(self, place: Place) -> None:
        """Bring `place` into the window; the window stays where it is if the place is in it already."""
        if self._galley is None:
            return
        height = self.size.height
        row = self._secured(place)
        top = self._galley.around(self._anchor, 0, height)
        if isinstance(self._galley, Sheet):
            self._scroll(row)
        elif not top + 1 <= row < top + height - 1:
            self._scroll(row - height // 3)

    def restore(self, place: Place) -> None:
        """Put the window's top on `place`."""
        if self._galley is not None:
            self._scroll(self._secured(place))

    def figures_around(self) -> dict[str, Sequence[tuple[int, int, str]]]:
        """Texts around the window, those in it among them, each with its figures: start, end and kind."""
        if self._galley is None:
            return {}
        top = self.scroll_offset.y
        rows = map(self._galley.stretches, range(top, min(self._galley.height, top + self.size.height)))
        texts = {line.piece.text: 0 for row in rows for _, _, line in row}
        around: dict[str, Sequence[tuple[int, int, str]]] = {}
        room = AROUND
        for text in (*texts, *self._marks.found):
            room -= len(text)
            if room > 0 and text in self._marks.found:
                around[text] = self._marks.found[text]
        return around

    # Moving

    def scroll_lines(self, lines: int) -> None:
        """Move the window by `lines`, at once; in columns by a page, whatever the lines."""
        if self._galley is None:
            return
        if isinstance(self._galley, Sheet):
            lines = self._galley.page if lines > 0 else -self._galley.page
        row = self._galley.around(self._anchor, max(0, -lines), self.size.height + max(0, lines))
        self._scroll(row + lines)

    def scroll_to_end(self, direction: int) -> None:
        """To the last line (1) or the first (-1)."""
        galley = self._galley
        if galley is None:
            return
        if direction > 0:
            galley.around(galley.anchor(galley.height - 1), self.size.height, 1)
            if not galley.settled:  # the end may lie elsewhere now
                galley.around(galley.anchor(galley.height - 1), self.size.height, 1)
        self._scroll(galley.height if direction > 0 else 0)

    def _secured(self, place: Place) -> int:
        """The row of `place`, which nothing that a window around it shows will shift."""
        assert self._galley is not None
        return column.secured(self._galley, place, self.size.height)

    def _scroll(self, row: int) -> None:
        """Put the window's top on `row`, or as near as the ends allow."""
        assert self._galley is not None
        self._fit()
        row = max(0, min(row, self.max_scroll_y))
        if isinstance(self._galley, Sheet):
            row -= row % self._galley.page
        self._stand_on(row)

    def _stand_on(self, row: int) -> None:
        assert self._galley is not None
        before = self._anchor
        self._anchor = self._galley.anchor(row)
        if row != self.scroll_offset.y:
            self.scroll_to(y=row, animate=False, force=True)
        if self._anchor != before:
            self._place = self._galley.place(row)
            self.post_message(self.Moved(self._place))

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        super().watch_scroll_y(old_value, new_value)
        # A window of another size is scrolled by Textual before it is set anew: the reader has not moved.
        if self._galley is None or self.size != self._set_for or round(old_value) == round(new_value):
            return
        row, by = round(new_value), round(new_value) - round(old_value)
        if self._galley.anchor(row) == self._anchor:
            return
        if abs(by) <= self.size.height:  # the wheel: so many lines from where the window stood
            self.scroll_lines(by)
        else:
            self._stand_on(row)

    # Setting

    def _set(self, article: Article) -> None:
        """Typeset anew and put the window back on its place."""
        self._galley = self._made_up(article)
        if not self.size:  # never laid out yet: `on_resize` sets it for the width there is
            return
        if len(self._galley.pieces) <= column.AT_ONCE:
            self._galley.settle(column.AT_ONCE)
        self._put_back()
        if not self._galley.settled and len(self._galley.pieces) <= SETTLED:
            self.set_timer(PAUSE, lambda galley=self._galley: self._settle(galley))

    def _made_up(self, article: Article) -> Galley | Sheet:
        keep, ambiguous, style = self._marks.keep, self._ambiguous, self._style
        if self._columns and self.columns > 1:
            width = self.scrollable_content_region.width - 2 * column.MARGIN
            page = self.scrollable_content_region.height
            return Sheet(article, width, page, self.columns, keep=keep, ambiguous=ambiguous, style=style)
        return Galley(article, self._text_width(), keep=keep, ambiguous=ambiguous, style=style)

    def _put_back(self) -> None:
        """Put the window's top back on the reader's place; the lines have moved, the reader has not."""
        place, galley = self._place, self._galley
        if galley is None or place is None:
            return
        self._strips.clear()
        row = self._secured(place)
        if isinstance(galley, Sheet):
            row -= row % galley.page
        self._anchor = galley.anchor(row)
        self._fit()
        self._set_for = self.size
        self.scroll_to(y=row, animate=False, force=True)
        self.refresh()
        self.post_message(self.Moved(place))

    def _settle(self, galley: Galley | Sheet) -> None:
        """Set a slice more of what is not set yet, keeping the window on its place."""
        if galley is not self._galley:
            return
        end = perf_counter() + SLICE
        done = False
        while not done and perf_counter() < end:
            done = galley.settle(1)
        row = galley.around(self._anchor, 0, 0)
        self._fit()
        if row != self.scroll_offset.y:
            self.scroll_to(y=row, animate=False, force=True)
        if done:
            self.post_message(self.Moved(self._place or Place("")))
        else:
            self.set_timer(PAUSE, lambda: self._settle(galley))

    def _fit(self) -> None:
        if self._galley is None or self._galley.height == self.virtual_size.height:
            return
        # The scroll bar stands whatever the height: no layout is needed, which would paint the whole screen.
        self.set_reactive(Widget.virtual_size, Size(self.size.width, self._galley.height))
        self.vertical_scrollbar.window_virtual_size = self._galley.height

    def _text_width(self) -> int:
        return column.text_width(self.scrollable_content_region.width, self._measure)

    def _margin(self) -> int:
        return column.margin(self.scrollable_content_region.width, self._galley.width if self._galley else 0)

    def repaint(self) -> None:
        """Paint the lines anew, where they stand."""
        self._strips.clear()
        self.refresh()

    def on_resize(self) -> None:
        """Typeset to the new width; the place stays."""
        if self._galley is None:
            return
        here = self._marks.here if self._sees_cursor() else None
        if self._columns or self._text_width() != self._galley.width or not self._set_for:
            self._set(self._galley.article)
        else:
            self._put_back()
        if here is not None:
            self.go_to(Place("", here.block, here.start))

    def _sees_cursor(self) -> bool:
        """Whether the figure or hit that the cursor is on was in the window as it was last set for."""
        here = self._marks.here
        if here is None or self._galley is None:
            return False
        row = self._galley.row(Place("", here.block, here.start))
        return 0 <= row - self._galley.around(self._anchor, 0, 0) < self._set_for.height

    # Painting

    def render_line(self, y: int) -> Strip:
        """The strip at `y` cells below the window's top."""
        galley = self._galley
        stretches = galley.stretches(self.scroll_offset.y + y) if galley is not None else []
        if galley is None or not stretches:
            return Strip.blank(self.size.width, style(self._ground))
        # By its lines and not by its row: rows shift, lines stay as they were painted.
        key = tuple([(line.number, line.start, x) for x, _, line in stretches])
        painted = self._strips.get(key)
        if painted is None or painted.cell_length != self.size.width:
            if len(self._strips) >= STRIPS:
                self._strips.clear()
            parts = [Painted(x, line.number, self._runs(line, width)) for x, width, line in stretches]
            painted = self._strips[key] = strip(
                parts, self.palette, margin=self._margin(), width=self.size.width, base=self._ground
            )
        return painted

    @property
    def _ground(self) -> Look:
        return Look(self.palette.colours["foreground"], self.palette.colours["background"])

    def _runs(self, line: Line, width: int) -> list[Run]:
        spans = self._marks.spans(line.piece)
        selection = self.text_selection
        if selection is not None:
            spans = [*spans, *_selected(selection, line.number, len(line.piece.text))]
        return column.painted(line, width, spans, self._ambiguous)

    # Selecting

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The selected source text: paragraphs whole, without the line breaks of the setting."""
        if self._galley is None:
            return None
        pieces = self._galley.pieces
        start, end = selection
        first, last = start.y if start else 0, end.y if end else len(pieces) - 1
        text = ""
        for index in range(max(0, first), min(last + 1, len(pieces))):
            piece = pieces[index]
            for left, right, _ in _selected(selection, index, len(piece.text)):
                text += ("\n" if text and not piece.at else "") + piece.text[left:right]
        return text, "\n"

    def selection_updated(self, _selection: Selection | None) -> None:
        """Paint the selection where it is now."""
        self.repaint()


def _selected(selection: Selection, index: int, size: int) -> list[Span]:
    """The part of piece `index`, `size` characters long, in `selection`: y is a piece, x a character."""
    start, end = selection
    first = (start.y, start.x) if start is not None else (-1, 0)
    last = (end.y, end.x) if end is not None else (1 << 30, 0)
    if not first[0] <= index <= last[0]:
        return []
    left = first[1] if index == first[0] else 0
    right = min(size, last[1]) if index == last[0] else size
    return [Span(left, right, "selection")] if left < right else []
