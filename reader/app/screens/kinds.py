"""Which kinds of figures are highlighted: a legend in their own colours, and a switch for each."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from reader.app.paint import style
from reader.compose.palette import FIGURE, Palette
from reader.figures import KINDS
from reader.paths import bundled

SAMPLES = {
    "percent": "16.3%　三成　翻一番",
    "money": "37.6亿元　$2.40",
    "count": "772个　36万人次",
    "measure": "5.2公里　300多亩",
    "ordinal": "全省第一　第15次",
    "grade": "劣Ⅴ类　5A级",
    "date": "2017年　5月中旬至8月底",
    "time": "22时16分　12日上午",
    "duration": "连续三年　20多年",
    "ratio": "三分之二　1:3",
}
DIGITS = "1234567890"


class KindsScreen(ModalScreen[None]):
    """Switches act at once; `hidden` is the reading screen's own set."""

    CSS_PATH = bundled("styles") / "kinds.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,h,enter", "dismiss", "close", key_display="esc"),
        Binding("a", "all", "all or none"),
        *(Binding(digit, f"switch({at})", show=False) for at, digit in enumerate(DIGITS)),
    ]

    def __init__(self, hidden: set[str], palette: Palette, changed: Callable[[], None]) -> None:
        super().__init__()
        self._hidden = hidden
        self._palette = palette
        self._changed = changed

    def compose(self) -> ComposeResult:
        """A row a kind."""
        with Vertical(id="kinds") as box:
            box.border_title = "Figures shown"
            box.border_subtitle = "1–0 switch · a all or none · esc closes"
            for at in range(len(KINDS)):
                yield Static(self._row(at), id=f"kind-{at}", classes="kind")

    def _row(self, at: int) -> Text:
        kind = KINDS[at]
        shown = kind not in self._hidden
        sample = style(self._palette.look((FIGURE + kind,))) if shown else ""
        return Text.assemble(f"{DIGITS[at]}  {'●' if shown else '○'}  {kind:<10}", (SAMPLES[kind], sample))

    def action_switch(self, at: int) -> None:
        """Show or hide one kind."""
        self._hidden ^= {KINDS[at]}
        self._update()

    def action_all(self) -> None:
        """Show all; with all shown, none."""
        if self._hidden:
            self._hidden.clear()
        else:
            self._hidden.update(KINDS)
        self._update()

    def _update(self) -> None:
        for at in range(len(KINDS)):
            self.query_one(f"#kind-{at}", Static).update(self._row(at))
        self._changed()

    def on_click(self) -> None:
        """A click beside the list closes it."""
        if self.get_widget_at(*self.app.mouse_position)[0] is self:
            self.dismiss()
