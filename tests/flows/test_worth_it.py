"""Half a year with two helpers by keys: one is kept and then given more, the other is changed and then ended; logged again.

What is logged is written by hand into the store, week by week: half a year is not typed. All else goes through the window, and
every figure it tells is reckoned a second time in `by_hand`.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid4

import pytest

from ballast.domain.delegation.follow_up import Advice, Lesson
from ballast.domain.delegation.helper_review import Authority, GoalsHeld
from ballast.domain.delegation.onboarding import StepKind
from ballast.domain.delegation.plan import Choice
from ballast.domain.insight.period import Period
from ballast.domain.log.change import Deed
from ballast.domain.log.entry import Entry, Task
from ballast.domain.log.profile import Profile
from ballast.services import hand_over, hiring, plans
from ballast.store.opening import open_store
from tests.domain.delegation.plans import plan, role, task
from tests.flows import by_hand
from tests.flows.conftest import ZONE
from tests.flows.owner import Keys, shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ballast.services.hand_over import Handing
    from ballast.store.store import Store
    from tests.flows.conftest import Program
    from tests.flows.owner import Owner

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
NAME, MARK, OWN = "Ελένη 田中", "All ten booked, one to correct at most", "Open invoices سارة"
PLAN, ANA, POSTS = UUID(int=9), UUID(int=1), UUID(int=2)
BOOKS_TASK, MAIL_TASK, POSTS_TASK, REST = (UUID(int=number) for number in (2001, 2002, 2003, 2008))
BEFORE = Period(date(2026, 2, 16), date(2026, 3, 1))
START, AGAIN = date(2026, 3, 16), date(2026, 9, 14)
MONEY, TWO = [4.0, 2.0], [2.0]
"""Hours a week before: books and mail, which go to one helper, and posts, which go to the other."""


def test_two_helpers_are_looked_at_and_the_work_is_logged_again(program: Program) -> None:
    """Keep, widen, fix and end, each by the log; a trial, a goal of the owner's own, a review; before and after."""
    prepare(program)
    with program.opened(Keys) as owner:
        agree_on_a_trial(owner)
    program.passes(days=4)
    with program.opened(Keys) as owner:
        begin(owner)
    program.clock.at = morning(START + timedelta(days=1))
    with program.opened(Keys) as owner:
        oversee(owner)
    for weeks, look in ((4, after_four), (8, after_eight), (12, after_twelve)):
        live_on(program, START, weeks)
        with program.opened(Keys) as owner:
            look(owner)
    check(program)
    program.clock.at = morning(AGAIN)
    with program.opened(Keys) as owner:
        log_again(owner)
    live_on(program, AGAIN, 2, stress=1)
    with program.opened(Keys) as owner:
        compare(owner)


def morning(day: date) -> datetime:
    """Ten o'clock."""
    return datetime.combine(day, time(10), ZONE)


@contextmanager
def stored(program: Program) -> Iterator[Store]:
    """What is kept, as it is now."""
    store = open_store(program.folder, at=program.clock.now())
    yield store
    store.close()


def prepare(program: Program) -> None:
    """A plan with two helpers by a provider, and the two weeks it was made from: books 4 h, mail 2 h, posts 2 h a week."""
    own: dict[str, Any] = {"choice": Choice.DELEGATE, "role_id": ANA}
    tasks = (task(1, 4.0, **own), task(2, 2.0, **own), task(3, 2.0, **own | {"role_id": POSTS}))
    roles = (replace(role(1), name="Books"), replace(role(2), name="Posts", position=1))
    made = replace(plan(*tasks, roles=roles), period=BEFORE, created_at=program.clock.now(), saved_at=program.clock.now())
    with stored(program) as store, store.action(Deed.MAKE_PLAN, at=program.clock.now()) as act:
        act.profile.put(Profile(work_days=frozenset(range(5)), work_start=time(9), work_end=time(17)))
        for key, name in ((BOOKS_TASK, "Books"), (MAIL_TASK, "Mail"), (POSTS_TASK, "Posts"), (REST, "Client work")):
            act.tasks.add(Task(key, name))
        act.plans.put(made)
    write(program, BEFORE.first, 2, {0: [(BOOKS_TASK, 4.0)], 1: [(MAIL_TASK, 2.0)], 2: [(POSTS_TASK, 2.0)]}, stress=3)


def live_on(program: Program, first: date, weeks: int, stress: int | None = None) -> None:
    """From that day on: an hour of books and half an hour of looking after it on Mondays, posts 5 h on Tuesdays, no mail."""
    with stored(program) as store:
        known = store.hand_overs.get(ANA)
        logged = store.entries.last_end()
    assert known is not None
    assert known.oversight_task is not None
    done = 0 if logged is None or logged.date() < first else (logged.date() - first).days // 7 + 1
    week = {0: [(BOOKS_TASK, 1.0), (known.oversight_task, 0.5)], 1: [(POSTS_TASK, 5.0)]}
    write(program, first + timedelta(weeks=done), weeks - done, week, stress)
    program.clock.at = morning(first + timedelta(weeks=weeks))


