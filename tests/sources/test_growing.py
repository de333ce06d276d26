"""Files that grow while they are read: at the end they are what reading them whole gives."""

from __future__ import annotations

import io
import sys
from itertools import pairwise
from pathlib import Path

import pytest

from reader import sources
from reader.errors import SourceError
from reader.passages import Passages
from reader.sources import growing, paragraphs
from reader.sources.growing import Grown

PAGE = (
    "临江日报 2026年11月{day}日 第{page}版\n渡口添了新船{page}\n　　本报讯　新船能坐{page}20人，票价3元。\n\f"
)


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever is read, it is time to show it."""
    monkeypatch.setattr(growing, "FIRST", 0)
    monkeypatch.setattr(growing, "LATER", 0)


def _pages(pages: range) -> str:
    return "".join(PAGE.format(day=3 + page // 4, page=page) for page in pages)


@pytest.fixture
def dump(tmp_path: Path, slow: None) -> Path:
    path = tmp_path / "dump.txt"
    path.write_text(_pages(range(1, 9)), "utf-8")
    return path


def _grown(*paths: Path | str) -> list[Grown]:
    """All the steps of `paths`, of which each holds what the one before does; the last is the whole."""
    names = [*map(str, paths)]
    first, rest = sources.open_growing(names)
    assert rest is not None
    told = [Grown(first, 0.0), *rest]
    for one, next_one in pairwise(told):
        assert one.share <= next_one.share
        assert one.edition.articles == next_one.edition.articles[: len(one.edition.articles)]
    assert told[-1].share == 1.0
    return told


def test_it_grows_to_the_whole(dump: Path) -> None:
    told = _grown(dump)
    assert len(told) > 3
    assert told[-1].edition == sources.open_edition([str(dump)])


def test_several_files_and_a_folder_grow_to_the_whole(dump: Path) -> None:
    folder = dump.parent / "folder"
    folder.mkdir()
    (folder / "a.txt").write_text(_pages(range(10, 14)), "utf-8")
    (folder / "b.md").write_text("水涨了。\n", "utf-8")
    broken = folder / "c.md"
    broken.write_text("---\ntitle: [\n---\n", "utf-8")
    told = _grown(dump, folder)
    whole = sources.open_edition([str(dump), str(folder)])
    assert told[-1].edition == whole
    assert {file.path for file in whole.left_out} == {str(broken)}
    assert len(told) > 5


def test_standard_input_grows_to_the_whole(dump: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def piped() -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(dump.read_bytes())))

    piped()
    told = _grown("-", dump)
    piped()
    assert told[-1].edition == sources.open_edition(["-", str(dump)])
    assert len(told) > 5


def test_once_read_to_its_end_it_is_known(dump: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sources.open_growing([str(dump)])
    _, rest = sources.open_growing([str(dump)])  # given up half way, it is not
    assert rest is not None
    *_, last = rest
    monkeypatch.setattr(sources, "_read", lambda path: pytest.fail(f"{path} was read again"))
    assert sources.open_growing([str(dump)]) == (last.edition, None)


def test_what_is_read_in_no_time_is_there_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(growing, "FIRST", 60)  # however busy the machine is
    page, note = tmp_path / "page.txt", tmp_path / "note.md"
    page.write_text(_pages(range(1, 3)), "utf-8")
    note.write_text("水涨了。\n", "utf-8")
    for paths in ([page], [note], [tmp_path], [page, note]):
        names = [*map(str, paths)]
        assert sources.open_growing(names) == (sources.open_edition(names), None)


def test_a_path_that_is_not_there_is_said_before_anything_is_read(dump: Path) -> None:
    with pytest.raises(SourceError, match="no such file"):
        sources.open_growing([str(dump), str(dump.parent / "none.txt")])


def test_bytes_that_are_no_text_are_said_at_once(dump: Path) -> None:
    dump.write_bytes(b"\x00\x01\x02\xff" * 200)
    with pytest.raises(SourceError):
        sources.open_growing([str(dump)])


PARAGRAPH = "渡口添了新船，新船能坐120人，票价3元。\n\n"


@pytest.fixture
def book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An article of twice its beginning, which is long enough to be read in passages."""
    monkeypatch.setattr(paragraphs, "LONG", 1 << 10)
    monkeypatch.setattr(sources, "BEGINNING", 1 << 13)
    monkeypatch.setattr(sources, "LONG", 2 * sources.BEGINNING)
    path = tmp_path / "book.md"
    path.write_text("---\ntitle: 渡口\n---\n\n" + PARAGRAPH * (sources.LONG // 40), "utf-8")
    assert path.stat().st_size > sources.LONG
    return path


def _begins(book: Path) -> None:
    first, rest = sources.open_growing([str(book)])
    assert rest is not None
    (last,) = rest
    (whole,), (beginning,) = last.edition.articles, first.articles
    assert last == (sources.open_edition([str(book)]), 1.0)
    assert beginning.id == whole.id
    size = len(beginning.blocks)
    assert 0 < size < len(whole.blocks)
    assert tuple(whole.blocks[:size]) == tuple(beginning.blocks)


def test_of_a_long_article_there_is_the_beginning_first(book: Path) -> None:
    _begins(book)
    assert isinstance(sources.open_edition([str(book)]).articles[0].blocks, Passages)


def test_the_beginning_is_that_of_the_whole_whatever_comes_behind(book: Path) -> None:
    text = book.read_text("utf-8")
    book.write_text(text + "## 后来\n\n> 船*靠*了岸\n\n```\n水\n```\n", "utf-8")
    _begins(book)
    book.write_bytes(text.encode("gb18030") * 2)
    _begins(book)


def test_where_the_beginning_may_be_read_otherwise_the_whole_is_waited_for(book: Path) -> None:
    text = book.read_text("utf-8")
    for sign in ("<b>船</b>\n\n", "[船]: https://example.org\n\n"):
        book.write_text(text.replace("\n\n", f"\n\n{sign}", 1), "utf-8")
        names = [str(book)]
        assert sources.open_growing(names) == (sources.open_edition(names), None)


def test_what_breaks_behind_the_beginning_leaves_it_there_and_is_said(book: Path) -> None:
    book.write_bytes(book.read_bytes() + b"\x00\x01\x02\xff" * 200)
    first, rest = sources.open_growing([str(book)])
    assert rest is not None
    (last,) = rest
    assert last.edition.articles == first.articles
    assert [file.path for file in last.edition.left_out] == [str(book)]


def test_what_was_read_before_is_whole_however_long_that_takes(dump: Path, book: Path) -> None:
    names = [str(dump), str(book)]
    whole = sources.open_edition(names)
    assert sources.open_growing(names) == (whole, None)
