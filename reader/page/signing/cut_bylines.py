"""A Chinese byline cut where it tells what one did: pairs of a role and the names behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.page.agencies import AGENCY
from reader.page.marks import HAN_CHAR, any_of
from reader.page.signing import outlets, reporters
from reader.page.signing.beside_names import FOR_THIS, OTHERS, SENT_FROM, unled
from reader.page.signing.names import are_names, close_up, looks_like_name, parted
from reader.page.signing.offices import OFFICE, REPORTER
from reader.page.signing.workplaces import TO_WHOM, is_workplace

_H = HAN_CHAR
_LONGEST_NAME = 14
ROLE = re.compile(
    any_of(
        OTHERS,
        rf"{REPORTER}|(?:[駐驻]{_H}{{1,4}}?)?特派[員员]|参与采写|參與採寫",
        r"(?:撰文|文字)[/／、]摄影",
        r"报道员|[拟擬]稿|整理|口述|采写|採寫|采访|採訪|(?:本(?:专题|專題|版|期))?撰文|撰述|特約撰述|编译|編譯|[综綜]合(?:[报報][导導道]|外電)|编写|执笔|執筆|供稿|文字",
        r"[文图圖](?:[/／][文图圖])?[/／]视频|報導[．.・·•、]攝影|报道[．.・·•、]摄影|文[/／、．・·][图圖摄攝]|[图圖][/／、．・·]文|文并摄|文並攝",
        r"摄影报道|攝影報導|摄影|攝影|绘图|繪圖|漫画|制图|製圖",
        rf"(?<!{_H})[文图圖摄攝](?=[/／:：╱|｜])|(?<!{_H})[图圖](?=[．·・])"
        rf"|(?:市民|读者|{TO_WHOM})(?=[ \u3000])"
        rf"|(?<!{_H})原创(?=[:： \u3000])|[图圖]片(?=[:：])",
    )
)
"""What one did for a text, or is called who did."""
PHOTO_ROLE = re.compile(r"[图圖摄攝]$|[图圖]片$|[^/／、．.・·•]*(?:摄影|攝影)(?:记者|記者)?$")
"""Who took the photos and did not write."""
_OFFICE = re.compile(OFFICE)
_OTHER = re.compile(OTHERS)
_REPORT = r"(?:[报報][导導道]|[专專][访訪])"
_PLACE = re.compile(rf"(?:{_REPORT}|电|電|专电|訊|讯|消息)$")
_REPORTED = re.compile(
    rf"^(?P<name>{_H}{{2,4}}?)(?:从.{{2,8}})?[ \u3000]?{_REPORT}$"
    rf"|^(?P<sent>{_H}{{3}}) ?{_H}{{2,8}} *(?:(?:专|專)?[电電讯訊]|{_REPORT})$"
)
_SENT_NEAR = re.compile(rf"^({_H}{{2}}){_H}{{2}}{_REPORT}$")
"""Two characters of a name, two of a place: 沈峤北湾报道."""
_FROM_PLACE = re.compile(
    rf"(?:(?<={_H}{_H})|(?<={_H}[ \u3000]{_H}))[ \u3000]+{_H}{{0,8}}(?:{_REPORT}|[专專]?[电電])$"
)
"""Where those who are named before it report from, a space between: 沈峤 北湾报道."""
_SEPARATOR = re.compile(r"[/／╱∕、，,;；：:︰|｜丨＆&．]+")
_LEAD = re.compile(rf"^(?:本[报報刊][讯訊]?|{AGENCY})")
_LATIN_SPACE = re.compile(r"(?<=[A-Za-z.]) (?=[A-Z])")
_PAPER_LAST = re.compile(r"(?<=[ \u3000:：、/／|｜])[\w·•]+$")
"""The last word before an office, which may be the paper whose it is."""
_OFFICE_NEXT = re.compile(rf"(?=\S){REPORTER}")
_NO_NAME = re.compile(r"\d|^[a-z]+$|^..[組组]$|^[资資]料[照图圖]片?$|^受[访訪]者$|^家[属屬]$|[编編][辑輯]部$")
_STAYS = re.compile(f"(?:{PHOTO_ROLE.pattern})|(?:{OTHERS})")
"""A role that an office right behind it does not change: 图/青潭日报记者 X."""
_MIXED = re.compile(rf"[A-Za-z]{_H}|{_H}[A-Za-z]")
"""What a paper or its column is called, and no person: 青潭E线."""
_APART = "/／╱:：|｜ \u3000"
_INSIDE = "_"
"""What stands for a space inside a name in Latin letters."""
_NOT_NAMES = re.compile(
    rf"{FOR_THIS}.*$|^自.*$|^(?:[为為系]|是.{{3}}|单位).*$|^本[版刊期]$|^本版资料均为|集[体體]|{SENT_FROM}|^《.*》$"
    r"|[报報][导導道]|摄影|攝影|[摄攝](?![制製])|综合|綜合|采写|[整综綜][理合]|提供|翻拍|专电|[专專][访訪]$"
    rf"|(?:{AGENCY}微?)?特稿$|特[寫写]$|等$|(?<!\w)实习$|协助(?:采写)?$|文/图|图/文"
    r"|(?:[辑輯]|(?<=[ \u3000]))[译譯]$|[＊*]$"
)


def _named(word: re.Match[str]) -> str:
    """A word glued to an office behind it, where it is a name; a paper is none."""
    return word.group() if looks_like_name(word.group()) else ""


def _stretches(text: str) -> Iterator[tuple[str, str]]:
    """Pairs of a role and the text behind it, up to the next role; "" stands for none."""
    cuts = list(ROLE.finditer(text))
    ends = [*(cut.start() for cut in cuts), len(text)]
    first = text[: ends[0]]
    if cuts and (_LEAD.search(first.strip()) or _PLACE.search(first.strip()) or unled(first) != first):
        words = unled(first).split()
        first = " ".join(words) if any(map(looks_like_name, words)) and len(max(words, key=len)) < 4 else ""
    elif _OFFICE_NEXT.match(text, ends[0]):
        first = _PAPER_LAST.sub(_named, f" {first}")
    yield "", first
    role = gap = ""
    for cut, end in zip(cuts, ends[1:], strict=True):
        if not (_STAYS.fullmatch(role) and not gap.strip(_APART) and _OFFICE.search(cut.group())):
            role = cut.group()
        gap = text[cut.end() : end]
        yield role, _PAPER_LAST.sub(_named, gap) if _OFFICE_NEXT.match(text, end) else gap


def _reporter(part: str) -> str:
    """Who reports, in a part that ends in where from; "" where nobody is named."""
    found = filter(None, (_REPORTED.match(part), _SENT_NEAR.match(part)))
    return next((name for match in found for name in match.groups() if name and looks_like_name(name)), "")


def parts(text: str) -> Iterator[tuple[str, str]]:
    """Pairs of a role and one part of what stands behind it, without papers, desks and places."""
    for role, stretch in _stretches(text):
        if _OTHER.fullmatch(role):
            continue
        named = False
        for at, part in enumerate(map(str.strip, _SEPARATOR.split(stretch))):
            sender = "" if role or at else reporters.sent_by(part)
            if sender:
                yield "", sender
                continue
            first = bool(role) and (not at or f"、{part}" in stretch)
            if first and are_names(_FROM_PLACE.sub("", part)):
                part = _FROM_PLACE.sub("", part)
            found = _REPORTED.match(part)
            reporter = _reporter(part) if first else ""
            if reporter:
                part, found = reporter, None
            if _PLACE.search(part) or outlets.is_desk(part):
                if found and not named and looks_like_name(found["name"] or ""):
                    yield "", found["name"]
            elif part:
                named = True
                yield role, part


def persons(role: str, part: str) -> Iterator[str]:
    """The names in a part of a byline; behind a role those are parted that are glued together."""
    words = close_up(_LATIN_SPACE.sub(_INSIDE, _NOT_NAMES.sub("", part).strip()))
    names = [name for word in words for name in (parted(word) if role or len(word) > 4 else (word,))]
    for name in names:
        name = name.strip("·•、,，.").replace(_INSIDE, " ")
        if len(names) > 1 and (is_workplace(name) or outlets.is_desk(name) or _MIXED.search(name)):
            continue
        if 1 < len(name) <= _LONGEST_NAME and not _NO_NAME.search(name):
            yield name
