"""Lines that sign an article: 本报记者 沈 峤, （吴 帅 华 丽）, By Harold T. Quimby."""

from __future__ import annotations

import re
from functools import lru_cache

from reader.page.marks import CJK, HAN_CHAR, MARKERS, has_han
from reader.page.signing import english_names, outlets, reporters, tasks, workplaces
from reader.page.signing.beside_names import unstamped, unwired
from reader.page.signing.names import EDGE, are_names, close_up, is_bare_name, looks_like_name
from reader.page.signing.offices import SENDER

_H = HAN_CHAR
_LONGEST = {True: 260, False: 60}
"""Characters of the longest byline: in English an address or a day may stand behind the names."""
_BULLETS = "□■◎●◆☉⊙·\\"
"""What stands before one name that signs."""
_SENTENCE = re.compile(r"[。！？；，!?]")
_BRACKETED = re.compile(r"[（(〔【［\[](?P<inner>[^（）()【】〔〕]*)[）)〕】］\]]")
_SIGNS = re.compile(
    rf"[拟擬]稿[：:]|(?:{SENDER}|作者|评论员)[：:︰ \u3000]*{_H}|参与采写|參與採寫"
    rf"|{_H}(?:整理|采写|编?[译譯]|撰|[ \u3000][辑輯])$|^{_H}{{2,3}}[／/╱]{_H}{{2,6}}[报報][导導道]$"
    rf"|^(?:编译|編譯|文[/／][图圖]|[图圖][/／]文)[/／：: ]+{_H}"
    rf"|^(?:文字|撰文)[：: ]?{_H}{{2,3}}(?<![说說]明)(?<!版)$"
)
_REPORTS = re.compile(r"記者.*(?:報導|電)|^\w{2,4}[／/╱](?:綜合|\w{2,4})報導$|^(?:作者|本报评论员)")
_PHOTO = re.compile(r"[摄攝]|傳真|供图|供圖|图片|圖[／/]")
_WIRED_BY = re.compile(rf"{_H}{{2,4}}[／/╱]{_H}{{2,8}}?(?:\d{{1,2}}月)?\d{{1,2}}日[電电讯訊]")
"""Who sent a report, from where and when: 沈峤／北灣4日電."""
_BOTH = re.compile(
    rf"{_H}{{2}}[／/](?:[报報][导導道]|文)[ \u3000、，]+.*{_H}[／/](?:[摄攝图圖]|摄影|攝影)$"
    rf"|^[图圖文][／/]{_H}{{2,3}}[ \u3000、，；;]+[图圖文][／/]{_H}{{2,3}}$"
)
"""Who wrote and who took the photos."""
_BETWEEN = re.compile(r"[、，,]")
_TELLS_REPORT = re.compile("记者|記者|[報报][導导道]")
_BESIDE_DAY = re.compile("[于於]|[周週][一二三四五六日天末]")
"""What a place or a weekday begins with that stands beside a day, and a surname as well: 于北京."""
_PERSON_IN_CAPITALS = r"[A-Z][A-Z'’-]+(?: [A-Z][A-Z.'’-]*){0,2} [A-Z'’-]{2,}"
_IN_CAPITALS = re.compile(rf"{_PERSON_IN_CAPITALS}(?:(?:, | AND ){_PERSON_IN_CAPITALS}){{0,4}}[12]\d{{3}}年")
"""Writers whose names a day in Chinese is glued to."""
_AFFILIATED = re.compile(
    rf"作者[:：]\s*(?:{_H}{{2,4}}[ \u3000]?[（(][^（）()]{{4,40}}[）)][；;、，,\s]*){{1,5}}"
)
"""Who wrote, each with where he works in brackets."""
_DASHED = re.compile(r"^[-–—─]{1,2}\s*(?=.{0,8}(?:记者|記者|通[讯訊][员員]))")
"""What stands before who wrote, under a text."""
_PADDED = re.compile(rf"{_H}[ \u3000]+{_H}(?:[ \u3000、]+{_H}[ \u3000]*{_H}{{1,2}})*")


def is_byline(text: str) -> bool:
    """Whether a whole piece is a byline."""
    text = text.strip()
    return 0 < len(text) <= _LONGEST[text[0] < CJK] and _is_byline(text)


@lru_cache(1024)
def _is_byline(text: str) -> bool:
    if text[0] < CJK and not has_han(text):
        return english_names.is_byline(text)
    bare = _DASHED.sub("", text.strip(EDGE))
    if bare[-1:] == "報":
        bare = outlets.BEHIND.sub("", bare)
    if text[0] in _BULLETS and looks_like_name(bare.strip("·\\")):
        return text[0] != "·" or text[-1] == "·"
    for form in (outlets.signs, tasks.helped, _bracketed, reporters.listed):
        said = form(bare)
        if said is not None:
            return said
    if _AFFILIATED.fullmatch(text) or _WIRED_BY.fullmatch(bare):
        return True
    if _SENTENCE.search(bare):
        return english_names.is_byline(text)
    rest = unstamped(bare)
    if rest != bare:
        return bool(rest) and (_signs_beside_day(rest) or bool(_IN_CAPITALS.match(bare)))
    if tasks.are_signed(bare):
        return True
    for form in (reporters.opened, _of_outlet, tasks.opened):
        said = form(bare)
        if said is not None:
            return said
    return (
        tasks.stand_behind(bare)
        or outlets.is_nobody(bare)
        or outlets.names_writer(bare)
        or ((" " in bare or "\u3000" in bare) and _are_apart(bare, marked=text[0] in MARKERS))
    )


def _bracketed(line: str) -> bool | None:
    """Whether a line in brackets names reporters; None if it is not in brackets."""
    found = _BRACKETED.fullmatch(line)
    if not found:
        return None
    inner = unwired(found["inner"])
    return is_inner(inner) or workplaces.names_worker(inner) or bool(_REPORTS.search(inner))


def is_inner(inner: str) -> bool:
    """Whether what stands in brackets names reporters: "吴 帅 华 丽", "记者 X", "X参与采写"."""
    if _BOTH.search(inner):
        return True
    if _PHOTO.search(inner):
        return False
    if _SIGNS.search(outlets.called(inner)) or workplaces.names_behind(inner) or tasks.is_translated(inner):
        return True
    persons = [name for part in _BETWEEN.split(inner) for name in close_up(part)]
    return 0 < len(persons) <= 8 and all(map(looks_like_name, persons))


def _signs_beside_day(rest: str) -> bool:
    """Whether what is left of a line without a day signs."""
    bare = is_bare_name(rest) and not _BESIDE_DAY.match(rest)
    return bare or _is_byline(rest) or reporters.end(rest)


def _of_outlet(line: str) -> bool | None:
    """Whether a byline stands behind a paper in brackets; None if none is there, or nothing is reported."""
    outlet = outlets.IN_BRACKETS.match(line)
    return _is_byline(line[outlet.end() :]) if outlet and _TELLS_REPORT.search(line) else None


def _are_apart(line: str, *, marked: bool) -> bool:
    """Whether a line with spaces is names with what those are called, where they work, or padding inside."""
    return (
        reporters.are_among(line.split(), marked=marked)
        or workplaces.names_worker(line)
        or (bool(_PADDED.fullmatch(line)) and are_names(line))
    )
