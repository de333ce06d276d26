"""The programs as the bench starts them: ours, the bare Textual app, and the peers, in homes of their own."""

from __future__ import annotations

import os
import re
import shutil
import sys
from dataclasses import dataclass, field
from pathlib import Path

from tests.bench import peers, samples
from tests.bench.clock import Program

OURS = (sys.executable, "-c", "from reader.__main__ import main; raise SystemExit(main())")
"""As the installed command does it."""
BARE = (sys.executable, "-c", "from tests.bench.bare import main; main()")
PAGE_DOWN = b"\x1b[6~"


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
    """Whether it has never been started before: its home is emptied."""
    home: Path = field(default_factory=Path)

    def start(self, size: str, *, columns: int = 120, rows: int = 40) -> Program:
        """Open the sample of `size`."""
        if self.fresh:
            shutil.rmtree(self.home, ignore_errors=True)
        self.home.mkdir(parents=True, exist_ok=True)
        kinds = ("CACHE", "CONFIG", "DATA")
        env = {f"BROADSHEET_{kind}": str(self.home / kind.lower()) for kind in kinds}
        env |= {f"XDG_{kind}_HOME": str(self.home / f"xdg-{kind.lower()}") for kind in kinds}
        argv = list(self.argv)
        if self.kind is not None:
            argv.append(str(sample(size, self.kind)))
        return Program(argv, columns=columns, rows=rows, env=env | {"HOME": str(self.home)})


def sample(size: str, kind: str) -> Path:
    """The file."""
    place = peers.folder() / f"samples-{os.getpid()}"
    place.mkdir(exist_ok=True)
    return samples.write(place, size, kind)


def end() -> None:
    """Take away what this run of the bench made."""
    shutil.rmtree(peers.folder() / f"samples-{os.getpid()}", ignore_errors=True)
    shutil.rmtree(peers.folder() / f"homes-{os.getpid()}", ignore_errors=True)


def _home(name: str) -> Path:
    return peers.folder() / f"homes-{os.getpid()}" / name


def ours(*, fresh: bool = False) -> Run:
    """Broadsheet; `fresh`: nothing of an earlier time is kept."""
    name = "never opened before" if fresh else "ours"
    return Run(name, OURS, key=b" ", fresh=fresh, home=_home(name))


def bare() -> Run:
    """The bare Textual app."""
    return Run("bare Textual app", BARE, None, key=b" ", home=_home("bare"))


def peer(name: str) -> Run:
    """One of the peers. Raises MissingError where it cannot be had."""
    match name:
        case "frogmouth":
            return Run(name, (peers.program(name, "frogmouth"),), home=_home(name))
        case "baca":
            return Run(name, (peers.program(name, "baca"),), "epub", home=_home(name))
        case _:
            # It cuts each paragraph to one line, so that 5 KB fit whole: ctrl+l puts numbers before them.
            numbered = re.compile(r"\d*P\d{6}")
            return Run(name, (peers.program("toolong", "tl"),), "txt", b"\x0c", numbered, home=_home(name))
