"""The library inside the app: browsed as a tree, searched, synced; and what the reader did is there again."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input, Static

from reader.app import inquiry, search_state
from reader.app.app import BroadsheetApp
from reader.app.library_holdings import LibraryHoldings
from reader.app.pages import PAGE, Pages
from reader.app.query_history import QueryHistory
from reader.app.screens import desk
from reader.app.screens.bookmarks import BookmarksScreen
from reader.app.screens.reading import ReadingScreen
from reader.app.screens.search import SearchScreen
from reader.app.widgets.query_input import QueryInput
from reader.app.widgets.status_line import StatusLine
from reader.errors import BroadsheetError
from reader.library.catalogue import Heading
from reader.library.library import Library
from reader.settings import Settings
from reader.sources import open_edition

LONG = "\n\n".join(f"第{number}段，江水涨了{number}厘米。" for number in range(60))


def write(
    folder: Path, name: str, headline: str, paper: str, date: str, section: str, body: str = "有水。"
) -> None:
    """One article in a file of its own."""
    head = f"title: {headline}\npaper: {paper}\ndate: '{date}'\nsection: {section}"
    (folder / f"{name}.md").write_text(f"---\n{head}\n---\n\n{body}\n", encoding="utf-8")


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    """Five articles of two papers."""
    folder = tmp_path / "papers"
    folder.mkdir()
    write(folder, "1", "渡口添了新船", "汐州日报", "2026-05-19", "要闻")
    write(folder, "2", "江水一夜退去", "汐州日报", "2026-05-19", "生态", LONG)
    write(folder, "3", "稻谷归仓", "汐州日报", "2026-10-02", "农事", "没有别的。")
    write(folder, "4", "旧闻一则", "汐州日报", "2025-01-01", "要闻")
    write(folder, "5", "海上来风", "海角晚报", "2026-10-03", "要闻", "浪高两米。")
    return folder


@pytest.fixture
def library(papers: Path) -> Iterator[Library]:
    """The library of them, in step with its files."""
    with Library() as library:
        library.add(str(papers))
        library.sync()
        yield library


@asynccontextmanager
async def browsing(
    library: Library, size: tuple[int, int] = (120, 40)
) -> AsyncIterator[tuple[Pilot[None], ReadingScreen]]:
    """The app on the library, at rest."""
    app = BroadsheetApp(LibraryHoldings(library), Settings())
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        screen = app.screen
        assert isinstance(screen, ReadingScreen)
        yield pilot, screen
        await settle(pilot)
        assert screen.shelf is not None
        screen.shelf.close()


async def settle(pilot: Pilot[None]) -> None:
    """Let threads come back, and what they post be acted on."""
    await pilot.pause()
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Press `keys`, and let each be acted on."""
    for key in keys:
        await pilot.press(key)
        await settle(pilot)


def tree(screen: ReadingScreen) -> list[str]:
    """The rows of the sidebar."""
    rows = screen.sections
    return ["".join(text for text, _ in rows.paint(index, 18)[0]).rstrip() for index in range(rows.count())]


def listed(screen: ReadingScreen) -> list[str]:
    """The headlines listed."""
    return [entry.headline for entry in screen.articles.articles]


def unread(screen: ReadingScreen) -> list[str]:
    """The headlines listed that bear the sign of what was not read."""
    drawn = [screen.articles.paint(index, 36)[0] for index in range(screen.articles.count())]
    return [line[1][0] for line in drawn if line[0][0] == "∙"]


def shown(screen: ReadingScreen) -> str:
    """The headline that is open."""
    return screen.pane.article.headline if screen.pane.article else ""


async def test_the_library_is_a_tree_whose_lists_are_newest_first(library: Library) -> None:
    async with browsing(library) as (pilot, screen):
        assert tree(screen) == [" 全部           5", "▸汐州日报       4", "▸海角晚报       1"]
        assert listed(screen) == ["海上来风", "稻谷归仓", "渡口添了新船", "江水一夜退去", "旧闻一则"]
        assert shown(screen) == "海上来风"
        await press(pilot, "tab", "j", "right", "j", "enter", "j", "j", "right")
        assert [row.split()[0] for row in tree(screen)] == [
            *("全部", "▾汐州日报", "▾2026", "▸10月", "▾5月", "▾19日", "要闻", "生态", "▸2025", "▸海角晚报")
        ]
        await press(pilot, "j", "j", "j")
        assert listed(screen) == ["江水一夜退去"]
        assert shown(screen) == "江水一夜退去"
        await press(pilot, "left", "left", "left", "left")
        assert screen.sections.node.name == "5月"
        assert listed(screen) == ["渡口添了新船", "江水一夜退去"]
        await press(pilot, "left", "left")
        assert [row.split()[0] for row in tree(screen)] == [
            "全部",
            "▾汐州日报",
            "▸2026",
            "▸2025",
            "▸海角晚报",
        ]


