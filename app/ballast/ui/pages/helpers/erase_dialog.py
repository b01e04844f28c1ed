"""The question before people are erased: the owner's texts that name them with a tick each, and what becomes of copies."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from ballast.domain.delegation.naming import Naming
from ballast.ui.pages.helpers.people_rows import mention_words
from ballast.ui.widgets.ask_dialog import AskDialog
from ballast.ui.widgets.buttons import LinkButton
from ballast.ui.widgets.plain import PlainLabel, set_button_text
from ballast.ui.widgets.surfaces import scrolled
from ballast.ui.words import people as say

if TYPE_CHECKING:
    from ballast.store.mentions import Spot
    from ballast.ui.context import Context
    from ballast.ui.pages.helpers.erase import Look

_WIDE, _TALLEST = 560, 260


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which texts lose the name, whether a new copy replaces those that hold them, and whether what was set aside goes."""

    cleared: tuple[Spot, ...]
    renew: bool
    drop_aside: bool = False


class EraseDialog(AskDialog):
    """Answers with `Wanted`. Enter leaves: nothing brings anybody back."""

    def __init__(self, context: Context, found: Look, parent: QWidget) -> None:
        words, count = context.words, len(found.people)
        names = [" ".join(each.name.split()) for each in found.people]
        title = say.ERASE_TITLE(name=names[0]) if count == 1 else say.ERASE_MANY_TITLE(count, shown=words.integer(count))
        super().__init__(context.theme, title, say.ERASE_DO(), parent, danger=True)
        self.setMinimumWidth(_WIDE)
        self.ticks: dict[tuple[str, str, str], QCheckBox] = {}
        self._spots = found.spots
        if count > 1:
            self._say(", ".join(names))
        self._say(say.ERASE_TEXT())
        if found.places:
            self._say(say.ERASE_PLACES(found.places, shown=words.integer(found.places)))
        self._texts(context)
        self.renew = QCheckBox(self)
        set_button_text(self.renew, say.ERASE_RENEW(found.copies, shown=words.integer(found.copies)))
        self.renew.setChecked(bool(found.copies))
        self.renew.setVisible(bool(found.copies))
        if found.until is None:
            self._say(say.ERASE_NO_COPY())
        else:
            day = words.period(found.until, found.until)
            self._say(say.ERASE_COPIES(found.copies, shown=words.integer(found.copies), day=day))
        self.column.addWidget(self.renew)
        self._aside(context, len(found.aside))
        self.note.hide()
        self.leave.setFocus()

    def _aside(self, context: Context, count: int) -> None:
        """What was set aside as damaged and holds them: said and offered only where there is any."""
        shown = context.words.integer(count)
        self.drop_aside = QCheckBox(self)
        set_button_text(self.drop_aside, say.ERASE_ASIDE_DROP(count, shown=shown))
        self.drop_aside.setChecked(bool(count))
        self.drop_aside.setVisible(bool(count))
        if count:
            self._say(say.ERASE_ASIDE(count, shown=shown))
        self.column.addWidget(self.drop_aside)

    def _say(self, text: str) -> None:
        self.column.addWidget(PlainLabel(text, wrap=True))

    def _texts(self, context: Context) -> None:
        """The texts, each with a tick: on where the whole name stands, off where only a part of it does."""
        if not self._spots:
            self._say(say.ERASE_OWN_NONE())
            return
        self._say(say.ERASE_OWN(instead=say.INSTEAD()))
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 6, 0)
        column.setSpacing(6)
        for spot in sorted(self._spots, key=lambda spot: mention_words(spot).casefold()):
            tick = self.ticks[spot.at] = QCheckBox()
            tick.setChecked(spot.naming is Naming.WHOLE)
            text = mention_words(spot)
            tick.setAccessibleName(text)
            label = PlainLabel(text, "small", wrap=True)
            row = QHBoxLayout()
            row.setSpacing(8)
            row.addWidget(tick)
            row.addWidget(label, 1)
            column.addLayout(row)
        area = scrolled(inside)
        area.setAccessibleName(say.ERASE_OWN_LIST())
        area.setMinimumHeight(min(_TALLEST, inside.sizeHint().height() + 8))
        self.column.addWidget(area)
        row = QHBoxLayout()
        for text, on in ((say.ERASE_ALL_TICKS(), True), (say.ERASE_NO_TICKS(), False)):
            link = LinkButton(context.theme, text)
            link.clicked.connect(lambda _=False, on=on: self._tick(on=on))
            row.addWidget(link)
        row.addStretch(1)
        self.column.addLayout(row)

    def _tick(self, *, on: bool) -> None:
        for tick in self.ticks.values():
            tick.setChecked(on)

    def answer(self) -> Wanted:
        """What was said."""
        cleared = tuple(spot for spot in self._spots if self.ticks[spot.at].isChecked())
        return Wanted(cleared, self.renew.isChecked(), self.drop_aside.isChecked())
