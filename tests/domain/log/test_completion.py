"""Completion: which task the typed letters mean."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ballast.domain.log.completion import KnownTask, complete, folded
from ballast.domain.log.entry import Category, Task

NOW = datetime(2026, 11, 23, 14, tzinfo=UTC)  # a Monday
CORE = Category(UUID(int=1), "Core", 0, "dot", 0, 1.0)


def known(
    name: str,
    *,
    uses: int = 3,
    hours_ago: float | None = 30,
    by_hour: dict[int, int] | None = None,
    by_weekday: dict[int, int] | None = None,
) -> KnownTask:
    """A task with a history; hours and weekdays are given as counts."""
    last = None if hours_ago is None else NOW - timedelta(hours=hours_ago)
    hours = tuple((by_hour or {}).get(hour, 0) for hour in range(24)) if by_hour else ()
    days = tuple((by_weekday or {}).get(day, 0) for day in range(7)) if by_weekday else ()
    return KnownTask(Task(UUID(int=abs(hash(name)) % 10**9), name), CORE, uses, last, hours, days)


def names(found: tuple[KnownTask, ...]) -> list[str]:
    """The names in the order found."""
    return [each.task.name for each in found]


def test_the_better_match_comes_first() -> None:
    """Whole name, beginning, beginnings of words, inside, letters in order: however rarely used."""
    best_first = ["Inv", "Invoices", "Send invoices", "Reinvest", "Interview notes"]
    tasks = [known(name, uses=at * 9, hours_ago=9 - at) for at, name in enumerate(best_first)]
    assert names(complete("inv", reversed(tasks), NOW)) == best_first


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("SEND in", "Send invoices"),
        ("inv sen", "Send invoices"),
        ("cafe", "Café accounts"),
        ("straße", "Strasse fegen"),
        ("sdin", "Send invoices"),
        ("site", "Web-site care"),
        ("προ", "Προσφορές"),
        ("(b", "Plan (b)"),
        ("請求", "月末の請求書"),
    ],
)
def test_a_hasty_typist_is_understood(typed: str, name: str) -> None:
    """Case, accents, the order of words and left-out letters do not matter."""
    assert names(complete(typed, [known(name), known("Quite another")], NOW)) == [name]


@pytest.mark.parametrize("typed", ["xyz", "ices", "oices inv x", "dns"])
def test_what_does_not_fit_is_not_offered(typed: str) -> None:
    """Letters that do not begin at a word, or are missing, find nothing (unless the name holds them together)."""
    assert "Send invoice" not in names(complete(typed, [known("Send invoice")], NOW))


def test_without_letters_the_likeliest_task_comes_first() -> None:
    """An empty box offers the tasks of this time, never-used ones last."""
    tasks = [known("Never", hours_ago=None), known("Long ago", hours_ago=2000), known("Lately", hours_ago=24)]
    assert names(complete("", tasks, NOW)) == ["Lately", "Long ago", "Never"]


@pytest.mark.parametrize(
    ("likely", "other"),
    [
        (known("a", hours_ago=3), known("b", hours_ago=300)),
        (known("a", uses=50), known("b", uses=1)),
        (known("a", by_hour={14: 5}), known("b", by_hour={8: 5})),
        (known("a", by_hour={15: 5}), known("b", by_hour={3: 5})),
        (known("a", by_weekday={0: 5}), known("b", by_weekday={4: 5})),
        (known("a", hours_ago=24), known("b", hours_ago=24 - 6)),
        (known("a", hours_ago=7 * 24), known("b", hours_ago=7 * 24 - 9)),
        (known("a", hours_ago=-5), known("b", hours_ago=100)),
    ],
)
def test_habit_decides_among_equal_matches(likely: KnownTask, other: KnownTask) -> None:
    """Recency, frequency, the hour of day and the weekday each lift a task."""
    assert complete("", [other, likely], NOW)[0] is likely


def test_late_evening_is_near_midnight() -> None:
    """At 23 o'clock, a task of midnight counts as near."""
    late = NOW.replace(hour=23)
    tasks = [known("Noon", by_hour={12: 5}), known("Midnight", by_hour={0: 5})]
    assert names(complete("", tasks, late)) == ["Midnight", "Noon"]


def test_no_more_than_the_limit() -> None:
    """The limit holds over all ways to match, also with thousands of tasks."""
    tasks = [known(f"Invoice {number}", hours_ago=number) for number in range(1, 700)]
    assert len(complete("invoice", tasks, NOW)) == 8
    assert len(complete("inv", [known("Inv"), known("Send inv"), *tasks], NOW, limit=3)) == 3
    assert complete("inv", [], NOW) == ()


def test_the_category_comes_along() -> None:
    """A completion carries the task's category."""
    assert complete("inv", [known("Invoices")], NOW)[0].category is CORE


@given(st.text(max_size=8), st.lists(st.text(max_size=12), max_size=8, unique=True))
def test_each_task_is_offered_once_at_most(typed: str, titles: list[str]) -> None:
    """Whatever is typed, tasks come once, and each that holds the letters comes."""
    tasks = [known(title) for title in titles]
    found = complete(typed, tasks, NOW, limit=99)
    assert len({id(each) for each in found}) == len(found)
    assert {each.task.name for each in tasks if folded(typed) in folded(each.task.name)} <= set(names(found))
