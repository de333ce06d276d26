"""Figures side by side."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.figures import find, ledger


def test_what_a_figure_means() -> None:
    text = "发放贷款37.6亿元，增长约16.3%，去年5月至8月，三四十人，三分之一。"
    assert [ledger.meaning(figure) for figure in find(text)] == [
        "37.6亿元 = 3,760,000,000 CNY · 贷款",
        "约16.3% = ≈ 16.3% · ↑ · 贷款",
        "去年5月至8月 = --05 – --08",
        "三四十人 = 30 – 40 人",
        "三分之一 = 0.333333",
    ]


def test_groups_are_of_one_unit_and_subject() -> None:
    figures = find("新建泵站12座，改造泵站5座，新建水闸3座。泵站占地2亩。")
    (group,) = ledger.groups(figures)
    assert (group.unit, group.subject, [f.value for f in group.figures]) == ("座", "泵站", [12, 5])
    assert ledger.groups([]) == []


@pytest.mark.parametrize("column", ledger.COLUMNS)
def test_every_column_sorts(column: str) -> None:
    figures = find("投资37.6亿元，去年5月，占57%，约30—50人，劣Ⅴ类，上午9时，The 3 men.")
    assert len(sorted(figures, key=lambda figure: ledger.sort_key(figure, column))) == len(figures)


def test_values_sort_within_their_unit() -> None:
    figures = find("3米，20元，1米，5元，2017年")
    said = [figure.text for figure in sorted(figures, key=lambda figure: ledger.sort_key(figure, "value"))]
    assert said.index("1米") + 1 == said.index("3米")
    assert said.index("5元") + 1 == said.index("20元")
    assert said[-1] == "2017年"


def test_the_sentence_around_a_figure() -> None:
    text = "头一句。“第二句有3个！”第三句。"
    start, end = ledger.sentence(text, text.index("3"))
    assert text[start:end] == "“第二句有3个！”"
    assert ledger.sentence("没有句号", 2) == (0, 4)


@given(
    st.lists(st.decimals(min_value=-(10**9), max_value=10**9, allow_nan=False), max_size=12),
    st.integers(1, 60),
)
def test_bars_are_as_wide_as_asked_and_grow_with_the_value(values: list[Decimal], cells: int) -> None:
    bars = ledger.bars(values, cells)
    assert all(len(bar) == cells for bar in bars)
    if any(values):
        assert "█" * cells in bars
    pairs = sorted(zip(map(abs, values), (len(bar.rstrip()) for bar in bars), strict=True))
    assert [length for _, length in pairs] == sorted(length for _, length in pairs)
