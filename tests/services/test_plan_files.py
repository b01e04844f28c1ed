"""A plan leaves as a file and comes back, once."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from ballast.domain.delegation.access import Access, Register, Right
from ballast.domain.delegation.dates import HelperDates
from ballast.domain.delegation.hand_over import Goal, GoalKind, Reading
from ballast.domain.delegation.helper_review import HelperReview
from ballast.domain.delegation.people import Person, Purpose, Where
from ballast.domain.delegation.plan import Confidentiality, Step
from ballast.domain.log.change import Deed
from ballast.report.problems import ReportProblem
from ballast.services import hand_over, history, plan_files, plans
from ballast.services.finding import GoneError
from ballast.services.plan_files import Arrival, PlanFile
from ballast.services.readers import OWNER, Reader, document_title
from tests.report.samples import small, uid
from tests.services.helping import ROLE, START, made_plan

if TYPE_CHECKING:
    from pathlib import Path

    from ballast.domain.delegation.hand_over import HandOver
    from ballast.domain.delegation.plan import Plan
    from ballast.domain.log.clock import FixedClock
    from ballast.store.store import Store


@pytest.fixture
def made(sample_store: Store, clock: FixedClock) -> Plan:
    """A saved plan of the sample business."""
    return plans.create_plan(sample_store, "First", None, clock)[1]


def test_a_plan_comes_back_into_an_empty_store_as_it_was(
    sample_store: Store, clock: FixedClock, made: Plan, tmp_path: Path
) -> None:
    """Ids and all; undo takes it away again, and the file of the copy is the same bytes."""
    assert plan_files.write_json(sample_store, made.id, tmp_path / "plan.json") == made
    plans.delete_plan(sample_store, made.id, clock)
    change, came = plan_files.bring_in(sample_store, plan_files.read_file(tmp_path / "plan.json"), clock)
    assert change is not None
    assert came.arrival is Arrival.NEW
    assert plans.open_plan(sample_store, made.id).plan == came.plan == made
    plan_files.write_json(sample_store, made.id, tmp_path / "again.json")
    assert (tmp_path / "again.json").read_bytes() == (tmp_path / "plan.json").read_bytes()
    history.undo(sample_store, clock)
    assert plans.list_plans(sample_store) == ()


def test_dates_and_goals_come_with_the_plan_and_people_stay(store: Store, clock: FixedClock, tmp_path: Path) -> None:
    """The calendar and the goals of a helper come back as they were; who it is and what may be opened leave in no byte."""
    made = made_plan(store, clock)
    hand_over.set_start(store, hand_over.handing(store, made.id, ROLE, clock), START, clock)
    found = hand_over.handing(store, made.id, ROLE, clock)
    hand_over.set_goals(store, found, (Goal(GoalKind.LEFT, 4.0, 1.0, START, said=(Reading(START, 3.5),)),), clock)
    with store.action(Deed.EDIT_PLAN, at=clock.now()) as act:
        person = Person(uid(70), "Canary Person", "", Where.LINKEDIN, Purpose.HELPER, START)
        act.people.put(person)
        access = Access(uid(71), "Canary Vault", "", Right.VIEW, Confidentiality.OPEN, "Canary Grantor")
        plain = before(store)
        reviewed = replace(plain.steps[-1], review=HelperReview(works="Canary works well"))
        running = replace(plain, person_id=person.id, register=Register(ROLE, (access,)), steps=(*plain.steps[:-1], reviewed))
        act.hand_overs.put(running)
    plan_files.write_json(store, made.id, tmp_path / "plan.json")
    assert b"Canary" not in (tmp_path / "plan.json").read_bytes()
    assert str(person.id).encode() not in (tmp_path / "plan.json").read_bytes()
    plans.delete_plan(store, made.id, clock)
    assert store.hand_overs.get(ROLE) is None
    plan_files.bring_in(store, plan_files.read_file(tmp_path / "plan.json"), clock)
    assert before(store) == replace(plain, person_id=None, register=Register(ROLE))
    assert len(plain.steps) > 10
    plan_files.write_json(store, made.id, tmp_path / "again.json")
    assert (tmp_path / "again.json").read_bytes() == (tmp_path / "plan.json").read_bytes()


def before(store: Store) -> HandOver:
    """The hand-over to the helper of the plan."""
    found = store.hand_overs.get(ROLE)
    assert found is not None
    return found


def test_dates_follow_a_plan_that_comes_beside(store: Store, clock: FixedClock) -> None:
    """The copy has other ids; its helper's dates are its own, and those of the first stay as they are."""
    made = made_plan(store, clock)
    dates = HelperDates(ROLE, START)
    plans.keep_plan(store, replace(made, currency="SEK"), clock)
    _, came = plan_files.bring_in(store, PlanFile(made, (dates,)), clock, _beside)
    assert came.arrival is Arrival.BESIDE
    assert store.hand_overs.get(ROLE) is None
    copied = store.hand_overs.get(came.plan.roles[0].id)
    assert copied is not None
    assert copied.start == START
    assert plan_files.content(plan_files.Kind.WHOLE, _proof(store, came.plan, clock)).count(b"2026-03-02") == 1


