"""Figures that begin with a Chinese, financial or Roman numeral: 百分之五, 两轮, 第一次, 叁拾元, 劣Ⅴ类."""

from __future__ import annotations

import re

from reader.figures.around import (
    about_after,
    about_before,
    follows_name,
    marker,
    name_end,
    place_name,
    unit,
    units_behind,
)
from reader.figures.dates import dated, half_year, lunar
from reader.figures.fraction import fraction
from reader.figures.hit import Hit
from reader.figures.numerals import FINANCIAL_RUN, HANZI
from reader.figures.quantity import quantity

ROMAN = {c: n for n, c in enumerate("ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ", 1)}

_ROMAN_UNITS = ("类", "级", "等", "期", "型")
_ROMAN_JOINTS = ("-", "~", "～", "–", "—", "至", "、")
_FINANCIAL = "壹贰叁肆伍陆柒捌玖拾佰仟"
_OF = re.compile("[百千万](?=分之)")
_AFTER_CONGRESS = (
    "以来", "精神", "报告", "代表", "召开", "胜利", "开幕", "闭幕", "提出", "确定", "确立", "部署", "描绘",
    "期间", "文件", "主题", "党章", "有关", "之后", "前夕", "后", "前", "上", "的", "是", "和", "为", "对",
    "以", "、", "，", "。", "；", "”", "》", "）", "』",
)  # fmt: skip
_BEFORE_CONGRESS = tuple("的从自是彻习绕现“《『")
"""What stands around a party congress: 十八大以来, 学习十九大; but 十二大行动 are twelve."""
_IDIOMS = "三.四 七.八 千.万 千.百 千.千 百.百 万.千 五.六 一.一 四.八 五.四 三.五 三.两 半.半"
"""Pairs of numerals that make a phrase of four characters: 四通八达, 一企一策, 千山万水."""
_BETWEEN = "[^零一二三四五六七八九十百千万亿至到、年月死伤男女胜负平金银铜进出上下]"
_IDIOM = re.compile(f"(?:{_IDIOMS.replace(' ', '|').replace('.', _BETWEEN)})[^，。、]")
_BARE_AFTER = "老小初高大封之其阿周期拜"
"""A single bare numeral after one of these is no figure: 老三, 初二, 其一, 周五."""
_GRADED = (
    "公路", "标准", "响应", "保护", "预警", "文物", "资质", "医院", "水源", "风险", "警报", "残疾", "注册",
    "水平", "防护",
)  # fmt: skip
"""What makes 一级 a grade, where 一级抓一级 is none."""
_LONE_UNITS = {"里", "丈", "尺", "寸", "方", "度", "码", "担", "亿立方", "角", "分钱", "克", "帕"}
"""Units that with a single 一 or 百 are turns of speech more often than measures."""


def chinese(text: str, at: int, stop: int, floor: int) -> Hit | int:
    """The figure whose numerals run from `at` to `stop`, or the offset from which to go on."""
    first = text[at]
    if first in ROMAN:
        return _roman(text, at, floor)
    if first == "半" and text[at + 1 : at + 2] == "年":
        if at > floor and text[at - 1] in "上下":
            return half_year(text, at, floor)
        return _half(text, at, floor)
    if text[stop : stop + 1] == "番" and text.endswith(("翻", "翻了"), max(0, at - 2), at):
        return Hit(text.rfind("翻", 0, at), stop + 1, "percent", text[at:stop], unit="番")
    if at > floor and text[at - 1] in "初月历":
        day = lunar(text, at, stop, floor)
        if day is not None:
            return day
    name = name_end(text, at, stop)
    if name:
        return name
    if first == "半":
        return _half(text, at, floor)
    if first == "一" and text[at + 1 : at + 2] == "半" and unit(text, at + 2) is None:
        return Hit(at, about_after(text, at + 2, "ratio"), "ratio", "半")
    if first in _FINANCIAL:
        return _financial(text, at, floor)
    return _hanzi(text, at, floor)


def _financial(text: str, at: int, floor: int) -> Hit | int:
    """叁拾元, 壹万贰仟元整; a single 陆 or 拾 is a word."""
    run = FINANCIAL_RUN.match(text, at)
    if run is None:
        return at + 1
    end = run.end()
    if sum(c in _FINANCIAL for c in run.group()) < 2 and text[end : end + 1] not in ("元", "圆", "角"):
        return at + 1
    hit = quantity(text, at, end, floor)
    if hit is None:
        return end
    if text[hit.end : hit.end + 1] == "整":
        hit.end += 1
    return hit


