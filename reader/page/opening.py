"""Whether a run of headings opens an article or stands inside one: what speaks for it and against it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from reader.page import cohesion, names, stacks
from reader.page.drafts import Draft
from reader.page.furniture import RECORD, WIRE_SLUG
from reader.page.layout import HEADS_LINE
from reader.page.leads import SIGNED_BELOW, TITLED
from reader.page.marks import ends_sentence, is_caps, is_chinese, squeeze
from reader.page.pieces import Piece
from reader.page.setting import Setting

ENOUGH = 2.5
"""The weight from which on a run opens an article."""

_NUMBERED = re.compile(r"^[一二三四五六七八九十]{1,3}、|^[（(][一二三四五六七八九十]|^\d{1,2}[.、．]")

_ITEM = re.compile(r"^(?:[▲■●◎◆○□☆★◇※·•]|\d{1,2}[.．、](?!\d))")

_NEWS = re.compile(r"^(?:近日|日前|昨[日天晚]|今[日天]|\d{1,2}月\d{1,2}日|\d{1,2}日)[，上下晚凌清]?")
_SEEN = 600
"""Characters of a paragraph that are looked at for what it is about."""

Signs = list[tuple[str, float]]
"""What was seen, and how strongly it speaks for an opening (or, negative, against)."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a run of headings stands."""

    pieces: Sequence[Piece]
    end: int
    """The index of the piece after the run."""
    page: Setting
    signed: int
    """How many articles of the page are signed or dated at their head."""
    between: str
    """The furniture above the run that ends what stands over it; empty where none does."""

    @property
    def following(self) -> Piece | None:
        """The piece below the run, furniture passed over."""
        return next(
            (
                self.pieces[at]
                for at in range(self.end, len(self.pieces))
                if self.pieces[at].role != "furniture"
            ),
            None,
        )


def weigh(run: Sequence[Piece], current: Draft | None, place: Place) -> tuple[float, list[str]]:
    """How strongly a run of headings under the article `current` opens another, and what speaks for it."""
    if current is None:
        return 4 * ENOUGH, ["first of the page"]
    captions_alone = _only_captions(place)
    signs = [
        *_above(run, current, place),
        *_signatures(run, current, captions_alone, place),
        *_stack(run),
        *_below(run, captions_alone, place),
        *_cut(current, place),
        *_subject(run, current, place),
    ]
    return sum(weight for _, weight in signs), [name for name, weight in signs if weight > 0]


def signed_openings(pieces: Sequence[Piece]) -> int:
    """How often a heading is followed by a byline, or by text with byline or dateline at its head."""
    return sum(
        above.role == "heading"
        and (below.role == "byline" or (below.role == "paragraph" and bool(below.dateline or below.byline)))
        for above, below in pairwise(pieces)
    )


def _above(run: Sequence[Piece], current: Draft, place: Place) -> Signs:
    signs: Signs = []
    if current.closed:
        signs.append((f"the article above ends with {current.closed}", 6))
    if place.between:
        last = current.last_paragraph()
        whole = last is not None and ends_sentence(last.text)
        signs.append(
            (f"{place.between} stands above", 4 if whole or place.between in {WIRE_SLUG, RECORD} else 1.5)
        )
    subheads = [squeeze(piece.text) for piece in current.body if piece.role == "subhead"]
    alike = bool(subheads) and abs(len(subheads[-1]) - len(squeeze(run[0].text))) <= 3
    if alike and len(run) == 1 and not _only_list(place):
        signs.append(("like the subheads above", -1.5))
    if current.kind == "notice":
        following = place.following
        text_follows = following is not None and following.role == "paragraph"
        signs.append(("a notice stands above", 2 if text_follows else -3))
    return signs


def _signatures(run: Sequence[Piece], current: Draft, captions_alone: bool, place: Place) -> Signs:
    following = place.following
    headings = [piece for piece in run if piece.role == "heading"]
    if any(TITLED in piece.signs for piece in run):
        return [(TITLED, 6)]
    if any(piece.role == "byline" for piece in run):
        return [("a byline stands by it", 6)]
    if following is not None and following.role == "paragraph" and (following.byline or following.dateline):
        return [("a dateline or byline opens the text below", 6)]
    if current.is_signed_above() and _signs_another(_signed_below(place), current):
        return [("the text below is signed at its end, the one above at its head", 4)]
    alone = len(run) == 1 and len(headings) == 1 and is_chinese(headings[0].text)
    signed = (
        current.is_signed_above() or current.has("byline") or any(piece.dateline for piece in current.body)
    )
    if place.signed and alone and signed and not captions_alone and not _only_list(place):
        return [("unlike the page's other articles it is not signed at its head", -1.5)]
    return []


def _stack(run: Sequence[Piece]) -> Signs:
    signs: Signs = []
    headings = [piece for piece in run if piece.role == "heading"]
    labels = [piece for piece in run if piece.role in {"series", "label"}]
    if len(headings) > 1:
        signs.append(("several headings in a stack", 3.5))
    if labels and not headings:
        signs.append(("a label without a headline", -2.5))
    elif labels or (len(headings) > 1 and stacks.is_label(headings[0].text)):
        signs.append(("a label stands by it", 2.5))
    if headings:
        signs.extend(_heading(headings[0]))
    return signs


