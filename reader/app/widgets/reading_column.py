"""The reading column: the article, the find bar under it, and what one walks to in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message

from reader.app.widgets.marks import Walked
from reader.app.widgets.reading_pane import ReadingPane
from reader.app.widgets.status_line import Said
from reader.article import Article, Place
from reader.library.matcher import Finder

if TYPE_CHECKING:
    from reader.app.widgets.find_bar import FindBar

NONE = {
    "figure": "no figure in this article",
    "caption": "no photo caption in this article",
    "subhead": "no subhead in this article",
    "hit": "nothing is looked for: press / to find",
}
"""What is said where there is nothing to walk to."""


class ReadingColumn(Vertical):
    """One article, found in and walked through."""

    @dataclass
    class Changed(Message):
        """Other hits are lit, or the cursor stands on another mark."""

    def __init__(self, pane: ReadingPane, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.pane = pane
        self.found_by = ""
        """The query of the search that led to the article, until its hits are put out."""
        self._bar: FindBar | None = None
        """None until it is first asked for."""
        self._finder: Finder | None = None
        self._before_find: Place | None = None

    def compose(self) -> ComposeResult:
        """The pane; the bar comes under it."""
        yield self.pane

    def _close(self) -> None:
        if self._bar is not None:
            self._bar.close()

    def show(self, article: Article, place: Place | None = None) -> None:
        """Open `article` at `place` (default: its top); what was looked for in another is forgotten."""
        self._before_find = None
        self._close()
        self.pane.show(article, place)

    def light(self, hits: Sequence[tuple[int, int, int]], found_by: str) -> None:
        """Light up the hits of a search: (block, start, end), in reading order."""
        self._before_find = None
        self.found_by = found_by
        self.pane.mark_hits(hits)

    # Walking

    def walk(self, kind: Walked, direction: int) -> None:
        """To the next (1) or the previous (-1) mark of a kind, around the end."""
        pane = self.pane
        mark = pane.marks.step(kind, pane.place or Place("", 0), direction)
        if mark is None:
            self.post_message(Said(NONE[kind]))
        else:
            pane.go(mark)
            self.post_message(self.Changed())

    def count_hits(self) -> tuple[int, int]:
        """Which hit the cursor is on (0 where on none), and how many there are; said in the bar too."""
        marks = self.pane.marks
        here = marks.hit_number()
        if self._bar is not None:
            self._bar.show_count(here, len(marks.hits))
        return here, len(marks.hits)

    # Finding

    @property
    def finding(self) -> bool:
        """Whether something is looked for in the article itself."""
        return self._before_find is not None

    async def find(self) -> None:
        """Open the find bar."""
        if self.pane.article is not None:
            self._before_find = self.pane.place
            self._finder = Finder([block.text for block in self.pane.article.blocks])
            if self._bar is None:
                from reader.app.widgets.find_bar import FindBar

                self._bar = FindBar()
                await self.mount(self._bar)
            self._bar.open()
            self._prepare(self._finder)

    def _prepare(self, finder: Finder) -> None:
        """Get ready what a query is looked for in, between the keys."""
        if finder is self._finder and not finder.prepare():
            self.set_timer(0.001, lambda: self._prepare(finder))

    def on_find_bar_changed(self, event: FindBar.Changed) -> None:
        """Light up what the query finds, and show the first of it."""
        hits = self._finder.hits(event.query) if self._finder else ()
        self.pane.mark_hits(hits)
        if hits:
            start = self._before_find or Place("", 0)
            first = self.pane.marks.step("hit", start, 1)
            if first is not None:
                self.pane.go(first)
        elif self._before_find is not None:
            self.pane.go_to(self._before_find)
        self.post_message(self.Changed())

    def on_find_bar_stepped(self, event: FindBar.Stepped) -> None:
        """To the next hit, or the one before."""
        self.walk("hit", event.direction)

    def on_find_bar_kept(self) -> None:
        """On among the hits."""
        self._close()
        self.screen.set_focus(self.pane)

    def on_find_bar_abandoned(self) -> None:
        """Back to where the find began."""
        self.end_find()

    def end_find(self) -> None:
        """Put the hits out, and go back to where the find began."""
        self.found_by = ""
        self._close()
        self.pane.mark_hits([])
        if self._before_find is not None:
            self.pane.restore(self._before_find)
            self._before_find = None
        self.screen.set_focus(self.pane)
        self.post_message(self.Changed())