def write(program: Program, first: date, weeks: int, week: dict[int, list[tuple[UUID, float]]], stress: int | None) -> None:
    """Work days of eight hours, of which some go to these tasks by weekday, the rest to clients."""
    with stored(program) as store, store.action(Deed.LOG, at=morning(first)) as act:
        for day in (first + timedelta(days=number) for number in range(7 * weeks)):
            begin, end = (datetime.combine(day, time(hour), ZONE) for hour in (9, 17))
            if day.weekday() < 5:
                for key, hours in week.get(day.weekday(), ()):
                    act.entries.add(Entry(uuid4(), key, begin, begin + timedelta(hours=hours), stress=stress))
                    begin += timedelta(hours=hours)
                act.entries.add(Entry(uuid4(), REST, begin, end, stress=stress))


# ------------------------------------------------------------------------------------------------------- up to the start


def agree_on_a_trial(owner: Owner) -> None:
    """A candidate, and what counts as passed, before the trial begins."""
    owner.press("Helpers")
    owner.sees("Where you looked")
    owner.taps("Alt+2")
    owner.press("Fix what counts", "Add a candidate")
    owner.write("Name", NAME)
    owner.taps("Return")
    owner.press(f"Paid trial, {NAME}…")
    owner.write("It is passed when …", MARK)
    owner.press("Keep")
    owner.sees("5 h, $80.00, not over yet")


def begin(owner: Owner) -> None:
    """The trial's result, the choice, the first day of both, and a goal of the owner's own."""
    owner.press("Helpers")
    owner.taps("Alt+2")
    owner.press(f"Paid trial, {NAME}…", "passed")
    owner.write("What you saw", "Nine of ten, one to correct")
    owner.taps("Return")
    owner.sees("5 h, $80.00, passed")
    owner.press(f"Choose {NAME} as the helper", "Say when it begins", "Make the calendar", "Add a goal")
    owner.choose("What is measured", "Something of your own, as a number")
    owner.write("In your words", OWN)
    owner.write("Before (empty: not measured)", "40")
    owner.write("Target", "10")
    owner.taps("Return")
    owner.sees(OWN, "40 → 10 by 14 Jun")
    turn_to_other(owner)
    owner.taps("Alt+3")
    owner.press("Make the calendar")
    owner.sees("Getting ready from 16 Mar 2026")


def turn_to_other(owner: Owner) -> None:
    """To the other helper, in the list."""
    owner.waits_for("Helpers of your plans")
    owner.hands.enter("Helpers of your plans")
    owner.taps("Down")


def oversee(owner: Owner) -> None:
    """On the second day: a helper at work opens on how it goes, where a task for looking after them is made."""
    owner.press("Helpers")
    owner.sees("0 days since the start count so far")
    owner.press("Make a task for it")
    owner.sees(f"Looking after {NAME}")


# --------------------------------------------------------------------------------------------------------------- the looks


def told(weeks: int, before: list[float], left: list[float], oversight: float) -> str:
    """What the page says after so many weeks."""
    (low, high), plan_ = by_hand.freed(before, left, oversight, weeks), by_hand.said(by_hand.planned(before, weeks))
    if high > 0:
        free = f"In {weeks} weeks your log shows {by_hand.said((low, high))} a week free for you. "
        return free + f"For the same weeks the plan had {plan_}."
    return f"this work took {by_hand.said((-high, -low))} a week more of your time than before. For the same weeks the plan had"


def keep(owner: Owner, weeks: int, advice: str) -> None:
    """The look that is due, as we advise."""
    owner.sees(f"The look after {weeks} weeks is due.", advice)
    owner.press("Keep this look")
    owner.sees(f"Decided: {advice}. We said: {advice}.")


def after_four(owner: Owner) -> None:
    """The first frees what was promised, but four weeks are early: keep. The second frees nothing: fix."""
    owner.press("Helpers")
    owner.sees(told(4, MONEY, [1.0, 0.0], 0.5))
    assert "Before the eighth week, let it settle." in shown()
    keep(owner, 4, "keep it as it is")
    turn_to_other(owner)
    owner.sees(told(4, TWO, [5.0], 0.0))
    assert "It freed less than the plan’s whole range" in shown()
    owner.choose("What was learned", "The goal was not clear")
    keep(owner, 4, "change something")


