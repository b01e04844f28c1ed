"""The first year with a helper as dates: before the start, the first weeks, check-ins, reviews (`plan-content.md` 1 and 4).

Days before and of the first week are the owner's work days, so that nobody has an account to make on a Sunday; later dates
count whole weeks or days from the start and move on to the next work day where they fall on a day off. Every step has who does
it and may be moved or ticked off; moving the start moves what is not done yet and was not given a day by hand.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from ballast.domain.delegation.helper_review import HelperReview

ONE_DAY, ONE_WEEK = timedelta(days=1), timedelta(weeks=1)
REVIEW_DAYS = (30, 60, 90)
AUDIT_AGAIN_DAYS = 182
CHECK_IN_WEEKS = 12
CLOSE_WEEKS, WEEKLY_UNTIL = 2, 6
SHORT, LONG = timedelta(minutes=15), timedelta(minutes=20)
REMINDED_AHEAD = timedelta(days=1)


class StepKind(StrEnum):
    """A step of the calendar. The values are stored: add new ones, never rename."""

    CONTRACT = "contract"
    NDA = "nda"
    ACCOUNTS = "accounts"
    REVOKE_TEST = "revoke_test"
    SOP = "sop"
    CALL = "call"
    FIRST_TASK = "first_task"
    DAILY_CHECK = "daily_check"
    SECOND_TASK = "second_task"
    CHECK_IN = "check_in"
    FIRST_NUMBERS = "first_numbers"
    WIDEN = "widen"
    DECISION = "decision"
    REVIEW_30 = "review_30"
    REVIEW_60 = "review_60"
    REVIEW_90 = "review_90"
    AUDIT_AGAIN = "audit_again"
    OWN = "own"
    END_ACCESS = "end_access"
    FILES_BACK = "files_back"
    FINAL_NOTE = "final_note"


LEAVING = (StepKind.END_ACCESS, StepKind.FILES_BACK, StepKind.FINAL_NOTE)
"""What is done when it ends."""
_PASSING = frozenset({StepKind.DAILY_CHECK, StepKind.CHECK_IN})
_LASTING = frozenset({StepKind.OWN, *LEAVING})


class Who(StrEnum):
    """Who does a step."""

    OWNER = "owner"
    HELPER = "helper"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class CalendarStep:
    """One step: what, when, who, how long, and since when it is done. `text` is the owner's own where the kind is OWN.

    `number` tells steps of one kind apart (the third check-in); kind and number together name a step in its calendar. `by_hand`
    says that the owner chose the day: it stays when the start moves. `review` is what was said at one of `REVIEWS`.
    """

    kind: StepKind
    day: date
    who: Who
    number: int = 1
    length: timedelta | None = None
    text: str = ""
    done_on: date | None = None
    by_hand: bool = False
    review: HelperReview | None = None


_AHEAD = (
    (StepKind.CONTRACT, -5, Who.OWNER),
    (StepKind.NDA, -5, Who.BOTH),
    (StepKind.ACCOUNTS, -5, Who.OWNER),
    (StepKind.REVOKE_TEST, -4, Who.OWNER),
    (StepKind.SOP, -3, Who.OWNER),
    (StepKind.CALL, 0, Who.BOTH),
    (StepKind.FIRST_TASK, 0, Who.HELPER),
)
_WEEKS = (
    (StepKind.SECOND_TASK, 1, Who.HELPER),
    (StepKind.FIRST_NUMBERS, 4, Who.OWNER),
    (StepKind.WIDEN, 8, Who.OWNER),
    (StepKind.DECISION, 12, Who.OWNER),
)
REVIEWS = (StepKind.REVIEW_30, StepKind.REVIEW_60, StepKind.REVIEW_90)
"""The steps at which both look back and say how it is."""
_REVIEWS = dict(zip(REVIEWS, REVIEW_DAYS, strict=True))


def calendar(start: date, work_days: Collection[int]) -> tuple[CalendarStep, ...]:
    """All steps around a start, in order of their days. `work_days` are weekdays (Monday = 0); without any, all seven."""
    days = frozenset(work_days) or frozenset(range(7))
    steps = [CalendarStep(kind, work_day(start, days, by), who) for kind, by, who in _AHEAD]
    steps += [
        CalendarStep(StepKind.DAILY_CHECK, work_day(start, days, number), Who.BOTH, number, SHORT) for number in range(1, 6)
    ]
    steps += [CalendarStep(kind, next_work_day(start + weeks * ONE_WEEK, days), who) for kind, weeks, who in _WEEKS]
    steps += [
        CalendarStep(StepKind.CHECK_IN, day, Who.BOTH, number, length)
        for number, (day, length) in enumerate(_check_ins(start, days), 1)
    ]
    steps += [CalendarStep(kind, next_work_day(start + by * ONE_DAY, days), Who.BOTH) for kind, by in _REVIEWS.items()]
    steps.append(CalendarStep(StepKind.AUDIT_AGAIN, next_work_day(start + AUDIT_AGAIN_DAYS * ONE_DAY, days), Who.OWNER))
    return in_order(steps)


def _check_ins(start: date, days: frozenset[int]) -> Iterator[tuple[date, timedelta]]:
    """Three a week in week two (the first week has daily checks), one a week to the sixth, then every second week."""
    for week in range(1, CHECK_IN_WEEKS):
        monday = start + week * ONE_WEEK
        if week < CLOSE_WEEKS:
            yield from ((next_work_day(monday + by * ONE_DAY, days), SHORT) for by in (0, 2, 4))
        elif week < WEEKLY_UNTIL or (week - WEEKLY_UNTIL) % 2:
            yield next_work_day(monday, days), LONG


def next_work_day(day: date, work_days: Collection[int]) -> date:
    """That day, or the first work day after it."""
    while day.weekday() not in work_days:
        day += ONE_DAY
    return day


def work_day(start: date, work_days: Collection[int], by: int) -> date:
    """The work day that many before (negative) or after a day; 0 is the day itself, whatever weekday it is."""
    way, day = (ONE_DAY if by > 0 else -ONE_DAY), start
    for _ in range(abs(by)):
        day += way
        while day.weekday() not in work_days:
            day += way
    return day


def moved(steps: Iterable[CalendarStep], start: date, work_days: Collection[int]) -> tuple[CalendarStep, ...]:
    """The calendar around another start: what is done, what was moved by hand, own steps and the last ones keep their day."""
    kept = {(step.kind, step.number): step for step in steps}
    fresh = [kept.get((step.kind, step.number), step) for step in calendar(start, work_days)]
    placed = [
        replace(old, day=new.day) if old.done_on is None and not old.by_hand else old
        for old, new in zip(fresh, calendar(start, work_days), strict=True)
    ]
    lasting = [step for step in kept.values() if step.kind in _LASTING]
    return in_order([*placed, *lasting])


def in_order(steps: Iterable[CalendarStep]) -> tuple[CalendarStep, ...]:
    """Steps by day, those of one day by what comes first."""
    return tuple(sorted(steps, key=lambda step: (step.day, tuple(StepKind).index(step.kind), step.number)))


def put(steps: Iterable[CalendarStep], step: CalendarStep) -> tuple[CalendarStep, ...]:
    """The calendar with a step changed or added; kind and number say which."""
    return in_order([*without(steps, step.kind, step.number), step])


def own_step(steps: Iterable[CalendarStep], text: str, day: date, who: Who) -> CalendarStep:
    """A new step of the owner's for that calendar, in one line."""
    number = max((step.number for step in steps if step.kind is StepKind.OWN), default=0) + 1
    return CalendarStep(StepKind.OWN, day, who, number, text=" ".join(text.split()))


