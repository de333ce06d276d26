"""What day a date means, with and without the day of printing."""

from __future__ import annotations

import datetime

import pytest

from reader.figures import find

PRINTED = datetime.date(2022, 1, 5)


@pytest.mark.parametrize(
    ("text", "when", "when_high"),
    [
        ("2017年", "2017", ""), ("二〇一七年五月", "2017-05", ""), ("2022-12-05", "2022-12-05", ""),
        ("12月31日", "--12-31", ""), ("12日", "---12", ""), ("10月31日8时", "--10-31", ""),
        ("2021年10月31日8时", "2021-10-31T08:00", ""), ("下午3点半", "15:30", ""),
        ("凌晨两点", "02:00", ""), ("21世纪", "20XX", ""), ("20世纪80年代", "198X", ""),
        ("公元前221年", "-0220", ""), ("民國110年3月", "2021-03", ""), ("昭和五十年", "1975", ""),
        ("康熙五十年", "", ""), ("2022年第一季度", "2022-Q1", ""), ("2022年上半年", "2022-H1", ""),
        ("2021年前三季度", "2021-Q1", "2021-Q3"), ("2010—2015年", "2010", "2015"),
        ("5月中旬至8月底", "--05", "--08"), ("9月1日至30日", "--09-01", "--09-30"),
        ("五六月份", "--05", "--06"), ("晚上八九点", "20:00", "21:00"), ("腊月廿三", "", ""),
        ("Sept. 15, 1921", "1921-09-15", ""), ("the 1990s", "199X", ""),
        ("12 March 2020", "2020-03-12", ""), ("7:30 p.m.", "19:30", ""), ("12 a.m.", "00:00", ""),
        ("the 21st century", "20XX", ""), ("13月32日", "", ""),
    ],
)  # fmt: skip
def test_as_it_stands(text: str, when: str, when_high: str) -> None:
    figures = find(text)
    assert [(figure.when, figure.when_high) for figure in figures[:1] or [None] if figure] == (
        [(when, when_high)] if figures else []
    )
    assert figures or not when


@pytest.mark.parametrize(
    ("text", "when", "when_high"),
    [
        ("今年5月", "2022-05", ""), ("去年5月中旬至8月底", "2021-05", "2021-08"),
        ("明年3月", "2023-03", ""), ("上月28日", "2021-12-28", ""), ("本月10日", "2022-01-10", ""),
        ("12月31日", "2021-12-31", ""), ("1月20日", "2022-01-20", ""), ("29日", "2021-12-29", ""),
        ("3日", "2022-01-03", ""), ("昨天下午3时", "2022-01-04T15:00", ""), ("一季度", "2022-Q1", ""),
        ("去年上半年", "2021-H1", ""), ("97年", "1997", ""), ("90年代", "199X", ""),
        ("今年1—3月", "2022-01", "2022-03"), ("今年前三季度", "2022-Q1", "2022-Q3"),
    ],
)  # fmt: skip
def test_by_the_day_of_printing(text: str, when: str, when_high: str) -> None:
    figure = find(text, reference_date=PRINTED)[0]
    assert (figure.when, figure.when_high) == (when, when_high)
