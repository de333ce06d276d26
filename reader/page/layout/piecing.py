"""Lines → pieces: wrapped lines are put together, glued ones are taken apart, paragraph marks are honoured.

Where wrapped lines part is told in `seams`, where glued ones do in `glued`.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence

from reader.page import furniture
from reader.page.closing import Closer
from reader.page.furniture import (
    archives,
    databases,
    field_labels,
    lists_below,
    menus,
    path_titles,
    records,
    said_twice,
    site_titles,
    titles,
)
from reader.page.layout import (
    glued,
    glued_heads,
    glued_pieces,
    hash_marks,
    lone_leads,
    numbered_heads,
    run_in_pieces,
    seams,
    setting,
    wrapped_lines,
    wrapped_pieces,
)
from reader.page.layout.setting import Setting
from reader.page.lines import Line
from reader.page.pieces import Piece

Begins = Callable[[Sequence[Line], Setting, Sequence[bool]], Collection[int]]
"""What tells which lines of a wrapped page begin a piece: `seams.begins`."""


def pieces(
    lines: Sequence[Line], closer: Closer, begins: Begins = seams.begins
) -> tuple[list[Piece], Setting]:
    """The pieces of a page, furniture already named as such, and how the page is set."""
    told = databases.told(lines)
    signs = [_judge(line, lines, index, told.get(index, "")) for index, line in enumerate(lines)]
    named = {lines[index].number: kind for index, kind in told.items() if kind != "other"}
    text, page = _set(lines, signs)
    if page.wrapped:
        whole = _without_halves(lines, signs, page)
        if whole != signs:
            signs = whole
            text, page = _set(lines, signs)
        parted = [bool(index and signs[index - 1]) for index, sign in enumerate(signs) if not sign]
        first = wrapped_pieces.with_pictures([*begins(text, page, parted), *named], text)
        found = [*_of_wrapped(lines, signs, first, page, closer)]
    else:
        found = [*_of_whole(lines, signs, named, page)]
    lone_leads.join(found)
    if not page.wrapped:
        numbered_heads.join(found)
    path_titles.name(found)
    site_titles.name(found)
    site_titles.name_originals(found)
    found = [*site_titles.part(found)]
    said_twice.mark(found)
    if not page.wrapped:
        said_twice.mark_rows(found)
    titles.drop(found)
    if not page.wrapped:
        menus.drop(found)
        lists_below.drop(found)
    for piece in found if named else ():
        if piece.own[0] in named:
            piece.role, piece.signs = "", [records.named(named[piece.own[0]])]
    return [*hash_marks.part([*field_labels.part(archives.part(found))])], page


def _set(lines: Sequence[Line], signs: Sequence[str]) -> tuple[list[Line], Setting]:
    """Those of `lines` that are no furniture, as their `signs` tell, and how they are set."""
    text = [line for line, sign in zip(lines, signs, strict=True) if not sign]
    return text, setting.of(text)


def _without_halves(lines: Sequence[Line], signs: Sequence[str], page: Setting) -> list[str]:
    """The `signs` of a wrapped page's lines, without those of lines in the middle of a Chinese paragraph.

    By its own words half a sentence may be anything; the full line above, which no mark ends, tells better.
    """
    found: list[str] = []
    for index, (line, sign) in enumerate(zip(lines, signs, strict=True)):
        above = lines[index - 1] if index and not found[-1] else None
        inside = (
            sign not in ("", furniture.FOLIO)
            and above is not None
            and above.number in page.measures
            and wrapped_lines.goes_through(above, line, page)
        )
        found.append("" if inside else sign)
    return found


def _judge(line: Line, lines: Sequence[Line], index: int, told: str) -> str:
    """The sign by which a line is furniture, where its record's format has not `told` that it is none."""
    if told and told != "other":
        return ""
    return furniture.judge(line, lines, index) or (databases.FIELD if told else "")


def _furniture(line: Line, sign: str) -> Piece:
    return Piece(line.text, (line.number,), line.gap, line.indent, "furniture", [sign])


def _of_wrapped(
    lines: Sequence[Line], signs: Sequence[str], first: Collection[int], page: Setting, closer: Closer
) -> Iterator[Piece]:
    """The pieces that begin with the lines numbered in `first`; furniture inside of one stands behind it."""
    group: list[Line] = []
    between: list[Piece] = []
    for index, (line, sign) in enumerate(zip(lines, signs, strict=True)):
        if sign:
            between.append(_furniture(line, sign))
            continue
        if line.number in first:
            yield from wrapped_pieces.made(group, lines[index : index + 2], page, closer)
            group = []
        if not group:
            yield from between
            between = []
        group.append(line)
    yield from wrapped_pieces.made(group, (), page, closer)
    yield from between


def _of_whole(
    lines: Sequence[Line], signs: Sequence[str], named: Collection[int], page: Setting
) -> Iterator[Piece]:
    """The pieces of lines that width did not break; those `named` as fields of a record are left whole."""
    text = [line for line, sign in zip(lines, signs, strict=True) if not sign]
    shortest = 0 if page.ideographic else run_in_pieces.least(text)
    headed = {line.number: glued_heads.part(line) for line in text if line.number not in named}
    texts_of = dict(zip(headed, glued.part_page([rest for _, rest in headed.values()]), strict=True))
    for line, sign in zip(lines, signs, strict=True):
        if sign:
            yield _furniture(line, sign)
            continue
        heads, rest = headed.get(line.number, ([], line))
        made = [*heads, *glued_pieces.made(rest, texts_of.get(line.number, [line.text]), headed=bool(heads))]
        yield from run_in_pieces.part(made, shortest) if shortest else made
