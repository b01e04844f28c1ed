"""What of a hand-over travels with its plan: the calendar and the goals; nothing of a person, an access, a review or a look.

A plan's file may be sent to somebody. Who the helper is, what may be opened and how it went stay in the data of the owner.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ballast.domain.delegation.hand_over import begun

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from ballast.domain.delegation.hand_over import Goal, HandOver
    from ballast.domain.delegation.onboarding import CalendarStep


@dataclass(frozen=True, slots=True)
class HelperDates:
    """The calendar and the goals of the helper in one role of a plan; `start` is the first day, None while there is none."""

    role_id: UUID
    start: date | None = None
    steps: tuple[CalendarStep, ...] = ()
    goals: tuple[Goal, ...] = ()


def dates_of(found: HandOver) -> HelperDates | None:
    """What may travel of a hand-over; None where neither a day nor a goal is said. What was said in reviews stays."""
    steps = tuple(replace(step, review=None) for step in found.steps)
    dates = HelperDates(found.role_id, found.start, steps, found.goals)
    return None if dates == HelperDates(found.role_id) else dates


def begun_with(dates: HelperDates) -> HandOver:
    """A hand-over with that calendar and those goals, of which nothing else is said yet."""
    return replace(begun(dates.role_id), start=dates.start, steps=dates.steps, goals=dates.goals)
