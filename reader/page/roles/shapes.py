"""What a piece looks like by itself: how long it is, how it ends, what its words betray."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from sys import intern
from typing import NamedTuple

from reader.page.marks import MARKERS, ends_sentence, is_chinese, sentences_inside, squeeze
from reader.page.parts import datelines, notices
from reader.page.parts.leads import SIGNED_BELOW
from reader.page.pieces import Piece
from reader.page.roles import forms, wording
from reader.page.roles.kinds import CALL, LEAD, LINE, SENTENCE, STAMP, TEXT, script

LONG = {True: 46, False: 110}
"""Characters from which on a piece of Chinese, or of other text, is longer than headings are."""

PLAIN_TEXT = "longer than captions are"
"""The sign of a text that can be nothing else."""

_STEPS = {
    True: (2, 4, 6, 8, 10, 12, 15, 18, 22, 27, 33, 46, 70, 120),
    False: (8, 16, 24, 32, 45, 60, 80, 110, 200, 400),
}
"""Lengths in characters between which pieces are told apart."""

_REMEMBERED = 2048
"""Ways to be long and to end that are kept, put into words; short texts whose look is."""
_SHORT = 60
"""Characters of the longest text whose look is kept."""

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
_ROMAN = re.compile(r"^(?:[IVX]{1,5}|[A-Z])\.?$|^[一二三四五六七八九十\d]{1,2}$")
_DATED = re.compile(
    rf"^[{MARKERS}]?\s*(?:近日|日前|昨[日天晚]|今[日天]|连日来|\d{{1,2}}月\d{{1,2}}日|\d{{1,2}}日)"
)
_ASIDE_OPENS = "（(〔[［"
_ASIDE = re.compile(r"^[（(〔\[［].*[）)〕\]］]$", re.S)
_STAMP = re.compile(r"\d{1,2}:\d\d|[12]\d{3}[-/.年]\d{1,2}[-/.月]\d{1,2}")
_STAMP_MARK = re.compile("[-:/.年]")
_CALLED = 34
"""Characters of the longest Chinese heading that calls out or asks."""
_STAMPED = 40
"""Characters of the longest line that tells when a text came out."""
_SITE = re.compile(r"https?://|www\.|\.com\b|@\w|©|\ball rights reserved|copyright", re.I)
_SITE_CUES = ("://", "www.", ".com", "@", "©", "erved", "copyr")
"""Of which each of these has one in small letters, none of them i, k or s, for which other letters stand."""


class Look(NamedTuple):
    """What a text says by itself; lengths in characters without white space."""

    chinese: bool
    length: int
    ended: bool
    """It ends a sentence."""
    inside: int
    """Sentences that end before its end."""
    kind: str
    """What its words make it, "" where they tell nothing."""
    signs: tuple[str, ...]


@dataclass(eq=False, slots=True)
class Shape:
    """What is seen of one piece; see `Look`."""

    piece: Piece
    text: str
    chinese: bool
    length: int
    ended: bool
    inside: int
    kind: str
    """What it is taken for at first sight: one of `kinds`."""
    signs: list[str]

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
    look = (_short_look if len(text) <= _SHORT else _look)(text, ideographic)
    chinese, length, ended, inside, kind, said = look
    signs = [*said]
    if signs[0] == PLAIN_TEXT:
        if SIGNED_BELOW in piece.signs:
            signs.append(SIGNED_BELOW)
    else:
        signs += _lifted(piece)
    if not kind and chinese and text[-1] in "！？!?" and length <= _CALLED and "。" not in text:
        kind = CALL
    if not kind:
        if length > LONG[chinese] or (ended and (inside or length >= (24 if chinese else 60))):
            kind = LEAD if piece.dateline or piece.byline else TEXT
        else:
            kind = SENTENCE if ended else LINE
    return Shape(piece, text, chinese, length, ended, inside, kind, signs)


def _lifted(piece: Piece) -> Iterator[str]:
    """The signs of what was lifted from a piece."""
    if piece.dateline:
        yield "a dateline at its head" if datelines.tells_day(piece.dateline) else "a place may open it"
    if piece.byline:
        yield SIGNED_BELOW if SIGNED_BELOW in piece.signs else "a byline at its head"
    if piece.continued:
        yield "tells of another page"


def _look(text: str, ideographic: bool) -> Look:
    chinese, length = is_chinese(text), len(squeeze(text))
    ended = ends_sentence(text) or (ideographic and text[-1] == "、")
    inside = sentences_inside(text)
    whole = ended and length > forms.PLAIN[chinese] and not forms.stands_out(text, length)
    if whole or (inside and length > forms.LONGEST[chinese] and not notices.words(text)):
        return Look(chinese, length, ended, inside, "", (PLAIN_TEXT,))
    open_ended = not ended and length <= LONG[chinese]
    step = bisect_left(_STEPS[chinese], length)
    found = [*_extent(chinese, step, _ENDS.get(text[-1:], "no mark"), open_ended, inside)]
    if text[0] in _OPENS:
        found.append(f"opens with {_OPENS[text[0]]}")
    elif "①" <= text[0] <= "⑳":
        found.append("opens with a ringed numeral")
    elif text[0].isdigit():
        found.append("opens with a numeral")
    elif text[0].islower():
        found.append("opens with a small letter")
    kind = ""
    if length <= 400:
        for taken, sign in forms.of(text, length):
            kind = kind or taken
            found.append(sign)
        if length <= LONG[chinese]:
            if not kind and not ended and length <= _STAMPED and _has_stamp(text):
                kind = STAMP
            found += _marks(text, length, ended)
            found += wording.chinese(text) if chinese else wording.latin(text, inside)
        elif wording.tells_place(text):
            found.append(wording.PLACED)
    return Look(chinese, length, ended, inside, kind, tuple(found))


_short_look = lru_cache(_REMEMBERED)(_look)
"""`_look` at what comes again in dumps of a paper: mastheads, sections, credits, columns' names."""


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


def _has_site(text: str) -> bool:
    return any(map(text.lower().__contains__, _SITE_CUES)) and bool(_SITE.search(text))


def _has_stamp(text: str) -> bool:
    return bool(_STAMP_MARK.search(text) and _STAMP.search(text))


def _marks(text: str, length: int, ended: bool) -> Iterator[str]:
    """The signs of commas, numerals, brackets, days and addresses in a piece as short as a heading."""
    commas = text.count("，") + text.count(", ") + text.count("、")
    if commas:
        yield f"commas: {min(commas, 3)}"
    if _NUMBERED.match(text):
        yield "numbered"
        yield "numbered, and ends a sentence" if ended else "numbered, and ends none"
    if length < 6 and _ROMAN.match(text):
        yield "a numeral alone"
    if text[0] in _ASIDE_OPENS and _ASIDE.match(text):
        yield "one bracket"
        if length <= 7 and text[1:-1].isalpha():
            yield "a word in brackets"
    if _DATED.match(text):
        yield "a day opens it"
    if _has_stamp(text):
        yield "a date or an hour in numerals"
    if ("." in text or "@" in text or "©" in text or "opyright" in text) and _has_site(text):
        yield "an address or a copyright"
    if "“" in text or "「" in text or '"' in text:
        yield "words in quotation marks"
