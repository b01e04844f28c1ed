"""What of a ranking is told beside the findings of the same week."""

from __future__ import annotations

from dataclasses import replace

from ballast.domain.insight.review import Signal
from ballast.domain.insight.telling import only_signal, weighty
from ballast.domain.log.profile import Profile
from tests.domain.insight.sample import Diary

UNSAID = replace(Profile(), declared=False)


def log() -> Diary:
    """Five days of ten hours of orders, and on three of them calls of four minutes: 12 minutes of 50 hours are 0.4 %."""
    diary = Diary()
    for name in ("Orders", "Calls"):
        diary.task(name, None)
    for day in range(5):
        diary.work("Orders", day, "7:00", "17:00")
        if day < 3:
            diary.work("Calls", day, "17:00", "17:04")
    return diary


def test_a_log_of_which_nothing_is_said_rests_on_one_signal() -> None:
    """Without category, rating, mark and work hours only the length of sessions is known; one rating more is a second."""
    diary = log()
    assert only_signal(diary.review(profile=UNSAID)) is Signal.FRAGMENTATION
    diary.say(stress=3)
    assert only_signal(diary.review(profile=UNSAID)) is None


def test_without_a_score_there_is_no_signal() -> None:
    """Of an empty week nothing is known."""
    assert only_signal(Diary().review()) is None


def test_what_nobody_feels_is_not_among_the_weighty() -> None:
    """Calls come first by their score, all of them short, but take under a hundredth of the week."""
    found = log().review(profile=UNSAID)
    assert [each.task.name for each in found.tasks] == ["Calls", "Orders"]
    assert [each.task.name for each in weighty(found, 5)] == ["Orders"]


def test_where_all_are_small_the_first_are_told() -> None:
    """A hundred and twenty tasks of three minutes a day: none takes a hundredth of the week, so the first five stand there."""
    diary = Diary()
    for number in range(120):
        hour, minute = divmod(8 * 60 + 3 * number, 60)
        end, after = divmod(8 * 60 + 3 * number + 3, 60)
        for day in range(3):
            diary.work(f"Task {number:03}", day, f"{hour}:{minute:02}", f"{end}:{after:02}")
    found = diary.review()
    assert weighty(found, 5) == found.tasks[:5]
