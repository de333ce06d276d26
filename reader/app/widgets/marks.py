"""What one walks to in an article: figures, hits, captions, subheads, each a span of a block."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from itertools import chain
from typing import TYPE_CHECKING, Literal, NamedTuple

from reader import figures
from reader.article import Article, Place
from reader.compose import HEAD, Piece, Span
from reader.compose.palette import FIGURE
from reader.library.hits import Hits

if TYPE_CHECKING:
    from reader.figures import Figure

Walked = Literal["figure", "caption", "subhead", "hit"]
"""What there is to walk to."""

HELD = 2_000
"""Texts whose figures are held; those found first go first."""
LONGEST = 20_000
AROUND = 500
"""Characters read before and after a figure to understand it, in a text longer than LONGEST."""


class Mark(NamedTuple):
    """Characters `start` to `end` of a block."""

    block: int
    start: int
    end: int


class Marks:
    """The marks of one article. Figures are found a block at a time, when the block is first looked at."""

    def __init__(self, article: Article | None = None, hidden: Set[str] = frozenset()) -> None:
        """`hidden` are the kinds of figures that are neither painted nor walked; it may change."""
        self.article = article
        self._hidden = hidden
        self.hits = Hits()
        """As marks: (block, start, end)."""
        self.here: Mark | None = None
        """The mark that the cursor is on."""
        self.found: dict[str, Sequence[tuple[int, int, str]]] = {}
        """What was found so far, or before: a text's figures, each its start, end and kind."""

    def keep(self, text: str) -> Sequence[tuple[int, int]]:
        """The figures of `text` as spans that no line break may cut."""
        return [(start, end) for start, end, _ in self.figures_of(text)]

    def figures_of(self, text: str) -> Sequence[tuple[int, int, str]]:
        """The figures of `text`: start, end, kind."""
        found = self.found.get(text)
        if found is None:
            if len(self.found) >= HELD:
                del self.found[next(iter(self.found))]
            found = self.found[text] = figures.spans(text)
        return found

    def _shown(self, text: str) -> Iterator[tuple[int, int, str]]:
        return (figure for figure in self.figures_of(text) if figure[2] not in self._hidden)

    def spans(self, piece: Piece) -> list[Span]:
        """What is painted over `piece`: its figures, then its hits, then the cursor."""
        if piece.block == HEAD and piece.role != "headline":
            return []
        spans = []
        if piece.block != HEAD:
            spans += [Span(start, end, FIGURE + kind) for start, end, kind in self._shown(piece.text)]
        at = piece.at
        hits = self.hits.between((piece.block, at, 0), (piece.block, at + len(piece.text), 0))
        spans += (Span(start - at, end - at, "hit") for _, start, end in hits)
        here = self.here
        if here is not None and here.block == piece.block:
            name = "hit.here" if self.on_hit else "figure.here"
            spans.append(Span(here.start - at, here.end - at, name))
        return spans

    @property
    def on_hit(self) -> bool:
        """Whether the cursor is on a hit."""
        return self.here is not None and self.here in self.hits

    def hit_number(self) -> int:
        """Which of the hits the cursor is on, counted from 1; 0 where on none."""
        return self.hits.number(self.here) if self.here is not None else 0

    def figure_here(self) -> Figure | None:
        """The figure that the cursor is on."""
        if self.article is None or self.here is None or self.here.block == HEAD:
            return None
        text, here = self.article.blocks[self.here.block].text, self.here
        first, last = 0, len(text)
        if last > LONGEST:
            first, last = max(0, here.start - AROUND), here.end + AROUND
        found = figures.find(text[first:last], reference_date=self.article.day)
        return next((figure for figure in found if figure.start + first == here.start), None)

    # Walking

    def step(self, kind: Walked, place: Place, direction: int) -> Mark | None:
        """The mark after (1) or before (-1) the cursor, or `place` where it is on none; around the end."""
        if kind == "hit":
            return self._step_hit(place, direction)
        here = self.here if self.here is not None and self.here in self._of(kind, self.here.block) else None
        at: tuple[int, ...] = here or (place.block, place.offset)
        for block in self._blocks(at[0], direction):
            marks = self._of(kind, block)
            if block == at[0]:
                marks = [mark for mark in marks if _beyond(mark, at, direction)]
            if marks:
                return marks[0 if direction > 0 else -1]
        rest = self._of(kind, at[0])
        return rest[0 if direction > 0 else -1] if rest else None

    def _step_hit(self, place: Place, direction: int) -> Mark | None:
        at = self.here if self.here is not None and self.on_hit else (place.block, place.offset, 0)
        hit = self.hits.step(at, direction)
        return Mark(*hit) if hit is not None else None

    def _blocks(self, block: int, direction: int) -> Iterable[int]:
        """Every block once, from `block` on, around the end."""
        size = len(self.article.blocks) if self.article else 0
        block = min(block, size - 1)
        if direction > 0:
            return chain(range(max(0, block), size), range(max(0, block)))
        return chain(range(block, -1, -1), range(size - 1, block, -1))

    def _of(self, kind: Walked, block: int) -> Sequence[Mark]:
        if self.article is None or not 0 <= block < len(self.article.blocks):
            return ()
        found = self.article.blocks[block]
        if kind == "figure":
            return [Mark(block, start, end) for start, end, _ in self._shown(found.text)]
        return [Mark(block, 0, len(found.text))] if found.kind == kind else ()


def _beyond(mark: Mark, at: tuple[int, ...], direction: int) -> bool:
    """Whether `mark` lies in `direction` of `at`, a mark or only a place, which may be its own."""
    if direction < 0:
        return mark < at
    return mark > at if len(at) > 2 else mark[:2] >= at
