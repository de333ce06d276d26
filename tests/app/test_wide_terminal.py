"""A terminal that shows ambiguous characters in two cells is found out, and the frame stands in it too."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from pyte import screens

from reader.typeset import cells
from tests.app.terminal import Terminal, broadsheet

ASKS = """
from reader import first_screen, kept, terminal
first_screen.silence()
told = "cells", terminal.width(wait=True), "typed", terminal.typed(), "asked again", terminal.remembered()
print(*told, "end", flush=True)
first_screen.leave()
kept.catch_up()
"""
EDGES = (0, 17, 54, 55, 117, 118)
"""Columns of a window of 120: the sections' edges, the article's left margin, its right margin."""


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    file = tmp_path / "paper.md"
    body = "\n\n".join(f"“第{number}段”——渡船运了{number}车苹果……①→■。" * 6 for number in range(1, 30))
    file.write_text(f"---\ntitle: “渡口”的早晨——……\nsection: 要闻·民生\n---\n\n{body}\n", encoding="utf-8")
    return file


@pytest.fixture
def wide(monkeypatch: pytest.MonkeyPatch) -> None:
    """The terminal takes two cells where it may."""
    monkeypatch.setattr(screens, "wcwidth", lambda char: cells(char, 2))


def _asked(answers: bool = True, early: str = "") -> str:
    with Terminal([sys.executable, "-c", ASKS], rows=5, answers=answers) as terminal:
        if early:
            terminal.send(early)
        text = terminal.see("end")
        assert terminal.wait() == 0
        assert terminal.as_it_was()
        return text[text.index("cells") : text.index(" end")]


def test_a_terminal_is_asked_how_wide_it_draws() -> None:
    assert _asked().startswith("cells 1")


@pytest.mark.usefixtures("wide")
def test_a_wide_terminal_is_remembered() -> None:
    assert _asked().endswith("asked again 2")
    assert _asked(answers=False) == "cells 2 typed b'' asked again 2"


def test_a_terminal_that_does_not_answer_is_taken_for_a_narrow_one() -> None:
    assert _asked(answers=False) == "cells 1 typed b'' asked again 1"


@pytest.mark.usefixtures("wide")
def test_what_is_typed_before_the_answer_is_not_lost() -> None:
    assert _asked(early="/江水") == f"cells 2 typed {'/江水'.encode()!r} asked again 2"


def _grounds(terminal: Terminal) -> list[list[str]]:
    rows = range(1, terminal.screen.lines - 2)
    return [[terminal.screen.buffer[y][x].bg for y in rows] for x in EDGES]


def test_the_frame_stands_in_a_wide_terminal_as_in_a_narrow_one(
    paper: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    grounds = []
    for width in (1, 2, 2):
        monkeypatch.setattr(screens, "wcwidth", lambda char, width=width: cells(char, width))
        cache = {"BROADSHEET_CACHE": str(tmp_path / f"cache{width}")}
        with broadsheet(str(paper), env=cache) as terminal:
            terminal.send("f")
            terminal.see("“第1段”——", "第1段 = 1")
            grounds.append(_grounds(terminal))
            terminal.send("q")
            assert terminal.wait() == 0
    narrow, first, again = grounds
    assert narrow == first == again


@pytest.mark.usefixtures("wide")
def test_keys_typed_at_the_very_first_start_act(paper: Path) -> None:
    with broadsheet(str(paper)) as terminal:
        terminal.send("/苹果")
        terminal.see("/ 苹果", "1/174")
        terminal.send("\x1b")
        terminal.see("渡口", gone=["/ 苹果"])
