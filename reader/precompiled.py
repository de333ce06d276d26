"""What is made at each start of what never changes, made once: regular expressions compiled, themes read.

Python keeps the bytecode that it compiles; of regular expressions it keeps nothing, and compiling some three
hundred of them is half of the time until an article stands there. So their code is kept beside the bytecode:
`remember` hands it out wherever `re` is about to compile a pattern that was compiled before by the very same
Python, and `keep` writes down what was not known. The file is made by `python -m reader.precompile` when a
checkout is set up, and is built into wheels; what is missing from it is added at the first start, to the file
itself, or where that cannot be written to, to one in the cache folder.
"""

from __future__ import annotations

import _sre  # type: ignore[import-not-found]
import marshal
import os
import re
import sys
from array import array
from collections.abc import Callable
from typing import Any

from reader import kept

AT_MOST = 4_000
"""Things kept of a kind: no more are taken, for they cannot all be what every start makes."""
Code = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]
"""A pattern's flags, its code as the engine runs it, and its groups: how many, by name, their names."""
Values = dict[str, dict[object, object]]
"""By kind and key."""


class _Store:
    """There is one of it."""

    values: Values | None = None
    open: bool = True
    grown: bool = False
    compile: Callable[[Any, int], re.Pattern[Any]] | None = None
    """What compiles; None unless `remember` has put itself before it."""


def get(kind: str, key: object) -> object:
    """What was added under `key`; None where nothing was."""
    return _values().get(kind, {}).get(key)


def add(kind: str, key: object, value: object) -> None:
    """Hold `value`, of plain values throughout, under `key`, for `keep` to write."""
    held = _values().setdefault(kind, {})
    if _Store.open and len(held) < AT_MOST:
        held[key] = value
        _Store.grown = True


def remember() -> None:
    """Have every pattern that `re` compiles from now on looked up here first."""
    compiler: Any = getattr(re, "_compiler", None)
    if _Store.compile is None and hasattr(compiler, "_code") and hasattr(compiler, "_parser"):
        _Store.compile = compiler.compile
        compiler.compile = _compile


def keep(*, beside: bool = not sys.dont_write_bytecode) -> None:
    """Write down what is new, `beside` the package if it can be; nobody is told where it cannot be at all.

    That ends the start: what is compiled later, the reader's own words among it, is not added any more.
    """
    grown, _Store.open, _Store.grown = _Store.grown, False, False
    if not grown:
        return
    data = marshal.dumps((sys.version, _values()))
    for place in _places()[not beside :]:
        try:
            os.makedirs(os.path.dirname(place), exist_ok=True)
            with open(f"{place}.{os.getpid()}", "wb") as file:
                file.write(data)
            os.replace(f"{place}.{os.getpid()}", place)
        except OSError:
            continue
        return


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


def _code(pattern: str | bytes, flags: int) -> Code:
    compiler: Any = re._compiler  # type: ignore[attr-defined]
    parsed = compiler._parser.parse(pattern, flags)
    state = parsed.state
    names: list[str | None] = [None] * state.groups
    for name, number in state.groupdict.items():
        names[number] = name
    code = array("I", map(int, compiler._code(parsed, flags))).tobytes()
    return int(flags | state.flags), code, state.groups - 1, dict(state.groupdict), tuple(names)


def _values() -> Values:
    if _Store.values is None:
        _Store.values = {}
        for place in _places():
            for kind, values in _read(place).items():
                _Store.values.setdefault(kind, {}).update(values)
    return _Store.values


def _read(place: str) -> Values:
    try:
        with open(place, "rb") as file:
            version, values = marshal.loads(file.read())
    except (OSError, EOFError, ValueError, TypeError):
        return {}
    return values if version == sys.version and isinstance(values, dict) else {}


def _places() -> list[str]:
    name = f"precompiled.{sys.implementation.cache_tag}"
    return [os.path.join(folder, name) for folder in (os.path.dirname(__file__), kept.folder())]
