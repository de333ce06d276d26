"""A long raw text opened by its first pages: what is behind them is read while those are."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from time import monotonic
from typing import NamedTuple

from reader.article import Article, Edition
from reader.sources import from_text

FIRST, LATER = 0.1, 0.5
"""Seconds of reading before the first articles are shown, and between the times that more are added."""


class Grown(NamedTuple):
    """An edition as far as it is read."""

    edition: Edition
    share: float
    """How much of the text that is: 0 … 1."""


def growing(
    data: bytes,
    *,
    source: str,
    made: Callable[[Sequence[Article]], Edition],
    whole: Callable[[Sequence[Article]], None],
) -> Iterator[Grown]:
    """The edition that `made` makes of the articles of a raw text, ever larger; `whole` is told of the last.

    Raises SourceError, at its first step, for bytes that are no text and for a file with nothing in it.
    """
    done, of = 0, 1

    def progress(read: int, size: int) -> None:
        nonlocal done, of
        done, of = read, size

    articles: list[Article] = []
    end = monotonic() + FIRST
    for page in from_text.read(data, source=source, progress=progress):
        articles += page.articles
        if articles and monotonic() >= end:
            yield Grown(made(tuple(articles)), done / of)
            end = monotonic() + LATER
    yield Grown(made(tuple(articles)), 1.0)
    whole(articles)
