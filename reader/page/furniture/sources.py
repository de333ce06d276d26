"""Lines that tell where a text was printed: （学生会《浪花》1967年3月8日）, 来源：《青潭报》1957年5月。"""

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
_CITED = re.compile(rf"^[来來]源[:：]\s*《[^《》]{{2,14}}》\s?{_ISSUE}(?:。|$)")
"""A paper with its day or number, and what the text was called there or not."""
_ORIGINAL = re.compile(r"^[原本]文[来來]自[^，。！？：:]{2,30}[:：](?!.*。$)")
"""Whose page was copied, and its title there."""
_HEADED = re.compile(
    r"(?P<headline>[^。：:|｜>＞]{8,45}?)\s*[来來]源\s?[:：]\s?[^。，]{2,20}?\s*(?:[发發][布佈表]?(?:时间|時間|日期)?|时间|日期)?"
    r"\s?[:：]?\s?[12]\d{3}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\s*\d{1,2}:\d\d(?::\d\d)?)?$"
)
"""A headline with its source and its day glued to it."""
_OPENS = frozenset("（(")
_FIRST = frozenset("来來原本")
"""What a line without brackets begins with."""


def behind_headline(text: str) -> int:
    """Where a site's words on a text's source and day begin behind its headline; 0 where none stand there."""
    found = _HEADED.match(text) if "源" in text else None
    return found.end("headline") if found else 0


def is_source(text: str) -> bool:
    """Whether a paper's name and its day or number, in brackets or behind 来源, are all that `text` tells.

    Or it tells whose page it was copied from.
    """
    if text[0] in _FIRST:
        return bool(_CITED.match(text) or _ORIGINAL.match(text))
    return text[0] in _OPENS and text[-1] in "）)" and bool(_SOURCE.fullmatch(text))
