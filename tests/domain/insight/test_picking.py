"""What the end of a week says: which findings, with which figures and entries, and what follows from them."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest

from ballast.domain.insight.counting import habits
from ballast.domain.insight.findings import Finding, Findings, Lack, LogBetter, Topic, ToTry, Trial
from ballast.domain.insight.late import late_work
from ballast.domain.insight.picking import findings, other_trials
from ballast.domain.insight.pieces import pieces_of
from ballast.domain.insight.review import Period, Signal
from ballast.domain.insight.strain import extremes
from ballast.domain.insight.trend import Direction, changes
from ballast.domain.log.entry import DelayReason, Interrupter, Task
from tests.domain.insight.sample import ADMIN, BERLIN, CORE, LATER, PROFILE, TWO_WEEKS, WEEK, Diary

SECOND = Period(TWO_WEEKS.first + timedelta(days=7), TWO_WEEKS.last)


UNSAID = replace(PROFILE, declared=False)


def unsaid(diary: Diary, period: Period = WEEK) -> Findings:
    """The findings of a diary whose owner never said the work hours."""
    log = diary.log()
    pieces = pieces_of(log, period, UNSAID, BERLIN, LATER)
    seen = habits(log, period, UNSAID, BERLIN, LATER, pieces=pieces)
    return findings(diary.review(period, profile=UNSAID), seen, None, 5, late_work(pieces, log))


def of(diary: Diary, period: Period = WEEK, before: Period | None = None) -> Findings:
    """The findings of a diary."""
    seen = habits(diary.log(), period, PROFILE, BERLIN, LATER)
    changed = changes(diary.review(before), diary.review(period), 5) if before else None
    return findings(diary.review(period), seen, changed, 5)


def mail_week() -> Diary:
    """Core work with three short mails a day that break in, each rated."""
    diary = Diary()
    diary.task("Core", CORE)
    diary.task("Mail", ADMIN)
    for day in range(5):
        for hour in (9, 12, 15):
            diary.work("Core", day, f"{hour}:00", f"{hour + 2}:50")
            diary.say(stress=1, interruption=False, delayed=False)
            diary.work("Mail", day, f"{hour + 2}:51", f"{hour + 2}:59")
            diary.say(stress=1, interruption=True, interrupter=Interrupter.MAIL)
    return diary


def test_the_weightiest_task_comes_first_with_its_figures_and_entries() -> None:
    """Mail interrupts fifteen times: its leading signal, its share, its range, and exactly those entries."""
    diary = mail_week()
    first = of(diary).findings[0]
    mail = [each for each in diary.entries if each.interruption]
    assert (first.topic, first.task, first.category, first.signal) == (
        Topic.BOTTLENECK, diary.tasks["Mail"], ADMIN, Signal.FRAGMENTATION,
    )  # fmt: skip
    assert first.entries == tuple(each.id for each in mail)
    assert first.figures["times"] == first.figures["interruptions"] == 15
    assert first.figures["share"] == pytest.approx(8 / 178)
    assert first.figures["low"] < 2 < first.figures["high"]
    assert first.figures["score"] == first.weight == pytest.approx(diary.review().tasks[0].score.score)  # type: ignore[union-attr] # it has one


def test_interruptions_are_weighed_by_the_week() -> None:
    """Fifteen of twenty a week weigh 75; the most frequent source is named, and all entries are behind."""
    found = next(each for each in of(mail_week()).findings if each.topic is Topic.INTERRUPTIONS)
    assert (found.weight, found.interrupter, len(found.entries)) == (75, Interrupter.MAIL, 15)
    assert found.figures == {"times": 15, "per_week": 15, "of_source": 15, "work_days": 5, "of_week": 5}


def test_a_calm_week_has_fewer_findings() -> None:
    """One task, nothing asked, long blocks: the task alone, and what to log better."""
    diary = Diary()
    for day in range(5):
        diary.work("Core", day, "09:00", "17:00")
    diary.task("Core", CORE)
    found = of(diary)
    assert [each.topic for each in found.findings] == [Topic.LARGEST]
    assert found.findings[0].figures == {"share": 1, "hours": 40, "all": 40}
    assert len(found.findings[0].entries) == 5
    assert found.log_better == (LogBetter(Lack.UNRATED, 1), LogBetter(Lack.DELAYS, 1), LogBetter(Lack.INTERRUPTIONS, 1))
    assert found.to_try == ToTry(Trial.LOG_ON)


def test_nothing_logged_finds_nothing_and_asks_to_log() -> None:
    """No entry: no finding, no day, no change."""
    found = of(Diary())
    assert found == Findings((), (LogBetter(Lack.DAYS, 0),), ToTry(Trial.LOG_ON))


def test_what_held_work_up_and_what_spilled_over() -> None:
    """Two waits of an hour and a half weigh 75 of 100; two hours of evenings in 23 are a share of their own."""
    diary = Diary()
    diary.task("Core", CORE)
    for day in range(5):
        diary.work("Core", day, "09:00", "13:00")
        diary.say(stress=0, interruption=False)
    for day in (0, 1):
        diary.work("Bank", day, "19:00" if day else "13:00", "20:00" if day else "14:00")
        diary.say(delayed=True, blocked=timedelta(minutes=90), reason=DelayReason.REWORK)
    diary.work("Bank", 2, "17:00", "18:00")
    found = {each.topic: each for each in of(diary).findings}
    held = found[Topic.HELD_UP]
    assert (held.weight, held.reason, held.figures["hours"], held.figures["times"]) == (75, DelayReason.REWORK, 3, 2)
    assert held.entries == tuple(each.id for each in diary.entries[5:7])
    assert found[Topic.SPILL_OVER].figures == pytest.approx(
        {"hours": 2, "share": 2 / 23, "days_off": 0, "of_task": 2, "all": 23}
    )
    assert found[Topic.SPILL_OVER].task == diary.tasks["Bank"]


def test_short_blocks_are_a_finding() -> None:
    """Half-hour blocks of two tasks in turn: (90 - 30) / (90 - 15) of 100, and the changes an hour."""
    diary = Diary()
    diary.task("Core", CORE)
    diary.task("Else", CORE)
    for day in range(5):
        for half in range(16):
            start, end = 540 + 30 * half, 570 + 30 * half
            diary.work("Core" if half % 2 else "Else", day, f"{start // 60}:{start % 60:02}", f"{end // 60}:{end % 60:02}")
    found = next(each for each in of(diary).findings if each.topic is Topic.BROKEN)
    assert found.weight == pytest.approx(80)
    assert found.figures == {"block": 0.5, "switches": pytest.approx(15 / 8)}


@pytest.mark.parametrize(
    ("said", "begins", "signal", "trial"),
    [
        ({"delayed": True, "reason": DelayReason.PERSON}, "16:30", Signal.DELAY, Trial.ASK_AHEAD),
        ({"delayed": True, "reason": DelayReason.REWORK}, "16:30", Signal.DELAY, Trial.CHECKLIST),
        ({"delayed": True}, "16:30", Signal.DELAY, Trial.ASK_AHEAD),
        ({"delayed": False}, "15:00", Signal.CROWDING, Trial.HAND_OVER),
        ({"stress": 4}, "16:30", Signal.STRESS, Trial.HAND_OVER),
    ],
)
def test_what_to_try_fits_the_first_finding(said: dict[str, object], begins: str, signal: Signal, trial: Trial) -> None:
    """Waits are asked for ahead, rework gets a list, what crowds out is prepared for handing over."""
    diary = Diary()
    diary.task("Core", CORE)
    for day in range(5):
        diary.work("Core", day, "09:00", begins)
        diary.work("Bank", day, begins, "17:00")
        diary.say(**said)
    found = of(diary)
    assert (found.findings[0].signal, found.to_try) == (signal, ToTry(trial, diary.tasks["Bank"]))


def test_strain_is_moved_to_the_calmest_hour() -> None:
    """A task at 4 in the morning and others at 1 at two o'clock: try it at two."""
    diary = Diary()
    diary.task("Core", CORE)
    diary.task("Tax", CORE)
    for day in range(5):
        diary.work("Tax", day, "09:00", "13:00")
        diary.say(stress=4)
        diary.work("Core", day, "13:00", "14:00")
        diary.say(stress=2)
        diary.work("Core", day, "14:00", "15:00")
        diary.say(stress=1)
        diary.work("Core", day, "15:00", "17:00")
    assert of(diary).to_try == ToTry(Trial.CALM_HOUR, diary.tasks["Tax"], 14)


