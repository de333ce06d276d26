"""Text from outside: what a terminal would obey is dropped, what can be seen never is."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.sources.clean import clean


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("\x1b[31m红\x1b[0m", "红"),
        ("\x9b1;31m红", "红"),
        ("\x1b]0;title\x07题", "题"),
        ("\x1b]8;;http://x\x1b\\链\x1b]8;;\x1b\\接", "链接"),
        ("\x1bPq#0\x1b\\图", "图"),
        ("\x1b]0;never ends", "]0;never ends"),
        ("一\u202e二\u2066三\u200b四\ufeff五", "一二三四五"),
        ("a\x00b\x08c\x7f", "abc"),
        ("一\r\n二\r三\x85四\u2028五", "一\n二\n三\n四\n五"),
        ("一\t二\f三", "一\t二\f三"),
        ("👩\u200d👧", "👩\u200d👧"),
    ],
)
def test_clean(raw: str, shown: str) -> None:
    assert clean(raw) == shown


@given(st.text(st.sampled_from("中a[]0;m\x1b\x9b\x07\\P\r\n\t\f\u202e\u200b\ud800"), max_size=60))
def test_nothing_that_acts_is_left_and_clean_text_is_clean(raw: str) -> None:
    text = clean(raw)
    assert clean(text) == text
    assert not {char for char in text if unicodedata.category(char) in {"Cc", "Cs"}} - {"\n", "\t", "\f"}
    assert not set(text) & set("\u202a\u202b\u202d\u202e\u2066\u2067\u2068")
