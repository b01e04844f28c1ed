"""A plan with its own mark in every text and a rare number in every figure, to find what leaks."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING, Any
from uuid import UUID

import pikepdf

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
    ToolAccess,
    Trait,
    Unnoticed,
    Worth,
)
from ballast.domain.delegation.seed import Seed, SmallStep, Swap
from ballast.domain.insight.review import Period, Projection, Provenance, Signal
from tests.report.samples import uid

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

MINE, OTHER = uid(1), uid(2)


def _brief(mark: str) -> Brief:
    return Brief(
        outcome=f"{mark}outcome",
        done_when=(f"{mark}donea", f"{mark}doneb"),
        out_of_scope=(f"{mark}outside",),
        tools=(ToolAccess(f"{mark}tool", f"{mark}access"),),
        deadline=f"{mark}deadline",
        rhythm=f"{mark}rhythm",
        authority=2,
        example=f"{mark}example",
        steps=(f"{mark}stepa", f"{mark}stepb"),
        in_scope=(f"{mark}inside",),
        quality=f"{mark}quality",
        limits=f"{mark}limits",
        sop=Sop(
            trigger=f"{mark}trigger",
            inputs=f"{mark}inputs",
            decisions=(f"{mark}decision",),
            exceptions=(f"{mark}exception",),
            checks=(f"{mark}checka", f"{mark}checkb"),
            filing=f"{mark}filing",
            recording=f"{mark}recording",
            tested_on=date(2018, 3, 17),
        ),
    )


def _task(number: int, mark: str, role: int | None, choice: Choice) -> PlanTask:
    odd = 0.137 * number
    return PlanTask(
        id=uid(1000 + number),
        task_id=uid(2000 + number),
        name=f"{mark}name",
        category=f"{mark}category",
        mission=0.317,
        total=timedelta(hours=4321.7 + odd),
        days=7,
        occurrences=6543 + number,
        per_week=3456.7 + odd,
        hours=Projection(2345.1 + odd, 3456.7 + odd, 4567.9 + odd, 0.2425),
        score=73.19 + odd,
        points=dict(zip(Signal, (21.37, 18.53, 11.71, 9.43, 12.15), strict=True)),
        mean_stress=3.71,
        median_run=timedelta(minutes=5432 + number),
        position=number,
        traits={trait: Answer(0.75, Provenance.SAID) for trait in Trait if trait is not Trait.TIME},
        confidentiality=Confidentiality.SENSITIVE,
        choice=choice,
        choice_reason=f"{mark}reason",
        share_handed=0.8,
        role_id=None if role is None else uid(role),
        brief=_brief(mark),
        trial_until=date(2017, 4, 19),
        irreversible=True,
        unnoticed=Unnoticed.HARM,
        bottleneck_confirmed=True,
        contribution=4,
        essential=3,
    )


def _role(number: int, mark: str) -> Role:
    return Role(
        id=uid(number),
        name=f"{mark}helper",
        help_type=HelpType.VA_MANAGED,
        position=number,
        price=Decimal("77.13"),
        price_said=True,
        pace=1.317,
        surcharge=0.1931,
        ramp_weeks=7.31,
        oversight_base=1.737,
        oversight_share=0.0773,
        search_hours=71.3,
        setup_money=Decimal("8765.31"),
        weekly_fee=Decimal("345.71"),
    )


def poisoned() -> Plan:
    """Two tasks for the helper of the role MINE ("mine1", "mine2"), and others for someone else, for nobody, or kept."""
    return Plan(
        id=uid(7),
        title="plantitle",
        period=Period(date(2019, 7, 3), date(2019, 7, 16)),
        created_at=datetime(2019, 7, 17, tzinfo=UTC),
        currency="CHF",
        counted_days=10,
        logged_days=13,
        coverage=0.9137,
        logged=timedelta(hours=98765),
        union=timedelta(hours=87654),
        worth=Worth(
            Decimal(9876543),
            47.31,
            46,
            3.917,
            0.5713,
            0.3137,
            Decimal("654.37"),
            confirmed=True,
            replacement_value=Decimal("543.91"),
        ),
        tasks=(
            _task(1, "mine1", 1, Choice.DELEGATE),
            _task(2, "mine2", 1, Choice.AUTOMATE),
            _task(3, "theirs", 2, Choice.DELEGATE),
            _task(4, "nobodys", None, Choice.DELEGATE),
            _task(5, "kept", 1, Choice.KEEP),
        ),
        roles=(_role(1, "own"), _role(2, "rival")),
        seed=Seed(
            "heldbacktext",
            "freehelptext",
            Swap("swappartner", "swaptheirs", "swapmine", 4321.0, 3219.0, Decimal("765.43"), date(2031, 5, 17)),
            (SmallStep("smallsteptext", date(2032, 6, 18), date(2032, 6, 17), uid(2001)),),
        ),
        saved_at=datetime(2019, 7, 18, tzinfo=UTC),
        period_reviewed=date(2019, 7, 19),
    )


def leaves(value: Any) -> Iterator[tuple[str, Any]]:  # noqa: ANN401 - any part of a plan
    """Every field of a plan that holds no further dataclass, however deep, as "Class.field" with what is in it."""
    if is_dataclass(value):
        for one in fields(value):
            part = getattr(value, one.name)
            yield from leaves(part) if _holds_more(part) else [(f"{type(value).__name__}.{one.name}", part)]
    else:
        for part in _parts(value):
            yield from leaves(part)


def another(value: Any, path: str) -> Any:  # noqa: ANN401 - any part of a plan
    """The same plan, but for the one field of that path, wherever it is: there stands another value of its kind."""
    if is_dataclass(value) and not isinstance(value, type):
        own = {one.name: getattr(value, one.name) for one in fields(value)}
        turned = {
            name: _another_leaf(part) if f"{type(value).__name__}.{name}" == path else another(part, path)
            for name, part in own.items()
        }
        return replace(value, **{name: part for name, part in turned.items() if part is not own[name]})
    if isinstance(value, dict):
        return {key: another(part, path) for key, part in value.items()}
    return tuple(another(part, path) for part in value) if isinstance(value, tuple) else value


def _another_leaf(value: Any) -> Any:  # noqa: ANN401 - any field of a plan
    if isinstance(value, Enum):
        kinds = list(type(value))
        return kinds[kinds.index(value) - 1]
    turns: dict[type, Callable[[Any], Any]] = {
        type(None): lambda nothing: nothing,
        bool: lambda said: not said,
        int: lambda count: count + 1,
        float: lambda figure: figure * 1.25,
        Decimal: lambda money: money + 1,
        str: lambda text: f"{text}another",
        UUID: lambda mark: UUID(int=mark.int + 4_000_000),
        date: lambda day: day + timedelta(days=1),
        datetime: lambda moment: moment + timedelta(days=1),
        timedelta: lambda length: length * 1.25,
        tuple: lambda lines: (*lines, "another"),
        dict: lambda points: {key: figure * 1.25 for key, figure in points.items()},
    }
    return turns[type(value)](value)


def _holds_more(value: Any) -> bool:  # noqa: ANN401 - any field of a plan
    return is_dataclass(value) or any(is_dataclass(part) for part in _parts(value))


def texts_within(value: Any) -> Iterator[str]:  # noqa: ANN401 - any part of a plan
    """Every text of a plan, however deep; names of enums are none."""
    if isinstance(value, str) and not isinstance(value, Enum):
        yield value
    for part in _parts(value):
        yield from texts_within(part)


def numbers_within(value: Any) -> Iterator[float]:  # noqa: ANN401 - any part of a plan or its results
    """Every number of a plan or its results, however deep; lengths of time as hours and as minutes."""
    if isinstance(value, timedelta):
        yield from (value.total_seconds() / 3600, value.total_seconds() / 60)
    elif isinstance(value, float | Decimal | int) and not isinstance(value, bool | Enum):
        yield float(value)
    for part in _parts(value):
        yield from numbers_within(part)


def _parts(value: Any) -> list[Any]:  # noqa: ANN401 - any value of a document
    if is_dataclass(value):
        return [getattr(value, one.name) for one in fields(value)]
    if isinstance(value, dict):
        return list(value.values())
    return list(value) if isinstance(value, tuple) else []


def anonymous(plan: Plan) -> Plan:
    """The plan whose helper of the role MINE has no name."""
    return replace(plan, roles=tuple(replace(role, name="") if role.id == MINE else role for role in plan.roles))


def everything_in(pdf: pikepdf.Pdf) -> str:
    """Every text string and every unpacked stream of a file: pages, properties, outline, tags, alternatives, the lot."""
    found: list[str] = []
    for each in pdf.objects:
        found += _strings(each)
        if isinstance(each, pikepdf.Stream):
            found.append(each.read_bytes().decode("latin-1"))
    return "\n".join([*found, *_strings(pdf.trailer)])


def _strings(node: Any, depth: int = 0) -> Iterator[str]:  # noqa: ANN401 - pikepdf's objects have no types
    if isinstance(node, pikepdf.String):
        yield str(node)
    elif depth < 6 and isinstance(node, pikepdf.Array):
        for part in node:
            yield from _strings(part, depth + 1)
    elif depth < 6 and isinstance(node, pikepdf.Dictionary | pikepdf.Stream):
        for part in dict(node).values():
            yield from _strings(part, depth + 1)
