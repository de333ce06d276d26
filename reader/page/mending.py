"""A sentence cut by a caption, a column, a page or an advertisement is made whole across it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.page.closing import Closer
from reader.page.drafts import Draft
from reader.page.layout.setting import Setting
from reader.page.marks import ends_sentence, open_pairs
from reader.page.parts import continuations, datelines
from reader.page.parts.leads import APART, SIGNED_BELOW
from reader.page.pieces import Piece
from reader.page.roles.looks import begins_inside, breaks_off

_STARTS_NEW = re.compile(
    r"^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,2}[）)]|[①-⑳●■◆·•]|\d{1,2}[.、．](?!\d)|——)"
)
_ROW = re.compile(r"^\S{2,14}[ \u3000]+[-+−（(]?\d[^。，；]{0,24}$")
"""A row of a table: what is counted, and its numbers."""
_CAPITALISED = re.compile(r"[A-Z][a-z]*\b")


def mend(draft: Draft, page: Setting, closer: Closer) -> None:
    """Join the cut paragraphs of one article, in place.

    A byline or a jump to another page closes a text; a jump back opens it again.
    """
    body: list[Piece] = []
    last: Piece | None = None
    closed: Piece | None = None
    for piece in draft.body:
        if piece.role == "paragraph":
            if last is not None and _complete(last, piece, page, closer):
                continue
            last = piece
        elif piece.role == "continuation" and continuations.comes_from(piece.text):
            last = closed
        elif piece.role in {"byline", "continuation"}:
            last, closed = None, last
        body.append(piece)
    draft.body[:] = body


def _complete(last: Piece, piece: Piece, page: Setting, closer: Closer) -> bool:
    """Join a paragraph to the `last` one, if it is the text of that dateline, or the other half of that
    sentence; whether it is."""
    if datelines.heads_text(last.text) and not piece.dateline:
        last.dateline, last.text = last.text, ""
    elif goes_on(last, piece, page, closer):
        last.signs.append("its cut sentence is made whole")
    else:
        return False
    _join(last, piece, closer)
    return True


def _join(left: Piece, right: Piece, closer: Closer) -> None:
    """Put to a paragraph what stands in `right`, and what was lifted from that."""
    left.text = closer.join(left.text, right.text)
    left.full = right.full
    left.byline = APART.join(filter(None, (left.byline, right.byline)))
    left.continued = APART.join(filter(None, (left.continued, right.continued)))
    right.joined = left


def mend_across(drafts: Sequence[Draft], page: Setting, closer: Closer) -> None:
    """Join a sentence that breaks off at an article's end to its other half behind another article.

    The half must betray itself: it begins in mid-sentence, or without the indent that paragraphs have,
    and what stands above it there is whole. What follows it goes with it.
    """
    for index, draft in enumerate(drafts):
        cut = draft.last_paragraph()
        if draft.kind == "notice" or cut is None or draft.body[-1] is not cut or not breaks_off(cut.text):
            continue
        for other in drafts[index + 1 : index + 4]:
            at = _orphan(other, page) if other.kind != "notice" else None
            if at is not None:
                _join(cut, other.body[at], closer)
                cut.signs.append("its cut sentence is made whole across an article")
                draft.body.extend(other.body[at + 1 :])
                del other.body[at:]
                break


def _orphan(draft: Draft, page: Setting) -> int | None:
    """The index of a paragraph that is no beginning, where the text above it in its article is whole."""
    above: Piece | None = None
    for at, piece in enumerate(draft.body):
        if piece.role != "paragraph":
            continue
        whole = above is not None and ends_sentence(above.text)
        unmarked = (page.marked or page.indented) and piece.indent <= page.margin and len(piece.text) > 20
        if whole and not (piece.dateline or piece.byline) and (begins_inside(piece.text) or unmarked):
            return at
        above = piece
    return None


def goes_on(left: Piece, right: Piece, page: Setting, closer: Closer) -> bool:
    """Whether `right` is the other half of a sentence that `left` breaks off."""
    if right.dateline or (right.byline and SIGNED_BELOW not in right.signs) or left.continued:
        return False
    text = left.text.rstrip()
    if page.ideographic and text[-1] in "、" and not left.full:
        return False
    if ends_sentence(text):
        return right.text[0] in "，、。；）”」』！？%" or (
            not right.text[0].isupper() and right.text[0].islower() and text[-1] != "."
        )
    if _STARTS_NEW.match(right.text) or (_ROW.match(text) and (_ROW.match(right.text) or not page.wrapped)):
        return False
    first = _CAPITALISED.match(right.text)
    if first and closer.is_common(first.group()):
        return False
    if page.marked and right.indent >= 2 and text[-1] in "，、；：" and not begins_inside(right.text):
        return False
    if text[-1] in "；;：:":
        return (text[-1] in "；;" and bool(open_pairs(text[-300:]))) or right.text[0] in "，、。；）”」』"
    return len(text) >= 12 or text[-1] in "，、,-"
