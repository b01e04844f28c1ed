"""The first run: is this owner new, begin an audit, how far along it is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from ballast.domain.insight.period import Period
from ballast.domain.log.change import Deed
from ballast.domain.log.day import day_of

if TYPE_CHECKING:
    from datetime import date

    from ballast.domain.log.change import Change
    from ballast.domain.log.clock import Clock
    from ballast.domain.log.profile import Profile
    from ballast.store.glance import Glance
    from ballast.store.store import Store


@dataclass(frozen=True, slots=True)
class AuditStatus:
    """How far an audit is: `day_number` counts from 1, is 0 before it begins and `length` + 1 once it is over."""

    period: Period
    day_number: int

    @property
    def length(self) -> int:
        """How many days the audit has."""
        return self.period.days

    @property
    def over(self) -> bool:
        """Whether its last day has passed."""
        return self.day_number > self.length


def is_new(store: Store | Glance) -> bool:
    """Whether the owner has neither set up an audit nor logged anything."""
    return store.audits.current() is None and store.entries.count() == 0


def audit_period(first: date, weeks: int) -> Period:
    """An audit of whole weeks from a day. Raises ValueError for anything but 1 to 4 weeks."""
    if weeks not in range(1, 5):
        message = "an audit takes one to four weeks"
        raise ValueError(message)
    return Period(first, first + timedelta(days=7 * weeks - 1))


def begin_audit(store: Store, profile: Profile, period: Period, clock: Clock) -> Change:
    """Keep the owner's habits and the period of the audit: one action, one undo."""
    with store.action(Deed.SET_UP, at=clock.now()) as act:
        act.profile.put(profile)
        act.audits.put(period)
    return act.change


def audit_status(store: Store | Glance, clock: Clock) -> AuditStatus | None:
    """How far the current audit is; None where there is none."""
    period = store.audits.current()
    if period is None:
        return None
    today = day_of(clock.now(), store.profile.get().day_start, clock.zone)
    return AuditStatus(period, max(0, min((today - period.first).days + 1, period.days + 1)))
