"""Hand-overs as they run.

What came to a list later stands at its end and is left out where it says nothing: what was kept before is read as it was.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from ballast.domain.delegation.access import Access, Register, Right
from ballast.domain.delegation.follow_up import Advice, Lesson, Reason
from ballast.domain.delegation.hand_over import Goal, GoalKind, Grounds, HandOver, Look, Reading
from ballast.domain.delegation.helper_review import Authority, GoalsHeld, HelperReview
from ballast.domain.delegation.onboarding import CalendarStep, StepKind, Who
from ballast.domain.delegation.plan import Confidentiality
from ballast.store.help_schema import HandOverRow
from ballast.store.schema import table_of
from ballast.store.values import as_json, day_of, day_text, id_of, whole_seconds

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from ballast.store.engine import Database
    from ballast.store.recorder import Recorder

_ALL = select(*table_of(HandOverRow).columns).order_by(HandOverRow.role_id)


@dataclass(frozen=True, slots=True)
class HandOvers:
    """Reading hand-overs."""

    database: Database

    def all(self) -> tuple[HandOver, ...]:
        """All of them, in a fixed order."""
        return tuple(_hand_over(row) for row in self.database.rows(_ALL))

    def get(self, role_id: UUID) -> HandOver | None:
        """The hand-over to a helper; None while nothing was said of it."""
        rows = self.database.rows(_ALL.where(HandOverRow.role_id == role_id.hex))
        return _hand_over(rows[0]) if rows else None

    def of_person(self, person_id: UUID) -> tuple[UUID, ...]:
        """The roles that a person fills or filled."""
        rows = self.database.rows(select(HandOverRow.role_id).where(HandOverRow.person_id == person_id.hex))
        return tuple(id_of(role) for (role,) in rows)


@dataclass(frozen=True, slots=True)
class HandOverWriter:
    """Writing hand-overs inside an action."""

    recorder: Recorder

    def put(self, found: HandOver) -> None:
        """Store a hand-over, new or changed. Raises Conflict when the person named in it is not there."""
        register = found.register
        values = {
            "role_id": found.role_id.hex,
            "start": day_text(found.start),
            "person_id": None if found.person_id is None else found.person_id.hex,
            "oversight_task": None if found.oversight_task is None else found.oversight_task.hex,
            "nda_on": day_text(register.nda_on),
            "tested_on": day_text(register.tested_on),
            "looked_over_on": day_text(register.looked_over_on),
            "left_on": day_text(register.left_on),
            "steps": as_json([_step_list(each) for each in found.steps]),
            "accesses": as_json([_access_list(each) for each in register.accesses]),
            "goals": as_json([_goal_list(each) for each in found.goals]),
            "looks": as_json([_look_list(each) for each in found.looks]),
        }
        self.recorder.put(HandOverRow, values)

    def remove(self, role_id: UUID) -> None:
        """Take a hand-over away."""
        self.recorder.remove(HandOverRow, role_id.hex)


def _step_list(step: CalendarStep) -> list[Any]:
    length, done = whole_seconds(step.length), day_text(step.done_on)
    said = [step.kind.value, step.day.isoformat(), step.who.value, step.number, length, step.text, done]
    if step.review is not None:
        return [*said, step.by_hand, _review_list(step.review)]
    return [*said, True] if step.by_hand else said


def _review_list(review: HelperReview) -> list[Any]:
    chosen = [None if each is None else each.value for each in (review.goals, review.authority, review.lesson)]
    return [review.works, review.not_yet, review.feedback, review.recognition, *chosen]


def _access_list(access: Access) -> list[Any]:
    days = [day_text(each) for each in (access.granted_on, access.end_by, access.ended_on)]
    said = [access.tool, access.purpose, access.right.value, int(access.data), access.granted_by]
    return [access.id.hex, *said, *days, access.own_account]


def _goal_list(goal: Goal) -> list[Any]:
    said = [goal.kind.value, goal.baseline, goal.target, goal.due.isoformat(), goal.text]
    return [*said, [[each.day.isoformat(), each.value] for each in goal.said]] if goal.said else said


def _look_list(look: Look) -> list[Any]:
    hours = [look.freed, look.planned, look.oversight]
    spent, lesson = None if look.spent is None else str(look.spent), look.lesson and look.lesson.value
    said = [
        look.week,
        look.day.isoformat(),
        *hours,
        look.advice.value,
        look.decided.value,
        spent,
        look.on_time,
        lesson,
        look.text,
    ]
    if look.paid_for is not None:
        return [*said, look.found and _grounds_list(look.found), look.paid_for]
    return said if look.found is None else [*said, _grounds_list(look.found)]


def _grounds_list(found: Grounds) -> list[Any]:
    return [found.reason.value, found.counted_days, list(found.freed), list(found.planned), found.planned_cost]


def _hand_over(row: Any) -> HandOver:  # noqa: ANN401 - a row of the table
    role = id_of(row.role_id)
    days = (_day(each) for each in (row.nda_on, row.tested_on, row.looked_over_on, row.left_on))
    return HandOver(
        role_id=role,
        register=Register(role, tuple(_access(each) for each in json.loads(row.accesses)), *days),
        start=_day(row.start),
        person_id=row.person_id and id_of(row.person_id),
        oversight_task=row.oversight_task and id_of(row.oversight_task),
        steps=tuple(_step(each) for each in json.loads(row.steps)),
        goals=tuple(_goal(each) for each in json.loads(row.goals)),
        looks=tuple(_look(each) for each in json.loads(row.looks)),
    )


def _day(text: str | None) -> date | None:
    return None if text is None else day_of(text)


def _step(values: list[Any]) -> CalendarStep:
    kind, day, who, number, length, text, done, *more = values
    lasts = None if length is None else timedelta(seconds=length)
    said = (StepKind(kind), day_of(day), Who(who), number, lasts, text, _day(done))
    return CalendarStep(*said, by_hand=bool(more and more[0]), review=_review(more[1]) if len(more) > 1 else None)


def _review(values: list[Any]) -> HelperReview:
    works, not_yet, feedback, recognition, goals, authority, lesson = values
    chosen = (goals and GoalsHeld(goals), authority and Authority(authority))
    return HelperReview(works, not_yet, *chosen, feedback, recognition, lesson and Lesson(lesson))


def _access(values: list[Any]) -> Access:
    key, tool, purpose, right, data, granted_by, granted, end_by, ended, own = values
    days = (_day(granted), _day(end_by), _day(ended))
    return Access(id_of(key), tool, purpose, Right(right), Confidentiality(data), granted_by, *days, own)


def _goal(values: list[Any]) -> Goal:
    kind, baseline, target, due, text, *more = values
    said = tuple(Reading(day_of(day), value) for day, value in (more[0] if more else ()))
    return Goal(GoalKind(kind), baseline, target, day_of(due), text, said)


def _look(values: list[Any]) -> Look:
    week, day, freed, planned, oversight, advice, decided, spent, on_time, lesson, text, *more = values
    said = (Advice(advice), Advice(decided), spent and Decimal(spent), on_time, lesson and Lesson(lesson), text)
    found = _grounds(more[0]) if more and more[0] else None
    return Look(week, day_of(day), freed, planned, oversight, *said, found, more[1] if len(more) > 1 else None)


def _grounds(values: list[Any]) -> Grounds:
    reason, days, freed, planned, cost = values
    return Grounds(Reason(reason), days, (freed[0], freed[1]), (planned[0], planned[1]), cost)
