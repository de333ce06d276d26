"""An article as the library keeps it: its words as one text of lines, and the shape to build it again from.

Lines are parted by `BLOCK_END`, so that one pass over the text searches the whole article and no hit runs
from one block into the next.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator
from dataclasses import fields
from functools import cached_property
from hashlib import blake2b
from typing import Any, Literal, NamedTuple

from reader.article import Article, Block, Series
from reader.library.folding import BLOCK_END, fold

Role = Literal[
    "headline",
    "kicker",
    "deck",
    "series",
    "byline",
    "dateline",
    "continued",
    "text",
    "caption",
    "credit",
    "author",
]

HEADLINE_BLOCK = -1
"""The block of every line that stands above the body, as in `Place.block`."""


class Line(NamedTuple):
    """One searchable line: a block's text, its credit, or a line above the body."""

    role: Role
    block: int
    """Index into `Article.blocks`, or HEADLINE_BLOCK."""
    nth: int
    """Among the lines of this role and block: the second kicker has 1."""
    text: str


def lines(article: Article) -> Iterator[Line]:
    """The article's words in reading order, the headline first.

    Last come names that stand nowhere as they are said: a byline pads 吴帅 to 吴 帅.
    """
    above = HEADLINE_BLOCK
    yield Line("headline", above, 0, article.headline)
    yield from (Line("kicker", above, number, text) for number, text in enumerate(article.kicker))
    yield from (Line("deck", above, number, text) for number, text in enumerate(article.deck))
    yield Line("series", above, 0, article.series.raw if article.series else "")
    yield Line("byline", above, 0, article.byline)
    yield Line("dateline", above, 0, article.dateline)
    yield Line("continued", above, 0, article.continued)
    for number, block in enumerate(article.blocks):
        yield Line("caption" if block.kind == "caption" else "text", number, 0, block.text)
        if block.credit or block.credit_raw:
            yield Line("credit", number, 0, block.credit_raw or block.credit)
    named = "\n".join([article.byline, *(block.credit_raw or block.credit for block in article.blocks)])
    names = [*article.authors, *article.photographers, *(block.credit for block in article.blocks)]
    padded = [name for name in dict.fromkeys(names) if name not in named]
    yield from (Line("author", above, number, name) for number, name in enumerate(padded))


class Record:
    """What is stored of an article: `folded`, which is searched, and `packed`, which gives it back.

    Two texts cost room, but folding one takes 40 µs, and a search may have to judge thousands.
    """

    def __init__(self, packed: bytes, folded: str) -> None:
        self.packed = packed
        """Shape (JSON) and lines, compressed."""
        self.folded = folded
        """The lines as they are compared, joined by BLOCK_END."""

    @classmethod
    def of(cls, article: Article) -> Record:
        """Pack an article. A BLOCK_END inside it, which no real text holds, becomes a space."""
        text = BLOCK_END.join(line.text.replace(BLOCK_END, " ") for line in lines(article))
        shape = {each.name: getattr(article, each.name) for each in fields(Article)}
        for worded in ("headline", "byline", "dateline", "continued"):
            del shape[worded]
        shape["kicker"], shape["deck"] = len(article.kicker), len(article.deck)
        if article.series:
            shape["series"] = [article.series.name, article.series.number]
        shape["blocks"] = [
            [block.kind, block.marker, block.credit, bool(block.credit_raw)] for block in article.blocks
        ]
        shape = {name: value for name, value in shape.items() if value not in ("", (), None, 0)}
        # Front matter may hold dates and the like, which are shown as they would be written.
        head = json.dumps(shape, ensure_ascii=False, separators=(",", ":"), default=str)
        record = cls(zlib.compress(f"{head}\n{text}".encode("utf-8", "surrogatepass"), 1), fold(text))
        record.__dict__["article"] = article
        return record

    @property
    def fingerprint(self) -> bytes:
        """The same for the same article, 16 bytes."""
        return blake2b(self.packed, digest_size=16).digest()

    @cached_property
    def article(self) -> Article:
        """The article again."""
        head, _, text = zlib.decompress(self.packed).decode("utf-8", "surrogatepass").partition("\n")
        shape: dict[str, Any] = json.loads(head)
        words = iter(text.split(BLOCK_END))
        headline = next(words)
        kicker = tuple(next(words) for _ in range(shape.pop("kicker", 0)))
        deck = tuple(next(words) for _ in range(shape.pop("deck", 0)))
        raw = next(words)
        series = Series(raw, *shape.pop("series")) if "series" in shape else None
        byline, dateline, continued = next(words), next(words), next(words)
        blocks = []
        for kind, marker, credit, was_raw in shape.pop("blocks", []):
            text = next(words)
            credit_line = next(words) if credit or was_raw else ""
            blocks.append(Block(kind, text, marker, credit, credit_line if was_raw else ""))
        for names in ("authors", "photographers"):
            shape[names] = tuple(shape.get(names, ()))
        return Article(
            headline=headline,
            kicker=kicker,
            deck=deck,
            series=series,
            byline=byline,
            dateline=dateline,
            continued=continued,
            blocks=tuple(blocks),
            **shape,
        )
