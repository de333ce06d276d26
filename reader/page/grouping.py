"""Pieces → articles: one walk that gives each piece to the article it belongs to, or to the furniture."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.page import continuations, notices, opening, stacks
from reader.page.closing import Closer
from reader.page.drafts import Draft
from reader.page.furniture import ADDRESS, FOLIO, RECORD, STAFF_BOX, TEASER, WIRE_SLUG
from reader.page.layout import HEADS_LINE
from reader.page.leads import SIGNED_BELOW
from reader.page.marks import MARKERS, ends_sentence, is_chinese
from reader.page.pieces import Piece
from reader.page.setting import Setting

_STACK = frozenset({"heading", "series", "label", "byline"})
_ENDS_ABOVE = frozenset({STAFF_BOX, TEASER, WIRE_SLUG, RECORD, ADDRESS})
_DATED = re.compile(rf"^[{MARKERS}]?\s*(?:近日|日前|昨日|\d{{1,2}}月\d{{1,2}}日|\d{{1,2}}日)")


def group(pieces: Sequence[Piece], page: Setting, closer: Closer) -> tuple[list[Draft], list[Piece]]:
    """The articles of a page in order, and its furniture."""
    walk = _Walk(pieces, page, closer)
    walk.walk()
    for draft in walk.drafts:
        _caption_credited(draft)
        if draft.kind == "article" and not draft.has("byline") and notices.advertises(draft.said()):
            draft.kind = "notice"
    return walk.drafts, walk.furniture


class _Walk:
    def __init__(self, pieces: Sequence[Piece], page: Setting, closer: Closer) -> None:
        self._pieces = pieces
        self._page = page
        self._closer = closer
        self._signed = opening.signed_openings(pieces)
        self._between = ""
        self._current: Draft | None = None
        self.drafts: list[Draft] = []
        self.furniture: list[Piece] = []

    def walk(self) -> None:
        """Give every piece its place."""
        index = 0
        while index < len(self._pieces):
            piece = self._pieces[index]
            end = index + 1
            if piece.role == "furniture":
                self._furnish(index)
            elif piece.role == "notice":
                self._notice(piece)
            elif self._is_noticed(piece):
                self.drafts[-1].body.append(piece)
            elif piece.role in _STACK:
                end, run = self._run(index)
                self._stack(stacks.unbroken(run, self._page, self._closer), end)
                self._between = ""
            else:
                self._body(piece)
            index = end

    def _open(self, kind: str = "article") -> Draft:
        self._current = Draft(kind)
        self.drafts.append(self._current)
        return self._current

    def _furnish(self, index: int) -> None:
        piece = self._pieces[index]
        self.furniture.append(piece)
        if piece.signs[0] in _ENDS_ABOVE:
            self._between = piece.signs[0]
        elif index > 1 and all(above.role == "furniture" for above in self._pieces[index - 2 : index]):
            self._between = self._between or "several lines of furniture"

    def _run(self, index: int) -> tuple[int, list[Piece]]:
        """The headings, labels and bylines from `index` on, and where they end; dates and sources pass."""
        run: list[Piece] = []
        end = index
        while end < len(self._pieces):
            piece = self._pieces[end]
            if piece.role == "furniture" and piece.signs[0] not in _ENDS_ABOVE:
                following = self._place(end).following
                if following is None or following.role not in _STACK:
                    break
                if self._current is None and piece.signs[0] == FOLIO and following.role == "heading":
                    self._to_furniture(run, "stands over the folio")
                self.furniture.append(piece)
            elif piece.role in _STACK:
                run.append(piece)
            else:
                break
            end += 1
        return end, run

    def _place(self, end: int) -> opening.Place:
        return opening.Place(self._pieces, end, self._page, self._signed, self._between)

    def _notice(self, piece: Piece) -> None:
        current = self._current
        if notices.label(piece.text):
            self._open("notice").stack.append(piece)
        elif current is not None and current.kind == "notice":
            current.body.append(piece)
        else:
            # A notice of one line does not end the article around it.
            self.drafts.append(Draft("notice", [piece]))

    def _is_noticed(self, piece: Piece) -> bool:
        """Whether a piece stands under a notice's label without an empty line, on a page that has them."""
        current = self._current
        return (
            self._page.parted
            and not self._page.spaced
            and piece.gap == 0
            and current is not None
            and current.kind == "notice"
            and current is self.drafts[-1]
        )

    def _body(self, piece: Piece) -> None:
        """Give a paragraph, caption, credit or continuation to the article it belongs to."""
        told = piece.text if piece.role == "continuation" else piece.continued
        comes = bool(told) and continuations.comes_from(told)
        current = self._current
        if current is not None and current.kind == "notice" and piece.role == "paragraph":
            current = self._current = self._resumed(piece) or current
        if current is not None and comes and current.has("paragraph"):
            current = None
        if current is not None and current.closed and (piece.dateline or piece.byline or _is_story(piece)):
            current = None
        if self._between == RECORD and current is not None and current.body:
            current = None
        self._between = "" if self._between == RECORD else self._between
        if current is None:
            current = self._open()
        current.body.append(piece)
        if piece.role == "paragraph":
            self._between = ""
        if told and continuations.closes(told):
            current.closed = "a continuation elsewhere"
        elif piece.role == "paragraph" and SIGNED_BELOW in piece.signs:
            current.closed = "a byline at its end"

    def _resumed(self, piece: Piece) -> Draft | None:
        """The article whose cut sentence `piece` takes up again after a notice."""
        before = next((draft for draft in reversed(self.drafts) if draft.kind != "notice"), None)
        cut = before.last_paragraph() if before is not None and not before.closed else None
        if cut is None or ends_sentence(cut.text) or piece.dateline or piece.byline:
            return None
        return before if len(cut.text) > 20 and (len(piece.text) > 40 or ends_sentence(piece.text)) else None

    def _stack(self, run: list[Piece], end: int) -> None:
        """Settle a run of headings, labels and bylines: an article's end, another's head, or subheads."""
        current = self._current
        place = self._place(end)
        while run and run[0].role == "byline" and current is not None and _closes(run, current, place):
            current.body.append(run.pop(0))
            current.closed = "a byline at its end"
        if not run:
            return
        self._drop_teasers(run)
        _unlist(run)
        if self._trails(run, current, place):
            if current is not None and current.kind == "notice" and not current.body:
                current.body.extend(run)  # its label stands above
            else:
                self._open("notice").stack.extend(run)
            return
        if current is not None and all(piece.role == "byline" for piece in run):
            current.body.extend(run)
            return
        weight, why = opening.weigh(run, current, place)
        if current is None or weight >= opening.ENOUGH:
            draft = self._open()
            stacks.settle(run, self._later_subheads(end), why)
            for piece in run:
                (draft.body if piece.role in {"byline", "subhead", "paragraph"} else draft.stack).append(
                    piece
                )
        else:
            _put_inside(run, current)

    def _drop_teasers(self, run: list[Piece]) -> None:
        """Give the furniture what stands over a line with a headline of its own: other pages' headlines."""
        glued = next((at for at, piece in enumerate(run) if HEADS_LINE in piece.signs), 0)
        if glued < 2 or any(piece.role != "heading" for piece in run[:glued]):
            return
        over = run[:glued]
        self._to_furniture(over, TEASER)
        del run[:glued]

    def _to_furniture(self, run: list[Piece], why: str) -> None:
        """Give all of a run to the furniture, and empty it."""
        for piece in run:
            piece.role = "furniture"
            piece.signs.append(why)
        self.furniture.extend(run)
        run.clear()

    def _trails(self, run: Sequence[Piece], current: Draft | None, place: opening.Place) -> bool:
        """Whether headings at the page's end head nothing: an advertisement's lines."""
        below = place.following
        if below is not None and below.role == "notice" and not notices.label(below.text):
            return all(piece.role == "heading" for piece in run)
        if below is not None or current is None or not all(piece.role == "heading" for piece in run):
            return False
        if current.kind == "notice":
            return True
        return current.has("paragraph", "caption") and (len(run) > 1 or bool(current.closed))

    def _later_subheads(self, index: int) -> list[Piece]:
        """Headings that stand alone in the text further down, before anything that closes an article."""
        text = {"paragraph", "caption"}
        found: list[Piece] = []
        pieces = self._pieces
        for at in range(index, len(pieces)):
            if pieces[at].role in {"byline", "notice"}:
                break
            if pieces[at].role == "heading":
                last = at + 1 == len(pieces)
                if last or pieces[at - 1].role not in text or pieces[at + 1].role not in text:
                    break
                found.append(pieces[at])
        return found


