"""Who may get into what: what must hold before the start, while it runs, and after the end."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest

from ballast.domain.delegation.access import BLOCKING, Access, OpenAccess, Point, Register, Right, before_nda, open_points
from ballast.domain.delegation.plan import Confidentiality, HelpType

TODAY = date(2026, 3, 2)
BANK = UUID(int=1)


def access(**changes: Any) -> Access:  # noqa: ANN401 - fields of Access by name
    """A named account that may look at the bank, given today."""
    made = Access(BANK, "Bank", "match receipts", Right.VIEW, Confidentiality.ORDINARY, "Owner", TODAY)
    return replace(made, **changes)


def points(*accesses: Access, help_type: HelpType = HelpType.VA_MANAGED, **changes: Any) -> list[Point]:  # noqa: ANN401 - fields of a register, by name
    """What is open with everything agreed but what is changed."""
    register = replace(Register(UUID(int=5), accesses, TODAY, TODAY, TODAY), **changes)
    return [each.point for each in open_points(register, help_type, TODAY)]


def test_nothing_is_open_where_all_is_agreed() -> None:
    """A view with an NDA, a tried removal and a look over; nor with nobody let in at all."""
    assert points(access()) == []
    assert points(nda_on=None, tested_on=None, looked_over_on=None) == []


@pytest.mark.parametrize(
    ("changes", "open_"),
    [
        ({"data": Confidentiality.OWNER_ONLY}, Point.OWNER_ONLY),
        ({"own_account": False}, Point.SHARED_ACCOUNT),
        ({"right": Right.ADMIN}, Point.ADMIN),
        ({"purpose": " "}, Point.NO_PURPOSE),
        ({"end_by": TODAY - timedelta(days=1)}, Point.OVERDUE),
    ],
)
def test_what_one_access_leaves_open(changes: dict[str, Any], open_: Point) -> None:
    """Each rule by itself; an access that has ended breaks none."""
    assert points(access(**changes)) == [open_]
    assert points(access(**changes, ended_on=TODAY)) == []


def test_an_end_today_is_not_over() -> None:
    """Its last day still counts."""
    assert points(access(end_by=TODAY)) == []


@pytest.mark.parametrize(
    ("data", "open_"), [(Confidentiality.ORDINARY, []), (Confidentiality.SENSITIVE, [Point.NOT_FOR_THIS_HELP])]
)
def test_interns_see_nothing_sensitive(data: Confidentiality, open_: list[Point]) -> None:
    """Nor whoever helps for a swap; others may."""
    assert points(access(data=data), help_type=HelpType.INTERN) == open_
    assert points(access(data=data)) == []


@pytest.mark.parametrize(("data", "open_"), [(Confidentiality.OPEN, []), (Confidentiality.ORDINARY, [Point.NDA_FIRST])])
def test_an_agreement_comes_before_anything_that_is_not_open(data: Confidentiality, open_: list[Point]) -> None:
    """Open data need none."""
    assert points(access(data=data), nda_on=None) == open_


def test_taking_away_is_tried_once() -> None:
    """Before anyone relies on it."""
    assert points(access(), tested_on=None) == [Point.TEST_REMOVAL]


def test_the_list_is_looked_over_once_a_month() -> None:
    """From the last look, or the first access where there was none; nothing given is nothing to look over."""
    month = TODAY - timedelta(days=30)
    assert points(access(granted_on=month), looked_over_on=month) == []
    assert points(access(granted_on=month), looked_over_on=month - timedelta(days=1)) == [Point.LOOK_OVER]
    assert points(access(granted_on=month - timedelta(days=1)), looked_over_on=None) == [Point.LOOK_OVER]
    assert points(access(granted_on=None), looked_over_on=None) == []


def test_who_left_has_no_key_any_more() -> None:
    """From the day of leaving; what was never given need not be taken."""
    assert points(access(), left_on=TODAY) == [Point.STILL_OPEN]
    assert points(access(), left_on=TODAY + timedelta(days=1)) == []
    assert points(access(granted_on=None), left_on=TODAY) == []


def test_what_holds_the_start_up_comes_first() -> None:
    """The order, what blocks, and which access it is about."""
    register = Register(UUID(int=5), (access(data=Confidentiality.OWNER_ONLY, right=Right.ADMIN),))
    found = open_points(register, HelpType.VA_MANAGED, TODAY)
    assert found == (
        OpenAccess(Point.NDA_FIRST),
        OpenAccess(Point.OWNER_ONLY, BANK),
        OpenAccess(Point.ADMIN, BANK),
        OpenAccess(Point.TEST_REMOVAL),
    )
    assert [each.blocks for each in found] == [True, True, False, False]
    assert {Point.NDA_FIRST, Point.NOT_FOR_THIS_HELP, Point.OWNER_ONLY} == BLOCKING


@pytest.mark.parametrize(
    ("changes", "agreed", "early"),
    [
        ({}, None, True),
        ({}, TODAY, False),
        ({}, TODAY + timedelta(days=1), True),
        ({"granted_on": None}, None, False),
        ({"ended_on": TODAY}, None, False),
        ({"data": Confidentiality.OPEN}, None, False),
        ({"data": Confidentiality.SENSITIVE}, None, True),
    ],
)
def test_an_access_before_the_agreement_is_known(changes: dict[str, Any], agreed: date | None, early: bool) -> None:  # noqa: FBT001 - a table
    """Given before it was agreed that things stay secret; what is open to all, waits or is over needs no agreement."""
    assert before_nda(access(**changes), Register(UUID(int=5), nda_on=agreed)) is early
