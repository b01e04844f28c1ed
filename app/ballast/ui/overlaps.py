"""Acts that may meet other entries: they are tried first, and where they would overlap the owner is asked once.

`OverlapAsker.do` is the way for every page: it runs an act without a resolution, shows `OverlapDialog` where the act raises
`Overlaps`, and runs it again with what was chosen. Nothing is written before.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ballast.services.overlaps import Overlaps

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent, QShowEvent

    from ballast.domain.log.change import Change
    from ballast.domain.log.entry import Entry
    from ballast.services.overlaps import Resolution
    from ballast.store.store import Store
    from ballast.ui.context import Context
    from ballast.ui.widgets.buttons import Button

    Act = Callable[[Store, Resolution | None], Change | None]

_WIDTH = 460
_NAMED = 5


class OverlapDialog(QDialog):
    """Names what overlaps and offers the ways out by the keys 1, 2 and 3; Esc cancels. Sends `chosen` with a `Resolution`."""

    chosen = Signal(object)

    def __init__(self, context: Context, found: Overlaps, parent: QWidget | None = None) -> None:
        from ballast.ui.widgets.buttons import GhostButton  # noqa: PLC0415 - not before something overlaps
        from ballast.ui.widgets.plain import PlainLabel  # noqa: PLC0415 - only where something overlaps
        from ballast.ui.words import common  # noqa: PLC0415 - only where something overlaps
        from ballast.ui.words import overlaps as say  # noqa: PLC0415 - only where something overlaps

        super().__init__(parent)
        self.setWindowTitle(say.TITLE())
        self.setFixedWidth(_WIDTH)
        self.setModal(True)
        self._context, self._found = context, found
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 20)
        column.setSpacing(8)
        column.addWidget(PlainLabel(say.TITLE(), "card"))
        self.listing = PlainLabel("\n".join(self._lines()), "second", wrap=True)
        column.addWidget(self.listing)
        column.addSpacing(6)
        self.buttons = self._ways(column)
        column.addSpacing(6)
        row = QHBoxLayout()
        row.addWidget(PlainLabel(say.NOTHING_YET(), "hint"), 1)
        self.cancel = GhostButton(context.theme, common.CANCEL())
        self.cancel.clicked.connect(self.reject)
        row.addWidget(self.cancel)
        column.addLayout(row)
        self.cancel.setFocus()  # a second Enter that was meant for the box changes nothing

    def _ways(self, column: QVBoxLayout) -> dict[Resolution, Button]:
        """A button with its reason for each way that makes sense; the number is its key."""
        from ballast.ui.widgets.buttons import Button  # noqa: PLC0415 - only where something overlaps
        from ballast.ui.widgets.plain import PlainLabel, set_tip  # noqa: PLC0415 - only where something overlaps
        from ballast.ui.words import overlaps as say  # noqa: PLC0415 - only where something overlaps

        made: dict[Resolution, Button] = {}
        for number, (way, told) in enumerate(say.WAYS.items(), start=1):
            if way not in self._found.resolutions:
                continue
            button = Button(self._context.theme, say.CHOICE(number=number, way=told()))
            button.setAccessibleName(told())
            button.setAccessibleDescription(say.HINTS[way]())
            set_tip(button, say.HINTS[way]())
            button.clicked.connect(partial(self._choose, way))
            column.addWidget(button)
            column.addWidget(PlainLabel(say.HINTS[way](), "hint", wrap=True))
            made[way] = button
        return made

    def _lines(self) -> list[str]:
        from ballast.ui.words import overlaps as say  # noqa: PLC0415 - only where something overlaps

        found = self._found
        mine = self._named(found.new[0]) if len(found.new) == 1 else say.SEVERAL(len(found.new))
        shown = [f"•  {self._named(other)}" for other in found.others[:_NAMED]]
        rest = len(found.others) - _NAMED
        return [say.MEETS(len(found.others), new=mine), *shown, *([say.MORE(rest)] if rest > 0 else [])]

    def _named(self, entry: Entry) -> str:
        from ballast.ui.words import overlaps as say  # noqa: PLC0415 - only where something overlaps

        words = self._context.words
        when = say.SINCE(time=words.time(entry.start)) if entry.end is None else words.times(entry.start, entry.end)
        return say.ENTRY(task=self._found.names.get(entry.task_id, ""), when=when)

    def _choose(self, way: Resolution) -> None:
        self.accept()
        self.chosen.emit(way)

    def showEvent(self, event: QShowEvent) -> None:
        """Be as high as what is said needs, in the type that it is shown in."""
        super().showEvent(event)
        inside = self.layout()
        if inside is not None:
            inside.activate()
            self.setFixedHeight(inside.totalHeightForWidth(_WIDTH))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """1, 2 and 3 choose, wherever the focus is."""
        from ballast.ui.words import overlaps as say  # noqa: PLC0415 - only where something overlaps

        keys = dict(zip("123", say.WAYS, strict=True))
        button = self.buttons.get(keys[event.text()]) if event.text() in keys else None
        if button is not None:
            button.click()
        else:
            super().keyPressEvent(event)


class OverlapAsker(QObject):
    """Runs acts for a page and asks about overlaps over it, one question at a time."""

    def __init__(self, context: Context, page: QObject) -> None:
        super().__init__(page)
        self._context = context
        self.dialog: OverlapDialog | None = None

    def do(
        self,
        act: Act,
        done: Callable[[Change | None], object] | None = None,
        *,
        cancelled: Callable[[], object] | None = None,
        on_problem: Callable[[Exception], object] | None = None,
    ) -> None:
        """Run `act(store, resolution)` on the worker, as `Context.do` does, and ask where it overlaps.

        `done` hears of the change, `cancelled` that the owner wanted none of the ways out.
        """
        self._attempt(act, None, done or _nothing, cancelled or _none, on_problem)

    def _attempt(
        self,
        act: Act,
        how: Resolution | None,
        done: Callable[[Change | None], object],
        cancelled: Callable[[], object],
        on_problem: Callable[[Exception], object] | None,
    ) -> None:
        met: list[Overlaps] = []

        def attempt(store: Store) -> Change | None:
            try:
                return act(store, how)
            except Overlaps as found:
                met.append(found)
                return None

        def tried(change: Change | None) -> None:
            if not met:
                done(change)
                return
            again = partial(self._attempt, act, done=done, cancelled=cancelled, on_problem=on_problem)
            self._ask(met[0], again, cancelled)

        self._context.do(attempt, tried, on_problem=on_problem, owner=self)

    def _ask(self, found: Overlaps, again: Callable[[Resolution], object], cancelled: Callable[[], object]) -> None:
        page = self.parent()
        over = QApplication.activeModalWidget() or (page if isinstance(page, QWidget) else None)
        self.dialog = OverlapDialog(self._context, found, over)
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.dialog.chosen.connect(again)
        self.dialog.rejected.connect(cancelled)
        self.dialog.finished.connect(self._closed)
        self.dialog.open()

    def _closed(self) -> None:
        self.dialog = None


def _nothing(_: object) -> None:
    """Nobody waits to hear of it."""


def _none() -> None:
    """Nobody waits to hear that it was not done."""
