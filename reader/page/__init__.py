"""Raw page text → articles: layout, roles, grouping and mending, one pass a file."""

from __future__ import annotations

from reader.page.dump import read_pages
from reader.page.reading import Page, RuledLine, read

__all__ = ["Page", "RuledLine", "read", "read_pages"]
