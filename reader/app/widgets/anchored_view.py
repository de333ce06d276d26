"""A window over lines that are set as they are looked at: it stands on an anchor, for rows shift."""

from __future__ import annotations

from dataclasses import dataclass
from time import perf_counter

from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.widget import Widget

from reader.app.front import column
from reader.article import Place
from reader.compose import Galley, Sheet

SETTLED = 3_000
"""Pieces of an article that is set to its end while nothing else is asked for."""
SLICE, PAUSE = 0.006, 0.02
"""Seconds that setting ahead takes at a time, and leaves free for keys in between."""


class AnchoredView(ScrollView, inherit_bindings=False):
    """Shows the rows of a galley or a sheet, and stays on its place when they are set otherwise.

    Rows shift when what is above them is set and proves higher or lower than estimated. What the window
    stands on is therefore an anchor, and each move is made from it, by lines that are set.
    """

    @dataclass
    class Moved(Message):
        """The window stands elsewhere, or what it shows has changed."""

        place: Place

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._galley: Galley | Sheet | None = None
        self._place: Place | None = None
        self._anchor = (0, 0)
        """Of the window's top."""
        self._set_for = Size()
        """The size that the lines were set for."""

    @property
    def place(self) -> Place | None:
        """The place of the first line in the window."""
        return self._place

    # Moving

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

    def _stand_in(self, galley: Galley | Sheet) -> None:
        """Show the rows of `galley`, set as far as the window needs and then, in slices, to their end."""
        self._galley = galley
        if not self.size:  # never laid out yet: a resize sets it for the width there is
            return
        if len(galley.pieces) <= column.AT_ONCE:
            galley.settle(column.AT_ONCE)
        self._put_back()
        if not galley.settled and len(galley.pieces) <= SETTLED:
            self.set_timer(PAUSE, lambda: self._settle(galley))

    def _put_back(self) -> None:
        """Put the window's top back on the reader's place; the lines have moved, the reader has not."""
        place, galley = self._place, self._galley
        if galley is None or place is None:
            return
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
