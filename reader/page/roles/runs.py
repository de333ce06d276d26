"""Short pieces that stand together, or alone in the text: stacks of headings, subheads, menus, verse."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise
from sys import intern

from reader.page.layout.setting import Setting
from reader.page.parts import headings
from reader.page.parts.leads import SIGNED_BELOW
from reader.page.roles import looks
from reader.page.roles.kinds import (
    BYLINE,
    CALL,
    CAPTION,
    EDGE,
    LEAD,
    LINE,
    NOTICE,
    RUNNING,
    SENTENCE,
    STAMP,
    script,
)
from reader.page.roles.shapes import Shape
from reader.page.roles.telling import Telling

EVEN = "the second of two even lines, as the old papers broke their heads"
HOLDER = "what befell who holds the office that ends the line above"
_EVEN = 13
"""Characters of the longest such line."""
_SET_IN = 2
"""Cells from which on a line that stands alone is set in more than a paragraph's first one of old is."""
_SHORT = frozenset({LINE, SENTENCE, CALL, BYLINE, NOTICE, STAMP})
_REACH = 12
"""Pieces on either side among which a line's like, and the next short line, are looked for."""
_STACK = 6
"""Lines of the highest stack of headings."""
_REMEMBERED = 2048
"""Ways to say where a piece stands that are kept, put into words."""


@dataclass(eq=False, slots=True)
class Run:
    """Pieces from `first` to before `end`: short ones that stand together, or one that is not short."""

    first: int
    end: int
    longest: int
    """Characters of its longest piece."""
    shortest: int
    signed: bool
    """A byline is among them."""
    signs: list[str] = field(default_factory=list)
    """What is seen of all its pieces alike."""
    texts: tuple[tuple[str, ...], ...] = ((), ())
    """How much text stands around it, said of pieces that are not Chinese and of those that are."""

    telling: Telling | None = None
    """What the texts around it tell, of one that is short."""

    @property
    def size(self) -> int:
        """How many pieces it has."""
        return self.end - self.first