def without(steps: Iterable[CalendarStep], kind: StepKind, number: int) -> tuple[CalendarStep, ...]:
    """The calendar without a step."""
    return tuple(step for step in steps if (step.kind, step.number) != (kind, number))


def with_leaving(steps: Iterable[CalendarStep], day: date) -> tuple[CalendarStep, ...]:
    """The calendar with the last steps on a day: those that are done stay as they are."""
    kept = tuple(steps)
    done = {step.kind for step in kept if step.done_on is not None}
    open_ = [kind for kind in LEAVING if kind not in done]
    last = [CalendarStep(kind, day, Who.BOTH if kind is StepKind.FINAL_NOTE else Who.OWNER) for kind in open_]
    return in_order([*(step for step in kept if step.kind not in open_), *last])


def ticked(steps: Iterable[CalendarStep], kind: StepKind, number: int, day: date | None) -> tuple[CalendarStep, ...]:
    """A step done on a day, or open again with None."""
    return tuple(replace(each, done_on=day) if (each.kind, each.number) == (kind, number) else each for each in steps)


def reviewed(step: CalendarStep, said: HelperReview, day: date) -> CalendarStep:
    """A review with what was said at it: it is then done, on that day unless it was before; nothing said leaves it as it is."""
    if said.is_empty:
        return replace(step, review=None)
    return replace(step, review=said, done_on=step.done_on or day)


def passed(step: CalendarStep, today: date) -> bool:
    """Whether a check did not take place and is not made up for later: nobody is reminded of it after a week."""
    return step.done_on is None and step.kind in _PASSING and step.day < today - ONE_WEEK


def reminders(steps: Iterable[CalendarStep], today: date) -> tuple[CalendarStep, ...]:
    """What is open and due today, tomorrow or before, the longest over first; no check that has `passed`."""
    due = [each for each in steps if each.done_on is None and each.day <= today + REMINDED_AHEAD]
    return tuple(sorted((each for each in due if not passed(each, today)), key=lambda each: each.day))
