"""Whether two stretches of Chinese text speak of the same things: the words that both of them use.

A part of an article names again who and what the article is about; the next article seldom does. Words are
three Han characters in a row, which hold names and terms; what the newspapers say everywhere counts for none.
"""

from __future__ import annotations

import re

from reader.page.marks import HAN

ENOUGH = 30
"""Words from which on a stretch is long enough to tell."""

_RUN = re.compile(f"[{HAN}]{{3,}}")
_EVERYWHERE = re.compile(
    r"[一二三四五六七八九十百千万亿多余個个年月日时時的了是在和与與本报報]|分之|平方|公里|同比|增长|增長|记者|記者|目前|今年|以来"
)


def words(text: str) -> frozenset[str]:
    """Every three Han characters in a row of `text`."""
    return frozenset(run[at : at + 3] for run in _RUN.findall(text) for at in range(len(run) - 2))


def shared(above: str, below: str) -> int | None:
    """How many telling words both stretches use; None where one is too short to tell."""
    left, right = words(above), words(below)
    if len(left) < ENOUGH or len(right) < ENOUGH:
        return None
    return sum(not _EVERYWHERE.search(word) for word in left & right)
