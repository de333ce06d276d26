"""Make reader/library/data/words.txt from jieba's dictionary of word frequencies.

pip download --no-deps --no-binary :all: jieba==0.42.1 && tar xzf jieba-0.42.1.tar.gz
python tests/library/make_words.py jieba-0.42.1/jieba/dict.txt > reader/library/data/words.txt
"""

from __future__ import annotations

import sys
from collections import defaultdict
from itertools import product
from pathlib import Path

from reader.library.folding import fold
from reader.library.search.pinyin import _syllables

HEADER = """\
# Words of two to four characters by the first letters of their syllables, the most frequent first.
# Derived from the dictionary of jieba 0.42.1 (https://github.com/fxsjy/jieba, MIT License).
# Made by tests/library/make_words.py.
"""
MOST = 50_000


def main(dictionary: Path) -> None:
    """Print the words of each set of first letters."""
    rows = [line.split() for line in dictionary.read_text(encoding="utf-8").splitlines()]
    weighted = sorted(((-int(count), word) for word, count, *_ in rows if 2 <= len(word) <= 4))
    letters = defaultdict(set)
    for syllable, characters in _syllables().items():
        for char in characters:
            letters[char].add(syllable[0])
    by_letters: dict[str, list[str]] = defaultdict(list)
    for _, word in [each for each in weighted if fold(each[1]) == each[1]][:MOST]:
        for first in product(*(sorted(letters[char]) for char in word)):
            by_letters["".join(first)].append(word)
    sys.stdout.write(HEADER)
    for first in sorted(by_letters):
        sys.stdout.write(f"{first} {' '.join(by_letters[first])}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
