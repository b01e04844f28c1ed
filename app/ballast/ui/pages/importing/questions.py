"""What only the owner can say about a file: its time zone, the order of its dates, who of several people is "me"."""

from __future__ import annotations

from datetime import datetime, time
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ballast.services.imports import DateOrder
from ballast.ui.pages.importing.loading import short
from ballast.ui.widgets.choosers import Chooser
from ballast.ui.widgets.layouts import SegmentedControl
from ballast.ui.widgets.plain import PlainLabel
from ballast.ui.widgets.surfaces import Card
from ballast.ui.widgets.zones import ZoneBox, zone_example
from ballast.ui.words import importing as say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ballast.ui.context import Context
    from ballast.ui.pages.importing.loading import Loaded, Seen

_ORDERS = (DateOrder.DMY, DateOrder.MDY)
_MORNING = time(9)


class Questions(Card):
    """The questions that this file leaves open; hidden where it leaves none; made in steps.

    Each answer is a signal of its own.
    """

    zone_said = Signal(object)
    order_said = Signal(object)
    user_said = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(say.QUESTIONS(), parent=parent)
        self._context = context
        self.dates: SegmentedControl | None = None
        self._people: list[str | None] = []

    def make(self) -> Iterator[None]:
        """The steps of making it, once it is in its place."""
        self.body.setSpacing(18)
        self._person_part = _Part(say.PERSON(), say.PERSON_WHY())
        self._dates_part = _Part(say.DATES(), say.DATES_WHY())
        self._zone_part = _Part(say.ZONE(), say.ZONE_WHY())
        for part in (self._person_part, self._dates_part, self._zone_part):
            self.add(part)
        self.body.addStretch(1)
        yield
        self.person = Chooser(say.PERSON(), self._person_part)
        self.person.setPlaceholderText(say.PERSON_CHOOSE())
        self.person.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.person.activated.connect(self._say_person)
        self._person_part.column.addWidget(self.person)
        yield
        self.zone = ZoneBox(self._zone_part)
        self.zone.zone_chosen.connect(lambda key: self.zone_said.emit(ZoneInfo(key)))
        self.example = PlainLabel("", "small", wrap=True)
        self.example.set_figures()
        for widget in (self.zone, self.example):
            self._zone_part.column.addWidget(widget)
        yield

    def show_seen(self, loaded: Loaded, seen: Seen) -> None:
        """Ask what is open, with the answers given so far."""
        self._show_zone(loaded, seen)
        self._show_dates(loaded, seen)
        self._show_people(seen)
        self.setVisible(any(not part.isHidden() for part in (self._zone_part, self._dates_part, self._person_part)))

    def first_open(self) -> QWidget | None:
        """The first question without an answer."""
        if not self._person_part.isHidden() and self.person.currentIndex() < 0:
            return self.person
        if self.dates is not None and self.dates.current is None:
            return self.dates.buttons()[0]
        return None

    def forget(self) -> None:
        """Another file: its dates are other dates, its people other people."""
        if self.dates is not None:
            self.dates.hide()
            self.dates.deleteLater()
            self.dates = None
        self._people = []

    def _show_zone(self, loaded: Loaded, seen: Seen) -> None:
        needed = loaded.zone_needed
        self._zone_part.setVisible(needed)
        if not needed:
            return
        zone = seen.answers.zone
        self.zone.show_zones(seen.zones, zone.key)
        wall = loaded.first or datetime.combine(self._context.clock.now().date(), _MORNING)
        self.example.setText(zone_example(wall, zone, self._context.clock.zone, self._context.words))

    def _show_dates(self, loaded: Loaded, seen: Seen) -> None:
        self._dates_part.setVisible(loaded.ambiguous)
        if not loaded.ambiguous:
            return
        if self.dates is None:
            words = self._context.words
            example = seen.example
            labels = [say.ORDERS[order]() for order in _ORDERS]
            if example is not None:
                labels = [words.day(example.day_first), words.day(example.month_first)]
                self._dates_part.why.setText(say.DATES_EXAMPLE(task=short(example.task)))
            self.dates = SegmentedControl(say.DATES(), labels, None)
            self.dates.chosen.connect(lambda number: self.order_said.emit(_ORDERS[number]))
            self._dates_part.column.addWidget(self.dates)
        asked = loaded.asked_order
        self.dates.set_current(None if asked not in _ORDERS else _ORDERS.index(asked))

    def _show_people(self, seen: Seen) -> None:
        self._person_part.setVisible(bool(seen.users))
        people: list[str | None] = [*seen.users, None]
        if not seen.users:
            return
        if people != self._people:
            self._people = people
            self.person.clear()
            self.person.addItems(self._person_names(seen.users))
        said = seen.answers
        self.person.setCurrentIndex(people.index(said.user) if said.user_said else -1)

    def _person_names(self, users: Mapping[str, int]) -> list[str]:
        words = self._context.words
        each = [say.PERSON_ROWS(n, shown=words.integer(n), name=name or say.PERSON_NAMELESS()) for name, n in users.items()]
        whole = sum(users.values())
        return [*each, say.PERSON_ALL(whole, shown=words.integer(whole))]

    def _say_person(self, number: int) -> None:
        self.user_said.emit((self._people[number],))


class _Part(QWidget):
    """A question: its name and why it is asked; what answers it is put into the `column`."""

    def __init__(self, title: str, why: str) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(5)
        self.column.addWidget(PlainLabel(title, "strong"))
        self.why = PlainLabel(why, "small", wrap=True)
        self.column.addWidget(self.why)
