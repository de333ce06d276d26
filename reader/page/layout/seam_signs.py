"""What the lines on both sides of a seam in wrapped text tell of it.

A sign is a phrase; how strongly each speaks for a new piece is told in `data/seams.json`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from itertools import chain
from operator import add
from string import ascii_letters
from sys import intern

from reader.page.closing import is_dropped
from reader.page.layout.setting import Setting
from reader.page.layout.wrapped_lines import ALONE, WrappedLine
from reader.page.lines import Line
from reader.page.marks import open_pairs

WIDER = "an old head wider than its column below"
_BESIDE = 6
"""Cells of the lines of a head that stands beside the first lines of its text."""
PLAIN = "a full line in mid-sentence over more text"
"""The sign of a seam that needs no other."""
DROPPED = "under a capital that hangs into the text"
"""The sign of the seams below a drop capital: the rest of its word, and the line that goes on from that."""
OVER_DROPPED = "over a capital that hangs into the text"
"""The sign of the seam above a drop capital."""
OPEN_CAPITALS = "capitals that a comma leaves open, over capitals"
"""The sign of a seam in a heading."""

_WORD = re.compile(r"[A-Za-z]+")
_WIDE = 56
"""Cells of a measure so wide that a heading which ends before its end was not broken by it."""
_LEAD_IN = re.compile(r"(?:—|--|–)\s?[A-Z]?[a-z]")
"""Text behind capitals and a dash: a caption's lead-in, a dateline."""
_REMEMBERED = 4096
"""Ways to stand at a seam that are kept, put into words."""
_REACH = 4
"""Lines above a seam in which an open quotation or bracket is looked for."""


def see(lines: Sequence[Line], page: Setting, parted: Sequence[bool]) -> list[tuple[str, ...]]:
    """The signs of the seam above each of `lines` but the first; furniture is none of them.

    `parted` tells of each line whether furniture stands above it.
    """
    looks = [WrappedLine(line, page) for line in lines]
    words = Counter(_WORD.findall("\n".join([line.text for line in lines]).lower()))
    pairs = set(chain.from_iterable([_pairs(look.line.text) for look in looks if look.chinese]))
    rests = {at for at in range(1, len(looks)) if is_dropped(lines[at - 1].text, lines[at].text)}
    found: list[tuple[str, ...]] = []
    for at in range(1, len(looks)):
        below_rest = at - 1 in rests and not looks[at - 1].ended
        if (at in rests or below_rest) and not parted[at]:
            found.append((DROPPED,))
        elif at + 1 in rests:
            found.append((OVER_DROPPED,))
        elif _is_plain(looks[at - 1], looks[at], page) and not parted[at]:
            found.append((PLAIN,))
        else:
            found.append(tuple(_seam(looks, at, page, words, pairs, parted[at])))
    return found


def _is_plain(above: WrappedLine, below: WrappedLine, page: Setting) -> bool:
    """Whether nothing but the middle of a sentence can stand at a seam."""
    if above.end != "no mark" or above.kind or below.kind or above.share < 4 or below.line.gap:
        return False
    if above.room > above.measure // 10 or above.indent >= 2 or below.indent >= 2:
        return False
    if below.chinese:
        full = below.share == 4 and below.room >= 0 and above.room >= 0
        return full and not page.ideographic and above.marks == below.marks == "marks"
    return below.start == "a small letter" and not above.caps and not above.titled


def _seam(
    looks: Sequence[WrappedLine],
    at: int,
    page: Setting,
    words: Counter[str],
    pairs: Collection[str],
    parted: bool,
) -> Iterator[str]:
    above, below = looks[at - 1], looks[at]
    script = "Chinese" if below.chinese and above.chinese else "Latin"
    yield from _ends(script, above.end, below.start, above.left)
    yield from _lines(script, above.end, above.left, below.left, below.end)
    yield f"{script}, {above.share} fifths over {below.share}"
    if above.kind:
        yield f"{above.kind} above"
    if below.kind and not (below.kind in ALONE and "(" in open_pairs(above.pairs)):
        yield f"{below.kind} below"
    if above.chinese != below.chinese:
        yield "another script below"
    if at + 1 < len(looks) and looks[at + 1].kind == "a photo credit":
        yield f"a photo credit under the line below, {above.end}"
    if parted:
        yield "furniture between"
        yield f"furniture between, {above.end} over {below.start}"
    yield from _space(looks, at, page, parted)
    yield from _letters(looks, at) if script == "Latin" else _characters(looks, at, page)
    yield from _words(above, below, script, words, pairs)
    yield from _shape(looks, at, script)
    opened = open_pairs("".join([look.pairs for look in looks[max(0, at - _REACH) : at]]))
    if opened:
        yield f"{script}, open above: {opened[-1]}"


# What is told of most seams is put into words once, not for each of them.
@lru_cache(_REMEMBERED)
def _ends(script: str, end: str, start: str, room: str) -> tuple[str, ...]:
    """How the line above ends, what it leaves, and how the one below begins."""
    found = (f"{end} over {start}", room, f"{room}, {end}", f"{room}, over {start}")
    return tuple([intern(f"{script}, {each}") for each in found])


@lru_cache(_REMEMBERED)
def _lines(script: str, end: str, room: str, room_below: str, end_below: str) -> tuple[str, str]:
    """How both lines end, and what they leave."""
    below = f"over {room_below}, {end_below}"
    return intern(f"{script}, {end} {below}"), intern(f"{script}, {end}, {room}, {below}")


