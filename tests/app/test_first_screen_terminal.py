"""Opened again, the first screen stands at once, the keys typed meanwhile act, and nothing flickers."""

from __future__ import annotations

import os
import shutil
import signal
import sys
import time
from pathlib import Path

import pytest

from reader.app.app import LONGEST_WAIT
from reader.terminal import QUESTION
from tests.app.terminal import MOUSE, Terminal, broadsheet

CLEARS = (b"\x1b[2J", b"\x1b[J", b"\x1b[K")


def _written(folder: Path) -> Path:
    file = folder / "paper.md"
    body = "\n\n".join(f"第{number}段，渡船运了{number}车苹果。" for number in range(1, 80))
    file.write_text(f"---\ntitle: 渡口的早晨\n---\n\n{body}\n\n末了，船靠了岸。\n", encoding="utf-8")
    return file


def _homes(folder: Path) -> dict[str, str]:
    return {f"BROADSHEET_{kind}": f"{folder}/home/{kind.lower()}" for kind in ("CONFIG", "CACHE", "DATA")}


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a paper and a home, in which it was opened once."""
    folder = tmp_path_factory.mktemp("once") / "opened"
    folder.mkdir()
    with broadsheet(str(_written(folder)), env=_homes(folder)) as terminal:
        terminal.see("渡口的早晨", "第1段")
        terminal.send("q")
        assert terminal.wait() == 0
    shutil.copytree(folder, folder.parent / "kept")
    return folder


@pytest.fixture
def paper(opened: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A paper that was opened once, and not since."""
    shutil.rmtree(opened)
    shutil.copytree(opened.parent / "kept", opened)
    for name, home in _homes(opened).items():
        monkeypatch.setenv(name, home)
    return opened / "paper.md"


def test_the_same_screen_at_once_and_once(paper: Path) -> None:
    with broadsheet(str(paper)) as terminal:
        first = terminal.see("渡口的早晨", "第1段", "q quit")
        before_the_app = len(terminal.written)
        assert b"\x1b[?1000h" not in terminal.written  # the app has not begun
        terminal.send("G")
        terminal.see("末了")
        assert terminal.written.replace(QUESTION, b"").count(b"\x1b[?1049h") == 1
        after = terminal.written[before_the_app:]
        assert not any(sequence in after for sequence in CLEARS)
        assert after.count("渡口的早晨".encode()) <= 1  # the list alone: the page is not painted again
        terminal.send("g")
        position = next(line for line in first.splitlines() if "1/1" in line)
        assert terminal.see("渡口的早晨", "第1段", position, gone=["末了"]) == first
        terminal.send("q")
        assert terminal.wait() == 0
        assert terminal.as_it_was()


def test_keys_typed_at_once_are_neither_lost_nor_echoed(paper: Path) -> None:
    with broadsheet(str(paper)) as terminal:
        terminal.see("渡口的早晨")
        for key in "/末了":
            terminal.send(key)
        seen = terminal.see("1/1", "末了，船靠了岸")
        assert "/末了" not in seen.splitlines()[0]
        terminal.send("\r")
        terminal.see("1/1", gone=["/ 末了"])
        terminal.send("q")
        assert terminal.wait() == 0


def test_a_key_typed_before_the_first_byte_acts_and_is_not_kept(paper: Path) -> None:
    with broadsheet(str(paper)) as terminal:
        terminal.send("G")
        terminal.see("末了，船靠了岸")
        os.kill(terminal.pid, signal.SIGKILL)
    with broadsheet(str(paper)) as terminal:
        terminal.see("渡口的早晨", "第1段")
        assert "末了".encode() not in terminal.written


def test_a_paper_lies_open_where_it_was_left(paper: Path) -> None:
    with broadsheet(str(paper)) as terminal:
        terminal.see("渡口的早晨")
        terminal.send("G")
        left = terminal.see("末了，船靠了岸", "100%")
        terminal.send("q")
        assert terminal.wait() == 0
    with broadsheet(str(paper)) as terminal:
        assert terminal.see("末了，船靠了岸", "100%") == left
        assert b"\x1b[?1000h" not in terminal.written  # the app has not begun
        shown = len(terminal.written)
        terminal.send("k")
        terminal.see("99%")
        assert terminal.written[shown:].count("渡口的早晨".encode()) == 0
        terminal.send("c")  # no caption: what is said over the status line is not kept
        terminal.see("no photo caption")
        terminal.send("/")
        terminal.send("q")
        terminal.send("\x1b")


