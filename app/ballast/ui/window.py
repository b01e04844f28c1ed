"""The window: the sidebar, one page at a time, notices. Navigation only; what a page does is the page's.

Pages are made when they are first shown, by factories given by name. A page may have these methods: `arrive(about)` is called
with `Place.about` each time it is shown, `shortcuts()` gives its keys for the sheet, `may_leave()` may say no to closing,
`save_draft()` keeps what was typed when something breaks.

The frame is painted empty, in its colours; sidebar, notices and keys are made right after the first paint, in steps, and shown
with the first page, so this module imports next to nothing.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from ballast import paths
from ballast.ui.changes import PageName, Place, Tone
from ballast.ui.stack import Pages
from ballast.ui.steps import Steps
from ballast.ui.theme import Look
from ballast.ui.tokens import SIDEBAR_NARROW, SIDEBAR_WIDE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QVBoxLayout

    from ballast.domain.log.change import Change
    from ballast.ui.context import Context
    from ballast.ui.offers import Offers
    from ballast.ui.sidebar import Sidebar
    from ballast.ui.theme import Theme
    from ballast.ui.toast import Toast
    from ballast.ui.trouble import TroubleBanner

_NARROW_BELOW = 1000
_PATIENCE_MS = 700


class MainWindow(QMainWindow):
    """The window of the program.

    Signals: `first_painted` once, after the frame is on the screen (open the store then), `furnished` once the sidebar is made;
    `file_dropped` with a path; `import_asked` from the button or the key; `closed` when it goes for good.
    """

    first_painted = Signal()
    furnished = Signal()
    file_dropped = Signal(object)
    import_asked = Signal()
    closed = Signal()

    def __init__(self, context: Context, factories: Mapping[PageName, Callable[[], QWidget]]) -> None:
        super().__init__()
        self._context = context
        self._painted = False
        self.setWindowTitle(paths.APP_NAME)
        self.setMinimumSize(720, 480)
        self.pages = Pages(factories)
        self._furnishing = Steps(self._furnish(), self)
        self.column: QVBoxLayout | None = None
        self._rail = _Rail(self, context.theme)
        self._sidebar: Sidebar | None = None
        self._frame: QWidget | None = None
        self._inside: QWidget | None = None
        self._toast: Toast | None = None
        self._trouble: TroubleBanner | None = None
        self._instead: QWidget | None = None
        self._current: PageName | None = None
        self.resize(1280, 800)
        self.restoreGeometry(context.settings.geometry)
        self.first_painted.connect(self._furnishing.begin)
        self.pages.whole.connect(self.show_place)
        self.pages.lost.connect(self._show_where)
        context.bulletin.navigated.connect(self.show_place)
        context.bulletin.said.connect(lambda notice: self._offers.show(self.toast, notice))
        context.bulletin.troubled.connect(self.show_trouble)
        context.changes.announced.connect(self._offer_undo)

    @property
    def sidebar(self) -> Sidebar:
        """The sidebar, made now if need be."""
        if self._sidebar is None:
            self.furnish()
        return cast("Sidebar", self._sidebar)

    @property
    def toast(self) -> Toast:
        """The notice at the foot, made with the first one."""
        self.furnish()
        if self._toast is None:
            from ballast.ui.toast import Toast  # noqa: PLC0415 - not before there is something to say

            self._toast = Toast(self._context.theme, cast("QWidget", self._frame))
        return self._toast

    def furnish(self) -> None:
        """Put sidebar and keys in now; done by itself after the first paint, and only once."""
        self._furnishing.finish()

    def _furnish(self) -> Iterator[None]:
        """What `furnish` does, in steps."""
        self._context.theme.finish()
        yield
        from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout  # noqa: PLC0415 - not before the first paint

        from ballast.ui.drop import FileDrop  # noqa: PLC0415 - not before the first paint
        from ballast.ui.keys import take_keys  # noqa: PLC0415 - not before the first paint
        from ballast.ui.sidebar import Sidebar  # noqa: PLC0415 - not before the first paint

        yield
        self._sidebar = Sidebar(self._context.theme, self._context.words)
        self._sidebar.set_narrow(narrow=self.width() < _NARROW_BELOW)
        self.column = QVBoxLayout()
        self.column.setSpacing(0)
        self.column.addWidget(self.pages, 1)
        self._frame = self._inside = QWidget()
        row = QHBoxLayout(self._frame)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._sidebar)
        row.addLayout(self.column, 1)
        QTimer.singleShot(_PATIENCE_MS, self, self._unveil)
        self.setWindowIcon(self._context.theme.icon("anchor", "accent"))
        self._sidebar.chosen.connect(lambda name: self.show_place(Place(name)))
        self._sidebar.import_asked.connect(self.import_asked)
        self._sidebar.look_switched.connect(self.switch_look)
        FileDrop(self).dropped.connect(self.file_dropped)
        take_keys(self, self._context.bulletin)
        self.furnished.emit()

    def _unveil(self) -> None:
        """Put what `furnish` made on the screen, dressed: once, with the first page, or alone when that takes long.

        The style sheet comes last: widgets made under it are looked up in it again each time that they find a parent.
        """
        if self._inside is not None:
            inside, self._inside = self._inside, None
            self._context.theme.wear_sheet()
            self.setCentralWidget(inside)
            self._rail.hide()

    @property
    def page(self) -> QWidget | None:
        """The page that is shown, None before the first."""
        return self.pages.shown

    def show_place(self, place: Place) -> QWidget:
        """Show a page, made now if need be, and return it. Raises KeyError for a page without a factory.

        One that is made in steps is shown once it is whole, unless another was asked for. While the log cannot be opened,
        what stands in for every page stays.
        """
        self.furnish()
        if self._instead is not None:
            self.sidebar.set_current(None)
            return self._instead
        if not self.pages.has(place.page):
            self._show_where()  # as long as the new page is not there: making it may fail
        page = self.pages.prepare(place.page)
        if self.pages.waits(place, at_once=self._current is None):
            self.sidebar.set_current(place.page)
            return page
        self.pages.setCurrentWidget(page)
        self._unveil()
        self._current = place.page
        self.sidebar.set_current(place.page)
        arrive = getattr(page, "arrive", None)
        if arrive is not None:
            arrive(place.about)
        if place.page in self.sidebar.buttons:
            self._context.settings.page = place.page
        _give_keys(page)
        return page

    def _show_where(self) -> None:
        self.sidebar.set_current(self._current)

    def show_instead(self, page: QWidget | None) -> None:
        """Show a page in place of all others while the log cannot be opened; None takes it away."""
        self.furnish()
        if self._instead is not None:
            self.pages.removeWidget(self._instead)
            self._instead.deleteLater()
        self._instead = page
        if page is not None:
            self.pages.addWidget(page)
            self.pages.setCurrentWidget(page)
            self.sidebar.set_current(None)
            self._unveil()

    def save_drafts(self) -> None:
        """Let every page keep what was typed and not yet saved: those that have a method `save_draft()`."""
        for page in self.pages.made:
            getattr(page, "save_draft", lambda: None)()

    def show_trouble(self, error: Exception, retry: Callable[[], object] | None = None) -> None:
        """Say what happened, what is safe and what to do, above the page, until it is dismissed."""
        from ballast.ui.toast import announce  # noqa: PLC0415 - not before the first paint
        from ballast.ui.trouble import TroubleBanner  # noqa: PLC0415 - not before the first paint

        self.furnish()
        self._unveil()
        self.hide_trouble()
        self._trouble = TroubleBanner(self._context.theme, error, retry)
        self._trouble.dismissed.connect(self.hide_trouble)
        cast("QVBoxLayout", self.column).insertWidget(0, self._trouble)
        self._trouble.show()
        announce(self._trouble, self._trouble.spoken)

    def hide_trouble(self) -> None:
        """The trouble is over."""
        if self._trouble is not None:
            self._trouble.hide()
            self._trouble.deleteLater()
            self._trouble = None

    def show_shortcuts(self, dialog: QWidget | None = None) -> None:
        """Show the sheet of keys and words of the page in view, or of a dialog, which it then lies over."""
        from ballast.services.history import history  # noqa: PLC0415 - not before the first paint
        from ballast.ui.explained import sheet_of  # noqa: PLC0415 - not before the first paint

        part = dialog or self.page or self
        sheet = sheet_of(self._context.theme, part, part.window())
        sheet.open()
        self._context.ask(history, sheet.show_history)

    def switch_look(self) -> None:
        """Light becomes dark and dark light, and stays so."""
        look = Look.LIGHT if self._context.theme.tokens.dark else Look.DARK
        self._context.settings.look = look
        self._context.theme.choose(look)

    @cached_property
    def _offers(self) -> Offers:
        from ballast.ui.offers import Offers  # noqa: PLC0415 - not before there is something to say

        return Offers()

    def _offer_undo(self, change: Change) -> None:
        from ballast.ui.words import common, deeds  # noqa: PLC0415 - not before the first paint

        self.hide_trouble()
        self._offers.follow(self._toast, change)
        if not change.undone and change.deed in deeds.OFFER_UNDO:
            self._context.say(deeds.done(change), tone=Tone.GOOD, action=common.UNDO(), act=self._context.undo)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell of the first paint once the event loop is back."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self.first_painted.emit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrow the sidebar where room is short."""
        super().resizeEvent(event)
        self._rail.stand(self.width(), self.height())
        if self._sidebar is not None:
            self._sidebar.set_narrow(narrow=self.width() < _NARROW_BELOW)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask the pages, remember the window's place, and go."""
        if not all(getattr(page, "may_leave", lambda: True)() for page in self.pages.made):
            event.ignore()
            return
        self._context.settings.geometry = self.saveGeometry()
        self._context.settings.save()
        self.closed.emit()
        super().closeEvent(event)


class _Rail(QWidget):
    """The sidebar's place while the window is empty: two plain grounds, which cost less to bring in than a painter."""

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window)
        self._ground = QWidget(self)
        for ground, token in ((self, "border"), (self._ground, "sidebar")):
            ground.setAutoFillBackground(True)
            colours = ground.palette()
            colours.setColor(QPalette.ColorRole.Window, theme.color(token))
            ground.setPalette(colours)

    def stand(self, width: int, height: int) -> None:
        """Fill the left of the window."""
        wide = SIDEBAR_NARROW if width < _NARROW_BELOW else SIDEBAR_WIDE
        self.setGeometry(0, 0, wide, height)
        self._ground.setGeometry(0, 0, wide - 1, height)


def _give_keys(page: QWidget) -> None:
    """The keyboard goes to a page that came in sight where it is nowhere: what had it went with the page before."""
    focus = QApplication.focusWidget()
    if focus is None or not focus.isVisible():
        take = getattr(page, "take_focus", None)
        if take is not None:
            take()
