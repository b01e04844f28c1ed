"""The pages of the window, one of them on top. Each is made when it is first wanted, by a factory given by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

    from ballast.ui.changes import PageName, Place
    from ballast.ui.making import Waiting


class Pages(QStackedWidget):
    """The pages; an empty one lies on top until the first is shown.

    Signals: `whole` with a place that waited for its page; `lost` when the making of one broke, which is then made anew when it
    is wanted again.
    """

    whole = Signal(object)
    lost = Signal()

    def __init__(self, factories: Mapping[PageName, Callable[[], QWidget]]) -> None:
        super().__init__()
        self.setObjectName("pages")
        self._factories = factories
        self._made: dict[PageName, QWidget] = {}
        self._waiting: Waiting | None = None
        self._blank = QWidget()
        self.addWidget(self._blank)

    @property
    def shown(self) -> QWidget | None:
        """The page on top, None before the first."""
        page = self.currentWidget()
        return None if page is self._blank else page

    @property
    def made(self) -> Collection[QWidget]:
        """All that were made."""
        return self._made.values()

    def has(self, name: PageName) -> bool:
        """Whether a page is made."""
        return name in self._made

    def prepare(self, name: PageName) -> QWidget:
        """A page, made now if need be, but not yet on top. Raises KeyError for one without a factory."""
        page = self._made.get(name)
        if page is None:
            page = self._made[name] = self._factories[name]()
            page.hide()  # else it would come up for a moment where something is shown already
            self.addWidget(page)
        return page

    def waits(self, place: Place, *, at_once: bool) -> bool:
        """Whether a place has to wait for its page: one that is made in steps is, from now on, or `at_once`."""
        from ballast.ui.making import Waiting  # noqa: PLC0415 - not before the first paint

        self._waiting = self._waiting or Waiting(self.whole.emit, self._lose)
        return self._waiting.holds(place, self._made[place.page], at_once=at_once)

    def _lose(self, name: PageName) -> None:
        page = self._made.pop(name)
        self.removeWidget(page)
        page.deleteLater()
        self.lost.emit()
