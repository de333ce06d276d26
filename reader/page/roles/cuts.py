"""Sentences that are broken off: whether a piece breaks off, ends what was, or stands in between."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.page.marks import is_caps, is_titled
from reader.page.pieces import Piece
from reader.page.roles import looks
from reader.page.roles.kinds import CAPTION, CREDIT, LINE, NOTICE, RUNNING, SENTENCE, TEXT
from reader.page.roles.shapes import Shape

BEHIND_CAPTION = "a caption or a notice stands between it and the cut"
STANDS_IN_CUT = "stands in a cut that goes on below"
OVER_CUT = "breaks off over what stands in its cut"
HEADS_ON = "words of the sentence that goes on below, set as a heading"
_WORDS = 5
"""The most words that are set so."""
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
        self._cut = list(self._cut_above())
        """For each shape whether the running text above it, captions and headings passed over, breaks off."""

    def signs(self, at: int) -> list[str]:
        """The signs of sentences broken off at a shape and above it."""
        shape = self._shapes[at]
        found: list[str] = []
        if self._cut[at]:
            found.append(f"{shape.kind}, the sentence above is cut")
            if shape.ended or "capitals" in shape.signs:
                found.append("ends the sentence cut above, or stands in it")
                following = self._behind_credit(at)
                if following and looks.resumes(shape.chinese, following):
                    found.append("may stand in a cut that goes on below")
                if self._stands_in_cut(at):
                    found.append(STANDS_IN_CUT)
            unmarked = shape.kind in {TEXT, SENTENCE} and "a marker opens it" not in shape.signs
            if unmarked and self._shapes[at - 1].kind in {CAPTION, CREDIT, NOTICE}:
                found.append(BEHIND_CAPTION)
        elif at + 1 < len(self._shapes) and self._cut[at + 1] and looks.breaks_off(shape.text):
            below = self._shapes[at + 1]
            if (below.ended or "capitals" in below.signs) and self._stands_in_cut(at + 1):
                found.append(OVER_CUT)
        if looks.begins_inside(shape.text):
            found.append("begins in mid-sentence")
        if not shape.ended and shape.length > 7:
            if looks.is_resumed(self._pieces, self._places[at]):
                found.append("the text below goes on in mid-sentence")
            if looks.knows_seam(self._pieces, self._places[at], self._whole):
                found.append("the page knows its seam")
        return found

    def heads_on(self, at: int) -> bool:
        """Whether a shape is a heading made of a sentence's first words, a comma behind them: The Queen,.

        So London's evening papers set them. Of lines that width broke any may look so.
        """
        text = self._shapes[at].text
        below = self._shapes[at + 1] if at + 1 < len(self._shapes) else None
        return (
            text[-1] == ","
            and len(text.split()) <= _WORDS
            and (is_titled(text) or is_caps(text))
            and below is not None
            and below.long
            and below.text[0].islower()
        )

    def _stands_in_cut(self, at: int) -> bool:
        """Whether what is below the shape behind a cut goes on in mid-sentence."""
        shape, following = self._shapes[at], self._behind_credit(at)
        told = shape.chinese or "." in shape.text
        return told and bool(following) and looks.begins_inside(following) and shape.length <= _IN_CUT

    def _behind_credit(self, at: int) -> str:
        """The text of the shape below one, the credit of a photo passed over; "" where there is none."""
        below = self._shapes[at + 1 : at + 3]
        if below and below[0].kind == CREDIT:
            below = below[1:]
        return below[0].text if below else ""

    def _cut_above(self) -> Iterator[bool]:
        cut, last = False, -_REACH
        above = ""
        for at, shape in enumerate(self._shapes):
            yield cut and at - last <= _REACH
            # A short line under running text that has several clauses may be more of it.
            more = above in RUNNING and shape.kind == LINE and "，" in shape.text
            if shape.kind in RUNNING or shape.long or more:
                cut, last = looks.breaks_off(shape.text), at
            above = shape.kind
