"""A plan as other files than a PDF (text, table, the whole of it) and a plan's own file brought back in."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING
from uuid import UUID, uuid5

from ballast.domain.delegation.dates import begun_with
from ballast.domain.delegation.plan import Step
from ballast.domain.log.change import Deed
from ballast.domain.log.watch import unwatched
from ballast.exchange.plan_file import LARGEST, PlanFile, read_whole, write_plan
from ballast.exchange.plan_problems import Fault, PlanFileProblem
from ballast.exchange.spreadsheet import write_table
from ballast.report.markdown import markdown
from ballast.report.names import file_name
from ballast.report.pdf import PdfResult, put_file
from ballast.report.sheet import sheet
from ballast.services.finding import find_plan, plan_dates
from ballast.services.readers import document_title

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from ballast.domain.delegation.outcome import Outcome
    from ballast.domain.delegation.plan import Plan
    from ballast.domain.log.change import Change
    from ballast.domain.log.clock import Clock
    from ballast.domain.log.watch import Watch
    from ballast.report.blocks import Document
    from ballast.report.words import ReportWords
    from ballast.services.plans import Proof
    from ballast.services.readers import Reader
    from ballast.store.store import Store

__all__ = ["Arrival", "Arrived", "Fault", "PlanFile", "PlanFileProblem"]


class Kind(StrEnum):
    """What a plan can leave as; the value is the ending of the file."""

    PDF = "pdf"
    TEXT = "md"
    TABLE = "csv"
    WHOLE = "json"


FOR_HELPERS = frozenset({Kind.PDF, Kind.TEXT})
"""What may be made for a helper: the others hold the owner's figures."""


class Arrival(StrEnum):
    """What became of a plan's file: a new plan with its own ids, a copy beside another version of it, or nothing new."""

    NEW = "new"
    BESIDE = "beside"
    KNOWN = "known"


@dataclass(frozen=True, slots=True)
class Arrived:
    """What came of a file, and the plan that is there now."""

    arrival: Arrival
    plan: Plan


def content(kind: Kind, proof: Proof, *, comma: bool = False) -> bytes:
    """The file of a plan as anything but a PDF; only the whole of it needs the plan."""
    document = proof.document
    if kind is Kind.WHOLE and proof.plan is not None:
        return write_plan(proof.plan, proof.helpers)
    if kind is Kind.TEXT:
        return markdown(document).encode("utf-8", "replace")
    found = sheet(document)
    return write_table((), ()) if found is None else write_table(found.heads, found.rows, comma=comma)


def write_file(kind: Kind, proof: Proof, target: Path, *, comma: bool = False, watch: Watch = unwatched) -> PdfResult:
    """Write it, beside and renamed, on any thread. Raises ReportProblem, or what `watch` raises: nothing is written then."""
    made = content(kind, proof, comma=comma)
    put_file(made, target, watch)
    return PdfResult(target, 0, len(made), "", "")


def proposed_name(leaving: tuple[Reader, Kind], plan: Plan, outcome: Outcome, words: ReportWords, clock: Clock) -> str:
    """What the file would be called: what it is and today, in letters that every system takes."""
    reader, kind = leaving
    title = document_title(reader, plan, outcome, words)
    otherwise = words.handout.untitled if reader.helper else words.cover.untitled
    return file_name(title, clock.now().astimezone(clock.zone).date(), otherwise=otherwise, ending=kind.value)


def write_markdown(document: Document, target: Path) -> None:
    """The document as text. Raises ReportProblem; an older file is then untouched."""
    put_file(markdown(document).encode("utf-8", "replace"), target)


def write_csv(document: Document, target: Path, *, comma: bool = False) -> int:
    """The table of a plan's document for spreadsheets; how many rows it has. Raises ReportProblem.

    `comma` writes numbers with a decimal comma, and parts the cells by semicolons then. A plan without tasks has no table: its
    file has no row and no heads.
    """
    found = sheet(document)
    put_file(write_table((), ()) if found is None else write_table(found.heads, found.rows, comma=comma), target)
    return 0 if found is None else len(found.rows)


