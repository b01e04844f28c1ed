"""Plans drafted from a review, measured again, and the owner's answers kept for the next plan."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID

import pytest

from ballast.domain.delegation.draft import answered, asked, draft_plan, measure_again, measured_hours, ratings_of
from ballast.domain.delegation.plan import Answer, Choice, Confidentiality, Step, Trait, Unnoticed, Worth
from ballast.domain.delegation.ratings import Ratings
from ballast.domain.insight.review import Bottleneck, DayTotal, Period, Projection, Provenance, Review, Signal, TaskReview
from ballast.domain.insight.weights import MODEL_VERSION
from ballast.domain.log.entry import Category, Task
from tests.domain.delegation.plans import MONEY, ids, role

if TYPE_CHECKING:
    from ballast.domain.delegation.plan import Plan

ADMIN = Category(UUID(int=31), "", 1, "desk", 1, 0.0, "administrative")
MINE = Category(UUID(int=32), "Garden", 2, "leaf", 2, 0.75)
HOUR = timedelta(hours=1)
NOW = datetime(2026, 1, 12, tzinfo=UTC)


def reviewed(number: int, hours: float | None, category: Category | None = ADMIN, mission: float | None = None) -> TaskReview:
    """A task of the review; hours None has no projection and three hours logged."""
    own = Task(UUID(int=number), f"Task {number}", category.id if category else None, mission)
    projection = None if hours is None else Projection(hours / 2, hours, hours * 2, 0.5)
    score = None if hours is None else Bottleneck(30.0, {Signal.CROWDING: 30.0}, 1.0, ())
    return TaskReview(own, category, 3 * HOUR, 2 * HOUR, 4, 6, 0.2, 2.0, projection, score, None, (), HOUR)


def day(number: int, *, counts: bool = True, work_day: bool = True) -> DayTotal:
    """A day of January with eight hours logged, six of them with parallel work once."""
    return DayTotal(date(2026, 1, number), 8 * HOUR, 6 * HOUR, HOUR, 0.85, counts, {}, work_day)


def review(*tasks: TaskReview, days: tuple[DayTotal, ...] = (), counted: int = 4) -> Review:
    """A review of one week."""
    period = Period(date(2026, 1, 5), date(2026, 1, 11))
    return Review(period, 9, 40 * HOUR, 35 * HOUR, HOUR, days, counted, 0.8, (), tasks, {}, None)


def drafted(one: Review, ratings: dict[UUID, Ratings] | None = None, worth: Worth | None = None) -> Plan:
    """A plan of that review."""
    return draft_plan(
        one, plan_id=UUID(int=8), title="T", now=NOW, currency="EUR", new_id=ids(100), ratings=ratings or {}, worth=worth
    )


def test_all_tasks_are_kept_with_their_figures() -> None:
    """Every task of the review is in the plan, in its order, with the figures of the day."""
    done = drafted(review(reviewed(1, 4.0), reviewed(2, 0.2), reviewed(3, None)))
    assert [task.name for task in done.tasks] == ["Task 1", "Task 2", "Task 3"]
    assert [task.position for task in done.tasks] == [0, 1, 2]
    first = done.tasks[0]
    assert (first.per_week, first.score, first.points, first.mean_stress) == (4.0, 30.0, {Signal.CROWDING: 30.0}, 2.0)
    assert (first.total, first.days, first.occurrences, first.median_run) == (3 * HOUR, 4, 6, HOUR)
    assert (done.tasks[2].hours, done.tasks[2].score, done.tasks[2].points) == (None, None, {})


def test_the_frame_of_the_plan() -> None:
    """Period, days and coverage come from the review; the wizard starts at the period."""
    done = drafted(review(reviewed(1, 4.0), days=(day(5), day(6))))
    assert (done.step, done.currency, done.counted_days, done.logged_days, done.coverage) == (Step.PERIOD, "EUR", 4, 2, 0.8)
    assert (done.logged, done.union, done.created_at, done.saved_at) == (40 * HOUR, 35 * HOUR, NOW, None)


@pytest.mark.parametrize(("counted", "hours"), [(4, 2.5), (0, 3.0)])
def test_hours_without_a_projection(counted: int, hours: float) -> None:
    """Two counted hours on four days are 2.5 a week of five; without counted days, three hours in one week are three."""
    assert drafted(review(reviewed(3, None), counted=counted)).tasks[0].per_week == pytest.approx(hours)


def test_category_and_mission() -> None:
    """A built-in category goes by its key until it is renamed; the task's own mission goes first; none is none."""
    done = drafted(review(reviewed(1, 1.0), reviewed(2, 1.0, MINE), reviewed(3, 1.0, None), reviewed(4, 1.0, MINE, 0.5)))
    assert [task.category for task in done.tasks] == ["administrative", "Garden", "", "Garden"]
    assert [task.mission for task in done.tasks] == [0.0, 0.75, 0.0, 0.5]


