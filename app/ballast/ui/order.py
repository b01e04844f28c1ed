"""The order of Tab: as the page is read, whatever was made first.

Pages are made in steps, and rows come and go while they are used; Qt's own order is that of making. Before Tab moves on, the
order is laid anew by what lies where: from top to bottom, in a row from its start to its end, a column as a whole. Layouts are
not asked: their items belong to Qt, and one that Python has touched may be gone before Qt looks at it again.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QAbstractSpinBox, QComboBox, QLineEdit, QScrollArea, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtCore import QRect

    Placed = tuple[QRect, QWidget]

_WHOLE = (QAbstractButton, QAbstractItemView, QAbstractSpinBox, QComboBox, QLineEdit)
"""What Tab reaches as one, whatever it is made of."""
_TOUCH = 4
"""Pixels by which parts may overlap and still lie apart."""


def order_tabs(root: QWidget) -> None:
    """Let Tab go through everything that is shown below a widget in the order in which it is read."""
    shown = list(_read(root))
    for widget in shown:
        _leave_to_part(widget)
    wanted = [widget for widget in shown if _is_stop(widget)]
    if wanted != _present(root, wanted):
        for before, after in pairwise(wanted):
            QWidget.setTabOrder(before, after)


def first_stop(root: QWidget) -> QWidget | None:
    """The first thing below a widget that Tab would reach now; None where there is nothing."""
    return next((one for one in _read(root) if one is not root and one.isEnabled() and _is_stop(one)), None)


def _is_stop(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None


def _leave_to_part(widget: QWidget) -> None:
    """Take the stop from a box that only passes the keys on to a part of itself: Qt keeps both and cannot move the box."""
    part = widget.focusProxy()
    if part is not None and widget.isAncestorOf(part) and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        widget.setFocusProxy(None)  # type: ignore[arg-type]  # Qt takes none
        widget.setFocusPolicy(Qt.FocusPolicy.NoFocus)


def _present(root: QWidget, wanted: list[QWidget]) -> list[QWidget]:
    """The same widgets in the order that Tab has now, from the first of them on."""
    if not wanted:
        return []
    among, found = set(wanted), [wanted[0]]
    widget = wanted[0].nextInFocusChain()
    while widget is not None and widget is not wanted[0]:
        if widget in among:
            found.append(widget)
        widget = widget.nextInFocusChain()
        if widget is root and len(found) == len(wanted):
            break
    return found


def _read(widget: QWidget) -> Iterator[QWidget]:
    """A widget and what is shown inside it, as it is read."""
    if widget.isHidden():
        return
    yield widget
    if isinstance(widget, _WHOLE):
        return
    for child in [widget.widget()] if isinstance(widget, QScrollArea) else _placed(widget):
        if child is not None:
            yield from _read(child)


def _placed(widget: QWidget) -> list[QWidget]:
    """The children of a widget that are shown, as they are read."""
    children = [
        child
        for child in widget.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        if not child.isWindow() and not child.isHidden()
    ]
    return _as_read([(child.geometry(), child) for child in children], mirrored=_is_mirrored(widget))


def _is_mirrored(widget: QWidget) -> bool:
    return widget.layoutDirection() == Qt.LayoutDirection.RightToLeft


def _as_read(placed: list[Placed], *, mirrored: bool) -> list[QWidget]:
    """Cut into bands from top to bottom, each band into columns from its start, and so on until nothing can be cut."""
    if len(placed) < 2:  # noqa: PLR2004 - one is in order
        return [widget for _, widget in placed]
    parts = _cut(placed, lambda room: (room.top(), room.bottom()))
    if len(parts) == 1:
        parts = _cut(placed, lambda room: (room.left(), room.right()))
        parts = parts[::-1] if mirrored else parts
    if len(parts) == 1:
        return [widget for _, widget in sorted(placed, key=lambda one: (one[0].top(), one[0].left()))]
    return [widget for part in parts for widget in _as_read(part, mirrored=mirrored)]


def _cut(placed: list[Placed], ends: Callable[[QRect], tuple[int, int]]) -> list[list[Placed]]:
    """Groups with nothing across the room between them, in order; parts that overlap a little are still apart."""
    parts: list[list[Placed]] = []
    reach = None
    for one in sorted(placed, key=lambda one: ends(one[0])):
        first, last = ends(one[0])
        if reach is None or first > reach - _TOUCH:
            parts.append([])
            reach = last
        parts[-1].append(one)
        reach = max(reach, last)
    return parts
