"""`broadsheet search` as it is typed."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from reader.cli import run, search
from reader.library.store import FILE_NAME, FORMAT, PAGE


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for kind in ("CACHE", "DATA", "CONFIG"):
        monkeypatch.setenv(f"BROADSHEET_{kind}", str(tmp_path / kind.lower()))
    return tmp_path


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    folder = tmp_path / "papers"
    folder.mkdir()
    for number, (date, text) in enumerate(
        [
            ("2022-05-19", "青岛治理水环境。"),
            ("2023-01-02", "河边的\x1b[31m水\x1b[0m鸟。"),
            ("2021", "GDP增长5%。"),
        ]
    ):
        (folder / f"{number}.md").write_text(
            f"---\ntitle: 标题{number}\npaper: 汐州日报\ndate: {date}\n---\n\n{text}\n", encoding="utf-8"
        )
    return folder


@pytest.fixture(params=["library", "files"])
def where(request: pytest.FixtureRequest, papers: Path, capsys: pytest.CaptureFixture[str]) -> list[str]:
    """The arguments that search the three articles: from the index, and by reading the folder."""
    if request.param == "files":
        return [str(papers)]
    assert run(["library", "add", str(papers)]) == 0
    capsys.readouterr()
    return []


def test_hits_come_newest_first_with_context(
    where: list[str], papers: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["search", "水", *where]) == 0
    out = capsys.readouterr().out
    assert "\x1b" not in out
    assert out.splitlines()[0] == "标题1  2023-01-02  汐州日报"
    assert "    青岛治理水环境。" in out.splitlines()
    assert out.splitlines()[-1] == f"    {papers / '0.md'}"


def test_json_says_where_each_hit_is(where: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["search", "--format", "jsonl", "qingdao", *where]) == 0
    (hit,) = map(json.loads, capsys.readouterr().out.splitlines())
    assert (hit["headline"], hit["block"], hit["role"], hit["spans"]) == ("标题0", 0, "text", [[0, 2]])
    assert hit["snippet"][slice(*hit["snippet_spans"][0])] == "青岛"
    assert run(["search", "--format", "json", "水", *where]) == 0
    assert len(json.loads(capsys.readouterr().out)) == 2


def test_nothing_found_is_exit_1(where: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["search", "查无此词", *where]) == 1
    assert run(["search", "-c", "查无此词", *where]) == 1
    assert capsys.readouterr().out == "0\n"


def test_limit_offset_and_count(where: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["search", "-c", "水", *where]) == 0
    assert capsys.readouterr().out == "2\n"
    assert run(["search", "-n", "1", "--offset", "1", "--format", "jsonl", "水", *where]) == 0
    assert [json.loads(line)["headline"] for line in capsys.readouterr().out.splitlines()] == ["标题0"]


def test_as_written_knows_no_syntax(where: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["search", "-c", "-F", "水 -环境", *where]) == 1
    assert run(["search", "-c", "水 -环境", *where]) == 0
    assert capsys.readouterr().out.split() == ["0", "1"]


def test_a_mistake_stands_under_a_caret(where: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["search", "水 date:x", *where]) == 2
    query, caret, problem = capsys.readouterr().err.splitlines()
    assert (query, caret) == ("水 date:x", " " * 8 + "^")
    assert "2022-05" in problem


def test_a_folder_inside_the_library_narrows(papers: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["library", "add", str(papers)])
    capsys.readouterr()
    assert run(["search", "-c", "水", str(papers / "1.md")]) == 0
    assert capsys.readouterr().out == "1\n"


def _newer(index: Path) -> None:
    with closing(sqlite3.connect(index)) as connection:
        connection.execute(f"PRAGMA user_version = {FORMAT + 1}")


def _torn(index: Path) -> None:
    size = index.stat().st_size
    with index.open("r+b") as file:
        file.seek(PAGE)
        file.write(b"\xff" * (size - PAGE))


def _overwritten(index: Path) -> None:
    index.write_bytes(b"no database" * 9999)


def _unlistable(index: Path) -> None:
    (index.parents[1] / "data" / "library.json").write_text("{", encoding="utf-8")


@pytest.mark.parametrize("spoil", [_newer, _torn, _overwritten, _unlistable, Path.unlink])
def test_named_files_are_read_where_the_index_cannot_be_used(
    spoil: Callable[[Path], None], home: Path, papers: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["library", "add", str(papers)])
    capsys.readouterr()
    spoil(home / "cache" / FILE_NAME)
    assert run(["search", "-c", "水", str(papers)]) == 0
    out, err = capsys.readouterr()
    assert out == "2\n"
    assert len(err.splitlines()) <= 1


def test_named_files_are_read_where_the_index_is_locked(
    home: Path, papers: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "LOCKED", 0.01)
    run(["library", "add", str(papers)])
    capsys.readouterr()
    with closing(sqlite3.connect(home / "cache" / FILE_NAME, isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        assert run(["search", "-c", "水", str(papers / "1.md")]) == 0
    out, err = capsys.readouterr()
    assert out == "1\n"
    assert "locked" in err


def test_an_empty_library_says_what_to_do(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["search", "水"]) == 2
    assert "library add" in capsys.readouterr().err


def test_a_missing_path_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["search", "水", str(tmp_path / "none")]) == 2
    assert "none" in capsys.readouterr().err
