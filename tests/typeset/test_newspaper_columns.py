"""`reader.typeset.columns`: every line once and in order, level columns, no widows and orphans."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader.typeset import Page, Part, Piece, columns

pieces = st.lists(
    st.builds(
        Piece,
        lines=st.integers(0, 30),
        gap=st.integers(-1, 2),
        whole=st.booleans(),
        with_next=st.booleans(),
        across=st.sampled_from([False, False, False, True]),
    ),
    max_size=12,
)
paragraphs = st.lists(st.integers(1, 30).map(Piece), min_size=1, max_size=12)
heights = st.integers(1, 40)
counts = st.integers(1, 4)


def parts_in_order(page: Page) -> list[Part]:
    """The parts as they are read: what is across, then the columns below it, and so on down the page."""
    stops = [part.row for part in page.across] + [10**6]
    order = [part for column in page.columns for part in column if part.row < stops[0]]
    for headline, stop in zip(page.across, stops[1:], strict=True):
        order.append(headline)
        order += [part for column in page.columns for part in column if headline.row < part.row < stop]
    return order


@given(pieces, heights, counts)
@example([Piece(4), Piece(0, across=True), Piece(1)], 3, 2)
def test_every_line_stands_once_and_in_order(given_pieces: list[Piece], height: int, count: int) -> None:
    placed = [
        (part.piece, line)
        for page in columns(given_pieces, height, count)
        for part in parts_in_order(page)
        for line in range(part.start, part.end)
    ]
    assert placed == [
        (index, line) for index, piece in enumerate(given_pieces) for line in range(piece.lines)
    ]


@given(pieces, heights, counts)
def test_parts_lie_within_the_page_and_never_upon_each_other(
    given_pieces: list[Piece], height: int, count: int
) -> None:
    for page in columns(given_pieces, height, count):
        assert len(page.columns) == count
        for column in page.columns:
            rows = [
                row
                for part in (*page.across, *column)
                for row in range(part.row, part.row + part.end - part.start)
            ]
            assert len(rows) == len(set(rows))
            assert all(0 <= row < height for row in rows)


@given(pieces, st.integers(6, 40), counts)
def test_what_is_whole_is_not_split_where_it_fits(given_pieces: list[Piece], height: int, count: int) -> None:
    for page in columns(given_pieces, height, count):
        for column in page.columns:
            for part in column:
                piece = given_pieces[part.piece]
                if piece.whole and part.end - part.start < piece.lines:
                    assert piece.lines > height


@given(paragraphs, st.integers(4, 40), counts)
def test_no_widows_and_no_orphans(given_pieces: list[Piece], height: int, count: int) -> None:
    for page in columns(given_pieces, height, count):
        for column in page.columns:
            for part in column:
                lines = given_pieces[part.piece].lines
                if lines > 1:
                    assert part.end != 1
                    assert part.start != lines - 1


@given(st.integers(1, 200), st.integers(4, 40), st.integers(2, 4))
def test_the_last_page_is_level(lines: int, height: int, count: int) -> None:
    last = list(columns([Piece(1) for _ in range(lines)], height, count))[-1]
    used = [sum(part.end - part.start for part in column) for column in last.columns]
    assert used[0] - used[-1] <= count
    assert sorted(used, reverse=True) == used


def test_a_headline_runs_across_and_keeps_text_below_it() -> None:
    page, following = columns([Piece(2, across=True), Piece(8), Piece(2, gap=1, across=True), Piece(6)], 8, 2)
    assert page.across == (Part(0, 0, 2, 0),)
    assert page.columns == ((Part(1, 0, 4, 2),), (Part(1, 4, 8, 2),))
    assert following.across == (Part(2, 0, 2, 0),)
    assert following.columns == ((Part(3, 0, 3, 2),), (Part(3, 3, 6, 2),))


def test_a_subhead_goes_with_what_follows_it() -> None:
    (page,) = columns([Piece(6), Piece(1, with_next=True), Piece(7)], 8, 2)
    assert page.columns == ((Part(0, 0, 6, 0),), (Part(1, 0, 1, 0), Part(2, 0, 7, 1)))


@given(pieces, st.integers(12, 40), counts)
def test_no_subhead_ends_a_column(given_pieces: list[Piece], height: int, count: int) -> None:
    subheads = [piece._replace(lines=1, with_next=True, across=False) for piece in given_pieces]
    texts = [
        piece._replace(lines=max(1, min(piece.lines, 8)), with_next=False, across=False)
        for piece in given_pieces
    ]
    both = [piece for pair in zip(subheads, texts, strict=True) for piece in pair]
    for page in columns(both, height, count):
        for column in page.columns:
            assert not column or not both[column[-1].piece].with_next


def test_a_caption_stays_whole() -> None:
    (page,) = columns([Piece(5), Piece(4, gap=1, whole=True)], 8, 2)
    assert page.columns == ((Part(0, 0, 5, 0),), (Part(1, 0, 4, 0),))


def test_nothing_takes_no_page() -> None:
    assert list(columns([], 10, 2)) == []


def test_a_page_needs_a_row_and_a_column() -> None:
    with pytest.raises(ValueError, match="0 rows"):
        columns([Piece(1)], 0, 2)
