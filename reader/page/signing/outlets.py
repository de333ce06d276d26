"""Papers, stations, agencies and their desks in a byline: signing alone, before a name, or behind it."""

from __future__ import annotations

import re

from reader.page.agencies import AGENCY, WIRED
from reader.page.marks import HAN_CHAR
from reader.page.signing.names import SHORT_PERSON, are_names, is_bare_name, looks_like_name

_H = HAN_CHAR
_IN_TITLE_MARKS = r"《[^《》]{2,14}》[ \u3000]?"
AGENCY_TOLD = re.compile(
    rf"[（(](?:据|據)?{AGENCY}[^（）()]{{0,8}}[电電讯訊][）)](?:[（(]附?[图圖]片?[^（）()]{{0,6}}[）)])?"
)
"""An agency's name in brackets under what was taken from it: （新华社电）（附图片）."""
SOURCE = re.compile(r"^[（(]?(?:据|據|摘自|来源[:：])[^。，]{2,16}[）)]?$")
"""Where a text was taken from, and nothing else."""
_NOBODY = re.compile(
    rf"(?:据)?{AGENCY}|本[报報](?:综合|评论员|評論員|编辑部)"
    rf"|{_H}{{2,8}}[报報网網](?:记者|記者)(?:集[体體][采採][写寫])?"
    r"|(?:据|據|摘自)[^。，]{2,12}(?:[报報网網社电電]|电视台|联播|频道|客户端|消息|公众号|发布)"
    rf"|{WIRED}|[—―－–-]{{1,2}}[编編][ \u3000]*者"
    rf"|《?{_H}{{2,6}}[报報]》?(?:[一二三四五六七八九十]{{1,3}}日)?社[论論]"
)
_PAPER_SIGNS = re.compile(rf"作者\s*[:：]\s*{_H}{{2,6}}[日晚时時晨早商都快京周]报")
"""What a site names as the author of what it took over: the paper."""
_OF_ANOTHER = re.compile(
    rf"^{_H}{{2,6}}[【〔（(][^【】〔〕（）()]{{2,24}}(?:[报報][导導道]|電|专电|特稿)[】〕）)]$"
    rf"|^{_H}{{2,4}}(?:中心|組)[／/╱]{_H}{{2,4}}[报報][导導道]$"
    rf"|^{_H}{{2,8}}(?:记者|記者){_H}{{2,4}}[／/╱]{_H}{{2,8}}[报報][导導道]$"
    rf"|^{_H}{{2,6}}[【〔](?:[报報][导導道]|記者|记者){_H}{{2,4}}[】〕]$"
    rf"|^{_H}{{2,4}}[报報][ \u3000]+{_H}{{2,4}}[／/╱]{_H}{{2,4}}[报報][导導道]$"
)
"""A paper or a station before a reporter's name and place: 中國時報【X╱台北報導】, 中國時報 X／台北報導."""
IN_BRACKETS = re.compile(
    r"^[\[［【〔][^\[\]［］【】〔〕，。]{2,12}(?:[報报社網网台刊]|新[聞闻])[\]］】〕][ \u3000]*(?=[^\W\d])"
)
"""The paper or station in brackets before who reports for it: [X新聞網]."""
_STATION = re.compile(
    r"^(?:[民台臺華中公]視|三立|東森|年代|中天|寰宇|TVBS)新聞網?[ \u3000／/]*"
    rf"(?={_H}{{2,3}}(?:[、／/ ]|{_H}{{2}}報導))"
)
"""The station before who reports for it: 民視新聞沈長河、林晏如台北報導."""
BEFORE_OFFICE = re.compile(
    rf"^{_IN_TITLE_MARKS}(?=(?:特约|特約)?(?:记者|記者))|^\w{{2,6}}(?=[【〔][^】〕]*[報报][導导道])"
)
"""The paper before its reporter's office."""
WITH_OFFICE = re.compile(
    rf"^(?:(?:\w{{2,6}}[报報网網台社]、)?[\w·•]{{2,14}}(?:记者|記者)[ \u3000丨|｜]+"
    rf"|{_IN_TITLE_MARKS}(?:特约|特約)?(?:记者|記者)[ \u3000／/]*)(?={_H})"
)
"""The paper with its reporter's office, before a name."""
BEHIND = re.compile(r"(?<=\w)(?:聯合|中時|工商|經濟|旺|世界|自由|蘋果|中國)(?:日|晚|時)?報$")
"""The paper's name glued to a byline: 記者某某/台北報導聯合報."""
_AT_PLACE = re.compile(rf"^【(?P<names>{_H}{{3}}(?: {_H}{{3}}){{0,2}})[ \u3000]{_H}{{2,6}}】\s*")
"""Reporters and where they are, in no more than a bracket: 【曾宏智 高雄六龜】."""
_TAKEN_FROM = re.compile(rf"({_H}{{2,3}})[／/╱]{_H}{{2,6}}[^\W会會海公预預申]报$")
"""A writer before the paper that a text was taken from."""
_DESK = re.compile(
    r"^\w{1,7}(?:[報报社網网組组]|快[訊讯報报]|新[聞闻]|中心|電視台?|[编編][辑輯]部|[证證]券|投[书書])$"
)
_DESK_FIRST = re.compile(
    rf"^{_H}{{1,6}}(?:[報报社網网組组]|快[訊讯]|中心|新[聞闻]|[编編][辑輯]部?)[ \u3000]*[／/╱][ \u3000]*"
)
"""A desk before the names of those who report from it."""
_DESK_OF = re.compile(rf"(?:{_H}{{2}}(?:记者|記者)|原创)[：:][ \u3000]*({SHORT_PERSON})$")
"""A reporter of a desk: 法庭記者：; whose a page of one's own is: 原创：."""


def called(line: str) -> str:
    """`line` with a reporter's office in place of the station that he reports for."""
    at = line[:1] in "（("
    return line[:at] + _STATION.sub("記者", line[at:])


def at_place(text: str) -> re.Match[str] | None:
    """The bracket at the head of `text` that holds reporters and where they are, and no more."""
    found = _AT_PLACE.match(text) if text.startswith("【") else None
    return found if found and all(map(looks_like_name, found["names"].split())) else None


def before_place(line: str) -> str:
    """The names of such a bracket; any other `line` as it is."""
    found = at_place(line)
    return found["names"] if found else line


def is_desk(word: str) -> bool:
    """Whether a word beside a reporter's name is a paper or one of its desks."""
    return bool(_DESK.search(word))


def is_nobody(line: str) -> bool:
    """Whether a line signs without a name: an agency, the paper itself, the source of what was taken over."""
    return bool(_NOBODY.fullmatch(line))


def signs(line: str) -> bool | None:
    """Whether a line in which an agency or a paper signs is a byline; None if none does."""
    if _PAPER_SIGNS.fullmatch(line):
        return False
    return True if AGENCY_TOLD.fullmatch(line) or _OF_ANOTHER.match(line) else None


def names_writer(line: str) -> bool:
    """Whether a line is a paper or a desk and the names of those who write for it: 体育中心／沈长河."""
    found = _DESK_OF.match(line) or _TAKEN_FROM.match(line)
    if found and are_names(found[1]):
        return True
    desk = _DESK_FIRST.match(line)
    return desk is not None and is_bare_name(line[desk.end() :])
