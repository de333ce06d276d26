"""The screens of the bundled edition as they were last looked at and found good.

After a wanted change: `make test ARGS="tests/app/test_snapshots.py --snapshot-update"`, look at the pictures,
commit them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from reader import sources
from reader.app.app import BroadsheetApp
from reader.app.cell_widths import draw_ambiguous
from reader.article import Edition
from reader.paths import bundled
from reader.settings import Settings

SIZES = {"narrow": (40, 12), "middle": (80, 24), "wide": (120, 40), "widest": (200, 50)}
THEMES = ("newsprint", "night")
SCREENS: dict[str, tuple[tuple[int, int], Settings, tuple[str, ...]]] = {
    **{f"{name}-{theme}": (SIZES[name], Settings(theme), ()) for name in SIZES for theme in THEMES},
    **{
        f"columns-{name}-{theme}": (SIZES[name], Settings(theme), ("v",))
        for name in ("middle", "wide", "widest")
        for theme in THEMES
    },
    "figures": (SIZES["wide"], Settings("night"), ("f", "f", "f")),
    "caption": (SIZES["middle"], Settings(), ("c",)),
    "narrow-text": (SIZES["narrow"], Settings(), ("space",)),
    "narrow-articles": (SIZES["narrow"], Settings("night"), ("escape",)),
    "flush": (SIZES["middle"], Settings(flush=True, hang=True), ("v", "wait:300", "space", "wait:200")),
    "two-cells": (SIZES["wide"], Settings(ambiguous=2), ()),
    "find": (SIZES["middle"], Settings(), ("slash", *"单证")),
    "help": (SIZES["middle"], Settings(), ("question_mark",)),
    "kinds": (SIZES["middle"], Settings("night"), ("h",)),
}


@pytest.fixture(autouse=True)
def _as_it_was() -> Iterator[None]:
    yield
    draw_ambiguous(1)


@pytest.fixture(scope="module")
def edition() -> Edition:
    """The bundled one, read once."""
    return sources.open_edition([str(bundled("articles"))])


@pytest.mark.parametrize("name", SCREENS)
def test_the_screen_is_as_it_was_found_good(
    name: str, edition: Edition, snap_compare: Callable[..., bool]
) -> None:
    size, settings, keys = SCREENS[name]
    assert snap_compare(BroadsheetApp(edition, settings), terminal_size=size, press=keys)
