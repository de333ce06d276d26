"""The roles that a page's gold gives to the pieces of its text: what the weights are fitted to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from reader.page import layout, lines, reading
from reader.page.closing import Closer
from reader.page.layout import seams
from reader.page.layout.setting import Setting
from reader.page.marks import MARKERS, ends_sentence, squeeze
from reader.page.parts import captions, continuations, credits, notices
from reader.page.pieces import Piece
from reader.page.signing import bylines
from tests.bench.page_scores import listed

_WORDS = 8
"""Characters from which on a piece is more than a mark or a label."""
LONGEST_RUN = 6
"""Pieces that one heading may be broken into."""
_EDGE = MARKERS + "①②③④⑤⑥⑦⑧⑨（）()[]【】"


def pieces_of(text: str, begins: layout.Begins = seams.begins) -> tuple[list[Piece], Setting]:
    """The pieces of a page as they are before their roles are judged, and how the page is set."""
    pieces, setting = layout.pieces(lines.split(text), Closer(text), begins)
    reading.lift(pieces)
    return pieces, setting


def roles(pieces: Sequence[Piece], gold: dict[str, Any]) -> tuple[list[str], list[str]]:
    """The role of each of `pieces` by `gold`; and what the gold names that is not one of them."""
    texts = [squeeze(piece.text) for piece in pieces]
    found = ["furniture" if piece.role == "furniture" else "" for piece in pieces]
    missed: list[str] = []
    start = 0
    for story in gold["articles"]:
        at = _place(texts, found, story.get("headline"), "headline", start)
        for accepted in listed(story.get("accept_headline")):
            at = at if at is not None else _place(texts, found, accepted, "headline", start)
        if story.get("headline") and at is None:
            missed.append(f"headline: {story['headline']}")
        start = at if at is not None else start
        for role, text in _headings(story):
            near = max(0, start - 8)
            if _place(texts, found, text, role, near) is None and _place(texts, found, text, role, 0) is None:
                missed.append(f"{role}: {text}")
    wanted = [squeeze(item["text"]) for story in gold["articles"] for item in story["captions"]]
    for at, text in enumerate(texts):
        if not found[at] and _is_caption(text, wanted):
            found[at] = "caption"
    outside = [
        item if isinstance(item, str) else item.get("text", "") for item in listed(gold.get("furniture"))
    ]
    kinds = {
        squeeze(str(item.get("text", ""))): item.get("kind", "")
        for item in listed(gold.get("furniture"))
        if isinstance(item, dict)
    }
    said = [squeeze(str(text)) for text in outside]
    for at, piece in enumerate(pieces):
        if not found[at]:
            found[at] = _other(piece, texts[at], said, kinds)
    _drop_menus(texts, found, gold["articles"])
    _sign(found)
    return found, missed


def _headings(story: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for role in ("kicker", "deck"):
        yield from ((role, str(text)) for text in listed(story.get(role)))
    if story.get("series"):
        yield "series", str(story["series"]["raw"])
    yield from (("subhead", str(item["text"])) for item in story["subheads"])
    if story.get("continued"):
        yield from (
            ("continuation", str(item["raw"])) for item in listed(story["continued"]) if item.get("raw")
        )
    raw = (story.get("byline") or {}).get("raw")
    yield from (("byline", str(text)) for text in listed(raw))
    yield from (("credit", str(item["credit_raw"])) for item in story["captions"] if item.get("credit_raw"))


def _place(texts: Sequence[str], found: list[str], text: Any, role: str, start: int) -> int | None:
    """Give `role` to the pieces that `text` stands in, whole and alone, from `start` on; where it begins."""
    want = squeeze(str(text or ""))
    if not want:
        return None
    for at in range(start, len(texts)):
        if found[at] or not want.strip(_EDGE).startswith(texts[at].strip(_EDGE) or texts[at]):
            continue
        whole, end, own = texts[at], at + 1, [at]
        while len(whole) < len(want) and end < len(texts) and len(own) < LONGEST_RUN:
            if not found[end]:
                whole += texts[end]
                own.append(end)
            end += 1
        if whole == want or whole.strip(_EDGE) == want.strip(_EDGE):
            found[own[0]] = role
            for other in own[1:]:
                found[other] = "goes on"
            return at
    return None


def _drop_menus(texts: Sequence[str], found: list[str], stories: Sequence[dict[str, Any]]) -> None:
    """Give the furniture what the gold names nowhere: over the first headline, and short lines to spare."""
    titles = [
        squeeze(str(title))
        for title in (stories[0].get("headline"), *listed(stories[0].get("accept_headline")))
    ]
    first = found.index("headline") if "headline" in found else 0
    if not any(title.startswith(texts[first].strip(_EDGE)) for title in titles):
        first = 0
    found[:first] = ["furniture" if role == "paragraph" else role for role in found[:first]]
    halves = [
        squeeze(half)
        for story in stories
        for join in story["joins"]
        for half in (join["left"], join["right"])
    ]
    short = [
        at
        for at, text in enumerate(texts)
        if found[at] == "paragraph"
        and len(text) < 20
        and not ends_sentence(text)
        and "，" not in text
        and not any(text.endswith(half) or text.startswith(half) or text in half for half in halves)
    ]
    if found.count("paragraph") - len(short) >= sum(story["body_paragraphs"] for story in stories):
        for at in short:
            found[at] = "furniture"


def _is_caption(text: str, wanted: Sequence[str]) -> bool:
    part = captions.parts(text)
    core = squeeze(part.text).strip(_EDGE) or text
    return any(
        core and (core == want or want in text or (len(core) >= 6 and core in want)) for want in wanted
    )


def _other(piece: Piece, text: str, outside: Sequence[str], kinds: dict[str, str]) -> str:
    if credits.is_credit(piece.text):
        return "credit"
    if bylines.is_byline(piece.text):
        return "byline"
    if continuations.is_continuation(piece.text):
        return "continuation"
    for said in outside:
        if text == said or (len(text) >= 2 and text in said) or (len(said) > 12 and said in text):
            kind = kinds.get(said, "")
            noticed = kind.startswith(("ad", "psa", "weather", "classified")) and len(text) > _WORDS
            return (
                "notice" if noticed or notices.words(piece.text) or notices.label(piece.text) else "furniture"
            )
    return "paragraph"


def _sign(found: list[str]) -> None:
    """Tell a byline that ends a text from one that heads it."""
    text = False
    for at, role in enumerate(found):
        if role in {"headline", "kicker"}:
            text = False
        elif role == "paragraph":
            text = True
        elif role == "byline" and text:
            following = next(
                (below for below in found[at + 1 :] if below not in {"furniture", "byline", "credit"}), ""
            )
            if following != "paragraph":
                found[at] = "signature"
