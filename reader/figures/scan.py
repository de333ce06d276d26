"""Where the figures of a text are: numerals first, then what stands before and behind them.

`scan` goes from numeral to numeral. At each it asks, in this order: is it part of a name; is it a date or a clock
time; is it a fraction, a score or a code; what unit follows; does a range follow. Everything read is read once,
from left to right, so the time is linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from reader.figures import dates, english, names, numerals, units
from reader.figures.fold import fold

_HANZI = "零一二三四五六七八九十百千万亿兆两俩仨廿卅"
_TRIGGER = re.compile(f"[0-9一二三四五六七八九十百千万亿兆两俩仨廿卅半壹贰叁肆伍柒捌玖拾佰仟Ⅰ-Ⅻ]+")
_NAME_LENGTHS = units.lengths(names.NAMES)
_UNIT_LENGTHS = units.lengths(units.UNITS)
_RANGE = re.compile(r"(?:———?|[-~～–－—─至到])(?=[0-9零一二三四五六七八九十百千万亿两几数])")
_CODE = re.compile(r"[0-9A-Za-z]*(?:[-./_][0-9A-Za-z]+)*")
_POST = re.compile("以上|以下|以内|以外|之多|有余|开外|出头|左右|上下|不等|前后|多(?![种样元方媒边少次数功层党极级哈伦项])|余(?=[，。的、])")
_AGO = re.compile(
    "以前|以后|之前|之后|以来|前(?![提往进景线后期列去者程锋卫瞻身例辈途沿排夕])|后(?![勤备期者续代卫台方果退半])|来(?![自到源临访往华说看京宾信函电])"
)
_PRE = (
    "大约", "大概", "约莫", "将近", "接近", "超过", "不足", "不到", "至少", "最少", "最多", "最高", "最低", "不下", "不低于", "不少于", "不超过",
    "多达", "起码", "上下", "差不多", "约", "近", "逾", "超",
)  # fmt: skip
_NOT_ABOUT = "条节纽合签预契公制特违履邀婚相旧新简集"
_NOT_NEAR = "最附邻靠亲临迫远逼就贴走"
_ROMAN = {c: n for n, c in enumerate("ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ", 1)}
_BARE_STOP = "老小初高大封之其阿周期拜"


class Hit:
    """A figure as the scan leaves it: offsets, kind and the words of its numerals; values come later."""

    __slots__ = ("approximate", "end", "extra", "high", "kind", "low", "start", "unit")

    def __init__(
        self,
        start: int,
        end: int,
        kind: str,
        low: str = "",
        high: str = "",
        unit: str = "",
        approximate: bool = False,
        extra: object = None,
    ) -> None:
        self.start = start
        self.end = end
        self.kind = kind
        self.low = low
        self.high = high
        self.unit = unit
        self.approximate = approximate
        self.extra = extra


def scan(text: str) -> list[Hit]:
    """Every figure of `text`, in order, not overlapping."""
    return scan_folded(fold(text))


def scan_folded(text: str) -> list[Hit]:
    hits: list[Hit] = []
    end = 0
    for run in _TRIGGER.finditer(text):
        start, stop = run.span()
        if stop <= end:
            continue
        at = max(start, end)
        while at < stop:
            found = _at(text, at, stop, end)
            if type(found) is int:
                at = end = found
            else:
                hits.append(found)
                at = end = found.end
    return hits


def _at(text: str, at: int, stop: int, floor: int) -> Hit | int:
    """The figure whose numeral starts at `at`, or the offset from which to go on. Nothing before `floor` is free."""
    if stop - at > numerals.LONGEST:
        return stop
    first = text[at]
    if first <= "9":
        return _arabic(text, at, floor)
    if first in _ROMAN:
        return _roman(text, at, floor)
    if first == "半" and text[at + 1 : at + 2] == "年":
        return _half(text, at, floor)
    name = _name_end(text, at, stop)
    if name:
        return name
    if first == "半":
        return _half(text, at, floor)
    if first in "壹贰叁肆伍柒捌玖拾佰仟":
        return _financial(text, at, floor)
    return _hanzi(text, at, floor)


def _name_end(text: str, at: int, stop: int) -> int:
    """Where the name ends that the numeral at `at` is part of, or 0."""
    for start in (at, at - 1, at - 2, at - 3):
        if start < 0:
            break
        if start == at and text[at - 1 : at] == "第":
            continue
        for size in _NAME_LENGTHS.get(text[start], ()):
            if start + size > at and text[start : start + size] in names.NAMES:
                name_end = start + size
                if start == at and name_end < stop:
                    break  # the numeral goes on: 一点 of 一点七亿
                if start == at and text[name_end : name_end + 1] == "点" and name_end == stop:
                    break
                return name_end
    return 0


def _unit(text: str, at: int) -> tuple[str, str, int] | None:
    """Kind, spelling and end of the unit at `at`; one space may stand before it."""
    first = text[at : at + 1]
    if first in (" ", "\n") and first:
        at += 1
        first = text[at : at + 1]
    sizes = _UNIT_LENGTHS.get(first)
    if sizes is None:
        return None
    if text[at : at + 2] in units.NOT_UNITS or text[at : at + 3] in units.NOT_UNITS:
        return None
    for size in sizes:
        word = text[at : at + size]
        found = units.UNITS.get(word)
        if found:
            if first.isascii() and first.isalpha() and _latin(text[at + size : at + size + 1]):
                continue  # the k of "kilo", the m of "men"
            return found[0], found[1], at + size
    return None


def _latin(char: str) -> bool:
    return char.isascii() and char.isalpha()


def _before(text: str, at: int, floor: int) -> tuple[int, bool]:
    """Where the figure begins when the words for about, nearly, over before `at` are taken in."""
    edge = at
    if edge - 1 > floor and text[edge - 1] == " ":
        edge -= 1
    low = max(floor, edge - 3)
    if text.endswith(_PRE, low, edge):
        for word in _PRE:
            start = edge - len(word)
            if start >= low and text.startswith(word, start):
                before = text[start - 1] if start else ""
                if word == "约" and before and before in _NOT_ABOUT:
                    return at, False
                if word == "近" and before and before in _NOT_NEAR:
                    return at, False
                return start, True
    return at, False


# -- Arabic numerals ------------------------------------------------------------------------------------------


def _arabic(text: str, at: int, floor: int) -> Hit | int:
    match = numerals.ARABIC.match(text, at)
    assert match is not None
    end = match.end()
    before = text[at - 1] if at else ""
    start = at
    sign = None
    if before:
        if before in "$¥￥€£￡₩₽₹฿" or (before.isascii() and before.isalpha()) or before == " " or before == "币":
            sign, start = _currency(text, at, floor)
        if sign is None and _in_code(text, at, before):
            code = _CODE.match(text, at)
            assert code is not None
            return max(end, code.end())
    after = text[end : end + 1]
    if sign is None:
        if after and after in "年月日号世时点:-./分" :
            dated = _dated(text, at, end, floor)
            if dated is not None:
                return dated
        if (hit := _pair(text, at, end, floor)) is not None:
            return hit
    if _marker(text, at, end):
        return end
    if after == "A" and text.startswith(("级", "A", "景"), end + 1):
        grade = re.compile("A+级?").match(text, end)
        assert grade is not None
        return Hit(at, grade.end(), "grade", match.group(), unit="A级")
    if _latin(after) and sign is None and _unit(text, end) is None and english.unit(text, end) is None:
        code = _CODE.match(text, at)
        assert code is not None
        return max(end, code.end())  # 3D, 5G, 707S
    return _quantity(text, at, end, start, floor, sign)


def _currency(text: str, at: int, floor: int) -> tuple[str | None, int]:
    edge = at - 1 if text[at - 1] == " " else at
    for size in (4, 3, 2, 1):
        start = edge - size
        if start >= floor and (unit := units.CURRENCY_SIGNS.get(text[start:edge])) is not None:
            if text[start].isalpha() and text[start].isascii() and start and _latin(text[start - 1]):
                continue
            return unit, start
    return None, at


def _in_code(text: str, at: int, before: str) -> bool:
    """Whether the digits go on a name or a code: G20, PM2.5, 歼-20, 2.0.1."""
    if before == ".":
        return at > 1 and (text[at - 2].isdigit() or _latin(text[at - 2])) and not english.abbreviation(text, at - 1)
    if before in "-_/":
        if at < 2:
            return False
        two = text[at - 2]
        return two.isalpha() and two not in "年月日时点分秒元米个天吨亩人岁名度成"
    return before.isascii() and before.isalpha()


def _marker(text: str, at: int, end: int) -> bool:
    """Whether the numeral is a list marker: 一、 3. （二） at the head of a line."""
    after = text[end : end + 1]
    before = text[at - 1] if at else "\n"
    if before in "（(" and after in ("）", ")") :
        return end - at <= 3
    if end - at <= 2 and after and after in "、.．)）·" and not text[end + 1 : end + 2].isdigit():
        line = text.rfind("\n", max(0, at - 4), at)
        head = text[line + 1 : at] if line >= 0 else text[:at] if at <= 3 else "x"
        return not head.strip(" \t\u3000（(第")
    return False


_PAIR = re.compile(r"([:/]|-|比)(?=([0-9]{1,4}))")


def _pair(text: str, at: int, end: int, floor: int) -> Hit | None:
    """Scores, ratios and fractions: 1:3 · 2/3 · 7-2 · 3比1."""
    match = _PAIR.match(text, end)
    if match is None:
        return None
    low, mark = text[at:end], match.group(1)
    second = numerals.ARABIC.match(text, match.end())
    assert second is not None
    stop, high = second.end(), second.group()
    after = text[stop : stop + 1]
    if after and (after in "-:/" and text[stop + 1 : stop + 2].isdigit()):
        return None
    if mark == "-" and (len(low) > 3 or len(high) > 3 or _unit(text, stop) or after in ("%", "年", "月", "日") or english.unit(text, stop)):
        return None
    if mark == "/" and _unit(text, stop) is not None and len(high) > 2:
        return None
    return Hit(at, stop, "ratio", low, "", "", False, ("pair", mark, high))


# -- dates ----------------------------------------------------------------------------------------------------


def _dated(text: str, at: int, end: int, floor: int) -> Hit | None:
    """A date or clock time whose numeral starts at `at`."""
    hit = _one_date(text, at, end, floor)
    if hit is None:
        return None
    joint = _RANGE.match(text, hit.end)
    if joint is not None:
        k = joint.end()
        m = numerals.ARABIC.match(text, k) or numerals.HANZI.match(text, k)
        if m is not None:
            second = _one_date(text, k, m.end(), k)
            if second is not None:
                hit.end = second.end
                hit.extra = (hit.extra, second.extra)
    return hit


def _one_date(text: str, at: int, end: int, floor: int) -> Hit | None:
    decade = dates.DECADE.match(text, at)
    if decade is not None:
        return Hit(_reach(text, at, floor, ("上个世纪", "上世纪", "本世纪", "公元前", "公元")), decade.end(), "date", extra=decade)
    match = dates.DATE.match(text, at)
    if match is not None:
        year = match["year"]
        if year and not _is_year(text, at, year, match):
            match = None
        elif match["day3"] and match["day3"].endswith("号") and match.end() == match.end("day3"):
            if not text.endswith(("月", "今", "每月", "到", "至"), 0, at):
                match = None
    if match is not None:
        start = _reach(text, at, floor, dates.BEFORE_DATE)
        while start > floor and (more := _reach(text, start, floor, dates.BEFORE_DATE)) < start:
            start = more
        stop = match.end()
        return Hit(start, stop, "date", extra=match)
    quarter = dates.QUARTER.match(text, at)
    if quarter is not None and quarter.start() + 1 == end:
        return Hit(_reach(text, at, floor, ("今年", "去年", "第", "前")), quarter.end(), "date", extra=quarter)
    clock = dates.CLOCK.match(text, at)
    if clock is not None and _is_clock(text, at, clock):
        start = _reach(text, at, floor, dates.BEFORE_CLOCK)
        while start > floor and (more := _reach(text, start, floor, dates.BEFORE_CLOCK)) < start:
            start = more
        return Hit(start, clock.end(), "time", extra=clock)
    return None


def _reach(text: str, at: int, floor: int, words: tuple[str, ...]) -> int:
    low = max(floor, at - 4)
    if text.endswith(words, low, at):
        for word in words:
            if at - len(word) >= low and text.startswith(word, at - len(word)):
                return at - len(word)
    return at


def _is_year(text: str, at: int, year: str, match: re.Match[str]) -> bool:
    if len(year) == 4:
        return True
    era = text.endswith(("民国", "公元", "公元前", "昭和", "明治", "平成", "令和", "大正", "西元"), 0, at)
    if era:
        return True
    if year == "元":
        return False
    tail = match.end() > match.end("year") + 1
    if year.isdigit() and year.isascii():
        if len(year) == 3:
            return bool(match["month"])
        return year[0] == "0" or bool(match["month"]) or (tail and int(year) > 31) or int(year) >= 80
    return tail or numerals.spoken_range(year) is None


def _is_clock(text: str, at: int, match: re.Match[str]) -> bool:
    said = match.group()
    if ":" in said:
        return not text.endswith(("比分", "以", "比"), 0, at) and int(said.split(":")[0]) < 25
    if text.endswith(dates.BEFORE_CLOCK, 0, at):
        return True
    if len(said) > 1 and said[-1] in "半整许钟刻分秒":
        return not said.endswith("点多") and "点" in said or "时" in said
    if said.endswith("时"):
        return said[0].isdigit() and text[match.end() : match.end() + 1] not in ("代", "间", "候", "期")
    head = re.split("[时点]", said)[0]
    if head.isascii() and head.isdigit() and said.endswith("点"):
        return text[at - 1 : at] in ("，", "", "。", "到", "至", "在", "日") and int(head) < 25
    return False


# -- quantities -----------------------------------------------------------------------------------------------


def _quantity(text: str, at: int, end: int, start: int, floor: int, sign: str | None = None) -> Hit | int:
    """A numeral from `at` to `end` with all that belongs to it."""
    low = text[at:end]
    approximate = False
    if text[end : end + 1] in ("多", "余", "来", "几") and not text.startswith(("来自", "来到", "来源", "多种", "多样"), end):
        nxt = end + 1
        if text[end] != "来" or _unit(text, nxt):
            end = nxt
            approximate = True
    kind, unit, stop = _units_behind(text, end)
    high = ""
    joint = _RANGE.match(text, stop)
    if joint is not None:
        other = _second(text, joint.end())
        if other is not None:
            high_text, o_approx, o_kind, o_unit, o_stop, dated = other
            if dated is not None and not unit:
                return Hit(_reach(text, start, floor, dates.BEFORE_DATE), dated.end, "date", low, extra=(low, dated.extra))
            if dated is None and (not unit or o_unit == unit):
                high, kind, unit, stop = high_text, o_kind or kind, o_unit or unit, o_stop
                approximate = approximate or o_approx
    if sign is not None:
        kind = "money"
        unit = unit if unit and units.UNITS.get(unit, ("",))[0] == "money" else sign
    if start == at:
        start, about = _before(text, at, floor)
        approximate = approximate or about
        if text.startswith("零下", at - 2) and at - 2 >= floor:
            start = at - 2
        elif start == at and at > floor and text[at - 1] == "第":
            start = at - 1
            return Hit(start, stop, "ordinal", low, high, unit, approximate)
    else:
        start, about = _before(text, start, floor)
        approximate = approximate or about
    if not kind:
        if not high and not approximate and not _stands_alone(text, at, end):
            return end
        if not high and len(low) == 4 and low.isdigit() and low.isascii() and low[:2] in ("19", "20") and not approximate:
            return Hit(start, stop, "date", extra=low)
        kind = "count"
    post = _POST.match(text, stop)
    if post is not None:
        stop = post.end()
        approximate = True
    if kind == "duration" and (ago := _AGO.match(text, stop)) is not None:
        stop = ago.end()
    if kind == "percent" and unit == "番":
        pass
    return Hit(start, stop, kind, low, high, unit, approximate)


_MORE = re.compile("个半(?:月|小时|星期|世纪|学期)?|个多(?:月|小时|星期|世纪|礼拜|钟头|学期)")
_PER = re.compile("/(?:平方米|立方米|公斤|千克|吨|亩|人|年|天|日|月|小时|升|秒|度|台|辆|户|千瓦时|克|股|桶|公里|次|平米|㎡|分钟|米)")


def _units_behind(text: str, end: int) -> tuple[str, str, int]:
    more = _MORE.match(text, end) if text[end : end + 1] == "个" else None
    if more is not None:
        said = more.group()
        inner = said[2:]
        kind = "duration" if inner else "count"
        return kind, "个" + inner if inner in ("月",) else inner or "个", more.end()
    found = _unit(text, end)
    if found is None:
        if end < len(text) and text[end] in "日" :
            return "duration", "天", end + 1
        word = english.unit(text, end)
        if word is not None:
            return word
        return "", "", end
    kind, unit, stop = found
    per = _PER.match(text, stop)
    if per is not None:
        unit += per.group()
        stop = per.end()
    if text[stop : stop + 1] == "半" and kind in ("duration", "measure", "ratio") or (text[stop : stop + 1] == "半" and unit == "成"):
        stop += 1
    return kind, unit, stop


def _second(text: str, at: int) -> tuple[str, bool, str, str, int, Hit | None] | None:
    """The upper end of a range that begins at `at`."""
    match = numerals.ARABIC.match(text, at) or numerals.HANZI.match(text, at)
    if match is None or match.end() - at > numerals.LONGEST:
        return None
    end = match.end()
    if text[end : end + 1] in ("年", "月", "日", "号", "时", "点", ":"):
        dated = _one_date(text, at, end, at)
        if dated is not None:
            return match.group(), False, "", "", dated.end, dated
    approximate = text[end : end + 1] in ("多", "余", "来")
    if approximate:
        end += 1
    kind, unit, stop = _units_behind(text, end)
    return match.group(), approximate, kind, unit, stop, None


def _stands_alone(text: str, at: int, end: int) -> bool:
    """Whether a numeral without unit is a figure all the same."""
    low = text[at:end]
    if low[0] <= "9":
        if low.isdigit():
            return len(low) < 7 and not (len(low) > 2 and low[0] == "0")
        return not (low.endswith(".0") and len(low) == 3)
    if len(low) == 1:
        after = text[end : end + 1]
        if low in "一两百千万亿兆零几数" or not after or not after.isalpha():
            return False
        return not (at and text[at - 1] in _BARE_STOP)
    return True


# -- Chinese numerals -----------------------------------------------------------------------------------------

_OF = re.compile("[百千万](?=分之)")
_CONGRESS = re.compile("(?:十[一二三四五六七八九]|二十[一二三四五]?)大|[一二三四五六七八九十]+届[一二三四五六七八九]中全会")
_IDIOM = re.compile(
    "(?:三(?!.万)[^零一二三四五六七八九十百千万亿]四|七[^零一二三四五六七八九十百千万亿]八|千[^一二三四五六七八九十百千亿]万|千[^零一二三四五六七八九十万亿]百"
    "|千.千|百.百|万.千|五.六|一.一|一.[二两三四五六七八九十百千万]|四.八|五.四|三.五|三.两|半.半)(?![年月日个名点])[^，。、]"
)


def _hanzi(text: str, at: int, floor: int) -> Hit | int:
    start = at
    if at > floor and text[at] in "十百千万亿" and text[at - 1] in "几数上":
        at -= 1
        if text[at] == "上":
            if text[at - 1 : at] in ("以", "之", "加", "天", "地", "海", "路"):
                at += 1
            else:
                at += 1
                start = at - 1
        else:
            start = at
            if at > floor and text[at - 1] == "好":
                start = at - 1
    match = numerals.HANZI.match(text, at) or _OF.match(text, at)
    if match is None:
        return at + 1
    end = match.end()
    if text.startswith("分之", end):
        second = numerals.ARABIC.match(text, end + 2) or numerals.HANZI.match(text, end + 2)
        if second is not None:
            return _fraction(text, at, end, second.end(), floor)
    low = match.group()
    after = text[end : end + 1]
    if (after and after in "年月日号世时点分刻季") or "点" in low:
        dated = _dated(text, at, end, floor)
        if dated is not None:
            return dated
    congress = _CONGRESS.match(text, at)
    if congress is not None:
        return congress.end()
    idiom = _IDIOM.match(text, at)
    if idiom is not None and end == at + 1 and _unit(text, at + 1) is None:
        return idiom.end()
    if _marker(text, at, end):
        return end
    if after == "比" and (score := numerals.HANZI.match(text, end + 1)) is not None and len(low) < 4:
        return Hit(at, score.end(), "ratio", low, "", "", False, ("pair", "比", score.group()))
    if len(low) == 1 and low in "一百千万亿":
        return _lone(text, at, end, start, floor)
    if low == "两" and _unit(text, end) is None and not _RANGE.match(text, end):
        return end
    if start == at and at > floor and text[at - 1] == "第":
        return _ordinal(text, at, end)
    if start == at and text.endswith(("翻", "翻了"), 0, at) and after == "番":
        start = text.rfind("翻", 0, at)
        return Hit(start, end + 1, "percent", low, "", "番")
    hit = _quantity(text, at, end, start, floor)
    if type(hit) is not int:
        if "几" in low or "数" in low or start < at or low[0] == "上":
            hit.approximate = True
    return hit


def _ordinal(text: str, at: int, end: int) -> Hit | int:
    _, unit, stop = _units_behind(text, end)
    return Hit(at - 1, stop, "ordinal", text[at:end], "", unit)


def _lone(text: str, at: int, end: int, start: int, floor: int) -> Hit | int:
    """A single 一, 百, 千, 万, 亿: a figure only with a unit that measures something."""
    if start < at:
        return _approximate(_quantity(text, at, end, start, floor))
    if at > floor and text[at - 1] == "第":
        return _ordinal(text, at, end)
    if text.endswith(("翻", "翻了"), 0, at) and text[end : end + 1] == "番":
        start = text.rfind("翻", 0, at)
        return Hit(start, end + 1, "percent", text[at:end], "", "番")
    if text[end : end + 1] in ("余", "多") and text[at] != "一":
        return _quantity(text, at, end, start, floor)
    found = _unit(text, end)
    if found is None:
        return end
    kind, unit, _ = found
    if text[at] == "一" and at == floor and at:
        return _quantity(text, at, end, start, floor)  # 四年一届, 八届一次
    if kind in ("duration", "money", "percent", "ratio") or (kind == "measure" and unit not in ("里", "丈", "尺", "寸", "方", "度", "码", "担", "亿立方")):
        return _quantity(text, at, end, start, floor)
    return end


def _approximate(found: Hit | int) -> Hit | int:
    if type(found) is not int:
        found.approximate = True
    return found


def _fraction(text: str, at: int, end: int, stop: int, floor: int) -> Hit:
    """百分之五 · 三分之二 · 千分之一点五."""
    whole, part = text[at:end], text[end + 2 : stop]
    start, approximate = _before(text, at, floor)
    if text[stop : stop + 1] in ("多", "余", "几"):
        stop += 1
        approximate = True
    high = ""
    joint = _RANGE.match(text, stop)
    if joint is not None:
        again = re.compile(re.escape(whole) + "分之").match(text, joint.end())
        k = again.end() if again is not None else joint.end()
        second = numerals.ARABIC.match(text, k) or numerals.HANZI.match(text, k)
        if second is not None and (again is not None or _unit(text, second.end()) is None):
            high, stop = second.group(), second.end()
    post = _POST.match(text, stop)
    if post is not None:
        stop = post.end()
        approximate = True
    unit = {"百": "%", "千": "‰"}.get(whole, "")
    kind = "percent" if unit else "ratio"
    return Hit(start, stop, kind, part, high, unit, approximate, None if unit else ("of", whole))


def _half(text: str, at: int, floor: int) -> Hit | int:
    """半年, 半小时, 半个月."""
    end = at + 1
    if text[end : end + 1] == "年" and text[at - 1 : at] in ("上", "下") and at > floor:
        return Hit(_reach(text, at - 1, floor, dates.BEFORE_DATE), end + 1, "date", extra=text[at - 1 : at])
    if text.startswith("个", end) and text.startswith(("月", "小时", "世纪", "多月", "多小时", "学期", "钟头", "星期"), end + 1):
        kind, unit, stop = _units_behind(text, end)
        if kind != "duration":
            return end
    else:
        found = _unit(text, end)
        if found is None or found[0] not in ("duration", "measure") or found[1] in ("天", "方", "里", "米", "度"):
            return end
        kind, unit, stop = found
    if text[stop : stop + 1] == "多":
        stop += 1
    start, approximate = _before(text, at, floor)
    return Hit(start, stop, kind, "半", "", unit, approximate)


def _financial(text: str, at: int, floor: int) -> Hit | int:
    match = numerals.FINANCIAL_RUN.match(text, at)
    if match is None:
        return at + 1
    end = match.end()
    found = _quantity(text, at, end, at, floor)
    return found


def _roman(text: str, at: int, floor: int) -> Hit | int:
    """Grades in Roman numerals: 劣Ⅴ类, Ⅲ类, Ⅱ级."""
    end = at + 1
    if text[end : end + 1] not in ("类", "级", "等", "期", "型"):
        return end
    start = at - 1 if at > floor and text[at - 1] == "劣" else at
    stop = end + 1
    post = _POST.match(text, stop)
    if post is not None:
        stop = post.end()
    return Hit(start, stop, "grade", text[at], "", text[end], post is not None)
