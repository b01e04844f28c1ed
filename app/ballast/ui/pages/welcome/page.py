"""The welcome: three doors, and behind the first three short questions. Nothing is stored before Start."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QStackedWidget, QWidget

from ballast import paths
from ballast.domain.log.day import day_of
from ballast.domain.log.profile import Profile
from ballast.services import sample, settings, setup
from ballast.ui.changes import PageName, Tone
from ballast.ui.making import Making, dress
from ballast.ui.pages.welcome.doors import Doors
from ballast.ui.pages.welcome.form import StepForm
from ballast.ui.pages.welcome.steps import DetailsStep, LengthStep, WeekStep, guessed_currency
from ballast.ui.widgets.surfaces import page_layout
from ballast.ui.words import common
from ballast.ui.words import welcome as say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QKeyEvent

    from ballast.domain.log.change import Change
    from ballast.store.store import Store
    from ballast.ui.context import Context

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class WelcomePage(QWidget):
    """Begin an audit of one's own, look at the sample business, or import; or skip it all."""

    def __init__(self, context: Context, *, in_steps: bool = False) -> None:
        super().__init__()
        self.setObjectName("page")
        self._context = context
        self._profile = Profile(currency=guessed_currency(context.words.locale))
        self.making = Making(self._make(), self)
        if not in_steps:
            self.making.finish()

    def _make(self) -> Iterator[None]:
        context = self._context
        self._panels = QStackedWidget()
        page_layout(self).addWidget(self._panels)
        self.doors = Doors(context.theme)
        self._panels.addWidget(self.doors)
        yield from self.doors.make()
        self.form = StepForm(context.theme)
        self._panels.addWidget(self.form)
        yield
        self.length = LengthStep(context, self.form.place(say.LENGTH_TITLE(), say.LENGTH_WHY()))
        yield
        self.week = WeekStep(context, self.form.place(say.WEEK_TITLE(), say.WEEK_WHY()))
        yield
        self.details = DetailsStep(context, self.form.place(say.DETAILS_TITLE(), say.DETAILS_WHY()))
        yield
        self._wire()
        self._fill()
        yield
        yield from dress(self)

    def _wire(self) -> None:
        self.doors.own_asked.connect(self.begin)
        self.doors.sample_asked.connect(self._open_sample)
        self.doors.import_asked.connect(lambda: self._context.navigate(PageName.IMPORT))
        for skipped in (self.doors.skip_asked, self.form.skipped):
            skipped.connect(self._skip)
        self.form.left.connect(self._show_doors)
        self.form.passed.connect(self._reset_step)
        self.form.finished.connect(self._start)
        for step in (self.length, self.week, self.details):
            step.changed.connect(self._changed)
        self._context.changes.announced.connect(self._hear)

    def arrive(self, about: object) -> None:  # noqa: ARG002 - the welcome shows nothing in particular
        """Begin at the doors, with what the log holds already."""
        self._show_doors()
        self.refresh()

    def refresh(self) -> None:
        """Ask whether the log is still empty, and for the habits kept so far."""
        self._context.ask(_standing, self._show_standing)

    def begin(self) -> None:
        """To the first question."""
        self._panels.setCurrentWidget(self.form)
        self.form.show_step(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, or presses the button that has the keys; Escape goes back."""
        focused = QApplication.focusWidget()
        if event.key() in _ENTER and isinstance(focused, QAbstractButton) and self.isAncestorOf(focused):
            focused.click()
        elif self._panels.currentWidget() is not self.form:
            super().keyPressEvent(event)
        elif event.key() in _ENTER:
            self.form.go_on()
        elif event.key() == Qt.Key.Key_Escape:
            self.form.go_back()
        else:
            super().keyPressEvent(event)

    def shortcuts(self) -> list[tuple[str, str]]:
        """The keys of this page, for the sheet."""
        return [("Return", common.NEXT()), ("Esc", common.BACK())]

    def _hear(self, change: Change) -> None:  # noqa: ARG002 - any change may fill or empty the log
        if self.isVisible():
            self.refresh()

    def _show_doors(self) -> None:
        self._panels.setCurrentWidget(self.doors)
        self.doors.own.setFocus()

    def _show_standing(self, standing: _Standing) -> None:
        """Defaults from the habits kept, the currency from the country while nothing was set up."""
        self.doors.offer_sample(offered=standing.empty)
        self._profile = standing.profile
        if standing.new:
            self._profile = Profile(currency=guessed_currency(self._context.words.locale))
        if self._panels.currentWidget() is self.doors:
            self._fill()

    def _fill(self) -> None:
        clock = self._context.clock
        self.length.put(day_of(clock.now(), self._profile.day_start, clock.zone), self._profile)
        self.week.put(self._profile)
        self.details.put(self._profile)

    def _reset_step(self, number: int) -> None:
        """A question was skipped: its defaults hold."""
        clock = self._context.clock
        if number == 0:
            self.length.put(day_of(clock.now(), self._profile.day_start, clock.zone), self._profile)
        else:
            self.week.put(self._profile)

    def _changed(self) -> None:
        period = self.length.period
        written = self._context.words.period(period.first, period.last)
        self.form.summary.setText(say.SUMMARY(period=written, week=self.week.summary))
        self.form.next.setEnabled(self.week.valid)

    def _start(self) -> None:
        """Keep the answers and go to Today."""
        profile, period, clock = self.details.answer(self.week.answer(self._profile)), self.length.period, self._context.clock
        self.form.next.setEnabled(False)
        self._context.do(
            lambda store: setup.begin_audit(store, profile, period, clock),
            lambda _: self._context.navigate(PageName.TODAY),
            on_problem=self._failed,
            owner=self,
        )

    def _open_sample(self) -> None:
        clock, file = self._context.clock, paths.resource("sample", "business.json")
        self.doors.offer_sample(offered=False)
        self._context.do(
            lambda store: sample.load_sample(store, sample.read_sample(file), clock),
            self._sample_open,
            on_problem=self._failed,
            owner=self,
        )

    def _sample_open(self, change: Change | None) -> None:
        if change is not None:
            period = sample.sample_period(self._context.clock.now().date())
            self._context.navigate(PageName.REVIEW, period)
            self._context.say(say.SAMPLE_OPENED(), tone=Tone.GOOD, action=common.UNDO(), act=self._context.undo)

    def _failed(self, error: Exception) -> None:
        """Nothing was written: the buttons work again, the window says why."""
        self._changed()
        self.refresh()
        self._context.bulletin.troubled.emit(error)

    def _skip(self) -> None:
        self._context.navigate(PageName.TODAY)


class _Standing(NamedTuple):
    """How far the owner is."""

    empty: bool
    new: bool
    profile: Profile


def _standing(store: Store) -> _Standing:
    return _Standing(store.entries.count() == 0, setup.is_new(store), settings.profile(store))
