"""Articles read before, as plain values: a file that has not changed is not read again.

Reading a page takes half a second a megabyte, reading what was made of it some milliseconds.
"""

from __future__ import annotations

import marshal
from collections.abc import Sequence
from itertools import starmap
from typing import Any

from reader import kept
from reader.article import Article, Block, Series
from reader.passages import Passages

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
        self._now: dict[str, tuple[kept.Stamp, list[Values]]] = {}
        self._size = 0
        self._news = False

    def articles(self, path: str) -> list[Article] | None:
        """The articles of the file at `path`; None where it was never read, or has changed since."""
        entry = self._before.get(path)
        if entry is None or entry[0] is None or entry[0] != kept.stamp(path):
            return None
        self._now[path] = entry
        return [_article(values) for values in entry[1]]

    def add(self, path: str, stamp: kept.Stamp, articles: Sequence[Article]) -> None:
        """Know what was read of `path`, whose stamp was `stamp` before it was read."""
        self._size += stamp[1] if stamp else 0
        if any(isinstance(article.blocks, Passages) for article in articles):
            return  # read again as soon as read back
        if stamp is not None and self._size <= LARGEST and all(map(_is_plain, articles)):
            self._news = True
            self._now[path] = (stamp, [_values(article) for article in articles])

    def keep(self) -> None:
        """Keep it for the next time, where there is anything new, once there is time for that."""
        if self._news or len(self._now) < len(self._before):
            kept.later(lambda: kept.put("editions", self._key, self._now, at_most=EDITIONS))


def _is_plain(article: Article) -> bool:
    """Whether the front matter that broadsheet does not know is of plain values too; a date is none."""
    try:
        marshal.dumps(article.extra)  # type: ignore[arg-type]
    except ValueError:
        return False
    return True


def _values(article: Article) -> Values:
    series = article.series and (article.series.raw, article.series.name, article.series.number)
    blocks = [
        (block.kind, block.text, block.marker, block.credit, block.credit_raw) for block in article.blocks
    ]
    return (*(getattr(article, name) for name in PLAIN), series, blocks)


def _article(values: Values) -> Article:
    *plain, series, blocks = values
    return Article(
        **dict(zip(PLAIN, plain, strict=True)),
        series=Series(*series) if series else None,
        blocks=tuple(starmap(Block, blocks)),
    )
