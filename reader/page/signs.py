"""The signs of a piece's role: its own shape, its neighbours', and what the page makes of its words.

A sign is a phrase; how strongly each speaks for a role is told in `weights`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from reader.page import cohesion, furniture, headings, looks, shapes
from reader.page.layout import HASH, HEADS_LINE
from reader.page.leads import SIGNED_BELOW, TITLED
from reader.page.marks import ends_sentence, squeeze
from reader.page.pieces import Piece
from reader.page.setting import Setting
from reader.page.shapes import (
    BYLINE,
    CAPTION,
    CREDIT,
    EDGE,
    LEAD,
    LINE,
    NOTICE,
    PLAIN_TEXT,
    SENTENCE,
    TEXT,
    Shape,
)

_SHORT = frozenset({LINE, SENTENCE, BYLINE, NOTICE})
_TEXT = frozenset({TEXT, LEAD})
_REACH = 12
"""Pieces on either side among which a line's like is looked for."""
RECORDED = "a line under a database's head of a record"
SIGNS_OFF = "a pen-name or initials under a text"
EVEN = "the second of two even lines, as the old papers broke their heads"
_EVEN = 13
"""Characters of the longest such line."""
PAGE_HEADED = "a short line over a text, under a folio and more furniture"
BEHIND_CAPTION = "a caption stands between it and the cut"
STANDS_IN_CUT = "stands in a cut that goes on below"
_IN_CUT = 120
"""Characters of the longest caption that is told by the cut it stands in."""
CREDITED_BELOW = "a sentence, and a photo credit right below"
_CAPTION = 220
"""Characters of the longest caption that is told by a credit below it."""
_HEAD = 16
"""Pieces on top of a page among which its folio is looked for."""
_REPEATED = 40
"""Characters of the longest line that is looked for elsewhere on the page."""
_STACK = 6
"""Lines of the highest stack of headings."""
_SEEN = 600
"""Characters of a paragraph that are looked at for what it is about."""


def see(pieces: Sequence[Piece], page: Setting, whole: str) -> list[tuple[str, ...]]:
    """The signs of each of `pieces`, none of them furniture's; `whole` is the text of the page."""
    found = _Page(pieces, page, whole)
    return [tuple(found.signs(at)) for at in range(len(found.shapes))]


