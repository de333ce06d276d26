"""Every key of the reading screen, once: bindings, footer, help and command palette are made from it.

Full-width and ideographic forms of a punctuation key act alike, for a reader whose input method is on.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from textual.binding import Binding

ALIKE = {
    "/": "／ 、",
    "?": "？",
    "[": "［ 【 「",
    "]": "］ 】 」",
    "'": "＇ ‘ ’",
    "!": "！",
}
"""A punctuation key → what a Chinese input method sends in its place."""

SHOWN = {
    "escape": "esc",
    "backspace": "bksp",
    "down": "↓",
    "up": "↑",
    "left": "←",
    "right": "→",
    "pagedown": "PgDn",
    "pageup": "PgUp",
}


class Key(NamedTuple):
    """One command, or a pair of opposite ones."""

    id: str
    """The name under which a reader's settings give it other keys."""
    keys: str
    """Comma-separated; the first is the one shown."""
    action: str
    """The screen's action; a pair's takes 1 for forward and -1 for back."""
    label: str
    """A word or two, for the footer."""
    help: str
    """A line, for the help screen and the command palette."""
    group: str
    back: str = ""
    """The keys of the opposite direction, whose id is `ID-back`; empty where there is none."""

    def bindings(self) -> Iterator[Binding]:
        """The key as bindings, with the full-width forms of its punctuation."""
        if not self.back:
            yield self._binding(self.id, self.keys, self.action, None)
            return
        from textual.binding import Binding  # the first frame names keys before Textual is there

        pair = Binding.Group(self.label, compact=True)
        yield self._binding(self.id, self.keys, f"{self.action}(1)", pair)
        yield self._binding(f"{self.id}-back", self.back, f"{self.action}(-1)", pair)

    def _binding(self, name: str, keys: str, action: str, pair: Binding.Group | None) -> Binding:
        from textual.binding import Binding

        plain = keys.split(",")
        alike = [form for key in plain for form in ALIKE.get(key, "").split()]
        return Binding(
            ",".join([*plain, *alike]),
            action,
            self.label,
            id=name,
            tooltip=self.help,
            key_display=shown(plain[0]),
            group=pair,
            # Acted on in the order typed, before the key behind it is handed to whatever has the focus then.
            priority=True,
        )


def shown(key: str) -> str:
    """A key as it is written on keyboards: ctrl+f → ^f."""
    return SHOWN.get(key, key.replace("ctrl+", "^").replace("shift+", "S-"))


def bindings(keys: Iterable[Key]) -> list[Binding]:
    """The bindings of a table of keys; only the first key of each stands in the footer."""
    return [binding for key in keys for binding in key.bindings()]


MOVE, GO, FIND, TAKE, VIEW = "Move", "Go to", "Find", "Take out", "View"

READING = (
    Key("pane", "tab", "pane", "pane", "The next pane; shift+tab the one before", MOVE, back="shift+tab"),
    Key("open", "enter", "open", "open", "Open what the cursor is on", MOVE),
    Key(
        "fold",
        "right",
        "fold",
        "unfold",
        "Open, close the paper, year or month",
        MOVE,
        back="left",
    ),
    Key("article", "]", "article", "article", "Next, previous article", GO, back="["),
    Key("find", "/", "find", "find", "Find in the article, live", FIND),
    Key("search", "ctrl+f", "search", "search", "Search everywhere", FIND),
    Key("hit", "n", "hit", "hit", "Next, previous hit", FIND, back="N"),
    Key("figure", "f", "figure", "figure", "Next, previous figure", GO, back="F"),
    Key("caption", "c", "caption", "caption", "Next, previous photo caption", GO, back="C"),
    Key("subhead", "s", "subhead", "subhead", "Next, previous subhead", GO, back="S"),
    Key("ledger", "l", "ledger", "ledger", "Figures side by side: sort, filter, compare", GO),
    Key("columns", "v", "columns", "columns", "Broadsheet columns, or one", VIEW),
    Key("kinds", "h", "kinds", "highlights", "Show, hide kinds of figures", VIEW),
    Key("bookmark", "m", "bookmark", "bookmark", "Mark the place, or take its mark away", TAKE),
    Key("bookmarks", "'", "bookmarks", "go", "The bookmarks, to go to one", GO),
    Key("clip", "x", "clip", "clip", "Keep the selection or the paragraph: see `broadsheet clippings`", TAKE),
    Key("read", "u", "read", "unread", "The article was read; or is to be read again", TAKE),
    Key("copy", "y", "copy", "copy", "Copy the selection or the paragraph, with its citation", TAKE),
    Key("edit", "e", "edit", "edit", "Set the article right in your editor", TAKE),
    Key("theme", "t", "theme", "theme", "Light or dark", VIEW),
    Key("help", "?", "help", "help", "This list of keys", VIEW),
    Key("quit", "q", "quit", "quit", "Leave", VIEW),
    Key("move", "j,down", "move", "line", "A line down, up", MOVE, back="k,up"),
    Key("page", "space,pagedown", "page", "screen", "A screen down, up", MOVE, back="b,pageup"),
    Key("half", "ctrl+d", "half", "half", "Half a screen down, up", MOVE, back="ctrl+u"),
    Key("end", "G,end", "end", "end", "To the end, to the top", MOVE, back="g,home"),
    Key("back", "escape,backspace", "back", "back", "End the find, or go to the pane before", MOVE),
    Key("forget", "d,delete", "forget", "forget", "Take the saved search under the cursor away", FIND),
    Key("sync", "ctrl+r", "sync", "sync", "Read what changed in the library's folders; again, stop", VIEW),
    Key("add", "a", "add", "add", "Put a folder, a file or a feed into the library", VIEW),
    Key("left-out", "!", "left_out", "left out", "Files that could not be read, and why", VIEW),
)
