"""The line that a query is typed in."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.reactive import reactive
from textual.widgets import Input


class QueryInput(Input, inherit_bindings=False):
    """Up and down are the list's: a line of text has nowhere to scroll to."""

    virtual_size = reactive(Size(0, 0), layout=False)
    """Nothing around it moves when the text grows: laying out the screen takes 5 ms a key."""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "submit", "open"),
        *(each for each in Input.BINDINGS if not (isinstance(each, Binding) and each.action == "submit")),
    ]
