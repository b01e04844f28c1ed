"""People: all of whom something is kept, why, and until when; those whose date has come first."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ballast.domain.delegation.people import due
from ballast.domain.log.day import day_of
from ballast.services import people, person_file
from ballast.services.finding import GoneError
from ballast.ui.changes import Tone
from ballast.ui.pages.helpers.people_rows import PersonShelfRow, person_row
from ballast.ui.pages.helpers.person import PersonCard
from ballast.ui.pages.helpers.person_question import PersonQuestion
from ballast.ui.tokens import GAP
from ballast.ui.widgets.buttons import Button, DangerButton
from ballast.ui.widgets.shelf_list import ShelfList
from ballast.ui.widgets.surfaces import Banner, Card, EmptyState, scrolled
from ballast.ui.words import people as say

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from uuid import UUID

    from ballast.domain.delegation.people import Person
    from ballast.domain.log.clock import Clock
    from ballast.domain.log.watch import Watch
    from ballast.services.person_file import PersonFile
    from ballast.store.mentions import Spot
    from ballast.store.store import Store
    from ballast.ui.context import Context
    from ballast.ui.widgets.files import Files
    from ballast.ui.worker import Asked

_LIST_WIDE = 268
Found = tuple[list[tuple["Person", int]], "PersonFile | None", "date"]


class PeopleView(QWidget):
    """All people, made in steps."""

    def __init__(self, context: Context, files: Files | None = None) -> None:
        super().__init__()
        self._context, self._files = context, files
        self._current: UUID | None = None
        self._over: tuple[Person, ...] = ()
        self._looking: Asked | None = None

    def make(self) -> Iterator[None]:
        """The steps of making it, once it is in its place."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        self.due = Banner(self._context.theme, "", Tone.WARNING)
        self.erase_due = DangerButton(self._context.theme, say.ERASE(), "trash")
        self.erase_due.clicked.connect(self._erase_due)
        self.due.add(self.erase_due)
        self.stack = QStackedWidget()
        column.addWidget(self.due)
        column.addWidget(self.stack, 1)
        nothing = Card()
        self.stack.addWidget(nothing)
        self.empty = EmptyState(self._context.theme, "people", say.NOBODY(), say.NOBODY_TEXT())
        self.empty.add_button(say.ADD(), "plus", self.ask_new)
        nothing.add(self.empty, 1)
        yield
        spread = QWidget()
        self.stack.addWidget(spread)
        row = QHBoxLayout(spread)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        shelf = Card()
        shelf.setFixedWidth(_LIST_WIDE)
        shelf.body.setContentsMargins(6, 8, 6, 8)
        row.addWidget(shelf)
        self.add_one = Button(self._context.theme, say.ADD(), "plus")
        self.add_one.clicked.connect(self.ask_new)
        shelf.add(self.add_one)
        self.list = ShelfList[PersonShelfRow](self._context.theme, say.LIST(), shelf)
        shelf.add(self.list, 1)
        yield
        self.card = PersonCard(self._context, self._files)
        row.addWidget(scrolled(self.card), 1)
        yield from self.card.make()
        self.list.chosen.connect(self._choose)
        self.list.delete_asked.connect(self.card.ask_delete)
        self.list.edit_asked.connect(self.card.name.setFocus)

    def refresh(self) -> None:
        """Ask for the people again."""
        self._context.ask(partial(_read, self._current, self._context.clock), self._show)

    def ask_new(self) -> None:
        """Ask for one more person."""
        asked = PersonQuestion(self._context, self)
        asked.taken.connect(self._add)
        asked.open()

    def _add(self, person: Person) -> None:
        clock, self._current = self._context.clock, person.id
        self._context.do(lambda store: people.keep_person(store, person, clock), owner=self)

    def _erase_due(self) -> None:
        self.card.eraser.ask(self._over)

    def _choose(self, person_id: UUID) -> None:
        if person_id != self._current:
            self._current = person_id
            self.refresh()

    def _show(self, found: Found) -> None:
        everybody, chosen, today = found
        self._over = due((person for person, _ in everybody), today)
        words = self._context.words
        self._current = None if chosen is None else chosen.person.id
        rows = [person_row(person, named, today, words) for person, named in everybody]
        self.list.show_rows(rows, self._current)
        over = len(self._over)
        for set_text in (self.erase_due.setText, self.erase_due.setAccessibleName):
            set_text(say.ERASE_DUE(over, shown=words.integer(over)))
        text = say.DUE(over, shown=words.integer(over))
        self.due.label.setText(text)
        self.due.setAccessibleName(text)
        self.due.setVisible(bool(over))
        self.stack.setCurrentIndex(0 if chosen is None else 1)
        if chosen is not None:
            self.card.show_person(chosen)
            self._look_through(chosen.person.id)

    def _look_through(self, person_id: UUID) -> None:
        """Which texts name the person is found out beside everything else: the log may be long."""
        if self._looking is not None:
            self._looking.cancel()
        self._looking = self._context.ask_long(
            lambda store, watch: _mentions(store, person_id, watch), partial(self.card.show_mentions, person_id), owner=self
        )


def _read(wanted: UUID | None, clock: Clock, store: Store) -> Found:
    """Everybody, those over due first, with in how many places each is named; and the file of the wanted one, or the first."""
    over = people.due_people(store, clock)
    gone = {each.id for each in over}
    everybody = [*over, *(each for each in people.everybody(store) if each.id not in gone)]
    places = [(each, len({*store.hirings.of_person(each.id), *store.hand_overs.of_person(each.id)})) for each in everybody]
    chosen = next((each for each in everybody if each.id == wanted), everybody[0] if everybody else None)
    file = None if chosen is None else person_file.person_places(store, chosen.id)
    return places, file, day_of(clock.now(), store.profile.get().day_start, clock.zone)


def _mentions(store: Store, person_id: UUID, watch: Watch) -> tuple[Spot, ...]:
    """The texts that name somebody; none where they are gone meanwhile."""
    try:
        return people.mentions_of(store, person_id, watch)
    except GoneError:
        return ()