def _heading(head: Piece) -> Signs:
    signs: Signs = []
    text = squeeze(head.text)
    if not is_chinese(text):
        if stacks.PLACE_AND_DAY.match(head.text):
            signs.append(("a place and a day", -4))
        if is_caps(head.text):
            signs.append(("capitals", 2.5))
        elif len(head.own) > 1:
            signs.append(("several lines", 2.5))
    else:
        if stacks.has_two_clauses(head.text):
            signs.append(("two clauses with a space", 1.5))
        if len(text) >= 18:
            signs.append(("a headline's length", 1))
        elif len(text) <= 12 and stacks.BROKEN not in head.signs:
            signs.append(("a subhead's length", -1))
        if _NUMBERED.match(text):
            signs.append(("numbered", -3))
    if HEADS_LINE in head.signs:
        signs.append((HEADS_LINE, 4))
    if stacks.BROKEN in head.signs:
        signs.append(("a heading broken over lines", 4))
    if head.gap >= 2:
        signs.append(("space above it", 0.5 if head.gap == 2 else 1.5))
    return signs


def _below(run: Sequence[Piece], captions_alone: bool, place: Place) -> Signs:
    if captions_alone:
        return [("captions and no text below", 5)]
    if _only_list(place):
        return [("a list and no text below", 3.5)]
    if place.following is None and not any(piece.role == "paragraph" for piece in run):
        return [("nothing below", -1)]
    return []


def _cut(current: Draft, place: Place) -> Signs:
    last = current.last_paragraph()
    if last is None:
        if current.has("caption"):
            return [("the article above is captions alone", 2.5)]
        return [("no text yet above", -1.5)]
    if ends_sentence(last.text) or (place.page.ideographic and last.text[-1] == "、"):
        return []
    if _starts_anew(place):
        return [("the text below does not go on from the cut above", 5)]
    return [("the sentence above is not ended", -2.5)]


def _subject(run: Sequence[Piece], current: Draft, place: Place) -> Signs:
    """What the words of the text below tell: of the same subject as the article above, or of another."""
    if not run:
        return []
    below = [piece.text for piece in run]
    first = ""
    for at in range(place.end, min(len(place.pieces), place.end + 12)):
        piece = place.pieces[at]
        if piece.role in {"heading", "notice", "series", "label"}:
            break
        if piece.role == "paragraph":
            first = first or piece.text
            below.append(piece.text[:_SEEN])
    above = [piece.text[:_SEEN] for piece in (*current.stack, *current.body[:6], *current.body[6:][-6:])]
    signs: Signs = [("news of a day opens the text below", 2)] if _NEWS.match(first) else []
    if cohesion.tells_again(run[0].text, first):
        signs.append(("the text below says it again", 1.5))
    shared = cohesion.shared(above, below)
    if shared == 0:
        return [*signs, ("the text below speaks of something else", 1.5)]
    if shared is not None and shared > (1 if is_chinese(first) else 4):
        return [*signs, ("the text below speaks of the same", -2)]
    return signs


def _starts_anew(place: Place) -> bool:
    """Whether the next paragraph opens with an indent, on a page where only openings have one."""
    if not place.page.indented:
        return False
    for at in range(place.end, len(place.pieces)):
        piece = place.pieces[at]
        if piece.role == "paragraph":
            return piece.indent >= place.page.margin + 2
        if piece.role not in {"caption", "credit", "furniture"}:
            return False
    return False


def _signed_below(place: Place) -> str:
    """The byline that ends the text below, before the next heading; empty where none does."""
    signed = ""
    text = False
    for at in range(place.end, len(place.pieces)):
        piece = place.pieces[at]
        if piece.role in {"heading", "notice", "series", "label"}:
            break
        if piece.role == "byline":
            return piece.text if text and piece.text.startswith(("（", "(")) else ""
        if piece.role == "paragraph":
            text = True
            signed = piece.byline if SIGNED_BELOW in piece.signs else ""
    return signed


def _signs_another(byline: str, current: Draft) -> bool:
    """Whether a byline names writers, and none that the article `current` names."""
    if "参与" in byline or "參與" in byline:
        return False
    above = {name for piece in current.body for name in names.authors(piece.byline or piece.text[:60])[0]}
    below = names.authors(byline)[0]
    return bool(below) and above.isdisjoint(below)


def _only_list(place: Place) -> bool:
    """Whether the two paragraphs below are items of a list, as in a box or a digest."""
    below = place.pieces[place.end : place.end + 2]
    return len(below) == 2 and all(piece.role == "paragraph" and _ITEM.match(piece.text) for piece in below)


def _only_captions(place: Place) -> bool:
    """Whether captions stand below, and no text before the next heading or the end."""
    found = False
    for at in range(place.end, len(place.pieces)):
        role = place.pieces[at].role
        if role in {"caption", "credit"}:
            found = True
        elif role in {"heading", "notice", "series", "label"}:
            return found
        elif role != "furniture":
            return False
    return found
