"""The figure ledger, driven by keys in a screen of its own."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.app import App, ComposeResult
from textual.containers import Container, Vertical
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widgets import Input, Static

from reader.app.app import _theme
from reader.app.widgets.ledger import Ledger
from reader.app.widgets.ledger_bars import chart
from reader.app.widgets.ledger_columns import around, lay_out
from reader.app.widgets.ledger_table import LedgerHead
from reader.app.widgets.ledger_title import LedgerTitle
from reader.article import Article, Block, Edition, Place
from reader.compose.palette import names, palette
from reader.figures import find
from reader.figures.ledger import groups
from reader.library.ledger import rows
from reader.paths import bundled
from reader.typeset import cells
from tests.strategies import articles

BRIDGE = Article(
    "新桥通车，全长3公里",
    section="要闻",
    blocks=(Block("paragraph", "新建泵站12座，改造泵站5座。造价4.8亿元，比预算少6%。"),),
    id="bridge",
)
FERRY = Article("渡口停航", section="要闻", blocks=(Block("paragraph", "票价2元，载客120人。"),), id="ferry")
FARM = Article(
    "稻谷归仓", section="农事", blocks=(Block("paragraph", "亩产486公斤，[red]收了9吨[/]。"),), id="farm"
)
EDITION = Edition("汐州日报", (BRIDGE, FERRY, FARM))


class ReadingScreen(Screen[None]):
    """As much of the reading screen as the ledger's stylesheet speaks of."""

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (80, "-middle"), (120, "-wide")]  # noqa: RUF012
    AUTO_FOCUS = ""

    def __init__(self) -> None:
        super().__init__()
        self.ledger = Ledger(ambiguous=1)
        self.article = Input(id="article")
        self.heard: list[Ledger.Chosen | Ledger.Closed] = []

    def compose(self) -> ComposeResult:
        with Container(id="panes"):
            with Container(id="browse"):
                yield Static("", id="articles")
            with Vertical(id="reading"):
                yield self.article
            yield self.ledger

    def on_ledger_chosen(self, event: Ledger.Chosen) -> None:
        self.heard.append(event)
        self.set_focus(self.article)

    def on_ledger_closed(self, event: Ledger.Closed) -> None:
        self.heard.append(event)
        self.set_focus(self.article)


class Host(App[None]):
    """Our themes and stylesheets."""

    CSS_PATH = [bundled("styles") / "reading.tcss", bundled("styles") / "ledger.tcss"]  # noqa: RUF012

    def get_default_screen(self) -> Screen[None]:
        for name in names():
            self.register_theme(_theme(palette(name)))
        self.theme = names()[0]
        return ReadingScreen()


@asynccontextmanager
async def opened(
    size: tuple[int, int] = (120, 40), *, found: list[Article] | None = None, at: Place | None = None
) -> AsyncIterator[tuple[Pilot[None], ReadingScreen]]:
    """The ledger open on the first article, its rows there."""
    app = Host()
    async with app.run_test(size=size) as pilot:
        screen = app.screen
        assert isinstance(screen, ReadingScreen)
        screen.ledger.open(EDITION, BRIDGE, found=found, at=at)
        await rest(pilot)
        yield pilot, screen


