"""The paragraphs of a long plain text: each made into a block when it is looked at, the text held once.

Of ten megabytes a reader looks at a few screens; thirty thousand blocks would cost more than the text itself.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from operator import sub
from typing import overload

from reader.article import Block


class Passages(Sequence[Block]):
    """Paragraphs as a sequence of blocks, equal to any other sequence of the same."""

    def __init__(self, text: str, starts: array[int], ends: array[int]) -> None:
        """The paragraphs are characters `starts[i]` to `ends[i]` of `text`."""
        self._text, self._starts, self._ends = text, starts, ends

    def __len__(self) -> int:
        return len(self._starts)

    @overload
    def __getitem__(self, index: int) -> Block: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Block, ...]: ...
    def __getitem__(self, index: int | slice) -> Block | tuple[Block, ...]:
        if isinstance(index, slice):
            return tuple([self[at] for at in range(len(self))[index]])
        return Block("paragraph", self._text[self._starts[index] : self._ends[index]])

    def __iter__(self) -> Iterator[Block]:
        for start, end in zip(self._starts, self._ends, strict=True):
            yield Block("paragraph", self._text[start:end])

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Sequence):
            return NotImplemented
        return self is other or (len(self) == len(other) and all(map(Block.__eq__, self, other)))

    def __hash__(self) -> int:
        return hash(tuple(self))

    def lengths(self, start: int, end: int) -> list[int]:
        """Characters of the paragraphs from `start` to before `end`."""
        return list(map(sub, self._ends[start:end], self._starts[start:end]))


def lengths(blocks: Sequence[Block], start: int = 0, end: int | None = None) -> list[int]:
    """Characters of the text of each block from `start` to before `end`."""
    if isinstance(blocks, Passages):
        return blocks.lengths(start, len(blocks) if end is None else end)
    return [len(block.text) for block in blocks[start:end]]
