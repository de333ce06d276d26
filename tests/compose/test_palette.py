"""The themes: whatever is painted under a name looks like something in each of them."""

from __future__ import annotations

import pytest

from reader.compose.palette import FIGURE, Look, figure_kinds, names, palette

HEAD = ["series", "kicker", "headline", "deck", "byline", "rule"]
BODY = ["paragraph", "subhead", "caption", "quote", "continued"]
OVER = ["marker", "credit", "hit", "hit.here", "figure.here", "selection"]


@pytest.mark.parametrize("theme", names())
def test_every_name_has_a_look(theme: str) -> None:
    painted = [*HEAD, *BODY, *OVER, *(FIGURE + kind for kind in figure_kinds())]
    assert [name for name in painted if palette(theme).look((name,)) == Look()] == []


@pytest.mark.parametrize("theme", names())
@pytest.mark.parametrize("name", ["selection", "hit", "hit.here", "figure.here"])
def test_what_is_marked_stands_out_from_the_ground(theme: str, name: str) -> None:
    look = palette(theme).look(("paragraph", name))
    assert look.background not in ("", palette(theme).colours["background"])
