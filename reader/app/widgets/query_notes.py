"""Below the query: its error under a caret, what its letters were read as; with no query, its language."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import RenderResult
from textual.content import Content
from textual.widget import Widget

from reader.app.widgets.lit import visible
from reader.compose import clip
from reader.typeset import cells, fill

HIGHEST = 4
"""Lines that a note takes at most."""

LANGUAGE = (
    ("水环境 治理", "both, anywhere in the article"),
    ("水 OR 河   -旱", "either; and not"),
    ('"水环境 治理"', "the phrase as it stands"),
    ("qingdao   qd   李cun河", "pinyin, whole or by first letters"),
    ("headline:青岛   caption:码头   author:吴赫", "in that part"),
    ("paper:日报   section:=民生   page:1", "where it appeared; with = just there"),
    ("date:2022   date:2022-05..2022-08", "when"),
    ("figure:>1亿元   figure:50%..100%", "a figure that meets the condition"),
    ("near:5(水 环境)", "within five characters of each other"),
    ("~生态环竟局   /第[一二三]名/", "one wrong character; a pattern"),
    ("is:photo   has:photo   is:notice", "what kind of article"),
)
"""Examples of the query language and what they mean."""


class QueryNotes(Widget):
    """As high as what it says; a row that it has had it keeps, empty, until it is cleared.

    With one more or less the whole screen is laid out, and a key in three of what is spelled in letters
    brings something to be said, or nothing any more.
    """

    def __init__(self, *, ambiguous: int, id: str | None = None) -> None:
        super().__init__(id=id)
        self._ambiguous = ambiguous
        self._lines: list[str] = []
        self._rows = 0
        self.display = False

    def clear(self) -> None:
        """Say nothing, and be gone."""
        self._show([], 0, error=False)

    def say(self, note: str) -> None:
        """One line, cut where it is too long; or nothing."""
        line = f" {clip(visible(note), max(2, self._width - 2), ambiguous=self._ambiguous)}"
        self._say([line] if note else [], error=False)

    def wrong(self, problem: str, column: int | None = None) -> None:
        """What is wrong, at the cell `column` of the line above."""
        problem = visible(problem)
        width = max(2, self._width)
        if column is not None and column + 3 + cells(problem, ambiguous=self._ambiguous) <= width:
            self._say([f"{' ' * column}^ {problem}"], error=True)
            return
        filled = fill(problem, max(2, width - 2), ambiguous=self._ambiguous)
        lines = [f" {problem[start:end].rstrip()}" for start, end, _ in filled]
        if column is not None:
            lines.insert(0, f"{' ' * column}^")
        self._say(lines[:HIGHEST], error=True)

    def _say(self, lines: Sequence[str], *, error: bool) -> None:
        self._show(list(lines), max(len(lines), min(1, self._rows)), error=error)

    def _show(self, lines: list[str], rows: int, *, error: bool) -> None:
        if (lines, rows) == (self._lines, self._rows):
            return
        other = rows != self._rows
        self._lines, self._rows = lines, rows
        self.set_class(error, "-error")
        if other:
            self.display = bool(rows)
            self.styles.height = rows
        self.refresh(layout=other)

    @property
    def _width(self) -> int:
        return self.screen.size.width

    @property
    def text(self) -> str:
        """What is said."""
        return "\n".join(self._lines)

    def render(self) -> RenderResult:
        """The lines, which fit already."""
        return Content("\n".join(self._lines))


class Language(Widget):
    """What may be asked, shown while nothing is."""

    def __init__(self, *, ambiguous: int, id: str | None = None) -> None:
        super().__init__(id=id)
        self._ambiguous = ambiguous

    def render(self) -> RenderResult:
        """Two columns, or the examples alone where there is no room for what they mean."""
        width = max(2, self.size.width - 2)
        column = max(cells(example, ambiguous=self._ambiguous) for example, _ in LANGUAGE) + 3
        lines = []
        for example, meaning in LANGUAGE:
            gap = " " * max(1, column - cells(example, ambiguous=self._ambiguous))
            meaning = clip(meaning, max(0, width - column), ambiguous=self._ambiguous)
            shown = clip(example, width, ambiguous=self._ambiguous)
            lines.append(Content.assemble((shown, "bold"), gap, meaning) if meaning else Content(shown))
        return Content("\n").join(lines)
