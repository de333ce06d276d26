"""The names that runs bear → how they look, read from `styles/`: themes and the kinds of figures."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from reader import precompiled
from reader.errors import UsageError
from reader.paths import bundled

FIGURE = "figure."
"""A run's name for a figure is this and its kind."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a run is painted. An unset colour (empty) leaves what lies below."""

    colour: str = ""
    background: str = ""
    bold: bool = False
    italic: bool = False
    underline: bool = False

    def over(self, below: Look) -> Look:
        """This look laid on another."""
        return Look(
            self.colour or below.colour,
            self.background or below.background,
            self.bold or below.bold,
            self.italic or below.italic,
            self.underline or below.underline,
        )


class Palette:
    """One theme: `colours` for the app's surfaces, `look` for the text's runs."""

    def __init__(self, name: str, dark: bool, colours: Mapping[str, str], looks: Mapping[str, Look]) -> None:
        self.name = name
        self.dark = dark
        self.colours = dict(colours)
        self._looks = dict(looks)
        self.look = lru_cache(maxsize=512)(self._look)

    def _look(self, names: tuple[str, ...]) -> Look:
        """The look of a run that bears `names`: later ones over earlier, unknown ones passed."""
        look = Look()
        for name in names:
            look = self._looks.get(name, Look()).over(look)
        return look


def names() -> tuple[str, ...]:
    """The themes there are, by name."""
    return tuple(sorted(path.stem for path in (bundled("styles") / "themes").glob("*.yaml")))


@cache
def palette(name: str) -> Palette:
    """The theme `name`. Raises UsageError where there is none."""
    if name not in names():
        raise UsageError(f"there is no theme {name!r}; choose one of {', '.join(names())}")
    theme = _load(f"themes/{name}.yaml")
    dark = bool(theme["dark"])
    looks = {role: Look(**values) for role, values in theme["text"].items()}
    for kind, values in _load("figures.yaml").items():
        colour = values["dark" if dark else "light"]
        rest = {key: value for key, value in values.items() if key not in {"light", "dark"}}
        looks[FIGURE + kind] = Look(colour=colour, **rest)
    return Palette(name, dark, theme["colours"], looks)


def figure_kinds() -> Iterable[str]:
    """The kinds of figures that are painted, in the order of `styles/figures.yaml`."""
    return tuple(_load("figures.yaml"))


@cache
def _load(path: str) -> Mapping[str, Any]:
    """The mapping in a file of `styles/`."""
    text = (bundled("styles") / path).read_text(encoding="utf-8")
    found = precompiled.get("styles", text)
    if isinstance(found, dict):
        return found
    import yaml  # 8 ms

    loaded: Mapping[str, Any] = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    precompiled.add("styles", text, loaded)
    return loaded
