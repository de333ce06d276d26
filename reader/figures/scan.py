"""The scan: from numeral to numeral, each read once from left to right, so that the time is linear."""

from __future__ import annotations

import re

from reader.figures import english
from reader.figures.arabic import arabic
from reader.figures.chinese import chinese
from reader.figures.compound import joined
from reader.figures.fold import fold, gaps, offsets, without
from reader.figures.hit import Hit
from reader.figures.numerals import LONGEST

_NUMERALS = re.compile("[0-9零一二三四五六七八九十百千万亿兆两俩仨廿卅半壹贰叁肆伍陆柒捌玖拾佰仟Ⅰ-Ⅻ]+")


def scan(text: str) -> list[Hit]:
    """Every figure of `text`, in order, none overlapping another."""
    folded = fold(text)
    blanks = gaps(folded)
    if not blanks:
        return scan_folded(folded)
    hits = scan_folded(without(folded, blanks))
    stood = offsets(len(text), blanks)
    for hit in hits:
        hit.start, hit.end = stood[hit.start], stood[hit.end - 1] + 1
    return hits


def scan_folded(text: str) -> list[Hit]:
    """The same for a text that is folded already."""
    hits: list[Hit] = []
    words = english.words(text)
    floor = 0  # where the last figure ends: no other may begin before it
    at = 0  # everything before it has been read
    for run in _NUMERALS.finditer(text):
        start, stop = run.span()
        while words and words[-1].start <= start:
            word = words.pop()
            if word.start >= floor:
                hits.append(word)
                at = floor = word.end
        at = max(at, start)
        while at < stop:
            if stop - at > LONGEST:
                at = stop
                break
            found = arabic(text, at, floor) if text[at] <= "9" else chinese(text, at, stop, floor)
            if isinstance(found, int):
                at = found
            else:
                if not (found.start == floor and hits and joined(hits[-1], found)):
                    hits.append(found)
                at = floor = found.end
    hits.extend(word for word in reversed(words) if word.start >= floor)
    return hits
