"""The search screen, driven by keys as a reader drives it."""

from __future__ import annotations

import threading
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from textual.app import App
from textual.pilot import Pilot
from textual.widgets import Static

from reader.app.screens import asking
from reader.app.screens.search import SearchScreen
from reader.app.search_state import Opened, SearchState
from reader.app.searchable import LibrarySource, OpenArticles, Searchable
from reader.app.widgets.facet_list import FacetList
from reader.app.widgets.query_input import QueryInput
from reader.app.widgets.query_notes import QueryNotes
from reader.app.widgets.result_list import ResultList
from reader.article import Article, Block
from reader.library.library import Library
from reader.library.search.engine import Order
from reader.library.search.results import Facets, Results
from reader.library.stop import Stop
from reader.paths import bundled

ARTICLES = (
    Article(
        "渡口添了新船",
        paper="汐州日报",
        section="要闻",
        date="2022-05-19",
        page="1",
        blocks=(
            Block("paragraph", "江边的人起得早。渡口的新船能坐120人，比旧船多出45%。"),
            Block("caption", "新船靠岸。", "■", "邵一鸣", "邵一鸣 摄"),
            Block("paragraph", "每张票仍是3元，新船全年预计运送36万人次。"),
        ),
        id="ferry",
    ),
    Article(
        "江水一夜退去",
        paper="汐州日报",
        section="生态",
        date="2023-01-02",
        blocks=(Block("paragraph", "堤上的人都看见了，江水退到青石以下，青石上还留着水印。"),),
        id="river",
    ),
    Article(
        "[bold red]The ferry[/] sails",
        paper="Harbour Post",
        section="World",
        date="2021",
        blocks=(Block("paragraph", "Fare: $2.50 a head.\x1b[31m \u202eBoats leave at ten."),),
        id="world",
    ),
)
MANY = tuple(
    Article(f"第{number}号告示", id=f"n{number}", blocks=(Block("paragraph", f"水位{number}厘米"),))
    for number in range(130)
)


class Ground(App[None]):
    """Something for the search screen to lie on."""

    CSS_PATH = bundled("styles") / "reading.tcss"

    def __init__(self, source: Searchable, state: SearchState | None = None) -> None:
        super().__init__()
        self.source = source
        self.state = state or SearchState()
        self.answers: list[Opened | None] = []

    def search(self) -> None:
        """Open the search screen."""
        self.push_screen(SearchScreen(self.source, self.state), self.answers.append)


@asynccontextmanager
async def searching(
    source: Searchable | None = None, query: str = "", size: tuple[int, int] = (120, 40)
) -> AsyncIterator[tuple[Pilot[None], Ground]]:
    """The screen, `query` there as an input method commits it, and its results."""
    app = Ground(source or OpenArticles(ARTICLES))
    async with app.run_test(size=size) as pilot:
        app.search()
        await settle(pilot)
        write(app, query)
        await settle(pilot)
        yield pilot, app


def write(app: Ground, query: str) -> None:
    """Put `query` into the input, all at once."""
    box = app.screen.query_one(QueryInput)
    box.value = query
    box.cursor_position = len(query)


