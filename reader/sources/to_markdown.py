"""An article → the Markdown that `from_markdown` reads back as the same article."""

from __future__ import annotations

import re
from collections.abc import Iterator

import yaml

from reader.article import Article, Block

INLINE = re.compile(r"([\\`*_\[\]<&])")
LINE_START = re.compile(r"^(\d{1,9})([.)])(?=\s|$)|^([#>+\-=~|])")


def write(article: Article) -> str:
    """`article` as Markdown with YAML front matter; what is empty is left out."""
    head = yaml.safe_dump(_meta(article), allow_unicode=True, sort_keys=False, width=10_000)
    body = "\n\n".join(_block(block) for block in article.blocks)
    return f"---\n{head}---\n\n{body}\n" if body else f"---\n{head}---\n"


def _meta(article: Article) -> dict[str, object]:
    meta: dict[str, object] = {
        "title": article.headline,
        "kind": "" if article.kind == "article" else article.kind,
        "kicker": _one_or_list(article.kicker),
        "deck": _one_or_list(article.deck),
        "series": article.series.raw if article.series else "",
        "section": article.section,
        "paper": article.paper,
        "date": article.date,
        "page": article.page,
        "byline": article.byline,
        "authors": list(article.authors),
        "photographers": list(article.photographers),
        "dateline": article.dateline,
        "continued": article.continued,
        "id": article.id,
    }
    return {key: value for key, value in meta.items() if value} | dict(article.extra or {})


def _one_or_list(lines: tuple[str, ...]) -> str | list[str]:
    return lines[0] if len(lines) == 1 else list(lines)


def _block(block: Block) -> str:
    text = escape(block.text)
    match block.kind:
        case "subhead":
            return f"## {text}"
        case "quote":
            return f"> {text}"
        case "caption":
            return "\n".join(_callout(block, text))
        case "paragraph":
            return text


def _callout(block: Block, text: str) -> Iterator[str]:
    marker = f"|{block.marker}" if block.marker else ""
    yield f"> [!photo{marker}] {escape(block.credit_raw)}".rstrip()
    if text:
        yield f"> {text}"


def escape(text: str) -> str:
    """`text` with every sign that Markdown would obey set behind a backslash."""
    text = INLINE.sub(r"\\\1", text)
    return LINE_START.sub(lambda found: f"{found[1]}\\{found[2]}" if found[1] else f"\\{found[3]}", text)
