"""The screens of the bundled edition as they were last looked at and found good.

After a wanted change: `make test ARGS="tests/app/test_snapshots.py --snapshot-update"`, look at the pictures,
commit them.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reader import sources
from reader.app.app import BroadsheetApp
from reader.paths import bundled
from reader.settings import Settings

SCREENS = {
    "wide": ((120, 40), "newsprint", ()),
    "wide-night": ((120, 40), "night", ("f", "f", "f")),
    "middle": ((80, 24), "newsprint", ("]", "]", "c")),
    "narrow": ((40, 12), "newsprint", ("space",)),
    "narrow-articles": ((40, 12), "night", ("escape",)),
    "columns-two": ((120, 40), "newsprint", ("v",)),
    "columns-many": ((200, 50), "night", ("v",)),
    "find": ((80, 24), "newsprint", ("slash", *"单证")),
    "help": ((80, 24), "newsprint", ("question_mark",)),
    "kinds": ((80, 24), "night", ("h",)),
}


@pytest.mark.parametrize("name", SCREENS)
def test_the_screen_is_as_it_was_found_good(name: str, snap_compare: Callable[..., bool]) -> None:
    size, theme, keys = SCREENS[name]
    app = BroadsheetApp(sources.open_edition([str(bundled("articles"))]), Settings(theme=theme))
    assert snap_compare(app, terminal_size=size, press=keys)
