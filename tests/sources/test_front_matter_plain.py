"""Heads that are read without YAML say what YAML makes of them."""

from __future__ import annotations

import yaml
from hypothesis import given
from hypothesis import strategies as st

from reader.sources import front_matter

names = st.sampled_from(["title", "date", "page", "authors", "no", "on-air", "K"])
words = st.text("渡口 aYes:#,[]{}&*!|>'\"%@`-?~0129\u3000 \u2028\ufeff", max_size=12)
values = st.one_of(
    words,
    st.sampled_from(["yes", "null", "Off", "y", "2026-11-03", "2026-02-30", "007", "12", "1_000"]),
    st.sampled_from(["[渡口, 江水]", "[a,b]", "[]", "[yes, a]"]),
    st.lists(words, max_size=3).map(lambda found: f"[{', '.join(found)}]"),
)
heads = st.lists(st.tuples(names, st.sampled_from([": ", ":", ":  "]), values), min_size=1, max_size=4)


@given(heads)
def test_what_is_plain_is_what_yaml_reads(head: list[tuple[str, str, str]]) -> None:
    lines = ["".join(line) for line in head]
    plain = front_matter._plain(lines)
    if plain is not None:
        read = yaml.safe_load("\n".join(lines))
        read = {key: str(value) if key == "date" else value for key, value in read.items()}
        assert {key: str(value) if key == "date" else value for key, value in plain.items()} == read


def test_common_heads_are_plain() -> None:
    head = "title: 渡口添了新船\ndate: 2026-11-03\npage: 4\nauthors: [顾苇, 邵一鸣]\ndeck: 三年加装1386部"
    assert front_matter._plain(head.split("\n")) == {
        "title": "渡口添了新船",
        "date": "2026-11-03",
        "page": 4,
        "authors": ["顾苇", "邵一鸣"],
        "deck": "三年加装1386部",
    }