def _proof(store: Store, plan: Plan, clock: FixedClock) -> plans.Proof:
    """The plan ready to leave."""
    style = plans.Style(plans.Paper.A4, plans.ReportWords(), plans.EnglishFormats())
    return plans.set_pdf(store, plan.id, style, clock)


def test_the_same_file_twice_adds_nothing(sample_store: Store, clock: FixedClock, made: Plan) -> None:
    """Known as it stands: no act, no copy."""
    assert plan_files.bring_in(sample_store, PlanFile(made), clock) == (None, plan_files.Arrived(Arrival.KNOWN, made))
    assert plans.list_plans(sample_store) == (made,)


def _beside(title: str) -> str:
    return f"{title} (file)"


def test_another_version_is_put_beside_once(sample_store: Store, clock: FixedClock, made: Plan) -> None:
    """The plan here says something else by now: the file's version stands beside it, under other ids and a title of its own."""
    plans.keep_plan(sample_store, replace(made, currency="SEK"), clock)
    _, came = plan_files.bring_in(sample_store, PlanFile(made), clock, _beside)
    assert came.arrival is Arrival.BESIDE
    assert {(each.title, each.currency) for each in plans.list_plans(sample_store)} == {
        ("First", "SEK"),
        ("First (file)", made.currency),
    }
    old, new = ({*(t.id for t in each.tasks), *(r.id for r in each.roles)} for each in (made, came.plan))
    assert not old & new
    assert [each.name for each in came.plan.tasks] == [each.name for each in made.tasks]
    by_old = {role.id: role.name for role in made.roles}
    by_new = {role.id: role.name for role in came.plan.roles}
    assert [by_new.get(t.role_id) for t in came.plan.tasks if t.role_id] == [
        by_old.get(t.role_id) for t in made.tasks if t.role_id
    ]
    assert plan_files.bring_in(sample_store, PlanFile(made), clock, _beside) == (
        None,
        plan_files.Arrived(Arrival.KNOWN, came.plan),
    )


def test_brought_in_edited_and_brought_in_again_and_again(sample_store: Store, clock: FixedClock, made: Plan) -> None:
    """However often the file comes and both plans are changed in between: one copy, and no change is lost."""
    plans.delete_plan(sample_store, made.id, clock)
    arrivals = []
    for currency in ("SEK", "NOK", "DKK", "ISK"):
        change, came = plan_files.bring_in(sample_store, PlanFile(made), clock, _beside)
        arrivals.append((came.arrival, change is not None))
        for each in plans.list_plans(sample_store):
            plans.keep_plan(sample_store, replace(each, currency=currency), clock)
    assert arrivals == [(Arrival.NEW, True), (Arrival.BESIDE, True), (Arrival.KNOWN, False), (Arrival.KNOWN, False)]
    assert sorted((each.title, each.currency) for each in plans.list_plans(sample_store)) == [
        ("First", "ISK"),
        ("First (file)", "ISK"),
    ]


def test_looking_through_and_renaming_make_no_other_version(sample_store: Store, clock: FixedClock, made: Plan) -> None:
    """A plan that was opened in the wizard again, saved as it is, or called otherwise is the plan of the file still."""
    plans.keep_plan(sample_store, replace(made, step=Step.WORTH), clock)
    plans.rename_plan(sample_store, made.id, "Called otherwise", clock)
    change, came = plan_files.bring_in(sample_store, PlanFile(made), clock, _beside)
    assert (change, came.arrival, came.plan.title) == (None, Arrival.KNOWN, "Called otherwise")
    assert len(plans.list_plans(sample_store)) == 1


