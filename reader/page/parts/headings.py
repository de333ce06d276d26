"""What the words of a heading betray: the name of a column, a plain report, an occasion, its clauses."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import reduce

from reader.page.marks import HAN_CHAR, any_of, is_caps, is_chinese, squeeze
from reader.page.signing.names import looks_like_name

_LABEL = re.compile(
    r"^.{1,4}(?:[论論谈談评評语語说說话話信录錄窗角札记記苑潮坛壇声聲荐吧圈廊站讯訊]|来信|來信|时评|時評|观察|觀察|热线|熱線|人物|故事|副刊|导读|導讀|链接|鏈接|视点|聚焦|关注|專題|专题|速递|播报|资讯|有话|小品|随笔|杂谈|快递|扫描|传真|速览|简报|万象|百态|广角|漫步|来风|前沿|撷英|集锦)$"
)
COUNTED_BY = any_of("焦点", "镜头", "现场", "追问", "案例", "问题", "故事")
"""What the parts of a text are counted by: 焦点一, 追问2."""
_LONGEST_LABEL = 6
LONGEST = 80
"""Characters of the longest heading in a text."""
WANTS_MORE = frozenset("的和与與及在把被将將对對从從向为為以于於是并並而或")
"""Words that no clause ends in."""
_CLOSING, _OPENING = frozenset("”」』》）%％"), frozenset("“「『《（")
"""Marks that words end in and begin with, and that part no clauses."""
_NUMERALS = frozenset("0123456789第零〇一二三四五六七八九十百千万萬亿億")
_EVENTS = (
    *("落成", "召开", "召開", "举行", "舉行", "举办", "舉辦", "启动", "啟動", "开幕", "開幕", "闭幕", "閉幕"),
    *("揭牌", "揭晓", "揭曉", "出炉", "出爐", "发布", "發布", "印发", "通车", "通車", "开通", "投用", "竣工"),
)
"""A plain report that something took place, as kickers are."""
_SETTING = re.compile(
    r"^(?:[^，]{1,6}(?:之后|以后|以来|以來|之际|之際|期间|期間|前夕|[后後])|随着|隨著|历时|面对|聚焦)(?!来)"
)
_OCCASION = re.compile(
    r"(?:关注|關注|聚焦|直击|直擊|走进|走進|喜迎|庆祝|慶祝|纪念|紀念|迎接|学习|深入学习|贯彻|热议|写在).{2,}"
    r"(?:[年月周天日节節会會路线线]|大会|精神|活动|活動|行动|之际|之際|专题|系列|报道)$"
)
"""The name of an occasion or a campaign, under which a paper runs its stories."""
_OFFICE_LAST = re.compile(
    rf"(?:{HAN_CHAR}|、){{3}}(?:书记|書記|[局厅廳部处處院校行市县縣区區镇鎮乡鄉所队隊会會社]长|主任|主席|经理|董事长|总裁|委员|教授)$"
)
_BEFELL = re.compile(
    rf"^(?:[（(][^（）()]{{2,8}}[）)])?(?P<name>{HAN_CHAR}{{2,4}}?)(?:接受|[严嚴]重[违違]|涉嫌|被|[受获獲]刑|受[审審]|主[动動]投案|因|一[审審])"
)
_IN_COLUMN = re.compile(
    rf"^(?![—─―]|.{{0,8}}[：:])[^（(。]{{5,40}}（(?!.*(?:部分|[^.]店|[院街路号館馆]|摘[录錄]|[节節][选選]|先生|女士|[左右中前后後])）)"
    rf"(?:{HAN_CHAR}|[·“”]){{2,20}}）$"
)
"""A headline and the column that it stands in, in brackets: 渡口送走末班船（民生一线）."""
_DASHES = ("——", "―", "──", "—", "－－", "--")
"""What opens a deck."""
_TWO_SHORT = re.compile(r"^\S{3,12}[ \u3000]+\S{3,12}$")
_TWO_CLAUSES = re.compile(r"\S{3,}[ \u3000]+\S{4,}")


def has_two_clauses(text: str) -> bool:
    """Whether a space parts two clauses in `text`, as in Chinese headlines."""
    return (" " in text or "\u3000" in text) and bool(_TWO_CLAUSES.search(text))


def are_clauses(above: str, below: str) -> bool:
    """Whether two lines of a Chinese heading are clauses of it, which a space parts on one line.

    A line that ends in a word that wants more, or in a number, is none; marks part clauses by themselves.
    """
    if not (is_chinese(above) and is_chinese(below)) or above[-1] in WANTS_MORE:
        return False
    last, first = above[-1], below[0]
    words = (last.isalnum() or last in _CLOSING) and (first.isalnum() or first in _OPENING)
    return words and not {last, first} <= _NUMERALS


def whole(lines: Iterable[str], join: Callable[[str, str], str]) -> str:
    """The lines of a heading as one, clauses parted by a space; `join` puts together what are none."""
    return reduce(
        lambda above, below: f"{above} {below}" if are_clauses(above, below) else join(above, below), lines
    )


def is_label(text: str) -> bool:
    """Whether a short line over a headline is the name of a column: 读者来信, 街谈."""
    name = squeeze(text)
    return len(name) <= _LONGEST_LABEL and bool(_LABEL.match(name))


def names_column(text: str) -> bool:
    """Whether the name of a column ends a heading, as it does headlines of People's Daily."""
    return text[-1] == "）" and bool(_IN_COLUMN.match(text))


