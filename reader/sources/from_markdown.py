"""Markdown with YAML front matter → an article: ours, and what Obsidian, Hugo and Jekyll write.

A caption is a callout, `> [!photo|■] 邵一鸣 摄` over `> the words under the photo`; an image standing alone
is one too, its alternative text the caption and its title the credit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any, get_args

from reader.article import Article, ArticleKind, Block, Series, identity
from reader.errors import SourceError
from reader.passages import Passages
from reader.sources import front_matter
from reader.sources.clean import clean
from reader.sources.decode import decode
from reader.sources.paragraphs import parts, passages

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

CALLOUT = re.compile(
    r"\[!(?:photo|caption|image|图)(?:\|(?P<marker>[^\]]*))?\][+-]?[ \t]*(?P<credit>[^\n]*)\n?", re.I
)
WIKILINK = re.compile(r"!?\[\[(?:[^\]|\n]*\|)?([^\]|\n]+)\]\]")
HAN = re.compile(r"[\u2e80-\u303f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uff60\U00020000-\U0003ffff]")
KNOWN = frozenset(
    {
        "id",
        "title",
        "headline",
        "kicker",
        "deck",
        "subtitle",
        "series",
        "section",
        "paper",
        "date",
        "page",
        "byline",
    }
    | {"authors", "author", "photographers", "dateline", "continued", "kind"}
)


def read(data: bytes, *, source: str) -> Iterator[Article]:
    """The one article of a Markdown file. `source` is the file's name for errors.

    Raises SourceError for bytes that are no text, front matter that is broken, and a file with nothing in it.
    """
    text = clean(decode(data, source=source).text)
    meta, start = front_matter.split(text, source=source)
    # Of ten megabytes each copy takes 3 ms: they are parted as they stand.
    long = passages(text, start, data)
    title, blocks = ("", long) if long is not None else _title_and_blocks(text[start:])
    headline = _line(meta.get("title")) or _line(meta.get("headline")) or title
    if not headline and not blocks:
        raise SourceError(source, "the article is empty", "give it a title or some text")
    yield _article(meta, headline, blocks, source)


def _article(meta: Mapping[str, Any], headline: str, blocks: Sequence[Block], source: str) -> Article:
    kind = _kind(_line(meta.get("kind")) or "article", source)
    byline = _line(meta.get("byline"))
    authors = _lines(meta.get("authors", meta.get("author")))
    photographers = _lines(meta.get("photographers"))
    if byline and not authors:
        from reader.page.signing.authors import authors_of

        authors, found = authors_of(byline)
        photographers = photographers or found
    paper, date, page = (_line(meta.get(key)) for key in ("paper", "date", "page"))
    series = _line(meta.get("series"))
    extra = {key: value for key, value in meta.items() if key not in KNOWN}
    return Article(
        headline=headline,
        kind=kind,
        kicker=_lines(meta.get("kicker")),
        deck=_lines(meta.get("deck", meta.get("subtitle"))),
        series=_series(series) if series else None,
        section=_line(meta.get("section")),
        paper=paper,
        date=date,
        page=page,
        byline=byline,
        authors=authors,
        photographers=photographers,
        dateline=_line(meta.get("dateline")),
        continued=_line(meta.get("continued")),
        blocks=blocks if isinstance(blocks, Passages) else tuple(blocks),
        source=source,
        id=_line(meta.get("id")) or identity(paper, date, page, headline),
        extra=extra or None,
    )


def _series(raw: str) -> Series:
    from reader.page.parts.series import series_of

    return series_of(raw) or Series(raw, raw)


def _kind(name: str, source: str) -> ArticleKind:
    kinds: tuple[ArticleKind, ...] = get_args(ArticleKind)
    for kind in kinds:
        if kind == name:
            return kind
    raise SourceError(source, f"kind is {name!r}", f"use one of {', '.join(kinds)}")


def _line(value: object) -> str:
    return "" if value is None else " ".join(str(value).split("\n")).strip()


def _lines(value: object) -> tuple[str, ...]:
    values = value if isinstance(value, list) else [value]
    return tuple(line for line in map(_line, values) if line)


@cache
def _markdown() -> MarkdownIt:
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark").enable("table")


def _title_and_blocks(body: str) -> tuple[str, Sequence[Block]]:
    """The text of a leading first-level heading (empty where there is none), and the body's blocks."""
    title = ""
    blocks: list[Block] = []
    if "[[" in body:
        body = WIKILINK.sub(r"\1", body)
    for number, part in enumerate(parts(body)):
        if part.plain:
            text = joined(part.text)
            if text:
                blocks.append(Block("paragraph", text))
            continue
        tokens = _markdown().parse(part.text)
        if not number and len(tokens) > 1 and tokens[0].type == "heading_open" and tokens[0].tag == "h1":
            title = _plain(tokens[1])
            tokens = tokens[3:]
        blocks += _blocks(tokens)
    return title, blocks


