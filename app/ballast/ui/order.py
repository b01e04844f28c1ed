"""The order of Tab: as the page is read, whatever was made first.

Pages are made in steps, and rows come and go while they are used; Qt's own order is that of making. Before Tab moves on, the
order is laid anew along the layouts: from top to bottom, in a row from its start to its end, a column as a whole.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QGridLayout,
    QLayout,
    QLineEdit,
    QScrollArea,
    QWidget,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

_WHOLE = (QAbstractButton, QAbstractItemView, QAbstractSpinBox, QComboBox, QLineEdit)
"""What Tab reaches as one, whatever it is made of."""


def order_tabs(root: QWidget) -> None:
    """Let Tab go through everything that is shown below a widget in the order in which it is read."""
    wanted = [widget for widget in _read(root) if _is_stop(widget)]
    if wanted != _present(root, wanted):
        for before, after in pairwise(wanted):
            QWidget.setTabOrder(before, after)


def first_stop(root: QWidget) -> QWidget | None:
    """The first thing below a widget that Tab would reach now; None where there is nothing."""
    return next((one for one in _read(root) if one is not root and one.isEnabled() and _is_stop(one)), None)


def _is_stop(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None


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
    """The children of a widget: those in its layout as it has them, then those that float, by their place."""
    layout = widget.layout()
    laid = list(_laid(layout)) if layout is not None else []
    known = set(laid)
    floating = [
        child
        for child in widget.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        if child not in known and not child.isWindow()
    ]
    mirrored = widget.layoutDirection() == Qt.LayoutDirection.RightToLeft
    return [*laid, *sorted(floating, key=lambda child: (child.y(), -child.x() if mirrored else child.x()))]


def _laid(layout: QLayout) -> Iterator[QWidget]:
    numbers = list(range(layout.count()))
    if isinstance(layout, QGridLayout):
        numbers.sort(key=lambda number: tuple(layout.getItemPosition(number))[:2])  # type: ignore[arg-type]
    for number in numbers:
        item = layout.itemAt(number)
        if item is None:
            continue
        if (widget := item.widget()) is not None:
            yield widget
        elif (inner := item.layout()) is not None:
            yield from _laid(inner)
