"""The ways to end a heading run in with the text behind it, and what tells of each.

The characters on both sides of the seam tell, those inside and behind, length, words that come again. A sign
is a phrase, or a letter and the characters it speaks of; how strongly each speaks is told in
`data/run_in.json`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cached_property
from operator import add
from typing import NamedTuple

from reader.figures.fold import fold
from reader.page.layout.missing_marks import wanted
from reader.typeset.phrases import split_at

NEAR = 16
"""Characters of the text behind a heading whose pairs tell that it is one."""
_SHORTEST, _LONGEST = 4, 40
"""Characters of a heading."""
_REST = 8
"""Characters that stand behind a heading at least."""
_FAR = 60
"""Characters of the text behind a heading in which its words are looked for."""
_ENDED = re.compile(r"[。！？…]+[”’）]*[ \u3000]*")
_MARKS = re.compile("[，。、；:！？]")
_STOPS = frozenset("。；…")
"""What no heading holds."""
_CLAUSES = 3
"""Commas that a heading holds at most."""
_NOT_BEFORE = frozenset("，、；:。！？…”’）》】〕〉%·.-—－ 的")
"""What no text begins with."""
_NOT_BEHIND = frozenset("，、；:“‘（《【〔〈·.-—－ ")
"""What no heading ends in."""
_DEPTH = {**dict.fromkeys("“‘（《【〔〈", 1), **dict.fromkeys("”’）》】〕〉", -1)}
_SAID = re.compile("近日|日前|今天|昨[天日]|报道|记者|表示|0[月日]|日，|介绍|认为|指出|获悉|宣布|消息")
"""What the first sentence of a text says and no heading does."""
_DAY = re.compile("(?:0{4}年)?(?:0{1,2}月)?0{1,2}[日号](?:[上下]午|晚|凌晨)?")
_INSIDE_DATELINE = re.compile(
    r"(?!.{0,4}(?:[报网社]|新华|中新|电台|在线))[^，。：]{0,12}?0{1,2}月0{1,2}日(?:上午|下午|[早晚])?[电讯]"
)
"""What stands behind a paper's name in a dateline: 北京0月0日电."""
_PLAIN: dict[int, int | str] = {
    **str.maketrans("「」『』﹁﹂,;?!()", "“”‘’“”，；？！（）"),
    **dict.fromkeys(map(ord, "\u3000\xa0"), " "),
    **dict.fromkeys(range(ord("0"), ord("9") + 1), "0"),
    **dict.fromkeys((*range(ord("A"), ord("Z") + 1), *range(ord("a"), ord("z") + 1)), "A"),
}


class Ways(NamedTuple):
    """The ways to end a heading that may begin at some place; the first is that there is none."""

    ends: list[int]
    """Where the text begins: for the first way, where the heading would."""
    signs: list[list[str]]
    """For each way its own signs."""
    inside: list[Sequence[str]]
    """For each character from the start on, what is told of it where it stands in the heading."""
    behind: list[str]
    """For each character from the start on, what is told of it where it stands near the head of the text."""


def plain(text: str) -> str:
    """`text` in simplified characters, its marks and numerals of one kind; no longer and no shorter."""
    return fold(text).translate(_PLAIN)


