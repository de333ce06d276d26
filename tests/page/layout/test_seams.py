"""Wrapped lines fall into pieces: certain signs part them, and pages of ours part as they were marked up."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.page import lines, read
from reader.page.chains import way
from reader.page.layout import seams, setting
from tests.page import dev, gold_roles, lined
from tests.strategies import tried

DEV = dev.files(".roles")
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


@tried(60)
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


TEXT = (
    "　　大桥预计明年五月通车，届时从北岸到南岸只要六分钟。施工方说，桥面铺装将在雨季之前全部完成，"
    "渡口的摆渡船改作观光船，船工大多留在船上，也有几位去了桥上的养护队。"
)


def _broken(text: str, width: int = 24) -> str:
    """`text` in lines of `width` characters."""
    return "\n".join(text[at : at + width] for at in range(0, len(text), width))


def test_a_caption_that_says_so_holds_no_other_above_its_credit() -> None:
    caption = (
        "10月19日，青潭大桥最后一段钢梁吊装到位，全长三公里的主桥合龙，两岸百姓冒雨前来观看。"
        "图为10月15日，工人在大桥上合影。"
    )
    text = "\n".join([_broken(TEXT)] * 4)
    page = read(f"青潭大桥合龙\n{text}\n图片报道\n{_broken(caption)}\n本报记者  沈  峤摄\n渡船停航\n{text}")
    (found,) = (block for article in page.articles for block in article.blocks if block.kind == "caption")
    assert (found.text, found.credit) == (caption, "沈峤")


def test_a_bracket_that_tells_of_the_author_ends_its_text_however_full_its_line_is() -> None:
    text = "\n".join([_broken(TEXT)] * 4)
    signed = "（作者为青潭大学副教授，本报记者沈峤采访整理）"
    page = read(f"大桥怎样合龙\n{text}\n{signed}\n第 33 页\n一项改革带来渡口新变化\n本报记者  丁若兰\n{text}")
    assert [line.role for line in page.lines if line.text == signed] == ["byline"]
    assert not any("一项改革" in block.text for article in page.articles for block in article.blocks)


def test_a_drop_capital_begins_a_paragraph_and_its_word() -> None:
    page = OCR.replace("The new water tank on Mill", "Council will meet on Friday.\nT\nHE WATER TANK on Mill")
    texts = [block.text for article in read(page).articles for block in article.blocks]
    assert any(text.startswith("THE WATER TANK on Mill street has begun to lean") for text in texts)
