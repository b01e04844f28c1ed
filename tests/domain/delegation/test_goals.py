"""Goals against what was found, each standing by sums written out here."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest

from ballast.domain.delegation.follow_up import Left, Since, hold
from ballast.domain.delegation.goals import Standing, at_most, hold_goals
from ballast.domain.delegation.hand_over import Goal, GoalKind, Reading
from ballast.domain.delegation.outcome import outcome
from ballast.domain.delegation.plan import Choice
from ballast.domain.delegation.roi import Range
from ballast.domain.insight.daily import Daily
from ballast.domain.insight.review import Projection
from tests.domain.delegation.plans import CASES, plan, role, task

START = date(2026, 3, 2)
DUE = date(2026, 5, 31)
TODAY = START + timedelta(weeks=8)
MADE = plan(task(1, 4.0, choice=Choice.DELEGATE, role_id=role().id), roles=(role(),))
ROLE = outcome(MADE, turns=False).roles[0]
"""3.2 of 4 h are handed over, 0.724 h of oversight, 2.476 h freed."""
BEFORE = Projection(3.9, 4, 4.1, 0.02)


def stand(goal: Goal, left: float = 1.0, watched: float = 0.7, **changes: Any) -> Any:  # noqa: ANN401 - fields by name
    """How a goal stands after eight weeks with so many hours left, with a spread of a tenth, and so many of oversight."""
    after = Projection(left - 0.1, left, left + 0.1, 0.1)
    given: dict[str, Any] = {"tasks": (Left(BEFORE, after),), "oversight": watched, "weeks": 8.0, "counted_days": 40}
    held = hold(CASES["A"].case, Since(**given | changes), money=True)
    (found,) = hold_goals((goal,), ROLE, held, START, TODAY)
    return found


@pytest.mark.parametrize(
    ("left", "standing"),
    [
        (0.7, Standing.REACHED),
        (1.3, Standing.ON_TRACK),
        (1.5, Standing.BEHIND),
        (2.0, Standing.OFF_TRACK),
    ],
)
def test_hours_left_are_held_against_the_plan_by_then(left: float, standing: Standing) -> None:
    """Target 0.8; by now 4 - 3.2 x 6.5 / 8 = 1.4 is due; a tenth of 1.5 x 1.28 is chance enough, of 2.0 it is not."""
    found = stand(Goal(GoalKind.LEFT, 4.0, 0.8, DUE), left)
    assert found.by_now == pytest.approx(1.4)
    assert (found.now.mid, found.standing) == (left, standing)


def test_hours_free_and_oversight() -> None:
    """Free: 4 - 1 - 0.7 = 2.3 of 2.476, with 3.2 x 6.5 / 8 - 0.724 x 1.5 = 1.514 due; oversight 0.7 of at most 0.724."""
    free = stand(Goal(GoalKind.FREED, 0.0, 2.476, DUE))
    assert (free.now.mid, free.by_now, free.standing) == (pytest.approx(2.3), pytest.approx(1.514), Standing.ON_TRACK)
    assert stand(Goal(GoalKind.FREED, 0.0, 2.476, DUE), 1.9).standing is Standing.BEHIND, "1.4, at most 1.66"
    assert stand(Goal(GoalKind.FREED, 0.0, 2.476, DUE), 2.9).standing is Standing.OFF_TRACK
    watched = stand(Goal(GoalKind.OVERSIGHT, 0.0, 0.5, DUE))
    assert (watched.by_now, watched.standing) == (pytest.approx(0.5 + 0.362), Standing.ON_TRACK)
    assert stand(Goal(GoalKind.OVERSIGHT, 0.0, 0.8, DUE)).standing is Standing.REACHED


def test_what_is_not_known_is_not_judged() -> None:
    """No log, too few days, no oversight in it, nobody's word."""
    left, watched = Goal(GoalKind.LEFT, 4.0, 0.8, DUE), Goal(GoalKind.OVERSIGHT, 0.0, 0.7, DUE)
    found = (
        hold_goals((left,), ROLE, None, START, TODAY)[0],
        stand(left, counted_days=4),
        stand(watched, watched=0.0),
        stand(Goal(GoalKind.RESPONSE, None, 4.0, DUE)),
    )
    assert {(each.standing, each.now, each.by_now) for each in found} == {(Standing.UNKNOWN, None, None)}


def test_five_days_are_enough_and_no_oversight_frees_all_the_more() -> None:
    """As many as any figure needs; only a goal on oversight asks for some."""
    assert stand(Goal(GoalKind.LEFT, 4.0, 0.8, DUE), 0.7, counted_days=5).standing is Standing.REACHED
    assert stand(Goal(GoalKind.FREED, 0.0, 2.476, DUE), watched=0.0).standing is Standing.REACHED


def test_what_the_helper_does_beyond_the_task_leaves_nothing() -> None:
    """3.2 h were to go, 3 h were there: at last nothing is left, and 3 - 2.6 h by now, which is due beside the target."""
    small = Left(Projection(2.9, 3.0, 3.1, 0.02), Projection(0.4, 0.5, 0.6, 0.1))
    found = stand(Goal(GoalKind.LEFT, 3.0, 0.25, DUE), tasks=(small,))
    assert found.by_now == pytest.approx(0.25 + 0.4)


def test_the_better_end_may_just_meet_what_is_due() -> None:
    """Then it is behind, not off the track."""
    since = Since((Left(BEFORE, Projection(1.9, 2.0, 2.1, 0.1)),), 0.7, 8.0, 40)
    held, goal = hold(CASES["A"].case, since, money=True), Goal(GoalKind.LEFT, 4.0, 0.8, DUE)
    due = hold_goals((goal,), ROLE, held, START, TODAY)[0].by_now or 0.0
    for low, standing in ((due, Standing.BEHIND), (due + 1e-9, Standing.OFF_TRACK)):
        found = replace(held, left=Range(low, 2.0, 9.0))
        assert hold_goals((goal,), ROLE, found, START, TODAY)[0].standing is standing


