"""Lines that belong to no article: folios, mastheads, staff boxes, hotlines, menus, agencies' slugs."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.page.furniture import (
    appeals,
    buttons,
    calendars,
    folio,
    mastheads,
    papers,
    records,
    small_print,
    sources,
    teasers,
    web,
    wires,
)
from reader.page.lines import Line
from reader.page.marks import CJK, HAN_CHAR, MARKERS, any_of, cells, ends_sentence, squeeze
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

_NUMBER = r"[\d一二三四五六七八九十]{1,3}"
_OF_PAGES = r"(?:[,，/ \u3000]*共\s*\d{1,4}\s*[页頁版])"
_PAGE_ALONE = re.compile(
    r"^[\s\-—–·•=~*|]*"
    + any_of(
        rf"第\s*{_NUMBER}\s*[页頁版](?:\s*[(（][^()（）]{{0,8}}[)）])?{_OF_PAGES}?",
        r"(?:page|p\.)\s*\d{1,3}",
        r"[A-Z]?\d{1,3}\s*(?:版|/\s*\d{1,3})?",
        r"[A-Z]\d{1,2}",
    )
    + r"[\s\-—–·•=~*|]*$",
    re.I,
)
_EDITORS = any_of(
    r"(?:本[版报報期刊])?(?:编辑|責編|责编|主编|版式|美编|校对|审校)|责编|責編|责任编辑|責任編輯|美编|美編|美术编辑|美術編輯|实习编辑|見習編輯|编辑|編輯",
    r"版面?设计|版面?設計|版式(?:设计|設計)?|[校审審][对對读讀核]|[一二三初复復終终]审|组版|組版|组稿|排版|视觉|制图",
    r"值班(?:编委|编辑|主任|总编)|总值班|[监監]制|[统統][筹籌]|执行主编|主编|主編|总编辑?",
)
_CONTACTS = any_of(
    r"新闻热线|热线电话|新聞熱線|订阅热线|广告(?:部|热线)|发行(?:部|热线)|投稿(?:邮箱|郵箱|信箱)?|电子信箱",
    r"电话|電話|邮箱|郵箱|信箱|电邮|E-?mail|传真|傳真|邮编|地址|社址|本[报報]社址",
    r"印刷|零售|定价|国内统一刊号|国内统一连续出版物号|邮发代号|代号",
)
_STAFF = re.compile(rf"(?:{_EDITORS}|{_CONTACTS})\s*[:：/／|｜]", re.I)
_STAFF_MARK = re.compile("[:：/／|｜]")
_STAFF_STRONG = re.compile(
    r"^[\s\[［【(（■●□]*(?:第?(?:[A-Z]?\d{1,3}|[一二三四五六七八九十]{1,3})版)?"
    rf"{_EDITORS}\s*[:：/／|｜ \u3000]"
)
_RULE = re.compile(r"^[\s\u200c\u200d\-—–_=*·•.~～─━┄┈＊※|+#^]+$")
_POINTER = re.compile(
    rf"^[{MARKERS}·•]\s*[^。！]{{4,40}}[ \u3000…/—（(-]+(?:[见見]|刊|转|轉)?第?[A-Z]?\d{{1,2}}版[）)]?$"
)
_DIGEST = re.compile(r"^(?:今日|本期|要闻|要聞)?(?:导读|導讀|看点|看點|提要|内容提要)$")
_ROOM = 16 * " "
_PADDING = re.compile(r"\s{16,}")
"""Room that a page's markup left between a label and what it names."""
_SECTION = rf"{HAN_CHAR}{{2,6}}(?:[·•・]{HAN_CHAR}{{2,6}})?"
_PARTED = r"[ \u3000:：|｜/·]+"
_SECTION_PAGE = re.compile(
    rf"^(?:第?[A-Z]?\d{{1,3}}\s*版?{_PARTED}{_SECTION}|{_SECTION}{_PARTED}[A-Z]?\d{{1,3}}\s*版?)$"
)
_SECTIONS = re.compile(rf"{folio.SECTIONS}(?:新[闻聞])?$")
_GLUED_RECORD = re.compile(r"^第\s*\d{1,3}\s*版\s*[(（][^()（）]{0,12}[)）]\s*专栏\s*[:：]\S{0,12}\s+(?=\S)")
_ADDRESS = re.compile(
    r"^[^，。]{0,20}(?:https?://|www\.|(?:fi|ﬁ)le:///)\S+(?:\s+(?:Page )?\d+(?:/| of )\d+)?$"
)
_DOMAIN = re.compile(r"^(?:[\w-]+\.)+(?:com|org|net|edu|gov|info|io|co|uk|ca|au|ie|nz|za|in|eu)$", re.I)
"""A site's name and nothing else."""
_LISTED_PAGE = re.compile(
    r"^第?[A-Z]?\d{1,2}(?:[/／、-]\d{1,2})?版\s*[:：]\s*[^。，]{1,14}(?:\s+PDF版?\S{0,4})?$"
)
"""A page in a list of pages: A07版：声音."""
_RECORD = re.compile(
    r"^[专專][栏欄]\s*[:：]$|^(?:栏目|作者单位|分类号|版名|版次)\s*[:：].{0,16}$"
    r"|^(?:检索结果|檢索結果)?[ \u3000]*第\s*\d+\s*[条條篇][,，/ \u3000]*共\s*\d+\s*[条條篇]$"
    r"|^第\s*\d{1,3}\s*版\s*[(（][^()（）]{0,12}[)）](?:\s*专栏\s*[:：]\S{0,12})?$"
)


