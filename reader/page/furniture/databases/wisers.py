"""Wisers (慧科): paper and page over the number of words, the headline under it; photos under a mark."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from reader.page.furniture import records
from reader.page.furniture.databases.places import Told, find, is_title, others, signed

ANCHOR = r"(?:字數|字数|Word Count)\s*[:：]\s*[\d,]+ words\b.*"
FIRST = "字W"
TOP = re.compile(r"\d{1,4} ?\. ?[^|]{2,40}\|.*\| ?\d{4}-\d\d-\d\d$")
"""A record's number in the dump, and its paper."""
_ID = re.compile(r"(?:文章編號|文章编号|DOCUMENT ID)\s*[:：]")
_SEARCHED = re.compile(r"(?:Keyword Matched|關鍵詞|关键词)\s*[:：]")
_PICTURES = "####"


def tell(texts: Sequence[str], _: int, at: int, below: int) -> Told:
    """The fields around the number of words, the headline, and what stands below the text."""
    yield from _barred(texts, at)
    yield at, "other"
    searched = at + 1 < below and _SEARCHED.match(texts[at + 1])
    if searched:
        yield at + 1, "other"
    head = at + 2 if searched else at + 1
    if head < below and is_title(texts[head]):
        yield head, "headline"
    end = find(texts, _ID, head, below)
    if end < 0:
        return
    pictures = texts.index(_PICTURES, head, end) if _PICTURES in texts[head:end] else end
    yield from signed(texts, head + 1, pictures - 1)
    yield from ((index, "caption") for index in range(pictures + 1, end))
    behind = min([end + 4, below, *(index for index, _ in _barred(texts, below))])
    yield from others(range(end, behind))


def _barred(texts: Sequence[str], at: int) -> Told:
    """The lines right over the number of words that bars part into fields, the last of them a name or not."""
    barred = [*takewhile(lambda index: "|" in texts[index], range(at - 1, max(at - 3, -1), -1))]
    return ((index, records.field(texts[index])[0] or "other") for index in barred)
