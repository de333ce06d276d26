"""What a web page's title says before the site, and the sections of the site."""

from __future__ import annotations

import pytest

from reader.page.furniture import site_titles


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
