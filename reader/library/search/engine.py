"""Running a query over the index: what its expression offers, judged by the text where it must be."""

from __future__ import annotations

import heapq
import sqlite3
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, closing
from itertools import chain, islice
from typing import Literal, NamedTuple

from reader.library.record import Record
from reader.library.search import snippets
from reader.library.search.judge import IsRead, holds, needs_article, tester
from reader.library.search.plan import Plan, Years, plan
from reader.library.search.query import And, Label, Node, Not, Or
from reader.library.search.results import Facets, Results
from reader.library.search.streams import Ranked, Stream
from reader.library.stop import Stop

Order = Literal["newest", "relevance"]

CHECKED = 2000
"""Texts that are read to count hits exactly; where the index offers more, the rest is estimated."""
COUNTED = 20_000
"""Articles that are counted one by one where a word has several forms; of more, the newest so many tell."""
BRISK = 0.03
"""Seconds after which hits that fill the page are shown, and their number estimated."""
PATIENCE = 1.0
"""Seconds after which a query that finds little must do with what it has found."""


class Tier(NamedTuple):
    """One of several queries whose hits follow each other: exact readings come before guesses."""

    own: Node
    """Resolved."""
    earlier: tuple[Node, ...] = ()
    """The trees whose hits stand in earlier tiers already."""

    @property
    def whole(self) -> Node:
        """The tree of what this tier alone has."""
        return And((self.own, *map(Not, self.earlier))) if self.earlier else self.own


