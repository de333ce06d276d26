"""Words by the first letters of their syllables, as an input method has them: fzr is 负责人.

The table (data/words.txt) is read when first letters are first asked for.
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path


def by_initials(letters: str) -> list[str]:
    """The words, folded, that `letters` may be the initials of, frequent ones first; zh counts as z too."""
    letters = letters.lower()
    shorter = re.sub("([zcs])h", r"\1", letters)
    found = [word for first in dict.fromkeys((shorter, letters)) for word in _line(first)]
    return list(dict.fromkeys(found))


def _line(letters: str) -> list[str]:
    if not (letters.isascii() and letters.isalpha()):
        return []
    table = _table()
    start = table.find(f"\n{letters} ")
    if start < 0:
        return []
    return table[start + 1 : table.index("\n", start + 1)].split(" ")[1:]


@lru_cache(maxsize=1)
def _table() -> str:
    return (Path(__file__).parents[1] / "data" / "words.txt").read_text(encoding="utf-8")
