"""The Today page, put together: it asks for one day, hands it to its parts, and turns what they report into actions."""

from __future__ import annotations

from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ballast.domain.log.change import Kind
from ballast.domain.log.day import day_of
from ballast.domain.log.entry import STRESS_MAX
from ballast.services.day import RECENT_TASKS, show_day
from ballast.ui.pages.today.acts import Acts
from ballast.ui.pages.today.cards import DayCards
from ballast.ui.pages.today.categories import CategoryCard
from ballast.ui.pages.today.forgotten import ForgottenCard
from ballast.ui.pages.today.forms import Forms
from ballast.ui.pages.today.head import DayHead
from ballast.ui.pages.today.lists import EntryCard, TimelineCard
from ballast.ui.pages.today.now_card import NowCard
from ballast.ui.pages.today.reading import Knowledge, Reader
from ballast.ui.pages.today.watch import Watch
from ballast.ui.toast import announce
from ballast.ui.widgets.surfaces import page_layout, scrolled
from ballast.ui.words import today as say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QHideEvent, QShowEvent

    from ballast.domain.log.change import Change
    from ballast.domain.log.completion import KnownTask
    from ballast.services.day import DayView
    from ballast.ui.context import Context
    from ballast.ui.pages.today.reading import Line

_DRAFT = "today/draft"
_TICK_MS = 1000
_MARGIN = 28
_ALWAYS = (Kind.TASKS, Kind.CATEGORIES, Kind.PROFILE)


