"""The index follows the files, whatever happens to them or to the process meanwhile."""

from __future__ import annotations

import gc
import os
import random
import signal
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reader.errors import UsageError
from reader.library import catalogue, corrections, writer
from reader.library import sync as syncing
from reader.library.library import Library
from reader.library.stop import Stop
from reader.library.store import FILE_NAME, FORMAT, LibraryError


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(cache=tmp_path / "cache", data=tmp_path / "data") as library:
        yield library


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    folder = tmp_path / "papers"
    folder.mkdir()
    for number in range(12):
        write(folder, number, f"第{number}篇说水")
    return folder


def write(folder: Path, number: int, text: str, *, date: str = "") -> Path:
    """One article a file; returns it, its time of change always new."""
    path = folder / f"{number:03}.md"
    day = date or f"2022-0{1 + number % 9}-1{number % 10}"
    path.write_text(
        f"---\ntitle: 标题{number}\npaper: 汐州日报\nsection: 要闻\ndate: {day}\n---\n\n{text}。\n",
        encoding="utf-8",
    )
    stamp = time.time_ns() + number
    os.utime(path, ns=(stamp, stamp))
    return path


def check(library: Library) -> None:
    """The index holds together, by SQLite's and FTS5's own checks and by what is found."""
    library.papers()  # makes the index where there is none yet
    connection = sqlite3.connect(library._store.path)
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.execute("INSERT INTO words (words) VALUES ('integrity-check')")
    indexed, distinct = connection.execute(
        "SELECT count(docid), count(DISTINCT docid) FROM articles"
    ).fetchone()
    assert indexed == distinct
    counted = connection.execute("SELECT total(articles) FROM counts WHERE date = ''").fetchone()[0]
    assert counted == connection.execute("SELECT count(*) FROM articles").fetchone()[0]
    covered = connection.execute(
        "SELECT count(*) FROM articles JOIN runs ON docid BETWEEN first AND last"
        " WHERE date BETWEEN oldest AND newest"
    ).fetchone()[0]
    assert covered == indexed
    connection.close()
    found = library.search("水", limit=1000)
    assert found.total == len(found.hits) == library.search("说水", limit=1000).total
    assert all(hit.spans for hit in found.hits)


def test_only_what_changed_is_read(library: Library, papers: Path) -> None:
    library.add(str(papers))
    assert library.sync().added == 12
    assert (library.sync().added, len(library)) == (0, 12)

    write(papers, 3, "第三篇说河")
    (papers / "007.md").unlink()
    write(papers, 50, "新来的一篇说水")
    report = library.sync()
    assert (report.added, report.removed, report.kept, len(library)) == (2, 2, 0, 12)
    assert library.search("说河").total == 1
    assert library.search("第3篇").total == 0
    check(library)


