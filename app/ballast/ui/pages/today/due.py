"""What is to be done with helpers by tomorrow, and whose date to be erased has come, as one quiet line that leads there.

Nothing where nothing is due.

It is asked for well after the day is usable, and again when something of it changed or a new day has begun. Put off, it is gone
until the next day.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ballast.domain.log.change import Kind
from ballast.ui.changes import PageName

if TYPE_CHECKING:
    from datetime import date, datetime

    from ballast.domain.log.change import Change
    from ballast.services.hand_over import Reminder
    from ballast.store.store import Store
    from ballast.ui.context import Context
    from ballast.ui.widgets.surfaces import Card

_FIRST_MS = 1200
_HIDDEN = "today/due_hidden"
_KINDS = (Kind.HAND_OVERS, Kind.PLANS, Kind.PEOPLE)


class DuePlace(QWidget):
    """Where the line stands; its card is made on the day it is first needed."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.card: Card | None = None
        self._day: date | None = None
        self._first: Reminder | None = None
        self._later = QTimer(self, singleShot=True, interval=_FIRST_MS)
        self._later.timeout.connect(self._ask)
        context.changes.announced.connect(self._hear)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def follow(self, now: datetime) -> None:
        """A day is shown; a new one asks anew."""
        if self._day != now.date():
            self._day = now.date()
            self._later.start()

    def _hear(self, change: Change) -> None:
        if self._day is not None and any(kind in change.kinds for kind in _KINDS):
            self._later.start(0)

    def _ask(self) -> None:
        clock = self._context.clock

        def read(store: Store) -> tuple[tuple[Reminder, ...], int]:
            from ballast.services import hand_over, people  # noqa: PLC0415 - not on the way to the first page

            return hand_over.all_reminders(store, clock), len(people.due_people(store, clock))

        self._context.ask(read, self._show)

    def _show(self, due: tuple[tuple[Reminder, ...], int]) -> None:
        found, people = due
        hidden = self._day is not None and self._context.settings.text(_HIDDEN) == self._day.isoformat()
        self._first = found[0] if found else None
        if found and not hidden:
            self._fill(found, people)
        elif people and not hidden:
            self._fill_people(people)
        self.setVisible(bool(found or people) and not hidden)

    def _fill_people(self, people: int) -> None:
        """Nothing to do with helpers: only whose date has come."""
        from ballast.ui.words import people as say  # noqa: PLC0415 - with the card

        self._make()
        text = say.DUE_TODAY(people, shown=self._context.words.integer(people))
        self.title.setText(text)
        self.first.setText(say.DUE_TODAY_TEXT())
        self._name(text, say.GO_PEOPLE())

    def _fill(self, found: tuple[Reminder, ...], people: int) -> None:
        from ballast.ui.words import handing  # noqa: PLC0415 - with the card
        from ballast.ui.words import people as people_words  # noqa: PLC0415 - with the card
        from ballast.ui.words import starting as say  # noqa: PLC0415 - with the card

        self._make()
        names = {" ".join(each.name.split()) or handing.KINDS[each.role.help_type]() for each in found}
        shown = self._context.words.integer(len(found))
        alone = len({each.role.id for each in found}) == 1
        text = say.DUE_ONE(len(found), shown=shown, helper=names.pop()) if alone else say.DUE_MORE(len(found), shown=shown)
        self.title.setText(text)
        first = say.DUE_FIRST(step=say.step_words(found[0].step))
        more = people_words.DUE_TODAY(people, shown=self._context.words.integer(people)) if people else ""
        self.first.setText("  ·  ".join(filter(None, (first, more))))
        self._name(text, say.GO_HELPER())

    def _name(self, text: str, go: str) -> None:
        self.go.setText(go)
        self.go.setAccessibleName(go)
        if self.card is not None:
            self.card.setAccessibleName(text)

    def _make(self) -> None:
        if self.card is not None:
            return
        from PySide6.QtWidgets import QHBoxLayout  # noqa: PLC0415 - with the card

        from ballast.ui.widgets.buttons import Button, GhostButton  # noqa: PLC0415 - with the card
        from ballast.ui.widgets.plain import ElidedLabel  # noqa: PLC0415 - with the card
        from ballast.ui.widgets.surfaces import Card  # noqa: PLC0415 - with the card
        from ballast.ui.words import starting as say  # noqa: PLC0415 - with the card

        self.card = Card()
        self._column.addWidget(self.card)
        row, lines = QHBoxLayout(), QVBoxLayout()
        row.setSpacing(10)
        lines.setSpacing(1)
        self.title, self.first = ElidedLabel("", "strong"), ElidedLabel("", "small")
        lines.addWidget(self.title)
        lines.addWidget(self.first)
        row.addLayout(lines, 1)
        self.go = Button(self._context.theme, say.GO_HELPER(), "people")
        self.put_off = GhostButton(self._context.theme, say.DUE_LATER())
        for button, act in ((self.go, self._go), (self.put_off, self._put_off)):
            button.clicked.connect(act)
            row.addWidget(button)
        self.card.body.setContentsMargins(16, 10, 12, 10)
        self.card.body.addLayout(row)

    def _go(self) -> None:
        first = self._first
        self._context.navigate(PageName.HELPERS, "people" if first is None else (first.role.id, "start"))

    def _put_off(self) -> None:
        if self._day is not None:
            self._context.settings.keep_text(_HIDDEN, self._day.isoformat())
        self.hide()