def _closes(run: Sequence[Piece], current: Draft, place: opening.Place) -> bool:
    """Whether a byline at the head of a run is the end of the article above it."""
    if current.kind == "notice" or current.closed or not current.has("paragraph", "caption"):
        return False
    if run[0].text.startswith(("（", "(", "〔", "—", "□", "■", "◎")) or len(run) > 1:
        return True
    following = place.following
    return following is None or following.role != "paragraph" or bool(following.byline)


def _put_inside(run: Sequence[Piece], current: Draft) -> None:
    """Give the headings of a run to the article around them, as its subheads."""
    for piece in run:
        if piece.role == "series" and not any(above.role == "series" for above in current.stack):
            current.stack.append(piece)
            continue
        if piece.role not in {"byline", "paragraph"}:
            piece.role = "subhead"
        current.body.append(piece)


def _caption_credited(draft: Draft) -> None:
    """Make the one paragraph under a headline and a photo credit the caption of that photo."""
    if [piece.role for piece in draft.body] == ["credit", "paragraph"] and draft.stack:
        draft.body[1].role = "caption"
        draft.body[1].signs.append("a photo credit stands above, and no other text")
        draft.body.reverse()


def _is_story(piece: Piece) -> bool:
    """Whether a caption tells a story of its own: dated, signed and of a story's length."""
    return piece.role == "caption" and len(piece.text) >= 50 and bool(_DATED.match(piece.text))


def _unlist(run: Sequence[Piece]) -> None:
    """Make the lines of a verse or a list paragraphs: more headings in a row than a stack holds."""
    headings = [index for index, piece in enumerate(run) if piece.role == "heading"]
    if len(headings) <= 5 or not is_chinese(run[headings[0]].text):
        return
    signed = [index for index, piece in enumerate(run) if piece.role == "byline" and index < headings[3]]
    first = signed[-1] if signed else headings[0]
    for index in headings:
        if index > first:
            run[index].role = "paragraph"
            run[index].signs.append("a line of a verse or a list")
