"""Files opened by what is read of them first: what is behind that is read while it is looked at."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from time import monotonic
from typing import NamedTuple

from reader.article import Article, Edition, LeftOut
from reader.errors import SourceError

FIRST, LATER = 0.1, 0.5
"""Seconds of reading before the first articles are shown, and between the times that more are added."""


class Part(NamedTuple):
    """The articles of a file, as far as it is read."""

    articles: Sequence[Article]
    share: float
    """How much of the file that is: 0 … 1."""
    beginning: bool = False
    """Whether the last of them is not read to its end."""
    known: bool = False
    """Whether they were read before: nobody is shown a part of what takes so little time."""


class Grown(NamedTuple):
    """An edition as far as it is read."""

    edition: Edition
    share: float
    """How much of its files that is: 0 … 1."""


def steps(
    files: Iterable[str],
    read: Callable[[str], Iterator[Part]],
    made: Callable[[Sequence[Article], Sequence[LeftOut]], Edition],
) -> Iterator[Grown]:
    """The edition that `made` makes of what `read` reads of `files`, ever larger; the last one's share is 1.

    Raises SourceError, at its first step, where nothing at all could be read.
    """
    files = list(files)
    articles: list[Article] = []
    left_out: list[LeftOut] = []
    errors: list[SourceError] = []
    end = monotonic() + FIRST
    for number, file in enumerate(files):
        part = Part((), 0.0)
        try:
            for part in read(file):
                share = (number + part.share) / len(files)
                due = part.beginning or (monotonic() >= end and not part.known)
                if due and share < 1 and (articles or part.articles):
                    yield Grown(made([*articles, *part.articles], left_out), share)
                    end = monotonic() + LATER
        except SourceError as error:
            errors.append(error)
            left_out.append(LeftOut(error.path, str(error)))
        articles += part.articles
    if not articles and errors:
        raise errors[0]
    yield Grown(made(articles, left_out), 1.0)
