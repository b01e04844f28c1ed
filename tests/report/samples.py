"""Sample plans with results made by hand: small, large with hostile names, without money, with empty briefs, and empty."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID

from ballast.domain.delegation.plan import (
    Answer,
    Brief,
    Choice,
    Confidentiality,
    HelpType,
    Plan,
    PlanTask,
    Role,
    ToolAccess,
    Trait,
    Worth,
)
from ballast.domain.delegation.result import (
    Doubt,
    Marginal,
    MoneyRange,
    MoneyVerdict,
    Outcome,
    RoleOutcome,
    Suitability,
    TaskOutcome,
    Totals,
    Unconfirmed,
    Warning,  # noqa: A004 - the delegation room's own word
)
from ballast.domain.delegation.roi import Range
from ballast.domain.delegation.roles import Benchmark, RoleTerms, Source, Term
from ballast.domain.delegation.tornado import Bar, Lever
from ballast.domain.delegation.verdict import Figure, Flip, FlipKind, Rule, Verdict
from ballast.domain.delegation.worth import worth_values
from ballast.domain.insight.review import Input, Period, Projection, Provenance, Signal

if TYPE_CHECKING:
    from collections.abc import Sequence

MADE_ON = date(2026, 11, 22)

ORDINARY = ("Customer e-mail", "Bookkeeping", "Client delivery", "Website trouble", "Social posts", "Courses")

HOSTILE = (
    "<b>Bold?</b> & <script>alert(1)</script>",
    "$x^2 + y$ _em_ *strong* `raw` @ref <label>",
    '#import "x": * and #panic("boom")',
    '"], ("quotes")) #{ \\ // /* comment',
    "山田太郎さんの見積もり (quote)",
    "تقرير أسبوعي (weekly report)",
    "תל אביב, שיחה שבועית",
    "Book-keeping with Δημήτρης Παπαδόπουλος",
    "Newsletter 📬 lay-out 👩‍💻",
    "A long name that goes on and on, because someone wrote down the whole story of the task in its title " * 3,
    "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverwaltung",
    "= Heading\n- list\n+ more",
    "../../etc/passwd file:///etc/passwd https://example.org/a?b=c&d",
    "Ünïcödé — “quotes” … ½ № ™ Ελλάδα Москва",
    "각 고객 문의 답변",
    "ทดสอบภาษาไทย",
)

CHOICES = (Choice.DELEGATE, Choice.DELEGATE, Choice.KEEP, Choice.REDESIGN, Choice.AUTOMATE, Choice.DROP, Choice.LOG_MORE)


@dataclass(frozen=True)
class Sample:
    """A plan and its results."""

    plan: Plan
    outcome: Outcome
    names: Sequence[str] = field(default=())


def uid(number: int) -> UUID:
    """An id that is the same in every run."""
    return UUID(int=number)


def brief(number: int) -> Brief:
    """A brief with everything filled."""
    return Brief(
        outcome=f"Every request of number {number} is answered within one working day, in our tone.",
        done_when=("The inbox is empty at 16:00", "Open questions stand in the list", "Nothing is older than a day"),
        out_of_scope=("Prices and discounts", "Complaints"),
        tools=(ToolAccess("Mailbox", "Delegate, no sending as owner"), ToolAccess("CRM", "Read")),
        deadline="16:00 each working day",
        rhythm="Daily",
        authority=4,
        example="The answer to the café of 12 November: short, friendly, one next step.",
        steps=("Open the mailbox", "Answer what the price list answers", "Put the rest on the list"),
    )


def plan_task(number: int, name: str, choice: Choice, *, with_brief: bool) -> PlanTask:
    """One task; the larger its number, the shorter it took."""
    hours = 15.0 / (number + 1)
    points = dict(zip(Signal, (10.0, 8.5, 6.25, 3.0, 2.0), strict=True))
    return PlanTask(
        id=uid(1000 + number),
        task_id=uid(2000 + number),
        name=name,
        category=("Administrative", "Core business", "Technical", "Marketing")[number % 4],
        mission=0.25,
        total=timedelta(hours=hours * 2),
        days=min(10, 2 + number % 9),
        occurrences=4 + number,
        per_week=2.0,
        hours=None if choice is Choice.LOG_MORE else Projection(hours * 0.73, hours, hours * 1.38, 0.2485),
        score=None if choice is Choice.LOG_MORE else 29.75,
        points={} if choice is Choice.LOG_MORE else points,
        mean_stress=None if choice is Choice.LOG_MORE else 2.4,
        median_run=timedelta(minutes=25 + number),
        position=number,
        traits={trait: Answer(0.75, Provenance.SAID) for trait in Trait if trait is not Trait.TIME},
        confidentiality=Confidentiality(number % 3),
        role_id=uid(1) if choice is Choice.DELEGATE else uid(2) if choice is Choice.AUTOMATE else None,
        brief=brief(number) if with_brief else Brief(),
        choice_reason="I enjoy it too much" if number == 3 else "",
    )


def verdict(choice: Choice, *, money: bool) -> Verdict:
    """A verdict whose rule fits the choice."""
    rules = {
        Choice.DELEGATE: Rule.PAYS if money else Rule.RELIEVES,
        Choice.AUTOMATE: Rule.AUTOMATABLE,
        Choice.REDESIGN: Rule.FRICTION,
        Choice.DROP: Rule.UNNOTICED,
        Choice.KEEP: Rule.CORE,
        Choice.LOG_MORE: Rule.NOT_ENOUGH_DATA,
    }
    figures: tuple[Input, ...] = ()
    if choice is Choice.DELEGATE:
        figures = (
            Input(Figure.SUITABILITY, 79.5, "points", Provenance.SAID),
            Input(Figure.FREED, 2.5, "h", Provenance.MEASURED),
            Input(Figure.CHANCE, 0.61, "", Provenance.MEASURED),
        )
    flip = Flip(FlipKind.PRICE, 18.9, 16.0, Choice.KEEP) if choice is Choice.DELEGATE and money else None
    return Verdict(choice, rules[choice], figures, Choice.KEEP, None, flip, HelpType.VA_MANAGED)


def task_outcome(task: PlanTask, choice: Choice, *, money: bool) -> TaskOutcome:
    """A task's results; only what is handed over has a helper."""
    handed = (task.hours.mid if task.hours else 0.0) * task.share_handed
    answers = {trait: Answer(0.75, Provenance.SAID) for trait in Trait} | {Trait.TIME: Answer(0.8, Provenance.MEASURED)}
    net = Decimal(round(handed * 400)) if money else None
    return TaskOutcome(
        id=task.id,
        task_id=task.task_id,
        suitability=Suitability(76.0, dict.fromkeys(Trait, 12.5), answers),
        verdict=verdict(choice, money=money),
        choice=Choice.KEEP if task.position == 3 else choice,
        overridden=task.position == 3 and choice is not Choice.KEEP,
        role_id=task.role_id,
        marginal=Marginal(handed, handed * 0.9, 4.0, net, 0.7, MoneyVerdict.PAYS if money else None),
        relief=0.05,
        priority=50.0 - task.position,
    )


