"""What a search gives back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reader.article import ArticleKind
from reader.library.record import Role


@dataclass(frozen=True, slots=True)
class Snippet:
    """A piece of a line, with the hits in it."""

    text: str
    spans: tuple[tuple[int, int], ...]
    """In characters of `text`."""
    cut_before: bool
    """Whether the line goes on before it (and `cut_after` after it)."""
    cut_after: bool


@dataclass(frozen=True, slots=True)
class Hit:
    """An article that answers, and its best place."""

    article: str
    """The article's id."""
    kind: ArticleKind
    headline: str
    headline_spans: tuple[tuple[int, int], ...]
    """Hits in the headline, in characters."""
    paper: str
    date: str
    section: str
    page: str
    source: str
    """The file it came from."""
    block: int
    """Index of the block whose place is shown; -1 is the headline block."""
    role: Role
    """Which line it is: `text` and `caption` are the block's text, `credit` its credit."""
    spans: tuple[tuple[int, int], ...]
    """All hits in that line, in characters of it. Empty where the query asks for no words."""
    snippet: Snippet


@dataclass(frozen=True, slots=True)
class Results:
    """A page of hits."""

    total: int
    """Articles that answer."""
    exact: bool
    """False where `total` is an estimate, to be shown as 约."""
    hits: Sequence[Hit]
    readings: tuple[str, ...] = ()
    """What letters of the query were also read as: 青岛 for qingdao, likeliest first."""
    waiting: int = 0
    """Articles of the library that are not indexed yet, so not searched."""


@dataclass(frozen=True, slots=True)
class Facets:
    """How many articles that answer stand under each label, most first; years newest first."""

    papers: tuple[tuple[str, int], ...]
    years: tuple[tuple[str, int], ...]
    """An empty year: no date."""
    sections: tuple[tuple[str, int], ...]
    complete: bool
    """False where only the first articles were looked at."""
