"""The YAML at the head of a Markdown file, loaded with a limit on what it may ask for."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from reader.errors import SourceError

LIMIT = 64 * 1024
"""Characters of front matter at most; a newspaper's is a few hundred."""

_NAME = r"[A-Za-z][A-Za-z0-9_-]*"
_WORD = r"[^\W\d_][^:#,\[\]{}\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]*(?<! )"
_PLAIN = re.compile(
    rf"({_NAME}): +(?:({_WORD}(?:,{_WORD})*)|\[({_WORD}(?:, {_WORD})*)\]|([1-9][0-9]{{0,8}})) *"
)
"""A line that means the same to every reader of YAML: a name, and words, a list of words, or a number."""
_DATE = re.compile(r"(date): +([0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])) *")
_OPEN = re.compile(r"---[^\S\n]*(?:\n|\Z)")
_CLOSE = re.compile(r"\n(?:---|\.\.\.)[^\S\n]*(?=\n|\Z)")
_NO_WORDS = frozenset(["y", "n", "yes", "no", "on", "off", "true", "false", "null"])
"""Words that YAML 1.1 takes for something else."""


def split(text: str, *, source: str) -> tuple[Mapping[str, Any], int]:
    """The front matter of `text` as a mapping (empty where there is none), and where the body begins.

    Raises SourceError, with the line, where it is opened and never closed, where it is no YAML, where it
    is no mapping, and where it is larger than LIMIT or bears aliases (a few of them can stand for gigabytes).
    """
    if _OPEN.match(text) is None:
        return {}, 0
    closed = _CLOSE.search(text)
    lines = text[: closed.end() if closed else len(text)].split("\n")
    try:
        end = next(i for i, line in enumerate(lines[1:], 1) if line.rstrip() in {"---", "..."})
    except StopIteration:
        advice = "close it with a line of ---, or take the first line away"
        raise SourceError(source, "the front matter is never closed", advice, line=1) from None
    meta = _plain(lines[1:end])
    if meta is None:
        meta = _load("\n".join(lines[1:end]), source)
    return meta, min(len(text), sum(map(len, lines[: end + 1])) + end + 1)


def _plain(lines: Sequence[str]) -> Mapping[str, Any] | None:
    """What plain lines say, without the time it takes to import YAML (8 ms); None where one is not plain."""
    meta: dict[str, Any] = {}
    for line in lines:
        match = _PLAIN.fullmatch(line) or _DATE.fullmatch(line)
        if match is None:
            return None
        name, words, *others = match.groups()
        listed, number = others or (None, None)
        found = listed.split(", ") if listed else [words or ""]
        if name.lower() in _NO_WORDS or any(word.lower() in _NO_WORDS for word in found):
            return None
        meta[name] = found if listed else int(number) if number else words
    return meta if sum(map(len, lines)) <= LIMIT else None


def _load(head: str, source: str) -> Mapping[str, Any]:
    if len(head) > LIMIT:
        raise SourceError(
            source, f"the front matter is over {LIMIT // 1024} KB", "move text below the ---", line=1
        )
    import yaml

    # Without libyaml PyYAML is slower, and the result the same.
    Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # noqa: N806, a class
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
