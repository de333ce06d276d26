"""The sidebar: the sections of the edition, each with the number of its articles."""

from __future__ import annotations

from collections.abc import Sequence

from reader.app.widgets.row_list import Painted, RowList
from reader.compose import clip
from reader.typeset import cells

ALL = "全部"
OTHERS = "其他"
"""What belongs to no section, where others do."""


class SectionList(RowList):
    """All articles first, then section by section."""

    def __init__(self, sections: Sequence[tuple[str, int]], *, ambiguous: int, id: str | None = None) -> None:
        super().__init__(id=id)
        total = sum(count for _, count in sections)
        named = [(name or OTHERS, count) for name, count in sections]
        self._rows = [(ALL, total), *(named if any(name for name, _ in sections) else [])]
        self._ambiguous = ambiguous

    def count(self) -> int:
        """One more than there are sections."""
        return len(self._rows)

    def paint(self, index: int, width: int) -> list[Painted]:
        """The name at the left, the count at the right."""
        name, count = self._rows[index]
        number = f"{count} "
        name = clip(name, width - len(number) - 2, ambiguous=self._ambiguous)
        room = width - 1 - cells(name, ambiguous=self._ambiguous) - len(number)
        return [[(f" {name}", "text"), (" " * max(0, room), "text"), (number, "faint")]]
