"""In which zone entries were recorded: the zone, and what stays as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QButtonGroup, QRadioButton

from ballast.services.bulk import Keeps
from ballast.ui.widgets.ask_dialog import AskDialog
from ballast.ui.widgets.plain import button_text
from ballast.ui.widgets.zones import ZoneBox, zone_names
from ballast.ui.words import entries as say

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ballast.ui.theme import Theme

_KEEPS = (Keeps.INSTANT, Keeps.WALL_TIME)


class ZoneQuestion(AskDialog):
    """Answers with the zone and what it keeps."""

    def __init__(self, theme: Theme, current: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, say.ZONE_TITLE(), say.ZONE_DO(), parent)
        self.box = ZoneBox()
        self.box.show_zones(zone_names(), current)
        self.column.addWidget(self.box)
        self.keeps = QButtonGroup(self)
        for number, text in enumerate((say.ZONE_INSTANT(), say.ZONE_WALL())):
            button = QRadioButton(button_text(text))
            button.setAccessibleName(text)
            self.keeps.addButton(button, number)
            self.column.addWidget(button)
        self.keeps.button(0).setChecked(True)
        self.note.hide()
        self.box.setFocus()

    def answer(self) -> tuple[ZoneInfo, Keeps]:
        """The zone, and whether the moments or the clock's times stay."""
        return ZoneInfo(self.box.key), _KEEPS[self.keeps.checkedId()]
