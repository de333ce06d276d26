"""An article as the library keeps it: its words, folded, and what it takes to build it again from them.

Lines are parted by `BLOCK_END`, so that one pass over the text searches the whole article and no hit runs
from one block into the next. The text is kept once, as it is compared; beside it stand the characters that
folding changed, which take a fifteenth of its room.
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
from reader.library.folding import BLOCK_END, Change, FoldedText, fold_apart, unfold

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

_FIRST_GAP = 0x100
"""The character that stands for a gap of none; gaps are no control characters, which part the lines."""

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
    """What is stored of an article: `words`, which are searched, and `packed`, which gives the rest."""

    def __init__(self, packed: bytes, words: bytes) -> None:
        self.packed = packed
        """Shape (JSON) and what folding changed, compressed."""
        self.words = words
        """The lines as they are compared, joined by BLOCK_END, in UTF-8, where a hit is a hit in the text."""

    @classmethod
    def of(cls, article: Article) -> Record:
        """Pack an article. A BLOCK_END inside it, which no real text holds, becomes a space."""
        folded, changes = [], []
        for line in lines(article):
            words, changed = fold_apart(line.text.replace(BLOCK_END, " "))
            folded.append(words)
            changes.append("".join([chr(gap + _FIRST_GAP) + char for gap, char in changed]))
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
        packed = f"{head}\n{BLOCK_END.join(changes)}".encode("utf-8", "surrogatepass")
        record = cls(zlib.compress(packed, 1), BLOCK_END.join(folded).encode())
        record.__dict__["article"] = article
        return record

    @property
    def fingerprint(self) -> bytes:
        """The same for the same article, 16 bytes."""
        return blake2b(self.words, digest_size=16, key=blake2b(self.packed, digest_size=16).digest()).digest()

    @cached_property
    def folded(self) -> str:
        """`words` as text."""
        return self.words.decode()

    @cached_property
    def folded_lines(self) -> list[str]:
        """The lines as they are compared."""
        return self.folded.split(BLOCK_END)

    @property
    def shape(self) -> dict[str, Any]:
        """What the article is besides its lines; empty values are left out."""
        return self._unpacked[0]

    @property
    def headline_lines(self) -> list[str]:
        """The headline and the lines about it, folded: the first of `folded_lines`."""
        return self.folded_lines[: 2 + self.shape.get("kicker", 0) + self.shape.get("deck", 0)]

    @property
    def roles(self) -> Iterator[Role]:
        """What each line is, in order."""
        return (role for role, _, _ in self._places)

    def line(self, number: int) -> Line:
        """The line at that place, its text as it was."""
        return Line(*self._places[number], unfold(self.folded_lines[number], self._changed_in(number)))

    def folded_line(self, number: int) -> tuple[Line, FoldedText]:
        """The line, and the way back to it from its folded text."""
        folded, changes = self.folded_lines[number], self._changed_in(number)
        text = unfold(folded, changes)
        return Line(*self._places[number], text), FoldedText(text, (folded, changes))

    @cached_property
    def article(self) -> Article:
        """The article again."""
        shape = dict(self.shape)
        words = (unfold(words, self._changed_in(number)) for number, words in enumerate(self.folded_lines))
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

    @cached_property
    def _unpacked(self) -> tuple[dict[str, Any], str]:
        head, _, changes = zlib.decompress(self.packed).decode("utf-8", "surrogatepass").partition("\n")
        return json.loads(head), changes

    @cached_property
    def _changes(self) -> list[str]:
        """What folding changed in each line: a gap and a character, and so on."""
        return self._unpacked[1].split(BLOCK_END)

    def _changed_in(self, number: int) -> list[Change]:
        changes = self._changes[number]
        return [(ord(gap) - _FIRST_GAP, char) for gap, char in zip(changes[::2], changes[1::2], strict=True)]

    @cached_property
    def _places(self) -> list[tuple[Role, int, int]]:
        """Role, block and number of every line, as `lines` has them."""
        shape, above = self.shape, HEADLINE_BLOCK
        places: list[tuple[Role, int, int]] = [("headline", above, 0)]
        places += [("kicker", above, number) for number in range(shape.get("kicker", 0))]
        places += [("deck", above, number) for number in range(shape.get("deck", 0))]
        places += [
            ("series", above, 0),
            ("byline", above, 0),
            ("dateline", above, 0),
            ("continued", above, 0),
        ]
        for number, (kind, _, credit, was_raw) in enumerate(shape.get("blocks", ())):
            places.append(("caption" if kind == "caption" else "text", number, 0))
            if credit or was_raw:
                places.append(("credit", number, 0))
        authors = len(self.folded_lines) - len(places)
        return places + [("author", above, number) for number in range(authors)]
