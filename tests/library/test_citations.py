"""Clippings as one takes them along: as the standards write them, and nothing in them acts."""

from __future__ import annotations

import json

import pytest

from reader.article import Article
from reader.cli import run
from reader.library import citations
from reader.library.shelf import Clipping, Shelf
from reader.sources import from_markdown

AT = 1_800_000_000.0  # 2027-01-15
FERRY = Clipping(
    "新船能坐120人。", "渡口添了新船", ("邵一鸣", "方汀"), "汐州日报", "2026-11-03", "2", "ferry", AT
)
FEED = Clipping(
    "One & all.",
    "A {tale} of 50%",
    ("Ann Lee", "Bo Li", "Cy Wu", "Di Xu"),
    *("Harbour Post", "2026", "", "tale", AT, "https://post.example/a?b=1"),
)
BARE = Clipping("只有一句", "", (), "", "", "", "bare", AT)


def test_gb_7714_has_a_reference_for_each_article() -> None:
    assert list(citations.gbt7714([FERRY, FEED, FERRY])) == [
        "[1] 邵一鸣, 方汀. 渡口添了新船[N]. 汐州日报, 2026-11-03(2).",
        "[2] Ann Lee, Bo Li, Cy Wu, et al. A {tale} of 50%[N/OL]. Harbour Post, 2026[2027-01-15]."
        " https://post.example/a?b=1.",
    ]


def test_bibtex_has_an_entry_for_each_article_and_all_its_passages() -> None:
    entry = "\n".join(citations.bibtex([FERRY, FERRY]))
    assert entry.startswith("@article{20261103ferry,\n")
    assert "  author = {{邵一鸣} and {方汀}},\n  title = {{渡口添了新船}},\n" in entry
    assert "  journal = {汐州日报},\n  date = {2026-11-03},\n  year = {2026},\n  month = {11},\n" in entry
    assert r"  annotation = {新船能坐120人。 \par 新船能坐120人。}," in entry
    other = "\n".join(citations.bibtex([FEED]))
    assert r"title = {{A \{tale\} of 50\%}}" in other
    assert r"annotation = {One \& all.}" in other
    assert "month" not in other


@pytest.mark.parametrize("clipping", [FERRY, FEED, BARE])
def test_every_brace_of_bibtex_is_closed(clipping: Clipping) -> None:
    entry = "\n".join(citations.bibtex([clipping])).replace(r"\{", "").replace(r"\}", "")
    assert entry.count("{") == entry.count("}")


def test_markdown_reads_back_as_a_quotation() -> None:
    text = "\n".join(citations.markdown([FERRY, FEED]))
    (article,) = from_markdown.read(text.encode(), source="notes.md")
    assert [(block.kind, block.text) for block in article.blocks] == [
        ("quote", "新船能坐120人。"),
        ("quote", "— 《汐州日报》2026-11-03第2版：渡口添了新船"),
        ("quote", "One & all."),
        ("quote", "— “A {tale} of 50%”, Harbour Post, 2026 https://post.example/a?b=1"),
    ]


def test_they_are_printed_in_the_order_of_clipping(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["clippings"]) == 0
    said = capsys.readouterr()
    assert (said.out, "press x" in said.err) == ("", True)
    shelf = Shelf()
    article = Article("渡口", paper="汐州日报", id="ferry", extra={"url": "https://a.example/1"})
    shelf.clip(article, "第一句")
    shelf.clip(article, "第二句\x1b[31m")
    shelf.close()
    assert run(["clippings", "--format", "json"]) == 0
    kept = json.loads(capsys.readouterr().out)
    assert [each["text"][:3] for each in kept] == ["第一句", "第二句"]
    assert kept[0]["url"] == "https://a.example/1"
    for form in ("markdown", "bibtex", "gbt7714"):
        assert run(["clippings", "--format", form]) == 0
        out = capsys.readouterr().out
        assert "渡口" in out
        assert "\x1b" not in out
