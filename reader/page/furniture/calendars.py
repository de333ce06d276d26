"""Days that a line tells by both calendars, and nothing else: 四月初六日（公历5月22日）."""

from __future__ import annotations

import re

from reader.page.marks import HAN_CHAR

_LONGEST = 50
"""Characters of the longest such line."""
_BOTH = re.compile(
    rf"(?:{HAN_CHAR}{{2,8}}年)?[闰閏]?{HAN_CHAR}{{1,2}}月{HAN_CHAR}{{2,3}}日?\s?"
    r"[（(]即?(?:[公陽阳国國新][历歷曆]|西[历歷曆元])[^（）()，。]{0,6}?[\d一二三四五六七八九十〇]{1,3}月"
    r"[\d一二三四五六七八九十廿]{1,3}[日号號][^（）()，。]{0,12}[）)]"
)


def is_both(text: str) -> bool:
    """Whether a lunar day and, in brackets, the day of the common calendar are all of `text`."""
    return "月" in text and len(text) <= _LONGEST and bool(_BOTH.fullmatch(text))
