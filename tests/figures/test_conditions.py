"""Conditions: what they match, and what is said of those that are none."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import UsageError
from reader.figures import find
from reader.figures.conditions import Condition, parse

TEXT = "投资37.6亿元，修路8000米，占57%，下降5‰，每人12万元，第33名，约30—50人，2017年。"


def _matching(condition: str) -> list[str]:
    asked = parse(condition)
    return [figure.text for figure in find(TEXT) if asked.matches(figure)]


@pytest.mark.parametrize(
    ("condition", "texts"),
    [
        (">1亿元", ["37.6亿元"]), ("＞１亿元", ["37.6亿元"]), ("<=12万元", ["12万元"]), ("<12万元", []),
        ("=12万元", ["12万元"]), ("50%..100%", ["57%"]), ("..1%", ["5‰"]), (">5公里", ["8000米"]),
        ("8km", ["8000米"]), (">=33名", ["第33名"]), ("40人", ["约30—50人"]), (">50人", []),
        ("..35人", ["约30—50人"]), ("≥3亿", ["37.6亿元"]), ("一万元..十五万元", ["12万元"]), ("100", []),
        ("<0.01", []),
    ],
)  # fmt: skip
def test_matches(condition: str, texts: list[str]) -> None:
    assert _matching(condition) == texts


@pytest.mark.parametrize(
    "text", ["", " ", ">", "..", "abc", ">年", "1..2..3", "> 5 > 6", "x..5", "!5", "\x1b[31m"]
)
def test_what_is_none_is_told_what_would_be(text: str) -> None:
    with pytest.raises(UsageError, match=r"50%\.\.100%"):
        parse(text)


def test_ends_must_compare_and_be_in_order() -> None:
    with pytest.raises(UsageError, match="do not compare"):
        parse("5元..3米")
    with pytest.raises(UsageError, match="least is more"):
        parse("5..1")


def test_a_unit_on_one_end_is_of_both() -> None:
    assert parse("1..5公里") == Condition(Decimal(1), Decimal(5), "公里")
    assert parse("100米..5公里") == Condition(Decimal("0.1"), Decimal(5), "公里")


@given(st.text(max_size=30))
def test_anything_is_a_condition_or_a_usage_error(text: str) -> None:
    try:
        condition = parse(text)
    except UsageError:
        return
    for figure in find(TEXT):
        assert condition.matches(figure) in (True, False)


@given(st.decimals(min_value=0, max_value=10**9, places=2))
def test_a_number_lies_between_itself_and_itself(number: Decimal) -> None:
    figure = find(f"长{number:f}米")[0]
    assert parse(f"{number:f}米..{number:f}米").matches(figure)
    assert not parse(f">{number:f}米").matches(figure)
