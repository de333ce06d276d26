"""Heads of databases' records that tell a page and its column, 第3版(国际) 专栏：, and pages in a list."""

from __future__ import annotations

import re

_GLUED = re.compile(r"^第\s*\d{1,3}\s*版\s*[(（][^()（）]{0,12}[)）]\s*专栏\s*[:：]\S{0,12}\s+(?=\S)")
_LISTED = re.compile(r"^第?[A-Z]?\d{1,2}(?:[/／、-]\d{1,2})?版\s*[:：]\s*[^。，]{1,14}(?:\s+PDF版?\S{0,4})?$")
"""A page in a list of pages: A07版：声音."""
_HEAD = re.compile(
    r"^[专專][栏欄]\s*[:：]$|^(?:栏目|作者单位|分类号|版名|版次)\s*[:：].{0,16}$"
    r"|^(?:检索结果|檢索結果)?[ \u3000]*第\s*\d+\s*[条條篇][,，/ \u3000]*共\s*\d+\s*[条條篇]$"
    r"|^第\s*\d{1,3}\s*版\s*[(（][^()（）]{0,12}[)）](?:\s*专栏\s*[:：]\S{0,12})?$"
)
_FIRST = frozenset("专專栏作分版第检檢")
"""What such a head begins with."""


def is_head(text: str, *, first: bool) -> bool:
    """Whether a line is a record's head or a page in a list; the `first` of a text is less surely one."""
    if text[0] in _FIRST and _HEAD.match(text):
        return True
    return (not first or text[0] == "第") and "版" in text and bool(_LISTED.match(text))


def end(text: str) -> int:
    """Where a record's head that is glued to its article ends: 第1版（要闻）专栏：; 0 if none."""
    found = _GLUED.match(text)
    return found.end() if found else 0
