"""What stands behind a mark of a chart that was chosen: a task, a part of a day, an hour of the week, a part of a score.

No widgets. Each is an explanation with its formula filled in, made with the entries on the worker.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from ballast.domain.insight.drawn.heat_map import Layer
from ballast.domain.insight.review import Signal
from ballast.domain.insight.weights import OURS
from ballast.services import review as reviews
from ballast.ui.charts.picks import DayPick, EntriesPick, HourPick, OfDay, StretchPick, TaskPick
from ballast.ui.pages.review.drip_numbers import drip_explained, drip_figure
from ballast.ui.pages.review.explained import DEFAULT, MEASURED, SAID, Explained, Given
from ballast.ui.pages.review.stretch_numbers import stretch_explained
from ballast.ui.pages.review.why_values import input_value, load_line, signal_lines
from ballast.ui.words import numbers as say_number
from ballast.ui.words import picked as say
from ballast.ui.words import review as say_page
from ballast.ui.words import why as say_why
from ballast.ui.words.categories import category_name
from ballast.ui.words.verdicts import hours_voice

if TYPE_CHECKING:
    from uuid import UUID

    from ballast.domain.insight.drawn.heat_map import Cell
    from ballast.domain.insight.review import DayTotal, TaskReview
    from ballast.domain.log.clock import Clock
    from ballast.domain.log.entry import Log
    from ballast.domain.log.watch import Watch
    from ballast.services.review import ReviewView
    from ballast.store.store import Store
    from ballast.ui.pages.review.explained import Number
    from ballast.ui.words.formats import Words

_NONE = timedelta(0)
_HOUR = timedelta(hours=1)
_OF_LOAD = ("share", "days", "counted_days")
_OF_SIGNAL = {
    Signal.CROWDING: ("mission",),
    Signal.DELAY: ("delayed", "blocked"),
    Signal.STRESS: ("stress", "rated", "stress_all"),
    Signal.FRAGMENTATION: ("interruptions", "sessions", "short"),
    Signal.OFF_HOURS: ("off_hours",),
}
"""The inputs of each part of a score; those of the load belong to all."""


class PickNumbers:
    """The marks of the charts of one review, each as what makes its explanation."""

    def __init__(self, view: ReviewView, clock: Clock, words: Words) -> None:
        """Of this review."""
        self._view, self._clock, self._words = view, clock, words

    def of(self, pick: object) -> Number | None:
        """What stands behind a mark; None where nothing does."""
        if isinstance(pick, TaskPick):
            task = self._task_of(pick.task_id)
            return None if task is None else lambda store, watch: self._task(task, pick, store, watch)
        if isinstance(pick, DayPick):
            day = next((each for each in self._view.review.days if each.day == pick.day), None)
            return None if day is None else lambda store, _: self._day(day, pick.category_id, store)
        if isinstance(pick, HourPick):
            return lambda store, watch: self._hour(pick, store, watch)
        if isinstance(pick, EntriesPick):
            return lambda store, watch: self._entries(pick, store, watch)
        if isinstance(pick, StretchPick):
            return lambda store, watch: stretch_explained(pick, store, self._clock, self._words, watch)
        return None

    def _task(self, task: TaskReview, pick: TaskPick, store: Store, watch: Watch) -> Explained:
        """A task in the whole period; with its money where that is what the chart shows."""
        words, review = self._words, self._view.review
        log = reviews.entries_of_task(store, task.task.id, review.period, self._clock, watch)
        title, time = say_page.BEHIND_TASK(task=task.task.name), words.duration(task.total)
        share = words.percent(task.total / review.clock) if review.clock else words.percent(0)
        entries = len(log.entries)
        lines = [
            say.TASK_LINE(entries, shown=words.integer(entries), time=time),
            say.TASK_SHARE(time=time, all=words.duration(review.clock), share=share),
        ]
        given = [
            Given(say.TASK_TIME(), time, MEASURED),
            Given(say_number.CATEGORY_ALL(), words.duration(review.clock), MEASURED),
        ]
        figure = f"{time}, {share}"
        if task.mean_stress is not None:
            lines.append(say.TASK_STRESS(mean=words.number(task.mean_stress, 2)))
        if task.projection is not None:
            week = hours_voice(words).range(task.projection.low, task.projection.high)
            given.append(Given(say.TASK_WEEK(), week, MEASURED))
        if pick.drip is not None:
            more, inputs = drip_explained(*pick.drip, store, words)
            figure = drip_figure(*pick.drip, words) or figure
            lines, given = [*more, *lines], [*inputs, *given]
        changes = (say.TASK_CHANGES(), *((say.DRIP_CHANGES(),) if pick.drip is not None else ()))
        return Explained(title, figure, tuple(lines), tuple(given), changes, log, task=task.task.id)

    def _day(self, day: DayTotal, key: UUID | None, store: Store) -> Explained:
        """A category on a day."""
        words, length = self._words, day.by_category.get(key, _NONE)
        found = (each.category for each in self._view.review.categories if each.category and each.category.id == key)
        category = next(found, None)
        log = reviews.entries_of_day(store, day.day, key, self._clock)
        time, whole = words.duration(length), words.duration(day.logged)
        share = words.percent(length / day.logged if day.logged else 0.0)
        entries = len(log.entries)
        lines = (
            say.DAY_LINE(entries, shown=words.integer(entries), time=time),
            say.TASK_SHARE(time=time, all=whole, share=share),
        )
        given = (
            Given(say.DAY_TIME(), time, MEASURED),
            Given(say.DAY_ALL(), whole, MEASURED),
            Given(say.DAY_CATEGORY(), category_name(category) if category else say.DAY_NOT_SORTED(), SAID),
        )
        title = say_page.BEHIND_DAY_CATEGORY(category=category_name(category), day=words.day(day.day))
        changes = (say_number.PATTERN_TIME(), say_number.CATEGORY_CHANGES())
        return Explained(title, f"{time}, {share}", lines, given, changes, log, day=day.day)

    def _hour(self, pick: HourPick, store: Store, watch: Watch) -> Explained:
        """An hour of the week in one layer."""
        words = self._words
        times = say_page.BEHIND_HOUR(weekday=words.weekday(pick.weekday, short=False), times=_hour(pick.hour, words))
        title = say_page.BEHIND_LAYERS[pick.layer](hour=times)
        log = self._log(pick.entries, store, watch)
        if pick.cell is None:
            return Explained(title, times, (), (), (say_number.PATTERN_TIME(),), log)
        line, figure, given = self._cell(pick, pick.cell)
        changes = [say_number.STRESS_CHANGES() if pick.layer is Layer.STRESS else say_number.PATTERN_TIME()]
        if pick.layer is Layer.OFF_HOURS:
            said = self._view.profile.declared
            shown = (say_number.HOURS_YOURS if said else say_number.HOURS_OURS)()
            given.append(Given(say_number.WORK_HOURS(), shown, SAID if said else DEFAULT))
            changes.append(say_number.HOURS_CHANGE())
        return Explained(title, figure, (line,), tuple(given), tuple(changes), log)

    def _cell(self, pick: HourPick, cell: Cell) -> tuple[str, str, list[Given]]:
        """The formula of a cell, its figure, and its inputs."""
        words = self._words
        if pick.layer is Layer.STRESS:
            whole, value = words.number(cell.value * cell.weight), words.number(cell.value, 1)
            minutes = words.number(cell.weight)
            given = [Given(say.HOUR_ALL[pick.layer](), minutes, MEASURED), Given(say.HOUR_SUM(), whole, MEASURED)]
            return say.HOUR_STRESS(sum=whole, minutes=minutes, value=value), say_page.STRESS_OF(mean=value), given
        days = round(cell.weight / cell.value) if cell.value else self._such_days(pick.weekday)
        shown = say.HOUR_DAYS(days, shown=words.integer(days), weekday=words.weekday(pick.weekday, short=False))
        if pick.layer is Layer.INTERRUPTIONS:
            weight, value = words.number(cell.weight), words.number(cell.value, 1)
            line = say.HOUR_TIMES(round(cell.weight), shown=weight, days=shown, value=value)
        else:
            weight, value = (say.MINUTES(n=words.number(each)) for each in (cell.weight, cell.value))
            line = (say.HOUR_OFF if pick.layer is Layer.OFF_HOURS else say.HOUR_MINUTES)(
                minutes=weight, days=shown, value=value
            )
        source = SAID if pick.layer is Layer.INTERRUPTIONS else MEASURED
        given = [
            Given(say.HOUR_ALL[pick.layer](), weight, source),
            Given(say.HOUR_DAYS_GIVEN(), words.integer(days), MEASURED),
        ]
        return line, value, given

    def _such_days(self, weekday: int) -> int:
        """How often a weekday has begun in the period: an average of nothing does not tell it."""
        today = self._clock.now().astimezone(self._clock.zone).date()
        return sum(day.day.weekday() == weekday and day.day <= today for day in self._view.review.days)

    def _entries(self, pick: EntriesPick, store: Store, watch: Watch) -> Explained:
        """Entries that a chart knows: of a figure of a day, or of a part of a score."""
        log = self._log(pick.entries, store, watch)
        task = None if pick.task_id is None else self._task_of(pick.task_id)
        if task is not None and task.score is not None:
            return self._part(pick, task, log)
        if pick.day is None:
            return Explained(pick.title, "", (), (), (say_number.PATTERN_TIME(),), log)
        return self._figure_of_day(pick, log)

    def _part(self, pick: EntriesPick, task: TaskReview, log: Log) -> Explained:
        """A part of a score: the formula of its signal."""
        words = self._words
        line = next(each for each in signal_lines(task, words) if each.signal is pick.signal)
        score = words.number(task.score.score if task.score else 0.0, 1)
        figure = say.PART_TITLE(points=words.number(line.points or 0.0, 1), score=score)
        given = tuple(
            Given(say_why.INPUT_NAMES[each.name](), input_value(each, words), each.provenance)
            for each in task.inputs
            if each.name in _OF_SIGNAL.get(line.signal, ()) or each.name in _OF_LOAD
        )
        ours = self._view.weights == OURS
        weight = Given(say.PART_WEIGHT(), words.number(self._view.weights.by_signal[line.signal], 0), DEFAULT if ours else SAID)
        lines = (line.formula, line.times, load_line(task, words))
        return Explained(pick.title, figure, lines, (*given, weight), (say.PART_CHANGES(),), log, task=task.task.id)

    def _figure_of_day(self, pick: EntriesPick, log: Log) -> Explained:
        words, day = self._words, pick.day
        assert day is not None  # noqa: S101 - asked before
        if pick.of_day is OfDay.BREAKS:
            figure = words.integer(day.interruptions)
            line = say.BREAKS_LINE(day.interruptions, shown=figure)
            given = [Given(say.BREAKS_GIVEN(), figure, SAID)]
            changes = say_number.PATTERN_SAID()
        elif pick.of_day is OfDay.SWITCHES:
            figure, hours = words.number(day.switches_per_hour, 1), words.hours(day.worked, 2)
            line = say.SWITCHES_LINE(n=words.integer(day.switches), hours=hours, rate=figure)
            given = [Given(say_number.SWITCHES(), words.integer(day.switches), MEASURED)]
            given.append(Given(say_number.UNION(), hours, MEASURED))
            changes = say_number.BLOCK_CHANGES()
        else:
            figure = words.duration(timedelta(minutes=day.minutes))
            names = ", ".join(" ".join(each.split()) for each in day.tasks)
            line = say.BLOCK_LINE(time=figure, tasks=names)
            given = [Given(say.BLOCK_GIVEN(), figure, MEASURED)]
            given.append(Given(say_number.BLOCK_BREAK(), say_number.BLOCK_BREAK_VALUE(), DEFAULT))
            changes = say_number.BLOCK_CHANGES()
        return Explained(pick.title, figure, (line,), tuple(given), (changes,), log, day=day.day)

    def _log(self, ids: tuple[UUID, ...], store: Store, watch: Watch) -> Log:
        return reviews.entries_of_ids(store, frozenset(ids), self._view.review.period, self._clock, watch)

    def _task_of(self, task_id: UUID) -> TaskReview | None:
        return next((each for each in self._view.review.tasks if each.task.id == task_id), None)


def _hour(hour: int, words: Words) -> str:
    start = datetime(2000, 1, 1, hour, tzinfo=UTC)  # any day: only its hours are written
    return words.times(start, start + _HOUR)
