"""What each piece is: the signs that are seen of it, and how strongly each speaks for each role."""

from __future__ import annotations

from reader.page.roles.judging import judge

__all__ = ["judge"]
