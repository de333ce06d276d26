"""The words every room speaks: an edition holds articles, an article holds blocks.

Offsets are in characters of a block's `text`. All of it is frozen: a change is a new value.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

try:
    from _blake2 import blake2s  # as hashlib has it, without the cryptography that hashlib loads (3 ms)
except ImportError:
    from hashlib import blake2s

if TYPE_CHECKING:
    import datetime

ArticleKind = Literal["article", "photo", "notice"]
"""One story; a captioned photo alone; a public notice or an advertisement."""

BlockKind = Literal["paragraph", "subhead", "caption", "quote"]


@dataclass(frozen=True, slots=True)
class Block:
    """One piece of an article's body, in reading order."""

    kind: BlockKind
    text: str
    marker: str = ""
    """The sign that stood before a caption on the page: ■, ▲, 图①."""
    credit: str = ""
    """Who took a caption's photo, as a name: 姜庆伟."""
    credit_raw: str = ""
    """The credit as it stood on the page: 姜庆伟 摄."""


@dataclass(frozen=True, slots=True)
class Series:
    """A running label with its number: 服务型执法进行时③."""

    raw: str
    name: str
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """Where a reader is. Never a scroll fraction, so that rewrapping cannot move it."""

    article: str
    """The article's id."""
    block: int = 0
    """Index into `Article.blocks`; -1 is the headline block."""
    offset: int = 0
    """Characters into the block's text."""


@dataclass(frozen=True, slots=True)
class Article:
    """One story of an edition."""

    headline: str
    kind: ArticleKind = "article"
    kicker: tuple[str, ...] = ()
    deck: tuple[str, ...] = ()
    series: Series | None = None
    section: str = ""
    paper: str = ""
    date: str = ""
    """ISO 8601, perhaps partial: 2022, 2022-12, 2022-12-05; empty where unknown."""
    page: str = ""
    """The page as the paper numbers it: 4, A7."""
    byline: str = ""
    """As it stood: （吴 帅 华 丽）."""
    authors: tuple[str, ...] = ()
    """Names from the byline, padding spaces closed up: 吴帅."""
    photographers: tuple[str, ...] = ()
    dateline: str = ""
    """Where and when from, as it stood: 本报北京10月19日电."""
    continued: str = ""
    """The continuation line as it stood: （下转第4版）."""
    blocks: Sequence[Block] = ()
    """Never changed; a tuple, or of a long plain text what makes each block when it is looked at."""
    source: str = ""
    """The file it came from, as the user named it."""
    id: str = ""
    """Stable across runs and re-imports; given by the source."""
    extra: Mapping[str, object] | None = None
    """Front matter that broadsheet does not know, kept so that writing loses nothing."""

    @property
    def day(self) -> datetime.date | None:
        """The day of `date`; of a partial one (2022-12, 2022) the middle of the month or year."""
        import datetime

        parts = self.date.split("-")
        try:
            year = int(parts[0])
            month = int(parts[1]) if len(parts) > 1 else 7
            day = int(parts[2]) if len(parts) > 2 else 15 if len(parts) > 1 else 1
            return datetime.date(year, month, day)
        except ValueError:
            return None

    @property
    def captions(self) -> tuple[Block, ...]:
        """The captions, in reading order."""
        if not isinstance(self.blocks, tuple):
            return ()
        return tuple(block for block in self.blocks if block.kind == "caption")


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A file that could not be read, and why: one line, fit to be shown."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class Edition:
    """Articles read as one paper: an issue, a folder, one page."""

    name: str
    articles: tuple[Article, ...] = ()
    left_out: tuple[LeftOut, ...] = ()

    @property
    def sections(self) -> tuple[tuple[str, tuple[Article, ...]], ...]:
        """Sections in order of first appearance, each with its articles."""
        by_section: dict[str, list[Article]] = {}
        for article in self.articles:
            by_section.setdefault(article.section, []).append(article)
        return tuple((name, tuple(articles)) for name, articles in by_section.items())


def identity(*parts: str) -> str:
    """An id from what stays the same when an article is imported again: paper, date, page, headline."""
    return blake2s("\x1f".join(parts).encode("utf-8", "replace"), digest_size=8).hexdigest()