def test_only_tasks_over_half_an_hour_get_traits() -> None:
    """The wizard asks about what takes over 30 minutes a week; hints are there to start from."""
    done = drafted(review(reviewed(1, 4.0), reviewed(2, 0.5)))
    assert [asked(task) for task in done.tasks] == [True, False]
    assert set(done.tasks[0].traits) == set(Trait)
    assert done.tasks[0].traits[Trait.DRAINS] == Answer(0.5, Provenance.MEASURED)
    assert done.tasks[1].traits == {}


def test_earlier_answers_come_along() -> None:
    """What the owner once said of a task is said in the next plan, also where nothing is asked, and can be read back."""
    kept = Ratings({Trait.DRAINS: 1.0}, Confidentiality.OPEN, Unnoticed.HARM, steps_differ=True, digital=True, has_sop=True)
    done = drafted(review(reviewed(1, 4.0), reviewed(2, 0.2)), {UUID(int=1): kept, UUID(int=2): kept})
    for task in done.tasks:
        assert ratings_of(task) == replace(kept, traits=ratings_of(task).traits)
        assert task.traits[Trait.DRAINS] == Answer(1.0, Provenance.SAID)
    assert done.tasks[0].confidentiality is Confidentiality.OPEN


def test_nothing_said_is_nothing_kept() -> None:
    """Hints and defaults are no answers."""
    assert ratings_of(drafted(review(reviewed(1, 4.0))).tasks[0]).empty


def test_recorded_steps_go_into_the_brief() -> None:
    """They fill the brief of their task, which then counts as written down; other tasks have neither."""
    one = review(reviewed(1, 4.0), reviewed(2, 4.0))
    steps = {one.tasks[0].task.id: ("Open", "Answer")}
    done = draft_plan(one, plan_id=UUID(int=8), title="T", now=NOW, currency="EUR", new_id=ids(100), procedures=steps)
    assert [(task.has_sop, task.brief.steps) for task in done.tasks] == [(True, ("Open", "Answer")), (False, ())]


def test_steps_recorded_again_say_nothing_that_the_owner_denied() -> None:
    """Steps that come new mark the task as written down; where the brief had just these the owner's own answer stays."""
    one = review(reviewed(1, 4.0), reviewed(2, 4.0))
    steps = {each.task.id: ("Open", "Answer") for each in one.tasks}
    first = drafted(one)
    denied = replace(first.tasks[0], has_sop=False, brief=replace(first.tasks[0].brief, steps=("Open", "Answer")))
    after = measure_again(replace(first, tasks=(denied, first.tasks[1])), one, new_id=ids(700), procedures=steps)
    assert [(task.has_sop, task.brief.steps) for task in after.tasks] == [
        (False, ("Open", "Answer")),
        (True, ("Open", "Answer")),
    ]


def test_hours_of_the_owner_are_measured() -> None:
    """Two counted work days of six hours are 30 a week; a day off of six in two adds them by the calendar."""
    work = (day(5), day(6), day(7, counts=False))
    off = (day(10, work_day=False), replace(day(11, work_day=False), union=timedelta()))
    assert measured_hours(review(days=work, counted=2), 5) == 30
    assert measured_hours(review(days=(*work, *off), counted=2), 5) == 36
    to_come = replace(off[1], begun=False)
    assert measured_hours(review(days=(*work, off[0], to_come), counted=2), 5) == 42
    assert measured_hours(review(counted=0), 5) == 35


