"""The line that a query is typed in."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widgets import Input


class QueryInput(Input, inherit_bindings=False):
    """Up and down are the list's: a line of text has nowhere to scroll to."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "submit", "open"),
        *(each for each in Input.BINDINGS if not (isinstance(each, Binding) and each.action == "submit")),
    ]
