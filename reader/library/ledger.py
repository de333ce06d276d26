"""The figure ledger: the figures of many articles as rows, chosen and ordered as a reader asks."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from reader.article import Article
from reader.figures import KINDS, Figure, find
from reader.figures.conditions import Condition
from reader.figures.ledger import Group, groups, number, sentence, sort_key
from reader.library.stop import Stop

HEADLINE = -1
"""The block of a figure that stands in the headline."""

Column = Literal["text", "value", "unit", "kind", "subject", "sentence"]
COLUMNS: tuple[Column, ...] = ("text", "value", "unit", "kind", "subject", "sentence")
"""What a row tells, from left to right. Sentences are in order where they are as the reader meets them."""

_SHARE = 5
"""A view is made only when the rows have been gathered for this many times as long as the last one took."""
_FIRST = 0.05
"""Seconds until the first view, and at the least between two."""


class Row(NamedTuple):
    """A figure and where it stands."""

    article: Article
    block: int
    """Index into the article's blocks, or `HEADLINE`."""
    figure: Figure

    @property
    def text(self) -> str:
        """The text that the figure's offsets are in."""
        return self.article.headline if self.block == HEADLINE else self.article.blocks[self.block].text

    @property
    def sentence(self) -> tuple[int, int]:
        """Start and end of the figure's sentence in `text`."""
        return sentence(self.text, self.figure.start)


def rows(article: Article) -> Iterator[Row]:
    """Every figure of the article in reading order, the headline's before the blocks'."""
    printed = article.day
    for figure in find(article.headline, reference_date=printed):
        yield Row(article, HEADLINE, figure)
    for index, block in enumerate(article.blocks):
        for figure in find(block.text, reference_date=printed):
            yield Row(article, index, figure)


def value(figure: Figure) -> str:
    """What stands in the value column: 3,760,000,000 · ≈ 30–50 · 2017-05."""
    if figure.value is None:
        return f"{figure.when}–{figure.when_high}" if figure.when_high else figure.when
    said = number(figure.value)
    if figure.high is not None:
        said += f"–{number(figure.high)}"
    return f"≈ {said}" if figure.approximate else said


@dataclass(frozen=True, slots=True)
class Ask:
    """Which rows a reader wants to see, and in which order."""

    kind: str = ""
    """One of KINDS; empty for every kind."""
    unit: str | None = None
    """A unit in its one spelling, empty for figures without one; None for every unit."""
    condition: Condition | None = None
    column: Column = "sentence"
    reverse: bool = False

    def wants(self, figure: Figure) -> bool:
        """Whether the figure passes every filter."""
        return (
            (not self.kind or figure.kind == self.kind)
            and (self.unit is None or figure.unit == self.unit)
            and (self.condition is None or self.condition.matches(figure))
        )

    def order(self, found: Iterable[Row]) -> list[Row]:
        """The rows, given in reading order, by the column asked for; those with nothing in it come last."""
        if self.column == "sentence":
            ordered = list(found)
            return ordered[::-1] if self.reverse else ordered
        keyed = [(_key(row.figure, self.column), row) for row in found]
        ordered = []
        for rank in (_SAID, _DATED):
            same = [entry for entry in keyed if entry[0][0] == rank]
            same.sort(key=lambda entry: entry[0], reverse=self.reverse)
            ordered += [row for _, row in same]
        return ordered + [row for key, row in keyed if key[0] == _EMPTY]


_SAID, _DATED, _EMPTY = range(3)


def _key(figure: Figure, column: Column) -> tuple[object, ...]:
    """A rank and what to sort by in it: days stand behind every amount, in an order of their own."""
    if column == "value" and figure.value is None:
        return (_DATED if figure.when else _EMPTY, figure.when)
    empty, *key = sort_key(figure, column)
    return (_EMPTY if empty else _SAID, *key)


@dataclass(frozen=True, slots=True)
class View:
    """What a ledger shows."""

    rows: Sequence[Row] = ()
    total: int = 0
    """Figures gathered, wanted or not."""
    kinds: tuple[str, ...] = ()
    """The kinds that occur among them, in the order of KINDS."""
    groups: Mapping[tuple[str, str], Group] = field(default_factory=dict)
    """The wanted figures that compare, by unit and subject."""
    done: bool = True
    """Whether every article has been gone through."""


class Gathering:
    """The rows of articles, each article's figures found once, when it is first asked for."""

    def __init__(self) -> None:
        # By identity: an article is not always hashable. It is kept, so that its identity stays its own.
        self._rows: dict[int, tuple[Article, tuple[Row, ...]]] = {}

    def rows(self, article: Article) -> Iterator[Row]:
        """The article's rows, found as they are taken."""
        known = self._rows.get(id(article))
        if known is not None:
            yield from known[1]
            return
        found = []
        for row in rows(article):
            found.append(row)
            yield row
        self._rows[id(article)] = (article, tuple(found))

    def views(self, articles: Iterable[Article], ask: Ask, stop: Stop) -> Iterator[View]:
        """What there is to show, again and again while more is found; the last view is `done`.

        Each view has every row found until then, in order. Raises Stopped soon after `stop` is set.
        """
        wanted: list[Row] = []
        total = 0
        kinds: set[str] = set()
        due = time.monotonic() + _FIRST
        for row in self._all(articles, stop):
            total += 1
            kinds.add(row.figure.kind)
            if ask.wants(row.figure):
                wanted.append(row)
            began = time.monotonic()
            if began >= due:
                yield _view(wanted, total, kinds, ask, done=False)
                ended = time.monotonic()
                due = ended + max(_FIRST, _SHARE * (ended - began))
        yield _view(wanted, total, kinds, ask, done=True)

    def _all(self, articles: Iterable[Article], stop: Stop) -> Iterator[Row]:
        for article in articles:
            stop.check()
            for row in self.rows(article):
                stop.check()
                yield row


def _view(wanted: Sequence[Row], total: int, kinds: set[str], ask: Ask, *, done: bool) -> View:
    compared = groups(row.figure for row in wanted)
    return View(
        ask.order(wanted),
        total,
        tuple(kind for kind in KINDS if kind in kinds),
        {(group.unit, group.subject): group for group in compared},
        done,
    )
