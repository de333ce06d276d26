"""Feeds of the library: what one has brought is kept as a folder of Markdown, which is synced like any other.

A feed holds its newest articles only; the folder, in the data folder, holds all that it ever brought, so that
nothing is lost with the index. An article that the reader set right is not overwritten.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait
from dataclasses import replace
from hashlib import blake2b
from pathlib import Path
from typing import Any

from reader.article import Article, LeftOut
from reader.errors import SourceError
from reader.library.roots import place
from reader.library.stop import Stop
from reader.sources import fetch, from_feed

STATE = ".feed.json"
"""The address, what the server said of the last answer, and of each article a digest of what was written."""
AT_ONCE = 8
"""Feeds that are fetched at the same time."""
HEEDS_STOP = 0.2
"""Seconds until a stop is heeded while servers keep one waiting."""


def forget(data: Path, url: str) -> None:
    """Delete what a feed has brought."""
    shutil.rmtree(place(url, data), ignore_errors=True)


def refresh_all(data: Path, urls: list[str], stop: Stop) -> Iterator[LeftOut | None]:
    """Fetch the feeds side by side; for each, as it ends, None or why it could not be had. Raises Stopped."""
    pool = ThreadPoolExecutor(max_workers=AT_ONCE)
    fetched = {pool.submit(refresh, data, url): url for url in urls}
    waiting = set(fetched)
    try:
        while waiting:
            stop.check()
            ended, waiting = wait(waiting, HEEDS_STOP, FIRST_COMPLETED)
            for one in ended:
                error = one.exception()
                if error is not None and not isinstance(error, SourceError):
                    raise error
                yield LeftOut(fetched[one], str(error)) if error else None
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def refresh(data: Path, url: str) -> None:
    """Bring the folder of a feed up to date. Raises SourceError; what was there stays then."""
    folder = Path(place(url, data))
    state = _state(folder)
    fetched = fetch.fetch(url, etag=state.get("etag", ""), modified=state.get("modified", ""))
    if fetched is None:
        return
    written = dict(state.get("articles", {}))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for article in from_feed.read(fetched.data, source=url):
            _keep(folder, article, written)
        state = {"url": url, "etag": fetched.etag, "modified": fetched.modified, "articles": written}
        _write(folder / STATE, json.dumps(state, ensure_ascii=False).encode())
    except OSError as error:
        raise SourceError(str(folder), f"cannot be written ({error.strerror})", "check the folder") from error


def _keep(folder: Path, article: Article, written: dict[str, str]) -> None:
    """Write an article, where it is new or has changed, and nobody has changed the file."""
    from reader.sources import to_markdown

    text = to_markdown.write(replace(article, source="")).encode("utf-8", "replace")
    path, digest = folder / f"{article.id}.md", _digest(text)
    if written.get(article.id) == digest and path.exists():
        return
    if path.exists() and _digest(path.read_bytes()) != written.get(article.id):
        return
    _write(path, text)
    written[article.id] = digest


def _state(folder: Path) -> dict[str, Any]:
    """What is known of the last answer; nothing where that is damaged: then all is fetched again."""
    try:
        state = json.loads((folder / STATE).read_bytes())
    except (OSError, ValueError):
        return {}
    return state if isinstance(state, dict) and isinstance(state.get("articles"), dict) else {}


def _write(path: Path, data: bytes) -> None:
    """All at once: a process that dies leaves the old file or the new one."""
    fresh = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    fresh.write_bytes(data)
    fresh.replace(path)


def _digest(data: bytes) -> str:
    return blake2b(data, digest_size=16).hexdigest()
