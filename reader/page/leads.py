"""What stands at the head or tail of a paragraph and is not its text: bylines, datelines, continuations."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reader.page.marks import HAN, MARKERS
from reader.page.names import REPORTER, close_up, looks_like_name

_H = f"[{HAN}]"
_AGENCY = rf"(?:据|據)?(?:本[报報刊台]|新华社|新華社|中新[社网網]|中央社|人民网|央视网|新华网|{_H}{{2,4}}社|{_H}{{0,6}}?[日晚時时晨早商都快][报報])"
_DATELINE = (
    rf"{_AGENCY}[ \u3000]?(?:[{HAN}·\d、／/ ]{{0,14}}?(?:\d{{1,2}}|[一二三四五六七八九十]{{1,3}})日(?:[综綜]合|专|專|特)?(?:电|電|讯|訊|[综綜]述)"
    rf"|[{HAN}]{{0,4}}?(?:讯|訊|消息|专电|專電|專訊))"
)
_REPORTER = REPORTER
_OPEN, _CLOSE = r"[（(〔【［\[]", r"[）)〕】］\]]"
_CONTINUED_FROM = re.compile(
    rf"^{_OPEN}?\s*(?:[上紧緊]?接|接上|續|续)\s*(?:自)?(?:第?\s*[\d一二三四五六七八九十A-Z]{{1,4}}\s*[版页頁]|[A-Z]\d{{1,2}}|头版|頭版|上版)[^）)。]{{0,12}}?{_CLOSE}?\s*(?=\S|$)"
)
_CONTINUED_TO = re.compile(
    rf"\s*{_OPEN}?\s*(?:下\s*[转轉]|[转轉](?=第)|[紧緊]接)\s*(?:第?\s*[\d一二三四五六七八九十A-Z]{{1,4}}\s*[版页頁]?[^）)。，]{{0,12}}){_CLOSE}?\s*$"
)
_DETAILS = re.compile(
    r"^[（(]?(?:详见|詳見|详情见|全文见|[更另]?见|刊)\s*第?\s*[A-Z]?\d{1,3}\s*[版页頁]?[）)]?$"
)
_CONTINUED_EN = re.compile(
    r"^\W*(?:(?:story\s+)?continue[ds]?|see|turn\s+to|jump\s+to|concluded)\s+(?:(?:on|to|from|in)\s+)?(?:(?:the\s+)?(?:\w+\s+)?(?:page|column|pg\.?)|[A-Z]\d)\b.{0,40}$",
    re.I,
)
_CONTINUED_EN_TAIL = re.compile(
    r"\s*[(\[]?(?:Continued|Concluded)\s+(?:on|from)\s+(?:the\s+)?[\w\s,.]{3,34}?[)\]]?\.?$", re.I
)
_BRACKETED = re.compile(rf"^{_OPEN}(?P<inner>[^（）()〔〕【】［］\[\]]{{2,40}}){_CLOSE}\s*")
_BRACKETED_TWICE = re.compile(
    rf"^【[^【】]{{2,8}}】\s*[（(](?P<inner>(?:{_REPORTER})[^（）()]{{2,24}})[）)]\s*"
)
_TELLS_REPORT = re.compile(
    r"记者|記者|[本大][报報公]|[讯訊电電]$|報導|报道|報道|通[讯訊][员員]|外電|[综綜]合|撰文|攝影|社$|特稿"
)
_HEAD = re.compile(
    rf"^(?P<dateline>{_DATELINE})\s*(?P<byline>{_OPEN}[^（）()〔〕【】]{{0,10}}(?:记者|記者|通[讯訊][员員]|作者|[编編][辑輯]|实习)[^（）()〔〕【】]*{_CLOSE})?\s*[:：]?\s*"
)
_HEAD_PLAIN = re.compile(
    rf"^(?P<byline>(?:{_REPORTER})[ \u3000]*(?:{_H}{{2,4}}|{_H}[ \u3000]+{_H})(?:[、，, \u3000]+(?:{_REPORTER})?[ \u3000]*(?:{_H}[ \u3000]+{_H}|{_H}{{2,3}}(?![{HAN}]{{3}})))*?"
    rf"[ \u3000]*(?:从.{{1,8}}|综合|綜合|摄影)?(?:报道|報道|報導)[:：])\s*"
)
_SLASHED = re.compile(
    rf"^(?P<byline>(?:報導|报道|撰文|文|記者|记者|图文|圖文|文圖|文图)(?:[．.・·、]?(?:攝影|摄影|圖|图))?[／/╱∕︱|｜][ \u3000]*(?P<name>{_H}{{2,4}}?)(?:[／/╱∕]?{_H}{{0,6}}(?:報導|报道))?)(?:[ \u3000]+)"
)
_SLASHED_GLUED = re.compile(
    rf"^(?P<byline>(?:報導[．.・·、]攝影|報導|撰文|文．圖)[／╱∕/](?P<name>{_H}{{3}}))(?={_H})"
)
_REPORTED = re.compile(
    rf"^(?P<byline>(?:記者|记者){_H}{{2,4}}[／/╱∕]{_H}{{2,8}}(?:報導|报道))[ \u3000]*(?=\S)"
)
_TAIL = re.compile(r"[（(](?P<inner>[^（）()]{2,60})[）)]\s*$")
_ENGLISH_DATELINE = re.compile(
    r"^(?P<dateline>(?:[A-Z][A-Z.'’-]+(?:[ ,]+(?:[A-Z][A-Z.'’-]*|[A-Z][a-z]{1,6}\.?(?=[, ])))*"
    r"(?:,?\s+(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s+\d{1,2}(?:st|nd|rd|th)?(?:,\s*\d{4})?|,?\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)?"
    r"[.,]?\s*(?:\([A-Za-z .,&]{2,30}\))?[.,]?)\s*(?:—+|–|--+|\s[-_]\s|-(?=[A-Z])|\.-\s?))\s*"
)
_WORKPLACES = "小学|中学|大学|学校|小學|中學|大學|学院|學院|研究所|研究院|局|公司|厂|廠|县|縣|市|区|區|村|镇|鎮|乡|鄉|医院|醫院|部队|部隊|中心|农场|农業社|合作社|矿|礦|车间"
_ENGLISH_OFFICE = re.compile(
    r"^(?:(?:[A-Z][\w.'’]*|Of|of|the|The)\s+){0,4}(?:(?:Staff|Press|News|Special|Senior)\s+(?:Writer|Reporter|Correspondent|Editor)|(?:News|Press) Service|Correspondent)$"
)
_ENGLISH_DAY = re.compile(
    r"^(?P<dateline>[A-Z][a-z]+(?: [A-Z][a-z]+){0,2}(?:, [A-Z][A-Za-z. ]{1,8})?, (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2}"
    r"\.?(?:\s*\([^()]{2,30}\))?\s*(?:\.?\s*[—–-]+|(?<=\.)))\s*(?=[A-Z\"“])"
)
_MONTH = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
)
_NO_PLACE = frozenset(["NOTICE", "NOTE", "WANTED", "THE", "A", "AN", "OF", "IN", "ON", "TO", "FOR", "AND", "FIRST", "WITH", "AT", "HIS", "HER"])
_ENGLISH_BY = re.compile(
    r"^\(?(?:(?:Story|Text|Written|Reported)\s+)?(?:By|BY|by)\s+(?:the\s+)?[A-Z][\w.'’-]*"
    r"(?:[\s,&]+(?:and\s+|of\s+|the\s+)?[A-Z][\w.'’-]*){0,9}[.,)]*$"
)


@dataclass(frozen=True, slots=True)
class Lifted:
    """A paragraph's text with what was lifted from it."""

    text: str
    dateline: str = ""
    byline: str = ""
    continued: str = ""


