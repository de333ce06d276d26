"""How two halves of a text close up: Chinese without a space, English with one, a hyphened word as one."""

from __future__ import annotations

import re
from collections import Counter

from reader.page.marks import HAN

_WORD = re.compile(r"[A-Za-z]+(?:-[A-Za-z]+)*")
_HYPHENED = re.compile(r"([A-Za-z]+)[-­¬]$")
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
_HAN = re.compile(f"[{HAN}]")
_SPACED = re.compile(r"[A-Za-z0-9,.;:!?'\")\]%—–-]$")


class Closer:
    """Closes up halves as the words of one page would have it, and keeps account of hyphens taken out."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._words: Counter[str] | None = None
        self.closed: list[str] = []
        """Words whose line-end hyphen was taken out, as they stood: "gal-lery"."""
        self.hyphens = ""
        """The hyphens that were taken out."""

    def join(self, left: str, right: str) -> str:
        """`left` and `right` as one text."""
        hyphened = _HYPHENED.search(left[-40:])
        if hyphened and right[:1].isalpha() and right[:1].isascii():
            word = _WORD.match(right)
            tail = word.group() if word else right[:1]
            if self._keeps_hyphen(hyphened[1], tail):
                return left + right
            self.closed.append(f"{hyphened[1]}{left[-1]}{tail}")
            self.hyphens += left[-1]
            return left[:-1] + right
        if not right[:1].isascii() or not _SPACED.search(left[-1:]) or _HAN.search(left[-3:]):
            return left + right
        if right[:1].isalpha() or not _HAN.search(left[-24:] + right[:24]):
            return f"{left} {right}"
        return left + right

    def _keeps_hyphen(self, head: str, tail: str) -> bool:
        """Whether the hyphen is the word's own: sixteen-room keeps it, gal-lery does not."""
        head, tail = head.lower(), tail.split("-")[0]
        if self._words is None:
            self._words = Counter(word.lower() for word in _WORD.findall(self._text))
        whole = self._words[head + tail.lower()]
        parted = self._words[f"{head}-{tail.lower()}"]
        if whole != parted:
            return parted > whole
        if tail[0].isupper() and not tail.isupper():
            return True
        if head in _NUMBER_WORDS:
            return tail.lower() not in _NUMBER_ENDS
        return head in _PREFIXES
