"""English words for numbers, and their values: twenty-two, half a dozen, two-thirds, twenty-first."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from decimal import Decimal

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    " seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"
    " fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)
_MONTHS = (
    "january jan,february feb,march mar,april apr,may,june jun,july jul,august aug,september sept sep"
    ",october oct,november nov,december dec"
)

ONES = {word: number for number, word in enumerate(_ONES.split())}
TENS = {word: 10 * number for number, word in enumerate(_TENS.split(), 2)}
ORDINALS = {word: number for number, word in enumerate(_ORDINALS.split(), 1)} | {
    "thirtieth": 30,
    "hundredth": 100,
}
MONTHS = {name: number for number, names in enumerate(_MONTHS.split(","), 1) for name in names.split()}
SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
SHORT_SCALES = {"k": 10**3, "m": 10**6, "mn": 10**6, "b": 10**9, "bn": 10**9, "tn": 10**12}
GROUPS = {"hundred": 100, "dozen": 12, "score": 20}
PARTS = {"half": 2, "third": 3, "quarter": 4} | {word: n for word, n in ORDINALS.items() if 3 <= n <= 20}

_WORD = re.compile(r"[0-9][0-9,.]*|[a-z]+")


def value(text: str) -> Decimal | None:
    """The value of a number that holds English words; None where no word of it is a number."""
    from decimal import Decimal

    words = _WORD.findall(text.lower())
    if words[-1:] and words[-1] in ("half", "quarter") and "and" in words:
        whole = value(" ".join(words[: words.index("and")]))
        return None if whole is None else whole + Decimal(1) / PARTS[words[-1]]
    last = "half" if words[-1:] == ["halves"] else words[-1].removesuffix("s") if words else ""
    if len(words) == 2 and last in PARTS and words[0] in ONES | {"a": 1}:
        return Decimal(ONES.get(words[0], 1)) / PARTS[last]
    total, current = Decimal(0), Decimal(0)
    seen = False
    for word in words:
        if word[0].isdigit():
            current += Decimal(word.replace(",", "").rstrip(".") or 0) if word.count(".") < 2 else 0
        elif word in ONES or word in TENS or word in ORDINALS:
            current += ONES.get(word, 0) + TENS.get(word, 0) + ORDINALS.get(word, 0)
        elif word == "half":
            current = Decimal("0.5")
        elif word in GROUPS:
            current = (current or Decimal(1)) * GROUPS[word]
        elif word in SCALES or word in SHORT_SCALES:
            total += (current or Decimal(1)) * (SCALES.get(word) or SHORT_SCALES[word])
            current = Decimal(0)
        else:
            continue
        seen = True
    return total + current if seen else None
