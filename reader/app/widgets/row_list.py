"""A list drawn row by row: sections, articles.

Entries are of one height, so that a million cost what ten do.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

Painted = list[tuple[str, str]]
"""One line of an entry: texts, each with the name of a component class without its prefix."""


class RowList(ScrollView, can_focus=True, inherit_bindings=False):
    """The base of the lists: cursor, scrolling, mouse. A list of its own says how an entry is drawn."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "row-list--text",
        "row-list--faint",
        "row-list--cursor",
        "row-list--accent",
    }
    ROWS: ClassVar[int] = 1
    """Lines an entry takes."""

    cursor: reactive[int] = reactive(0, init=False)
    """The entry that the cursor is on."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._painted: dict[tuple[int, int], list[Painted]] = {}
        """Entries as they were drawn, by index and width."""
        self._looks: dict[tuple[str, bool], Style] = {}
        """By name, and whether the cursor is on it: worked out anew they take most of a frame."""

    @dataclass
    class Highlighted(Message):
        """The cursor stands on another entry."""

        row_list: RowList
        index: int

        @property
        def control(self) -> RowList:
            """The list itself."""
            return self.row_list

    @dataclass
    class Chosen(Message):
        """An entry was opened: Enter, or a click."""

        row_list: RowList
        index: int

        @property
        def control(self) -> RowList:
            """The list itself."""
            return self.row_list

    def count(self) -> int:
        """Entries in the list."""
        raise NotImplementedError

    def paint(self, index: int, width: int) -> list[Painted]:
        """The lines of entry `index`, each at most `width` cells wide."""
        raise NotImplementedError

    def refill(self, cursor: int = 0) -> None:
        """The entries are others now: draw them, with the cursor on `cursor`, and say nothing of it."""
        self._painted.clear()
        self.resized()
        with self.prevent(self.Highlighted):
            self.set_reactive(RowList.cursor, self.validate_cursor(cursor))
        self._keep_in_view()
        self.refresh()

    def notify_style_update(self) -> None:
        """The styles are others."""
        self._looks.clear()
        super().notify_style_update()

    def resized(self) -> None:
        """There are more entries, or fewer: the list is as long as they are."""
        size = Size(self.size.width, self.count() * self.ROWS)
        if self.styles.overflow_y == "scroll":
            # Nothing around a list whose bar is always there moves: laying out the screen takes 7 ms.
            self.set_reactive(RowList.virtual_size, size)
            self._scroll_update(size)
        else:
            self.virtual_size = size

    def repaint(self) -> None:
        """The entries look otherwise now, where they stand."""
        self._painted.clear()
        self.refresh()

    def on_mount(self) -> None:
        """Draw what there is."""
        super().on_mount()  # type: ignore[no-untyped-call]
        self.refill(self.cursor)

    def on_resize(self) -> None:
        """Lines are of another width now."""
        self.refill(self.cursor)

    def move(self, by: int) -> None:
        """Move the cursor by `by` entries, not past the ends."""
        self.cursor += by

    @property
    def page(self) -> int:
        """Entries that the window holds."""
        return max(1, self.size.height // self.ROWS)

    def choose(self) -> None:
        """Open the entry under the cursor."""
        if self.count():
            self.post_message(self.Chosen(self, self.cursor))

    def validate_cursor(self, cursor: int) -> int:
        """Keep the cursor on an entry."""
        return max(0, min(cursor, self.count() - 1))

    def watch_cursor(self, old: int, new: int) -> None:
        """Show the entry, and say so."""
        self._keep_in_view()
        self.refresh()
        if old != new:
            self.post_message(self.Highlighted(self, new))

    def on_click(self, event: events.Click) -> None:
        """Open what was clicked."""
        index = (event.y + self.scroll_offset.y) // self.ROWS
        if 0 <= index < self.count():
            self.cursor = index
            self.choose()

    def _keep_in_view(self) -> None:
        top, height = self.scroll_offset.y, self.size.height
        first = self.cursor * self.ROWS
        if first < top or height < self.ROWS:
            self.scroll_to(y=first, animate=False)
        elif first + self.ROWS > top + height:
            self.scroll_to(y=first + self.ROWS - height, animate=False)

    def render_line(self, y: int) -> Strip:
        """The strip at `y` cells below the window's top."""
        width = self.scrollable_content_region.width
        index, line = divmod(y + self.scroll_offset.y, self.ROWS)
        if index >= self.count():
            return Strip.blank(self.size.width, self._look("", False))
        key = (index, width)
        if key not in self._painted:
            self._painted[key] = self.paint(index, width)
        lines = self._painted[key]
        here = index == self.cursor
        segments = [
            Segment(text, self._look(name, here)) for text, name in (lines[line] if line < len(lines) else [])
        ]
        return Strip(segments).adjust_cell_length(self.size.width, self._look("", here))

    def _look(self, name: str, here: bool) -> Style:
        """A style upon the ground (none: the ground), and under the cursor where it is `here`."""
        look = self._looks.get((name, here))
        if look is None:
            look = self.rich_style
            for each in [name] * bool(name) + ["cursor"] * here:
                look += self._style(each)
            self._looks[name, here] = look
        return look

    def _style(self, name: str) -> Style:
        return self.get_component_rich_style(f"row-list--{name}", partial=True)
