"""Drafts → articles: fields filled from their pieces, what was taken apart kept as it stood."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from operator import attrgetter
from typing import Any

from reader.article import Article, Block, BlockKind
from reader.page.drafts import Draft
from reader.page.facts import Facts
from reader.page.parts import captions, credits, datelines, photographers
from reader.page.parts.series import series_of
from reader.page.pieces import Piece, Role
from reader.page.signing.authors import authors_of

APART = "\u3000"
"""What parts two bylines, datelines or continuations of one article."""


def article(draft: Draft, told: Facts, source: str) -> Article:
    """The article that a draft makes, with what the page has `told` of all its articles."""
    if draft.kind == "notice":
        texts = [_whole(piece) for piece in (*draft.stack, *draft.body)]
        return _told(texts[0], [Block("paragraph", text) for text in texts[1:]], told, source, kind="notice")
    pieces = (*draft.stack, *draft.body)
    stack = {role: tuple(piece.text for piece in draft.stack if piece.role == role) for role in _STACK}
    labels = list(stack["series"])
    numbered = next((at for at, label in enumerate(labels) if series_of(label) is not None), None)
    series = None if numbered is None else series_of(labels.pop(numbered))
    signed = list(_said(pieces, "byline", attrgetter("byline")))
    bylines = [raw for raw in signed if not datelines.closes_text(raw) or authors_of(raw)[0]]
    below = [raw for raw in signed if raw not in bylines]
    writers, took = _signed(bylines)
    blocks = _blocks(draft)
    kinds = {block.kind for block in blocks}
    if "paragraph" in kinds:
        # Whose pictures a text has that nothing is said of is told with who wrote it.
        alone = [block for block in blocks if block.kind == "caption" and not block.text]
        blocks = [block for block in blocks if block not in alone]
        bylines += [block.credit_raw for block in alone]
        took = (*took, *(block.credit for block in alone))
    return _told(
        APART.join(stack["headline"]),
        blocks,
        told,
        source,
        kind="photo" if "caption" in kinds and "paragraph" not in kinds else "article",
        kicker=(
            *stack["kicker"],
            *labels,
        ),
        deck=stack["deck"],
        series=series,
        byline=APART.join(bylines),
        authors=writers,
        photographers=tuple(dict.fromkeys(took)),
        dateline=APART.join([*(piece.dateline for piece in pieces if piece.dateline), *below]),
        continued=APART.join(_said(pieces, "continuation", attrgetter("continued"))),
    )


def _told(headline: str, blocks: Sequence[Block], told: Facts, source: str, **fields: Any) -> Article:
    return Article(
        headline,
        blocks=tuple(blocks),
        id=_identity(headline, blocks, told),
        section=told.section,
        paper=told.paper,
        date=told.date,
        page=told.page,
        source=source,
        **fields,
    )


_STACK = ("kicker", "headline", "deck", "series")


def _identity(headline: str, blocks: Sequence[Block], told: Facts) -> str:
    """An id from what an article says and where it stood, the same on every run."""
    said = (told.paper, told.date, told.page, headline, *(block.text for block in blocks))
    return hashlib.blake2b("\x00".join(said).encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def parts(article: Article) -> list[str]:
    """Every text of the page that an article holds, each once: what was taken apart counts as it stood."""
    found = [
        article.headline,
        *article.kicker,
        *article.deck,
        article.byline,
        article.dateline,
        article.continued,
    ]
    if article.series:
        found.append(article.series.raw)
    for block in article.blocks:
        found += [block.marker, block.text, block.credit_raw]
    return found


def _whole(piece: Piece) -> str:
    """A piece's text with all that was lifted from it."""
    return " ".join(filter(None, (piece.dateline, piece.byline, piece.text, piece.continued)))


def _said(pieces: Iterable[Piece], role: Role, lifted: Callable[[Piece], str]) -> Iterator[str]:
    """What was `lifted` from each piece, and the pieces of a `role`."""
    for piece in pieces:
        if lifted(piece):
            yield lifted(piece)
        if piece.role == role and piece.text:
            yield piece.text


def _signed(bylines: Iterable[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    writers: dict[str, None] = {}
    photographers: dict[str, None] = {}
    for raw in bylines:
        wrote, took = authors_of(raw)
        writers.update(dict.fromkeys(wrote))
        photographers.update(dict.fromkeys(took))
    return tuple(writers), tuple(photographers)


def _blocks(draft: Draft) -> list[Block]:
    blocks: list[Block] = []
    for piece in draft.body:
        match piece.role:
            case "byline" | "continuation":
                pass
            case "credit":
                _credit(blocks, piece.text)
            case "caption":
                _show(blocks, _caption(piece))
            case role:
                kind: BlockKind = "subhead" if role == "subhead" else "paragraph"
                blocks.append(Block(kind, piece.text))
    return blocks


def _caption(piece: Piece) -> Block:
    part = captions.parts(piece.text)
    if not part.text:
        return Block("caption", part.credit, part.marker)
    return Block(
        "caption",
        part.text,
        part.marker,
        photographers.name_of(part.credit) if part.credit else "",
        part.credit,
    )


def _show(blocks: list[Block], caption: Block) -> None:
    """A caption without a credit takes that of the line above, where the site sets it over captions."""
    above = blocks[-1] if blocks else caption
    if (
        above.credit_raw
        and not above.text
        and not caption.credit_raw
        and credits.stands_over(above.credit_raw)
    ):
        blocks[-1] = replace(caption, credit=above.credit, credit_raw=above.credit_raw)
    else:
        blocks.append(caption)


def _credit(blocks: list[Block], raw: str) -> None:
    """A credit on a line of its own goes to the caption above it that has none, else stands alone."""
    for index in range(len(blocks) - 1, -1, -1) if not credits.stands_over(raw) else ():
        block = blocks[index]
        if block.kind == "caption" and not block.credit_raw:
            blocks[index] = replace(block, credit=photographers.name_of(raw), credit_raw=raw)
            return
    blocks.append(Block("caption", "", credit=photographers.name_of(raw), credit_raw=raw))
