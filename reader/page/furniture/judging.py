"""Lines that belong to no article: folios, mastheads, staff boxes, hotlines, menus, agencies' slugs."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.page.furniture import (
    addresses,
    appeals,
    buttons,
    calendars,
    folio,
    mastheads,
    page_numbers,
    pointers,
    record_heads,
    records,
    sections,
    small_print,
    sources,
    staff_boxes,
    teasers,
    web,
    wires,
)
from reader.page.lines import Line
from reader.page.marks import CJK, cells, ends_sentence
from reader.page.parts import captions, continuations, credits, datelines
from reader.page.signing import bylines

FOLIO = "a folio or date line"
DATED = "a web page's date"
STAFF_BOX = "a staff box"
WEB = "a web page's furniture"
APPEAL = "what a paper says to its readers"
WIRE_SLUG = "an agency's slug"
TEASER = "another page's headline"
RECORD = "a database's head of a record"
ADDRESS = "a page's address"
SOURCE = "where it was printed"
"""The signs by which a line is furniture."""

_RULE = re.compile(r"^[\s\u200c\u200d\-—–_=*·•.~～─━┄┈＊※|+#^]+$")
_ROOM = 16 * " "
_PADDING = re.compile(r"\s{16,}")
"""Room that a page's markup left between a label and what it names."""
_WIDEST = 150
"""Cells of the widest line that is furniture."""
_ON_TOP = 4
"""Lines of a page among which its own place and day stand; below them a letter's or a report's do."""
_PAGE_NUMBER = 60
"""Cells of the longest line that is a page's number alone."""


def judge(line: Line, lines: Sequence[Line], index: int) -> str:
    """The sign by which `line`, the `index`th of `lines`, is furniture, or "" where it is not."""
    text, width = line.text, line.width
    first = text[0]
    latin = first < CJK
    if small_print.is_small_print(text) or buttons.are_all(text):
        return WEB
    if teasers.is_teaser(lines, index):
        return TEASER
    if sources.is_source(text):
        return SOURCE
    if sources.behind_headline(text):
        return ""
    if addresses.is_address(lines, index):
        return ADDRESS
    if _ROOM in text:
        text = _PADDING.sub(" ", text)
        width = cells(text)
    if width > _WIDEST:
        return ""
    is_rule = not first.isalnum() and _RULE.match(text)
    if is_rule and (text not in "." or not index or ends_sentence(lines[index - 1].text)):
        return "a rule"
    if record_heads.is_head(text, first=not index):
        return RECORD
    held, end = records.field(text)
    if held == "other":
        return "a database's field" if latin else RECORD
    if held and end == len(text):
        return records.LABEL
    if width <= _PAGE_NUMBER and page_numbers.is_alone(text):
        return "a page number"
    sign = _by_its_words(text, width)
    if sign and not (sign == WEB and bylines.is_byline(text)):
        return sign
    if index < mastheads.LINES and width <= 110 and mastheads.is_imprint(lines, index):
        return FOLIO
    below = lines[index + 1].text if index + 1 < len(lines) else ""
    if latin and wires.is_slug(text, below):
        return WIRE_SLUG
    if pointers.is_pointer(text, below):
        return "a pointer to another page"
    if (folio.is_dateline(text) and not _tells_more(text, index)) or (
        _may_be_folio(lines, index) and (sections.has_number(text) or folio.is_part(text))
    ):
        return DATED if folio.has_hour(text) else FOLIO
    if calendars.is_both(text):
        return FOLIO
    if latin and continuations.names_jump(text, below, (line.text for line in lines[:index])):
        return "a jump's word"
    named = index < mastheads.LINES and width <= 60 and mastheads.is_masthead(lines, index)
    if named and not bylines.is_byline(text):
        return "a masthead"
    if (width <= 10 and sections.is_in_menu(lines, index)) or (latin and web.is_section(lines, index)):
        return WEB
    if width <= 12 and sections.is_beside_folio(lines, index):
        return "a section name beside a folio"
    return ""


def _tells_more(text: str, index: int) -> bool:
    """Whether a date line, the `index`th of its page, is a byline, a caption, or a post's or report's own."""
    if web.signs_post(text) or bylines.is_byline(text) or captions.cue(text):
        return True
    return index > _ON_TOP and datelines.is_alone(text)


def judge_part(text: str) -> str:
    """The sign by which a part of a glued line is furniture, or "" where it is not."""
    width = cells(text)
    return "" if width > _WIDEST or credits.at(text) > 0 else _by_its_words(text, width)


def _by_its_words(text: str, width: int) -> str:
    """The sign by which words alone tell that a text of `width` cells is furniture."""
    if staff_boxes.is_part(text, width):
        return STAFF_BOX
    if appeals.is_appeal(text):
        return APPEAL
    return WEB if web.is_furniture(text, width) else ""


def _may_be_folio(lines: Sequence[Line], index: int) -> bool:
    return index < 8 or page_numbers.is_alone(lines[index - 1].text)
