"""What stands around a numeral: units, about and nearly, list markers, codes and names."""

from __future__ import annotations

import re

from reader.figures import english
from reader.figures.english_units import unit as english_unit
from reader.figures.names import NAMED_BEFORE, NAMES
from reader.figures.units import CURRENCY_SIGNS, NOT_UNITS, UNITS, lengths

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

    from reader.figures.figure import Kind

_NAME_LENGTHS = lengths(NAMES)
_UNIT_LENGTHS = lengths(UNITS)

_ABOUT = (
    "不低于", "不少于", "不超过", "大约", "大概", "约莫", "将近", "接近", "超过", "不足", "不到", "至少",
    "最少", "最多", "最高", "最低", "不下", "起码", "约", "近", "逾", "超",
)  # fmt: skip
_NO_ABOUT = {
    "约": "条节纽合签预契公制特违履邀婚相旧新简集大",
    "近": "最附邻靠亲临迫远逼就贴走",
    "超": "高英中德意法西",
}
"""Characters before which 约 (条约), 近 (最近) and 超 (英超) say nothing of the number."""

_AFTER = re.compile("以上|以下|以内|以外|之多|有余|开外|出头|左右|上下|不等|前后")
_MUCH = re.compile("多(?![种样元方媒边少次数功层党极级哈伦项用维])|余(?=[，。；、的）]|$)")
_PER = re.compile(
    "/(?:平方米|立方米|公斤|千克|吨|亩|人|年|天|日|月|小时|升|秒|度|台|辆|户|千瓦时|克|股|桶|公里|次|平米|㎡|分钟|米)"
    "|每(?:小时|秒|分钟)"
)
_HALF_MORE = re.compile("个半(?:月|小时|星期|世纪|学期)?|个多(?:月|小时|星期|世纪|礼拜|钟头|学期)")
_CODE = re.compile(r"[0-9A-Za-z]*(?:[-./_—][0-9A-Za-z]+)*")
_DIGITS = tuple("一二三四五六七八九")
_TENS = tuple("十百千万亿")
_PLACE = re.compile("[^个座条省市县区乡城大下][镇村乡屯庄寨堡沟坝](?![委级])")


def name_end(text: str, at: int, stop: int) -> int:
    """Where the name ends that the Chinese numeral from `at` to `stop` is part of, or 0."""
    before = text[at - 1] if at else ""
    for start in (at - 3, at - 2, at - 1, at):
        if start < 0 or (start == at and before in ("第", "几", "数")):
            continue
        for size in _NAME_LENGTHS.get(text[start], ()):
            end = start + size
            if at < end <= len(text) and text[start:end] in NAMES:
                if start == at and end < stop:
                    break  # the numeral goes on: 三八 of 三八六
                after = text[end : end + 1]
                last = text[end - 1]
                if end < stop and after in _TENS:
                    break  # 高一百零三米
                if last == "点" and after and after in "零一二三四五六七八九":
                    break  # 一点七亿
                if after and last + after in ("世纪", "分之", "星级", "季度"):
                    break  # 四世纪, 十分之一, 五星级, 四季度
                if last == "角" and before in ("元", "块"):
                    break  # 五元三角
                return end
    return 0


def follows_name(text: str, at: int) -> bool:
    """Whether a series name stands before the numeral: 波音707, 长征三号, 上证30."""
    edge = at - 1 if text[at - 1 : at] == " " else at
    return text.endswith(NAMED_BEFORE, max(0, edge - 8), edge)


def place_name(text: str, end: int) -> bool:
    """Whether a bare numeral that ends at `end` opens the name of a village: 七坊镇."""
    return _PLACE.match(text, end) is not None


def unit(text: str, at: int) -> tuple[Kind, str, int] | None:
    """Kind, spelling and end of the unit at `at`; one space or line end may stand before it."""
    first = text[at : at + 1]
    if first == " " or first == "\n":
        at += 1
        first = text[at : at + 1]
    sizes = _UNIT_LENGTHS.get(first)
    if sizes is None:
        return None
    for size in sizes:
        word = text[at : at + size]
        found = UNITS.get(word)
        if found is not None and len(word) == size:
            if size < 3 and (text[at : at + 2] in NOT_UNITS or text[at : at + 3] in NOT_UNITS):
                return None
            if latin(word[-1]) and latin(text[at + size : at + size + 1]):
                continue  # the k of "kilo", the m of "men"
            return found[0], found[1], at + size
    return None