def _space(looks: Sequence[WrappedLine], at: int, page: Setting, parted: bool) -> Iterator[str]:
    """Empty lines and indents."""
    above, below = looks[at - 1], looks[at]
    habit = "spaced" if page.spaced else "parted" if page.parted else "close"
    yield f"{habit}, {min(below.line.gap, 3)} empty lines"
    if not parted and below.line.gap > page.spaced:
        yield "empty lines between"
    if page.indented:
        after = looks[at + 1].depth if at + 1 < len(looks) else "the end"
        depths = f"indented, {above.depth} over {below.depth}"
        yield depths
        yield f"{depths} over {after}"
        yield f"{depths} over {after}, {above.end} over {below.end}"
        yield f"indented, {below.depth}, under {above.end}"
        yield f"indented, {below.depth}, under {above.end}, {below.marks}"
    elif above.indent >= 2 or below.indent >= 2:
        yield f"{above.depth} over {below.depth}"


def _letters(looks: Sequence[WrappedLine], at: int) -> Iterator[str]:
    """Capitals and small letters on both sides of the seam."""
    above, below = looks[at - 1], looks[at]
    case, *told = _cases(above.case, below.case, above.end, above.left, below.left)
    yield case
    yield from told
    if at + 1 < len(looks):
        yield f"{case} over {looks[at + 1].case}"
        if below.titled or below.caps:
            yield f"{case}, {below.left}, over {looks[at + 1].start}"
        if looks[at + 1].kind == "a dateline":
            yield f"{case} over a dateline"
    if at > 1:
        yield f"{case} under {looks[at - 2].case}"
        yield f"{case} under {looks[at - 2].end}"
    if (
        above.caps
        and below.caps
        and above.end == "a comma"
        and not (below.line.gap or above.kind or below.kind)
    ):
        yield OPEN_CAPITALS
    if above.caps and _LEAD_IN.search(above.line.text):
        yield "capitals lead in to the text"
    first = len(below.line.text.split(maxsplit=1)[0])
    fits = above.room > first + 1
    yield from _fit(case, fits, above.measure >= _WIDE, above.end, below.start)
    if fits:
        left = above.room - first - 1
        much = "some" if left * 10 <= above.measure else "more" if left * 4 <= above.measure else "much"
        yield f"the next word and {much} room, {above.end}"
        yield f"the next word and {much} room, {above.end} over {below.start}"


@lru_cache(_REMEMBERED)
def _cases(above: str, below: str, end: str, room: str, room_below: str) -> tuple[str, ...]:
    case = f"{above} over {below}"
    return tuple(
        map(intern, (case, f"{case}, {end}", f"{case}, {room}", f"{case}, {room} over {room_below}"))
    )


@lru_cache(_REMEMBERED)
def _fit(case: str, fits: bool, wide: bool, end: str, start: str) -> tuple[str, str]:
    """Whether the first word of the line below would have fitted into the one above."""
    told = f"the next word {'would have fitted' if fits else 'had no room'}"
    measure = "wide" if wide else "narrow"
    return intern(f"{case}, {measure}, {told}"), intern(f"{told}, {end} over {start}")


def _characters(looks: Sequence[WrappedLine], at: int, page: Setting) -> Iterator[str]:
    """Widths and marks of Chinese lines on both sides of the seam."""
    above, below = looks[at - 1], looks[at]
    marks = f"{above.marks} over {below.marks}"
    yield marks
    yield f"{marks}, {above.left}"
    yield f"{marks}, {above.left} over {below.left}"
    yield f"{marks}, {above.end}, {above.left}"
    if at + 1 < len(looks):
        yield f"{marks} over {looks[at + 1].marks}"
        yield f"{marks}, {below.left} over {looks[at + 1].left}"
    if at > 1:
        yield f"{marks} under {looks[at - 2].marks}"
        yield f"{marks}, {above.left} under {looks[at - 2].left}"
    if above.line.width == below.line.width:
        yield f"of one width, {above.left}"
    elif abs(above.line.width - below.line.width) <= 2:
        yield f"nearly of one width, {above.left}"
    if page.ideographic and marks == "none over none" and below.line.width > _BESIDE < above.line.width:
        yield f"old heads of {'one width' if above.line.width == below.line.width else 'two widths'}"
        if below.room < 0 <= above.room:
            yield WIDER
    if page.ideographic:
        yield f"old marks, {above.end} over {below.start}, {above.left}"
        if above.line.width <= 6:
            yield "old marks, a few characters above"


def _words(
    above: WrappedLine, below: WrappedLine, script: str, words: Counter[str], pairs: Collection[str]
) -> Iterator[str]:
    """Whether the page knows the word that the two halves would be."""
    if script == "Chinese":
        pair = above.line.text[-1] + below.line.text[0]
        if pair.isalpha():
            yield "the page knows the pair" if pair in pairs else "the page knows no such pair"
        return
    last = above.line.text[len(above.line.text.rstrip(ascii_letters)) :]
    first = _WORD.match(below.line.text)
    if last and first:
        head, tail = last.lower(), first.group().lower()
        whole = words[head + tail] > 0 and min(words[head], words[tail]) <= 1
        yield "the page knows the word" if whole else f"words on both sides, over {below.start}"


def _shape(looks: Sequence[WrappedLine], at: int, script: str) -> Iterator[str]:
    """Short lines among short ones, and alone among full ones."""
    above, below = looks[at - 1], looks[at]
    second = looks[at - 2].share if at > 1 else 5
    after = looks[at + 1].share if at + 1 < len(looks) else 5
    yield f"{script}, fifths {second}, {above.share} over {below.share}, {after}"
    if abs(above.measure - below.measure) * 5 > above.measure:
        yield "another measure below"


def _pairs(text: str) -> Iterator[str]:
    return map(add, text, text[1:])
