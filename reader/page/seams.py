"""Where a piece of wrapped text ends: at an empty line, before an indent or a marker, where a heading's lines
begin or end, and after a line that had room for the next line's first word.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.page import bylines, captions, continuations, datelines, notices
from reader.page.lines import Line
from reader.page.marks import MARKERS, ends_sentence, is_caps, is_chinese, is_titled, open_pairs
from reader.page.setting import Setting

_NUMBERED = re.compile(r"^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,2}[）)])")
_ASIDE = re.compile(r"^[（(〔][^（）()〔〕]{12,}[）)〕]$")
"""A line that is one bracket: a note of the editors."""
STOPS = re.compile(r"[，。；！？,;]")
_BESIDE = 6
"""Cells of the lines of a heading that stands beside the first lines of its text."""
_MARKS = re.compile(r"[，、。；！？,;（）()]")
_LEAD_IN = re.compile(r"(?:—|--|–)\s?[A-Z]?[a-z]")
"""Text behind capitals and a dash: a caption's lead-in, a dateline."""
_WIDE = 56
"""Cells of a measure so wide that a heading which ends before its end was not broken by it."""


def parts(group: Sequence[Line], below: Sequence[Line], page: Setting, across: bool) -> bool:
    """Whether a piece ends between the last line of `group` and the first of the lines `below`.

    `across` says that furniture stood between, which takes its empty lines with it.
    """
    line, following = group[-1], below[0]
    if not across and following.gap > (1 if page.spaced else 0):
        return True
    if _ASIDE.match(line.text) or _ASIDE.match(following.text):
        return True
    if following.text[0] in MARKERS or _NUMBERED.match(following.text) or captions.cue(following.text[:8]):
        return True
    if following.indent >= page.margin + 2 and (line.indent != following.indent or ends_sentence(line.text)):
        return True
    for each in (line, following):
        open_above = each is following and "(" in open_pairs(line.text)
        if each.width < page.measures[each.number] * 0.85 and _stands_alone(each.text) and not open_above:
            return True
    if not is_chinese(line.text):
        return _parts_latin(line, below, page)
    if following.text[0] in "，、。；：）」』”》":
        return False
    room = page.room(line)
    if (_is_wider(line, page) or _is_wider(following, page)) and not _fills(line, following):
        return True
    if page.ideographic and _goes_on(group, following):
        return False
    if page.indented and group[0].indent < page.margin + 2 and not STOPS.search(line.text):
        return room >= 2
    ended = ends_sentence(line.text) or page.ideographic
    return room > (3 if ended else 2 + max(4, page.measures[line.number] // 10))


def _is_wider(line: Line, page: Setting) -> bool:
    """Whether a line without marks is wider than the column: a heading."""
    return page.room(line) <= -2 and not _MARKS.search(line.text)


def _fills(line: Line, following: Line) -> bool:
    """Whether a line fills a measure that the line below has too, and that is text."""
    return abs(line.width - following.width) <= 2 and _has_marks(following)


def _has_marks(line: Line) -> bool:
    return _MARKS.search(line.text) is not None


def _goes_on(group: Sequence[Line], following: Line) -> bool:
    """Whether short lines go on: a bracket is open, or they are of one width, a heading's or beside it."""
    text = "".join(line.text for line in group[-4:])
    if open_pairs(text):
        return True
    line = group[-1]
    if not _MARKS.search(text):
        return line.width <= _BESIDE and (line.width == following.width or _has_marks(following))
    return len(group) > 1 and line.width == group[-2].width and not ends_sentence(line.text)


def _parts_latin(line: Line, below: Sequence[Line], page: Setting) -> bool:
    text, following = line.text, below[0].text
    room, measure = page.room(line), page.measures[line.number]
    caps, caps_below = is_caps(text), is_caps(following)
    if caps != caps_below and _wordy(text) and _wordy(following) and not _LEAD_IN.search(text):
        return True
    if caps and caps_below:
        return text.endswith(".")
    first = len(following.split(maxsplit=1)[0])
    titled, titled_below = _is_titled(line, page), _is_titled(below[0], page)
    if titled_below and not titled and (_heads_dateline(below) or _is_titled(below[-1], page)):
        return True
    if (titled and titled_below) or (is_titled(text) and is_titled(following) and not ends_sentence(text)):
        wider = titled and below[0].width * 5 > line.width * 8
        return wider or (measure >= _WIDE and room > first + 1)
    if titled_below and ends_sentence(text):
        return True
    if titled and not ends_sentence(text) and datelines.english(following):
        return True
    ended = ends_sentence(text) and not following[0].islower()
    slack = max(2, measure // 10) if ended else max(3, measure // 5)
    return room > first + 1 + slack and (ended or not following[0].islower())


def _is_titled(line: Line, page: Setting) -> bool:
    """Whether a line of two words and more is set as a heading's: capitals first, and room at its end."""
    words = re.findall(r"[A-Za-z]+", line.text)
    if line.number not in page.measures:  # furniture has no measure
        return False
    return (
        (is_titled(line.text) or not any(len(word) > 3 or word.islower() for word in words))
        and len(line.text.split()) > 1
        and page.room(line) * 4 >= page.measures[line.number]
        and line.text[-1] not in ".,;:"
    )


def _heads_dateline(below: Sequence[Line]) -> bool:
    return len(below) > 1 and datelines.english(below[1].text) > 0


def _stands_alone(text: str) -> bool:
    """Whether a short line is a piece of its own whatever its neighbours are."""
    return (
        bylines.is_byline(text)
        or continuations.is_continuation(text)
        or captions.is_credit(text)
        or notices.label(text)
    )


def _wordy(text: str) -> bool:
    return sum(char.isalpha() for char in text) >= 6
