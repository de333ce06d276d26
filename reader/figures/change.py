"""Which way a figure moved, by the verb before it or the noun behind it."""

from __future__ import annotations

import re

from reader.figures.hit import Hit

TYPE_CHECKING = False
if TYPE_CHECKING:
    from reader.figures.figure import Change

_UP = """
增长 增加 增至 增到 增幅 增速 同比增 环比增 净增 新增 上升 上涨 上调 提高 提升 涨幅 升幅 扩大 回升 攀升 飙升
翻 多了 超出 高出 快于
"""
_DOWN = """
下降 降低 降至 降到 减少 少增 减至 减到 减幅 降幅 跌幅 下跌 下滑 下调 回落 缩小 缩减 缩短 压缩 少了 低于
负增长
"""
_FLAT = "持平 不变"
_UP_EN = """
rose rise risen rising up increased increase increases gained gain grew grow growth climbed jumped soared
surged higher advanced advance raised added
"""
_DOWN_EN = """
fell fall fallen falling down decreased decrease dropped drop declined decline lost loss slipped plunged
lower reduced cut tumbled sank
"""

_MOVES: dict[str, Change] = {
    **dict.fromkeys(_UP.split(), "up"),
    **dict.fromkeys(_DOWN.split(), "down"),
    **dict.fromkeys(_FLAT.split(), "flat"),
    **dict.fromkeys(_UP_EN.split(), "up"),
    **dict.fromkeys(_DOWN_EN.split(), "down"),
}
_ENGLISH = {word for word in _MOVES if word.isascii()}
_ALONE: dict[str, Change] = {**dict.fromkeys("增涨升", "up"), **dict.fromkeys("减跌降", "down")}
"""Verbs of one character, which open too many nouns (降雨量) to be taken from afar."""
_BEFORE = re.compile(
    "(?:("
    + "|".join(sorted((word for word in _MOVES if word not in _ENGLISH), key=len, reverse=True))
    + ")[^，。；、！？,;]{0,2}"
    "|([增涨升减跌降])(?:了|到|至|为|达|逾|超|近|约)*)$"
)
_HINT = re.compile(
    "[" + "".join(sorted({word[0] for word in _MOVES.keys() - _ENGLISH} | _ALONE.keys())) + "]"
)
"""What every such verb begins with."""
_AFTER = re.compile("的?(增长|增幅|涨幅|升幅|降幅|跌幅|减幅|下降|涨跌幅)")
_WORD_BEFORE = re.compile(
    r"\b([A-Za-z]+)(?: (?:by|to|of|about|nearly|almost|some|over|more than|at|an?|another"
    r"|only|just|further|roughly|around|as much as))* ?$"
)
_WORD_AFTER = re.compile(
    r"[ -](?:of |in )?(?:[a-z]+ )?(rise|increase|gain|growth|jump"
    r"|fall|decrease|drop|decline|loss|cut|higher|lower|more|less|fewer|up|down)\b"
)
_AFTER_EN: dict[str, Change] = {"jump": "up", "more": "up", "less": "down", "fewer": "down"}

_MOVING = frozenset(("percent", "money", "count", "measure", "ratio", "duration"))


def change_of(text: str, hit: Hit, floor: int, ceiling: int) -> Change:
    """Which way the figure moved, by the words right before or behind it."""
    if hit.kind not in _MOVING:
        return ""
    if hit.unit == "番":
        return "up"
    start = hit.start
    before = text[max(floor, start - 9) : start]
    if hit.low[:1] == "-" and before.endswith(("率", "幅", "速")):
        return ""  # 增长率-0.6% is no rise
    match = _BEFORE.search(before) if _HINT.search(before) is not None else None
    if match is not None:
        return _MOVES[match[1]] if match[1] else _ALONE[match[2]]
    match = _AFTER.match(text, hit.end)
    if match is not None:
        return _MOVES.get(match[1], "")
    if before[-1:].isascii() and before.strip():
        match = _WORD_BEFORE.search(text[max(floor, start - 32) : start])
        if match is not None and match[1].lower() in _ENGLISH:
            return _MOVES[match[1].lower()]
        match = _WORD_AFTER.match(text, hit.end)
        if match is not None and match.end() <= ceiling:
            return _AFTER_EN.get(match[1]) or _MOVES.get(match[1], "")
    return ""
