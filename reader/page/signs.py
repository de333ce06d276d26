"""The signs of a piece's role: its own shape, its neighbours', and what the page makes of its words.

A sign is a phrase; how strongly each speaks for a role is told in `weights`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from sys import intern

from reader.page import furniture, looks, shapes
from reader.page.layout import HASH, HEADS_LINE
from reader.page.leads import TITLED
from reader.page.marks import squeeze
from reader.page.pieces import Piece
from reader.page.runs import Runs
from reader.page.setting import Setting
from reader.page.shapes import CAPTION, CREDIT, EDGE, LEAD, LINE, PLAIN_TEXT, RUNNING, SENTENCE, TEXT, Shape

RECORDED = "a line under a database's head of a record"
SIGNS_OFF = "a pen-name or initials under a text"
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


def see(pieces: Sequence[Piece], page: Setting, whole: str) -> list[tuple[str, ...]]:
    """The signs of each of `pieces`, none of them furniture's; `whole` is the text of the page."""
    found = _Page(pieces, page, whole)
    return [tuple(map(intern, found.signs(at))) for at in range(len(found.shapes))]


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
        self._runs = Runs(self.shapes, page, whole)
        top = next((at for at, each in enumerate(pieces[:_HEAD]) if each.signs[:1] == [furniture.FOLIO]), 0)
        self._over_folio = sum(piece.role != "furniture" for piece in pieces[:top])

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
        if shape.kind not in RUNNING or not shape.long:
            yield f"{script}, {shape.kind} over {below} over {self._kind(at + 2)}"
            yield f"{script}, {shape.kind} under {above} under {self._kind(at - 2)}"
            yield from self._runs.signs(at)
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
            if at in self._parted and shape.kind == LINE and self._kind(at + 1) in RUNNING:
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
            lines = len(piece.own)
            yield "one line of several" if lines == 1 else "lines" if lines < 4 else "many lines"
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
            clauses = shape.kind == LINE and "，" in shape.text and self._kind(above - 1) in RUNNING
            if shape.kind in RUNNING or shape.long or clauses:
                return shape
        return None