def test_a_changed_file_is_never_shown_as_it_was(paper: Path) -> None:
    paper.write_text("---\ntitle: 夜里下了雪\n---\n\n雪落在渡口上。\n", encoding="utf-8")
    with broadsheet(str(paper)) as terminal:
        terminal.see("夜里下了雪")
        assert "渡口的早晨".encode() not in terminal.written


def test_a_window_that_closes_ends_the_program(paper: Path) -> None:
    with broadsheet(str(paper)) as terminal:
        terminal.see("渡口的早晨", "q quit")
        terminal.send("G")
        terminal.see("末了")  # the app has the terminal
        terminal.hang_up()
        assert terminal.wait() == 128 + signal.SIGHUP


def test_a_window_that_closes_ends_the_program_though_its_parent_keeps_the_signal(paper: Path) -> None:
    shell = ["sh", "-c", 'trap : HUP; "$@"; exit $?', "sh", sys.executable, "-m", "reader", str(paper)]
    with Terminal(shell) as terminal:
        terminal.see("渡口的早晨", "q quit")
        terminal.send("G")
        terminal.see("末了")
        terminal.hang_up()
        assert terminal.wait() == 128 + signal.SIGHUP


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_told_to_end_before_the_app_is_there(paper: Path, number: signal.Signals) -> None:
    with broadsheet(str(paper)) as terminal:
        terminal.see("渡口的早晨")
        os.kill(terminal.pid, number)
        terminal.wait()
        assert terminal.as_it_was()
        assert b"\x1b[?1049l" in terminal.written


@pytest.fixture
def fresh(tmp_path: Path) -> Path:
    """A paper that nobody has opened."""
    return _written(tmp_path)


def test_what_was_never_opened_stands_before_the_app_and_is_not_painted_again(fresh: Path) -> None:
    with broadsheet(str(fresh)) as terminal:
        first = terminal.see("渡口的早晨", "第1段", "q quit")
        assert MOUSE not in terminal.written  # the app has not begun
        terminal.begun()
        before_the_app = len(terminal.written)
        time.sleep(2 * LONGEST_WAIT)  # by then the app has rendered it too, and compared
        assert terminal.see("q quit") == first
        terminal.send("q")
        assert terminal.wait() == 0
        assert terminal.as_it_was()
        after = terminal.written[before_the_app:]
        assert not any(sequence in after for sequence in CLEARS)
        assert "渡口的早晨".encode() not in after


def test_keys_typed_before_the_app_act_on_what_was_never_opened(fresh: Path) -> None:
    with broadsheet(str(fresh)) as terminal:
        terminal.see("第1段")
        for key in "/末了\r":
            terminal.send(key)
        terminal.see("1/1", "末了，船靠了岸", gone=["/ 末了"])
        terminal.send("q")
        assert terminal.wait() == 0


def test_a_window_resized_before_the_app_is_laid_out_anew(fresh: Path) -> None:
    with broadsheet(str(fresh)) as terminal:
        terminal.see("第1段", "全部")
        assert MOUSE not in terminal.written
        terminal.resize(60, 20)
        terminal.see("第1段", "? help", gone=["全部"])
        terminal.send("G")
        terminal.see("末了，船靠了岸")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_told_to_end_before_the_app_what_was_never_opened_is_left(
    fresh: Path, number: signal.Signals
) -> None:
    with broadsheet(str(fresh)) as terminal:
        terminal.see("渡口的早晨")
        os.kill(terminal.pid, number)
        terminal.wait()
        assert terminal.as_it_was()
        assert b"\x1b[?1049l" in terminal.written


def test_settings_that_cannot_be_are_said_on_the_terminal_as_it_was(fresh: Path) -> None:
    config = Path(os.environ["BROADSHEET_CONFIG"])
    config.mkdir(parents=True)
    (config / "config.yaml").write_text("theme: noon\n", encoding="utf-8")
    with broadsheet(str(fresh)) as terminal:
        terminal.see("noon", "newsprint")
        assert terminal.wait() == 2
        assert terminal.as_it_was()
        assert "Traceback" not in terminal.text
