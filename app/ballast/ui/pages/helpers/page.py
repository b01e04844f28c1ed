"""The page of helpers: their list at the left, the chosen one with its views at the right; or all people."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, cast
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from ballast.domain.log.change import Kind
from ballast.domain.log.day import day_of
from ballast.services import hand_over
from ballast.ui.changes import PageName, Tone
from ballast.ui.making import Making, dress
from ballast.ui.pages.helpers.detail import GOES_ON
from ballast.ui.pages.helpers.people import PeopleView
from ballast.ui.pages.helpers.shelf import shelf_row
from ballast.ui.pages.helpers.spread import Spread
from ballast.ui.widgets.layouts import SegmentedControl
from ballast.ui.widgets.surfaces import Card, EmptyState, PageTitle, page_layout
from ballast.ui.words import common
from ballast.ui.words import helpers as say
from ballast.ui.words import people as people_words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from ballast.domain.log.change import Change
    from ballast.domain.log.clock import Clock
    from ballast.services.hand_over import Handing, HelperRow
    from ballast.store.store import Store
    from ballast.ui.context import Context
    from ballast.ui.widgets.files import Files

_VIEW_KEYS, _PEOPLE_KEY = ("Alt+1", "Alt+2", "Alt+3", "Alt+4"), "Ctrl+Shift+P"
_HEARD = (Kind.PLANS, Kind.HIRINGS, Kind.HAND_OVERS, Kind.PEOPLE, Kind.ENTRIES, Kind.TASKS, Kind.PROFILE)
_BLANK, _EMPTY, _SPREAD, _PEOPLE = range(4)


class HelpersPage(QWidget):
    """All helpers. `arrive(about)`: a role's id opens that one where it goes on, (id, key of a view) there.

    "people" shows the people, "helpers" the helpers again.
    """

    def __init__(self, context: Context, files: Files | None = None, *, in_steps: bool = False) -> None:
        super().__init__()
        self._files = files
        self._context = context
        self._rows: tuple[HelperRow, ...] = ()
        self._current: UUID | None = None
        self._stale = True
        self._place = _BLANK
        self._wanted_view: int | None = None
        self._wanted_key: tuple[UUID, str] | None = None
        self.making = Making(self._make(), self)
        if not in_steps:
            self.making.finish()

    def _make(self) -> Iterator[None]:
        self.title = PageTitle(common.HELPERS(), say.SUBTITLE_EMPTY())
        self.choice = SegmentedControl(say.WHAT(), [common.HELPERS(), say.PEOPLE()])
        self.title.aside.addWidget(self.choice)
        self._stack = QStackedWidget()
        column = page_layout(self)
        column.addWidget(self.title)
        column.addWidget(self._stack, 1)
        nothing, self._spread, self.people = Card(), Spread(self._context), PeopleView(self._context, self._files)
        for page in (QWidget(), nothing, self._spread, self.people):
            self._stack.addWidget(page)
        yield
        self.empty = EmptyState(self._context.theme, "people", say.EMPTY_TITLE(), say.EMPTY_TEXT())
        self.go_plans = self.empty.add_button(say.GO_PLANS(), "share", lambda: self._context.navigate(PageName.PLANS))
        nothing.add(self.empty, 1)
        yield
        yield from self._spread.make()
        self.list, self.detail = self._spread.list, self._spread.detail
        self.take_focus = self.list.take_keys
        yield from self.people.make()
        yield from dress(self)
        self._wire()

    def _wire(self) -> None:
        self._context.changes.announced.connect(self._heard)
        self.choice.chosen.connect(self._choose_what)
        self.list.chosen.connect(self._choose)
        self.detail.plan_asked.connect(self._open_plan)
        for number, keys in enumerate(_VIEW_KEYS):
            self._add_key(keys).activated.connect(partial(self._show_view, number))
        self._add_key(_PEOPLE_KEY).activated.connect(self._turn_to_people)

    def _add_key(self, keys: str) -> QShortcut:
        # of the window, which gives keys to the page in sight alone: the focus may still be in the sidebar, or nowhere
        return QShortcut(QKeySequence(keys), self, context=Qt.ShortcutContext.WindowShortcut)

    def arrive(self, about: object = None) -> None:
        """Shown: with something to show there."""
        role, view = about if isinstance(about, tuple) else (about, GOES_ON)
        if about == "people" or about is not None:
            self._show_what(people=about == "people")
            self._stale = True
        if isinstance(role, UUID):
            self._current, self._wanted_key = role, (role, cast("str", view))
            self._stale = True
        if self._stale:
            self.refresh()

    def refresh(self) -> None:
        """Ask for the helpers again, or for the people where they are seen."""
        self._stale = False
        if self._on_people:
            self.people.refresh()
        self._context.ask(partial(_read, self._current, self._context.clock), self._show)

    def shortcuts(self) -> list[tuple[str, str]]:
        """The keys of this page for the sheet."""
        views = f"{_VIEW_KEYS[0]} – {_VIEW_KEYS[len(self.detail.views) - 1]}"
        return [(views, say.KEY_VIEWS()), (_PEOPLE_KEY, say.KEY_PEOPLE()), ("Up", say.KEY_CHOOSE())]

    @property
    def _on_people(self) -> bool:
        return self.choice.current == 1

    def _choose_what(self, number: int) -> None:
        self._show_what(people=number == 1)
        self.refresh()

    def _turn_to_people(self) -> None:
        """By key: the keyboard goes along."""
        self._choose_what(0 if self._on_people else 1)
        self.choice.buttons()[self.choice.current or 0].setFocus(Qt.FocusReason.TabFocusReason)

    def _show_what(self, *, people: bool) -> None:
        self.choice.set_current(int(people))
        self._stack.setCurrentIndex(_PEOPLE if people else self._place)
        count = say.COUNT(len(self._rows), shown=self._context.words.integer(len(self._rows)))
        self.title.subtitle.setText(people_words.NOTE() if people else count if self._rows else say.SUBTITLE_EMPTY())

    def _show_view(self, number: int) -> None:
        if self._stack.currentIndex() == _BLANK:
            self._wanted_view = number  # pressed before the helpers were there: heeded with them
        elif self._stack.currentIndex() == _SPREAD:
            self.detail.show_view(number)
            self.detail.choice.buttons()[number].setFocus(Qt.FocusReason.TabFocusReason)  # from there Tab goes into the view

    def _open_plan(self) -> None:
        row = next((row for row in self._rows if row.role.id == self._current), None)
        if row is not None:
            self._context.navigate(PageName.PLANS, row.plan_id)

    def _heard(self, change: Change) -> None:
        if change.touches(*_HEARD):
            self._stale = True
            if self.isVisible():
                self.refresh()

    def _show(self, found: tuple[tuple[HelperRow, ...], Handing | None, date]) -> None:
        self._rows, chosen, today = found
        if self._current is not None and self._rows and all(row.role.id != self._current for row in self._rows):
            self._context.say(say.GONE(), tone=Tone.WARNING)
        self._current = None if chosen is None else chosen.role.id
        words = self._context.words
        self.list.show_rows([shelf_row(row, words) for row in self._rows], self._current)
        self._place = _EMPTY if chosen is None else _SPREAD
        self._show_what(people=self._on_people)
        if chosen is not None:
            self.detail.show_helper(chosen, today, self._key_for(chosen.role.id))
        wanted, self._wanted_view = self._wanted_view, None
        if wanted is not None:
            self._show_view(wanted)

    def _key_for(self, role_id: UUID) -> str:
        """The view that was asked for with this helper, once."""
        wanted, key = self._wanted_key or (None, "")
        if wanted != role_id:
            return ""
        self._wanted_key = None
        return key

    def _choose(self, role_id: UUID) -> None:
        if role_id != self._current:
            self._current = role_id
            self.refresh()


def _read(wanted: UUID | None, clock: Clock, store: Store) -> tuple[tuple[HelperRow, ...], Handing | None, date]:
    """All helpers, and the hand-over of the wanted one, or of the first."""
    rows = hand_over.helpers(store, clock)
    row = next((row for row in rows if row.role.id == wanted), rows[0] if rows else None)
    chosen = None if row is None else hand_over.handing(store, row.plan_id, row.role.id, clock)
    return rows, chosen, day_of(clock.now(), store.profile.get().day_start, clock.zone)