def test_a_copy_that_was_put_beside_is_known_without_the_first(sample_store: Store, clock: FixedClock, made: Plan) -> None:
    """The plan that the file came beside was deleted: its copy says what the file says, so nothing is added."""
    plans.keep_plan(sample_store, replace(made, currency="SEK"), clock)
    copy = plan_files.bring_in(sample_store, PlanFile(made), clock, _beside)[1].plan
    plans.delete_plan(sample_store, made.id, clock)
    assert plan_files.bring_in(sample_store, PlanFile(made), clock, _beside) == (None, plan_files.Arrived(Arrival.KNOWN, copy))


def test_ids_of_parts_that_are_taken_are_given_anew(sample_store: Store, clock: FixedClock, made: Plan) -> None:
    """A file cannot take the tasks or helpers of another plan away."""
    thief = replace(made, id=uid(5), title="Thief", currency="SEK")
    _, came = plan_files.bring_in(sample_store, PlanFile(thief), clock)
    assert came.plan.id != uid(5)
    assert plans.open_plan(sample_store, made.id).plan == made


def test_parts_of_seconds_do_not_make_another_version(sample_store: Store, clock: FixedClock) -> None:
    """The store keeps whole seconds; a file that says more is still known the second time."""
    plan = small().plan
    fine = replace(plan, created_at=plan.created_at + timedelta(microseconds=5), saved_at=plan.created_at)
    assert plan_files.bring_in(sample_store, PlanFile(fine), clock)[1].arrival is Arrival.NEW
    assert plan_files.bring_in(sample_store, PlanFile(fine), clock)[1].arrival is Arrival.KNOWN


def test_text_and_table_are_written_whole(sample_store: Store, clock: FixedClock, made: Plan, tmp_path: Path) -> None:
    """Both from the same document, for their owner's eyes only; the number of rows is told."""
    style = plans.Style(plans.Paper.A4, plans.ReportWords(), plans.EnglishFormats())
    document = plans.set_pdf(sample_store, made.id, style, clock).document
    plan_files.write_markdown(document, tmp_path / "plan.md")
    rows = plan_files.write_csv(document, tmp_path / "plan.csv")
    assert (tmp_path / "plan.md").read_text(encoding="utf-8").startswith("# First\n")
    assert (tmp_path / "plan.csv").read_bytes().count(b"\r\n") == rows + 1
    assert (tmp_path / "plan.csv").stat().st_mode & 0o077 == 0
    bare = replace(document, sections=())
    assert plan_files.write_csv(bare, tmp_path / "none.csv") == 0


def test_what_cannot_be_written_or_found_is_told(sample_store: Store, made: Plan, tmp_path: Path) -> None:
    """A missing folder and a missing plan are told apart."""
    with pytest.raises(ReportProblem):
        plan_files.write_json(sample_store, made.id, tmp_path / "no" / "plan.json")
    with pytest.raises(GoneError):
        plan_files.write_json(sample_store, uid(99), tmp_path / "plan.json")


def test_a_helpers_document_is_never_called_as_the_plan() -> None:
    """The name of the file for a helper is the helper's, or the task's."""
    sample = small()
    words = plans.ReportWords()
    assert document_title(OWNER, sample.plan, sample.outcome, words) == "Nordlys Studio, autumn"
    assert (
        document_title(Reader(helper=True, role_id=uid(1)), sample.plan, sample.outcome, words) == "Briefs for Mara (assistant)"
    )
    one = Reader(helper=True, role_id=uid(1), only=frozenset({uid(1000)}))
    assert document_title(one, sample.plan, sample.outcome, words) == "Customer e-mail: brief for Mara (assistant)"


def test_the_file_is_plain_json(sample_store: Store, made: Plan, tmp_path: Path) -> None:
    """Any program can read it: a format, a version, and the plan by the names of its fields."""
    plan_files.write_json(sample_store, made.id, tmp_path / "plan.json")
    whole = json.loads((tmp_path / "plan.json").read_text(encoding="utf-8"))
    assert (whole["format"], whole["version"], whole["plan"]["title"]) == ("ballast-plan", 1, "First")
