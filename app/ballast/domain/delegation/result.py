"""The results of a plan as values (computed by `outcome`): what the pages, the report and the command line show.

Money is `Decimal` to the cent in the plan's currency and None where the owner skipped money or a price is not known; shares
and chances are 0 to 1, hours are floats. Nothing here is stored and nothing is worded: enums and numbers only.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal
    from uuid import UUID

    from ballast.domain.delegation.plan import Answer, Choice, HelpType, Trait
    from ballast.domain.delegation.roi import Range
    from ballast.domain.delegation.roles import RoleTerms
    from ballast.domain.delegation.tornado import Bar
    from ballast.domain.delegation.verdict import Verdict
    from ballast.domain.delegation.worth import WorthValues


class MoneyVerdict(StrEnum):
    """Whether handing over pays within twelve months: chance of 60 % or more, of 40 % or more, or less."""

    PAYS = "pays"
    LEVEL = "level"
    COSTS = "costs"
    COSTS_BUT_RELIEVES = "costs_but_relieves"


class Warning(StrEnum):  # noqa: A001 - the plain word; the built-in is not used in this room
    """What the owner must be told about a helper."""

    COSTS_TIME = "costs_time"
    TWO_ROLES = "two_roles"
    PRICE_UNKNOWN = "price_unknown"
    FEE_UNKNOWN = "fee_unknown"
    ABOVE_BUYBACK = "above_buyback"
    NOT_PAID_BACK = "not_paid_back"
    SENSITIVE_INTERN = "sensitive_intern"
    SENSITIVE_ABROAD = "sensitive_abroad"
    PREPARATION_ONLY = "preparation_only"
    NO_TASKS = "no_tasks"


class Unconfirmed(StrEnum):
    """A default that the owner has not confirmed yet."""

    TRAIT = "trait"
    CONFIDENTIALITY = "confidentiality"
    WORTH = "worth"
    PRICE = "price"
    FEE = "fee"


@dataclass(frozen=True, slots=True)
class Doubt:
    """One unconfirmed default: what it is and, where it belongs to one, the id of the plan task or role, and the trait."""

    what: Unconfirmed
    subject: UUID | None = None
    trait: Trait | None = None


@dataclass(frozen=True, slots=True)
class Suitability:
    """How well a task can be handed over, 0 to 100; the `points` of the six questions add up to `score`."""

    score: float
    points: Mapping[Trait, float]
    answers: Mapping[Trait, Answer]


@dataclass(frozen=True, slots=True)
class Marginal:
    """What one task adds to its helper, without the helper's fixed costs.

    `handed` and `freed` are hours a week, `training` hours in all; `net` is the first year's money, `chance` that it earns its
    own training and oversight (in hours where money was skipped). Both are None while the price is not known.
    """

    handed: float
    freed: float
    training: float
    net: Decimal | None
    chance: float | None
    money: MoneyVerdict | None


@dataclass(frozen=True, slots=True)
class TaskOutcome:
    """One task's results. `id` is the plan task's. `choice` is in force: the owner's, or the verdict's.

    `overridden` says that the owner chose otherwise than the verdict; `role_id` is the helper that does the task, only while
    the choice hands it over. `relief` is the share of all stress-hours that goes, None without any rating. `priority` orders
    the list.
    """

    id: UUID
    task_id: UUID
    suitability: Suitability
    verdict: Verdict
    choice: Choice
    overridden: bool
    role_id: UUID | None
    marginal: Marginal
    relief: float | None
    priority: float


@dataclass(frozen=True, slots=True)
class RoleOutcome:
    """One helper's results over twelve months (`model.md` 5). `tasks` are ids of plan tasks, by priority.

    `net_hours` is the owner time of the first year in hours, after oversight, training and search; `net` is the central case
    and `net_range` the 80 % range of the draws. `payback_week` None means not within twelve months. `chance` and
    `payback_week` are in hours where money was skipped, and None while a price is not known (see `warnings`).
    `break_even_price` is the price per helper hour above which it loses, None where no hours are paid, also given while the
    price is unknown ("pay up to"); `break_even_fee` is the same for a weekly fee. `buyback` is B, the safe ceiling. `skill` is
    the skill gap of the bundle (expertise gained), weighted by hours.
    """

    id: UUID
    help_type: HelpType
    terms: RoleTerms
    tasks: tuple[UUID, ...]
    handed: float
    oversight: float
    freed: float
    training: float
    net_hours: float
    net_hours_range: Range
    chance: float | None
    payback_week: int | None
    one_off: Decimal | None
    steady_net: Decimal | None
    cash_out: Decimal | None
    net: Decimal | None
    net_range: MoneyRange | None
    break_even_price: Decimal | None
    break_even_fee: Decimal | None
    break_even_value: Decimal | None
    buyback: Decimal | None
    relief: float | None
    skill: float
    money: MoneyVerdict | None
    tornado: tuple[Bar, ...]
    warnings: tuple[Warning, ...]


@dataclass(frozen=True, slots=True)
class MoneyRange:
    """The middle 80 % of the draws with their median, in money."""

    low: Decimal
    mid: Decimal
    high: Decimal


@dataclass(frozen=True, slots=True)
class Totals:
    """The plan as a whole. Money is None where it was skipped or any helper's price is unknown.

    `freed` is owner hours a week once all helpers are up to speed, `freed_range` how far that may be off, `net_hours` those of
    the first year after everything.
    """

    tasks: int
    handed: float
    freed: float
    freed_range: Range
    net_hours: float
    net: Decimal | None
    net_range: MoneyRange | None
    cash_out: Decimal | None
    chance: float | None
    relief: float | None


@dataclass(frozen=True, slots=True)
class Outcome:
    """Everything a plan says. `tasks` are in order of priority, `roles` in the order of the plan."""

    worth: WorthValues
    tasks: tuple[TaskOutcome, ...]
    roles: tuple[RoleOutcome, ...]
    totals: Totals
    doubts: tuple[Doubt, ...]

    def task(self, plan_task_id: UUID) -> TaskOutcome:
        """The results of a plan task; KeyError for an id that the plan does not have."""
        for one in self.tasks:
            if one.id == plan_task_id:
                return one
        raise KeyError(plan_task_id)

    def role(self, role_id: UUID) -> RoleOutcome:
        """The results of a role; KeyError for an id that the plan does not have."""
        for one in self.roles:
            if one.id == role_id:
                return one
        raise KeyError(role_id)