def lift(text: str) -> Lifted:
    """Lift continuation, dateline and byline from the head and the tail of a paragraph."""
    continued: list[str] = []
    dateline = byline = ""
    found = _CONTINUED_FROM.match(text[:40])
    if found and found.end() < len(text):
        continued.append(found.group().strip())
        text = text[found.end() :]
    found = _CONTINUED_TO.search(text[-40:])
    if found and len(text) > len(found.group()):
        continued.append(found.group().strip())
        text = text[: len(text) - len(found.group())].rstrip()
    else:
        found = _CONTINUED_EN_TAIL.search(text[-60:])
        if found and len(text) > 60:
            continued.append(found.group().strip())
            text = text[: len(text) - len(found.group())].rstrip()
    head = text[:90]
    found = _HEAD.match(head)
    if found and found.end() > 0:
        if found["byline"] and re.search(r"[讯訊]$|消息$", found["dateline"]):
            byline = text[: found.end()].strip()
        else:
            dateline, byline = text[: found.end("dateline")], found["byline"] or ""
            if not found["byline"] and found.group().rstrip()[-1:] in ":：":
                dateline = found.group().strip()
        text = text[found.end() :]
        if dateline and not byline:
            plain = _HEAD_PLAIN.match(text[:60])
            if plain:
                byline, text = plain["byline"], text[plain.end() :]
    else:
        text, byline, dateline = _lift_head(text, head)
    text, tail = _lift_tail(text)
    both = "\u3000".join(part for part in (byline, tail) if part)
    return Lifted(text, dateline, both, "\u3000".join(continued))


