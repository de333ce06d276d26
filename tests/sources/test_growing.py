"""A long raw text that grows while it is read: at its end it is what reading it whole gives."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from reader import sources
from reader.errors import SourceError
from reader.sources import growing

PAGE = (
    "临江日报 2026年11月{day}日 第{page}版\n渡口添了新船{page}\n　　本报讯　新船能坐{page}20人，票价3元。\n\f"
)


@pytest.fixture
def dump(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(sources, "LONG", 100)
    monkeypatch.setattr(growing, "FIRST", 0)
    monkeypatch.setattr(growing, "LATER", 0)
    path = tmp_path / "dump.txt"
    path.write_text("".join(PAGE.format(day=3 + page // 4, page=page) for page in range(1, 9)), "utf-8")
    return path


def test_it_grows_to_the_whole(dump: Path) -> None:
    first, rest = sources.open_growing([str(dump)])
    assert rest is not None
    told = list(rest)
    assert len(told) > 2
    for one, next_one in pairwise([growing.Grown(first, 0), *told]):
        assert one.share <= next_one.share
        assert one.edition.articles == next_one.edition.articles[: len(one.edition.articles)]
    assert told[-1] == (sources.open_edition([str(dump)]), 1.0)


def test_once_read_to_its_end_it_is_known(dump: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sources.open_growing([str(dump)])
    _, rest = sources.open_growing([str(dump)])  # given up half way, it is not
    assert rest is not None
    *_, last = rest
    monkeypatch.setattr(sources, "read", lambda path: pytest.fail(f"{path} was read again"))
    assert sources.open_growing([str(dump)]) == (last.edition, None)


def test_what_else_there_is_does_not_grow(dump: Path, tmp_path: Path) -> None:
    short, marked, feed = (tmp_path / name for name in ("short.txt", "long.md", "long.txt"))
    short.write_text("水涨了。\n", "utf-8")
    marked.write_text("水涨了。\n\n" * 100, "utf-8")
    feed.write_text("---\ntitle: 水\n---\n\n" + "水涨了。\n\n" * 100, "utf-8")
    for paths in ([short], [marked], [feed], [tmp_path], [short, dump]):
        names = [*map(str, paths)]
        assert sources.open_growing(names) == (sources.open_edition(names), None)


def test_bytes_that_are_no_text_are_said_at_once(dump: Path) -> None:
    dump.write_bytes(b"\x00\x01\x02\xff" * 200)
    with pytest.raises(SourceError):
        sources.open_growing([str(dump)])
