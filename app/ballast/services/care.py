"""Take care of the owner's data: backups and checks."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from ballast.domain.log.clock import Clock
    from ballast.store.backup import BackupResult
    from ballast.store.check import CheckResult
    from ballast.store.store import Store


def daily_backup(store: Store, clock: Clock) -> BackupResult | None:
    """A verified backup when none was made today yet; None when there is one already."""
    return store.daily_backup(clock.now())


def back_up_to(store: Store, target: Path, clock: Clock) -> BackupResult:
    """A verified backup in a file of the owner's choice, written beside it and renamed."""
    return store.backup(target, at=clock.now())


def backups(store: Store) -> tuple[BackupResult, ...]:
    """The backups in the data folder, newest first."""
    return store.backups()


def check(store: Store) -> CheckResult:
    """Whether the file is whole: structure, references, Ballast's own rules, with counts."""
    return store.check()
