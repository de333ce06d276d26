"""What stands around the pieces of a page: furniture, lists of other texts, and what they share with others.

Pieces share lines that come again, the markers of captions and items, the names of speakers.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from reader.page import furniture
from reader.page.furniture import web
from reader.page.furniture.titles import NAMED
from reader.page.marks import MARKERS, squeeze
from reader.page.pieces import Piece
from reader.page.roles import looks
from reader.page.roles.kinds import BYLINE, CAPTION, CREDIT, EDGE, LINE, RUNNING
from reader.page.roles.shapes import Shape

RECORDED = "a line under a database's head of a record"
PAGE_HEADED = "a short line over a text, under a folio and more furniture"
PARTED = "furniture parts it from what is above"
IN_TALK = "two speak by turns"
"""The sign of a question or an answer of a talk in print: 《X》：… 张三：…."""
_NOT_SAID = frozenset({BYLINE, CAPTION, CREDIT})
_IN_PRINT = "in print"
_HEAD = 16
"""Pieces on top of a page among which its folio is looked for."""
_LISTED = "behind the head of a list of other texts"
_LISTED_OVER = "behind a list of other texts, and a text since"
_REPEATED = 110
"""Characters of the longest line that is looked for elsewhere on the page."""


class Surroundings:
    """What stands around the pieces at some `places` among all of a page's, which have these `shapes`.

    The other pieces are furniture.
    """

    def __init__(self, pieces: Sequence[Piece], places: Sequence[int], shapes: Sequence[Shape]) -> None:
        self._pieces = pieces
        self._places = places
        self._shapes = shapes
        self.over: list[str] = []
        """For each shape the sign of the furniture right above it, empty where there is none; then of that
        below the last."""
        self._parted: set[int] = set()
        """The shapes over which several lines of furniture stand, a folio among them."""
        self._listed: list[str] = []
        """For each shape the sign of what heads a list of other texts above it, empty where there is none."""
        self._gather()
        said = {piece.signs[0] for piece in pieces if piece.role == "furniture"}
        web_page = not said.isdisjoint({furniture.WEB, furniture.DATED})
        self.medium = "on the web" if web_page else _IN_PRINT if furniture.FOLIO in said else "on a page"
        """What the page stood in, as signs name it."""
        top = next((at for at, each in enumerate(pieces[:_HEAD]) if each.signs[:1] == [furniture.FOLIO]), 0)
        self._over_folio = sum(piece.role != "furniture" for piece in pieces[:top])
        self._first_text = next((at for at, shape in enumerate(shapes) if shape.kind in RUNNING), len(shapes))
        self._lines: dict[str, list[Piece]] = defaultdict(list)
        """The pieces that each short line of the page is."""
        for piece in pieces:
            if len(piece.text) <= 2 * _REPEATED:
                self._lines[squeeze(piece.text)].append(piece)
        self._markers = Counter(shape.text[0] for shape in shapes if shape.text[0] in MARKERS)
        """How many pieces each sign opens that stands before captions and items of lists."""
        self._credited = {shape.text[0] for shape in shapes if shape.kind == CAPTION}
        self._speaker = [_speaker(shape.text) for shape in shapes]
        """For each shape the name, or other word, that opens it before a colon."""
        self._speakers = Counter(self._speaker)

    def _gather(self) -> None:
        """Gather the furniture right above each shape, and the lists that it stands behind."""
        shapes = iter(self._shapes)
        above, listed = "", ""
        count = 0
        folio = False
        for piece in self._pieces:
            if web.heads_list(piece.text):
                listed = _LISTED
            if piece.role == "furniture":
                above = piece.signs[0]
                count += 1
                folio = folio or above == furniture.FOLIO
                continue
            if count > 1 and folio:
                self._parted.add(len(self.over))
            self.over.append(above)
            self._listed.append(listed)
            shape = next(shapes)
            if listed and shape.kind in RUNNING and shape.ended:
                listed = _LISTED_OVER
            above, count, folio = "", 0, False
        self.over.append(above)

    def signs(self, at: int) -> list[str]:
        """The signs of what stands around a shape."""
        shape = self._shapes[at]
        found: list[str] = []
        if self.over[at] or self.over[at + 1]:
            found += self._amid(at, shape, self.over[at], self.over[at + 1])
        if self._listed[at]:
            found.append(self._listed[at])
        if at < self._over_folio:
            found.append("over the page's folio")
        if shape.length <= _REPEATED and NAMED not in shape.piece.signs:
            same = self._lines[squeeze(shape.text)]
            if len(same) > 1:
                found.append("the same line stands elsewhere")
                again = same[0] is shape.piece
                found.append("the same line comes again" if again else "the same line came before")
        if self._markers[shape.text[0]] > 2:
            credited = "some" if shape.text[0] in self._credited else "none"
            found.append(f"its marker opens several pieces, {credited} credited")
        if self._speaker[at] and self._speakers[self._speaker[at]] > 2:
            found.append("words that open other pieces, and a colon")
            if shape.kind not in _NOT_SAID and self._is_answered(at):
                found.append(IN_TALK)
        if looks.is_beside_its_like(self._pieces, self._places[at]):
            found.append("an item of a list")
        return found

    def _is_answered(self, at: int) -> bool:
        """Whether a shape and one beside it are said by two who speak more than twice each."""
        own = self._speaker[at]
        beside = self._speaker[max(at - 1, 0) : at + 2]
        return any(other and other != own and self._speakers[other] > 2 for other in beside)

    def _amid(self, at: int, shape: Shape, over: str, under: str) -> Iterator[str]:
        """The furniture right above and below a shape."""
        if over:
            below = self._shapes[at + 1].kind if at + 1 < len(self._shapes) else EDGE
            yield PARTED
            yield f"{over} above"
            yield f"{shape.kind} over {below}, furniture above"
            paged = self.medium == _IN_PRINT or at > self._first_text
            if paged and at in self._parted and shape.kind == LINE and below in RUNNING:
                yield PAGE_HEADED
            if over == furniture.RECORD and shape.kind == LINE:
                yield RECORDED
        if under:
            yield f"{under} below"
            if over:
                yield f"{shape.kind} amid furniture"


def _speaker(text: str) -> str:
    """The words before a colon at the head of a piece; "" where there are none, or many."""
    head = text[:14]
    at = max(head.find("："), head.find(":"))
    return head[:at] if at > 0 else ""
