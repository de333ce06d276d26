"""What stands in `data/` beside the code: weights that were fitted to pages, and lists of words."""

from __future__ import annotations

import json
from importlib import resources
from itertools import repeat
from typing import Any

UNIT = 20
"""What a packed weight is of a natural one: twenty of them make one."""


def text(name: str) -> str:
    """The text of the file `name`."""
    return (resources.files("reader.page") / "data" / name).read_text("utf-8")


def weights(name: str) -> Any:
    """The weights in the file `name`, as the script that fitted them wrote them (JSON)."""
    return json.loads(text(name))


def packed(name: str) -> dict[str, int]:
    """The weights by sign in the file `name`, where signs of one letter, size and weight stand in one string.

    Signs that are phrases have a line each there.
    """
    found: dict[str, int] = {}
    for letter, sizes in weights(name).items():
        for size, rows in sizes.items():
            for weight, run in rows.items():
                told = (
                    map("".join, zip(repeat(letter), *[iter(run)] * int(size))) if letter else run.split("\n")
                )
                found.update(zip(told, repeat(int(weight))))
    return found
