"""`broadsheet parse`: the JSON contract, Markdown that reads back, text, explain, and clear errors."""

# ruff: noqa: E501 - a line of a page is one line
from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from reader.article import Article
from reader.cli import run
from reader.cli.parse import file_name
from reader.sources import from_markdown, from_text

PAGE = """\
云阜日报　2026年6月4日　星期四　第4版　要闻

老楼装上新电梯 圆了居民“一步到家”梦

三年累计加装电梯1386部，2.1万余户居民告别“爬楼难”

走进重点园区④

本报讯（记者 沈 峤）“以前买棵白菜都要掂量半天。”9月14日一早，家住七号楼的袁奶奶走出电梯，逢人便夸，账也算得一五一十

■七号楼外，新装的观光电梯与红砖老墙相映成趣。 高 远 摄

地清楚。今年前8个月，全区新开工加装电梯217部。

公益广告

节水一滴滴 绿水长依依
"""


@pytest.fixture
def page(tmp_path: Path) -> Path:
    file = tmp_path / "page.txt"
    file.write_text(PAGE, "utf-8")
    return file


def test_json_keeps_the_contract(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["parse", str(page)]) == 0
    out = json.loads(capsys.readouterr().out)
    assert list(out) == ["articles", "furniture", "warnings"]
    article, notice = out["articles"]
    assert article == {
        "kind": "article",
        "headline": "老楼装上新电梯 圆了居民“一步到家”梦",
        "kicker": [],
        "deck": ["三年累计加装电梯1386部，2.1万余户居民告别“爬楼难”"],
        "series": {"raw": "走进重点园区④", "name": "走进重点园区", "number": 4},
        "section": "要闻",
        "byline": "本报讯（记者 沈 峤）",
        "authors": ["沈峤"],
        "photographers": [],
        "dateline": None,
        "continued": None,
        "blocks": [
            {
                "kind": "paragraph",
                "text": "“以前买棵白菜都要掂量半天。”9月14日一早，家住七号楼的袁奶奶走出电梯，逢人便夸，账也算得一五一十"
                "地清楚。今年前8个月，全区新开工加装电梯217部。",
            },
            {
                "kind": "caption",
                "text": "七号楼外，新装的观光电梯与红砖老墙相映成趣。",
                "marker": "■",
                "credit": "高远",
                "credit_raw": "高 远 摄",
            },
        ],
    }
    assert (notice["kind"], notice["headline"]) == ("notice", "公益广告")
    assert out["furniture"] == ["云阜日报　2026年6月4日　星期四　第4版　要闻"]


def test_standard_input_and_other_encodings(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for encoding in ("gb18030", "utf-16"):
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(PAGE.encode(encoding))))
        assert run(["parse", "-"]) == 0
        assert json.loads(capsys.readouterr().out)["articles"][0]["authors"] == ["沈峤"]


def test_markdown_files_read_back_as_the_same_articles(page: Path, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    assert run(["parse", str(page), "--out", str(folder)]) == 0
    files = sorted(folder.iterdir())
    assert [file.name for file in files] == ["01-老楼装上新电梯-圆了居民-一步到家-梦.md", "02-公益广告.md"]
    (read,) = from_text.read(PAGE.encode(), source="x")
    for file, article in zip(files, read.articles, strict=True):
        (again,) = from_markdown.read(file.read_bytes(), source="x")
        for name in (
            "id",
            "kind",
            "headline",
            "deck",
            "series",
            "byline",
            "authors",
            "dateline",
            "blocks",
            "date",
        ):
            assert getattr(again, name) == getattr(article, name)


def test_files_that_say_something_else_are_not_written_over(page: Path, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    assert run(["parse", str(page), "--out", str(folder)]) == 0
    assert run(["parse", str(page), "--out", str(folder)]) == 0
    mine = folder / "02-公益广告.md"
    mine.write_text("mine", "utf-8")
    assert run(["parse", str(page), "--out", str(folder)]) == 2
    assert mine.read_text("utf-8") == "mine"
    assert run(["parse", str(page), "--out", str(folder), "--force"]) == 0
    assert mine.read_text("utf-8") != "mine"


@pytest.mark.parametrize("headline", ["../../etc/passwd", "/abs", 'a\\b:c*?"<>|', "", "。。。", "长" * 300])
def test_file_names_stay_in_their_folder(headline: str) -> None:
    name = file_name(Article(headline), 7)
    assert Path(name).name == name
    assert name.startswith("07-")
    assert len(name.encode()) < 200
    assert not set(name) & set('/\\:*?"<>|')


def test_text_and_explain(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["parse", str(page), "--format", "text"]) == 0
    text = capsys.readouterr().out
    assert "一五一十地清楚" in text
    assert "■ 七号楼外，新装的观光电梯与红砖老墙相映成趣。 （高远）" in text
    assert run(["parse", str(page), "--explain"]) == 0
    lines = capsys.readouterr().out
    assert "marker" in lines
    assert "caption" in lines
    assert all(line in lines for line in PAGE.split("\n"))


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("none.txt", None, "none.txt: there is no such file; check the name"),
        ("empty.txt", b"\n \n", "empty.txt: the file is empty"),
        ("photo.txt", b"\x89PNG\x00\x01\x02", "photo.txt: these bytes are no text"),
    ],
)
def test_errors_are_one_line(
    name: str, data: bytes | None, message: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / name
    if data is not None:
        file.write_bytes(data)
    assert run(["parse", str(file)]) == 2
    err = capsys.readouterr().err
    assert message in err
    assert err.count("\n") == 1


def test_the_bar_on_a_terminal_takes_no_output(
    page: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    terminal = Terminal()
    monkeypatch.setattr("reader.cli.parse.BIG", 1)
    monkeypatch.setattr("sys.stderr", terminal)
    assert run(["parse", str(page)]) == 0
    assert json.loads(capsys.readouterr().out)["articles"]
    assert "articles" not in terminal.getvalue()
