"""Values that the tests of the store share, and a look at the file that does not go through the store."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

from ballast.domain.delegation.plan import (
    Answer,
    Brief,
    Choice,
    Confidentiality,
    HelpType,
    Plan,
    PlanTask,
    Role,
    Sop,
    Step,
    ToolAccess,
    Trait,
    Unnoticed,
    Worth,
)
from ballast.domain.delegation.seed import Seed, SmallStep, Swap
from ballast.domain.insight.review import Period, Projection, Provenance, Signal
from ballast.domain.log.change import Deed
from ballast.domain.log.entry import Entry, Task

if TYPE_CHECKING:
    import sqlite3

    from ballast.domain.log.change import Change
    from ballast.store.store import Store

BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 3, 4, 10, 0, tzinfo=BERLIN)
DATA_TABLES = (
    *"category task import_batch entry absence procedure_step audit rating profile plan plan_role plan_task plan_brief".split(),  # noqa: SIM905 - a list
    *("weights", "category_rule", "review_note", "guess", "rare_task", "week_typical", "typical_factors", "working_year"),
)


def later(minutes: float) -> datetime:
    """So many true minutes after NOW, in its zone."""
    return (NOW.astimezone(UTC) + timedelta(minutes=minutes)).astimezone(BERLIN)


def task(name: str = "Invoices", category: UUID | None = None) -> Task:
    """A task of that name."""
    return Task(uuid4(), name, category)


def entry(on: Task, start: float = 0, end: float | None = 30) -> Entry:
    """An entry on a task, its ends in minutes after NOW."""
    return Entry(uuid4(), on.id, later(start), None if end is None else later(end))


def log(store: Store, *things: Task | Entry, deed: Deed = Deed.LOG, about: str = "") -> Change:
    """Store new tasks and entries as one action."""
    with store.action(deed, at=NOW, about=about) as act:
        for thing in things:
            if isinstance(thing, Task):
                act.tasks.add(thing)
            else:
                act.entries.add(thing)
    return act.change


def dump(store: Store) -> dict[str, list[tuple[object, ...]]]:
    """Every row that undo restores, in the order in which the file holds them."""
    raw = store.database.driver()
    return {table: raw.execute(f"SELECT * FROM {table}").fetchall() for table in DATA_TABLES}  # noqa: S608 - fixed names


def look(store: Store, question: str) -> list[tuple[object, ...]]:
    """What plain SQL says of the open file."""
    connection: sqlite3.Connection = store.database.driver()
    return connection.execute(question).fetchall()


def rich_plan() -> Plan:
    """A plan in which every field has a value of its own."""
    helper = Role(
        uuid4(), "Büro", HelpType.VA_LOCAL, 0, Decimal("31.50"), price_said=True, pace=1.2, surcharge=0.1, ramp_weeks=3.5,
        oversight_base=0.4, oversight_share=0.05, search_hours=6.0, setup_money=Decimal(90), weekly_fee=Decimal("4.25"),
    )  # fmt: skip
    other = Role(uuid4(), "", HelpType.SOFTWARE, 1)
    return Plan(
        id=uuid4(),
        title="März „Pläne“",
        period=Period(date(2026, 2, 2), date(2026, 2, 15)),
        created_at=NOW,
        currency="CHF",
        step=Step.BRIEFS,
        saved_at=later(5),
        counted_days=9,
        logged_days=10,
        coverage=0.1 + 0.2,
        logged=timedelta(hours=61, microseconds=1),
        union=timedelta(hours=60),
        work_days_per_week=4,
        worth=Worth(
            Decimal("72000.10"), 42.5, 46, 3.0, 0.7, 0.3, Decimal(55), confirmed=True, replacement_value=Decimal("38.50")
        ),
        tasks=(rich_plan_task(helper.id), bare_plan_task()),
        roles=(helper, other),
        period_reviewed=date(2026, 4, 1),
        seed=Seed(
            "no time to explain",
            "the baker next door",
            Swap("Ana", "her books", "my photos", 2.5, 3, Decimal("90.5"), date(2026, 9, 1)),
            (SmallStep("One template", date(2026, 4, 2), date(2026, 4, 3), uuid4()), SmallStep("Ask twice", date(2026, 4, 4))),
        ),
    )


def rich_plan_task(role_id: UUID) -> PlanTask:
    """A task of a plan with every answer given."""
    return PlanTask(
        id=uuid4(), task_id=uuid4(), name="Σ reports", category="core", mission=0.25, total=timedelta(hours=3.7), days=5,
        occurrences=7, per_week=3.5, hours=Projection(1.1, 2.2, 3.3, 0.44), score=61.234567890123,
        points={Signal.CROWDING: 12.5, Signal.STRESS: 1 / 3}, mean_stress=2.5,
        median_run=timedelta(minutes=31, microseconds=500_000), position=0,
        traits={Trait.REPETITIVE: Answer(0.75, Provenance.SAID), Trait.TIME: Answer(1.0, Provenance.MEASURED)},
        confidentiality=Confidentiality.SENSITIVE, confidentiality_said=True, unnoticed=Unnoticed.HARM, steps_differ=True,
        digital=True, bottleneck_confirmed=False, choice=Choice.DELEGATE, choice_reason="weil", share_handed=0.65, has_sop=True,
        role_id=role_id,
        brief=Brief(
            "sent", ("one", "two"), ("no calls",), (ToolAccess("CRM", "r"), ToolAccess("W")), "Fri", "often", 2, "ex",
            ("Open",), ("letters",), "ten a week", "ask above 50",
            Sop("mail", "list", ("if late: call",), ("none",), ("sum",), "Drive", "url", date(2026, 5, 1)),
        ),
        trial_until=date(2026, 4, 20), irreversible=True, let_go=True, contribution=2, essential=3,
    )  # fmt: skip


def bare_plan_task() -> PlanTask:
    """A task of a plan of which nothing is known but its time."""
    return PlanTask(
        id=uuid4(), task_id=uuid4(), name="", category="", mission=0.0, total=timedelta(0), days=0, occurrences=0, per_week=0.0,
        hours=None, score=None, points={}, mean_stress=None, median_run=timedelta(0), position=1,
    )  # fmt: skip
