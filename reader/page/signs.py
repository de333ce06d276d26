"""The signs of a piece's role: its own shape, its neighbours', and what the page makes of its words.

A sign is a phrase; how strongly each speaks for a role is told in `weights`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from sys import intern

from reader.page import furniture, looks, phrasing, records, shapes, web
from reader.page.layout import HASH, HEADS_LINE, IN_ROW, RUN_IN
from reader.page.leads import TITLED
from reader.page.marks import MARKERS, squeeze
from reader.page.pieces import Piece
from reader.page.runs import Runs
from reader.page.setting import Setting
from reader.page.shapes import (
    CALL,
    CAPTION,
    CREDIT,
    EDGE,
    LEAD,
    LINE,
    NOTICE,
    PLAIN_TEXT,
    RUNNING,
    SENTENCE,
    TEXT,
    Shape,
    script,
)

RECORDED = "a line under a database's head of a record"
SIGNS_OFF = "a pen-name or initials under a text"
PAGE_HEADED = "a short line over a text, under a folio and more furniture"
BEHIND = "behind other words in its line"
BEHIND_CAPTION = "a caption or a notice stands between it and the cut"
STANDS_IN_CUT = "stands in a cut that goes on below"
_IN_CUT = 120
"""Characters of the longest caption that is told by the cut it stands in."""
CREDITED_BELOW = "a sentence, and a photo credit right below"
_CAPTION = {True: 90, False: 220}
"""Characters of the longest caption, in Chinese or not, that is told by a credit below it."""
ON_TOP = "alone on top of all text"
_IN_PRINT = "in print"
_HEAD = 16
"""Pieces on top of a page among which its folio is looked for."""
_REMEMBERED = 2048
_MARKED = frozenset({HEADS_LINE, IN_ROW, RUN_IN, TITLED, HASH, *map(records.named, records.FIELDS.values())})
"""Signs that a piece got before its role was judged."""
_LISTED = "behind the head of a list of other texts"
_LISTED_OVER = "behind a list of other texts, and a text since"
_SAID = frozenset({TEXT, LEAD, SENTENCE})
_HEADS = {True: 9, False: 24}
"""Characters from which on a line that is first of a page is longer than a section's name."""
_REPEATED = 110
"""Characters of the longest line that is looked for elsewhere on the page."""


Reads = Callable[[str], Iterable[str]]
"""What names the signs of a Chinese line's words: `phrasing.signs`."""


def see(
    pieces: Sequence[Piece], page: Setting, whole: str, reads: Reads = phrasing.signs
) -> list[tuple[str, ...]]:
    """The signs of each of `pieces`, none of them furniture's; `whole` is the text of the page.

    `reads` tells what the words of a Chinese line are like.
    """
    found = _Page(pieces, page, whole, reads)
    return [tuple(found.signs(at)) for at in range(len(found.shapes))]


