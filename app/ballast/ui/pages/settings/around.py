"""Away and reminders: how the program notices that the owner is away, the keys and the tray, and when it asks by itself."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ballast.ui.desktop.status import KeyState, Searching, Status
from ballast.ui.desktop.wishes import HOTKEYS, Often, Wishes, keep_wishes, read_wishes
from ballast.ui.keys import native
from ballast.ui.pages.settings.parts import SettingRow
from ballast.ui.widgets.choosers import Chooser
from ballast.ui.widgets.layouts import SegmentedControl
from ballast.ui.widgets.plain import PlainLabel
from ballast.ui.widgets.surfaces import Card, Line
from ballast.ui.words import desktop as say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ballast.ui.context import Context

_STATES = {Searching.FOUND: "found", Searching.NONE: "none", Searching.UNKNOWN: "unknown"}
_OFTEN = tuple(Often)


class AroundCard(Card):
    """The desktop around the window. Every choice is kept at once; the desktop's services hear of it through `Status`."""

    def __init__(self, context: Context) -> None:
        super().__init__(say.CARD())
        self._words, self._looks = context.words, context.settings
        self._status = context.desktop or Status(self)

    def make(self) -> Iterator[None]:
        """Fill the card in steps."""
        self.body.setSpacing(14)
        self.source = PlainLabel("", "strong")
        self.source_row = SettingRow(say.SOURCE(), say.SOURCE_UNKNOWN(), self.source)
        self.add(self.source_row)
        self.add(Line())
        yield
        self.often = Chooser(say.ASKING())
        for each in _OFTEN:
            self.often.addItem(say.ASKING_CHOICES[each.value](), each)
        self.add(SettingRow(say.ASKING(), say.ASKING_NOTE(), self.often))
        yield
        self.reminder = SegmentedControl(say.REMINDER(), (say.ON(), say.OFF()))
        self.add(SettingRow(say.REMINDER(), say.REMINDER_NOTE(), self.reminder))
        self.add(Line())
        yield
        self.hotkey = Chooser(say.HOTKEY())
        for key in HOTKEYS:
            self.hotkey.addItem(native(key), key)
        self.hotkey.addItem(say.HOTKEY_OFF(), "")
        self.hotkey_row = SettingRow(say.HOTKEY(), say.HOTKEY_OFF_NOTE(), self.hotkey)
        self.add(self.hotkey_row)
        yield
        self.tray = SegmentedControl(say.TRAY(), (say.ON(), say.OFF()))
        self.tray_row = SettingRow(say.TRAY(), say.TRAY_NOTE(), self.tray)
        self.add(self.tray_row)
        yield
        self._show_wishes(read_wishes(self._looks))
        self._show_status()
        self._wire()

    def _wire(self) -> None:
        self._status.changed.connect(self._show_status)
        self.often.activated.connect(lambda number: self._keep(often=_OFTEN[number]))
        self.reminder.chosen.connect(lambda number: self._keep(reminder=number == 0))
        self.hotkey.activated.connect(lambda number: self._keep(hotkey=self.hotkey.itemData(number)))
        self.tray.chosen.connect(lambda number: self._keep(in_tray=number == 0))

    def _show_wishes(self, wishes: Wishes) -> None:
        self.often.setCurrentIndex(_OFTEN.index(wishes.often))
        self.reminder.set_current(0 if wishes.reminder else 1)
        self.hotkey.setCurrentIndex(self.hotkey.findData(wishes.hotkey))
        self.tray.set_current(0 if wishes.in_tray else 1)

    def _show_status(self) -> None:
        status = self._status
        self.source.setText(say.SOURCE_STATES[_STATES[status.idle_search]]())
        self._note(self.source_row, self._source_text())
        self._note(self.hotkey_row, self._keys_text())
        self._note(self.tray_row, say.TRAY_NOTE() if status.tray else say.TRAY_NONE())
        self.tray.setEnabled(status.tray)

    def _source_text(self) -> str:
        status = self._status
        if status.idle_search is Searching.UNKNOWN:
            return say.SOURCE_UNKNOWN()
        if status.idle is None:
            return say.SOURCE_NONE()
        last = say.NEVER_AWAY() if status.last_away is None else say.LAST_AWAY(when=self._words.instant(status.last_away))
        return f"{say.SOURCES[status.idle.value]()} {last}"

    def _keys_text(self) -> str:
        wishes = read_wishes(self._looks)
        texts = {
            KeyState.OFF: say.HOTKEY_OFF_NOTE(),
            KeyState.ON: say.HOTKEY_NOTE(key=native(wishes.hotkey), back=native(wishes.back_key)),
            KeyState.ASKED: say.HOTKEY_ASKED(),
            KeyState.TAKEN: say.HOTKEY_TAKEN(),
            KeyState.NOT_OFFERED: say.HOTKEY_NOT_OFFERED(),
        }
        return texts[self._status.keys]

    @staticmethod
    def _note(row: SettingRow, text: str) -> None:
        if row.note.text() != text:
            row.note.setText(text)

    def _keep(self, **what: object) -> None:
        keep_wishes(self._looks, replace(read_wishes(self._looks), **what))  # type: ignore[arg-type]  # a typo fails at once
        self._status.wished.emit()
        self._show_status()
