"""Ambiguous characters two cells wide: Rich and Textual count as we do, and no screen comes apart."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len, set_cell_size
from rich.segment import Segment

from reader.app.app import BroadsheetApp
from reader.app.cell_widths import draw_ambiguous
from reader.article import Article, Block, Edition
from reader.settings import Settings
from reader.typeset import cells
from tests.typeset.texts import lines_of_text

STORY = Article(
    "“老楼”装上新电梯——圆了居民“一步到家”梦",
    kicker=("①民生实事·落地……",),
    section="要闻·民生",
    blocks=(
        *(Block("paragraph", f"“第{number}部”——他说，37.6亿元→①已到账……■完工。" * 5) for number in range(9)),
        Block("caption", "“一步到家”。", marker="▲", credit="邵一鸣", credit_raw="邵一鸣 摄"),
    ),
    id="a",
)
OTHERS = tuple(
    Article(
        f"“短讯”第{number}则——……", section="要闻·民生", blocks=(Block("paragraph", "“好”"),), id=f"b{number}"
    )
    for number in range(30)
)
SCREENS = {
    "article": (),
    "columns": ("v",),
    "find": ("slash", "老"),
    "figure": ("f", "f"),
    "help": ("question_mark",),
    "kinds": ("h",),
    "ledger": ("l",),
    "search": ("ctrl+f", "他", "说"),
    "language": ("ctrl+f",),
    "bookmarks": ("m", "apostrophe"),
    "palette": ("ctrl+p", "f"),
    "sections": ("tab",),
}


@pytest.fixture(autouse=True)
def _as_it_was() -> Iterator[None]:
    yield
    draw_ambiguous(1)


@given(lines_of_text)
def test_rich_counts_as_we_do(text: str) -> None:
    for wide in (2, 1):
        draw_ambiguous(wide)
        assert cell_len(text) == cells(text, wide)


@given(st.text("“水”a—①│é1", min_size=6), st.integers(1, 5))
def test_rich_cuts_where_we_would(text: str, at: int) -> None:
    draw_ambiguous(2)
    assert cells(set_cell_size(text, at), 2) == at
    left, right = Segment(text).split_cells(at)
    assert cells(left.text, 2) == at
    assert cells(right.text, 2) == cells(text, 2) - at


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (40, 12)])
@pytest.mark.parametrize("name", SCREENS)
async def test_every_row_of_every_screen_is_as_wide_as_the_window(name: str, size: tuple[int, int]) -> None:
    app = BroadsheetApp(Edition("“汐州”日报", (STORY, *OTHERS)), Settings(ambiguous=2))
    async with app.run_test(size=size) as pilot:
        await pilot.press(*SCREENS[name])
        await pilot.pause()
        for strip in app.screen._compositor.render_strips():
            assert cells(strip.text, 2) == size[0], strip.text
        frame = "".join(strip.text for strip in app.screen._compositor.render_strips())
        drawn = {char for char in frame if cells(char, 2) > cells(char) and 0x2500 <= ord(char) < 0x25A0}
        assert not drawn  # nothing is framed by what may be two cells wide
