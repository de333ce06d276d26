"""A corpus for the search benches: Zipfian Chinese newspaper text, the same for the same seed.

Words of one to four common characters are drawn with frequencies that fall as 1/rank, so that bigrams are
shared between articles as they are in real text: a few in most articles, most in a few. No word list is
shipped or needed; figures, Latin names, punctuation, rare characters and emoji are strewn in.

It measures as real pages do: the 100, 500, 1,000 and 2,000 most frequent characters
are 38, 75, 89 and 97 % of the text (39, 76, 90, 98 in pages), 1,260 characters hold 490 different ones and
1,030 different pairs (460 and 1,060), and an article takes 3.8 KB.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import accumulate, islice
from math import exp
from operator import itemgetter

from reader.article import Article, Block

_PARTICLES = [*"的了在是和一有不为这对上中到说年等将也与从大并以个要就人会", "我们", "工作", "发展", "记者"]
_PAPERS = ("青潮日报", "海岸晚报", "北山早报", "江城新闻", "南湖周刊")
_SECTIONS = ("要闻", "民生", "生态", "市场", "文化", "体育", "国际", "评论")
_LATIN = ("GDP", "AI", "5G", "Reuters", "BRICS", "carbon", "Wi-Fi", "PM2.5", "Café", "openEuler")
_DRAWN = 1_000_003
_STEPS = range(101, 1001, 2)
_ORDERS = 100
_RARE = ("龘", "𠮷", "犇", "㙍", "🌊", "🎉", "👩‍🔬", "①", "Ⅲ", "℃", "㎡")


class Corpus:
    """Articles as a seed gives them, about `length` characters each, over `years` years up to 2025."""

    def __init__(self, seed: int = 1, *, length: int = 1295, years: int = 20) -> None:
        self._random = random.Random(seed)
        self._length = length
        self._days = years * 365
        characters = [chr(code) for code in _common_characters()]
        self._random.shuffle(characters)
        weights = list(accumulate(exp(-rank / 1800) / (rank + 60) for rank in range(len(characters))))
        words = list(_PARTICLES)
        for size, count in ((1, 600), (2, 36_000), (3, 8_000), (4, 6_000)):
            drawn = self._random.choices(characters, cum_weights=weights, k=size * count)
            words += ["".join(drawn[at : at + size]) for at in range(0, len(drawn), size)]
        self._content = words[len(_PARTICLES) :]
        self._random.shuffle(self._content)
        self._words = [*_PARTICLES, *self._content]
        frequencies = list(accumulate((rank + 3) ** -1.2 for rank in range(len(self._words))))
        self._drawn = self._random.choices(self._words, cum_weights=frequencies, k=_DRAWN)
        common, topical = length // 3, length // 4
        orders = (self._random.sample(range(common + topical), common + topical) for _ in range(_ORDERS))
        self._orders = [itemgetter(*order) for order in orders]

    def articles(self, count: int) -> Iterator[Article]:
        """`count` articles in the order of their dates."""
        draw = self._random
        last = date(2025, 12, 31)
        for number in range(count):
            day = last - timedelta(days=self._days - 1 - number * self._days // count)
            body = self._sentences(self._length)
            cuts = sorted(draw.sample(range(1, max(2, len(body))), k=min(6, max(1, len(body) - 1))))
            paragraphs = [
                "".join(body[at:end]) for at, end in zip([0, *cuts], [*cuts, len(body)], strict=True)
            ]
            blocks = [Block("paragraph", text) for text in paragraphs if text]
            if draw.random() < 0.3:
                blocks.insert(1, Block("caption", self._phrase(14) + "。", marker="■", credit="吴赫"))
            yield Article(
                headline=self._phrase(12),
                deck=(self._phrase(16),),
                section=draw.choice(_SECTIONS),
                paper=draw.choice(_PAPERS),
                date=day.isoformat(),
                page=str(draw.randint(1, 16)),
                byline="本报记者 吴赫",
                authors=("吴赫",),
                blocks=tuple(blocks),
                id=f"bench-{number}",
            )

    def _phrase(self, length: int) -> str:
        at = self._random.randrange(_DRAWN - length)
        return "".join(self._drawn[at : at + length])[:length]

    def _sentences(self, length: int) -> list[str]:
        draw = self._random
        # Words drawn once, at some distance, in one of many orders: as good as drawn anew, and quicker.
        at, step = draw.randrange(_DRAWN), draw.choice(_STEPS)
        common = self._drawn[at::step][: length // 3]
        common += self._drawn[:: step + 2][: length // 3 - len(common)]
        topic = draw.choices(self._content, k=90)  # what this article is about: said again and again
        words = iter(draw.choice(self._orders)(common + draw.choices(topic, k=length // 4)))
        sentences, written = [], 0
        while written < length:
            clauses = range(draw.randint(1, 4))
            parts = ["".join(islice(words, draw.randint(3, 8))) + "，" for _ in clauses]
            chance = draw.random()
            if chance < 0.25:
                unit = draw.choice(("%", "亿元", "万户", "公里", "个", "万人次"))
                parts.insert(1, f"{draw.randint(1, 9999) / 10:g}{unit}，")
            elif chance < 0.3:
                parts.insert(1, draw.choice(_LATIN) + draw.choice(("", " ", "（")))
            elif chance < 0.31:
                parts.insert(1, draw.choice(_RARE))
            sentences.append("".join(parts).rstrip("，") + draw.choice("。。。。！？；"))
            written += len(sentences[-1])
        return sentences


def _common_characters() -> Iterator[int]:
    """The 3,755 characters of the first level of GB 2312."""
    for row in range(0xB0, 0xD8):
        for cell in range(0xA1, 0xFF if row < 0xD7 else 0xFA):
            yield ord(bytes((row, cell)).decode("gb2312"))
