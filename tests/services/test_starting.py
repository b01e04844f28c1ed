"""Getting ready for a helper: accesses from the briefs, and dates that keep their names."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import count
from typing import TYPE_CHECKING
from uuid import UUID

import pytest

from ballast.domain.delegation.access import Right
from ballast.domain.delegation.onboarding import StepKind
from ballast.domain.delegation.plan import Brief, Confidentiality, ToolAccess
from ballast.services import hand_over, plans, starting
from tests.report.test_ics import read
from tests.services.helping import ROLE, START, made_plan

if TYPE_CHECKING:
    from pathlib import Path

    from ballast.domain.delegation.onboarding import CalendarStep
    from ballast.domain.log.clock import FixedClock
    from ballast.services.hand_over import Handing
    from ballast.store.store import Store


def named(step: CalendarStep) -> tuple[str, str]:
    """A step by its kind."""
    return step.kind.value, ""


def handed(store: Store, clock: FixedClock) -> Handing:
    """The hand-over as it is now."""
    return hand_over.handing(store, UUID(int=9), ROLE, clock)


def test_accesses_come_from_the_briefs(store: Store, clock: FixedClock) -> None:
    """Each tool once, for its tasks, as secret as the most secret of them, to see only; what is known is left out."""
    made = made_plan(store, clock)
    first = replace(
        made.tasks[0],
        confidentiality=Confidentiality.SENSITIVE,
        brief=Brief(tools=(ToolAccess(" Bank  portal", "invoices"), ToolAccess("bank portal"), ToolAccess(" "))),
    )
    second = replace(made.tasks[1], brief=Brief(tools=(ToolAccess("BANK PORTAL"), ToolAccess("Mail"))))
    plans.keep_plan(store, replace(made, tasks=(first, second)), clock)
    numbers = count(1)
    found = starting.needed_accesses(handed(store, clock), lambda: UUID(int=next(numbers)))
    assert [(each.tool, each.purpose, each.data) for each in found] == [
        ("Bank portal", "Task 1, Task 2", Confidentiality.SENSITIVE),
        ("Mail", "Task 2", second.confidentiality),
    ]
    assert {(each.right, each.granted_on) for each in found} == {(Right.VIEW, None)}
    register = replace(handed(store, clock).hand_over.register, accesses=found[:1])
    hand_over.set_register(store, handed(store, clock), register, clock)
    assert [each.tool for each in starting.needed_accesses(handed(store, clock))] == ["Mail"]


@pytest.mark.parametrize(("today", "start"), [(2, 9), (3, 16), (8, 16), (9, 16)])
def test_a_start_is_proposed_on_a_monday(today: int, start: int) -> None:
    """With a whole week before it; the second of March 2026 is a Monday."""
    assert starting.proposed_start(date(2026, 3, today)) == date(2026, 3, start)


def test_a_moved_date_keeps_its_name(store: Store, clock: FixedClock, tmp_path: Path) -> None:
    """What is done is no date any more; what moved has the name that it had, so that a calendar moves it."""
    made_plan(store, clock)
    hand_over.set_start(store, handed(store, clock), START, clock)
    before = starting.dates_of(handed(store, clock), named)
    hand_over.tick(store, handed(store, clock), StepKind.CONTRACT, 1, clock)
    hand_over.set_start(store, handed(store, clock), START + timedelta(days=7), clock)
    after = {each.uid: each for each in starting.dates_of(handed(store, clock), named)}
    assert len({each.uid for each in before}) == len(before)
    assert {each.uid for each in before} - set(after) == {each.uid for each in before if each.title == "contract"}
    call = next(each for each in before if each.title == "call")
    assert (call.day, after[call.uid].day) == (START, START + timedelta(days=7))
    target = tmp_path / starting.dates_name("Ana: dates", START)
    assert starting.write_dates(target, "Ana", after.values(), clock) == len(after)
    assert [each["UID"] for each in read(target.read_bytes())[1]] == list(after)
