"""What the texts above and below a run of short pieces tell of them: whether all speak of the same things."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from sys import intern

from reader.page.marks import ends_sentence
from reader.page.roles import cohesion
from reader.page.roles.kinds import CALL, LINE, RUNNING, SENTENCE, script
from reader.page.roles.shapes import Shape, is_dated

_REACH = 12
"""Pieces above a run, and below it, among which the texts are looked for that a heading is compared with."""
_ENOUGH = {True: 240, False: 600}
"""Characters of the texts above a heading that are enough to tell nothing of it."""
_TEXTS = 3
"""Texts below a heading that it is compared with."""
_REMEMBERED = 2048
"""Ways to say what is told that are kept, put into words."""
_AROUND = 6
"""Pieces above a run, and below it, whose words are compared."""
_SEEN = 600
"""Characters of a paragraph that are looked at for what it is about."""


class Telling:
    """What the texts around the run of a page's `shapes` from `first` to before `end` tell of its pieces."""

    def __init__(self, shapes: Sequence[Shape], first: int, end: int) -> None:
        self._shapes = shapes
        self._first = first
        self._end = end
        self._told = dict(self._tell())
        """For each heading what the texts below tell of it."""
        self._lead = self._running(end)
        """The running text right below, "" where there is none."""
        self._dated = is_dated(self._lead)
        self._last = self._running(first - 1)
        """The running text right above."""
        self._between: cohesion.Between | None = None
        """What the texts above and below tell, once it was asked for."""

    def signs(self, at: int) -> list[str]:
        """What they tell of the piece at `at`, one of the run's."""
        return [*self._words(self._shapes[at].text), *self._told.get(at, ())]

    def _tell(self) -> Iterator[tuple[int, list[str]]]:
        """What the texts below and above tell of each heading, and which of them most is told of."""
        shapes, first, end = self._shapes, self._first, self._end
        chinese = end < len(shapes) and shapes[end].chinese
        lines = [
            at
            for at in range(first, end)
            if shapes[at].kind in {LINE, SENTENCE, CALL}
            and shapes[at].text.count("，") < 2
            and shapes[at].chinese == chinese
        ]
        below = self._texts(range(end, min(end + _REACH, len(shapes)))) if lines else ()
        if not below:
            return
        above = self._texts(range(first - 1, max(-1, first - _REACH), -1))
        enough = sum(map(len, above)) >= _ENOUGH[chinese]
        told, told_above = cohesion.Told(below), cohesion.Told(above)
        counts = {at: told.of(shapes[at].text) for at in lines}
        most = max(shared for shared, _ in counts.values())
        for at, (shared, own) in counts.items():
            over = _much(*told_above.of(shapes[at].text)) if enough else "none"
            found = [*_telling(chinese, _much(shared, own), over)]
            if end - first > 1 and shared == most and shared > 1:
                found.append("the texts below tell most of it in its run")
            yield at, found

    def _texts(self, near: Iterable[int]) -> list[str]:
        """The first few texts among the pieces `near`."""
        return [self._shapes[at].text[:_SEEN] for at in near if self._shapes[at].kind in RUNNING][:_TEXTS]

    def _words(self, text: str) -> Iterator[str]:
        """What the words of the texts above and below have in common with one another and with a piece."""
        if self._lead and cohesion.tells_again(text, self._lead):
            yield "the text below says it again"
        if self._dated:
            yield "news of a day below"
        if not self._last:
            return
        yield "the text above is whole" if ends_sentence(self._last) else "the text above is not ended"
        if cohesion.tells_again(text, self._last):
            yield "the text above says it too"
        if self._between is None:
            near = self._shapes[max(0, self._first - _AROUND) : self._first]
            self._between = cohesion.Between([above.text[:_SEEN] for above in near], self._below())
        shared = self._between.shared(text[:_SEEN])
        if shared is not None:
            yield f"words shared by the texts above and below: {min(shared.bit_length(), 4) or 'none'}"

    def _running(self, at: int) -> str:
        shape = self._shapes[at] if 0 <= at < len(self._shapes) else None
        return shape.text if shape is not None and shape.kind in RUNNING else ""

    def _below(self) -> list[str]:
        """The few texts below, up to a short line behind the first of them."""
        near = self._shapes[self._end : self._end + _AROUND]
        end = next((at for at, shape in enumerate(near) if at and shape.kind == LINE), len(near))
        return [shape.text[:_SEEN] for shape in near[:end]]


def _much(shared: int, own: int) -> str:
    """How much of a heading's words is told elsewhere."""
    if not shared:
        return "nothing"
    return "half" if shared * 2 >= own else "a part" if shared * 4 >= own else "little"


@lru_cache(_REMEMBERED)
def _telling(chinese: bool, below: str, above: str) -> tuple[str, str]:
    named = script(chinese)
    return (
        intern(f"{named}, the texts below tell {below} of it"),
        intern(f"{named}, the texts below tell {below} of it and those above {above}"),
    )
