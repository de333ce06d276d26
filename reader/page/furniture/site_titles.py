"""The title of a web page over its text: the headline, dashes or bars, and a site, a paper or tags."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from reader.page.furniture import papers, titles
from reader.page.furniture.titles import NAMED, is_long
from reader.page.marks import HAN_CHAR, is_chinese, is_sentence, squeeze
from reader.page.pieces import Piece

_MARK = re.compile(r"\s*[-_|｜－–—]+\s*")
_MARKED = frozenset("-_|｜－–—")
"""What no title with a site behind it is without."""
_HEADLINE, _SITE = 6, 40
"""Characters of the shortest headline, and of the longest name of a site."""
_LONGEST = 130
"""Characters of the longest title."""
_WORDS = 4
"""Words of the shortest English headline."""
_UNDER = 4
"""Pieces below the title among which its text begins."""
_BEHIND = "what a site sets behind a web page's title"
_ORIGINAL = re.compile(r"^原[标標]?[题題][为為]?\s*[:：]\s*\S")
"""What a headline was in print, under the one that a site gave the text."""
_TAGS = re.compile(r"(?P<headline>[^|｜]{8,}?)(?:[|｜][^|｜，。\s]{2,8}){2,6}$")
"""A title and the words by which a site finds it: 老桥重新通车|老桥|交通|汐州."""


def name(pieces: Sequence[Piece]) -> None:
    """Mark the headline that the title on top of a page names, where it stands again above all text."""
    if not pieces or pieces[0].role or is_long(pieces[0]) or len(pieces[0].text) > _LONGEST:
        return
    named = {squeeze(headline) for headline, _ in _cuts(pieces[0].text)}
    for at in range(1, min(len(pieces), titles.NEAR)) if named else ():
        if not pieces[at].role and squeeze(pieces[at].text) in named:
            titles.name(pieces, 0, at)
            return
        if is_long(pieces[at]):
            return


def name_originals(pieces: Sequence[Piece]) -> None:
    """Mark the headlines that a site set over what they were in print: a line right above 原标题：…."""
    for title, original in pairwise(pieces):
        known = title.role or is_long(title) or is_sentence(title.text) or len(title.text) < _HEADLINE
        if not known and original.role and _ORIGINAL.match(original.text):
            title.signs.append(NAMED)


def part(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """The pieces, a paper or tags parted from each headline over a text that does not stand there again."""
    for at, piece in enumerate(pieces):
        title = piece.text if piece.role else headline_of(piece.text)
        if title == piece.text or not _heads_text(pieces, at, title):
            yield piece
            continue
        # The paper goes before the headline, so that it parts nothing from that.
        paper = piece.text[len(title) :].strip()
        yield replace(piece, text=paper, role="furniture", signs=[_BEHIND])
        yield replace(piece, text=title, gap=0, signs=[NAMED])


def _heads_text(pieces: Sequence[Piece], at: int, title: str) -> bool:
    """Whether a piece stands over a text, and neither it nor the `title` in it stands there again."""
    if any(each.text == title for each in pieces[at + 1 :]):
        return False
    if sum(each.text == pieces[at].text for each in pieces) > 1:
        return False
    # An English paper's name is less surely one: it stands on top of all text, or is none.
    if not is_chinese(title) and any(map(is_long, pieces[:at])):
        return False
    return any(map(is_long, pieces[at + 1 : at + 1 + _UNDER]))


def headline_of(title: str) -> str:
    """What a web page's title says before its paper or tags; the whole of it where none stand behind."""
    if len(title) > _LONGEST or _MARKED.isdisjoint(title):
        return title
    tagged = _TAGS.match(title) if is_chinese(title) else None
    if tagged:
        return tagged["headline"]
    headline, paper = next(_cuts(title), (title, ""))
    if not paper or is_sentence(headline):
        return title
    if is_chinese(headline):
        known = papers.is_paper(paper) or papers.is_site(paper)
    else:
        known = len(headline.split()) >= _WORDS and papers.is_english_paper(paper)
    return _without_sections(headline, title[len(headline) :]) if known else title


def _without_sections(headline: str, behind: str) -> str:
    """A headline without the sections of the site that the mark `behind` it parts from it as well."""
    mark = _MARK.match(behind)
    sections = mark and re.search(rf"(?:{re.escape(mark.group())}{HAN_CHAR}{{2,6}})+$", headline)
    return headline[: sections.start()] if sections and sections.start() >= _HEADLINE else headline


def _cuts(title: str) -> Iterator[tuple[str, str]]:
    """What stands before a dash or a bar in a title and behind it, the longest headline first."""
    for mark in reversed([*_MARK.finditer(title)]):
        headline, site = title[: mark.start()], title[mark.end() :]
        if len(headline) >= _HEADLINE and 0 < len(site) <= _SITE:
            yield headline, site
