"""The days that folios and date lines tell, in Chinese and English, of our era and the Republic's.

The public patterns are of whole dates, parted into day, month and year.
"""

from __future__ import annotations

import re

_DAY = (
    r"(?P<month>\d{1,2}|[一二三四五六七八九十]{1,2})\s*[月./-]\s*"
    r"(?P<day>\d{1,2}|[一二三四五六七八九十廿]{1,3})"
)
DATE = re.compile(rf"(?P<year>[12]\d{{3}}|[一二三四五六七八九〇○零OＯ]{{4}})\s*[年./-]\s*{_DAY}\s*[日号號]?")
DAY_FIRST = re.compile(
    r"(?P<day>[0-3]?\d)([./-])(?P<month>[01]?\d)\2(?P<year>(?:19|20)\d\d)(?:,?\s+[012]?\d:[0-5]\d(?::[0-5]\d)?)?"
)
"""A line that is nothing but a day as Europe and Hong Kong write it: 18/03/2021."""
ROC_DATE = re.compile(
    rf"(?:中華)?民[國国]\s*(?P<year>\d{{2,3}}|[一二三四五六七八九十百〇○零]{{1,4}})\s*年\s*{_DAY}\s*日"
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
ENGLISH_DATE = re.compile(
    r"\b(?P<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
    r"\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?(?:[,.]\s*|\s+)(?P<year>1[6-9]\d\d|20\d\d)",
    re.I,
)
ENGLISH_DAY_FIRST = re.compile(
    r"\b(?P<day>\d{1,2})(?:st|nd|rd|th)?\s+(?P<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?"
    r"|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?,?\s+"
    r"(?P<year>1[6-9]\d\d|20\d\d)",
    re.I,
)
_YEAR = re.compile(r"[12](?:(?<=1)[6-9]|(?<=2)0)\d\d")
_WIDE_DIGIT = re.compile("[０-９]")
_WIDE_DIGITS = {0xFF10 + digit: str(digit) for digit in range(10)}
_DIGITS = {char: n for n, char in enumerate("〇一二三四五六七八九")} | {"零": 0, "○": 0}


def iso_date(text: str) -> str:
    """The first full date in `text` as ISO 8601, else ""."""
    text = narrow(text)
    for pattern, shift in ((ROC_DATE, 1911), (DATE, 0)):
        found = pattern.search(text)
        if found:
            year, month, day = (number(found[name]) for name in ("year", "month", "day"))
            return _iso(year + shift, month, day)
    found = english_date(text)
    if found:
        month = _MONTHS.index(found["month"][:3].lower()) + 1
        return _iso(int(found["year"]), month, int(found["day"]))
    return ""


def narrow(text: str) -> str:
    """`text` with its full-width digits as ASCII ones."""
    return text.translate(_WIDE_DIGITS) if _WIDE_DIGIT.search(text) else text


def english_date(text: str) -> re.Match[str] | None:
    """The first English date in `text`, parted into day, month and year."""
    return (ENGLISH_DATE.search(text) or ENGLISH_DAY_FIRST.search(text)) if _YEAR.search(text) else None


def _iso(year: int, month: int, day: int) -> str:
    if 1 <= month <= 12 and 1 <= day <= 31 and 1600 <= year <= 2200:
        return f"{year:04}-{month:02}-{day:02}"
    return ""


def number(text: str) -> int:
    """A number in either kind of numeral; digits side by side (一九四九) and tens (二十三, 廿三) alike."""
    if text.isdecimal():
        return int(text)
    text = text.replace("廿", "二十")
    if "十" in text:
        tens, _, ones = text.partition("十")
        return _DIGITS.get(tens, 1) * 10 + _DIGITS.get(ones, 0)
    return int("".join(str(_DIGITS.get(char, 0)) for char in text))
