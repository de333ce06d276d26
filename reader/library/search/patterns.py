"""Regular expressions of readers, run so that none can hang the program.

The `regex` package, because it can be told when to stop; its syntax holds all of `re`'s.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from reader.errors import UsageError

SECONDS_A_LINE = 0.1
"""What one line of text may cost. News needs microseconds; only endless backtracking comes here."""


def problem(pattern: str) -> tuple[int, str] | None:
    """Where (offset in characters) and why `pattern` is no regular expression; None where it is one."""
    import regex

    try:
        _compiled(pattern)
    except regex.error as error:
        return getattr(error, "pos", None) or 0, getattr(error, "msg", str(error))
    except (OverflowError, RecursionError, MemoryError):
        return 0, "it is too large"
    return None


def spans(pattern: str, text: str) -> Iterator[tuple[int, int]]:
    """Where `pattern` matches in `text`, whatever the case; empty matches are passed over.

    Raises UsageError where the pattern takes longer than a reader would wait.
    """
    try:
        for match in _compiled(pattern).finditer(text, timeout=SECONDS_A_LINE):
            if match.end() > match.start():
                yield match.span()
    except TimeoutError as error:
        raise UsageError(
            f"/{pattern}/ takes too long on an article; repeat fewer things inside one another"
        ) from error


@lru_cache(maxsize=32)
def _compiled(pattern: str) -> Any:
    import regex  # 20 ms, and few queries hold a pattern

    return regex.compile(pattern, regex.IGNORECASE | regex.VERSION0)