_RECORD_FIRST = frozenset("专專栏作分版第检檢")
"""What a database's head of a record begins with."""
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
    if ("http" in text or "www." in text or "le:///" in text) and _ADDRESS.match(text):
        return ADDRESS
    if _ROOM in text:
        text = _PADDING.sub(" ", text)
        width = cells(text)
    if width > _WIDEST:
        return ""
    is_rule = not first.isalnum() and _RULE.match(text)
    if is_rule and (text not in "." or not index or ends_sentence(lines[index - 1].text)):
        return "a rule"
    if (first in _RECORD_FIRST and _RECORD.match(text)) or (
        (index or first == "第") and "版" in text and _LISTED_PAGE.match(text)
    ):
        return RECORD
    held, end = records.field(text)
    if held == "other":
        return "a database's field" if latin else RECORD
    if held and end == len(text):
        return records.LABEL
    if "." in text and _DOMAIN.match(text) and _stands_apart(lines, index):
        return ADDRESS
    if width <= _PAGE_NUMBER and _is_page_number(text):
        return "a page number"
    sign = _by_its_words(text, width)
    if sign and not (sign == WEB and bylines.is_byline(text)):
        return sign
    if index < mastheads.LINES and width <= 110 and mastheads.is_imprint(lines, index):
        return FOLIO
    if latin and wires.is_slug(text, _text_at(lines, index + 1)):
        return WIRE_SLUG
    if (not first.isalnum() and _POINTER.match(text)) or (
        width <= 12 and _DIGEST.match(text) and _POINTER.match(_text_at(lines, index + 1))
    ):
        return "a pointer to another page"
    if (folio.is_dateline(text) and not _tells_more(text, index)) or (
        _may_be_folio(lines, index) and (_SECTION_PAGE.match(text) or folio.is_part(text))
    ):
        return DATED if folio.has_hour(text) else FOLIO
    if calendars.is_both(text):
        return FOLIO
    if latin and continuations.names_jump(
        text, _text_at(lines, index + 1), (line.text for line in lines[:index])
    ):
        return "a jump's word"
    named = index < mastheads.LINES and width <= 60 and mastheads.is_masthead(lines, index)
    if named and not bylines.is_byline(text):
        return "a masthead"
    if (width <= 10 and _is_in_menu(lines, index)) or (latin and web.is_section(lines, index)):
        return WEB
    if width <= 12 and _beside_folio(lines, index):
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
    if (not text.isascii() and _STAFF_STRONG.match(text)) or _tells_staff(text, width):
        return STAFF_BOX
    if appeals.is_appeal(text):
        return APPEAL
    return WEB if web.is_furniture(text, width) else ""


def _tells_staff(text: str, width: int) -> bool:
    """Whether a line names an office or a way to reach the paper at its head, or two of them anywhere."""
    marks = len(_STAFF_MARK.findall(text))
    if not marks:
        return False
    return (width <= 60 and bool(_STAFF.match(text))) or (marks > 1 and len(_STAFF.findall(text)) > 1)


def _is_page_number(text: str) -> bool:
    """Whether a line is a page's number and nothing else."""
    first = text[0]
    return (first < CJK or first == "第" or first.isdecimal()) and bool(_PAGE_ALONE.match(text))


def record_head(text: str) -> int:
    """Where a record's head that is glued to its article ends: 第1版（要闻）专栏：; 0 if none."""
    found = _GLUED_RECORD.match(text)
    return found.end() if found else 0


def _text_at(lines: Sequence[Line], index: int) -> str:
    return lines[index].text if index < len(lines) else ""


def _stands_apart(lines: Sequence[Line], index: int) -> bool:
    """Whether a line cannot go on with the one above."""
    return not index or lines[index].gap > 0 or ends_sentence(lines[index - 1].text)


def _may_be_folio(lines: Sequence[Line], index: int) -> bool:
    return index < 8 or _is_page_number(lines[index - 1].text)


def _is_in_menu(lines: Sequence[Line], index: int) -> bool:
    """Whether a line stands in a column of sections' names: 要聞, 專題, 社會新聞."""
    run = [lines[index].text]
    for step in (-1, 1):
        at = index + step
        while 0 <= at < len(lines) and len(run) < 8 and lines[at].width <= 10:
            run.append(lines[at].text)
            at += step
    return len(run) >= 5 and sum(bool(_SECTIONS.match(squeeze(text))) for text in run) * 2 >= len(run)


def _beside_folio(lines: Sequence[Line], index: int) -> bool:
    """Whether the lines above and below are both folios; of a section's usual name, whether one is."""
    if index < 4 and _SECTIONS.match(squeeze(lines[index].text)):
        beside = [lines[at].text for at in (index - 1, index + 1) if 0 <= at < len(lines)]
        if any(_is_page_number(text) or folio.is_dateline(text) for text in beside):
            return True
    if not 0 < index < len(lines) - 1 or index > 8:
        return False
    above, below = lines[index - 1].text, lines[index + 1].text
    return (folio.is_dateline(above) or papers.is_paper(above)) and bool(
        _is_page_number(below) or folio.is_dateline(below) or _SECTION_PAGE.match(below)
    )
