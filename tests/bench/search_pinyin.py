"""How well letters are read as pinyin: words cut out of articles, and what readers type.

    python tests/bench/search_pinyin.py [--missed]

`read` is the share of words that are among the strings a query was read as, `first` that of words which are
the first of them; `precision` is the share of articles found that hold the word; `ranked` is the mean of it
at each article that does, as they are found (average precision): 100 % where all right ones come first.
The sets are tests/data/pinyin_*.tsv (letters, word, manner): 200 words drawn at random from the bundled
edition, asked of it; and 133 that readers of news would type, whole and half typed, chosen before anything
was measured with them, asked of the edition and the pages of tests/data/pages.
"""

from __future__ import annotations

import sys
import tempfile
from collections import defaultdict
from pathlib import Path
from statistics import mean

from reader.library.library import Library

ROOT = Path(__file__).parents[2]
SETS = {"pinyin_queries.tsv": ("articles",), "pinyin_readers.tsv": ("articles", "tests/data/pages/dev")}


def main() -> None:
    """Ask each set."""
    for name, roots in SETS.items():
        with (
            tempfile.TemporaryDirectory() as folder,
            Library(cache=Path(folder), data=Path(folder)) as library,
        ):
            for root in roots:
                library.add(str(ROOT / root))
            library.sync()
            print(f"{name}: {len(library)} articles")
            ask(library, ROOT / "tests/data" / name, missed="--missed" in sys.argv)


def ask(library: Library, queries: Path, *, missed: bool) -> None:
    """Ask every query, and print a line for each manner."""
    measured: dict[str, dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
    for row in queries.read_text("utf-8").splitlines():
        letters, word, manner = row.split("\t")
        holding = {hit.article for hit in library.search(word, 200, as_written=True).hits}
        results = library.search(letters, 200)
        right = [hit.article in holding for hit in results.hits]
        # Half a word is read as far as it goes: 污水处 of 污水处理厂.
        fits = [word.startswith(read) if manner == "prefix" else word == read for read in results.readings]
        for values in (measured[manner], measured["all"]):
            values["read"].append(any(fits))
            values["first"].append(fits[:1] == [True])
            values["precision"] += right
            values["ranked"].append(
                sum(mean(right[: at + 1]) for at in range(len(right)) if right[at]) / len(holding)
            )
        if missed and fits[:1] != [True]:
            print(f"  {letters} {word} {' '.join(results.readings)}")
    for manner, values in measured.items():
        shares = ", ".join(f"{name} {mean(value):.1%}" for name, value in values.items())
        print(f"  {manner:9} {len(values['read']):4} words, {shares}")


if __name__ == "__main__":
    main()
