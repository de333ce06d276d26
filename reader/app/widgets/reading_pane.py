"""The reading pane: one widget, its lines typeset and painted only when they are looked at."""

from __future__ import annotations

from collections.abc import Sequence

from textual.events import Click
from textual.geometry import Offset, Size
from textual.selection import Selection
from textual.strip import Strip

from reader import first_screen
from reader.app.front import column
from reader.app.painter import Painter
from reader.app.selecting import pointed, source_text
from reader.app.widgets.anchored_view import AnchoredView
from reader.app.widgets.marks import Mark, Marks
from reader.article import Article, Place
from reader.compose import Galley, Sheet, columns_in, style_of
from reader.compose.palette import Palette, palette
from reader.library.hits import Hits
from reader.settings import Settings

AROUND = 100_000
"""Characters of text around the window whose figures are known from one reading to the next."""


class ReadingPane(AnchoredView, can_focus=True, inherit_bindings=False):
    """Shows one article. `show` opens it; the reader's place survives resizing and a change of theme."""

    def __init__(self, settings: Settings, theme: str, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._measure = settings.measure
        self._ambiguous = settings.ambiguous
        self._style = style_of(settings)
        self._most_columns = settings.columns
        self._painter = Painter(palette(theme), settings.ambiguous)
        self._columns = False
        self._coming: int | None = None
        """Cells of the text's room once the window is laid out anew; None where it is as it stands."""
        self.hidden: set[str] = set()
        """Kinds of figures that are not shown; `repaint` after a change."""

    # What is shown

    @property
    def article(self) -> Article | None:
        """The article that is open."""
        return self._galley.article if self._galley else None

    @property
    def marks(self) -> Marks:
        """The figures, hits, captions and subheads of the article, in reading order."""
        return self._painter.marks

    @property
    def palette(self) -> Palette:
        """The colours that it is painted in."""
        return self._painter.palette

    def show(self, article: Article, place: Place | None = None) -> None:
        """Open `article` at `place` (default: its top)."""
        self._painter.marks = Marks(article, self.hidden)
        self.marks.found.update(first_screen.figures())
        self._place = place or Place(article.id, -1)
        self._set(article)

    def grow(self, article: Article) -> None:
        """Show `article` in place of its beginning; the window stays where it is, or at the end."""
        at_end = 0 < self.max_scroll_y <= self.scroll_offset.y
        self.marks.article = article
        self._set(article)
        if at_end:
            self.scroll_to_end(1)

    def use_theme(self, name: str) -> None:
        """Paint with the palette `name`."""
        self._painter.palette = palette(name)
        self.repaint()

    def use_columns(self, on: bool, room: int | None = None) -> None:
        """Set in as many columns as the window holds, page by page; or in one, scrolled.

        `room` are the cells that there will be for it: a key typed with this one must find the pages there.
        """
        self._columns = on
        self._coming = room
        if self._galley is not None:
            self._set(self._galley.article)

    @property
    def _room(self) -> int:
        """Cells that there are for the text, without the scroll bar."""
        return self.scrollable_content_region.width if self._coming is None else self._coming

    @property
    def columns(self) -> int:
        """Columns that the window holds, and the reader wants."""
        held = columns_in(self._room - 2 * column.MARGIN)
        return min(held, self._most_columns)

    def mark_hits(self, hits: Hits) -> None:
        """Light up `hits`: (block, start, end)."""
        self.marks.hits = hits
        self.marks.here = None
        self.repaint()

    def go(self, mark: Mark) -> None:
        """Put the cursor on `mark` and bring it into the window, a third from its top."""
        self.marks.here = mark
        self.repaint()
        self.go_to(Place("", mark.block, mark.start))

    def figures_around(self) -> dict[str, Sequence[tuple[int, int, str]]]:
        """Texts around the window, those in it among them, each with its figures: start, end and kind."""
        if self._galley is None:
            return {}
        top = self.scroll_offset.y
        rows = map(self._galley.stretches, range(top, min(self._galley.height, top + self.size.height)))
        texts = {line.piece.text: 0 for row in rows for _, _, line in row}
        around: dict[str, Sequence[tuple[int, int, str]]] = {}
        room = AROUND
        for text in (*texts, *self.marks.found):
            room -= len(text)
            if room > 0 and text in self.marks.found:
                around[text] = self.marks.found[text]
        return around

    # Setting

    def _set(self, article: Article) -> None:
        """Typeset anew; the window stays on its place."""
        self._painter.clear()
        self._stand_in(self._made_up(article))

    def _made_up(self, article: Article) -> Galley | Sheet:
        keep, ambiguous, style = self.marks.keep, self._ambiguous, self._style
        if self._columns and self.columns > 1:
            width = self._room - 2 * column.MARGIN
            page = self.scrollable_content_region.height
            return Sheet(article, width, page, self.columns, keep=keep, ambiguous=ambiguous, style=style)
        return Galley(article, self._text_width(), keep=keep, ambiguous=ambiguous, style=style)

    def _text_width(self) -> int:
        return column.text_width(self._room, self._measure)

    def _margin(self) -> int:
        return column.margin(self._room, self._galley.width if self._galley else 0)

    def _size_updated(
        self, size: Size, virtual_size: Size, container_size: Size, layout: bool = True
    ) -> bool:
        """Typeset at once what stood there already: a frame is painted before any resize is told of."""
        changed = super()._size_updated(size, virtual_size, container_size, layout)
        self._coming = None
        if size and self._set_for:
            self.on_resize()
        return changed

    def on_resize(self) -> None:
        """Typeset to the new width; the place stays."""
        if self._galley is None or self.size == self._set_for:
            return
        here = self.marks.here if self._sees_cursor() else None
        if self._columns or self._text_width() != self._galley.width or not self._set_for:
            self._set(self._galley.article)
        else:
            self._put_back()
        if here is not None:
            self.go_to(Place("", here.block, here.start))

    def _sees_cursor(self) -> bool:
        """Whether the figure or hit that the cursor is on was in the window as it was last set for."""
        here = self.marks.here
        if here is None or self._galley is None:
            return False
        row = self._galley.row(Place("", here.block, here.start))
        return 0 <= row - self._galley.around(self._anchor, 0, 0) < self._set_for.height

    # Painting

    def render_line(self, y: int) -> Strip:
        """The strip at `y` cells below the window's top."""
        galley = self._galley
        stretches = galley.stretches(self.scroll_offset.y + y) if galley is not None else []
        return self._painter.row(stretches, margin=self._margin(), width=self.size.width)

    def repaint(self) -> None:
        """Paint the lines anew, where they stand."""
        self._painter.clear()
        self.refresh()

    # Selecting

    def pointed(self, x: int, y: int) -> Offset | None:
        """The character, as x, and the piece, as y, at a cell of the window; the nearest beside the text."""
        if self._galley is None:
            return None
        row = self.scroll_offset.y + y
        return pointed(self._galley, row, x - self._margin(), reach=self.size.height)

    def on_click(self, event: Click) -> None:
        """Twice: the paragraph is selected."""
        if event.chain != 2 or self._galley is None:
            return
        at = self.pointed(*event.get_content_offset_capture(self))
        if at is not None:
            event.prevent_default()
            size = len(self._galley.pieces[at.y].text)
            self.screen.selections = {self: Selection(Offset(0, at.y), Offset(size, at.y))}

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The selected source text."""
        return (source_text(self._galley.pieces, selection), "\n") if self._galley is not None else None

    def selection_updated(self, selection: Selection | None) -> None:
        """Paint the selection where it is now."""
        self._painter.selection = selection
        self.repaint()
