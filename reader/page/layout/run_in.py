"""Headings run in with the text behind them: where one begins and where it ends.

Behind the end of a sentence, and at the head of a line, a heading may stand with nothing but the text below
it around. Each way to end it is weighed against there being none; how strongly its signs speak is told in
`data/run_in.json`.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import accumulate, repeat
from operator import add

from reader.page import stored
from reader.page.layout.run_in_signs import NEAR, Glued, Ways
from reader.page.parts import headings
from reader.page.signing.names import looks_like_name

LEAST = 120
"""Characters from which on a text is looked through."""
SURE, AMONG = 0.75, 0.4
"""How likely a heading is that is taken for one: by itself, and where the text has `_SEVERAL`."""
_SEVERAL = 1.5
"""Headings that a text is likely to have, in sum."""
_DOUBTFUL = 0.1
"""How likely a heading is at least that counts among them."""
LABELLED = 0.5
"""How likely the end of a headline is that is taken for it where a label says that there is one."""
_SHORTEST = 8
"""Characters of a headline that a label names."""
_OTHER = re.compile(
    r"^(?:[图圖▲▼■●]|来源|來源|广告|廣告|编辑|責編|责编|作者|原标题)|[摄攝图圖][）)]?$|[ \u3000]{2}|：$"
    r"|^.{0,8}(?:记者|記者|通讯员)(?:[ \u3000：]|$)|^本[报報][讯訊]|^[^：]{2,8}：.*[？?]$"
    r"|[讯訊电電][ \u3000]*[（(][^（）()]{2,24}[）)]$|^“[^“”]*”$|^「[^「」]*」$|^[（(][^（）()]*[）)]$"
)
"""What is no heading, though it looks like one: captions, bylines, a speaker's question, a name in quotes."""
_NUMBER = re.compile(
    rf"(?:^|(?<=[。！？…”）]))(?:(?P<label>{headings.COUNTED_BY}|看点|亮点|变化|理由|误区|建议|悬念)"
    r"(?P<of>[一二三四五六七八九十]|\d{1,2})"
    r"|(?P<alone>\d{1,2})(?=[ \u3000]?[^\s\d.,、．%％:：/年月日号时点分秒岁人名个次位家条元万亿]))"
)
"""A number at the head of a part, in which nothing is counted, what it counts before it or not."""
_NUMERALS = "一二三四五六七八九十"
_MAY_BE = -60
"""What the signs at first sight say for a heading at least, beside what they say for none."""
_FAR_BEHIND = 100
"""What the signs at first sight say less for an end than for the likeliest, at which no others are looked."""
_FAR = 60
"""Characters of the text behind a headline in which its words are looked for."""
_DATED = re.compile(r".{0,14}(?:\d日|近日|日前|今[天日]|昨[天日]|[讯訊电電][（(]|记者|記者)")
_NEWS = {(True, True): 2.0, (True, False): 1.2, (False, True): 0.2, (False, False): -0.7}
"""How much likelier texts that say when they were, and say their heading again, are to be news, in nats."""


def part(text: str, *, first: bool, titled: bool = False) -> list[tuple[str, bool]]:
    """The texts that stand together in `text`, in order, and whether each is a heading.

    Put together they are the text, spaces between them left out. `first` tells whether it is the head of its
    line, `titled` whether a label says that a headline stands there.
    """
    found: list[tuple[str, bool]] = []
    text, done = text.strip(), 0
    glued = Glued(text, first)
    counted = set(_counted(text))
    there = {0, *counted} if titled else counted
    told = {at: likeliest(glued, at, usual(), known=at in there) for at in glued.starts()}
    may_be = {at: way for at, way in told.items() if not _is_other(text[at : way[0]].strip())}
    doubted = [likely for at, (_, likely) in may_be.items() if likely > _DOUBTFUL and at not in counted]
    several = sum(doubted) >= _SEVERAL
    for start, (end, likely) in may_be.items():
        doubt = LABELLED if titled and not start else AMONG if several else SURE
        least = 0.0 if start in counted else doubt
        if start >= done and likely >= least:
            found += [(text[done:start].strip(), False), (text[start:end].strip(), True)]
            done = end
    found.append((text[done:].strip(), False))
    return [each for each in found if each[0]]


def _counted(text: str) -> list[int]:
    """Where the parts of a text begin that it counts: 1 渡口旧事, 2 渡口新貌. One alone counts none."""
    rows: dict[str, list[int]] = {}
    for found in _NUMBER.finditer(text):
        row = rows.setdefault(found["label"] or "", [])
        number = found["of"] or found["alone"]
        if (int(number) if number.isdecimal() else _NUMERALS.index(number) + 1) == len(row) + 1:
            row.append(found.start())
    return sorted(at for row in rows.values() if len(row) > 1 for at in row)


def _is_other(heading: str) -> bool:
    """Whether what looks like a heading is none: see `_OTHER`, and a speaker's words."""
    return bool(_OTHER.search(heading)) or looks_like_name(heading.partition("：")[0])


def for_news(heading: str, text: str) -> float:
    """What speaks for a headline with its news and against a subhead with its text, in nats.

    The first sentence of news says when it was, and a third of the headline's words again.
    """
    words = set(map(add, heading, heading[1:]))
    near = text[:_FAR].partition("。")[0]
    again = sum([word in near for word in words]) * 3 >= len(words)
    return _NEWS[bool(_DATED.match(text)), again]


def likeliest(
    glued: Glued, start: int, weights: Mapping[str, float], *, known: bool = False
) -> tuple[int, float]:
    """The likeliest end of a heading that begins at `start` of a text, and how likely that is.

    A `known` one is there; only where it ends is asked.
    """
    seen = glued.glance(start)
    told = scores(seen, weights)
    if known:
        far = [end - start >= _SHORTEST for end in seen.ends]
        told = [score if each else -math.inf for score, each in zip(told, far, strict=True)]
    none, *others = told
    if not others or max(others) < none + _MAY_BE or max(others) == -math.inf:
        return start, 0.0
    near = [at for at in range(1, len(told)) if told[at] >= max(others) - _FAR_BEHIND]
    for at, more in zip(near, _sums(glued.endings(seen, near), weights), strict=True):
        told[at] += more
    likely = shares(told)
    at = max(range(1, len(likely)), key=likely.__getitem__)
    return seen.ends[at], likely[at]


def scores(ways: Ways, weights: Mapping[str, float]) -> list[float]:
    """What the signs of each of `ways` say together."""
    heading = [0.0, *accumulate(_sums(ways.inside, weights))]
    text = [0.0, *accumulate(map(weights.get, ways.behind, repeat(0)))]
    found = []
    for end, own in zip(ways.ends, _sums(ways.signs, weights), strict=True):
        at = end - ways.ends[0]
        near = text[min(at + NEAR, len(text) - 1)] - text[at]
        found.append(own + heading[at] + near)
    return found


def _sums(each: Iterable[Sequence[str]], weights: Mapping[str, float]) -> list[float]:
    """What the signs of each thing say together."""
    return [sum(map(weights.get, signs, repeat(0))) for signs in each]


def shares(told: Sequence[float]) -> list[float]:
    """How likely each of some ways is, by what is `told` of it."""
    top = max(told)
    found = [math.exp((score - top) / stored.UNIT) for score in told]
    whole = sum(found)
    return [share / whole for share in found]


@lru_cache(1)
def usual() -> Mapping[str, int]:
    """How strongly each sign speaks; `tests/page/fit_run_in.py` fits them."""
    return stored.packed("run_in.json")
