"""A frame as Textual writes it, in a third of the bytes; and the same bytes for the same picture.

Textual says the whole style of every piece of a line, and moves the cursor to where it stands; a frame
rendered whole and one rendered widget by widget look alike and are written differently.
"""

from __future__ import annotations

import re

from rich.cells import cell_len

TOKEN = re.compile(r"\x1b\[([0-9;]*)m|\x1b\[(\d+);(\d+)H|(\r?\n)|(\x1b)|([^\x1b\r\n]+)")


def compact(frame: str) -> str:
    """`frame` with each style said where it begins, and the cursor moved where it does not stand.

    A frame with any other sequence is left as it is.
    """
    out: list[str] = []
    row, column = 1, 1
    stands = (0, 0)
    style = said = ""
    for codes, to_row, to_column, line_end, other, text in TOKEN.findall(frame):
        if text:
            if (row, column) != stands:
                out.append(f"\x1b[{row};{column}H")
            if style != said:
                out.append(f"\x1b[0;{style}m" if style else "\x1b[0m")
                said = style
            out.append(text)
            column += cell_len(text)
            stands = (row, column)
        elif to_row:
            row, column = int(to_row), int(to_column)
        elif line_end:
            row, column = row + 1, 1
        elif other:
            return frame
        else:
            style = codes.removeprefix("0").removeprefix(";")
    if said:
        out.append("\x1b[0m")
    out.append(f"\x1b[{row};{column}H")
    return "".join(out)
