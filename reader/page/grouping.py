"""Pieces → articles: one walk that gives each piece to the article it belongs to, or to the furniture."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.page import photo_news
from reader.page.closing import Closer
from reader.page.drafts import Draft
from reader.page.furniture.judging import RECORD
from reader.page.furniture.titles import NAMED
from reader.page.layout.setting import Setting
from reader.page.marks import MARKERS, squeeze
from reader.page.parts import continuations, headings, notices
from reader.page.parts.leads import SIGNED_BELOW
from reader.page.pieces import Piece

_STACK = frozenset({"headline", "kicker", "deck", "series", "byline"})
_GOES_ON = frozenset({"headline", "kicker", "deck", "series", "subhead", "credit"})
_PICTURE = frozenset({"caption", "credit"})
_ELSEWHERE = "a continuation elsewhere"
_COUNTED = re.compile(r"(?:[2-9]|1\d)[.．、](?![\d ])")
"""A later one of the items that a text counts, which may be signed each."""
_LABEL = re.compile("【[^【】]{2,10}】")
"""What a story is of, over its text: it opens no other one."""
_SECTION = 4
"""Characters of the longest section's name, the box that opens it among them."""
_COUNTS = re.compile(rf"(?:{headings.COUNTED_BY}|声音|场景|第)[一二三四五六七八九十\d]{{1,2}}[：:]")
"""What a section is counted by."""
_DATED = re.compile(rf"^[{MARKERS}]?\s*(?:近日|日前|昨日|\d{{1,2}}月\d{{1,2}}日|\d{{1,2}}日)")


def group(pieces: Sequence[Piece], page: Setting, closer: Closer) -> tuple[list[Draft], list[Piece]]:
    """The articles of a page in order, and its furniture."""
    walk = _Walk(photo_news.name(_unbroken(pieces, page, closer)), page)
    walk.walk()
    for draft in walk.drafts:
        _caption_credited(draft)
        if draft.kind == "article" and not draft.has("byline") and notices.advertises(draft.said()):
            draft.kind = "notice"
    return walk.drafts, walk.furniture


def _unbroken(pieces: Sequence[Piece], page: Setting, closer: Closer) -> list[Piece]:
    """`pieces` with the headings that the page broke over several of them made whole.

    Where lines were not broken by width, a heading was broken between its clauses: a space parts them.
    """
    whole: list[Piece] = []
    above: Piece | None = None
    for piece in pieces:
        if piece.role == "goes on":
            if above is not None and above.role in {"byline", "signature"}:
                piece.role = above.role
            elif above is not None and above.role == "subhead" and _labels(above, page):
                piece.role = "subhead"
            elif above is not None and above.role in _GOES_ON:
                lines = (above.text, piece.text)
                by_width = page.wrapped and not (above.unfilled and piece.unfilled)
                above.text = closer.join(*lines) if by_width else headings.whole(lines, closer.join)
                piece.joined = above
                continue
            else:
                piece.role = "caption" if above is not None and above.role == "caption" else "paragraph"
        if piece.clauses and piece.role in _GOES_ON and squeeze(piece.clauses) == squeeze(piece.text):
            piece.text = piece.clauses
        if piece.role != "furniture":
            above = piece
        whole.append(piece)
    return whole


def _labels(piece: Piece, page: Setting) -> bool:
    """Whether a subhead that width did not break is a label over another one: □举报, 焦点一：渡口."""
    return not page.wrapped and (len(squeeze(piece.text)) <= _SECTION or bool(_COUNTS.match(piece.text)))


