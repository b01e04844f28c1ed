"""People, searches and hand-overs as an owner keeps them, each act with its undo."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest

from ballast.domain.delegation.access import Access, Point, Right
from ballast.domain.delegation.hand_over import GoalKind, Reading
from ballast.domain.delegation.hiring import Asked, PassMarkStands, Reference, Shore, Trial
from ballast.domain.delegation.onboarding import StepKind, put
from ballast.domain.delegation.people import Purpose, Where
from ballast.domain.delegation.plan import Confidentiality, HelpType
from ballast.domain.delegation.scorecard import FOR_SOFTWARE, Measure, Score, WeightsFixed
from ballast.domain.log.change import Deed
from ballast.domain.log.entry import Entry
from ballast.services import hand_over as handing
from ballast.services import hiring, history, holding, people, plans
from ballast.services.finding import GoneError
from tests.services.days import later
from tests.services.helping import BOOKS, MAIL, ROLE, SPENT, START, made_plan

if TYPE_CHECKING:
    from ballast.domain.delegation.plan import Plan
    from ballast.domain.log.clock import FixedClock
    from ballast.store.store import Store


@pytest.fixture
def plan(store: Store, clock: FixedClock) -> Plan:
    """A plan with one helper for two tasks."""
    return made_plan(store, clock)


def search(store: Store, plan: Plan) -> hiring.Search:
    """The search for that helper as it is now."""
    return hiring.search_for(store, plan.id, ROLE)


def handed(store: Store, plan: Plan, clock: FixedClock) -> handing.Handing:
    """The hand-over to that helper as it is now."""
    return handing.handing(store, plan.id, ROLE, clock)


def test_a_person_is_kept_for_half_a_year_and_changed(store: Store, clock: FixedClock) -> None:
    """The name in one line; a date to be deleted from the beginning; no name is refused."""
    today = clock.now().date()
    made = people.new_person("  Ana \n Silva ", Where.NETWORK, Purpose.CANDIDATE, today)
    assert (made.name, made.added) == ("Ana Silva", today)
    assert made.delete_after is not None
    people.keep_person(store, made, clock)
    people.keep_person(store, replace(made, contact=" ana@example.org "), clock)
    assert people.everybody(store) == (replace(made, contact="ana@example.org"),)
    history.undo(store, clock)
    assert people.find_person(store, made.id) == made
    with pytest.raises(people.PersonNameMissing):
        people.keep_person(store, replace(made, name=" "), clock)
    with pytest.raises(people.PersonNameMissing):
        people.new_person(" ", Where.OTHER, Purpose.HELPER, today)


def test_whose_date_has_come_is_said_and_nobody_goes_by_themselves(store: Store, clock: FixedClock) -> None:
    """On the day itself, in the owner's zone."""
    made = replace(people.new_person("Ana", Where.OTHER, Purpose.CANDIDATE, date(2026, 1, 1)), delete_after=clock.now().date())
    people.keep_person(store, made, clock)
    assert people.due_people(store, clock) == (made,)
    assert people.due_people(store, later(clock, days=-1)) == ()
    assert people.everybody(store) == (made,)


def test_who_is_named_in_a_plan_stays(store: Store, clock: FixedClock, plan: Plan) -> None:
    """A candidate and a helper; off the card they may go, and undo brings them back."""
    _, candidate = hiring.add_candidate(store, search(store, plan), "Ana", clock)
    assert candidate.person_id is not None
    with pytest.raises(people.StillNamed) as refused:
        people.delete_person(store, candidate.person_id, clock)
    assert refused.value.roles == (ROLE,)
    hiring.remove_candidate(store, search(store, plan), candidate.id, clock)
    people.delete_person(store, candidate.person_id, clock)
    with pytest.raises(GoneError):
        people.known(store, candidate.person_id)
    history.undo(store, clock)
    assert people.known(store, candidate.person_id).candidate_for == ()


def test_weights_stand_before_the_first_candidate(store: Store, clock: FixedClock, plan: Plan) -> None:
    """Ours to begin with, the owner's until somebody is on the card."""
    weights = {**search(store, plan).hiring.card.weights, Measure.SKILL: 20, Measure.PRICE: 20}
    hiring.set_weights(store, search(store, plan), weights, clock)
    assert search(store, plan).hiring.card.weights == weights
    hiring.add_candidate(store, search(store, plan), "Ana", clock)
    with pytest.raises(WeightsFixed):
        hiring.set_weights(store, search(store, plan), weights, clock)


