"""Sentences that are broken off: whether a piece breaks off, ends what was, or stands in between."""

from __future__ import annotations

from collections.abc import Sequence

from reader.page import looks
from reader.page.kinds import CAPTION, CREDIT, LINE, NOTICE, RUNNING, SENTENCE, TEXT
from reader.page.pieces import Piece
from reader.page.shapes import Shape

BEHIND_CAPTION = "a caption or a notice stands between it and the cut"
STANDS_IN_CUT = "stands in a cut that goes on below"
_IN_CUT = 120
"""Characters of the longest caption that is told by the cut it stands in."""
_REACH = 5
"""Pieces above one among which the text is looked for that it may go on from."""


class Cuts:
    """The cuts in the text `whole` of a page.

    `shapes` are those of the pieces at some `places` among all of the page's; the others are furniture.
    """

    def __init__(
        self, pieces: Sequence[Piece], places: Sequence[int], shapes: Sequence[Shape], whole: str
    ) -> None:
        self._pieces = pieces
        self._places = places
        self._shapes = shapes
        self._whole = whole

    def signs(self, at: int) -> list[str]:
        """The signs of sentences broken off at a shape and above it."""
        shape = self._shapes[at]
        found: list[str] = []
        text = self._text_above(at)
        if text is not None and looks.breaks_off(text.text):
            found.append(f"{shape.kind}, the sentence above is cut")
            if shape.ended or "capitals" in shape.signs:
                found.append("ends the sentence cut above, or stands in it")
                following = self._behind_credit(at)
                if following and looks.resumes(shape.chinese, following):
                    found.append("may stand in a cut that goes on below")
                if following and looks.begins_inside(following) and shape.length <= _IN_CUT:
                    found.append(STANDS_IN_CUT)
            unmarked = shape.kind in {TEXT, SENTENCE} and "a marker opens it" not in shape.signs
            if unmarked and self._shapes[at - 1].kind in {CAPTION, CREDIT, NOTICE}:
                found.append(BEHIND_CAPTION)
        if looks.begins_inside(shape.text):
            found.append("begins in mid-sentence")
        if not shape.ended and shape.length > 7:
            if looks.is_resumed(self._pieces, self._places[at]):
                found.append("the text below goes on in mid-sentence")
            if looks.knows_seam(self._pieces, self._places[at], self._whole):
                found.append("the page knows its seam")
        return found

    def _behind_credit(self, at: int) -> str:
        """The text of the shape below one, the credit of a photo passed over; "" where there is none."""
        below = self._shapes[at + 1 : at + 3]
        if below and below[0].kind == CREDIT:
            below = below[1:]
        return below[0].text if below else ""

    def _text_above(self, at: int) -> Shape | None:
        """The running text above a shape, what may be captions and headings passed over."""
        for above in range(at - 1, max(-1, at - 1 - _REACH), -1):
            shape = self._shapes[above]
            if shape.kind in RUNNING or shape.long or self._has_clauses(above):
                return shape
        return None

    def _has_clauses(self, at: int) -> bool:
        """Whether a short line under running text has several clauses, and so may be more of it."""
        shape = self._shapes[at]
        return at > 0 and shape.kind == LINE and "，" in shape.text and self._shapes[at - 1].kind in RUNNING