def test_no_hour_is_called_calm_where_the_pattern_card_sees_no_clear_difference() -> None:
    """One mild rating at two o'clock is no calm hour, though it is the lowest: one rule says so here and there."""
    diary = Diary()
    diary.task("Core", CORE)
    diary.task("Tax", CORE)
    for day in range(5):
        diary.work("Tax", day, "09:00", "14:00")
        diary.say(stress=4)
        diary.work("Core", day, "14:00", "17:00")
        if not day:
            diary.say(stress=1)
    seen = habits(diary.log(), WEEK, PROFILE, BERLIN, LATER)
    assert min(seen.stress, key=lambda each: each.stress).hour == 14
    assert extremes(seen) is None
    assert of(diary).to_try == ToTry(Trial.HAND_OVER, diary.tasks["Tax"])


def test_off_hours_work_is_put_inside() -> None:
    """A task of evenings alone: its entries outside, and the advice to put it inside."""
    diary = Diary()
    diary.task("Core", CORE)
    diary.task("Books", CORE)
    for day in range(5):
        diary.work("Core", day, "09:00", "17:00")
        diary.work("Books", day, "20:00", "21:00")
    found = of(diary)
    assert (found.findings[0].task, found.findings[0].signal) == (diary.tasks["Books"], Signal.OFF_HOURS)
    assert len(found.findings[0].entries) == 5
    assert found.to_try == ToTry(Trial.WITHIN_HOURS, diary.tasks["Books"])


