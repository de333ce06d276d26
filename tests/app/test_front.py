"""The first frame, drawn without Textual, is the app's own to the byte: the hand-over paints nothing."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.color import Color, ColorSystem
from rich.control import Control
from textual.scrollbar import ScrollBarRender

from reader import sources
from reader.app.app import BroadsheetApp
from reader.app.compact import compact
from reader.app.edition_holdings import EditionHoldings
from reader.app.front import ink, scrolling
from reader.app.front.frame import first_frame
from reader.app.library_holdings import LibraryHoldings
from reader.article import Place
from reader.compose.palette import names
from reader.library.library import Library
from reader.library.shelf import Shelf
from reader.paths import bundled
from reader.settings import Settings

SIZES = [(200, 50), (120, 40), (121, 13), (119, 30), (80, 24), (40, 12), (31, 9), (30, 10), (20, 7)]


@pytest.fixture(autouse=True)
def _terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLORTERM", "truecolor")
    monkeypatch.delenv("TEXTUAL_COLOR_SYSTEM", raising=False)


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    """Articles of all kinds, more of them than a list shows, and a file that cannot be read."""
    folder = tmp_path / "paper"
    folder.mkdir()
    for number in range(20):
        body = "\n\n".join(f"第{line}段，渡船运了{line}车苹果。" for line in range(number * 3 + 1))
        head = f"title: 渡口添了第{number}条新船 能坐{number}人 三天到海\nsection: 版面{number % 3}"
        (folder / f"{number:02}.md").write_text(f"---\n{head}\n---\n\n{body}\n", encoding="utf-8")
    (folder / "broken.md").write_text("---\ntitle: [\n---\n", encoding="utf-8")
    return folder


async def _same(
    holdings: EditionHoldings | LibraryHoldings, settings: Settings, size: tuple[int, int]
) -> None:
    drawn = first_frame(holdings, settings, *size)
    assert drawn is not None
    app = BroadsheetApp(holdings, settings)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        screen = app.screen
        whole = screen._compositor.render_full_update().render_segments(app.console)
        cursor = Control.move_to(*screen.outer_size.clamp_offset(app.cursor_position)).segment.text
        assert _rows(drawn[0].decode()) == _rows(compact(whole + cursor))
        assert set(drawn[1]) >= set(screen.pane.figures_around())


def _rows(frame: str) -> list[str]:
    return re.split(r"(?=\x1b\[\d+;1H)", frame)


@pytest.mark.parametrize("size", SIZES)
async def test_the_bundled_edition(size: tuple[int, int]) -> None:
    await _same(EditionHoldings(sources.open_edition([str(bundled("articles"))])), Settings(), size)


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (40, 12)])
async def test_where_the_reader_left_it(paper: Path, size: tuple[int, int]) -> None:
    holdings = EditionHoldings(sources.open_edition([str(paper)]))
    shelf = Shelf()
    article = holdings.entries(holdings.roots()[0])[14]
    shelf.lay_open(holdings.key, article.id)
    shelf.keep_place(Place(article.id, 20, 3))
    shelf.mark_read(article.id)
    shelf.save_search("渡船")
    shelf.close()
    await _same(holdings, Settings(), size)


@pytest.mark.parametrize("theme", names())
async def test_every_theme(paper: Path, theme: str) -> None:
    holdings = EditionHoldings(sources.open_edition([str(paper)]))
    await _same(holdings, Settings(theme=theme, measure=50), (120, 40))


async def test_a_library(paper: Path) -> None:
    with Library() as library:
        library.add(str(paper))
        library.sync()
        await _same(LibraryHoldings(library), Settings(), (120, 40))


async def test_a_raw_page_of_other_widths_and_signs(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text(
        "“渡口”\x1b[31m添了②新船\n　　ｶﾞ1.5亿元👩‍🚀e\u0301，\x07[b]渡口[/b]——末了……\n" * 9, encoding="utf-8"
    )
    await _same(EditionHoldings(sources.open_edition([str(page)])), Settings(), (120, 40))


def test_no_escape_of_the_text_reaches_the_terminal(tmp_path: Path) -> None:
    page = tmp_path / "e\x1b[31mvil.md"
    page.write_text("\x1b]0;title\x07渡口\x1b[2J\x9b31m\n\n\u202e水涨了\x1bP\n", encoding="utf-8")
    drawn = first_frame(EditionHoldings(sources.open_edition([str(page)])), Settings(), 120, 40)
    assert drawn is not None
    rest = re.sub(r"\x1b\[(?:0(?:;[0-9;]+)?m|\d+;\d+H)", "", drawn[0].decode())
    assert rest.isprintable()


@pytest.mark.parametrize(
    "environment", [{"NO_COLOR": "1"}, {"TERM": "dumb"}, {"TERM": ""}, {"COLORTERM": "", "TERM": "vt100"}]
)
def test_where_colours_are_the_apps_own_affair_none_is_drawn(
    paper: Path, environment: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    holdings = EditionHoldings(sources.open_edition([str(paper)]))
    assert first_frame(holdings, Settings(), 120, 40) is None


@pytest.mark.parametrize("size", [(19, 24), (80, 6)])
def test_a_window_too_small_for_the_bars_waits_for_the_app(paper: Path, size: tuple[int, int]) -> None:
    assert first_frame(EditionHoldings(sources.open_edition([str(paper)])), Settings(), *size) is None


@given(st.tuples(*[st.integers(0, 255)] * 3))
def test_colours_of_256_are_those_of_the_app(channels: tuple[int, int, int]) -> None:
    colour = "#{:02x}{:02x}{:02x}".format(*channels)
    ours = ink._indexed(colour)
    theirs = Color.parse(colour).downgrade(ColorSystem.EIGHT_BIT)
    assert ours == f"5;{theirs.number}"


@given(st.integers(1, 80), st.integers(0, 400), st.integers(0, 400))
def test_the_bar_is_that_of_the_app(lines: int, top: int, height: int) -> None:
    top = min(top, max(0, height - lines))
    shown = height if lines < height else 0
    theirs = ScrollBarRender.render_bar(lines, height, lines if shown else 0, top)
    cells = [(one.text, bool(one.style and one.style.reverse)) for one in theirs.segments]
    assert list(scrolling.bar(lines, top, height)) == cells
