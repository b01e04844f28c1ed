"""Take care of the owner's data: backups and checks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ballast.domain.log.watch import unwatched

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from ballast.domain.log.clock import Clock
    from ballast.domain.log.watch import Watch
    from ballast.store.backup import BackupResult
    from ballast.store.check import CheckResult
    from ballast.store.shelf import SetAside
    from ballast.store.store import Store


def daily_backup(store: Store, clock: Clock, watch: Watch = unwatched) -> BackupResult | None:
    """A verified backup when none was made today yet; None when there is one already."""
    return store.daily_backup(clock.now(), watch)


def back_up_to(store: Store, target: Path, clock: Clock, watch: Watch = unwatched) -> BackupResult:
    """A verified backup in a file of the owner's choice, written beside it and renamed."""
    return store.backup(target, at=clock.now(), watch=watch)


def back_up_now(store: Store, clock: Clock, watch: Watch = unwatched) -> BackupResult:
    """A verified backup in the data folder, now, beside the daily ones."""
    return store.backup_now(clock.now(), watch)


def backups(store: Store) -> tuple[BackupResult, ...]:
    """The backups in the data folder, newest first."""
    return store.backups()


def unreadable_backups(store: Store) -> tuple[Path, ...]:
    """Files among the backups that cannot be read; they count as no backup, and only the owner removes them."""
    return store.shelf.unreadable()


def set_aside(store: Store) -> tuple[SetAside, ...]:
    """Data that was set aside as damaged, newest first; only the owner removes it. Raises OSError."""
    return store.shelf.set_aside()


@dataclass(frozen=True, slots=True)
class Holdings:
    """How much there is: of what the owner made, and when the first entry began."""

    entries: int
    tasks: int
    plans: int
    first: datetime | None


def holdings(store: Store) -> Holdings:
    """How much there is, quickly counted."""
    return Holdings(store.entries.count(), len(store.tasks.all()), len(store.plans.all()), store.entries.first_start())


def check(store: Store, watch: Watch = unwatched) -> CheckResult:
    """Whether the file is whole: structure, references, Ballast's own rules, with counts."""
    return store.check(watch=watch)
