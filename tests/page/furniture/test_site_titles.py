"""What a web page's title says before the site, and the sections of the site."""

from __future__ import annotations

import pytest

from reader.page import read
from reader.page.furniture import site_titles, sources
from tests.page import ferry


@pytest.mark.parametrize(
    ("behind", "headline"),
    [
        ("-青潭日报", "老渡口今天通了新桥"),
        (" - 军事频道", "老渡口今天通了新桥"),
        ("--财经--青潭网", "老渡口今天通了新桥"),
        ("_国内新闻_青潭新闻_青潭网", "老渡口今天通了新桥"),
        ("--船夫的六十年与一条河上的人家--青潭网", "老渡口今天通了新桥--船夫的六十年与一条河上的人家"),
        ("-船夫", "老渡口今天通了新桥-船夫"),
    ],
)
def test_the_site_and_its_sections_are_no_part_of_the_headline(behind: str, headline: str) -> None:
    assert site_titles.headline_of(f"老渡口今天通了新桥{behind}") == headline


def test_a_headline_over_what_it_was_in_print() -> None:
    text = f"老渡口今天通了新桥\n\n原标题：桥通渡口停\n\n【走基层】\n\n{ferry.LEAD}\n\n{ferry.MORE}\n"
    (article,) = read(text).articles
    assert article.headline == "老渡口今天通了新桥"


def test_a_headline_with_its_source_and_day_glued_to_it() -> None:
    line = "老渡口今天通了新桥来源：青潭日报  发布时间：2020-11-06"
    assert sources.behind_headline(line) == len("老渡口今天通了新桥")
    page = read(f"新闻中心\n\n{line}\n\n{ferry.LEAD}\n\n{ferry.MORE}\n")
    assert [article.headline for article in page.articles] == ["老渡口今天通了新桥"]
    assert "来源：青潭日报  发布时间：2020-11-06" in page.furniture


@pytest.mark.parametrize(
    "line", ["来源：青潭日报 2020-11-06", "水的来源：一条河从哪里来", "2020-11-06 来源：青潭日报"]
)
def test_no_headline_stands_before_a_source(line: str) -> None:
    assert not sources.behind_headline(line)
