"""What stands behind the sentences of a review: patterns, findings, changes, lacks, guesses, the ranking. No widgets."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from ballast.domain.insight.energy import CLEAR as CLEAR_ENERGY
from ballast.domain.insight.energy import TIME_NEEDED
from ballast.domain.insight.findings import Finding, LogBetter, Topic
from ballast.domain.insight.stability import LEVEL_BELOW, RESAMPLES, Steadiness
from ballast.domain.insight.strain import CHANCE, comparable
from ballast.domain.insight.trend import CLEAR, TaskTrend, Trend
from ballast.services import review as reviews
from ballast.ui.pages.review.explained import DEFAULT, MEASURED, SAID, Explained, Given
from ballast.ui.pages.review.lack_numbers import lack_explained
from ballast.ui.pages.review.ranges import short_range
from ballast.ui.pages.review.why_values import input_figure
from ballast.ui.words import numbers as say
from ballast.ui.words import review as say_page
from ballast.ui.words.common import few
from ballast.ui.words.findings import ALL_WORK, change_sentence
from ballast.ui.words.findings import sentence as finding_sentence
from ballast.ui.words.formats import exact_duration

if TYPE_CHECKING:
    from collections.abc import Collection
    from uuid import UUID

    from ballast.domain.insight.energy import DayEnergy
    from ballast.domain.insight.habits import Habits, HeldUp
    from ballast.domain.insight.note import GuessResult
    from ballast.domain.log.clock import Clock
    from ballast.domain.log.watch import Watch
    from ballast.services.review import ReviewView
    from ballast.store.store import Store
    from ballast.ui.pages.review.explained import Number
    from ballast.ui.words.formats import Words

_HOUR = timedelta(hours=1)
_NONE = timedelta(0)
_OFTEN_SHOWN = 8
_FULL = 100.0  # the most that anything weighs
_FINE = 2  # decimals of a rate from which something else is reckoned
_BY_LOG = frozenset({"work_days", "all"})
"""Figures of a finding that are measured, whatever it is about."""
_SHARES = frozenset({"share", "short", "delayed", "off_hours"})
_TIMES = frozenset(
    {"hours", "hours_of_reason", "hours_a_week", "all", "days_off", "of_task", "block", "blocked", "low", "high", "longest"}
)
_RATES = frozenset({"per_week", "switches", "interruptions", "stress", "stress_all", "score", "points"})


@dataclass(frozen=True, slots=True)
class Behind:
    """How a pattern comes about, made with the pattern; the entries are found when it is opened."""

    formula: tuple[str, ...]
    given: tuple[Given, ...]
    changes: tuple[str, ...]
    entries: tuple[UUID, ...]


def of_interruptions(habits: Habits, words: Words) -> Behind:
    """How often something broke in."""
    sources, times = habits.sources or (), words.integer(habits.interruptions)
    given = [Given(say.INTERRUPTIONS_GIVEN(), times, SAID)]
    entries = tuple(entry for each in sources for entry in each.entries)
    return Behind((say.INTERRUPTIONS_LINE(n=times),), tuple(given), (say.PATTERN_SAID(),), entries)


def of_spill_over(habits: Habits, words: Words, *, said: bool) -> Behind:
    """Work outside the work hours."""
    spilled = habits.spill_over
    whole = spilled.time / spilled.share if spilled.share else habits.overlaps.twice
    evenings, days_off = words.duration(spilled.evenings), words.duration(spilled.days_off)
    line = say.SPILL_LINE(
        evenings=evenings,
        days_off=days_off,
        time=words.duration(spilled.time),
        all=words.duration(whole),
        share=words.percent(spilled.share),
    )
    given = (
        Given(say.SPILL_OUT(), evenings, MEASURED),
        Given(say.SPILL_OFF(), days_off, MEASURED),
        Given(say.SPILL_ALL(), words.duration(whole), MEASURED),
        Given(say.WORK_HOURS(), (say.HOURS_YOURS if said else say.HOURS_OURS)(), SAID if said else DEFAULT),
    )
    entries = tuple(dict.fromkeys(entry for task in spilled.tasks for entry in task.entries))
    return Behind((line,), given, (say.PATTERN_TIME(), say.HOURS_CHANGE()), entries)


def of_held_up(held_up: Collection[HeldUp], words: Words) -> Behind:
    """Waits, or work done again."""
    times = words.integer(sum(each.times for each in held_up))
    blocked = words.duration(sum((each.blocked for each in held_up), _NONE))
    given = (Given(say.HELD_GIVEN(), times, SAID), Given(say.HELD_TIME(), blocked, SAID))
    entries = tuple(dict.fromkeys(entry for each in held_up for entry in each.entries))
    return Behind((say.HELD_LINE(n=times, time=blocked),), given, (say.PATTERN_SAID(),), entries)


def of_hours(habits: Habits, words: Words) -> Behind:
    """Ratings by hour of the day."""
    compared = comparable(habits.stress)
    given = (
        Given(say.HOURS_RATED(), words.integer(len(habits.stress)), MEASURED),
        Given(say.HOURS_COMPARED(), words.integer(len(compared)), MEASURED),
        Given(say.CHANCE(), words.percent(CHANCE), DEFAULT),
    )
    entries = tuple(dict.fromkeys(entry for each in habits.stress for entry in each.entries))
    lines = (say.HOURS_OF_DAY_LINE(), say.HOURS_OF_DAY_RULE())
    return Behind(lines, given, (say.STRESS_CHANGES(),), entries)


def of_energy(found: DayEnergy, words: Words) -> Behind:
    """Energy by hour of the day."""
    given = (
        Given(say.ENERGY_PART(), words.percent(found.known), SAID),
        Given(say.ENERGY_TASKS(), words.integer(len(found.hours)), MEASURED),
        Given(say.ENERGY_NEEDED(), words.duration(TIME_NEEDED), DEFAULT),
        Given(say.ENERGY_CLEAR(), words.number(CLEAR_ENERGY * 100), DEFAULT),
    )
    entries = tuple(dict.fromkeys(entry for each in found.hours for entry in each.entries))
    return Behind((say.ENERGY_FORMULA(),), given, (say.ENERGY_CHANGES(),), entries)


def of_blocks(habits: Habits, words: Words) -> Behind:
    """Time without a break, and changes of task."""
    days = [each for each in habits.days if each.longest]
    worked, switches = sum((each.worked for each in days), _NONE), sum(each.switches for each in days)
    shown, middle = words.integer(len(days)), words.duration(habits.usual_block or _NONE)
    rate = words.number(switches / (worked / _HOUR), 1) if worked else words.number(0)
    line = say.UNBROKEN_LINE(
        days=shown, time=middle, switches=words.integer(switches), hours=words.hours(worked / _HOUR, 2), rate=rate
    )
    given = (
        Given(say.UNBROKEN_DAYS(), shown, MEASURED),
        Given(say.UNBROKEN_MIDDLE(), middle, MEASURED),
        Given(say.SWITCHES(), words.integer(switches), MEASURED),
        Given(say.UNION(), words.duration(worked), MEASURED),
        Given(say.BLOCK_BREAK(), say.BLOCK_BREAK_VALUE(), DEFAULT),
    )
    entries = tuple(dict.fromkeys(entry for each in days for entry in each.entries))
    return Behind((line,), given, (say.BLOCK_CHANGES(),), entries)


def of_overlaps(habits: Habits, words: Words) -> Behind:
    """What ran side by side."""
    found = habits.overlaps
    once, twice, more = (words.duration(each) for each in (found.once, found.twice, found.difference))
    given = (Given(say.CLOCK(), twice, MEASURED), Given(say.UNION(), once, MEASURED))
    entries = tuple(dict.fromkeys(entry for pair in found.pairs for entry in pair.entries))
    return Behind((say.OVERLAP_LINE(twice=twice, once=once, more=more),), given, (say.PATTERN_TIME(),), entries)


class SaidNumbers:
    """What stands behind the sentences of one review."""

    def __init__(self, view: ReviewView, clock: Clock, words: Words) -> None:
        """Of this review."""
        self._view, self._clock, self._words = view, clock, words

    def said(self, about: object) -> Number | None:
        """What stands behind a sentence, by what it is about."""
        if isinstance(about, Finding):
            return self.finding(about)
        if isinstance(about, LogBetter):
            return self.lack(about)
        if isinstance(about, TaskTrend):
            return self.change(about.trend, " ".join(about.task.name.split()), about.task.id)
        if isinstance(about, Trend):
            return self.change(about, ALL_WORK())
        return self.steadiness(about) if isinstance(about, Steadiness) else None

    def pattern(self, title: str, figure: str, found: Behind) -> Number:
        """How a pattern comes about."""

        def made(store: Store, watch: Watch) -> Explained:
            log = reviews.entries_of_ids(store, found.entries, self._view.review.period, self._clock, watch)
            return Explained(title, figure, found.formula, found.given, found.changes, log)

        return made

    def finding(self, finding: Finding) -> Number:
        """Why something stands out."""

        def made(store: Store, watch: Watch) -> Explained:
            period = self._view.review.period
            if finding.entries:
                log = reviews.entries_of_ids(store, finding.entries, period, self._clock, watch)
            else:
                log = reviews.entries_of_period(store, period, self._clock, watch)
            words = self._words
            lines = finding_lines(finding, words)
            given = finding_given(finding, words, declared=self._view.profile.declared)
            task = finding.task.id if finding.task is not None else None
            changes = (say.PATTERN_TIME(), say.PERIOD_CHANGES())
            return Explained(say.FINDING(), finding_sentence(finding, words), lines, given, changes, log, task=task)

        return made

    def change(self, trend: Trend, name: str, task_id: UUID | None = None) -> Number:
        """What changed since the period before."""

        def made(store: Store, watch: Watch) -> Explained:
            period, words = self._view.review.period, self._words
            if task_id is None:
                log = reviews.entries_of_period(store, period, self._clock, watch)
            else:
                log = reviews.entries_of_task(store, task_id, period, self._clock, watch)
            lines, given = change_lines(trend, words)
            said = change_sentence(trend, name, words)
            return Explained(say.CHANGED_OF(name=name), said, lines, given, (say.CHANGED_CHANGES(),), log, task=task_id)

        return made

    def lack(self, lack: LogBetter) -> Number:
        """What to log better, and from where on it is told."""
        return lambda store, watch: lack_explained(lack, self._view, store, self._clock, self._words, watch)

    def steadiness(self, found: Steadiness) -> Number:
        """How sure the order of the ranking is."""

        def made(store: Store, watch: Watch) -> Explained:
            review, words = self._view.review, self._words
            share, first = words.percent(found.share), few(found.first)
            named = {each.task.id: " ".join(each.task.name.split()) for each in review.tasks}
            often = sorted(((part, named[key]) for key, part in found.often.items() if part and key in named), reverse=True)
            given = (
                Given(say.DAYS_COUNTED(), words.integer(review.counted_days), MEASURED),
                *(
                    Given(say.STABLE_OFTEN(found.first, shown=first, task=name), words.percent(part), MEASURED)
                    for part, name in often[:_OFTEN_SHOWN]
                ),
                Given(say.STABLE_DRAWS(), words.integer(RESAMPLES), DEFAULT),
                Given(say.STABLE_LEVEL(), words.percent(LEVEL_BELOW), DEFAULT),
            )
            lead = say.STABLE_LEAD(found.first, shown=first, share=share)
            line = say.STABLE_LINE(days=words.integer(review.counted_days), lead=lead)
            log = reviews.entries_of_period(store, review.period, self._clock, watch)
            changes = (say.STABLE_CHANGES(), say.STABLE_WEIGHTS())
            return Explained(
                say.STABLE(), say.STABLE_FIGURE(found.first, shown=first, share=share), (line,), given, changes, log
            )

        return made

    def guess(self, result: GuessResult, name: str, sentence: str) -> Number:
        """A guess beside the log."""

        def made(store: Store, watch: Watch) -> Explained:
            period, words = self._view.review.period, self._words
            if result.category_id is None:
                log = reviews.entries_of_period(store, period, self._clock, watch)
            else:
                log = reviews.entries_of_category(store, result.category_id, period, self._clock, watch)
            shown = short_range(result.logged, words)
            line = say.GUESS_LINE(range=shown) if result.logged else say.GUESS_NONE()
            given = (
                Given(say.GUESS_SAID(), words.hours(result.guessed, 0), SAID),
                Given(say.GUESS_LOG(), shown, MEASURED),
                Given(say.DAYS_COUNTED(), words.integer(self._view.review.counted_days), MEASURED),
            )
            return Explained(say.GUESS(name=name), sentence, (line,), given, (say.GUESS_CHANGES(),), log)

        return made


def change_lines(trend: Trend, words: Words) -> tuple[tuple[str, ...], tuple[Given, ...]]:
    """How a change is told, with its numbers, and its inputs."""
    given = (
        Given(say.CHANGED_BEFORE(), short_range(trend.before, words), MEASURED),
        Given(say.CHANGED_AFTER(), short_range(trend.after, words), MEASURED),
        Given(say.CHANGED_CLEAR(), words.number(CLEAR, 2), DEFAULT),
    )
    if trend.factor is None or trend.low is None or trend.high is None:
        return (say.CHANGED_NONE(),), given
    before, after = (words.hours(each.mid, 2) if each else say_page.DASH() for each in (trend.before, trend.after))
    factors = {
        name: words.number(each, 2) for name, each in (("factor", trend.factor), ("low", trend.low), ("high", trend.high))
    }
    return (say.CHANGED_LINE(before=before, after=after, **factors), say.CHANGED_RULE()), given


def finding_lines(finding: Finding, words: Words) -> tuple[str, ...]:
    """How a finding comes about, how that weighs, and why it was chosen, with its numbers; the largest task is not weighed."""
    said = _figures_said(finding, words)
    rule = say.FINDING_RULES[finding.topic.value](**said)
    if finding.topic is Topic.LARGEST:
        return (rule,)
    full = finding.topic is Topic.BROKEN and finding.weight == _FULL
    weighed = say.FINDING_WEIGHED.get(f"{finding.topic.value}_full" if full else finding.topic.value)
    chosen = say.FINDING_WEIGHT(weight=said["weight"])
    return (rule, chosen) if weighed is None else (rule, weighed(**said), chosen)


def _figures_said(finding: Finding, words: Words) -> dict[str, str]:
    """The figures of a finding as its formulas have them: shares with as many decimals as it takes to weigh them again."""
    figures = finding.figures
    share = figures.get("share", figures.get("days", 0.0) / figures.get("of", 1.0))
    said = {name: figure_words(name, value, words) for name, value in figures.items()}
    said |= {
        name: exact_duration(timedelta(hours=figures[name]), words) for name in ("hours", "all", "block") if name in figures
    }
    return {
        **said,
        "hours": said.get("hours", said.get("block", "")),
        "share": input_figure("share", share, words),
        "n": said.get("times", ""),
        "rate": words.hours(figures["hours_a_week"], _FINE) if "hours_a_week" in figures else said.get("per_week", ""),
        "weight": words.number(finding.weight, 0),
        "signal": "" if finding.signal is None else say_page.SIGNALS[finding.signal](),
    }


def finding_given(finding: Finding, words: Words, *, declared: bool = True) -> tuple[Given, ...]:
    """The figures of a finding, each with where it comes from: what is marked is said, what is timed is measured.

    `declared`: whether the owner said the work days of a week.
    """
    marked = SAID if finding.topic in {Topic.INTERRUPTIONS, Topic.HELD_UP} else MEASURED
    tags = dict.fromkeys(_BY_LOG, MEASURED) | {"of_week": SAID if declared else DEFAULT}
    return tuple(
        Given(say.FIGURE_NAMES[name](), figure_words(name, value, words), tags.get(name, marked))
        for name, value in finding.figures.items()
        if name in say.FIGURE_NAMES
    )


def figure_words(name: str, value: float, words: Words) -> str:
    """A figure of a finding with its unit."""
    if name in _SHARES:
        return words.percent(value)
    if name in _TIMES:
        return words.duration(timedelta(hours=value))
    return words.number(value, 1) if name in _RATES else words.integer(round(value))
