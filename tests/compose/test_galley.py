"""Laws of the galley: nothing of the article is lost, no line is too wide, a place survives any width."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article import Article, Block, Place
from reader.compose import HEAD, Galley, Style, ansi
from reader.typeset import cells
from tests.strategies import articles

widths = st.integers(4, 120)
styles = st.builds(Style, indent=st.integers(0, 4), hang=st.booleans(), flush=st.booleans())


@given(articles(), widths, styles)
def test_lines_put_together_are_the_pieces(article: Article, width: int, style: Style) -> None:
    galley = Galley(article, width, style=style)
    for index, piece in enumerate(galley.pieces):
        lines = galley.lines_of(index)
        assert "".join(piece.text[line.start : line.end] for line in lines) == piece.text
        assert all(before.end == after.start for before, after in pairwise(lines))


@given(articles(), st.integers(12, 120), styles, st.sampled_from([1, 2]))
def test_no_line_is_wider_than_the_galley(article: Article, width: int, style: Style, ambiguous: int) -> None:
    galley = Galley(article, width, style=style, ambiguous=ambiguous)
    assert all(cells(line, ambiguous) <= width for line in ansi.plain(galley))


STORY = Article(
    "题", blocks=(Block("paragraph", "江上的船，今年A股。" * 20), Block("paragraph", "水退")), id="a"
)


def _lines(style: Style, width: int = 40) -> list[str]:
    return list(ansi.plain(Galley(STORY, width, style=style)))


def test_paragraphs_are_told_by_an_indent_or_by_an_empty_line() -> None:
    indented, apart = _lines(Style(indent=3)), _lines(Style(indent=0))
    assert [line for line in indented if line.startswith("      ")] == [indented[3], "      水退"]
    assert apart[-2:] == ["", "水退"]
    assert not any(line.startswith(" ") for line in apart)


@pytest.mark.parametrize("width", range(12, 60))
def test_no_dot_of_a_byline_stands_at_the_edge_of_a_line(width: int) -> None:
    article = Article("题", authors=("陆一帆", "方汀"), paper="汐州日报", date="2026-11-03", page="1", id="a")
    head = list(ansi.plain(Galley(article, width)))[2:-1]
    assert "".join(head).replace("　", "").startswith("陆一帆方汀")
    assert not [line for line in head if line.strip("　 ")[0] == "·" or line.strip("　 ")[-1] == "·"]


@pytest.mark.parametrize("ambiguous", [1, 2])
def test_a_caption_keeps_its_marker(ambiguous: int) -> None:
    article = Article("题", blocks=(Block("caption", "江上的船", marker="▲"),), id="a")
    assert any("▲" in line for line in ansi.plain(Galley(article, 40, ambiguous=ambiguous)))


def test_flush_lines_end_at_the_edge() -> None:
    ragged, flush = _lines(Style()), _lines(Style(flush=True))
    assert {cells(line) for line in flush[3:-2]} == {40}
    assert {cells(line) for line in ragged[3:-2]} != {40}


def test_hanging_stops_stand_in_a_gutter_of_their_own() -> None:
    lines = _lines(Style(hang=True), width=39)[3:-2]
    hung = [line for line in lines if cells(line) > 37]
    assert hung
    assert all(line[-1] in "，。" for line in hung)


@given(articles(), widths)
def test_every_row_is_reached_whatever_is_asked_first(article: Article, width: int) -> None:
    forward = Galley(article, width)
    forward.settle(10**6)
    rows = [forward.line(row) for row in range(forward.height)]
    backward = Galley(article, width)
    backward.line(backward.height // 2)
    backward.settle(10**6)
    assert [backward.line(row) for row in range(backward.height)] == rows
    assert backward.height == forward.height
    assert forward.line(forward.height) is None


@given(articles(), widths, widths, st.data())
def test_a_place_is_found_again_at_any_width(
    article: Article, first: int, second: int, data: st.DataObject
) -> None:
    if not article.blocks:
        return
    block = data.draw(st.integers(0, len(article.blocks) - 1))
    offset = data.draw(st.integers(0, max(0, len(article.blocks[block].text) - 1)))
    for width in (first, second):
        ambiguous = data.draw(st.sampled_from([1, 2]))
        galley = Galley(article, width, ambiguous=ambiguous, style=data.draw(styles))
        line = galley.line(galley.row(Place(article.id, block, offset)))
        assert line is not None
        assert line.piece.block == block
        assert line.start <= offset < line.end


def test_the_place_of_a_row_leads_back_to_it() -> None:
    article = Article("题", blocks=tuple(Block("paragraph", "江上的船" * 40) for _ in range(30)), id="a")
    galley = Galley(article, 40)
    galley.settle(10**6)
    rows = [row for row in range(galley.height) if (line := galley.line(row)) and line.piece.block != HEAD]
    assert [galley.row(galley.place(row)) for row in rows] == rows


def test_ten_megabytes_are_not_set_to_show_their_middle() -> None:
    article = Article("题", blocks=tuple(Block("paragraph", "江上的船" * 40) for _ in range(20_000)), id="a")
    galley = Galley(article, 40)
    assert galley.line(galley.height // 2) is not None
    assert not galley.settled


def test_what_is_set_above_does_not_move_an_anchor() -> None:
    blocks = tuple(Block("paragraph", "江上的船，" * (number % 60 + 1)) for number in range(2_000))
    galley = Galley(Article("题", blocks=blocks, id="a"), 40)
    row = galley.row(Place("a", 1_500, 9))
    anchor, line = galley.anchor(row), galley.line(row)
    row = galley.around(anchor, 300, 300)
    above = [galley.line(row + by) for by in range(-300, 300)]
    assert above[300] == line
    galley.settle(10**6)
    row = galley.around(anchor, 0, 0)
    assert [galley.line(row + by) for by in range(-300, 300)] == above


def test_a_paragraph_that_never_ends_is_set_in_pieces() -> None:
    text = "江上的船都回来了。" * 30_000
    galley = Galley(Article("题", blocks=(Block("paragraph", text), Block("subhead", "后来")), id="a"), 40)
    place = Place("a", 0, 200_000)
    line = galley.line(galley.row(place))
    assert line is not None
    assert line.piece.at + line.start <= place.offset < line.piece.at + line.end
    assert galley.place(galley.row(place)) == Place("a", 0, line.piece.at + line.start)
    assert len(galley.pieces) > 10
    assert "".join(piece.text for piece in galley.pieces if piece.block == 0) == text
    assert galley.pieces[len(galley.pieces) - 1].text == "后来"
