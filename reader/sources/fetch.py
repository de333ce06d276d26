"""An address on the web → bytes: http and https only, within a time and a size, and only what is new."""

from __future__ import annotations

import time
from dataclasses import dataclass
from http.client import HTTPException
from urllib.error import HTTPError, URLError
from urllib.parse import quote
from urllib.request import (
    HTTPDefaultErrorHandler,
    HTTPErrorProcessor,
    HTTPHandler,
    HTTPRedirectHandler,
    HTTPSHandler,
    OpenerDirector,
    ProxyHandler,
    Request,
)

from reader import __version__
from reader.errors import SourceError

SECONDS = 15.0
"""How long an answer may take in all."""
LARGEST = 16 << 20
"""Bytes of an answer at most."""
CHUNK = 1 << 16


@dataclass(frozen=True, slots=True)
class Fetched:
    """What an address gave."""

    data: bytes
    etag: str = ""
    modified: str = ""
    """With `etag`, what to say the next time, so that nothing old is sent again."""


def fetch(url: str, *, etag: str = "", modified: str = "", seconds: float = SECONDS) -> Fetched | None:
    """What is at `url`; None where that has not changed since `etag` and `modified`.

    Raises SourceError where it cannot be had within `seconds` and LARGEST.
    """
    deadline = time.monotonic() + seconds
    headers = {"User-Agent": f"broadsheet/{__version__}", "Accept-Encoding": "identity"}
    headers |= {"If-None-Match": etag} if etag else {}
    headers |= {"If-Modified-Since": modified} if modified else {}
    try:
        request = Request(_ascii(url), headers=headers)
        with _opener().open(request, timeout=seconds) as answer:
            data = bytearray()
            while chunk := answer.read1(CHUNK):
                data += chunk
                if len(data) > LARGEST:
                    raise SourceError(url, f"is larger than {LARGEST >> 20} MB", "give another address")
                if time.monotonic() > deadline:
                    raise TimeoutError
            said = answer.headers
            return Fetched(bytes(data), said.get("ETag") or "", said.get("Last-Modified") or "")
    except HTTPError as error:
        error.close()
        if error.code == 304:
            return None
        problem = "leads elsewhere and never arrives" if error.code < 400 else f"answers {error.code}"
        raise SourceError(url, problem, "check the address") from error
    except TimeoutError as error:
        raise SourceError(url, f"gave no whole answer in {seconds:g} s", "try again later") from error
    except URLError as error:
        if isinstance(error.reason, TimeoutError):
            raise SourceError(url, f"gave no answer in {seconds:g} s", "try again later") from error
        raise SourceError(
            url, f"cannot be reached ({_reason(error.reason)})", "check address and network"
        ) from error
    except (OSError, HTTPException, ValueError) as error:
        raise SourceError(
            url, f"cannot be reached ({_reason(error)})", "check address and network"
        ) from error


def _opener() -> OpenerDirector:
    """Knows http and https and nothing else: neither file: nor ftp:, also not by way of a redirect."""
    opener = OpenerDirector()
    for handler in (
        ProxyHandler(),
        HTTPHandler(),
        HTTPSHandler(),
        HTTPRedirectHandler(),
        HTTPErrorProcessor(),
        HTTPDefaultErrorHandler(),
    ):
        opener.add_handler(handler)
    return opener


def _ascii(url: str) -> str:
    """Letters beyond ASCII as an address may hold them."""
    return quote(url, safe="%/:=&?~#+!$,;'@()*[]")


def _reason(reason: object) -> str:
    text = getattr(reason, "strerror", None) or str(reason) or type(reason).__name__
    return " ".join(text.split())
