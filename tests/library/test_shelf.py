"""The shelf: what the reader did outlives everything, and is never overwritten."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from reader.article import Article, Block, Place
from reader.library import shelf as shelves
from reader.library import shelf_file
from reader.library.shelf import Shelf
from reader.library.shelf_file import APPLICATION_ID, MIGRATIONS, ShelfError
from reader.paths import SHELF

ARTICLE = Article(
    "渡口添了新船",
    paper="汐州日报",
    date="2026-11-03",
    page="2",
    authors=("邵一鸣", "方汀"),
    blocks=(Block("paragraph", "新船能坐120人。"),),
    id="ferry",
)


def test_a_shelf_that_is_only_looked_at_is_not_made(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path / "data")
    assert not shelf.is_read("ferry")
    assert shelf.place("ferry") is None
    assert shelf.bookmarks() == shelf.searches() == shelf.history() == shelf.clippings() == []
    shelf.keep_place(Place("ferry", -1))
    assert not (tmp_path / "data" / SHELF).exists()


def test_what_was_done_is_there_again(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    shelf.mark_read("ferry")
    shelf.mark_read("river")
    shelf.mark_read("river", read=False)
    shelf.keep_place(Place("ferry", 0, 3))
    assert shelf.bookmark(ARTICLE, Place("ferry", 0, 3), "120人")
    assert shelf.save_search("水 -旱")
    assert shelf.save_search("is:unread")
    for query in ("水", "船", " 水 ", " "):
        shelf.remember(query)
    shelf.clip(ARTICLE, "新船能坐120人。")
    shelf.close()

    again = Shelf(tmp_path)
    assert again.is_read("ferry")
    assert not again.is_read("river")
    assert again.place("ferry") == Place("ferry", 0, 3)
    (bookmark,) = again.bookmarks()
    assert (bookmark.headline, bookmark.excerpt, bookmark.place) == (
        "渡口添了新船",
        "120人",
        Place("ferry", 0, 3),
    )
    assert again.searches() == ["水 -旱", "is:unread"]
    assert again.history() == ["水", "船"]
    (clipping,) = again.clippings()
    assert (clipping.text, clipping.authors, clipping.page) == ("新船能坐120人。", ("邵一鸣", "方汀"), "2")
    assert not again.save_search("水 -旱")
    assert not again.bookmark(ARTICLE, bookmark.place, "")
    again.keep_place(Place("ferry", -1))
    assert (again.searches(), again.bookmarks(), again.place("ferry")) == (["is:unread"], [], None)
    again.close()


def test_the_history_forgets_the_oldest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    clock = iter(range(100))
    monkeypatch.setattr(shelves, "HISTORY", 3)
    monkeypatch.setattr(shelves.time, "time", lambda: next(clock))
    shelf = Shelf(tmp_path)
    for query in "甲乙丙丁乙":
        shelf.remember(query)
    assert shelf.history() == ["乙", "丁", "丙"]
    shelf.close()


@pytest.mark.parametrize("harm", ["newer", "another", "garbage", "folder"])
def test_what_cannot_be_used_is_said_and_left_as_it_is(tmp_path: Path, harm: str) -> None:
    path = tmp_path / SHELF
    if harm == "folder":
        path.mkdir()
    elif harm == "garbage":
        path.write_bytes(b"my notes " * 500)
    else:
        with sqlite3.connect(path) as connection:
            connection.execute("CREATE TABLE mine (word)")
            if harm == "newer":
                connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
                connection.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
        connection.close()
    before = path.read_bytes() if path.is_file() else b""
    shelf = Shelf(tmp_path)
    for use in (lambda: shelf.is_read("a"), lambda: shelf.remember("水")):
        with pytest.raises(ShelfError, match=SHELF):
            use()
    assert (path.read_bytes() if path.is_file() else b"") == before


def test_a_migration_is_done_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = Shelf(tmp_path)
    first.remember("水")
    first.close()
    broken = (*MIGRATIONS, ("CREATE TABLE more (word)", "CREATE TABLE more (word)"))
    monkeypatch.setattr(shelf_file, "MIGRATIONS", broken)
    with pytest.raises(ShelfError, match="more"):
        Shelf(tmp_path).history()
    monkeypatch.setattr(shelf_file, "MIGRATIONS", (*MIGRATIONS, ("CREATE TABLE more (word)",)))
    second = Shelf(tmp_path)
    assert second.history() == ["水"]
    second.close()
