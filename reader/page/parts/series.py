"""A series: its label and the number that an article has in it."""

from __future__ import annotations

import re

from reader.article import Series

_NUMERALS = {
    **{chr(0x2460 + n): n + 1 for n in range(20)},
    **{chr(0x3251 + n): n + 21 for n in range(15)},
    **{chr(0x32B1 + n): n + 36 for n in range(15)},
    **{chr(0x2474 + n): n + 1 for n in range(20)},
    **{chr(0x2776 + n): n + 1 for n in range(10)},
    **{chr(0x3220 + n): n + 1 for n in range(10)},
}
_CHINESE_DIGITS = {char: n for n, char in enumerate("零一二三四五六七八九")}
_LAST = frozenset({*_NUMERALS, *"）)一二三四五六七八九十"})
_SERIES = re.compile(
    rf"^(?P<name>.{{2,20}}?)[\s·•—-]*(?:(?P<ring>[{''.join(_NUMERALS)}])|[（(](?P<paren>[一二三四五六七八九十\d]{{1,3}})[）)]"
    rf"|(?<!分)之(?P<of>[一二三四五六七八九十]{{1,3}}))$"
)

_ONE_OF = re.compile("[是为為成最的]|主要|重要|其中|原因|因素")
"""What says of one thing, and of no label, that it is one of several: 主要病因之一."""


def series_of(raw: str) -> Series | None:
    """The running label and its number, where `raw` is one: "服务型执法进行时③"; else None."""
    text = raw.strip()
    found = _SERIES.match(text) if text[-1:] in _LAST else None
    if (
        not found
        or re.search(r"[。！？；]|[评評][论論]\s*[(（]\d", text)
        or not re.search(r"[^\W\d_]{2}", found["name"])
        or (found["of"] == "一" and _ONE_OF.search(found["name"]))
    ):
        return None
    number = _NUMERALS[found["ring"]] if found["ring"] else _number(found["paren"] or found["of"])
    return Series(raw=text, name=found["name"].strip(" 　·•—-"), number=number)


def _number(text: str) -> int:
    if text.isdecimal():
        return int(text)
    tens, ten, ones = text.partition("十")
    if not ten:
        return _CHINESE_DIGITS.get(tens, 0)
    return _CHINESE_DIGITS.get(tens, 1) * 10 + _CHINESE_DIGITS.get(ones, 0)
