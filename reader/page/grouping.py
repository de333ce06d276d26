"""Pieces → articles: what opens one, what closes one, and which article a piece belongs to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from reader.page import continuations, notices, stacks
from reader.page.closing import Closer
from reader.page.furniture import STAFF_BOX, WIRE_SLUG
from reader.page.layout import HEADS_LINE
from reader.page.marks import MARKERS, ends_sentence, is_caps, is_chinese, squeeze
from reader.page.pieces import Piece
from reader.page.setting import Setting

SIGNED_BELOW = "a byline ends it"
"""The sign of a paragraph whose byline was lifted from its end."""

_STACK = frozenset({"heading", "series", "label", "byline"})
_NUMBERED = re.compile(r"^[一二三四五六七八九十]{1,3}、|^[（(][一二三四五六七八九十]|^\d{1,2}[.、．]")


@dataclass(slots=True)
class Draft:
    """An article being put together."""

    kind: str = "article"
    stack: list[Piece] = field(default_factory=list)
    """Headline, kicker, deck, series; a notice's label."""
    body: list[Piece] = field(default_factory=list)
    """Paragraphs, subheads, captions, credits, bylines and continuations, in order."""
    closed: str = ""
    """What closed it, in words; empty while it is open."""

    def has(self, *roles: str) -> bool:
        """Whether a piece of its body has one of `roles`."""
        return any(piece.role in roles for piece in self.body)

    def last_paragraph(self) -> Piece | None:
        """The paragraph that a cut sentence may stand in."""
        return next((piece for piece in reversed(self.body) if piece.role == "paragraph"), None)


