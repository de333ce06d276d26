"""What stands in `data/` beside the code: weights that were fitted to pages, and lists of words."""

from __future__ import annotations

import json
from importlib import resources
from typing import Any


def text(name: str) -> str:
    """The text of the file `name`."""
    return (resources.files("reader.page") / "data" / name).read_text("utf-8")


def weights(name: str) -> Any:
    """The weights in the file `name`, as the script that fitted them wrote them (JSON)."""
    return json.loads(text(name))