class Engine:
    """Searches over one connection. `patience` in seconds, None without end."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        *,
        is_read: IsRead = lambda _: False,
        stop: Stop | None = None,
        patience: float | None = PATIENCE,
    ) -> None:
        self._connection = connection
        self._is_read = is_read
        self._stop = stop or Stop()
        now = time.monotonic()
        self._deadline = None if patience is None else now + patience
        self._brisk = None if patience is None else now + BRISK

    def search(self, tiers: list[Tier], *, limit: int, offset: int, order: Order, context: int) -> Results:
        """The hits from `offset` on, `limit` of them at most, and how many there are in all."""
        with ExitStack() as opened:
            return self._search(tiers, limit, offset, order, context, opened)

    def _search(
        self, tiers: list[Tier], limit: int, offset: int, order: Order, context: int, opened: ExitStack
    ) -> Results:
        streams = [opened.enter_context(closing(self._stream(tier, order))) for tier in self._needed(tiers)]
        docids = list(islice(chain.from_iterable(streams), offset, offset + limit))
        for stream in streams:
            stream.look_on(CHECKED)
        shown = Or(tuple(tier.own for tier in tiers))
        hits = snippets.Hits(shown, self.records(docids), context)
        counts = [stream.total() for stream in streams]
        return Results(
            total=sum(total for total, _ in counts),
            exact=all(exact for _, exact in counts),
            hits=hits,
            waiting=self._connection.execute("SELECT count(*) FROM articles WHERE docid IS NULL").fetchone()[
                0
            ],
        )

    def count(self, tiers: list[Tier]) -> tuple[int, bool]:
        """How many articles answer, and whether that is exact (it is unless patience ends)."""
        counts = []
        for tier in self._needed(tiers):
            with closing(self._stream(tier, "newest")) as stream:
                stream.look_on(None)
                counts.append(stream.total())
        return sum(total for total, _ in counts), all(exact for _, exact in counts)

    def any_answers(self, tree: Node) -> bool:
        """Whether any article answers, as far as patience goes."""
        with closing(Stream(self, tree, self.plan(tree))) as stream:
            return next(iter(stream), None) is not None

    def facets(self, tiers: list[Tier]) -> Facets:
        """The articles that answer, counted under their labels."""
        papers: Counter[int] = Counter()
        years: Counter[str] = Counter()
        sections: Counter[int] = Counter()
        complete = True
        for tier in self._needed(tiers):
            planned = self.plan(tier.whole)
            if planned.exact:
                groups = self._connection.execute(
                    "SELECT paper, substr(date, 1, 4), section, count(*) FROM words"
                    " CROSS JOIN articles ON docid = words.rowid WHERE words MATCH ? GROUP BY 1, 2, 3",
                    (planned.expression,),
                )
            else:
                with closing(Stream(self, tier.whole, planned)) as stream:
                    docids = list(islice(stream, CHECKED))
                    complete &= len(docids) < CHECKED and stream.complete
                groups = self._connection.execute(
                    "SELECT paper, substr(date, 1, 4), section, count(*) FROM articles"
                    f" WHERE docid IN ({_places(docids)}) GROUP BY 1, 2, 3",
                    docids,
                )
            for paper, year, section, count in groups:
                papers[paper] += count
                years[year] += count
                sections[section] += count
        names = dict(
            self._connection.execute("SELECT id, text FROM labels WHERE name IN ('paper', 'section')")
        )
        return Facets(
            papers=tuple((names[number], count) for number, count in papers.most_common()),
            years=tuple(sorted(years.items(), reverse=True)),
            sections=tuple((names[number], count) for number, count in sections.most_common()),
            complete=complete,
        )

    def plan(self, tree: Node) -> Plan:
        """How the index is asked for a resolved query."""
        oldest = self._connection.execute("SELECT min(oldest) FROM runs WHERE newest > ''").fetchone()[0]
        newest = self._connection.execute("SELECT max(newest) FROM runs").fetchone()[0]
        if oldest == "":  # a run that begins with articles of no date
            oldest = self._connection.execute("SELECT min(date) FROM articles WHERE date > ''").fetchone()[0]
        years = Years(int(oldest[:4]), int(newest[:4])) if oldest and newest else Years(1, 0)
        return plan(tree, years, self._label_numbers)

    def _label_numbers(self, label: Label) -> list[int]:
        test = "folded = ?" if label.whole or label.name == "page" else "instr(folded, ?) > 0"
        rows = self._connection.execute(
            f"SELECT id FROM labels WHERE name = ? AND {test}", (label.name, label.text)
        )
        return [number for (number,) in rows]

    def _needed(self, tiers: list[Tier]) -> list[Tier]:
        """The tiers, each told to leave out earlier hits only where there are any: the index may decide."""
        earlier = dict.fromkeys(node for tier in tiers for node in tier.earlier)
        answering = {node: self.any_answers(node) for node in earlier}
        return [Tier(own, tuple(filter(answering.get, earlier))) for own, earlier in tiers]

    def _stream(self, tier: Tier, order: Order) -> Stream:
        kind = Ranked if order == "relevance" else Stream
        return kind(self, tier.whole, self.plan(tier.whole))

    def _records(self, docids: list[int]) -> dict[int, Record]:
        """The records of articles, in the order of `docids`."""
        rows = self._connection.execute(
            "SELECT docid, packed, folded FROM articles JOIN texts USING (id)"
            f" WHERE docid IN ({_places(docids)})",
            docids,
        )
        found = {docid: Record(packed, words) for docid, packed, words in rows}
        return {docid: found[docid] for docid in docids if docid in found}

    def offered(self, expression: str) -> Iterator[int]:
        """The docids that an expression gives, newest article first."""
        runs = self._connection.execute("SELECT first, last FROM runs").fetchall()
        if len(runs) < 2:
            for (docid,) in self._connection.execute(
                "SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid DESC", (expression,)
            ):
                yield docid
            return
        by_date = [
            self._connection.execute(
                "SELECT date, docid FROM words CROSS JOIN articles ON docid = words.rowid"
                " WHERE words MATCH ? AND words.rowid BETWEEN ? AND ? ORDER BY words.rowid DESC",
                (expression, first, last),
            )
            for first, last in runs
        ]
        for _, docid in heapq.merge(*by_date, reverse=True):
            yield docid

    def answering(self, tree: Node, docids: list[int]) -> list[int]:
        """Those of `docids` whose text answers."""
        self._stop.check()
        if needs_article(tree):
            records = self._records(docids)
            return [docid for docid, record in records.items() if holds(tree, record, self._is_read)]
        test = tester(tree)
        rows = self._connection.execute(
            f"SELECT docid, folded FROM articles JOIN texts USING (id) WHERE docid IN ({_places(docids)})",
            docids,
        )
        found = {docid for docid, words in rows if test(words)}
        return [docid for docid in docids if docid in found]

    def records(self, docids: list[int]) -> list[Record]:
        """The records of articles, in their order."""
        return list(self._records(docids).values())

    def matching(self, expression: str) -> int:
        """How many articles an expression gives."""
        return int(
            self._connection.execute(
                "SELECT count(*) FROM words WHERE words MATCH ?", (expression,)
            ).fetchone()[0]
        )

    def about(self, expression: str) -> tuple[int, bool]:
        """How many articles an expression gives, and whether that is exact: beyond COUNTED it is not."""
        counted, oldest = self._connection.execute(
            "SELECT count(*), min(rowid) FROM"
            " (SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid DESC LIMIT ?)",
            (expression, COUNTED),
        ).fetchone()
        if counted < COUNTED:
            return counted, True
        covered = self.newer(oldest) if self._brisk is not None else 0
        return (round(counted / covered), False) if covered else (self.matching(expression), True)

    def newer(self, docid: int) -> float:
        """About the share of all articles that are newer than this one; 0 where that is not known."""
        first, last = self._connection.execute(
            "SELECT first, last FROM runs ORDER BY last - first DESC LIMIT 1"
        ).fetchone()
        # What came later stands in small runs beside the largest one.
        return (last - docid + 1) / (last - first + 1) if first <= docid <= last else 0.0

    @property
    def lingering(self) -> bool:
        """Whether it is time to show what there is."""
        return self._brisk is not None and time.monotonic() > self._brisk

    @property
    def late(self) -> bool:
        """Whether patience is at its end."""
        return self._deadline is not None and time.monotonic() > self._deadline


def _places(values: list[int]) -> str:
    return ",".join("?" * len(values))
