"""`broadsheet [PATH …]`: the app on a terminal, the typeset text anywhere else."""

from __future__ import annotations

import argparse
import os
import sys
from functools import partial

from reader import first_screen, sources
from reader.errors import UsageError
from reader.paths import bundled


def configure(parser: argparse.ArgumentParser) -> None:
    """Arguments of the command."""
    parser.add_argument("paths", nargs="*", metavar="PATH", help="a file, a folder, or - for standard input")


def run(args: argparse.Namespace) -> int:
    """Open the paths, or the bundled edition where none is given."""
    paths = args.paths or [str(bundled("articles"))]
    if not _on_terminal():
        from reader.cli.cat import write

        return write(sources.open_edition(paths))
    from_pipe = sources.STDIN in paths
    if not from_pipe:
        first_screen.silence()
    edition = sources.open_edition(paths)
    if from_pipe:
        _keyboard_from_terminal()
    from reader import app, settings
    from reader.library import corrections

    edition = corrections.applied(edition)
    files = [*paths, *map(str, (settings.path(), corrections.folder()))]
    keep = None if from_pipe else partial(first_screen.keep, sys.argv[1:], files=files)
    return app.run(edition, settings.load(), keep)


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
