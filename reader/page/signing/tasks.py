"""What one did for a text, beside a name: 撰文：沈长河, 沈长河 / 採訪報導, 沈长河 譯."""

from __future__ import annotations

import re

from reader.page.marks import HAN_CHAR, any_of
from reader.page.signing.beside_names import FOR_THIS
from reader.page.signing.names import are_names, is_bare_name, looks_like_name
from reader.page.signing.offices import REPORTER

_H = HAN_CHAR
_LONGEST = 40
"""Characters of the longest line that a task opens."""
_FIRST = re.compile(
    r"^"
    + any_of(
        r"文|文字整理|[拟擬]稿|(?:[採采][訪访]|[专專][题題])?撰[文稿]|[独獨]家[报報][导導道]|图|圖|攝影|摄影|文图|图文|圖文|文字|采写|採寫|采访|採訪|編輯|作者|整理|编译|編譯|[报報][导導道]|執筆|供稿|文并图"
    )
    + r"(?:[．.・·•、]?(?:攝影|摄影|图|圖|文|報導))?\s*[/／╱∕:：|｜]\s*\S"
)
_PICTURE_FIRST = re.compile(r"[图圖]\s*[:：]")
"""What stands before who took a picture, or before what it shows."""
_SIGNED = re.compile(
    rf"^(?:记者|記者|編譯|特派員)(?P<name>{_H}{{2,3}})[／/╱]?{_H}{{0,4}}(?:[报報][导導道]|專訪|专访|特稿|外電|專電)$"
    rf"|^(?:撰文|特約撰述|特约撰稿|口述)[ \u3000:：]+(?P<named>{_H}{{2,3}})(?:[ \u3000].{{0,14}})?$"
    rf"|^(?P<first>{_H}{{2,3}})[／/╱](?:專訪|专访|報導|特稿|台北|臺北|{_H}{{2,4}}[报報][导導道](?!{_H}))"
    rf"|^文[．·・](?P<writer>{_H}{{2,3}})(?:$|[ \u3000]+[图圖][．·・])"
)
_NAME_FIRST = re.compile(rf"^{_H}{{2,4}}\s*[/／]\s*(?:文|图|摄|攝)")
_TOLD_BY = re.compile(
    rf"({_H}[^。，]{{1,24}}?)[ \u3000]*[／/╱|｜丨][ \u3000]*"
    r"(?:[採采][訪访][报報][导導道]|撰[稿文]|[采採编編][写寫译譯])$"
)
"""Names before what they did."""
_TRANSLATED = re.compile(
    rf"{_H}(?:[ \u3000]+{_H}){{1,2}}[ \u3000]+[译譯]"
    rf"|(?P<name>{_H}{{2,3}})(?:[ \u3000]+(?:[译譯]|供稿|口述)|[ \u3000]*[编編摘][译譯])(?:自\S{{2,20}})?"
)
_HELPED = re.compile(
    rf"[（(]?(?:{REPORTER})?[ \u3000]*(?P<names>{_H}[^。，；：:]{{1,24}}?)"
    rf"{FOR_THIS}(?:亦|也|均|都)?(?:有|作出|做出)(?:了|所)?[贡貢][献獻][。）)]*"
)
"""Who helped with a text, under it."""


def helped(line: str) -> bool | None:
    """Whether a line that tells who helped with a text names them; None if it tells of no help."""
    found = _HELPED.fullmatch(line)
    return are_names(found["names"]) if found else None


def are_signed(line: str) -> bool:
    """Whether a person's name stands in a line right beside a task, in one of the forms of papers."""
    found = _SIGNED.match(line)
    return found is not None and looks_like_name(next(name for name in found.groups() if name))


def opened(line: str) -> bool | None:
    """Whether a line that a task opens is a byline, not what a picture shows; None if no task opens it."""
    if not _FIRST.match(line):
        return None
    picture = _PICTURE_FIRST.match(line)
    return len(line) <= _LONGEST and (picture is None or is_bare_name(line[picture.end() :]))


def stand_behind(line: str) -> bool:
    """Whether a line is names and what they did: 沈峤 林晏如|撰稿."""
    if _NAME_FIRST.search(line):
        return True
    told = _TOLD_BY.match(line)
    if told and are_names(told[1]):
        return True
    return is_translated(line)


def is_translated(line: str) -> bool:
    """Whether a line is a name and that he translated it, from what or not: 沈长河 编译自《青潭新闻》."""
    found = _TRANSLATED.fullmatch(line)
    return found is not None and (not found["name"] or looks_like_name(found["name"]))
