"""The owner's profile and audit periods: the settings that change numbers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from ballast.store.rows import period_of, profile_of
from ballast.store.schema import AuditRow, ProfileRow
from ballast.store.values import time_column

if TYPE_CHECKING:
    from ballast.domain.insight.review import Period
    from ballast.domain.log.profile import Profile
    from ballast.store.engine import Database
    from ballast.store.recorder import Recorder

_ONE = 1
_COLUMNS = (
    ProfileRow.day_start,
    ProfileRow.work_days,
    ProfileRow.work_start,
    ProfileRow.work_end,
    ProfileRow.currency,
    ProfileRow.idle_limit,
)
_STORED = select(*_COLUMNS)


@dataclass(frozen=True, slots=True)
class Profiles:
    """Reading the profile."""

    database: Database

    def get(self) -> Profile:
        """What the owner said, or the defaults."""
        return profile_of(self.database.rows(_STORED))

    def said(self) -> bool:
        """Whether the owner ever said anything; else the welcome is due."""
        return bool(self.database.rows(select(ProfileRow.id)))


@dataclass(frozen=True, slots=True)
class ProfileWriter:
    """Writing the profile inside an action."""

    recorder: Recorder

    def put(self, profile: Profile) -> None:
        """Store the profile."""
        self.recorder.put(
            ProfileRow,
            {
                "id": _ONE,
                "day_start": time_column(profile.day_start),
                "work_days": sum(1 << day for day in profile.work_days),
                "work_start": time_column(profile.work_start),
                "work_end": time_column(profile.work_end),
                "currency": profile.currency,
                "idle_limit": profile.idle_limit // timedelta(seconds=1),
            },
        )


@dataclass(frozen=True, slots=True)
class Audits:
    """Reading the periods that the owner set out to log."""

    database: Database

    def all(self) -> tuple[Period, ...]:
        """All periods ever set, the newest last."""
        rows = self.database.rows(select(AuditRow.first_day, AuditRow.last_day).order_by(AuditRow.number))
        return tuple(period_of(first, last) for first, last in rows)

    def current(self) -> Period | None:
        """The period set last; None before the first."""
        return next(reversed(self.all()), None)


@dataclass(frozen=True, slots=True)
class AuditWriter:
    """Setting a period inside an action."""

    recorder: Recorder
    audits: Audits

    def put(self, period: Period) -> None:
        """Make this the current period; the earlier ones stay known. Nothing happens when it is the current one."""
        if period == self.audits.current():
            return
        last = self.audits.database.rows(select(func.coalesce(func.max(AuditRow.number), 0)))[0][0]
        days = {"first_day": period.first.isoformat(), "last_day": period.last.isoformat()}
        self.recorder.add(AuditRow, {"number": last + 1} | days)
