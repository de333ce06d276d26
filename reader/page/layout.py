"""Lines → pieces: wrapped lines are put together, glued ones are taken apart, paragraph marks are honoured.

In wrapped text a piece ends at an empty line, before an indent, before a marker, and after a line with room
for the next line's first word.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from reader.page import bylines, captions, continuations, furniture, glued, notices, setting
from reader.page.closing import Closer
from reader.page.lines import Line
from reader.page.marks import MARKERS, ends_sentence, is_caps, is_chinese, is_titled, open_pairs
from reader.page.pieces import Piece
from reader.page.setting import Setting

_NUMBERED = re.compile(r"^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,2}[）)])")
HEADS_LINE = "it heads a line that holds an article"
"""The sign of the first piece of a glued line."""
_SIGNED = re.compile(r"[（(][^（）()]{2,30}[）)]$")
_ASIDE = re.compile(r"^[（(〔][^（）()〔〕]{12,}[）)〕]$")
"""A line that is one bracket: a note of the editors."""
_STOPS = re.compile(r"[，。；！？,;]")
_LEAD_IN = re.compile(r"(?:—|--|–)\s?[A-Z]?[a-z]")
"""Text behind capitals and a dash: a caption's lead-in, a dateline."""
_WIDE = 56
"""Cells of a measure so wide that a heading which ends before its end was not broken by it."""


def pieces(lines: Sequence[Line], closer: Closer) -> tuple[list[Piece], Setting]:
    """The pieces of a page, furniture already named as such, and how the page is set."""
    texts_of: dict[int, list[str]] = {}
    signs = [furniture.judge(line, lines, index) for index, line in enumerate(lines)]
    text = [line for line, sign in zip(lines, signs, strict=True) if not sign]
    page = setting.of(text)
    if not page.wrapped:
        texts_of = dict(zip((line.number for line in text), glued.part_page(text), strict=True))
    found: list[Piece] = []
    group: list[Line] = []
    across = False

    def flush(below: Sequence[Line] = ()) -> None:
        if group:
            cut = _caption_at_end(group, below, page)
            found.extend(_made(group[:cut], page, closer, texts_of))
            if cut < len(group):
                found.extend(_made(group[cut:], page, closer, texts_of))
            group.clear()

    for index, (line, sign) in enumerate(zip(lines, signs, strict=True)):
        if sign:
            if group and not (page.wrapped and _is_cut(group[-1], page)):
                flush()
            found.append(Piece(line.text, (line.number,), line.gap, line.indent, "furniture", [sign]))
            across = True
            continue
        if group and (not page.wrapped or _parts(group, line, page, across)):
            flush(lines[index : index + 2])
        group.append(line)
        across = False
    flush()
    return found, page


def _is_cut(line: Line, page: Setting) -> bool:
    """Whether a full line breaks off in mid-sentence, so that furniture below it may only interrupt it."""
    return not ends_sentence(line.text) and page.room(line) <= page.measures[line.number] // 5


