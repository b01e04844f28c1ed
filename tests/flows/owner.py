"""An owner at the real window: sees what is shown, and has either keys or a mouse, nothing else.

Controls are found by their accessible names, as a screen reader says them. With keys a control is reached by Tab alone; with
the mouse it is clicked at its centre, and it must lie on top there. Neither hand knows a class of the program.
"""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any, Protocol, cast

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, Qt
from PySide6.QtGui import QAccessible, QInputMethodEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)

from ballast.ui.toast import Toast
from tests.ui.resting import all_made

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtGui import QAccessibleInterface
    from pytestqt.qtbot import QtBot

    from ballast.ui.desk import Desk

MOST_STOPS, MOST_ROWS = 600, 300
PATIENCE_MS = 60_000
MAKING_WAY = 50  # looks, 20 ms apart, until a notice has left what was scrolled below it
"""Only what never comes waits so long: a machine that is busy with other things may take seconds for what is there at once."""


class Hands(Protocol):
    """How an owner touches a control that is in sight."""

    def press(self, name: str) -> None:
        """Press a button, tick a box, choose a segment."""

    def enter(self, name: str) -> None:
        """Put the cursor into a control."""

    def choose(self, name: str, option: str) -> None:
        """Take an option of a box that opens."""

    def open_first(self, name: str) -> None:
        """Open the first row of a list."""


class Owner:
    """Someone at the window, with keys or a mouse."""

    def __init__(self, qtbot: QtBot, desk: Desk, hands: type[Keys | Mouse]) -> None:
        self.qtbot = qtbot
        self.desk = desk
        self.hands: Hands = hands(self)

    def settle(self) -> None:
        """Wait until every question to the store is answered, no page is half made, and the front window has the keys."""
        with suppress(self.qtbot.TimeoutError):
            self.qtbot.waitUntil(
                lambda: self.desk.worker.waiting == 0 and all_made(self.desk.window) and self._attentive(), timeout=PATIENCE_MS
            )
            return
        give_up(f"never at rest: {self.desk.worker.waiting} questions, keys go to {QApplication.focusWidget()} in {top()}")

    def press(self, *names: str) -> None:
        """Press controls one after another."""
        for name in names:
            self.waits_for(name)
            self.hands.press(name)
            self.settle()

    def choose(self, name: str, option: str) -> None:
        """Take an option of a box that opens."""
        self.waits_for(name)
        self.hands.choose(name, option)
        self.settle()

    def open_first(self, name: str) -> None:
        """Open the first row of a list."""
        self.waits_for(name)
        self.hands.open_first(name)
        self.settle()

    def write(self, name: str, text: str) -> None:
        """Write a text into a control in place of what stands there."""
        self.waits_for(name)
        self.hands.enter(name)
        tap("Ctrl+A")
        tap("Del") if not text else type_in(text)
        self.settle()

    def taps(self, *keys: str) -> None:
        """Tap keys, such as Return or Alt+Right."""
        for key in keys:
            tap(key)
            self.settle()

    def types(self, text: str) -> None:
        """Type where the cursor is."""
        type_in(text)
        self.settle()

    def sees(self, *texts: str) -> None:
        """Wait until the window says every text."""
        for text in texts:
            with suppress(self.qtbot.TimeoutError):
                self.qtbot.waitUntil(partial(shows, text), timeout=PATIENCE_MS)
            assert text in shown(), f"nowhere: {text!r}\n{shown()}"

    def sees_no(self, *texts: str) -> None:
        """Wait until the window says none of the texts."""
        for text in texts:
            self.qtbot.waitUntil(partial(lacks, text), timeout=PATIENCE_MS)

    def names_file(self, path: Path) -> None:
        """Type a path into the system's dialog and take it; the dialog's own list of names may open and takes one Return."""
        self.waits_for("File name:")  # it may come a moment after the key; the cursor is in it once all is at rest again
        self.write("File name:", str(path))
        for _ in range(2):
            if isinstance(QApplication.activeModalWidget(), QFileDialog):
                tap("Return")
        self.qtbot.waitUntil(lambda: not isinstance(QApplication.activeModalWidget(), QFileDialog), timeout=PATIENCE_MS)
        self.settle()

    def _attentive(self) -> bool:
        """Whether keys go to the window in front; without a window manager nobody gives them back after a dialog."""
        active = QApplication.activeWindow()
        if (active is None or not active.isVisible()) and QApplication.activeModalWidget() is None:
            self.desk.window.activateWindow()
            return False
        cursor = QApplication.focusWidget()
        if QApplication.activePopupWidget() is not None:
            return True
        modal = QApplication.activeModalWidget()
        if modal is not None and cursor is None and active is not modal:
            modal.activateWindow()  # a list that opened in a dialog has closed
            return False
        return QApplication.activeModalWidget() is None if cursor is None else cursor.window() is top()

    def waits_for(self, name: str) -> QWidget:
        """Wait until a control of that name is there and can be used."""
        self.settle()
        with suppress(self.qtbot.TimeoutError):
            self.qtbot.waitUntil(lambda: bool(named(name)), timeout=PATIENCE_MS)
        found = named(name)
        assert found, f"no control {name!r}; there are: {[said(each) for each in controls()]}"
        return found[0]


