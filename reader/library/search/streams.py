"""The articles that answer a query, one after the other, found as they are asked for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, islice
from math import log1p
from typing import Protocol

from reader.library.record import Record, Role
from reader.library.search.judge import Mark, marks
from reader.library.search.plan import Plan
from reader.library.search.query import And, Node, Not, Or, Term, positive_leaves

RANKED = 2000
"""Articles among which relevance is worked out: those with hits in headlines first, then the newest."""
WEIGHTS: dict[Role, float] = {"headline": 10, "kicker": 5, "deck": 5, "series": 4, "caption": 3, "text": 2}
"""What a hit counts, by the line it stands in; 1 elsewhere."""


class Offers(Protocol):
    """What a stream needs of the engine."""

    @property
    def late(self) -> bool: ...
    def plan(self, tree: Node) -> Plan: ...
    def offered(self, expression: str) -> Iterator[int]: ...
    def answering(self, tree: Node, docids: list[int]) -> Iterator[tuple[int, Record]]: ...
    def matching(self, expression: str) -> int: ...


class Stream:
    """Docids, newest article first."""

    def __init__(self, index: Offers, tree: Node, planned: Plan) -> None:
        self._index = index
        self._tree = tree
        self._planned = planned
        self._looked_at = 0
        self._most: int | None = None
        self._found = 0
        self.complete = False
        """Whether everything that the index offers has been judged."""
        self._answers = self._answering()

    def __iter__(self) -> Iterator[int]:
        return self._answers

    def look_on(self, most: int | None) -> None:
        """Judge on until about `most` articles have been looked at, so that the total is better known."""
        self._most = most
        if not self._planned.exact:
            for _ in self._answers:
                pass

    def total(self) -> tuple[int, bool]:
        """How many articles answer, and whether that is exact."""
        if self._planned.exact:
            return self._index.matching(self._planned.expression), True
        if self.complete:
            return self._found, True
        offered = self._index.matching(self._planned.expression)
        return round(offered * self._found / max(1, self._looked_at)), False

    def _answering(self) -> Iterator[int]:
        offered = self._index.offered(self._planned.expression)
        if self._planned.exact:
            yield from offered
            return
        for docid, _ in self._judged(offered):
            yield docid

    def _judged(self, offered: Iterator[int]) -> Iterator[tuple[int, Record]]:
        size = 64
        while docids := list(islice(offered, size)):
            for answer in self._index.answering(self._tree, docids):
                self._found += 1
                yield answer
            self._looked_at += len(docids)
            if self._index.late or (self._most is not None and self._looked_at >= self._most):
                return
            size = min(2 * size, 512)
        self.complete = True


class Ranked(Stream):
    """Docids, most relevant first, among RANKED articles."""

    def _answering(self) -> Iterator[int]:
        self._most = RANKED
        in_headlines = self._index.offered(self._index.plan(_in_headlines(self._tree)).expression)
        offered = chain(islice(in_headlines, RANKED // 2), self._index.offered(self._planned.expression))
        scored = []
        for place, (docid, record) in enumerate(self._judged(_once(offered))):
            scored.append((-score(self._tree, record), place, docid))
        for _, _, docid in sorted(scored):
            yield docid


def score(tree: Node, record: Record) -> float:
    """How much an article is about what the tree asks for; comparable within one query only.

    Each word counts by the best line it stands in and, less and less, by how often it stands there; words
    that share a line count more, and so does what begins a Latin word.
    """
    leaves = list(dict.fromkeys(positive_leaves(tree)))
    total, lines_of = 0.0, []
    for leaf in leaves:
        found = marks(leaf, record)
        if not found:
            continue
        best = max(WEIGHTS.get(mark.line.role, 1) for mark in found)
        total += best + log1p(len(found)) + 0.5 * _begins_a_word(found[0])
        lines_of.append({(mark.line.block, mark.line.nth, mark.line.role) for mark in found})
    together = set.intersection(*lines_of) if len(lines_of) > 1 else set()
    # The same number of hits says more in a short article than in a long one.
    return total + 2 * len(lines_of) * bool(together) + 1 / log1p(1 + len(record.folded))


def _begins_a_word(mark: Mark) -> bool:
    before = mark.line.text[mark.start - 1 : mark.start]
    return not (before.isascii() and before.isalnum())


def _in_headlines(tree: Node) -> Node:
    """The tree, its words looked for in headlines only."""
    match tree:
        case And(parts):
            return And(tuple(map(_in_headlines, parts)))
        case Or(parts):
            return Or(tuple(map(_in_headlines, parts)))
        case Term() if tree.part is None:
            return replace(tree, part="headline")
        case Not():
            return tree
    return tree


def _once(docids: Iterator[int]) -> Iterator[int]:
    seen: set[int] = set()
    for docid in docids:
        if docid not in seen:
            seen.add(docid)
            yield docid
