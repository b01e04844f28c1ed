"""Closing the day: what is missing, one question at a time, each answered by one key. Stopping in between loses nothing."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from ballast.domain.log.absence import Answer
from ballast.domain.log.closing import Missing
from ballast.domain.log.entry import STRESS_MAX
from ballast.domain.log.span import instant_of
from ballast.services import closing, history
from ballast.services.day import show_day
from ballast.services.naming import NamedTask
from ballast.services.presence import BREAK, WORKED, Spent
from ballast.ui.entry.draft import moment_of
from ballast.ui.entry.moment_edit import MomentEdit
from ballast.ui.pages.today.asks.course import Course, question_words, task_name
from ballast.ui.pages.today.asks.task_line import TaskLine
from ballast.ui.widgets.key_panel import KeyPanel
from ballast.ui.widgets.meters import stress_words
from ballast.ui.widgets.plain import PlainLabel
from ballast.ui.words import common
from ballast.ui.words import panels as say
from ballast.ui.words import today as today_words
from ballast.ui.words.categories import category_name

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from ballast.domain.log.change import Change
    from ballast.domain.log.closing import Question
    from ballast.services.day import DayView
    from ballast.store.store import Store
    from ballast.ui.context import Context
    from ballast.ui.entry.reading import Knowledge
    from ballast.ui.pages.today.asks.acts import AskedActs


class ClosePanel(KeyPanel):
    """The questions of one day. `closed` when the owner is done; `split_asked` carries the absence that shall be split."""

    closed = Signal()
    split_asked = Signal(object)

    def __init__(self, context: Context, acts: AskedActs, knowledge: Callable[[], Knowledge]) -> None:
        super().__init__(context.theme, "clipboard")
        self._context, self._acts = context, acts
        self._day: date | None = None
        self.course = Course()
        self.progress = PlainLabel("", "second")
        self.progress.set_figures()
        self.task = TaskLine(context.theme, say.CLOSE_TASK(), context.clock, knowledge)
        self.moment = MomentEdit(context, today_words.END_DAY(), today_words.END_TIME())
        line = QHBoxLayout()
        line.addWidget(self.task)
        line.addWidget(self.moment)
        line.addStretch(1)
        self.middle.addWidget(self.progress)
        self.middle.addLayout(line)
        self.task.entered.connect(self._take_typed)
        self.task.left.connect(self._show)

    def begin(self, day: date | None) -> None:
        """Close a day; None is the present one."""
        self._day, self.course = day, Course()
        self._ask()

    def _ask(self) -> None:
        day, clock = self._day, self._context.clock

        def look(store: Store) -> tuple[DayView, tuple[Question, ...]]:
            return show_day(store, day, clock), closing.questions(store, day, clock)

        self._context.ask(look, self._hear)

    def _hear(self, found: tuple[DayView, tuple[Question, ...]]) -> None:
        self.course.view, self.course.questions = found
        self._show()

    def _show(self) -> None:
        """The first question that is open, or the end."""
        self._lay()
        left = self.course.open
        if not left:
            self._show_end()
            return
        done = len(self.course.behind)
        self.progress.setText(say.CLOSE_PROGRESS(at=done + 1, all=done + len(left)))
        self.progress.show()
        question = left[0]
        self.say(question_words(question, self.course.view, self._context.words, self._context.clock.zone))
        self._offer(question)
        if self.course.behind:
            self.offer("Backspace", say.CLOSE_BACK(), self._back, kind="ghost", shown="\N{LEFTWARDS ARROW}")
        self.offer("Esc", say.CLOSE_STOP(), self.closed.emit, kind="ghost")
        self.take_focus()

    def _offer(self, question: Question) -> None:
        offers = {
            Missing.UNDECIDED: self._offer_away,
            Missing.GAP: self._offer_gap,
            Missing.LONG: self._offer_length,
            Missing.PAST_MIDNIGHT: self._offer_length,
            Missing.UNCATEGORISED: self._offer_categories,
            Missing.UNRATED: self._offer_stress,
        }
        offers[question.what](question)
        self.offer("S", say.SKIP(), partial(self._pass, question))

    def _offer_away(self, question: Question) -> None:
        absence = question.absence
        if absence is None:
            return
        name, done = task_name(question, self.course.view), self._done(question)
        if name:
            self.offer("1", say.AWAY_KEEP(task=name), partial(self._acts.answer_away, absence.id, WORKED, done), once=True)
        self.offer("2", say.AWAY_BREAK(), partial(self._acts.answer_away, absence.id, BREAK, done), once=True)
        self.offer("3", say.AWAY_OTHER(), self._type_task)
        self.offer("4", say.AWAY_SPLIT(), partial(self.split_asked.emit, absence.id))

    def _offer_gap(self, question: Question) -> None:
        recent = self.course.view.recent if self.course.view else ()
        for number, shown in enumerate(recent, start=1):
            fill = partial(self._acts.fill, question.span, shown.task.name, self._done(question))
            self.offer(str(number), shown.task.name, fill, once=True)
        self.offer("T", say.CLOSE_TYPED(), self._type_task)
        self.offer("B", say.AWAY_BREAK(), partial(self._acts.leave_as_break, question.span, self._done(question)), once=True)

    def _offer_length(self, question: Question) -> None:
        self.offer("Y", say.CLOSE_RIGHT(), partial(self._pass, question), kind="primary")
        self.offer("E", say.CLOSE_END(), partial(self._type_end, question))

    def _offer_categories(self, question: Question) -> None:
        view, task_id = self.course.view, question.task_id
        if view is None or task_id is None:
            return
        for number, category in enumerate(sorted(view.log.categories.values(), key=lambda each: each.position), start=1):
            act = partial(self._acts.categorise, task_id, category.id, self._done(question))
            self.offer(str(number), category_name(category), act, once=True)

    def _offer_stress(self, question: Question) -> None:
        entry = question.entry
        for rating in range(STRESS_MAX + 1):
            if entry is not None:
                act = partial(self._acts.rate, entry.id, rating, self._done(question))
                self.offer(str(rating), common.STRESS_NAMES[rating](), act, hint=stress_words(rating), once=True)

    def _type_task(self) -> None:
        self._lay(task=True)
        self.task.clear()
        self.offer("Enter", common.SAVE(), self._take_typed, kind="primary")
        self.offer("Esc", say.CLOSE_BACK(), self._show, kind="ghost")
        self.task.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _take_typed(self) -> None:
        left = self.course.open
        if not left or not self.task.name:
            return
        question, name = left[0], self.task.name
        if question.absence is not None:
            parts = (Spent(Answer.OTHER, None, NamedTask(name)),)
            self._acts.answer_away(question.absence.id, parts, self._done(question))
        else:
            self._acts.fill(question.span, name, self._done(question))

    def _type_end(self, question: Question) -> None:
        self._lay(moment=True)
        zone = self._context.clock.zone
        self.moment.put(moment_of(question.span.end.astimezone(zone), zone))
        self.offer("Enter", say.CLOSE_END_TAKE(), partial(self._take_end, question), kind="primary")
        self.offer("Esc", say.CLOSE_BACK(), self._show, kind="ghost")
        self.moment.time.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _take_end(self, question: Question) -> None:
        end = self.moment.instant
        if question.entry is not None and instant_of(end) > instant_of(question.span.start):
            self._acts.end_at(question.entry, end, self._done(question))
        else:
            self.text.setText(today_words.FORM_REVERSED())
            self.text.show()

    def _done(self, question: Question) -> Callable[[Change | None], object]:
        def done(change: Change | None) -> None:
            self.course.pass_by(question, change.id if change else None)
            self._ask()

        return done

    def _pass(self, question: Question) -> None:
        self.course.pass_by(question)
        self._show()

    def _back(self) -> None:
        """Ask the last one again; what answered it is taken back, unless something else was done since."""
        if not self.course.behind:
            return
        action, clock = self.course.behind.pop().action, self._context.clock
        if action is None:
            self._show()
            return

        def take_back(store: Store) -> Change | None:
            label = history.history(store).undo
            return history.undo(store, clock) if label is not None and label.id == action else None

        self._context.do(take_back, lambda _: self._ask(), owner=self)

    def _show_end(self) -> None:
        self.progress.hide()
        view, words = self.course.view, self._context.words
        if view is None:
            return
        day, length = words.weekday(view.day.weekday(), short=False), words.duration(view.worked)
        share = view.coverage
        title = (
            say.CLOSED_PLAIN(day=day, length=length)
            if share is None
            else say.CLOSED(day=day, length=length, share=words.percent(share))
        )
        passed = self.course.left_open
        self.say(title, say.CLOSED_LEFT(passed) if passed else "")
        self.offer("Enter", say.DONE(), self.closed.emit, kind="primary")
        if self.course.behind:
            self.offer("Backspace", say.CLOSE_BACK(), self._back, kind="ghost", shown="\N{LEFTWARDS ARROW}")
        self.take_focus()

    def _lay(self, *, task: bool = False, moment: bool = False) -> None:
        self.clear()
        self.task.setVisible(task)
        self.moment.setVisible(moment)
