"""What a piece looks like by itself: how long it is, how it ends, what its words betray."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from sys import intern

from reader.page import bylines, captions, continuations, datelines, english_names, notices, wording
from reader.page.leads import SIGNED_BELOW
from reader.page.marks import (
    HAN_CHAR,
    MARKERS,
    ends_sentence,
    is_chinese,
    sentences_inside,
    squeeze,
)
from reader.page.pieces import Piece
from reader.page.series import series_of

LONG = {True: 46, False: 110}
"""Characters from which on a piece of Chinese, or of other text, is longer than headings are."""

TEXT, LEAD = "a text", "a signed or dated text"
SENTENCE, LINE = "a short sentence", "a short line"
CALL = "a call or a question"
BYLINE, CREDIT, CAPTION = "a byline", "a photo credit", "a credited or cued caption"
JUMP, NOTICE, STAMP, EDGE = "a continuation", "a notice", "a date or an hour", "the page's edge"
"""What a piece, or the edge of the page, is taken for at first sight."""
RUNNING = frozenset({TEXT, LEAD})
"""The kinds of running text."""

PLAIN_TEXT = "longer than captions are"
"""The sign of a text that can be nothing else."""
_PLAIN = {True: 70, False: 240}
"""Characters from which on a whole text that bears nothing of a caption's or a notice's is a paragraph."""
_CUED = 260
"""Characters of the longest caption that is told by a cue."""

_STEPS = {
    True: (2, 4, 6, 8, 10, 12, 15, 18, 22, 27, 33, 46, 70, 120),
    False: (8, 16, 24, 32, 45, 60, 80, 110, 200, 400),
}
"""Lengths in characters between which pieces are told apart."""

_REMEMBERED = 1024
"""Ways to be long and to end that are kept, put into words."""

_ENDS = {
    **dict.fromkeys("。.", "a full stop"),
    **dict.fromkeys("！!", "a call"),
    **dict.fromkeys("？?", "a question"),
    **dict.fromkeys("…", "an ellipsis"),
    **dict.fromkeys("：:", "a colon"),
    **dict.fromkeys("；;", "a semicolon"),
    **dict.fromkeys("，、,", "a comma"),
    **dict.fromkeys("）)]】〕", "a bracket"),
    **dict.fromkeys("”’」』\"'", "a quotation mark"),
    **dict.fromkeys("—–-", "a dash"),
}
_OPENS = {
    **dict.fromkeys('“‘「『"', "a quotation mark"),
    **dict.fromkeys("（(", "a bracket"),
    **dict.fromkeys("【〖[［〔", "a square bracket"),
    **dict.fromkeys("《〈", "a title"),
    **dict.fromkeys("—－–", "a dash"),
    **dict.fromkeys("，。、；：）”」』", "a closing mark"),
}
_NUMBERED = re.compile(
    r"^[一二三四五六七八九十]{1,3}[、.．]|^[（(][一二三四五六七八九十\d]{1,2}[）)]|^\d{1,2}[.、．](?!\d)"
)
_ROMAN = re.compile(r"^[IVX]{1,5}\.?$|^[一二三四五六七八九十\d]{1,2}$")
_LABEL = re.compile(
    r"^(?:【[^】]{1,12}】|〖[^〗]{1,12}〗|\[[^\]A-Za-z]{1,12}\]|［[^］]{1,12}］|[■□●◆★☆◎]\s*[^。，：:]{2,8})$"
)
_SPEAKER = re.compile(r"^(?:[问答問QA]|记者|記者|主持人|网友|市民|[A-Z])\s*[：:]\s*\S")
_SAYS = re.compile(rf"^(?:{HAN_CHAR}{{2,6}}|[A-Z][\w. ]{{1,20}})[：:]\s*\S")
_DATED = re.compile(
    rf"^[{MARKERS}]?\s*(?:近日|日前|昨[日天晚]|今[日天]|连日来|\d{{1,2}}月\d{{1,2}}日|\d{{1,2}}日)"
)
_ASIDE_OPENS = "（(〔[［"
_ASIDE = re.compile(r"^[（(〔\[［].*[）)〕\]］]$", re.S)
_STAMP = re.compile(r"\d{1,2}:\d\d|[12]\d{3}[-/.年]\d{1,2}[-/.月]\d{1,2}")
_CALLED = 34
"""Characters of the longest Chinese heading that calls out or asks."""
_STAMPED = 40
"""Characters of the longest line that tells when a text came out."""
_SITE = re.compile(r"https?://|www\.|\.com\b|@\w|©|\ball rights reserved|copyright", re.I)


@dataclass(eq=False, slots=True)
class Shape:
    """What is seen of one piece; lengths in characters without white space."""

    piece: Piece
    text: str
    chinese: bool
    length: int
    ended: bool
    """It ends a sentence."""
    inside: int
    """Sentences that end before its end."""
    kind: str
    """What it is taken for at first sight: one of the kinds below."""
    signs: list[str] = field(default_factory=list)

    @property
    def long(self) -> bool:
        """Longer than headings are."""
        return self.length > LONG[self.chinese]


def is_dated(text: str) -> bool:
    """Whether a day opens `text`, as it opens news: 近日, 5月1日."""
    return bool(_DATED.match(text))


def of(piece: Piece, ideographic: bool = False) -> Shape:
    """Look at a piece of a page; on an `ideographic` one 、 ends sentences, too."""
    text = piece.text
    chinese = is_chinese(text)
    shape = Shape(
        piece,
        text,
        chinese,
        len(squeeze(text)),
        ends_sentence(text) or (ideographic and text[-1] == "、"),
        sentences_inside(text),
        kind="",
    )
    if shape.ended and shape.length > _PLAIN[chinese] and not _stands_out(text, shape.length):
        shape.kind = LEAD if piece.dateline or piece.byline else TEXT
        shape.signs = [PLAIN_TEXT, SIGNED_BELOW] if SIGNED_BELOW in piece.signs else [PLAIN_TEXT]
    else:
        shape.signs = _own(shape)
    return shape


def _stands_out(text: str, length: int) -> bool:
    """Whether a long text may be a caption or a notice: it bears a marker, a cue, a credit, their words."""
    if captions.has_marker(text) or captions.credit_at(text) > 0 or notices.words(text):
        return True
    return length <= _CUED and bool(captions.cue(text))


def script(chinese: bool) -> str:
    """The word by which signs tell Chinese from other text."""
    return "Chinese" if chinese else "Latin"


def _own(shape: Shape) -> list[str]:
    text, length, piece = shape.text, shape.length, shape.piece
    step = bisect_left(_STEPS[shape.chinese], length)
    end = _ENDS.get(text[-1:], "no mark")
    found = [*_extent(shape.chinese, step, end, not shape.ended and not shape.long, shape.inside)]
    if text[0] in _OPENS:
        found.append(f"opens with {_OPENS[text[0]]}")
    elif text[0].isdigit():
        found.append("opens with a numeral")
    elif text[0].islower():
        found.append("opens with a small letter")
    if length <= 400:
        _short(shape, found)
    if piece.dateline:
        found.append(
            "a dateline at its head" if datelines.tells_day(piece.dateline) else "a place may open it"
        )
    if piece.byline:
        found.append(SIGNED_BELOW if SIGNED_BELOW in piece.signs else "a byline at its head")
    if piece.continued:
        found.append("tells of another page")
    if not shape.kind and shape.chinese and text[-1] in "！？!?" and length <= _CALLED and "。" not in text:
        shape.kind = CALL
    if not shape.kind:
        if shape.long or (shape.ended and (shape.inside or length >= (24 if shape.chinese else 60))):
            shape.kind = LEAD if piece.dateline or piece.byline else TEXT
        else:
            shape.kind = SENTENCE if shape.ended else LINE
    return found


# The ways to be long and to end are put into words once, not for each piece.
@lru_cache(_REMEMBERED)
def _extent(chinese: bool, step: int, end: str, open_ended: bool, inside: int) -> tuple[str, ...]:
    named = script(chinese)
    found = [f"{named}, length {step}", f"{named}, ends in {end}"]
    if open_ended:
        found.append(f"{named}, no end of sentence")
    if inside:
        found.append(f"{named}, sentences inside" if inside == 1 else f"{named}, several sentences inside")
    return tuple(map(intern, found))


def _short(shape: Shape, found: list[str]) -> None:
    """The signs of pieces that are not so long that they can only be text."""
    text, length = shape.text, shape.length
    for kind, sign in _forms(text, length):
        shape.kind = shape.kind or kind
        found.append(sign)
    if shape.long:
        return
    commas = text.count("，") + text.count(", ") + text.count("、")
    if commas:
        found.append(f"commas: {min(commas, 3)}")
    if _NUMBERED.match(text):
        found += ("numbered", "numbered, and ends a sentence" if shape.ended else "numbered, and ends none")
    if length < 6 and _ROMAN.match(text):
        found.append("a numeral alone")
    if text[0] in _ASIDE_OPENS and _ASIDE.match(text):
        found.append("one bracket")
        if length <= 7 and text[1:-1].isalpha():
            found.append("a word in brackets")
    if _DATED.match(text):
        found.append("a day opens it")
    if any(mark in text for mark in ":-/.年") and _STAMP.search(text):
        found.append("a date or an hour in numerals")
        if not shape.ended and not shape.kind and length <= _STAMPED:
            shape.kind = STAMP
    if ("." in text or "@" in text or "©" in text or "opyright" in text) and _SITE.search(text):
        found.append("an address or a copyright")
    if "“" in text or "「" in text or '"' in text:
        found.append("words in quotation marks")
    found += wording.chinese(text) if shape.chinese else wording.latin(text, shape.inside)


def _forms(text: str, length: int) -> Iterator[tuple[str, str]]:
    """Pairs of what a piece is taken for and the sign that says so."""
    if length <= 60:
        if captions.is_credit(text):
            yield CREDIT, "a photo credit and nothing else"
        elif bylines.is_byline(text):
            yield BYLINE, "a byline"
        if continuations.is_continuation(text):
            comes = continuations.comes_from(text)
            yield JUMP, "comes from another page" if comes else "goes on on another page"
        if notices.label(text):
            yield NOTICE, "a notice's label"
        if length <= 24 and bylines.is_bare_name(text):
            yield BYLINE, "names and nothing else"
        if length <= 24 and series_of(text) is not None:
            yield "", "a series with its number"
        if length <= 12 and english_names.is_initials(text):
            yield BYLINE, "initials"
        if length <= 40 and english_names.is_pen_name(text):
            yield "", "a pen-name"
        if length <= 36 and english_names.is_person(text):
            yield "", "a person's name and nothing else"
        if length <= 50 and english_names.goes_on(text):
            yield "", "an office"
        if length <= 16 and _LABEL.match(text):
            yield "", "a bracketed label"
    if notices.words(text):
        yield NOTICE, "a notice's words"
    if captions.credit_at(text) > 0:
        yield CAPTION, "a photo credit ends it"
    if length <= _CUED:
        if captions.cue(text):
            yield CAPTION, "a caption's cue"
        if captions.has_marker(text):
            ended = ends_sentence(captions.parts(text).text)
            yield "", "a marker opens it"
            yield "", "a marker opens a sentence" if ended else "a marker opens words"
        if _SPEAKER.match(text):
            yield "", "a speaker opens it"
        elif _SAYS.match(text):
            yield "", "a name and a colon open it"
