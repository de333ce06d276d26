"""What may be imported before anything is shown: every module more is paid for at each start."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

HEAVY = {"asyncio", "sqlite3", "email", "http", "logging", "multiprocessing", "unittest", "xml"}
"""Of the standard library; of anybody else's there is nothing at all."""
COMMAND_LINE = {
    "reader",
    "reader.__main__",
    "reader.cli",
    "reader.errors",
    "reader.first_screen",
    "reader.kept",
    "reader.precompiled",
}
TO_THE_APP = """
import reader.app, reader.cli.read
reader.cli.read._on_terminal = lambda: True
reader.app.run = lambda *_, **__: 0
from reader.__main__ import main
main()
"""


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


def test_nothing_heavy_stands_before_the_app(tmp_path: Path) -> None:
    paper = tmp_path / "paper.md"
    paper.write_text("---\ntitle: 渡口添了新船\n---\n\n新船能坐120人。\n", encoding="utf-8")
    for _ in range(2):  # what the first run has kept, the second does not read anew
        ours, others = _imported(TO_THE_APP, str(paper))
    parts = {name.split(".")[1] for name in ours if "." in name}
    assert not parts & {"page", "figures", "typeset", "compose"}
    assert not {name for name in ours if name.startswith("reader.app.") or "search" in name}
    assert _is_light(others), others - sys.stdlib_module_names | (others & HEAVY)