async def test_a_hit_opens_in_the_list_of_its_search_and_esc_leads_back(library: Library) -> None:
    async with browsing(library) as (pilot, screen):
        await press(pilot, "ctrl+f", *"江水", "enter")
        assert pilot.app.screen is screen
        assert (shown(screen), listed(screen)) == ("江水一夜退去", ["江水一夜退去"])
        assert screen.pane.marks.hits[0] == (-1, 0, 2)
        assert len(screen.pane.marks.hits) == 61
        await press(pilot, "N")
        assert screen.pane.marks.here == (-1, 0, 2)
        await press(pilot, "l")
        assert screen.ledger is not None
        assert screen.ledger.table.count() == 121
        await press(pilot, "l", "escape")
        assert isinstance(pilot.app.screen, SearchScreen)
        assert pilot.app.screen.query_one(QueryInput).value == "江水"
        await press(pilot, "escape")
        assert pilot.app.screen is screen
        assert not screen.pane.marks.hits


async def test_n_walks_on_into_the_next_article_that_was_found(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (inquiry, search_state):
        monkeypatch.setattr(module, "PAGE", 2)
    async with browsing(library) as (pilot, screen):
        await press(pilot, "ctrl+f", *"有水 OR 厘米 OR 江水一", "enter")
        assert (shown(screen), listed(screen)) == ("江水一夜退去", ["江水一夜退去", "渡口添了新船"])
        assert screen.pane.marks.here == (0, 9, 11)
        await press(pilot, "N", "N")
        assert screen.pane.marks.here == (-1, 0, 3)
        assert "before the first hit" in str(screen.query_one(StatusLine).render())
        await press(pilot, *["n"] * 60)
        assert screen.pane.marks.hit_number() == len(screen.pane.marks.hits) == 61
        await press(pilot, "n")
        assert (shown(screen), screen.pane.marks.here) == ("渡口添了新船", (0, 0, 2))
        await press(pilot, "N")
        assert (shown(screen), screen.pane.marks.hit_number()) == ("江水一夜退去", 61)
        await press(pilot, "n", "n")
        assert (shown(screen), len(listed(screen))) == ("旧闻一则", 3)
        await press(pilot, "n")
        assert "after the last hit" in str(screen.query_one(StatusLine).render())
        assert shown(screen) == "旧闻一则"


async def test_a_saved_search_is_a_section_until_it_is_taken_away(library: Library) -> None:
    async with browsing(library) as (pilot, screen):
        await press(pilot, "ctrl+f", *"江水", "ctrl+s", "escape", "tab", "j")
        assert tree(screen)[1] == "/江水"
        assert listed(screen) == [shown(screen)] == ["江水一夜退去"]
        assert screen.pane.marks.hits
    async with browsing(library) as (pilot, screen):
        assert tree(screen)[1] == "/江水"
        await press(pilot, "tab", "j", "d")
        assert tree(screen)[1].startswith("▸汐州日报")
        assert len(listed(screen)) == 5


async def test_up_and_down_walk_the_queries_of_before(library: Library) -> None:
    async with browsing(library) as (pilot, _):
        for query in ("船", "浪"):
            await press(pilot, "ctrl+f", *query, "enter")
        await press(pilot, "ctrl+f", *"稻")
        box = pilot.app.screen.query_one(QueryInput)
        seen = []
        for key in ("up", "up", "up", "down", "down"):
            await press(pilot, key)
            seen.append(box.value)
        assert seen == ["浪", "船", "船", "浪", "稻"]
        await press(pilot, "escape")


async def test_what_changed_is_read_while_one_reads(papers: Path) -> None:
    with Library() as library:
        library.add(str(papers))
        async with browsing(library) as (pilot, screen):
            assert len(listed(screen)) == 5
            assert "5 added" in str(screen.query_one(StatusLine).render())
            write(papers, "6", "刚到的消息", "汐州日报", "2026-11-24", "要闻")
            (papers / "5.md").unlink()
            await press(pilot, "]", "ctrl+r")
            assert listed(screen)[0] == "刚到的消息"
            assert tree(screen) == [" 全部           5", " 汐州日报       5"] or tree(screen)[1].startswith(
                "▸"
            )
            assert listed(screen)[screen.articles.cursor] == shown(screen) == "稻谷归仓"
        assert not library.is_stale


async def test_a_folder_is_added_from_inside(papers: Path) -> None:
    other = papers.parent / "papers of the sea"
    other.mkdir()
    write(other, "1", "海上无风", "海角晚报", "2026-11-01", "要闻")
    with Library() as library:
        library.add(str(papers))
        library.sync()
        async with browsing(library) as (pilot, screen):
            await press(pilot, "a")
            box = pilot.app.screen.query_one(Input)
            box.value = str(papers) + " of"
            await settle(pilot)
            await press(pilot, "tab")
            assert box.value == f"{other}/"
            await press(pilot, "x", "enter")
            assert "no such file" in str(pilot.app.screen.query_one("#adding-notes", Static).render())
            await press(pilot, "backspace", "enter")
            assert pilot.app.screen is screen
            assert listed(screen)[0] == "海上无风"
            assert library.roots == [str(papers), str(other)]
            await press(pilot, "a", "escape")
            assert pilot.app.screen is screen


async def test_what_is_added_to_an_open_edition_opens_the_library(papers: Path) -> None:
    app = BroadsheetApp(open_edition([str(papers / "1.md")]), Settings())
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "a")
        app.screen.query_one(Input).value = str(papers)
        await press(pilot, "enter")
        screen = app.screen
        assert isinstance(screen, ReadingScreen)
        assert screen.holdings.library is not None
        assert len(listed(screen)) == 5
        assert shown(screen) == "海上来风"


