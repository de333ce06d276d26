"""Make reader/library/data/pinyin.txt from pypinyin's tables of readings and jieba's of word frequencies.

pip download --no-deps pypinyin && unzip pypinyin*.whl -d DIR
pip download --no-deps --no-binary :all: jieba==0.42.1 && tar xzf jieba-0.42.1.tar.gz
python -m tests.library.make_pinyin DIR/pypinyin jieba-0.42.1/jieba/dict.txt > reader/library/data/pinyin.txt
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from pathlib import Path

from reader.library.folding import fold
from tests.library.spelling import Spelling, frequencies

HEADER = """\
# Syllables with their tone (5: light; v is ü) and the characters that are read so, all readings of each, the
# most frequent first; behind a bar those that are seldom read so.
# Derived from pypinyin 0.55.0 (https://github.com/mozillazg/python-pinyin, MIT License), whose readings come
# from the Unihan database: characters of GBK, in simplified script only, without readings that none of its
# phrases uses. What is frequent and what is seldom, the words of jieba 0.42.1 tell
# (https://github.com/fxsjy/jieba, MIT License). Made by tests/library/make_pinyin.py.
"""

FEWEST = 2
"""Phrases that use a reading which is not a character's first."""
SELDOM = 0.05
"""The share of a character's occurrences below which a syllable is a seldom reading of it."""


def main(folder: Path, dictionary: Path) -> None:
    """Print the characters of each syllable."""
    spelling = Spelling(folder)
    used = Counter(
        pair for phrase, read in spelling.phrases.items() for pair in zip(phrase, read, strict=True)
    )
    heard: Counter[tuple[str, str]] = Counter()
    for word, count in frequencies(dictionary).items():
        for char, syllable in zip(word, spelling.of(word), strict=True):
            heard[char, syllable[:-1]] += count
    usual: dict[str, list[str]] = defaultdict(list)
    seldom: dict[str, list[str]] = defaultdict(list)
    for char, readings in spelling.characters.items():
        if fold(char) != char or not _in_gbk(char):
            continue
        total = sum(heard[char, syllable] for syllable in {reading[:-1] for reading in readings})
        for number, syllable in enumerate(readings):
            if number and used[char, syllable] < FEWEST:
                continue
            if syllable[:-1].isalpha() and syllable.isascii():
                kind = seldom if heard[char, syllable[:-1]] < SELDOM * total else usual
                if char not in kind[syllable]:
                    kind[syllable].append(char)
    sys.stdout.write(HEADER)
    for syllable in sorted(usual.keys() | seldom.keys()):
        if any(vowel in syllable for vowel in "aeiouv"):
            often = lambda char, toneless=syllable[:-1]: (-heard[char, toneless], char)  # noqa: E731
            behind = "|" + "".join(sorted(seldom[syllable], key=often)) if seldom[syllable] else ""
            sys.stdout.write(f"{syllable} {''.join(sorted(usual[syllable], key=often))}{behind}\n")


def _in_gbk(char: str) -> bool:
    try:
        char.encode("gbk")
    except UnicodeEncodeError:
        return False
    return True


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
