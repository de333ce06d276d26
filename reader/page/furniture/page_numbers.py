"""A page's number on a line of its own: 第4版, — 12 —, Page 3."""

from __future__ import annotations

import re

from reader.page.marks import CJK, any_of

_NUMBER = r"[\d一二三四五六七八九十]{1,3}"
_OF_PAGES = r"(?:[,，/ \u3000]*共\s*\d{1,4}\s*[页頁版])"
_ALONE = re.compile(
    r"^[\s\-—–·•=~*|]*"
    + any_of(
        rf"第\s*{_NUMBER}\s*[页頁版](?:\s*[(（][^()（）]{{0,8}}[)）])?{_OF_PAGES}?",
        r"(?:page|p\.)\s*\d{1,3}",
        r"[A-Z]?\d{1,3}\s*(?:版|/\s*\d{1,3})?",
        r"[A-Z]\d{1,2}",
    )
    + r"[\s\-—–·•=~*|]*$",
    re.I,
)


def is_alone(text: str) -> bool:
    """Whether a line is a page's number and nothing else."""
    first = text[0]
    return (first < CJK or first == "第" or first.isdecimal()) and bool(_ALONE.match(text))
