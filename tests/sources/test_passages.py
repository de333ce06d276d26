"""A long plain text read in passages is what its parser makes of it, block for block."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article import Article, Block
from reader.compose import Pieces
from reader.passages import Passages, characters, longest, size
from reader.sources import from_markdown, paragraphs

lines = st.text("水涨了 。a1-#>*`_[\u3000\t", max_size=8) | st.text(
    "江水，abc1\u3000 ", min_size=1, max_size=20
)
bodies = st.lists(st.tuples(lines, st.sampled_from(["\n", "\n\n", "\n\n\n", "\n \n"])), min_size=1).map(
    lambda found: "".join(map("".join, found))
)


@pytest.fixture(scope="module", autouse=True)
def _short() -> Iterator[None]:
    """What is long enough to be read in passages is so soon."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(paragraphs, "LONG", 1 << 10)
        yield


def _passages(body: str) -> Passages | None:
    """Of a file's text behind its front matter, which may hold any sign."""
    head = "---\ntitle: [渡口]\n---\n"
    return paragraphs.passages(head + body, len(head), (head + body).encode("utf-8", "surrogatepass"))


@given(bodies, st.sampled_from(["", "\n", "\n\n"]))
def test_passages_are_the_blocks_of_the_parser(body: str, before: str) -> None:
    body = before + body + "\n\n" + "水\n\n" * paragraphs.LONG
    found = _passages(body)
    if found is not None:
        title, parsed = from_markdown._title_and_blocks(body)
        assert (list(found), "") == (parsed, title)


def _long() -> Passages:
    found = _passages("\n　　江水退了。\n\n" + "水涨了3厘米。\n\n" * 2_000)
    assert found is not None
    return found


def test_it_is_a_sequence_like_a_tuple() -> None:
    found = _long()
    plain = tuple(found)
    assert len(found) == len(plain) == 2_001
    assert (found[0], found[-1], found[3:5]) == (plain[0], plain[-1], plain[3:5])
    assert found == plain
    assert found != plain[:-1]
    assert size(found) == size(plain) == sum(len(block.text) for block in plain)
    assert characters(found, 2, 4) == characters(plain, 2, 4)
    assert longest(found) == longest(plain) == 7
    article = Article("渡口", blocks=found)
    assert dataclasses.replace(article, headline="渡口") == Article("渡口", blocks=plain)
    assert list(Pieces(article)) == list(Pieces(Article("渡口", blocks=plain)))


def test_what_is_no_plain_text_is_left_to_the_parser() -> None:
    plain = "水涨了。\n\n" * 2_000
    for odd in ("# 题", "> 引", "水*涨*了", "水涨了，\n又退了。", "1. 水", "    码", "~~~\n水"):
        assert _passages(f"{plain}{odd}\n\n{plain}") is None
        assert _passages(f"{odd}\n\n{plain}") is None
    assert _passages(plain) is not None
    assert isinstance(plain and _passages(plain)[0], Block)  # type: ignore[index]
