"""The week page, put together: it asks for seven days, shows them, and turns drags and keys into acts."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from ballast.domain.log.change import Kind
from ballast.domain.log.day import day_of
from ballast.services.day import DayView, show_day
from ballast.services.week import show_week
from ballast.ui.changes import PageName
from ballast.ui.entry.acts import Acts
from ballast.ui.entry.forms import Forms
from ballast.ui.entry.reading import Knowledge, learn
from ballast.ui.fixing import wishes
from ballast.ui.fixing.acts import FixActs
from ballast.ui.pages.week import keys
from ballast.ui.pages.week.canvas import WeekCanvas
from ballast.ui.pages.week.hand import Hand
from ballast.ui.pages.week.head import WeekHead
from ballast.ui.pages.week.header import WeekHeader
from ballast.ui.pages.week.layout import lay_out
from ballast.ui.pages.week.menu import menu_of
from ballast.ui.widgets.surfaces import Card, page_layout, scrolled

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QHideEvent, QShowEvent

    from ballast.domain.log.change import Change
    from ballast.domain.log.completion import KnownTask
    from ballast.services.week import WeekView
    from ballast.store.store import Store
    from ballast.ui.context import Context
    from ballast.ui.pages.week.layout import Piece

_MINUTE_MS = 60_000
_ALWAYS = (Kind.TASKS, Kind.CATEGORIES, Kind.PROFILE)


class WeekPage(QWidget):
    """Seven days side by side. `shown` is sent each time a week has been put on it."""

    shown = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("page")
        self._context = context
        self._day: date | None = None
        self._view: WeekView | None = None
        theme, words = context.theme, context.words
        column = page_layout(self)
        self.head = WeekHead(theme, words)
        column.addWidget(self.head)
        card = Card()
        card.body.setContentsMargins(10, 8, 10, 10)
        card.body.setSpacing(0)
        column.addWidget(card, 1)
        self.header = WeekHeader(theme, words)
        card.add(self.header)
        self.canvas = WeekCanvas(theme, words)
        self._area = scrolled(self.canvas)
        card.add(self._area, 1)
        self.hand = Hand(self.canvas)
        self.keys = keys.Keys(self.canvas, self.hand, words)
        self.acts = FixActs(context, self)
        self._day_acts = Acts(context, self)
        self.forms = Forms(context, self._day_acts, self)
        self._timer = QTimer(self, interval=_MINUTE_MS)
        self._wire()

    def _wire(self) -> None:
        self._context.changes.announced.connect(self._heard)
        self._news = self._context.changes.follow(self._question)
        self._timer.timeout.connect(self.refresh)
        self.head.week_chosen.connect(self.choose_week)
        self.head.repeat_asked.connect(self.open_repeat)
        self.head.add_asked.connect(self._open_new)
        self.header.day_chosen.connect(lambda day: self._context.navigate(PageName.TODAY, day))
        self.canvas.wished.connect(self.grant)
        self.canvas.menu_asked.connect(self._show_menu)
        self.canvas.went.connect(self._keep_in_sight)
        self._area.verticalScrollBar().rangeChanged.connect(self._keep_in_line)

    def shortcuts(self) -> Sequence[tuple[str, str]]:
        """The keys of this page, for the sheet."""
        return keys.sheet()

    def arrive(self, about: object = None) -> None:
        """The page is shown: with a date, on its week; the keys are on the canvas."""
        if isinstance(about, date) and not isinstance(about, datetime):
            self.choose_week(about)
        self.canvas.setFocus()

    def choose_week(self, day: date | None) -> None:
        """Show the week of another day; None is the present one."""
        self._day = day
        self.refresh()

    def refresh(self) -> None:
        """Ask for the week again."""
        day, first, clock = self._day, self._context.words.weekdays()[0], self._context.clock
        self._context.ask(lambda store: show_week(store, day, first, clock), self._show)

    def _question(self) -> Callable[[Store], tuple[date | None, WeekView]] | None:
        """What is asked after each act: the week that is shown now."""
        day, first, clock = self._day, self._context.words.weekdays()[0], self._context.clock
        return (lambda store: (day, show_week(store, day, first, clock))) if self.isVisible() else None

    def grant(self, wish: wishes.Wish) -> None:
        """Do what was asked for, or open what it needs."""
        if self.acts.do(wish):
            return
        match wish:
            case wishes.Edit(entry):
                self._with_forms(self._day_of(entry.start), lambda forms: forms.open_entry(entry))
            case wishes.Fill(span):
                self._with_forms(self._day_of(span.start), lambda forms: forms.open_gap(span))
            case wishes.AnswerAbsence(absence):
                self._context.navigate(PageName.TODAY, absence)

    def open_repeat(self) -> None:
        """Ask which day to copy into which."""
        from ballast.ui.pages.week.repeat import RepeatDialog  # noqa: PLC0415 - not before it is asked for

        if self._view is not None:
            piece = self.canvas.current
            target = self._view.days[piece.column].day if piece else self._view.today
            dialog = RepeatDialog(self._context, target - timedelta(days=7), target, self)
            dialog.chosen.connect(self.acts.repeat)
            dialog.open()

    def _open_new(self) -> None:
        view = self._view
        if view is not None:
            here = any(day.day == view.today for day in view.days)
            self._with_forms(view.today if here else view.days[0].day, Forms.open_new)

    def _day_of(self, moment: datetime) -> date:
        clock = self._context.clock
        start = self._view.profile.day_start if self._view else datetime.min.time()
        return day_of(moment, start, clock.zone)

    def _with_forms(self, day: date, opening: Callable[[Forms], object]) -> None:
        """Open a form on one day, once that day and the known tasks are there."""
        clock = self._context.clock

        def ready(found: tuple[DayView, tuple[KnownTask, ...]]) -> None:
            self.forms.use(found[0], Knowledge(found[1]))
            opening(self.forms)

        self._context.ask(lambda store: (show_day(store, day, clock), learn(store)), ready, owner=self)

    def _show(self, view: WeekView) -> None:
        self._view = view
        self.head.show_week(view)
        self.header.show_week(view)
        self.canvas.show_week(view, lay_out(view))
        self.shown.emit()

    def _show_menu(self, about: Piece | datetime, point: QPoint) -> None:
        menu = menu_of(self, self._context.theme, self.keys, about, self.grant)
        if menu.actions():
            menu.popup(point)

    def _keep_in_sight(self) -> None:
        geometry, current = self.canvas.geometry_now, self.canvas.current
        if geometry is not None and current is not None:
            rect = geometry.rect_of(current)
            self._area.ensureVisible(0, int(rect.center().y()), 0, int(min(rect.height() / 2 + 12, 120)))

    def _keep_in_line(self, _: int, last: int) -> None:
        bar: Any = self._area.verticalScrollBar()
        self.header.leave_room(bar.sizeHint().width() if last else 0)

    def _heard(self, change: Change) -> None:
        """Show the week again when the change touches it; a hidden page asks when it is shown again."""
        view = self._view
        if not self.isVisible() or self.hand.holds:
            return
        if view is None or change.span is None or change.touches(*_ALWAYS) or view.span.overlaps(change.span):
            day, fresh = self._context.changes.news(self._news) or (None, None)
            if fresh is None or day != self._day:
                self.refresh()
            else:
                self._show(fresh)

    def showEvent(self, event: QShowEvent) -> None:
        """Time passes on the page only while it is seen."""
        super().showEvent(event)
        self._timer.start()
        self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        """Rest."""
        super().hideEvent(event)
        self._timer.stop()
        self.hand.let_go()
