"""The patterns of a period: unbroken blocks, who interrupts, spill-over, what holds work up, stress by hour, overlaps."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from ballast.domain.insight.counting import habits
from ballast.domain.log.entry import DelayReason, Interrupter
from ballast.domain.log.profile import Profile
from tests.domain.insight.sample import BERLIN, LATER, PROFILE, TOKYO, TWO_WEEKS, WEEK, Diary, at, hours

if TYPE_CHECKING:
    from datetime import datetime

    from ballast.domain.insight.habits import Habits
    from ballast.domain.insight.period import Period


def of(diary: Diary, period: Period = WEEK, now: datetime = LATER, profile: Profile = PROFILE) -> Habits:
    """The patterns of a diary."""
    return habits(diary.log(), period, profile, BERLIN, now)


def minutes(number: float) -> timedelta:
    """So many minutes."""
    return timedelta(minutes=number)


def test_the_longest_block_of_a_day_ends_where_other_work_begins() -> None:
    """Two hours of A, ten minutes of B in between, an hour of A: 120 minutes, then 10, then 60."""
    diary = Diary()
    for name, start, end in (("A", "09:00", "11:00"), ("B", "11:00", "11:10"), ("A", "11:10", "12:10")):
        diary.work(name, 0, start, end)
    day = of(diary).days[0]
    assert (day.longest, day.longest_tasks) == (hours(2), (diary.tasks["A"].id,))
    assert day.longest_start == at(0, "09:00").timestamp()
    assert day.switches == 2
    assert day.switches_per_hour == pytest.approx(2 * 60 / 190)


def test_a_call_beside_long_work_breaks_it() -> None:
    """Nine to twelve with a call of ten minutes beside it at ten: the longest block is what came after the call."""
    diary = Diary()
    diary.work("A", 0, "09:00", "12:00")
    diary.work("B", 0, "10:00", "10:10")
    assert of(diary).days[0].longest == minutes(110)


def test_two_tasks_side_by_side_are_one_block() -> None:
    """Both from nine to twelve: three hours, with both at hand."""
    diary = Diary()
    for name in "BA":
        diary.work(name, 0, "09:00", "12:00")
    day = of(diary).days[0]
    assert (day.longest, day.longest_tasks) == (hours(3), (diary.tasks["A"].id, diary.tasks["B"].id))


def test_a_break_of_a_minute_does_not_end_a_block_but_an_interruption_does() -> None:
    """Nine to ten and 10:01 to eleven are one block of two hours; when the second broke in, they are two."""
    diary = Diary()
    diary.work("A", 0, "09:00", "10:00")
    diary.work("A", 0, "10:01", "11:00")
    assert of(diary).days[0].longest == hours(2)
    diary.say(interruption=True)
    assert of(diary).days[0].longest == hours(1)


def test_days_without_work_are_there_and_days_to_come_are_not() -> None:
    """On Wednesday noon three days of the week have begun; two of them are empty."""
    diary = Diary()
    diary.work("A", 1, "09:00", "10:00")
    days = of(diary, now=at(2, "12:00")).days
    assert [(each.worked, each.longest, each.switches_per_hour) for each in days] == [
        (hours(0), hours(0), 0), (hours(1), hours(1), 0), (hours(0), hours(0), 0),
    ]  # fmt: skip


def test_who_interrupts_most_comes_first_with_the_entries_behind() -> None:
    """Two mails, a client, one without a name; work that did not break in is no interruption."""
    diary = Diary()
    said = [Interrupter.CLIENT, Interrupter.MAIL, None, Interrupter.MAIL]
    for number, who in enumerate(said):
        diary.work("A", 0, f"{9 + number}:00", f"{9 + number}:05")
        diary.say(interruption=True, interrupter=who)
    diary.work("B", 1, "09:00", "10:00")
    diary.say(interruption=False)
    found = of(diary)
    assert found.sources is not None
    assert (found.sources[0].interrupter, found.sources[0].times) == (Interrupter.MAIL, 2)
    assert found.sources[0].entries == (diary.entries[1].id, diary.entries[3].id)
    assert (found.interruptions, found.days[0].interruptions, found.days[1].interruptions) == (4, 4, 0)


def test_what_was_never_asked_is_not_never() -> None:
    """Without any answer there are no counts of interruptions and delays, rather than none."""
    diary = Diary()
    diary.work("A", 0, "09:00", "10:00")
    found = of(diary)
    assert (found.sources, found.held_up, found.stress, found.interruptions) == (None, None, (), 0)


def test_work_spills_over_into_evenings_and_days_off() -> None:
    """Nine to five: an hour before, two after, and all of Saturday, by task; the rest is inside."""
    diary = Diary()
    diary.work("A", 0, "08:00", "19:00")
    diary.work("B", 5, "10:00", "14:00")
    found = of(diary).spill_over
    assert (found.evenings, found.days_off, found.time) == (hours(3), hours(4), hours(7))
    assert found.share == pytest.approx(7 / 15)
    assert [(each.task_id, each.time) for each in found.tasks] == [
        (diary.tasks["B"].id, hours(4)), (diary.tasks["A"].id, hours(3)),
    ]  # fmt: skip
    assert found.tasks[0].entries == (diary.entries[1].id,)
    assert [each.off_hours for each in of(diary).days[:6]] == [hours(3), *[hours(0)] * 4, hours(4)]


def test_waiting_and_rework_by_reason() -> None:
    """Twice a person for 50 minutes, once rework for 20, once a delay without a reason or a length."""
    diary = Diary()
    said = [(DelayReason.PERSON, 20), (DelayReason.REWORK, 20), (DelayReason.PERSON, 30), (None, None)]
    for number, (reason, length) in enumerate(said):
        diary.work("A", number, "09:00", "10:00")
        diary.say(delayed=True, reason=reason, blocked=length and minutes(length))
    diary.work("A", 4, "09:00", "10:00")
    diary.say(delayed=False)
    found = of(diary)
    assert found.held_up is not None
    assert [(each.reason, each.times, each.blocked, each.rework) for each in found.held_up] == [
        (DelayReason.PERSON, 2, minutes(50), False),
        (DelayReason.REWORK, 1, minutes(20), True),
        (None, 1, minutes(0), False),
    ]
    assert found.held_up[0].entries == (diary.entries[0].id, diary.entries[2].id)
    assert (found.waiting, found.rework) == (minutes(50), minutes(20))


def test_stress_by_the_hour_of_the_clock() -> None:
    """Half an hour at 4 and half an hour at 0 make a 2 at nine; unrated work says nothing."""
    diary = Diary()
    for start, end, stress in (("09:00", "09:30", 4), ("09:30", "10:30", 0), ("11:00", "12:00", None)):
        diary.work("A", 0, start, end)
        diary.say(stress=stress)
    found = of(diary).stress
    assert [(each.hour, each.stress, each.time) for each in found] == [(9, 2, hours(1)), (10, 0, hours(0.5))]


def test_the_hour_is_that_of_the_place_where_the_work_was_done() -> None:
    """Nine o'clock in Tokyo is nine o'clock."""
    diary = Diary()
    diary.work("A", 0, "09:00", "10:00", TOKYO)
    diary.say(stress=3)
    assert [each.hour for each in of(diary).stress] == [9]


def test_overlaps_are_said_once_and_twice() -> None:
    """Nine to eleven, ten to twelve and ten to half past: three hours on the clock, four and a half in all."""
    diary = Diary()
    for name, start, end in (("A", "09:00", "11:00"), ("B", "10:00", "12:00"), ("C", "10:00", "10:30")):
        diary.work(name, 0, start, end)
    found = of(diary).overlaps
    assert (found.once, found.twice, found.difference) == (hours(3), hours(4.5), hours(1.5))
    a, b, c = (diary.tasks[name].id for name in "ABC")
    assert [(each.tasks, each.time) for each in found.pairs] == [
        ((a, b), hours(1)), ((a, c), hours(0.5)), ((b, c), hours(0.5)),
    ]  # fmt: skip


def test_the_usual_block_is_the_middle_of_days_with_work() -> None:
    """An hour, two, and four: two; of two days their mean; nothing without work."""
    diary = Diary()
    assert of(diary).usual_block is None
    for day, end in enumerate(("10:00", "11:00", "13:00")):
        diary.work("A", day, "09:00", end)
    assert of(diary).usual_block == hours(2)
    diary.work("A", 3, "09:00", "13:00")
    assert of(diary).usual_block == hours(3)


def test_patterns_agree_with_the_review() -> None:
    """Over two weeks with work past midnight, outside the period, without length and still running: the same sums."""
    diary = Diary()
    for day in range(-1, 15):
        diary.work("A", day, "08:30", "12:00")
        diary.work("B", day, "11:30", "13:00")
        diary.work("C", day, "23:00", "24:30")
        diary.work("D", day, "11:45", "11:45")
        diary.say(interruption=True)
    diary.work("E", 13, "15:00", None)
    now = at(13, "16:00")
    review, found = diary.review(TWO_WEEKS, now=now), of(diary, TWO_WEEKS, now)
    assert review.fragmentation is not None
    assert (found.overlaps.once, found.overlaps.twice) == (review.union, review.clock)
    assert [each.worked for each in found.days] == [each.union for each in review.days]
    assert sum(each.switches for each in found.days) == review.fragmentation.switches
    assert found.interruptions == 14


def test_an_owner_without_work_days_has_no_days_off() -> None:
    """All seven are work days then, as in the review."""
    diary = Diary()
    diary.work("A", 5, "10:00", "11:00")
    found = of(diary, profile=Profile(work_days=frozenset()))
    assert (found.days[5].work_day, found.spill_over.days_off) == (True, hours(0))


def test_what_ran_side_by_side_and_every_day_have_their_entries() -> None:
    """A beside B twice, C alone: the pair has four entries, the day five."""
    diary = Diary()
    for start in ("09:00", "11:00"):
        for name in "AB":
            diary.work(name, 0, start, f"{int(start[:2]) + 1}:00")
    diary.work("C", 0, "13:00", "14:00")
    found, ids = of(diary), [each.id for each in diary.entries]
    assert set(found.overlaps.pairs[0].entries) == set(ids[:4])
    assert set(found.days[0].entries) == set(ids)
    assert found.days[1].entries == ()


def test_the_watch_is_told_and_may_end_it() -> None:
    """What it raises leaves nothing behind; without raising it hears of every part."""
    diary = Diary()
    for day in range(5):
        diary.work("A", day, "09:00", "10:00")
    told: list[tuple[int, int]] = []
    habits(diary.log(), WEEK, PROFILE, BERLIN, LATER, lambda done, total: told.append((done, total)))
    assert len(told) > 5
    assert all(0 <= done <= total for done, total in told)

    def stop(_done: int, _total: int) -> None:
        raise TimeoutError

    with pytest.raises(TimeoutError):
        habits(diary.log(), WEEK, PROFILE, BERLIN, LATER, stop)


def test_twice_the_same_beside_another_is_beside_it_once() -> None:
    """Two entries of B over one of A: A and B three hours, B and B one; the entries behind are those that were there."""
    diary = Diary()
    first = diary.work("A", 0, "09:00", "12:00")
    second = diary.work("B", 0, "09:00", "11:00")
    third = diary.work("B", 0, "10:00", "12:00")
    diary.work("C", 0, "12:00", "13:00")
    a, b = (diary.tasks[name].id for name in "AB")
    assert [(each.tasks, each.time, set(each.entries)) for each in of(diary).overlaps.pairs] == [
        ((a, b), hours(3), {first.id, second.id, third.id}),
        ((b, b), hours(1), {second.id, third.id}),
    ]


def test_thousands_of_entries_at_once_are_counted_in_one_way_through() -> None:
    """A file whose entries all lie over each other must not hold up the log: each entry is looked at twice, not each pair."""
    diary = Diary()
    for number in range(4000):
        diary.work("AB"[number % 2], 0, "09:00", "15:00")
    found = of(diary).overlaps
    assert (found.once, found.twice) == (hours(6), hours(24_000))
    assert [each.time for each in found.pairs] == [hours(6)] * 3


def test_blocked_time_is_a_wait_whether_or_not_a_delay_was_flagged() -> None:
    """An hour of waiting said alone, and a delay without its length: two times, one hour."""
    diary = Diary()
    diary.work("A", 0, "09:00", "10:00")
    diary.say(blocked=hours(1))
    diary.work("A", 1, "09:00", "10:00")
    diary.say(delayed=True)
    diary.work("A", 2, "09:00", "10:00")
    diary.say(delayed=False)
    found = of(diary)
    assert found.held_up is not None
    assert [(each.reason, each.times, each.blocked) for each in found.held_up] == [(None, 2, hours(1))]
    assert (found.waiting, found.rework) == (hours(1), hours(0))


def test_work_that_ends_as_the_period_begins_is_not_in_it() -> None:
    """Sunday until midnight, flagged as an interruption: no piece, no interruption, no entry of the week from Monday on."""
    diary = Diary()
    diary.work("A", -1, "22:00", "24:00")
    diary.say(interruption=True)
    diary.work("B", 0, "09:00", "10:00")
    diary.say(interruption=False)
    found = of(diary)
    assert set(found.entries) == {diary.tasks["B"].id}
    assert (found.interruptions, found.days[0].interruptions) == (0, 0)


def test_what_was_never_said_held_nothing_up() -> None:
    """No wait and nothing done again, where no entry says whether it delayed something."""
    diary = Diary()
    diary.work("Mail", 0, "9:00", "10:00")
    found = habits(diary.log(), WEEK, PROFILE, BERLIN, LATER)
    assert (found.held_up, found.waiting, found.rework) == (None, timedelta(0), timedelta(0))


def test_what_an_entry_says_over_midnight_is_said_once() -> None:
    """It interrupted and blocked on the day on which it began; the next day has its time alone."""
    diary = Diary()
    diary.work("Call", 0, "23:30", "24:30")
    diary.say(interruption=True, blocked=minutes(20))
    found = of(diary)
    assert [(day.interruptions, day.worked) for day in found.days[:2]] == [(1, minutes(30)), (0, minutes(30))]
    assert [len(each) for each in found.entries.values()] == [1]
    assert found.sources is not None
    assert found.held_up is not None
    assert ([each.times for each in found.sources], [each.times for each in found.held_up]) == ([1], [1])


def test_only_what_broke_in_is_a_source_and_a_blocked_time_alone_is_an_answer() -> None:
    """Of two entries that say whether they broke in, one did; that something was blocked says that it was held up."""
    diary = Diary()
    diary.work("Call", 0, "9:00", "9:10")
    diary.say(interruption=True, interrupter=Interrupter.PHONE)
    diary.work("Mail", 0, "9:10", "9:20")
    diary.say(interruption=False, interrupter=Interrupter.PHONE, blocked=minutes(5))
    found = of(diary)
    assert [(each.interrupter, each.times) for each in found.sources or ()] == [(Interrupter.PHONE, 1)]
    assert [each.blocked for each in found.held_up or ()] == [minutes(5)]


def test_what_held_up_stands_by_times_then_time_then_reason() -> None:
    """Twice for little before once for long; of equals the one with a reason before the one without."""
    diary = Diary()
    said = [(None, 60), (DelayReason.TOOL, 60), (DelayReason.PERSON, 5), (DelayReason.APPROVAL, 120), (DelayReason.PERSON, 5)]
    for number, (reason, long) in enumerate(said):
        diary.work("Wait", 0, f"{9 + number}:00", f"{9 + number}:30")
        diary.say(delayed=True, blocked=minutes(long), reason=reason)
    assert [each.reason for each in of(diary).held_up or ()] == [
        DelayReason.PERSON, DelayReason.APPROVAL, DelayReason.TOOL, None,
    ]  # fmt: skip


def test_tasks_of_a_block_are_by_name_and_a_day_has_begun_at_its_first_moment() -> None:
    """Five tasks side by side for an hour, whatever order they came in; on the stroke of midnight Tuesday is there."""
    diary = Diary()
    for name in "DBEAC":
        diary.work(name, 0, "9:00", "10:00")
    found = of(diary, now=at(1, "0:00"))
    assert [found.tasks[each].name for each in found.days[0].longest_tasks] == list("ABCDE")
    assert len(found.days) == 2
    assert len(of(diary, now=at(0, "23:59")).days) == 1
