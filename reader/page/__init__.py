"""Raw page text → articles: layout, roles, grouping and mending, one pass a file.

The reader itself is imported when it is first asked for, so that the helpers for names come cheap.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.page.dump import read_pages
    from reader.page.reading import Page, RuledLine, read

__all__ = ["Page", "RuledLine", "read", "read_pages"]


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from reader.page import dump, reading

    return getattr(dump if name == "read_pages" else reading, name)
