"""What the furniture of a page tells of it: paper, date, page, and the section that it belongs to.

A section is named by a folio, by a page's number, by a web page's path, or by what sections are called.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from string import digits

from reader.page.furniture import days, folio, papers, paths
from reader.page.marks import HAN_CHAR, any_of, squeeze
from reader.page.signing.names import looks_like_name

_LONGEST = 100
"""Characters of the longest line that tells anything."""
_PAGE_ALONE = re.compile(r"\s*第.*版\s*$")
_NAME = rf"{HAN_CHAR}{{2,10}}(?:[·•・/／、]{HAN_CHAR}{{2,8}}){{0,2}}"
_USUAL = re.compile(
    any_of(
        folio.SECTIONS,
        r"文[体體]|[读讀]者[来來]信|[头頭][条條版]|城事|港[闻聞]|澳[闻聞]|[两兩]岸",
        r"中[国國]|特[别別][报報][道導]|言[论論]|文[艺藝]|[娱娛][乐樂]|旅[游遊]",
    )
    + r"(?:新[闻聞])?$"
)
"""What sections are called on a line of their own."""
_OF_PAGE = re.compile(
    r"(?:第\s*)?(?:[A-Z]?\d{1,5}|[一二三四五六七八九十]{1,3})\s*[版頁页]\s*(?:[:：]\s*|[(（])"
    rf"(?P<section>{_NAME})(?!{HAN_CHAR})"
)
"""A page with its section behind it: 第A08版:社会/警法, 第3版(国际)."""
_CLIPPED = re.compile(rf"(?:報章|报章)\s*[|｜][^|｜]*[|｜]\s*(?P<section>{_NAME})(?:\s*[|｜].*)?$")
"""A database of clippings: 報章 | A09 | 港聞."""
_FIELD = re.compile(r"Section:\s*(?P<section>[A-Z](?!-)[A-Za-z&' -]{3,24})\s*(?:;|$)")
_BESIDE_PAGE = re.compile(
    rf"^(?:[A-Z]\d{{1,2}}|\d{{1,2}}版)[\s|｜:：]+(?P<behind>{_NAME})$|^(?P<before>{_NAME})[\s|｜:：]*[A-Z]\d{{1,2}}$"
)
_IN_RECORD = re.compile(
    r"^【\s*(?:(?P<dated>(?:出版)?日\s*期|[报報][纸紙]日期|原刊期号)|版\s*[号次]|原刊页号|[报報][纸紙]版次)\s*】\s*(?P<told>.+)"
)
"""The day or the page in a database's record: 【 日  期 】19961007, 【原刊页号】⑴."""
_IN_FIELD = re.compile(r"版次(?:/卷期)?[:：]\s*(?P<page>[A-Z]?\d{1,3})\s*[版頁页]")
_NO_SECTION = re.compile(
    any_of(
        r"[来來]源|日期|[时時][间間]|[发發].{1,3}|[编編].|作者|星期|版[次面]|字[號号級级體体].*|[关關][键鍵][词詞]|今[天日]",
        r"返回.*|[链鏈][接結]|最[新近].*|[当當]前.*|[初十廿][一二三四五六七八九十]|.*[报報网網]",
    )
    + "$"
)
"""What stands beside a date and names no section."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What the furniture of a page tells of it; empty where it does not."""

    paper: str = ""
    date: str = ""
    page: str = ""
    section: str = ""


def of(furniture: Iterable[str]) -> Facts:
    """Paper, date, page and section as the furniture of a page tells them."""
    lines = [*_of_records(text for text in furniture if len(text) <= _LONGEST)]
    close = [papers.closed(line.strip()) for line in lines]
    own = _own_pages(close)
    pages = (found.group() for line in lines if (found := _IN_FIELD.search(line)))
    numbered = [line for line in lines if folio.is_dateline(line) or _PAGE_ALONE.match(line)]
    return Facts(
        next(filter(None, map(papers.paper_in, (_OF_PAGE.sub("", line) for line in lines))), ""),
        next(filter(None, map(days.iso_date, lines)), ""),
        next(filter(None, map(folio.page_in, (*(found.group() for found in own), *pages, *numbered))), ""),
        next((found["section"] for found in own), "")
        or next(filter(None, map(_told, close)), "")
        or next(filter(_USUAL.match, (squeeze(line).strip(digits) for line in close)), ""),
    )


def _of_records(lines: Iterable[str]) -> Iterator[str]:
    """`lines`, what records tell of day and page as folios would tell it."""
    for line in lines:
        found = _IN_RECORD.match(line)
        if not found:
            yield line
        elif found["dated"]:
            told = found["told"].strip()
            yield (
                f"{told[:4]}年{told[4:6]}月{told[6:8]}日" if told[:8].isdecimal() and len(told) >= 8 else told
            )
        elif told := unicodedata.normalize("NFKC", found["told"]).strip("() "):
            yield f"第{re.split(r'[^A-Za-z0-9]', told)[0]}版"


def _own_pages(lines: Sequence[str]) -> list[re.Match[str]]:
    """The pages with their sections that lines name, but for those that a list of an issue's pages names."""
    pages = [_OF_PAGE.search(line) for line in lines]
    listed = {id(each) for pair in pairwise(pages) if all(pair) for each in pair}
    return [found for found in pages if found and id(found) not in listed]


def _told(line: str) -> str:
    """The section that a folio, a database's field or a path tells."""
    found = _CLIPPED.match(line) or _FIELD.match(line)
    if found:
        return found["section"].title() if found["section"].isascii() else found["section"]
    beside = _BESIDE_PAGE.match(line)
    if beside:
        return beside["behind"] or beside["before"]
    if paths.is_path(line):
        return paths.section(line)
    if folio.has_hour(line):
        return ""
    word = folio.word_beside(line)
    return "" if _NO_SECTION.match(word) or looks_like_name(word) else word
