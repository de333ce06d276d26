"""Pages that several processes read are those that one reads."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

import pytest

from reader.page import read_pages, spread

PAGE = """\
青潭日报 2026年11月{day}日 第{day}版
渡口添了新船
　　本报讯（记者 沈峤）新船能坐120人，每天往返{day}趟。
　　老周说，桥通了以后，他想把旧船送给县里的博物馆。
"""


def _dump(pages: int = 12) -> Iterator[str]:
    return (PAGE.format(day=day) + "\f" for day in range(1, pages + 1))


@pytest.fixture(autouse=True)
def _small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spread, "BATCH", 100)  # a page or two


def test_they_come_in_order_and_none_is_missing() -> None:
    alone = [replace(page, rule=tuple) for page in read_pages(_dump())]
    assert len(alone) == 12
    assert list(read_pages(_dump(), at_once=2)) == alone


def test_who_has_enough_gets_no_more() -> None:
    pages = read_pages(_dump(200), at_once=2)
    assert [len(page.articles) for page in islice(pages, 2)] == [1, 1]
    pages.close()


def test_a_process_that_is_ended_from_outside_loses_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spread, "_begin", _end)
    assert list(read_pages(_dump(), at_once=2)) == [replace(page, rule=tuple) for page in read_pages(_dump())]


def _end() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def test_a_process_that_fails_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(TypeError):
        list(spread.read_each([(PAGE, "first")], "", 2))  # type: ignore[list-item]
