"""The bundled edition is a whole paper, and its two retold stories keep every figure of their source."""

from __future__ import annotations

import datetime
import re
from pathlib import Path

import pytest
import yaml

ARTICLES = Path(__file__).parents[1] / "articles"
FILES = sorted(ARTICLES.glob("*.md"))
SECTIONS = ["要闻", "生态", "市场", "民生", "文化", "World"]
KEYS = {
    "title", "kicker", "deck", "series", "section", "paper", "date", "page",
    "byline", "authors", "photographers", "dateline", "continued", "kind",
}  # fmt: skip

BLUE_BAY = [
    "三年", "33个", "“两个清零，一个提标”", "772个", "2300余个", "全省第一", "20个", "四类以上", "4个", "6处",
    "100%", "6000余个", "99%", "第一", "29个", "20多年前", "5月中旬到8月底", "83件", "“劣Ⅴ类”", "2017年",
    "2020年", "Ⅲ类", "205项", "175项", "63次", "171个", "357件", "22件",
]  # fmt: skip
AFTER_THE_FINE = [
    "324家", "21次", "20个团队", "百家企业", "6大举措", "11605户次", "20条", "15条", "5个部门", "17项",
    "“十条措施”", "20余项", "20场次", "37.6亿元", "近2.5亿元", "8期", "36万人次", "2.0", "16.3%", "57.37%",
]  # fmt: skip


def _read(path: Path) -> tuple[dict[str, object], str]:
    head, body = path.read_text(encoding="utf-8").removeprefix("---\n").split("\n---\n", 1)
    return yaml.safe_load(head), body


def _paragraphs(body: str) -> list[str]:
    return [part for part in body.strip().split("\n\n") if not part.startswith((">", "## "))]


EDITION = {path.name: _read(path) for path in FILES}


def _meta(key: str) -> list[object]:
    return [meta[key] for meta, _ in EDITION.values() if key in meta]


def test_sections_stand_in_the_order_of_the_paper() -> None:
    assert list(dict.fromkeys(_meta("section"))) == SECTIONS
    pages = [int(str(page)) for page in _meta("page")]
    assert pages == sorted(pages)
    assert set(pages) == set(range(1, 9))


def test_the_paper_is_one_issue_with_every_kind_of_story() -> None:
    assert set(_meta("paper")) == {"汐州日报"}
    assert set(_meta("date")) == {datetime.date(2026, 11, 3)}
    world = [meta for meta, _ in EDITION.values() if meta["section"] == "World"]
    assert len(world) >= 3
    assert len(EDITION) - len(world) >= 16
    assert sorted(map(str, _meta("kind"))) == ["notice", "notice", "photo"]
    assert all(_meta(key) for key in KEYS), "a part of a real paper is missing"


@pytest.mark.parametrize("name", EDITION)
def test_front_matter_and_body_keep_the_convention(name: str) -> None:
    meta, body = EDITION[name]
    assert set(meta) <= KEYS
    assert isinstance(meta["page"], str)
    assert all("\n" not in paragraph for paragraph in _paragraphs(body)), "one paragraph, one line"
    for author in meta.get("authors", []):  # type: ignore[attr-defined]
        assert author.replace(" ", "") in str(meta["byline"]).replace(" ", "")
    for line in body.splitlines():
        if line.startswith("> [!"):
            assert re.fullmatch(r"> \[!photo(\|\S+)?\]( \S.*)?", line)


@pytest.mark.parametrize(
    ("name", "figures"), [("06-qingdao-blue-bay.md", BLUE_BAY), ("09-after-the-fine.md", AFTER_THE_FINE)]
)
def test_the_retold_stories_keep_every_figure(name: str, figures: list[str]) -> None:
    meta, body = EDITION[name]
    text = f"{meta['deck']}{body}"
    assert [figure for figure in figures if figure not in text] == []


def test_the_retold_stories_keep_their_structure() -> None:
    first, second = EDITION["06-qingdao-blue-bay.md"], EDITION["09-after-the-fine.md"]
    assert str(second[0]["series"]).endswith("③")
    assert str(second[0]["byline"]).startswith("（")
    for (meta, body), subheads, captions in ((first, 1, 2), (second, 2, 1)):
        assert meta["deck"]
        assert body.count("\n## ") == subheads
        assert body.count("> [!photo|■]") == captions


def test_no_long_run_is_shared_with_the_source_page() -> None:
    page = Path(__file__).parents[2] / "shared" / "pages" / "qingdao.txt"
    if not page.exists():
        pytest.skip("the source page is a newspaper's and stays outside the repository")
    source = re.sub(r"\s", "", page.read_text(encoding="utf-8"))
    for name in ("06-qingdao-blue-bay.md", "09-after-the-fine.md"):
        meta, body = EDITION[name]
        # Slogans and titles of documents are quoted whole; all other words are ours.
        text = re.sub(r"“[^”]*”|《[^》]*》|\s", "\n", f"{meta['title']}\n{meta['deck']}\n{body}")
        runs = {text[i : i + 10] for i in range(len(text) - 9)}
        assert [run for run in runs if "\n" not in run and run in source] == []
