"""The head of the page: its period, the ways to another one, and the way on to a plan."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker
from PySide6.QtCore import Signal as QtSignal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ballast.domain.insight.review import Period
from ballast.ui.pages.review.periods import Choice, choice_of, shifted
from ballast.ui.widgets.buttons import IconButton, PrimaryButton
from ballast.ui.widgets.choosers import Chooser, DayEdit
from ballast.ui.widgets.plain import PlainLabel, set_tip
from ballast.ui.widgets.surfaces import PageTitle
from ballast.ui.words import review as say
from ballast.ui.words import week_end as words_of_end

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ballast.ui.theme import Theme
    from ballast.ui.words.formats import Words

EARLIER, LATER = "Alt+Left", "Alt+Right"
NOTES_KEY = "Ctrl+Shift+N"
_NAMES = {
    Choice.AUDIT: say.PERIOD_AUDIT,
    Choice.THIS_WEEK: say.PERIOD_THIS_WEEK,
    Choice.LAST_WEEK: say.PERIOD_LAST_WEEK,
    Choice.TWO_WEEKS: say.PERIOD_TWO_WEEKS,
    Choice.WHOLE: say.PERIOD_WHOLE,
    Choice.CUSTOM: say.PERIOD_CUSTOM,
}


class ReviewHeader(QWidget):
    """The head, made in steps. `period_chosen` carries a `Period`, `plan_asked` and `notes_asked` nothing."""

    period_chosen = QtSignal(object)
    notes_asked = QtSignal()
    plan_asked = QtSignal()

    def __init__(self, theme: Theme, words: Words) -> None:
        super().__init__()
        self._theme = theme
        self._words = words
        self._period: Period | None = None
        self._offered: Mapping[Choice, Period] = {}
        self._liked: Choice | None = None

    def make(self) -> Iterator[None]:
        """The steps of making it, once it is in its place."""
        theme = self._theme
        self.title = PageTitle(say.TITLE(), " ", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.title)
        yield
        self.picker = Chooser(say.PERIOD(), self.title)
        self.picker.setSizeAdjustPolicy(Chooser.SizeAdjustPolicy.AdjustToContents)
        self.picker.activated.connect(self._pick)
        self._offer()
        yield
        self.earlier = IconButton(theme, "chevron-left", say.PREVIOUS())
        self.later = IconButton(theme, "chevron-right", say.NEXT())
        self.earlier.set_key(EARLIER)
        self.later.set_key(LATER)
        self.earlier.clicked.connect(lambda: self._shift(-1))
        self.later.clicked.connect(lambda: self._shift(1))
        self.notes = IconButton(theme, "book", words_of_end.NOTES())
        self.notes.set_key(NOTES_KEY)
        self.notes.clicked.connect(self.notes_asked)
        self.plan = PrimaryButton(theme, say.MAKE_PLAN(), "plan")
        set_tip(self.plan, say.MAKE_PLAN_WHY())
        self.plan.clicked.connect(self.plan_asked)
        for widget in (self.picker, self.earlier, self.later, self.notes, self.plan):
            self.title.aside.addWidget(widget)
        yield

    @cached_property
    def dates(self) -> DateRow:
        """The boxes for dates of the owner's own, made when first wanted."""
        row = DateRow(self._words)
        row.chosen.connect(self._take_dates)
        layout = self.layout()
        if layout is not None:
            layout.addWidget(row)
        return row

    @property
    def whole_log(self) -> bool:
        """Whether the owner wants the whole log, however far it reaches."""
        return self._liked is Choice.WHOLE

    def forget_choice(self) -> None:
        """The next period was not chosen here: call it by what it is."""
        self._liked = None

    @property
    def offered(self) -> Mapping[Choice, Period]:
        """The periods that the picker leads to."""
        return self._offered

    def show_period(self, period: Period, offered: Mapping[Choice, Period]) -> None:
        """Show which period the page is about, and which others there are."""
        self._period, self._offered = period, offered
        days = say.CALENDAR_DAYS(period.days, shown=self._words.integer(period.days))
        self.title.subtitle.setText(say.SUBTITLE(period=self._words.period(period.first, period.last), days=days))
        self._offer()
        choice = Choice.CUSTOM if self._liked is Choice.CUSTOM else choice_of(period, offered, self._liked)
        with QSignalBlocker(self.picker):
            self.picker.setCurrentIndex(self.picker.findData(choice))
        self._show_dates(choice)

    def set_plannable(self, *, plannable: bool) -> None:
        """Whether there is anything to plan from."""
        self.plan.setEnabled(plannable)

    def _offer(self) -> None:
        present = [choice for choice in Choice if choice in self._offered or choice is Choice.CUSTOM]
        if [self.picker.itemData(at) for at in range(self.picker.count())] == present:
            return
        with QSignalBlocker(self.picker):
            self.picker.clear()
            for choice in present:
                self.picker.addItem(_NAMES[choice](), choice)

    def _pick(self, at: int) -> None:
        choice = Choice(self.picker.itemData(at))
        self._liked = choice
        if choice is Choice.CUSTOM:
            self._show_dates(choice)
            self.dates.first.setFocus()
        else:
            self.period_chosen.emit(self._offered[choice])

    def _shift(self, steps: int) -> None:
        if self._period is not None:
            self._liked = None
            self.period_chosen.emit(shifted(self._period, steps))

    def _show_dates(self, choice: Choice) -> None:
        if choice is Choice.CUSTOM and self._period is not None:
            self.dates.show_period(self._period)
        if choice is Choice.CUSTOM or "dates" in vars(self):
            self.dates.setVisible(choice is Choice.CUSTOM)

    def _take_dates(self, period: Period) -> None:
        if period != self._period:
            self._liked = Choice.CUSTOM
            self.period_chosen.emit(period)


class DateRow(QWidget):
    """From one day to another. `chosen` carries a `Period`, put in order."""

    chosen = QtSignal(object)

    def __init__(self, words: Words) -> None:
        super().__init__()
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addStretch(1)
        self.first, self.last = DayEdit(say.FIRST_DAY(), words), DayEdit(say.LAST_DAY(), words)
        for label, box in ((say.FROM, self.first), (say.TO, self.last)):
            box.editingFinished.connect(self._take)
            box.picked.connect(self._take)
            line.addWidget(PlainLabel(label(), "second"))
            line.addWidget(box)

    def show_period(self, period: Period) -> None:
        """Show these days."""
        for box, day in ((self.first, period.first), (self.last, period.last)):
            box.show_day(day)

    def _take(self) -> None:
        first, last = sorted((self.first.day, self.last.day))
        self.chosen.emit(Period(first, last))