def test_candidates_are_scored_and_ranked(store: Store, clock: FixedClock, plan: Plan) -> None:
    """4 against 3 on everything are 75 and 50 points; one score back and the best is unfinished."""
    for name, value in (("Ana", 3), ("Ben", 4)):
        _, candidate = hiring.add_candidate(store, search(store, plan), name, clock, where=Where.JOB_BOARD, contact="x")
        for measure in search(store, plan).hiring.card.weights:
            hiring.score(store, search(store, plan), candidate.id, measure, Score(value, "seen"), clock)
    found = search(store, plan)
    assert [(found.name_of(line.candidate), line.total) for line in found.ranking.lines] == [("Ben", 75), ("Ana", 50)]
    assert found.ranking.gap == 25
    assert {(each.where, each.purpose) for each in found.people.values()} == {(Where.JOB_BOARD, Purpose.CANDIDATE)}
    hiring.score(store, found, candidate.id, Measure.SKILL, None, clock)
    assert search(store, plan).ranking.lines[0].total == 50
    history.undo(store, clock)
    assert search(store, plan).ranking == found.ranking


def test_a_product_is_no_person(store: Store, clock: FixedClock, plan: Plan) -> None:
    """Where software is sought the card has its own measures, and nobody's data are kept."""
    plans.keep_plan(store, replace(plan, roles=(replace(plan.roles[0], help_type=HelpType.SOFTWARE),)), clock)
    found = search(store, plan)
    assert found.hiring.card.weights == FOR_SOFTWARE
    _, candidate = hiring.add_candidate(store, found, " Books App ", clock)
    assert (search(store, plan).name_of(candidate), people.everybody(store)) == ("Books App", ())
    with pytest.raises(people.PersonNameMissing):
        hiring.add_candidate(store, search(store, plan), " ", clock)


def test_trials_and_references_are_kept_with_their_candidate(store: Store, clock: FixedClock, plan: Plan) -> None:
    """A pass mark stands once there is a result; a reference is somebody too; both go with the candidate, nobody else does."""
    _, ana = hiring.add_candidate(store, search(store, plan), "Ana", clock)
    trial = Trial(5, SPENT / 40, ("a letter",), "no change needed", START, passed=True)
    hiring.set_trial(store, search(store, plan), ana.id, trial, clock)
    with pytest.raises(PassMarkStands):
        hiring.set_trial(store, search(store, plan), ana.id, replace(trial, passes_when="any"), clock)
    said = Reference(uuid4(), {Asked.AGAIN: "yes"})
    hiring.add_reference(store, search(store, plan), ana.id, "Ben", said, clock)
    hiring.keep_search(store, search(store, plan), replace(search(store, plan).hiring, shore=Shore.ONSHORE), clock)
    found = search(store, plan).hiring
    assert (found.trials, found.references, found.shore) == ({ana.id: trial}, {ana.id: (said,)}, Shore.ONSHORE)
    hiring.remove_candidate(store, search(store, plan), ana.id, clock)
    left = search(store, plan).hiring
    assert (left.card.candidates, left.trials, left.references) == ((), {}, {})
    assert [each.name for each in people.everybody(store)] == ["Ana", "Ben"]


def test_a_start_makes_the_calendar_and_goals(store: Store, clock: FixedClock, plan: Plan) -> None:
    """Another start moves what is open, keeps what is done and the goals."""
    handing.set_start(store, handed(store, plan, clock), START, clock)
    handing.tick(store, handed(store, plan, clock), StepKind.CONTRACT, 1, clock)
    goals = handed(store, plan, clock).hand_over.goals
    assert [goal.kind for goal in goals] == [GoalKind.LEFT, GoalKind.OVERSIGHT, GoalKind.ON_TIME]
    handing.set_start(store, handed(store, plan, clock), START + timedelta(days=7), clock)
    found = handed(store, plan, clock).hand_over
    steps = {step.kind: step for step in found.steps}
    assert (found.start, steps[StepKind.CALL].day) == (date(2026, 3, 9), date(2026, 3, 9))
    assert found.goals == tuple(replace(goal, due=goal.due + timedelta(days=7)) for goal in goals)
    assert steps[StepKind.CONTRACT].done_on == clock.now().date()
    handing.tick(store, handed(store, plan, clock), StepKind.CONTRACT, 1, clock, done=False)
    assert handed(store, plan, clock).hand_over.steps[0].done_on is None
    handing.set_goals(store, handed(store, plan, clock), goals[:2], clock)
    handing.set_steps(store, handed(store, plan, clock), found.steps[:3], clock)
    assert (handed(store, plan, clock).hand_over.goals, handed(store, plan, clock).hand_over.steps) == (
        goals[:2],
        found.steps[:3],
    )