def units_behind(text: str, end: int) -> tuple[Kind | Literal[""], str, int]:
    """Kind, unit and end of what measures the numeral that ends at `end`; empty where nothing does."""
    first = text[end : end + 1]
    if first == "个":
        more = _HALF_MORE.match(text, end)
        if more is not None:
            inner = more.group()[2:]
            if not inner:
                return "count", "个", more.end()
            return "duration", UNITS.get("个" + inner, ("", inner))[1], more.end()
    found = unit(text, end)
    if found is None:
        if first == "日" and not text.startswith(("日本", "日报"), end):
            return "duration", "天", end + 1
        return english_unit(text, end) or ("", "", end)
    kind, spelling, stop = found
    per = _PER.match(text, stop)
    if per is not None:
        rate = per.group().replace("每", "/")
        return kind, UNITS.get(spelling + rate, (kind, spelling + rate))[1], per.end()
    if (spelling == "成" and text[stop : stop + 1] in _DIGITS and not text.startswith("成", stop + 1)) or (
        text[stop : stop + 1] == "半"
        and (kind in ("duration", "ratio") or spelling in ("成", "斤", "里", "公里", "亩", "米", "岁"))
    ):
        stop += 1
    return kind, spelling, stop


def about_before(text: str, at: int, floor: int) -> int:
    """Where the figure begins when a word for about, nearly or over before `at` is taken in, else `at`."""
    edge = at - 1 if at - 1 > floor and text[at - 1] == " " else at
    low = max(floor, edge - 3)
    if text.endswith(_ABOUT, low, edge):
        for word in _ABOUT:
            start = edge - len(word)
            if start >= low and text.startswith(word, start):
                before = text[start - 1] if start else ""
                return at if before and before in _NO_ABOUT.get(word, "") else start
    return at


def about_after(text: str, stop: int, kind: str) -> int:
    """Where the figure ends when 左右, 以上, 多 … behind it are taken in."""
    match = _AFTER.match(text, stop)
    if match is None and kind in ("duration", "money", "measure", "percent", "ratio"):
        match = _MUCH.match(text, stop)
    return stop if match is None else match.end()


def minus_before(text: str, at: int, floor: int) -> bool:
    """Whether 负 before `at` is a sign: 负3.5, not 胜负 or 3负1平."""
    if at <= floor or text[at - 1] != "负":
        return False
    return at < 2 or not (text[at - 2].isdigit() or text[at - 2] in "胜担自抱欺辜肩背")


def reach(text: str, at: int, floor: int, words: tuple[str, ...]) -> int:
    """Where the longest run of `words` begins that ends at `at`, not before `floor`."""
    while text.endswith(words, max(floor, at - 4), at):
        at -= max(
            len(word)
            for word in words
            if text.startswith(word, max(floor, at - len(word))) and len(word) <= at - floor
        )
    return at


def currency(text: str, at: int, floor: int) -> tuple[str, int]:
    """Unit and offset of the currency sign before the numeral at `at`; ("", at) where there is none."""
    edge = at - 1 if text[at - 1] == " " else at
    for size in (4, 3, 2, 1):
        start = edge - size
        if start >= floor:
            spelling = CURRENCY_SIGNS.get(text[start:edge])
            if spelling is not None and not (latin(text[start]) and start and latin(text[start - 1])):
                return spelling, start
    return "", at


def in_code(text: str, at: int) -> bool:
    """Whether the digits at `at` go on a name or a code: G20, PM2.5, 歼-20, 2.0.1."""
    before = text[at - 1]
    if latin(before):
        return True
    two = text[at - 2] if at > 1 else ""
    if before == ".":
        return two.isdigit() or (latin(two) and not english.abbreviation(text, at - 1))
    if before == "+":
        return latin(two)
    if before in "-_/":
        return two.isalpha() and two not in "年月日号时点分秒元米个天吨亩人岁名度成至到"
    return before == "—" and latin(two)


def code_end(text: str, at: int) -> int:
    """Where the code or name ends that goes on at `at`."""
    match = _CODE.match(text, at)
    assert match is not None
    return match.end()


def marker(text: str, at: int, end: int) -> bool:
    """Whether the numeral is a list marker: 一、 or 3. at the head of a line, （二） anywhere."""
    after = text[end : end + 1]
    before = text[at - 1] if at else "\n"
    if before in "（(" and after in ("）", ")"):
        return (end - at <= 3 and not text[at].isdigit()) or end - at <= 2
    if end - at <= 2 and after and after in "、.．)）·" and not text[end + 1 : end + 2].isdigit():
        line = text.rfind("\n", max(0, at - 4), at)
        if line < 0 and at > 3:
            return False
        return not text[line + 1 : at].strip(" \t\u3000（(第")
    return False


def latin(char: str) -> bool:
    """Whether `char` is an ASCII letter."""
    return char.isascii() and char.isalpha()
