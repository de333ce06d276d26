"""What is in the library, as one browses it: papers, their years, months and days, sections, articles.

Every look costs the same in a library of twenty articles and of a million: levels are counted when articles
come and go, and lists are given by pages.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from reader.article import Article
from reader.library.heading import Heading, heading
from reader.library.record import Record

TOGETHER = 200
"""Articles that are looked up at a time, where all are read: no reader holds the index for long."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """A level with how many articles stand under it: a paper, a year, a month, a day, a section."""

    name: str
    """The paper's or section's name; for dates 2022, 2022-05, 2022-05-19; empty where it is not known."""
    articles: int


class Catalogue:
    """Looks over one connection."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def articles(self) -> int:
        """How many there are."""
        return sum(paper.articles for paper in self.papers())

    def papers(self) -> list[Shelf]:
        """The papers, most articles first."""
        rows = self._connection.execute(
            # Each looked up by its key: the table has a row for every day of every paper.
            "SELECT text, articles FROM labels CROSS JOIN counts ON paper = labels.id AND date = ''"
            " WHERE name = 'paper' AND articles > 0 ORDER BY articles DESC, text"
        )
        return [Shelf(*row) for row in rows]

    def dates(self, paper: str, within: str = "") -> list[Shelf]:
        """A paper's years, or the months of a year, or the days of a month, newest first.

        What is dated no closer than `within` itself is under it, and in none of them.
        """
        length = {0: 4, 4: 7, 7: 10}.get(len(within), 0)
        rows = self._connection.execute(
            "SELECT date, articles FROM counts WHERE paper = ? AND date >= ? AND date < ?"
            " AND length(date) = ? AND articles > 0 ORDER BY date DESC",
            (self._label("paper", paper), within, within + "~", length),
        )
        return [Shelf(*row) for row in rows]

    def sections(self, paper: str, date: str = "") -> list[Shelf]:
        """The sections of a paper on a day (or in a month or year), in the order of its first articles."""
        return self._labelled("section", paper, date)

    def pages(self, paper: str, date: str = "") -> list[Shelf]:
        """The pages of a paper on a day (or in a month or year), in the order of its first articles."""
        return self._labelled("page", paper, date)

    def _labelled(self, name: str, paper: str, date: str) -> list[Shelf]:
        rows = self._connection.execute(
            f"SELECT text, count(*) FROM articles JOIN labels ON labels.id = articles.{name}"
            f" WHERE paper = ? AND date >= ? AND date < ? GROUP BY articles.{name} ORDER BY min(articles.id)",
            (self._label("paper", paper), date, date + "~"),
        )
        return [Shelf(*row) for row in rows]

    def headings(
        self,
        paper: str | None = None,
        date: str = "",
        section: str | None = None,
        page: str | None = None,
        *,
        limit: int = 100,
        offset: int = 0,
        of: int = 0,
    ) -> list[Heading]:
        """Articles, newest first and within a day as the paper has them; `date` may be partial.

        `of` how many there are, where that is known: what is nearer to the last is looked for from there.
        """
        wanted, values = ["date >= ?", "date < ?"], [date, date + "~"]
        for name, text in (("paper", paper), ("section", section), ("page", page)):
            if text is not None:
                wanted.append(f"{name} = ?")
                values.append(str(self._label(name, text)))
        backwards = offset > of // 2 > 0
        if backwards:
            limit = max(0, min(limit, of - offset))
            offset = of - offset - limit
        order = "date, id DESC" if backwards else "date DESC, id"
        rows = self._connection.execute(
            f"SELECT id FROM articles WHERE {' AND '.join(wanted)} ORDER BY {order} LIMIT ? OFFSET ?",
            (*values, limit, offset),
        ).fetchall()
        return [heading(self._record(number).article) for (number,) in rows[:: -1 if backwards else 1]]

    def newest(self) -> Iterator[Article]:
        """Every article, whole, newest first and within a day as the papers have them."""
        date, number = "~", 0
        while rows := self._connection.execute(
            "SELECT date, id FROM articles WHERE date <= ? AND (date < ? OR id > ?)"
            " ORDER BY date DESC, id LIMIT ?",
            (date, date, number, TOGETHER),
        ).fetchall():
            yield from (self._record(number).article for _, number in rows)
            date, number = rows[-1]

    def article(self, key: str) -> Article | None:
        """The article with this id; None where there is none."""
        row = self._connection.execute(
            "SELECT id FROM articles WHERE key = ? ORDER BY id LIMIT 1", (key,)
        ).fetchone()
        return self._record(row[0]).article if row else None

    def root_articles(self, root: str) -> int:
        """How many articles came from a root."""
        row = self._connection.execute(
            "SELECT count(*) FROM files JOIN articles ON articles.file = files.id WHERE root = ?", (root,)
        ).fetchone()
        return int(row[0])

    def covers(self, path: str) -> bool:
        """Whether the articles of a root, or of a file or folder inside one, have been taken in."""
        row = self._connection.execute(
            "SELECT 1 FROM files WHERE root = ? OR path = ? OR (path >= ? AND path < ?) LIMIT 1",
            (path, path, path + "/", path + "0"),
        ).fetchone()
        return row is not None

    def _record(self, number: int) -> Record:
        return Record(
            *self._connection.execute("SELECT packed, folded FROM texts WHERE id = ?", (number,)).fetchone()
        )

    def _label(self, name: str, text: str) -> int:
        row = self._connection.execute(
            "SELECT id FROM labels WHERE name = ? AND text = ?", (name, text)
        ).fetchone()
        return int(row[0]) if row else -1