def write_json(store: Store, plan_id: UUID, target: Path) -> Plan:
    """The whole plan as a file that can be brought back in. Raises ReportProblem, and GoneError where there is no such plan."""
    plan = find_plan(store, plan_id)
    put_file(write_plan(plan, plan_dates(store, plan)), target)
    return plan


def read_file(path: Path) -> PlanFile:
    """The plan in a file with the dates and goals of its helpers; nothing is stored.

    Raises PlanFileProblem, and OSError where it cannot be read.
    """
    with path.open("rb") as stream:
        return read_whole(stream.read(LARGEST + 1))


def bring_in(
    store: Store, file: PlanFile, clock: Clock, title_beside: Callable[[str], str] = str
) -> tuple[Change | None, Arrived]:
    """Keep a plan from a file, as one act that can be undone; what is there already is never changed.

    What an owner expects who brings a file in twice: nothing new, whatever was looked at or renamed since. Only where the plan
    here says something else by now does the file's version come beside, under `title_beside` of its title and with ids that
    follow from its content, so that it comes beside once and not again, also when the copy was changed as well. Where none of
    its ids is known here, they stay its own. Dates and goals of its helpers come with a plan that is new here.
    """
    plan = _in_whole_seconds(file.plan)
    present = {each.id: each for each in store.plans.all()}
    same = next((each for each in present.values() if _said(each) == _said(plan)), None)
    if same is not None:
        return None, Arrived(Arrival.KNOWN, same)
    arrival = Arrival.NEW
    if plan.id in present or not {part for each in present.values() for part in _part_ids(each)}.isdisjoint(_part_ids(plan)):
        plan, arrival = _renamed(plan, title_beside(plan.title)), Arrival.BESIDE
        if plan.id in present:
            return None, Arrived(Arrival.KNOWN, present[plan.id])
    with store.action(Deed.IMPORT_PLAN, at=clock.now(), about=plan.title) as act:
        act.plans.put(plan)
        roles = {old.id: new.id for old, new in zip(file.plan.roles, plan.roles, strict=True)}
        for dates in file.helpers:
            act.hand_overs.put(begun_with(replace(dates, role_id=roles[dates.role_id])))
    return act.change, Arrived(arrival, plan)


def _said(plan: Plan) -> Plan:
    """What a plan says: without its title, its place in the wizard and when it was saved, and with ids that only count."""
    roles = {role.id: UUID(int=number) for number, role in enumerate(plan.roles, 1)}
    return replace(
        _with_ids(plan, UUID(int=0), roles, {task.id: UUID(int=number) for number, task in enumerate(plan.tasks, 1)}),
        title="",
        step=Step.PERIOD,
        saved_at=None,
        period_reviewed=None,
    )


def _part_ids(plan: Plan) -> tuple[UUID, ...]:
    return (*(task.id for task in plan.tasks), *(role.id for role in plan.roles))


def _in_whole_seconds(plan: Plan) -> Plan:
    """As the store keeps instants, so that what is compared is alike."""
    saved = plan.saved_at and plan.saved_at.replace(microsecond=0)
    return replace(plan, created_at=plan.created_at.replace(microsecond=0), saved_at=saved)


def _renamed(plan: Plan, title: str) -> Plan:
    """The plan with that title and other ids everywhere, the same ones for the same content."""
    content = write_plan(plan).decode()
    roles = {role.id: uuid5(role.id, content) for role in plan.roles}
    tasks = {task.id: uuid5(task.id, content) for task in plan.tasks}
    return replace(_with_ids(plan, uuid5(plan.id, content), roles, tasks), title=title)


def _with_ids(plan: Plan, plan_id: UUID, roles: Mapping[UUID, UUID], tasks: Mapping[UUID, UUID]) -> Plan:
    return replace(
        plan,
        id=plan_id,
        roles=tuple(replace(role, id=roles[role.id]) for role in plan.roles),
        tasks=tuple(
            replace(task, id=tasks[task.id], role_id=None if task.role_id is None else roles.get(task.role_id))
            for task in plan.tasks
        ),
    )