class _Page:
    """The pieces of a page beside one another, furniture left out."""

    def __init__(self, pieces: Sequence[Piece], page: Setting, whole: str) -> None:
        self._page = page
        self._whole = whole
        self._over: list[str] = []
        """For each piece the sign of the furniture right above it, empty where there is none."""
        self._parted: set[int] = set()
        """The pieces over which several lines of furniture stand, a folio among them."""
        self.shapes: list[Shape] = []
        above = ""
        count = 0
        folio = False
        for piece in pieces:
            if piece.role == "furniture":
                above = piece.signs[0]
                count += 1
                folio = folio or above == furniture.FOLIO
                continue
            if count > 1 and folio:
                self._parted.add(len(self.shapes))
            self.shapes.append(shapes.of(piece))
            self._over.append(above)
            above, count, folio = "", 0, False
        self._under_last = above
        self._all = list(pieces)
        self._at = [at for at, piece in enumerate(pieces) if piece.role != "furniture"]
        self._lines = Counter(squeeze(piece.text) for piece in pieces if len(piece.text) <= 2 * _REPEATED)
        self._runs = list(_runs(self.shapes))
        self._stacked = dict(self._stacks())
        top = next((at for at, each in enumerate(pieces[:_HEAD]) if each.signs[:1] == [furniture.FOLIO]), 0)
        self._over_folio = sum(piece.role != "furniture" for piece in pieces[:top])
        self._signed = sum(
            below.kind in {LEAD, BYLINE} and above.kind in {LINE, SENTENCE}
            for above, below in zip(self.shapes, self.shapes[1:], strict=False)
        )

    def _stacks(self) -> Iterator[tuple[int, str]]:
        """For each heading that stands with others the sign of its place in their stack."""
        for first, end in dict.fromkeys(self._runs):
            own = [at for at in range(first, end) if self.shapes[at].kind == LINE]
            if not 2 <= len(own) <= _STACK:
                continue
            chosen = headings.headline_of([self.shapes[at].text for at in own])
            for place, at in enumerate(own):
                where = "is" if place == chosen else "stands over" if place < chosen else "stands below"
                yield (
                    at,
                    f"{where} what reads as the headline of {len(own) if len(own) < 4 else 'many'} lines",
                )

    def _stands_alone(self, at: int) -> bool:
        first, end = self._runs[at]
        return end - first == 1

    def _kind(self, at: int) -> str:
        return self.shapes[at].kind if 0 <= at < len(self.shapes) else EDGE

    def signs(self, at: int) -> Iterator[str]:
        shape = self.shapes[at]
        if shape.signs[0] == PLAIN_TEXT:
            credited = self._kind(at + 1) == CREDIT and shape.length <= _CAPTION and shape.kind == TEXT
            yield CREDITED_BELOW if credited else PLAIN_TEXT
            return
        yield from shape.signs
        if HEADS_LINE in shape.piece.signs:
            yield HEADS_LINE
        if at and self.shapes[at - 1].piece.own == shape.piece.own and not shape.ended:
            glued = HEADS_LINE in self.shapes[at - 1].piece.signs
            yield "behind the headline in its line" if glued else "behind other words in its line"
        if TITLED in shape.piece.signs:
            yield TITLED
        if HASH in shape.piece.signs:
            yield HASH
        script = "Chinese" if shape.chinese else "Latin"
        above, below = self._kind(at - 1), self._kind(at + 1)
        yield f"{shape.kind} under {above}"
        yield f"{shape.kind} over {below}"
        yield f"{shape.kind} between {above} and {below}"
        if above in {TEXT, LEAD, SENTENCE} and ("a pen-name" in shape.signs or "initials" in shape.signs):
            yield SIGNS_OFF
        if below == CREDIT and shape.ended and shape.length <= _CAPTION and shape.kind in {TEXT, SENTENCE}:
            yield CREDITED_BELOW
        if shape.kind not in _TEXT or not shape.long:
            yield f"{script}, {shape.kind} over {below} over {self._kind(at + 2)}"
            yield f"{script}, {shape.kind} under {above} under {self._kind(at - 2)}"
            yield from self._around(at, script)
        clauses = shape.text.count("，") if shape.chinese and not shape.ended else 0
        if clauses:
            yield f"{'two clauses' if clauses == 1 else 'several clauses'} and no end, under {above}"
        yield from self._space(at, shape)
        yield from self._cuts(at, shape)

    def _space(self, at: int, shape: Shape) -> Iterator[str]:
        """Empty lines, indents, furniture."""
        page, piece = self._page, shape.piece
        habit = "spaced" if page.spaced else "parted" if page.parted else "close"
        gap = min(piece.gap, 2)
        yield f"{habit}, {gap} empty lines above"
        if at + 1 < len(self.shapes):
            yield f"{habit}, {min(self.shapes[at + 1].piece.gap, 2)} empty lines below"
        if self._over[at]:
            yield f"{self._over[at]} above"
            yield f"{shape.kind} over {self._kind(at + 1)}, furniture above"
            if at in self._parted and shape.kind == LINE and self._kind(at + 1) in _TEXT:
                yield PAGE_HEADED
            if self._over[at] == furniture.RECORD and shape.kind == LINE:
                yield RECORDED
        under = self._over[at + 1] if at + 1 < len(self.shapes) else self._under_last
        if under:
            yield f"{under} below"
            if self._over[at]:
                yield f"{shape.kind} amid furniture"
        if shape.kind == LINE and furniture.has_web_word(shape.text):
            yield "a web page's word in it"
        if at == 0:
            yield "first of the page"
        if at < self._over_folio:
            yield "over the page's folio"
        if shape.length <= _REPEATED and self._lines[squeeze(shape.text)] > 1:
            yield "the same line stands elsewhere"
        if page.wrapped:
            yield (
                "one line of several"
                if len(piece.own) == 1
                else "lines"
                if len(piece.own) < 4
                else "many lines"
            )
            if piece.unfilled:
                yield "room in each line"
            if piece.full:
                yield "its last line is full"
        if page.indented or page.marked:
            yield "indented" if piece.indent >= page.margin + 2 else "no indent, where paragraphs have one"
        elif piece.indent >= page.margin + 2:
            yield "an indent, where lines have none"

    def _cuts(self, at: int, shape: Shape) -> Iterator[str]:
        """Sentences broken off, here and above."""
        text = self._text_above(at)
        cut = text is not None and looks.breaks_off(text.text)
        if cut:
            yield f"{shape.kind}, the sentence above is cut"
            if shape.ended:
                yield "ends the sentence cut above, or stands in it"
                following = self.shapes[at + 1] if at + 1 < len(self.shapes) else None
                if following is not None and looks.resumes(shape.chinese, following.text):
                    yield "may stand in a cut that goes on below"
                if following is not None and looks.begins_inside(following.text) and shape.length <= _IN_CUT:
                    yield STANDS_IN_CUT
            unmarked = shape.kind in {TEXT, SENTENCE} and "a marker opens it" not in shape.signs
            if unmarked and self._kind(at - 1) in {CAPTION, CREDIT}:
                yield BEHIND_CAPTION
        if looks.begins_inside(shape.text):
            yield "begins in mid-sentence"
        pieces, index = self._all, self._at[at]
        if not shape.ended and shape.length > 7:
            if looks.is_resumed(pieces, index):
                yield "the text below goes on in mid-sentence"
            if looks.knows_seam(pieces, index, self._whole):
                yield "the page knows its seam"
        if looks.is_beside_its_like(pieces, index):
            yield "an item of a list"

    def _text_above(self, at: int) -> Shape | None:
        """The running text above a piece, what may be captions and headings passed over."""
        for above in range(at - 1, max(-1, at - 6), -1):
            shape = self.shapes[above]
            clauses = shape.kind == LINE and "，" in shape.text and self._kind(above - 1) in _TEXT
            if shape.kind in _TEXT or shape.long or clauses:
                return shape
        return None

    def _around(self, at: int, script: str) -> Iterator[str]:
        shape = self.shapes[at]
        first, end = self._runs[at]
        size, place = end - first, at - first
        if shape.kind in _SHORT:
            below = self._kind(end)
            yield f"{script}, number {min(place + 1, 4)} of {min(size, 4)} short pieces"
            if size > 4:
                yield "in a row of short pieces" if size < 8 else "in a long row of short pieces"
            if first == 0:
                yield "before all text"
            if end == len(self.shapes):
                yield "behind all text"
            yield f"{min(size, 3)} short pieces together, over {below}"
            yield f"{min(end - at, 4)} short pieces from here, up to {below}"
            yield from self._beside(at, first, end)
            yield from self._words(at, first, end)
            yield from self._stretches(first, end, script)
        if at in self._stacked:
            yield self._stacked[at]
        above = self.shapes[at - 1] if at else None
        if above is not None and SIGNED_BELOW in above.signs:
            yield "the text above is signed at its end"
        if any("goes on on another page" in self.shapes[near].signs for near in range(max(0, at - 2), at)):
            yield "what stands above goes on elsewhere"
        if (
            self._signed >= 2
            and self._kind(end) not in {LEAD, BYLINE}
            and not any(self.shapes[near].kind == BYLINE for near in range(first, end))
        ):
            yield "not signed, where others are"
        if looks.is_named(shape.text, self._whole):
            yield "a person whom the page names elsewhere opens it"

    def _stretches(self, first: int, end: int, script: str) -> Iterator[str]:
        """How much text stands above and below a run of short pieces, and whether it is signed."""
        count, at = 0, end
        while at < len(self.shapes) and self.shapes[at].kind != LINE:
            count += self.shapes[at].kind in _TEXT
            at += 1
        yield f"{script}, texts up to the next short line: {min(count, 4)}"
        if not count and at > end and self.shapes[end].kind == CAPTION:
            yield "captions and no text below"
        if count and (self.shapes[at - 1].kind == BYLINE or SIGNED_BELOW in self.shapes[at - 1].signs):
            yield "the text below is signed at its end"
        count, at = 0, first - 1
        while at >= 0 and self.shapes[at].kind != LINE:
            count += self.shapes[at].kind in _TEXT
            at -= 1
        yield f"{script}, texts down from the last short line: {min(count, 4)}"

    def _beside(self, at: int, first: int, end: int) -> Iterator[str]:
        """The lengths of the short pieces around, and of lone ones like it further off."""
        shape = self.shapes[at]
        if end - first > 1:
            lengths = [self.shapes[near].length for near in range(first, end)]
            even = at == first + 1 and 4 <= lengths[0] == lengths[1] <= _EVEN
            if even and self._page.ideographic and self._page.parted:
                yield EVEN
            if shape.length == max(lengths):
                yield "the longest of a run"
            if shape.length == min(lengths):
                yield "the shortest of a run"
            for near, where in ((at - 1, "above"), (at + 1, "below")):
                if first <= near < end:
                    other = self.shapes[near].length
                    ratio = (
                        "twice"
                        if shape.length >= 2 * other
                        else "half"
                        if shape.length * 2 <= other
                        else "much"
                    )
                    yield f"{ratio} as long as the one {where}"
                    if abs(shape.length - other) <= 1 and shape.length > 4:
                        yield f"of one length with the one {where}"
            return
        like = [
            near
            for near in range(max(0, at - _REACH), min(len(self.shapes), at + _REACH + 1))
            if near != at and self.shapes[near].kind == shape.kind and self._stands_alone(near)
        ]
        yield f"lone lines near: {min(len(like), 3)}"
        alike = [
            near for near in like if abs(self.shapes[near].length - shape.length) <= max(2, shape.length // 4)
        ]
        yield f"lone lines of its length near: {min(len(alike), 2)}"

    def _words(self, at: int, first: int, end: int) -> Iterator[str]:
        """What the words of the text above and below have in common with one another and with the piece."""
        shape = self.shapes[at]
        if end < len(self.shapes) and self.shapes[end].kind in _TEXT:
            lead = self.shapes[end].text
            if cohesion.tells_again(shape.text, lead):
                yield "the text below says it again"
            if "a day opens it" in self.shapes[end].signs or shapes.is_dated(lead):
                yield "news of a day below"
        if first == 0 or self._kind(first - 1) not in _TEXT:
            return
        last = self.shapes[first - 1].text
        yield "the text above is whole" if ends_sentence(last) else "the text above is not ended"
        if cohesion.tells_again(shape.text, last):
            yield "the text above says it too"
        above = [near.text[:_SEEN] for near in self.shapes[max(0, first - 6) : first]]
        below = [near.text[:_SEEN] for near in self.shapes[at : at + 1]]
        for near in range(end, min(len(self.shapes), end + 6)):
            if near > end and self.shapes[near].kind == LINE:
                break
            below.append(self.shapes[near].text[:_SEEN])
        shared = cohesion.shared(above, below)
        if shared is not None:
            amount = min(shared.bit_length(), 4) or "none"
            yield f"words shared by the texts above and below: {amount}"


def _runs(shown: Sequence[Shape]) -> Iterator[tuple[int, int]]:
    """For each piece where the run of short pieces around it begins and ends."""
    at = 0
    while at < len(shown):
        end = at + 1
        if shown[at].kind in _SHORT and not shown[at].long:
            while end < len(shown) and shown[end].kind in _SHORT and not shown[end].long:
                end += 1
        yield from [(at, end)] * (end - at)
        at = end
