"""The first frame whole: bars, lists and the article, row by row, at one size of the window."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from reader.app.front import bars, column, rows
from reader.app.front.ink import frame, ink
from reader.app.front.opening import opening
from reader.app.front.regions import regions
from reader.app.front.scrolling import bar, window
from reader.app.holdings import beside, key_of
from reader.app.keys import READING, shown
from reader.app.widgets.marks import Marks
from reader.compose import Galley, style_of
from reader.compose.palette import Look, palette
from reader.typeset import cells

if TYPE_CHECKING:
    from reader.app.front.ink import Ink, Row
    from reader.app.front.opening import Opening
    from reader.app.front.regions import Region
    from reader.app.front.rows import Painted
    from reader.app.holdings import Holdings
    from reader.first_screen import Figures
    from reader.settings import Settings

LEAST = (20, 7)
"""Columns and lines from which on the bars fit."""
CURSOR = "\x1b[1;1H"
"""Where the app leaves the cursor, which is not shown."""
ELSEWHERE = frozenset({"fold", "forget"})
"""Keys that act in a list only."""
LAST = frozenset({"help", "quit"})


def first_frame(
    holdings: Holdings, settings: Settings, columns: int, lines: int
) -> tuple[bytes, Figures] | None:
    """The bytes that paint the frame, and the figures found for it; None where there is none to be had."""
    say = ink()
    opened = opening(holdings) if say is not None and settings.ambiguous != 2 else None
    if say is None or opened is None or columns < LEAST[0] or lines < LEAST[1]:
        return None
    front = _Front(holdings, settings, opened, say)
    return frame(front.rows(columns, lines), CURSOR), front.marks.found


class _Front:
    """The frame's parts, which stand beside one another."""

    def __init__(self, holdings: Holdings, settings: Settings, opened: Opening, say: Ink) -> None:
        self._holdings, self._settings, self._opened, self._say = holdings, settings, opened, say
        self._palette = palette(settings.theme)
        self._colours = self._palette.colours
        self.marks = Marks(opened.article)

    def rows(self, columns: int, lines: int) -> Iterator[Row]:
        """From the masthead to the key line."""
        sections, articles, pane = regions(columns, lines, len(self._opened.nodes))
        article, position = self._article(pane)
        yield self._masthead(columns)
        if sections is None or articles is None:
            yield from article
        else:
            border = self._say(Look(self._colours["panel"], self._colours["surface"]))
            above, below = self._sections(sections), self._entries(articles)
            if pane.above:
                for left, right, text in zip(above, below, article, strict=True):
                    yield [*left, ("▏", border), *right, *text]
            else:
                lists = [*above, [("▔" * articles.width, border)], *below]
                for left, text in zip(lists, article, strict=True):
                    yield [*left, *text]
        yield self._status(columns, position)
        yield self._keys(columns)

    # Bars

    def _masthead(self, columns: int) -> Row:
        name, about, end = bars.masthead(self._holdings.name, self._holdings.about, columns)
        strong, plain = (
            self._say(Look(self._colours["background"], self._colours["primary"], bold=bold))
            for bold in (True, False)
        )
        return [(name, strong), (about, plain), (end, strong)]

    def _status(self, columns: int, position: str) -> Row:
        files = len(self._holdings.left_out)
        text = bars.status(bars.left_out(files) if files else "", position, columns)
        return [(text, self._say(Look(self._colours["secondary"], self._colours["surface"])))]

    def _keys(self, columns: int) -> Row:
        panel = self._colours["panel"]
        key = self._say(Look(self._colours["primary"], panel, bold=True))
        word = self._say(Look(self._colours["secondary"], panel))
        texts = [part for _, part in bars.fitting(list(self._words()), columns)]
        row = [(text, word if text is parts[-1] else key) for parts in texts for text in parts]
        blank = columns - sum(cells(text) for text, _ in row)
        return [*row, (" " * blank, self._say(Look("", panel)))]

    def _words(self) -> Iterator[bars.Word]:
        if self._settings.keys:  # what those become is the app's to say
            return
        for one in READING:
            if one.id not in ELSEWHERE and (one.id != "sync" or self._holdings.library is not None):
                keys = [shown(keys.split(",")[0]) for keys in (one.keys, one.back) if keys]
                yield bars.Word(keys, one.label, stays=one.id in LAST)

    # Lists

    def _sections(self, region: Region) -> Iterator[Row]:
        nodes = self._opened.nodes
        return self._list(region, 0, len(nodes), 1, lambda at, width: rows.section(nodes[at], width))

    def _entries(self, region: Region) -> Iterator[Row]:
        opened = self._opened
        about = beside(self._holdings, opened.nodes[0])

        def painted(at: int, width: int) -> list[Painted]:
            entry = opened.entries[at]
            return rows.article(entry, width, unread=not opened.is_read(key_of(entry)), beside=about)

        return self._list(region, opened.cursor, len(opened.entries), rows.LINES, painted)

    def _list(
        self,
        region: Region,
        cursor: int,
        count: int,
        each: int,
        painted: Callable[[int, int], list[Painted]],
    ) -> Iterator[Row]:
        say, surface = self._say, self._colours["surface"]
        height, lines = count * each, region.height
        scrolls = height > lines
        width = region.width - scrolls
        top = window(cursor, lines, height, each)
        track = [*bar(lines, top, height)] if scrolls else []
        thumb = say(Look(self._colours["panel"], surface))
        yield from self._padding(region.width, region.above, surface)
        for line in range(lines):
            index, within = divmod(line + top, each)
            ground = Look(
                self._colours["foreground"], self._colours["panel" if index == cursor else "surface"]
            )
            entry = painted(index, width) if index < count else []
            texts = entry[within] if within < len(entry) else []
            row = [(text, say(self._named(name).over(ground))) for text, name in texts]
            blank = width - sum(cells(text) for text, _ in row)
            row.append((" " * blank, say(ground)))
            row += self._bar(track[line : line + 1], thumb, say(Look(self._colours["foreground"], surface)))
            yield row
        yield from self._padding(region.width, region.below, surface)

    def _named(self, name: str) -> Look:
        colour = {"text": "foreground", "faint": "secondary", "accent": "primary"}[name]
        return Look(self._colours[colour])

    def _padding(self, width: int, lines: int, ground: str) -> Iterator[Row]:
        return iter([[(" " * width, self._say(Look("", ground)))]] * lines)

    @staticmethod
    def _bar(cells: Sequence[tuple[str, bool]], thumb: str, track: str) -> Row:
        return [
            (sign, f"7;{thumb}" if reverse else thumb if sign != " " else track) for sign, reverse in cells
        ]

    # The article

    def _article(self, region: Region) -> tuple[Iterator[Row], str]:
        """The pane's rows, and where the reader is."""
        opened, height, room = self._opened, region.height, region.width - 1
        width = column.text_width(room, self._settings.measure)
        galley = Galley(opened.article, width, keep=self.marks.keep, style=style_of(self._settings))
        top = column.stands(galley, opened.place, height)
        position = bars.position(
            opened.cursor + 1, len(opened.entries), bottom=top + height, height=galley.height, shown=height
        )
        return self._text(region, galley, top), position

    def _text(self, region: Region, galley: Galley, top: int) -> Iterator[Row]:
        say, height, room = self._say, region.height, region.width - 1
        ground = Look(self._colours["foreground"], self._colours["background"])
        thumb = say(Look(self._colours["panel"], ground.background))
        margin = column.margin(room, galley.width)
        yield from self._padding(region.width, region.above, ground.background)
        for line, cell in enumerate(bar(height, top, galley.height)):
            row, at = [], 0
            for x, width, set_line in galley.stretches(top + line):
                row.append((" " * (margin + x - at), say(ground)))
                shown = column.painted(set_line, width, self.marks.spans(set_line.piece))
                row += [(run.text, say(self._palette.look(run.names).over(ground))) for run in shown]
                at = sum(cells(text) for text, _ in row)
            row.append((" " * (room - at), say(ground)))
            row += self._bar([cell], thumb, say(ground))
            yield row
