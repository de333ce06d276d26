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

LEAST = 120
"""Characters from which on a text is looked through."""
UNIT = 20
"""What a weight of the table is of a natural one: twenty of them make one."""
SURE = 0.75
"""How likely a heading is that is taken for one."""
LABELLED = 0.5
"""How likely the end of a headline is that is taken for it where a label says that there is one."""
_SHORTEST = 8
"""Characters of a headline that a label names."""
_OTHER = re.compile(
    r"^(?:[图圖▲▼■●]|来源|來源|广告|廣告|编辑|責編|责编|作者|原标题)|[摄攝图圖][）)]?$|[ \u3000]{2}|：$"
    r"|^.{0,8}(?:记者|記者|通讯员)(?:[ \u3000：]|$)|^[^：]{2,8}：.*[？?]$"
    r"|^“[^“”]*”$|^「[^「」]*」$|^[（(][^（）()]*[）)]$"
)
"""What is no heading, though it looks like one: captions, bylines, a speaker's question, a name in quotes."""
_MAY_BE = -20
"""What the signs at first sight say for a heading at least, beside what they say for none."""
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
    for start in glued.starts():
        known = titled and not start
        end, likely = likeliest(glued, start, usual(), known=known) if start >= done else (start, 0.0)
        if likely >= (LABELLED if known else SURE) and not _OTHER.search(text[start:end].strip()):
            found += [(text[done:start].strip(), False), (text[start:end].strip(), True)]
            done = end
    found.append((text[done:].strip(), False))
    return [each for each in found if each[0]]


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
    more = _sums(glued.endings(seen), weights)
    likely = shares([*map(add, told, more)])
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
    found = [math.exp((score - top) / UNIT) for score in told]
    whole = sum(found)
    return [share / whole for share in found]


@lru_cache(1)
def usual() -> Mapping[str, int]:
    """How strongly each sign speaks; `tests/page/fit_run_in.py` fits them."""
    return unpacked(stored.weights("run_in.json"))


def unpacked(model: Mapping[str, Mapping[str, Mapping[str, str]]]) -> dict[str, int]:
    """The weights by sign of a table, in which signs of one letter, size and weight stand in one string.

    Signs that are phrases have a line each there.
    """
    found: dict[str, int] = {}
    for letter, sizes in model.items():
        for size, weights in sizes.items():
            for weight, run in weights.items():
                signs = (
                    map("".join, zip(repeat(letter), *[iter(run)] * int(size))) if letter else run.split("\n")
                )
                found.update(zip(signs, repeat(int(weight))))
    return found