def _lift_head(text: str, head: str) -> tuple[str, str, str]:
    """(text, byline, dateline) of a paragraph that opens with none of the agencies' forms."""
    for pattern in (_HEAD_PLAIN, _REPORTED, _SLASHED, _SLASHED_GLUED):
        found = pattern.match(head)
        if found and found.end() < len(text):
            name = found.groupdict().get("name")
            if name is None or looks_like_name(name):
                return text[found.end() :], found["byline"].strip(), ""
    found = _BRACKETED_TWICE.match(head) or _BRACKETED.match(head)
    if found and found.end() < len(text) and _TELLS_REPORT.search(found["inner"]):
        whole = found.group().strip()
        named = re.search(r"记者|記者|通[讯訊][员員]|撰文|攝影|／|/|╱", found["inner"])
        return text[found.end() :], whole if named else "", "" if named else whole
    found = _ENGLISH_DATELINE.match(head) or _ENGLISH_DAY.match(head)
    if found and found.end() < len(text) and _is_place(found["dateline"]):
        return text[found.end() :], "", found.group().strip()
    return text, "", ""


def _is_place(dateline: str) -> bool:
    """Whether capitals before a dash name a place and a day, and are not a caption's lead-in."""
    if _MONTH.search(dateline) or "(" in dateline:
        return True
    words = re.findall(r"[A-Za-z]+", dateline)
    return len(words) <= 3 and not _NO_PLACE.intersection(words)


def _lift_tail(text: str) -> tuple[str, str]:
    found = _TAIL.search(text[-70:])
    if found and len(text) > len(found.group()) + 10:
        before = text[: len(text) - len(found.group())].rstrip()
        if before[-1:] in "。！？”’」…" and is_byline_inner(found["inner"]):
            return before, found.group().strip()
    return text, ""


def is_byline_inner(inner: str) -> bool:
    """Whether what stands in brackets names reporters: "吴 帅 华 丽", "记者 X", "X参与采写"."""
    if re.search(r"[摄攝]|供图|供圖|图片|圖[／/]", inner):
        return False
    if re.search(
        rf"(?:记者|記者|通[讯訊][员員]|作者|评论员)[：: \u3000]*{_H}|参与采写|參與採寫|{_H}(?:整理|采写)$",
        inner,
    ):
        return True
    names = [name for part in re.split(r"[、，,]", inner) for name in close_up(part)]
    return bool(names) and all(looks_like_name(name) for name in names) and len(names) <= 8


