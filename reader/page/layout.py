"""Lines → pieces: hard-wrapped lines are put together, paragraph marks are honoured.

A page is either one paragraph a line or hard-wrapped to a measure. In wrapped text a paragraph ends at an
empty line, before an indent, before a marker, and after a line with room for the next line's first word.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from reader.page import captions, folio, leads, notices
from reader.page.closing import Closer
from reader.page.lines import Line
from reader.page.marks import HAN, MARKERS, ends_sentence, is_caps, is_chinese
from reader.page.pieces import Piece

_HAN_START = re.compile(f"[{HAN}]")
_NUMBERED = re.compile(r"^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,2}[）)])")
_WINDOW = 8
"""Lines on either side that tell the measure of a column."""


def pieces(lines: Sequence[Line], closer: Closer) -> list[Piece]:
    """The pieces of a page, furniture lines already named as such."""
    furniture = [folio.judge(line, lines, index) for index, line in enumerate(lines)]
    text = [line for line, sign in zip(lines, furniture, strict=True) if not sign]
    wrapped = is_wrapped(text)
    spaced = wrapped and _is_double_spaced(text)
    margin = _margin(text) if wrapped else 0
    measures = dict(zip((line.number for line in text), _measures(text), strict=True)) if wrapped else {}
    found: list[Piece] = []
    group: list[Line] = []

    def flush() -> None:
        if group:
            found.extend(_made(group, measures, wrapped, closer))
            group.clear()

    gap = 0
    for line, sign in zip(lines, furniture, strict=True):
        if sign:
            if sign != "a page number" or not group or not wrapped:
                flush()
            piece = Piece(line.text, (line.number,), line.gap, line.indent, "furniture", [sign])
            found.append(piece)
            gap = 0
            continue
        space = line.gap + gap
        if group and (not wrapped or _parts(group[-1], line, measures, margin, spaced, space)):
            flush()
        group.append(line)
    flush()
    return found


def is_wrapped(lines: Sequence[Line]) -> bool:
    """Whether the lines were broken by width: full lines that end in mid-sentence say so."""
    if len(lines) < 4:
        return False
    widths = sorted(line.width for line in lines)
    measure = widths[int(len(widths) * 0.9)]
    if measure > 170 or measure < 12:
        return False
    full = [line for line in lines if line.width >= measure * 0.75]
    middle = sum(not ends_sentence(line.text) for line in full)
    return len(full) >= 3 and len(full) * 4 >= len(lines) and middle * 2 >= len(full)


def _is_double_spaced(lines: Sequence[Line]) -> bool:
    """Whether an empty line stands after every line, and so tells nothing."""
    gaps = Counter(line.gap for line in lines[1:])
    return gaps[0] * 10 <= len(lines) and gaps[1] * 10 >= len(lines) * 7


def _margin(lines: Sequence[Line]) -> int:
    """The indent that most lines have."""
    return Counter(line.indent for line in lines).most_common(1)[0][0] if lines else 0


def _measures(lines: Sequence[Line]) -> list[int]:
    """For each line the width that lines near it fill."""
    widths = [line.width for line in lines]
    found = []
    for index in range(len(widths)):
        near = sorted(widths[max(0, index - _WINDOW) : index + _WINDOW + 1])
        found.append(near[int(len(near) * 0.8) if len(near) > 4 else -1])
    return found


def _room(line: Line, measures: dict[int, int]) -> int:
    """Cells left over at the end of `line`."""
    return measures[line.number] - line.width - line.indent


def _parts(line: Line, below: Line, measures: dict[int, int], margin: int, spaced: bool, space: int) -> bool:
    """Whether a piece ends between two lines of wrapped text."""
    if space > (1 if spaced else 0):
        return True
    if below.text[0] in MARKERS or _NUMBERED.match(below.text):
        return True
    if below.indent >= margin + 2 and (line.indent != below.indent or ends_sentence(line.text)):
        return True
    for each in (line, below):
        if each.width < measures[each.number] * 0.85 and _stands_alone(each.text):
            return True
    han = bool(_HAN_START.search(line.text))
    caps, caps_below = is_caps(line.text), is_caps(below.text)
    if not han and caps != caps_below and _wordy(line.text) and _wordy(below.text):
        return True
    if (
        line.indent >= margin + 2
        and below.indent <= margin
        and line.width + line.indent < measures[line.number] * 0.8
    ):
        return True
    lead = 2 if han else len(below.text.split(maxsplit=1)[0]) + 1
    room = _room(line, measures)
    slack = max(4 if han else 3, measures[line.number] // (10 if han else 5))
    if room <= lead + slack:
        return False
    if not han and below.text[0].islower() and not ends_sentence(line.text):
        return False
    return not (caps and caps_below)


def _stands_alone(text: str) -> bool:
    """Whether a short line is a piece of its own whatever its neighbours are."""
    return (
        leads.is_byline(text)
        or leads.continuation(text)
        or captions.is_credit(text)
        or bool(notices.label(text))
    )


def _wordy(text: str) -> bool:
    return sum(char.isalpha() for char in text) >= 6


def _made(group: Sequence[Line], measures: dict[int, int], wrapped: bool, closer: Closer) -> list[Piece]:
    """The piece that a group of lines makes, a heading at its end cut off."""
    if not wrapped:
        (line,) = group
        return [Piece(line.text, (line.number,), line.gap, line.indent, end=line.text)]
    cut = _tail(group, measures)
    return [_joined(part, measures, closer) for part in (group[:cut], group[cut:]) if part]


def _tail(group: Sequence[Line], measures: dict[int, int]) -> int:
    """Where a heading of at most three lines begins at the end of a paragraph; the length if none does."""
    if len(group) < 2 or ends_sentence(group[-1].text) or not is_chinese(group[0].text):
        return len(group)
    if _room(group[-1], measures) <= 5:
        return len(group)
    for index in range(len(group) - 2, max(-1, len(group) - 5), -1):
        if ends_sentence(group[index].text):
            return index + 1
    return len(group)


def _joined(group: Sequence[Line], measures: dict[int, int], closer: Closer) -> Piece:
    text = group[0].text
    for line in group[1:]:
        text = closer.join(text, line.text)
    last = group[-1]
    return Piece(
        text,
        tuple(line.number for line in group),
        group[0].gap,
        group[0].indent,
        end=last.text,
        full=_room(last, measures) <= 4,
    )
