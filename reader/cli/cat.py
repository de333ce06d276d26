"""`broadsheet cat`: the typeset articles on standard output, coloured on a terminal, plain in a pipe."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable, Sequence

from reader import figures, settings, sources, terminal
from reader.article import Article, Edition
from reader.compose import HEAD, Galley, Piece, Span, ansi, style_of
from reader.compose.palette import FIGURE, Palette, palette

BETWEEN = {1: "═", 2: "="}
"""Drawn between two articles, by the cells of an ambiguous character."""


def configure(parser: argparse.ArgumentParser) -> None:
    """Arguments of the command."""
    parser.add_argument("paths", nargs="+", metavar="PATH", help="a file, a folder, or - for standard input")
    parser.add_argument("--width", type=_width, help="cells of a line (default: the terminal's, 76 at most)")
    parser.add_argument("--color", "--colour", choices=["auto", "always", "never"], default="auto")
    parser.add_argument("--theme", help="a theme of styles/themes (default: the one of the settings)")


def run(args: argparse.Namespace) -> int:
    """Print what `args` names."""
    colour = args.color == "always" or (
        args.color == "auto" and sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    )
    theme = palette(args.theme or settings.load().theme) if colour else None
    return write_edition(sources.open_edition(args.paths), width=args.width, theme=theme)


def write_edition(edition: Edition, *, width: int | None = None, theme: Palette | None = None) -> int:
    """Print an edition as `write` does, and say what of it could not be read."""
    write(edition.articles, width=width, theme=theme)
    _say_left_out(edition)
    return 0


def write(articles: Iterable[Article], *, width: int | None = None, theme: Palette | None = None) -> None:
    """Print articles one after the other, `width` cells wide, in the colours of `theme` or in none."""
    chosen = settings.load().on_terminal(terminal.remembered() if sys.stdout.isatty() else 1)
    width = width or min(chosen.measure, _terminal_width())
    for number, article in enumerate(articles):
        if number:
            print("", BETWEEN[chosen.ambiguous] * width, "", sep="\n")
        galley = Galley(article, width, keep=_keep, ambiguous=chosen.ambiguous, style=style_of(chosen))
        for line in ansi.coloured(galley, theme, _figures) if theme else ansi.plain(galley):
            print(line)


def _keep(text: str) -> Sequence[tuple[int, int]]:
    return [(start, end) for start, end, _ in figures.spans(text)]


def _figures(piece: Piece) -> Sequence[Span]:
    if piece.block == HEAD:
        return ()
    return [Span(start, end, FIGURE + kind) for start, end, kind in figures.spans(piece.text)]


def _say_left_out(edition: Edition) -> None:
    from reader.cli import printable

    for file in edition.left_out:
        print(f"broadsheet: left out: {printable(file.reason)}", file=sys.stderr)


def _terminal_width() -> int:
    """COLUMNS where it is set, the terminal's width where there is one; a pipe takes the whole measure."""
    try:
        return int(os.environ.get("COLUMNS", "")) or os.get_terminal_size(1).columns
    except (ValueError, OSError):
        return 10_000


def _width(text: str) -> int:
    if not text.isdigit() or not 8 <= int(text) <= 1000:
        raise argparse.ArgumentTypeError("give a number of cells from 8 to 1000")
    return int(text)
