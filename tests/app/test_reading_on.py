"""What is read behind the reader's back comes in without moving the reader, and nothing of it is lost."""

from __future__ import annotations

import os
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
from textual.pilot import Pilot

from reader import sources
from reader.app.app import BroadsheetApp
from reader.app.edition_holdings import EditionHoldings
from reader.app.screens.reading import SOON, ReadingScreen
from reader.article import Article, Edition, LeftOut
from reader.library.shelf import Shelf
from reader.settings import Settings
from reader.sources.growing import Grown
from tests.app.terminal import Terminal, broadsheet
from tests.app.test_reading import ARTICLES, EDITION, press, status

RIVER = replace(ARTICLES[1], section="")


@asynccontextmanager
async def growing(
    first: Edition, *rest: Grown
) -> AsyncIterator[tuple[Pilot[None], ReadingScreen, list[Event]]]:
    """The app over `first`, at rest; each of `rest` comes when the event with its number is set."""
    come = [Event() for _ in rest]

    def steps() -> Iterator[Grown]:
        for event, grown in zip(come, rest, strict=True):
            assert event.wait(5)
            yield grown

    app = BroadsheetApp(EditionHoldings(first, steps()), Settings())
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        assert isinstance(app.screen, ReadingScreen)
        yield pilot, app.screen, come


async def come(pilot: Pilot[None], event: Event) -> None:
    """Let the last step come."""
    event.set()
    await pilot.pause(2 * SOON)
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


def edition(*articles: Article, left_out: tuple[LeftOut, ...] = ()) -> Edition:
    return Edition("汐州日报", articles, left_out)


async def test_the_rest_of_a_long_text_is_listed_as_it_is_read() -> None:
    first, some = (replace(EDITION, articles=ARTICLES[:size]) for size in (1, 2))
    async with growing(first, Grown(some, 0.4), Grown(EDITION, 1.0)) as (pilot, screen, events):
        assert screen.articles.count() == 1
        events[0].set()
        await pilot.pause(2 * SOON)
        assert screen.articles.count() == 2
        assert "reading 40%" in status(screen)
        await press(pilot, "]", "space")
        place = screen.pane.place
        await come(pilot, events[1])
        assert screen.articles.count() == len(EDITION.articles)
        assert "reading" not in status(screen)
        assert (screen.articles.cursor, screen.pane.place) == (1, place)
        await press(pilot, "]")
        assert screen.pane.article is EDITION.articles[2]


async def test_the_rest_of_the_open_article_comes_below_what_is_read() -> None:
    beginning = replace(RIVER, blocks=RIVER.blocks[:80])
    for key, at_end in (("space", False), ("G", True)):
        async with growing(edition(beginning), Grown(edition(RIVER), 1.0)) as (pilot, screen, (event,)):
            await press(pilot, key)
            place, pane = screen.pane.place, screen.pane
            await come(pilot, event)
            assert pane.article is RIVER
            assert (pane.scroll_offset.y == pane.max_scroll_y) == at_end
            assert at_end or pane.place == place
            await press(pilot, "G")
            assert "第199段" in pane.render_line(pane.size.height - 1).text


async def test_where_the_whole_was_left_is_gone_to_unless_the_reader_went_elsewhere() -> None:
    first = edition(*ARTICLES[:2])
    whole = edition(*ARTICLES)
    shelf = Shelf()
    for key, shown in (("", ARTICLES[2]), ("]", ARTICLES[1])):
        shelf.lay_open(EditionHoldings(whole).key, ARTICLES[2].id)
        async with growing(first, Grown(whole, 1.0)) as (pilot, screen, (event,)):
            await press(pilot, *key)
            await come(pilot, event)
            assert screen.pane.article is shown
            screen.keep_place()  # as leaving does
        assert shelf.lying_open(EditionHoldings(whole).key) == shown.id


async def test_what_is_looked_for_is_found_in_what_comes() -> None:
    beginning = replace(RIVER, blocks=RIVER.blocks[:80])
    async with growing(edition(beginning), Grown(edition(RIVER), 1.0)) as (pilot, screen, (event,)):
        await press(pilot, "/", *"江水")
        assert len(screen.pane.marks.hits) == 80
        here = screen.pane.marks.here
        await come(pilot, event)
        assert len(screen.pane.marks.hits) == 200
        assert screen.pane.marks.here == here


async def test_a_file_that_proves_broken_is_said() -> None:
    broken = LeftOut("坏.md", "坏.md: these bytes are no text")
    last = Grown(edition(RIVER, left_out=(broken,)), 1.0)
    async with growing(edition(RIVER), last) as (pilot, screen, (event,)):
        await come(pilot, event)
        assert "1 file left out: press !" in status(screen)


PAGE = (
    "临江日报 2026年11月{day}日 第{page}版\n渡口添了新船{page}\n　　本报讯　新船能坐{page}20人，票价3元。\n\f"
)


def test_pages_from_a_pipe_stand_there_before_all_are_read(tmp_path: Path) -> None:
    pages = [PAGE.format(day=1 + page // 40, page=page) for page in range(1, 501)]
    page = tmp_path / "page.txt"
    page.write_text("".join(pages), encoding="utf-8")
    line = f"cat {page} | {sys.executable} -m reader -"
    with Terminal(["sh", "-c", line]) as terminal:
        terminal.see("渡口添了新船1", "reading")
        terminal.see("1/500", gone=["reading"])
        terminal.send("q")
        assert terminal.wait() == 0
        assert terminal.as_it_was()


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """A long article."""
    path = tmp_path / "book.md"
    body = "".join(
        f"第{number}段，渡船运了{number}车苹果，堤上的人都看见了。\n\n" for number in range(40_000)
    )
    path.write_text(f"---\ntitle: 渡口\n---\n\n{body}末了，船靠了岸。\n", encoding="utf-8")
    assert path.stat().st_size > sources.LONG
    return path


def test_a_long_article_lies_open_where_it_was_left_also_where_nothing_is_kept(book: Path) -> None:
    with broadsheet(str(book)) as terminal:
        terminal.see("渡口", "第0段")
        terminal.send("G")
        terminal.see("末了，船靠了岸", "100%", "q quit", gone=["reading"])
        terminal.send("q")
        assert terminal.wait() == 0
        left = _article(terminal.text)  # whatever was still to be painted when the last line stood there
    assert any("末了，船靠了岸" in line for line in left)
    for path in sorted(Path(os.environ["BROADSHEET_CACHE"]).rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    with broadsheet(str(book)) as terminal:
        terminal.see(*left, "100%")


def _article(screen: str) -> list[str]:
    """Its lines without the lists beside it: those say what was read, which comes about with time."""
    lines = (line.partition("▏") for line in screen.split("\n"))
    return [text for _, border, text in lines if border]
