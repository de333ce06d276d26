"""What may be imported before the first frame is drawn: every module more is paid for at each start."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = {"asyncio", "sqlite3", "email", "http", "logging", "inspect", "multiprocessing", "unittest", "xml"}
"""Of the standard library; of anybody else's there is nothing at all."""
COMMAND_LINE = {
    "reader",
    "reader.__main__",
    "reader.cli",
    "reader.errors",
    "reader.first_screen",
    "reader.kept",
    "reader.later",
    "reader.precompiled",
    "reader.terminal",
}
TO_THE_FRAME = """
import os, reader.precompiled, reader.cli.read
from reader import first_screen
os.environ.update(TERM="xterm", COLORTERM="truecolor")
os.environ.pop("NO_COLOR", None)
os.get_terminal_size = lambda _: os.terminal_size((120, 40))
reader.cli.read._on_terminal = lambda: True
def paint(frame, figures):
    assert "渡口添了新船".encode() in frame[0] and figures
    raise SystemExit
first_screen.paint = paint
from reader.__main__ import main
main()
"""
MARKDOWN = "---\ntitle: 渡口添了新船\ndate: 2026-11-03\nauthors: [顾苇]\n---\n\n新船能坐120人。\n"
PAGE = "渡口添了新船\n　　本报讯（记者 顾苇）11月3日，渡口添了新船，新船能坐120人。\n"


def _imported(code: str, *arguments: str) -> tuple[set[str], set[str]]:
    """Our modules, and the top names of all others, that are there after `code` and were not before."""
    whole = f"import sys\nbefore = set(sys.modules)\ntry:\n    exec({code!r})\nexcept SystemExit:\n    pass\n"
    tell = "print('\\n' + ' '.join(set(sys.modules) - before))"
    done = subprocess.run(
        [sys.executable, "-c", whole + tell, *arguments], capture_output=True, text=True, check=True
    )
    names = set(done.stdout.splitlines()[-1].split())
    ours = {name for name in names if name.split(".")[0] == "reader"}
    return ours, {name.split(".")[0] for name in names - ours}


def _is_light(others: set[str]) -> bool:
    return others <= sys.stdlib_module_names - HEAVY


def test_the_door_imports_nothing() -> None:
    assert _imported("import reader.__main__") == ({"reader", "reader.__main__"}, set())


def test_a_version_needs_the_command_line_alone() -> None:
    ours, others = _imported("from reader.__main__ import main\nmain()", "--version")
    assert ours <= COMMAND_LINE
    assert _is_light(others)


@pytest.mark.parametrize(("name", "text"), [("paper.md", MARKDOWN), ("paper.txt", PAGE)])
def test_nothing_heavy_stands_before_the_first_frame(tmp_path: Path, name: str, text: str) -> None:
    paper = tmp_path / name
    paper.write_text(text, encoding="utf-8")
    ours, others = _imported(TO_THE_FRAME, str(paper))
    assert "reader.app.front.frame" in ours
    assert not {module for module in ours if ".search" in module or module.endswith(".shelf")}
    assert ("reader.page" in ours) == (name == "paper.txt")
    assert _is_light(others), others - sys.stdlib_module_names | (others & HEAVY)
