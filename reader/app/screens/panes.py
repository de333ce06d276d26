"""The panes of the reading screen, and how one moves in them and from one to another."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.errors import NoWidget
from textual.events import Resize
from textual.geometry import Offset
from textual.screen import Screen
from textual.widget import Widget

from reader.app.front.regions import LAYOUTS
from reader.app.holdings import Holdings
from reader.app.keys import READING, Key, bindings
from reader.app.widgets.browser import Browser
from reader.app.widgets.key_line import KeyLine
from reader.app.widgets.masthead import Masthead
from reader.app.widgets.reading_column import ReadingColumn
from reader.app.widgets.reading_pane import ReadingPane
from reader.app.widgets.row_list import RowList
from reader.app.widgets.status_line import StatusLine
from reader.article import Article
from reader.paths import bundled
from reader.settings import Settings

if TYPE_CHECKING:
    from reader.app.searchable import Searchable
    from reader.app.widgets.ledger import Ledger

FEW = 4
"""Regions that are painted one by one, where no more of the screen has changed."""
AT = ("-at-sections", "-at-articles", "-at-article")
"""The screen's class for each pane that may have the focus."""
KEYED = frozenset(key.action for key in READING)


class PanesScreen(Screen[None]):
    """Three panes, two, or one, as the window allows. What is shown in them is said by the screen itself."""

    KEYS: ClassVar[tuple[Key, ...]] = READING
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(READING)]
    HORIZONTAL_BREAKPOINTS = [*LAYOUTS]  # noqa: RUF012, Textual declares it
    AUTO_FOCUS = "ReadingPane"

    def __init__(self, holdings: Holdings, settings: Settings, theme: str, *, columns: int) -> None:
        # Textual looks at the width after the first layout: text set for another one would be seen.
        layout = [name for cells, name in LAYOUTS if columns >= cells][-1]
        super().__init__(classes=f"-at-article {layout}")
        self.holdings = holdings
        wide = settings.ambiguous
        self.browser = Browser(holdings, lambda: self.source, ambiguous=wide, id="browse")
        self.sections, self.articles = self.browser.sections, self.browser.articles
        self.pane = ReadingPane(settings, theme, id="article")
        self.column = ReadingColumn(self.pane, id="reading")
        self.ledger: Ledger | None = None
        """None until it is first asked for."""
        self._ambiguous = wide
        self.status = StatusLine()
        self.masthead = Masthead(holdings.name, holdings.about)

    def on_resize(self, event: Resize) -> None:
        """Take on the layout for the new width first: Textual does so last, having painted another.

        A size that the window has no more is passed over: laid out, it would be told of again, after the new
        one, and that after it, without end.
        """
        if event.size != self.app.size:
            event.prevent_default()
            return
        layout = [name for cells, name in LAYOUTS if event.size.width >= cells][-1]
        if not self.has_class(layout):
            self.update_classes({name: name == layout for _, name in LAYOUTS}, animate=False)

    def compose(self) -> ComposeResult:
        """Masthead, the panes, the status line, the footer."""
        yield self.masthead
        with Container(id="panes"):
            yield self.browser
            yield self.column
        yield self.status
        yield KeyLine()

    def _compositor_refresh(self) -> None:
        """Behind the curtain nothing is painted; Textual renders it all the same, some frames in vain."""
        if self.app._batch_count:
            return
        dirty = self._compositor._dirty_regions
        if self.app.takes_over():  # type: ignore[attr-defined]
            dirty.clear()
            self._dirty_widgets.clear()
            return
        # One by one: together they are rendered as the one region around them, the lists with the article.
        everything = self.size.region in dirty
        whole = everything or len(dirty) > FEW
        apart = [] if whole else sorted(dirty, key=lambda region: -region.area)
        for region in apart:
            dirty.clear()
            dirty.add(region)
            super()._compositor_refresh()
        if not apart:
            super()._compositor_refresh()
        if everything:
            self._repaint_required = False  # asked for before, and done: Textual would paint all of it again

    @property
    def source(self) -> Searchable:
        """What is searched."""
        raise NotImplementedError

    def show(self, article: Article | None) -> None:
        """Show what the reader went to; at once, so that a key typed ahead finds it there."""
        raise NotImplementedError

    async def ledger_mounted(self) -> Ledger:
        """The ledger, which stands at the right of the panes."""
        if self.ledger is None:
            from reader.app.widgets.ledger import Ledger

            # With the others it would be read, and its rules looked at for every widget, at each start.
            self.app.stylesheet.read(bundled("styles") / "ledger.tcss")
            self.app.stylesheet.reparse()
            self.app.stylesheet.update(self.app)
            self.ledger = Ledger(ambiguous=self._ambiguous, id="ledger")
            await self.query_one("#panes").mount(self.ledger)
        return self.ledger

    def get_widget_and_offset_at(self, x: int, y: int) -> tuple[Widget | None, Offset | None]:
        """Where a mouse selection begins or ends, at a cell of the screen; in the article, in its text."""
        try:
            widget, _ = self.get_widget_at(x, y)
        except NoWidget:
            return None, None
        if isinstance(widget, ReadingPane):
            left, top = widget.content_region.offset
            return widget, widget.pointed(x - left, y - top)
        return super().get_widget_and_offset_at(x, y)

    # Which pane

    @on(RowList.Chosen)
    def _clicked(self, event: RowList.Chosen) -> None:
        self.show(self.browser.follow(event.row_list))
        self._enter(event.row_list)

    def _enter(self, rows: RowList) -> None:
        self.set_focus(self.articles if rows is self.sections else self.pane)

    def on_descendant_focus(self) -> None:
        """A narrow window shows the pane that has the focus, alone."""
        lists = {id(self.sections): "-at-sections", id(self.articles): "-at-articles"}
        at = lists.get(id(self.focused), "-at-article")
        self.update_classes({name: name == at for name in AT})  # at once: each change restyles every widget

    def action_pane(self, direction: int) -> None:
        """To the next pane or the one before, around the end."""
        panes: list[Widget | None] = [self.sections, self.articles, self.pane]
        if self.ledger is not None and self.ledger.is_open:
            panes = [self.pane, self.ledger.table]
        at = panes.index(self.focused) if self.focused in panes else panes.index(self.pane)
        self.set_focus(panes[(at + direction) % len(panes)])

    def action_fold(self, direction: int) -> None:
        """Open (1) or close (-1) the row of the tree under the cursor."""
        self.show(self.browser.fold(direction))

    def action_open(self) -> None:
        """Open what the cursor is on."""
        if self.focused is self.sections and self.sections.open_node():
            return
        if isinstance(self.focused, RowList):
            self._enter(self.focused)

    def action_article(self, direction: int) -> None:
        """The next or the previous article of the list."""
        self._move_in(self.articles, direction)

    def action_back(self) -> None:
        """End the find; with none, go to the pane before."""
        if self.pane.marks.hits:
            self.column.end_find()
        elif self.ledger is not None and self.ledger.is_open:
            self.set_focus(self.ledger.table)
        elif self.focused is self.pane:
            self.set_focus(self.articles)
        else:
            self.set_focus(self.sections)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """The keys are the panes'; in an input they are text."""
        ours = action in KEYED
        if action == "fold":
            return self.focused is self.sections and self.sections.is_tree
        if action == "forget":
            return self.focused is self.sections and bool(self.sections.node.query)
        if action == "sync":
            return self.holdings.library is not None and self.focused is not None
        if self.ledger is not None and self.focused is self.ledger.table:
            from reader.app.widgets.ledger_keys import OWN

            return not ours or action not in OWN
        return not ours or self.focused in (None, self.sections, self.articles, self.pane)

    # Moving

    def action_move(self, direction: int) -> None:
        """A line, or an entry."""
        self._move(direction, direction)

    def action_page(self, direction: int) -> None:
        """A screen of lines, less two for the eye, or of entries."""
        self._move(direction * max(1, self.pane.size.height - 2), direction * self._entries())

    def action_half(self, direction: int) -> None:
        """Half a screen."""
        self._move(direction * max(1, self.pane.size.height // 2), direction * max(1, self._entries() // 2))

    def action_end(self, direction: int) -> None:
        """To the end or the top."""
        focused = self.focused
        if isinstance(focused, RowList):
            self._move_in(focused, direction * focused.count())
        else:
            self.pane.scroll_to_end(direction)

    def _entries(self) -> int:
        return self.focused.page if isinstance(self.focused, RowList) else 1

    def _move(self, lines: int, entries: int) -> None:
        if isinstance(self.focused, RowList):
            self._move_in(self.focused, entries)
        else:
            self.pane.scroll_lines(lines)

    def _move_in(self, rows: RowList, entries: int) -> None:
        self.show(self.browser.move(rows, entries))

    # Walking the article

    def action_figure(self, direction: int) -> None:
        """The next or the previous figure."""
        self.column.walk("figure", direction)

    def action_caption(self, direction: int) -> None:
        """The next or the previous caption."""
        self.column.walk("caption", direction)

    def action_subhead(self, direction: int) -> None:
        """The next or the previous subhead."""
        self.column.walk("subhead", direction)

    def action_hit(self, direction: int) -> None:
        """The next or the previous hit of the find."""
        self.column.walk("hit", direction)

    async def action_find(self) -> None:
        """Open the find bar."""
        await self.column.find()
