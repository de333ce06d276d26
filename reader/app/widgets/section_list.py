"""The sidebar: what there is to read as a tree, each row with the number of its articles."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import takewhile

from reader.app.front import rows
from reader.app.holdings import Node
from reader.app.widgets.row_list import Painted, RowList


class SectionList(RowList):
    """Rows stand under the row that they belong to, one cell further in, once that is opened."""

    def __init__(
        self,
        roots: Sequence[Node],
        below: Callable[[Node], list[Node]],
        *,
        ambiguous: int,
        id: str | None = None,
    ) -> None:
        super().__init__(id=id)
        self._rows = list(roots)
        self._below = below
        self._ambiguous = ambiguous

    @property
    def node(self) -> Node:
        """The row that the cursor is on."""
        return self._rows[self.cursor]

    @property
    def is_tree(self) -> bool:
        """Whether any row can be opened."""
        return any(node.opens for node in self._rows)

    def show(self, roots: Sequence[Node]) -> None:
        """Other rows; what was open stays open, and the cursor on its row."""
        here = self.node.key
        opened = {node.key for index, node in enumerate(self._rows) if self._is_open(index)}
        self._rows = list(self._unfolded(roots, opened))
        self.refill(next((index for index, node in enumerate(self._rows) if node.key == here), 0))

    def _unfolded(self, nodes: Sequence[Node], opened: set[tuple[str | None, ...]]) -> Iterator[Node]:
        for node in nodes:
            yield node
            if node.key in opened:
                yield from self._unfolded(self._below(node), opened)

    def open_node(self) -> bool:
        """Open the row under the cursor; whether there was anything to open."""
        node, at = self.node, self.cursor
        if not node.opens or self._is_open(at):
            return False
        rows = below = self._below(node)
        # What has a single row below it is no choice.
        while len(below) == 1 and below[0].opens:
            below = self._below(below[0])
            rows = [*rows, *below]
        self._rows[at + 1 : at + 1] = rows
        self.refill(at)
        return True

    def close_node(self) -> bool:
        """Close the row under the cursor; where it is closed, go to the one it stands under, and say so."""
        at, depth = self.cursor, self.node.depth
        if self._is_open(at):
            inside = sum(1 for _ in takewhile(lambda node: node.depth > depth, self._rows[at + 1 :]))
            del self._rows[at + 1 : at + 1 + inside]
            self.refill(at)
            return False
        while at and self._rows[at].depth >= depth:
            at -= 1
        if self._rows[at].depth >= depth:
            return False
        self.refill(at)
        return True

    def _is_open(self, index: int) -> bool:
        return index + 1 < len(self._rows) and self._rows[index + 1].depth > self._rows[index].depth

    def count(self) -> int:
        """Rows that are not folded away."""
        return len(self._rows)

    def paint(self, index: int, width: int) -> list[Painted]:
        """The name at the left, the count at the right."""
        return rows.section(self._rows[index], width, is_open=self._is_open(index), ambiguous=self._ambiguous)
