"""The reading screen, driven by keys as a reader drives it."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

import pytest
from textual.pilot import Pilot
from textual.strip import Strip
from textual.widgets import Input

from reader.app.app import BroadsheetApp
from reader.app.keys import READING
from reader.app.screens.help import HelpScreen
from reader.app.screens.left_out import LeftOutScreen
from reader.app.screens.reading import ReadingScreen
from reader.app.widgets import reading_column
from reader.app.widgets.find_bar import FindBar
from reader.app.widgets.marks import Mark
from reader.app.widgets.reading_pane import ReadingPane
from reader.app.widgets.status_line import StatusLine
from reader.article import Article, Block, Edition, LeftOut, Place
from reader.library.ledger import rows
from reader.library.matcher import Finder
from reader.settings import Settings

LONG = tuple(
    Block("paragraph", f"第{number}段，江水涨了{number}厘米，堤上的人都看见了。") for number in range(200)
)
ARTICLES = (
    Article(
        "渡口添了新船",
        section="要闻",
        deck=("票价只要3元",),
        blocks=(
            Block("paragraph", "新船能坐120人，比旧船多出45%。"),
            Block("caption", "新船靠岸。", "■", "邵一鸣", "邵一鸣 摄"),
            Block("subhead", "票价不变"),
            Block("paragraph", "每张票仍是3元，全年预计运送36万人次。"),
        ),
        id="ferry",
    ),
    Article("江水一夜退去", section="生态", blocks=LONG, id="river"),
    Article(
        "The ferry sails", section="World", blocks=(Block("paragraph", "Fare: $2.50 a head."),), id="world"
    ),
)
EDITION = Edition("汐州日报", ARTICLES, (LeftOut("坏.md", "坏.md, line 2: the front matter is broken"),))


@asynccontextmanager
async def reading(
    size: tuple[int, int] = (120, 40), edition: Edition = EDITION
) -> AsyncIterator[tuple[Pilot[None], ReadingScreen]]:
    """The app over `edition`, at rest."""
    app = BroadsheetApp(edition, Settings())
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        screen = app.screen
        assert isinstance(screen, ReadingScreen)
        yield pilot, screen


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Press `keys`, and let each be acted on."""
    for key in keys:
        await pilot.press(key)
        await pilot.pause()


def shown(pane: ReadingPane) -> str:
    """The text in the pane's window."""
    return "\n".join(pane.render_line(y).text.rstrip() for y in range(pane.size.height))


def status(screen: ReadingScreen) -> str:
    """The status line."""
    return str(screen.query_one(StatusLine).render())


async def test_the_first_article_is_open_and_the_sections_are_counted() -> None:
    async with reading() as (_, screen):
        assert screen.focused is screen.pane
        assert "渡口添了新船" in shown(screen.pane)
        rows = [
            "".join(text for text, _ in screen.sections.paint(index, 16)[0]).split() for index in range(4)
        ]
        assert rows == [["全部", "3"], ["要闻", "1"], ["生态", "1"], ["World", "1"]]


async def test_brackets_walk_the_articles_and_stop_at_the_ends() -> None:
    async with reading() as (pilot, screen):
        seen = []
        for key in ("]", "]", "]", "[", "[", "["):
            await press(pilot, key)
            assert screen.pane.article is not None
            seen.append(screen.pane.article.id)
        assert seen == ["river", "world", "world", "river", "ferry", "ferry"]


async def test_a_section_lists_its_articles_and_enter_opens_them() -> None:
    async with reading() as (pilot, screen):
        await press(pilot, "tab", "j", "j")
        assert screen.focused is screen.sections
        assert [article.id for article in screen.articles.articles] == ["river"]
        await press(pilot, "enter")
        assert screen.focused is screen.articles
        await press(pilot, "enter")
        assert screen.focused is screen.pane
        assert screen.pane.article is ARTICLES[1]


async def test_f_walks_the_figures_and_says_what_they_mean() -> None:
    async with reading() as (pilot, screen):
        await press(pilot, "f")
        assert "120人" in status(screen)
        await press(pilot, "f")
        assert "45%" in status(screen)
        await press(pilot, "f", "f")
        assert "36万人次 = 360,000" in status(screen)
        await press(pilot, "f")
        assert "120人" in status(screen)
        await press(pilot, "F")
        assert "36万人次" in status(screen)


