"""A galley as text: plain, or coloured with the terminal's escape sequences."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from reader.compose.galley import Galley
from reader.compose.layers import Run, Span, runs
from reader.compose.palette import Look, Palette
from reader.compose.pieces import Piece
from reader.compose.setting import Line, rule

Spans = Callable[[Piece], Sequence[Span]]


def plain(galley: Galley) -> Iterator[str]:
    """The lines of `galley`, top to bottom, without colour and without blanks at their ends."""
    for line in _lines(galley):
        yield "".join(run.text for run in _runs(line, galley, ())).rstrip()


def coloured(galley: Galley, palette: Palette, spans: Spans) -> Iterator[str]:
    """The lines of `galley` in the colours of `palette`, `spans` painted over each piece's text.

    Backgrounds are left to the terminal, but for those that mark something.
    """
    for line in _lines(galley):
        painted = _runs(line, galley, spans(line.piece) if line else ())
        yield "".join(_sgr(palette.look(run.names), run.text) for run in painted)


def _lines(galley: Galley) -> Iterator[Line | None]:
    for index, piece in enumerate(galley.pieces):
        yield from [None] * piece.gap
        yield from galley.lines_of(index)


def _runs(line: Line | None, galley: Galley, spans: Sequence[Span]) -> Iterator[Run]:
    if line is None:
        return iter(())
    if line.piece.role == "rule":
        return iter([Run(rule(galley.width, galley.ambiguous), -1, ("rule",))])
    return runs(line, spans)


def _sgr(look: Look, text: str) -> str:
    codes = [code for code, on in (("1", look.bold), ("3", look.italic), ("4", look.underline)) if on]
    codes += (
        f"{ground};2;{_rgb(colour)}"
        for ground, colour in ((38, look.colour), (48, look.background))
        if colour
    )
    return f"\x1b[{';'.join(codes)}m{text}\x1b[0m" if codes else text


def _rgb(colour: str) -> str:
    return ";".join(str(int(colour[at : at + 2], 16)) for at in (1, 3, 5))
