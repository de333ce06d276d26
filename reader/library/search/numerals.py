"""A number in a query finds its value however it is written: 37.6亿, 3,760,000,000, 三十七点六亿."""

from __future__ import annotations

import re
from decimal import Decimal

_SCALES = {"": 1, "千": 10**3, "万": 10**4, "百万": 10**6, "千万": 10**7, "亿": 10**8, "万亿": 10**12}
_NUMBER = re.compile(
    r"(?P<digits>\d{1,3}(?:,\d{3})+|\d+)(?P<decimals>\.\d+)?(?P<scale>千万|百万|万亿|[千万亿])?(?P<unit>[^\d\s.,]{0,6})"
)
_BARE = re.compile(r"\d[\d,]*(\.\d+)?")
_SCALED = re.compile(r"(千万|百万|万亿|[千万亿])[^\d\s]{0,6}")
_DIGITS = "零一二三四五六七八九"


def spellings(folded: str) -> list[str]:
    """Other spellings of a folded query that is one number, with or without unit; none for anything else.

    Plain numbers below a thousand are left as they are, and so are those that begin with 0, which are codes.
    """
    match = _NUMBER.fullmatch(folded)
    if not match or (match["digits"].startswith("0") and not match["decimals"]):
        return []
    scale, unit = match["scale"] or "", match["unit"]
    value = Decimal(match["digits"].replace(",", "") + (match["decimals"] or "")) * _SCALES[scale]
    if value < 1000 or len(str(int(value))) > 16 or unit == "年":
        return []
    found = [f"{plain(value)}{unit}", f"{grouped(value)}{unit}"]
    if scale:
        found.append(f"{match['digits']}{match['decimals'] or ''} {scale}{unit}")  # as some papers part them
    for name, size in _SCALES.items():
        scaled = value / size
        # 0.0376万亿 and 376000万 are possible, 3760000千 is not written.
        if name in ("万", "亿", "万亿") and scaled >= Decimal("0.1") and scaled == round(scaled, 4):
            found += [f"{plain(scaled)}{name}{unit}", f"{grouped(scaled)}{name}{unit}"]
            if scaled < 10_000:
                found.append(f"{in_characters(scaled)}{name}{unit}")
    if value == int(value):
        found.append(f"{in_characters(value)}{unit}")
    return [text for text in dict.fromkeys(found) if text != folded]


def go_together(folded: str, following: str) -> bool:
    """Whether two words of a query are one number: 37.6 亿元."""
    return bool(_BARE.fullmatch(folded) and _SCALED.fullmatch(following))


def plain(value: Decimal) -> str:
    """Digits only: 3760000000, 37.6."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def grouped(value: Decimal) -> str:
    """Digits in groups of three: 3,760,000,000."""
    whole, dot, decimals = plain(value).partition(".")
    return f"{int(whole):,}{dot}{decimals}"


def in_characters(value: Decimal) -> str:
    """In Chinese characters: 三十七点六, 二百零三, 三十七亿六千万."""
    whole, _, decimals = plain(value).partition(".")
    text = _whole(int(whole))
    text = text.removeprefix("一") if text.startswith("一十") else text
    return text + ("点" + "".join(_DIGITS[int(digit)] for digit in decimals) if decimals else "")


def _whole(value: int) -> str:
    if value >= 10_000:
        for name, size in (("万亿", 10**12), ("亿", 10**8), ("万", 10**4)):
            if value >= size:
                rest = value % size
                gap = "零" if 0 < rest < size // 10 else ""
                return _whole(value // size) + name + gap + (_whole(rest) if rest else "")
    text, zero = "", False
    for place, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = value // place % 10
        if digit:
            text += ("零" if zero and text else "") + _DIGITS[digit] + name
        zero = not digit
    return text or "零"
