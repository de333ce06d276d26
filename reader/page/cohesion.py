"""Whether two stretches of text speak of the same things: the words that both of them use.

A part of an article names again who and what the article is about; the next article seldom does. Words are
three Han characters in a row, which hold names and terms, or a Latin word of six letters and more; what the
newspapers say everywhere counts for none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from reader.page.marks import HAN, is_chinese

_ENOUGH = {True: 30, False: 16}
"""Words from which on a stretch of Chinese, or of other text, is long enough to tell."""

_RUN = re.compile(f"[{HAN}]{{3,}}")
_EVERYWHERE = re.compile(
    r"[一二三四五六七八九十百千万亿多余個个年月日时時的了是在和与與本报報]|分之|平方|公里|同比|增长|增長|记者|記者|目前|今年|以来"
)
_PAIRED = re.compile(f"[{HAN}]{{2,}}")
_WORD = re.compile(r"[A-Za-z]{4,}")
_LATIN = re.compile(r"[A-Za-z]{6,}")
_LATIN_EVERYWHERE = frozenset(
    (
        *("before", "should", "another", "through", "against", "between", "because", "during", "without"),
        *("within", "people", "number", "yesterday", "morning", "evening", "little", "thousand", "hundred"),
        *("twenty", "thirty", "several", "having", "already", "whether", "himself", "themselves", "almost"),
        *("recent", "recently", "certain", "following", "received", "according", "january", "february"),
        *("august", "september", "october", "november", "december", "monday", "tuesday", "wednesday"),
        *("thursday", "friday", "saturday", "sunday", "country", "present", "public", "general", "nothing"),
        *("something", "second", "others", "president", "street", "government", "minutes", "million"),
    )
)


def words(text: str) -> frozenset[str]:
    """The words of `text` that may tell what it is about."""
    return _threes(text) if is_chinese(text) else _latin(text)


# A paragraph stands above some headings and below others, so that what it says is asked for again and again.
@lru_cache(64)
def _threes(text: str) -> frozenset[str]:
    return frozenset([run[at : at + 3] for run in _RUN.findall(text) for at in range(len(run) - 2)])


@lru_cache(64)
def _latin(text: str) -> frozenset[str]:
    return frozenset([word.lower() for word in _LATIN.findall(text)])


def shared(above: Sequence[str], below: Sequence[str]) -> int | None:
    """How many telling words the texts of both stretches use; None where one is too short to tell."""
    enough = _ENOUGH[_is_chinese(below)]
    left, right = _said(above), _said(below)
    if len(left) < enough or len(right) < enough:
        return None
    both = left & right - _LATIN_EVERYWHERE
    return sum(not _EVERYWHERE.search(word) for word in both)


def _said(texts: Sequence[str]) -> frozenset[str]:
    of = _threes if _is_chinese(texts) else _latin
    return frozenset().union(*map(of, texts))


def _is_chinese(texts: Sequence[str]) -> bool:
    return is_chinese("\n".join(texts)[:120])


def tells_again(heading: str, lead: str) -> bool:
    """Whether the first words of a text say again what a heading said: two words, or most of them."""
    if is_chinese(heading):
        said = _pairs(heading[:60])
        return len(said) > 2 and len(said & _pairs(lead[:200])) * 5 >= len(said) * 2
    words = {word.lower() for word in _WORD.findall(heading)}
    again = {word.lower() for word in _WORD.findall(lead[:160])}
    return len(words) >= 2 and len(words & again) * 4 >= len(words) * 3


def told(heading: str, texts: Sequence[str]) -> tuple[int, int]:
    """How many words of a heading some texts use, and how many it has; pairs of characters in Chinese."""
    if is_chinese(heading):
        said = _pairs(heading[:60])
        return len(said & frozenset().union(*map(_pairs, texts))), len(said)
    said = _latin_words(heading[:160]) - _LATIN_EVERYWHERE
    return len(said & frozenset().union(*map(_latin_words, texts))), len(said)


@lru_cache(64)
def _latin_words(text: str) -> frozenset[str]:
    return frozenset([word.lower() for word in _WORD.findall(text)])


@lru_cache(64)
def _pairs(text: str) -> frozenset[str]:
    """The pairs of Han characters that stand side by side in `text`."""
    return frozenset([run[at : at + 2] for run in _PAIRED.findall(text) for at in range(len(run) - 1)])