def _hanzi(text: str, at: int, floor: int) -> Hit | int:
    at, start = _vague(text, at, floor)
    match = HANZI.match(text, at) or _OF.match(text, at)
    if match is None:
        return at + 1
    end, low = match.end(), match.group()
    if text.startswith("分之", end):
        part = fraction(text, at, end, floor)
        if part is not None:
            return part
    if text.startswith("又", end):
        mixed = HANZI.match(text, end + 1)
        part = fraction(text, mixed.start(), mixed.end(), end + 1) if mixed is not None else None
        if part is not None and text.startswith("分之", part.start + len(part.of)):
            return Hit(at, part.end, "ratio", f"{low}又{part.low}", of=part.of)
    after = text[end : end + 1]
    if start == at and ((after and after in "年月日号世时点分刻季") or "点" in low):
        date = dated(text, at, floor)
        if date is not None:
            return date
    if after == "大" and _is_congress(text, at, low):
        return end + 1
    idiom = _IDIOM.match(text, at)
    if idiom is not None and unit(text, at + 1) is None:
        return idiom.end()
    if marker(text, at, end) or follows_name(text, at):
        return end
    if after and after in "比∶" and len(low) < 4:
        score = HANZI.match(text, end + 1)
        if score is not None:
            return Hit(at, score.end(), "ratio", low, of=after + score.group())
    if start == at and at > floor and text[at - 1] == "第":
        _, spelling, stop = units_behind(text, end)
        return Hit(at - 1, stop, "ordinal", low, unit=spelling)
    if after == "成" and len(low) == 1 and not _tenths(text, end):
        return end
    if low in ("零", "一两") and not unit(text, end):
        return end
    hit = quantity(text, at, end, floor, start=start if start < at else None, alone=_alone(text, at, end))
    if hit is None or (start == at and len(low) == 1 and not _tells(text, hit, low, at, floor)):
        return end
    if start < at or "几" in low or "数" in low:
        hit.approximate = True
    return hit


def _is_congress(text: str, at: int, low: str) -> bool:
    """Whether the numeral before 大 counts a party's congresses: 党的二十大, 十八大以来, but 十大行动."""
    behind = at + len(low) + 1
    if text.endswith(("党的", "共"), max(0, at - 2), at):
        return True
    if len(low) == 1:
        return low in "七八九" and text.startswith(_AFTER_CONGRESS[:4], behind)
    known = text.endswith(_BEFORE_CONGRESS, max(0, at - 1), at) or text.startswith(_AFTER_CONGRESS, behind)
    return known or behind >= len(text)


def _vague(text: str, at: int, floor: int) -> tuple[int, int]:
    """Numeral and figure begin here when 几, 数, 好几 or 上 stands before 十百千万亿: 几十, 数百, 上千."""
    if at <= floor or text[at] not in "十百千万亿":
        return at, at
    before = text[at - 1]
    if before == "上" and not (at > 1 and text[at - 2] in "以之加天地海路"):
        return at, at - 1
    if before in "几数":
        return at - 1, at - 2 if at - 2 >= floor and text[at - 2] == "好" else at - 1
    return at, at


def _tells(text: str, hit: Hit, low: str, at: int, floor: int) -> bool:
    """Whether one Chinese numeral tells a number: 一年 does, 一个 and 万家 are turns of speech."""
    if low == "两" or low in "二三四五六七八九十":
        return True
    if hit.high or (hit.approximate and low != "一"):
        return True
    if low != "一" and at and text[at - 1] in "（(：:":
        return False  # （万元）, the unit of a table
    if 0 < floor == at:
        return low == "一" and text[at - 1] in "年天月周日时届次个钱"  # 四年一届, 八届一次; but 10个亿吨级
    if hit.kind == "grade":
        return text.startswith(_GRADED, hit.end)
    return hit.kind in ("duration", "money", "percent", "ratio", "measure") and hit.unit not in _LONE_UNITS


def _alone(text: str, at: int, end: int) -> bool:
    """Whether a Chinese numeral without a unit is a figure all the same."""
    low = text[at:end]
    after = text[end : end + 1]
    if after == "中" and not text.startswith(("中国", "中央"), end):
        return False  # 十五中, a school
    if len(low) > 1:
        return True
    if low == "两":
        return after in tuple("死伤男女胜负平金银铜")
    if low in "一百千万亿兆零几数" or not after:
        return False
    if at and text[at - 1] in _BARE_AFTER:
        return False
    if after == "、":
        return text[end + 1 : end + 2] in tuple("二三四五六七八九十")
    return after.isalpha() and not place_name(text, end)


def _tenths(text: str, end: int) -> bool:
    """Whether 成 at `end` means tenths and does not open a word."""
    return unit(text, end) is not None


def _half(text: str, at: int, floor: int) -> Hit | int:
    """半年, 半小时, 半个月."""
    kind, spelling, stop = units_behind(text, at + 1)
    if kind not in ("duration", "measure") or spelling in ("天", "方", "里", "米", "度", "日夜"):
        return at + 1
    start = about_before(text, at, floor)
    tail = about_after(text, stop, kind)
    return Hit(start, tail, kind, "半", unit=spelling, approximate=start < at or tail > stop)


def _roman(text: str, at: int, floor: int) -> Hit | int:
    """Grades in Roman numerals: 劣Ⅴ类, Ⅱ级."""
    end = at + 1
    high = ""
    if text[end : end + 1] in _ROMAN_JOINTS and text[end + 1 : end + 2] in ROMAN:
        high = text[end + 1]
        end += 2
    if text[end : end + 1] not in _ROMAN_UNITS:
        return end
    start = at - 1 if at > floor and text[at - 1] == "劣" else at
    tail = about_after(text, end + 1, "grade")
    return Hit(start, tail, "grade", text[at], high, text[end], tail > end + 1)