class Glued:
    """A text in which headings are looked for; `first` tells whether it is the head of its line."""

    def __init__(self, text: str, first: bool) -> None:
        self._text = plain(text)
        self._first = first
        self._dated = "月0" in self._text
        self._wanted: dict[int, float] = {}

    @cached_property
    def _pairs(self) -> Counter[str]:
        return Counter(map(add, self._text, self._text[1:]))

    def starts(self) -> list[int]:
        """Where headings may begin: at the head, and behind sentences."""
        last = len(self._text) - _SHORTEST - _REST
        return [at for at in (0, *(match.end() for match in _ENDED.finditer(self._text))) if at < last]

    def ways(self, start: int) -> Ways:
        """Each way to end a heading that begins at `start`."""
        seen = self.glance(start)
        more = self.endings(seen, range(1, len(seen.ends)))
        return seen._replace(signs=[seen.signs[0], *map(add, seen.signs[1:], more)])

    def glance(self, start: int) -> Ways:
        """Each way to end a heading that begins at `start`, with the signs that tell most."""
        text = self._text
        ends, signs = [start], [self._none(start)]
        depth = commas = 0
        for at in range(start, min(start + _LONGEST, len(text) - _REST)):
            char, after, end = text[at], text[at + 1], at + 1
            depth += _DEPTH.get(char, 0)
            commas += char in "，、；"
            if char in _STOPS or depth < 0 or commas > _CLAUSES:
                break
            if end - start < _SHORTEST or depth or char in _NOT_BEHIND or after in _NOT_BEFORE:
                continue
            if char in "0A" and after in "0A":
                continue
            if not (self._dated and _INSIDE_DATELINE.match(text, end)):
                ends.append(end)
                signs.append([*_seam(text, end), f"mark {_step(self._mark(end))}"])
        stop = min(ends[-1] + NEAR, len(text) - 1)
        head, near = text[start : ends[-1]], text[start : stop + 1]
        inside: list[Sequence[str]] = [
            (f"s{text[start : start + 2]}", f"s{text[start : start + 3]}", f"h{text[start]}")
        ]
        inside += zip(map("h".__add__, head[1:]), map("h".__add__, map(add, head, head[1:])), strict=True)
        return Ways(ends, signs, inside, [*map("o".__add__, map(add, near, near[1:]))])

    def endings(self, seen: Ways, those: Iterable[int]) -> list[list[str]]:
        """For `those` of the ways that were `seen` what is not told at first sight."""
        start, *_ = seen.ends
        return [self._ending(start, seen.ends[way]) for way in those]

    def _mark(self, at: int) -> float:
        """What speaks for a mark before the character `at`, in nats; see `missing_marks`."""
        if at not in self._wanted:
            self._wanted[at] = wanted(self._text, at)
        return self._wanted[at]

    def _near(self, start: int, end: int) -> float:
        """What speaks for a mark elsewhere than at `end` in a heading from `start` on, or near it, most."""
        last = min(end + 7, len(self._text))
        return max([self._mark(at) for at in range(start + 3, last) if at != end])

    def _none(self, start: int) -> list[str]:
        """The signs of a sentence that begins at `start` and is no heading."""
        text = self._text
        size, mark = self._clause(start)
        return [
            f"none {self._place(start)}",
            f"none, {size} {mark}",
            f"v{text[max(0, start - 2) : start]}",
            *(f"p{text[start : start + size]}" for size in (1, 2, 3, 4)),
        ]

    def _ending(self, start: int, end: int) -> list[str]:
        """The signs of a heading between `start` and `end`."""
        text, pairs = self._text, self._pairs
        place = self._place(start)
        left, right = text[end - 2 : end], text[end : end + 2]
        head, near = text[start:end], text[end : end + _FAR]
        words = set(map(add, head, head[1:]))
        same = sum([word in near for word in words]) * 6 // len(head)
        size, mark = self._clause(end)
        commas = sum(map(head.count, "，、；"))
        marks = "".join([sign for sign in " :“！？" if sign in head])
        torn = split_at(text[end - 3 : end + 3], 3)
        missing = self._mark(end)
        return [
            f"mark, beside others {_step(missing - self._near(start, end))}",
            f"mark {_step(missing)} of {len(head) // 4}",
            f"torn {'unknown' if torn is None else int(5 * torn)}",
            f"a{text[end - 3 : end]}",
            f"b{text[end : end + 3]}",
            f"b{text[end : end + 4]}",
            f"x{left}{right[0]}",
            f"y{left[1]}{right}",
            f"length {len(head)} {place}",
            f"clause behind, {size} {mark}",
            f"again {_alike(text, start, end)}",
            f"comes from it {next((size for size in (5, 4, 3, 2) if text[end : end + size] in head), 0)}",
            f"same words {min(4, same)} {place}",
            f"its last word near {next((size for size in (4, 3, 2) if text[end - size : end] in near), 0)}",
            f"known {pairs[left[1] + right[0]] > 1} {pairs[left] > 1} {pairs[right] > 1}",
            f"marks {commas}{marks} {place}",
            *(f"day and {text[day.end() : day.end() + 1]}" for day in (_DAY.match(text, end),) if day),
            *{f"said {word}" for word in _SAID.findall(near.partition("。")[0])},
        ]

    def _place(self, start: int) -> str:
        return "inside" if start else "at the head" if self._first else "behind"

    def _clause(self, at: int) -> tuple[int, str]:
        """How long a clause is, in threes of characters, and the mark that ends it."""
        mark = _MARKS.search(self._text, at)
        size = (mark.start() if mark else len(self._text)) - at
        return min(size // 3, 10), mark.group() if mark else ""


def _seam(text: str, end: int) -> list[str]:
    """The signs of the characters on both sides of `end`, which tell most."""
    left, right = text[end - 2 : end], text[end : end + 2]
    return [f"a{left[1]}", f"a{left}", f"b{right[0]}", f"b{right}", f"x{left[1]}{right[0]}"]


def _step(nats: float) -> int:
    """Whole nats, as far as they tell more."""
    return max(-6, min(8, round(nats)))


def _alike(text: str, one: int, other: int) -> int:
    """How many characters are the same from two places on; six are enough."""
    size = 0
    while size < 6 and other + size < len(text) and text[one + size] == text[other + size]:
        size += 1
    return size