async def test_captions_and_subheads_are_walked() -> None:
    async with reading() as (pilot, screen):
        await press(pilot, "c")
        assert screen.pane.marks.here is not None
        assert screen.pane.marks.here.block == 1
        await press(pilot, "s")
        assert screen.pane.marks.here.block == 2
        await press(pilot, "]", "c")
        assert "no photo caption" in status(screen)


async def test_find_lights_up_counts_walks_and_returns() -> None:
    async with reading() as (pilot, screen):
        await press(pilot, "]", "slash", *"段")
        assert len(screen.pane.marks.hits) == 200
        assert str(screen.query_one("#find-count").render()) == "1/200"
        await press(pilot, "enter", "N")
        assert "第199段" in shown(screen.pane)
        assert "200/200" in status(screen)
        await press(pilot, "n", "n")
        assert "2/200" in status(screen)
        await press(pilot, "escape")
        assert not screen.pane.marks.hits
        assert screen.pane.scroll_offset.y == 0


async def test_a_find_without_a_hit_says_so_and_stays() -> None:
    async with reading() as (pilot, screen):
        await press(pilot, "]", "space")
        before = screen.pane.scroll_offset.y
        await press(pilot, "slash", *"鲸鱼")
        assert str(screen.query_one("#find-count").render()) == "no hit"
        await press(pilot, "escape")
        assert screen.pane.scroll_offset.y == before
        assert not screen.query_one(FindBar).display


@pytest.fixture
def slices(monkeypatch: pytest.MonkeyPatch) -> None:
    """An article of two hundred blocks is looked through in ten parts."""
    monkeypatch.setattr(Finder, "TOGETHER", 20)
    monkeypatch.setattr(reading_column, "SLICE", 0.0005)


async def counted(pilot: Pilot[None], screen: ReadingScreen, count: str) -> bool:
    """Whether the find bar comes to say `count`."""
    for _ in range(200):
        if str(screen.query_one("#find-count").render()) == count:
            return True
        await pilot.pause(0.01)
    return False


@pytest.mark.usefixtures("slices")
async def test_what_takes_long_to_find_is_shown_first_and_counted_then() -> None:
    async with reading() as (pilot, screen):
        await press(pilot, "]", "slash", "段")
        assert screen.pane.marks.here == Mark(0, 2, 3)
        assert await counted(pilot, screen, "1/200")
        await press(pilot, "backspace", *"199")
        assert await counted(pilot, screen, "1/2")
        assert "第199段" in shown(screen.pane)
        assert list(screen.pane.marks.hits) == [(199, 1, 4), (199, 10, 13)]
        await press(pilot, "9")
        assert await counted(pilot, screen, "no hit")
        assert screen.pane.scroll_offset.y == 0


@pytest.mark.usefixtures("slices")
async def test_one_walks_and_leaves_before_all_is_counted() -> None:
    async with reading() as (pilot, screen):
        await press(pilot, "]", "slash", "段", "enter", "N")
        assert "第199段" in shown(screen.pane)
        assert "200/200" in status(screen)
        await press(pilot, "slash", "1", "escape")
        await pilot.pause(0.1)
        assert not screen.pane.marks.hits
        assert screen.pane.marks.here is None


@pytest.mark.parametrize("query", ["ＦＥＲＲＹ", "ferry", "Fare"])
async def test_case_and_width_are_one(query: str) -> None:
    async with reading(edition=Edition("x", ARTICLES[2:])) as (pilot, screen):
        await press(pilot, "slash", *query)
        expected = 1 if query == "Fare" else 0
        assert len(screen.pane.marks.hits) == expected


