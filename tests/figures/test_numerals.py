"""Numerals to values."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.figures.numerals import spoken_range
from reader.figures.values import pair, value

DIGITS = "零一二三四五六七八九"


def _spell(number: int) -> str:
    """A number below 10^12 in Chinese, as it is said."""
    if number >= 10**8:
        rest = number % 10**8
        return (
            _spell(number // 10**8) + "亿" + (("零" if rest < 10**7 else "") + _spell(rest) if rest else "")
        )
    if number >= 10**4:
        rest = number % 10**4
        return (
            _spell(number // 10**4) + "万" + (("零" if rest < 10**3 else "") + _spell(rest) if rest else "")
        )
    said = ""
    zero = False
    for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // unit % 10
        if digit:
            said += ("零" if zero and said else "") + DIGITS[digit] + name
            zero = False
        else:
            zero = True
    return said or "零"


@given(st.integers(min_value=0, max_value=10**12 - 1))
def test_every_number_reads_back(number: int) -> None:
    assert value(_spell(number)) == number


@given(st.integers(min_value=0, max_value=10**15))
def test_grouped_digits_read_back(number: int) -> None:
    assert value(f"{number:,}") == number
    assert value(f"{number:,}".replace(",", "\u2009")) == number


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("一九九八", "1998"), ("二〇二二".replace("〇", "零"), "2022"), ("廿六", "26"), ("卅", "30"),
        ("两千", "2000"), ("三百五", "350"), ("两万三", "23000"), ("一万零五百", "10500"),
        ("二百零八点二", "208.2"), ("一点七亿", "170000000"), ("3.6万", "36000"), ("3亿5千万", "350000000"),
        ("1亿2345万", "123450000"), ("3万亿", "3000000000000"), ("2·5", "2.5"), ("30余万", "300000"),
        ("几十万", "100000"), ("叁拾万", "300000"), ("壹佰贰拾", "120"), ("半", "0.5"), ("-3.5", "-3.5"),
        ("twenty-two", "22"), ("two hundred and five", "205"), ("half a dozen", "6"),
        ("1.5 million", "1500000"), ("three and a half", "3.5"), ("twenty-first", "21"),
        ("a quarter", "0.25"), ("two thousand and ten", "2010"),
    ],
)  # fmt: skip
def test_values(said: str, number: str) -> None:
    assert value(said) == Decimal(number)


@pytest.mark.parametrize(
    ("said", "ends"),
    [
        ("三四百", ("三百", "四百")), ("十七八", ("十七", "十八")), ("三五十", ("三十", "五十")),
        ("六七十万", ("六十万", "七十万")), ("一两", ("一", "两")), ("一九三四", None), ("三六", None),
        ("九", None),
    ],
)  # fmt: skip
def test_digits_said_together_are_a_range(said: str, ends: tuple[str, str] | None) -> None:
    assert spoken_range(said) == ends


def test_a_scale_behind_a_range_is_of_both_ends() -> None:
    assert pair("100", "200万") == (1_000_000, 2_000_000)
    assert pair("三", "五亿") == (300_000_000, 500_000_000)
    assert pair("5000", "1万") == (5000, 10_000)
    assert pair("1万", "2万") == (10_000, 20_000)
