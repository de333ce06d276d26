"""What stands at the head of an article on one line: a label, its headline, who wrote it, and its text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.page.furniture import records, stamps
from reader.page.layout.run_together import PAPER
from reader.page.lines import Line
from reader.page.marks import HAN_CHAR, MARKERS, any_of, cells, is_chinese
from reader.page.pieces import Piece
from reader.page.signing.names import NO_GIVEN, SURNAMES, looks_like_name
from reader.typeset.phrases import split_at

_LEAST = 200
"""Characters of the shortest line that is looked at."""
_HEAD = 160
"""Characters at its head among which the names of who wrote begin."""
_HEADLINE = range(6, 71)
"""Characters of a headline."""
_H = HAN_CHAR
_LABEL = re.compile(rf"(?P<kicker>[^。；：:]{{8,60}}?)?(?P<label>{stamps.ORIGINAL})\s*")
"""What says that a headline stands behind it, the kicker before it or not."""
_OFFICE = any_of("记者", "記者", "通[讯訊][员員]", "作者", "[实實][习習]生", "评论员", "評論員")
_WHO = re.compile(
    rf"(?P<source>[来來]源[:：\s]\s*(?:{PAPER}|{_H}{{2,6}}?)\s*(?={_H}{{0,4}}{_OFFICE}))?"
    rf"(?:[■□◎●]\s*)?(?:{PAPER}\s*)?"
    rf"(?:本[报報刊网網社台])?(?:全媒[体體]|融媒[体體]|首席|[见見][习習]|[实實][习習]|特[约約派])*{_OFFICE}[:：\s]\s*"
)
"""What those are called who write, and whose they are, before their names and a space."""
_NEXT_OFFICE = re.compile(rf"[\s、，]*(?:本[报報刊网網社台])?{_OFFICE}[:：\s]\s*")
_PADDED = re.compile(rf"{_H}[ \u3000]+{_H}(?!{_H}[ \u3000])")
_CLEAR = re.compile(rf"{_H}{{2,3}}(?=[\s、，■]|(?:本[报報刊])?{_OFFICE}[:：\s])")
"""A name, what stands behind it not glued to it."""
_TORN = 0.5
"""How much surer a break tears a word behind three characters than behind two, where the name has two."""
_BETWEEN = re.compile(r"[ \u3000、，]*")
_NO_END = frozenset("，、；：:的在据據由")
"""What no headline ends in."""


def part(line: Line) -> tuple[list[Piece], Line]:
    """The pieces at the head of a line that holds an article, none where nothing is told, and the rest."""
    if len(line.text) < _LEAST or not is_chinese(line.text):
        return [], line
    found = [*_parts(line.text)]
    if not found:
        return [], line
    rest = line.text[sum(len(text) for _, text in found) :].strip()
    pieces = [
        Piece(text.strip(), (line.number,), 0 if at else line.gap, 4 if at else line.indent, signs=[kind])
        for at, (kind, text) in enumerate(found)
    ]
    for piece in pieces:
        if piece.signs == [records.LABEL]:
            piece.to_furniture(records.LABEL)
    return pieces, line._replace(text=rest, width=cells(rest), gap=0, indent=4)


def _parts(text: str) -> Iterator[tuple[str, str]]:
    """The signs of what stands at the head of `text` up to who wrote it, with the texts as they stand."""
    label = _LABEL.match(text)
    begin = label.end() if label else 0
    for who in _WHO.finditer(text, begin, begin + _HEAD):
        end = _names_end(text, who.end())
        if not end:
            continue
        headline = text[begin : who.start()]
        bare = headline.strip()
        if bare and (len(bare) not in _HEADLINE or "。" in bare or bare[-1] in _NO_END or bare[0] in MARKERS):
            return
        if label:
            if label["kicker"]:
                yield records.named("kicker"), label["kicker"]
            yield records.LABEL, text[label.start("label") : begin]
        if headline:
            yield records.named("headline"), headline
        if who["source"]:
            yield records.LABEL, who["source"]
        yield records.named("byline"), text[who.end("source") if who["source"] else who.start() : end]
        return


def _names_end(text: str, at: int) -> int:
    """Where the names that begin at `at` end; 0 where none stand there."""
    end = 0
    while True:
        padded = _PADDED.match(text, at)
        if padded and text[at] in SURNAMES and looks_like_name(padded.group()):
            end, glued = padded.end(), not text[padded.end() : padded.end() + 1].isspace()
        else:
            clear = _CLEAR.match(text, at)
            size = len(clear.group()) if clear else _size(text, at)
            if not size or not looks_like_name(text[at : at + size]):
                return end
            end, glued = at + size, not clear
        if glued:
            return end
        office = _NEXT_OFFICE.match(text, end)
        gap = office or _BETWEEN.match(text, end)
        at = gap.end() if gap else end


def _size(text: str, at: int) -> int:
    """The characters of a name that text is glued to: two or three, as words are torn the less; 0 if none."""
    long, short = (looks_like_name(text[at : at + size]) for size in (3, 2))
    if not long or not short or NO_GIVEN.match(text, at + 2):
        return 2 if short else 3 if long else 0
    near = text[at : at + 8]
    # Most names have three characters.
    return 2 if (split_at(near, 3) or 0.0) - (split_at(near, 2) or 0.0) > _TORN else 3