class Grouping:
    """One walk over a page's pieces."""

    def __init__(self, pieces: Sequence[Piece], page: Setting, closer: Closer) -> None:
        self._pieces = pieces
        self._page = page
        self._closer = closer
        self._signed = _signed_openings(pieces)
        self._between = ""
        self._current: Draft | None = None
        self.drafts: list[Draft] = []
        self.furniture: list[Piece] = []

    def walk(self) -> None:
        """Give every piece to an article or to the furniture."""
        index = 0
        while index < len(self._pieces):
            piece = self._pieces[index]
            end = index + 1
            if piece.role == "furniture":
                self.furniture.append(piece)
                if STAFF_BOX in piece.signs or WIRE_SLUG in piece.signs:
                    self._between = piece.signs[0]
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
        for draft in self.drafts:
            if draft.kind == "article" and not draft.has("byline") and notices.advertises(_said(draft)):
                draft.kind = "notice"

    def _open(self, kind: str = "article") -> Draft:
        self._current = Draft(kind)
        self.drafts.append(self._current)
        return self._current

    def _run(self, index: int) -> tuple[int, list[Piece]]:
        """The headings, labels and bylines from `index` on, and where they end; dates and sources pass."""
        run: list[Piece] = []
        end = index
        while end < len(self._pieces):
            piece = self._pieces[end]
            if piece.role == "furniture" and not {STAFF_BOX, WIRE_SLUG} & set(piece.signs):
                following = self._next(end)
                if following is None or following.role not in _STACK:
                    break
                self.furniture.append(piece)
            elif piece.role in _STACK:
                run.append(piece)
            else:
                break
            end += 1
        return end, run

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
            current = self._resumed(piece) or current
            self._current = current
        if current is not None and comes and current.has("paragraph"):
            current = None
        if current is not None and current.closed and (piece.dateline or piece.byline or _is_story(piece)):
            current = None
        if current is None:
            current = self._open()
        current.body.append(piece)
        if told and not comes:
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
        while run and run[0].role == "byline" and current is not None and self._closes(run, current, end):
            piece = run.pop(0)
            current.body.append(piece)
            current.closed = "a byline at its end"
        if not run:
            return
        _unlist(run)
        following = self._next(end)
        if following is None and current is not None and current.has("paragraph", "caption"):
            if all(piece.role == "heading" for piece in run) and (len(run) > 1 or current.closed):
                self._open("notice").stack.extend(run)
                return
        if current is not None and all(piece.role == "byline" for piece in run):
            current.body.extend(run)
            return
        weight, why = self._opens(run, following, end)
        if weight < 2.5 and current is not None:
            for piece in run:
                if piece.role == "series" and not any(above.role == "series" for above in current.stack):
                    current.stack.append(piece)
                    continue
                if piece.role not in {"byline", "paragraph"}:
                    piece.role = "subhead"
                current.body.append(piece)
            return
        draft = self._open()
        stacks.settle(run, self._later_subheads(end), why)
        for piece in run:
            (draft.body if piece.role in {"byline", "subhead", "paragraph"} else draft.stack).append(piece)

    def _closes(self, run: Sequence[Piece], current: Draft, end: int) -> bool:
        """Whether a byline at the head of a run is the end of the article above it."""
        if current.kind == "notice" or current.closed or not current.has("paragraph", "caption"):
            return False
        if run[0].text.startswith(("（", "(", "〔", "—", "□", "■", "◎")) or len(run) > 1:
            return True
        following = self._next(end)
        return following is None or following.role != "paragraph" or bool(following.byline)

    def _next(self, index: int) -> Piece | None:
        """The next piece from `index` on that is no furniture."""
        while index < len(self._pieces):
            if self._pieces[index].role != "furniture":
                return self._pieces[index]
            index += 1
        return None

    def _opens(self, run: Sequence[Piece], following: Piece | None, end: int) -> tuple[float, list[str]]:
        """How strongly a run of headings opens an article, and what speaks for it."""
        current = self._current
        if current is None:
            return 9.0, ["first of the page"]
        signs: list[tuple[str, float]] = []
        headings = [piece for piece in run if piece.role == "heading"]
        text_follows = following is not None and following.role == "paragraph"
        captions_alone = self._only_captions(end)
        if current.closed:
            signs.append((f"the article above ends with {current.closed}", 6))
        if self._between:
            signs.append((f"{self._between} stands above", 4 if self._between == WIRE_SLUG else 1.5))
        if current.kind == "notice":
            signs.append(("a notice stands above", 2 if text_follows else -3))
        if any(piece.role == "byline" for piece in run):
            signs.append(("a byline stands by it", 4))
        elif following is not None and text_follows and (following.byline or following.dateline):
            signs.append(("a dateline or byline opens the text below", 3.5))
        elif self._signed >= 2 and not captions_alone and len(headings) == 1 and is_chinese(headings[0].text):
            signs.append(("unlike the page's other articles it is not signed at its head", -1.5))
        if len(headings) > 1:
            signs.append(("several headings in a stack", 3.5))
        labels = [piece for piece in run if piece.role in {"series", "label"}]
        if labels and not headings:
            signs.append(("a label without a headline", -2.5))
        elif labels or (len(headings) > 1 and stacks.is_label(headings[0].text)):
            signs.append(("a label stands by it", 2.5))
        if headings:
            signs.extend(_heading_signs(headings[0]))
            if HEADS_LINE in headings[0].signs:
                signs.append((HEADS_LINE, 4))
        if captions_alone:
            signs.append(("captions and no text below", 5))
        elif following is None and not any(piece.role == "paragraph" for piece in run):
            signs.append(("nothing below", -1))
        last = current.last_paragraph()
        if last is None and not current.has("caption"):
            signs.append(("no text yet above", -1.5))
        elif last is None:
            signs.append(("the article above is captions alone", 2.5))
        elif self._starts_anew(end) and not ends_sentence(last.text):
            signs.append(("the text below does not go on from the cut above", 3.5))
        elif not ends_sentence(last.text) and not (self._page.ideographic and last.text[-1] == "、"):
            signs.append(("the sentence above is not ended", -2.5))
        return sum(weight for _, weight in signs), [name for name, weight in signs if weight > 0]

    def _starts_anew(self, index: int) -> bool:
        """Whether the next paragraph opens with an indent, on a page where only openings have one."""
        if not self._page.indented:
            return False
        for piece in self._pieces[index:]:
            if piece.role == "paragraph":
                return piece.indent >= self._page.margin + 2
            if piece.role not in {"caption", "credit", "furniture"}:
                return False
        return False

    def _only_captions(self, index: int) -> bool:
        """Whether captions stand below, and no text before the next heading or the end."""
        found = False
        for piece in self._pieces[index:]:
            if piece.role in {"caption", "credit"}:
                found = True
            elif piece.role in {"heading", "notice", "series", "label"}:
                return found
            elif piece.role != "furniture":
                return False
        return found

    def _later_subheads(self, index: int) -> list[Piece]:
        """Headings that stand alone in the text further down, before anything that closes an article."""
        found: list[Piece] = []
        pieces = self._pieces
        for at in range(index, len(pieces)):
            if pieces[at].role in {"byline", "notice"}:
                break
            if pieces[at].role == "heading":
                text = {"paragraph", "caption"}
                if (
                    pieces[at - 1].role not in text
                    or at + 1 == len(pieces)
                    or pieces[at + 1].role not in text
                ):
                    break
                found.append(pieces[at])
        return found