def _parts(group: Sequence[Line], below: Line, page: Setting, across: bool) -> bool:
    """Whether a piece ends between the last line of `group` and the line below, furniture left out."""
    line = group[-1]
    if not across and below.gap > (1 if page.spaced else 0):
        return True
    if _ASIDE.match(line.text) or _ASIDE.match(below.text):
        return True
    if below.text[0] in MARKERS or _NUMBERED.match(below.text) or captions.cue(below.text[:8]):
        return True
    if below.indent >= page.margin + 2 and (line.indent != below.indent or ends_sentence(line.text)):
        return True
    measure = page.measures[line.number]
    for each in (line, below):
        open_above = each is below and "(" in open_pairs(line.text)
        if each.width < page.measures[each.number] * 0.85 and _stands_alone(each.text) and not open_above:
            return True
    han = is_chinese(line.text)
    room = page.room(line)
    if not han:
        return _parts_latin(line, below, room, measure)
    if page.indented and group[0].indent < page.margin + 2 and not _STOPS.search(line.text):
        return room >= 2
    ended = ends_sentence(line.text) or (page.ideographic and line.text[-1] == "、")
    return room > (3 if ended else 2 + max(4, measure // 10))


def _parts_latin(line: Line, below: Line, room: int, measure: int) -> bool:
    caps, caps_below = is_caps(line.text), is_caps(below.text)
    if caps != caps_below and _wordy(line.text) and _wordy(below.text) and not _LEAD_IN.search(line.text):
        return True
    if caps and caps_below:
        return line.text.endswith(".")
    first = len(below.text.split(maxsplit=1)[0])
    if is_titled(line.text) and is_titled(below.text) and not ends_sentence(line.text):
        return measure >= _WIDE and room > first + 1
    ended = ends_sentence(line.text) and not below.text[0].islower()
    slack = max(2, measure // 10) if ended else max(3, measure // 5)
    return room > first + 1 + slack and (ended or not below.text[0].islower())


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


def _made(
    group: Sequence[Line], page: Setting, closer: Closer, texts_of: Mapping[int, Sequence[str]]
) -> list[Piece]:
    """The pieces that a group of lines makes: a heading at its end is cut off, glued ones are parted."""
    if not page.wrapped:
        (line,) = group
        texts = texts_of[line.number]
        made = [
            Piece(text, (line.number,), 0 if index else line.gap, 4 if index else line.indent)
            for index, text in enumerate(texts)
        ]
        if len(texts) > 2 or (len(texts) == 2 and len(texts[0]) <= 28 and texts[0][-1] not in "。”」…"):
            made[0].signs.append(HEADS_LINE)
        return made
    cut = _tail(group, page)
    return [_joined(part, page, closer) for part in (group[:cut], group[cut:]) if part]


def _caption_at_end(group: Sequence[Line], below: Sequence[Line], page: Setting) -> int:
    """Where a caption begins that a column dropped into a paragraph, told by the photo credit below it.

    The line above it breaks off in mid-sentence; of several such, the one that the text below the credit
    goes on from, else the last.
    """
    if not page.wrapped or len(group) < 2 or not below or not captions.is_credit(below[0].text):
        return len(group)
    if (page.indented or page.parted) and group[0].indent < page.margin + 2:
        return len(group)
    cuts = [
        index
        for index in range(len(group) - 1, max(0, len(group) - 4), -1)
        if not ends_sentence(group[index - 1].text) and group[index - 1].text[-1] not in "，、"
    ]
    after = below[1].text if len(below) > 1 else ""
    fits = [index for index in cuts if _fits(group[index - 1].text, after)]
    return (fits or cuts or [len(group)])[0]


def _fits(left: str, right: str) -> bool:
    """Whether a number cut in two closes up across a seam: 26 | .8万."""
    return bool(re.search(r"\d$", left) and re.match(r"[\d.,%％万亿]", right))


def _tail(group: Sequence[Line], page: Setting) -> int:
    """Where a heading of at most three lines begins at the end of a paragraph; the length if none does.

    A paragraph that a column cuts ends in a full line; a short last line without an end of sentence is a
    heading that follows without an empty line.
    """
    last = group[-1]
    if len(group) < 2 or ends_sentence(_SIGNED.sub("", last.text)) or not is_chinese(group[0].text):
        return len(group)
    if page.room(last) <= 5 or last.text[-1] in "，、；：,;:":
        return len(group)
    for index in range(len(group) - 2, max(-1, len(group) - 5), -1):
        if ends_sentence(group[index].text) or (page.ideographic and group[index].text[-1] == "、"):
            return index + 1
    if page.indented and group[0].indent >= page.margin + 2 and not _STOPS.search(last.text):
        return len(group) - 1
    return len(group)


def _joined(group: Sequence[Line], page: Setting, closer: Closer) -> Piece:
    text = closer.join(*(line.text for line in group))
    return Piece(
        text,
        tuple(line.number for line in group),
        group[0].gap,
        group[0].indent,
        full=page.room(group[-1]) <= 4,
    )