class Keys:
    """An owner without a mouse."""

    def __init__(self, owner: Owner) -> None:
        self._owner = owner

    def enter(self, name: str) -> None:
        """Tab until the control has the focus; within a row of choices the arrows lead on, as everywhere."""
        stops = list[str]()
        for _ in range(MOST_STOPS):
            here = focused()
            if matches(here, name):
                return
            stops.append(said(here))
            tap(_way(here, name))
        give_up(f"Tab does not reach {name!r}; it stops at {list(dict.fromkeys(stops))}")

    def press(self, name: str) -> None:
        """Tab there and tap Space."""
        self.enter(name)
        tap("Space")

    def choose(self, name: str, option: str) -> None:
        """Tab there, go to the top, then down until the option stands in the box; Return takes it."""
        self.enter(name)
        box = focused()
        assert isinstance(box, QComboBox), f"{name!r} is not a box with options but {box!r}"
        tap("Alt+Down")
        tap("Home")
        view = box.view()
        for _ in range(box.count()):
            if str(view.currentIndex().data()) == option:
                tap("Return")
                return
            tap("Down")
        give_up(f"no option {option!r} in {name!r}: {[box.itemText(n) for n in range(box.count())]}")

    def open_first(self, name: str) -> None:
        """Tab to the list, go to its first row, tap Return."""
        self.enter(name)
        for keys in ("Home", "Return"):
            tap(keys)


class Mouse:
    """An owner without keys, but for writing into a box."""

    def __init__(self, owner: Owner) -> None:
        self._owner = owner

    def enter(self, name: str) -> None:
        """Click into the control."""
        click(self._owner.waits_for(name))

    def press(self, name: str) -> None:
        """Click it."""
        click(self._owner.waits_for(name))

    def choose(self, name: str, option: str) -> None:
        """Open the box with a click and click the option."""
        box = self._owner.waits_for(name)
        assert isinstance(box, QComboBox), f"{name!r} is not a box with options but {box!r}"
        click(box)
        self._owner.qtbot.waitUntil(lambda: box.view().isVisible(), timeout=PATIENCE_MS)
        QApplication.processEvents()  # the box forgets the click that opened it
        click_row(box.view(), option)

    def open_first(self, name: str) -> None:
        """Click the first row."""
        view = self._owner.waits_for(name)
        assert isinstance(view, QAbstractItemView), f"{name!r} is not a list"
        bring_into_sight(view)
        first = view.visualRect(view.model().index(0, 0))
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=first.center())


def tap(keys: str) -> None:
    """Tap a key or a chord where the keyboard's focus is."""
    for combination in QKeySequence(keys):  # type: ignore[attr-defined]  # its stubs do not know that it is a sequence
        QTest.keyClick(focused(), combination.key(), combination.keyboardModifiers())


def type_in(text: str) -> None:
    """Type where the keyboard is: Latin letters key by key, any other script as its input method hands it over."""
    if text.isascii():
        QTest.keyClicks(focused(), text)
    else:
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(focused(), event)


def click(widget: QWidget) -> None:
    """Scroll a widget into sight and click its centre; something that lies on top of it there is a fault."""
    bring_into_sight(widget)
    window = widget.window()
    for _ in range(MAKING_WAY):  # a notice at the foot makes way for what was scrolled below it, a moment later
        where = widget.mapTo(window, widget.rect().center())
        hit = window.childAt(where) or window
        if not any(isinstance(each, Toast) for each in (hit, hit.parentWidget())):
            break
        QTest.qWait(20)
    assert hit is widget or widget.isAncestorOf(hit), f"{said(widget)!r} lies under {hit!r} at {where}"
    QTest.mouseClick(hit, Qt.MouseButton.LeftButton, pos=hit.mapFrom(window, where))