class TodayPage(QWidget):
    """One day of the log, and the box. `shown` is sent each time a day has been put on the screen."""

    shown = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("page")
        self._context = context
        self._day: date | None = None
        self._view: DayView | None = None
        self._knowledge = Knowledge()
        self._stale = True
        self._saving = ""
        self._watch = Watch(context)
        self.acts = Acts(context, self)
        self.head = DayHead(context.theme, context.words)
        self.forgotten = ForgottenCard(context)
        self.now_card = NowCard(context)
        self.cards = DayCards(context.theme, context.words)
        self.timeline = TimelineCard(context)
        self.entries = EntryCard(context)
        self.categories = CategoryCard(context.theme, context.words)
        self.forms = Forms(context, self.acts, self)
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._lay_out()
        self._wire()
        self._take_keys()
        self.now_card.box.write(context.settings.text(_DRAFT))

    def _lay_out(self) -> None:
        self._inside = QWidget()
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(28, 0, 28, 22)
        column.setSpacing(16)
        for part in (self.forgotten, self.now_card, self.cards, self.timeline):
            column.addWidget(part)
        foot = QHBoxLayout()
        foot.setSpacing(16)
        foot.addWidget(self.entries, 7)
        foot.addWidget(self.categories, 3)
        column.addLayout(foot, 1)
        head = page_layout(self)
        head.setContentsMargins(0, 22, 0, 0)
        self.head.setContentsMargins(28, 0, 28, 0)
        head.addWidget(self.head)
        self._area = scrolled(self._inside)
        head.addWidget(self._area, 1)
        self._area.verticalScrollBar().rangeChanged.connect(self._keep_edge)
        self._inside.hide()

    def _keep_edge(self, _: int, last: int) -> None:
        """Keep the right edge in line with the head, scroll bar or none."""
        bar = self._area.verticalScrollBar().sizeHint().width() if last else 0
        self._inside.layout().setContentsMargins(_MARGIN, 0, _MARGIN - bar, 22)  # type: ignore[union-attr]  # set above

    def _wire(self) -> None:
        self._context.changes.announced.connect(self._heard)
        self._timer.timeout.connect(self.tick)
        self.head.day_chosen.connect(self.choose_day)
        self.head.add_asked.connect(self.forms.open_new)
        self.forgotten.ended.connect(self.acts.settle)
        self.forgotten.removed.connect(partial(self.acts.settle, None))
        self.forgotten.kept.connect(self._keep_running)
        self.now_card.stopped.connect(self.acts.stop)
        self.now_card.resumed.connect(partial(self.switch, 0))
        self.now_card.rated.connect(self.rate_running)
        self.now_card.chips.chosen.connect(self.switch)
        self.now_card.box.saved.connect(self._save_line)
        self.now_card.box.resumed.connect(self._resume)
        self.timeline.band.opened.connect(self.forms.open_stretch)
        self.timeline.band.menu_asked.connect(self.forms.show_stretch_menu)
        self.entries.list.edit_asked.connect(self.forms.open_entry)
        self.entries.list.delete_asked.connect(self.acts.delete)
        self.entries.list.rated.connect(self.acts.rate)
        self.entries.list.menu_asked.connect(self.forms.show_entry_menu)

    def _take_keys(self) -> None:
        keys = {"Ctrl+L": self.now_card.box.focus, "/": self.now_card.box.focus, "Ctrl+.": self.acts.stop}
        keys |= {f"Alt+{number + 1}": partial(self.switch, number) for number in range(RECENT_TASKS)}
        keys |= {f"Ctrl+Alt+{rating}": partial(self.rate_running, rating) for rating in range(STRESS_MAX + 1)}
        for sequence, act in keys.items():
            QShortcut(QKeySequence(sequence), self).activated.connect(act)

    def shortcuts(self) -> Sequence[tuple[str, str]]:
        """The keys of this page, for the sheet."""
        return (
            ("Ctrl+L", say.KEY_BOX()),
            ("Ctrl+Return", say.KEY_ADD()),
            ("Ctrl+.", say.KEY_STOP()),
            (f"Alt+1 – {RECENT_TASKS}", say.KEY_SWITCH()),
            (f"Ctrl+Alt+0 – {STRESS_MAX}", say.KEY_RATE()),
            ("Alt+Left", say.PREVIOUS_DAY()),
            ("Alt+Right", say.NEXT_DAY()),
            ("D", say.KEY_DATE()),
            ("Alt+Home", say.KEY_TODAY()),
            (f"0 – {STRESS_MAX}, Enter, Del", say.KEY_ROW()),
            ("← →, Enter", say.KEY_TIMELINE()),
        )

    def arrive(self, about: object = None) -> None:
        """The page is shown: with a date, on that day; the box is ready."""
        if isinstance(about, date) and not isinstance(about, datetime):
            self.choose_day(about)
        self.now_card.box.edit.setFocus()

    def choose_day(self, day: date | None) -> None:
        """Show another day; None is the present one, also after midnight."""
        self._day = None if day == self._today() else day
        self.refresh()

    def refresh(self) -> None:
        """Ask for the day again, then for the known tasks."""
        self._ask_day()
        self._context.ask(lambda store: store.tasks.known(), self._know)

    def save_draft(self) -> None:
        """Put away what is typed and not yet stored."""
        self._context.settings.keep_text(_DRAFT, self.now_card.box.text)

    def switch(self, number: int) -> None:
        """Start one of the last tasks."""
        tasks = self._view.recent if self._view else ()
        if number < len(tasks):
            self.acts.switch(tasks[number].task.id)

    def rate_running(self, rating: int) -> None:
        """Rate what runs."""
        if self._view is not None and self._view.running is not None:
            self.acts.rate(self._view.running.entry, rating)

    def tick(self) -> None:
        """A second has passed; at a new minute the day is asked for again."""
        now = self._context.clock.now()
        self.now_card.tick(now)
        if self._view is not None and self._watch.minute_passed(now, self._view.running):
            self._ask_day()

    def _today(self) -> date | None:
        if self._view is None:
            return None
        return day_of(self._context.clock.now(), self._view.profile.day_start, self._context.clock.zone)

    def _ask_day(self) -> None:
        self._stale = False
        day, clock = self._day, self._context.clock
        self._context.ask(lambda store: show_day(store, day, clock), self._show)

    def _show(self, view: DayView) -> None:
        now = self._context.clock.now()
        turned = self._view is not None and self._view.day != view.day
        self._view = view
        self.head.show_day(view.day, self._today() or view.day)
        self.now_card.show_view(view, now)
        self.cards.show_view(view, now)
        self.timeline.show_view(view, now)
        self.entries.show_view(view, now)
        self.categories.show_view(view)
        self.forgotten.ask(self._watch.question(view, now), view.running.task.name if view.running else "", now)
        self._read()
        self._inside.show()
        if turned:
            announce(self, f"{self.head.title.text()}, {self.head.subtitle.text()}")
        self.shown.emit()

    def _know(self, known: tuple[KnownTask, ...]) -> None:
        self._knowledge = Knowledge(known)
        self._read()

    def _read(self) -> None:
        if self._view is not None:
            locale = self._context.words.locale
            reader = Reader(
                self._view, self._knowledge, day_first=locale.dateFormat().find("d") < locale.dateFormat().find("M")
            )
            recent = self._view.recent
            self.now_card.box.use(reader, recent[0].task.name if recent and self._view.running is None else "")
            self.forms.use(self._view, self._knowledge)

    def _resume(self) -> None:
        """Enter in the empty box: the last task again, where nothing runs."""
        if self._view is not None and self._view.running is None:
            self.switch(0)

    def _keep_running(self) -> None:
        if self._view is not None and self._view.running is not None:
            now = self._context.clock.now()
            self._watch.keep(self._view.running.entry, now)
            self.forgotten.ask(None, "", now)
            self.now_card.box.edit.setFocus()

    def _save_line(self, line: Line) -> None:
        text = self.now_card.box.text
        if self._saving != text:
            self._saving = text
            self.acts.record(line, partial(self._line_saved, text), self._line_kept)

    def _line_saved(self, text: str) -> None:
        self._saving = ""
        self.now_card.box.clear_if(text)
        self.save_draft()

    def _line_kept(self) -> None:
        self._saving = ""

    def _heard(self, change: Change) -> None:
        """Ask again when the change touches what is shown; later when the page is hidden."""
        if not self._touched(change):
            return
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True

    def _touched(self, change: Change) -> bool:
        if self._view is None or change.touches(*_ALWAYS):
            return True
        running = self._view.running
        now = running is not None or self._view.is_today
        return change.span is not None and (change.span.overlaps(self._view.span) or (now and change.touches(Kind.ENTRIES)))

    def showEvent(self, event: QShowEvent) -> None:
        """Time passes on the page only while it is seen."""
        super().showEvent(event)
        self._timer.start()
        if self._stale or self._view is not None:
            self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        """Rest, and put away what is typed."""
        super().hideEvent(event)
        self._timer.stop()
        self.save_draft()
