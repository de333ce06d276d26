"""A long plain text opened again is what it was, made of the file's bytes; changed bytes do no harm."""

from __future__ import annotations

import os
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader import kept, sources
from reader.article import Article
from reader.passages import Passages, lengths, longest, size, texts
from reader.sources import from_markdown, paragraphs
from reader.sources.undecoded import Undecoded, packed

LONG = "水涨了3厘米。\n\n" * 2_000
lines = st.text("江水，abc1\u3000 é𠮷", min_size=1, max_size=20)


@pytest.fixture(scope="module", autouse=True)
def _short() -> Iterator[None]:
    """What is long enough to be read in passages is so soon."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(paragraphs, "LONG", 1 << 10)
        yield


def _same(found: Passages, again: Undecoded) -> bool:
    sizes = all(measure(found) == measure(again) for measure in (len, size, longest))
    runs = all(
        texts(found, 0, end) == texts(again, 0, end) == texts(tuple(found), 0, end) for end in (0, 2, 5)
    )
    assert list(lengths(found)) == list(lengths(again)) == list(map(len, texts(again, 0, len(again))))
    return sizes and runs and found == again and found[-1] == again[-1] and found[1:3] == again[1:3]


@given(st.lists(lines, min_size=1), st.sampled_from(["", "---\ntitle: 江水\n---\n\n", "\ufeff"]))
def test_it_is_the_text_that_was_read(parts: list[str], head: str) -> None:
    body = "\n\n".join(parts) + "\n\n" + "水\n\n" * paragraphs.LONG
    found = paragraphs.passages(body, 0, body.encode())
    if found is not None:
        data = (head + found.text).encode()
        places = packed(found, BytesIO(data))
        assert places is not None
        assert _same(found, Undecoded(data, places))


def test_of_another_text_nothing_is_told() -> None:
    found = paragraphs.passages(LONG, 0, LONG.encode())
    assert found is not None
    assert packed(found, BytesIO((LONG + " ").encode())) is None
    assert packed(found, BytesIO(LONG.encode("gb18030"))) is None


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    paper = tmp_path / "long.md"
    paper.write_text(f"---\ntitle: 江水\n---\n\n{LONG}", encoding="utf-8")
    return paper


def _opened(paper: Path) -> Article:
    (article,) = sources.open_edition([str(paper)]).articles
    kept.catch_up()
    return article


def test_opened_again_it_is_not_read_again(paper: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = _opened(paper)
    monkeypatch.setattr(from_markdown, "read", lambda *_, **__: pytest.fail("read again"))
    again = _opened(paper)
    assert isinstance(again.blocks, Undecoded)
    assert again == first == _opened(paper)


def test_line_ends_of_another_system_are_read_as_ever(paper: Path) -> None:
    paper.write_bytes(paper.read_bytes().replace(b"\n", b"\r\n"))
    first = _opened(paper)
    assert _opened(paper) == first
    assert isinstance(first.blocks, Passages)


def test_bytes_that_are_others_under_the_same_stamp_do_no_harm(paper: Path) -> None:
    _opened(paper)
    stamp, data = paper.stat().st_mtime_ns, paper.read_bytes()
    paper.write_bytes(data[:-600] + b"\x1b]0;xy\x07\xff" * 75)
    os.utime(paper, ns=(stamp, stamp))
    article = _opened(paper)
    assert isinstance(article.blocks, Undecoded)
    assert not any("\x1b" in block.text for block in article.blocks)
    assert texts(article.blocks, 0, len(article.blocks)) == [block.text for block in article.blocks]
