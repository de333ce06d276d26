"""Feeds and the HTML in them, as articles: whatever they hold, nothing of it acts."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article import Block
from reader.errors import SourceError
from reader.sources import from_feed, from_html, read
from reader.sources.address import address

RSS = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>汐州日报</title><link>https://paper.example/</link>
<item><title>渡口添了新船 &amp; 新码头</title><link>https://paper.example/1</link><guid>a-1</guid>
<category>民生</category><author>邵一鸣</author><pubDate>Tue, 03 Nov 2026 00:30:00 +0800</pubDate>
<description>短的。</description>
<content:encoded><![CDATA[<p>第一段，<b>37.6亿</b>元。</p><h2>两岸</h2><script>alert(1)</script>
<figure><img src="http://tracker.example/x"><figcaption>新船下水</figcaption></figure>
<blockquote><p>引一句。</p></blockquote><p onclick="x()">末段\x1b[31m红。</p>]]></content:encoded></item>
<item><title>只有摘要</title><guid>a-2</guid><pubDate>3 Nov 2026 10:00:00 GMT</pubDate>
<description>&lt;p&gt;摘要一句。&lt;/p&gt;</description></item>
</channel></rss>""".encode()

ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>海角晚报</title><id>urn:f</id>
<entry><title type="html">A &lt;i&gt;tale&lt;/i&gt;</title><id>urn:1</id>
<updated>2026-05-19T23:00:00-10:00</updated>
<author><name>Ann Lee</name></author><link href="javascript:alert(1)"/>
<content type="text">One line.
Another.</content></entry></feed>""".encode()


def test_rss_gives_articles_as_the_paper_has_them() -> None:
    first, second = from_feed.read(RSS, source="f")
    assert (first.headline, first.paper, first.section, first.date) == (
        *("渡口添了新船 & 新码头", "汐州日报", "民生", "2026-11-03"),
    )
    assert first.blocks == (
        Block("paragraph", "第一段，37.6亿元。"),
        Block("subhead", "两岸"),
        Block("caption", "新船下水"),
        Block("quote", "引一句。"),
        Block("paragraph", "末段红。"),
    )
    assert first.extra == {"url": "https://paper.example/1"}
    assert [block.text for block in second.blocks] == ["摘要一句。"]
    assert first.id == next(from_feed.read(RSS.replace("新码头".encode(), b"x"), source="g")).id


def test_atom_gives_articles_and_no_address_that_acts() -> None:
    (article,) = from_feed.read(ATOM, source="f")
    assert (article.headline, article.date, article.authors) == ("A tale", "2026-05-19", ("Ann Lee",))
    assert [block.text for block in article.blocks] == ["One line.", "Another."]
    assert article.extra is None


def test_a_feed_in_a_file_is_known_by_its_content(tmp_path: Path) -> None:
    path = tmp_path / "news.xml"
    path.write_bytes(b"\xef\xbb\xbf" + RSS)
    assert [article.headline for article in read(str(path))][1] == "只有摘要"


@pytest.mark.parametrize(
    "data",
    [b"", b"\x00\xff", b"<html><title>x</title></html>", b"plain text", b"<rss"],
)
def test_what_is_no_feed_is_said(data: bytes) -> None:
    with pytest.raises(SourceError, match="feed") as raised:
        list(from_feed.read(data, source="f"))
    assert "\n" not in str(raised.value)


def test_entities_that_swell_come_to_nothing() -> None:
    swelling = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    bomb = f'<!DOCTYPE r [<!ENTITY e0 "{"x" * 100}">{swelling}<!ENTITY f SYSTEM "file:///etc/passwd">]>'
    data = f'<?xml version="1.0"?>{bomb}<rss version="2.0"><channel><title>&e9;&f;</title></channel></rss>'
    assert sum(len(article.headline) for article in from_feed.read(data.encode(), source="f")) < 1000


@given(st.binary(max_size=300))
def test_no_feed_is_so_broken_that_it_does_harm(noise: bytes) -> None:
    data = RSS[: len(noise) * 3] + noise + RSS[len(noise) * 3 + len(noise) :]
    try:
        found = list(from_feed.read(data, source="f"))
    except SourceError:
        return
    for article in found:
        shown = article.headline + article.paper + article.section + "".join(b.text for b in article.blocks)
        assert not set(shown) & {chr(code) for code in (*range(9), *range(14, 32), 127)}


@given(st.text(alphabet="<>/=\"'& pbrhdivscript!-青岛\n", max_size=200))
def test_every_word_of_html_is_kept_but_what_is_not_seen(html: str) -> None:
    for block in from_html.blocks(html):
        assert block.text == block.text.strip() != ""


@given(st.lists(st.text(alphabet="青岛治理水环境abc", min_size=1), min_size=1))
def test_paragraphs_come_as_they_are(words: list[str]) -> None:
    html = "".join(f"<p>{word}</p>" for word in words)
    assert [block.text for block in from_html.blocks(html)] == words


def test_deep_html_takes_no_more_time_than_long_html() -> None:
    assert [b.text for b in from_html.blocks("<div>" * 20_000 + "深")] == ["深"]


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("HTTPS://Paper.Example/feed?a=1#x", "https://paper.example/feed?a=1"),
        ("http://h:8080", "http://h:8080/"),
        ("http://[::1]/f", "http://[::1]/f"),
        ("http://青岛.example/新闻", "http://xn--yit597k.example/新闻"),
    ],
)
def test_an_address_is_kept_in_one_form(written: str, kept: str) -> None:
    assert address(written) == kept


@pytest.mark.parametrize(
    "written", ["http://", "https://u:p@h/", "http://h:99999/", "http://a b/", "http://a\n/"]
)
def test_what_is_no_address_is_said(written: str) -> None:
    with pytest.raises(SourceError):
        address(written)