@pytest.mark.parametrize(
    ("ends", "said", "topic", "trial"),
    [
        ("19:00", {}, Topic.SPILL_OVER, Trial.WITHIN_HOURS),
        ("17:00", {"delayed": True, "blocked": timedelta(hours=1)}, Topic.HELD_UP, Trial.ASK_AHEAD),
    ],
)
def test_a_week_without_a_heavy_task_is_told_by_its_patterns(
    ends: str, said: dict[str, object], topic: Topic, trial: Trial
) -> None:
    """Only core work, which crowds nothing out: the pattern that weighs most says what to try, for the week."""
    diary = Diary()
    for number, day in enumerate(range(5)):
        diary.task(f"Core {number}", CORE)
        diary.work(f"Core {number}", day, "09:00", ends)
    diary.task("Call", CORE)
    diary.work("Call", 4, "08:00", "08:05")
    diary.say(**said)
    found = of(diary)
    assert [each.topic for each in found.findings][:2] == [Topic.LARGEST, topic]
    assert found.to_try == ToTry(trial, found.findings[1].task)


@pytest.mark.parametrize(("said", "ends", "asked"), [(False, "18:00", True), (True, "18:00", False), (False, "17:00", False)])
def test_work_hours_that_nobody_said_are_asked_for(said: bool, ends: str, asked: bool) -> None:  # noqa: FBT001 - a table
    """Where something lies outside our default hours, with how much; not where nothing does, or the hours are the owner's."""
    diary = Diary()
    for day in range(5):
        diary.work("Core", day, "09:00", ends)
    found = (of if said else unsaid)(diary).log_better
    assert [each.amount for each in found if each.lack is Lack.WORK_HOURS] == ([pytest.approx(1 / 9)] if asked else [])


def test_short_sessions_alone_are_no_finding() -> None:
    """Twenty calls of five minutes without category, rating or flag have a score, but the largest task is what is told."""
    diary = Diary()
    diary.task("Call", None)
    diary.task("Core", None)
    for day in range(5):
        diary.work("Call", day, "09:00", "09:05")
        diary.work("Core", day, "09:05", "17:00")
    review = diary.review(profile=UNSAID)
    assert review.tasks[0].task.name == "Call"
    assert review.tasks[0].score is not None
    found = unsaid(diary)
    assert [(each.topic, each.task and each.task.name) for each in found.findings] == [(Topic.LARGEST, "Core")]


