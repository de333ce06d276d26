"""The pages of `tests/data/pages/dev/`, whose articles or lines are known."""

from __future__ import annotations

from pathlib import Path

FOLDER = Path(__file__).parents[1] / "data" / "pages" / "dev"


def files(ending: str) -> list[Path]:
    """The files whose names end so, in order."""
    return sorted(FOLDER.glob(f"*{ending}"))
