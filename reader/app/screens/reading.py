"""The reading screen: sections, articles, the article; three panes, two, or one, as the window allows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, Vertical
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Footer

from reader.app.citing import cited
from reader.app.editing import edit
from reader.app.keys import READING, Key, bindings
from reader.app.screens.help import HelpScreen
from reader.app.screens.kinds import KindsScreen
from reader.app.screens.left_out import LeftOutScreen
from reader.app.search_state import Opened, SearchState
from reader.app.searchable import OpenArticles
from reader.app.widgets.article_list import ArticleList
from reader.app.widgets.find_bar import FindBar
from reader.app.widgets.ledger import Ledger
from reader.app.widgets.ledger_keys import KEYS, OWN, SORT
from reader.app.widgets.marks import Mark
from reader.app.widgets.masthead import Masthead
from reader.app.widgets.reading_pane import ReadingPane
from reader.app.widgets.row_list import RowList
from reader.app.widgets.section_list import SectionList
from reader.app.widgets.status_line import StatusLine
from reader.article import Article, Edition, Place
from reader.compose import columns_in
from reader.errors import BroadsheetError
from reader.library.matcher import Finder
from reader.settings import Settings

NARROW, MIDDLE, WIDE = 0, 80, 120
"""Cells from which on a layout holds (DESIGN, the app)."""


KEYED = frozenset(key.action for key in READING)


class ReadingScreen(Screen[None]):
    """Shows one edition."""

    KEYS: ClassVar[tuple[Key, ...]] = READING
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(READING)]
    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012, Textual declares it
        (NARROW, "-narrow"),
        (MIDDLE, "-middle"),
        (WIDE, "-wide"),
    ]
    AUTO_FOCUS = "ReadingPane"

    def __init__(self, edition: Edition, settings: Settings, theme: str) -> None:
        super().__init__()
        self._edition = edition
        self._sections = edition.sections
        self._before_find: Place | None = None
        self._finder: Finder | None = None
        wide = settings.ambiguous
        counts = [(name, len(articles)) for name, articles in self._sections]
        self.sections = SectionList(counts, ambiguous=wide, id="sections")
        self.articles = ArticleList(ambiguous=wide, id="articles")
        self.pane = ReadingPane(measure=settings.measure, ambiguous=wide, theme=theme, id="article")
        self._find_bar = FindBar()
        self._status = StatusLine()
        self._source = OpenArticles(edition.articles)
        self._search = SearchState()
        self._found_by = ""
        """The query of the search that led to the article, until its hits are put out."""
        self._ambiguous = wide
        self.ledger = Ledger(ambiguous=wide, id="ledger")

    def compose(self) -> ComposeResult:
        """Masthead, the panes, the status line, the footer."""
        yield Masthead(self._edition)
        with Container(id="panes"):
            with Container(id="browse"):
                yield self.sections
                yield self.articles
            with Vertical(id="reading"):
                yield self.pane
                yield self._find_bar
            yield self.ledger
        yield self._status
        yield Footer(compact=True, show_command_palette=False)

    def on_mount(self) -> None:
        """Open the first article."""
        self._find_bar.close()
        self._list_section(0)
        if self._edition.left_out:
            count = len(self._edition.left_out)
            self._status.say(f"{count} file{'s' * (count > 1)} left out: press !")

    # Opening

    def _list_section(self, index: int) -> None:
        articles: Sequence[Article] = self._edition.articles if index == 0 else self._sections[index - 1][1]
        self.articles.fill_with(articles)
        self._follow(self.articles)

    def _show(self, article: Article) -> None:
        if article is not self.pane.article:
            self._before_find = None
            self._find_bar.close()
            self.pane.show(article)
            self.ledger.follow(article)
            self._show_status()

    def _follow(self, rows: RowList) -> None:
        """Show what the cursor of `rows` is on; at once, so that a key typed ahead finds it there."""
        if rows is self.sections:
            self._list_section(rows.cursor)
        elif self.articles.articles:
            self._show(self.articles.articles[rows.cursor])

    def _enter(self, rows: RowList) -> None:
        self.set_focus(self.articles if rows is self.sections else self.pane)

    @on(RowList.Chosen)
    def _clicked(self, event: RowList.Chosen) -> None:
        self._follow(event.row_list)
        self._enter(event.row_list)

    def on_descendant_focus(self) -> None:
        """A narrow window shows the pane that has the focus, alone."""
        for name, widget in (
            ("sections", self.sections),
            ("articles", self.articles),
            ("article", self.pane),
        ):
            self.set_class(self.focused is widget, f"-at-{name}")

    # Moving

    def action_move(self, direction: int) -> None:
        """A line, or an entry."""
        self._move(direction, direction)

    def action_page(self, direction: int) -> None:
        """A screen of lines, less two for the eye, or of entries."""
        self._move(direction * max(1, self.pane.size.height - 2), direction * self._list_page())

    def action_half(self, direction: int) -> None:
        """Half a screen."""
        self._move(direction * max(1, self.pane.size.height // 2), direction * max(1, self._list_page() // 2))

    def action_end(self, direction: int) -> None:
        """To the end or the top."""
        focused = self.focused
        if isinstance(focused, RowList):
            self._move_in(focused, direction * focused.count())
        else:
            self.pane.scroll_to_end(direction)

    def _list_page(self) -> int:
        return self.focused.page if isinstance(self.focused, RowList) else 1

    def _move(self, lines: int, entries: int) -> None:
        if isinstance(self.focused, RowList):
            self._move_in(self.focused, entries)
        else:
            self.pane.scroll_lines(lines)

    def _move_in(self, rows: RowList, entries: int) -> None:
        before = rows.cursor
        rows.move(entries)
        if rows.cursor != before:
            self._follow(rows)

    def action_pane(self, direction: int) -> None:
        """To the next pane or the one before, around the end."""
        panes: list[Widget | None] = [self.sections, self.articles, self.pane]
        if self.ledger.is_open:
            panes = [self.pane, self.ledger.table]
        at = panes.index(self.focused) if self.focused in panes else panes.index(self.pane)
        self.set_focus(panes[(at + direction) % len(panes)])

    def action_open(self) -> None:
        """Open what the cursor is on."""
        if isinstance(self.focused, RowList):
            self._enter(self.focused)

    def action_article(self, direction: int) -> None:
        """The next or the previous article of the list."""
        self._move_in(self.articles, direction)

    def action_back(self) -> None:
        """End the find; with none, go to the pane before."""
        if self.pane.marks.hits:
            self._end_find()
        elif self.ledger.is_open:
            self.set_focus(self.ledger.table)
        elif self.focused is self.pane:
            self.set_focus(self.articles)
        else:
            self.set_focus(self.sections)

    # Walking the article

    def action_figure(self, direction: int) -> None:
        """The next or the previous figure."""
        self._walk(self.pane.marks.of_figures(), direction, "no figure in this article")

    def action_caption(self, direction: int) -> None:
        """The next or the previous caption."""
        self._walk(self.pane.marks.of_blocks("caption"), direction, "no photo caption in this article")

    def action_subhead(self, direction: int) -> None:
        """The next or the previous subhead."""
        self._walk(self.pane.marks.of_blocks("subhead"), direction, "no subhead in this article")

    def action_hit(self, direction: int) -> None:
        """The next or the previous hit of the find."""
        self._walk(self.pane.marks.hits, direction, "nothing is looked for: press / to find")

    def _walk(self, marks: Sequence[Mark], direction: int, none: str) -> None:
        pane = self.pane
        mark = pane.marks.step(marks, pane.place or Place("", 0), direction)
        if mark is None:
            self._status.say(none)
            return
        pane.go(mark)
        self._show_status()

    def action_ledger(self) -> None:
        """The figures side by side; again, away with them."""
        if self.ledger.is_open:
            self.ledger.close()
        elif self.pane.article is not None:
            found = self._found_articles()
            self.ledger.open(self._edition, self.pane.article, found=found, at=self.pane.place)

    def _found_articles(self) -> list[Article] | None:
        """Every article of the search that led here; None where none did."""
        if not self._found_by:
            return None
        hits = self._source.search(self._found_by, limit=len(self._edition.articles)).hits
        wanted = {hit.article for hit in hits}
        return [article for article in self._edition.articles if article.id in wanted]

    @on(Ledger.Chosen)
    def _figure_chosen(self, event: Ledger.Chosen) -> None:
        self._open_at(event.article, event.block, event.start, event.end)

    @on(Ledger.Closed)
    def _ledger_closed(self) -> None:
        self.set_focus(self.pane)

    def action_search(self) -> None:
        """Search everywhere."""
        from reader.app.screens.search import SearchScreen  # 21 ms, and most readings never ask

        screen = SearchScreen(self._source, self._search, ambiguous=self._ambiguous)
        self.app.push_screen(screen, self._open_found)

    def _open_found(self, found: Opened | None) -> None:
        if found is None:
            return
        self._list_at(found.article)
        self._before_find = None
        self._found_by = found.query
        self.pane.mark_hits(found.hits)
        mark = Mark(found.block, found.start, found.end)
        if mark in self.pane.marks.hits:
            self.pane.go(mark)
        else:
            self.pane.go_to(Place(found.article.id, found.block))
        self._show_status()

    def _open_at(self, article: Article, block: int, start: int, end: int) -> None:
        self._list_at(article)
        if block < 0:
            self.pane.restore(Place(article.id, -1))
        else:
            self.pane.go(Mark(block, start, end))
        self._show_status()

    def _list_at(self, article: Article) -> None:
        """Show `article`, the list's cursor on it; a section's list gives way to all where it lacks it."""
        listed = [one.id for one in self.articles.articles]
        if article.id not in listed:
            self.sections.refill()
            self.articles.fill_with(self._edition.articles)
            listed = [one.id for one in self._edition.articles]
        if article.id in listed:
            self.articles.refill(listed.index(article.id))
            article = self.articles.articles[self.articles.cursor]
        self._show(article)
        self.set_focus(self.pane)

    # Finding

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """The keys are the panes'; in an input they are text."""
        ours = action in KEYED
        if self.focused is self.ledger.table:
            return not ours or action not in OWN
        return not ours or self.focused in (None, self.sections, self.articles, self.pane)

    def action_find(self) -> None:
        """Open the find bar."""
        if self.pane.article is not None:
            self._before_find = self.pane.place
            self._finder = Finder([block.text for block in self.pane.article.blocks])
            self._find_bar.open()

    @on(FindBar.Changed)
    def _find(self, event: FindBar.Changed) -> None:
        hits = self._finder.find(event.query) if self._finder else []
        self.pane.mark_hits(hits)
        if hits:
            start = self._before_find or Place("", 0)
            first = self.pane.marks.step(self.pane.marks.hits, start, 1)
            if first is not None:
                self.pane.go(first)
        elif self._before_find is not None:
            self.pane.go_to(self._before_find)
        self._show_status()

    @on(FindBar.Stepped)
    def _find_stepped(self, event: FindBar.Stepped) -> None:
        self.action_hit(event.direction)

    @on(FindBar.Kept)
    def _find_kept(self) -> None:
        self._find_bar.close()
        self.set_focus(self.pane)

    @on(FindBar.Abandoned)
    def _end_find(self) -> None:
        self._found_by = ""
        self._find_bar.close()
        self.pane.mark_hits([])
        if self._before_find is not None:
            self.pane.restore(self._before_find)
        self.set_focus(self.pane)
        self._show_status()

    # Saying

    @on(ReadingPane.Moved)
    def _show_status(self) -> None:
        pane = self.pane
        marks = pane.marks
        hits = marks.hits
        here = hits.index(marks.here) + 1 if marks.here in hits else 0
        self._find_bar.show_count(here, len(hits))
        figure = marks.figure_here() if not here else None
        self._status.show(
            pane,
            position=(self.articles.cursor + 1, self.articles.count()),
            hit=(here, len(hits)),
            figure=figure,
        )

    def action_theme(self) -> None:
        """The other theme."""
        self.app.action_next_theme()  # type: ignore[attr-defined]

    def use_theme(self, name: str) -> None:
        """Paint the article in the palette `name`."""
        self.pane.use_theme(name)

    def action_help(self) -> None:
        """Every key."""
        self.app.push_screen(HelpScreen((*READING, *KEYS, SORT)))

    def action_columns(self) -> None:
        """Newspaper columns over the whole window, page by page; or one column beside the lists."""
        on = not self.has_class("-columns")
        if on and columns_in(self.size.width) < 2:
            self._status.say("this window is too narrow for columns")
            return
        self.set_class(on, "-columns")
        self.pane.use_columns(on)
        self.set_focus(self.pane)

    def action_kinds(self) -> None:
        """Which kinds of figures are highlighted."""
        self.app.push_screen(KindsScreen(self.pane.hidden, self.pane.palette, self.pane.repaint))

    # Taking out, setting right

    def action_copy(self) -> None:
        """The selection, or the paragraph in the window, with its citation."""
        article = self.pane.article
        if article is None:
            return
        text = self.get_selected_text() or self._paragraph(article)
        self.app.copy_to_clipboard(cited(text, article))
        self._status.say(f"copied with its citation: {text}")

    def _paragraph(self, article: Article) -> str:
        here = self.pane.marks.here or self.pane.place
        block = here.block if here else 0
        return article.blocks[block].text if 0 <= block < len(article.blocks) else article.headline

    def action_edit(self) -> None:
        """The article's Markdown in the reader's editor; what comes back is shown."""
        article = self.pane.article
        if article is None:
            return
        place = self.pane.place
        try:
            corrected = edit(self.app, article)
        except BroadsheetError as error:
            self._status.say(str(error))
            return
        articles = tuple(corrected if one is article else one for one in self._edition.articles)
        self._edition = replace(self._edition, articles=articles)
        self._source = OpenArticles(articles)
        self._sections = self._edition.sections
        listed = [corrected if one is article else one for one in self.articles.articles]
        self.articles.fill_with(listed, self.articles.cursor)
        self.pane.show(corrected, place)
        self._status.say("as you left it")

    def action_left_out(self) -> None:
        """What could not be read."""
        if self._edition.left_out:
            self.app.push_screen(LeftOutScreen(self._edition.left_out))
        else:
            self._status.say("every file was read")

    def action_quit(self) -> None:
        """Leave."""
        self.app.exit()