class Runs:
    """The runs of a page's `shapes`; `whole` is the page's text."""

    def __init__(self, shapes: Sequence[Shape], page: Setting, whole: str) -> None:
        self._shapes = shapes
        self._page = page
        self._whole = whole
        self._short = [shape.kind in _SHORT and not shape.long for shape in shapes]
        self._runs: list[Run] = []
        """For each piece its run."""
        self._stacked: dict[int, str] = {}
        """For each heading that stands with others the sign of its place in their stack."""
        for run in self._parted():
            self._runs += [run] * run.size
            if shapes[run.first].kind in _SHORT:
                run.signs = list(self._common(run))
                self._stacked.update(self._stack(run))
                run.telling = Telling(shapes, run.first, run.end)
        self._jumps = ["goes on on another page" in shape.signs for shape in shapes]
        """Whether each piece goes on on another page."""
        self._signed = sum(
            below.kind in {LEAD, BYLINE} and above.kind in {LINE, SENTENCE, CALL}
            for above, below in pairwise(shapes)
        )

    def signs(self, at: int) -> list[str]:
        """The signs that the run of a piece tells of it."""
        shape, run = self._shapes[at], self._runs[at]
        found: list[str] = []
        if shape.kind in _SHORT:
            found += _place(shape.chinese, at - run.first + 1, run.size, run.end - at, self._kind(run.end))
            found += run.signs
            found += run.texts[shape.chinese]
            found += self._beside(at, run) if run.size > 1 else self._like(at)
        if run.telling is not None:
            found += run.telling.signs(at)
        if at in self._stacked:
            found.append(self._stacked[at])
        if at and SIGNED_BELOW in self._shapes[at - 1].signs:
            found.append("the text above is signed at its end")
        if any(self._jumps[max(0, at - 2) : at]):
            found.append("what stands above goes on elsewhere")
        if self._signed >= 2 and not run.signed and self._kind(run.end) not in {LEAD, BYLINE}:
            found.append("not signed, where others are")
        if looks.is_named(shape.text, self._whole):
            found.append("a person whom the page names elsewhere opens it")
        return found

    def _kind(self, at: int) -> str:
        return self._shapes[at].kind if 0 <= at < len(self._shapes) else EDGE

    def _parted(self) -> Iterator[Run]:
        at = 0
        while at < len(self._shapes):
            end = at + 1
            while self._short[at] and end < len(self._shapes) and self._short[end]:
                end += 1
            own = self._shapes[at:end]
            lengths = [shape.length for shape in own]
            signed = any(shape.kind == BYLINE for shape in own)
            yield Run(at, end, max(lengths), min(lengths), signed)
            at = end

    def _stack(self, run: Run) -> Iterator[tuple[int, str]]:
        own = [at for at in range(run.first, run.end) if self._shapes[at].kind in {LINE, CALL}][: _STACK + 1]
        if not 2 <= len(own) <= _STACK:
            return
        chosen = headings.headline_of([self._shapes[at].text for at in own])
        lines = len(own) if len(own) < 4 else "many"
        for place, at in enumerate(own):
            where = "is" if place == chosen else "stands over" if place < chosen else "stands below"
            yield at, f"{where} what reads as the headline of {lines} lines"

    def _common(self, run: Run) -> Iterator[str]:
        """The size of a run, and where it stands."""
        if run.size > 4:
            yield "in a row of short pieces" if run.size < 8 else "in a long row of short pieces"
        if run.first == 0:
            yield "before all text"
        if run.end == len(self._shapes):
            yield "behind all text"
        yield f"{min(run.size, 3)} short pieces together, over {self._kind(run.end)}"
        below = self._shapes[run.end : run.end + _REACH]
        stop = next((at for at, shape in enumerate(below) if shape.kind == LINE), len(below))
        texts = sum([shape.kind in RUNNING for shape in below[:stop]])
        if stop and not texts and below[0].kind == CAPTION:
            yield "captions and no text below"
        if texts and (below[stop - 1].kind == BYLINE or SIGNED_BELOW in below[stop - 1].signs):
            yield "the text below is signed at its end"
        above = self._shapes[max(0, run.first - _REACH) : run.first][::-1]
        stop = next((at for at, shape in enumerate(above) if shape.kind == LINE), len(above))
        over = sum([shape.kind in RUNNING for shape in above[:stop]])
        run.texts = _texts(False, texts, over), _texts(True, texts, over)

    def _beside(self, at: int, run: Run) -> Iterator[str]:
        """The length of a piece beside those that it stands with."""
        shape = self._shapes[at]
        if at > run.first and self._is_even(self._shapes[at - 1], shape):
            yield EVEN
        if at > run.first and headings.holds_office(self._shapes[at - 1].text, shape.text):
            yield HOLDER
        if shape.length == run.longest:
            yield "the longest of a run"
        if shape.length == run.shortest:
            yield "the shortest of a run"
        for near, where in ((at - 1, "above"), (at + 1, "below")):
            if run.first <= near < run.end:
                other = self._shapes[near].length
                yield f"{_ratio(shape.length, other)} as long as the one {where}"
                if abs(shape.length - other) <= 1 and shape.length > 4:
                    yield f"of one length with the one {where}"

    def _is_even(self, above: Shape, below: Shape) -> bool:
        """Whether two lines are the halves of a head, on top of it and of a length, or set in alike."""
        on_top = self._page.ideographic and self._page.parted and above.piece.gap
        set_in = self._page.wrapped and above.piece.indent == below.piece.indent > _SET_IN
        if not (on_top or set_in) or below.piece.gap:
            return False
        return above.kind == below.kind == LINE and 4 <= above.length == below.length <= _EVEN

    def _like(self, at: int) -> Iterator[str]:
        """How many lone pieces of the kind of a lone one stand near, and how many are as long."""
        shape = self._shapes[at]
        near = range(max(0, at - _REACH), min(len(self._shapes), at + _REACH + 1))
        like = [
            other
            for other in near
            if other != at and self._shapes[other].kind == shape.kind and self._runs[other].size == 1
        ]
        yield f"lone lines near: {min(len(like), 3)}"
        slack = max(2, shape.length // 4)
        alike = sum(abs(self._shapes[other].length - shape.length) <= slack for other in like)
        yield f"lone lines of its length near: {min(alike, 2)}"


def _ratio(length: int, other: int) -> str:
    return "twice" if length >= 2 * other else "half" if length * 2 <= other else "much"


@lru_cache(_REMEMBERED)
def _place(chinese: bool, number: int, size: int, left: int, below: str) -> tuple[str, str]:
    """The place of a piece in its run, counted from above and from below."""
    return (
        intern(f"{script(chinese)}, number {min(number, 4)} of {min(size, 4)} short pieces"),
        intern(f"{min(left, 4)} short pieces from here, up to {below}"),
    )


@lru_cache(_REMEMBERED)
def _texts(chinese: bool, below: int, above: int) -> tuple[str, str]:
    """How much text stands around a run."""
    return (
        intern(f"{script(chinese)}, texts up to the next short line: {min(below, 4)}"),
        intern(f"{script(chinese)}, texts down from the last short line: {min(above, 4)}"),
    )
