"""Addresses on the web, told from the names of files. Light: the library asks at every start."""

from __future__ import annotations

from reader.errors import SourceError


def is_address(path: str) -> bool:
    """Whether `path` is meant as an address on the web, and not as a file."""
    return path.lower().startswith(("http://", "https://"))


def address(written: str) -> str:
    """An address as it is kept. Raises SourceError where it is none."""
    from urllib.parse import urlsplit, urlunsplit

    try:
        parts = urlsplit(written)
        host = (parts.hostname or "").encode("idna").decode()
        port = f":{parts.port}" if parts.port else ""
    except ValueError as error:
        raise SourceError(written, "is no address", "write it as https://host/path") from error
    if not host or any(char.isspace() or not char.isprintable() for char in written):
        raise SourceError(written, "is no address", "write it as https://host/path")
    if parts.username or parts.password:
        raise SourceError(written, "holds a name or password", "give an address that needs none")
    host = f"[{host}]" if ":" in host else host
    return urlunsplit((parts.scheme, host + port, parts.path or "/", parts.query, ""))
