"""Make a delegation plan in the wizard, keep it at every step, open it again, print it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from uuid import uuid4

from ballast.domain.delegation.answers import with_saved
from ballast.domain.delegation.bundle import bundle
from ballast.domain.delegation.draft import draft_plan, measure_again, ratings_of
from ballast.domain.delegation.outcome import outcome
from ballast.domain.delegation.plan import Worth
from ballast.domain.delegation.ratings import Ratings, carried
from ballast.domain.log.change import Deed
from ballast.domain.log.entry import one_line
from ballast.domain.log.watch import unwatched
from ballast.report.formats import EnglishFormats
from ballast.report.pdf import PdfResult, write_pdf
from ballast.report.press import Paper, Press
from ballast.report.problems import ReportProblem
from ballast.report.words import ReportWords
from ballast.services.finding import find_plan, plan_dates
from ballast.services.hiring import drop_role
from ballast.services.readers import OWNER, document_for
from ballast.services.review import review_period
from ballast.services.steps import procedures

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path
    from uuid import UUID

    from ballast.domain.delegation.dates import HelperDates
    from ballast.domain.delegation.outcome import Outcome
    from ballast.domain.delegation.plan import Plan
    from ballast.domain.insight.review import Period, Review
    from ballast.domain.log.change import Change
    from ballast.domain.log.clock import Clock
    from ballast.domain.log.watch import Watch
    from ballast.report.blocks import Document
    from ballast.report.formats import ReportFormats
    from ballast.services.readers import Reader
    from ballast.store.store import Action, Store

__all__ = ["EnglishFormats", "OpenPlan", "Paper", "PdfResult", "Press", "ReportProblem", "ReportWords"]


NO_ANSWERS = Ratings()


@dataclass(frozen=True, slots=True)
class OpenPlan:
    """A plan with everything that follows from it."""

    plan: Plan
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Style:
    """How a plan is printed: paper, words, and how numbers and dates are written."""

    paper: Paper
    words: ReportWords
    formats: ReportFormats


@dataclass(frozen=True, slots=True)
class Printing:
    """A press (made once and kept), and how a plan is printed on it: as in `Style`."""

    press: Press
    paper: Paper
    words: ReportWords
    formats: ReportFormats


def list_plans(store: Store) -> tuple[Plan, ...]:
    """All plans, newest first; those still in the wizard have no `saved_at`."""
    return tuple(sorted(store.plans.all(), key=lambda plan: plan.created_at.timestamp(), reverse=True))


def open_plan(store: Store, plan_id: UUID) -> OpenPlan:
    """A plan and its results. Raises GoneError where there is none."""
    plan = find_plan(store, plan_id)
    return OpenPlan(plan, outcome(plan))


def plan_review(store: Store, plan: Plan, clock: Clock) -> Review:
    """The review of the plan's period as the log is now, for the wizard's first steps."""
    return review_period(store, plan.period, clock).review


def begin_plan(store: Store, title: str, period: Period | None, clock: Clock) -> tuple[Change, Plan]:
    """A new plan in the wizard, measured from a period (None: the one an owner would expect)."""
    plan = _drafted(store, title, period, clock)
    return _put(store, plan, Deed.MAKE_PLAN, clock), plan


def create_plan(store: Store, title: str, period: Period | None, clock: Clock) -> tuple[Change, Plan]:
    """A saved plan with the default answers everywhere, tasks bundled in roles: what `ballast plan create` makes."""
    plan = with_saved(bundle(_drafted(store, title, period, clock), uuid4), clock.now())
    return _put(store, plan, Deed.MAKE_PLAN, clock), plan


def keep_plan(store: Store, plan: Plan, clock: Clock) -> Change:
    """Keep a plan as answered so far, and the answers about its tasks for the next plan: one undoable act."""
    return _put(store, plan, Deed.EDIT_PLAN, clock)


def save_plan(store: Store, plan: Plan, clock: Clock) -> Change:
    """Finish the wizard: the plan is saved for good."""
    return _put(store, with_saved(plan, clock.now()), Deed.SAVE_PLAN, clock)


def remeasure(store: Store, plan: Plan, period: Period | None, clock: Clock) -> Plan:
    """The plan with the figures of the log as it is now (or of another period); every answer stays. Nothing is stored."""
    review = review_period(store, period or plan.period, clock).review
    plan = replace(plan, worth=_with_weeks(store, plan.worth))
    return measure_again(plan, review, new_id=uuid4, ratings=store.ratings.all(), procedures=procedures(store))


def rename_plan(store: Store, plan_id: UUID, title: str, clock: Clock) -> Change:
    """Another title for a plan; nothing else of it changes. Raises GoneError where there is none."""
    plan = find_plan(store, plan_id)
    with store.action(Deed.EDIT_PLAN, at=clock.now(), about=title) as act:
        act.plans.put(replace(plan, title=one_line(title)))
    return act.change


def duplicate_plan(store: Store, plan_id: UUID, title: str, clock: Clock) -> tuple[Change, Plan]:
    """A copy under another title; the copy has ids of its own everywhere."""
    plan = find_plan(store, plan_id)
    roles = {role.id: uuid4() for role in plan.roles}
    copy = replace(
        plan,
        id=uuid4(),
        title=title,
        created_at=clock.now(),
        roles=tuple(replace(role, id=roles[role.id]) for role in plan.roles),
        tasks=tuple(
            replace(task, id=uuid4(), role_id=roles.get(task.role_id) if task.role_id else None) for task in plan.tasks
        ),
    )
    with store.action(Deed.DUPLICATE_PLAN, at=clock.now(), about=title) as act:
        act.plans.put(copy)
    return act.change, copy


def delete_plan(store: Store, plan_id: UUID, clock: Clock) -> Change:
    """Delete a plan with its searches and hand-overs; undo brings them back as they were. The people stay until their date."""
    plan = find_plan(store, plan_id)
    with store.action(Deed.DELETE_PLAN, at=clock.now(), about=plan.title) as act:
        act.plans.remove(plan_id)
        for role in plan.roles:
            drop_role(act, role.id)
    return act.change


def make_press(template: Path, fonts: Path) -> Press:
    """What prints plans; looking through the fonts takes a moment, so make it on the worker and keep it."""
    return Press(template, fonts)


@dataclass(frozen=True, slots=True)
class Proof:
    """A plan ready for the press, which needs no store any more: what to print, on which paper, and as made when."""

    document: Document
    paper: Paper
    made_at: datetime
    plan: Plan | None = None
    helpers: tuple[HelperDates, ...] = ()


def set_pdf(store: Store, plan_id: UUID, style: Style, clock: Clock, reader: Reader = OWNER) -> Proof:
    """A plan as its reader may see it, ready to be printed. Raises GoneError where there is none."""
    opened, now = open_plan(store, plan_id), clock.now()
    document = document_for(reader, opened.plan, opened.outcome, (style.words, style.formats), made_on=now.date())
    return Proof(document, style.paper, now, opened.plan, plan_dates(store, opened.plan))


def print_pdf(proof: Proof, target: Path, press: Press, watch: Watch = unwatched) -> PdfResult:
    """Print into a file, written beside and renamed, on any thread. Raises ReportProblem; an older file is then untouched.

    So it is when `watch` raises, which can end everything but the making of the pages, and comes right before or after that.
    """
    timestamp = int(proof.made_at.timestamp())
    return write_pdf(proof.document, target, proof.paper, press=press, timestamp=timestamp, watch=watch)


def picture_pages(proof: Proof, press: Press, width_px: float) -> tuple[bytes, ...]:
    """Every page as a picture (PNG) of that width, on any thread. Raises ReportProblem."""
    return press.pictures(proof.document, proof.paper, width_px=width_px, timestamp=int(proof.made_at.timestamp()))


def export_pdf(
    store: Store, plan_id: UUID, target: Path, printing: Printing, clock: Clock, reader: Reader = OWNER
) -> PdfResult:
    """Print a plan into a file, written beside and renamed. Raises ReportProblem; an older file is then untouched."""
    style = Style(printing.paper, printing.words, printing.formats)
    return print_pdf(set_pdf(store, plan_id, style, clock, reader), target, printing.press)


def _drafted(store: Store, title: str, period: Period | None, clock: Clock) -> Plan:
    view = review_period(store, period, clock)
    return draft_plan(
        view.review,
        plan_id=uuid4(),
        title=title,
        now=clock.now(),
        currency=view.profile.currency,
        new_id=uuid4,
        worth=_last_worth(store, view.profile.currency),
        ratings=store.ratings.all(),
        procedures=procedures(store),
        work_days_per_week=view.profile.days_per_week,
    )


def _last_worth(store: Store, currency: str) -> Worth:
    """What the owner said about money in the newest plan of the same currency; to be confirmed again."""
    said = (plan.worth for plan in list_plans(store) if plan.currency == currency and plan.worth.confirmed)
    return _with_weeks(store, replace(next(said, Worth()), confirmed=False))


def _with_weeks(store: Store, worth: Worth) -> Worth:
    """Until the figures of a plan are confirmed, its year has the working weeks that the owner said for the review."""
    weeks = store.year.get().weeks_per_year
    return worth if weeks is None or worth.confirmed else replace(worth, weeks_per_year=weeks)


def _put(store: Store, plan: Plan, deed: Deed, clock: Clock) -> Change:
    known = store.plans.get(plan.id)
    gone = {role.id for role in known.roles} - {role.id for role in plan.roles} if known else set()
    with store.action(deed, at=clock.now(), about=plan.title) as act:
        act.plans.put(plan)
        for role_id in gone:
            drop_role(act, role_id)
        _keep_answers(store, act, plan, known)
    return act.change


def _keep_answers(store: Store, act: Action, plan: Plan, before: Plan | None) -> None:
    """Remember what was answered about each task since the plan was kept last, for the next plan."""
    kept = store.ratings.all()
    present = {task.id for task in store.tasks.all()}
    said = {task.task_id: ratings_of(task) for task in before.tasks} if before else {}
    for task in plan.tasks:
        known = kept.get(task.task_id, NO_ANSWERS)
        answers = carried(known, said.get(task.task_id, NO_ANSWERS), ratings_of(task))
        if task.task_id in present and known != answers:
            act.ratings.put(task.task_id, answers)