class _Walk:
    def __init__(self, pieces: Sequence[Piece], page: Setting) -> None:
        self._pieces = pieces
        self._page = page
        self._between = ""
        """The sign of the furniture right above."""
        self._current: Draft | None = None
        self._pending: list[Piece] = []
        """Kickers, labels and bylines that stand over a headline still to come."""
        self.drafts: list[Draft] = []
        self.furniture: list[Piece] = []

    def walk(self) -> None:
        """Give every piece its place."""
        for index, piece in enumerate(self._pieces):
            if piece.role == "furniture":
                self.furniture.append(piece)
                self._between = piece.signs[0] if piece.signs else ""
                continue
            if piece.role == "notice":
                self._notice(index)
            elif piece.role in _STACK:
                self._stack(index)
            elif piece.role == "subhead":
                self._subhead(piece)
            else:
                self._body(piece)
            self._between = ""
        if self._pending:
            self._open()

    def _open(self, kind: str = "article") -> Draft:
        self._current = Draft(kind, self._pending)
        self._pending = []
        self.drafts.append(self._current)
        return self._current

    def _stack(self, index: int) -> None:
        """Give a headline, a kicker, a deck, a label or a byline over a text its place."""
        piece, current = self._pieces[index], self._current
        is_label = piece.role == "headline" and bool(_LABEL.fullmatch(piece.text))
        # A photo may stand between a headline and its deck, or the label of its text.
        told = ("paragraph",) if piece.role == "deck" or is_label else ("paragraph", "caption")
        opened = current is not None and current.kind != "notice" and not current.has(*told)
        headed = opened and current is not None and current.headed
        if piece.role == "headline" and headed and not self._pending:
            if current is not None and NAMED in piece.signs and not is_label:
                _outdo(current, piece)
                return
            piece.role = "deck"
        if piece.role == "headline":
            self._open_headed(piece)
        elif self._heads(index):
            self._pending.append(piece)
        elif piece.role == "byline":
            (current or self._open()).body.append(piece)
        elif current is not None and (headed or piece.role == "series"):
            current.stack.append(piece)
        elif piece.role == "kicker" or current is None or current.kind == "notice" or current.closed:
            piece.role = "headline"
            self._open_headed(piece)
        else:
            self._subhead(piece)

    def _open_headed(self, piece: Piece) -> None:
        bylines = [above for above in self._pending if above.role == "byline"]
        self._pending = [above for above in self._pending if above.role != "byline"]
        draft = self._open()
        draft.stack.append(piece)
        draft.body.extend(bylines)

    def _heads(self, index: int) -> bool:
        """Whether a headline stands further down in the stack that a piece belongs to."""
        if self._pieces[index].role == "deck":
            return False
        for below in self._pieces[index + 1 :]:
            if below.role == "headline":
                return True
            if below.role not in _STACK and below.role != "furniture":
                return False
        return False

    def _subhead(self, piece: Piece) -> None:
        piece.role = "subhead"
        current = self._current
        if current is None or current.kind == "notice":
            piece.role = "headline"
            self._open_headed(piece)
        else:
            current.body.append(piece)

    def _notice(self, index: int) -> None:
        piece = self._pieces[index]
        last = self._pieces[index - 1] if index else None
        if last is not None and last.role == "notice" and not notices.label(piece.text):
            apart = piece.gap > 0 and self._page.parted and not self._page.spaced
            labelled = notices.label(self.drafts[-1].stack[0].text)
            if labelled or not apart:
                self.drafts[-1].body.append(piece)
                return
        # A notice does not end the article around it.
        self.drafts.append(Draft("notice", [piece]))

    def _body(self, piece: Piece) -> None:
        """Give a paragraph, caption, credit, signature or continuation to the article it belongs to."""
        if self._pending:
            self._open()
        signed = piece.role == "signature"
        if signed:
            piece.role = "byline"
        told = piece.text if piece.role == "continuation" else piece.continued
        comes = bool(told) and continuations.comes_from(told)
        current = self._current
        if current is not None and comes and current.has("paragraph"):
            last = next(above for above in reversed(current.body) if above.role not in _PICTURE)
            if last.role == "continuation" and current.closed == _ELSEWHERE:
                current.closed = ""
            else:
                current = None
        opens = (
            not signed
            and (piece.dateline or piece.byline or _is_story(piece))
            and not _COUNTED.match(piece.text)
        )
        if (
            current is not None
            and opens
            and (current.closed or _leads_again(piece, current, bool(self._between)))
        ):
            current = None
        if self._between == RECORD and current is not None and current.body:
            current = None
        if current is None:
            current = self._open()
        current.body.append(piece)
        if told and continuations.closes(told):
            current.closed = _ELSEWHERE
        elif signed or (piece.role == "paragraph" and SIGNED_BELOW in piece.signs):
            current.closed = "a byline at its end"


def _outdo(draft: Draft, named: Piece) -> None:
    """Make what the page's titles name the headline, and what stood as one above it the kicker."""
    for above in draft.stack:
        if above.role == "headline":
            above.role = "kicker"
    draft.stack.append(named)


def _caption_credited(draft: Draft) -> None:
    """Make the one paragraph under a headline and a photo credit the caption of that photo."""
    if [piece.role for piece in draft.body] == ["credit", "paragraph"] and draft.stack:
        draft.body[1].role = "caption"
        draft.body[1].signs.append("a photo credit stands above, and no other text")
        draft.body.reverse()


def _leads_again(piece: Piece, current: Draft, parted: bool) -> bool:
    """Whether a text opens as the last one without a headline did, with who reports it: 潮报讯（记者 X）.

    Where furniture `parted` them a dateline alone tells as much.
    """
    leads = [
        each
        for each in (piece, *current.body)
        if each.role == "paragraph" and (each.byline or (parted and each.dateline))
    ]
    return piece in leads and len(leads) > 1 and not current.headed and leads[1] is current.body[0]


def _is_story(piece: Piece) -> bool:
    """Whether a caption tells a story of its own: dated, signed and of a story's length."""
    return piece.role == "caption" and len(piece.text) >= 50 and bool(_DATED.match(piece.text))
