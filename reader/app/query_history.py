"""Walking back through queries that led somewhere, and forth again to what was being typed."""

from __future__ import annotations

from collections.abc import Sequence


class QueryHistory:
    """As a shell has it: what one was typing is behind the latest, and comes back."""

    def __init__(self, queries: Sequence[str]) -> None:
        """`queries`, the latest first."""
        self._queries = queries
        self._at = -1
        self._typed = ""

    @property
    def walking(self) -> bool:
        """Whether one of the queries stands in the input."""
        return self._at >= 0

    def older(self, typed: str) -> str | None:
        """The query before; None where there is none. `typed` is what stands in the input now."""
        if not self.walking:
            self._typed = typed
        at = self._at + 1
        # What stands there already is no step back.
        while at < len(self._queries) and self._queries[at] == typed.strip():
            at += 1
        if at >= len(self._queries):
            return None
        self._at = at
        return self._queries[at]

    def newer(self) -> str:
        """The query after, or what was being typed."""
        self._at -= 1
        return self._queries[self._at] if self.walking else self._typed

    def holds(self, query: str) -> bool:
        """Whether it is the one that was come to."""
        return self.walking and self._queries[self._at] == query

    def end(self) -> None:
        """Another query is being typed, or the hits are walked."""
        self._at = -1
