"""Compare: the weeks of a period one against another, the period with the one before, and where the hours bring or take."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ballast.domain.delegation.worth import weeks_from, worth_values
from ballast.domain.insight.drawn.drip import HourWorth, drip
from ballast.domain.insight.drawn.weeks import Comparisons, compare, weeks_of, worked_weeks
from ballast.domain.insight.period import Period
from ballast.domain.insight.summary import review
from ballast.domain.log.watch import unwatched
from ballast.services.patterns import drains_of, period_before
from ballast.services.plans import list_plans
from ballast.services.review import log_of

if TYPE_CHECKING:
    from ballast.domain.delegation.plan import Plan
    from ballast.domain.delegation.worth import Basis
    from ballast.domain.insight.drawn.drip import Drip
    from ballast.domain.insight.narrowed import Only
    from ballast.domain.insight.review import Provenance, Review
    from ballast.domain.log.clock import Clock
    from ballast.domain.log.watch import Watch
    from ballast.store.store import Store

LONGEST = 62
"""Days of a period that is compared."""


def comparisons_of(
    store: Store, found: Review, clock: Clock, watch: Watch = unwatched, only: Only | None = None, *, first_weekday: int = 0
) -> Comparisons:
    """A period beside the one before, and its weeks beside each other, or one category alone; what is too little is None.

    The owner's week begins on `first_weekday`, Monday = 0.
    Nothing is compared with a period longer than `LONGEST`: what changed in years is no news of a week.
    """
    period = found.period
    if period.days > LONGEST or not found.entries:
        return Comparisons(None, None)
    profile, now, before = store.profile.get(), clock.now(), period_before(period)
    log = log_of(store, Period(before.first, period.last), profile, clock, watch)

    def seen(part: Period) -> Review:
        return review(log, part, profile, clock.zone, now, watch)

    weeks = worked_weeks([seen(each) for each in weeks_of(period, first_weekday)])
    return Comparisons(
        weeks=compare(weeks, profile.days_per_week, only),
        before=compare((seen(before), found), profile.days_per_week, only),
    )


def drip_of(store: Store, found: Review) -> Drip:
    """The tasks of a review by what they bring and what they take, in money where the owner said an income."""
    return drip(found, drains_of(store), hour_worth(store, found.counted_days))


def hour_worth(store: Store, counted_days: int) -> HourWorth | None:
    """What the owner's hour is worth by the newest plan where that was answered; None without one, or without an income."""
    plan = _answered(store)
    if plan is None:
        return None
    values = worth_values(plan.worth, counted_days)
    return None if values.effective is None else HourWorth(values.effective, plan.currency, values.weeks)


def hour_said(store: Store) -> tuple[Plan, Basis] | None:
    """The plan that says what an hour is worth, and what that rests on; None without one."""
    plan = _answered(store)
    return None if plan is None else (plan, worth_values(plan.worth, plan.counted_days).basis)


def hour_weeks_from(store: Store, worth: HourWorth) -> Provenance:
    """Where the working weeks behind an hour's worth come from."""
    return weeks_from(worth.weeks_per_year, store.year.get().weeks_per_year)


def _answered(store: Store) -> Plan | None:
    return next((plan for plan in list_plans(store) if plan.worth.confirmed), None)