def test_what_must_hold_before_access_is_said(store: Store, clock: FixedClock, plan: Plan) -> None:
    """An agreement first, one removal tried; who helps is named."""
    ana = people.new_person("Ana", Where.NETWORK, Purpose.HELPER, START)
    people.keep_person(store, ana, clock)
    handing.choose_person(store, handed(store, plan, clock), ana.id, clock)
    bank = Access(uuid4(), "Bank", "match", Right.VIEW, Confidentiality.ORDINARY)
    register = replace(handed(store, plan, clock).hand_over.register, accesses=(bank,))
    handing.set_register(store, handed(store, plan, clock), register, clock)
    found = handed(store, plan, clock)
    assert found.person == ana
    assert [each.point for each in found.open_access] == [Point.NDA_FIRST, Point.TEST_REMOVAL]
    with pytest.raises(people.StillNamed):
        people.delete_person(store, ana.id, clock)


def test_reminders_come_for_all_helpers_until_they_leave(store: Store, clock: FixedClock, plan: Plan) -> None:
    """What is due by tomorrow; nothing before there is a start."""
    assert handing.all_reminders(store, clock) == ()
    handing.set_start(store, handed(store, plan, clock), clock.now().date() + timedelta(days=7), clock)
    due = handing.all_reminders(store, clock)
    assert {reminder.step.kind for reminder in due} >= {StepKind.CONTRACT, StepKind.NDA, StepKind.ACCOUNTS}
    assert {(reminder.plan_id, reminder.role.id) for reminder in due} == {(plan.id, ROLE)}
    assert handed(store, plan, clock).due == tuple(reminder.step for reminder in due)
    register = replace(handed(store, plan, clock).hand_over.register, left_on=START)
    handing.set_register(store, handed(store, plan, clock), register, clock)
    assert handing.all_reminders(store, clock) == ()


def test_goals_begin_with_what_the_log_had(store: Store, clock: FixedClock, plan: Plan) -> None:
    """6 h before of which 4.8 go; on time 3 of 4 where one of four kept something waiting; the rest is the owner's word."""
    begin = datetime.combine(plan.period.first, time(9), clock.zone)
    with store.action(Deed.LOG, at=clock.now()) as act:
        for number in range(4):
            start = begin + timedelta(days=number)
            act.entries.add(Entry(uuid4(), BOOKS, start, start + timedelta(hours=1), delayed=number == 2))
    handing.set_start(store, handed(store, plan, clock), START, clock)
    left, watched, on_time = handed(store, plan, clock).hand_over.goals
    assert (left.kind, watched.kind) == (GoalKind.LEFT, GoalKind.OVERSIGHT)
    assert [left.baseline, left.target] == pytest.approx([6, 1.2])
    assert [watched.baseline, watched.target] == pytest.approx([0, 0.5 + 0.07 * 4.8])
    assert (on_time.kind, on_time.baseline, on_time.target) == (GoalKind.ON_TIME, 0.75, 0.95)
    for value in (0.8, 0.9):
        handing.say_reading(store, handed(store, plan, clock), 2, value, clock)
    said = handed(store, plan, clock).hand_over.goals[2].said
    assert said == (Reading(clock.now().date(), 0.9),)
    with pytest.raises(ValueError, match="left"):
        handing.say_reading(store, handed(store, plan, clock), 0, 1.0, clock)


