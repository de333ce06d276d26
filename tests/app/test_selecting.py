"""Selecting in the article: what lies under the mouse, and source text without our line breaks."""

from __future__ import annotations

import base64
import re
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from textual.geometry import Offset
from textual.pilot import Pilot
from textual.selection import Selection

from reader.app.app import BroadsheetApp
from reader.app.selecting import pointed, selected, source_text
from reader.app.widgets.reading_pane import ReadingPane
from reader.article import Article, Block, Edition
from reader.compose import Galley, Sheet, Style, runs
from reader.compose.sheet import GUTTER
from reader.settings import Settings
from reader.typeset import cells
from tests.app.terminal import broadsheet
from tests.strategies import articles

TEXTS = [f"第{number}段，江水涨了{number}厘米，堤上的人都看见了。" * 4 for number in range(40)]
STORY = Article("江水一夜退去", blocks=tuple(Block("paragraph", text) for text in TEXTS), id="a")


@given(articles(), st.integers(20, 160), st.sampled_from([1, 2]), st.booleans(), st.data())
def test_each_character_is_found_where_it_is_drawn(
    article: Article, width: int, ambiguous: int, flush: bool, data: st.DataObject
) -> None:
    style = Style(flush=flush)
    galley = data.draw(
        st.sampled_from(
            [
                Galley(article, width, ambiguous=ambiguous, style=style),
                Sheet(article, max(80, width), 20, 2, ambiguous=ambiguous, style=style),
            ]
        )
    )
    galley.settle(10**6)
    for row in range(galley.height):
        for x, _, line in galley.stretches(row):
            at = x
            for run in runs(line, ()):
                for index, char in enumerate(run.text):
                    wide = cells(run.text[: index + 1], ambiguous) - cells(run.text[:index], ambiguous)
                    if run.start >= 0 and wide and not char.isspace():
                        found = {pointed(galley, row, at + cell, reach=1) for cell in range(wide)}
                        (offset,) = found
                        assert offset is not None
                        assert offset.y == line.number
                        assert line.piece.text[offset.x] == char
                    at += wide


def test_beside_the_text_is_its_nearest_character() -> None:
    galley = Galley(
        Article("", blocks=(Block("paragraph", "江上的船"), Block("subhead", "后来")), id="a"), 40
    )
    galley.settle(9)
    rows = [row for row in range(galley.height) if galley.line(row)]
    body, subhead = rows[-2], rows[-1]
    assert pointed(galley, body, 39, reach=5) == Offset(3, 1)
    assert pointed(galley, body, 0, reach=5) == Offset(0, 1)
    assert pointed(galley, body + 1, 10, reach=5) == Offset(1, 2)  # an empty row: the text below it
    assert pointed(galley, subhead, 10, reach=5) == Offset(1, 2)
    assert pointed(Galley(Article("", id="b"), 40), 0, 0, reach=9) is None


@given(articles(), st.data())
def test_what_is_selected_is_the_source(article: Article, data: st.DataObject) -> None:
    pieces = Galley(article, 40).pieces
    whole = "\n".join(piece.text for piece in pieces if piece.text)
    assert source_text(pieces, Selection(None, None)) == whole
    places = st.integers(0, len(pieces) - 1).flatmap(
        lambda index: st.tuples(st.integers(0, len(pieces[index].text)), st.just(index))
    )
    one, other = (Offset(*data.draw(places)) for _ in range(2))
    text = source_text(pieces, Selection.from_offsets(one, other))
    assert text in whole
    spans = [
        selected(Selection.from_offsets(one, other), index, len(piece.text))
        for index, piece in enumerate(pieces)
    ]
    assert len(text.replace("\n", "")) == sum(
        len(piece.text[start:end].replace("\n", ""))
        for piece, of_piece in zip(pieces, spans, strict=True)
        for start, end, _ in of_piece
    )


def _find(pane: ReadingPane, words: str) -> tuple[int, int]:
    """The cell of the pane's window where `words` begin."""
    for y in range(pane.size.height):
        text = pane.render_line(y).text
        if words in text:
            return cells(text[: text.index(words)]), y
    raise AssertionError(f"not on the screen: {words}")