@pytest.mark.parametrize("said", [True, False])
def test_what_lies_outside_hours_that_nobody_said_is_no_finding(said: bool) -> None:  # noqa: FBT001 - a table
    """Two hours each evening: with the owner's work hours a task's finding and a pattern, with our default neither."""
    diary = Diary()
    diary.task("Core", CORE)
    for day in range(5):
        diary.work("Core", day, "09:00", "17:00")
        diary.work("Evening", day, "18:00", "20:00")
    found = (of if said else unsaid)(diary)
    told = {each.signal for each in found.findings} | {each.topic for each in found.findings}
    assert (Signal.OFF_HOURS in told, Topic.SPILL_OVER in told) == (said, said)


def test_only_clear_changes_are_told() -> None:
    """A task that stopped and one that began; the core that stayed is not among them, the whole is said either way."""
    diary = Diary()
    diary.task("Core", CORE)
    for day in (*range(5), *range(7, 12)):
        diary.work("Core", day, "09:00", "15:00")
        diary.work("Old" if day < 5 else "New", day, "15:00", "17:00")
    found = of(diary, SECOND, WEEK)
    assert {(each.task.name, each.trend.direction) for each in found.changed} == {
        ("Old", Direction.LESS), ("New", Direction.MORE),
    }  # fmt: skip
    assert found.whole is not None
    assert found.whole.direction is Direction.NO_CLEAR_CHANGE


def test_what_to_log_better_says_how_much() -> None:
    """Three days, seven tenths of the hours, a third without a category: in this order, three at most."""
    diary = Diary()
    diary.task("Loose", None)
    for day in range(3):
        diary.work("Core", day, "09:00", "12:00")
        diary.work("Loose", day, "12:00", "14:24")
    found = of(diary).log_better
    assert [each.lack for each in found] == [Lack.DAYS, Lack.COVERAGE, Lack.UNCATEGORISED]
    assert [each.amount for each in found] == pytest.approx([3, 5.4 / 8, 2.4 / 5.4])


@pytest.mark.parametrize(("ends", "named"), [("20:03", False), ("20:10", True)])
def test_a_task_that_nobody_feels_is_no_finding(ends: str, named: bool) -> None:  # noqa: FBT001 - a table
    """All of it in the evening, three times: 9 minutes of 24 h 9 min are under one in a hundred, 30 of 24 h 30 min are over."""
    diary = Diary()
    diary.task("Core", CORE)
    diary.task("Posts", ADMIN)
    for day in range(3):
        diary.work("Core", day, "9:00", "17:00")
        diary.work("Posts", day, "20:00", ends)
    posts = diary.review().tasks[0]
    assert posts.task.name == "Posts"
    assert posts.score is not None
    found = [each.task.name for each in of(diary).findings if each.topic is Topic.BOTTLENECK and each.task]
    assert ("Posts" in found) is named


def test_evenings_and_weekends_are_told_where_nobody_said_the_work_hours() -> None:
    """Two nights of four hours, half before eight, and a Saturday of three: 4 + 3 of 40 + 8 + 3 hours, most of it the books."""
    diary = Diary()
    for name in ("Core", "Books", "Fair"):
        diary.task(name, CORE)
    for day in range(5):
        diary.work("Core", day, "09:00", "17:00")
    for day in (1, 3):
        diary.work("Books", day, "18:00", "22:00")
    diary.work("Fair", 5, "10:00", "13:00")
    found = next(each for each in unsaid(diary).findings if each.topic is Topic.LATE)
    assert found.figures == pytest.approx({"hours": 7, "share": 7 / 51, "days_off": 3, "of_task": 4, "all": 51})
    assert found.weight == pytest.approx(100 * 7 / 51 / 0.2)
    assert found.task == diary.tasks["Books"]
    assert found.entries == tuple(each.id for each in diary.entries[5:])
    assert unsaid(diary).to_try == ToTry(Trial.BY_DAY, diary.tasks["Books"])


