"""Whether sentences break off, go on, stand elsewhere: what a piece and its neighbours tell."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.page.marks import HAN_CHAR, MARKERS, ends_sentence, is_chinese, open_pairs, stands_twice
from reader.page.parts import captions, credits
from reader.page.pieces import Piece
from reader.page.signing.names import looks_like_name

_EVERYWHERE = re.compile("[的了是在和与有这那不也都就到说一我你他她它]")
"""Characters that stand beside any other, so that a pair with one tells nothing."""
_TWO_HAN = re.compile(f"{HAN_CHAR}{{2}}")


_INSIDE_START = frozenset("，、。；）”」』！？%‰")
_ONE_AND_COMMA = re.compile(rf"{HAN_CHAR}[，、]")


def begins_inside(text: str) -> bool:
    """Whether the start of `text` can only stand in mid-sentence: a mark, a small letter, 櫓，."""
    first = text[0]
    if first in _INSIDE_START or first.islower() or (first == "." and text[1:2].isdecimal()):
        return True
    return bool(_ONE_AND_COMMA.match(text)) and ends_sentence(text)


def is_named(text: str, whole: str) -> bool:
    """Whether a short text opens with a person's name of three characters that stands elsewhere too."""
    return len(text) <= 40 and looks_like_name(text[:3]) and stands_twice(text[:3], whole)


def is_beside_its_like(pieces: Sequence[Piece], index: int) -> bool:
    """Whether a neighbour opens with the sign that opens a piece: ● or □."""
    sign = pieces[index].text[0]
    if sign not in "●◎◆○□☆★◇※·•":
        return False
    return sign in [pieces[at].text[0] for at in (index - 1, index + 1) if 0 <= at < len(pieces)]


def resumes(chinese: bool, below: str) -> bool:
    """Whether the text `below` a piece may be the other half of the cut above it."""
    if captions.has_marker(below):
        return False
    if not chinese and not is_chinese(below):
        return below[0].islower()
    return len(below) > 15 or (len(below) > 2 and ends_sentence(below))


def breaks_off(text: str) -> bool:
    """Whether a paragraph ends in mid-sentence: no closing mark, or one inside a quote still open."""
    if len(text) < 12 or ends_sentence(text):
        return False
    last = text.rstrip()[-1]
    return last not in "；;：:" + MARKERS or (last in "；;" and bool(open_pairs(text[-200:])))


def is_resumed(pieces: Sequence[Piece], index: int) -> bool:
    """Whether the next text, over what may be captions, begins in mid-sentence."""
    for below in pieces[index + 1 : index + 5]:
        if below.role == "furniture":
            continue
        if begins_inside(below.text):
            return True
        if len(below.text) < 60 and ends_sentence(below.text):
            continue
        if not (captions.has_marker(below.text) or credits.at(below.text) >= 0):
            return False
    return False


def knows_seam(pieces: Sequence[Piece], index: int, whole: str) -> bool:
    """Whether the end of a piece and the start of the next text stand side by side elsewhere on the page.

    Captions between are passed over: 建 | 设的全面领导 is one word where the page has 建设.
    """
    text = pieces[index].text
    if not is_chinese(text) or len(text) < 8:
        return False
    for below in pieces[index + 1 : index + 4]:
        if below.role == "furniture" or captions.has_marker(below.text) or credits.is_credit(below.text):
            continue
        if below.dateline or below.byline or len(below.text) < 24:
            return False
        seam = text[-1] + below.text[0]
        return bool(_TWO_HAN.fullmatch(seam)) and not _EVERYWHERE.search(seam) and stands_twice(seam, whole)
    return False
