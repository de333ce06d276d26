"""Roles of pieces: each sign speaks for a role with a weight, the weightiest role wins.

The weights are our judgement, ordered by how seldom the sign misleads on the development pages; a test
scores the pages without each in turn.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reader.page import captions, folio, leads, names, notices
from reader.page.marks import (
    HAN,
    MARKERS,
    cells,
    ends_sentence,
    is_caps,
    is_chinese,
    is_titled,
    open_pairs,
    sentences_inside,
    squeeze,
)
from reader.page.pieces import Piece, Role

_LABEL = re.compile(
    r"^(?:【[^】]{1,12}】|〖[^〗]{1,12}〗|\[[^\]A-Za-z]{1,12}\]|［[^］]{1,12}］|[■□●◆★☆◎]\s*[^。，：:]{2,8})$"
)
_NUMBERED = re.compile(
    r"^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,2}[）)]|\d{1,2}[.、．](?!\d)|[①-⑳]|第[一二三四五六七八九十]+[章节届部])"
)
_CLAUSES = re.compile(r"\S[ \u3000]+\S{4,}")
_OPENS_PARAGRAPH = re.compile(
    r"^(?:本报|本報|新华社|新華社|中新社|中央社|据|據|近日|日前|昨|今[日天年]|[（(〔【]?记者|\d{1,4}[年月日]|在|随着|對於|对于)"
)
_TIME_WORDS = re.compile(
    r"^(?:[^，。]{0,10}(?:以来|以來|年来|年來)，|目前，|近期，|近日，|日前，|[^，。]{0,8}[年月日时時]，|截至)"
)
_DAY_SCENE = re.compile(
    r"^(?:\d{1,2}月)?\d{1,2}日.{0,40}(?:正在|在.{1,24}(?:进行|舉行|举行|举办|参观|选购|拍摄|排队|展示|体验|采摘))"
)


_CLOSING = frozenset({"heading", "byline", "notice", "series", "label", "continuation"})


@dataclass(frozen=True, slots=True)
class Look:
    """What can be seen of a piece and its neighbours; lengths in characters without white space."""

    piece: Piece
    text: str
    length: int
    chinese: bool
    ended: bool
    """It ends a sentence."""
    inside: int
    """Sentences that end before its end."""
    caps: bool
    titled: bool
    above: Piece | None
    below: Piece | None
    cut_above: bool
    """The text above breaks off in mid-sentence."""
    body_above: bool
    """A long text stands above."""
    seam: bool
    """Its end and the start of the text below stand together elsewhere on the page."""


Test = Callable[[Look], bool]


@dataclass(frozen=True, slots=True)
class Sign:
    """One observation, the role it speaks for and how strongly."""

    name: str
    role: Role
    weight: float
    test: Test


def _long(look: Look) -> bool:
    return look.length > (46 if look.chinese else 110)


def _short(look: Look) -> bool:
    if look.chinese:
        return look.length <= 32
    return look.length <= 90 and (look.caps or look.titled)


SIGNS: tuple[Sign, ...] = (
    Sign("long", "paragraph", 3, _long),
    Sign("very long", "paragraph", 2, lambda look: look.length > (90 if look.chinese else 220)),
    Sign("ends a sentence", "paragraph", 2, lambda look: look.ended),
    Sign("sentences inside", "paragraph", 1.5, lambda look: look.inside > 0),
    Sign("indented, or lead words", "paragraph", 1, lambda look: look.piece.indent >= 2 and look.ended),
    Sign("byline or dateline at its head", "paragraph", 4, lambda look: bool(look.piece.dateline or look.piece.byline)),
    Sign("lead words", "paragraph", 1, lambda look: bool(_OPENS_PARAGRAPH.match(look.text)) and not _short(look)),
    Sign("goes on from a cut", "paragraph", 3, lambda look: look.cut_above and look.ended and not look.piece.marker),
    Sign("a clause ends it", "paragraph", 2, lambda look: look.text[-1] in "，、,；;：:" and look.length > 8),
    Sign("lower case", "paragraph", 1.5, lambda look: not look.chinese and not look.caps and not look.titled),
    Sign("begins in mid-sentence", "paragraph", 2.5, lambda look: look.text[0] in "，、。；）”」』！？%" or look.text[0].islower()),
    Sign("ends in a hyphen", "paragraph", 4, lambda look: not look.chinese and look.text[-1] in "-¬"),
    Sign("short, sentences inside", "paragraph", 3, lambda look: look.inside > 0 and _short(look) and look.chinese),
    Sign("time words open it", "paragraph", 2.5, lambda look: bool(_TIME_WORDS.match(look.text)) and look.length > 12),
    Sign("the page knows the seam to the text below", "paragraph", 3.5, lambda look: look.seam and not look.ended),
    Sign("short", "heading", 2, _short),
    Sign("no end of sentence", "heading", 2, lambda look: not look.ended and not _long(look) and (look.chinese or look.titled)),
    Sign("capitals", "heading", 2.5, lambda look: look.caps),
    Sign("title case", "heading", 1, lambda look: not look.caps and look.titled and not look.ended),
    Sign("two clauses with a space", "heading", 1, lambda look: look.chinese and _short(look) and bool(_CLAUSES.search(look.text)) and not look.ended),
    Sign("a dash opens it", "heading", 2, lambda look: look.text.startswith(("——", "―", "──")) and not _long(look)),
    Sign("numbered", "heading", 0.5, lambda look: bool(_NUMBERED.match(look.text)) and _short(look)),
    Sign("a short question or call", "heading", 2, lambda look: look.length <= 24 and look.text[-1] in "？！?!" and not look.inside and not look.text.startswith(("“", "「"))),
    Sign("marker", "caption", 5, lambda look: bool(look.piece.marker)),
    Sign("caption's cue", "caption", 8, lambda look: bool(captions.cue(look.text)) and look.length < 260),
    Sign("a photo credit stands below", "caption", 7, lambda look: look.below is not None and look.length < 260 and captions.is_credit(look.below.text)),
    Sign("credit at its end", "caption", 6, lambda look: captions.credit_at(look.text) > 0),
    Sign("points at people", "caption", 2, lambda look: captions.points(look.text) and look.length < 160),
    Sign("stands in a cut", "caption", 4, lambda look: look.cut_above and look.ended and look.length < 120 and _resumes(look)),
    Sign("a dated scene", "caption", 1.5, lambda look: bool(_DAY_SCENE.match(look.text)) and look.length < 140 and look.inside <= 2),
    Sign("capitals, a dash, a scene", "caption", 5, lambda look: bool(re.match(r"^[A-Z][A-Z ',’.-]{5,40}(?:—|--|–)\s?[A-Z][a-z]", look.text)) and not look.piece.dateline),
    Sign("photo credit alone", "credit", 9, lambda look: captions.is_credit(look.text)),
    Sign("byline", "byline", 8, lambda look: leads.is_byline(look.text)),
    Sign("series with a number", "series", 6, lambda look: look.length <= 24 and names.series(look.text) is not None),
    Sign("bracketed label", "label", 5, lambda look: bool(_LABEL.match(look.text))),
    Sign("continuation line", "continuation", 9, lambda look: leads.continuation(look.text)),
    Sign("notice label", "notice", 9, lambda look: notices.label(look.text)),
    Sign("notice words", "notice", 8, lambda look: notices.words(look.text) and look.length < 120 and not look.ended),
)  # fmt: skip
"""Every sign, in no order: their weights are added up by role."""


def judge(pieces: Sequence[Piece], page: str, signs: Sequence[Sign] = SIGNS) -> None:
    """Give each piece that has none its role, and the signs that decided it; `page` is the whole text."""
    body: Piece | None = None
    for index, piece in enumerate(pieces):
        if piece.role:
            continue
        look = _look(pieces, index, body, page)
        scores: dict[Role, float] = {"paragraph": 1.0}
        seen: list[Sign] = []
        for sign in signs:
            if sign.test(look):
                scores[sign.role] = scores.get(sign.role, 0.0) + sign.weight
                seen.append(sign)
        piece.role = max(scores, key=lambda role: scores[role])
        piece.signs = [sign.name for sign in seen if sign.role == piece.role] or ["nothing speaks against it"]
        if piece.role == "paragraph":
            body = piece
        elif piece.role in _CLOSING and index and pieces[index - 1].role in _CLOSING:
            # A heading between two halves does not close the sentence; two in a row do.
            body = None


def _look(pieces: Sequence[Piece], index: int, body: Piece | None, page: str) -> Look:
    piece = pieces[index]
    if not piece.marker and captions.has_marker(piece.text) and not leads.is_byline(piece.text):
        part = captions.parts(piece.text)
        if part.text and (len(squeeze(part.text)) > 8 or part.text[-1] in "。！？"):
            piece.marker = part.marker
    text = piece.text
    return Look(
        piece=piece,
        text=text,
        length=len(squeeze(text)),
        chinese=is_chinese(text),
        ended=ends_sentence(text),
        inside=sentences_inside(text),
        caps=is_caps(text),
        titled=is_titled(text),
        above=_neighbour(pieces, index, -1),
        below=_neighbour(pieces, index, 1),
        cut_above=body is not None and breaks_off(body.text),
        body_above=body is not None,
        seam=_knows_seam(pieces, index, page),
    )


def _neighbour(pieces: Sequence[Piece], index: int, step: int) -> Piece | None:
    index += step
    while 0 <= index < len(pieces):
        if pieces[index].role != "furniture":
            return pieces[index]
        index += step
    return None


def _knows_seam(pieces: Sequence[Piece], index: int, page: str) -> bool:
    """Whether the end of a piece and the start of the next text stand side by side elsewhere on the page.

    Captions between are passed over: 建 | 设的全面领导 is one word where the page has 建设.
    """
    text = pieces[index].text
    if not is_chinese(text) or len(text) < 8:
        return False
    for below in pieces[index + 1 : index + 4]:
        if below.role == "furniture" or captions.has_marker(below.text) or captions.is_credit(below.text):
            continue
        if below.dateline or below.byline or len(below.text) < 24:
            return False
        seam = text[-1] + below.text[0]
        return bool(_TWO_HAN.fullmatch(seam)) and seam in page
    return False


_TWO_HAN = re.compile(f"[{HAN}]{{2}}")


def _resumes(look: Look) -> bool:
    """Whether the text below looks like the other half of the cut above, and no heading."""
    below = look.below
    return below is not None and cells(below.text) > 30 and not captions.has_marker(below.text)


def breaks_off(text: str) -> bool:
    """Whether a paragraph ends in mid-sentence: no closing mark, or one inside a quote still open."""
    if len(text) < 12:
        return False
    if ends_sentence(text):
        return False
    return text.rstrip()[-1] not in "；;：:" + MARKERS or bool(
        open_pairs(text[-200:]) and text.rstrip()[-1] in "；;"
    )
