"""The views of a helper, from left to right. One more is one more line in `all_views`."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, cast

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ballast.ui.order import first_stop
from ballast.ui.tokens import GAP

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QLayout

    from ballast.services.hand_over import Handing
    from ballast.ui.context import Context
    from ballast.ui.words import Phrase

_MARK = "kept_as"


class HelperView(QWidget):
    """One view of a helper, in `column`; the page scrolls it. It is made in steps, before any helper is shown in it.

    `make` yields between the steps; `show_helper` is called when the view is seen with another helper or after a change, and
    may ask the store for more through its context. `view_asked` leads to another view, by its key.
    """

    view_asked = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 6, 0)
        self.column.setSpacing(GAP)

    def make(self) -> Iterator[None]:
        """The steps of making it, once it is in its place."""
        raise NotImplementedError

    def show_helper(self, found: Handing) -> None:
        """Show a helper."""
        raise NotImplementedError


class View(NamedTuple):
    """A view by its key, its word and the way to make it."""

    key: str
    name: Phrase
    made: Callable[[Context], HelperView]


def all_views() -> tuple[View, ...]:
    """All views, in their order."""
    from ballast.ui.pages.helpers.choose import ChooseView  # noqa: PLC0415 - they are made of this module's parts
    from ballast.ui.pages.helpers.find import FindView  # noqa: PLC0415 - they are made of this module's parts
    from ballast.ui.pages.helpers.going import GoingView  # noqa: PLC0415 - they are made of this module's parts
    from ballast.ui.pages.helpers.start import StartView  # noqa: PLC0415 - they are made of this module's parts
    from ballast.ui.words import finding, going, starting  # noqa: PLC0415 - with them

    return (
        View("find", finding.FIND, FindView),
        View("choose", finding.CHOOSE, ChooseView),
        View("start", starting.START, StartView),
        View("going", going.GOING, GoingView),
    )


def emptied(layout: QLayout) -> None:
    """Take every widget out of a layout of rows, for good."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()


class Kept:
    """Keeps the focus where it was while rows are made anew: on the control that is the same afterwards.

    That is the one with the same mark (`marked`), else the same name; where it is gone, the first of what is there now. The
    window is asked, not the program: a question that was answered may still be closing, and has the keys until then.
    """

    def __init__(self, inside: QWidget) -> None:
        """Look where it is."""
        focused = cast("QWidget | None", inside.window().focusWidget())
        self._inside = inside
        self._held = focused is not None and inside.isAncestorOf(focused)
        self._mark = _mark(focused) if focused is not None and self._held else ""

    def restore(self) -> None:
        """Give it back, once what was made anew is shown: until then nothing there can have it."""
        if self._held:
            QTimer.singleShot(0, self._inside, self._give)

    def _give(self) -> None:
        found = (
            each for each in self._inside.findChildren(QWidget) if each.isVisibleTo(self._inside) and _mark(each) == self._mark
        )
        heir = next(found, None) if self._mark else None
        heir = heir or first_stop(self._inside)
        if heir is not None:
            heir.setFocus()


def marked(widget: QWidget, mark: str) -> None:
    """Let a control be known again whose name tells what changes, such as a score."""
    widget.setProperty(_MARK, mark)


def _mark(widget: QWidget) -> str:
    return str(widget.property(_MARK) or widget.accessibleName())