async def test_the_place_outlives_every_resize() -> None:
    async with reading() as (pilot, screen):
        await press(pilot, "]", "space", "space")
        place = screen.pane.place
        assert place is not None
        assert place.block > 10
        for size in ((40, 12), (80, 24), (200, 50), (41, 13), (120, 40)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
            assert screen.pane.place == place
            top = screen.pane.render_line(0).text
            assert f"第{place.block}段" in top


async def test_no_frame_shows_lines_that_were_set_for_another_size(monkeypatch: pytest.MonkeyPatch) -> None:
    stale = []
    paint = ReadingPane.render_line

    def watched(pane: ReadingPane, y: int) -> Strip:
        strip = paint(pane, y)
        stale.append(pane._set_for != pane.size)
        return strip

    async with reading() as (pilot, screen):
        monkeypatch.setattr(ReadingPane, "render_line", watched)
        for size in ((80, 24), (200, 50), (40, 12), (120, 40)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
        await press(pilot, "]", "v", "v", "l", "l")
        assert stale
        assert not any(stale)
        assert screen.pane.place is not None


async def test_a_theme_keeps_place_and_find() -> None:
    async with reading() as (pilot, screen):
        await press(pilot, "]", "slash", *"段", "enter", "n", "n")
        place, hits = screen.pane.place, list(screen.pane.marks.hits)
        before = screen.pane.render_line(3)
        await press(pilot, "t")
        assert screen.pane.place == place
        assert list(screen.pane.marks.hits) == hits
        assert screen.pane.render_line(3) != before


@pytest.mark.parametrize(
    ("size", "panes"),
    [
        ((120, 40), ["sections", "articles", "article"]),
        ((80, 24), ["sections", "articles", "article"]),
        ((40, 12), ["article"]),
    ],
)
async def test_each_layout_shows_its_panes(size: tuple[int, int], panes: Sequence[str]) -> None:
    async with reading(size) as (_, screen):
        visible = [w.id for w in (screen.sections, screen.articles, screen.pane) if w.region.area > 0]
        assert visible == panes


async def test_a_narrow_window_shows_one_pane_at_a_time() -> None:
    async with reading((40, 12)) as (pilot, screen):
        await press(pilot, "escape")
        assert screen.articles.region.area > 0
        assert screen.pane.region.area == 0
        await press(pilot, "escape")
        assert screen.sections.region.area > 0
        await press(pilot, "enter", "enter")
        assert screen.pane.region.area > 0


async def test_help_lists_every_key() -> None:
    async with reading(size=(120, 120)) as (pilot, _):
        await press(pilot, "question_mark")
        help_screen = pilot.app.screen
        assert isinstance(help_screen, HelpScreen)
        rows = [strip.text.partition("│")[2] for strip in help_screen._compositor.render_strips()]
        text = re.sub(" +", " ", " ".join(row.rpartition("│")[0] for row in rows))
        assert [key.help for key in READING if key.help not in text] == []
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, ReadingScreen)


async def test_the_palette_knows_every_key() -> None:
    async with reading() as (pilot, screen):
        commands = list(pilot.app.get_system_commands(screen))
        assert all(any(key.help in command.help for command in commands) for key in READING)
        pilot.app.call_later(next(command for command in commands if command.title == "Article").callback)
        await pilot.pause()
        await pilot.pause()
        assert screen.pane.article is ARTICLES[1]


async def test_files_left_out_are_named() -> None:
    async with reading() as (pilot, screen):
        assert "1 file left out" in status(screen)
        await press(pilot, "exclamation_mark")
        assert isinstance(pilot.app.screen, LeftOutScreen)
        assert "坏.md, line 2" in str(pilot.app.screen.query("Static").first().render())


async def test_the_mouse_opens_an_article_and_selects_source_text() -> None:
    async with reading() as (pilot, screen):
        await pilot.click("#articles", offset=(4, 4))
        await pilot.pause()
        assert screen.pane.article is ARTICLES[1]
        pane = screen.pane
        row = next(y for y in range(pane.size.height) if "第0段" in pane.render_line(y).text)
        text = pane.render_line(row).text
        left = text.index("第0段")
        await pilot.mouse_down(pane, offset=(left, row + 1))
        await pilot.hover(pane, offset=(left + 30, row + 2))
        await pilot.mouse_up(pane, offset=(left + 30, row + 2))
        await pilot.pause()
        copied = screen.get_selected_text()
        assert copied is not None
        assert copied.startswith("第0段，江水涨了0厘米，堤上的人都看见了。\n第1段")


@pytest.mark.parametrize("keys", [("slash",), ("ctrl+f",), ("ctrl+p",), ("l", "w")])
async def test_nothing_moves_by_itself(keys: Sequence[str]) -> None:
    async with reading() as (pilot, _):
        await press(pilot, *keys)
        assert isinstance(pilot.app.focused, Input)
        assert not pilot.app.focused.cursor_blink
        assert pilot.app.animation_level == "none"


async def test_own_keys_replace_ours() -> None:
    app = BroadsheetApp(EDITION, Settings(keys={"article": "z"}))
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        await press(pilot, "]")
        screen = app.screen
        assert isinstance(screen, ReadingScreen)
        assert screen.pane.article is ARTICLES[0]
        await press(pilot, "z")
        assert screen.pane.article is ARTICLES[1]


async def test_an_edition_without_blocks_or_headline_is_shown() -> None:
    async with reading(edition=Edition("空", (Article("", id="a"),))) as (pilot, screen):
        await press(pilot, "f", "c", "s", "n", "G", "g", "slash", "x", "escape", "]", "[")
        assert screen.pane.place == Place("a", -1)


async def test_kinds_of_figures_are_hidden_and_no_longer_walked() -> None:
    async with reading() as (pilot, screen):
        await press(pilot, "h", "3", "escape", "f")
        assert "45%" in status(screen)
        await press(pilot, "h", "a", "a", "escape", "f")
        assert "no figure" in status(screen)
        await press(pilot, "h", "a", "escape", "f")
        assert "3元" in status(screen)


async def test_a_paragraph_is_copied_with_its_citation() -> None:
    async with reading() as (pilot, screen):
        await press(pilot, "f", "y")
        assert pilot.app.clipboard == "新船能坐120人，比旧船多出45%。\n——渡口添了新船"
        assert "copied" in status(screen)


async def test_columns_take_the_window_page_by_page_and_keep_the_place() -> None:
    async with reading() as (pilot, screen):
        await press(pilot, "]", "space", "space")
        place = screen.pane.place
        assert place is not None
        await press(pilot, "v")
        assert screen.articles.region.area == 0
        assert f"第{place.block}段" in shown(screen.pane)
        row = next(line for line in shown(screen.pane).splitlines() if line.count("段") > 1)
        assert row.count("段") == 3
        top = screen.pane.scroll_offset.y
        await press(pilot, "space")
        assert screen.pane.scroll_offset.y == top + screen.pane.size.height
        await press(pilot, "k", "v")
        assert screen.articles.region.area > 0
        await pilot.resize_terminal(40, 12)
        await press(pilot, "v")
        assert "too narrow" in status(screen)


@pytest.mark.parametrize("size", [(120, 40), (90, 30), (78, 30)])
async def test_a_key_typed_with_that_of_the_columns_finds_them_there(size: tuple[int, int]) -> None:
    found: list[list[object]] = []
    for wait in (True, False):
        async with reading(size=size) as (pilot, screen):
            await press(pilot, "]", "space")
            found.append([])
            for _ in range(2):
                screen.action_columns()
                if wait:
                    await pilot.pause()
                screen.action_page(1)
                await pilot.pause()
                found[-1].append((screen.pane.place, screen.pane.scroll_offset.y, shown(screen.pane)))
    assert found[0] == found[1]


async def test_a_search_opens_its_hit_lights_all_and_comes_back_as_it_was() -> None:
    async with reading() as (pilot, screen):
        await press(pilot, "ctrl+f", *"第150段")
        await pilot.app.workers.wait_for_complete()
        await pilot.pause(0.1)
        await press(pilot, "enter")
        await pilot.pause(0.1)
        assert pilot.app.screen is screen
        assert screen.pane.article is ARTICLES[1]
        assert [hit.article for hit in screen.articles.articles] == [ARTICLES[1].id]
        assert "第150段" in shown(screen.pane)
        assert list(screen.pane.marks.hits) == [Mark(150, 0, 5)]
        await press(pilot, "ctrl+f")
        assert pilot.app.screen.query_one("QueryInput").value == "第150段"  # type: ignore[attr-defined]
        await press(pilot, "escape")
        assert pilot.app.screen is screen


async def test_the_ledger_leads_to_a_figure() -> None:
    async with reading() as (pilot, screen):
        await press(pilot, "l")
        await pilot.app.workers.wait_for_complete()
        await pilot.pause(0.1)
        assert screen.focused is screen.ledger.table
        await press(pilot, "G", "enter")
        assert screen.focused is screen.pane
        assert "36万人次" in status(screen)
        await press(pilot, "l")
        assert screen.articles.region.area > 0


async def test_the_ledger_holds_the_figures_of_a_search() -> None:
    found = sum(1 for article in ARTICLES[:2] for _ in rows(article))
    async with reading() as (pilot, screen):
        await press(pilot, "ctrl+f", *"人")
        await pilot.app.workers.wait_for_complete()
        await pilot.pause(0.1)
        await press(pilot, "enter", "l")
        await pilot.app.workers.wait_for_complete()
        await pilot.pause(0.1)
        assert screen.ledger.table.count() == found
