"""Money by energy: every task in its quarter, every figure with its source, every hour counted once."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from ballast.domain.insight.drawn.drip import Drip, HourWorth, Quadrant, Waiting, drip, quadrant, sources
from ballast.domain.insight.review import Provenance
from tests.domain.insight.sample import ADMIN, CORE, OWN, Diary

if TYPE_CHECKING:
    from uuid import UUID

EURO = HourWorth(50.0, "EUR", 48)


@pytest.mark.parametrize(
    ("value", "energy", "expected"),
    [
        (0.0, 0.0, Quadrant.DELEGATION),
        (0.49, 0.49, Quadrant.DELEGATION),
        (0.5, 0.49, Quadrant.REPLACEMENT),
        (1.0, 0.0, Quadrant.REPLACEMENT),
        (0.49, 0.5, Quadrant.INVESTMENT),
        (0.5, 0.5, Quadrant.PRODUCTION),
        (1.0, 1.0, Quadrant.PRODUCTION),
    ],
)
def test_a_half_belongs_to_the_upper_side(value: float, energy: float, expected: Quadrant) -> None:
    """Value splits left from right, energy below from above."""
    assert quadrant(value, energy) is expected


def week() -> Diary:
    """A week: mail 2 h a day at stress 3, core work 4 h a day at stress 1, one course, a call without category or rating."""
    diary = Diary()
    for name, category in (("mail", ADMIN), ("core", CORE), ("course", OWN), ("call", None), ("parcels", ADMIN)):
        diary.task(name, category)
    for number in range(5):
        diary.work("mail", number, "8:00", "10:00")
        diary.say(stress=3)
        diary.work("core", number, "10:00", "14:00")
        diary.say(stress=1)
    diary.work("course", 4, "14:00", "15:00")
    diary.say(stress=0)
    diary.work("call", 3, "14:00", "14:30")
    diary.work("parcels", 2, "14:00", "14:15")
    return diary


def ids(diary: Diary, **answers: float) -> dict[UUID, float]:
    """Answers by the id of their task."""
    return {diary.tasks[name].id: answer for name, answer in answers.items()}


def places(found: Drip) -> dict[str, Quadrant]:
    """Each task's quarter."""
    return {point.task.name: point.quadrant for point in found.points}


def test_tasks_stand_where_mission_and_stress_put_them() -> None:
    """Mail: mission 0, 1 - 3/4 = 0.25. Core: mission 1, 1 - 1/4 = 0.75. Course: mission 0.4, 1 - 0/4 = 1. Largest first."""
    found = drip(week().review(), {}, None)
    assert places(found) == {"core": Quadrant.PRODUCTION, "mail": Quadrant.DELEGATION, "course": Quadrant.INVESTMENT}
    mail = found.points[1]
    assert (mail.value.value, mail.energy.value) == pytest.approx((0, 0.25))
    assert (mail.value.provenance, mail.energy.provenance) == (Provenance.DEFAULT, Provenance.MEASURED)
    assert found.points[2].value.provenance is Provenance.SAID  # a category of the owner's


def test_what_the_owner_said_goes_before_what_was_measured() -> None:
    """An answer of 0.25 to "does it drain you?" is 0.75 of energy, whatever the ratings say; so it is with a mission."""
    diary = week()
    diary.task("mail", ADMIN, mission=0.5)
    found = drip(diary.review(), ids(diary, mail=0.25, parcels=1.0), None)
    assert places(found)["mail"] is Quadrant.PRODUCTION
    assert places(found)["parcels"] is Quadrant.DELEGATION
    mail = next(point for point in found.points if point.task.name == "mail")
    assert (mail.value.provenance, mail.energy.provenance) == (Provenance.SAID, Provenance.SAID)
    assert sources(found.points) == {Provenance.SAID: 2, Provenance.MEASURED: 2}


def test_what_has_no_place_waits_with_its_reason() -> None:
    """The call has no category, the parcels no rating: both wait, and their hours are counted."""
    found = drip(week().review(), {}, None)
    assert [(each.task.name, each.why) for each in found.waiting] == [
        ("call", Waiting.NOT_SORTED),
        ("parcels", Waiting.NOT_RATED),
    ]
    assert found.unplaced.tasks == 2
    assert found.unplaced.hours == pytest.approx(0.75)


def test_money_is_hours_a_year_times_what_an_hour_counts() -> None:
    """Mail: 10 h a week, 48 weeks, 50 an hour: 24,000. The course came once, so its week and its money are not known."""
    found = drip(week().review(), {}, EURO)
    money = {point.task.name: point.money for point in found.points}
    assert money == {"mail": pytest.approx(24_000), "core": pytest.approx(48_000), "course": None}
    assert found.totals[Quadrant.DELEGATION].money == pytest.approx(24_000)
    assert found.totals[Quadrant.INVESTMENT].money == 0
    assert found.totals[Quadrant.DELEGATION].weekly == pytest.approx(10)


def test_without_an_income_there_are_hours_alone() -> None:
    """No worth, no money, the same hours."""
    found = drip(week().review(), {}, None)
    assert {total.money for total in found.totals.values()} == {None}
    assert found.totals[Quadrant.PRODUCTION].hours == pytest.approx(20)


def test_the_hours_of_all_quarters_and_what_waits_are_the_whole() -> None:
    """By hand 10 + 20 + 1 + 0.5 + 0.25 h, which is what the clock says."""
    review = week().review()
    found = drip(review, {}, EURO)
    parts = sum(total.hours for total in found.totals.values()) + found.unplaced.hours
    assert parts == pytest.approx(31.75)
    assert found.hours == pytest.approx(review.clock / timedelta(hours=1)) == pytest.approx(parts)
    tasks = sum(total.tasks for total in found.totals.values()) + found.unplaced.tasks
    assert tasks == 5


def test_of_nothing_there_is_nothing() -> None:
    """An empty review has four empty quarters."""
    found = drip(Diary().review(), {}, EURO)
    assert (found.points, found.waiting, found.hours) == ((), (), 0)
    assert [total.tasks for total in found.totals.values()] == [0, 0, 0, 0]


def test_what_took_no_time_has_no_place_and_what_is_rated_but_not_sorted_waits() -> None:
    """A moment is in no quarter; a rated task without a category waits for one, with its hours."""
    diary = week()
    diary.work("moment", 3, "15:00", "15:00")
    diary.say(stress=4)
    diary.work("odd job", 3, "15:00", "16:00")
    diary.say(stress=4)
    diary.task("odd job", None)
    found = drip(diary.review(), {}, EURO)
    assert "moment" not in {each.task.name for each in found.points} | {each.task.name for each in found.waiting}
    (odd,) = [each for each in found.waiting if each.task.name == "odd job"]
    assert odd.why is Waiting.NOT_SORTED
    assert odd.hours == pytest.approx(1)
    assert found.unplaced.weekly == 0


def test_a_task_without_hours_a_week_adds_none_to_its_quarter() -> None:
    """An hour of training on one day: in the quarter with its hour, no week and no money."""
    total = drip(week().review(), {}, EURO).totals
    drained = [each for each in drip(week().review(), {}, EURO).points if each.weekly is None]
    assert drained
    for quarter in Quadrant:
        mine = [each for each in drip(week().review(), {}, EURO).points if each.quadrant is quarter]
        known = [each.weekly for each in mine if each.weekly is not None]
        assert total[quarter].weekly == pytest.approx(sum(known))
        assert total[quarter].money == pytest.approx(sum(known) * 48 * 50)