async def settle(pilot: Pilot[None]) -> None:
    """Let the threads come back, and what they post be acted on."""
    await pilot.pause()
    while pilot.app.workers:
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        await pilot.pause()


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Press `keys` one right behind the other, then let it be searched."""
    if keys:
        await pilot.press(*("space" if key == " " else key for key in keys))
        await settle(pilot)


def ids(app: Ground) -> list[str]:
    """What the list holds."""
    return [hit.article for hit in app.screen.query_one(ResultList).hits]


def window(app: Ground) -> str:
    """The text that the list shows."""
    results = app.screen.query_one(ResultList)
    return "\n".join(results.render_line(y).text.rstrip() for y in range(results.size.height))


def lit(app: Ground) -> list[str]:
    """What is lit in the list."""
    results = app.screen.query_one(ResultList)
    painted = [results.paint(index, results.size.width) for index in range(results.count())]
    return [text for lines in painted for line in lines for text, name in line if name == "hit"]


def total(app: Ground) -> str:
    """What stands right of the query."""
    return str(app.screen.query_one("#search-total", Static).render())


def notes(app: Ground) -> str:
    """What stands below it."""
    return app.screen.query_one(QueryNotes).text


def query(app: Ground) -> str:
    """What stands in the input."""
    return app.screen.query_one(QueryInput).value


def facets(app: Ground) -> list[str]:
    """The rows of the facets, headings ending in a colon."""
    entries = app.screen.query_one(FacetList).entries
    return [
        f"{entry.name}:" if entry.heading else f"{entry.name} {entry.count or ''}".rstrip()
        for entry in entries
    ]


async def test_results_come_while_one_types() -> None:
    async with searching() as (pilot, app):
        await press(pilot, "江")
        assert ids(app) == ["river", "ferry"]
        assert total(app) == "1/2 篇"
        await press(pilot, "水")
        assert ids(app) == ["river"]
        await press(pilot, "backspace", "边")
        assert ids(app) == ["ferry"]
        assert app.screen.focused is app.screen.query_one(QueryInput)


async def test_a_result_shows_headline_paper_date_and_the_sentence_with_its_hits() -> None:
    async with searching(query="新船") as (_, app):
        shown = window(app)
        assert all(
            part in shown
            for part in ("渡口添了新船", "2022-05-19", "汐州日报", "要闻", "渡口的新船能坐120人")
        )
        assert "江边的人起得早" not in shown
        assert lit(app) == ["新船", "新船"]


async def test_the_cursor_moves_while_the_query_keeps_the_focus() -> None:
    async with searching(query="江") as (pilot, app):
        await press(pilot, "down")
        assert total(app) == "2/2 篇"
        await press(pilot, "down", "up")
        assert total(app) == "1/2 篇"
        await press(pilot, "边")
        assert query(app) == "江边"


async def test_enter_opens_at_the_hit_with_all_hits() -> None:
    async with searching(query="新船") as (pilot, app):
        await press(pilot, "enter")
        (opened,) = app.answers
        assert opened is not None
        assert opened.article is ARTICLES[0]
        assert (opened.query, opened.block, opened.start, opened.end) == ("新船", 0, 11, 13)
        assert opened.hits == ((-1, 4, 6), (0, 11, 13), (1, 0, 2), (2, 8, 10))


async def test_enter_right_behind_the_last_key_opens_what_that_finds() -> None:
    held = Held(ARTICLES)
    async with searching(held) as (pilot, app):
        held.gate.clear()
        await pilot.press("渡", "口", "enter")
        assert app.answers == []
        held.gate.set()
        await settle(pilot)
        assert [opened and opened.query for opened in app.answers] == ["渡口"]


@pytest.mark.parametrize(("word", "hits"), [("headline:江水", ((-1, 0, 2),)), ("author:邵一鸣", ())])
async def test_a_hit_outside_the_blocks_opens_the_article(word: str, hits: object) -> None:
    async with searching() as (pilot, app):
        write(app, word)
        await settle(pilot)
        await press(pilot, "enter")
        (opened,) = app.answers
        assert opened is not None
        assert opened.hits == hits


async def test_what_no_article_has_is_said() -> None:
    async with searching(query="鲸鱼") as (pilot, app):
        assert total(app) == "no article"
        await press(pilot, "down", "tab", "enter")
        assert app.answers == []


async def test_coming_back_finds_the_list_as_it_was() -> None:
    async with searching(OpenArticles(MANY), "水位", (80, 24)) as (pilot, app):
        await press(pilot, *["down"] * 8)
        before = window(app)
        await press(pilot, "escape")
        assert app.answers == [None]
        app.search()
        await settle(pilot)
        assert query(app) == "水位"
        assert total(app) == "9/130 篇"
        assert window(app) == before
        assert "告示" in before
        await press(pilot, "1", "2", "9")
        assert query(app) == "129"
        assert ids(app) == ["n129"]


async def test_further_hits_are_fetched_when_they_are_near() -> None:
    async with searching(OpenArticles(MANY), "水位", (80, 24)) as (pilot, app):
        assert len(ids(app)) == 50
        for _ in range(3):
            await press(pilot, *["pagedown"] * 10)
        assert ids(app) == [f"n{number}" for number in range(130)]
        assert total(app) == "130/130 篇"


async def test_facets_count_and_one_chosen_narrows_and_chosen_again_frees() -> None:
    async with searching(query="船 OR 江 OR ferry") as (pilot, app):
        assert facets(app) == [
            *("Paper:", "汐州日报 2", "Harbour Post 1"),
            *("Year:", "2023 1", "2022 1", "2021 1"),
            *("Section:", "生态 1", "要闻 1", "World 1"),
        ]
        await press(pilot, "tab", "down", "enter")
        assert query(app) == '(船 OR 江 OR ferry) paper:="Harbour Post"'
        assert ids(app) == ["world"]
        assert app.screen.focused is app.screen.query_one(QueryInput)
        await press(pilot, "tab", "enter")
        assert query(app) == "(船 OR 江 OR ferry)"
        assert len(ids(app)) == 3


async def test_the_cursor_passes_over_headings() -> None:
    async with searching(query="江") as (pilot, app):
        await press(pilot, "tab")
        facet_list = app.screen.query_one(FacetList)
        seen = []
        for key in ("down", "down", "down", "down", "down", "up", "up"):
            await press(pilot, key)
            assert facet_list.entry is not None
            seen.append(facet_list.entry.name)
        assert seen == ["2023", "2022", "生态", "要闻", "要闻", "生态", "2022"]
        await press(pilot, *["up"] * 5)
        assert facet_list.entry is not None
        assert facet_list.entry.name == "汐州日报"


async def test_letters_are_read_as_pinyin_and_a_reading_can_be_picked() -> None:
    async with searching(query="qs") as (pilot, app):
        assert "青石" in notes(app)
        assert facets(app)[:2] == ["Read as:", "青石"]
        assert "青石" in lit(app)
        await press(pilot, "tab", "enter")
        assert query(app) == "青石"
        assert ids(app) == ["river"]
        assert notes(app) == ""


async def test_a_note_keeps_its_row_until_the_query_is_emptied() -> None:
    async with searching(query="qs") as (pilot, app):
        row = app.screen.query_one(QueryNotes)
        heights = []
        for typed in ("江", "qs", ""):
            write(app, typed)
            await settle(pilot)
            heights.append(row.size.height if row.display else 0)
        assert heights == [1, 1, 0]


async def test_an_error_stands_under_its_place_and_the_list_stays() -> None:
    async with searching(query="江 ") as (pilot, app):
        await press(pilot, *'"水')
        caret, *_ = notes(app).split("\n")
        assert caret.index("^") == 3 + len("江江 ")
        assert "never closed" in notes(app)
        assert ids(app) == ["river", "ferry"]
        await press(pilot, '"')
        assert notes(app) == ""
        assert ids(app) == ["river"]


async def test_a_query_too_long_is_refused_in_a_line() -> None:
    async with searching(size=(40, 12)) as (pilot, app):
        write(app, "水" * 10_000)
        await settle(pilot)
        assert "at most 1000 characters" in notes(app).replace("\n ", " ")


async def test_hostile_text_is_shown_and_never_acted_on() -> None:
    async with searching(query="Fare") as (_, app):
        shown = window(app)
        assert "[bold red]The ferry[/] sails" in shown
        assert "Fare: $2.50 a head.·[31m ·Boats leave at ten." in shown


async def test_the_order_may_be_relevance() -> None:
    async with searching(query="江水") as (pilot, app):
        await press(pilot, "ctrl+o")
        assert total(app) == "1/1 篇 by relevance"
        await press(pilot, "ctrl+o")
        assert total(app) == "1/1 篇"
        await press(pilot, "tab", "o")
        assert total(app) == "1/1 篇 by relevance"
        await press(pilot, "tab", "o")
        assert query(app) == "江水o"


def test_what_was_read_meanwhile_is_asked_anew() -> None:
    done: set[str] = set()
    source = OpenArticles(ARTICLES, done.__contains__)
    unread = source.search("is:unread").total
    done.add(ARTICLES[0].id)
    assert source.search("is:unread").total == source.count("is:unread") == unread - 1


async def test_an_emptied_query_shows_the_language() -> None:
    async with searching(query="江") as (pilot, app):
        assert not app.screen.query_one("#search-language").region
        await press(pilot, "backspace")
        assert app.screen.query_one("#search-language").region
        assert "OR" in str(app.screen.query_one("#search-language").render())
        assert total(app) == ""


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (40, 12), (20, 6), (6, 3)])
async def test_no_line_is_wider_than_its_window(size: tuple[int, int]) -> None:
    async with searching(query="船 OR 江 OR ferry", size=size) as (pilot, app):
        await press(pilot, "down", "tab", "down", "escape")
        for listed in (app.screen.query_one(ResultList), app.screen.query_one(FacetList)):
            for y in range(listed.size.height):
                assert listed.render_line(y).cell_length == listed.size.width


@pytest.mark.parametrize("size", [(120, 40), (80, 24)])
async def test_facets_stand_beside_the_results(size: tuple[int, int]) -> None:
    async with searching(query="江", size=size) as (_, app):
        assert app.screen.query_one(ResultList).region
        assert app.screen.query_one(FacetList).region


async def test_a_narrow_window_shows_facets_in_the_place_of_results() -> None:
    async with searching(query="江", size=(40, 12)) as (pilot, app):
        assert app.screen.query_one(ResultList).region
        assert not app.screen.query_one(FacetList).region
        await press(pilot, "tab")
        assert not app.screen.query_one(ResultList).region
        assert app.screen.query_one(FacetList).region
        await press(pilot, "escape")
        assert app.screen.query_one(ResultList).region
        assert app.answers == []


async def test_a_click_opens_a_result() -> None:
    async with searching(query="江") as (pilot, app):
        await pilot.click("#search-results", offset=(5, 5))
        await settle(pilot)
        (opened,) = app.answers
        assert opened is not None
        assert opened.article.id == "ferry"


class Held(OpenArticles):
    """Answers only once its gate is open, unless it is told to stop."""

    def __init__(self, articles: Sequence[Article]) -> None:
        super().__init__(articles)
        self.gate = threading.Event()
        self.gate.set()
        self.stopped: list[str] = []
        self.answered: list[str] = []

    def search(
        self,
        query: str,
        limit: int = 50,
        offset: int = 0,
        *,
        order: Order = "newest",
        stop: Stop | None = None,
    ) -> Results:
        """Wait, then search."""
        assert stop is not None
        while not self.gate.wait(0.005):
            try:
                stop.check()
            except BaseException:
                self.stopped.append(query)
                raise
        self.answered.append(query)
        return super().search(query, limit, offset, order=order, stop=stop)


async def test_a_keystroke_stops_the_search_before_it() -> None:
    held = Held(ARTICLES)
    async with searching(held) as (pilot, app):
        held.gate.clear()
        await pilot.press("江")
        await pilot.press("水")
        await pilot.pause()
        await pilot.pause(0.05)
        assert held.stopped == ["江"]
        held.gate.set()
        await settle(pilot)
        assert held.answered == ["江水"]
        assert ids(app) == ["river"]


async def test_leaving_stops_the_search() -> None:
    held = Held(ARTICLES)
    async with searching(held) as (pilot, app):
        held.gate.clear()
        await pilot.press("江")
        await pilot.pause(0.05)
        await pilot.press("escape")
        for _ in range(100):  # nobody waits for its thread any more
            if held.stopped:
                break
            await pilot.pause(0.01)
        assert held.stopped == ["江"]
        assert app.answers == [None]
        held.gate.set()
        app.search()
        await settle(pilot)
        assert query(app) == "江"
        assert ids(app) == ["river", "ferry"]


class Slow(OpenArticles):
    """Guesses totals, and counts and tells facets only once their gates are open."""

    def __init__(self, articles: Sequence[Article]) -> None:
        super().__init__(articles)
        self.counting, self.telling = threading.Event(), threading.Event()
        self.stopped: list[str] = []

    def search(
        self,
        query: str,
        limit: int = 50,
        offset: int = 0,
        *,
        order: Order = "newest",
        stop: Stop | None = None,
    ) -> Results:
        """Nine too many."""
        found = super().search(query, limit, offset, order=order, stop=stop)
        return replace(found, total=found.total + 9, exact=False)

    def count(self, query: str, *, stop: Stop | None = None) -> int:
        """Wait, then count."""
        self._wait(self.counting, f"count {query}", stop)
        return super().count(query)

    def facets(self, query: str, *, stop: Stop | None = None) -> Facets:
        """Wait, then tell."""
        self._wait(self.telling, f"facets {query}", stop)
        return super().facets(query)

    def _wait(self, gate: threading.Event, what: str, stop: Stop | None) -> None:
        assert stop is not None
        while not gate.wait(0.005):
            if stop.is_set:
                self.stopped.append(what)
            stop.check()


async def until(pilot: Pilot[None], true: Callable[[], bool]) -> bool:
    """Whether it comes true."""
    for _ in range(200):
        if true():
            return True
        await pilot.pause(0.01)
    return False


async def test_total_and_facets_wait_neither_for_the_other_nor_for_the_next_key(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(asking, "LATE", 0.05)
    slow = Slow(ARTICLES)
    slow.counting.set()
    slow.telling.set()
    async with searching(slow, "江") as (pilot, app):
        assert total(app) == "1/2 篇"
        rows = app.screen.query_one(FacetList)
        before = facets(app)
        assert "2" in rows.paint(1, 30)[0][2][0]

        slow.telling.clear()
        await pilot.press("水")
        assert await until(pilot, lambda: total(app) == "1/1 篇")
        assert facets(app) == before  # the rows stay
        assert await until(pilot, lambda: rows.paint(1, 30)[0][2][0] == "")  # what they counted does not

        slow.counting.clear()
        await pilot.press("backspace")
        assert await until(pilot, lambda: total(app) == "1/约11 篇")
        slow.telling.set()
        assert await until(pilot, lambda: "2" in rows.paint(1, 30)[0][2][0])
        assert total(app) == "1/约11 篇"

        slow.telling.clear()
        await pilot.press("水")
        assert await until(pilot, lambda: total(app) == "1/约10 篇")
        await pilot.pause(asking.LATE + 0.05)
        await pilot.press("escape")
        assert await until(pilot, lambda: {"count 江", "count 江水", "facets 江水"} <= set(slow.stopped))

        slow.counting.set()
        slow.telling.set()
        app.search()  # what was not known when the screen was left is asked for again
        await pilot.pause()
        assert await until(pilot, lambda: total(app) == "1/1 篇")
        assert await until(pilot, lambda: "汐州日报 1" in facets(app))


async def test_a_library_answers_by_its_index(tmp_path: Path) -> None:
    paper = tmp_path / "paper"
    paper.mkdir()
    for number in range(3):
        (paper / f"{number}.md").write_text(
            f"---\ntitle: 第{number}号告示\npaper: 汐州日报\ndate: 2022-05-0{number + 1}\n---\n\n"
            f"水位{number}厘米。\n",
            encoding="utf-8",
        )
    with Library(cache=tmp_path / "cache", data=tmp_path / "data") as library:
        library.add(str(paper))
        library.sync()
        async with searching(LibrarySource(library), "水位") as (pilot, app):
            assert total(app) == "1/3 篇"
            assert "第2号告示" in window(app)
            assert "汐州日报 3" in facets(app)
            await press(pilot, "down", "enter")
            (opened,) = app.answers
            assert opened is not None
            assert opened.article.headline == "第1号告示"
            assert opened.hits == ((0, 0, 2),)
