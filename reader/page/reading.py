"""The whole way of a page: text → lines → pieces → roles → articles, and nothing lost on it."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from reader.article import Article, Block
from reader.page import captions, folio, grouping, layout, leads, lines, mending, names, roles
from reader.page.closing import Closer
from reader.page.grouping import Draft
from reader.page.marks import squeeze
from reader.page.pieces import Piece


@dataclass(frozen=True, slots=True)
class RuledLine:
    """A line, or the part of one, with its role and what decided it."""

    number: int
    text: str
    role: str
    signs: tuple[str, ...]
    article: int
    """Index into `Page.articles`; -1 for furniture."""


@dataclass(frozen=True, slots=True)
class Page:
    """What was read from the text of a newspaper page."""

    articles: tuple[Article, ...]
    furniture: tuple[str, ...]
    warnings: tuple[str, ...]
    lines: tuple[RuledLine, ...] = ()


def read(text: str, *, source: str = "", first: int = 1) -> Page:
    """Read the text of one newspaper page (already free of control characters) into articles.

    `source` is the file's name as the user gave it; it is put on every article and changes no id. `first` is the
    number of the text's first line.
    """
    rows = lines.split(text, first=first)
    closer = Closer(text)
    pieces, setting = layout.pieces(rows, closer)
    for piece in pieces:
        if not piece.role:
            _lift(piece)
    roles.judge(pieces, text, setting)
    ruled = [(piece, piece.text) for piece in pieces]
    drafts, furniture = grouping.group(pieces, setting, closer)
    for draft in drafts:
        mending.mend(draft, setting, closer)
    told = folio.facts(piece.text for piece in furniture)
    articles: list[Article] = []
    owner: dict[int, int] = {}
    for index, draft in enumerate(drafts):
        article = _article(draft)
        articles.append(
            replace(
                article, paper=told.paper, date=told.date, page=told.page, section=told.section, source=source
            )
        )
        for piece in (*draft.stack, *draft.body):
            for number in piece.lines:
                owner[number] = index
    ids = _ids(articles)
    articles = [replace(article, id=ids[index]) for index, article in enumerate(articles)]
    warnings = [f"line-end hyphen taken out: {word}" for word in closer.closed]
    shown = [piece.text for piece in furniture]
    lost = _lost(text, articles, shown, closer)
    if lost:
        shown.append(lost)
        warnings.append(f"characters without a place, kept as furniture: {lost[:40]}")
    return Page(
        tuple(articles),
        tuple(shown),
        tuple(warnings),
        tuple(
            RuledLine(
                piece.lines[0] if piece.lines else 0,
                whole,
                piece.role or "paragraph",
                tuple(piece.signs),
                owner.get(piece.lines[0], -1),
            )
            for piece, whole in ruled
        ),
    )


def _lift(piece: Piece) -> None:
    """Take byline, dateline and continuation off a piece that may be a paragraph."""
    if (
        len(piece.text) < 16
        or leads.is_byline(piece.text)
        or leads.continuation(piece.text)
        or captions.has_marker(piece.text)
    ):
        return
    lifted = leads.lift(piece.text)
    if not lifted.text.strip():
        return
    if lifted.byline and not piece.text.startswith(lifted.byline[:4]):
        piece.signs.append("tail byline")
    piece.text = lifted.text.strip()
    piece.byline, piece.dateline, piece.continued = lifted.byline, lifted.dateline, lifted.continued


def _article(draft: Draft) -> Article:
    stack = draft.stack
    bylines: list[str] = []
    continued: list[str] = []
    datelines: list[str] = []
    blocks: list[Block] = []
    if draft.kind == "notice":
        headline, *rest = [piece.text for piece in stack]
        blocks = [Block("paragraph", text) for text in (*rest, *(_whole(piece) for piece in draft.body))]
        return Article(headline, kind="notice", blocks=tuple(blocks))
    for piece in draft.body:
        if piece.byline:
            bylines.append(piece.byline)
        if piece.dateline:
            datelines.append(piece.dateline)
        if piece.continued:
            continued.append(piece.continued)
        if piece.role == "byline":
            bylines.append(piece.text)
        elif piece.role == "continuation":
            continued.append(piece.text)
        elif piece.role == "credit":
            _credit(blocks, piece)
        elif piece.role == "caption":
            blocks.append(_caption(piece))
        else:
            blocks.append(Block("subhead" if piece.role == "subhead" else "paragraph", piece.text))
    series = next((names.series(piece.text) for piece in stack if piece.role == "series"), None)
    writers: list[str] = []
    photographers: list[str] = []
    for raw in bylines:
        found, took = names.authors(raw)
        writers.extend(found)
        photographers.extend(took)
    kinds = {block.kind for block in blocks}
    of = lambda role: tuple(piece.text for piece in stack if piece.role == role)  # noqa: E731
    extra_series = [piece.text for piece in stack if piece.role == "series"][1:]
    return Article(
        "".join(of("headline")),
        kind="photo" if "caption" in kinds and "paragraph" not in kinds else "article",
        kicker=(*of("kicker"), *extra_series),
        deck=of("deck"),
        series=series,
        byline="\u3000".join(bylines),
        authors=tuple(dict.fromkeys(writers)),
        photographers=tuple(dict.fromkeys(photographers)),
        dateline="\u3000".join(datelines),
        continued="\u3000".join(continued),
        blocks=tuple(blocks),
    )


def _whole(piece: Piece) -> str:
    """A piece's text with all that was lifted from it, for notices."""
    return " ".join(part for part in (piece.dateline, piece.byline, piece.text, piece.continued) if part)