def is_event(text: str) -> bool:
    """Whether a heading plainly reports that something took place, as kickers do."""
    return text.endswith(_EVENTS)


def is_setting(text: str) -> bool:
    """Whether a heading opens with when or by what, as kickers do."""
    return bool(_SETTING.match(text))


def holds_office(above: str, below: str) -> bool:
    """Whether `below` tells what befell whoever holds the office that ends `above`: …原局长 / 沈峤被查.

    Two such lines are one heading, broken before the name.
    """
    found = _BEFELL.match(below) if _OFFICE_LAST.search(above) else None
    return found is not None and looks_like_name(found["name"])


def is_occasion(text: str) -> bool:
    """Whether a heading names an occasion or a campaign."""
    return bool(_OCCASION.match(text))


def headline_of(stack: Sequence[str]) -> int:
    """The index of the heading that by length, place and words reads as the headline of its stack.

    Early, short, without a dash before it; of three the one in the middle is likeliest, between kicker and
    deck.
    """
    costs = [
        _cost(index, stack) - (_call(index, stack) if is_chinese(text) else 0)
        for index, text in enumerate(stack)
    ]
    return costs.index(min(costs))


def _cost(index: int, stack: Sequence[str]) -> float:
    """What speaks against one line of a stack as its headline."""
    text = squeeze(stack[index])
    if not is_chinese(text):
        return index * 4 + (0 if is_caps(text) else 5)
    places = (3, 0, 12, 18) if len(stack) >= 3 else (0, 6)
    cost = len(text) + places[min(index, len(places) - 1)] + max(0, index - 3) * 6
    if text.startswith(_DASHES):
        cost += 100
    if index:
        return cost
    if is_event(text) or is_occasion(text):
        cost += 8
    if len(stack) == 2 and is_setting(text):
        cost += 5
    if len(stack) > 2 and len(text) <= 4:
        cost += 3
    return cost + _slogan(stack)


def _call(index: int, stack: Sequence[str]) -> float:
    """What makes one line of a stack the headline: it alone asks, calls out or quotes."""
    text, others = stack[index], "".join(other for at, other in enumerate(stack) if at != index)
    calls = 8 if re.search("[？！]", text) and not re.search("[？！]", others) else 0
    if any(map(has_two_clauses, stack)):
        return calls
    return calls + (3 if "“" in text and "“" not in others and index < 2 else 0)


def _slogan(stack: Sequence[str]) -> float:
    """What makes a first heading of two clauses a kicker: short clauses, and one plain clause below."""
    if len(stack) < 2 or not _TWO_SHORT.search(stack[0]) or _TWO_SHORT.search(stack[1]):
        return 0
    if stack[1].startswith(_DASHES):
        return 0
    return 16 if all(len(clause) <= 5 for clause in stack[0].split()) else 5
