"""Find the thing an act is about, or say that it is gone."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable
    from uuid import UUID

    from ballast.domain.delegation.dates import HelperDates
    from ballast.domain.delegation.plan import Plan
    from ballast.domain.log.entry import Entry, Task
    from ballast.store.glance import Glance
    from ballast.store.store import Store

_CHUNK = 5000
T = TypeVar("T")


class GoneError(LookupError):
    """What the owner wanted to act on is not there any more (deleted or undone meanwhile)."""


def find_entry(store: Store, entry_id: UUID) -> Entry:
    """The entry. Raises GoneError."""
    return _there(store.entries.get(entry_id))


def find_entries(store: Store, entry_ids: Iterable[UUID]) -> list[Entry]:
    """The entries, in the order asked for; much faster than one by one. Raises GoneError when one is gone."""
    asked = list(entry_ids)
    found: dict[UUID, Entry] = {}
    for first in range(0, len(asked), _CHUNK):
        found |= store.search.some(asked[first : first + _CHUNK])
    return [_there(found.get(entry_id)) for entry_id in asked]


def find_task(store: Store | Glance, task_id: UUID) -> Task:
    """The task. Raises GoneError."""
    return _there(store.tasks.get(task_id))


def find_plan(store: Store, plan_id: UUID) -> Plan:
    """The plan. Raises GoneError."""
    return _there(store.plans.get(plan_id))


def plan_dates(store: Store, plan: Plan) -> tuple[HelperDates, ...]:
    """The dates and goals of the helpers of a plan, in the order of its roles; of those who have any."""
    from ballast.domain.delegation.dates import dates_of  # noqa: PLC0415 - of all services, and few need what helpers are

    found = (store.hand_overs.get(role.id) for role in plan.roles)
    return tuple(dates for each in found if each is not None and (dates := dates_of(each)) is not None)


def _there(found: T | None) -> T:
    if found is None:
        raise GoneError
    return found
