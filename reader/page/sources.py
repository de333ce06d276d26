"""Lines in brackets that tell where the text above was printed: （学生会《浪花》1967年3月8日）."""

from __future__ import annotations

import re

from reader.page.marks import any_of

_ISSUE = any_of(
    r"[12]\d{3}\s?年(?:\s?\d{1,2}\s?月(?:\s?\d{1,2}\s?日)?)?",
    r"(?:[12]\d{3}\s?年\s?)?第\s?[\d一二三四五六七八九十]{1,4}\s?[期号號]",
)
_SOURCE = re.compile(
    rf"^[（(][^（）()。！？《》]{{0,30}}《[^《》]{{2,14}}》\s?[，,]?\s?{_ISSUE}[^（）()。，]{{0,6}}[）)]"
)
_OPENS = frozenset("（(")


def is_source(text: str) -> bool:
    """Whether brackets that hold a paper's name and its day or number are all of `text`."""
    return text[0] in _OPENS and text[-1] in "）)" and bool(_SOURCE.fullmatch(text))
