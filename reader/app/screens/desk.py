"""The reader's desk: what is done with an article (copied, marked, set right), and what is kept of that."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from textual import on
from textual.timer import Timer

from reader.app.holdings import Holdings
from reader.app.screens.panes import PanesScreen
from reader.app.widgets.reading_pane import ReadingPane
from reader.article import Article, Place
from reader.errors import BroadsheetError
from reader.settings import Settings

if TYPE_CHECKING:
    from reader.library.shelf import Bookmark, Shelf

GLANCE, DWELL = 3.0, 20.0
"""Seconds after which an article has been read: one whose end was seen, and any other."""
SETTLED = 0.5
"""Seconds that the window must stand still before its place is kept."""
EXCERPT = 60
"""Characters of the words at a bookmark."""


class DeskScreen(PanesScreen):
    """The shelf is opened before the first article, and every change is written when it is made."""

    def __init__(self, holdings: Holdings, settings: Settings, theme: str, *, columns: int) -> None:
        super().__init__(holdings, settings, theme, columns=columns)
        self.shelf: Shelf | None = None
        """None until it is opened, and where it cannot be used."""
        self._open: str | None = None
        """The article that the shelf holds to lie open."""
        self._since = 0.0
        """When the article was opened, by the monotonic clock."""
        self._dwelling: list[Timer] = []
        self._settling: Timer | None = None

    def open_shelf(self) -> Article | None:
        """Take down what the reader did before: what was read, what was saved; the article left open."""
        from reader.library.shelf import Shelf

        shelf = Shelf()
        try:
            shelf.is_read("")  # from now on it may be asked from any thread
            if searches := shelf.searches():
                self.browser.searches = searches
                self.browser.reread()
        except BroadsheetError as error:
            self.status.say(str(error))
            return None
        self.shelf = shelf
        self.articles.is_read = shelf.is_read
        return self.left_open()

    def left_open(self) -> Article | None:
        """The article at which what is open was left; None where it was not, or the article is gone."""
        if self.shelf is None:
            return None
        try:
            self._open = self.shelf.lying_open(self.holdings.key)
            return self.holdings.article(self._open) if self._open else None
        except BroadsheetError as error:
            self._put_away(error)
            return None

    # Kept by itself

    def left_at(self, article: Article) -> Place | None:
        """Where `article`, which is about to be shown, was left; the one before is left now."""
        self.keep_place()
        for timer in self._dwelling:
            timer.stop()
        self._since = time.monotonic()
        self._dwelling = [self.set_timer(GLANCE, self._seen), self.set_timer(DWELL, self._dwelt)]
        try:
            return self.shelf.place(article.id) if self.shelf else None
        except BroadsheetError:
            return None

    @on(ReadingPane.Moved)
    def _settle(self) -> None:
        if self._settling is not None:
            self._settling.stop()
        self._settling = self.set_timer(SETTLED, self.keep_place)
        self._seen()

    def keep_place(self) -> None:
        """Keep where the window stands."""
        article, place = self.pane.article, self.pane.place
        if self.shelf is None or article is None or place is None or place.article != article.id:
            return
        try:
            self.shelf.keep_place(place)
            if article.id != self._open:
                self._open = article.id
                self.shelf.lay_open(self.holdings.key, article.id)
        except BroadsheetError as error:
            self._put_away(error)

    def lay_open(self) -> None:
        """What is shown lies open, by the name that the holdings have now."""
        self._open = None
        self.keep_place()

    def _seen(self) -> None:
        pane = self.pane
        at_end = pane.scroll_offset.y + pane.size.height >= pane.virtual_size.height
        if at_end and time.monotonic() - self._since >= GLANCE - 0.1:
            self._mark_read()

    def _dwelt(self) -> None:
        self._mark_read()

    def _mark_read(self, read: bool = True) -> None:
        if self.shelf is None or self.pane.article is None:
            return
        try:
            self.shelf.mark_read(self.pane.article.id, read)
        except BroadsheetError as error:
            self._put_away(error)
        self.articles.repaint()

    def _put_away(self, error: BroadsheetError) -> None:
        """The shelf cannot be used: say so once, and read on without."""
        self.shelf = None
        self.articles.is_read = None
        self.status.say(str(error))

    # Marking

    def action_read(self) -> None:
        """The article was read, or is to be read again."""
        if self.shelf is None or self.pane.article is None:
            self.status.say("the shelf cannot be used")
            return
        read = not self.shelf.is_read(self.pane.article.id)
        self._mark_read(read)
        self.status.say("read" if read else "to be read")

    def action_bookmark(self) -> None:
        """Mark the place, or take the mark away."""
        article, here = self.pane.article, self.pane.marks.here
        place = self.pane.place
        if self.shelf is None or article is None or place is None:
            self.status.say("the shelf cannot be used")
            return
        if here is not None:
            place = Place(article.id, here.block, here.start)
        words = (
            article.blocks[place.block].text if 0 <= place.block < len(article.blocks) else article.headline
        )
        try:
            marked = self.shelf.bookmark(article, place, words[place.offset : place.offset + EXCERPT])
        except BroadsheetError as error:
            self._put_away(error)
        else:
            self.status.say("bookmark set: ' lists them" if marked else "bookmark taken away")

    def action_bookmarks(self) -> None:
        """The bookmarks, to go to one."""
        from reader.app.screens.bookmarks import BookmarksScreen

        bookmarks = self.shelf.bookmarks() if self.shelf else []
        if self.shelf is None or not bookmarks:
            self.status.say("no bookmark yet: press m to set one")
            return
        screen = BookmarksScreen(bookmarks, self.shelf.drop_bookmark, ambiguous=self._ambiguous)
        self.app.push_screen(screen, self._go_to_bookmark)

    def _go_to_bookmark(self, bookmark: Bookmark | None) -> None:
        if bookmark is None:
            return
        try:
            article = self.holdings.article(bookmark.place.article)
        except BroadsheetError as error:
            self.status.say(str(error))
            return
        if article is None:
            self.status.say(f"{bookmark.headline}: not in what is open")
        else:
            self.go_to(article, bookmark.place)

    def action_forget(self) -> None:
        """Take the saved search under the cursor away."""
        query = self.sections.node.query
        if self.shelf is None or not query:
            return
        self.save_search(query)
        self.show(self.browser.follow(self.sections))

    def save_search(self, query: str) -> bool:
        """Save a query as a section, or, where it is one, take it away; whether it is one now."""
        if self.shelf is None:
            self.status.say("the shelf cannot be used")
            return False
        try:
            saved = self.shelf.save_search(query)
            self.browser.searches = self.shelf.searches()
        except BroadsheetError as error:
            self._put_away(error)
            return False
        self.browser.reread()
        return saved

    def go_to(self, article: Article, place: Place) -> None:
        """Show `article` with `place` at the top, the list's cursor on it."""
        raise NotImplementedError

    # Taking out

    def action_copy(self) -> None:
        """The selection, or the paragraph in the window, with its citation."""
        article = self.pane.article
        if article is None:
            return
        from reader.library.citations import cited

        text = self._taken(article)
        self.app.copy_to_clipboard(cited(text, article))
        self.status.say(f"copied with its citation: {text}")

    def action_clip(self) -> None:
        """Keep the selection, or the paragraph in the window, with its citation."""
        article = self.pane.article
        if self.shelf is None or article is None:
            self.status.say("the shelf cannot be used")
            return
        text = self._taken(article)
        try:
            self.shelf.clip(article, text)
        except BroadsheetError as error:
            self._put_away(error)
        else:
            self.status.say(f"clipped: {text}")

    def _taken(self, article: Article) -> str:
        """What is selected; where nothing is, the paragraph of the cursor or at the window's top."""
        if selected := self.get_selected_text():
            return selected
        here = self.pane.marks.here or self.pane.place
        block = here.block if here else 0
        return article.blocks[block].text if 0 <= block < len(article.blocks) else article.headline

    # Setting right

    def action_edit(self) -> None:
        """The article's Markdown in the reader's editor; what comes back is shown."""
        article = self.pane.article
        if article is None:
            return
        from reader.app.editing import edit

        place = self.pane.place
        try:
            corrected = edit(self.app, article)
        except BroadsheetError as error:
            self.status.say(str(error))
            return
        self.holdings.correct(article, corrected)
        self.browser.correct(article, corrected)
        self.forget_source()
        self.pane.show(corrected, place)
        self.status.say("as you left it")

    def forget_source(self) -> None:
        """What is searched has changed."""
        raise NotImplementedError

    def action_quit(self) -> None:
        """Leave."""
        self.keep_place()
        self.app.exit()
