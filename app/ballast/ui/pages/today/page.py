"""The Today page, put together: it asks for one day, hands it to its parts, and turns what they report into actions."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from ballast.domain.log.change import Kind
from ballast.domain.log.day import day_of
from ballast.domain.log.span import elapsed
from ballast.services.day import show_day
from ballast.ui.entry.acts import Acts
from ballast.ui.entry.forms import Forms
from ballast.ui.entry.reading import Reader
from ballast.ui.pages.today import keys
from ballast.ui.pages.today.beside import Beside
from ballast.ui.pages.today.body import MARGIN, DayBody
from ballast.ui.pages.today.head import DayHead
from ballast.ui.pages.today.keeping import BoxKeeper
from ballast.ui.pages.today.learning import Learning
from ballast.ui.pages.today.wants import Wants
from ballast.ui.pages.today.watch import Watch
from ballast.ui.toast import announce
from ballast.ui.widgets.surfaces import page_layout

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QHideEvent, QShowEvent

    from ballast.domain.log.change import Change
    from ballast.domain.log.clock import Clock
    from ballast.services.day import DayView
    from ballast.store.store import Store
    from ballast.ui.context import Context

_TICK_MS = 1000
_LATELY = timedelta(minutes=1)
_ALWAYS = (Kind.TASKS, Kind.CATEGORIES, Kind.PROFILE)


class TodayPage(QWidget):
    """One day of the log, and the box. `shown` is sent each time a day has been put on it."""

    shown = Signal()
    learned = Signal()
    """Once the tasks of the whole history are known, so that names can be completed."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("page")
        self._context = context
        self._day: date | None = None
        self._view: DayView | None = None
        self._looked_ahead = False
        self._ahead: DayView | None = None
        self._watch = Watch(context)
        self.acts = Acts(context, self)
        self.head = DayHead(context.theme, context.words)
        self.body = DayBody(context)
        self.box = self.body.now_card.box
        self.forms = Forms(context, self.acts, self)
        column = page_layout(self)
        column.setContentsMargins(0, 22, 0, 0)
        self.head.setContentsMargins(MARGIN, 0, MARGIN, 0)
        column.addWidget(self.head)
        column.addWidget(self.body.area, 1)
        self._learning = Learning(context, self.box)
        self._keeper = BoxKeeper(context, self.acts, self.box)
        self.beside = Beside(context, self, self.body, self.head, lambda: self._learning.knowledge)
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._wire()
        wants = Wants(context, self.beside, self.body, self.head, self.forms)
        wants.rated.connect(self.acts.rate)
        keys.take_keys(
            self, box=self.box.focus, stop=self.acts.stop, switch=self.switch, rate=wants.rate_running, more=wants.keys()
        )

    def _wire(self) -> None:
        self._context.changes.announced.connect(self._heard)
        self._news = self._context.changes.follow(self._question)
        self._learning.learned.connect(self._read)
        self._learning.learned.connect(self.learned)
        self._timer.timeout.connect(self.tick)
        self.head.day_chosen.connect(self.choose_day)
        self.head.add_asked.connect(self.forms.open_new)
        self.body.forgotten.ended.connect(self.acts.settle)
        self.body.forgotten.removed.connect(partial(self.acts.settle, None))
        self.body.forgotten.kept.connect(self._keep_running)
        card, band, entries = self.body.now_card, self.body.timeline, self.body.entries.list
        card.stopped.connect(self.acts.stop)
        card.resumed.connect(partial(self.switch, 0))
        card.chips.chosen.connect(self.switch)
        band.menu_asked.connect(lambda on, at: self.forms.show_stretch_menu(on, at, band.band.band_keys.lines(on)))
        entries.edit_asked.connect(self.forms.open_entry)
        entries.delete_asked.connect(self.acts.delete)
        entries.rated.connect(self.acts.rate)
        entries.menu_asked.connect(self.forms.show_entry_menu)

    def shortcuts(self) -> Sequence[tuple[str, str]]:
        """The keys of this page, for the sheet."""
        return keys.sheet()

    def arrive(self, about: object = None) -> None:
        """The page is shown: with a date, on that day, with an absence, on its day and asking about it; the box is ready."""
        if isinstance(about, date) and not isinstance(about, datetime):
            self.choose_day(about)
        self.box.edit.setFocus()
        if about is not None and not isinstance(about, date):
            from ballast.domain.log.absence import Absence  # noqa: PLC0415 - not on the way to the first page

            if isinstance(about, Absence):
                start = self._view.profile.day_start if self._view else datetime.min.time()
                self.choose_day(day_of(about.start, start, self._context.clock.zone))
                self.beside.ask_about(about.id)

    def choose_day(self, day: date | None) -> None:
        """Show another day; None is the present one, also after midnight."""
        self._day = None if day == _present_day(self._view, self._context.clock) else day
        self.refresh()

    def look_ahead(self) -> None:
        """Ask for the present day before the page is shown; `put_ahead` puts it on."""
        self._looked_ahead = True
        self._ask_day()

    def put_ahead(self) -> None:
        """Put the day on the page before it is shown, if it is there: all is laid out once then."""
        if self._ahead is not None:
            self._put(self._ahead)

    def refresh(self) -> None:
        """Ask for the day again, and once it is shown for the known tasks."""
        self._learning.forget()
        self._ask_day()

    def save_draft(self) -> None:
        """Put away what is typed and not yet stored."""
        self._keeper.put_away()

    def switch(self, number: int) -> None:
        """Start one of the last tasks."""
        tasks = self._view.recent if self._view else ()
        if number < len(tasks):
            self.acts.switch(tasks[number].task.id)

    def tick(self) -> None:
        """A second has passed; at a new minute the day is asked for again."""
        now = self._context.clock.now()
        self.body.now_card.tick(now)
        if self._view is not None and self._watch.minute_passed(now, self._view.running):
            self._ask_day()

    def _ask_day(self) -> None:
        day, clock = self._day, self._context.clock
        self._context.ask(lambda store: show_day(store, day, clock), self._show, early=True)

    def _question(self) -> Callable[[Store], tuple[date | None, DayView]] | None:
        """What is asked after each act: the day that is shown now."""
        day, clock = self._day, self._context.clock
        return (lambda store: (day, show_day(store, day, clock))) if self.isVisible() else None

    def _show(self, view: DayView) -> None:
        if self._looked_ahead and not self.isVisible():
            self._ahead = view
        else:
            self._put(view)
            self.shown.emit()

    def _put(self, view: DayView) -> None:
        now = self._context.clock.now()
        turned = self._view is not None and self._view.day != view.day
        self._view = view
        self.head.show_day(view.day, _present_day(view, self._context.clock) or view.day)
        self.body.show_view(view, now)
        self.body.forgotten.ask(self._watch.question(view, now), view.running.task.name if view.running else "", now)
        self._read()
        self._learning.begin(view.log)
        self.beside.follow(view)
        if turned:
            announce(self, f"{self.head.title.text()}, {self.head.subtitle.text()}")

    def _read(self) -> None:
        if self._view is not None:
            written = self._context.words.locale.dateFormat()
            reader = Reader(self._view, self._learning.knowledge, day_first=written.find("d") < written.find("M"))
            resumes = self._view.recent[0].task.name if self._view.recent and self._view.running is None else ""
            self.box.use(reader, resumes)
            self.forms.use(self._view, self._learning.knowledge)

    def _keep_running(self) -> None:
        if self._view is not None and self._view.running is not None:
            now = self._context.clock.now()
            self._watch.keep(self._view.running.entry, now)
            self.body.forgotten.ask(None, "", now)
            self.box.edit.setFocus()

    def _heard(self, change: Change) -> None:
        """Show the day again when the change touches it; a hidden page asks when it is shown again."""
        if self.isVisible() and touches(change, self._view, self._context.clock.now()):
            self._learning.forget()
            day, view = self._context.changes.news(self._news) or (None, None)
            if view is None or day != self._day:
                self._ask_day()
            else:
                self._show(view)

    def showEvent(self, event: QShowEvent) -> None:
        """Time passes on the page only while it is seen."""
        super().showEvent(event)
        self._timer.start()
        if not self._looked_ahead:
            self.refresh()
        elif self._ahead is not None:
            if self._view is None:
                self._put(self._ahead)
            QTimer.singleShot(0, self, self.shown.emit)
        self._looked_ahead, self._ahead = False, None

    def hideEvent(self, event: QHideEvent) -> None:
        """Rest, and put away what is typed."""
        super().hideEvent(event)
        self._timer.stop()
        self.save_draft()


def touches(change: Change, view: DayView | None, now: datetime) -> bool:
    """Whether a change may show in a view of a day."""
    if view is None or change.touches(*_ALWAYS):
        return True
    if change.span is None:
        return False
    runs = view.running is not None or elapsed(change.span.end, now) < _LATELY
    return runs or view.is_today or change.span.overlaps(view.span)


def _present_day(view: DayView | None, clock: Clock) -> date | None:
    """The owner's day at this moment; None before anything is known of the owner's hours."""
    return None if view is None else day_of(clock.now(), view.profile.day_start, clock.zone)
