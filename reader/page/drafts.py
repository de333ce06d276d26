"""An article being put together from its pieces."""

from __future__ import annotations

from dataclasses import dataclass, field

from reader.page.pieces import Piece


@dataclass(slots=True)
class Draft:
    """An article being put together."""

    kind: str = "article"
    stack: list[Piece] = field(default_factory=list)
    """Headline, kicker, deck, series; a notice's label."""
    body: list[Piece] = field(default_factory=list)
    """Paragraphs, subheads, captions, credits, bylines and continuations, in order."""
    closed: str = ""
    """What closed it, in words; empty while it is open."""

    def has(self, *roles: str) -> bool:
        """Whether a piece of its body has one of `roles`."""
        return any(piece.role in roles for piece in self.body)

    @property
    def headed(self) -> bool:
        """Whether it has its headline."""
        return any(piece.role == "headline" for piece in self.stack)

    def said(self) -> str:
        """All its text, a line for each piece."""
        return "\n".join(piece.text for piece in (*self.stack, *self.body))

    def last_paragraph(self) -> Piece | None:
        """The paragraph that a cut sentence may stand in."""
        return next((piece for piece in reversed(self.body) if piece.role == "paragraph"), None)
