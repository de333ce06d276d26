"""Wrapped lines fall into pieces: certain signs part them, and pages of ours part as they were marked up."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.page import lines, read
from reader.page.chains import way
from reader.page.layout import seams, setting
from tests.page import gold_roles, lined

DEV = sorted((Path(__file__).parent.parent / "data" / "pages" / "dev").glob("*.roles"))
OCR = """\
WATER TANK LEANS
The new water tank on Mill street
has begun to lean, and the council
will meet on Friday to hear from
the man who built it.
He says the ground is at fault.
Choir Sings at Depot
The choir of the First church sang
at the depot on Sunday while the
eastbound train was held for a hot
box, and a collection of four dol
lars was taken for the fireman, who
had burned his hand.
"""

rows = st.lists(
    st.text("abc, .江水。，　", min_size=1, max_size=40).filter(str.strip), min_size=1, max_size=20
)


@settings(max_examples=60)
@given(rows)
def test_pieces_begin_on_lines_of_the_page(texts: list[str]) -> None:
    page = lines.split("\n".join(texts))
    numbers = [line.number for line in page]
    begun = seams.begins(
        page, setting.of(page) if setting.is_wrapped(page) else _wrapped(page), [False] * len(page)
    )
    assert begun <= set(numbers)
    assert numbers[0] in begun


def _wrapped(page: list[lines.Line]) -> setting.Setting:
    return setting.Setting(True, False, False, False, False, False, 0, {line.number: 40 for line in page})


@given(
    st.sampled_from(sorted(seams.CERTAIN)), st.lists(st.sampled_from(sorted(seams.usual().rows)), max_size=8)
)
def test_a_certain_sign_leaves_no_doubt(sure: str, others: list[str]) -> None:
    seen = (sure, *(sign for sign in others if sign not in seams.CERTAIN))
    (state,) = way([seen], seams.usual())
    assert seams.STATES[state] in seams.CERTAIN[sure]


def test_a_recognised_column_without_indents_falls_into_heads_and_paragraphs() -> None:
    first, second = read(OCR).articles
    assert first.headline == "WATER TANK LEANS"
    assert [block.text.rpartition(" ")[2] for block in first.blocks] == ["it.", "fault."]
    assert second.headline == "Choir Sings at Depot"
    assert len(second.blocks) == 1


@pytest.mark.parametrize("path", DEV, ids=lambda path: path.stem)
def test_pages_part_where_they_were_marked_up(path: Path) -> None:
    page = lined.of_roles(path)
    pieces, _ = gold_roles.pieces_of(page.text)
    begun = {piece.own[0] for piece in pieces}
    shown = {line.number for line in lines.split(page.text)}
    wanted = set(page.roles) & shown
    assert len(begun & wanted) / len(wanted) > 0.85
    assert len(begun & wanted) / len(begun) > 0.85
