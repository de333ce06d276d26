"""What tools that take pages down from the web put before an article: 2020-05-06 07:08，正文：."""

from __future__ import annotations

import re

from reader.page.marks import any_of

STAMP = "what a tool put before an article"
"""The sign of a stamp."""

ORIGINAL = r"原标题(?:\s*[:：]|(?=[ \u3000]))"
"""The label before the headline of what was taken over from a paper, as a pattern."""
_DAY = any_of(r"(?:[12]\d{3}[-/.])?\d{1,2}[-/.]\d{1,2}", r"(?:[12]\d{3}年)?\d{1,2}月\d{1,2}日")
_HOUR = r"\d{1,2}[:：]\d{2}(?:[:：]\d{2})?"
_STAMP = re.compile(
    rf"^(?=[\d，,])(?:{_DAY})?\s*(?:{_HOUR})?\s*(?:[来來]自[^，。]{{2,8}})?[，,]?\s*正文\s*[:：]\s*(?:{ORIGINAL}\s*)?"
    rf"|^{_DAY}\s+{_HOUR}\s*[，,]?\s*{ORIGINAL}\s*"
)
_FIRST = frozenset("0123456789，,")
"""What a stamp begins with."""


def end(text: str) -> int:
    """Where the stamp at the head of `text` ends; 0 where there is none."""
    found = _STAMP.match(text) if text[:1] in _FIRST else None
    return found.end() if found else 0


def is_stamp(text: str) -> bool:
    """Whether `text` is a stamp and nothing else."""
    return 0 < end(text) == len(text)


def names_title(label: str) -> bool:
    """Whether what stands at the head of a line says that the headline stands behind it: 原标题："""
    return label.rstrip("：: ").endswith("原标题")
