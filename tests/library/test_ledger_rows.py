"""Rows of the figure ledger: gathered, chosen, ordered."""

from __future__ import annotations

from itertools import count, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article import Article, Block
from reader.figures.conditions import parse
from reader.library.ledger import COLUMNS, HEADLINE, Ask, Gathering, View, rows, value
from reader.library.stop import Stop, Stopped
from tests.strategies import articles

BRIDGE = Article(
    "新桥通车，全长3公里",
    section="要闻",
    date="2026-11-05",
    blocks=(
        Block("paragraph", "新建泵站12座，改造泵站5座。造价4.8亿元，比预算少6%。"),
        Block("caption", "去年5月，工人在安装第7根桥塔。"),
    ),
    id="bridge",
)
FERRY = Article("渡口停航", section="要闻", blocks=(Block("paragraph", "票价2元，约30—50人乘船。"),), id="f")


def last(ask: Ask, *of: Article) -> View:
    """The last view of the articles `of`."""
    *_, view = Gathering().views(of or (BRIDGE, FERRY), ask, Stop())
    assert view.done
    return view


def texts(ask: Ask, *of: Article) -> list[str]:
    """The figures shown, as they stand."""
    return [row.figure.text for row in last(ask, *of).rows]


@given(articles())
def test_every_row_is_where_it_says(article: Article) -> None:
    found = list(rows(article))
    for row in found:
        start, end = row.sentence
        assert row.text[row.figure.start : row.figure.end] == row.figure.text
        assert start <= row.figure.start < end <= len(row.text)
    places = [(row.block, row.figure.start) for row in found]
    assert places == sorted(places)


def test_the_headline_counts_and_dates_are_taken_from_the_day_of_print() -> None:
    found = last(Ask(), BRIDGE).rows
    assert (found[0].block, found[0].figure.text) == (HEADLINE, "3公里")
    assert value(next(row.figure for row in found if row.figure.kind == "date")) == "2025-05"


@pytest.mark.parametrize(
    ("ask", "expected"),
    [
        (Ask(kind="money"), ["4.8亿元", "2元"]),
        (Ask(unit="座"), ["12座", "5座"]),
        (Ask(condition=parse(">1亿元")), ["4.8亿元"]),
        (Ask(condition=parse("1%..10%")), ["6%"]),
        (Ask(kind="money", condition=parse("<1万元")), ["2元"]),
        (Ask(kind="money", unit="座"), []),
    ],
)
def test_filters(ask: Ask, expected: list[str]) -> None:
    assert texts(ask) == expected
    assert last(ask).total == last(Ask()).total
    assert last(ask).kinds == last(Ask()).kinds


def test_values_sort_within_their_unit_and_those_without_come_last_both_ways() -> None:
    for reverse in (False, True):
        found = last(Ask(column="value", reverse=reverse)).rows
        sized = [row.figure for row in found if row.figure.value is not None]
        assert [row.figure for row in found[: len(sized)]] == sized
        for one, other in pairwise(sized):
            if one.unit == other.unit:
                assert one.value is not None
                assert other.value is not None
                assert (one.value >= other.value) if reverse else (one.value <= other.value)


@given(st.lists(articles(), max_size=4), st.sampled_from(COLUMNS), st.booleans())
def test_sorting_loses_nothing(some: list[Article], column: str, reverse: bool) -> None:
    plain = last(Ask(), Article(""), *some).rows
    ordered = last(Ask(column=column, reverse=reverse), Article(""), *some).rows  # type: ignore[arg-type]
    key = lambda row: (row.article.headline, row.block, row.figure.start, row.figure.text)  # noqa: E731
    assert sorted(map(key, ordered)) == sorted(map(key, plain))


def test_sentences_are_in_reading_order_and_back() -> None:
    there = texts(Ask(column="sentence"))
    assert texts(Ask(column="sentence", reverse=True)) == there[::-1]


def test_what_compares_is_grouped_among_the_figures_shown() -> None:
    view = last(Ask())
    assert [figure.text for figure in view.groups["座", "泵站"].figures] == ["12座", "5座"]
    assert ("座", "泵站") not in last(Ask(condition=parse(">6座"))).groups


def test_figures_are_found_once() -> None:
    gathering = Gathering()
    first = list(gathering.rows(BRIDGE))
    assert all(one is other for one, other in zip(first, gathering.rows(BRIDGE), strict=True))


def test_what_was_broken_off_is_found_whole_the_next_time() -> None:
    gathering = Gathering()
    next(gathering.rows(BRIDGE))
    assert list(gathering.rows(BRIDGE)) == list(rows(BRIDGE))


def test_long_articles_are_shown_while_more_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    ticks = count(step=0.2)
    monkeypatch.setattr("reader.library.ledger.time.monotonic", lambda: next(ticks))
    seen = list(Gathering().views([BRIDGE, FERRY], Ask(column="value"), Stop()))
    assert [view.done for view in seen] == [False] * (len(seen) - 1) + [True]
    sizes = [len(view.rows) for view in seen]
    assert len(sizes) > 2
    assert sizes == sorted(sizes)


def test_a_stopped_gathering_ends() -> None:
    stop = Stop()
    stop.set()
    with pytest.raises(Stopped):
        list(Gathering().views([BRIDGE], Ask(), stop))


def test_what_stands_in_the_value_column() -> None:
    assert [value(row.figure) for row in last(Ask(), FERRY).rows] == ["2", "≈ 30–50"]
