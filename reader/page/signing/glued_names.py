"""Who wrote, on a line that holds an article: names behind an office, glued to headline and text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from reader.page.agencies import AGENCY
from reader.page.marks import HAN_CHAR, any_of
from reader.page.signing.names import NO_GIVEN, SURNAMES, looks_like_name
from reader.typeset.phrases import split_at

_H = HAN_CHAR
PAPER = (
    rf"(?:本[报報刊]|新[京快]报|每经|(?:上证报)?中国[\u4e00-\u9fff]{{2}}[网報报]|{AGENCY}"
    r"|(?!.新[京快]报)[\u4e00-\u9fff]{2}(?:(?:[日晚早商晨时時快]|都市)[报報](?:[\u4e00-\u9fff]{0,6}新闻|网)?|(?:新闻)?网)"
    r"(?:（[^（）]{2,10}）)?)"
)
"""A paper's name: two characters before what papers are called; nothing in mid-line tells where it begins."""
_SHORT = re.compile(
    "(?!北京|上海|天津|重庆|广州|深圳|南京|杭州|武汉|成都|西安|扬子|羊城|齐鲁|钱江|楚天|三秦|燕赵|江南|南方|新民|信息|京华|法制|辽沈"
    "|半岛|春城|现代|潇湘|东方|东南|海峡|大河|今日|每日|证券|经济|财经|青年|劳动|工人|农民|科技|健康|国际|中国|人民|光明|解放)"
    "[\u4e00-\u9fff]{2}(?=[日晚早商晨时時快][报報])"
)
"""What begins no known paper's name, and so may end what stands before a short one: 晚报."""
_OFFICE = any_of("撰稿人", "记者", "記者", "通[讯訊][员員]", "作者", "[实實][习習]生", "评论员", "評論員")
_KINDS = r"(?:全媒[体體]|融媒[体體]|首席|[见見][习習]|[实實][习習]|特[约約派])*"
_WHO = re.compile(
    rf"(?P<source>[来來]源[:：\s]\s*(?:{PAPER}|{_H}{{2,6}}?)\s*(?={_H}{{0,4}}{_OFFICE}))?"
    rf"(?:[■□◎●]\s*(?:{_H}[报報]|本版[撰采][稿文写]\s*(?:{_H}{{0,4}}[报報])?)?)?(?:{PAPER}\s*)?"
    rf"(?:本[报報刊网網社台])?{_KINDS}(?:{_OFFICE}[:：\s]\s*|文[/／](?:本[报報])?{_KINDS}记者\s*)"
)
"""What those are called who write, and whose they are, before their names and a space."""
_NEXT = re.compile(rf"[\s、，]*(?:本[报報刊网網社台])?{_KINDS}{_OFFICE}[:：\s]\s*")
_PADDED = re.compile(rf"{_H}[ \u3000]+{_H}(?!{_H}[ \u3000])")
_CLEAR = re.compile(
    rf"{_H}{{2,3}}(?=[\s、，■/／（(]|(?:本[报報刊])?{_OFFICE}[:：\s]|[摄攝]影|[报報][导導道])"
)
"""A name, what stands behind it not glued to it."""
_DID = re.compile(
    rf"\s*(?:[（(][^（）()]{{0,6}}发自[^（）()]{{2,16}}[）)]|发自{_H}{{2}}|[/／](?:文[并並]?[图圖摄攝]?|[图圖摄攝])"
    r"|(?:[摄攝]影)?[报報][导導道](?![了过過的称稱说說，]))"
)
"""What they did, behind their names."""
_TOOK = re.compile(r"\s*[摄攝](?!影[报報])")
_TOOK_ALONE = re.compile(r"^[^文]*[/／][图圖摄攝]\s*$")
"""A photo credit: nobody is named in it who wrote."""
_TORN = 0.5
"""How much surer a break tears a word behind three characters than behind two, where the name has two."""
_NEAR = 4
"""Characters on either side of a break that tell whether it tears a word."""
_BETWEEN = re.compile(r"[ \u3000、，]*")
_NOT_BEHIND = frozenset("（(【〔[，、的在据據由与與和对對")
"""What the names of who wrote do not stand right behind."""


class Signed(NamedTuple):
    """Where a byline stands in a text, a source at its head up to `names`."""

    begin: int
    names: int
    end: int


def find(text: str, begin: int, stop: int) -> Iterator[Signed]:
    """The bylines that begin in `text` from `begin` to before `stop`, photo credits left out."""
    for who in _WHO.finditer(text, begin, stop):
        end = _names_end(text, who.end())
        behind = text[who.start() - 1 : who.start()] in _NOT_BEHIND
        if end and not behind and not _is_credit(text, who.start(), end):
            first = _paper_begin(text, who.start())
            yield Signed(first, who.end("source") if who["source"] else first, end)


def _is_credit(text: str, begin: int, end: int) -> bool:
    """Whether names between `begin` and `end`, or what stands behind them, tell who took a picture alone."""
    return bool(_TOOK.match(text, end) or _TOOK_ALONE.match(text[begin:end]))


def _paper_begin(text: str, at: int) -> int:
    """Where a paper's name that seems to begin `at` does: two characters on, where those end a word."""
    short = at >= _NEAR and _SHORT.match(text, at)
    return at + 2 if short and (split_at(text[at - _NEAR : at + _NEAR], _NEAR) or 0.0) > _TORN else at


def _names_end(text: str, at: int) -> int:
    """Where the names that begin at `at` end, what they did with them; 0 where none stand there."""
    end = 0
    while True:
        padded = _PADDED.match(text, at)
        if padded and text[at] in SURNAMES and looks_like_name(padded.group()):
            end, glued = padded.end(), not text[padded.end() : padded.end() + 1].isspace()
        else:
            clear = _CLEAR.match(text, at)
            size = len(clear.group()) if clear else _size(text, at)
            if not size or not looks_like_name(text[at : at + size]):
                return end
            end, glued = at + size, not clear
        did = _DID.match(text, end)
        end = did.end() if did else end
        if glued and not did:
            return end
        gap = _NEXT.match(text, end) or _BETWEEN.match(text, end)
        at = gap.end() if gap else end
        if did and at == end:
            return end


def _size(text: str, at: int) -> int:
    """The characters of a name that text is glued to: two or three, as words are torn the less; 0 if none."""
    long, short = (looks_like_name(text[at : at + size]) for size in (3, 2))
    if not long or not short or NO_GIVEN.match(text, at + 2):
        return 2 if short else 3 if long else 0
    near = text[at : at + 2 * _NEAR]
    # Most names have three characters.
    return 2 if (split_at(near, 3) or 0.0) - (split_at(near, 2) or 0.0) > _TORN else 3