def _is_story(piece: Piece) -> bool:
    """Whether a caption tells a story of its own: dated, signed and of a story's length."""
    return piece.role == "caption" and len(piece.text) >= 50 and bool(_DATED.match(piece.text))


_DATED = re.compile(rf"^[{MARKERS}]?\s*(?:近日|日前|昨日|\d{{1,2}}月\d{{1,2}}日|\d{{1,2}}日)")


def _unlist(run: Sequence[Piece]) -> None:
    """Make the lines of a verse or a list paragraphs: more headings in a row than a stack holds."""
    headings = [index for index, piece in enumerate(run) if piece.role == "heading"]
    if len(headings) <= 5:
        return
    signed = [index for index, piece in enumerate(run) if piece.role == "byline" and index < headings[3]]
    first = signed[-1] if signed else headings[0]
    for index in headings:
        if index > first:
            run[index].role = "paragraph"
            run[index].signs.append("a line of a verse or a list")


def _heading_signs(head: Piece) -> list[tuple[str, float]]:
    signs: list[tuple[str, float]] = []
    text = squeeze(head.text)
    if is_chinese(text):
        if stacks.TWO_CLAUSES.search(head.text):
            signs.append(("two clauses with a space", 1.5))
        if len(text) >= 18:
            signs.append(("a headline's length", 1))
        elif len(text) <= 12:
            signs.append(("a subhead's length", -1))
        if _NUMBERED.match(text):
            signs.append(("numbered", -3))
    elif is_caps(head.text):
        signs.append(("capitals", 2.5))
    if "broken over lines" in head.signs:
        signs.append(("a heading broken over lines", 4))
    if head.gap >= 2:
        signs.append(("space above it", 0.5))
    return signs


def _signed_openings(pieces: Sequence[Piece]) -> int:
    """How often a heading is followed by a byline, or by text with byline or dateline at its head."""
    return sum(
        above.role == "heading"
        and (below.role == "byline" or (below.role == "paragraph" and bool(below.dateline or below.byline)))
        for above, below in zip(pieces, pieces[1:], strict=False)
    )


def _said(draft: Draft) -> str:
    return "\n".join(piece.text for piece in (*draft.stack, *draft.body))


def group(pieces: Sequence[Piece], page: Setting, closer: Closer) -> tuple[list[Draft], list[Piece]]:
    """The articles of a page in order, and its furniture."""
    walk = Grouping(pieces, page, closer)
    walk.walk()
    return walk.drafts, walk.furniture
