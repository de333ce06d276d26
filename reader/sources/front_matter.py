"""The YAML at the head of a Markdown file, loaded with a limit on what it may ask for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import yaml

from reader.errors import SourceError

LIMIT = 64 * 1024
"""Characters of front matter at most; a newspaper's is a few hundred."""

try:
    from yaml import CSafeLoader as Loader
except ImportError:  # PyYAML built without libyaml: slower, the same result
    from yaml import SafeLoader as Loader  # type: ignore[assignment]


def split(text: str, *, source: str) -> tuple[Mapping[str, Any], str]:
    """The front matter of `text` as a mapping (empty where there is none), and the body after it.

    Raises SourceError, with the line, where it is opened and never closed, where it is no YAML, where it
    is no mapping, and where it is larger than LIMIT or bears aliases (a few of them can stand for gigabytes).
    """
    lines = text.split("\n")
    if lines[0].rstrip() != "---":
        return {}, text
    try:
        end = next(i for i, line in enumerate(lines[1:], 1) if line.rstrip() in {"---", "..."})
    except StopIteration:
        advice = "close it with a line of ---, or take the first line away"
        raise SourceError(source, "the front matter is never closed", advice, line=1) from None
    head = "\n".join(lines[1:end])
    return _load(head, source), "\n".join(lines[end + 1 :])


def _load(head: str, source: str) -> Mapping[str, Any]:
    if len(head) > LIMIT:
        raise SourceError(
            source, f"the front matter is over {LIMIT // 1024} KB", "move text below the ---", line=1
        )
    try:
        if "*" in head and any(
            isinstance(token, yaml.AliasToken) for token in yaml.scan(head, Loader=Loader)
        ):
            raise SourceError(source, "the front matter uses YAML aliases", "write the value out", line=1)
        meta = yaml.load(head, Loader=Loader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        problem = str(getattr(error, "problem", None) or "no YAML").strip()
        line = 2 + mark.line if mark else 1
        raise SourceError(
            source,
            f"the front matter is broken ({problem})",
            "mend it, or put the value in quotes",
            line=line,
        ) from error
    except (ValueError, RecursionError) as error:
        raise SourceError(
            source, f"the front matter is broken ({error})", "mend the value", line=1
        ) from error
    if meta is None:
        return {}
    if not isinstance(meta, dict):
        raise SourceError(
            source, "the front matter is no list of key: value", "write it as key: value", line=2
        )
    return {str(key): value for key, value in meta.items()}
