"""The paragraphs of a long plain text: each made into a block when it is looked at, the text held once.

Of ten megabytes a reader looks at a few screens; thirty thousand blocks would cost more than the text itself.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from functools import cached_property
from operator import sub
from typing import overload

from reader.article import Block


class Passages(Sequence[Block]):
    """Paragraphs as a sequence of blocks, equal to any other sequence of the same."""

    def __init__(self, text: str, starts: array[int], ends: array[int]) -> None:
        """The paragraphs are characters `starts[i]` to `ends[i]` of `text`."""
        self.text, self.starts, self.ends = text, starts, ends
        self._summed: dict[tuple[int, int], int] = {}
        """Characters of the stretches asked for: an article is set three times until it stands there."""

    @cached_property
    def size(self) -> int:
        """Characters of all paragraphs together."""
        return self.characters(0, len(self))

    @cached_property
    def longest(self) -> int:
        """Characters of the longest paragraph."""
        return max(map(sub, self.ends, self.starts), default=0)

    def characters(self, start: int, end: int) -> int:
        """Characters of the paragraphs from `start` to before `end`, together."""
        if (found := self._summed.get((start, end))) is None:
            found = self._summed[start, end] = sum(self.ends[start:end]) - sum(self.starts[start:end])
        return found

    def said(self, index: int) -> str:
        """The text of a paragraph."""
        return self.text[self.starts[index] : self.ends[index]]

    def texts(self, start: int, end: int) -> list[str]:
        """The texts of the paragraphs from `start` to before `end`."""
        return [
            self.text[low:high]
            for low, high in zip(self.starts[start:end], self.ends[start:end], strict=True)
        ]

    def __len__(self) -> int:
        return len(self.starts)

    @overload
    def __getitem__(self, index: int) -> Block: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Block, ...]: ...
    def __getitem__(self, index: int | slice) -> Block | tuple[Block, ...]:
        if isinstance(index, slice):
            return tuple([self[at] for at in range(len(self))[index]])
        return Block("paragraph", self.said(range(len(self))[index]))

    def __iter__(self) -> Iterator[Block]:
        for index in range(len(self)):
            yield Block("paragraph", self.said(index))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Sequence):
            return NotImplemented
        return self is other or (len(self) == len(other) and all(map(Block.__eq__, self, other)))

    def __hash__(self) -> int:
        return hash(tuple(self))


def size(blocks: Sequence[Block]) -> int:
    """Characters of the texts of all blocks together."""
    return blocks.size if isinstance(blocks, Passages) else characters(blocks, 0, len(blocks))


def characters(blocks: Sequence[Block], start: int, end: int) -> int:
    """Characters of the texts of the blocks from `start` to before `end`, together."""
    if isinstance(blocks, Passages):
        return blocks.characters(start, end)
    return sum([len(block.text) for block in blocks[start:end]])


def lengths(blocks: Sequence[Block]) -> Iterator[int]:
    """Characters of the text of each block."""
    if isinstance(blocks, Passages):
        return map(sub, blocks.ends, blocks.starts)
    return (len(block.text) for block in blocks)


def texts(blocks: Sequence[Block], start: int, end: int) -> list[str]:
    """The texts of the blocks from `start` to before `end`."""
    if isinstance(blocks, Passages):
        return blocks.texts(start, end)
    return [block.text for block in blocks[start:end]]


def longest(blocks: Sequence[Block]) -> int:
    """Characters of the longest text of the blocks."""
    if isinstance(blocks, Passages):
        return blocks.longest
    return max([len(block.text) for block in blocks], default=0)
