"""Plans for the tests of delegation, and the worked cases of `model.md` 8."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from itertools import count
from typing import TYPE_CHECKING, Any
from uuid import UUID

from ballast.domain.delegation.plan import Answer, HelpType, Plan, PlanTask, Role, Trait, Worth
from ballast.domain.delegation.roi import Case, Part, Value
from ballast.domain.delegation.roles import role_terms
from ballast.domain.insight.review import Period, Projection, Provenance

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

SIGMA = 0.2425
MONEY = Worth(yearly_income=Decimal(120_000), hours_per_week=50.0, confirmed=True)
"""50 an hour: 120,000 over 50 hours in 48 weeks."""
WANTED = {**dict.fromkeys(Trait, 0.75), Trait.SKILL_GAP: 0.5}
"""Answers that speak for a virtual assistant."""


def ids(start: int = 1) -> Callable[[], UUID]:
    """Ids in order."""
    numbers = count(start)
    return lambda: UUID(int=next(numbers))


def task(number: int = 1, weekly: float = 4.0, traits: Mapping[Trait, float] = WANTED, **changes: Any) -> PlanTask:  # noqa: ANN401 - fields of a task, by name
    """A task of so many projected hours whose answers were all said."""
    figures: dict[str, Any] = {
        "id": UUID(int=1000 + number),
        "task_id": UUID(int=2000 + number),
        "name": f"Task {number}",
        "category": "Administrative",
        "mission": 0.0,
        "total": timedelta(hours=2 * weekly),
        "days": 8,
        "occurrences": 10,
        "per_week": weekly,
        "hours": Projection(weekly * 0.73, weekly, weekly * 1.36, SIGMA),
        "score": 40.0,
        "points": {},
        "mean_stress": None,
        "median_run": timedelta(hours=1),
        "position": number,
        "traits": {trait: Answer(value, Provenance.SAID) for trait, value in traits.items()},
        "confidentiality_said": True,
        "has_sop": True,
    }
    return PlanTask(**figures | changes)


def plan(*tasks: PlanTask, roles: tuple[Role, ...] = (), **changes: Any) -> Plan:  # noqa: ANN401 - fields of a plan, by name
    """A plan in US dollars over two full weeks, worth 50 an hour."""
    figures: dict[str, Any] = {
        "id": UUID(int=9),
        "title": "Spring",
        "period": Period(date(2026, 1, 5), date(2026, 1, 18)),
        "created_at": datetime(2026, 1, 19, tzinfo=UTC),
        "currency": "USD",
        "counted_days": 10,
        "logged_days": 10,
        "coverage": 0.9,
        "worth": MONEY,
        "tasks": tasks,
        "roles": roles,
    }
    return Plan(**figures | changes)


def role(number: int = 1, help_type: HelpType = HelpType.VA_MANAGED, price: str | None = "16", **changes: Any) -> Role:  # noqa: ANN401 - fields of a role, by name
    """A helper with a price."""
    return Role(UUID(int=number), "", help_type, 0, None if price is None else Decimal(price), **changes)


@dataclass(frozen=True)
class Worked:
    """A worked case: hours, share, run in minutes and training runs of each task; type, price, pace, weekly fee."""

    tasks: tuple[tuple[float, float, float, float], ...]
    help_type: HelpType
    price: str
    pace: float | None = None
    fee: str = "0"

    @property
    def case(self) -> Case:
        """The case with a freed hour at 40, an hour spent at 50, and 48 weeks."""
        own = role(1, self.help_type, self.price, pace=self.pace, weekly_fee=Decimal(self.fee))
        parts = tuple(Part(hours, share, run / 60, runs, SIGMA) for hours, share, run, runs in self.tasks)
        return Case(parts, role_terms(own, "USD", 48).deal(), Value(40.0, 50.0, 48))


TEN = ((0.5, 0.8, 15, 10),) * 10
CASES = {
    "A": Worked(((4, 0.8, 60, 10),), HelpType.VA_MANAGED, "16"),
    "B": Worked(((4, 0.8, 60, 10),), HelpType.FREELANCER, "35"),
    "C": Worked(((6, 0.7, 40, 30),), HelpType.VA_OFFSHORE, "8"),
    "D": Worked(((6, 0.7, 40, 10),), HelpType.VA_OFFSHORE, "8"),
    "E": Worked(((0.5, 0.8, 15, 10),), HelpType.VA_MANAGED, "16"),
    "F": Worked(TEN, HelpType.VA_MANAGED, "16"),
    "G": Worked(((1.5, 0.7, 10, 10),), HelpType.SOFTWARE, "0", fee="3.75"),
    "H": Worked(((3, 0.8, 60, 30),), HelpType.INTERN, "0"),
    "I": Worked(((2, 0.9, 90, 10),), HelpType.FREELANCER, "60", pace=0.4),
    "J": Worked(((4, 0.8, 60, 10), (6, 0.7, 40, 10), *TEN), HelpType.VA_MANAGED, "16"),
}
