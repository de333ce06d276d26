"""What a sync says of itself while it goes on and when it is done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from reader.article import LeftOut


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a sync is."""

    step: Literal["fetching", "reading", "indexing", "tidying"]
    done: int
    """Feeds fetched, files looked at, or articles indexed."""
    total: int | None
    """None while the files are still being found."""
    path: str = ""
    """The file being read."""


@dataclass(slots=True)
class Report:
    """What a sync did."""

    added: int = 0
    removed: int = 0
    kept: int = 0
    """Articles that were in and did not change, in files that were read again."""
    files: int = 0
    """Files looked at."""
    left_out: list[LeftOut] = field(default_factory=list)
    """Files that cannot be read, and roots that went away, each with its reason."""
    stopped: bool = False


Watcher = Callable[[Progress], None]