def test_a_file_that_was_only_touched_is_not_read(
    library: Library, papers: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.add(str(papers))
    library.sync()
    os.utime(papers / "004.md", ns=(1, 1))
    monkeypatch.setattr(syncing.sources, "read", lambda path: pytest.fail(f"{path} is read"))
    assert library.sync().added == 0


def test_a_file_of_many_articles_keeps_those_that_stay(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from reader.article import Article, Block

    made = [Article(headline=f"第{n}", blocks=(Block("paragraph", "说水"),), id=str(n)) for n in range(20)]
    dump = tmp_path / "dump.txt"
    dump.write_text("1", encoding="utf-8")
    monkeypatch.setattr(syncing.sources, "read", lambda _: iter(made))
    library.add(str(dump))
    library.sync()
    made[4] = Article(headline="换了", blocks=(Block("paragraph", "说水"),), id="4")
    del made[10]
    dump.write_text("22", encoding="utf-8")
    report = library.sync()
    assert (report.added, report.removed, report.kept) == (1, 2, 18)
    check(library)


def test_a_bad_file_is_named_and_hides_no_other(library: Library, papers: Path) -> None:
    bad = papers / "bad.md"
    bad.write_text("---\ntitle: [\n---\n", encoding="utf-8")
    library.add(str(papers))
    for _ in range(2):  # the second time it is not read again, and still named
        report = library.sync()
        assert [left.path for left in report.left_out] == [str(bad)]
        assert len(library) == 12

    good = write(papers, 99, "说水")
    library.sync()
    good.write_text("---\ntitle: [\n---\n", encoding="utf-8")
    assert len(library.sync().left_out) == 2
    assert len(library) == 13  # what was known of it stays
    check(library)


@pytest.mark.skipif(os.name != "posix", reason="names of any bytes")
def test_a_name_that_is_no_text_is_said(library: Library, papers: Path) -> None:
    os.close(os.open(os.fsencode(papers) + b"/\xff.md", os.O_CREAT))
    library.add(str(papers))
    report = library.sync()
    assert (report.added, [left.reason.endswith("rename it") for left in report.left_out]) == (12, [True])
    os.mkdir(os.fsencode(papers) + b"\xff")  # noqa: PTH102  a name that is no text
    with pytest.raises(LibraryError, match="rename it"):
        library.add(os.fsdecode(os.fsencode(papers) + b"\xff"))


def test_a_folder_that_went_away_keeps_its_articles(library: Library, papers: Path) -> None:
    library.add(str(papers))
    library.sync()
    papers.rename(papers.with_name("elsewhere"))
    report = library.sync()
    assert [left.path for left in report.left_out] == [str(papers)]
    assert library.search("水").total == 12
    assert library.remove(str(papers)) == 12
    assert (len(library), library.roots) == (0, [])
    assert not library._store.connection().execute("SELECT * FROM runs").fetchall()


def test_a_folder_takes_in_the_folders_inside_it(library: Library, papers: Path) -> None:
    inner = papers / "inner"
    inner.mkdir()
    write(inner, 200, "说水")
    library.add(str(inner))
    library.sync()
    library.add(str(papers))
    assert library.roots == [str(papers)]
    assert library.sync().added == 12
    assert library.root_articles(str(papers)) == 13
    assert library.add(str(inner)) == str(papers)
    check(library)


def test_what_is_in_no_folder_of_the_list_is_forgotten(
    library: Library, papers: Path, tmp_path: Path
) -> None:
    library.add(str(papers))
    library.sync()
    (tmp_path / "data" / "library.json").write_text('{"roots": []}', encoding="utf-8")
    assert library.sync().removed == 12


def test_a_stopped_sync_is_gone_on_with(
    library: Library, papers: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(syncing, "SLICE_SECONDS", 0)
    library.add(str(papers))
    stop = Stop()
    looked_at = []

    def watch(progress: syncing.Progress) -> None:
        looked_at.append(progress.path)
        stop.set()

    report = library.sync(watch=watch, stop=stop)
    assert report.stopped
    assert report.added < 12
    assert library.sync().added == 12 - report.added
    check(library)


def test_readers_go_on_while_a_sync_writes(
    library: Library, papers: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.add(str(papers))
    library.sync()
    for number in range(100, 130):
        write(papers, number, "说水")
    monkeypatch.setattr(syncing._Sync, "_say", lambda self, progress: self._watch(progress))
    totals: list[int] = []

    def watch(_: syncing.Progress) -> None:
        reader = threading.Thread(target=lambda: totals.append(library.search("水").total))
        reader.start()
        reader.join(5)
        assert not reader.is_alive()

    library.sync(watch=watch)
    assert len(totals) > 30
    assert totals == sorted(totals)
    assert library.search("水").total == 42


def test_two_syncs_at_once_are_refused(library: Library, papers: Path, tmp_path: Path) -> None:
    library.add(str(papers))
    other = Library(cache=tmp_path / "cache", data=tmp_path / "data")

    def watch(_: syncing.Progress) -> None:
        with pytest.raises(LibraryError, match="another broadsheet"):
            other.sync()

    assert library.sync(watch=watch).added == 12
    assert other.sync().added == 0
    other.close()


def test_runs_stay_few_though_articles_come_in_no_order(library: Library, papers: Path) -> None:
    library.add(str(papers))
    draw = random.Random(5)
    for number in range(100, 130):
        write(papers, number, "说水", date=f"20{draw.randint(10, 25)}-05-0{draw.randint(1, 9)}")
        library.sync()
    runs = library._store.connection().execute("SELECT count(*) FROM runs").fetchone()[0]
    assert runs <= writer.MOST_RUNS
    dates = [hit.date for hit in library.search("水", limit=100).hits]
    assert dates == sorted(dates, reverse=True)
    check(library)


def interrupted(library: Library, step: Callable[[], None]) -> None:
    """Sync, `step` being called at every fiftieth instruction of SQLite's machine, in mid-statement too."""
    library._store.connection().set_progress_handler(step, 50)
    library.sync()


def die_in_sync(library: Library, last: int) -> None:
    """Sync, and be killed at the `last` of its steps."""
    left = iter(range(last, -1, -1))

    def step() -> None:
        if not next(left, 1):
            os.kill(os.getpid(), signal.SIGKILL)

    interrupted(library, step)


def test_segments_stay_few_though_articles_come_one_by_one(library: Library, papers: Path) -> None:
    library.add(str(papers))
    library.sync()
    for number in range(12, 32):
        write(papers, number, f"第{number}篇说水")
        library.sync()
    segments = "SELECT count(DISTINCT segid) FROM words_idx"
    assert library._store.connection().execute(segments).fetchone()[0] < 8
    check(library)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork and SIGKILL")
def test_a_process_killed_in_mid_sync_leaves_a_good_index(
    papers: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(syncing, "SLICE_SECONDS", 0)
    monkeypatch.setattr(syncing, "INDEX_BATCH", 3)
    monkeypatch.setattr(writer, "MOST_RUNS", 2)
    cache, data = tmp_path / "cache", tmp_path / "data"
    steps: list[None] = []
    with Library(cache=cache, data=data) as library:
        library.add(str(papers))
        interrupted(library, lambda: steps.append(None))
    draw = random.Random(3)
    killed = halfway = rounds = 0
    while killed < 25 and rounds < 200:
        rounds += 1
        for number in draw.sample(range(30), 8):
            write(papers, number, f"第{number}篇第{rounds}稿说水", date=f"20{draw.randint(10, 25)}-05-06")
        before = state(cache)
        last = draw.randrange(len(steps))
        child = os.fork()
        if not child:
            try:
                die_in_sync(Library(cache=cache, data=data), last)
            finally:
                os._exit(0)
        killed += os.waitpid(child, 0)[1] == signal.SIGKILL
        with Library(cache=cache, data=data) as library:
            check(library)
            after = state(cache)
            library.sync()
            halfway += before != after != state(cache)
            found = library.search("水", limit=100).hits
        assert {hit.source for hit in found} == {str(path) for path in papers.glob("*.md")}
    assert killed == 25
    assert halfway > 10  # most died with work done and work to do


def state(cache: Path) -> list[tuple[object, ...]]:
    """What the index holds of each article: its file as it was read, and whether it can be found."""
    connection = sqlite3.connect(cache / FILE_NAME)
    rows = connection.execute(
        "SELECT path, mtime, articles.id, docid IS NULL FROM files LEFT JOIN articles ON file = files.id"
    ).fetchall()
    connection.close()
    return sorted(rows, key=repr)


def test_an_index_of_a_newer_version_is_left_alone(library: Library, papers: Path, tmp_path: Path) -> None:
    library.add(str(papers))
    library.sync()
    library._store.connection().execute(f"PRAGMA user_version = {FORMAT + 1}")
    library.close()
    with pytest.raises(LibraryError, match="newer broadsheet") as raised:
        library.search("水")
    assert "\n" not in str(raised.value)
    assert (tmp_path / "cache" / FILE_NAME).exists()


@pytest.mark.parametrize("harm", ["old", "scheme", "garbage", "deleted"])
def test_an_index_that_cannot_serve_is_built_anew(
    library: Library, papers: Path, tmp_path: Path, harm: str
) -> None:
    library.add(str(papers))
    library.sync()
    if harm == "scheme":
        library._store.connection().execute("UPDATE meta SET value = 'other'")
    if harm == "old":
        library._store.connection().execute("PRAGMA user_version = -1")
    library.close()
    if harm == "garbage":
        (tmp_path / "cache" / FILE_NAME).write_bytes(b"no database" * 1000)
    if harm == "deleted":
        library.rebuild()
    assert library.search("水").total == 0
    assert library.sync().added == 12
    check(library)


def test_a_damaged_list_of_folders_is_said(library: Library, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "library.json").write_text("[1]", encoding="utf-8")
    with pytest.raises(LibraryError, match=r"library\.json"):
        library.sync()
    with pytest.raises(LibraryError, match="no such file"):
        Library(cache=tmp_path, data=tmp_path).add(str(tmp_path / "nothing"))


def test_a_cache_that_is_no_folder_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(LibraryError, match="BROADSHEET_CACHE"):
        Library(cache=tmp_path / "file" / "cache", data=tmp_path).search("水")


def test_one_browses_by_paper_date_and_section(library: Library, papers: Path) -> None:
    write(papers, 300, "说水", date="2022-05")
    library.add(str(papers))
    library.sync()
    assert [(shelf.name, shelf.articles) for shelf in library.papers()] == [("汐州日报", 13)]
    assert [(shelf.name, shelf.articles) for shelf in library.dates("汐州日报")] == [("2022", 13)]
    months = library.dates("汐州日报", "2022")
    assert [month.name for month in months] == [f"2022-0{month}" for month in range(9, 0, -1)]
    assert sum(month.articles for month in months) == 13
    (day,) = library.dates("汐州日报", "2022-05")
    assert (day.name, day.articles) == ("2022-05-14", 1)  # the other says no day
    assert [shelf.name for shelf in library.sections("汐州日报", "2022-05")] == ["要闻"]
    assert [heading.date for heading in library.headings("汐州日报", "2022-05")] == ["2022-05-14", "2022-05"]
    assert [(shelf.name, shelf.articles) for shelf in library.pages("汐州日报")] == [("", 13)]
    newest = library.headings(limit=3, offset=1)
    assert [heading.date for heading in newest] == sorted((h.date for h in newest), reverse=True)
    every = library.headings(limit=13)
    for offset in range(13):
        assert library.headings(limit=4, offset=offset, of=13) == every[offset : offset + 4]
    article = library.article(newest[0].article)
    assert article is not None
    assert article.headline == newest[0].headline
    assert library.article("nothing") is None
    assert library.dates("no such paper") == []


def test_pages_stand_where_there_are_no_sections(library: Library, papers: Path) -> None:
    for number, page in enumerate(("2", "1", "2")):
        write(papers, 400 + number, "说水", date="2030-01-01")
        path = papers / f"{400 + number}.md"
        text = path.read_text(encoding="utf-8").replace("section: 要闻", f"page: {page}")
        path.write_text(text, encoding="utf-8")
    library.add(str(papers))
    library.sync()
    shelves = library.pages("汐州日报", "2030-01-01")
    assert [(shelf.name, shelf.articles) for shelf in shelves] == [("2", 2), ("1", 1)]
    on_two = library.headings("汐州日报", "2030-01-01", page="2")
    assert [heading.headline for heading in on_two] == ["标题400", "标题402"]


def test_what_a_reader_set_right_is_read_from_then_on(library: Library, tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text("渡口添了新船\n\n　　新船能坐120人，两岸往来只要一刻钟。\n", encoding="utf-8")
    library.add(str(page))
    library.sync()
    (article,) = library.articles()
    path = corrections.begin(article)
    path.write_text(path.read_text(encoding="utf-8").replace("120", "130"), encoding="utf-8")
    corrected = library.article(article.id)
    assert corrected is not None
    assert "130人" in corrected.blocks[0].text
    assert [one.blocks for one in library.articles()] == [corrected.blocks]


def test_all_are_read_newest_first(library: Library, papers: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(catalogue, "TOGETHER", 2)
    for number in (50, 51, 52, 53, 54):
        write(papers, number, "同一天", date="2022-05-14")
    write(papers, 60, "没有日子").write_text("没有日子。", encoding="utf-8")
    library.add(str(papers))
    library.sync()
    dates = [article.date for article in library.articles()]
    assert dates == sorted(dates, reverse=True)
    assert len({article.id for article in library.articles()}) == len(dates) == 18


def test_nothing_is_left_open(papers: Path, tmp_path: Path) -> None:
    with Library(cache=tmp_path / "cache", data=tmp_path / "data") as library:
        library.add(str(papers))
        library.sync()
        write(papers, 500, "说水", date="2001")
        library.sync()
        for query in ("水", "说水", "shui", "ss", "水 OR /水/"):
            assert library.search(query, limit=2).hits
            assert library.search(query, limit=2, order="relevance").hits
            library.facets(query)
            library.count(query)
    gc.collect()  # what is still open says so here, and warnings are errors


def test_a_hopeless_pattern_is_said(library: Library, papers: Path) -> None:
    write(papers, 400, "a" * 4000)
    library.add(str(papers))
    library.sync()
    begun = time.monotonic()
    with pytest.raises(UsageError, match="too long"):
        library.search("/(a|aa)+$b/")
    assert time.monotonic() - begun < 5
