"""A long plain text that was read before: where its paragraphs lie is known, each is decoded when looked at.

Reading ten megabytes takes 30 ms, nearly all of it to find that they are plain and where the paragraphs are.
"""

from __future__ import annotations

from array import array
from io import SEEK_END
from itertools import chain
from typing import BinaryIO

from reader.passages import Passages
from reader.sources.clean import PIECE, clean

Packed = tuple[bytes, bytes, bytes, bytes]
"""Where paragraphs start and end, in characters of the text and in bytes of the file."""


class Undecoded(Passages):
    """Passages of a file's bytes."""

    def __init__(self, data: bytes, packed: Packed) -> None:
        """`data` is that of the file for which `packed` was made, in UTF-8."""
        starts, ends, self._first, self._behind = map(_array, packed)
        super().__init__("", starts, ends)
        self._data = data

    def said(self, index: int) -> str:
        """The text of a paragraph, clean whatever the bytes have become."""
        return clean(self._data[self._first[index] : self._behind[index]].decode("utf-8", "replace"))

    def texts(self, start: int, end: int) -> list[str]:
        """The texts of some paragraphs, decoded together where the bytes are still what was packed."""
        starts, ends = self.starts[start:end], self.ends[start:end]
        if not starts:
            return []
        run = self._data[self._first[start] : self._behind[end - 1]].decode("utf-8", "replace")
        if len(run) != ends[-1] - starts[0] or clean(run) != run:
            return [self.said(index) for index in range(start, end)]
        return [run[low - starts[0] : high - starts[0]] for low, high in zip(starts, ends, strict=True)]


def packed(passages: Passages, file: BinaryIO) -> Packed | None:
    """Where `passages` lie in `file`, which they were read from; None where they do not end it."""
    text, before, at = passages.text, 0, 0
    places = array("I")
    for place in chain.from_iterable(zip(passages.starts, passages.ends, strict=True)):
        at += len(_encoded(text[before:place]))
        places.append(at)
        before = place
    first = file.seek(0, SEEK_END) - at - len(_encoded(text[before:]))
    if first < 0 or not _ends_with(text, file, first):
        return None
    places = array("I", [first + place for place in places])
    made = (passages.starts, passages.ends, places[::2], places[1::2])
    return tuple(each.tobytes() for each in made)  # type: ignore[return-value]


def _ends_with(text: str, file: BinaryIO, first: int) -> bool:
    """Whether `text` stands in `file` from the byte `first` on; piece by piece, for it may be long."""
    file.seek(first)
    pieces = (_encoded(text[at : at + PIECE]) for at in range(0, len(text), PIECE))
    return all(file.read(len(piece)) == piece for piece in pieces)


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _array(packed: bytes) -> array[int]:
    unpacked = array("I")
    unpacked.frombytes(packed)
    return unpacked
