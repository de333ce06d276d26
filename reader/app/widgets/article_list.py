"""The articles of a section: headline over one or two lines, and under it what awaits the reader."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, ClassVar

from reader.app.front import rows
from reader.app.holdings import key_of
from reader.app.widgets.row_list import Painted, RowList

if TYPE_CHECKING:
    from reader.app.holdings import Entry


class ArticleList(RowList):
    """Headlines are typeset by our own rules, like the articles."""

    ROWS: ClassVar[int] = rows.LINES

    def __init__(self, *, ambiguous: int, id: str | None = None) -> None:
        super().__init__(id=id)
        self.articles: Sequence[Entry] = ()
        self.is_read: Callable[[str], bool] | None = None
        """Whether an article has been read; None while that is not known."""
        self._beside: Sequence[str] = ()
        self._ambiguous = ambiguous

    def fill_with(self, articles: Sequence[Entry], cursor: int = 0, *, beside: Sequence[str] = ()) -> None:
        """List `articles`, the cursor on `cursor`; `beside` each stands its date, its paper."""
        self.articles, self._beside = articles, beside
        self.refill(cursor)

    def count(self) -> int:
        """Articles listed."""
        return len(self.articles)

    def paint(self, index: int, width: int) -> list[Painted]:
        """Two lines of headline at most, then a faint one: date, page, kind, length, captions."""
        entry = self.articles[index]
        unread = self.is_read is not None and not self.is_read(key_of(entry))
        return rows.article(entry, width, unread=unread, beside=self._beside, ambiguous=self._ambiguous)
