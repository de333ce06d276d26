"""Make reader/library/data/pinyin.txt from pypinyin's table of readings.

pip download --no-deps pypinyin && unzip pypinyin*.whl -d DIR
python tests/library/make_pinyin.py DIR/pypinyin/pinyin_dict.json > reader/library/data/pinyin.txt
"""

from __future__ import annotations

import json
import sys
import unicodedata
from collections import Counter, defaultdict
from pathlib import Path

from reader.library.folding import fold

HEADER = """\
# Syllables with their tone (5: light; v is ü) and the characters that are read so, all readings of each.
# Derived from pypinyin 0.55.0 (https://github.com/mozillazg/python-pinyin, MIT License), whose readings come
# from the Unihan database: characters of GBK, in simplified script only, without readings that none of its
# phrases uses. Made by tests/library/make_pinyin.py.
"""
TONES = {"\u0304": "1", "\u0301": "2", "\u030c": "3", "\u0300": "4"}


FEWEST = 2


def main(folder: Path) -> None:
    """Print the characters of each syllable."""
    characters: dict[str, list[str]] = defaultdict(list)
    used: Counter[tuple[str, str]] = Counter()
    for phrase, syllables in json.loads((folder / "phrases_dict.json").read_text(encoding="utf-8")).items():
        used.update((char, numbered(reading)) for char, (reading, *_) in zip(phrase, syllables, strict=False))
    table = json.loads((folder / "pinyin_dict.json").read_text(encoding="utf-8"))
    for code, readings in table.items():
        char = chr(int(code))
        if fold(char) != char or not _in_gbk(char):
            continue
        for number, reading in enumerate(readings.split(",")):
            syllable = numbered(reading)
            if number and used[char, syllable] < FEWEST:
                continue
            if syllable[:-1].isalpha() and syllable.isascii() and char not in characters[syllable]:
                characters[syllable].append(char)
    sys.stdout.write(HEADER)
    for syllable in sorted(characters):
        if characters[syllable] and any(vowel in syllable for vowel in "aeiouv"):
            sys.stdout.write(f"{syllable} {''.join(characters[syllable])}\n")


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


def _in_gbk(char: str) -> bool:
    try:
        char.encode("gbk")
    except UnicodeEncodeError:
        return False
    return True


if __name__ == "__main__":
    main(Path(sys.argv[1]))