def test_the_line_begins_at_the_start_and_ends_on_its_day() -> None:
    """A word before the one is held against the baseline, after the other against the target; just on it is on track."""
    for days, by_now in ((-20, 0.0), (45, 4.5), (90, 9.0), (120, 9.0)):
        goal = Goal(GoalKind.OWN, 0.0, 9.0, DUE, "letters", (Reading(START + timedelta(days=days), 4.5),))
        found = hold_goals((goal,), ROLE, None, START, START + timedelta(days=max(days, 0)))[0]
        assert found.by_now == by_now
        assert found.standing is (Standing.OFF_TRACK if by_now == 9.0 else Standing.ON_TRACK)


@pytest.mark.parametrize(("today", "gone"), [((2027, 12, 31), 30), ((2028, 2, 29), 90), ((2028, 3, 1), 91)])
def test_the_line_goes_over_the_end_of_a_year_and_a_leap_day(today: tuple[int, int, int], gone: int) -> None:
    """91 days from December to March of a leap year, a step on each."""
    day = date(*today)
    goal = Goal(GoalKind.OWN, 0.0, 91.0, date(2028, 3, 1), "letters", (Reading(day, 5.0),))
    [found] = hold_goals((goal,), ROLE, None, date(2027, 12, 1), day)
    assert found.by_now == pytest.approx(gone)


def said(kind: GoalKind, baseline: float | None, target: float, *values: float) -> Goal:
    """A goal of which the owner said values, a day apart, the last one today."""
    days = [TODAY - timedelta(days=len(values) - number - 1) for number in range(len(values))]
    return Goal(kind, baseline, target, DUE, "open letters", tuple(map(Reading, days, values)))


@pytest.mark.parametrize(
    ("goal", "by_now", "standing"),
    [
        (said(GoalKind.ON_TIME, 0.5, 0.95, 0.2, 0.95), 0.5 + 56 / 90 * 0.45, Standing.REACHED),
        (said(GoalKind.ON_TIME, 0.5, 0.95, 0.8), 0.78, Standing.ON_TRACK),
        (said(GoalKind.ON_TIME, 0.5, 0.95, 0.7), 0.78, Standing.OFF_TRACK),
        (said(GoalKind.ON_TIME, None, 0.95, 0.9), 0.95, Standing.OFF_TRACK),
        (said(GoalKind.RESPONSE, 20.0, 2.0, 8.0), 20 - 56 / 90 * 18, Standing.ON_TRACK),
        (said(GoalKind.OWN, 9.0, 0.0, 4.0), 9 - 56 / 90 * 9, Standing.OFF_TRACK),
        (said(GoalKind.OWN, 0.0, 9.0, 6.0), 5.6, Standing.ON_TRACK),
    ],
)
def test_the_owners_word_is_held_against_a_straight_line(goal: Goal, by_now: float, standing: Standing) -> None:
    """From the baseline at the start to the target on day 90, 56 of them gone; without a baseline the target itself."""
    found = stand(goal)
    assert (found.by_now, found.on, found.standing) == (pytest.approx(by_now), TODAY, standing)


@pytest.mark.parametrize(
    ("value", "ago", "due", "by_now", "standing"),
    [
        (0.7, 14, 90, 0.5 + 42 / 90 * 0.45, Standing.OFF_TRACK),
        (0.72, 14, 90, 0.71, Standing.ON_TRACK),
        (0.94, 1, 56, 0.5 + 55 / 56 * 0.45, Standing.UNKNOWN),
        (0.95, 1, 56, 0.5 + 55 / 56 * 0.45, Standing.REACHED),
        (0.94, 0, 56, 0.95, Standing.OFF_TRACK),
    ],
)
def test_a_word_is_held_against_its_own_day(value: float, ago: int, due: int, by_now: float, standing: Standing) -> None:
    """Not against today's; and once the goal's day has come, an older word says no more how it is, unless it was reached."""
    word = Reading(TODAY - timedelta(days=ago), value)
    found = stand(Goal(GoalKind.ON_TIME, 0.5, 0.95, START + timedelta(days=due), said=(word,)))
    assert (found.by_now, found.on, found.standing) == (pytest.approx(by_now), word.day, standing)


def test_without_a_line_the_target_counts() -> None:
    """No start, or a day before it."""
    goal = said(GoalKind.ON_TIME, 0.5, 0.95, 0.9)
    for start, each in ((None, goal), (START, replace(goal, due=START))):
        assert hold_goals((each,), ROLE, None, start, TODAY)[0].by_now == 0.95


def test_less_is_better_by_kind_or_by_the_target() -> None:
    """Of an own goal the baseline says which way it goes."""
    assert [at_most(Goal(kind, 1.0, 2.0, DUE)) for kind in GoalKind] == [False, True, True, False, True, True, False]
    assert at_most(Goal(GoalKind.OWN, 3.0, 2.0, DUE))
    assert not at_most(Goal(GoalKind.OWN, None, 2.0, DUE))
    assert not at_most(Goal(GoalKind.OWN, 2.0, 2.0, DUE))


def test_on_time_before_is_what_kept_nobody_waiting() -> None:
    """One of four times and none of six: 9 of 10; of tasks without a mark nothing is known."""
    daily = Daily(10, 5, 4, {}, {}, {UUID(int=1): (1, 4), UUID(int=2): (0, 6)})
    assert daily.on_time((UUID(int=1), UUID(int=2))) == pytest.approx(0.9)
    assert daily.on_time((UUID(int=3),)) is None
