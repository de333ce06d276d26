"""How words are read, by pypinyin's tables: for the scripts that make reader/library/data."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterator
from pathlib import Path

TONES = {"\u0304": "1", "\u0301": "2", "\u030c": "3", "\u0300": "4"}


class Spelling:
    """The readings of `pinyin_dict.json` and `phrases_dict.json` in a folder."""

    def __init__(self, folder: Path) -> None:
        table = json.loads((folder / "pinyin_dict.json").read_text(encoding="utf-8"))
        phrases = json.loads((folder / "phrases_dict.json").read_text(encoding="utf-8"))
        self.characters: dict[str, list[str]] = {
            chr(int(code)): list(map(numbered, readings.split(","))) for code, readings in table.items()
        }
        """Every reading of a character, the commonest first."""
        self.phrases: dict[str, list[str]] = {
            phrase: [numbered(reading) for reading, *_ in readings]
            for phrase, readings in phrases.items()
            if len(phrase) == len(readings)
        }
        self._longest = max(map(len, self.phrases))

    def of(self, word: str) -> list[str]:
        """The syllables of a word: of the longest phrases in it, then of its characters."""
        return list(self._pieces(word))

    def _pieces(self, word: str) -> Iterator[str]:
        at = 0
        while at < len(word):
            ends = range(min(len(word), at + self._longest), at + 1, -1)
            end = next((end for end in ends if word[at:end] in self.phrases), at + 1)
            yield from self.phrases.get(word[at:end], self.characters.get(word[at], [""])[:1])
            at = end


def frequencies(dictionary: Path) -> dict[str, int]:
    """The words of jieba's `dict.txt`, and how often each occurs."""
    rows = (line.split() for line in dictionary.read_text(encoding="utf-8").splitlines())
    return {word: int(count) for word, count, *_ in rows}


def numbered(reading: str) -> str:
    """qīng → qing1, nǚ → nv3."""
    tone, letters = "5", ""
    for char in unicodedata.normalize("NFD", reading):
        if char in TONES:
            tone = TONES[char]
        elif char == "\u0308":
            letters = letters[:-1] + "v"
        elif char != "\u0302":
            letters += char
    return letters + tone
