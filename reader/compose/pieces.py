"""An article taken apart into the pieces that are set: one role, one text, its indents, the space above."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reader.article import Article, Block

HEAD = -1
"""The block index of everything above the body: kicker, headline, deck, series, byline."""

HAN = re.compile(r"[\u3400-\u9fff]")
MARKER = "■"
"""What stands before a caption that came without a marker."""
CREDIT_GAP = "　"


@dataclass(frozen=True, slots=True)
class Piece:
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
    """Set as a Latin text: paragraphs are told by a gap, not by an indent."""


def pieces(article: Article) -> tuple[Piece, ...]:
    """Everything of `article` that is shown, from the series label to the continuation line."""
    return (*_head(article), *_body(article))


def is_latin(article: Article) -> bool:
    """Whether `article` is written without Han characters, judged by its headline and first block."""
    sample = article.headline + (article.blocks[0].text[:200] if article.blocks else "")
    return not HAN.search(sample)


def about(article: Article) -> str:
    """Byline, dateline, date and page in one line: 吴帆 华棣 · 本报临州11月2日电 · 2026-11-03 · 第2版."""
    return " · ".join(filter(None, _about(article)))


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


def _body(article: Article) -> Iterator[Piece]:
    latin = is_latin(article)
    before = ""
    for index, block in enumerate(article.blocks):
        yield _piece(block, index, latin, before)
        before = block.kind
    if article.continued:
        yield Piece("continued", article.continued, len(article.blocks), gap=1)


def _piece(block: Block, index: int, latin: bool, before: str) -> Piece:
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
            gap = 1 if latin or before in {"", "caption", "quote", "subhead"} else 0
            return Piece(
                "paragraph", block.text, index, size, first_indent=0 if latin else 4, gap=gap, latin=latin
            )
