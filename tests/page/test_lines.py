"""A page's text as lines: spaces that character recognition put between all characters are closed up."""

from __future__ import annotations

import pytest

from reader.page import lines

SPACED = " ".join("清晨的渡口薄霧未散，搖櫓的老周把纜繩一鬆") + "\n"


@pytest.mark.parametrize("short", ["渡 口 停 航", "悲 痛 變 怒 潮"])
def test_short_lines_are_closed_up_among_long_ones_that_are(short: str) -> None:
    closed = short.replace(" ", "")
    assert lines.split(f"{short}\n{SPACED * 3}")[0].text == closed
    assert lines.split(f"{short}\n{SPACED}")[0].text == short


@pytest.mark.parametrize("text", ["沈 峤", "吴 帅 华 丽 等 人 合 影 留 念 了", "第 4 版"])
def test_few_words_and_lone_lines(text: str) -> None:
    (line,) = lines.split(text)
    assert line.text == (text.replace(" ", "") if len(text.split()) > 6 else text)


def test_a_space_that_no_line_breaks_at_is_a_space() -> None:
    (line,) = lines.split("本报记者\xa0\xa0沈\xa0\xa0峤摄\n")
    assert line.text == "本报记者  沈  峤摄"
