"""The articles that answer a query, one after the other, found as they are asked for."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from dataclasses import replace
from itertools import chain, islice
from math import log1p
from typing import Protocol

from reader.library.folding import fold
from reader.library.record import Record, Role
from reader.library.search.judge import occurrences
from reader.library.search.plan import Plan
from reader.library.search.query import And, Leaf, Node, Not, Or, Term, positive_leaves

AT_LEAST = 500
"""Texts that are read to count hits, however long it takes."""
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
    @property
    def lingering(self) -> bool: ...
    def answering(self, tree: Node, docids: list[int]) -> list[int]: ...
    def records(self, docids: list[int]) -> list[Record]: ...
    def matching(self, expression: str) -> int: ...
    def about(self, expression: str) -> tuple[int, bool]: ...
    def newer(self, docid: int) -> float: ...


class Stream:
    """Docids, newest article first."""

    def __init__(self, index: Offers, tree: Node, planned: Plan) -> None:
        self._index = index
        self._tree = tree
        self._planned = planned
        self._looked_at = 0
        self._most: int | None = None
        self._found = 0
        self._covered = 0.0
        """The share of all articles that are newer than the last one looked at; 0 where it is not known."""
        self.complete = False
        """Whether everything that the index offers has been judged."""
        self._answers = self._answering()

    def __iter__(self) -> Iterator[int]:
        return self._answers

    def close(self) -> None:
        """Let go of the index: a cursor that is left open would outlive the connection."""
        self._answers.close()

    def look_on(self, most: int | None) -> None:
        """Judge on until about `most` articles have been looked at, so that the total is better known."""
        self._most = most
        if not self._planned.exact:
            for _ in self._answers:
                pass

    def total(self) -> tuple[int, bool]:
        """How many articles answer, and whether that is exact."""
        if self._planned.exact:
            if any(isinstance(leaf, Term) and len(leaf.forms) > 1 for leaf in positive_leaves(self._tree)):
                return self._index.about(self._planned.expression)  # all forms take as long as each
            return self._index.matching(self._planned.expression), True
        if self.complete:
            return self._found, True
        if self._index.lingering and self._covered:
            return round(self._found / self._covered), False
        offered = self._index.matching(self._planned.expression)
        return round(offered * self._found / max(1, self._looked_at)), False

    def _answering(self) -> Generator[int, None, None]:
        offered = self._index.offered(self._planned.expression)
        yield from self._judged(offered) if self._planned.judged else offered

    def _judged(self, offered: Iterator[int]) -> Iterator[int]:
        size = 64
        while docids := list(islice(offered, size)):
            for answer in self._answering_of(docids):
                self._found += 1
                yield answer
            self._looked_at += len(docids)
            self._covered = self._index.newer(docids[-1])
            if self._index.late or self._enough():
                return
            size = min(2 * size, 256)
        self.complete = True

    def _answering_of(self, docids: list[int]) -> list[int]:
        judged = self._planned.judged
        return self._index.answering(judged, docids) if judged else docids

    def _enough(self) -> bool:
        """Whether as many have been looked at as the total is worth."""
        if self._most is None:
            return False
        return self._looked_at >= self._most or (self._looked_at >= AT_LEAST and self._index.lingering)


class Ranked(Stream):
    """Docids, most relevant first, among RANKED articles."""

    def _answering(self) -> Generator[int, None, None]:
        self._most = RANKED
        in_headlines = self._index.offered(self._index.plan(_in_headlines(self._tree)).expression)
        offered = chain(islice(in_headlines, RANKED // 2), self._index.offered(self._planned.expression))
        docids = list(self._judged(_once(offered)))
        scored = []
        for first in range(0, len(docids), 256):
            some = docids[first : first + 256]
            scored += [-score(self._tree, record) for record in self._index.records(some)]
        for _, _, docid in sorted(zip(scored, range(len(docids)), docids, strict=True)):
            yield docid


def score(tree: Node, record: Record) -> float:
    """How much an article is about what the tree asks for; comparable within one query only.

    Each word counts by the best line it stands in and, less and less, by how often it stands there; words
    that share a line count more, and so does what begins a Latin word.
    """
    leaves = list(dict.fromkeys(positive_leaves(tree)))
    found: dict[Leaf, list[tuple[float, int, int]]] = {}
    for place, role in enumerate(record.roles):
        for leaf in leaves:
            times = occurrences(leaf, record, place, role)
            if times:
                found.setdefault(leaf, []).append((WEIGHTS.get(role, 1), times, place))
    total = 0.0
    for leaf, here in found.items():
        best = max(weight for weight, _, _ in here)
        total += best + log1p(sum(times for _, times, _ in here))
        total += 0.5 * (isinstance(leaf, Term) and _begins_a_word(fold(leaf.text), record.folded))
    shared = (
        set.intersection(*({place for _, _, place in here} for here in found.values())) if found else set()
    )
    # The same number of hits says more in a short article than in a long one.
    return total + 2 * (len(found) - 1) * bool(shared) + 1 / log1p(1 + len(record.folded))


def _begins_a_word(needle: str, folded: str) -> bool:
    """Whether Latin letters stand at the beginning of a word somewhere: art, and not only party."""
    if not needle[:1].isascii() or not needle[:1].isalnum():
        return False
    place = folded.find(needle)
    while place >= 0:
        before = folded[place - 1 : place]
        if not (before.isascii() and before.isalnum()):
            return True
        place = folded.find(needle, place + 1)
    return False


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
