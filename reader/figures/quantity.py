"""A numeral with all that belongs to it: unit, approximation, the upper end of a range, parts of a whole."""

from __future__ import annotations

import re

from reader.figures.around import about_after, about_before, currency, reach, unit, units_behind
from reader.figures.dates import BEFORE_DATE, RANGE, one
from reader.figures.english import is_year, scale_end
from reader.figures.hit import Hit
from reader.figures.numerals import ARABIC, HANZI, LONGEST

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

    from reader.figures.figure import Kind

_NO_FUZZ = ("来自", "来到", "来源", "来临", "来访", "来华", "来了", "多样", "多元化", "几何", "余杭", "余姚")
_GRADE_AFTER = ("以上", "以下", "及以上", "水", "标准", "断面")
_TO = re.compile(" to (?=[0-9])")
_REST = re.compile(
    "([0-9]{1,2}|[一二三四五六七八九])(毛|角)?(?![0-9零一二三四五六七八九十百千万亿两多余来几个.·比分])"
)
"""What may follow 块, 米 and 秒 without a unit of its own: 三块五, 1米75, 11秒82."""
_FUZZ = "多余来几数"
_LEADING = (
    "排名", "位居", "位列", "跻身", "进入", "名列", "居", "列", "进", "入围", "全国", "全省", "全市",
    "世界", "全球", "排在", "排",
)  # fmt: skip
"""What makes 前三 a rank: 排名前三, 跻身前十."""


def quantity(
    text: str, at: int, end: int, floor: int, *, start: int | None = None, sign: str = "", alone: bool = True
) -> Hit | None:
    """The figure whose numeral stands from `at` to `end`.

    `start` is where it begins when something before the numeral is known to belong to it, `sign` the unit
    of a currency sign there, `alone` whether the numeral may stand without a unit.
    """
    low = text[at:end]
    approximate = any(c in low for c in _FUZZ)
    fuzz = text[end : end + 1]
    if (
        fuzz
        and fuzz in "多余来几"
        and not text.startswith(_NO_FUZZ, end)
        and (fuzz != "来" or unit(text, end + 1))
    ):
        end += 1
        approximate = True
    kind: Kind | Literal[""]
    kind, spelling, stop = units_behind(text, end)
    if sign and kind != "money":
        kind, spelling, stop = "money", sign, end
    high = ""
    joint = RANGE.match(text, stop) or (None if kind else _TO.match(text, stop))
    if joint is not None:
        upper = _upper(text, joint.end())
        if upper is not None:
            high_text, high_end, high_kind, high_unit, fuzzy, date = upper
            if date is not None:
                if not kind and date.kind == "date":
                    first = reach(text, at if start is None else start, floor, BEFORE_DATE)
                    return Hit(first, high_end, "date", low, when=(first, end, *date.when))
            elif joint.re is _TO and not high_unit:
                pass  # 5 to 3
            elif not kind and not high_unit and is_year(low) and is_year(high_text):
                return Hit(at, high_end, "date", low, when=(at, end, joint.end(), high_end))
            elif not kind or high_unit == spelling or (sign and not high_unit):
                high, kind, spelling, stop = high_text, high_kind or kind, high_unit or spelling, high_end
                approximate = approximate or fuzzy
    rest = _REST.match(text, stop) if spelling in ("块", "米", "秒") and not high else None
    if rest is not None and (rest[2] or unit(text, rest.end()) is None):
        mark = "角" if spelling == "块" else "."
        kind, spelling = ("money", "元") if spelling == "块" else (kind, spelling)
        begin = about_before(text, at if start is None else start, floor)
        return Hit(
            begin,
            rest.end(),
            kind or "count",
            low,
            "",
            spelling,
            approximate or begin < at,
            f"+{rest[1]} {mark}",
        )
    if spelling == "块" and kind == "count" and not text[stop : stop + 1].isalpha():
        kind, spelling = "money", "元"  # 五百块, and the goods were named before
    if sign:
        kind, spelling = "money", spelling or sign
    first = at if start is None else start
    if kind == "money" and start is None and at > floor and text[at - 1] in "币金":
        named, first = currency(text, at, floor)
        spelling = named if named and spelling == "元" else spelling
    begin = about_before(text, first, floor)
    approximate = approximate or begin < first
    if begin == first and start is None and first - 2 >= floor and text.startswith("零下", first - 2):
        begin = first - 2
        low = "-" + low
    elif (begin == first and start is not None and text[start] in "-−") or (
        begin == first == at and at > floor and text[at - 1] == "负" and _minus(text, at)
    ):
        begin = first if start is not None else at - 1
        low = "-" + low
    if (
        kind == "count"
        and begin == at
        and at > floor
        and text[at - 1] == "前"
        and _leads(text, at - 1, spelling)
    ):
        return Hit(at - 1, stop, "ordinal", low, high, spelling)
    if not kind:
        if (
            begin == at
            and at > floor
            and text[at - 1] == "前"
            and text.endswith(_LEADING, max(0, at - 3), at - 1)
        ):
            return Hit(at - 1, stop, "ordinal", low, high)
        if not (alone or high or approximate):
            return None
        if (
            alone
            and low.isascii()
            and len(low) == 4
            and low.isdigit()
            and low[:2] in ("19", "20")
            and not (high or approximate)
        ):
            return Hit(begin, stop, "date", low, when=(at, end))
        kind = "count"
    elif (
        kind == "count"
        and spelling == "类"
        and text.startswith(_GRADE_AFTER, stop)
        and low in "一二三四五六123456"
    ):
        kind = "grade"
    tail = about_after(text, stop, kind)
    return Hit(begin, tail, kind, low, high, spelling, approximate or tail > stop)


