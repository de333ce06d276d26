"""The programs as the bench starts them: ours, the bare Textual app, and the peers, in homes of their own."""

from __future__ import annotations

import os
import re
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.bench import peers, samples
from tests.bench.clock import Program

OURS = (sys.executable, "-c", "from reader.__main__ import main; raise SystemExit(main())")
"""As the installed command does it."""
BARE = (sys.executable, "-c", "from tests.bench.bare import main; main()")
PAGE_DOWN = b"\x1b[6~"
LONGEST = 30.0
"""Seconds for a program to show anything."""


@dataclass(frozen=True)
class Run:
    """How a program is started on a sample, and a key that it shows to have understood."""

    name: str
    argv: tuple[str, ...]
    """Without the sample."""
    kind: str | None = "md"
    """What kind of file it opens; None if it opens none."""
    key: bytes = PAGE_DOWN
    seen: re.Pattern[str] = samples.MARKER
    """What is on its screen with the text, and reads otherwise once the key has acted."""
    fresh: bool = False
    """Whether it has never been started before; else it has been opened twice, looked at, and left."""

    def start(self, size: str) -> Program:
        """Open the sample of `size`, in a home as it was left."""
        home, left = (_homes() / f"{self.name} {size}{suffix}" for suffix in ("", " as left"))
        if not self.fresh and not left.exists():
            for _ in range(2):  # the second finds what the first has made
                self._look(size, home)
            shutil.copytree(home, left, symlinks=True)
        shutil.rmtree(home, ignore_errors=True)
        if not self.fresh:
            shutil.copytree(left, home, symlinks=True)
        return self._open(size, home)

    def _look(self, size: str, home: Path) -> None:
        with self._open(size, home) as program:
            program.until(lambda text: self.seen.search(text) is not None, LONGEST)
            program.settle(1.0)
            program.type(b"q")
            program.until_ended(2.0)

    def _open(self, size: str, home: Path) -> Program:
        home.mkdir(parents=True, exist_ok=True)
        kinds = ("CACHE", "CONFIG", "DATA")
        env = {f"BROADSHEET_{kind}": str(home / kind.lower()) for kind in kinds}
        env |= {f"XDG_{kind}_HOME": str(home / f"xdg-{kind.lower()}") for kind in kinds}
        argv = list(self.argv)
        if self.kind is not None:
            argv.append(str(sample(size, self.kind)))
        return Program(argv, env=env | {"HOME": str(home)})


def sample(size: str, kind: str) -> Path:
    """The file."""
    place = peers.folder() / f"samples-{os.getpid()}"
    place.mkdir(exist_ok=True)
    return samples.write(place, size, kind)


def end() -> None:
    """Take away what this run of the bench made."""
    shutil.rmtree(peers.folder() / f"samples-{os.getpid()}", ignore_errors=True)
    shutil.rmtree(_homes(), ignore_errors=True)


def _homes() -> Path:
    return peers.folder() / f"homes-{os.getpid()}"


def ours(*, fresh: bool = False) -> Run:
    """Broadsheet; `fresh`: nothing of an earlier time is kept."""
    name = "never opened before" if fresh else "ours"
    return Run(name, OURS, key=b" ", fresh=fresh)


def bare() -> Run:
    """The bare Textual app."""
    return Run("bare Textual app", BARE, None, key=b" ")


def peer(name: str) -> Run:
    """One of the peers. Raises MissingError where it cannot be had."""
    match name:
        case "frogmouth":
            return Run(name, (peers.program(name, "frogmouth"),))
        case "baca":
            return Run(name, (peers.program(name, "baca"),), "epub")
        case _:
            # It cuts each paragraph to one line, so that 5 KB fit whole: ctrl+l puts numbers before them.
            numbered = re.compile(r"\d*P\d{6}")
            return Run(name, (peers.program("toolong", "tl"),), "txt", b"\x0c", numbered)
