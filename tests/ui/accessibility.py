"""What a screen reader would find in a page: nameless controls, and the order of Tab."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QAccessibleInterface

_ROLE = QAccessible.Role
CONTROLS = frozenset(
    {
        _ROLE.Button, _ROLE.PushButton, _ROLE.CheckBox, _ROLE.RadioButton, _ROLE.EditableText, _ROLE.ComboBox, _ROLE.SpinBox,
        _ROLE.Slider, _ROLE.Table, _ROLE.List, _ROLE.Tree, _ROLE.PageTab, _ROLE.MenuItem, _ROLE.ButtonMenu,
        _ROLE.ButtonDropDown, _ROLE.ProgressBar, _ROLE.Chart, _ROLE.Dial,
    }
)  # fmt: skip


def nameless(root: QWidget) -> list[str]:
    """Every visible control below a widget that a screen reader could not name, as a line each; empty is good."""
    return [
        _describe(node)
        for node in _walk(QAccessible.queryAccessibleInterface(root))
        if node.role() in CONTROLS and not node.text(QAccessible.Text.Name).strip()
    ]


def described(widget: QWidget) -> tuple[QAccessible.Role, str, str, int]:
    """Role, name, description and number of parts of a widget, as a screen reader has them."""
    node = QAccessible.queryAccessibleInterface(widget)
    return node.role(), node.text(QAccessible.Text.Name), node.text(QAccessible.Text.Description), node.childCount()


def tab_chain(root: QWidget) -> list[QWidget]:
    """The widgets that Tab reaches below a visible widget, in order."""
    chain = list[QWidget]()
    widget: QWidget | None = root
    for _ in range(5_000):
        widget = None if widget is None else widget.nextInFocusChain()
        if widget is root or widget is None:
            break
        if (
            root.isAncestorOf(widget)
            and widget.isVisible()
            and widget.isEnabled()
            and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            and widget.focusProxy() is None
        ):
            chain.append(widget)
    return chain


def tab_jumps(root: QWidget, tolerance: int = 8) -> list[str]:
    """Where Tab goes back up the page by more than a row, as a line each; empty is a sensible order in one column."""
    jumps = []
    chain = tab_chain(root)
    for before, after in pairwise(chain):
        above, below = before.mapTo(root, QPoint(0, before.height())), after.mapTo(root, QPoint(0, 0))
        rising = below.y() + after.height() < above.y() - before.height() - tolerance
        if rising and below.x() <= above.x():
            jumps.append(f"{_name(before)} -> {_name(after)}")
    return jumps


def tabbed(root: QWidget) -> list[QWidget]:
    """The widgets below a visible widget that get the keys as Tab is pressed, once round its window, in order of the chain.

    A box of a date is one stop, though Tab goes through its parts.
    """
    stops = list[QWidget]()
    for _ in range(1_000):
        QTest.keyClick(QApplication.focusWidget() or root, Qt.Key.Key_Tab)
        widget = QApplication.focusWidget()
        if widget is None or widget in stops[:-1]:
            break
        stops += [] if stops[-1:] == [widget] else [widget]
    first = next((stops.index(widget) for widget in tab_chain(root) if widget in stops), 0)
    return [widget for widget in (*stops[first:], *stops[:first]) if root.isAncestorOf(widget)]


def order_faults(root: QWidget) -> list[str]:
    """Where Tab does not go as the page is read, as a line each: empty is from top to bottom, in a row from start to end.

    Two stops that follow each other are judged by the largest parts of the page that hold the one and not the other. Stops
    that Qt has in its chain and Tab does not come to are named too.
    """
    mirrored = root.layoutDirection() == Qt.LayoutDirection.RightToLeft
    stops, chain = tabbed(root), tab_chain(root)
    left_out = [f"not reached: {_name(widget)}" for widget in chain if widget not in stops]
    return left_out + [
        f"{_name(before)} -> {_name(after)}"
        for before, after in pairwise(stops)
        if not _reads_on(*_parts(before, after), mirrored=mirrored)
    ]


def _parts(before: QWidget, after: QWidget) -> tuple[QRect, QRect]:
    """The places of the two parts below the nearest ancestor that holds both."""
    above = {widget: part for part, widget in pairwise(_upwards(before))}
    part = after
    for inner, outer in pairwise(_upwards(after)):
        part = inner
        if outer in above:
            return above[outer].geometry(), part.geometry()
    message = "no window in common"
    raise AssertionError(message)


def _upwards(widget: QWidget) -> Iterator[QWidget]:
    one: QWidget | None = widget
    while one is not None:
        yield one
        one = one.parentWidget()


def _reads_on(before: QRect, after: QRect, *, mirrored: bool) -> bool:
    """Whether a part comes after another: further on in the row, or below it."""
    further = after.right() <= before.left() if mirrored else after.left() >= before.right()
    return further or after.top() >= before.top() + before.height() // 2


def unreachable(root: QWidget) -> list[str]:
    """Buttons that no key reaches: not by Tab, not by a shortcut, not by arrows as one of a group."""
    return [
        _name(button)
        for button in root.findChildren(QAbstractButton)
        if button.isVisible()
        and button.isEnabled()
        and not button.focusPolicy() & Qt.FocusPolicy.TabFocus
        and button.shortcut().isEmpty()
        and button.property("kind") is not None
        and not button.autoExclusive()
        and button.group() is None
    ]


def _walk(node: QAccessibleInterface | None) -> Iterator[QAccessibleInterface]:
    if node is None or not node.isValid() or node.state().invisible:
        return
    yield node
    if node.role() in {_ROLE.Table, _ROLE.List, _ROLE.Tree, _ROLE.ComboBox, _ROLE.SpinBox}:
        return
    for index in range(node.childCount()):
        yield from _walk(node.child(index))


def _describe(node: QAccessibleInterface) -> str:
    thing = node.object()
    return f"{node.role().name} {type(thing).__name__} {thing.objectName()} at {node.rect().topLeft().toTuple()}"


def _name(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.accessibleName() or widget.objectName()}".strip()


def settle() -> None:
    """Let layouts and paints happen."""
    QApplication.processEvents()
