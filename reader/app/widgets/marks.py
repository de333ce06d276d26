"""What one walks to in an article: figures, hits, captions, subheads, each a span of a block."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from reader import figures
from reader.article import Article, Place
from reader.compose import HEAD, Piece, Span
from reader.compose.palette import FIGURE
from reader.figures import Figure


@dataclass(frozen=True, slots=True, order=True)
class Mark:
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
        self.hits: list[Mark] = []
        self.here: Mark | None = None
        """The mark that the cursor is on."""
        self.found: dict[str, Sequence[tuple[int, int, str]]] = {}
        """What was found so far: a text's figures, each its start, end and kind."""

    def keep(self, text: str) -> Sequence[tuple[int, int]]:
        """The figures of `text` as spans that no line break may cut."""
        return [(start, end) for start, end, _ in self.figures_of(text)]

    def figures_of(self, text: str) -> Sequence[tuple[int, int, str]]:
        """The figures of `text`: start, end, kind."""
        found = self.found.get(text)
        if found is None:
            found = self.found[text] = figures.spans(text)
        return found

    def _shown(self, text: str) -> Iterator[tuple[int, int, str]]:
        return (figure for figure in self.figures_of(text) if figure[2] not in self._hidden)

    def spans(self, piece: Piece) -> list[Span]:
        """What is painted over `piece`: its figures, then its hits, then the cursor."""
        spans: list[Span] = []
        if piece.block != HEAD:
            spans += (Span(start, end, FIGURE + kind) for start, end, kind in self._shown(piece.text))
            low = bisect_left(self.hits, Mark(piece.block, 0, 0))
            high = bisect_left(self.hits, Mark(piece.block + 1, 0, 0))
            spans += (Span(hit.start, hit.end, "hit") for hit in self.hits[low:high])
            if self.here is not None and self.here.block == piece.block:
                name = "hit.here" if self.here in self.hits else "figure.here"
                spans.append(Span(self.here.start, self.here.end, name))
        return spans

    def of_figures(self) -> list[Mark]:
        """Every figure of the body that is shown."""
        if self.article is None:
            return []
        return [
            Mark(index, start, end)
            for index, block in enumerate(self.article.blocks)
            for start, end, _ in self._shown(block.text)
        ]

    def of_blocks(self, kind: str) -> list[Mark]:
        """Every block of one kind: caption, subhead."""
        blocks = self.article.blocks if self.article else ()
        return [Mark(index, 0, len(block.text)) for index, block in enumerate(blocks) if block.kind == kind]

    def figure_here(self) -> Figure | None:
        """The figure that the cursor is on."""
        if self.article is None or self.here is None:
            return None
        text = self.article.blocks[self.here.block].text
        found = figures.find(text, reference_date=self.article.day)
        return next((figure for figure in found if figure.start == self.here.start), None)

    def step(self, marks: Sequence[Mark], place: Place, direction: int) -> Mark | None:
        """The mark after (1) or before (-1) the cursor, or `place` where there is none; around the end."""
        if not marks:
            return None
        here = self.here if self.here in marks else None
        if here is None:
            start = Mark(place.block, place.offset, 0)
            at = bisect_left(marks, start) - (direction < 0)
        elif direction > 0:
            at = bisect_right(marks, here)
        else:
            at = bisect_left(marks, here) - 1
        return marks[at % len(marks)]
