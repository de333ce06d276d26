"""Cells: counted as Rich counts them, and converted to offsets and back."""

from __future__ import annotations

import sys
from itertools import chain

import pytest
from hypothesis import given
from rich.cells import cell_len, get_character_cell_size

from reader.typeset import cell_at, cells, offset_at
from reader.typeset.widths import EMOJI_STYLE, JOINER, cell_ends
from tests.typeset.texts import lines_of_text


def test_every_character_is_as_wide_as_rich_draws_it() -> None:
    size = get_character_cell_size.__wrapped__
    nothing = range(0x40000, 0xE0000)  # ten planes of which no character is anything: some of them will do
    private = range(0xF0000, sys.maxunicode + 1)
    points = chain(range(nothing.start), nothing[::255], range(nothing.stop, private.start), private[::255])
    wrong = [point for point in points if cells(chr(point)) != size(chr(point))]
    assert wrong == []


@given(lines_of_text)
def test_texts_are_as_wide_as_rich_draws_them(text: str) -> None:
    assert cells(text) == cell_len(text)
    assert list(cell_ends(text))[-1:] == [cells(text)][: len(text)]


@pytest.mark.parametrize("ambiguous", [1, 2])
def test_running_sums_are_of_the_widths_themselves(ambiguous: int) -> None:
    # Beside a Chinese character, where whole texts are summed otherwise than character by character.
    chars = [chr(point) for point in range(0x20, 0x10000) if chr(point) not in (JOINER, EMOJI_STYLE)]
    wrong = [
        char for char in chars if list(cell_ends(f"水{char}", ambiguous)) != [2, 2 + cells(char, ambiguous)]
    ]
    assert wrong == []


def test_joined_emoji_take_the_room_of_one() -> None:
    assert cells("👩\u200d👩\u200d👧") == 2
    assert cells("❤\ufe0f") == 2
    assert cells("e\u0301") == 1


def test_ambiguous_characters_are_as_wide_as_the_terminal_says() -> None:
    text = "“①…—■”"
    assert cells(text) == 6
    assert cells(text, ambiguous=2) == 12
    assert cells("青岛a", ambiguous=2) == 5
    with pytest.raises(ValueError, match="1 or 2"):
        cells(text, ambiguous=3)


@given(lines_of_text)
def test_offsets_and_cells_convert_both_ways(text: str) -> None:
    for offset in range(len(text)):
        own = cell_at(text, offset + 1) - cell_at(text, offset)
        assert own >= 0
        for cell in range(cell_at(text, offset), cell_at(text, offset) + own):
            assert offset_at(text, cell) == offset
    assert cell_at(text, len(text)) == cells(text)
    assert offset_at(text, cells(text)) == len(text)


def test_conversion_takes_what_lies_outside() -> None:
    assert offset_at("水", -1) == 0
    assert offset_at("", 4) == 0
    assert cell_at("水", 9) == 2
    assert cell_at("", 3) == 0
