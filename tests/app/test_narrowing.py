"""Facets and readings, written into a query: the law is that the query means what it did, and the facet."""

from __future__ import annotations

from itertools import product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.app.narrowing import FacetName, as_read, clause, has, narrow
from reader.app.searchable import LibrarySource, OpenArticles
from reader.library.folding import fold
from reader.library.library import Library
from reader.library.search.parser import parse
from reader.library.search.query import And, Dates, Label, QueryError
from reader.sources import open_edition

PIECES = [
    "水",
    "河",
    " ",
    " OR ",
    "-",
    "(",
    ")",
    '"',
    "/",
    "~",
    "date:2022",
    "near:5(水 a)",
    "a/b",
    "section:x",
    "..",
]
QUERIES = st.lists(st.sampled_from(PIECES), max_size=8).map("".join)
NAMES = st.text(alphabet='要闻国 "“”()/:ab~-', max_size=6)


@given(QUERIES, st.sampled_from(["paper", "section"]), NAMES)
def test_a_narrowed_query_is_the_query_and_the_facet(query: str, field: FacetName, name: str) -> None:
    written = narrow(query, field, name)
    if written is None or has(query, field, name):
        return
    before, after, leaf = parse(query), parse(written), Label(field, fold(name), whole=True)
    if before is None:
        assert after == leaf
    else:
        parts = before.parts if isinstance(before, And) else (before,)
        assert after in (And((*parts, leaf)), And((leaf, *parts)))
    assert has(written, field, name)


@given(QUERIES, NAMES)
def test_narrowing_twice_gives_the_query_back(query: str, name: str) -> None:
    once = narrow(query, "section", name)
    if once is None or has(query, "section", name):
        return
    twice = narrow(once, "section", name)
    assert twice is not None
    assert parse(twice) == parse(query)


def test_a_year_is_a_date() -> None:
    assert narrow("水", "date", "2022") == "水 date:2022"
    assert parse("date:2022") == Dates("2022", "2022")


def test_what_holds_all_quotes_cannot_be_written() -> None:
    assert clause("section", 'a"b”c"') is None
    assert narrow("水", "section", 'a"b”c"') is None
    assert clause("date", "") is None


@pytest.mark.parametrize("place", ["library", "open"])
def test_every_facet_gives_exactly_its_count(place: str, tmp_path: Path) -> None:
    papers = ["日报", "汐州日报", "汐州日报 晚刊", ""]
    for number, (paper, section) in enumerate(product(papers, ["要闻", "本地要闻", ""])):
        for copy in range(number % 3 + 1):
            head = f"title: {copy}\npaper: '{paper}'\nsection: '{section}'\ndate: 202{number % 4}"
            (tmp_path / f"{number}-{copy}.md").write_text(f"---\n{head}\n---\n水\n", encoding="utf-8")
    edition = open_edition([str(tmp_path)])
    with Library(cache=tmp_path / "c", data=tmp_path / "d") as library:
        library.add(str(tmp_path))
        library.sync()
        source = LibrarySource(library) if place == "library" else OpenArticles(edition.articles)
        facets = source.facets("水")
        assert sum(count for _, count in facets.papers) == len(edition.articles)
        kinds: list[tuple[FacetName, tuple[tuple[str, int], ...]]] = [
            *(("paper", facets.papers), ("section", facets.sections), ("date", facets.years))
        ]
        for field, counts in kinds:
            for name, count in counts:
                narrowed = narrow("水", field, name)
                assert narrowed is not None
                assert (name, source.search(narrowed).total) == (name, count)


def test_a_broken_query_is_not_narrowed() -> None:
    with pytest.raises(QueryError):
        parse('"水')
    assert narrow('"水', "section", "要闻") is None


@pytest.mark.parametrize(
    ("query", "reading", "written"),
    [
        ("qd", "青岛", "青岛"),
        ("qing dao", "青岛", "青岛"),
        ("ferry qd 水", "青岛", "ferry 青岛 水"),
        ("-x (qingdao OR 水)", "青岛", "-x (青岛 OR 水)"),
        ("headline:qd", "青岛", "headline:青岛"),
        ("李cun河", "李村河", "李村河"),
        ('"qd"', "青岛", None),
        ("水", "青岛", None),
        ("", "青岛", None),
    ],
)
def test_a_reading_takes_the_place_of_its_letters(query: str, reading: str, written: str | None) -> None:
    assert as_read(query, reading) == written
