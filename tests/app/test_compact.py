"""A compact frame paints the same picture, and the same picture is the same frame."""

from __future__ import annotations

import pyte
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.app.compact import compact

COLUMNS, ROWS = 24, 4
STYLES = ["", "1", "38;2;1;2;3", "1;38;2;1;2;3;48;2;9;9;9", "7"]

piece = st.tuples(st.sampled_from(STYLES), st.text("水涨了 3.7%abc“", max_size=6))
row = st.lists(piece, max_size=4)
frames = st.lists(row, min_size=1, max_size=ROWS)


def _whole(rows: list[list[tuple[str, str]]]) -> str:
    """As Textual renders a frame: line by line."""
    lines = ["".join(f"\x1b[{style}m{text}\x1b[0m" if style else text for style, text in row) for row in rows]
    return "\r\n".join(f"\x1b[{y};1H{line}" for y, line in enumerate(lines, 1)) + "\x1b[1;2H"


def _piecewise(rows: list[list[tuple[str, str]]]) -> str:
    """As Textual renders what changed: piece by piece, the cursor moved to each."""
    out = []
    for y, row in enumerate(rows, 1):
        x = 1
        for style, text in row:
            out.append(f"\x1b[{y};{x}H" + (f"\x1b[{style}m{text}\x1b[0m" if style else text))
            x += cell_len(text)
    return "".join(out) + "\x1b[1;2H"


def _picture(frame: str) -> list[list[object]]:
    screen = pyte.Screen(COLUMNS, ROWS)
    screen.reset_mode(pyte.modes.DECAWM)
    pyte.Stream(screen).feed(frame)
    return [[screen.buffer[y][x] for x in range(COLUMNS)] for y in range(ROWS)] + [
        [screen.cursor.x, screen.cursor.y]
    ]


def _fitting(rows: list[list[tuple[str, str]]]) -> list[list[tuple[str, str]]]:
    return [row for row in rows if sum(cell_len(text) for _, text in row) < COLUMNS]


@given(frames)
def test_it_paints_the_same_picture(rows: list[list[tuple[str, str]]]) -> None:
    frame = _whole(_fitting(rows))
    assert _picture(compact(frame)) == _picture(frame)
    assert compact(compact(frame)) == compact(frame)


@given(frames)
def test_one_picture_is_one_frame(rows: list[list[tuple[str, str]]]) -> None:
    assert compact(_whole(_fitting(rows))) == compact(_piecewise(_fitting(rows)))


def test_a_sequence_it_does_not_know_is_left_alone() -> None:
    frame = "\x1b[1;1H\x1b]8;;x\x07水\x1b]8;;\x07\x1b[0m"
    assert compact(frame) == frame