def click_row(view: QAbstractItemView, text: str) -> None:
    """Click the row of a list that shows a text."""
    model = view.model()
    for number in range(model.rowCount(QModelIndex())):
        index = model.index(number, 0)
        if str(index.data()) == text:
            view.scrollTo(index)
            QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(index).center())
            return
    give_up(f"no row {text!r}: {[model.index(n, 0).data() for n in range(model.rowCount(QModelIndex()))]}")


def bring_into_sight(widget: QWidget) -> None:
    """Scroll whatever scrolls around a widget, as a wheel would."""
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget, 0, 24)
        above = above.parentWidget()


def top() -> QWidget:
    """The window that has the owner's attention: a menu, a dialog, or the main one."""
    for front in (QApplication.activePopupWidget(), QApplication.activeModalWidget(), QApplication.activeWindow()):
        if front is not None and front.isVisible():
            return front
    return next(each for each in QApplication.topLevelWidgets() if each.isVisible() and each.isWindow())


def focused() -> QWidget:
    """Where keys go."""
    front = top()
    if QApplication.activePopupWidget() is not None:
        return cast("QWidget | None", front.focusWidget()) or front
    return QApplication.focusWidget() or front


def controls() -> Iterator[QWidget]:
    """What can be used in the front window, in the order in which it was built."""
    for widget in top().findChildren(QWidget):
        if widget.isVisible() and widget.isEnabled() and widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
            yield widget


def named(name: str) -> list[QWidget]:
    """The controls of that name."""
    return [widget for widget in controls() if matches(widget, name)]


def matches(widget: QWidget, name: str) -> bool:
    """Whether a control is called so; a trailing … stands for any rest."""
    called = said(widget)
    return called.startswith(name[:-1]) if name.endswith("…") else called == name


def _way(here: QWidget, name: str) -> str:
    """The key that leads on: an arrow where the control is another choice of the row that has the focus, else Tab."""
    grouped = isinstance(here, QAbstractButton) and (here.autoExclusive() or here.group() is not None)
    for each in named(name):
        by_arrows = grouped or each.focusPolicy() == Qt.FocusPolicy.ClickFocus
        if by_arrows and each.parentWidget() is here.parentWidget():
            away = each.geometry().center() - here.geometry().center()
            if abs(away.y()) > abs(away.x()):
                return "Down" if away.y() > 0 else "Up"
            return "Right" if away.x() > 0 else "Left"
    return "Tab"


def said(widget: QWidget) -> str:
    """What a screen reader calls a widget, without its key (on X11 Qt tells the option of a box instead of its name)."""
    node = cast("QAccessibleInterface | None", QAccessible.queryAccessibleInterface(widget))
    told = widget.accessibleName() or ("" if node is None else node.text(QAccessible.Text.Name))
    return told.replace("&", "").strip()


def shows(text: str) -> bool:
    """Whether the text can be read in the front window."""
    return text in shown()


def lacks(text: str) -> bool:
    """Whether it cannot."""
    return text not in shown()


def shown() -> str:
    """Everything that can be read in the front window: labels, buttons, boxes, rows of lists, and what painted parts tell."""
    return "\n".join(
        dict.fromkeys(text for widget in top().findChildren(QWidget) if widget.isVisible() for text in _texts(widget))
    )


def _texts(widget: QWidget) -> Iterator[str]:
    readable: Any = widget
    if isinstance(widget, QLabel | QLineEdit | QAbstractButton | QAbstractSpinBox):
        yield readable.text()
    elif isinstance(widget, QComboBox):
        yield widget.currentText()
    elif isinstance(widget, QPlainTextEdit):
        yield widget.toPlainText()
    elif isinstance(widget, QAbstractItemView) and (model := widget.model()) is not None:
        columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(QModelIndex())
        for row in range(min(model.rowCount(QModelIndex()), MOST_ROWS)):
            yield "\t".join(str(model.index(row, column).data() or "") for column in range(columns))
            yield str(model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) or "")
    yield said(widget)
    yield widget.accessibleDescription()


def give_up(why: str) -> None:
    """End the test with a reason."""
    raise AssertionError(why)
