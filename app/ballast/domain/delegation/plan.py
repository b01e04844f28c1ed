"""A delegation plan: what the owner answered, as frozen values that can be stored and computed again at any time.

A plan holds inputs (measured figures as they were when the plan was made, and the owner's answers); results (`outcome`) are
computed from them by the modules beside this one and never stored, so that a plan can always be recomputed and can say where
each number comes from. `model` is the version of the formulas.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from enum import IntEnum, StrEnum
from typing import TYPE_CHECKING

from ballast.domain.delegation.seed import Seed
from ballast.domain.insight.weights import MODEL_VERSION
from ballast.domain.insight.yearly import WEEKS_PER_YEAR

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime, timedelta
    from uuid import UUID

    from ballast.domain.insight.review import Period, Projection, Provenance, Signal


class Step(StrEnum):
    """The steps of the wizard in order."""

    PERIOD = "period"
    CATEGORISE = "categorise"
    TRAITS = "traits"
    BOTTLENECKS = "bottlenecks"
    WORTH = "worth"
    VERDICTS = "verdicts"
    HELPERS = "helpers"
    BRIEFS = "briefs"
    SUMMARY = "summary"


OUR_FACTOR = 4.0
"""The buyback factor (k) until the owner says another: ours to begin with, and tagged so, though it is taken from Martell."""
OUR_USE = (0.6, 0.4)
"""What freed time goes to until the owner says otherwise: the business, one's own life."""


class Trait(StrEnum):
    """The six questions of suitability (`model.md` 4). TIME is measured; the other five are the owner's quick answers."""

    REPETITIVE = "repetitive"
    TIME = "time"
    SKILL_GAP = "skill_gap"
    DOCUMENTABLE = "documentable"
    LOW_JUDGEMENT = "low_judgement"
    DRAINS = "drains"


class Confidentiality(IntEnum):
    """Who may see it: 0 open, 1 ordinary business, 2 sensitive, 3 may not leave the owner."""

    OPEN = 0
    ORDINARY = 1
    SENSITIVE = 2
    OWNER_ONLY = 3


class Choice(StrEnum):
    """What becomes of a task."""

    LOG_MORE = "log_more"
    KEEP = "keep"
    DROP = "drop"
    REDESIGN = "redesign"
    AUTOMATE = "automate"
    DELEGATE = "delegate"


class HelpType(StrEnum):
    """The kinds of help, each with its defaults (`model.md` 5)."""

    VA_OFFSHORE = "va_offshore"
    VA_MANAGED = "va_managed"
    VA_LOCAL = "va_local"
    FREELANCER = "freelancer"
    AGENCY = "agency"
    SOFTWARE = "software"
    INTERN = "intern"
    EMPLOYEE = "employee"


class Unnoticed(StrEnum):
    """The answer to: what happens if nobody does it?"""

    NOTHING = "nothing"
    SOMEWHAT = "somewhat"
    HARM = "harm"


@dataclass(frozen=True, slots=True)
class Answer:
    """A trait's value (0, .25, .5, .75, 1) and where it comes from: measured hint, the owner, or our default."""

    value: float
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class Worth:
    """What the owner's hour is worth and what freed time is for (`model.md` 1). Money is in the plan's currency, before tax.

    `yearly_income` None means that the owner skipped money: the plan then speaks of hours and stress only. Where it is nothing
    or less, `replacement_value` is what an hour of someone doing the owner's core work would cost.
    """

    yearly_income: Decimal | None = None
    hours_per_week: float = 0.0
    weeks_per_year: int = WEEKS_PER_YEAR
    buyback_factor: float = OUR_FACTOR
    to_business: float = OUR_USE[0]
    to_own_life: float = OUR_USE[1]
    value_business: Decimal | None = None
    confirmed: bool = False
    replacement_value: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Sop:
    """What a written procedure says beside its steps (`plan-content.md` 1).

    `trigger` is what sets it off, `inputs` what must be at hand, `filing` where the result goes, `recording` a link to a screen
    recording; decisions, exceptions and checks are a line each. `tested_on` is the day a stranger did it by the text alone.
    """

    trigger: str = ""
    inputs: str = ""
    decisions: tuple[str, ...] = ()
    exceptions: tuple[str, ...] = ()
    checks: tuple[str, ...] = ()
    filing: str = ""
    recording: str = ""
    tested_on: date | None = None


