"""`python -m reader.precompile`: make at once what the first starts would make, when a checkout is set up.

A wheel is built where no library is: what needs one is left to the first start.
"""

from __future__ import annotations

import sys
from importlib import import_module
from pkgutil import walk_packages

import reader
from reader import precompiled


def main() -> None:
    """Import all there is of the package, which compiles what it compiles, and read every theme."""
    precompiled.remember()
    missing: set[str | None] = set()
    for module in walk_packages(reader.__path__, "reader."):
        if not module.name.endswith("__main__"):
            try:
                import_module(module.name)
            except ModuleNotFoundError as error:
                missing.add(error.name)
    from reader.compose.palette import names, palette

    for name in names():
        palette(name)
    precompiled.keep(beside=True)
    if missing:
        print("left to the first start is what needs", *sorted(map(str, missing)), file=sys.stderr)  # noqa: T201


if __name__ == "__main__":
    main()
