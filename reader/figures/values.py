"""From the words of a figure to its value."""

from __future__ import annotations

from decimal import Decimal

from reader.figures import english, numerals

_TEN = Decimal(10)
_FUZZ = str.maketrans("", "", "多余来几数上好\n")


def value(text: str) -> Decimal | None:
    """The value of one numeral as it stands, approximation and all; None where it has none."""
    text = text.strip()
    if not text:
        return None
    if text == "半":
        return Decimal("0.5")
    if text[0] <= "9":
        return tidy(numerals.arabic_value(text))
    if text[0].isascii():
        return tidy(english.value(text))
    plain = text.translate(numerals.FINANCIAL)
    return tidy(numerals.hanzi_value(plain.translate(_FUZZ) or "一"))


def tidy(number: Decimal | None) -> Decimal | None:
    """Without trailing zeros that only arithmetic left: 37.6 × 100000000 is 3760000000."""
    if number is None or number != number.to_integral_value():
        return number
    return number.quantize(Decimal(1)) if abs(number.adjusted()) < 27 else number


def pair(low: str, high: str) -> tuple[Decimal | None, Decimal | None]:
    """Value and upper value of a numeral or a range of two: 三四 is 3 and 4, 100 and 200万 are both in 万."""
    if not high:
        both = numerals.spoken_range(low) if low and low[0] > "9" else None
        if both is None:
            return value(low), None
        return value(both[0]), value(both[1])
    first, second = value(low), value(high)
    scale = high.lstrip("0123456789.,·零一二三四五六七八九十两")
    if first is not None and scale and low[-1:] not in "万亿千百" and scale[0] in "万亿千百" and second is not None and first < second:
        scaled = value("1" + scale)
        if scaled is not None and first * scaled <= second:
            first = tidy(first * scaled)
    return first, second
