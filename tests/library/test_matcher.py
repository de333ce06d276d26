"""The matcher finds what a reader would call the same, and says where it stands in the reader's own text."""

import re
import subprocess
import sys
from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader.article import Block
from reader.library.folding import FoldedText, fold
from reader.library.hits import Hits, Spot
from reader.library.matcher import Finder, find
from reader.library.search.pinyin import Reading
from reader.library.sounds import Sound

NEWS = st.text(
    st.one_of(
        st.sampled_from(
            "青岛島水环境，。：“”‘’（）①３７3.6亿億元％%Ⅲ㎡…　 台臺湾灣ＡaÀéßﬁİıΣς\u0301\u200b\ufe0f\xad가ｶﾞ"
        ),
        st.characters(),
    ),
    max_size=40,
)


def finder(texts: Sequence[str]) -> Finder:
    """Over blocks of these texts."""
    return Finder([Block("paragraph", text) for text in texts])


@pytest.mark.parametrize(
    ("query", "text", "found"),
    [
        ("水", "水环境与水", ["水", "水"]),
        ("臺灣", "在台湾看臺灣", ["台湾", "臺灣"]),
        ("台湾", "在臺灣", ["臺灣"]),
        ("里", "這裡、那裏、公里", ["裡", "裏", "里"]),
        ("沿着", "沿著河", ["沿著"]),
        ("12", "１２月12日", ["１２", "12"]),
        ("ABC", "abcＡＢＣ", ["abc", "ＡＢＣ"]),
        ("(记者", "（记者", ["（记者"]),
        ('"两山"', "“两山”", ["“两山”"]),
        ("cafe", "Café, cafe\u0301!", ["Café", "cafe\u0301"]),
        ("naïve", "NAIVE", ["NAIVE"]),
        ("ss", "Straße", ["ß"]),
        ("strasse", "Straße", ["Straße"]),
        ("fi", "oﬃce", ["ﬃ"]),
        ("劣V类", "劣Ⅴ类", ["劣Ⅴ类"]),
        ("m2", "33㎡", ["㎡"]),
        ("青岛", "青\u200b島\ufe00市", ["青\u200b島\ufe00"]),
        ("ガ", "ｶﾞス", ["ｶﾞ"]),
        ("aa", "aaaa aaa", ["aa", "aa", "aa"]),
        ("🌊", "潮🌊来", ["🌊"]),
        ("一", "⼀二", ["⼀"]),  # Kangxi radicals, as PDF text layers give them
    ],
)
def test_finds_the_same_in_another_dress(query: str, text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in find(query, text)] == found


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("", "青岛"),
        ("\u200b", "青\u200b岛"),
        ("376", "37.6"),
        ("3", "③"),
        ("...", "……"),
        ("青 岛", "青岛"),
        ("ᄀ", "가"),
    ],
)
def test_keeps_apart_what_differs(query: str, text: str) -> None:
    assert find(query, text) == []


@given(NEWS)
@example("ﬃ\u0301ß")
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(NEWS, NEWS)
def test_folding_goes_character_by_character(head: str, tail: str) -> None:
    assert fold(head) + fold(tail) == fold(head + tail)


@given(NEWS, st.data())
def test_every_piece_of_a_text_is_found_where_it_stands(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    piece = text[start:end]
    spans = find(piece, text)
    assert bool(spans) == bool(fold(piece))
    for first, last in spans:
        assert fold(piece) in fold(text[first:last])
    assert all(before[1] <= after[0] for before, after in pairwise(spans))


@given(NEWS)
def test_spans_of_single_characters_tile_the_text(text: str) -> None:
    folded = FoldedText(text)
    spans = [folded.span(offset, offset + 1) for offset in range(len(folded.folded))]
    tiles = list(dict.fromkeys(spans))  # ß folds to two characters, which stand in one place
    assert all(before[1] == after[0] for before, after in pairwise(tiles))
    if tiles:
        assert fold(text[: tiles[0][0]]) == ""
        assert tiles[-1][1] == len(text)


@given(st.lists(NEWS, max_size=5), NEWS)
@example(["\u0301", "é", "", "e\u0301"], "e")
@example(["a", "b"], "\x1e")
def test_a_finder_finds_what_each_text_holds(texts: list[str], query: str) -> None:
    expected = [(at, *span) for at, text in enumerate(texts) for span in find(query, text)]
    # Letters that stand nowhere may be pinyin, which `find` does not know.
    assert (
        finder(texts).find(query) == expected
        or (not expected and query.isascii())
        or "\x1e" in query + "".join(texts)
    )


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("qingdao", ["青岛", "青島"]),
        ("qing dao", ["青岛", "青島"]),
        ("qīngdǎo", ["青岛", "青島"]),
        ("qingd", ["青岛", "青島"]),
        ("lvse", ["绿色"]),
        ("yinhang", ["银行"]),
        ("xian", ["西安", "先", "县"]),
        ("李cun河", ["李村河"]),
        ("lch", ["李村河"]),
        ("qd", []),  # two letters fit too much
        ("gdp", ["GDP"]),
        ("GD", ["GD"]),  # Latin first
    ],
)
def test_letters_that_stand_nowhere_are_looked_for_as_pinyin(query: str, found: list[str]) -> None:
    texts = ["青岛和青島的绿色银行", "先到西安，县里的GDP", "李村河"]
    hits = finder(texts).hits(query)
    assert sorted(texts[at][start:end] for at, start, end in hits) == sorted(found)
    assert len(hits) == len(found)


