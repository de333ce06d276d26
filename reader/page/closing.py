"""How two halves of a text close up: Chinese without a space, English with one, a hyphened word as one."""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property
from itertools import pairwise

from reader.page.english_words import are_one
from reader.page.marks import has_han

_WORD = re.compile(r"[A-Za-z]+(?:-[A-Za-z]+)*")
_SMALL = re.compile(r"\b[a-z]+\b")
_HYPHENED = re.compile(r"([A-Za-z]+)[-­¬]$")
_LAST = re.compile(r"(?<![A-Za-z'’-])[A-Za-z]{2,}$")
_FIRST = re.compile(r"[a-z]{2,}(?![A-Za-z'’-])")
_OFTEN = 3
"""Words that a page cuts beyond doubt before others are taken to be cut as well."""
_EVERYWHERE, _SPARSE = ("the", "of", "and", "to"), 16
"""The words that English is never without, and how many words to one of them it has at most."""
_NUMBER_WORDS = frozenset(
    (
        *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
        *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"),
        *("thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "half", "quarter"),
    )
)
_NUMBER_ENDS = frozenset(("teen", "ty", "th", "teenth", "tieth", "teens", "ties", "ths"))
_PREFIXES = frozenset(
    ("self", "ex", "vice", "well", "cross", "all", "so", "mid", "non", "anti", "pro", "semi", "ultra")
)
_SPACED = re.compile(r"[A-Za-z0-9,.;:!?'\")\]%—–-]$")


def _halves(left: str, right: str) -> tuple[str, str] | None:
    """The word that `left` ends in and the one in small letters that opens `right`; None without both."""
    tail = _FIRST.match(right)
    head = _LAST.search(left) if tail else None
    return (head.group().lower(), tail.group()) if head and tail else None


def is_dropped(left: str, right: str) -> bool:
    """Whether a line is a drop capital, and the one under it the rest of its word, in capitals as well."""
    return len(left) == 1 and left.isupper() and right[:2].isupper() and right[:2].isalpha()


class Closer:
    """Closes up halves as the words of one page would have it, and keeps account of hyphens taken out."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.closed: list[str] = []
        """Words whose line-end hyphen was taken out, as they stood: "gal-lery"."""
        self.hyphens: Counter[str] = Counter()
        """The hyphens that were taken out."""

    @cached_property
    def _words(self) -> Counter[str]:
        return Counter(map(str.lower, _WORD.findall(self._text)))

    @cached_property
    def _is_english(self) -> bool:
        """Whether the small words of English stand in the page as often as they do in its prose."""
        return sum(self._words[word] for word in _EVERYWHERE) * _SPARSE >= self._words.total()

    @cached_property
    def _small(self) -> frozenset[str]:
        return frozenset(_SMALL.findall(self._text))

    def join(self, *parts: str) -> str:
        """`parts` as one text."""
        found = [parts[0]]
        for right in parts[1:]:
            left = found[-1]
            dropped, between = self._seam(left[-40:], right)
            if dropped:
                found[-1] = left[:-1]
            found += [between, right] if between else [right]
        return "".join(found)

    def is_common(self, word: str) -> bool:
        """Whether the page has `word` in small letters, so that a capital at its head opens a sentence."""
        return word.lower() in self._small

    def _seam(self, left: str, right: str) -> tuple[bool, str]:
        """Whether the end of `left` is a hyphen to be taken out, and what stands between the two."""
        hyphened = _HYPHENED.search(left) if left[-1:] in ("-", "\xad", "¬") else None
        if hyphened and right[:1].isalpha() and right[:1].isascii():
            word = _WORD.match(right)
            tail = word.group() if word else right[:1]
            if self._keeps_hyphen(hyphened[1], tail):
                return False, ""
            self.closed.append(f"{hyphened[1]}{left[-1]}{tail}")
            self.hyphens[left[-1]] += 1
            return True, ""
        if is_dropped(left, right):
            return False, ""
        if not right[:1].isascii() or not _SPACED.search(left[-1:]) or has_han(left[-3:]):
            return False, ""
        if self._is_cut(left, right):
            return False, ""
        return False, " " if right[:1].isalpha() or not has_han(left[-24:] + right[:24]) else ""

    def _is_cut(self, left: str, right: str) -> bool:
        """Whether a line's end has cut an English word without a hyphen: instruc | tions."""
        halves = _halves(left, right)
        if halves is None or not self._is_english:
            return False
        return are_one(*halves, cuts=self._cuts)

    @cached_property
    def _cuts(self) -> bool:
        """Whether lines of the page cut words without a hyphen beyond doubt, and do so again and again."""
        lines = [line.strip() for line in self._text.splitlines()]
        found = (halves for left, right in pairwise(lines) if (halves := _halves(left, right)))
        return sum(are_one(*halves) for halves in found) >= _OFTEN

    def _keeps_hyphen(self, head: str, tail: str) -> bool:
        """Whether the hyphen is the word's own: sixteen-room keeps it, gal-lery does not."""
        head, tail = head.lower(), tail.split("-")[0]
        whole = self._words[head + tail.lower()]
        parted = self._words[f"{head}-{tail.lower()}"]
        if whole != parted:
            return parted > whole
        if tail[0].isupper() and not tail.isupper():
            return True
        if head in _NUMBER_WORDS:
            return tail.lower() not in _NUMBER_ENDS
        return head in _PREFIXES and not are_one(head, tail.lower())
