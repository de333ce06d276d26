"""What opens a paragraph and is not its text, a dateline or a byline, and all that is lifted from one."""

from __future__ import annotations

import re
from typing import NamedTuple

from reader.page.marks import HAN_CHAR, ends_sentence, led
from reader.page.parts import continuations, datelines, tails
from reader.page.signing import bylines, outlets, reporters
from reader.page.signing.names import NEXT_PERSON, PERSON, are_names, looks_like_name
from reader.page.signing.offices import REPORTER, SENDER

APART = "\u3000"
"""What parts two things of a kind that were lifted from one paragraph."""

SIGNED_BELOW = "a byline ends it"
"""The sign of a paragraph whose byline was lifted from its end."""
TITLED = "an agency names its report so"
"""The sign of a headline that stood behind 题：."""

_H = HAN_CHAR
_OPEN, _CLOSE = r"[（(〔【［\[]", r"[）)〕】］\]]"
_OPENING = "（(〔【［["
_LONGEST = 40
"""Characters of the longest dateline that has a line of its own."""
_BRACKETED = re.compile(rf"^{_OPEN}(?P<inner>[^（）()〔〕【】［］\[\]]{{2,40}}){_CLOSE}\s*")
_BRACKETED_TWICE = re.compile(rf"^【[^【】]{{2,8}}】\s*[（(](?P<inner>{REPORTER}[^（）()]{{2,24}})[）)]\s*")
_REPORTERS = re.compile(REPORTER)
_TELLS_REPORT = re.compile(
    rf"{SENDER}|[本大][报報公]|[讯訊电電]$|(?<!好)消息$|[报報][导導道]|外電|[综綜]合|撰文|攝影|社$|特稿|^文[/／]"
)
_NAMES_SOMEONE = re.compile(rf"{SENDER}|撰文|攝影|／|/|╱")
_SIGNER = rf"(?:{SENDER}|作者|[编編][辑輯]|实习)"
_HEAD = re.compile(
    rf"^(?P<dateline>{datelines.CHINESE})\s*"
    rf"(?P<byline>{_OPEN}[^（）()〔〕【】]{{0,10}}{_SIGNER}[^（）()〔〕【】]*{_CLOSE})?\s*[:：]?\s*"
)
_HEAD_PLAIN = re.compile(
    rf"^(?P<byline>{REPORTER}[ \u3000]*{PERSON}"
    rf"(?:[、，, \u3000]+(?:{REPORTER})?[ \u3000]*{NEXT_PERSON}){{0,5}}?"
    r"[ \u3000]*(?:从.{1,8}|综合|綜合|摄影)?(?:报道|報道|報導)(?:[:：]|(?=[ \u3000])))\s*"
)
_HEAD_REPORTED = re.compile(
    r"^(?P<byline>[^。：:（）()\d]{0,12}?(?:记者|記者|通[讯訊][员員])[^。：:（）()\d]{2,40}(?:报道|報道|報導)[:：])\s*"
)
"""All who report, behind the dateline: 记者X，实习生Y摄影报道："""
_SENDERS = re.compile(rf"{_H}{{2,9}}(?:[ 、]{_H}{{2,4}}){{0,4}}")
"""An office and who sent the text from it, as stand in brackets behind 中新网's dateline."""
_MAY_REPORT = re.compile(led("[报報][导導道]", "[／/╱∕︱|｜]"))
"""What no byline without brackets is without: a quick look before the long ones."""
_NAMES_IN_BRACKETS = re.compile(rf"{_OPEN}(?P<inner>[^（）()〔〕【】]{{2,30}}){_CLOSE}\s*")
_SLASH = r"[／/╱∕︱|｜]"
_REPORT = "[报報][导導道]"
_SLASHED = re.compile(
    rf"^(?P<byline>(?:{_REPORT}|撰文|文|記者|记者|图文|圖文|文圖|文图)(?:[．.・·、]?(?:攝影|摄影|圖|图))?"
    rf"{_SLASH}[ \u3000]*(?P<name>{_H}{{2,4}}?)(?:[／/╱∕]?{_H}{{0,6}}{_REPORT})?)[ \u3000]+"
)
_SLASHED_GLUED = re.compile(
    rf"^(?P<byline>(?:報導[．.・·、]攝影|報導|撰文|文．圖){_SLASH}(?P<name>{_H}{{3}}))(?={_H})"
)
_REPORTED = re.compile(rf"^(?P<byline>(?:記者|记者){_H}{{2,4}}{_SLASH}{_H}{{2,8}}{_REPORT})[ \u3000]*(?=\S)")
_REPORTED_BY_ALL = re.compile(
    r"^(?P<byline>本[报報](?:记者|記者)?(?:综合|綜合)(?:外[电電])?[报報][导導道])"
    r"(?:[ \u3000]+|[:：]\s*)(?=\S)"
)
_REPORTED_PLAIN = re.compile(
    rf"^(?P<byline>(?:記者|记者)(?P<name>{_H}{{3}}){_H}{{2,4}}{_REPORT})[ \u3000]+(?=\S)"
)
_SIGNED_DAY = re.compile(
    rf"^(?P<byline>{REPORTER}[ \u3000]+[^。，：:（(\d]{{2,24}}?)(?<![在于從从自])[ \u3000]*"
    r"(?=(?:\d{1,2}月)?\d{1,2}日[^电電讯訊]|[据據]|综合)"
)
"""A reporter before the day on which his report begins, without a mark between."""
_MAY_SIGN_DAY = re.compile(r"[者员員生稿人][ \u3000][^，。]+[日据據合]")
"""What none of these is without: a quick look before the long one."""
_UNBRACKETED = (_HEAD_PLAIN, _REPORTED, _REPORTED_PLAIN, _REPORTED_BY_ALL, _SLASHED, _SLASHED_GLUED)
_QUOTED = re.compile(rf'^"(?={_OPEN}|{datelines.CHINESE})')
"""The quote before a report that a table of values held."""
_GENRE = re.compile("(?:[专專本][题題]?)?特[稿写寫]|[专專][题題访訪]?[报報][导導道]|[综綜]合[报報][导導道]")
"""What kind of report it is, which stands in brackets before headlines, too."""
_HEADING = 40
"""Characters of the longest headline behind it."""
_TITLED = re.compile(
    rf"^(?P<dateline>(?:{_OPEN}[^【】〔〕]{{4,40}}(?:电|電|[报報][导導道]|文章|社论|消息){_CLOSE}|{datelines.CHINESE})"
    r"[ \u3000]*(?:题|題|原题|標題|标题)[:：])[ \u3000]*(?P<head>[^。；]{4,60}?)"
    r"[ \u3000]*(?P<byline>[（(](?:记者|記者|作者|编译|編譯)[^（）()]{2,40}[）)])?$"
)


