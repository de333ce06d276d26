"""A byline taken apart: who wrote, and who took the photos."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.page.agencies import AGENCY
from reader.page.marks import HAN_CHAR, MARKERS, any_of, has_han
from reader.page.signing import english_names, outlets
from reader.page.signing.beside_names import FOR_THIS, PICTURE_SOURCE, SENT_FROM, unedited, unstamped, unwired
from reader.page.signing.names import are_names, close_up, looks_like_name, parted
from reader.page.signing.offices import INTERVIEWED, OFFICE, REPORTER
from reader.page.signing.workplaces import TO_WHOM, is_workplace, names_behind

_H = HAN_CHAR
_LONGEST = 400
"""Characters of the longest byline that names are looked for in."""
_LONGEST_NAME = 14
_ROLE = re.compile(
    any_of(
        REPORTER,
        r"(?:撰文|文字)[/／、]摄影",
        r"报道员|[拟擬]稿|整理|口述|采写|採寫|采访|採訪|撰文|撰述|特約撰述|编译|編譯|[综綜]合(?:报道|報導|外電)|编写|执笔|執筆|供稿|文字",
        r"[文图圖](?:[/／][文图圖])?[/／]视频|報導[．.・·•、]攝影|报道[．.・·•、]摄影|文[/／、．・·][图圖摄攝]|[图圖][/／、．・·]文|文并摄|文並攝",
        r"摄影报道|攝影報導|摄影|攝影|绘图|繪圖|漫画|制图|製圖",
        rf"(?<!{_H})[文图圖](?=[/／:：╱])|(?:市民|读者|{TO_WHOM})(?=[ \u3000])|原创(?=[:：])",
    )
)
"""What one did for a text, or is called who did."""
_OFFICE = re.compile(OFFICE)
_PHOTO_ROLE = re.compile(r"^(?:摄影|攝影|图|圖)$")
_BOTH_ROLE = re.compile(r"[攝摄]影|[图圖]|并摄|並攝|文.[摄攝]")
_TOOK_TOO = re.compile(r"(?:摄影报道|攝影報導)$")
"""What they did who wrote and took the photos."""
_TOOK = re.compile(r"[摄攝]$")
_STAMP = re.compile(rf"^[12]\d{{3}}[-/.年].*?(?=(?:{OFFICE}))")
_ASKED = re.compile(rf"^{INTERVIEWED}[:：].*$")
_PLACE = re.compile(r"(?:報導|报道|報道|电|電|专电|訊|讯)$")
_REPORTED = re.compile(
    rf"^(?P<name>{_H}{{2,4}}?)(?:从.{{2,8}})? ?(?:报道|報道|報導)$"
    rf"|^(?P<sent>{_H}{{3}}) ?{_H}{{2,8}} *(?:(?:专|專)?[电電讯訊]|報導|报道|報道)$"
)
_BRACKETS = re.compile(r"[【】〔〕（）()\[\]［］《》<>]")
_SEPARATOR = re.compile(r"[/／╱∕、，,;；：:︰|｜丨＆&．]+")
_LEAD = re.compile(rf"^(?:本[报報刊][讯訊]?|{AGENCY})\s*")
_ASIDE = re.compile(rf"(?<={_H})[（(](?P<inner>{_H}{{4,}})[）)]")
"""What somebody is, in brackets behind his name."""
_DATE = re.compile(r"\d{1,2}月\d{1,2}日|\d{1,2}日")
_NOT_NAMES = re.compile(
    rf"{FOR_THIS}.*$|^自.*$|^(?:[为為系是]|单位).*$|^本[版刊期]$|集[体體]|{SENT_FROM}|^《.*》$|参与采写|參與採寫|报道|報導|報道|摄影|攝影|摄|攝|综合|綜合|采写|整理|提供|翻拍|专电|[专專][访訪]$|特稿$|特[寫写]$|等$|(?<!\w)实习$|协助(?:采写)?$|文/图|图/文"
)


def authors_of(byline: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The authors and the photographers of a byline as it stands: "撰文：容家朗　攝影：譚子謙".

    Padding spaces are closed up, office and place ("本报记者", "／台北報導") are left away.
    """
    if len(byline) > _LONGEST:
        return (), ()
    marked = unstamped(unwired(byline.strip())).strip(MARKERS + "·\\").strip()
    text = unedited(outlets.BEFORE_OFFICE.sub("", outlets.called(marked)))
    if not has_han(text):
        return english_names.authors(text), ()
    if outlets.SOURCE.match(text) or outlets.AGENCY_TOLD.match(text) or outlets.is_nobody(text):
        return (), ()
    at_work = names_behind(text.strip("（()）〔〕【】"))
    if at_work and not _ROLE.search(text):
        return at_work, ()
    writers: list[str] = []
    photographers: list[str] = []
    for role, part in _parts(_plain(text)):
        took = bool(_TOOK.search(part) or _PHOTO_ROLE.match(role))
        persons = list(_persons(role, part))
        if not took:
            writers += persons
        if took or _BOTH_ROLE.search(role):
            photographers += persons
    if _TOOK_TOO.search(text):
        photographers = writers
    return tuple(dict.fromkeys(writers)), tuple(dict.fromkeys(photographers))


def _plain(text: str) -> str:
    """A byline without its brackets and days, and what in it names nobody who wrote."""
    text = _ASIDE.sub(lambda found: "" if is_workplace(found["inner"]) else found.group(), text)
    text = outlets.IN_BRACKETS.sub("", PICTURE_SOURCE.sub("", text))
    text = outlets.BEHIND.sub("", _STAMP.sub("", _ASKED.sub("", text)))
    return _DATE.sub(" ", _BRACKETS.sub(" ", text))


def _stretches(text: str) -> Iterator[tuple[str, str]]:
    """Pairs of a role and the text behind it, up to the next role; "" stands for none."""
    cuts = list(_ROLE.finditer(text))
    ends = [*(cut.start() for cut in cuts), len(text)]
    first = text[: ends[0]]
    if not cuts or not (_LEAD.search(first.strip()) or _PLACE.search(first.strip())):
        yield "", first
    for cut, end in zip(cuts, ends[1:], strict=True):
        yield cut.group(), text[cut.end() : end]


def _parts(text: str) -> Iterator[tuple[str, str]]:
    """Pairs of a role and one part of what stands behind it, without papers, desks and places."""
    for role, stretch in _stretches(text):
        for at, part in enumerate(map(str.strip, _SEPARATOR.split(stretch))):
            found = _REPORTED.match(part)
            reporter = (found["name"] or found["sent"]) if found else ""
            if role and (not at or f"、{part}" in stretch) and looks_like_name(reporter):
                part, found = reporter, None
            elif not (role or at) and _OFFICE.match(text, len(stretch)) and not are_names(part):
                continue  # the paper whose reporter it is
            if _PLACE.search(part) or outlets.is_desk(part):
                if found and looks_like_name(found["name"] or ""):
                    yield "", found["name"]
            elif part:
                yield role, part


def _persons(role: str, part: str) -> Iterator[str]:
    """The names in a part of a byline; behind a role those are parted that are glued together."""
    words = close_up(_NOT_NAMES.sub("", part).strip())
    persons = [name for word in words for name in (parted(word) if role else (word,))]
    for name in persons:
        name = name.strip("·•、,，.")
        if len(persons) > 1 and (is_workplace(name) or outlets.is_desk(name)):
            continue
        if 1 < len(name) <= _LONGEST_NAME and not re.search(r"\d", name):
            yield name
