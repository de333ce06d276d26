"""A text file's pages: errors that help, dumps told apart by their folios, and a bound on memory."""

# ruff: noqa: E501 - a line of a page is one line
from __future__ import annotations

import tracemalloc

import pytest

from reader.errors import SourceError
from reader.sources import from_text

PAGE = """\
云阜日报　2026年6月{day}日　星期四　第{page}版

第{page}版的头条新闻说了什么

本报讯（记者 丁若兰）今年以来，市里的行动解决了83件问题，大家都说好。

这是第二段，他们在江边走了一天，晚上才回到村里。
"""


def pages(text: str) -> list[from_text.Page]:
    return list(from_text.read(text.encode(), source="dump.txt"))


@pytest.mark.parametrize("data", [b"", b" \n\t\n", "\ufeff\u200b\n".encode()])
def test_empty_files(data: bytes) -> None:
    with pytest.raises(SourceError, match=r"dump\.txt: the file is empty"):
        list(from_text.read(data, source="dump.txt"))


def test_a_dump_is_told_apart_by_its_folios() -> None:
    dump = "\n".join(PAGE.format(day=day, page=page) for day in (4, 5) for page in (1, 2, 3))
    found = pages(dump)
    assert [(page.articles[0].date, page.articles[0].page) for page in found] == [
        (f"2026-06-0{day}", str(number)) for day in (4, 5) for number in (1, 2, 3)
    ]
    assert all(len(page.articles) == 1 and page.articles[0].authors == ("丁若兰",) for page in found)
    ids = [article.id for page in found for article in page.articles]
    assert len(set(ids)) == len(ids)


def test_form_feeds_part_pages_but_not_a_sentence() -> None:
    first = "一条新闻的标题\n\n" + "今年以来，市里的行动解决了问题，大家都说好。" * 3
    second = "又一条新闻的标题\n\n" + "他们在江边走了一天，晚上才回到村里。" * 3
    assert len(pages(f"{first}\n\f{second}")) == 2
    cut = "一条新闻的标题\n\n今年以来，市里的行动解决了八十三件问题，大家都说好，特别是生态环境的难点\n\f焦点问题，也都有了着落。"
    (page,) = pages(cut)
    assert "难点焦点问题" in page.articles[0].blocks[0].text


def test_paper_and_date_carry_over() -> None:
    dump = (
        PAGE.format(day=4, page=1)
        + "\f又一条新闻的标题\n\n他们在江边走了一天，晚上才回到村里，大家都说好。\n"
    )
    first, second = pages(dump)
    assert second.articles[0].paper == first.articles[0].paper == "云阜日报"
    assert second.articles[0].date == "2026-06-04"


def test_broken_bytes_are_said() -> None:
    data = ("标题在这里\n\n" + "今年以来，市里的行动解决了问题，大家都说好。\n" * 9).encode() + b"\xe4\xb8"
    (page,) = from_text.read(data, source="dump.txt")
    assert page.warnings[0] == "characters that are not utf-8, shown as \ufffd: 1"


def test_a_dump_is_read_as_a_stream(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(from_text, "CHUNK", 1 << 12)  # a dump of many chunks is then a short one
    dump = "\n".join(PAGE.format(day=day % 28 + 1, page=page) for day in range(50) for page in range(1, 9))
    data = dump.encode()
    told: list[tuple[int, int]] = []
    list(from_text.read(data[:400], source="page.txt"))  # what any page needs is no part of a dump's memory
    tracemalloc.start()
    count = sum(1 for _ in from_text.read(data, source="dump.txt", progress=lambda *now: told.append(now)))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert count == 400
    assert told[-1][0] == told[-1][1]
    assert peak < 5 * len(data)
