"""Where broadsheet's own files lie, and where it may keep what it makes.

Each folder of the reader's can be moved by a variable, so that a test never sees a real home:
BROADSHEET_CONFIG, BROADSHEET_CACHE, BROADSHEET_DATA.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

XDG = {"config": ".config", "cache": ".cache", "data": ".local/share"}
"""Folders of the home, by the XDG base directory specification 0.8, where its variables are not set."""
SHELF = "shelf.sqlite"
ROOTS = "library.json"
"""The shelf's file in the data folder."""
_PACKAGE = Path(__file__).parent


def bundled(name: str) -> Path:
    """The folder `articles` or `styles`: inside the package in a wheel, beside it in a checkout."""
    packed = _PACKAGE / name
    return packed if packed.is_dir() else _PACKAGE.parent / name


def config_dir() -> Path:
    """Settings and keys. Not made here: whoever writes makes it."""
    return _user_dir("config")


def cache_dir() -> Path:
    """The index: may be deleted at any time."""
    return _user_dir("cache")


def data_dir() -> Path:
    """The shelf: what the reader did, never rebuilt and never lost."""
    return _user_dir("data")


def _user_dir(kind: str) -> Path:
    moved = os.environ.get(f"BROADSHEET_{kind.upper()}")
    if moved:
        return Path(moved)
    if sys.platform == "linux":  # what the library would say, without the time to import it (4 to 12 ms)
        home = os.environ.get(f"XDG_{kind.upper()}_HOME", "").strip()
        return Path(home or Path.home() / XDG[kind]) / "broadsheet"
    import platformdirs

    folder = getattr(platformdirs, f"user_{kind}_path")("broadsheet", appauthor=False)
    return Path(folder)