class _Page:
    """The pieces of a page beside one another, furniture left out."""

    def __init__(self, pieces: Sequence[Piece], page: Setting, whole: str, reads: Reads) -> None:
        self._page = page
        self._reads = reads
        self._whole = whole
        self._over: list[str] = []
        """For each piece the sign of the furniture right above it, empty where there is none."""
        self._since: list[str] = []
        """For each piece the sign of the last furniture above it, however far."""
        self._listed: list[str] = []
        """For each piece the sign of what heads a list of other texts above it, empty where there is none."""
        self._parted: set[int] = set()
        """The pieces over which several lines of furniture stand, a folio among them."""
        self.shapes: list[Shape] = []
        above = ""
        count = 0
        folio = False
        since, listed = "", ""
        for piece in pieces:
            if web.heads_list(piece.text):
                listed = _LISTED
            if piece.role == "furniture":
                above = since = piece.signs[0]
                count += 1
                folio = folio or above == furniture.FOLIO
                continue
            if count > 1 and folio:
                self._parted.add(len(self.shapes))
            self.shapes.append(shapes.of(piece, page.ideographic))
            self._over.append(above)
            self._since.append(since)
            self._listed.append(listed)
            if listed and self.shapes[-1].kind in RUNNING and self.shapes[-1].ended:
                listed = _LISTED_OVER
            above, count, folio = "", 0, False
        self._under_last = above
        self._kinds = [EDGE, EDGE, *(shape.kind for shape in self.shapes), EDGE, EDGE]
        self._markers = Counter(shape.text[0] for shape in self.shapes if shape.text[0] in MARKERS)
        """How many pieces each sign opens that stands before captions and items of lists."""
        self._credited = {shape.text[0] for shape in self.shapes if shape.kind == CAPTION}
        said = {piece.signs[0] for piece in pieces if piece.role == "furniture"}
        web_page = said & {furniture.WEB, furniture.DATED}
        self._medium = "on the web" if web_page else _IN_PRINT if furniture.FOLIO in said else "on a page"
        self._all = list(pieces)
        self._at = [at for at, piece in enumerate(pieces) if piece.role != "furniture"]
        self._lines: dict[str, list[int]] = defaultdict(list)
        """Where the page has each of its short lines."""
        for at, piece in enumerate(pieces):
            if len(piece.text) <= 2 * _REPEATED:
                self._lines[squeeze(piece.text)].append(at)
        self._speaker = [_speaker(shape.text) for shape in self.shapes]
        """For each piece the name, or other word, that opens it before a colon."""
        self._speakers = Counter(self._speaker)
        self._first_text = next(
            (at for at, shape in enumerate(self.shapes) if shape.kind in RUNNING), len(self.shapes)
        )
        self._runs = Runs(self.shapes, page, whole)
        top = next((at for at, each in enumerate(pieces[:_HEAD]) if each.signs[:1] == [furniture.FOLIO]), 0)
        self._over_folio = sum(piece.role != "furniture" for piece in pieces[:top])

    def _kind(self, at: int) -> str:
        """The kind of a piece; the page's edge for the two places before the first and behind the last."""
        return self._kinds[at + 2]

    def signs(self, at: int) -> list[str]:
        shape = self.shapes[at]
        below = self._kind(at + 1)
        if shape.signs[0] == PLAIN_TEXT and not _MARKED.intersection(shape.piece.signs):
            return [CREDITED_BELOW if self._is_credited(at) else PLAIN_TEXT]
        found = [*shape.signs]
        marks = shape.piece.signs
        same = at and self.shapes[at - 1].piece.own == shape.piece.own
        if same and not shape.ended and RUN_IN not in marks:
            glued = HEADS_LINE in self.shapes[at - 1].piece.signs
            found.append("behind the headline in its line" if glued else BEHIND)
        found += [mark for mark in marks if mark in _MARKED] if marks else ()
        if shape.chinese and shape.length <= phrasing.LONGEST:
            found += self._reads(shape.text)
        above = self._kind(at - 1)
        found += _beside(shape.kind, above, below)
        if shape.kind in {LINE, CALL}:
            found += _on_page(self._medium, shape.chinese, above, below)
        if above in _SAID and ("a pen-name" in shape.signs or "initials" in shape.signs):
            found.append(SIGNS_OFF)
        if self._is_credited(at):
            found.append(CREDITED_BELOW)
        if shape.kind not in RUNNING or not shape.long:
            found += _two_away(
                shape.chinese, shape.kind, self._kind(at - 2), above, below, self._kind(at + 2)
            )
            found += self._runs.signs(at)
        clauses = shape.text.count("，") if shape.chinese and not shape.ended else 0
        if clauses:
            found.append(_clauses(clauses == 1, above))
        if self._speaker[at] and self._speakers[self._speaker[at]] > 2:
            found.append("words that open other pieces, and a colon")
        self._space(at, shape, found)
        self._cuts(at, shape, found)
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
        )

    def _space(self, at: int, shape: Shape, found: list[str]) -> None:
        """Empty lines, indents, furniture."""
        page, piece = self._page, shape.piece
        last = at + 1 == len(self.shapes)
        found += _gaps(page.spaced, page.parted, piece.gap, -1 if last else self.shapes[at + 1].piece.gap)
        over, under = self._over[at], self._under_last if last else self._over[at + 1]
        if over or under:
            self._amid(at, shape, over, under, found)
        if shape.kind == LINE and web.has_word(shape.text):
            found.append("a web page's word in it")
        if at == 0:
            found.append("first of the page")
            size = "long" if shape.length >= _HEADS[shape.chinese] else "short"
            found.append(f"first of the page, {size}, {shape.kind} over {self._kind(1)}")
            if not over and not page.wrapped and shape.kind == LINE and self._kind(1) in _SAID:
                found.append(ON_TOP)
        marked = self._markers[shape.text[0]]
        if marked > 2:
            credited = "some" if shape.text[0] in self._credited else "none"
            found.append(f"its marker opens several pieces, {credited} credited")
        if self._listed[at]:
            found.append(self._listed[at])
        if at < self._over_folio:
            found.append("over the page's folio")
        if shape.length <= _REPEATED:
            same = self._lines[squeeze(shape.text)]
            if len(same) > 1:
                found.append("the same line stands elsewhere")
                found.append(
                    "the same line comes again" if same[0] == self._at[at] else "the same line came before"
                )
        if page.wrapped:
            lines = len(piece.own)
            found.append("one line of several" if lines == 1 else "lines" if lines < 4 else "many lines")
            if piece.unfilled:
                found.append("room in each line")
            if piece.full:
                found.append("its last line is full")
        indented = piece.indent >= page.margin + 2
        if page.indented or page.marked:
            found.append("indented" if indented else "no indent, where paragraphs have one")
        elif indented:
            found.append("an indent, where lines have none")

    def _amid(self, at: int, shape: Shape, over: str, under: str, found: list[str]) -> None:
        """The furniture right above and below a piece."""
        below = self._kind(at + 1)
        if over:
            found += (f"{over} above", f"{shape.kind} over {below}, furniture above")
            paged = self._medium == _IN_PRINT or at > self._first_text
            if paged and at in self._parted and shape.kind == LINE and below in RUNNING:
                found.append(PAGE_HEADED)
            if over == furniture.RECORD and shape.kind == LINE:
                found.append(RECORDED)
        if under:
            found.append(f"{under} below")
            if over:
                found.append(f"{shape.kind} amid furniture")

    def _cuts(self, at: int, shape: Shape, found: list[str]) -> None:
        """Sentences broken off, here and above."""
        text = self._text_above(at)
        if text is not None and looks.breaks_off(text.text):
            found.append(f"{shape.kind}, the sentence above is cut")
            if shape.ended:
                found.append("ends the sentence cut above, or stands in it")
                following = self.shapes[at + 1] if at + 1 < len(self.shapes) else None
                if following is not None and looks.resumes(shape.chinese, following.text):
                    found.append("may stand in a cut that goes on below")
                if following is not None and looks.begins_inside(following.text) and shape.length <= _IN_CUT:
                    found.append(STANDS_IN_CUT)
            unmarked = shape.kind in {TEXT, SENTENCE} and "a marker opens it" not in shape.signs
            if unmarked and self._kind(at - 1) in {CAPTION, CREDIT, NOTICE}:
                found.append(BEHIND_CAPTION)
        if looks.begins_inside(shape.text):
            found.append("begins in mid-sentence")
        pieces, index = self._all, self._at[at]
        if not shape.ended and shape.length > 7:
            if looks.is_resumed(pieces, index):
                found.append("the text below goes on in mid-sentence")
            if looks.knows_seam(pieces, index, self._whole):
                found.append("the page knows its seam")
        if looks.is_beside_its_like(pieces, index):
            found.append("an item of a list")

    def _text_above(self, at: int) -> Shape | None:
        """The running text above a piece, what may be captions and headings passed over."""
        for above in range(at - 1, max(-1, at - 6), -1):
            shape = self.shapes[above]
            clauses = shape.kind == LINE and "，" in shape.text and self._kind(above - 1) in RUNNING
            if shape.kind in RUNNING or shape.long or clauses:
                return shape
        return None


