"""Nexis: fields over the text, below the paper and its day; the day that it was loaded under it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.page.furniture import records
from reader.page.furniture.databases.places import HEAD, Told, find, is_dated, is_title, others, top

ANCHOR = r"(?i:length)\s*:\s*[\d,]+ words\b.{0,40}"
FIRST = "Ll"
TOP = re.compile(r"\d+ of \d+ documents$", re.I)
"""A record's number in the dump."""
END = re.compile(r"End of Document$")
_FIELD = re.compile(
    r"(?:Byline|Section|Length|Dateline|Highlight|Headline|Distribution|Series|Correction-Date|Copyright)\b"
    r"|All Rights Reserved|©|.*\bEdition$",
    re.I,
)
_PAGE = re.compile(r"Page \d+\b.{0,9}$")
_LOADED = re.compile(r"Load-Date\s*:", re.I)
_GRAPHIC = re.compile(r"Graphic\s*:?$", re.I)


def tell(texts: Sequence[str], above: int, at: int, below: int) -> Told:
    """The head over the number of words; photos, and the day it was loaded, under the text."""
    marks = [index for index in range(above + 1, at) if TOP.match(texts[index]) or END.match(texts[index])]
    first = top(marks, above)
    day = next((index for index in range(max(first, 0), at) if is_dated(texts[index])), first)
    if 0 <= first < day and at - first <= HEAD:
        yield from _head(texts, range(first, day - 1), range(day + 1, at))
        name = _paper(texts[day - 1].partition("(")[0])
        yield from others(index for index in range(at, below) if _paper(texts[index]) == name)
    loaded = find(texts, _LOADED, at, below)
    if loaded >= 0:
        pictures = find(texts, _GRAPHIC, at, loaded)
        yield from ((index, "caption") for index in range(pictures + 1, loaded) if pictures >= 0)
        end = find(texts, END, loaded, min(below, loaded + HEAD))
        yield from others(range(loaded, end + 1))


def _head(texts: Sequence[str], over: range, under: range) -> Told:
    """The headline `over` the paper and its day, or `under` them among fields, or below the last field."""
    yield from others(range(over.stop, under.start))
    fields = [index for index in under if _FIELD.match(texts[index])]
    yield from others(index for index in fields if not records.field(texts[index])[0])
    titles = [index for index in (*over, *under) if index not in fields and not _PAGE.match(texts[index])]
    below = under.stop + 1
    labelled = any(records.field(texts[index])[0] == "headline" for index in fields)
    if not titles and not labelled and below < len(texts) and not _FIELD.match(texts[below]):
        titles = [below]
    if titles and is_title(texts[titles[0]]) and not records.field(texts[titles[0]])[0]:
        yield titles[0], "headline"


def _paper(line: str) -> str:
    """A paper's name without its article, which a head may leave out."""
    return line.strip().removeprefix("The ")
