"""Laws of the sheet: every line stands once, in its column; a place is found again on its page."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.article import Article, Block, Place
from reader.compose import HEAD, Sheet, columns_in
from tests.strategies import articles

windows = st.tuples(st.integers(80, 200), st.integers(6, 60))


@given(articles(), windows)
def test_every_line_stands_once_in_reading_order(article: Article, window: tuple[int, int]) -> None:
    width, page = window
    sheet = Sheet(article, width, page, columns_in(width))
    sheet.settle(10**6)
    standing: dict[int, list[tuple[int, int, int]]] = {}
    for row in range(sheet.height):
        for x, _, line in sheet.stretches(row):
            standing.setdefault(line.number, []).append((row // page, x, row))
    for index, piece in enumerate(sheet.pieces):
        lines = [
            stretch.line
            for _, x, row in sorted(standing.get(index, []))
            for stretch in sheet.stretches(row)
            if stretch.x == x and stretch.line.number == index
        ]
        assert "".join(piece.text[line.start : line.end] for line in lines) == piece.text


@given(articles(), windows)
def test_columns_do_not_overlap_and_keep_to_the_width(article: Article, window: tuple[int, int]) -> None:
    width, page = window
    sheet = Sheet(article, width, page, columns_in(width))
    sheet.settle(10**6)
    for row in range(sheet.height):
        end = 0
        for x, column, line in sheet.stretches(row):
            assert x >= end
            assert line.indent + line.cells <= column
            end = x + column
        assert end <= width


@given(articles(), windows, st.data())
def test_a_place_is_found_again(article: Article, window: tuple[int, int], data: st.DataObject) -> None:
    if not article.blocks:
        return
    width, page = window
    block = data.draw(st.integers(0, len(article.blocks) - 1))
    offset = data.draw(st.integers(0, len(article.blocks[block].text) - 1))
    sheet = Sheet(article, width, page, columns_in(width))
    row = sheet.row(Place(article.id, block, offset))
    found = [line for _, _, line in sheet.stretches(row) if line.piece.block == block]
    assert any(line.start <= offset < line.end for line in found)
    assert all(line.piece.block != HEAD for line in found)


@given(articles(), windows)
def test_every_row_is_reached_whatever_is_asked_first(article: Article, window: tuple[int, int]) -> None:
    width, page = window
    forward, backward = (Sheet(article, width, page, columns_in(width)) for _ in range(2))
    forward.settle(10**6)
    backward.stretches(backward.height - 1)
    assert [backward.stretches(row) for row in range(forward.height)] == [
        forward.stretches(row) for row in range(forward.height)
    ]
    assert backward.settle(10**6)
    assert backward.height == forward.height


def test_ten_megabytes_are_set_about_the_page_that_is_looked_at() -> None:
    blocks = tuple(Block("paragraph", f"第{number}天，" + "江上的船" * 40) for number in range(20_000))
    sheet = Sheet(Article("题", blocks=blocks, id="a"), 120, 40, 3)
    for place in (Place("a", 19_999), Place("a", 0), Place("a", 12_345, 7)):
        row = sheet.row(place)
        anchor = sheet.anchor(row)
        assert sheet.around(anchor, 100, 100) == sheet.row(place)
        shown = [stretch.line for stretch in sheet.stretches(sheet.row(place))]
        assert any(
            line.piece.block == place.block and line.start <= place.offset < line.end for line in shown
        )
    assert not sheet.settled