def _minus(text: str, at: int) -> bool:
    """Whether 负 before `at` is a sign: 负3.5, not 胜负 or 3负1平."""
    return at < 2 or not (text[at - 2].isdigit() or text[at - 2] in "胜担自抱欺辜肩背")


def _leads(text: str, before: int, spelling: str) -> bool:
    """Whether 前 at `before` with a unit behind makes a rank: 前三名, 前十位."""
    if before and text[before - 1] in "目之以此日年月天先生从当":
        return False
    return spelling == "名" or (spelling == "位" and text.endswith(_LEADING, max(0, before - 3), before))


def _upper(text: str, at: int) -> tuple[str, int, Kind | Literal[""], str, bool, Hit | None] | None:
    """The upper end of a range: numeral, end, kind, unit, whether it is about, and the date that it is."""
    match = ARABIC.match(text, at) or HANZI.match(text, at)
    if match is None or match.end() - at > LONGEST:
        return None
    end = scale_end(text, match.end())
    after = text[end : end + 1]
    if after and after in "年月日号时点:":
        date = one(text, at, at)
        if date is not None:
            return match.group(), date.end, "date", "", False, date
    fuzzy = bool(after) and after in "多余来"
    if fuzzy:
        end += 1
    kind, spelling, stop = units_behind(text, end)
    return text[at:end] if not fuzzy else match.group(), stop, kind, spelling, fuzzy, None


def fraction(text: str, at: int, end: int, floor: int) -> Hit | None:
    """百分之五 · 三分之二 · 千分之一点五; the numeral of the whole stands from `at` to `end`."""
    whole = text[at:end]
    minus = "-" if at > floor and text[at - 1] == "负" and _minus(text, at) else ""
    part = _numeral(text, end + 2)
    if part is None:
        return None
    stop = end + 2 + len(part)
    start = about_before(text, at, floor)
    approximate = start < at
    if minus:
        start = at - 1
    fuzz = text[stop : stop + 1]
    if fuzz and fuzz in "多余几强":
        stop += 1
        approximate = True
    high = ""
    joint = RANGE.match(text, stop)
    if joint is not None:
        again = text.startswith(whole + "分之", joint.end())
        second = joint.end() + (len(whole) + 2 if again else 0)
        numeral = _numeral(text, second)
        if text.startswith("分之", second + len(numeral or "")):
            numeral = None  # 三分之二到五分之四
        if numeral is not None and (again or unit(text, second + len(numeral)) is None):
            high, stop = numeral, second + len(numeral)
    spelling = {"百": "%", "千": "‰"}.get(whole, "")
    kind: Kind = "percent" if spelling else "ratio"
    tail = about_after(text, stop, kind)
    return Hit(
        start, tail, kind, minus + part, high, spelling, approximate or tail > stop, "" if spelling else whole
    )


def _numeral(text: str, at: int) -> str | None:
    if text.startswith("百", at) and not text.startswith("百分", at):
        return "百"
    match = ARABIC.match(text, at) or HANZI.match(text, at)
    return None if match is None or match.end() - at > LONGEST else match.group()


_SMALLER = {
    "年": "个月 天", "个月": "天 周", "周": "天", "天": "小时 夜 分钟", "小时": "分钟 分 秒", "分钟": "秒",
    "分": "秒", "元": "角 分", "块": "角", "角": "分", "公里": "米", "米": "厘米", "英尺": "英寸",
}  # fmt: skip
"""What a smaller unit may follow: 2小时40分, 5年8个月, 3元5角."""


def joined(hit: Hit, more: Hit) -> bool:
    """Whether `more`, right behind `hit`, is the rest of it; then it is taken in, and `of` says by what."""
    if hit.unit not in _SMALLER or more.unit not in _SMALLER[hit.unit].split() or hit.high or more.high:
        return False
    if hit.of and not hit.of.startswith("+"):
        return False
    hit.of += f"+{more.low} {more.unit}"
    hit.end = more.end
    hit.approximate = hit.approximate or more.approximate
    if hit.unit == "块":
        hit.kind, hit.unit = "money", "元"
    if hit.unit == "分":
        hit.kind, hit.unit = "duration", "分钟"
    return True
