"""What the index finds is what reading every article finds."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.article import Article, Block, Series
from reader.errors import UsageError
from reader.library.folding import BLOCK_END, fold
from reader.library.library import Library
from reader.library.record import Record, lines
from reader.library.search import grams, meanings, snippets
from reader.library.search.vocabulary import Pairs
from reader.library.stop import Stop, Stopped
from reader.library.store import Store, transaction
from reader.library.unindexed import marks_in, search_articles
from reader.library.writer import Writer
from tests.strategies import articles as any_article
from tests.strategies import tried

DATES = ("", "2021", "2022-05", "2022-05-19", "2022-06-01", "2023-01-31", "2025-12-31")
WORDS = (
    "水环境",
    "治理",
    "青岛",
    "青島市",
    "李村河",
    "GDP",
    "Café",
    "37.6亿元",
    "，（记者",
    "🌊",
    "𠮷",
    "①",
    "a b",
)


@cache
def corpus() -> list[Article]:
    """A hundred articles in no order of date, every word in some of them."""
    made = []
    for number in range(100):
        chosen = [word for place, word in enumerate(WORDS) if (number * 7 + place * 3) % 5 < 2]
        made.append(
            Article(
                headline=f"第{number}号 {WORDS[number % len(WORDS)]}",
                kind=("article", "article", "photo", "notice")[number % 4],  # type: ignore[arg-type]
                deck=("副题" * (number % 3),) if number % 3 else (),
                series=Series("走进园区④", "走进园区", 4) if number % 11 == 0 else None,
                section=("要闻", "民生")[number % 2],
                paper=("汐州日报", "海岸晚报")[number % 3 == 0],
                date=DATES[number % len(DATES)],
                page=str(number % 5),
                byline="（吴 赫）" if number % 4 == 0 else "",
                authors=("吴赫",) if number % 4 == 0 else (),
                blocks=(
                    Block("paragraph", "。".join(chosen)),
                    *(
                        [Block("caption", "河边的水鸟", "■", "邵一鸣", "邵一鸣 摄")]
                        if number % 6 == 0
                        else []
                    ),
                ),
                id=f"id-{number}",
            )
        )
    return made


def fill(folder: Path, articles: list[Article], *, batch: int = 500) -> None:
    """Index articles as a sync does; `batch` small makes many runs."""
    connection = Store(folder).connection()
    writer = Writer(connection)
    connection.execute("INSERT OR IGNORE INTO files (id, root, path, size, mtime) VALUES (1, 'r', 'f', 0, 0)")
    for first in range(0, len(articles), batch):
        with transaction(connection):
            for article in articles[first : first + batch]:
                writer.store(article, 1, Record.of(article))
        with transaction(connection):
            writer.index(batch)
    connection.close()


@pytest.fixture(scope="module", params=[500, 9], ids=["one run", "many runs"])
def library(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    folder = tmp_path_factory.mktemp("index")
    fill(folder, corpus(), batch=request.param)
    with Library(cache=folder, data=folder) as library:
        yield library


@pytest.fixture(scope="module", autouse=True)
def _records_kept() -> Iterator[None]:
    """Reading the corpus, as is done for every query, packs none of its articles anew."""
    pack = Record.of
    kept = {id(article): pack(article) for article in corpus()}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Record, "of", lambda article: kept.get(id(article)) or pack(article))
        yield


QUERIES = [
    "水", "水环境", "青岛", "青島", "环境治", "gdp", "CAFE", "记者", "（记者", "🌊", "𠮷", "①", "不在",
    "a b", '"a b"', "水 青岛", "水 OR gdp", "-水", "水 -青岛", "水环境 -青岛市", "(水 OR gdp) -青岛",
    "-(水 OR gdp)", "水环境 OR -青岛市", "headline:水", "headline:青岛市", "caption:水", "caption:河边的",
    "author:吴赫", "author:邵一鸣", "吴赫", "paper:晚报", "section:民生", "section:民生 水", "page:1",
    "page:12", "走进园区", "date:2022", "date:2021..2022-05", "date:2022-05-19..", "date:..2022-05",
    "date:2022-05-20..2022-12", "is:notice", "is:photo 水", "is:article", "has:photo", "-has:photo",
    "is:unread", "is:read", "is:unread 水环境", "/第[1-3]号/", "/水.?环/", "~水环竟治", "~青岛市李",
    "near:3(水 治理)", "near:0(环境 治理)", "figure:>1亿元", "figure:>1万亿元", "3760000000元", "37.6亿",
    "李cun河", "qingdao", "qing dao", "licun", "qd", "qingdao -水", "qingdao OR gdp", "x" * 200,
    "q", "zh", "z z", "zzzz", "zha OR q",
]  # fmt: skip


@given(st.text("水船a1 ，。—" + BLOCK_END))
def test_characters_and_pairs_without_signs_are_what_a_text_is_found_by(text: str) -> None:
    folded = fold(text)
    found = {piece for part in grams.pieces(folded).split(" ") for piece in part.split(BLOCK_END)}
    words = "".join(" " if char in grams.BREAKS else char for char in folded).split()
    pairs = {word[at : at + 2] for word in words for at in range(len(word) - 1)}
    alone = set(folded.replace(" ", grams.SPACE)) - {BLOCK_END}
    assert found - {""} == alone | pairs


def _ends_in_three(article: str) -> bool:
    return article.endswith("3")


@cache
def _found_by_reading(query: str) -> set[str]:
    """The articles that `query` finds where each is read, those of a three being read before."""
    return {hit.article for hit in search_articles(query, corpus(), is_read=_ends_in_three)}


@pytest.mark.parametrize("query", QUERIES)
def test_the_index_finds_what_reading_every_article_finds(library: Library, query: str) -> None:
    expected = _found_by_reading(query)
    found = library.search(query, limit=200, is_read=_ends_in_three)
    assert {hit.article for hit in found.hits} == expected
    assert (found.total, found.exact) == (len(expected), True)
    assert library.count(query, is_read=_ends_in_three) == len(expected)
    ranked = library.search(query, limit=200, order="relevance", is_read=_ends_in_three)
    assert {hit.article for hit in ranked.hits} == expected


def test_the_newest_come_first_whatever_order_they_came_in(library: Library) -> None:
    dates = [hit.date for hit in library.search("第", limit=200).hits]
    assert dates == sorted(dates, reverse=True)
    assert len(dates) == 100


def test_pages_of_hits_put_together_are_all_the_hits(library: Library) -> None:
    for query in ("水", "水环境", "qingdao", "-水环境"):
        whole = [hit.article for hit in library.search(query, limit=200).hits]
        pages = [hit.article for start in range(0, 100, 23) for hit in library.search(query, 23, start).hits]
        assert pages == whole


def test_a_hit_shows_where_it_is(library: Library) -> None:
    for query in ("水环境", "headline:青岛", "caption:水鸟", "吴赫", "邵一鸣", "qingdao"):
        for hit in library.search(query, limit=5).hits:
            article = library.article(hit.article)
            assert article is not None
            line = next(line for line in lines(article) if (line.role, line.block) == (hit.role, hit.block))
            assert hit.spans
            assert all(0 <= start < end <= len(line.text) for start, end in hit.spans)
            assert hit.snippet.text in line.text
            lit = [hit.snippet.text[start:end] for start, end in hit.snippet.spans]
            assert lit == [line.text[start:end] for start, end in hit.spans][: len(lit)]


def test_all_places_of_a_query_in_an_article_are_marked(library: Library) -> None:
    article = Article(
        headline="水环境",
        byline="（吴 赫）",
        authors=("吴赫",),
        blocks=(
            Block("paragraph", "治水，水環境。"),
            Block("caption", "Water 水", credit="吴赫", credit_raw="吴赫 摄"),
        ),
    )
    for mark in (library.marks, marks_in):
        found = mark('水 OR 环境 OR "吴赫" -旱', article)
        assert [(m.line.role, m.line.block, m.start, m.end) for m in found] == [
            ("headline", -1, 0, 1),
            ("headline", -1, 1, 3),
            ("text", 0, 1, 2),
            ("text", 0, 3, 4),
            ("text", 0, 4, 6),
            ("caption", 1, 6, 7),
            ("credit", 1, 0, 2),
        ]
    assert [m.line.role for m in marks_in("shui", article)] == ["headline", "text", "text", "caption"]
    assert marks_in("", article) == []


def test_exact_readings_come_before_pinyin(library: Library) -> None:
    found = library.search("qingdao", limit=100)
    assert "青岛" in found.readings
    assert found.total
    assert library.search("gdp").readings == ()


def test_relevance_puts_headlines_first(library: Library) -> None:
    hits = library.search("青岛", limit=100, order="relevance").hits
    in_headline = [bool(hit.headline_spans) for hit in hits]
    assert in_headline == sorted(in_headline, reverse=True)
    assert True in in_headline
    assert False in in_headline


def test_facets_add_up(library: Library) -> None:
    for query in ("水", "水环境", "is:notice", "qingdao"):
        facets = library.facets(query)
        total = library.search(query).total
        assert facets.complete
        for counts in (facets.papers, facets.years, facets.sections):
            assert sum(count for _, count in counts) == total
        for paper, count in facets.papers:
            assert library.search(f'({query}) paper:"{paper}"').total == count


def test_a_stopped_search_says_so(library: Library) -> None:
    stop = Stop()
    stop.set()
    with pytest.raises(Stopped):
        library.search("水", stop=stop)
    assert library.search("水").total


@pytest.mark.parametrize(("query", "made"), [("水", 3), ("水 OR qingdao", 3), ("/第.*号/", 50)])
def test_hits_that_may_fail_are_all_made_at_once(library: Library, query: str, made: int) -> None:
    hits = library.search(query, limit=50).hits
    assert isinstance(hits, snippets.Hits)
    snippets.make(hits, 3)
    assert len(hits._made) == min(made, len(hits))


def test_hits_facets_and_total_ask_what_letters_mean_once(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []

    def spelled(letters: str, pairs: Pairs) -> meanings.Meanings:
        asked.append(letters)
        return meanings.Meanings(("青岛",), ())

    monkeypatch.setattr(meanings, "spelled", spelled)
    for query in ("qingdao", "qingda"):
        library.search(query)
        library.facets(query)
        library.count(query)
    library.search("qingda")
    assert asked == ["qingdao", "qingda", "qingda"]


@pytest.mark.parametrize("query", ["is:unread -figure:>9亿元", "is:unread"])
def test_a_search_stopped_amid_its_reading_leaves_the_next_one_alone(library: Library, query: str) -> None:
    stop = Stop()

    def read_by_then(_: str) -> bool:
        stop.set()
        return False

    for order in ("newest", "relevance"):
        with pytest.raises(Stopped):
            library.search(query, limit=100, order=order, is_read=read_by_then, stop=stop)
        assert library.search("水").total


def test_an_impatient_search_estimates(tmp_path: Path) -> None:
    article = corpus()[0]
    many = [
        Article(headline="甲乙乙丙" if n % 2 else "甲乙丙", date=article.date, id=str(n)) for n in range(2600)
    ]
    fill(tmp_path, many)
    with Library(cache=tmp_path, data=tmp_path) as library:
        found = library.search("甲乙丙", limit=10)
        assert not found.exact
        assert 1000 < found.total < 1600
        assert library.count("甲乙丙") == 1300


@settings(tried(40), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(any_article(), min_size=1, max_size=4), st.data())
def test_any_piece_of_any_article_is_found(
    tmp_path_factory: pytest.TempPathFactory, made: list[Article], data: st.DataObject
) -> None:
    folder = tmp_path_factory.mktemp("any")
    fill(folder, made)
    texts = ["\x1e".join(line.text for line in lines(article)) for article in made]
    line = data.draw(st.sampled_from([line for text in texts for line in text.split("\x1e") if line]))
    start = data.draw(st.integers(0, len(line) - 1))
    piece = line[start : data.draw(st.integers(start + 1, len(line)))]
    expected = sum(fold(piece) in fold(text) for text in texts) if fold(piece) else 0
    with Library(cache=folder, data=folder) as library:
        assert library.search(piece, as_written=True).total == expected


@given(any_article())
def test_an_article_comes_back_from_its_record(article: Article) -> None:
    record = Record.of(article)
    assert Record(record.packed, record.words).article == article
    assert [record.line(number) for number in range(len(record.folded_lines))] == list(lines(article))


@settings(tried(60), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.sampled_from("水环qdshiOR -\"()~/:.*+[青岛37亿,'ǜ\x00\x02\x1e\ud800"), max_size=12))
def test_no_query_breaks_the_search(library: Library, query: str) -> None:
    try:
        found = library.search(query, limit=3)
    except UsageError:
        return
    assert len(found.hits) == min(3, found.total)
    assert {hit.article for hit in library.search(query, limit=200).hits} == {
        hit.article for hit in search_articles(query, corpus())
    }
