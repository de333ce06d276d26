"""An article taken apart into the pieces that are set: one role, one text, its indents, the space above."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple, overload

from reader.article import Article, Block
from reader.passages import characters, longest

HEAD = -1
"""The block index of everything above the body: kicker, headline, deck, series, byline."""

HAN = re.compile(r"[\u3400-\u9fff]")
MARKER = "■"
"""What stands before a caption that came without a marker."""
CREDIT_GAP = "　"
BETWEEN = " · "
"""Between the parts of a byline; it stands neither at the end nor at the start of a line."""
LONGEST = 20_000
"""Characters of a piece at most: a paragraph that never ends is set in several, cut where sentences end."""
SENTENCE_END = re.compile(r"[。！？!?][」』”’）]*|\.[ \n]")


class Piece(NamedTuple):
    """A text that is set as one: a paragraph, a headline, a caption with its credit."""

    role: str
    """kicker, headline, deck, series, byline, rule, paragraph, subhead, caption, quote or continued."""
    text: str
    block: int = HEAD
    """Index into the article's blocks, or HEAD."""
    body: int = 0
    """Characters of `text` that are the block's own; a caption's credit stands after them."""
    lead: str = ""
    """What is painted before the first line and is no text of the article: a caption's marker."""
    first_indent: int = 0
    """Cells before the first line, beyond `indent`."""
    indent: int = 0
    """Cells before every line."""
    gap: int = 0
    """Empty lines above."""
    latin: bool = False
    """Set as a Latin text."""
    at: int = 0
    """Offset in the block's text of the first character: not 0 in what goes on with a very long paragraph."""


class Pieces(Sequence[Piece]):
    """Everything of `article` that is shown, from the series label to the continuation line.

    A piece is made when it is asked for: ten megabytes are opened as fast as ten lines.
    """

    def __init__(self, article: Article, *, indent: int = 2) -> None:
        """Chinese paragraphs are told by an indent of so many characters; by a gap where 0, as Latin ones."""
        self._blocks = article.blocks
        self._latin = is_latin(article)
        self._indent = 0 if self._latin else indent
        self._continued = article.continued
        self._head = tuple(_head(article))
        self._parts: dict[int, Sequence[int]] = {}
        """For each very long block, where in its text its pieces begin."""
        self._firsts: Sequence[int] = range(len(self._blocks) + 1)
        """For each block, how many pieces of the body stand before it."""
        if longest(self._blocks) > LONGEST:
            self._cut()

    def __len__(self) -> int:
        return len(self._head) + self._firsts[-1] + bool(self._continued)

    @overload
    def __getitem__(self, index: int) -> Piece: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Piece]: ...
    def __getitem__(self, index: int | slice) -> Piece | Sequence[Piece]:
        if isinstance(index, slice):
            return [self[at] for at in range(len(self))[index]]
        if index < 0:
            index += len(self)
        if index < len(self._head):
            return self._head[index]
        within = index - len(self._head)
        if within < self._firsts[-1]:
            return self._of_body(within)
        if within == self._firsts[-1] and self._continued:
            return Piece("continued", self._continued, len(self._blocks), gap=1)
        raise IndexError(index)

    def index_of(self, block: int, offset: int = 0) -> int:
        """The piece that sets the character at `offset` of `block`; the first one of HEAD."""
        if block <= HEAD:
            return 0
        if block >= len(self._blocks):
            return len(self) - 1
        first = len(self._head) + self._firsts[block]
        return first + max(0, bisect_right(self._parts.get(block, (0,)), offset) - 1)

    def characters(self, start: int, end: int) -> int:
        """Characters of the pieces from `start` to before `end`, together, without making them."""
        if self._parts:
            return sum([len(piece.text) for piece in self[start:end]])
        head, size = len(self._head), len(self._blocks)
        found = sum([len(piece.text) for piece in self._head[start:end]])
        found += characters(self._blocks, max(0, start - head), min(size, max(0, end - head)))
        return found + len(self._continued) * (end > head + size)

    def _of_body(self, within: int) -> Piece:
        if not self._parts:
            return self._made(within)
        block = bisect_right(self._firsts, within) - 1
        made = self._made(block)
        part = within - self._firsts[block]
        starts = self._parts.get(block, (0,))
        start, end = starts[part], starts[part + 1] if part + 1 < len(starts) else None
        text = made.text[start:end]
        body = max(0, min(made.body - start, len(text)))
        if not part:
            return made._replace(text=text, body=body)
        return made._replace(text=text, body=body, at=start, gap=0, first_indent=0, lead="")

    def _made(self, block: int) -> Piece:
        before = self._blocks[block - 1].kind if block else ""
        return _piece(self._blocks[block], block, self._latin, self._indent, before)

    def _cut(self) -> None:
        for index, block in enumerate(self._blocks):
            if len(block.text) > LONGEST:
                self._parts[index] = tuple(_cuts(block.text))
        counts = (len(self._parts.get(index, (0,))) for index in range(len(self._blocks)))
        self._firsts = [0, *accumulate(counts)]


def _cuts(text: str) -> Iterator[int]:
    """Where the pieces of a very long text begin."""
    at = 0
    while True:
        yield at
        if len(text) - at <= LONGEST:
            return
        end = 0
        for match in SENTENCE_END.finditer(text, at + LONGEST // 2, at + LONGEST):
            end = match.end()
        at = end or at + LONGEST


def is_latin(article: Article) -> bool:
    """Whether `article` is written without Han characters, judged by its headline and first block."""
    sample = article.headline + (article.blocks[0].text[:200] if article.blocks else "")
    return not HAN.search(sample)


def about(article: Article) -> str:
    """Byline, dateline, date and page in one line: 吴帆 华棣 · 本报临州11月2日电 · 2026-11-03 · 第2版."""
    return BETWEEN.join(filter(None, _about(article)))


def _about(article: Article) -> Iterator[str]:
    latin = is_latin(article)
    yield ("  " if latin else "　").join(article.authors) or article.byline
    if article.photographers:
        yield ("Photos: " if latin else "摄影 ") + "　".join(article.photographers)
    yield article.dateline
    yield article.paper
    yield article.date
    if article.page:
        yield f"Page {article.page}" if latin else f"第{article.page}版"


def _head(article: Article) -> Iterator[Piece]:
    gap = 0
    if article.series:
        yield Piece("series", article.series.raw)
        gap = 1
    for kicker in article.kicker:
        yield Piece("kicker", kicker, gap=gap)
        gap = 0
    if article.headline:
        yield Piece("headline", article.headline, gap=gap)
    for deck in article.deck:
        yield Piece("deck", deck)
    line = about(article)
    if line:
        yield Piece("byline", line, gap=1 if article.headline else 0)
    yield Piece("rule", "")


def _piece(block: Block, index: int, latin: bool, indent: int, before: str) -> Piece:
    size = len(block.text)
    match block.kind:
        case "caption":
            marker = block.marker or MARKER
            credit = CREDIT_GAP + block.credit_raw if block.credit_raw else ""
            return Piece("caption", block.text + credit, index, size, lead=f"{marker} ", indent=2, gap=1)
        case "subhead":
            return Piece("subhead", block.text, index, size, gap=1)
        case "quote":
            return Piece("quote", block.text, index, size, indent=4, gap=1)
        case "paragraph":
            gap = 1 if not indent or before in {"", "caption", "quote", "subhead"} else 0
            return Piece("paragraph", block.text, index, size, first_indent=2 * indent, gap=gap, latin=latin)
