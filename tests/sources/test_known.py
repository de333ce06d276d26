"""What was read once is read the same from what is kept; what changed is read anew."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader import kept, sources
from reader.article import Article, Block, Edition, Series
from reader.sources import known


def _opened(folder: Path) -> Edition:
    edition = sources.open_edition([str(folder)])
    kept.catch_up()
    return edition


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    folder = tmp_path / "paper"
    folder.mkdir()
    (folder / "a.md").write_text(
        "---\ntitle: 渡口\nseries: 江上记③\nauthors: [顾苇]\nmood: 静\n---\n\n"
        "> [!photo|■] 邵一 摄\n> 渡口。\n\n水涨了。\n",
        encoding="utf-8",
    )
    (folder / "b.txt").write_text("　　江水一夜退去\n　　守堤的人说，水退了。\n", encoding="utf-8")
    return folder


def test_read_again_it_is_the_same_and_no_file_is_opened(
    paper: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = _opened(paper)
    monkeypatch.setattr(sources, "_read", lambda path: pytest.fail(f"{path} was read again"))
    assert _opened(paper) == first


def test_only_the_file_that_changed_is_read(paper: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _opened(paper)
    (paper / "b.txt").write_text("　　夜里下了雪\n　　雪落在渡口上。\n", encoding="utf-8")
    (paper / "c.md").write_text("新的一篇\n", encoding="utf-8")
    (paper / "a.md").unlink()
    asked: list[str] = []
    read = sources._read
    monkeypatch.setattr(sources, "_read", lambda path: asked.append(Path(path).name) or read(path))
    again = _opened(paper)
    assert asked == ["b.txt", "c.md"]
    assert ["夜里下了雪" in str(again), "新的一篇" in str(again), "江上记" in str(again)] == [
        True,
        True,
        False,
    ]
    asked.clear()
    assert _opened(paper) == again
    assert not asked


def test_a_file_that_cannot_be_read_is_said_every_time(paper: Path) -> None:
    (paper / "broken.md").write_text("---\ntitle: [\n---\n", encoding="utf-8")
    first = _opened(paper)
    assert len(first.left_out) == 1
    assert _opened(paper) == first


def test_front_matter_that_is_no_plain_value_is_read_anew(paper: Path) -> None:
    (paper / "d.md").write_text("---\ntitle: 雪\nclipped: 2026-11-03\n---\n\n雪。\n", encoding="utf-8")
    first = _opened(paper)
    again = _opened(paper)
    assert again == first
    assert any(article.extra and "clipped" in article.extra for article in again.articles)


def test_the_same_words_in_another_folder_are_other_files(
    paper: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        monkeypatch.chdir(tmp_path / name)
        Path("page.md").write_text(f"# {name}\n\n水。\n", encoding="utf-8")
        os.utime("page.md", ns=(10**18, 10**18))
        assert sources.open_edition(["page.md"]).articles[0].headline == name


lines = st.text(max_size=8)
blocks = st.builds(
    Block, st.sampled_from(["paragraph", "subhead", "caption", "quote"]), lines, lines, lines, lines
)
articles = st.builds(
    Article,
    headline=lines,
    kind=st.sampled_from(["article", "photo", "notice"]),
    kicker=st.lists(lines, max_size=2).map(tuple),
    series=st.none() | st.builds(Series, lines, lines, st.none() | st.integers(0, 99)),
    authors=st.lists(lines, max_size=2).map(tuple),
    date=lines,
    blocks=st.lists(blocks, max_size=3).map(tuple),
    extra=st.none() | st.dictionaries(lines, lines, max_size=2),
)


@given(articles)
def test_an_article_comes_back_from_its_values(article: Article) -> None:
    values = known._values(article, "")
    assert values is not None
    assert known._article(values, "") == article
