"""The files of the library as the disk has them: listed, told by their content, counted as seen."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path

from reader import sources


class Numbers:
    """A set of row numbers, a byte each: a million files are looked at in one sync."""

    def __init__(self, largest: int) -> None:
        self._flags = bytearray(largest + 1)

    def add(self, number: int) -> None:
        if number >= len(self._flags):
            self._flags.extend(bytes(number + 1000 - len(self._flags)))
        self._flags[number] = 1

    def __contains__(self, number: int) -> bool:
        return number < len(self._flags) and self._flags[number] == 1


def files_of(root: str) -> Iterator[str]:
    """The files that a folder holds, or the file itself."""
    path = Path(root)
    return map(str, sources.files(path)) if path.is_dir() else iter([root])


def digest_of(path: str) -> bytes | None:
    """Of the file's content; None where it cannot be read, which reading will say better."""
    digest = blake2b(digest_size=16)
    try:
        with Path(path).open("rb") as file:
            while chunk := file.read(1 << 20):
                digest.update(chunk)
    except OSError:
        return None
    return digest.digest()