def _speaker(text: str) -> str:
    """The words before a colon at the head of a piece; "" where there are none, or many."""
    head = text[:14]
    at = max(head.find("："), head.find(":"))
    return head[:at] if at > 0 else ""


# The few hundred ways to stand beside others are put into words once, not for each piece.
@lru_cache(_REMEMBERED)
def _beside(kind: str, above: str, below: str) -> tuple[str, ...]:
    found = (f"{kind} under {above}", f"{kind} over {below}", f"{kind} between {above} and {below}")
    return tuple(map(intern, found))


@lru_cache(_REMEMBERED)
def _on_page(medium: str, chinese: bool, above: str, below: str) -> tuple[str, str]:
    named = f"{medium}, {script(chinese)}"
    return intern(f"{named}, a short line"), intern(f"{medium}, a short line between {above} and {below}")


@lru_cache(_REMEMBERED)
def _two_away(
    chinese: bool, kind: str, second_above: str, above: str, below: str, second_below: str
) -> tuple[str, ...]:
    said = f"{script(chinese)}, {kind}"
    found = (f"{said} over {below} over {second_below}", f"{said} under {above} under {second_above}")
    return tuple(map(intern, found))


@lru_cache(_REMEMBERED)
def _clauses(one: bool, above: str) -> str:
    return intern(f"{'two clauses' if one else 'several clauses'} and no end, under {above}")


@lru_cache(_REMEMBERED)
def _gaps(spaced: bool, parted: bool, above: int, below: int) -> tuple[str, ...]:
    """The empty lines above and, but for -1, below."""
    habit = "spaced" if spaced else "parted" if parted else "close"
    found = [f"{habit}, {min(above, 2)} empty lines above"]
    if below >= 0:
        found.append(f"{habit}, {min(below, 2)} empty lines below")
    return tuple(map(intern, found))
