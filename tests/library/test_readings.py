"""What letters are read as, given what the articles hold."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.app.searchable import OpenArticles
from reader.article import Article, Block
from reader.library.library import Library
from reader.library.search import meanings, pinyin, vocabulary, words
from reader.library.search.meanings import OFFERED, Meanings
from reader.library.search.strings import ASKED
from reader.library.search.syllables import INITIALS
from reader.library.search.text_vocabulary import TextVocabulary
from reader.library.store import Store
from tests.library.test_engine import fill
from tests.strategies import tried


def articles(*texts: str) -> list[Article]:
    """One of each text, older and older."""
    return [
        Article(headline="报", date=f"20{30 - number}", blocks=(Block("paragraph", text),), id=text)
        for number, text in enumerate(texts)
    ]


def read(letters: str, *texts: str) -> Meanings:
    return meanings.spelled(letters, TextVocabulary(articles(*texts)))


def begun(letters: str, *texts: str) -> Meanings:
    return meanings.begun(letters, TextVocabulary(articles(*texts)))


def table() -> list[tuple[str, str]]:
    """Every word of the table, with its letters."""
    rows = (line.split(" ") for line in words._lines())
    return [(word[:-1], syllables.replace("'", "")) for syllables, *here in rows for word in here]


WORDS = st.integers(0, len(table()) - 1).map(table().__getitem__)


@tried(40)
@given(st.lists(WORDS, min_size=1, max_size=5), st.data())
def test_every_beginning_of_a_words_letters_finds_it(
    held: list[tuple[str, str]], data: st.DataObject
) -> None:
    word, letters = data.draw(st.sampled_from(held))
    typed = letters[: data.draw(st.integers(1, len(letters)))]
    found = read(typed, *(f"在{text}了。" for text, _ in held))
    if typed not in INITIALS:
        offered = (*found.likely, *found.behind)
        rivals = sum(each.startswith(typed) for _, each in table())
        assert any(text in word for text in offered) or len(offered) >= OFFERED or rivals > ASKED


@given(WORDS)
def test_the_first_letters_of_a_word_find_it(chosen: tuple[str, str]) -> None:
    word, _ = chosen
    key = next(
        line.split(" ")[0] for line in words._lines() if word in [each[:-1] for each in line.split(" ")]
    )
    letters = "".join(syllable[0] for syllable in key.split("'"))
    held = words.by_initials(letters)
    assert word in held
    assert any(text in word for text in begun(letters, word).likely)


@given(st.lists(WORDS, min_size=1, max_size=4))
def test_letters_are_read_only_as_what_is_there(held: list[tuple[str, str]]) -> None:
    texts = [text for text, _ in held]
    for letters in {letters for _, letters in held}:
        for found in (read(letters, *texts), begun(letters, *texts)):
            assert all(any(text in each for each in texts) for text in (*found.likely, *found.behind))


@given(st.text(st.sampled_from("aeghinrstuvxzqd'1李cun "), max_size=14))
def test_all_ways_to_part_letters_lead_from_the_first_to_the_last(letters: str) -> None:
    for ways in (pinyin.lattice(letters), pinyin.lattice(letters, initials=True), pinyin.initials(letters)):
        reached = {0} | {arc.end for arcs in ways.values() for arc in arcs}
        assert set(ways) <= reached
        assert len(reached - set(ways)) == 1


@pytest.mark.parametrize(
    ("letters", "texts", "found"),
    [
        ("xian", ["在西安", "先说"], Meanings(("西安",), ("先",))),
        ("fangan", ["有方案", "很反感"], Meanings(("反感", "方案"), ())),
        ("huanj", ["还给他", "环境"], Meanings(("环境",), ("还给",))),
        ("shengt", ["省通报", "生态"], Meanings(("生态",), ("省通",))),
        ("qingda", ["青岛"], Meanings(("青岛",), ())),
        ("yihuir", ["一会儿"], Meanings(("一会儿",), ())),
        ("nar", ["哪儿", "纳入"], Meanings(("哪儿",), ("纳入",))),
        ("huowu", ["生活污水", "货物"], Meanings(("货物",), ())),
        ("shidi", ["似的", "湿地"], Meanings(("湿地",), ("似的",))),
        ("tongxi", ["在桐溪"], Meanings(("桐溪",), ())),
        ("wuxiaofeng", ["邬小凤说"], Meanings(("邬小凤",), ())),
        ("lueduo", ["掠夺"], Meanings(("掠夺",), ())),
        ("李cun", ["李村"], Meanings(("李村",), ())),
        ("fang'an", ["很反感", "有方案"], Meanings(("方案",), ())),
        ("sh", ["湿地"], meanings.NONE),
        ("qd", ["青岛"], meanings.NONE),
    ],
)
def test_letters_are_read_as(letters: str, texts: list[str], found: Meanings) -> None:
    assert read(letters, *texts) == found


@pytest.mark.parametrize(
    ("letters", "texts", "likely"),
    [
        ("wsclc", ["污水处理厂"], ("污水处理厂",)),
        ("xzcf", ["受到行政处罚。"], ("行政处罚",)),
        ("qd", ["青岛", "取得"], ("取得", "青岛")),
        ("txx", ["桐溪县"], ("桐溪县",)),
    ],
)
def test_first_letters_are_read_as(letters: str, texts: list[str], likely: tuple[str, ...]) -> None:
    assert begun(letters, *texts).likely == likely


def test_what_is_spelled_in_letters_comes_first(tmp_path: Path) -> None:
    fill(tmp_path, articles("在西安", "先说", "Xian forum"))
    with Library(cache=tmp_path, data=tmp_path) as library:
        assert [hit.article for hit in library.search("xian").hits] == ["Xian forum", "在西安", "先说"]
        assert library.count("xian") == 3


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        (["environment", "农民增收"], ("农民",)),
        (["environment", "说农工"], ()),
        (["5nm工艺", "农民增收"], ()),  # it may be meant
        (["NMR工艺", *(f"{number}位农民" for number in range(6))], ("农民",)),
    ],
)
def test_letters_that_stand_by_chance_are_read_as_first_letters_behind(
    tmp_path: Path, texts: list[str], found: tuple[str, ...]
) -> None:
    made = articles(*texts)
    fill(tmp_path, made)
    with Library(cache=tmp_path, data=tmp_path) as library:
        results = library.search("nm")
    assert results.readings == found
    assert [hit.article for hit in results.hits] == [
        text for text in texts if "nm" in text.lower() or ("农民" in text and found)
    ]
    assert OpenArticles(made).search("nm").readings == found


def test_a_large_library_is_read_as_a_small_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    texts = ["保护湿地", "生态环境", "邬小凤说", "去青岛", "似的", "污水处理厂", "在西安", "先说"]
    fill(tmp_path, articles(*texts))
    queries = [
        "shidi",
        "shengtaihuanjing",
        "huanj",
        "wuxiaofeng",
        "qingda",
        "wsclc",
        "xian",
        "qing dao",
        "sthj",
    ]
    found = []
    for small in (len(texts), 0):
        monkeypatch.setattr(vocabulary, "SMALL", small)
        with Library(cache=tmp_path, data=tmp_path) as library:
            found.append([(query, library.search(query).readings) for query in queries])
    assert found[0] == found[1]
    assert all(readings for _, readings in found[0])


def test_what_is_counted_together_is_what_is_counted_one_by_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(vocabulary, "SMALL", 0)
    fill(tmp_path, articles(*["保护湿地"] * vocabulary.COUNTED, "去青岛"))
    connection = Store(tmp_path).connection()
    together, alone = vocabulary.Vocabulary(connection), vocabulary.Vocabulary(connection)
    asked = ["保", "湿地", "青岛", "岛", "地青", "。", '"', "去青岛", "保护湿地"]
    together.prepare(asked)
    assert [together.articles_with(text) for text in asked] == [alone.articles_with(text) for text in asked]
    assert alone.articles_with("青岛") == alone.articles_with("去青岛") == 1
    connection.close()


@pytest.mark.parametrize("small", [0, 100])
def test_what_comes_in_is_read_when_nothing_is_believed_any_more(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, small: int
) -> None:
    monkeypatch.setattr(vocabulary, "SMALL", small)
    monkeypatch.setattr(vocabulary, "NOWHERE", 0 if small == 0 else vocabulary.LASTING)
    made = articles("在西安", "去青岛", "桐溪", "污水处理厂")
    with Library(cache=tmp_path, data=tmp_path) as library:
        for number, (article, letters) in enumerate(
            zip(made, ("xian", "qingdao", "tongxi", "wsclc"), strict=True)
        ):
            assert not library.search(letters).total
            fill(tmp_path, [article])
            assert [hit.article for hit in library.search(letters).hits] == [article.id]
            assert len(library) == number + 1


def test_words_of_the_table_are_in_order() -> None:
    spelled = [line.split(" ")[0] for line in words._lines()]
    assert spelled == sorted(set(spelled))
    assert all(len(list(same)) == 1 for _, same in groupby(spelled))
