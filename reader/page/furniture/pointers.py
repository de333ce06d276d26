"""What leads to another page of the paper: ■ 大桥合龙 … 第3版, and the word over a list of such lines."""

from __future__ import annotations

import re

from reader.page.marks import MARKERS

_POINTER = re.compile(
    rf"^[{MARKERS}·•]\s*[^。！]{{4,40}}[ \u3000…/—（(-]+(?:[见見]|刊|转|轉)?第?[A-Z]?\d{{1,2}}版[）)]?$"
)
_DIGEST = re.compile(r"^(?:今日|本期|要闻|要聞)?(?:导读|導讀|看点|看點|提要|内容提要)$")


def is_pointer(text: str, below: str) -> bool:
    """Whether a line leads to another page, or stands over one that does."""
    if not text[0].isalnum() and _POINTER.match(text):
        return True
    return bool(_DIGEST.match(text) and _POINTER.match(below))
