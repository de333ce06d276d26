"""Feeds of the library: what they brought stays, whatever becomes of them."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from reader.errors import SourceError
from reader.library.library import Library
from reader.library.stop import Stop
from reader.library.store import LibraryError
from reader.sources import fetch


class Server:
    """A server on this machine: `answers` by path, a status and a body, or a place that one is sent to."""

    def __init__(self) -> None:
        self.answers: dict[str, tuple[int, bytes | str]] = {}
        self.asked: list[str] = []
        self.sent = 0
        """Answers that were not `nothing new`."""
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                outer.answer(self)

            def log_message(self, *_: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self._server.server_port}"
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()

    def answer(self, request: BaseHTTPRequestHandler) -> None:
        self.asked.append(request.path)
        status, body = self.answers.get(request.path, (404, b""))
        tag = f'"{hash(body)}"'
        if status == 200 and request.headers.get("If-None-Match") == tag:
            status, body = 304, b""
        else:
            self.sent += 1
        request.send_response(status)
        request.send_header("ETag", tag)
        if isinstance(body, str):
            request.send_header("Location", body)
            body = b""
        request.end_headers()
        try:
            for at in range(0, len(body), 1 << 16):
                request.wfile.write(body[at : at + (1 << 16)])
            if request.path == "/slow":
                time.sleep(1)
        except OSError:
            pass  # whoever asked has gone

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()


@pytest.fixture
def server() -> Iterator[Server]:
    server = Server()
    yield server
    server.close()


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(cache=tmp_path / "cache", data=tmp_path / "data") as library:
        yield library


def feed(*numbers: int, text: str = "说水") -> tuple[int, bytes]:
    """A feed of the articles of these numbers."""
    items = "".join(
        f"<item><title>标题{n}</title><guid>{n}</guid><pubDate>0{n} Nov 2026 10:00:00 GMT</pubDate>"
        f"<description>&lt;p&gt;第{n}篇{text}。&lt;/p&gt;</description></item>"
        for n in numbers
    )
    return 200, f'<rss version="2.0"><channel><title>汐州日报</title>{items}</channel></rss>'.encode()


def test_what_a_feed_brought_stays_when_the_feed_has_moved_on(library: Library, server: Server) -> None:
    url = f"{server.address}/feed"
    server.answers["/feed"] = feed(1, 2, 3)
    assert library.add(url) == url
    assert library.sync().added == 3
    server.answers["/feed"] = feed(3, 4)
    report = library.sync()
    assert (report.added, report.removed, len(library)) == (1, 0, 4)
    assert [shelf.name for shelf in library.papers()] == ["汐州日报"]
    assert library.search("第1篇").hits[0].date == "2026-11-01"
    sent = server.sent
    assert library.sync().added == 0
    assert server.sent == sent  # it was told that there is nothing new
    library.rebuild()
    assert library.sync().added == 4


def test_a_feed_that_fails_is_one_line_and_the_rest_works(
    library: Library, server: Server, tmp_path: Path
) -> None:
    (tmp_path / "papers").mkdir()
    (tmp_path / "papers" / "1.md").write_text("---\ntitle: 纸上\n---\n说水", encoding="utf-8")
    server.answers |= {"/good": feed(1), "/bad": feed(2), "/page": (200, b"<html>no feed</html>")}
    server.answers |= {"/loop": (302, "/loop"), "/away": (302, "file:///etc/passwd")}
    library.add(str(tmp_path / "papers"))
    for path in ("/good", "/bad", "/page", "/none", "/loop", "/away"):
        library.add(server.address + path)
    library.add("http://127.0.0.1:1/nobody")
    report = library.sync()
    assert report.added == 3
    assert sorted(left.path.rpartition("/")[2] for left in report.left_out) == sorted(
        ["page", "none", "loop", "away", "nobody"]
    )
    assert not any("\n" in left.reason for left in report.left_out)
    server.answers["/bad"] = (500, b"")
    report = library.sync()
    assert (report.removed, len(library)) == (0, 3)
    assert any("answers 500" in left.reason for left in report.left_out)


def test_a_corrected_article_changes_and_one_that_the_reader_set_right_does_not(
    library: Library, server: Server, tmp_path: Path
) -> None:
    url = f"{server.address}/feed"
    server.answers["/feed"] = feed(1, 2)
    library.add(url)
    library.sync()
    mine = Path(library.search("第1篇").hits[0].source)
    mine.write_text(mine.read_text(encoding="utf-8").replace("说水", "说河"), encoding="utf-8")
    server.answers["/feed"] = feed(1, 2, text="说海")
    report = library.sync()
    assert (report.added, report.removed) == (2, 2)
    assert {hit.headline: hit.snippet.text for hit in library.search("篇").hits} == {
        "标题1": "第1篇说河。",
        "标题2": "第2篇说海。",
    }


def test_a_feed_is_taken_out_with_what_it_brought(library: Library, server: Server, tmp_path: Path) -> None:
    server.answers["/feed"] = feed(1)
    library.add(f"{server.address.upper()}/feed")
    assert library.roots == [f"{server.address}/feed"]
    library.sync()
    assert library.holds(f"{server.address}/feed")
    assert library.search("水", under=[library.place(f"{server.address}/feed")]).total == 1
    assert library.remove(f"{server.address}/feed") == 1
    assert (library.roots, len(library)) == ([], 0)
    assert not list((tmp_path / "data" / "feeds").iterdir())
    with pytest.raises(LibraryError, match="not in the library"):
        library.remove(f"{server.address}/feed")


def test_a_server_that_is_slow_or_talks_without_end_is_left(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetch, "LARGEST", 1 << 18)
    server.answers |= {"/slow": (200, b"x"), "/long": (200, b"x" * (1 << 19))}
    with pytest.raises(SourceError, match="gave no"):
        fetch.fetch(f"{server.address}/slow", seconds=0.2)
    with pytest.raises(SourceError, match="larger than"):
        fetch.fetch(f"{server.address}/long")


def test_a_sync_that_waits_for_a_server_can_be_stopped(library: Library, server: Server) -> None:
    server.answers["/slow"] = (200, b"x")
    library.add(f"{server.address}/slow")
    stop = Stop()
    threading.Timer(0.1, stop.set).start()
    begun = time.monotonic()
    assert library.sync(stop=stop).stopped
    assert time.monotonic() - begun < 0.9
