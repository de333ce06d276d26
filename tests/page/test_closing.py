"""How halves close up, and what ends sentences."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.page.closing import Closer
from reader.page.marks import ends_sentence, is_caps, open_pairs


@pytest.mark.parametrize(
    ("left", "right", "whole"),
    [
        ("生态文明建", "设的全面领导", "生态文明建设的全面领导"),
        ("同比增长18.7", "%，增速居首", "同比增长18.7%，增速居首"),
        ("达到5", "00万标准箱", "达到500万标准箱"),
        ("nine hours of debate that", "filled the gallery", "nine hours of debate that filled the gallery"),
        ("that filled the gal-", "lery to the last seat", "that filled the gallery to the last seat"),
        ("postpone a sixteen-", "room addition", "postpone a sixteen-room addition"),
        ("the spring catch in four-", "teen years", "the spring catch in fourteen years"),
        ("the Anglo-", "American press", "the Anglo-American press"),
    ],
)
def test_join(left: str, right: str, whole: str) -> None:
    assert Closer("").join(left, right) == whole


def test_the_page_tells_whether_a_hyphen_is_the_words_own() -> None:
    assert Closer("a to-day b").join("to-", "day") == "to-day"
    assert Closer("a today b").join("to-", "day") == "today"


ENGLISH = "The ferry and the man of the lower crossing went to the end of the pier."


@pytest.mark.parametrize(
    ("left", "right", "whole"),
    [
        ("the depart", "ment was told", "the department was told"),
        ("a proposi", "tion of his", "a proposition of his"),
        ("he was al", "though late", "he was although late"),
        ("it was report", "ed at noon", "it was reported at noon"),
        ("pro-", "ceed to the pier", "proceed to the pier"),
        ("how", "ever it was", "how ever it was"),
        ("they're", "trying to", "they're trying to"),
        ("for the", "ferry", "for the ferry"),
        ("Depart", "Ment", "Depart Ment"),
        ("at the ferr", "ymann's house", "at the ferr ymann's house"),
    ],
)
def test_an_english_word_that_was_cut_without_a_hyphen(left: str, right: str, whole: str) -> None:
    assert Closer(f"{ENGLISH} {left} {right}").join(left, right) == whole


def test_a_page_that_cuts_words_cuts_others() -> None:
    page = f"{ENGLISH}\nIt was told at the depart\nment by a proposi\ntion of the govern\nment that night"
    assert Closer(page).join("what", "ever it was") == "whatever it was"
    assert Closer(page).join("ten per", "cent of it") == "ten per cent of it"
    assert Closer(page).join("it may", "be so") == "it may be so"
    assert Closer(page).join("to the", "ferry") == "to the ferry"


def test_words_of_other_languages_are_no_halves_of_english_ones() -> None:
    french = "Le passeur de la rive et la barque du port sont au bout du quai, dit le maire."
    assert Closer(french).join("il est un", "able") == "il est un able"
    assert Closer(f"{ENGLISH} {ENGLISH}").join("he was un", "able") == "he was unable"


@given(
    st.lists(st.text("ab-中9。 ", min_size=1, max_size=6).map(str.strip).filter(bool), min_size=1, max_size=6)
)
def test_joining_loses_hyphens_only_and_says_so(parts: list[str]) -> None:
    closer = Closer(" ".join(parts))
    whole = closer.join(*parts).replace(" ", "")
    assert len(whole) + closer.hyphens.total() == len("".join(parts).replace(" ", ""))


@pytest.mark.parametrize(
    "text", ["他说：“走。”", "大家都笑了……", "走吗？）", "割麦子的.", "he said.”", "“让鸟交代。”④4"]
)
def test_sentence_ends(text: str) -> None:
    assert ends_sentence(text)


@pytest.mark.parametrize("text", ["他说：", "特别是", "有的外出做工；", "Messrs. J.", "the Rev.", "12."])
def test_no_sentence_ends(text: str) -> None:
    assert not ends_sentence(text)


def test_open_pairs_and_capitals() -> None:
    assert open_pairs("他说：“走（快") == "“（"
    assert open_pairs("他说：“走（快）。”") == ""
    assert is_caps("TRAIN KILLS HERD OF ELK")
    assert not is_caps("Train kills")
