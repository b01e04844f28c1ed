"""Choosing a time zone by typing a part of a city's name."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import available_timezones

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QListView, QSizePolicy

from ballast.ui.widgets.choosers import Chooser
from ballast.ui.words import importing as say

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from zoneinfo import ZoneInfo

    from PySide6.QtWidgets import QWidget

    from ballast.ui.words.formats import Words


class ZoneBox(Chooser):
    """A list of zones to pick from or to search by typing. `zone_chosen` carries the zone's key when it is another one."""

    zone_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(say.ZONE(), parent)
        self._keys: dict[str, str] = {}
        self._key = ""
        self._edit = QLineEdit()
        self.setEditable(True)
        self.setLineEdit(self._edit)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setMaxVisibleItems(12)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMinimumContentsLength(12)
        self._edit.setPlaceholderText(say.ZONE_SEARCH())
        self._edit.setAccessibleName(say.ZONE())
        completer = QCompleter(self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._popup = QListView()
        self._popup.setObjectName("completer")
        completer.setPopup(self._popup)
        self._names = QStringListModel(self)
        completer.setModel(self._names)
        self.setModel(self._names)
        self.setCompleter(completer)
        self.activated.connect(self._take)
        completer.activated.connect(self._take)
        self._edit.editingFinished.connect(self._take)

    @property
    def key(self) -> str:
        """The zone that is chosen."""
        return self._key

    def show_zones(self, keys: Sequence[str], current: str) -> None:
        """Offer zones, one of them chosen; says nothing."""
        wanted = {_shown(key): key for key in (*keys, current)}
        if wanted != self._keys:
            self._keys = wanted
            self._names.setStringList(sorted(wanted))
        self._key = current
        self._show_key()

    def _take(self) -> None:
        """Take what was typed or picked; what is no zone gives way to the last one."""
        typed = " ".join(self.currentText().split()).casefold()
        found = [name for name in self._keys if typed == name.casefold()]
        found = found or [name for name in self._keys if typed and typed == name.casefold().rpartition("/")[2]]
        key = self._keys[found[0]] if found else self._key
        changed = key != self._key
        self._key = key
        self._show_key()
        if changed:
            self.zone_chosen.emit(key)

    def _show_key(self) -> None:
        self.setCurrentIndex(self._names.stringList().index(_shown(self._key)))
        self.setEditText(_shown(self._key))
        self._edit.setCursorPosition(0)


def zone_example(wall: datetime, zone: ZoneInfo, here: ZoneInfo, words: Words) -> str:
    """A time of the file in its zone, and what the owner's clock showed then where that differs."""
    instant = wall.replace(tzinfo=zone)
    there, home = words.time(wall), words.time(instant.astimezone(here))
    if there == home:
        return say.ZONE_EXAMPLE(time=there, place=place_of(zone.key))
    return say.ZONE_EXAMPLE_HERE(time=there, place=place_of(zone.key), here=home)


def place_of(key: str) -> str:
    """The city that a zone is named after."""
    return key.rpartition("/")[2].replace("_", " ")


def _shown(key: str) -> str:
    return key.replace("_", " ")


def zone_names() -> tuple[str, ...]:
    """The zones an owner may look for, by the names of their cities."""
    areas = ("Africa/", "America/", "Antarctica/", "Asia/", "Atlantic/", "Australia/", "Europe/", "Indian/", "Pacific/")
    return (*sorted(name for name in available_timezones() if name.startswith(areas)), "UTC")