def after_eight(owner: Owner) -> None:
    """Money as the plan had it; the goal of the owner's own on its line; the review after 30 days; more is handed over."""
    owner.press("Helpers")
    owner.sees(told(8, MONEY, [1.0, 0.0], 0.5))
    cost = by_hand.planned_cost(MONEY, 16, 8)
    assert f"The plan had ${cost:,.0f} by now" in shown()
    owner.write("Money paid so far", "612.50")
    owner.taps("Return")
    owner.press(f"Say how “{OWN}” is")
    owner.write("How it is today", "20")
    owner.taps("Return")
    by_now = 40 - 30 * 56 / 90
    owner.sees(f"You said 20 on 11 May; by then {by_now:.1f} was due.", "on track")
    keep(owner, 8, "hand over more")
    owner.sees(f"paid $613; the plan had ${cost:,.0f}")
    owner.taps("Alt+3")
    owner.press("Change “Review after 30 days”")
    owner.write("What works", "Books by Tuesday")
    owner.choose("Do the goals hold?", "Some of them")
    owner.choose("May your helper decide more?", "Yes, a little more from now on")
    owner.write("Thanks: for what", "The tidy archive")
    owner.taps("Return")
    owner.sees("What works: Books by Tuesday", "May your helper decide more: Yes, a little more from now on")


def after_twelve(owner: Owner) -> None:
    """The second never freed anything: end, with what was learned and the last day, which lays what is done on it."""
    owner.press("Helpers")
    turn_to_other(owner)
    owner.sees(told(12, TWO, [5.0], 0.0), "After twelve weeks nothing came free by your log.")
    owner.choose("What was learned", "It was the wrong task to begin with")
    keep(owner, 12, "end it")
    owner.taps("Alt+3")
    owner.press("Set the last day")
    owner.sees("End every access", "Get files and keys back", "Ask for a last note: what is open, where things are")


def check(program: Program) -> None:
    """All of it is stored as it was said."""
    with stored(program) as store:
        first, second = (hand_over.handing(store, PLAN, each, program.clock) for each in (ANA, POSTS))
        search = hiring.search_for(store, PLAN, ANA)
        assert len(plans.list_plans(store)) == 1
    decided = [
        [(look.week, look.advice, look.decided, look.lesson) for look in each.hand_over.looks] for each in (first, second)
    ]
    assert decided[0] == [(4, Advice.KEEP, Advice.KEEP, None), (8, Advice.WIDEN, Advice.WIDEN, None)]
    assert decided[1] == [
        (4, Advice.FIX, Advice.FIX, Lesson.UNCLEAR_GOAL),
        (12, Advice.END, Advice.END, Lesson.WRONG_TASK),
    ]
    [trial] = search.hiring.trials.values()
    assert (trial.passes_when, trial.passed, trial.note) == (MARK, True, "Nine of ten, one to correct")
    assert first.hand_over.goals[-1].said[0].value == 20
    check_review(first)
    assert second.hand_over.register.left_on == START + timedelta(weeks=12)


def check_review(found: Handing) -> None:
    """The review of 30 days has what was said, and is done."""
    step = next(step for step in found.hand_over.steps if step.kind is StepKind.REVIEW_30)
    assert step.review is not None
    assert (step.review.goals, step.review.authority) == (GoalsHeld.SOME, Authority.MORE)
    assert step.done_on == START + timedelta(weeks=8)


# ------------------------------------------------------------------------------------------------------ half a year later


def log_again(owner: Owner) -> None:
    """The day of the calendar is proposed: from today on all work is logged again."""
    owner.press("Helpers")
    owner.sees(
        "You said 20 on 11 May; the day of the goal, 14 Jun, has come since: say how it is now.", "The look after 12 weeks"
    )
    owner.press("Log 2 weeks again from this day")
    owner.sees("You log all of your work again: 14 – 27 Sept 2026.")


def compare(owner: Owner) -> None:
    """Both sides with their ranges, the stress, and the entries behind by key."""
    owner.press("Helpers")
    owner.sees("Logged anew: 14 – 27 Sept 2026.", "Before: 16 Feb – 1 Mar 2026\n10 counted days", "Now: 14 – 27 Sept 2026")
    sides = by_hand.around(6.0, *(hours * by_hand.seen_sigma(2) for hours in MONEY)), by_hand.around(1.0, by_hand.seen_sigma(2))
    before, after = (by_hand.said((max(0.0, low), high)) for low, high in sides)
    owner.sees(f"What went: before {before}, now {after}")
    name = "Hours with what was handed over"
    owner.sees(f"{name}: before {before}, now {after}", "Stress, 0 to 4: before 3.0, now 1.0")
    owner.press(f"{name}, 14 – 27 Sept 2026: {after}")
    owner.sees("2 h on 10 work days that count ÷ 10 × 5 work days a week = 1.0 h a week", "2 entries, 2 h")
    owner.taps("Return")
    owner.sees("21 September 2026")
