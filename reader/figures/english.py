"""English figures."""
from __future__ import annotations

def unit(text: str, at: int) -> tuple[str, str, int] | None:
    return None

def abbreviation(text: str, at: int) -> bool:
    return False

def value(text: str):
    return None
