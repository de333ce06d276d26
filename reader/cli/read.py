"""`broadsheet [PATH …]`: the app on a terminal, the typeset text anywhere else."""

from __future__ import annotations

import argparse
import os
import sys

from reader import sources
from reader.errors import UsageError
from reader.paths import bundled


def configure(parser: argparse.ArgumentParser) -> None:
    """Arguments of the command."""
    parser.add_argument("paths", nargs="*", metavar="PATH", help="a file, a folder, or - for standard input")


def run(args: argparse.Namespace) -> int:
    """Open the paths, or the bundled edition where none is given."""
    edition = sources.open_edition(args.paths or [str(bundled("articles"))])
    if not _on_terminal():
        from reader.cli.cat import write

        return write(edition)
    if sources.STDIN in args.paths:
        _keyboard_from_terminal()
    from reader import app, settings
    from reader.library import corrections

    return app.run(corrections.applied(edition), settings.load())


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