def test_importing_it_is_cheap() -> None:
    """Nothing heavy may come along: it is imported for every find bar."""
    code = "import sys, reader.library.matcher; print(*sys.modules)"
    modules = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout.split()
    assert not {"sqlite3", "yaml", "textual", "rich", "platformdirs"} & set(modules)


SOUNDS = st.text(st.sampled_from("青岛情倒水税㍿式会社她 gqd"), max_size=30)
"""Texts that pinyin is found in, within one character too (㍿ is 株式会社)."""
WORDS = st.sampled_from(["qing", "qingdao", "sh", "shi", "shui", "shehui", "qd", "q", "d g"])


@given(
    st.lists(NEWS | SOUNDS, max_size=12),
    st.lists(NEWS | WORDS, min_size=1, max_size=4),
    st.integers(1, 60),
    st.data(),
)
@example(["ßs", "sß㎡ss"], ["s"], 1, None)
def test_what_is_looked_for_part_by_part_is_what_is_there(
    texts: list[str], queries: list[str], together: int, data: st.DataObject | None
) -> None:
    """Typed key by key, from anywhere, in slices, or left off before the end."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Finder, "TOGETHER", together)
        typed = finder(texts)
        for query in [word[:end] for word in queries for end in range(1, len(word) + 1)]:
            start = (data.draw(st.integers(-1, len(texts))), data.draw(st.integers(0, 9)), 0) if data else ()
            search = typed.search(query, start or (0, 0, 0))
            if data and data.draw(st.booleans()):
                search.go_on(0.0)  # the next key comes before it is at its end
                continue
            while not search.near:
                search.go_on(0.0)
            whole = finder(texts).find(query)
            after = [hit for hit in whole if hit > (start or (0, 0, 0))]
            assert search.hits.step(start or (0, 0, 0), 1) == next(iter(after or whole), None)
            while not search.done:
                search.go_on(0.0)
            _same(search.hits, whole)


def _same(hits: Hits, whole: Sequence[Spot]) -> None:
    assert list(hits) == whole
    assert hits[:] == whole
    assert (len(hits), bool(hits), hits.about) == (len(whole), bool(whole), len(whole))
    for at, hit in enumerate(whole):
        assert hits.number(hit) == at + 1
        assert hits.step(hit, 1) == whole[(at + 1) % len(whole)]
        assert hits.step(hit, -1) == whole[at - 1]
        assert hits[at] == hit
        assert hits[at - len(whole)] == hit
    for spot in [(-1, 0, 0), (0, 1, 0), (2, 0, 0), (99, 0, 0)]:
        before = [hit for hit in whole if hit < spot]
        assert hits.number(spot) == 0
        assert spot not in hits
        assert hits.step(spot, -1) == (before or whole or [None])[-1]
        assert hits.between(spot, (2, 3, 0)) == [hit for hit in whole if spot <= hit < (2, 3, 0)]


@given(st.lists(st.tuples(st.integers(-1, 3), st.integers(0, 5), st.integers(6, 9)), unique=True))
def test_hits_that_are_known_are_walked_alike(spots: list[Spot]) -> None:
    _same(Hits.known(sorted(spots)), sorted(spots))


def test_the_first_hit_is_known_before_all_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Finder, "TOGETHER", 1)
    search = finder(["水", "火", "水水", "火", "水"]).search("水", (1, 0, 0))
    search.go_on(0.0)
    assert not search.near
    search.go_on(0.0)
    assert search.near
    assert not search.done
    assert search.hits.step((1, 0, 0), 1) == (2, 0, 1)
    search.go_on()
    assert len(search.hits) == 4


def test_what_stands_only_before_the_start_is_the_first_hit_once_there_is_no_other(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(Finder, "TOGETHER", 1)
    search = finder(["火", "水水火", "火"]).search("水", (1, 2, 0))
    for _ in range(3):
        search.go_on(0.0)
        assert not search.near
    search.go_on(0.0)
    assert (search.near, search.done) == (True, True)
    assert search.hits.step((1, 2, 0), 1) == (1, 0, 1)


@given(
    st.lists(st.sets(st.sampled_from("青岛情倒-]^"), min_size=1).map(frozenset), min_size=1, max_size=4),
    SOUNDS,
)
def test_a_reading_stands_where_a_pattern_of_its_places_does(places: list[frozenset[str]], text: str) -> None:
    pattern = re.compile("".join(f"[{re.escape(''.join(sorted(place)))}]" for place in places))
    spans = Sound([Reading(tuple(places), 0)]).spans(text)
    assert spans == [match.span() for match in pattern.finditer(text)]


def test_two_words_that_share_one_character_are_one_hit_as_pinyin() -> None:
    hits = finder(["社㍿主"]).hits("shezhu")  # 社株 and 社主, for ㍿ is 株式会社
    assert (len(hits), list(hits)) == (1, [(0, 0, 2)])
