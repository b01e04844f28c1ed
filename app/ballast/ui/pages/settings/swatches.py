"""Two small pickers behind a button: one of nine colours, one of the icons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QGridLayout, QMenu, QWidget, QWidgetAction

from ballast.ui.widgets.buttons import IconButton
from ballast.ui.widgets.painted import rounded

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QKeyEvent

    from ballast.ui.theme import Theme


class Picker(IconButton):
    """A button that opens a grid of choices. `picked` carries the number of the choice in `names`."""

    picked = Signal(int)

    def __init__(self, theme: Theme, name: str, names: Sequence[str], columns: int) -> None:
        super().__init__(theme, "tag", name)
        self._columns = columns
        self._names = tuple(names)
        self.current = -1
        self.clicked.connect(self.open)
        theme.changed.connect(self._dress)

    def face(self, number: int) -> QIcon:
        """What a choice looks like."""
        raise NotImplementedError

    def show_choice(self, number: int) -> None:
        """Show a choice on the button without saying so."""
        self.current = number
        self.setIcon(self.face(number))
        self.setIconSize(QSize(20, 20))

    def _dress(self) -> None:
        self.show_choice(self.current)

    def open(self) -> QMenu:
        """Open the grid with the present choice in focus."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        grid_widget = QWidget()
        grid = QGridLayout(grid_widget)
        grid.setContentsMargins(4, 4, 4, 4)
        grid.setSpacing(4)
        buttons: list[IconButton] = []
        buttons += [self._choice(number, menu, buttons) for number in range(len(self._names))]
        for number, button in enumerate(buttons):
            grid.addWidget(button, number // self._columns, number % self._columns)
        action = QWidgetAction(menu)
        action.setText(self.accessibleName())
        action.setDefaultWidget(grid_widget)
        menu.addAction(action)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
        buttons[max(0, self.current)].setFocus(Qt.FocusReason.TabFocusReason)
        return menu

    def _choice(self, number: int, menu: QMenu, all_of_them: list[IconButton]) -> IconButton:
        button = _Choice(self._theme, self._names[number], all_of_them, self._columns)
        button.setIcon(self.face(number))
        button.setIconSize(QSize(20, 20))
        button.setAutoDefault(True)  # so that Enter takes it, as Space does
        button.clicked.connect(lambda: self._pick(number, menu))
        return button

    def _pick(self, number: int, menu: QMenu) -> None:
        menu.close()
        if number != self.current:
            self.show_choice(number)
            self.picked.emit(number)


class _Choice(IconButton):
    """One place of the grid; arrows go to its neighbours."""

    def __init__(self, theme: Theme, name: str, neighbours: Sequence[IconButton], columns: int) -> None:
        super().__init__(theme, "tag", name)
        self._neighbours = neighbours
        self._columns = columns

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -self._columns, Qt.Key.Key_Down: self._columns}
        by = steps.get(Qt.Key(event.key()))
        if by is None:
            super().keyPressEvent(event)
            return
        target = self._neighbours.index(self) + by
        if 0 <= target < len(self._neighbours):
            self._neighbours[target].setFocus(Qt.FocusReason.TabFocusReason)


class ColourPicker(Picker):
    """One of the nine colours of the palette."""

    def face(self, number: int) -> QIcon:
        """A round spot of the colour."""
        icon = QIcon()
        if number < 0:
            return icon
        for scale in (1.0, 1.5, 2.0):
            side = round(20 * scale)
            pixmap = QPixmap(side, side)
            pixmap.fill(QColor(Qt.GlobalColor.transparent))
            with QPainter(pixmap) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                inset = 2 * scale
                area = pixmap.rect().toRectF().adjusted(inset, inset, -inset, -inset)
                rounded(painter, area, area.width() / 2, self._theme.category(number))
            pixmap.setDevicePixelRatio(scale)
            icon.addPixmap(pixmap)
        return icon


class CuePicker(Picker):
    """One of the icons that stand beside the colour."""

    def __init__(self, theme: Theme, name: str, cues: Mapping[str, str]) -> None:
        super().__init__(theme, name, tuple(cues.values()), 5)
        self.tint = "text_second"
        self._cues = tuple(cues)

    def face(self, number: int) -> QIcon:
        """The icon."""
        return self._theme.icon(self._cues[number] if 0 <= number < len(self._cues) else "tag", self.tint)