def titled(text: str) -> tuple[str, str, str] | None:
    """Dateline, headline and byline of a line in which an agency names its report: 【…6月10日电】题：…."""
    found = _TITLED.match(text) if "题：" in text or "題：" in text or "题:" in text else None
    return (found["dateline"], found["head"], found["byline"] or "") if found else None


class Lifted(NamedTuple):
    """A paragraph's text with what was lifted from it."""

    text: str
    dateline: str = ""
    byline: str = ""
    continued: str = ""
    signed_below: bool = False
    """A byline was lifted from its tail, or an agency's editor closes the report there."""


def lift(text: str, closes: bool = False) -> Lifted:
    """Lift continuation, dateline and byline from the head and the tail of a paragraph.

    `closes` tells that no text stands right below it, so that names may sign it which nothing says to do so.
    """
    text, continued = continuations.lift(text)
    quote = '"' if text[:1] == '"' and _QUOTED.match(text[:90]) else ""
    bare, dateline, byline = _lift_head(text[len(quote) :])
    if dateline:
        text, dateline = bare, quote + dateline
    elif byline:
        text, byline = bare, quote + byline
    edited = tails.is_edited(text)
    text, tail = tails.lift(text, closes)
    byline = APART.join(filter(None, (byline, tail)))
    return Lifted(text, dateline, byline, APART.join(continued), bool(tail) or edited)


