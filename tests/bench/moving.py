"""What a key costs in a long article, what a new width costs, and how long leaving takes."""

from __future__ import annotations

import sys
from contextlib import ExitStack

from tests.bench import runs
from tests.bench.clock import Program
from tests.bench.runs import LONGEST
from tests.bench.samples import MARKER
from tests.bench.table import Row, compared

PRESSES = 12
RESIZES = 5
LEAVINGS = 7


def _markers(text: str) -> list[str]:
    return MARKER.findall(text)


def _open(run: runs.Run, size: str) -> tuple[Program, float]:
    """The program at rest, its sample open and its key pressed once; the milliseconds to its first text."""
    program = run.start(size)
    first = program.until(lambda text: bool(_markers(text)), LONGEST)
    if first is None:
        program.__exit__(None, None, None)
        raise RuntimeError(f"{run.name}: nothing to be seen of {size} in {LONGEST:.0f} s")
    # What stands there may be a screen kept from the last time: the app is there once a key acts.
    _press(program, run.key)
    program.settle(0.5)
    return program, (first - program.started) * 1000


def _press(program: Program, key: bytes) -> float:
    """Milliseconds from the key to other paragraphs on the screen."""
    before = _markers(program.text)
    typed = program.type(key)
    then = program.until(lambda text: _markers(text) not in ([], before), LONGEST)
    program.settle()
    return ((then or typed + LONGEST) - typed) * 1000


def page_down() -> list[Row]:
    """The same key in three articles side by side, press by press."""
    sizes = ("10 KB", "1 MB", "10 MB")
    figures: dict[str, list[float]] = {size: [] for size in sizes}
    with ExitStack() as stack:
        programs = {size: stack.enter_context(_open(runs.ours(), size)[0]) for size in sizes}
        for number in range(PRESSES):
            print(f"page down: {number + 1} of {PRESSES}", file=sys.stderr)
            for size, program in programs.items():
                # The short article has two screens only: down and up again, alike for all.
                figures[size].append(_press(program, b" " if number % 2 else b"b"))
    return [
        compared(f"page down, {size} / the same key at 10 KB", figures[size], figures["10 KB"], most=1.3)
        for size in sizes[1:]
    ]


def resize() -> list[Row]:
    """From a new size of the window to the text set anew, against opening the same article afresh."""
    opened, resized = [], []
    for number in range(RESIZES):
        print(f"resize: {number + 1} of {RESIZES}", file=sys.stderr)
        program, first = _open(runs.ours(fresh=True), "1 MB")
        with program:
            for size in ((90, 36), (120, 40)):
                since = program.resize(*size)
                opened.append(first)
                resized.append((program.settled(_markers) - since) * 1000)
    return [compared("resize, 1 MB / first text at 1 MB, never opened before", resized, opened, most=0.5)]


def leave() -> list[Row]:
    """From `q` to the end of the process."""
    figures: dict[str, list[float]] = {}
    for number in range(LEAVINGS):
        print(f"leaving: {number + 1} of {LEAVINGS}", file=sys.stderr)
        for run in (runs.ours(), runs.bare()):
            program, _ = _open(run, "5 KB")
            with program:
                typed = program.type(b"q")
                ended = program.until_ended() or typed + 10
                figures.setdefault(run.name, []).append((ended - typed) * 1000)
    return [compared("q to shell, 5 KB / bare Textual app", *figures.values(), most=0.2)]