async def test_what_was_read_and_where_it_was_left_is_there_again(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with browsing(library, (80, 24)) as (pilot, screen):
        assert len(unread(screen)) == 5
        monkeypatch.setattr(desk, "GLANCE", 0.05)
        await press(pilot, "]")
        await asyncio.sleep(0.1)
        await press(pilot, "]", "]", "space", "space")
        assert "稻谷归仓" not in unread(screen)
        assert {"海上来风", "江水一夜退去", "旧闻一则"} <= set(unread(screen))
        place = screen.pane.place
        assert place is not None
        assert place.block > 5
        await press(pilot, "m", "g", "u")
        assert "江水一夜退去" not in unread(screen)
        await press(pilot, "u", "ctrl+d", "]", "ctrl+f", *"is:unread", "space", "江")
        assert str(pilot.app.screen.query_one("#search-total").render()) == "1/1 篇"
        await press(pilot, "escape", "apostrophe")
        assert isinstance(pilot.app.screen, BookmarksScreen)
        await press(pilot, "enter")
        assert (shown(screen), screen.pane.place) == ("江水一夜退去", place)
        await press(pilot, "[", "]")
        assert screen.pane.place == place


def test_pages_are_fetched_as_they_are_looked_at() -> None:
    asked = []

    def fetch(limit: int, offset: int) -> list[Heading]:
        asked.append(offset)
        if offset == 2 * PAGE:
            raise BroadsheetError("gone")
        return [Heading(str(offset + at), "article", *"abcdef") for at in range(limit)]

    pages = Pages(3 * PAGE + 7, fetch)
    assert len(pages) == 3 * PAGE + 7
    assert pages.place(f"{PAGE + 1}") is None
    looked_at = [pages[at].article for at in (0, PAGE - 1, PAGE + 1, 2 * PAGE)]
    assert looked_at == ["0", f"{PAGE - 1}", f"{PAGE + 1}", ""]
    assert pages.place(f"{PAGE + 1}") == PAGE + 1
    assert asked == [0, PAGE, 2 * PAGE]
    with pytest.raises(IndexError):
        pages[3 * PAGE + 7]


def test_a_history_leads_back_to_what_was_typed() -> None:
    history = QueryHistory(["水", "船"])
    assert history.older("水 ") == "船"
    assert history.older("船") is None
    assert history.holds("船")
    assert [history.newer(), history.newer()] == ["水", "水 "]
    assert not history.walking
