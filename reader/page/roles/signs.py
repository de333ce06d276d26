"""The signs of a piece's role: its own shape, its neighbours', and what the page makes of its words.

A sign is a phrase; how strongly each speaks for a role is told in `weights`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from reader.page.furniture import records, web
from reader.page.furniture.line_heads import HEADS_LINE
from reader.page.furniture.said_twice import SAID_TWICE
from reader.page.furniture.titles import NAMED, NAMED_ON
from reader.page.layout.captions_inside import SHOWN
from reader.page.layout.hash_marks import HASH, TOP
from reader.page.layout.run_in_pieces import IN_ROW, RUN_IN
from reader.page.layout.setting import Setting
from reader.page.parts import continuations, credits
from reader.page.parts.leads import TITLED
from reader.page.pieces import Piece
from reader.page.roles import heads, neighbours, phrasing, places, shapes, signing_off, spacing, verse
from reader.page.roles.cuts import HEADS_ON, Cuts
from reader.page.roles.forms import JUMPED
from reader.page.roles.kinds import (
    CALL,
    CAPTION,
    CREDIT,
    EDGE,
    LEAD,
    LINE,
    RUNNING,
    SAID,
    SENTENCE,
    TEXT,
)
from reader.page.roles.runs import Runs
from reader.page.roles.shapes import PLAIN_TEXT, Shape
from reader.page.roles.surroundings import Surroundings
from reader.page.roles.wording import COLUMN, SAYS, TOOK_PART

BEHIND = "behind other words in its line"
SAID_BELOW = "ends in who says the short line below"
UNDER_NAMED = "under a headline that a title names whole"
CREDITED_BELOW = "a sentence, and a photo credit right below"
_CAPTION = {True: 90, False: 220}
"""Characters of the longest caption, in Chinese or not, that is told by a credit below it."""
ON_TOP = "alone on top of all text"
SAYS_WHO = "a dash opens it, under a text"
OPEN_CLAUSE = "goes on with the clause that the short line above leaves open"
OVER_REST = "leaves a clause open, over the short line that ends it"
_CLAUSE = 20
"""Characters of the longest line of a heading that broke behind a comma."""
OVER_JUMP = "over what comes from another page"
_NAMED = frozenset(map(records.named, records.KINDS))
_OTHERS = frozenset({HEADS_LINE, IN_ROW, NAMED, NAMED_ON, RUN_IN, SAID_TWICE, SHOWN, TITLED, TOP, HASH})
_MARKED = _NAMED | _OTHERS
"""Signs that a piece got before its role was judged."""
_HEADS = {True: 9, False: 24}
"""Characters from which on a line that is first of a page is longer than a section's name."""


Reads = Callable[[str], Iterable[str]]
"""What names the signs of a line's words: `phrasing.signs`."""


def see(
    pieces: Sequence[Piece], page: Setting, whole: str, reads: Reads = phrasing.signs
) -> list[tuple[str, ...]]:
    """The signs of each of `pieces`, none of them furniture's; `whole` is the text of the page.

    `reads` tells what the words of a line are like.
    """
    found = _Page(pieces, page, whole, reads)
    return [tuple(found.signs(at)) for at in range(len(found.shapes))]


