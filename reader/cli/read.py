"""`broadsheet [PATH …]`: the app on a terminal, the typeset text anywhere else."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader import first_screen, settings, sources, terminal
from reader.errors import BroadsheetError, UsageError
from reader.library import corrections
from reader.paths import ROOTS, SHELF, bundled, data_dir

if TYPE_CHECKING:
    import argparse

    from reader.app.holdings import Holdings
    from reader.article import Article
    from reader.first_screen import Memory
    from reader.library.library import Library
    from reader.sources.growing import Grown


def configure(parser: argparse.ArgumentParser) -> None:
    """Arguments of the command."""
    parser.add_argument("paths", nargs="*", metavar="PATH", help="a file, a folder, or - for standard input")


def run(args: argparse.Namespace) -> int:
    """Open the paths of the command line."""
    return open_paths(args.paths)


def open_paths(named: Sequence[str]) -> int:
    """Open the paths, or the library where none is named, or the bundled edition where there is none."""
    if not named and (library := _library()) is not None:
        return _browse(library) if _on_terminal() else _print(library)
    paths = list(named) or [str(bundled("articles"))]
    if not _on_terminal():
        from reader.cli.cat import write_edition

        return write_edition(sources.open_edition(paths))
    # What is made until the first page is painted stays: looking through it for what could go takes 15 ms.
    gc.disable()
    from_pipe = sources.STDIN in paths
    memory = None
    if not from_pipe:
        first_screen.silence()
        # A library that comes to be is opened instead of what nobody named.
        behind = [settings.path(), corrections.folder(), *([] if named else [data_dir() / ROOTS])]
        memory = first_screen.Memory(sys.argv[1:], [*paths, *map(str, behind)])
    edition, rest = sources.open_growing(paths)
    if from_pipe:
        _keyboard_from_terminal()
        first_screen.silence()
    if rest is not None and _was_left_further(edition.articles[-1]):
        *_, whole = rest
        edition, rest = whole.edition, None
    from reader.app.edition_holdings import EditionHoldings

    first = corrections.applied(edition)
    return _open(EditionHoldings(first, map(_corrected, rest) if rest is not None else None), memory)


def _was_left_further(article: Article) -> bool:
    """Whether the reader left `article`, perhaps not yet read to its end, behind what is there of it."""
    if not (data_dir() / SHELF).exists():
        return False
    from reader.library.shelf import Shelf

    try:
        place = Shelf().place(article.id)
    except BroadsheetError:
        return False
    return place is not None and place.block >= len(article.blocks)


def _corrected(grown: Grown) -> Grown:
    return grown._replace(edition=corrections.applied(grown.edition))


def _library() -> Library | None:
    """The library, where anything was put into it."""
    if not (data_dir() / ROOTS).is_file():
        return None
    from reader.library.library import Library

    library = Library()
    return library if library.roots else None


def _browse(library: Library) -> int:
    """Open the app on the library. Raises LibraryError where it cannot be used, before the app has begun."""
    gc.disable()
    first_screen.silence()
    len(library)  # opens the index, beside which a file comes to be
    behind = [settings.path(), data_dir() / ROOTS, *library.files]
    memory = first_screen.Memory(sys.argv[1:], list(map(str, behind)))
    from reader.app.library_holdings import LibraryHoldings

    return _open(LibraryHoldings(library), memory)


def _open(holdings: Holdings, memory: Memory | None) -> int:
    """Open the app, its first frame before it, which is to be kept in `memory`."""
    from reader import app

    chosen = settings.load()
    if first_screen.shown() is None:
        from reader.app.front.frame import first_frame

        columns, lines = os.get_terminal_size(2)
        drawn = first_frame(holdings, chosen.on_terminal(terminal.width(wait=False)), columns, lines)
        if drawn is not None:
            first_screen.paint((drawn[0], columns, lines), drawn[1])
    return app.run(holdings, chosen, memory)


def _print(library: Library) -> int:
    """The typeset text of all that is in the library, newest first: as much of it as is read."""
    from reader.cli.cat import write
    from reader.cli.syncing import build

    build(library)
    write(library.articles())
    return 0


def _on_terminal() -> bool:
    """The app draws on standard error and prints nothing: all that it needs must be a terminal."""
    return sys.stdout.isatty() and sys.stderr.isatty()


def _keyboard_from_terminal() -> None:
    """Standard input was the text; the keys come from the terminal itself."""
    try:
        terminal = os.open("/dev/tty", os.O_RDWR)
    except OSError as error:
        raise UsageError("the text came from standard input and there is no terminal for the keys") from error
    os.dup2(terminal, 0)
    os.close(terminal)
