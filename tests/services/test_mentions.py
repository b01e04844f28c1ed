"""Which of the owner's own texts name somebody."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ballast.domain.delegation.naming import Naming
from ballast.domain.delegation.people import Purpose, Where
from ballast.domain.delegation.plan import Brief
from ballast.services import people, plans
from tests.services.helping import made_plan

if TYPE_CHECKING:
    from ballast.domain.log.clock import FixedClock
    from ballast.store.store import Store


def test_texts_that_name_somebody_are_found(store: Store, clock: FixedClock) -> None:
    """Anywhere in a plan or in the log, whole words only; their own row is no text of the owner's."""
    plan = made_plan(store, clock)
    ana = people.new_person("Ana Silva", Where.OTHER, Purpose.HELPER, clock.now().date())
    people.keep_person(store, ana, clock)
    brief = Brief("Ask Ana", done_when=("Silva agrees",), example="Bananas")
    tasks = (replace(plan.tasks[0], brief=brief), *plan.tasks[1:])
    plans.keep_plan(store, replace(plan, tasks=tasks, title="With Ana"), clock)
    found = {(spot.table, spot.column, spot.texts, spot.naming) for spot in people.mentions_of(store, ana.id)}
    assert found == {
        ("plan", "title", ("With Ana",), Naming.PART),
        ("plan_brief", "outcome", ("Ask Ana",), Naming.PART),
        ("plan_brief", "done_when", ("Silva agrees",), Naming.PART),
        ("task", "name", ("Looking after Ana",), Naming.PART),
    }