@dataclass(frozen=True, slots=True)
class Brief:
    """What a helper needs to know of one task (`plan-content.md` 1). `steps` are how it is done, in order, as recorded.

    `quality` says how much, in which form and how good, `limits` what may be spent, who may be contacted, when to stop and ask.
    """

    outcome: str = ""
    done_when: tuple[str, ...] = ()
    out_of_scope: tuple[str, ...] = ()
    tools: tuple[ToolAccess, ...] = ()
    deadline: str = ""
    rhythm: str = ""
    authority: int = 3
    example: str = ""
    steps: tuple[str, ...] = ()
    in_scope: tuple[str, ...] = ()
    quality: str = ""
    limits: str = ""
    sop: Sop = field(default_factory=Sop)

    @property
    def ready(self) -> bool:
        """Whether the essential parts are filled: outcome, at least one done-when line, and a deadline or rhythm."""
        return bool(
            self.outcome.strip()
            and any(line.strip() for line in self.done_when)
            and (self.deadline.strip() or self.rhythm.strip())
        )


@dataclass(frozen=True, slots=True)
class ToolAccess:
    """A tool the helper needs and the access to it, as little as will do."""

    tool: str
    access: str = ""


@dataclass(frozen=True, slots=True)
class PlanTask:
    """One task of a plan: measured figures at the time, the owner's answers, and the decision.

    `hours` is None where there was too little data. `choice` is the owner's override; None takes the computed verdict.
    `share_handed` is phi, `has_sop` sets the training factor (10 or 30 times one run), `role_id` the helper it is bundled in.
    `trial_until` is when a task that is dropped on trial is looked at again; `let_go` says that a trial ended and nobody missed
    the task, so that none is offered again. `irreversible` says that a mistake cannot be undone, so that nobody decides alone
    on it (`model.md` 4). `contribution` and `essential` are the owner's answers to two optional questions, 1 to 4 each
    (`gates`).
    """

    id: UUID
    task_id: UUID
    name: str
    category: str
    mission: float
    total: timedelta
    days: int
    occurrences: int
    per_week: float
    hours: Projection | None
    score: float | None
    points: Mapping[Signal, float]
    mean_stress: float | None
    median_run: timedelta
    position: int
    traits: Mapping[Trait, Answer] = field(default_factory=dict)
    confidentiality: Confidentiality = Confidentiality.ORDINARY
    confidentiality_said: bool = False
    unnoticed: Unnoticed | None = None
    steps_differ: bool = False
    digital: bool = False
    bottleneck_confirmed: bool | None = None
    choice: Choice | None = None
    choice_reason: str = ""
    share_handed: float = 0.8
    has_sop: bool = False
    role_id: UUID | None = None
    brief: Brief = field(default_factory=Brief)
    trial_until: date | None = None
    irreversible: bool = False
    let_go: bool = False
    contribution: int | None = None
    essential: int | None = None


@dataclass(frozen=True, slots=True)
class Role:
    """A helper: a bundle of tasks with one price. None in a number means: the default of its type (`model.md` 5)."""

    id: UUID
    name: str
    help_type: HelpType
    position: int
    price: Decimal | None = None
    price_said: bool = False
    pace: float | None = None
    surcharge: float | None = None
    ramp_weeks: float | None = None
    oversight_base: float | None = None
    oversight_share: float | None = None
    search_hours: float | None = None
    setup_money: Decimal = Decimal(0)
    weekly_fee: Decimal = Decimal(0)


@dataclass(frozen=True, slots=True)
class Plan:
    """A plan, saved or still in the wizard (`saved_at` None). `step` is where the wizard was left, `seed` how it begins."""

    id: UUID
    title: str
    period: Period
    created_at: datetime
    currency: str
    step: Step = Step.PERIOD
    saved_at: datetime | None = None
    model: int = MODEL_VERSION
    counted_days: int = 0
    logged_days: int = 0
    coverage: float = 0.0
    logged: timedelta | None = None
    union: timedelta | None = None
    work_days_per_week: int = 5
    worth: Worth = field(default_factory=Worth)
    tasks: tuple[PlanTask, ...] = ()
    roles: tuple[Role, ...] = ()
    period_reviewed: date | None = None
    seed: Seed = field(default_factory=Seed)
