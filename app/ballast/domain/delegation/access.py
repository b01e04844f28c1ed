"""Who may get into what: as little as will do, agreed before it is given, taken back when it ends (`plan-content.md` 1).

A register is a list of accesses of one helper. What must hold before the start, while it runs and after the end comes out as
open points, so that the owner need not know the rules by heart.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from ballast.domain.delegation.plan import Confidentiality, HelpType

if TYPE_CHECKING:
    from collections.abc import Iterable
    from uuid import UUID

REVIEW_EVERY = timedelta(days=30)
"""The list is looked over once a month."""


class Right(StrEnum):
    """How much an access allows, the least first. The values are stored."""

    VIEW = "view"
    USE = "use"
    EDIT = "edit"
    ADMIN = "admin"


@dataclass(frozen=True, slots=True)
class Access:
    """One access to one tool. `own_account` says that it is a named account of the helper's, not the owner's shared."""

    id: UUID
    tool: str
    purpose: str
    right: Right
    data: Confidentiality
    granted_by: str = ""
    granted_on: date | None = None
    end_by: date | None = None
    ended_on: date | None = None
    own_account: bool = True


@dataclass(frozen=True, slots=True)
class Register:
    """The accesses of a helper with what was agreed: NDA, a removal tried, looked over, left."""

    role_id: UUID
    accesses: tuple[Access, ...] = ()
    nda_on: date | None = None
    tested_on: date | None = None
    looked_over_on: date | None = None
    left_on: date | None = None


class Point(StrEnum):
    """What is open in a register. The first three hold the start up."""

    NDA_FIRST = "nda_first"
    NOT_FOR_THIS_HELP = "not_for_this_help"
    OWNER_ONLY = "owner_only"
    SHARED_ACCOUNT = "shared_account"
    ADMIN = "admin"
    NO_PURPOSE = "no_purpose"
    TEST_REMOVAL = "test_removal"
    LOOK_OVER = "look_over"
    OVERDUE = "overdue"
    STILL_OPEN = "still_open"


BLOCKING = frozenset({Point.NDA_FIRST, Point.NOT_FOR_THIS_HELP, Point.OWNER_ONLY})


@dataclass(frozen=True, slots=True)
class OpenAccess:
    """One open point, with the access it is about, if it is about one."""

    point: Point
    access: UUID | None = None

    @property
    def blocks(self) -> bool:
        """Whether the helper should not start with it open."""
        return self.point in BLOCKING


def open_points(register: Register, help_type: HelpType, today: date) -> tuple[OpenAccess, ...]:
    """What is open today, what holds up first."""
    there = [each for each in register.accesses if each.ended_on is None]
    found = [OpenAccess(point, each.id) for each in there for point in _of_one(each, register, help_type, today)]
    if any(each.data >= Confidentiality.ORDINARY for each in there) and register.nda_on is None:
        found.append(OpenAccess(Point.NDA_FIRST))
    if there and register.tested_on is None:
        found.append(OpenAccess(Point.TEST_REMOVAL))
    if _given(there) and _long_ago(register, there, today):
        found.append(OpenAccess(Point.LOOK_OVER))
    return tuple(sorted(found, key=lambda each: tuple(Point).index(each.point)))


def before_nda(access: Access, register: Register) -> bool:
    """Whether an access was given before it was agreed that what is seen there stays secret."""
    if access.granted_on is None or access.ended_on is not None or access.data < Confidentiality.ORDINARY:
        return False
    return register.nda_on is None or access.granted_on < register.nda_on


def _of_one(access: Access, register: Register, help_type: HelpType, today: date) -> Iterable[Point]:
    holds = {
        Point.NOT_FOR_THIS_HELP: help_type is HelpType.INTERN and access.data >= Confidentiality.SENSITIVE,
        Point.OWNER_ONLY: access.data is Confidentiality.OWNER_ONLY,
        Point.SHARED_ACCOUNT: not access.own_account,
        Point.ADMIN: access.right is Right.ADMIN,
        Point.NO_PURPOSE: not access.purpose.strip(),
        Point.OVERDUE: access.end_by is not None and access.end_by < today,
        Point.STILL_OPEN: register.left_on is not None and register.left_on <= today and access.granted_on is not None,
    }
    return [point for point, open_ in holds.items() if open_]


def _given(accesses: Iterable[Access]) -> bool:
    return any(each.granted_on is not None for each in accesses)


def _long_ago(register: Register, accesses: Iterable[Access], today: date) -> bool:
    first = min(each.granted_on for each in accesses if each.granted_on is not None)
    return today - (register.looked_over_on or first) > REVIEW_EVERY
