"""The scorer's door: `spans`, by the name that scorers ask for."""

from __future__ import annotations

from reader.figures import spans

__all__ = ["spans"]