def is_byline(text: str) -> bool:
    """Whether a whole piece is a byline."""
    text = text.strip()
    if len(text) > 60:
        return False
    if _ENGLISH_BY.match(text) or _ENGLISH_OFFICE.match(text):
        return True
    bare = text.strip(MARKERS + " \u3000")
    if text[0] in "□■◎●◆" and looks_like_name(bare):
        return True
    inner = re.fullmatch(rf"{_OPEN}(?P<inner>[^（）()【】〔〕]*){_CLOSE}", bare)
    if inner:
        return is_byline_inner(inner["inner"]) or bool(
            re.search(r"記者.*(?:報導|電)|^(?:作者|本报评论员)", inner["inner"])
        )
    if re.search(r"[。！？；，!?]", bare):
        return False
    if re.match(rf"^(?:{_REPORTER})(?:[ \u3000：:／/╱|｜]*)", bare):
        rest = re.sub(
            rf"(?:{_REPORTER})|文[/／、]图|图[/／、]文|摄影报道|报道|報導|报导|摄影|攝影|文\b|整理|综合",
            " ",
            bare,
        )
        rest = re.sub(r"[／/╱∕、：:|｜()（）&]", " ", rest)
        names = close_up(rest)
        if not names:
            return bool(re.search(r"评论员|評論員", bare))
        known = sum(looks_like_name(name) for name in names)
        spaced = re.match(rf"^(?:{_REPORTER})[ \u3000：:／/╱|｜]", bare) and all(
            2 <= len(name) <= 4 for name in names
        )
        return (known * 2 >= len(names) or bool(spaced)) and len("".join(names)) <= 30
    if re.match(
        r"^(?:文|撰文|图|圖|攝影|摄影|文图|图文|圖文|文字|采写|採訪|編輯|作者|整理|编译|報導|报道|執筆|供稿|文并图|摄像)(?:[．.・·、]?(?:攝影|摄影|图|圖|文|報導))?\s*[/／╱∕:：|｜]\s*\S",
        bare,
    ):
        return len(bare) <= 40
    if re.search(rf"^{_H}{{2,4}}\s*[/／]\s*(?:文|图|摄|攝)", bare):
        return True
    if re.fullmatch(
        r"(?:新华社|新華社|中新社|中央社|据新华社|本报综合|本报评论员|本報評論員|本报编辑部)", bare
    ):
        return True
    if re.fullmatch(
        rf"{_H}{{2,14}}(?:{_WORKPLACES})[ \u3000]+(?P<name>{_H}{{2,3}}|{_H}[ \u3000]+{_H})", bare
    ):
        return looks_like_name(bare.split(maxsplit=1)[1])
    if re.match(r"^(?:市民|读者|讀者|网友|網友)[ \u3000]+", bare):
        return looks_like_name(bare.split(maxsplit=1)[1])
    names = close_up(re.sub(r"[、／/]", " ", bare))
    padded = bool(re.fullmatch(rf"{_H}[ \u3000]+{_H}(?:[ \u3000、]+{_H}[ \u3000]*{_H}{{1,2}})*", bare))
    return padded and all(looks_like_name(name) for name in names)


def is_bare_name(text: str) -> bool:
    """Whether a piece is names and nothing else, which its neighbours must make a byline."""
    bare = text.strip(MARKERS + " \u3000")
    if len(bare) > 24 or re.search(r"[。！？；，!?：:]", bare):
        return False
    names = close_up(re.sub(r"[、／/]", " ", bare))
    return 0 < len(names) <= 5 and all(looks_like_name(name) and len(name) > 2 for name in names)


def continuation(text: str) -> bool:
    """Whether a whole piece says where the article goes on or comes from."""
    if len(text) > 60:
        return False
    found = _CONTINUED_FROM.match(text) or _CONTINUED_TO.match(text) or _DETAILS.match(text)
    return bool(found and found.end() >= len(text.rstrip())) or bool(_CONTINUED_EN.match(text))


def continues_from(continued: str) -> bool:
    """Whether a continuation comes from another page: （上接第一版）."""
    return bool(re.search(r"[上紧緊]接|接上|续|續|from", continued))
