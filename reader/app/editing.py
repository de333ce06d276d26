"""The reader's own editor over an article's Markdown, the app standing aside meanwhile."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess

from textual.app import App, SuspendNotSupported

from reader.article import Article
from reader.errors import BroadsheetError, UsageError
from reader.library import corrections

EDITORS = ("nano", "vi")
"""What is tried where the environment names none."""


def edit(app: App[None], article: Article) -> Article:
    """`article` as the reader leaves it.

    Raises BroadsheetError where there is no editor, or where what it leaves is broken.
    """
    command = _editor()
    path = corrections.begin(article)
    try:
        with app.suspend():
            done = subprocess.run([*command, str(path)], check=False)
    except SuspendNotSupported as error:
        raise UsageError("this terminal cannot be handed to an editor") from error
    except OSError as error:
        raise UsageError(f"{command[0]!r} cannot be run ({error.strerror}); set EDITOR") from error
    if done.returncode:
        raise BroadsheetError(f"{command[0]} ended with code {done.returncode}; nothing was taken over")
    return corrections.read(path, article)


def _editor() -> list[str]:
    named = os.environ.get("VISUAL") or os.environ.get("EDITOR")
    if named:
        return shlex.split(named)
    for name in EDITORS:
        if shutil.which(name):
            return [name]
    raise UsageError("no editor is set; set EDITOR to one")
