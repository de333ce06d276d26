"""How well letters are read as pinyin: 200 words of the bundled edition, in full, mixed, by initials.

    python tests/bench/search_pinyin.py

`read` is the share of words that are among the strings a query was read as; `precision` the share of articles
found that hold the word. The words stand in tests/data/pinyin_queries.tsv (letters, word, manner).
"""

from __future__ import annotations

import tempfile
from collections import defaultdict
from pathlib import Path

from reader.library.library import Library

ROOT = Path(__file__).parents[2]


def main() -> None:
    """Index the edition, ask, print."""
    rows = [
        line.split("\t") for line in (ROOT / "tests/data/pinyin_queries.tsv").read_text("utf-8").splitlines()
    ]
    with tempfile.TemporaryDirectory() as folder, Library(cache=Path(folder), data=Path(folder)) as library:
        library.add(str(ROOT / "articles"))
        library.sync()
        read, right, found, missed = defaultdict(list), defaultdict(int), defaultdict(int), []
        for letters, word, manner in rows:
            holding = {hit.article for hit in library.search(word, 100, as_written=True).hits}
            results = library.search(letters, 100)
            read[manner].append(word in results.readings)
            right[manner] += len(holding & {hit.article for hit in results.hits})
            found[manner] += len(results.hits)
            if word not in results.readings:
                missed.append(f"{letters} {word} {results.readings}")
    for manner, values in read.items():
        share, precision = sum(values) / len(values), right[manner] / found[manner]
        print(f"{manner:9} {len(values):4} words, read {share:.1%}, precision {precision:.1%}")
    print("\n".join(missed))


if __name__ == "__main__":
    main()
