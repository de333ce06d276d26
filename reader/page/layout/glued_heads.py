"""What stands at the head of an article on one line: a label, its headline, and who wrote it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.page.furniture import records, stamps
from reader.page.layout import run_in
from reader.page.layout.run_in_signs import Glued
from reader.page.lines import Line
from reader.page.marks import MARKERS, cells, is_chinese, led
from reader.page.pieces import Piece
from reader.page.signing import glued_names
from reader.page.signing.glued_names import Signed

_LEAST = 200
"""Characters of the shortest line that is looked at."""
_HEAD = 160
"""Characters at its head among which the names of who wrote begin."""
_HEADLINE = range(6, 71)
"""Characters of a headline."""
_LABEL = re.compile(rf"(?P<kicker>[^。；：:]{{8,60}}?)?(?P<label>{stamps.ORIGINAL})\s*")
"""What says that a headline stands behind it, the kicker before it or not."""
_PICTURED = re.compile(r"[^。；]{6,60}?[（(](?:[组組多]?[图圖]|[图圖]文|附[图圖])[）)]")
"""A headline that says that pictures come with its text."""
_LED = re.compile(r"[^。；]{6,60}?[^。；，、（(【〔据據](?=[【〔(（]?本[报報][讯訊])")
"""A headline right before the lead of its text."""
_SPACED = re.compile(r"[^。；\s]{4,36}(?: [^。；\s]{2,30})?(?=\s{2,}\S)")
"""A headline and the room behind it."""
_LONG = 32
"""Characters from which on what a label and names stand around is a headline and its deck."""
_MAY_HEAD = re.compile(
    led("原[标標]", r"[者员員生人][:：\s]", "文[/／]", "[（(].{0,2}[图圖文]", "本[报報][讯訊]", r"\s\s")
)
"""What no head of such a line is without: a quick look before the long ones."""
_NO_END = frozenset("，、；：:的在据據由")
"""What no headline ends in."""


def part(line: Line) -> tuple[list[Piece], Line]:
    """The pieces at the head of a line that holds an article, none where nothing is told, and the rest."""
    may_be = len(line.text) >= _LEAST and _MAY_HEAD.search(line.text, 0, 2 * _HEAD)
    found = [*_parts(line.text)] if may_be and is_chinese(line.text) else []
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
    """The signs of what stands at the head of `text` before its own text, with the texts as they stand."""
    label = _LABEL.match(text)
    begin = label.end() if label else 0
    end, signed = _end(text, begin)
    headline = text[begin:end].strip()
    if not (headline or signed) or (headline and not _may_head(headline)):
        return
    if label:
        if label["kicker"]:
            yield records.named("kicker"), label["kicker"]
        yield records.LABEL, text[label.start("label") : begin]
    deck = _deck(text, begin, end) if label and len(headline) > _LONG else end
    if headline:
        yield records.named("headline"), text[begin:deck]
    if deck < end:
        yield records.named("deck"), text[deck:end]
    if signed:
        if signed.names > signed.begin:
            yield records.LABEL, text[signed.begin : signed.names]
        yield records.named("byline"), text[signed.names : signed.end]


def _end(text: str, begin: int) -> tuple[int, Signed | None]:
    """Where the headline that begins there ends, by what stands behind it, and who wrote, if that does."""
    signed = next(glued_names.find(text, begin, begin + _HEAD), None)
    ended = _PICTURED.match(text, begin) or _LED.match(text, begin)
    if not ended and not begin:
        ended = _SPACED.match(text)
    if not ended or (signed and (signed.begin < ended.end() or not text[ended.end() : signed.begin].strip())):
        return (signed.begin if signed else begin), signed
    return ended.end(), None


def _deck(text: str, begin: int, end: int) -> int:
    """Where the deck begins, by the words, of a headline and a deck between `begin` and `end`."""
    found, _ = run_in.likeliest(Glued(text[begin:], True), 0, run_in.usual(), known=True)
    return min(begin + found, end) if found else end


def _may_head(headline: str) -> bool:
    """Whether what stands before who wrote, or before a text, may be a headline and is no sentence."""
    return (
        len(headline) in _HEADLINE
        and "。" not in headline
        and headline[-1] not in _NO_END
        and headline[0] not in MARKERS
    )