def terms(*, software: bool) -> RoleTerms:
    """Inputs of a helper: some ours, one benchmark, one said."""

    def ours(value: float) -> Term:
        return Term(value, Provenance.DEFAULT)

    price = Term(16.0, Provenance.BENCHMARK, Benchmark(12, 20, "USD", Source.VENDOR_VA, "2026"))
    return RoleTerms(
        price=ours(0.0) if software else price,
        weekly_fee=Term(3.75, Provenance.SAID) if software else ours(0.0),
        pace=ours(0.0 if software else 1.15),
        surcharge=ours(0.0),
        ramp_weeks=ours(4),
        oversight_base=ours(0.5),
        oversight_share=ours(0.07),
        search_hours=ours(3),
        setup_money=ours(0.0),
    )


def role_outcome(role: Role, tasks: tuple[TaskOutcome, ...], *, money: bool) -> RoleOutcome:
    """A helper's results with the tasks that go to it."""
    handed = sum(task.marginal.handed for task in tasks)
    oversight = 0.5 + 0.07 * handed

    def amount(value: float) -> Decimal | None:
        return Decimal(str(value)) if money else None

    return RoleOutcome(
        id=role.id,
        help_type=role.help_type,
        terms=terms(software=role.help_type is HelpType.SOFTWARE),
        tasks=tuple(task.id for task in tasks),
        handed=handed,
        oversight=oversight,
        freed=handed - oversight,
        training=14.0,
        net_hours=180.0,
        net_hours_range=Range(95.0, 180.0, 270.0),
        chance=0.92,
        payback_week=20,
        one_off=amount(2900),
        steady_net=amount(140.5),
        cash_out=amount(8450),
        net=amount(5175),
        net_range=MoneyRange(Decimal(373), Decimal(5200), Decimal(8975)) if money else None,
        break_even_price=amount(23.9),
        break_even_fee=None,
        break_even_value=amount(31.25),
        buyback=amount(12.5),
        relief=0.22,
        skill=0.5,
        money=MoneyVerdict.PAYS if money else None,
        tornado=(Bar(Lever.FREED_VALUE, 25, 50, -1710, 2010), Bar(Lever.HOURS, 2.3, 4.4, -189, 1469)) if money else (),
        warnings=(Warning.ABOVE_BUYBACK,) if money else (),
    )


