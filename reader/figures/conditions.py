"""Conditions on figures, as a reader writes them: >1亿元 · <=5% · 33个 · 50%..100% · ..10公里."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from reader.errors import UsageError
from reader.figures.figure import Figure
from reader.figures.fold import fold

_OPERATOR = re.compile("(>=|=>|≥|≧|<=|=<|≤|≦|>|<|＝|==?)?(.+)", re.DOTALL)
_ADVICE = "write >1亿元, <=5%, =33个, 50%..100% or ..10公里"

_DIMENSIONS = """
length: 公里 1000 | 米 1 | 分米 0.1 | 厘米 0.01 | 毫米 0.001 | 微米 0.000001 | 纳米 0.000000001
length: 里 500 | 海里 1852 | 英里 1609.344 | 英尺 0.3048 | 英寸 0.0254 | 码 0.9144
area: 平方公里 1000000 | 公顷 10000 | 平方米 1 | 平方厘米 0.0001 | 英亩 4046.8564224 | 平方英里 2589988.110336
mass: 吨 1000 | 公斤 1 | 斤 0.5 | 克 0.001 | 毫克 0.000001 | 微克 0.000000001
mass: 磅 0.45359237 | 盎司 0.028349523125
volume: 立方米 1000 | 升 1 | 毫升 0.001
time: 天 86400 | 小时 3600 | 刻钟 900 | 分钟 60 | 秒 1 | 毫秒 0.001 | 周 604800
power: 吉瓦 1000000 | 兆瓦 1000 | 千瓦 1 | 瓦 0.001
energy: 兆瓦时 1000 | 千瓦时 1
rate: % 1 | ‰ 0.1
"""
"""Units that measure the same, with their size in one of them (SI and the international yard and pound)."""


def _sizes() -> dict[str, tuple[str, Decimal]]:
    sizes: dict[str, tuple[str, Decimal]] = {}
    for line in _DIMENSIONS.strip().split("\n"):
        dimension, _, units = line.partition(": ")
        for entry in units.split(" | "):
            spelling, _, size = entry.partition(" ")
            sizes[spelling] = (dimension, Decimal(size))
    sizes["亩"] = ("area", Decimal(10000) / 15)
    sizes["顷"] = ("area", Decimal(1000000) / 15)
    return sizes


_SIZES = _sizes()


@dataclass(frozen=True, slots=True)
class Condition:
    """A span of values, in one unit or in any."""

    low: Decimal | None
    """The least value, or None where there is no least."""
    high: Decimal | None
    """The greatest value, or None where there is no greatest."""
    unit: str = ""
    """The unit meant, in its one spelling; empty for any unit."""
    low_open: bool = False
    """Whether `low` itself is outside (>)."""
    high_open: bool = False
    """Whether `high` itself is outside (<)."""

    def matches(self, figure: Figure) -> bool:
        """Whether the figure, or any part of its range, lies within; figures without a value never do."""
        if figure.value is None:
            return False
        factor = _factor(figure.unit, self.unit)
        if factor is None:
            return False
        ends = (figure.value, figure.value if figure.high is None else figure.high)
        least, most = min(ends) * factor, max(ends) * factor
        if self.low is not None and (most < self.low or (most == self.low and self.low_open)):
            return False
        return self.high is None or least < self.high or (least == self.high and not self.high_open)


def parse(text: str) -> Condition:
    """The condition that `text` says.

    Raises `UsageError`, saying what would be a condition, where it says none.
    """
    said = fold(text.strip())
    low, dots, high = said.partition("..")
    if dots:
        return _between(text, low, high)
    match = _OPERATOR.fullmatch(said)
    if match is None:
        raise _no_condition(text)
    value, unit = _amount(text, match[2])
    operator = match[1] or "="
    if ">" in operator or operator in "≥≧":
        return Condition(value, None, unit, low_open=operator == ">")
    if "<" in operator or operator in "≤≦":
        return Condition(None, value, unit, high_open=operator == "<")
    return Condition(value, value, unit)


def _between(text: str, low: str, high: str) -> Condition:
    if not low.strip() and not high.strip():
        raise _no_condition(text)
    least, low_unit = _amount(text, low) if low.strip() else (None, "")
    most, high_unit = _amount(text, high) if high.strip() else (None, "")
    factor = Decimal(1)
    if low_unit and high_unit and low_unit != high_unit:
        known = _factor(low_unit, high_unit)
        if known is None:
            raise UsageError(
                f"{text!r} is no condition: {low_unit} and {high_unit} do not compare; {_ADVICE}"
            )
        factor = known
    if least is not None:
        least *= factor
    if least is not None and most is not None and least > most:
        raise UsageError(f"{text!r} is no condition: its least is more than its most; {_ADVICE}")
    return Condition(least, most, high_unit or low_unit)


def _amount(text: str, said: str) -> tuple[Decimal, str]:
    """Value and unit of one amount: 1亿元, 百分之五, 33, $5m, -5℃."""
    from reader.figures.numerals import ARABIC, HANZI, LONGEST
    from reader.figures.scan import scan_folded
    from reader.figures.values import of, value

    said = said.strip()
    sign = -1 if said[:1] in ("-", "−") else 1
    amount = said.lstrip("-− ")
    for hit in scan_folded(amount):
        if hit.start == 0 and hit.end == len(amount) and not hit.high:
            number, high, unit = of(hit, amount)
            if number is not None and high is None:
                return number * sign, unit
    # A bare number that the scan takes for a year or leaves alone: 1998, 三.
    numeral = len(amount) <= LONGEST and (ARABIC.fullmatch(amount) or HANZI.fullmatch(amount))
    bare = value(amount) if numeral else None
    if bare is None:
        raise _no_condition(text)
    return bare * sign, ""


def _factor(unit: str, wanted: str) -> Decimal | None:
    """What turns a value in `unit` into one in `wanted`, or None where nothing does."""
    if not wanted or unit == wanted:
        return Decimal(1)
    one, other = _SIZES.get(unit), _SIZES.get(wanted)
    if one is None or other is None or one[0] != other[0]:
        return None
    return one[1] / other[1]


def _no_condition(text: str) -> UsageError:
    shown = text if len(text) <= 40 else text[:39] + "…"
    return UsageError(f"{shown!r} is no condition; {_ADVICE}")
