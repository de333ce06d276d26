"""What was made of files once, kept in the cache folder for as long as none of them changes.

Starting is mostly making again what was made last time: articles of a folder, colours of a theme, the first
screen. Each is kept as one file of plain values; where one cannot be read or written it is made anew, and
nobody is told.

Only built-in modules may be imported here: every other costs the time that this saves.
"""

from __future__ import annotations

import marshal
import os
import sys
import zlib
from collections.abc import Callable, Iterable

from reader import __version__

Stamp = tuple[int, int] | None
"""When a file was last changed (ns) and its size in bytes; None where it is not there."""

TOO_MANY = 4000
"""Files and folders looked at, at most, to know whether anything changed (about 2 µs each)."""


_waiting: list[Callable[[], None]] = []
_made_by: list[tuple[object, ...]] = []


class TooManyError(Exception):
    """More files than are worth looking at."""


def get(kind: str, key: object) -> object:
    """What was put under `key` by this very version; None where nothing was, or it cannot be read."""
    try:
        with open(_path(kind, key), "rb") as file:
            version, found, value = marshal.loads(file.read())
    except (OSError, EOFError, ValueError, TypeError):
        return None
    return value if (version, found) == (_version(), key) else None


def put(kind: str, key: object, value: object, *, at_most: int) -> None:
    """Keep `value`, of plain values throughout, under `key`; of a kind `at_most` are kept, the newest."""
    path = _path(kind, key)
    folder = os.path.dirname(path)
    try:
        entry = marshal.dumps((_version(), key, value))  # type: ignore[arg-type]
        os.makedirs(folder, exist_ok=True)
        _forget_oldest(folder, at_most)
        with open(f"{path}.{os.getpid()}", "wb") as file:
            file.write(entry)
        os.replace(f"{path}.{os.getpid()}", path)
    except OSError:
        return


def later(put: Callable[[], None]) -> None:
    """Have `put` called when there is time for it: by `catch_up`."""
    _waiting.append(put)


def catch_up() -> None:
    """Keep what waits to be kept."""
    while _waiting:
        _waiting.pop(0)()


def drop(kind: str, key: object) -> None:
    """Keep nothing under `key`."""
    try:
        os.unlink(_path(kind, key))
    except OSError:
        return


def stamp(path: str) -> Stamp:
    """The stamp of one file."""
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size


def stamps(paths: Iterable[str]) -> list[Stamp]:
    """The stamps of `paths` and of all that lies under them. Raises TooManyError past TOO_MANY."""
    found: list[Stamp] = []
    for path in paths:
        _walk(path, found)
    return found


def folder() -> str:
    """The folder of `paths.cache_dir`, found without the library that knows it (up to 12 ms)."""
    moved = os.environ.get("BROADSHEET_CACHE")
    if moved:
        return moved
    home = os.path.expanduser("~")
    if sys.platform == "darwin":
        return os.path.join(home, "Library", "Caches", "broadsheet")
    return os.path.join(os.environ.get("XDG_CACHE_HOME") or os.path.join(home, ".cache"), "broadsheet")


def here() -> str:
    """The folder one is in; empty where it is no more."""
    try:
        return os.getcwd()
    except OSError:
        return ""


def _walk(path: str, found: list[Stamp]) -> None:
    if len(found) >= TOO_MANY:
        raise TooManyError
    one = stamp(path)
    found.append(one)
    if one is not None and os.path.isdir(path):
        for name in sorted(os.listdir(path)):
            if not name.startswith("."):
                _walk(os.path.join(path, name), found)


def _version() -> tuple[object, ...]:
    """What made the thing: the version; in a checkout, whose code changes under one version, the code."""
    if not _made_by:
        package = os.path.dirname(__file__)
        checkout = os.path.exists(os.path.join(package, os.pardir, "pyproject.toml"))
        _made_by.append((sys.version, stamps(_code(package)) if checkout else None))
    return __version__, *_made_by[0]


def _code(package: str) -> list[str]:
    found = [os.path.join(package, os.pardir, "styles")]
    for folder, folders, names in os.walk(package):
        folders[:] = [name for name in folders if name != "__pycache__"]
        found += [os.path.join(folder, name) for name in names if not _is_derived(name)]
    return found


def _is_derived(name: str) -> bool:
    """Whether a file is made of the code itself, as `precompiled` makes one: it grows while programs run."""
    return name.startswith("precompiled.") and not name.endswith(".py")


def _path(kind: str, key: object) -> str:
    name = zlib.crc32(repr(key).encode("utf-8", "surrogateescape"))
    return os.path.join(folder(), kind, f"{name:08x}")


def _forget_oldest(folder: str, at_most: int) -> None:
    entries = [os.path.join(folder, name) for name in os.listdir(folder)]
    if len(entries) >= at_most:
        for path in sorted(entries, key=os.path.getmtime)[: len(entries) - at_most + 1]:
            os.unlink(path)