def sample(
    names: Sequence[str], *, money: bool = True, with_briefs: bool = True, title: str = "Nordlys Studio, autumn"
) -> Sample:
    """A plan of tasks with these names, in this order, and its results."""
    choices = [CHOICES[number % len(CHOICES)] for number in range(len(names))]
    tasks = tuple(
        plan_task(number, name, choice, with_brief=with_briefs)
        for number, (name, choice) in enumerate(zip(names, choices, strict=True))
    )
    roles = (
        Role(uid(1), "Mara (assistant)", HelpType.VA_MANAGED, 0),
        Role(uid(2), "", HelpType.SOFTWARE, 1),
    )
    worth = Worth(yearly_income=Decimal(96000) if money else None, hours_per_week=40.0, confirmed=money)
    plan = Plan(
        id=uid(7),
        title=title,
        period=Period(date(2026, 11, 9), date(2026, 11, 22)),
        created_at=datetime(2026, 11, 22, 12, tzinfo=UTC),
        currency="EUR",
        counted_days=10 if names else 0,
        logged_days=12 if names else 0,
        coverage=0.96 if names else 0.0,
        logged=sum((task.total for task in tasks), timedelta(0)),
        union=sum((task.total for task in tasks), timedelta(0)),
        worth=worth,
        tasks=tasks,
        roles=roles if names else (),
    )
    return Sample(plan, results(plan, choices, money=money), names)


def results(plan: Plan, choices: Sequence[Choice], *, money: bool) -> Outcome:
    """Results of the plan, by hand."""
    tasks = tuple(task_outcome(task, choice, money=money) for task, choice in zip(plan.tasks, choices, strict=True))
    roles = tuple(
        role_outcome(role, tuple(task for task in tasks if task.role_id == role.id), money=money) for role in plan.roles
    )
    freed = sum(role.freed for role in roles if role.tasks)
    doubts = (Doubt(Unconfirmed.PRICE, uid(1)), Doubt(Unconfirmed.TRAIT, uid(1001), Trait.DRAINS), Doubt(Unconfirmed.WORTH))
    return Outcome(
        worth=worth_values(plan.worth, plan.counted_days),
        tasks=tasks,
        roles=roles,
        totals=Totals(
            tasks=len(tasks),
            handed=sum(role.handed for role in roles),
            freed=freed,
            freed_range=Range(0.8 * freed, freed, 1.23 * freed),
            net_hours=210.0 if tasks else 0.0,
            net=Decimal(5175) if money and tasks else None,
            net_range=MoneyRange(Decimal(373), Decimal(5200), Decimal(8975)) if money and tasks else None,
            cash_out=Decimal(8450) if money and tasks else None,
            chance=0.92 if tasks else None,
            relief=0.22 if tasks else None,
        ),
        doubts=doubts if tasks else (),
    )


def small() -> Sample:
    """Six ordinary tasks with money."""
    return sample(ORDINARY)


def heavy() -> Sample:
    """Forty-four tasks, sixteen of them with names that try to be markup or are in other scripts."""
    usual = tuple(f"Recurring chore no. {number}: check, file, confirm" for number in range(44 - len(HOSTILE) - len(ORDINARY)))
    return sample(HOSTILE + ORDINARY + usual, title="Plan <b>&</b> #rect() Αθήνα / 東京 / תל אביב")


def without_money() -> Sample:
    """Six tasks of an owner who skipped money, with briefs that are still empty."""
    return sample(ORDINARY, money=False, with_briefs=False)


def empty() -> Sample:
    """A plan without any task."""
    made = sample((), title="")
    return replace(made, plan=replace(made.plan, logged=None, union=None))