def test_a_later_start_takes_its_goals_along(store: Store, clock: FixedClock, plan: Plan) -> None:
    """Those due with the last review are due with it again; a day of the owner's and a step moved by hand stay."""
    handing.set_start(store, handed(store, plan, clock), START, clock)
    first, *others = handed(store, plan, clock).hand_over.goals
    handing.set_goals(store, handed(store, plan, clock), (replace(first, due=START), *others), clock)
    steps = handed(store, plan, clock).hand_over.steps
    call = next(step for step in steps if step.kind is StepKind.CALL)
    moved = replace(call, day=START + timedelta(days=2), by_hand=True)
    handing.set_steps(store, handed(store, plan, clock), put(steps, moved), clock)
    handing.set_start(store, handed(store, plan, clock), START + timedelta(days=7), clock)
    known = handed(store, plan, clock).hand_over
    assert [goal.due for goal in known.goals] == [START, *[START + timedelta(days=97)] * 2]
    assert moved in known.steps


def test_nothing_is_measured_before_it_began(store: Store, clock: FixedClock, plan: Plan) -> None:
    """No start, a start tomorrow, a start today."""
    with pytest.raises(holding.NotStarted):
        holding.measured(store, handed(store, plan, clock), clock)
    for days in (1, 0):
        handing.set_start(store, handed(store, plan, clock), clock.now().date() + timedelta(days=days), clock)
        with pytest.raises(holding.NotStarted):
            holding.measured(store, handed(store, plan, clock), clock)


def test_the_list_says_how_far_it_is_with_each(store: Store, clock: FixedClock, plan: Plan) -> None:
    """Sought, found, preparing, running, ended; with what is due; a role without a task is none."""
    plans.keep_plan(store, replace(plan, roles=(*plan.roles, replace(plan.roles[0], id=uuid4(), name="Nobody"))), clock)
    today = clock.now().date()

    def row() -> tuple[handing.State, str, int]:
        (found,) = handing.helpers(store, clock)
        assert (found.plan_id, found.plan_title, found.tasks) == (plan.id, "Spring", ("Task 1", "Task 2"))
        return found.state, found.person, found.due

    assert row() == (handing.State.SOUGHT, "", 0)
    ana = people.new_person("Ana", Where.NETWORK, Purpose.HELPER, today)
    people.keep_person(store, ana, clock)
    handing.choose_person(store, handed(store, plan, clock), ana.id, clock)
    assert row() == (handing.State.FOUND, "Ana", 0)
    handing.set_start(store, handed(store, plan, clock), today + timedelta(days=7), clock)
    assert row()[:2] == (handing.State.PREPARING, "Ana")
    assert row()[2] == len(handed(store, plan, clock).due) > 0
    handing.set_start(store, handed(store, plan, clock), today, clock)
    assert row()[0] is handing.State.RUNNING
    register = replace(handed(store, plan, clock).hand_over.register, left_on=today)
    handing.set_register(store, handed(store, plan, clock), register, clock)
    assert row()[0] is handing.State.ENDED


def test_which_tasks_are_handed_over_since_when(store: Store, clock: FixedClock, plan: Plan) -> None:
    """Of every plan with a start; nothing without."""
    assert handing.started_tasks(store) == {}
    handing.set_start(store, handed(store, plan, clock), START, clock)
    assert handing.started_tasks(store) == {BOOKS: START, MAIL: START}


def test_what_belongs_to_a_helper_goes_with_them(store: Store, clock: FixedClock, plan: Plan) -> None:
    """With the plan, and with the role; undo brings it back; the people stay."""
    hiring.add_candidate(store, search(store, plan), "Ana", clock)
    handing.set_start(store, handed(store, plan, clock), START, clock)
    kept = (store.hirings.get(ROLE), store.hand_overs.get(ROLE))
    without = replace(plan, roles=(), tasks=tuple(replace(task, role_id=None) for task in plan.tasks))
    for role_only in (False, True):
        plans.keep_plan(store, without, clock) if role_only else plans.delete_plan(store, plan.id, clock)
        assert (store.hirings.get(ROLE), store.hand_overs.get(ROLE)) == (None, None)
        assert [each.name for each in people.everybody(store)] == ["Ana"]
        history.undo(store, clock)
        assert (store.hirings.get(ROLE), store.hand_overs.get(ROLE)) == kept
