"""Three paragraphs of one short article, and what kinds of blocks a text is read into."""

from __future__ import annotations

from reader.page import read

LEAD = "青潭渡口末班船昨日靠岸，两岸三百多名乡亲赶来送行，县博物馆当场收下了这条木船。"
MORE = "这条渡口开了六十年，最多的时候一天过河八百人，如今每天只剩二十来个，多是上了年纪的。"
OTHER = "老周说，桥通了以后，年轻人都骑车过河，他想把船送给县里的博物馆，让孩子们知道从前怎么过河。"


def blocks(text: str) -> list[tuple[str, str]]:
    """Kind and text of each block of the one article that `text` is."""
    (article,) = read(text).articles
    return [(block.kind, block.text) for block in article.blocks]