class _Page:
    """The pieces of a page beside one another, furniture left out."""

    def __init__(self, pieces: Sequence[Piece], page: Setting, whole: str, reads: Reads) -> None:
        self._page = page
        self._reads = reads
        shown = [at for at, piece in enumerate(pieces) if piece.role != "furniture"]
        self.shapes = [shapes.of(pieces[at], page.ideographic) for at in shown]
        self._kinds = [EDGE, EDGE, *[shape.kind for shape in self.shapes], EDGE, EDGE]
        self._around = Surroundings(pieces, shown, self.shapes)
        self._runs = Runs(self.shapes, page, whole)
        self._cuts = Cuts(pieces, shown, self.shapes, whole)
        self._verse = frozenset(verse.lines_of(self.shapes))
        self._in_places = frozenset(() if page.wrapped else places.headings(self.shapes))

    def _kind(self, at: int) -> str:
        """The kind of a piece; the page's edge for the two places before the first and behind the last."""
        return self._kinds[at + 2]

    def signs(self, at: int) -> list[str]:
        shape = self.shapes[at]
        second_above, above, _, below, second_below = self._kinds[at : at + 5]
        if shape.signs[0] == PLAIN_TEXT and not _MARKED.intersection(shape.piece.signs):
            return [CREDITED_BELOW if self._is_credited(at) else PLAIN_TEXT]
        marks = shape.piece.signs
        # What a record names is told first: where signs that are certain say different things, it holds.
        found = [*filter(_NAMED.__contains__, marks), *shape.signs]
        same = at and self.shapes[at - 1].piece.own == shape.piece.own
        if same and not shape.ended and RUN_IN not in marks:
            glued = HEADS_LINE in self.shapes[at - 1].piece.signs
            if glued or not self._heads_news(at):
                found.append("behind the headline in its line" if glued else BEHIND)
        if at and NAMED in self.shapes[at - 1].piece.signs and NAMED_ON not in marks:
            found.append(UNDER_NAMED)
        # Under a headline of its own line, what heads a line with a text in it is the deck.
        decks = above == LINE and HEADS_LINE in marks and not self._around.over[at]
        found += [mark for mark in marks if mark in _OTHERS and not (decks and mark == HEADS_LINE)]
        if shape.length <= phrasing.LONGEST[shape.chinese]:
            found += self._reads(shape.text)
        found += neighbours.beside(shape.kind, above, below)
        if SAYS in shape.signs and below in {LINE, CALL}:
            found.append(SAID_BELOW)
        if TOOK_PART in shape.signs and above == LINE:
            found.append("tells who took part, under a short line")
        if COLUMN in shape.signs:
            found.append(f"{COLUMN}, over {below}")
        if shape.kind in {LINE, CALL}:
            found += neighbours.on_page(self._around.medium, shape.chinese, above, below)
        under = self.shapes[at + 1 : at + 2]
        found += heads.signs(shape, above, below, under[0] if under else None, self._page.wrapped)
        found += signing_off.signs(self.shapes, at)
        if (
            above == TEXT
            and below != CREDIT
            and shape.chinese
            and shape.kind == LINE
            and shape.text[0] in "—─―"
        ):
            found.append(SAYS_WHO)
        if at in self._verse:
            found.append(verse.VERSE)
        if at in self._in_places:
            found.append(places.IN_PLACES)
        if self._is_credited(at):
            found.append(CREDITED_BELOW)
        if under and shape.kind in {LINE, CALL}:
            if under[0].text[0] in "—－":
                found.append("over a line that a dash opens")
            if _comes_from(under[0]):
                found.append(OVER_JUMP)
        if self._goes_on(at):
            found.append(OPEN_CLAUSE)
        elif under and self._goes_on(at + 1):
            found.append(OVER_REST)
        if shape.kind not in RUNNING or not shape.long:
            found += neighbours.two_away(shape.chinese, shape.kind, second_above, above, below, second_below)
            found += self._runs.signs(at)
        clauses = shape.text.count("，") if shape.chinese and not shape.ended else 0
        if clauses:
            found.append(neighbours.clauses(clauses == 1, above))
        if shape.kind == LINE and web.has_word(shape.text):
            found.append("a web page's word in it")
        if at == 0:
            found += self._first(shape, below)
        found += spacing.signs(shape.piece, under[0].piece if under else None, self._page)
        found += self._around.signs(at)
        found += self._cuts.signs(at)
        if not self._page.wrapped and shape.kind == LINE and self._cuts.heads_on(at):
            found.append(HEADS_ON)
        return found

    def _is_credited(self, at: int) -> bool:
        """Whether a piece is a sentence that the photo credit below it belongs to: it heads no caption."""
        shape = self.shapes[at]
        return (
            self._kind(at + 1) == CREDIT
            and shape.ended
            and shape.length <= _CAPTION[shape.chinese]
            and shape.kind in {TEXT, SENTENCE}
            and self._kind(at + 2) != CAPTION
            and not credits.is_of_all(self.shapes[at + 1].text)
            and not credits.names_source(self.shapes[at + 1].text)
            and shape.text[0] not in "“「"
        )

    def _goes_on(self, at: int) -> bool:
        """Whether a short line goes on with the clause that a short one above it leaves open, over a text."""
        shape = self.shapes[at]
        return (
            self._kind(at - 1) == LINE
            and self._kind(at + 1) in RUNNING
            and shape.kind in {LINE, CALL}
            and shape.chinese
            and not self._page.wrapped
            and self.shapes[at - 1].text[-1] == "，"
            and max(shape.length, self.shapes[at - 1].length) <= _CLAUSE
        )

    def _heads_news(self, at: int) -> bool:
        """Whether a dated or signed text stands under a piece, or under its deck."""
        below = self._kind(at + 1)
        return below == LEAD or (below == LINE and self._kind(at + 2) == LEAD)

    def _first(self, shape: Shape, below: str) -> Iterator[str]:
        """The signs of the piece that is first of the page, with one of the kind `below` under it."""
        yield "first of the page"
        size = "long" if shape.length >= _HEADS[shape.chinese] else "short"
        yield f"first of the page, {size}, {shape.kind} over {below}"
        if not (self._around.over[0] or self._page.wrapped) and shape.kind == LINE and below in SAID:
            yield ON_TOP


def _comes_from(shape: Shape) -> bool:
    """Whether a piece says, or says at its head, that it comes from another page."""
    return JUMPED in shape.signs or continuations.comes_from(shape.piece.continued)
