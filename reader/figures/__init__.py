"""Figures: every number of a text that tells something, found and understood.

`find` is the room's door. Text goes in, data comes out; nothing here knows an article.
"""

from __future__ import annotations

from reader.figures.figure import KINDS, Figure
from reader.figures.find import find

__all__ = ["KINDS", "Figure", "find"]
