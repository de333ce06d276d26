"""The bookmarks: headline and the words at the place, the newest first; Enter goes there."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen

from reader.app.widgets.lit import visible
from reader.app.widgets.row_list import Painted, RowList
from reader.compose import clip
from reader.library.shelf import Bookmark
from reader.paths import bundled


class BookmarkList(RowList):
    """Two lines a bookmark."""

    ROWS: ClassVar[int] = 2

    def __init__(self, bookmarks: list[Bookmark], *, ambiguous: int) -> None:
        super().__init__(id="bookmark-list")
        self.bookmarks = bookmarks
        self._ambiguous = ambiguous

    def count(self) -> int:
        """Bookmarks listed."""
        return len(self.bookmarks)

    def paint(self, index: int, width: int) -> list[Painted]:
        """Where it is, and what stands there."""
        mark = self.bookmarks[index]
        about = " · ".join(filter(None, [mark.headline or "—", mark.paper, mark.date]))
        room = max(2, width - 3)
        return [
            [(f" {clip(visible(about), room, ambiguous=self._ambiguous)}", "text")],
            [(f"   {clip(visible(mark.excerpt), room - 2, ambiguous=self._ambiguous)}", "faint")],
        ]


class BookmarksScreen(ModalScreen[Bookmark | None]):
    """Dismissed with the bookmark to go to, or with None."""

    CSS_PATH = bundled("styles") / "bookmarks.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "dismiss", "close", key_display="esc"),
        Binding("j,down", "move(1)", show=False),
        Binding("k,up", "move(-1)", show=False),
        Binding("enter", "choose", "go"),
        Binding("d,delete", "drop", "take away"),
    ]
    AUTO_FOCUS = "BookmarkList"

    def __init__(
        self, bookmarks: list[Bookmark], drop: Callable[[Bookmark], None], *, ambiguous: int
    ) -> None:
        super().__init__()
        self._list = BookmarkList(bookmarks, ambiguous=ambiguous)
        self._drop = drop

    def compose(self) -> ComposeResult:
        """The list in a box."""
        with Vertical(id="bookmarks") as box:
            box.border_title = "Bookmarks"
            box.border_subtitle = "enter goes there · d takes away · esc closes"
            yield self._list

    def on_mount(self) -> None:
        """As high as there are bookmarks, if the window is."""
        self._list.styles.height = self._list.count() * self._list.ROWS

    def action_move(self, direction: int) -> None:
        """A bookmark down or up."""
        self._list.move(direction)

    def action_choose(self) -> None:
        """Go to the one under the cursor."""
        self._list.choose()

    def action_drop(self) -> None:
        """Take the one under the cursor away."""
        self._drop(self._list.bookmarks.pop(self._list.cursor))
        if not self._list.bookmarks:
            self.dismiss(None)
        self._list.refill(self._list.cursor)

    @on(RowList.Chosen)
    def _chosen(self, event: RowList.Chosen) -> None:
        self.dismiss(self._list.bookmarks[event.index])
