"""What comes in while one reads: the rest of a long text, what is put into the library, what has changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.app.front import bars
from reader.app.holdings import Holdings
from reader.app.screens.finding import FindingScreen
from reader.article import Place
from reader.settings import Settings

if TYPE_CHECKING:
    from reader.app.reading_on import ReadingOn
    from reader.app.syncing import Sync
    from reader.library.library import Library


class StockingScreen(FindingScreen):
    """One sync at a time, in a thread; what comes of it is said and shown."""

    def __init__(self, holdings: Holdings, settings: Settings, theme: str, *, columns: int) -> None:
        super().__init__(holdings, settings, theme, columns=columns)
        self._sync: Sync | None = None
        """The one that goes on."""
        self._again = False
        """Whether something was added that it may have passed by."""
        self.first_at: Place | None = None
        """Where the reader was when the first of what was opened stood there."""

    # The rest of what was opened

    def read_on(self) -> None:
        """Read what was opened to its end."""
        if self.holdings.rest is not None:
            from reader.app.reading_on import ReadingOn

            self.status.busy("reading")
            reading = ReadingOn(self.holdings.rest, self.post_message)
            self.run_worker(reading.run, thread=True, group="rest")

    def on_reading_on_came(self, event: ReadingOn.Came) -> None:
        """List what has been read by now."""
        edition, share = event.grown
        left_out = len(self.holdings.left_out)
        self.holdings.grow(edition)
        self.forget_source()
        self.browser.reread()
        self._grow_open()
        self.masthead.show(self.holdings.name, self.holdings.about)
        self.status.busy(f"reading {share:.0%}" if share < 1 else "")
        self.show_status()
        if len(self.holdings.left_out) > left_out:
            self.say_left_out()
        if share == 1:
            self.holdings.rest = None
            self._lie_open()

    def _lie_open(self) -> None:
        """Under the name of the whole; where that was left, if the reader has not gone elsewhere since."""
        left = self.left_open() if self.pane.place == self.first_at else None
        if left is None:
            self.lay_open()
        else:
            self.show(self.browser.find(left))

    def _grow_open(self) -> None:
        """Of the open article, too, more may have been read."""
        before = self.pane.article
        now = self.holdings.article(before.id) if before is not None else None
        if before is not None and now is not None and len(now.blocks) > len(before.blocks):
            self.column.grow(now)
            if self.ledger is not None:
                self.ledger.follow(now, self.holdings.issue)

    def say_left_out(self) -> None:
        """Say that files could not be read, where there are any."""
        if self.holdings.left_out:
            self.status.say(bars.left_out(len(self.holdings.left_out)))

    # The library

    def action_sync(self) -> None:
        """Read what changed; while that goes on, stop it."""
        library = self.holdings.library
        if self._sync is not None:
            self._sync.end()
        elif library is None:
            self.status.say("no library is open: start broadsheet without a path")
        else:
            from reader.app.syncing import Sync

            self._sync = Sync(library, self.post_message)
            self.run_worker(self._sync.run, thread=True, group="sync")

    def action_add(self) -> None:
        """Put a folder, a file or a feed into the library."""
        from reader.app.screens.adding import AddingScreen
        from reader.library.library import Library

        library = self.holdings.library or Library()
        self.app.push_screen(AddingScreen(library), self._added)

    def _added(self, library: Library | None) -> None:
        if library is None:
            return
        if library is not self.holdings.library:
            from reader.app.library_holdings import LibraryHoldings

            self.keep_place()
            self.app.open_holdings(LibraryHoldings(library))  # type: ignore[attr-defined]
        elif self._sync is not None:
            self._again = True
        else:
            self.action_sync()

    def on_sync_progressed(self, event: Sync.Progressed) -> None:
        """Say how far it is."""
        from reader.app.syncing import said

        self.status.busy(said(event.progress))

    def on_sync_failed(self, event: Sync.Failed) -> None:
        """Say why."""
        self._sync = None
        self.status.busy("")
        self.status.say(str(event.error))

    def on_sync_done(self, event: Sync.Done) -> None:
        """Show what there is now."""
        from reader.app.syncing import told

        self._sync = None
        self.status.busy("")
        report = event.report
        self.holdings.left_out = report.left_out
        if news := told(report):
            self.status.say(news)
        if report.added or report.removed:
            self.browser.reread()
            self.masthead.show(self.holdings.name, self.holdings.about)
            if self.pane.article is None:
                self.show(self.browser.follow(self.sections))
            self.show_status()
        if self._again:
            self._again = False
            self.action_sync()