def _blocks(tokens: Sequence[Token]) -> Iterator[Block]:
    quoted: list[str] = []
    bullets: list[str] = []
    row: list[str] = []
    depth = heading = cell = 0
    for token in tokens:
        match token.type:
            case "blockquote_open":
                depth += 1
            case "blockquote_close":
                depth -= 1
                if depth == 0:
                    yield from _quotation(quoted)
                    quoted = []
            case "heading_open" | "heading_close":
                heading += token.nesting
            case "bullet_list_open":
                bullets.append("• ")
            case "ordered_list_open":
                bullets.append("")
            case "bullet_list_close" | "ordered_list_close":
                bullets.pop()
            case "list_item_open" if bullets and bullets[-1] != "• ":
                bullets[-1] = f"{token.info}. "
            case "td_open" | "td_close" | "th_open" | "th_close":
                cell += token.nesting
            case "tr_close":
                yield Block("paragraph", "　".join(row))
                row = []
            case "inline" if depth:
                quoted.append(_plain(token))
            case "inline" if cell:
                row.append(_plain(token))
            case "inline":
                yield from _inline(token, heading=bool(heading), bullet=bullets[-1] if bullets else "")
            case "fence" | "code_block" | "html_block":
                yield from (
                    Block("paragraph", line.strip()) for line in token.content.split("\n") if line.strip()
                )


def _inline(token: Token, *, heading: bool, bullet: str) -> Iterator[Block]:
    children = token.children or []
    images = [child for child in children if child.type == "image"]
    others = [
        child for child in children if child.type not in {"image", "softbreak"} and child.content.strip()
    ]
    if images and not others:
        for image in images:
            yield from _caption(image.content, "", str(image.attrs.get("title", "")))
        return
    text = _plain(token)
    if text:
        yield Block("subhead" if heading else "paragraph", bullet + text)


def _quotation(lines: Sequence[str]) -> Iterator[Block]:
    if not lines:
        return
    callout = CALLOUT.match(lines[0])
    if callout is None:
        yield from (Block("quote", joined(line)) for line in lines if line)
        return
    text = "\n".join([lines[0][callout.end() :], *lines[1:]])
    yield from _caption(joined(text), callout["marker"] or "", callout["credit"])


def _caption(text: str, marker: str, credit_raw: str) -> Iterator[Block]:
    from reader.page.parts import photographers

    text, credit_raw = text.strip(), credit_raw.strip()
    if text or credit_raw:
        credit = photographers.name_of(credit_raw) if credit_raw else ""
        yield Block("caption", text, marker=marker, credit=credit, credit_raw=credit_raw)


def _plain(token: Token) -> str:
    """An inline token's text without its markup; lines inside a block quote stay lines."""
    parts = []
    for child in token.children or []:
        if child.type in {"softbreak", "hardbreak"}:
            parts.append("\n")
        elif child.type != "html_inline":
            parts.append(child.content)
    text = "".join(parts)
    return text if token.level > 1 and CALLOUT.match(text) else joined(text)


def joined(text: str) -> str:
    """The lines of `text` as one: closed up between Han characters, with a space between Latin words."""
    whole = ""
    for line in filter(None, map(str.strip, text.split("\n"))):
        tight = not whole or HAN.match(whole[-1]) or HAN.match(line[0])
        whole += line if tight else f" {line}"
    return whole
