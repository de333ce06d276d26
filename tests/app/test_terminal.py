"""The real program on a real terminal: keys do what they say, and the terminal is left as it was."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

import pytest

from tests.app.terminal import Terminal, broadsheet

LEAVES = (b"\x1b[?1049l", b"\x1b[?25h", b"\x1b[?1000l")
"""What must have been sent at the end: the screen given back, the cursor shown, the mouse let go."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An edition of two sections, its second article long enough to scroll."""
    paper = tmp_path / "paper"
    paper.mkdir()
    (paper / "1.md").write_text(
        "---\ntitle: 渡口添了新船\nsection: 要闻\n---\n\n新船能坐120人，票价3元。\n", encoding="utf-8"
    )
    body = "\n\n".join(f"第{number}段，江水涨了{number}厘米，堤上的人都看见了。" for number in range(1, 80))
    (paper / "2.md").write_text(
        f"---\ntitle: 江水一夜退去\nsection: 生态\n---\n\n{body}\n\n末了，守堤的人说：水退了。\n",
        encoding="utf-8",
    )
    (paper / "3.md").write_text("---\ntitle: [\n---\n\n坏了\n", encoding="utf-8")
    return paper


def _left_well(terminal: Terminal) -> bool:
    tail = terminal.written[-4000:]
    return terminal.as_it_was() and all(sequence in tail for sequence in LEAVES)


def test_a_reader_walks_opens_finds_and_leaves(folder: Path) -> None:
    with broadsheet(str(folder)) as terminal:
        terminal.see("渡口添了新船", "新船能坐120人", "要闻", "生态", "1 file left out")
        terminal.send("\t")  # to the sections
        terminal.send("jj\r")
        terminal.see("江水一夜退去", "第1段", gone=["新船能坐"])
        terminal.send("\r")
        terminal.send("G")
        terminal.see("末了，守堤的人说")
        terminal.send("g/守堤")
        terminal.see("/ 守堤", "1/1", "末了，守堤的人说")
        terminal.send("\x1b")
        terminal.see("第1段", gone=["末了", "/ 守堤"])
        terminal.send("q")
        assert terminal.wait() == 0
        assert _left_well(terminal)


def test_the_palette_that_the_start_leaves_out_is_there_when_it_is_asked_for(folder: Path) -> None:
    with broadsheet(str(folder)) as terminal:
        terminal.see("渡口添了新船")
        terminal.send("\x10\x10")  # ctrl+p, and again: there is one
        terminal.send("figure")
        terminal.see("Figure (back)")
        terminal.send("\x1b")
        terminal.see("渡口添了新船", gone=["Figure (back)"])
        terminal.send("q")
        assert terminal.wait() == 0


def test_keys_typed_at_once_with_a_find_are_each_where_they_belong(folder: Path) -> None:
    with broadsheet(str(folder / "2.md")) as terminal:
        terminal.see("第1段")
        terminal.send("/厘米\rnnn")
        terminal.see("4/79", gone=["/ 厘米"])
        terminal.send("g/守堤\r[")
        terminal.see("1/1", "末了", gone=["/ 守堤"])


def test_what_an_input_method_commits_arrives_whole(folder: Path) -> None:
    with broadsheet(str(folder)) as terminal:
        terminal.see("渡口添了新船")
        terminal.send("/")
        terminal.see("find in this article")
        terminal.send("江水涨了一二三四")
        terminal.see("/ 江水涨了一二三四", "no hit")
        terminal.send("\x1b")
        terminal.see("新船能坐", gone=["no hit"])
        assert b"\x1b[>25u" not in terminal.written


def test_full_width_punctuation_keys_act_alike(folder: Path) -> None:
    with broadsheet(str(folder)) as terminal:
        terminal.see("渡口添了新船")
        terminal.send("】")
        terminal.see("第1段")
        terminal.send("／水退")
        terminal.see("1/1")
        terminal.send("\r")
        terminal.see("1/1", gone=["/ 水退"])
        terminal.send("？")
        terminal.see("Keys", "esc closes")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_leaves_the_terminal_as_it_was(folder: Path, number: signal.Signals) -> None:
    with broadsheet(str(folder)) as terminal:
        terminal.see("渡口添了新船")
        terminal.begun()
        os.kill(terminal.pid, number)
        assert terminal.wait() == 128 + number
        assert _left_well(terminal)


def test_the_layout_follows_the_window(folder: Path) -> None:
    with broadsheet(str(folder)) as terminal:
        terminal.see("渡口添了新船", "要闻")
        terminal.resize(40, 12)
        terminal.see("新船能坐", gone=["要闻"])
        terminal.send("\x1b")
        terminal.see("江水一夜退去", gone=["新船能坐"])
        terminal.send("\x1b")
        terminal.see("要闻", gone=["江水一夜"])
        terminal.resize(80, 24)
        terminal.see("要闻", "江水一夜退去", "新船能坐")


@pytest.mark.parametrize("settled", [False, True])
def test_a_window_dragged_through_many_sizes_is_set_for_the_last(folder: Path, settled: bool) -> None:
    with broadsheet(str(folder / "2.md")) as terminal:
        terminal.begun()
        if settled:
            terminal.send("j")
            terminal.see("第1段", "q quit", gone=["0%"])
        for columns in range(118, 40, -2):
            terminal.resize(columns, 20)
            time.sleep(0.002)
        terminal.see("第1段", "? help q quit", "1/1 · ", gone=["article /", "▏"])
        terminal.send("G")
        terminal.see("末了，守堤的人说", "100%")


def test_an_article_is_set_right_in_the_reader_s_editor(folder: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text(
        "渡口添了新船\n\n本报记者 邵一鸣\n\n新船能坐120人，票价3元。新船后天起航。\n", encoding="utf-8"
    )
    editor = tmp_path / "editor"
    editor.write_text("#!/bin/sh\nsed -i 's/新船后天起航/新船明天起航/' \"$1\"\n", encoding="utf-8")
    editor.chmod(0o755)
    for _ in range(2):  # the second run reads the correction
        with broadsheet(str(page), env={"EDITOR": str(editor)}) as terminal:
            terminal.see("新船能坐120人")
            terminal.send("e")
            terminal.see("新船明天起航", gone=["后天"])
            terminal.send("q")
            assert terminal.wait() == 0
            assert _left_well(terminal)
    assert "后天" in page.read_text(encoding="utf-8")
