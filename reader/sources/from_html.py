"""HTML as others publish it → blocks: paragraphs, subheads, captions, quotes. Nothing of it is obeyed.

Only what stands between tags is taken; links, pictures and scripts lead nowhere.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from html.parser import HTMLParser

from reader.article import Block, BlockKind
from reader.sources.clean import clean

UNSEEN = frozenset(
    {"script", "style", "template", "noscript", "iframe", "object", "svg", "math", "head", "title"}
)
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
APART = HEADINGS | {
    *("address", "article", "aside", "blockquote", "br", "caption", "center", "dd", "details", "div", "dl"),
    *("dt", "fieldset", "figcaption", "figure", "footer", "form", "header", "hr", "li", "main", "nav", "ol"),
    *("p", "pre", "section", "summary", "table", "tr", "ul"),
}
"""Elements that begin and end a paragraph."""
BEFORE = {"li": "• ", "td": "\u3000", "th": "\u3000"}
"""What an element's words are set off by."""
_BLANK = re.compile(r"[ \t\n\r\f]+")


def text(html: str) -> str:
    """All that is to be read in a piece of HTML, as one line."""
    return " ".join(block.text for block in blocks(html))


def blocks(html: str) -> Iterator[Block]:
    """The paragraphs of a piece of HTML, in order. It may be broken in any way."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader.end_paragraph()
    return iter(reader.blocks)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[Block] = []
        self._words: list[str] = []
        self._inside: Counter[str] = Counter()
        """Elements that are open; what is never closed stays so, as in a browser."""

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002
        if tag in APART:
            self.end_paragraph()
        self._inside[tag] += 1
        self._words.append(BEFORE.get(tag, ""))

    def handle_startendtag(self, tag: str, attrs: object) -> None:  # noqa: ARG002
        if tag in APART:
            self.end_paragraph()

    def handle_endtag(self, tag: str) -> None:
        if tag in APART:
            self.end_paragraph()
        self._inside[tag] = max(0, self._inside[tag] - 1)

    def handle_data(self, data: str) -> None:
        if not any(self._inside[tag] for tag in UNSEEN):
            self._words.append(data)

    def end_paragraph(self) -> None:
        words = _BLANK.sub(" ", clean("".join(self._words))).strip()
        self._words.clear()
        if words.strip("• "):
            self.blocks.append(Block(self._kind(), words))

    def _kind(self) -> BlockKind:
        if any(self._inside[tag] for tag in HEADINGS):
            return "subhead"
        if self._inside["figcaption"]:
            return "caption"
        return "quote" if self._inside["blockquote"] else "paragraph"
