"""What a reader may set, in `config.yaml` of the configuration folder."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from reader.errors import SourceError
from reader.paths import config_dir

AUTO = 0
"""What is left to the terminal to say."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings, each with its default."""

    theme: str = "newsprint"
    """A theme of `styles/themes/`."""
    measure: int = 76
    """Width of the text in cells at most; a Chinese character takes two."""
    ambiguous: int = AUTO
    """Cells that “”…—■① take on this terminal: 1 or 2; or AUTO, `auto`, as the terminal says."""
    indent: int = 2
    """Characters that a Chinese paragraph is indented by; with 0 an empty line stands before it."""
    hang: bool = False
    """Stops and commas hang in a gutter right of the lines."""
    flush: bool = False
    """Lines end at the edge: what is left over goes to joints of scripts, punctuation, the ends of words."""
    columns: int = 3
    """Newspaper columns at most, in a window that holds so many."""
    keys: Mapping[str, str] = field(default_factory=dict)
    """Other keys for a command, by its id: `find: "ctrl+g"`. Several are parted by commas."""

    def on_terminal(self, ambiguous: int) -> Settings:
        """These settings on a terminal that says that ambiguous characters take so many cells."""
        return self if self.ambiguous else replace(self, ambiguous=ambiguous)


def load() -> Settings:
    """The reader's settings; the defaults where there is no file.

    Raises SourceError, naming the file and the key, where a value cannot be.
    """
    file = path()
    if not file.is_file():
        return Settings()
    return _checked(_read(file.read_bytes(), str(file)), str(file))


def path() -> Path:
    """The file that holds them, whether it is there or not."""
    return config_dir() / "config.yaml"


def _read(data: bytes, path: str) -> Mapping[str, Any]:
    import yaml

    try:
        values = yaml.safe_load(data.decode("utf-8"))
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else None
        raise SourceError(path, "is no YAML", "mend it or take it away", line=line) from error
    if values is None:
        return {}
    if not isinstance(values, dict):
        raise SourceError(path, "is no list of key: value", "write it as key: value")
    return values


def _checked(values: Mapping[str, Any], path: str) -> Settings:
    known = {setting.name for setting in fields(Settings)}
    for key, value in values.items():
        if key not in known:
            raise SourceError(path, f"there is no setting {key!r}", f"known are {', '.join(sorted(known))}")
        problem = _problem(key, value)
        if problem:
            raise SourceError(path, f"{key} is {value!r}", problem)
    automatic = {"ambiguous": AUTO} if values.get("ambiguous") == "auto" else {}
    return Settings(**{**values, **automatic})


def _problem(key: str, value: object) -> str:
    match key:
        case "measure" if not isinstance(value, int) or not 20 <= value <= 400:
            return "give a number of cells from 20 to 400"
        case "ambiguous" if value != "auto" and (type(value) is not int or value not in (1, 2)):
            return "give 1, 2 or auto"
        case "indent" if type(value) is not int or not 0 <= value <= 4:
            return "give a number of characters from 0 to 4"
        case "columns" if type(value) is not int or not 2 <= value <= 9:
            return "give a number of columns from 2 to 9"
        case "hang" | "flush" if type(value) is not bool:
            return "give true or false"
        case "theme" if not isinstance(value, str):
            return "give the name of a theme"
        case "keys" if not isinstance(value, dict) or not all(
            isinstance(name, str) and isinstance(keys, str) for name, keys in value.items()
        ):
            return "give keys by command, as find: 'ctrl+g'"
    return ""