def _caption(piece: Piece) -> Block:
    part = captions.parts(piece.text)
    text, credit = part.text, part.credit
    if not text:
        text, credit = credit, ""
    return Block("caption", text, part.marker, names.credit(credit) if credit else "", credit)


def _credit(blocks: list[Block], piece: Piece) -> None:
    """A credit on a line of its own goes to the caption above it, or to the short text that must be one."""
    for index in range(len(blocks) - 1, -1, -1):
        block = blocks[index]
        if block.kind == "caption" and not block.credit_raw:
            blocks[index] = replace(block, credit=names.credit(piece.text), credit_raw=piece.text)
            return
        if block.kind == "paragraph" and index == len(blocks) - 1:
            blocks[index] = replace(
                block, kind="caption", credit=names.credit(piece.text), credit_raw=piece.text
            )
            return
    blocks.append(Block("caption", "", "", names.credit(piece.text), piece.text))


def _ids(articles: Sequence[Article]) -> list[str]:
    """An id for each article from what it says; the second of two that say the same is numbered."""
    seen: Counter[str] = Counter()
    found: list[str] = []
    for article in articles:
        said = "\x00".join(
            (
                article.paper,
                article.date,
                article.page,
                article.headline,
                *(block.text for block in article.blocks),
            )
        )
        digest = hashlib.blake2b(said.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
        seen[digest] += 1
        found.append(digest if seen[digest] == 1 else f"{digest}-{seen[digest]}")
    return found


def _lost(text: str, articles: Sequence[Article], furniture: Sequence[str], closer: Closer) -> str:
    """Visible characters of the page that no field holds; empty when every pass kept its law."""
    have: Counter[str] = Counter()
    for article in articles:
        for part in parts_of(article):
            have.update(part)
    for part in furniture:
        have.update(part)
    have.update("".join(word[re.search(r"[^A-Za-z]", word).start()] for word in closer.closed))  # type: ignore[union-attr]
    want = Counter(squeeze(text))
    return "".join((want - have).elements())


def parts_of(article: Article) -> list[str]:
    """Every text of the page that an article holds, each once: what was taken apart counts as it stood."""
    parts = [
        article.headline,
        *article.kicker,
        *article.deck,
        article.byline,
        article.dateline,
        article.continued,
    ]
    if article.series:
        parts.append(article.series.raw)
    for block in article.blocks:
        parts += [block.marker, block.text, block.credit_raw]
    return parts
