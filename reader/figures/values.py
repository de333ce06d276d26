"""From the words of a figure to its value."""

from __future__ import annotations

import re
from decimal import Decimal

from reader.figures import english, numerals
from reader.figures.chinese import ROMAN
from reader.figures.hit import Hit

_FUZZ = str.maketrans("", "", "多余来几数上好\n")
_SCALE = re.compile("[千百]?[万亿]+$|[百千]$")
_LETTERS = re.compile("[A-Za-z]")


def of(hit: Hit) -> tuple[Decimal | None, Decimal | None, str]:
    """Value, upper value and unit of a figure.

    Percentages are in %, tenths (三成) and discounts (八折) too; a doubling (翻一番) is a rise of 100%. The value of
    a ratio is its quotient: 三分之二, 2/3 and 3:1; a score keeps both numbers, 7-2 is 7 and 2.
    """
    if hit.kind in ("date", "time"):
        return None, None, ""
    low, high = pair(hit.low, hit.high)
    if hit.unit in ("成", "折", "番") and hit.kind == "percent":
        return _tenths(low, hit), _tenths(high, hit), "%"
    if hit.kind == "ratio" and hit.of:
        return _ratio(low, hit.of)
    if "半" in hit.unit or low is None:
        return low, high, hit.unit
    return low, high, hit.unit


def _tenths(value_: Decimal | None, hit: Hit) -> Decimal | None:
    if value_ is None:
        return None
    if hit.unit == "番":
        return tidy(Decimal(100) * (2 ** min(value_, Decimal(64)) - 1))
    if hit.unit == "折" and value_ >= 10:
        return tidy(value_)
    return tidy(value_ * 10)


def _ratio(low: Decimal | None, of_: str) -> tuple[Decimal | None, Decimal | None, str]:
    if of_[0] not in ":/比-":
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
    if text[0] == "-":
        amount = value(text[1:])
        return None if amount is None else -amount
    if text == "半":
        return Decimal("0.5")
    if text[0] in ROMAN:
        return Decimal(ROMAN[text[0]])
    if _LETTERS.search(text):
        return tidy(english.value(text))
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
    if scale is not None and first is not None and second is not None and first < second and low[-1] not in "万亿千百":
        factor = value("1" + scale.group())
        if factor is not None and first * factor <= second:
            first = tidy(first * factor)
    return first, second
