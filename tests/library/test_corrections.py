"""What a reader sets right is kept, and read in place of what the page said."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.article import Article, Block, Edition
from reader.errors import SourceError
from reader.library import corrections

ARTICLE = Article("原来的题", blocks=(Block("paragraph", "正文。"),), source="page.txt", id="abc")


def test_a_correction_is_read_in_place_of_the_page() -> None:
    path = corrections.begin(ARTICLE)
    path.write_text(path.read_text(encoding="utf-8").replace("原来的题", "改正的题"), encoding="utf-8")
    other = Article("别的", id="other")
    edition = corrections.applied(Edition("报", (ARTICLE, other)))
    assert [article.headline for article in edition.articles] == ["改正的题", "别的"]
    assert edition.articles[0].id == "abc"
    assert edition.articles[0].blocks == ARTICLE.blocks


def test_beginning_again_keeps_what_was_typed() -> None:
    path = corrections.begin(ARTICLE)
    path.write_text("# 改过\n", encoding="utf-8")
    assert corrections.begin(ARTICLE) == path
    assert path.read_text(encoding="utf-8") == "# 改过\n"


def test_a_broken_correction_hides_nothing_and_is_said() -> None:
    corrections.begin(ARTICLE).write_text("---\ntitle: [\n---\n", encoding="utf-8")
    edition = corrections.applied(Edition("报", (ARTICLE,)))
    assert edition.articles == (ARTICLE,)
    assert "front matter" in edition.left_out[0].reason
    with pytest.raises(SourceError):
        corrections.read(corrections.file_of(ARTICLE), ARTICLE)


def test_a_markdown_file_is_corrected_itself(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_text("# 题\n", encoding="utf-8")
    assert corrections.begin(Article("题", source=str(file), id="x")) == file