async def _drag(pilot: Pilot[None], pane: ReadingPane, start: tuple[int, int], end: tuple[int, int]) -> str:
    """What is selected when the mouse goes from cell to cell of the pane's window."""
    top = pane.content_region.y - pane.region.y
    await pilot.mouse_down(pane, offset=(start[0], start[1] + top))
    await pilot.hover(pane, offset=(end[0], end[1] + top))
    await pilot.mouse_up(pane, offset=(end[0], end[1] + top))
    await pilot.pause()
    return pilot.app.screen.get_selected_text() or ""


async def test_lines_of_ours_are_not_in_what_is_copied() -> None:
    app = BroadsheetApp(Edition("汐州日报", (STORY,)), Settings())
    async with app.run_test(size=(80, 24)) as pilot:
        pane = app.screen.query_one(ReadingPane)
        start, end = _find(pane, "第0段"), _find(pane, "第1段")
        assert end[1] > start[1] + 2  # the paragraph takes several lines
        before = pane.render_line(start[1])
        text = await _drag(pilot, pane, start, end)
        assert text == TEXTS[0] + "\n第"
        assert pane.render_line(start[1]) != before  # it is painted
        assert await _drag(pilot, pane, end, start) == text  # and backwards


async def test_columns_are_selected_one_after_the_other() -> None:
    app = BroadsheetApp(Edition("汐州日报", (STORY,)), Settings())
    async with app.run_test(size=(120, 30)) as pilot:
        await pilot.press("v")
        await pilot.pause()
        pane = app.screen.query_one(ReadingPane)
        sheet, start = pane._galley, _find(pane, "第2段")
        assert isinstance(sheet, Sheet)
        assert sheet.count == 3
        second = start[0] + sheet.column + GUTTER
        text = await _drag(pilot, pane, start, (second, start[1]))
        assert text.startswith(TEXTS[2] + "\n" + TEXTS[3])
        assert text in "\n".join(TEXTS)
        assert len(text) > len(TEXTS[2]) * 3  # all that is left of the first column, none of the third
        blank = start[0] - 4 + sheet.column  # in the gutter, right of the first column's line
        (line,) = (each.line for each in sheet.stretches(start[1] + pane.scroll_offset.y) if each.x == 0)
        assert await _drag(pilot, pane, start, (blank, start[1])) == TEXTS[2][: line.end]


async def test_a_double_click_takes_the_paragraph() -> None:
    app = BroadsheetApp(Edition("汐州日报", (STORY,)), Settings())
    async with app.run_test(size=(80, 24)) as pilot:
        pane = app.screen.query_one(ReadingPane)
        x, y = _find(pane, "第1段")
        top = pane.content_region.y - pane.region.y
        await pilot.double_click(pane, offset=(x, y + top))
        await pilot.pause()
        assert app.screen.get_selected_text() == TEXTS[1]


def test_the_mouse_of_a_real_terminal_copies_source_text(tmp_path: Path) -> None:
    paper = tmp_path / "paper.md"
    paper.write_text("---\ntitle: 江水一夜退去\n---\n\n" + "\n\n".join(TEXTS), encoding="utf-8")
    with broadsheet(str(paper), columns=80, rows=24) as terminal:
        terminal.see("第0段", "第1段", "q quit")
        rows = ["".join(terminal.screen.buffer[y][x].data or "\x00" for x in range(80)) for y in range(24)]
        (start, left), (end, right) = (
            next((y, row.index(words)) for y, row in enumerate(rows) if words in row)
            for words in ("第\x000", "第\x001")
        )
        for button, x, y, kind in ((0, left, start, "M"), (32, right, end, "M"), (0, right, end, "m")):
            terminal.send(f"\x1b[<{button};{x + 1};{y + 1}{kind}")
        terminal.send("y")
        terminal.see("copied with its citation")
        (copied,) = re.findall(rb"\x1b\]52;c;([^\x07\x1b]*)", terminal.written)
        assert base64.b64decode(copied).decode().startswith(TEXTS[0] + "\n第\n——")
