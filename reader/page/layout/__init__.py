"""Lines → pieces: broken lines put together, glued ones taken apart."""

from __future__ import annotations

from reader.page.layout.piecing import Begins, pieces

__all__ = ["Begins", "pieces"]
