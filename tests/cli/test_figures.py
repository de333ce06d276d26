"""`broadsheet figures`: the same figures as a table, as csv and as json; what it says of mistakes."""

from __future__ import annotations

import csv
import datetime
import io
import json
from pathlib import Path

import pytest

from reader import cli
from reader.article import Article
from reader.cli.figures import FIELDS
from reader.typeset import cells

PAGE = """---
title: 夜市今夏卖出3亿元
date: 2022-12-05
---

夜市里33个摊位完成改造，投资37.6亿元，同比增长16.3%。

今年5月，=1+1的新招牌挂了12块；气温-5℃，误差在千分之一以内。
"""


@pytest.fixture
def page(tmp_path: Path) -> str:
    path = tmp_path / "page.md"
    path.write_text(PAGE, encoding="utf-8")
    return str(path)


def run(capsys: pytest.CaptureFixture[str], *argv: str) -> tuple[int, str, str]:
    """Exit code, standard output, standard error."""
    code = cli.run(["figures", *argv])
    out, err = capsys.readouterr()
    return code, out, err


def test_jsonl_has_one_figure_a_line_with_where_it_stands(
    page: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, err = run(capsys, page, "--format", "jsonl")
    figures = [json.loads(line) for line in out.splitlines()]
    assert (code, err) == (0, "")
    assert all(tuple(figure) == FIELDS for figure in figures)
    blocks = [figure["block"] for figure in figures]
    assert blocks == sorted(blocks)
    assert set(blocks) == {-1, 0, 1}
    money = next(figure for figure in figures if figure["text"] == "37.6亿元")
    assert (money["kind"], money["value"], money["unit"], money["subject"]) == (
        "money",
        3760000000,
        "元",
        "投资",
    )
    assert money["headline"] == "夜市今夏卖出3亿元"
    assert money["article"]
    assert next(figure["when"] for figure in figures if figure["kind"] == "date") == "2022-05"


def test_json_is_the_same_as_one_list(page: str, capsys: pytest.CaptureFixture[str]) -> None:
    _, lines, _ = run(capsys, page, "--format", "jsonl")
    _, whole, _ = run(capsys, page, "--format", "json")
    assert json.loads(whole) == [json.loads(line) for line in lines.splitlines()]


def test_kinds_and_conditions_choose(page: str, capsys: pytest.CaptureFixture[str]) -> None:
    def texts(*asked: str) -> list[str]:
        _, out, _ = run(capsys, page, "--format", "jsonl", *asked)
        return [json.loads(line)["text"] for line in out.splitlines()]

    assert texts("--where", ">1亿元") == ["3亿元", "37.6亿元"]
    assert texts("--kind", "percent", "--kind", "date", "--where", "..100%") == ["16.3%", "千分之一以内"]
    assert texts("--where", ">1亿元", "--where", "<5亿元") == ["3亿元"]


def test_csv_reads_back_and_no_cell_is_a_formula(page: str, capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, page, "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(out)))
    assert tuple(rows[0]) == FIELDS
    cold = next(row for row in rows if row["unit"] == "摄氏度")
    assert (cold["text"], cold["value"]) == ("'-5℃", "-5")
    assert not any(cell.startswith(("=", "+", "@")) for row in rows for cell in row.values())
    _, marked, _ = run(capsys, page, "--format", "csv", "--bom")
    assert marked == "\ufeff" + out


def test_the_table_stands_level_whatever_the_script(page: str, capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, page)
    head, *rows = out.splitlines()
    column = head.index("unit")
    for row, figure in zip(rows, ("3亿元", "33个", "37.6亿元"), strict=False):
        assert row.startswith(figure)
        at = next(i for i in range(len(row)) if cells(row[:i]) >= column)
        assert cells(row[:at]) == column
        assert row[at - 1] == " "
    assert "3,760,000,000" in out


def test_nothing_found_is_said_and_no_error(page: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys, page, "--where", ">9000亿元")
    assert (code, out) == (0, "")
    assert "no such figure" in err


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (("--where", "much"), "write >1亿元"),
        (("--kind", "colour"), "percent, money"),
        (("--bom",), "--format csv"),
    ],
)
def test_mistakes_are_told_in_one_line(
    page: str, capsys: pytest.CaptureFixture[str], asked: tuple[str, ...], said: str
) -> None:
    code, out, err = run(capsys, page, *asked)
    assert (code, out) == (2, "")
    assert said in err
    assert err.count("\n") == 1


def test_a_missing_file_is_a_mistake(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys, str(tmp_path / "nowhere.md"))
    assert (code, out) == (2, "")
    assert "nowhere.md" in err


def test_control_characters_are_shown_not_sent(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "evil.md"
    path.write_text('---\ntitle: "a\\e[31mb"\n---\n\n一共12家\u202e店。\n', encoding="utf-8")
    _, out, _ = run(capsys, str(path))
    assert out
    assert "\x1b" not in out
    assert "\u202e" not in out


@pytest.mark.parametrize(
    ("date", "day"),
    [
        ("2022-12-05", datetime.date(2022, 12, 5)),
        ("2022-12", datetime.date(2022, 12, 15)),
        ("2022", datetime.date(2022, 7, 1)),
        ("", None),
        ("2022-13-40", None),
        ("soon", None),
    ],
)
def test_a_partial_date_resolves_from_its_middle(date: str, day: datetime.date | None) -> None:
    assert Article("题", date=date).day == day
