"""A passing notice at the foot of the window, with a button where there is something to do. It is also spoken.

It lies over no control: where the foot of a page has buttons (the wizard's Back and Next), it stands above them, and it moves
up when a page with such a foot comes while it is there.
"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QHBoxLayout, QWidget

from ballast.ui.widgets.buttons import Button
from ballast.ui.widgets.plain import PlainLabel, button_text, set_tip
from ballast.ui.words import common, unmarked

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent

    from ballast.ui.changes import Notice
    from ballast.ui.theme import Theme

_SHORT_MS = 5_000
_LONG_MS = 12_000
_MARGIN = 24
_WIDEST, _WIDEST_BUTTON, _AROUND = 500, 260, 60
"""How wide its text and the text of its button may be, and what lies around both, in pixels."""
_LOOK_MS = 200
_STEP, _STEPS = 12, 16
"""How far up it looks for a place, in pixels and times."""
_GRID = 16
"""Controls are looked for so densely; none is smaller."""


class Toast(QFrame):
    """Shows one notice at a time over the foot of `host`; the next replaces it. It waits while the mouse or focus is on it."""

    def __init__(self, theme: Theme, host: QWidget) -> None:
        super().__init__(host)
        self.setProperty("kind", "toast")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._notice: Notice | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 10, 8)
        row.setSpacing(10)
        self.label = PlainLabel()
        self.button = Button(theme, common.UNDO())
        self.button.clicked.connect(self._act)
        row.addWidget(self.label)
        row.addWidget(self.button)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._leave)
        self._looking = QTimer(self, interval=_LOOK_MS)
        self._looking.timeout.connect(self._keep_clear)
        host.installEventFilter(self)
        self.hide()

    def show_notice(self, notice: Notice) -> None:
        """Show and speak a notice."""
        self.name(notice)
        self.setAccessibleName(unmarked(notice.text))
        self.button.setVisible(bool(notice.action))
        self._place()
        self._looking.start()
        self.show()
        self.raise_()
        self._timer.start(_LONG_MS if notice.action else _SHORT_MS)
        announce(self, notice.text)

    def name(self, notice: Notice) -> None:
        """Let the button say what it does; with `full` too long for it, all of that is in its tip and its spoken name."""
        self._notice = notice
        said = self.button.fontMetrics().elidedText(notice.action, Qt.TextElideMode.ElideMiddle, _WIDEST_BUTTON)
        self.button.setText(button_text(said))
        full = notice.full or notice.action
        self.button.setAccessibleName(full)
        set_tip(self.button, "" if full == said else full)
        host = self.parentWidget()
        room = host.width() - 2 * _MARGIN - _AROUND if host is not None else _WIDEST
        room -= self.button.sizeHint().width() if notice.action else 0
        text = " ".join(notice.text.split())
        shown = self.label.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, max(80, min(_WIDEST, room)))
        self.label.setText(shown)
        set_tip(self.label, "" if shown == text else notice.text)
        if self.isVisible():
            self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the foot when the window changes its size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        self.adjustSize()
        host = self.parentWidget()
        if host is not None:
            foot = QRect(
                (host.width() - self.width()) // 2, host.height() - self.height() - _MARGIN, self.width(), self.height()
            )
            places = (foot.translated(0, -_STEP * step) for step in range(_STEPS))
            self.move(next((place for place in places if not self._covers(host, place)), foot).topLeft())

    def _keep_clear(self) -> None:
        """Make way for a page that came meanwhile."""
        host = self.parentWidget()
        if host is not None and not self.underMouse() and self._covers(host, self.geometry()):
            self._place()

    def _covers(self, host: QWidget, place: QRect) -> bool:
        """Whether a control of the page would lie under it there; lists and canvases scroll, they do not count."""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)  # not to find itself
        across = (*range(place.left(), place.right(), _GRID), place.right())
        down = (*range(place.top(), place.bottom(), _GRID), place.bottom())
        found = any(_is_control(host.childAt(x, y)) for x, y in product(across, down))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, on=False)
        return found

    def hideEvent(self, event: QHideEvent) -> None:
        """Look no more."""
        super().hideEvent(event)
        self._looking.stop()

    def leave(self) -> None:
        """Go: what it offered cannot be done any more."""
        self._notice = None
        self.hide()

    def _leave(self) -> None:
        if self.underMouse() or self.button.hasFocus():
            self._timer.start(_SHORT_MS)
        else:
            self.hide()

    def _act(self) -> None:
        notice, self._notice = self._notice, None
        self.hide()
        if notice is not None and notice.act is not None:
            notice.act()


def _is_control(widget: QWidget | None) -> bool:
    if widget is None or isinstance(widget, QAbstractScrollArea):
        return False
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def announce(widget: QWidget, text: str) -> None:
    """Let a screen reader say something now."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # noqa: PLC0415 - not on the way to the first page

    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, unmarked(text)))
