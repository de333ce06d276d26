"""Lines with what reporters are called beside their names: 本报记者 沈长河, 沈长河 通讯员 林晏如."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.page.marks import HAN_CHAR, any_of
from reader.page.signing import outlets
from reader.page.signing.beside_names import PICTURE_SOURCE, SENT_FROM, unedited
from reader.page.signing.names import are_names, close_up, looks_like_name, parted
from reader.page.signing.offices import OFFICE, REPORTER

_H = HAN_CHAR
_APART = r"[ \u3000：:︰／/╱|｜丨]"
_OPENS = rf"^(?:{_H}{{2,5}}(?=本[报報]))?{REPORTER}{_APART}"
_FIRST = re.compile(f"{_OPENS}*")
_OF_PAGE = re.compile(rf"^本[版期](?:撰[稿文]|采写)[ \u3000：:]*(?={_H}{{0,6}}?{OFFICE})")
"""What tells that one wrote the whole page, before what one is."""
_FIRST_APART = re.compile(_OPENS)
_OFFICES = re.compile(
    any_of(REPORTER, r"文[/／、]图|图[/／、]文|摄影报道|[报報][导導道]|摄影|攝影|文\b|整理|综合")
)
_ALONE = re.compile(
    rf"(?:{REPORTER}|(?:专题|專題|本[版刊期])?(?:撰[稿文]|采写|採寫)|文[/／][图圖]|摄影报道|攝影報導|摄影|攝影|文图|图文|圖文)[:：]?$"
)
_SENT_FROM = re.compile(SENT_FROM)
_BETWEEN = re.compile(r"[／/╱∕、：:︰|｜丨()（）&]")
_LISTED = re.compile("[，:：]")
_COMMENTS = re.compile(r"评论员|評論員")
_AUTHORS = re.compile(r"作者\s*[:：]\s*")
_REPORTED = re.compile(rf"(?:記者|记者)[ \u3000]?{_H}{{2,4}}[／/╱∕ ].{{0,8}}(?:[报報][导導道]|電|电)$")
_SENT_BY = re.compile(
    rf"^(?P<name>[A-Z][a-z]+|[^\W報报社網网台電电]{{3}})(?!{_H}[鄉乡鎮镇市縣县區区][報报]){_H}{{2,6}}[報报][導导道]$"
)
"""A reporter's name of three characters before a place of two and more."""
_MAY_NAME = re.compile(rf"{_H}{{2,4}}")
_LONGEST = 30
"""Characters of the longest names behind an office, put together."""


def listed(line: str) -> bool | None:
    """Whether authors with commas between them are persons: 作者：记者X，通讯员Y; None if none are listed."""
    found = _AUTHORS.match(line) if "，" in line else None
    return are_names(_LISTED.sub(" ", _OFFICES.sub(" ", line[found.end() :]))) if found else None


def opened(line: str) -> bool | None:
    """Whether a line that a reporter's office opens, a paper's before it or not, goes on with names alone.

    None if no office opens it.
    """
    line = _OF_PAGE.sub("", line)
    if _FIRST.match(line):
        return _are_named(line)
    of_paper = outlets.WITH_OFFICE.match(line)
    return _are_named("记者 " + line[of_paper.end() :]) if of_paper else None


def sent_by(text: str) -> str:
    """The name in a text that tells who reports, and from where: 林晏如澳底報導; "" if it tells none."""
    found = _SENT_BY.match(text)
    return found["name"] if found and (found["name"].isascii() or looks_like_name(found["name"])) else ""


def end(line: str) -> bool:
    """Whether a line ends in a reporter's name and where he reports from."""
    return bool(_REPORTED.search(line))


def are_among(words: Sequence[str], *, marked: bool) -> bool:
    """Whether each of a line's words is a person's name or what a reporter is called, and both are there.

    Behind a byline's marker one of three names and more may have a surname that few bear.
    """
    offices = [bool(_ALONE.match(word)) for word in words]
    others = [word for word, office in zip(words, offices, strict=True) if not office]
    persons = close_up(" ".join(others))
    strange = [name for name in persons if not looks_like_name(name)]
    few = marked and len(persons) > 2 and len(strange) == 1 and _MAY_NAME.fullmatch(strange[0])
    return len(words) <= 10 and any(offices) and bool(persons) and (not strange or bool(few))


def _are_named(line: str) -> bool:
    """Whether a line that opens with a reporter's office goes on with names alone."""
    line = PICTURE_SOURCE.sub("", unedited(_SENT_FROM.sub("", line)))
    rest = _BETWEEN.sub(" ", _OFFICES.sub(" ", line))
    persons = [name for glued in close_up(rest) for name in parted(glued)]
    if not persons or not rest.strip().strip("集体體"):
        return bool(_COMMENTS.search(line)) or outlets.is_nobody(line)
    if len("".join(persons)) > _LONGEST:
        return False
    known = sum(map(looks_like_name, persons))
    apart = bool(_FIRST_APART.match(line)) and all(2 <= len(name) <= 4 for name in persons)
    return known * 2 >= len(persons) or apart
