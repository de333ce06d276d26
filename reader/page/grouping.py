"""Pieces → articles: what opens one, what closes one, and which heading of a stack is the headline."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from reader.page import leads
from reader.page.marks import ends_sentence, is_caps, is_chinese, squeeze
from reader.page.pieces import Piece

_STACK = frozenset({"heading", "series", "label", "byline"})
_CLAUSES = re.compile(r"\S[ \u3000]+\S{4,}")


@dataclass(slots=True)
class Draft:
    """An article being put together."""

    kind: str = "article"
    stack: list[Piece] = field(default_factory=list)
    """Headline, kicker, deck, series, label."""
    body: list[Piece] = field(default_factory=list)
    """Paragraphs, subheads, captions, credits, bylines and continuations, in order."""
    closed: str = ""
    """What closed it, in words; empty while it is open."""

    def has(self, *roles: str) -> bool:
        """Whether a piece of its body has one of `roles`."""
        return any(piece.role in roles for piece in self.body)


def group(pieces: Sequence[Piece]) -> tuple[list[Draft], list[Piece]]:
    """The articles of a page in order, and the furniture."""
    drafts: list[Draft] = []
    furniture: list[Piece] = []
    current: Draft | None = None
    signed = _signed_openings(pieces)
    index = 0
    while index < len(pieces):
        piece = pieces[index]
        if piece.role == "furniture":
            furniture.append(piece)
            if current is not None and piece.signs and piece.signs[0] == "a staff box":
                current.closed = "a staff box"
            index += 1
        elif (
            piece.role == "notice"
            and current is not None
            and current.kind == "notice"
            and "notice words" in piece.signs
        ):
            current.body.append(piece)
            index += 1
        elif piece.role == "notice":
            current = Draft("notice", stack=[piece])
            drafts.append(current)
            index += 1
        elif piece.role in _STACK:
            end = index
            while end < len(pieces) and pieces[end].role in _STACK:
                end += 1
            current = _stack(list(pieces[index:end]), pieces, end, current, drafts, signed)
            index = end
        else:
            current = _body(piece, pieces, index, current, drafts)
            index += 1
    return drafts, furniture


def _body(
    piece: Piece, pieces: Sequence[Piece], index: int, current: Draft | None, drafts: list[Draft]
) -> Draft:
    """Give a paragraph, caption, credit or continuation to the article it belongs to."""
    continues = bool(piece.continued and leads.continues_from(piece.continued))
    if piece.role == "continuation":
        continues = leads.continues_from(piece.text)
    if current is not None and continues and current.has("paragraph"):
        current = None
    if current is not None and current.closed and piece.role == "paragraph" and current.kind != "notice":
        current = None
    if current is None:
        current = Draft()
        drafts.append(current)
    current.body.append(piece)
    if piece.role == "continuation" and not continues:
        current.closed = "continued elsewhere"
    elif piece.continued and not leads.continues_from(piece.continued):
        current.closed = "continued elsewhere"
    elif piece.role == "paragraph" and piece.byline and _ends_with_byline(piece):
        current.closed = "a byline at its end"
    return current


def _ends_with_byline(piece: Piece) -> bool:
    return bool(re.search(r"[）)]$", piece.byline)) and "tail byline" in piece.signs


def _stack(
    run: list[Piece],
    pieces: Sequence[Piece],
    end: int,
    current: Draft | None,
    drafts: list[Draft],
    signed: int,
) -> Draft:
    """Settle a run of headings, labels and bylines: the end of one article, the head of the next, subheads."""
    while run and run[0].role == "byline" and current is not None and _closes(run, current, pieces, end):
        piece = run.pop(0)
        current.body.append(piece)
        current.closed = "a byline at its end"
    if not run:
        assert current is not None
        return current
    following = _next(pieces, end)
    opens, why = _opens(run, following, current, signed)
    if not opens and current is not None:
        for piece in run:
            if piece.role in {"heading", "label", "series"}:
                piece.role = "subhead" if piece.role != "series" or current.has("series") else "series"
            (current.stack if piece.role == "series" else current.body).append(piece)
        return current
    draft = Draft()
    drafts.append(draft)
    headings = [piece for piece in run if piece.role == "heading"]
    _settle(run, headings, why, _later_subheads(pieces, end))
    for piece in run:
        (draft.body if piece.role in {"byline", "subhead"} else draft.stack).append(piece)
    return draft


def _closes(run: Sequence[Piece], current: Draft, pieces: Sequence[Piece], end: int) -> bool:
    """Whether a byline at the head of a run is the end of the article above it."""
    if current.kind == "notice" or current.closed or not current.has("paragraph", "caption"):
        return False
    if run[0].text.startswith(("（", "(", "〔", "—", "□", "■", "◎")) or len(run) > 1:
        return True
    following = _next(pieces, end)
    return following is None or following.role != "paragraph" or bool(following.byline)


def _signed_openings(pieces: Sequence[Piece]) -> int:
    """How often on the page a heading is followed by a byline, or by text with byline or dateline at its head."""
    return sum(
        above.role == "heading"
        and (below.role == "byline" or (below.role == "paragraph" and bool(below.dateline or below.byline)))
        for above, below in zip(pieces, pieces[1:], strict=False)
    )


def _next(pieces: Sequence[Piece], index: int) -> Piece | None:
    while index < len(pieces):
        if pieces[index].role != "furniture":
            return pieces[index]
        index += 1
    return None


def _later_subheads(pieces: Sequence[Piece], end: int) -> list[Piece]:
    """Headings that stand alone between paragraphs further down, before anything that closes an article."""
    found: list[Piece] = []
    index = end
    while index < len(pieces):
        piece = pieces[index]
        if piece.role in {"byline", "notice"}:
            break
        if piece.role == "heading":
            alone = (
                pieces[index - 1].role in {"paragraph", "caption"}
                and index + 1 < len(pieces)
                and pieces[index + 1].role in {"paragraph", "caption"}
            )
            if not alone:
                break
            found.append(piece)
        index += 1
    return found


def _opens(
    run: Sequence[Piece], following: Piece | None, current: Draft | None, signed: int
) -> tuple[bool, list[str]]:
    """Whether a run of headings opens an article, by weighing what speaks for it and against it."""
    headings = [piece for piece in run if piece.role == "heading"]
    if current is None:
        return True, ["first of the page"]
    signs: list[tuple[str, float]] = []
    if current.closed:
        signs.append((f"the article above ends with {current.closed}", 4))
    if current.kind == "notice":
        signs.append(
            ("a notice stands above", 2 if following is not None and following.role == "paragraph" else -3)
        )
    if any(piece.role == "byline" for piece in run):
        signs.append(("a byline stands by it", 4))
    if following is not None and following.role == "paragraph" and (following.byline or following.dateline):
        signs.append(("a dateline or byline opens the text below", 3.5))
    elif signed >= 2 and not any(piece.role == "byline" for piece in run):
        signs.append(("unlike the page's other articles it is not signed at its head", -1.5))
    if len(headings) > 1:
        signs.append(("several headings in a stack", 2.5))
    if any(piece.role in {"series", "label"} for piece in run):
        signs.append(("a label stands by it", 2.5))
    if headings:
        head = headings[0]
        text = squeeze(head.text)
        if is_chinese(text):
            if _CLAUSES.search(head.text):
                signs.append(("two clauses with a space", 1.5))
            if len(text) >= 18:
                signs.append(("a headline's length", 1))
            elif len(text) <= 12:
                signs.append(("a subhead's length", -1))
            if re.match(r"^[一二三四五六七八九十]{1,3}、|^[（(][一二三四五六七八九十]", text):
                signs.append(("numbered", -3))
        elif is_caps(head.text) and len(head.text) > 20:
            signs.append(("capitals of a headline's length", 1.5))
        if head.gap >= 2:
            signs.append(("space above it", 0.5))
    last = next((piece for piece in reversed(current.body) if piece.role == "paragraph"), None)
    if last is None and not current.has("caption"):
        signs.append(("no text yet above", -1.5))
    elif last is None:
        signs.append(("the article above is a photo with its caption", 2))
    elif not ends_sentence(last.text):
        signs.append(("the sentence above is not ended", -2.5))
    if following is None:
        signs.append(("nothing below", -1))
    elif following.role in {"caption", "credit"} and _is_photo_news(following):
        signs.append(("a caption of a story's length below", 2.5))
    weight = sum(weight for _, weight in signs)
    return weight >= 2.5, [name for name, value in signs if value > 0]


def _is_photo_news(caption: Piece) -> bool:
    return len(squeeze(caption.text)) >= 40 and not caption.marker


def _settle(run: Sequence[Piece], headings: list[Piece], why: list[str], later: Sequence[Piece]) -> None:
    """Name the headings of an article's head: kicker, headline, deck, and a subhead at its foot."""
    if not headings:
        for piece in run:
            if piece.role == "label":
                piece.role = "kicker"
        return
    foot: list[Piece] = []
    if len(headings) >= 3 and later and is_chinese(headings[-1].text):
        size = sum(len(squeeze(piece.text)) for piece in later) / len(later)
        last = len(squeeze(headings[-1].text))
        if abs(last - size) <= size * 0.35 and last < len(squeeze(headings[-2].text)):
            foot = [headings.pop()]
    chosen = headings.index(_headline(headings))
    for index, piece in enumerate(headings):
        piece.role = "kicker" if index < chosen else "headline" if index == chosen else "deck"
        piece.signs.extend(why if index == chosen else ())
    for piece in foot:
        piece.role = "subhead"
        piece.signs.append("as long as the subheads below")
    for piece in run:
        if piece.role == "label":
            piece.role = "kicker"


def _headline(headings: Sequence[Piece]) -> Piece:
    """The heading that reads as the headline: early, short, and no dash before it."""

    def cost(item: tuple[int, Piece]) -> float:
        index, piece = item
        text = squeeze(piece.text)
        if not is_chinese(text):
            return index * 4 + (0 if is_caps(text) else 3)
        dash = 100 if text.startswith(("——", "―", "──", "—")) else 0
        return len(text) + index * 6 + dash

    return min(enumerate(headings), key=cost)[1]
