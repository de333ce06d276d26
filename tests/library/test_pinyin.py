"""Letters as pinyin, and numbers as values."""

from decimal import Decimal

import pytest

from reader.library.folding import fold
from reader.library.search import pinyin
from reader.library.search.numerals import grouped, in_characters, spellings
from reader.library.search.words import by_initials


def fits(reading: pinyin.Reading, text: str) -> bool:
    """Whether `text` may be meant."""
    folded = fold(text)
    return len(reading.places) == len(folded) and all(map(frozenset.__contains__, reading.places, folded))


@pytest.mark.parametrize(
    ("letters", "text"),
    [
        ("qingdao", "青岛"),
        ("QingDao", "青岛"),
        ("qing1dao3", "青岛"),
        ("qīngdǎo", "青岛"),
        ("xian", "西安"),
        ("xian", "先"),
        ("xi'an", "西安"),
        ("xī’ān", "西安"),
        ("fangan", "方案"),
        ("fāng'àn", "方案"),
        ("yinhang", "银行"),
        ("xingren", "行人"),
        ("chongqing", "重庆"),
        ("zhongdian", "重点"),
        ("lvshi", "律师"),
        ("lüshi", "律师"),
        ("lǜshī", "律师"),
        ("nver", "女儿"),
        ("celue", "策略"),
        ("licunhe", "李村河"),
        ("李cun河", "李村河"),
        ("er", "二"),
        ("shengtaihuanjing", "生态环境"),
        ("qd", "青岛"),
        ("qdsthjj", "青岛生态环境局"),
        ("qdsstj", "青岛上市条件"),
        ("zhgr", "中国人"),
        ("shthj", "生态环境"),
        ("qingd", "青岛"),
        ("台wan", "台湾"),
        ("臺wan", "台灣"),
    ],
)
def test_letters_may_be_read_as(letters: str, text: str) -> None:
    assert any(fits(reading, text) for reading in pinyin.readings(letters))


@pytest.mark.parametrize(
    ("letters", "text"),
    [("qing2dao3", "青岛"), ("xi'an", "先"), ("xingxing", "银行"), ("nuer", "女儿")],
)
def test_letters_are_not_read_as(letters: str, text: str) -> None:
    assert not any(fits(reading, text) for reading in pinyin.readings(letters) if not reading.initials)


@pytest.mark.parametrize("word", ["", "青岛", "37.6", "c++", "v", "a.b"])
def test_other_words_are_no_pinyin(word: str) -> None:
    assert pinyin.readings(word) == []


def test_a_long_word_is_parted_in_bounded_time() -> None:
    assert 0 < len(pinyin.readings("xianshiganlan" * 4)) <= 24
    assert pinyin.readings("xianshiganlan" * 70) == []


@pytest.mark.parametrize(
    ("query", "written"),
    [
        ("37.6亿", ["3760000000", "3,760,000,000", "376000万", "三十七点六亿", "三十七亿六千万"]),
        ("37.6亿元", ["37.6 亿元", "3760000000元", "三十七点六亿元"]),
        ("3,760,000,000", ["3760000000", "37.6亿"]),
        ("2300", ["2,300", "二千三百", "0.23万"]),
        ("2,300个", ["2300个"]),
        ("1万亿", ["10000亿", "1000000000000"]),
        ("10203", ["10,203", "一万零二百零三"]),
    ],
)
def test_a_number_is_also_written(query: str, written: list[str]) -> None:
    assert set(written) <= set(spellings(query))


@pytest.mark.parametrize("query", ["", "376", "水", "37.6%", "2022年", "0532", "1.2.3", "1" * 30, "第3000"])
def test_other_queries_have_one_spelling(query: str) -> None:
    assert spellings(query) == []


@pytest.mark.parametrize(
    ("letters", "word"),
    [
        ("fzr", "负责人"),
        ("FZR", "负责人"),
        ("zg", "中国"),
        ("zhg", "中国"),
        ("cq", "重庆"),
        ("gjz", "攻坚战"),
    ],
)
def test_first_letters_are_words(letters: str, word: str) -> None:
    assert word in by_initials(letters)


@pytest.mark.parametrize("letters", ["", "#", "z", "zzzzzz", "负", "z z", "\n"])
def test_other_letters_are_none(letters: str) -> None:
    assert by_initials(letters) == []


def test_numbers_in_characters() -> None:
    said = {10: "十", 15: "十五", 110: "一百一十", 205: "二百零五", 1005: "一千零五", 20_010: "二万零一十"}
    assert {value: in_characters(Decimal(value)) for value in said} == said
    assert grouped(Decimal("1234.5")) == "1,234.5"
