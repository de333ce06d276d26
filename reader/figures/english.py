"""English figures."""
from __future__ import annotations
from reader.figures.hit import Hit

def unit(text: str, at: int) -> tuple[str, str, int] | None:
    return None

def abbreviation(text: str, at: int) -> bool:
    return False

def words(text: str) -> list[Hit]:
    return []

def scale_end(text: str, end: int) -> int:
    return end

def behind_digits(text: str, at: int, end: int, floor: int) -> Hit | None:
    return None

def value(text: str):
    return None
