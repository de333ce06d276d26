"""From the words of a figure to its value."""

from __future__ import annotations

import re
from decimal import Decimal

from reader.figures import english_words, numerals
from reader.figures.chinese import ROMAN
from reader.figures.hit import Hit

_FUZZ = str.maketrans("", "", "多余来几数上好\n")
_SCALE = re.compile("[千百]?[万亿]+$|[百千]$|[ -](?:thousand|million|billion|trillion)$")
_MIXED = re.compile("([0-9]+) ([0-9]+)/([0-9]+)")
_MORE = re.compile("(?<=[年天月周时里斤倍亩米日个成岁])半|(?<=成)([一二三四五六七八九])")
"""What adds a half or a tenth behind the unit: 两天半, 三个半小时, 九成五."""
_LETTERS = re.compile("[A-Za-z]")
_FEW = 20
"""Digits that need no rounding."""


def of(hit: Hit, said: str) -> tuple[Decimal | None, Decimal | None, str]:
    """Value, upper value and unit of a figure; `said` is its span, folded.

    Percentages are in %, tenths (三成) and discounts (八折) too; a doubling (翻一番) is a rise of 100%. The
    value of a ratio is its quotient: 三分之二, 2/3 and 3:1; a score keeps both numbers, 7-2 is 7 and 2.
    """
    if hit.kind in ("date", "time"):
        return None, None, ""
    low, high = pair(hit.low, hit.high)
    more = _MORE.search(said) if hit.low != "半" else None
    if more is not None and low is not None and high is None:
        low += Decimal(numerals.DIGIT[more[1]]) / 10 if more[1] else Decimal("0.5")
    if hit.of[:1] == "+" and low is not None:
        return low + _rest(hit), None, hit.unit
    if hit.unit in ("成", "折", "番") and hit.kind == "percent":
        return _tenths(low, hit), _tenths(high, hit), "%"
    if hit.kind == "ratio" and hit.of:
        return _ratio(low, hit.low, hit.of)
    return low, high, hit.unit


_PARTS = {
    ("年", "个月"): 12, ("年", "天"): 365, ("个月", "天"): 30, ("个月", "周"): 4, ("周", "天"): 7,
    ("天", "小时"): 24, ("天", "分钟"): 1440, ("小时", "分钟"): 60, ("小时", "分"): 60,
    ("小时", "秒"): 3600, ("分钟", "秒"): 60, ("分", "秒"): 60, ("元", "角"): 10, ("元", "分"): 100,
    ("块", "角"): 10, ("角", "分"): 10, ("公里", "米"): 1000, ("米", "厘米"): 100, ("英尺", "英寸"): 12,
}  # fmt: skip
"""How many of the smaller unit make the greater."""


def _rest(hit: Hit) -> Decimal:
    """What the smaller units of 2小时40分 add, in the greater."""
    total = Decimal(0)
    for part in hit.of.split("+")[1:]:
        numeral, _, unit = part.partition(" ")
        if unit == ".":
            total += Decimal(f"0.{numerals.DIGIT.get(numeral, numeral)}")
            continue
        size = _PARTS.get((hit.unit, unit))
        amount = value(numeral)
        if size is not None and amount is not None:
            total += amount / size
    return total


def _tenths(value_: Decimal | None, hit: Hit) -> Decimal | None:
    if value_ is None:
        return None
    if hit.unit == "番":
        return tidy(Decimal(100) * (2 ** min(value_, Decimal(64)) - 1))
    if hit.unit == "折" and value_ >= 10:
        return tidy(value_)
    return tidy(value_ * 10)


def _ratio(low: Decimal | None, hit_low: str, of_: str) -> tuple[Decimal | None, Decimal | None, str]:
    if hit_low.count("又") == 1 and of_[0] not in ":∶/比-":
        ones, _, part_ = hit_low.partition("又")
        whole, part, base = value(ones), value(part_), value(of_)
        return (whole + part / base if whole is not None and part is not None and base else None), None, ""
    if of_[0] not in ":∶/比-":
        whole = value(of_)
        return (low / whole if low is not None and whole else None), None, ""
    other = value(of_[1:])
    if of_[0] == "-":
        return low, other, ""
    if of_[0] == "/" and low is not None and other:
        return tidy(low / other), None, ""
    return low, other, ""


def value(text: str) -> Decimal | None:
    """The value of one numeral as it stands, sign and approximation and all; None where it has none."""
    text = text.strip()
    if not text:
        return None
    if len(text) <= _FEW and text.isdigit() and text.isascii():  # most are
        return Decimal(text)
    if text in numerals.DIGIT:
        return Decimal(numerals.DIGIT[text])
    if text[0] == "-":
        amount = value(text[1:])
        return None if amount is None else -amount
    if text == "半":
        return Decimal("0.5")
    if text[0] in ROMAN:
        return Decimal(ROMAN[text[0]])
    if _LETTERS.search(text):
        return tidy(english_words.value(text))
    mixed = _MIXED.fullmatch(text)
    if mixed is not None:
        return Decimal(mixed[1]) + Decimal(mixed[2]) / Decimal(mixed[3])
    if text[0] <= "9":
        return tidy(numerals.arabic_value(text))
    return tidy(numerals.hanzi_value(text.translate(numerals.FINANCIAL).translate(_FUZZ) or "一"))


def tidy(number: Decimal | None) -> Decimal | None:
    """Without the zeros that only arithmetic left behind the point: 37.6 × 100000000 is 3760000000."""
    if number is None or number != number.to_integral_value() or number.adjusted() > 26:
        return number
    return number.quantize(Decimal(1))


def pair(low: str, high: str) -> tuple[Decimal | None, Decimal | None]:
    """Value and upper value of a numeral or a range: 三四 is 3 and 4, 100 and 200万 are both in 万."""
    if not high:
        both = numerals.spoken_range(low.translate(_FUZZ)) if low and low[0] > "9" else None
        return (value(low), None) if both is None else (value(both[0]), value(both[1]))
    first, second = value(low), value(high)
    scale = _SCALE.search(high)
    if (
        scale is not None
        and first is not None
        and second is not None
        and first < second
        and low[-1] not in "万亿千百"
    ):
        factor = value("1" + scale.group())
        if factor is not None and first * factor <= second:
            first = tidy(first * factor)
    return first, second
