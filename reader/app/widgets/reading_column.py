"""The reading column: the article, the find bar under it, and what one walks to in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from time import perf_counter
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message

from reader.app.widgets.marks import Walked
from reader.app.widgets.reading_pane import ReadingPane
from reader.app.widgets.status_line import Said
from reader.article import Article, Place
from reader.library.hits import Hits, Spot
from reader.library.matcher import Finder, Search, load_pinyin

if TYPE_CHECKING:
    from reader.app.widgets.find_bar import FindBar

SLICE, PAUSE = 0.006, 0.001
"""Seconds that looking through a long article takes at a time, and leaves free for keys in between."""
SAID = 0.1
"""Seconds after which it is said about how many hits there are, where they are not all counted."""

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
        self._query = ""
        """What is looked for in the article itself."""
        self._show: Callable[[Hits], None] = self._show_first
        self._before_find: Place | None = None
        self._search: Search | None = None
        """What is being looked for in the article, until all of it is found."""
        self._said_at = 0.0
        self._count = ""

    def compose(self) -> ComposeResult:
        """The pane; the bar comes under it."""
        yield self.pane

    def _close(self) -> None:
        if self._bar is not None:
            self._bar.close()

    def show(self, article: Article, place: Place | None = None) -> None:
        """Open `article` at `place` (default: its top); what was looked for in another is forgotten."""
        self._before_find = self._finder = self._search = None
        self._close()
        self.pane.show(article, place)

    def grow(self, article: Article) -> None:
        """Show `article` in place of what was read of it so far; what is looked for is looked for in all."""
        self.pane.grow(article)
        if self._finder is None:
            return
        self._finder = Finder(article.blocks)
        shown = self._search is None or self._search.near
        self._look_for(self._query, self._show_again if shown else self._show_first)

    def light(self, hits: Iterable[Spot], found_by: str) -> None:
        """Light up the hits of a search: (block, start, end), in reading order."""
        self._before_find = self._search = None
        self.found_by = found_by
        self.pane.mark_hits(Hits.known(hits))

    # Walking

    def walk(self, kind: Walked, direction: int) -> None:
        """To the next (1) or the previous (-1) mark of a kind, around the end."""
        if kind == "hit":
            self._find_all()
        pane = self.pane
        mark = pane.marks.step(kind, pane.place or Place("", 0), direction)
        if mark is None:
            self.post_message(Said(NONE[kind]))
        else:
            pane.go(mark)
            self.post_message(self.Changed())

    def at_last_hit(self, direction: int) -> bool:
        """Whether no hit of the article lies beyond the cursor."""
        self._find_all()
        marks = self.pane.marks
        return marks.hit_number() == (len(marks.hits) if direction > 0 else 1) or not marks.hits

    def count_hits(self) -> str:
        """Which hit the cursor is on, and how many there are; said in the bar too.

        While they are counted that is what it was before: what is known a moment later need not flicker.
        """
        marks = self.pane.marks
        if self._search is None:
            self._count = f"{marks.hit_number()}/{len(marks.hits)}" if marks.hits else ""
        if self._bar is not None:
            self._bar.show_count(self._count)
        return self._count

    # Finding

    @property
    def finding(self) -> bool:
        """Whether something is looked for in the article itself."""
        return self._before_find is not None

    async def find(self) -> None:
        """Open the find bar."""
        if self.pane.article is not None:
            self._before_find = self.pane.place
            if self._finder is None:
                self._finder = Finder(self.pane.article.blocks)
                self.run_worker(load_pinyin, thread=True)
            if self._bar is None:
                from reader.app.widgets.find_bar import FindBar

                self._bar = FindBar()
                await self.mount(self._bar)
            self._bar.open()
            self._prepare(self._finder)

    def _prepare(self, finder: Finder) -> None:
        """Get ready what a query is looked for in, between the keys."""
        if finder is self._finder and not finder.prepare(perf_counter() + SLICE):
            self.set_timer(PAUSE, lambda: self._prepare(finder))

    def on_find_bar_changed(self, event: FindBar.Changed) -> None:
        """Look for the query, from where the find began."""
        self._look_for(event.query, self._show_first)

    def _look_for(self, query: str, show: Callable[[Hits], None]) -> None:
        """Look through the article; `show` the hits as soon as the first is known."""
        self._query, self._show = query, show
        if self._finder is not None and self._before_find is not None:
            start = (self._before_find.block, self._before_find.offset, 0)
            self._search = self._finder.search(query, start)
            self._said_at = perf_counter() + SAID
            self._look_on(self._search, perf_counter() + SLICE)

    def _look_on(self, search: Search, until: float | None) -> None:
        """Look through more of the article; what is found first is shown first."""
        if search is not self._search:
            return
        shown = search.near
        search.go_on(until)
        if search.near and not shown:
            self._show(search.hits)
        if search.done:
            self._search = None
            self.post_message(self.Changed())
            return
        if perf_counter() > self._said_at:
            self._said_at += SAID
            self._count = f"约{search.hits.about}" if search.hits else "…"
            self.post_message(self.Changed())
        self.set_timer(PAUSE, lambda: self._look_on(search, perf_counter() + SLICE))

    def _find_all(self) -> None:
        """What is still looked for is wanted now."""
        if self._search is not None:
            self._look_on(self._search, None)

    def _show_again(self, hits: Hits) -> None:
        """Light up the hits; cursor and window stay."""
        here = self.pane.marks.here
        self.pane.mark_hits(hits)
        self.pane.marks.here = here

    def _show_first(self, hits: Hits) -> None:
        """Light up the hits, and bring the first into the window."""
        self.pane.mark_hits(hits)
        start = self._before_find or Place("", 0)
        first = self.pane.marks.step("hit", start, 1)
        if first is not None:
            self.pane.go(first)
        else:
            self.pane.go_to(start)

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
        self._search = None
        self._close()
        self.pane.mark_hits(Hits())
        if self._before_find is not None:
            self.pane.restore(self._before_find)
            self._before_find = None
        self.screen.set_focus(self.pane)
        self.post_message(self.Changed())