def end(text: str) -> int:
    """Where the dateline at the head of a paragraph ends, and the byline behind it; 0 if there is none."""
    return len(text) - len(_lift_head(text)[0]) if _HEAD.match(text[:90]) else 0


def is_head(text: str) -> bool:
    """Whether `text` is a Chinese dateline and nothing else, a byline behind it or not."""
    return len(text) <= _LONGEST and bool(_HEAD.fullmatch(text))


def _lift_head(text: str) -> tuple[str, str, str]:
    """(text, dateline, byline) of a paragraph."""
    head = text[:90]
    found = _HEAD.match(head) if not head.isascii() else None
    # 据新华社消息，… is a clause of its sentence.
    if not found or text.startswith("，", found.end()):
        return _lift_other_head(text, head)
    rest = text[found.end() :]
    if found["byline"] and re.search(r"[讯訊迅]$|消息$", found["dateline"]):
        return rest, "", head[: found.end()].strip()
    if found["byline"]:
        return rest, found["dateline"], found["byline"]
    plain = _HEAD_PLAIN.match(rest[:60]) or _HEAD_REPORTED.match(rest[:90])
    if plain:
        return rest[plain.end() :], head[: found.end()].strip(), plain["byline"]
    named = _NAMES_IN_BRACKETS.match(rest[:40])
    if named and (bylines.is_inner(named["inner"]) or _is_sent(found["dateline"], named["inner"])):
        return rest[named.end() :], head[: found.end()].strip(), named.group().strip()
    return rest, head[: found.end()].strip(), ""


def _is_sent(dateline: str, inner: str) -> bool:
    """Whether names in brackets behind a dateline are of who sent it, as 中新网 signs: 中新网…电(X)."""
    return dateline.startswith("中新") and bool(_SENDERS.fullmatch(inner))


def _lift_other_head(text: str, head: str) -> tuple[str, str, str]:
    """(text, dateline, byline) of a paragraph that opens with none of the agencies' forms."""
    if head.isascii():
        end = datelines.english(head)
        return (text[end:], text[:end].strip(), "") if 0 < end < len(text) else (text, "", "")
    for pattern in _UNBRACKETED if _MAY_REPORT.search(head) else ():
        found = pattern.match(head)
        if found and found.end() < len(text):
            name = found.groupdict().get("name")
            if name is None or looks_like_name(name):
                return text[found.end() :], "", found["byline"].strip()
    found = _SIGNED_DAY.match(head) if _MAY_SIGN_DAY.search(head) else None
    if found and are_names(_REPORTERS.sub(" ", found["byline"])):
        return text[found.end() :], "", found["byline"]
    found = outlets.at_place(head)
    if found and found.end() < len(text):
        return text[found.end() :], "", found.group().strip()
    found = (_BRACKETED_TWICE.match(head) or _BRACKETED.match(head)) if head[:1] in _OPENING else None
    inner = found["inner"] if found else ""
    names = outlets.names_writer(inner) or bool(reporters.sent_by(inner))
    if found and found.end() < len(text) and (names or _TELLS_REPORT.search(inner)):
        if _GENRE.fullmatch(inner) and len(text) <= _HEADING and not ends_sentence(text):
            return text, "", ""
        whole = found.group().strip()
        if names or _NAMES_SOMEONE.search(inner):
            return text[found.end() :], "", whole
        rest = text[found.end() :]
        plain = _HEAD_PLAIN.match(rest[:60])
        if plain:
            return rest[plain.end() :], whole, plain["byline"]
        named = _NAMES_IN_BRACKETS.match(rest[:40])
        if named and _NAMES_SOMEONE.search(named["inner"]):
            return rest[named.end() :], whole, named.group().strip()
        return rest, whole, ""
    end = datelines.english(head)
    if 0 < end < len(text):
        return text[end:], text[:end].strip(), ""
    return text, "", ""