def test_worth_keeps_its_answers_and_takes_new_hours() -> None:
    """Income and shares stay as said; hours a week are measured anew where there are any."""
    done = drafted(review(reviewed(1, 4.0), days=(day(5), day(6)), counted=2), worth=MONEY)
    assert done.worth == replace(MONEY, hours_per_week=30)
    nothing = replace(review(counted=0), union=timedelta())
    assert drafted(nothing, worth=MONEY).worth == MONEY
    assert drafted(review(counted=0)).worth == Worth(hours_per_week=35)


def test_measuring_again_keeps_every_answer() -> None:
    """New figures, old answers, roles and step; a new task comes in, one without time goes."""
    first = drafted(review(reviewed(1, 4.0), reviewed(2, 1.0)))
    said = {**first.tasks[0].traits, Trait.SKILL_GAP: Answer(1.0, Provenance.SAID)}
    own = replace(first.tasks[0], traits=said, choice=Choice.KEEP, choice_reason="mine", share_handed=0.5, digital=True)
    own = replace(own, trial_until=date(2026, 2, 1), irreversible=True)
    before = replace(first, tasks=(own, first.tasks[1]), roles=(role(),), step=Step.VERDICTS, saved_at=NOW, model=0)
    after = measure_again(before, review(reviewed(3, 2.0), reviewed(1, 5.0, MINE), counted=5), new_id=ids(700))
    assert [task.name for task in after.tasks] == ["Task 3", "Task 1"]
    again = after.tasks[1]
    assert (again.id, again.per_week, again.category, again.position) == (own.id, 5.0, "Garden", 1)
    assert (again.choice, again.choice_reason, again.share_handed, again.digital) == (Choice.KEEP, "mine", 0.5, True)
    assert (again.trial_until, again.irreversible) == (date(2026, 2, 1), True)
    assert again.traits[Trait.SKILL_GAP] == Answer(1.0, Provenance.SAID)
    assert again.traits[Trait.TIME] == Answer(1.0, Provenance.MEASURED)
    assert (after.roles, after.step, after.saved_at, after.id) == (before.roles, Step.VERDICTS, NOW, before.id)
    assert after.model == MODEL_VERSION, "its figures are those of the formulas of today"


def test_a_task_that_shrank_keeps_only_what_was_said() -> None:
    """Under half an hour nothing is asked, so hints go and answers stay."""
    first = drafted(review(reviewed(1, 4.0)))
    said = {**first.tasks[0].traits, Trait.SKILL_GAP: Answer(1.0, Provenance.SAID)}
    after = measure_again(
        replace(first, tasks=(replace(first.tasks[0], traits=said),)), review(reviewed(1, 0.4)), new_id=ids(700)
    )
    assert after.tasks[0].traits == {Trait.SKILL_GAP: Answer(1.0, Provenance.SAID)}


def test_earnings_are_decimal() -> None:
    """Money stays exact."""
    assert isinstance(drafted(review(), worth=MONEY).worth.yearly_income, Decimal)


def test_five_answers_are_enough_measured_ones_too() -> None:
    """What the log gives counts; three questions only the owner can answer."""
    plain = drafted(review(reviewed(1, 4.0))).tasks[0]
    said = dict.fromkeys((Trait.SKILL_GAP, Trait.DOCUMENTABLE, Trait.LOW_JUDGEMENT), 0.0)
    assert not answered(plain)
    assert answered(drafted(review(reviewed(1, 4.0)), {UUID(int=1): Ratings(said)}).tasks[0])


def test_measuring_again_takes_what_was_answered_elsewhere() -> None:
    """An answer kept beside the task since comes into the plan; one that the plan has itself stays the plan's."""
    one = review(reviewed(1, 4.0))
    plan = drafted(one, {UUID(int=1): Ratings({Trait.SKILL_GAP: 0.25})})
    newer = {UUID(int=1): Ratings({Trait.SKILL_GAP: 1.0, Trait.DRAINS: 1.0})}
    again = measure_again(plan, one, new_id=ids(200), ratings=newer).tasks[0].traits
    assert again[Trait.DRAINS] == Answer(1.0, Provenance.SAID)
    assert again[Trait.SKILL_GAP] == Answer(0.25, Provenance.SAID)
