"""A plan's own file: it comes back unchanged, and whatever else it holds is refused with the place named."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ballast.domain.delegation.plan import Plan, Step, Unnoticed, Worth
from ballast.exchange.plan_file import LARGEST, read_plan, write_plan
from ballast.exchange.plan_problems import Fault, PlanFileProblem
from ballast.exchange.plan_values import LONGEST_TEXT, MOST_PARTS, known, written
from tests.report.samples import empty, heavy, small, without_money

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.report.samples import Sample

BERLIN = ZoneInfo("Europe/Berlin")


def loaded(plan: Plan) -> Any:  # noqa: ANN401 - a JSON tree
    """The file of a plan as values to spoil."""
    return json.loads(write_plan(plan))


def spoiled(place: tuple[str | int, ...], value: object) -> bytes:
    """A good file with one value replaced."""
    whole = loaded(small().plan)
    part = whole
    for key in place[:-1]:
        part = part[key]
    part[place[-1]] = value
    return json.dumps(whole).encode()


def refused(data: bytes) -> PlanFileProblem:
    """What is said of a file that is no plan."""
    with pytest.raises(PlanFileProblem) as caught:
        read_plan(data)
    return caught.value


@pytest.mark.parametrize("make", [small, heavy, without_money, empty])
def test_a_plan_comes_back_unchanged(make: Callable[[], Sample]) -> None:
    """Every field, in any script, with and without money, tasks and texts; and the same plan is the same bytes."""
    plan = make().plan
    assert read_plan(write_plan(plan)) == plan
    assert write_plan(read_plan(write_plan(plan))) == write_plan(plan)


def test_rare_values_come_back_too() -> None:
    """The second 02:30 of an autumn night in its zone, a fixed offset, parts of seconds, cents beyond two."""
    own = small().plan
    night = datetime(2026, 10, 25, 2, 30, fold=1, tzinfo=BERLIN)
    task = replace(
        own.tasks[0], total=timedelta(seconds=1, microseconds=7), unnoticed=Unnoticed.HARM, bottleneck_confirmed=False
    )
    rare = replace(
        own,
        created_at=night,
        saved_at=datetime(2026, 11, 1, tzinfo=timezone(timedelta(hours=5, minutes=30))),
        step=Step.BRIEFS,
        period_reviewed=date(2026, 11, 2),
        worth=Worth(Decimal("-12.345678"), value_business=Decimal("1E+2"), replacement_value=Decimal("0.10")),
        tasks=(task,),
    )
    back = read_plan(write_plan(rare))
    assert back == rare
    assert (back.created_at.tzinfo, back.created_at.fold) == (BERLIN, 1)
    assert str(back.worth.replacement_value) == "0.10"


def test_every_field_of_a_plan_can_be_written() -> None:
    """No kind of value in a plan or its parts is unknown to its file, now or when a field is added."""
    assert known(Plan)
    assert not known(complex)
    with pytest.raises(TypeError):
        written(object())


def test_a_task_is_let_go_where_its_field_says_so() -> None:
    """Whatever words the owner gives as the reason."""
    whole = loaded(small().plan)
    reason = "Nobody missed it in two weeks without it."
    for task, gone in zip(whole["plan"]["tasks"], (True, False), strict=False):
        task |= {"choice": "drop", "choice_reason": reason, "trial_until": None, "role_id": None, "let_go": gone}
    assert [task.let_go for task in read_plan(json.dumps(whole).encode()).tasks][:2] == [True, False]


def test_what_has_a_default_may_be_missing() -> None:
    """A file of an older Ballast, without a field that came later, is read with its default."""
    whole = loaded(small().plan)
    del whole["plan"]["tasks"][0]["brief"]["steps"], whole["plan"]["period_reviewed"], whole["plan"]["step"]
    plan = read_plan(json.dumps(whole).encode())
    assert (plan.tasks[0].brief.steps, plan.step) == ((), Step.PERIOD)


@pytest.mark.parametrize(
    ("place", "value", "fault", "field"),
    [
        (("plan", "title"), 7, Fault.WRONG_KIND, "title"),
        (("plan", "title"), "a\0b", Fault.WRONG_KIND, "title"),
        (("plan", "title"), "\ud800", Fault.WRONG_KIND, "title"),
        (("plan", "title"), "x" * (LONGEST_TEXT + 1), Fault.OUT_OF_RANGE, "title"),
        (("plan", "id"), "../../etc/passwd", Fault.WRONG_KIND, "id"),
        (("plan", "currency"), "EURO", Fault.OUT_OF_RANGE, "currency"),
        (("plan", "counted_days"), True, Fault.WRONG_KIND, "counted_days"),
        (("plan", "counted_days"), -1, Fault.OUT_OF_RANGE, "counted_days"),
        (("plan", "counted_days"), 10**15, Fault.OUT_OF_RANGE, "counted_days"),
        (("plan", "counted_days"), 10**400, Fault.OUT_OF_RANGE, "counted_days"),
        (("plan", "coverage"), 1.5, Fault.OUT_OF_RANGE, "coverage"),
        (("plan", "coverage"), "1", Fault.WRONG_KIND, "coverage"),
        (("plan", "coverage"), 1e300, Fault.OUT_OF_RANGE, "coverage"),
        (("plan", "model"), 2, Fault.NEWER, "model"),
        (("plan", "logged"), 1e11, Fault.OUT_OF_RANGE, "logged"),
        (("plan", "step"), "dance", Fault.WRONG_KIND, "step"),
        (("plan", "created_at"), "2026-11-22T12:00:00", Fault.WRONG_KIND, "created_at"),
        (("plan", "created_at"), "2026-11-22T12:00:00.000000", Fault.WRONG_KIND, "created_at"),
        (("plan", "created_at"), "2026-13-22T12:00:00+01:00", Fault.WRONG_KIND, "created_at"),
        (("plan", "created_at"), "2026-11-22T12:00:00+01:00[../../passwd]", Fault.WRONG_KIND, "created_at"),
        (("plan", "created_at"), "2026-11-22T12:00:00+01:00[No/Where]", Fault.WRONG_KIND, "created_at"),
        (("plan", "created_at"), "0001-01-01T00:00:00+01:00", Fault.WRONG_KIND, "created_at"),
        (("plan", "created_at"), "1066-10-14T09:00:00+00:00", Fault.OUT_OF_RANGE, "created_at"),
        (("plan", "period"), [], Fault.WRONG_KIND, "period"),
        (("plan", "period", "first"), "2026-11-31", Fault.WRONG_KIND, "period.first"),
        (("plan", "period", "last"), "2020-01-01", Fault.OUT_OF_RANGE, "period.last"),
        (("plan", "worth", "confirmed"), 1, Fault.WRONG_KIND, "worth.confirmed"),
        (("plan", "worth", "yearly_income"), "NaN", Fault.WRONG_KIND, "worth.yearly_income"),
        (("plan", "worth", "yearly_income"), "-9999999999999", Fault.OUT_OF_RANGE, "worth.yearly_income"),
        (("plan", "worth", "value_business"), "-1", Fault.OUT_OF_RANGE, "worth.value_business"),
        (("plan", "worth", "buyback_factor"), 0, Fault.OUT_OF_RANGE, "worth.buyback_factor"),
        (("plan", "roles", 0, "price"), 16.5, Fault.WRONG_KIND, "roles[0].price"),
        (("plan", "roles", 0, "help_type"), True, Fault.WRONG_KIND, "roles[0].help_type"),
        (("plan", "roles", 1, "id"), "00000000-0000-0000-0000-000000000001", Fault.TWICE, "roles[1].id"),
        (("plan", "tasks"), {}, Fault.WRONG_KIND, "tasks"),
        (("plan", "tasks", 2, "brief", "deadline"), None, Fault.WRONG_KIND, "tasks[2].brief.deadline"),
        (("plan", "tasks", 2, "brief", "authority"), 8, Fault.OUT_OF_RANGE, "tasks[2].brief.authority"),
        (("plan", "tasks", 2, "brief", "tools", 1, "tool"), 5, Fault.WRONG_KIND, "tasks[2].brief.tools[1].tool"),
        (("plan", "tasks", 2, "brief", "steps"), ["x"] * (MOST_PARTS + 1), Fault.OUT_OF_RANGE, "tasks[2].brief.steps"),
        (("plan", "tasks", 1, "points"), [], Fault.WRONG_KIND, "tasks[1].points"),
        (("plan", "tasks", 1, "points", "stress"), -4, Fault.OUT_OF_RANGE, "tasks[1].points.stress"),
        (("plan", "tasks", 1, "points", "luck"), 4, Fault.WRONG_KIND, "tasks[1].points.luck"),
        (("plan", "tasks", 1, "traits", "drains", "value"), 2, Fault.OUT_OF_RANGE, "tasks[1].traits.drains.value"),
        (("plan", "tasks", 1, "hours", "mid"), 99, Fault.OUT_OF_RANGE, "tasks[1].hours.mid"),
        (("plan", "tasks", 1, "confidentiality"), 4, Fault.WRONG_KIND, "tasks[1].confidentiality"),
        (("plan", "tasks", 1, "extra"), 4, Fault.UNKNOWN, "tasks[1].extra"),
        (("plan", "tasks", 1, "role_id"), "00000000-0000-0000-0000-000000000099", Fault.LEADS_NOWHERE, "tasks[1].role_id"),
        (("plan",), None, Fault.WRONG_KIND, ""),
        (("version",), 3, Fault.NEWER, "version"),
        (("version",), "1", Fault.NOT_A_PLAN, "version"),
        (("format",), "toggl", Fault.NOT_A_PLAN, ""),
        (("macro",), "rm", Fault.UNKNOWN, "macro"),
    ],
)
def test_a_wrong_value_is_named(place: tuple[str | int, ...], value: object, fault: Fault, field: str) -> None:
    """What is out of kind, out of reach or unknown says which field it is; nothing of the file is taken."""
    problem = refused(spoiled(place, value))
    assert (problem.fault, problem.field) == (fault, field)
    assert len(problem.text) <= 60


@pytest.mark.parametrize(
    ("data", "fault", "line"),
    [
        (b"", Fault.NOT_JSON, 1),
        (b"{\n\n oops}", Fault.NOT_JSON, 3),
        (b"{}\n\xff", Fault.NOT_TEXT, 2),
        (b"[" * 200_000, Fault.NOT_JSON, None),
        (b'{"a": ' + b"9" * 5000 + b"}", Fault.NOT_A_NUMBER, None),
        (b'{"a": NaN}', Fault.NOT_A_NUMBER, None),
        (b'{"a": 1, "a": 2}', Fault.TWICE, None),
        (b"[]", Fault.NOT_A_PLAN, None),
        (b'"ballast-plan"', Fault.NOT_A_PLAN, None),
        (b'{"format": "ballast-plan", "version": 1}', Fault.MISSING, None),
        (b'{"format": "ballast-plan", "version": 1, "plan": {}}', Fault.MISSING, None),
        (b"\0" * (LARGEST + 1), Fault.TOO_LARGE, None),
    ],
)
def test_what_is_no_plan_is_told_apart(data: bytes, fault: Fault, line: int | None) -> None:
    """Damaged, strange and endless files have their own reason, with the line where it is known."""
    problem = refused(data)
    assert (problem.fault, problem.line) == (fault, line)


@given(st.binary(max_size=200) | st.recursive(st.none() | st.floats() | st.text(), st.lists).map(repr).map(str.encode))
def test_any_bytes_give_a_problem(data: bytes) -> None:
    """Whatever the bytes are, the answer is the room's own error."""
    refused(data)


@given(st.data())
def test_a_spoiled_plan_is_read_or_refused(data: st.DataObject) -> None:
    """One value anywhere replaced by anything: a plan, or the room's own error; never another exception."""
    whole = loaded(small().plan)
    part: Any = whole
    while True:
        key = data.draw(st.sampled_from(list(part) if isinstance(part, dict) else range(len(part))))
        if not (isinstance(part[key], dict | list) and part[key]) or data.draw(st.integers(0, 5)) == 0:
            break
        part = part[key]
    part[key] = data.draw(
        st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text()
    )
    with suppress(PlanFileProblem):
        assert isinstance(read_plan(json.dumps(whole).encode()), Plan)
