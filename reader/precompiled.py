"""What is made at each start of what never changes, made once: patterns and methods compiled, themes read.

Python keeps the bytecode of the modules that it compiles. Of some three hundred regular expressions, and of
the methods that are written for data classes and named tuples, it keeps nothing, and compiling them is more
than half of the time until an article stands there. So their code is kept as well: `remember` hands it out
wherever `re`, `dataclasses` and `collections` are about to compile what the very same Python has compiled
before, and `keep` writes down what was not known. The file is made by `python -m reader.precompile` when a
checkout is set up, and is built into wheels; what is missing from it is added at the first start, to the file
itself, or where that cannot be written to, to one in the cache folder.
"""

from __future__ import annotations

import _sre  # type: ignore[import-not-found]
import collections
import marshal
import os
import re
import sys
import zlib
from array import array
from collections.abc import Callable
from types import CodeType
from typing import Any

from reader import kept
from reader.later import Later, instead

with instead("inspect", Later("inspect")):  # which is used for classes that nobody has described (7 ms)
    import dataclasses

AT_MOST = 4_000
"""Things kept in a file: no more are taken, for they cannot all be what every start makes."""
HEAD = 4
"""Bytes at the start of a file that say how long the index behind them is."""
Code = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]
"""A pattern's flags, its code as the engine runs it, and its groups: how many, by name, their names."""
Index = dict[int, tuple[int, int]]
"""Where in a file's data a thing lies: by a checksum of its kind and key, its offset and size in bytes."""


class _Store:
    """There is one of it."""

    files: list[tuple[Index, bytes]] | None = None
    new: dict[int, bytes] = {}  # noqa: RUF012, one store
    open: bool = True
    compile: Callable[[Any, int], re.Pattern[Any]] | None = None
    """What compiles patterns; None unless `remember` has put itself before it."""


def get(kind: str, key: object) -> object:
    """What was added under `key`; None where nothing was."""
    name = _name(kind, key)
    data = _Store.new.get(name)
    if data is None:
        for index, whole in _files():
            if name in index:
                start, size = index[name]
                data = whole[start : start + size]
                break
        else:
            return None
    found, value = marshal.loads(data)
    return value if found == key else None


def add(kind: str, key: object, value: object) -> None:
    """Hold `value`, of plain values throughout, under `key`, for `keep` to write."""
    if _Store.open:
        _Store.new[_name(kind, key)] = marshal.dumps((key, value))  # type: ignore[arg-type]


def remember() -> None:
    """Have all that is compiled by the three modules from now on looked up here first."""
    compiler: Any = getattr(re, "_compiler", None)
    if _Store.compile is None and hasattr(compiler, "_code") and hasattr(compiler, "_parser"):
        _Store.compile = compiler.compile
        compiler.compile = _compile
    # Both modules mean the built-in functions by these names, and find ours first.
    dataclasses.exec = _exec  # type: ignore[attr-defined]
    collections.eval = _eval  # type: ignore[attr-defined]


def keep(*, beside: bool = not sys.dont_write_bytecode) -> None:
    """Write down what is new, `beside` the package if it can be; nobody is told where it cannot be at all.

    That ends the start: what is compiled later, the reader's own words among it, is not added any more.
    """
    new, _Store.new, _Store.open = _Store.new, {}, False
    if new:
        for place in _places()[not beside :]:
            try:
                _write(place, new)
            except OSError:
                continue
            return


def _write(place: str, new: dict[int, bytes]) -> None:
    old, whole = _read(place)
    data = {name: whole[start : start + size] for name, (start, size) in old.items()} | new
    while len(data) > AT_MOST:
        del data[next(iter(data))]
    index: Index = {}
    at = 0
    for name, each in data.items():
        index[name] = at, len(each)
        at += len(each)
    os.makedirs(os.path.dirname(place), exist_ok=True)
    with open(f"{place}.{os.getpid()}", "wb") as file:
        head = marshal.dumps((sys.version, index))
        file.write(b"".join([len(head).to_bytes(HEAD), head, *data.values()]))
    os.replace(f"{place}.{os.getpid()}", place)


def _compile(pattern: Any, flags: int = 0) -> re.Pattern[Any]:
    """As `re._compiler.compile` does."""
    assert _Store.compile is not None
    if not isinstance(pattern, (str, bytes)) or flags & (re.DEBUG | re.LOCALE):
        return _Store.compile(pattern, flags)
    key = (pattern, int(flags))
    found: Any = get("patterns", key)
    if found is None and not _Store.open:
        return _Store.compile(pattern, flags)
    try:
        if found is None:
            found = _code(*key)
            add("patterns", key, found)
        whole, code, *groups = found
        made: re.Pattern[Any] = _sre.compile(pattern, whole, memoryview(code).cast("I").tolist(), *groups)
        return made
    except (RuntimeError, TypeError, ValueError, AttributeError):  # another engine than it was made for
        return _Store.compile(pattern, flags)


def _exec(source: str, *names: dict[str, object]) -> None:
    exec(_made(source, "exec"), *names)


def _eval(source: str, *names: dict[str, object]) -> object:
    return eval(_made(source, "eval"), *names)


def _made(source: str, mode: str) -> CodeType:
    """The code of `source`, which is of a module and never of the reader."""
    found = get(mode, source)
    if isinstance(found, bytes):
        kept_code = marshal.loads(found)
        if isinstance(kept_code, CodeType):
            return kept_code
    code = compile(source, "<string>", mode)
    add(mode, source, marshal.dumps(code))
    return code


def _code(pattern: str | bytes, flags: int) -> Code:
    compiler: Any = re._compiler  # type: ignore[attr-defined]
    parsed = compiler._parser.parse(pattern, flags)
    state = parsed.state
    names: list[str | None] = [None] * state.groups
    for name, number in state.groupdict.items():
        names[number] = name
    code = array("I", map(int, compiler._code(parsed, flags))).tobytes()
    return int(flags | state.flags), code, state.groups - 1, dict(state.groupdict), tuple(names)


def _name(kind: str, key: object) -> int:
    told = repr((kind, key)).encode("utf-8", "surrogatepass")
    # Two sums, for of four thousand things one in five hundred readers would find two with the same one.
    return zlib.crc32(told) << 32 | zlib.adler32(told)


def _files() -> list[tuple[Index, bytes]]:
    if _Store.files is None:
        _Store.files = [_read(place) for place in _places()]
    return _Store.files


def _read(place: str) -> tuple[Index, bytes]:
    """The index and the data of a file; nothing where it is none of this Python's."""
    try:
        with open(place, "rb") as file:
            whole = file.read()
        size = HEAD + int.from_bytes(whole[:HEAD])
        version, index = marshal.loads(whole[HEAD:size])
        return (index, whole[size:]) if version == sys.version else ({}, b"")
    except (OSError, EOFError, ValueError, TypeError):
        return {}, b""


def _places() -> list[str]:
    name = f"precompiled.{sys.implementation.cache_tag}"
    return [os.path.join(folder, name) for folder in (os.path.dirname(__file__), kept.folder())]
