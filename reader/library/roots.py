"""What the reader put into the library: folders, files and feeds, in a list that outlives the index."""

from __future__ import annotations

import json
import os
from pathlib import Path

from reader.article import identity
from reader.library.store import LibraryError
from reader.paths import ROOTS
from reader.sources.address import address, is_address

FEEDS = "feeds"


class Roots:
    """The list, one absolute path or address each, in the order of adding."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / ROOTS

    def all(self) -> list[str]:
        """Every root. Raises LibraryError where the list is damaged."""
        try:
            listed = json.loads(self._file.read_text(encoding="utf-8"))["roots"]
            if not all(isinstance(root, str) for root in listed):
                raise ValueError
        except FileNotFoundError:
            return []
        except OSError as error:
            raise LibraryError(f"{self._file}: cannot be read ({error.strerror})") from error
        except (ValueError, KeyError, TypeError) as error:
            raise LibraryError(
                f'{self._file}: not a list of folders; mend it ({{"roots": ["/a/folder"]}}) or delete it'
            ) from error
        return list(listed)

    def add(self, path: str) -> str:
        """Put a folder, file or feed on the list; returns the root as it is kept.

        Raises LibraryError, or SourceError for what is no address.
        """
        root, roots = absolute(path), self.all()
        if is_address(path):
            if root not in roots:
                self._write([*roots, root])
            return root
        if not Path(root).exists():
            raise LibraryError(f"{path}: there is no such file or folder; check the name")
        if not is_unicode(root):
            raise LibraryError(f"{path}: its name is not UTF-8; rename it")
        for other in roots:
            if Path(root).is_relative_to(other):
                return other
        # A folder takes in what was listed of it before.
        self._write([other for other in roots if not Path(other).is_relative_to(root)] + [root])
        return root

    def remove(self, path: str) -> str:
        """Take a root off the list; returns it. Raises LibraryError where it is none."""
        roots = self.all()
        root = absolute(path)
        if root not in roots:
            known = ", ".join(roots) or "the library is empty"
            raise LibraryError(f"{path}: not in the library ({known})")
        self._write([other for other in roots if other != root])
        return root

    def _write(self, roots: list[str]) -> None:
        """All at once: a process that dies leaves the old list or the new one."""
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            fresh = self._file.with_suffix(f".{os.getpid()}.tmp")
            fresh.write_text(
                json.dumps({"roots": roots}, ensure_ascii=False, indent=2) + "\n", encoding="utf-8"
            )
            fresh.replace(self._file)
        except OSError as error:
            raise LibraryError(f"{self._file}: cannot be written ({error.strerror})") from error


def absolute(path: str) -> str:
    """`path` as a root is kept: absolute, links and `..` resolved; an address as such."""
    return address(path) if is_address(path) else str(Path(path).expanduser().resolve())


def place(root: str, data: Path) -> str:
    """Where the files of a root lie: of a feed, what it brought lies in a folder of the reader's data."""
    return str(data / FEEDS / identity(root)) if is_address(root) else root


def is_unicode(path: str) -> bool:
    """Whether a name is text: elsewhere any bytes may be one, which neither list nor index can hold."""
    try:
        path.encode()
    except UnicodeEncodeError:
        return False
    return True
