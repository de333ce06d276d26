"""Bytes to text: the encoding is judged over the whole file."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import SourceError, UsageError
from reader.sources.decode import decode

SIMPLIFIED = (
    "今年以来，市里的“百日攻坚”行动解决了83件问题，大家都说好。\n这是第二段，他们在江边走了一天。\n" * 20
)
TRADITIONAL = (
    "今年以來，市府的「百日攻堅」行動解決了83件問題，大家都說好。\n這是第二段，他們在江邊走了一天。\n" * 20
)


@pytest.mark.parametrize("text", [SIMPLIFIED, TRADITIONAL], ids=["simplified", "traditional"])
@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "gb18030"]
)
def test_unicode_and_gb18030(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), source="page.txt").text == text


def test_big5_and_western() -> None:
    assert decode(TRADITIONAL.encode("big5"), source="page.txt").text == TRADITIONAL
    western = "The café said “yes” — at last.\n" * 5
    assert decode(western.encode("cp1252"), source="page.txt") == (western, "cp1252")


def test_a_long_ascii_start_does_not_decide() -> None:
    text = "Page one\n" * 9000 + SIMPLIFIED
    assert decode(text.encode("gb18030"), source="page.txt").text == text


def test_a_file_cut_in_a_character_is_still_utf8() -> None:
    data = SIMPLIFIED.encode()[:-2]
    found = decode(data, source="page.txt")
    assert found.encoding == "utf-8"
    assert found.text[:-1] == SIMPLIFIED[: len(found.text) - 1]


def test_the_encoding_can_be_named() -> None:
    assert decode(SIMPLIFIED.encode("gbk"), source="page.txt", encoding="gbk").text == SIMPLIFIED
    with pytest.raises(UsageError, match="gb1803"):
        decode(b"a", source="page.txt", encoding="klingon")
    with pytest.raises(SourceError, match=r"page\.txt, line 2: is not all ascii; name another"):
        decode("a\né".encode(), source="page.txt", encoding="ascii")


@pytest.mark.parametrize(
    "data",
    [b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00", b"\x7fELF\x02\x01\x01\x00" * 8, b"\xff\xd9\x81\x00"],
)
def test_bytes_that_are_no_text(data: bytes) -> None:
    with pytest.raises(SourceError, match="no text"):
        decode(data, source="photo.png")


@given(st.binary(max_size=200))
def test_any_bytes_are_text_or_an_error_that_names_the_file(data: bytes) -> None:
    found = ""
    try:
        decode(data, source="some.bin")
    except SourceError as error:
        found = str(error)
    assert not found or found.startswith("some.bin")
