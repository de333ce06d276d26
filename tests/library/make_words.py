"""Make reader/library/data/words.txt from jieba's dictionary of word frequencies and pypinyin's readings.

pip download --no-deps pypinyin && unzip pypinyin*.whl -d DIR
pip download --no-deps --no-binary :all: jieba==0.42.1 && tar xzf jieba-0.42.1.tar.gz
python -m tests.library.make_words DIR/pypinyin jieba-0.42.1/jieba/dict.txt > reader/library/data/words.txt
"""

from __future__ import annotations

import sys
from collections import defaultdict
from math import log2
from pathlib import Path

from reader.library.folding import fold
from tests.library.spelling import Spelling, frequencies

HEADER = """\
# Words by their syllables, parted by apostrophes (v is ü), the most frequent first; behind each the logarithm
# of its frequency, from 0 to 9.
# Derived from the dictionary of jieba 0.42.1 (https://github.com/fxsjy/jieba, MIT License), the readings from
# pypinyin 0.55.0 (https://github.com/mozillazg/python-pinyin, MIT License).
# Made by tests/library/make_words.py.
"""
MOST = 50_000
LENGTHS = range(2, 9)


def main(folder: Path, dictionary: Path) -> None:
    """Print the words of each row of syllables."""
    spelling = Spelling(folder)
    weighted = sorted(
        (-count, word)
        for word, count in frequencies(dictionary).items()
        if len(word) in LENGTHS and fold(word) == word and all(spelling.of(word))
    )[:MOST]
    least, most = log2(-weighted[-1][0]), log2(-weighted[0][0])
    by_syllables: dict[str, list[str]] = defaultdict(list)
    for count, word in weighted:
        frequency = int(9.99 * (log2(-count) - least) / (most - least))
        by_syllables["'".join(syllable[:-1] for syllable in spelling.of(word))].append(f"{word}{frequency}")
    sys.stdout.write(HEADER)
    for syllables in sorted(by_syllables):
        sys.stdout.write(f"{syllables} {' '.join(by_syllables[syllables])}\n")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