async def rest(pilot: Pilot[None]) -> None:
    """Wait until nothing is looked for."""
    await pilot.pause()
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Press `keys`, and wait until what they ask for is there."""
    await pilot.press(*keys)
    await rest(pilot)


def texts(screen: ReadingScreen) -> list[str]:
    """The figures listed."""
    return [row.figure.text for row in screen.ledger.table.rows]


def drawn(screen: ReadingScreen) -> list[str]:
    """The lines of the table."""
    table = screen.ledger.table
    return [table.render_line(y).text.rstrip() for y in range(table.size.height)]


def title(screen: ReadingScreen) -> str:
    """The line over the ledger."""
    return str(screen.query_one(LedgerTitle).render())


async def test_it_opens_on_the_figures_of_the_article_with_the_focus() -> None:
    async with opened() as (_, screen):
        assert screen.focused is screen.ledger.table
        assert texts(screen) == ["3公里", "12座", "5座", "4.8亿元", "6%"]
        assert "article" in title(screen)
        assert title(screen).split()[-1] == "5"
        line = next(line for line in drawn(screen) if "4.8亿元" in line)
        assert "480,000,000 元" in line


async def test_the_scope_goes_from_article_to_section_to_edition_and_round() -> None:
    async with opened() as (pilot, screen):
        counts = []
        for _ in range(3):
            await press(pilot, "o")
            counts.append(len(texts(screen)))
        assert counts == [7, 9, 5]
        await press(pilot, "O")
        assert len(texts(screen)) == 9


async def test_the_articles_of_a_search_are_a_scope() -> None:
    async with opened(found=[FERRY, FARM]) as (pilot, screen):
        assert texts(screen) == ["2元", "120人", "486公斤", "9吨"]
        assert "search" in title(screen)
        await press(pilot, "o")
        assert texts(screen)[0] == "3公里"


async def test_enter_goes_to_the_place_of_the_row() -> None:
    async with opened() as (pilot, screen):
        await press(pilot, "j", "j", "j", "enter")
        (chosen,) = screen.heard
        assert isinstance(chosen, Ledger.Chosen)
        assert chosen.article_id == "bridge"
        assert BRIDGE.blocks[chosen.block].text[chosen.start : chosen.end] == "4.8亿元"


async def test_the_cursor_opens_where_the_reader_is() -> None:
    at = BRIDGE.blocks[0].text.index("5座")
    async with opened(at=Place("bridge", 0, at)) as (_, screen):
        row = screen.ledger.table.row
        assert row is not None
        assert row.figure.text == "5座"


async def test_every_column_sorts_and_again_the_other_way() -> None:
    async with opened() as (pilot, screen):
        await press(pilot, "o", "o")
        for number in range(1, 7):
            await press(pilot, str(number))
            there = texts(screen)
            await press(pilot, str(number))
            assert sorted(texts(screen)) == sorted(there)
            assert texts(screen) != there or number == 6
        await press(pilot, "2")
        assert [text for text in texts(screen) if text.endswith("座")] == ["5座", "12座"]
        await press(pilot, "2")
        assert [text for text in texts(screen) if text.endswith("座")] == ["12座", "5座"]


async def test_a_click_on_a_head_sorts() -> None:
    async with opened() as (pilot, screen):
        head = screen.query_one(LedgerHead)
        value = next(cell for cell in screen.ledger.table.layout_cells if cell.column == "value")
        await pilot.click(head, offset=(value.left + 1, 0))
        await rest(pilot)
        assert screen.ledger.ask.column == "value"
        assert "value▲" in head.render_line(0).text


async def test_kinds_are_walked_and_a_unit_is_kept() -> None:
    async with opened() as (pilot, screen):
        await press(pilot, "i")
        assert texts(screen) == ["6%"]
        assert "percent" in title(screen)
        assert "1/5" in title(screen)
        await press(pilot, "i")
        assert texts(screen) == ["4.8亿元"]
        await press(pilot, "I", "I")
        assert len(texts(screen)) == 5
        await press(pilot, "g", "j", "u")
        assert texts(screen) == ["12座", "5座"]
        await press(pilot, "u")
        assert len(texts(screen)) == 5


async def test_a_condition_is_tried_while_it_is_typed_and_told_what_would_be_one() -> None:
    async with opened() as (pilot, screen):
        await press(pilot, "w", ">")
        wrong = screen.query_one("#ledger-where-wrong", Static)
        assert wrong.display
        assert "50%..100%" in str(wrong.render())
        assert len(texts(screen)) == 5
        await press(pilot, *"1亿元")
        assert not wrong.display
        assert texts(screen) == ["4.8亿元"]
        await press(pilot, "enter")
        assert screen.focused is screen.ledger.table
        assert ">1亿元" in title(screen)
        await press(pilot, "w", "escape")
        assert len(texts(screen)) == 5
        assert screen.focused is screen.ledger.table


async def test_a_wrong_condition_is_not_left_by_enter() -> None:
    async with opened() as (pilot, screen):
        await press(pilot, "w", *"1元..3米", "enter")
        assert isinstance(screen.focused, Input)
        assert "do not compare" in str(screen.query_one("#ledger-where-wrong", Static).render())


async def test_no_filter_shows_everything_again() -> None:
    async with opened() as (pilot, screen):
        await press(pilot, "i", "w", *">99", "enter")
        assert texts(screen) == []
        assert "0 takes the filters away" in drawn(screen)[0]
        await press(pilot, "0")
        assert len(texts(screen)) == 5


async def test_escape_closes() -> None:
    async with opened() as (pilot, screen):
        await press(pilot, "escape")
        assert isinstance(screen.heard[0], Ledger.Closed)
        assert screen.ledger.region.area == 0
        assert not screen.ledger.is_open


async def test_what_compares_is_drawn_as_bars() -> None:
    async with opened() as (pilot, screen):
        bars = screen.ledger.query_one("LedgerBars")
        await press(pilot, "j")
        lines = [bars.render_line(y).text.rstrip() for y in range(bars.size.height)]
        assert lines[0] == " 泵站 · 座"
        assert lines[1].startswith("▸12座 ███")
        assert lines[1].count("█") > 2 * lines[2].count("█") > 0
        await press(pilot, "p")
        assert bars.region.area == 0


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (40, 12), (200, 50)])
async def test_every_line_is_as_wide_as_its_widget(size: tuple[int, int]) -> None:
    async with opened(size) as (pilot, screen):
        await press(pilot, "o", "o", "j")
        for widget in screen.ledger.query("LedgerTable, LedgerHead, LedgerBars, LedgerDetail"):
            for y in range(widget.size.height):
                line = widget.render_line(y)
                assert cells(line.text) == line.cell_length == widget.size.width
        assert any("3公里" in line for line in drawn(screen))
        assert any("[red]" in row.text for row in screen.ledger.table.rows)


async def test_a_narrow_window_shows_the_ledger_alone_and_the_article_after_a_choice() -> None:
    async with opened((40, 12)) as (pilot, screen):
        assert screen.ledger.region.width == 40
        assert screen.article.region.area == 0
        await press(pilot, "enter")
        assert screen.ledger.region.area == 0
        assert screen.article.region.area > 0


async def test_z_takes_the_whole_width_and_gives_it_back() -> None:
    async with opened() as (pilot, screen):
        assert 0 < screen.ledger.region.width < 120
        await press(pilot, "z")
        assert screen.ledger.region.width == 120
        assert any("造价4.8亿元，比预算少6%。" in line for line in drawn(screen))
        await press(pilot, "z")
        assert screen.article.region.area > 0
        await press(pilot, "z", "enter")
        assert screen.article.region.area > 0


async def test_it_follows_the_reader_to_another_article() -> None:
    async with opened() as (pilot, screen):
        screen.ledger.follow(FARM, lambda _: EDITION)
        await rest(pilot)
        assert texts(screen) == ["486公斤", "9吨"]


@given(articles(), st.integers(1, 160))
def test_columns_stay_in_the_line(article: Article, width: int) -> None:
    found = list(rows(article))
    placed = lay_out(found, width, ambiguous=1)
    if width >= 36:
        assert {"text", "value"} <= {cell.column for cell in placed}
        assert placed[-1].left + placed[-1].width <= width
    for one, other in pairwise(placed):
        assert one.left + one.width < other.left


@given(articles(), st.integers(4, 90))
def test_a_sentence_in_its_cell_shows_its_figure(article: Article, width: int) -> None:
    for row in rows(article):
        before, figure, behind = around(row, width, ambiguous=1)
        assert cells(before + figure + behind) == width
        assert figure


def test_a_chart_of_many_shows_the_one_under_the_cursor() -> None:
    text = "".join(f"泵站{number}座。" for number in range(2, 900))
    (group,) = groups(find(text))
    lines = chart([group], group.figures[700], 40, ambiguous=1)
    assert sum(line.here for line in lines) == 1
    assert len(lines) < 300
    assert all(cells(line.label) + cells(line.bar) <= 40 for line in lines)
