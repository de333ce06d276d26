"""The query language: what is read as what, and how mistakes are said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.library.folding import fold
from reader.library.search.parser import LONGEST, parse
from reader.library.search.plan import Years, covering
from reader.library.search.query import QueryError, shown


@pytest.mark.parametrize(
    ("query", "tree"),
    [
        ("水环境", "水环境"),
        ("水 河", "(水 河)"),
        ("水　河", "(水 河)"),
        ("水 OR 河", "(水 OR 河)"),
        ("a b OR c d", "((a b) OR (c d))"),
        ("(a OR b) c", "((a OR b) c)"),
        ("-水", "-水"),
        ("a -(b OR c)", "(a -(b OR c))"),
        ("-", "-"),
        ("a - b", "(a - b)"),
        ('"a b"', '"a b"'),
        ("“生态 环境”", '"生态 环境"'),
        ('"OR"', '"OR"'),
        ("ORDER", "ORDER"),
        ("or", "or"),
        ("f(x)", "f(x)"),
        ("(f(x) OR b)", "(f(x) OR b)"),
        ("（记者", "（记者"),
        ("/第[一二]名/", "/第[一二]名/"),
        (r"/a\/b/", r"/a\/b/"),
        ("元/人", "元/人"),
        ("/人", "/人"),
        ("~生态环竟", "~生态环竟"),
        ("~", "~"),
        ("headline:青岛", "headline:青岛"),
        ('headline:"a b"', "headline:a b"),
        ("37.6 億", "37.6億"),
        ("水 37.6 亿元 河", "(水 37.6亿元 河)"),
        ("37 水", "(37 水)"),
        ('"37.6" 亿', '("37.6" 亿)'),
        ("时间：上午", "时间：上午"),
        ("http://x", "http://x"),
        ("section：民生", "section:民生"),
        ("page:A7", "page:a7"),
        ("date:2022", "date:2022..2022"),
        ("date:2022-5..2022-08", "date:2022-05..2022-08"),
        ("date:２０２２..", "date:2022.."),
        ("date:..2021-03-04", "date:..2021-03-04"),
        ("is:unread has:photo", "(is:unread is:captioned)"),
        ("figure:>1亿元", "figure:>1亿元"),
        ("near:5(水 环境)", "near:5(水 环境)"),
        ('near:5(水 "a b" 环境)', 'near:5(水 "a b" 环境)'),
        ("near:5（水 环境）", "near:5(水 环境)"),
    ],
)
def test_a_query_is_read_as_its_writer_means_it(query: str, tree: str) -> None:
    node = parse(query)
    assert node is not None
    assert shown(node) == tree


@pytest.mark.parametrize("query", ["", "   ", "\u3000"])
def test_an_empty_query_asks_for_nothing(query: str) -> None:
    assert parse(query) is None


@pytest.mark.parametrize(
    ("query", "at"),
    [
        ('水 "环境', 2),
        ("(水 OR 河", 0),
        ("水 )", 2),
        ("()", 0),
        ("水 OR", 2),
        ("OR 水", 0),
        ("水 OR OR 河", 2),
        ("date:20x2", 5),
        ("date:2022-13", 5),
        ("date:2022..2022-5-40", 11),
        ("date:2023..2022", 5),
        ("date:..", 5),
        ("is:blue", 3),
        ("has:wings", 4),
        ("headline:", 9),
        ("水 /第[一/", 6),
        ("~水环境", 0),
        ("near:水", 5),
        ("near:5(水)", 0),
        ("near:5(水 环境", 6),
        ("figure:blue", 7),
        ("水 \u200b", 2),
        ("水" * (LONGEST + 1), LONGEST),
        ("(" * 60 + "水", 50),
    ],
)
def test_a_mistake_is_said_where_it_is(query: str, at: int) -> None:
    with pytest.raises(QueryError) as raised:
        parse(query)
    assert raised.value.at == at
    assert "\n" not in str(raised.value)
    shown_query, caret, problem = raised.value.under_caret().split("\n")
    assert problem == raised.value.problem
    assert caret.strip() == "^"
    assert len(shown_query) <= 60


def test_the_caret_counts_wide_characters_twice() -> None:
    with pytest.raises(QueryError) as raised:
        parse("水环境 date:x")
    assert raised.value.under_caret().split("\n")[1] == " " * 12 + "^"


@given(st.text(st.one_of(st.sampled_from('水a "()-~/:.,|OR\\[*+{<>%'), st.characters()), max_size=60))
def test_every_text_is_a_query_or_a_mistake(query: str) -> None:
    mistake: QueryError | None = None
    tree = None
    try:
        tree = parse(query)
    except QueryError as error:
        mistake = error
    if mistake:
        assert 0 <= mistake.at <= len(query)
        assert mistake.under_caret()
    else:
        assert shown(tree) if tree else not fold(query).strip()


@given(st.dates().map(str), st.sampled_from([4, 7, 10]), st.dates().map(str), st.sampled_from([4, 7, 10]))
def test_date_terms_cover_a_range_and_nothing_else(first: str, short: int, last: str, cut: int) -> None:
    first, last = first[:short], last[:cut]
    years = Years(1950, 2030)
    terms = covering(first, last, years)
    assert len(terms) <= 81 + 2 * (12 + 31)
    for date in ("1950-01-01", "1999-12-31", "2000-02-29", "2022-05-19", "2022-05", "2022", "2030-12-31"):
        inside = first <= date[: len(first)] and date[: len(last)] <= last
        pieces = date.split("-")
        own = {"-".join(pieces[:size]) for size in range(1, len(pieces) + 1)}
        own |= {date + "."} if len(pieces) < 3 else set()
        assert bool(own & set(terms)) == inside
