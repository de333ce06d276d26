"""Queries for the search benches, drawn from the texts that are searched."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator

from reader.library.folding import fold

SIGNS = ["🌊", "龘", "𠮷", "，", "。", "1", "查无此词", "%，", "。记", "（", "3.", "亿元，"]
"""Rare characters, emoji, punctuation, digits."""


def pieces(draw: random.Random, sample: list[str], count: int) -> list[str]:
    """Pieces of texts as they stand, and now and then a sign."""
    return [draw.choice(SIGNS) if number % 10 == 0 else random_piece(draw, sample) for number in range(count)]


def sentences(draw: random.Random, sample: list[str], count: int) -> list[str]:
    """Queries of the language, every form of it in turn."""

    def word(length: int = 2) -> str:
        return han(draw, sample, length)

    year = lambda: draw.randint(2008, 2025)  # noqa: E731
    forms: list[Callable[[], str]] = [
        lambda: f"{word()} {word(1)}",
        lambda: f"{word()} OR {word(3)}",
        lambda: f"{word()} -{word(1)}",
        lambda: f"({word()} OR {word(3)}) -{word()} date:{year()}",
        lambda: f'"{word(4)}"',
        lambda: f"headline:{word()}",
        lambda: f"headline:{word(3)} OR caption:{word()}",
        lambda: f"caption:{word(1)} {word()}",
        lambda: f"author:吴赫 {word()} section:民生",
        lambda: f"{word()} date:2008-05..{year()}-09-17",
        lambda: f"{word(3)} date:..{year()} paper:日报",
        lambda: f"{word(3)} page:{draw.randint(1, 16)} -section:=要闻",
        lambda: f"near:{draw.randint(0, 9)}({word(1)} {word()})",
        lambda: f"/{word(1)}.?{word(1)}/ {word()}",
        lambda: f"~{word(2)}{draw.choice(sample)[0]}{word(2)}",
        lambda: f"has:photo {word()} -caption:{word(1)}",
        lambda: f"figure:>{draw.randint(1, 900)}亿元 {word()}",
        lambda: f"figure:{draw.randint(1, 50)}%..{draw.randint(51, 99)}% {word()}",
        lambda: f"{draw.randint(10, 9999) / 10:g}亿元",
        lambda: f"{draw.randint(1000, 9_999_999):,}元 OR {draw.randint(1, 9999) / 10:g} 亿",
    ]
    return [forms[number % len(forms)]() for number in range(count)]


def random_piece(draw: random.Random, sample: list[str]) -> str:
    """A piece of some line, punctuation, digits and all."""
    text = draw.choice(sample)
    line = draw.choice([line for line in text.split("\x1e") if line])
    at = draw.randrange(len(line))
    return line[at : at + draw.choice([1, 2, 2, 3, 3, 4, 5, 8, 20])]


def han(draw: random.Random, sample: list[str], length: int) -> str:
    """A run of Chinese characters from a text."""
    for _ in range(1000):
        text = draw.choice(sample)
        at = draw.randrange(len(text))
        piece = text[at : at + length]
        if len(piece) == length and all("\u4e00" <= char <= "\u9fff" for char in piece):
            return piece
    raise ValueError("no Chinese text")


def spelled(draw: random.Random, sample: list[str], length: int = 2) -> str:
    """A word of a headline in pinyin."""
    from reader.library.search import syllables

    headline = draw.choice(sample).split("\x1e")[0]
    at = draw.randrange(max(1, len(headline) - length))
    readings = (syllables.readings().get(char, ("",)) for char in fold(headline[at : at + length]))
    return "".join(first for first, *_ in readings) or "qingdao"


NEWS = ("shengtaihuanjing", "wushuichulichang", "jingjifazhan", "xian", "yinhang", "laobaixing", "gongjijin")
"""Typed as readers would; few of them stand in a corpus that is made up: what is not there costs most."""


def typed(draw: random.Random, sample: list[str]) -> Iterator[str]:
    """Words in pinyin as they are typed, letter by letter: of headlines and of news, in turn."""
    while True:
        for word in (spelled(draw, sample, draw.choice((2, 2, 3, 4))), draw.choice(NEWS)):
            for end in range(1, len(word) + 1):
                yield word[:end]
