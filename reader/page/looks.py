"""What can be seen of a piece and its neighbours, before its role is known."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reader.page import bylines, captions
from reader.page.marks import (
    HAN_CHAR,
    MARKERS,
    ends_sentence,
    is_caps,
    is_chinese,
    is_titled,
    open_pairs,
    sentences_inside,
    squeeze,
)
from reader.page.names import looks_like_name
from reader.page.pieces import Piece
from reader.page.setting import Setting

_EVERYWHERE = re.compile("[的了是在和与有这那不也都就到说一我你他她它]")
"""Characters that stand beside any other, so that a pair with one tells nothing."""
_TWO_HAN = re.compile(f"{HAN_CHAR}{{2}}")


@dataclass(eq=False, slots=True)
class Look:
    """What can be seen of a piece and its neighbours; lengths in characters without white space.

    What few signs ask for is looked at when it is asked for.
    """

    pieces: Sequence[Piece]
    index: int
    page: Setting
    whole: str
    """The text of the page."""
    piece: Piece
    text: str
    length: int
    chinese: bool
    ended: bool
    """It ends a sentence."""
    inside: int
    """Sentences that end before its end."""
    above: str
    """The role of the piece above; empty on top."""
    below: Piece | None
    cut_above: bool
    """The text above breaks off in mid-sentence."""

    @property
    def caps(self) -> bool:
        """Set in capitals."""
        return is_caps(self.text)

    @property
    def titled(self) -> bool:
        """Its words begin with capitals."""
        return is_titled(self.text)

    @property
    def alone(self) -> bool:
        """A short line, capital first, or short lines with room at their ends, empty lines around them."""
        return self.page.parted and not self.page.spaced and _is_alone(self.pieces, self.index)

    @property
    def wrapped(self) -> bool:
        """The page's lines were broken by width."""
        return self.page.wrapped

    @property
    def listed(self) -> bool:
        """It stands in a list: its neighbour opens with the same sign."""
        return _is_beside_its_like(self.pieces, self.index)

    @property
    def named(self) -> bool:
        """A person whom the page names elsewhere opens it."""
        return _is_named(self.text, self.whole)

    @property
    def resumed(self) -> bool:
        """The text below, captions passed over, can only go on in mid-sentence."""
        return not self.ended and _is_resumed(self.pieces, self.index)

    @property
    def seam(self) -> bool:
        """Its end and the start of the text below stand side by side elsewhere on the page."""
        return not self.ended and _knows_seam(self.pieces, self.index, self.whole)

    @property
    def long(self) -> bool:
        """Longer than headings are."""
        return self.length > (46 if self.chinese else 110)

    @property
    def short(self) -> bool:
        """Of a heading's length; in wrapped English only where it is set like one."""
        if self.chinese:
            return self.length <= 32
        if self.length > 90:
            return False
        return self.caps or self.titled or self.alone or (not self.wrapped and not self.inside)

    @property
    def resumed_below(self) -> bool:
        """The text below looks like the other half of the cut above."""
        if self.below is None or captions.has_marker(self.below.text):
            return False
        if not self.chinese and not is_chinese(self.below.text):
            return self.below.text[0].islower()
        return len(self.below.text) > 15 or (len(self.below.text) > 2 and ends_sentence(self.below.text))


def look(pieces: Sequence[Piece], index: int, body: Piece | None, whole: str, page: Setting) -> Look:
    """Look at `pieces[index]`; `body` is the paragraph above it, `whole` the text of the page."""
    piece = pieces[index]
    if (
        captions.has_marker(piece.text)
        and not _is_listed(pieces, index)
        and not bylines.is_byline(piece.text)
    ):
        part = captions.parts(piece.text)
        if part.text and (len(squeeze(part.text)) > 8 or part.text[-1] in "。！？"):
            piece.marker = part.marker
    text = piece.text
    above = _beside(pieces, range(index - 1, max(-1, index - 6), -1))
    return Look(
        pieces=pieces,
        index=index,
        page=page,
        whole=whole,
        piece=piece,
        text=text,
        length=len(squeeze(text)),
        chinese=is_chinese(text),
        ended=ends_sentence(text),
        inside=sentences_inside(text),
        above=above.role if above is not None else "",
        below=_beside(pieces, range(index + 1, min(len(pieces), index + 6))),
        cut_above=body is not None and breaks_off(body.text),
    )


def _beside(pieces: Sequence[Piece], places: range) -> Piece | None:
    """The first piece at `places` that is no furniture."""
    for at in places:
        if pieces[at].role != "furniture":
            return pieces[at]
    return None


_INSIDE_START = re.compile(r"[，、。；）”」』！？%‰]|\.\d")
_ONE_AND_COMMA = re.compile(rf"{HAN_CHAR}[，、]")


def begins_inside(text: str) -> bool:
    """Whether the start of `text` can only stand in mid-sentence: a mark, a small letter, 櫓，."""
    if _INSIDE_START.match(text) or text[0].islower():
        return True
    return bool(_ONE_AND_COMMA.match(text)) and ends_sentence(text)


def _is_alone(pieces: Sequence[Piece], index: int) -> bool:
    piece = pieces[index]
    below = pieces[index + 1] if index + 1 < len(pieces) else None
    if piece.gap == 0 or (below is not None and below.gap == 0) or len(piece.text) > 50:
        return False
    if len(piece.own) == 1:
        return piece.text[0].isupper()
    return piece.unfilled and len(piece.own) <= 3 and not ends_sentence(piece.text)


def _is_named(text: str, whole: str) -> bool:
    """Whether a short text opens with a person's name of three characters that stands elsewhere too."""
    return len(text) <= 40 and looks_like_name(text[:3]) and whole.count(text[:3]) > 1


def _is_listed(pieces: Sequence[Piece], index: int) -> bool:
    """Whether a sign before a piece marks an item of a list: □ ☆ always, ● ◆ where a neighbour has it too."""
    sign = pieces[index].text[0]
    if sign in "□☆★◇※":
        return True
    return sign in "●◎◆○" and _is_beside_its_like(pieces, index)


def _is_beside_its_like(pieces: Sequence[Piece], index: int) -> bool:
    """Whether a neighbour opens with the sign that opens a piece: ● or □."""
    sign = pieces[index].text[0]
    if sign not in "●◎◆○□☆★◇※·•":
        return False
    return sign in [pieces[at].text[0] for at in (index - 1, index + 1) if 0 <= at < len(pieces)]


def breaks_off(text: str) -> bool:
    """Whether a paragraph ends in mid-sentence: no closing mark, or one inside a quote still open."""
    if len(text) < 12 or ends_sentence(text):
        return False
    last = text.rstrip()[-1]
    return last not in "；;：:" + MARKERS or (last in "；;" and bool(open_pairs(text[-200:])))


def _is_resumed(pieces: Sequence[Piece], index: int) -> bool:
    """Whether the next text, over what may be captions, begins in mid-sentence."""
    for below in pieces[index + 1 : index + 5]:
        if below.role == "furniture":
            continue
        if begins_inside(below.text):
            return True
        caption = captions.has_marker(below.text) or captions.credit_at(below.text) >= 0
        if not caption and not (ends_sentence(below.text) and len(below.text) < 60):
            return False
    return False


def _knows_seam(pieces: Sequence[Piece], index: int, whole: str) -> bool:
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
        return bool(_TWO_HAN.fullmatch(seam)) and not _EVERYWHERE.search(seam) and seam in whole
    return False
