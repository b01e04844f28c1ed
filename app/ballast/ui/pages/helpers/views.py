"""The views of a helper, from left to right. One more is one more line in `all_views`."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from ballast.ui.tokens import GAP

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QLayout

    from ballast.services.hand_over import Handing
    from ballast.ui.context import Context
    from ballast.ui.words import Phrase


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
    """Keeps the focus where it was while rows are made anew: on the control that has the same name afterwards."""

    def __init__(self, inside: QWidget) -> None:
        """Look where it is."""
        focused = QApplication.focusWidget()
        self._inside = inside
        self._name = focused.accessibleName() if focused is not None and inside.isAncestorOf(focused) else ""

    def restore(self) -> None:
        """Give it back."""
        for each in self._inside.findChildren(QWidget) if self._name else []:
            if each.accessibleName() == self._name and not each.isHidden():
                each.setFocus()
                return
