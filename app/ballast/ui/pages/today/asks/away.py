"""Times away that nobody has answered: the oldest is asked about, the rest stay in one line. Nothing of them is ever lost."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from ballast.domain.log.absence import Answer
from ballast.services.naming import NamedTask
from ballast.services.presence import BREAK, WORKED, Spent
from ballast.ui.keys import native
from ballast.ui.pages.today import keys
from ballast.ui.pages.today.asks.division import halves
from ballast.ui.pages.today.asks.split import SplitEdit
from ballast.ui.pages.today.asks.task_line import TaskLine
from ballast.ui.widgets.buttons import Button
from ballast.ui.widgets.key_panel import KeyPanel
from ballast.ui.widgets.plain import PlainLabel, button_text
from ballast.ui.widgets.surfaces import Card
from ballast.ui.words import absences as absence_words
from ballast.ui.words import common
from ballast.ui.words import panels as say

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime
    from uuid import UUID

    from ballast.domain.log.absence import Habit
    from ballast.services.presence import Undecided
    from ballast.ui.context import Context
    from ballast.ui.entry.reading import Knowledge
    from ballast.ui.pages.today.asks.acts import AskedActs

KEEP, PAUSE, OTHER, CUT = "1", "2", "3", "4"
_NAMED = 40


class AwayPanel(KeyPanel):
    """One absence. `answered` carries its id, the parts, and whether the task goes on; `put_off` its id."""

    answered = Signal(object, object, bool)
    put_off = Signal(object)

    def __init__(self, context: Context, knowledge: Callable[[], Knowledge]) -> None:
        super().__init__(context.theme, "moon", "warning")
        self._context, self._knowledge = context, knowledge
        self._asked: Undecided | None = None
        self._answered: Undecided | None = None
        self._habit: Habit | None = None
        self.split: SplitEdit | None = None
        self.go_on = QCheckBox()
        self.task = TaskLine(context.theme, say.AWAY_TASK(), context.clock, knowledge)
        self.task.entered.connect(self._take_other)
        self.task.left.connect(self._offer)
        self.middle.addWidget(self.task)
        self.foot.addWidget(self.go_on)
        self.left.connect(self._later)

    @property
    def asked(self) -> UUID | None:
        """The id of the absence that it asks about."""
        return self._asked.absence.id if self._asked else None

    def ask(self, found: Undecided, habit: Habit | None, *, runs: bool) -> None:
        """Ask about an absence; one that is being asked about already is left as it stands."""
        if self._asked == found and self._habit == habit:
            return
        self._asked, self._habit = found, habit
        name = found.task.name if found.task else ""
        self.go_on.setText(button_text(say.AWAY_GO_ON(task=_short(name))))
        self.go_on.setAccessibleName(say.AWAY_GO_ON(task=name))
        self.go_on.setChecked(bool(found.task) and not runs)
        self.go_on.setVisible(bool(found.task) and not runs)
        self.say(self._title(found), self._text())
        self._offer()

    def _title(self, found: Undecided) -> str:
        absence, words, zone = found.absence, self._context.words, self._context.clock.zone
        why = absence_words.WHY[absence.cause]()
        if not found.free or absence.end is None:
            return say.AWAY_SINCE(why=why)
        start, end = absence.start.astimezone(zone), absence.end.astimezone(zone)
        times = words.times(start, end)
        today = self._context.clock.now().date()
        if start.date() != today or end.date() != start.date():
            times = f"{self._day(start)} {words.time(start)} \N{EN DASH} {self._day(end)} {words.time(end)}"
        length = words.duration(found.length)
        if found.task is None:
            return say.AWAY(times=times, why=why, length=length)
        return say.AWAY_DURING(times=times, why=why, length=length, task=found.task.name)

    def _day(self, moment: datetime) -> str:
        return self._context.words.weekday(moment.weekday())

    def _text(self) -> str:
        habit, words, first_key = self._habit, self._context.words, say.AWAY_KEYS(key=native(keys.ASKED))
        if habit is None:
            return f"{say.AWAY_WHAT()} {first_key}"
        first, last = words.time(habit.start), words.time(habit.end)
        usual = say.AWAY_USUAL if habit.answer is Answer.BREAK else say.AWAY_USUAL_WORK
        key = PAUSE if habit.answer is Answer.BREAK else KEEP
        return f"{say.AWAY_WHAT()} {usual(times=f'{first} – {last}', key=key)} {first_key}"

    def _offer(self) -> None:
        """The answers."""
        self._leave_split()
        self.task.hide()
        self.clear()
        found = self._asked
        if found is None:
            return
        likely = self._habit.answer if self._habit else None
        if found.task is not None:
            text = say.AWAY_KEEP(task=" ".join(found.task.name.split()))
            self.offer(KEEP, text, partial(self._answer, WORKED), kind="primary" if likely is Answer.WORKED else "", once=True)
        self.offer(
            PAUSE, say.AWAY_BREAK(), partial(self._answer, BREAK), kind="primary" if likely is Answer.BREAK else "", once=True
        )
        self.offer(OTHER, say.AWAY_OTHER(), self._ask_other)
        if found.free and found.length >= 2 * timedelta(minutes=1):
            self.offer(CUT, say.AWAY_SPLIT(), self._ask_split)
        self.offer("Esc", say.LATER(), self._later, kind="ghost")

    def _ask_other(self) -> None:
        self.clear()
        self.task.show()
        self.task.clear()
        self.offer("Enter", common.SAVE(), self._take_other, kind="primary")
        self.offer("Esc", say.CLOSE_BACK(), self._offer, kind="ghost")
        self.task.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _take_other(self) -> None:
        if self.task.name:
            self._answer((Spent(Answer.OTHER, None, NamedTask(self.task.name)),))

    def _ask_split(self) -> None:
        if self._asked is None:
            return
        self.clear()
        kept = self._asked.task.name if self._asked.task else ""
        self.split = SplitEdit(self._context, halves(self._asked.free, worked=bool(kept)), kept, self._knowledge)
        self.split.saved.connect(self._answer)
        self.split.left.connect(self._offer)
        self.middle.addWidget(self.split)
        self.split.focus()

    def _leave_split(self) -> None:
        if self.split is not None:
            self.middle.removeWidget(self.split)
            self.split.hide()
            self.split.deleteLater()
            self.split = None

    def _answer(self, parts: Sequence[Spent]) -> None:
        found, self._asked, self._answered = self._asked, None, self._asked  # a second answer to the same question is none
        if found is not None:
            self.answered.emit(found.absence.id, tuple(parts), self.go_on.isVisibleTo(self) and self.go_on.isChecked())

    def stand(self, absence_id: UUID) -> None:
        """The answer to this absence was not taken: the question stands as it was, with the parts and names said so far."""
        if self._asked is None and self._answered is not None and self._answered.absence.id == absence_id:
            self._asked = self._answered
            self._taken.stop()
            self.take_focus()

    def _later(self) -> None:
        if self.split is not None:
            self._offer()
            self.take_focus()
        elif self._asked is not None:
            self.put_off.emit(self._asked.absence.id)


class AwayPlace(QWidget):
    """Where times away are asked about. `settled` when the last answer was given or put off: the box is next."""

    settled = Signal()
    typed = Signal(str)

    def __init__(self, context: Context, acts: AskedActs, knowledge: Callable[[], Knowledge]) -> None:
        super().__init__()
        self._context, self._acts = context, acts
        self._found: tuple[Undecided, ...] = ()
        self._habit: Habit | None = None
        self._runs = False
        self._put_off: set[UUID] = set()
        self.panel = AwayPanel(context, knowledge)
        self.line = Card()
        self.line.body.setContentsMargins(18, 8, 12, 8)
        row = QHBoxLayout()
        self._words = PlainLabel("", "second", wrap=True)
        self.answer = Button(context.theme, say.AWAY_ANSWER())
        row.addWidget(self._words, 1)
        row.addWidget(self.answer)
        self.line.body.addLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.panel)
        column.addWidget(self.line)
        self.panel.answered.connect(self._take)
        self.panel.put_off.connect(self._later)
        self.panel.typed.connect(self.typed)
        self.answer.clicked.connect(self.ask_again)

    @property
    def waits(self) -> bool:
        """Whether anything waits for an answer."""
        return bool(self._found)

    def show_found(self, found: tuple[Undecided, ...], habit: Habit | None, *, runs: bool) -> None:
        """Ask about the first that was not put off; say what else waits."""
        had_focus = self.panel.isVisible() and self.panel.has_focus
        self._found, self._habit, self._runs = found, habit, runs
        asked = next((each for each in found if each.absence.id not in self._put_off), None)
        if asked is not None:
            self.panel.ask(asked, habit if found and asked is found[0] else None, runs=runs)
        self.panel.setVisible(asked is not None)
        rest = [each for each in found if each is not asked]
        length = self._context.words.duration(sum((each.length for each in rest), timedelta(0)))
        self._words.setText(say.AWAY_WAITS(len(rest), length=length) if rest else "")
        self.line.setAccessibleName(self._words.text())
        self.line.setVisible(bool(rest))
        self.answer.setVisible(asked is None)
        self.setVisible(bool(found))
        if had_focus and asked is not None:
            self.panel.take_focus()
        elif had_focus:
            self.settled.emit()

    def ask_again(self) -> None:
        """What was put off is asked about now, the oldest first."""
        self._put_off.clear()
        self.show_found(self._found, self._habit, runs=self._runs)
        self.take_focus()

    def ask_about(self, absence_id: UUID) -> None:
        """Ask about one of them first."""
        if any(each.absence.id == absence_id for each in self._found):
            self._put_off = {each.absence.id for each in self._found if each.absence.id != absence_id}
            self.show_found(self._found, self._habit, runs=self._runs)
            self.take_focus()

    def take_focus(self) -> None:
        """Keys go to the answers."""
        if self.panel.isVisible():
            self.panel.take_focus()
        elif self.isVisible():
            self.answer.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _take(self, absence_id: UUID, parts: object, go_on: bool) -> None:  # noqa: FBT001 - a signal's value
        stands = partial(self.panel.stand, absence_id)
        self._acts.answer_away(absence_id, parts, go_on=go_on, cancelled=stands)  # type: ignore[arg-type]  # the signal's parts

    def _later(self, absence_id: UUID) -> None:
        self._put_off.add(absence_id)
        self.show_found(self._found, self._habit, runs=self._runs)


def _short(name: str) -> str:
    text = " ".join(name.split())
    return text if len(text) <= _NAMED else f"{text[: _NAMED - 1]}…"
