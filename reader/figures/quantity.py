"""A numeral with all that belongs to it: unit, approximation, sign, the upper end of a range."""

from __future__ import annotations

import re

from reader.figures.around import (
    about_after,
    about_before,
    currency,
    minus_before,
    reach,
    unit,
    units_behind,
)  # fmt: skip
from reader.figures.compound import finish
from reader.figures.dates import BEFORE_DATE, RANGE, one
from reader.figures.english import is_year, scale_end
from reader.figures.hit import Hit
from reader.figures.numerals import ARABIC, HANZI, LONGEST

_FUZZ = frozenset("多余来几数")
_NO_FUZZ = ("来自", "来到", "来源", "来临", "来访", "来华", "来了", "多样", "多元化", "几何", "余杭", "余姚")
"""Words that begin like an approximation behind a numeral."""
_GRADE_AFTER = ("以上", "以下", "及以上", "水", "标准", "断面")
"""What makes 四类 a grade."""
_GRADES = frozenset("一二三四五六123456")
_TO = re.compile(" to (?=[0-9])")
_LEADING = (
    "排名", "位居", "位列", "跻身", "进入", "名列", "居", "列", "进", "入围", "全国", "全省", "全市",
    "世界", "全球", "排在", "排",
)  # fmt: skip
"""What makes 前三 a rank: 排名前三, 跻身前十."""
_NO_RANK = frozenset("目之以此日年月天先生从当")
"""Characters before 前 that make it a time: 目前三名."""


def quantity(
    text: str, at: int, end: int, floor: int, *, start: int | None = None, sign: str = "", alone: bool = True
) -> Hit | None:
    """The figure whose numeral stands from `at` to `end`.

    `start` is where it begins when something before the numeral is known to belong to it, `sign` the unit
    of a currency sign there, `alone` whether the numeral may stand without a unit.
    """
    hit = _measured(text, at, end, sign)
    dated = _stretched(text, hit, end, floor, start)
    if dated is not None:
        return dated
    finish(text, hit)
    if sign:
        hit.kind, hit.unit = "money", hit.unit or sign
    _begin(text, hit, floor, start)
    if hit.start == at and at > floor and text[at - 1] == "前" and _is_rank(text, at - 1, hit):
        hit.start, hit.kind = at - 1, "ordinal"
        return hit
    if not hit.unit and not hit.high and not hit.approximate:
        if not alone:
            return None
        if hit.low[:2] in ("19", "20") and is_year(hit.low):
            return Hit(hit.start, hit.end, "date", hit.low, when=(at, end))
    elif hit.unit == "类" and hit.low in _GRADES and text.startswith(_GRADE_AFTER, hit.end):
        hit.kind = "grade"
    tail = about_after(text, hit.end, hit.kind)
    hit.approximate = hit.approximate or tail > hit.end
    hit.end = tail
    return hit


def _measured(text: str, at: int, end: int, sign: str) -> Hit:
    """The numeral with the approximation and the unit behind it."""
    low = text[at:end]
    approximate = not _FUZZ.isdisjoint(low)
    fuzz = text[end : end + 1]
    fuzzy = bool(fuzz) and fuzz in "多余来几" and not text.startswith(_NO_FUZZ, end)
    if fuzzy and (fuzz != "来" or unit(text, end + 1)):
        end += 1
        approximate = True
    kind, spelling, stop = units_behind(text, end)
    if sign and kind != "money":
        return Hit(at, end, "money", low, unit=sign, approximate=approximate)
    return Hit(at, stop, kind or "count", low, unit=spelling, approximate=approximate)


def _stretched(text: str, hit: Hit, end: int, floor: int, start: int | None) -> Hit | None:
    """Take the upper end of a range into `hit`; where that end is a date, the date is returned instead."""
    joint = RANGE.match(text, hit.end) or (None if hit.unit else _TO.match(text, hit.end))
    if joint is None:
        return None
    at = joint.end()
    match = ARABIC.match(text, at) or HANZI.match(text, at)
    if match is None or match.end() - at > LONGEST:
        return None
    stop = scale_end(text, match.end())
    high = text[at:stop]
    after = text[stop : stop + 1]
    if after and after in "年月日号时点:":
        date = one(text, at, at)
        if date is not None:
            if hit.unit or date.kind != "date":
                return None
            first = reach(text, hit.start if start is None else start, floor, BEFORE_DATE)
            return Hit(first, date.end, "date", hit.low, when=(first, end, *date.when))
    fuzzy = bool(after) and after in "多余来"
    kind, spelling, stop = units_behind(text, stop + fuzzy)
    if not spelling and not hit.unit:
        if joint.re is _TO:
            if len(high) > 3 or text.endswith("from ", 0, hit.start):
                return None
            return Hit(hit.start, stop, "ratio", hit.low, of="-" + high)  # 51 to 49
        if is_year(hit.low) and is_year(high):
            return Hit(hit.start, stop, "date", hit.low, when=(hit.start, end, at, stop))
    if hit.unit and spelling != hit.unit and (spelling or hit.kind != "money"):
        return None
    hit.high, hit.end = high, stop
    hit.kind, hit.unit = kind or hit.kind, spelling or hit.unit
    hit.approximate = hit.approximate or fuzzy
    return None


def _begin(text: str, hit: Hit, floor: int, start: int | None) -> None:
    """Move the start of `hit` back over currency, sign, and about."""
    at = first = hit.start
    if start is not None:
        first = start
        if text[start] in "-−":
            hit.low = "-" + hit.low
    elif hit.kind == "money" and at > floor and text[at - 1] in "币金":
        named, first = currency(text, at, floor)
        hit.unit = named if named and hit.unit == "元" else hit.unit
    hit.start = about_before(text, first, floor)
    if hit.start < first:
        hit.approximate = True
    elif start is None and first - 2 >= floor and text.startswith("零下", first - 2):
        hit.start = first - 2
        hit.low = "-" + hit.low
    elif first == at and minus_before(text, at, floor):
        hit.start = at - 1
        hit.low = "-" + hit.low


def _is_rank(text: str, before: int, hit: Hit) -> bool:
    """Whether 前 at `before` makes a rank of what follows: 前三名, 排名前三."""
    if before and text[before - 1] in _NO_RANK:
        return False
    if hit.unit == "名":
        return True
    return hit.unit in ("", "位") and text.endswith(_LEADING, max(0, before - 2), before)
