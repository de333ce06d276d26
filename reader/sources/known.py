"""Articles read before, as plain values: a file that has not changed is not read again.

Reading a page takes half a second a megabyte, reading what was made of it some milliseconds. Of a long plain
text it is kept where its paragraphs lie.
"""

from __future__ import annotations

import marshal
from collections.abc import Sequence
from itertools import starmap
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader import kept
from reader.article import Article, Block, Series
from reader.passages import Passages

if TYPE_CHECKING:
    from reader.sources.undecoded import Packed

EDITIONS = 16
"""Editions kept; the one not opened for longest goes first."""
LARGEST = 64 << 20
"""Bytes of text, at most, that are kept of one edition."""

PLAIN = tuple(name for name in Article.__slots__ if name not in {"series", "blocks"})
Values = tuple[Any, ...]


class Known:
    """What was read of the files of one edition, named `paths` by the reader, in the folder `folder`."""

    def __init__(self, folder: str, paths: Sequence[str]) -> None:
        self._key = (folder, tuple(paths))
        found = kept.get("editions", self._key)
        self._before: dict[str, tuple[kept.Stamp, list[Values]]] = found if isinstance(found, dict) else {}
        self._again: dict[str, tuple[kept.Stamp, list[Values]]] = {}
        self._news: dict[str, tuple[kept.Stamp, Sequence[Article]]] = {}
        self._size = 0

    def has(self, path: str) -> bool:
        """Whether the file at `path` was read, and has not changed since."""
        entry = self._before.get(path)
        return entry is not None and entry[0] is not None and entry[0] == kept.stamp(path)

    def articles(self, path: str) -> list[Article] | None:
        """The articles of the file at `path`; None where it was never read, or has changed since."""
        if not self.has(path):
            return None
        entry = self._before[path]
        try:
            found = [_article(values, path) for values in entry[1]]
        except OSError:
            return None
        if entry[0] != kept.stamp(path):  # it changed while it was looked at
            return None
        self._again[path] = entry
        return found

    def add(self, path: str, stamp: kept.Stamp, articles: Sequence[Article]) -> None:
        """Know what was read of `path`, whose stamp was `stamp` before it was read."""
        self._size += stamp[1] if stamp else 0
        if stamp is not None and self._size <= LARGEST and all(map(_is_plain, articles)):
            self._news[path] = (stamp, articles)

    def keep(self, *, at_once: bool = False) -> None:
        """Keep it for the next time, where there is anything new, once there is time for that."""
        if not self._news and len(self._again) == len(self._before):
            return
        if at_once:
            self._write()
        else:
            kept.later(self._write)

    def _write(self) -> None:
        kept.put("editions", self._key, self._told(), at_most=EDITIONS)

    def _told(self) -> dict[str, tuple[kept.Stamp, list[Values]]]:
        told = dict(self._again)
        for path, (stamp, articles) in self._news.items():
            values = [_values(article, path) for article in articles]
            if all(values) and stamp == kept.stamp(path):
                told[path] = (stamp, [each for each in values if each])
        return told


def _is_plain(article: Article) -> bool:
    """Whether the front matter that broadsheet does not know is of plain values too; a date is none."""
    try:
        marshal.dumps(article.extra)  # type: ignore[arg-type]
    except ValueError:
        return False
    return True


def _values(article: Article, path: str) -> Values | None:
    """`article` as plain values; None where it is such a long text as cannot be told in them."""
    blocks: Packed | list[Values] | None
    if isinstance(article.blocks, Passages):
        from reader.sources.undecoded import packed

        try:
            with Path(path).open("rb") as file:
                blocks = packed(article.blocks, file)
        except OSError:
            blocks = None
        if blocks is None:
            return None
    else:
        blocks = [
            (block.kind, block.text, block.marker, block.credit, block.credit_raw) for block in article.blocks
        ]
    series = article.series and (article.series.raw, article.series.name, article.series.number)
    return (*(getattr(article, name) for name in PLAIN), series, blocks)


def _article(values: Values, path: str) -> Article:
    *plain, series, blocks = values
    made: Sequence[Block]
    if isinstance(blocks, tuple):
        from reader.sources.undecoded import Undecoded

        made = Undecoded(Path(path).read_bytes(), blocks)
    else:
        made = tuple(starmap(Block, blocks))
    return Article(
        **dict(zip(PLAIN, plain, strict=True)),
        series=Series(*series) if series else None,
        blocks=made,
    )
