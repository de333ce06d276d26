"""What a module imports for the sake of what is seldom used of it: left out of the start."""

from __future__ import annotations

import sys
from types import ModuleType


class Later(ModuleType):
    """Stands for a module that is imported when something of it is used."""

    def __getattr__(self, name: str) -> object:
        if name.startswith("__"):
            raise AttributeError(name)
        __import__(self.__name__)
        return getattr(sys.modules[self.__name__], name)


class instead:  # noqa: N801, it is used as a function, and contextlib would have to be imported
    """Have `other` found for the module named, if that is yet to be imported; nothing where it is None."""

    def __init__(self, module: str, other: ModuleType | None) -> None:
        self._module, self._other = module, other
        self._imported = module in sys.modules

    def __enter__(self) -> None:
        if not self._imported:
            sys.modules[self._module] = self._other  # type: ignore[assignment]

    def __exit__(self, *_: object) -> None:
        if not self._imported:
            del sys.modules[self._module]