def test_long_days_are_a_finding() -> None:
    """Two of five days with more than ten hours, of which half the days are all: 80; one of exactly ten is none."""
    diary = Diary()
    diary.task("Core", CORE)
    for day, ends in enumerate(("17:00", "19:00", "19:30", "20:00", "16:00")):
        diary.work("Core", day, "09:00", ends)
    found = unsaid(diary)
    assert [each.topic for each in found.findings] == [Topic.LARGEST, Topic.LONG_DAYS]
    assert (found.findings[1].weight, found.findings[1].figures) == (80, {"days": 2, "of": 5, "longest": 11})
    assert found.findings[1].entries == tuple(each.id for each in diary.entries[2:4])
    assert found.to_try == ToTry(Trial.LAST_HOUR)


@pytest.mark.parametrize(("number", "told"), [(4, False), (5, True)])
def test_many_small_tasks_are_a_finding_together(number: int, told: bool) -> None:  # noqa: FBT001 - a table
    """Five tasks of 24 minutes beside ten hours and a half: 2 of 12.5 hours; one of thirty is not small, four are not many."""
    diary = Diary()
    for day in range(5):
        diary.work("Core", day, "09:00", "11:00")
    for each in range(number):
        diary.work(f"Small {each}", each, "14:00", "14:24")
    diary.work("Half", 4, "16:00", "16:30")
    found = [each for each in unsaid(diary).findings if each.topic is Topic.MANY_SMALL]
    assert bool(found) is told
    if told:
        assert found[0].figures == pytest.approx({"tasks": 5, "of": 7, "hours": 2, "share": 2 / 12.5, "all": 12.5})
        assert found[0].weight == pytest.approx(100 * 2 / 12.5 / 0.4)
        assert found[0].entries == tuple(each.id for each in diary.entries[5:10])
        assert unsaid(diary).to_try == ToTry(Trial.ONE_LIST)


def test_timers_that_nobody_stopped_are_said_first() -> None:
    """One entry of thirteen hours: its end is to be set right before anything else; twelve hours are believed."""
    diary = Diary()
    diary.work("Core", 0, "06:00", "19:00")
    diary.work("Core", 1, "06:00", "18:00")
    assert unsaid(diary).log_better[0] == LogBetter(Lack.LONG_ENTRIES, 1)


def told(topic: Topic, signal: Signal | None = None, reason: DelayReason | None = None) -> Finding:
    """A finding of one kind."""
    return Finding(topic, 50, {}, (), Task(UUID(int=1), "Mail"), signal=signal, reason=reason)


@pytest.mark.parametrize(
    ("finding", "trial", "of_task"),
    [
        (told(Topic.BOTTLENECK, Signal.FRAGMENTATION), Trial.FIXED_TIMES, True),
        (told(Topic.BOTTLENECK, Signal.OFF_HOURS), Trial.WITHIN_HOURS, True),
        (told(Topic.BOTTLENECK, Signal.STRESS), Trial.HAND_OVER, True),
        (told(Topic.BOTTLENECK), Trial.HAND_OVER, True),
        (told(Topic.BOTTLENECK, Signal.DELAY), Trial.ASK_AHEAD, True),
        (told(Topic.HELD_UP, reason=DelayReason.REWORK), Trial.CHECKLIST, True),
        (told(Topic.SPILL_OVER), Trial.WITHIN_HOURS, True),
        (told(Topic.LATE), Trial.BY_DAY, True),
        (told(Topic.INTERRUPTIONS), Trial.FIXED_TIMES, False),
        (told(Topic.MANY_SMALL), Trial.ONE_LIST, False),
        (told(Topic.BROKEN), Trial.QUIET_BLOCK, False),
    ],
)
def test_what_else_may_be_tried_fits_the_other_findings_first(finding: Finding, trial: Trial, of_task: bool) -> None:  # noqa: FBT001 - a table
    """What fits a finding comes first, with its task where it is about one; four in all, none twice, ours not again."""
    found = Findings((told(Topic.LARGEST), finding), (), ToTry(Trial.LAST_HOUR))
    others = other_trials(found)
    assert (others[0].trial, others[0].task is not None) == (trial, of_task)
    assert len({each.trial for each in others}) == len(others) == 4
    assert trial not in {each.trial for each in other_trials(replace(found, to_try=ToTry(trial)))}
