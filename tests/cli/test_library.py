"""`broadsheet library` as it is typed."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from reader.cli import run


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for kind in ("CACHE", "DATA", "CONFIG"):
        monkeypatch.setenv(f"BROADSHEET_{kind}", str(tmp_path / kind.lower()))
    return tmp_path


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    folder = tmp_path / "papers"
    folder.mkdir()
    for number in range(3):
        (folder / f"{number}.md").write_text(f"---\ntitle: 标题{number}\n---\n\n水。\n", encoding="utf-8")
    return folder


def test_add_list_sync_remove(papers: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["library", "list"]) == 0
    assert "library add" in capsys.readouterr().out
    assert run(["library", "add", str(papers)]) == 0
    assert capsys.readouterr().out == "3 added; 3 articles in the library\n"
    assert run(["library", "list"]) == 0
    assert capsys.readouterr().out == f"3 articles  {papers}\n"
    (papers / "1.md").unlink()
    assert run(["library", "sync"]) == 0
    assert capsys.readouterr().out == "0 added, 1 removed; 2 articles in the library\n"
    assert run(["library", "sync", "--rebuild"]) == 0
    assert capsys.readouterr().out == "2 added; 2 articles in the library\n"
    assert run(["library", "list", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out) == [{"path": str(papers), "articles": 2}]
    assert run(["library", "remove", str(papers)]) == 0
    assert capsys.readouterr().out == f"{papers}: 2 articles taken out\n"
    assert run(["library", "sync"]) == 0


@pytest.mark.parametrize("action", ["add", "remove"])
def test_a_wrong_path_is_named(action: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["library", action, str(tmp_path / "none")]) == 2
    assert "none" in capsys.readouterr().err


def test_what_is_left_out_is_said(papers: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (papers / "bad.md").write_text("---\ntitle: [\n---\n", encoding="utf-8")
    assert run(["library", "add", str(papers)]) == 0
    said = capsys.readouterr()
    assert "3 articles" in said.out
    assert "bad.md" in said.err


@pytest.mark.skipif(os.name != "posix", reason="signals")
def test_an_interrupt_stops_and_loses_nothing(papers: Path) -> None:
    for number in range(400):
        (papers / f"more{number}.md").write_text(f"---\ntitle: 多{number}\n---\n\n水。\n", encoding="utf-8")
    command = [sys.executable, "-m", "reader", "library", "add", str(papers)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    index = Path(os.environ["BROADSHEET_CACHE"]) / "library.sqlite"
    deadline = time.monotonic() + 20
    while not index.exists() and time.monotonic() < deadline:
        time.sleep(0.005)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=20)
    assert "Traceback" not in err
    assert process.returncode in (0, 130)
    assert run(["library", "sync"]) == 0
    assert run(["search", "-c", "水"]) == 0
    assert process.returncode == 130 or "stopped" not in out  # it may come when all is done


def test_a_folder_that_went_away_is_listed_as_such(papers: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["library", "add", str(papers)])
    papers.rename(papers.with_name("elsewhere"))
    capsys.readouterr()
    assert run(["library", "list"]) == 0
    assert capsys.readouterr().out == f"3 articles  {papers}  (not there now)\n"
    assert run(["library", "sync"]) == 0
    assert "are kept until" in capsys.readouterr().err


def test_off_a_terminal_the_library_is_printed(
    papers: Path, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["library", "add", str(papers)])
    (home / "cache" / "library.sqlite").unlink()  # it is built anew
    capsys.readouterr()
    assert run([]) == 0
    out = capsys.readouterr().out
    places = [out.index(f"标题{number}\n") for number in range(3)]
    assert len(set(places)) == 3


def test_a_search_builds_the_index_that_was_deleted(
    papers: Path, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["library", "add", str(papers)])
    (home / "cache" / "library.sqlite").unlink()
    capsys.readouterr()
    assert run(["search", "-c", "水"]) == 0
    assert capsys.readouterr().out == "3\n"
