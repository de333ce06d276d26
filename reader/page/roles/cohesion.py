"""Whether two stretches of text speak of the same things: the words that both of them use.

A part of an article names again who and what the article is about; the next article seldom does. Words are
three Han characters in a row, which hold names and terms, or a Latin word of six letters and more; what the
newspapers say everywhere counts for none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property, lru_cache

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


# A paragraph stands above some headings and below others, so that what it says is asked for again and again.
@lru_cache(64)
def _threes(text: str) -> frozenset[str]:
    return frozenset([run[at : at + 3] for run in _RUN.findall(text) for at in range(len(run) - 2)])


@lru_cache(64)
def _latin(text: str) -> frozenset[str]:
    return frozenset(map(str.lower, _LATIN.findall(text)))


class Between:
    """What is told above and below a run of short pieces."""

    def __init__(self, above: Sequence[str], below: Sequence[str]) -> None:
        self._above = frozenset().union(*_said(above, is_chinese(_head(above))))
        self._below = below
        self._head = _head(below)
        self._told: dict[bool, tuple[list[frozenset[str]], int]] = {}
        """The words below, of Chinese or of other text, and how many of them are telling and said above."""

    def shared(self, first: str) -> int | None:
        """How many telling words of the texts above a piece `first` and those below it use.

        None where either are too short to tell.
        """
        chinese = is_chinese(f"{first}\n{self._head}")
        enough = _ENOUGH[chinese]
        if len(self._above) < enough:
            return None
        if chinese not in self._told:
            said = _said(self._below, chinese)
            self._told[chinese] = said, _telling(frozenset().union(*map(self._above.intersection, said)))
        said, count = self._told[chinese]
        (own,) = _said([first], chinese)
        if max(map(len, said), default=0) < enough > len(own.union(*said)):
            return None
        return count + _telling(self._above.intersection(own).difference(*said))


def _said(texts: Sequence[str], chinese: bool) -> list[frozenset[str]]:
    """The words of each of some texts."""
    return [*map(_threes if chinese else _latin, texts)]


def _telling(words: frozenset[str]) -> int:
    return sum([not _EVERYWHERE.search(word) for word in words - _LATIN_EVERYWHERE])


def _head(texts: Sequence[str]) -> str:
    """The head of some texts put together, enough to tell its script."""
    return "\n".join([text[:120] for text in texts])[:120]


def tells_again(heading: str, lead: str) -> bool:
    """Whether the first words of a text say again what a heading said: two words, or most of them."""
    if is_chinese(heading):
        said, lead = _pairs(heading[:60]), lead[:200]
        return len(said) > 2 and sum([pair in lead for pair in said]) * 5 >= len(said) * 2
    words = _latin_words(heading)
    if len(words) < 2:
        return False
    again = _latin_words(lead[:160])
    return len(words & again) * 4 >= len(words) * 3


class Told:
    """What some texts tell, for headings to be compared with."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._texts = texts

    @cached_property
    def _whole(self) -> str:
        return "\n".join(self._texts)

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset().union(*map(_latin_words, self._texts))

    def of(self, heading: str) -> tuple[int, int]:
        """How many words of a heading the texts use, and how many it has; pairs of characters in Chinese."""
        if is_chinese(heading):
            said = _pairs(heading[:60])
            return sum([pair in self._whole for pair in said]), len(said)
        said = _latin_words(heading[:160]) - _LATIN_EVERYWHERE
        return len(said & self._words), len(said)


@lru_cache(64)
def _latin_words(text: str) -> frozenset[str]:
    return frozenset(map(str.lower, _WORD.findall(text)))


@lru_cache(64)
def _pairs(text: str) -> frozenset[str]:
    """The pairs of Han characters that stand side by side in `text`."""
    return frozenset([run[at : at + 2] for run in _PAIRED.findall(text) for at in range(len(run) - 1)])
