"""Pages sketched line by line with the role of each: `tests/data/pages/sketches/`."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from reader.page.pieces import Piece

FOLDER = Path(__file__).parent.parent / "data" / "pages" / "sketches"
ROLES = {
    "H": "headline",
    "K": "kicker",
    "D": "deck",
    "R": "series",
    "S": "subhead",
    "P": "paragraph",
    "C": "caption",
    "X": "credit",
    "B": "byline",
    "Z": "signature",
    "J": "continuation",
    "F": "furniture",
    "N": "notice",
    "+": "goes on",
}


class Sketch(NamedTuple):
    """A page's text and, for the number of each of its lines, the roles of the pieces that the line holds.

    A line without roles goes on with the piece above it.
    """

    text: str
    roles: dict[int, tuple[str, ...]]

    @property
    def begun(self) -> set[int]:
        """The lines that begin a piece where lines were broken by width: a heading's second is none."""
        return {number for number, roles in self.roles.items() if roles != (ROLES["+"],)}

    @property
    def broken(self) -> bool:
        """Whether its pieces take several lines."""
        rows = self.text.split("\n")
        return any(row.strip() and number not in self.roles for number, row in enumerate(rows, 1))

    def spaced(self, gap: int) -> Sketch:
        """The same page with `gap` empty lines between its lines."""
        rows = self.text.split("\n")
        shown = [(row, self.roles[number]) for number, row in enumerate(rows, 1) if row.strip()]
        roles = {at * (gap + 1) + 1: role for at, (_, role) in enumerate(shown)}
        return Sketch(("\n" * (gap + 1)).join(row for row, _ in shown), roles)

    def of(self, pieces: Sequence[Piece]) -> list[str]:
        """The role of each of the page's `pieces`, by the line that it begins on or in."""
        seen: Counter[int] = Counter()
        found = []
        starts = sorted(self.roles)
        for piece in pieces:
            at = bisect_right(starts, piece.own[0])
            roles = self.roles[starts[at - 1]] if at else ("paragraph",)
            found.append(
                "furniture" if piece.role == "furniture" else roles[min(seen[piece.own[0]], len(roles) - 1)]
            )
            seen[piece.own[0]] += piece.role != "furniture"
        return found


def load() -> Iterator[Sketch]:
    """Every sketch, in order."""
    told = [path.read_text("utf-8") for path in sorted(FOLDER.glob("*.txt"))]
    for page in (page for text in told for page in text.split("\n----\n")[1:]):
        rows = [row.partition(" ") for row in page.rstrip("\n").split("\n")]
        yield Sketch(
            "\n".join(text for _, _, text in rows),
            {
                number: tuple(ROLES[letter] for letter in letters)
                for number, (letters, _, _) in enumerate(rows, 1)
                if letters not in {"", "."}
            },
        )
