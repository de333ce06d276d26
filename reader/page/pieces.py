"""The working value of page reading: a piece of text with the role that the passes give it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Literal

Role = Literal[
    "",
    "headline",
    "kicker",
    "deck",
    "series",
    "subhead",
    "paragraph",
    "caption",
    "credit",
    "byline",
    "signature",
    "continuation",
    "furniture",
    "notice",
    "goes on",
]
"""What a piece is. A byline stands over a text, a signature ends it; "goes on" is more of what is above."""


@dataclass(slots=True)
class Piece:
    """Lines that are read as one: a paragraph, a heading, a caption. Passes fill in the role."""

    text: str
    own: tuple[int, ...]
    """The numbers of the page's lines it was made of."""
    gap: int = 0
    """Empty lines above it."""
    indent: int = 0
    """Cells of white space before its first line."""
    role: Role = ""
    signs: list[str] = field(default_factory=list)
    """What decided the role, in words."""
    seen: tuple[str, ...] = ()
    """The signs that its role was judged by."""
    state: int = -1
    """Its role as an index into `weights.STATES`; -1 where it was not judged."""
    byline: str = ""
    """Lifted from the head or the tail of a paragraph, as it stood."""
    dateline: str = ""
    continued: str = ""
    credit: str = ""
    """A caption's credit as it stood."""
    joined: Piece | None = None
    """The piece that this one was joined to, as the other half of a sentence or a heading."""
    full: bool = False
    """Whether its last line fills the measure."""
    unfilled: bool = False
    """Whether each of its lines, where they were broken by width, leaves a quarter of the measure."""
    clauses: str = ""
    """Its text as a heading's whose lines were not broken by width: a space parts their clauses."""

    def to_furniture(self, sign: str) -> None:
        """Give it to the furniture, as `sign` tells."""
        self.role, self.signs = "furniture", [sign]

    def head(self, end: int, sign: str) -> Piece:
        """What stands at its head up to `end`, which is furniture, as `sign` tells."""
        return replace(self, text=self.text[:end].strip(), role="furniture", signs=[sign])


def opened(opening: Piece, piece: Piece) -> Piece:
    """`piece` with a shorter one above it that opens it and stood on a line of its own."""
    text = f"{opening.text} {piece.text}"
    own = (*opening.own, *piece.own)
    return replace(piece, text=text, own=own, gap=opening.gap, indent=opening.indent)
