"""Energy by the hour of the clock: by what was said of tasks and the time of their work, checked by hand."""

from __future__ import annotations

from datetime import timedelta

import pytest

from ballast.domain.insight.energy import CLEAR, energy_by_hour, peaks
from ballast.domain.insight.pieces import pieces_of
from tests.domain.insight.sample import BERLIN, LATER, PROFILE, WEEK, Diary


def test_an_hour_has_the_mean_of_its_work_by_time() -> None:
    """At nine 45 min that drain (1) and 15 that do not (0) give 0.25; of the rest nothing was said, and a third is known."""
    diary = Diary()
    diary.work("Mail", 0, "9:00", "9:45")
    diary.work("Design", 0, "9:45", "10:15")
    diary.work("Other", 0, "11:00", "13:30")
    drains = {diary.tasks["Mail"].id: 1.0, diary.tasks["Design"].id: 0.0}
    found = energy_by_hour(pieces_of(diary.log(), WEEK, PROFILE, BERLIN, LATER), drains)
    assert [(each.hour, each.time) for each in found.hours] == [(9, timedelta(hours=1)), (10, timedelta(minutes=15))]
    assert [each.energy for each in found.hours] == pytest.approx([0.25, 1.0])
    assert [len(each.entries) for each in found.hours] == [2, 1]
    assert found.known == pytest.approx(75 / 225)
    assert peaks(found) is None  # a quarter of an hour at ten is too little to be named


def test_the_best_and_the_worst_hour_are_named_where_they_differ() -> None:
    """Two hours with enough work: the one that drains less is the best; alike, none is named."""
    diary = Diary()
    for day in (0, 1):
        diary.work("Design", day, "9:00", "9:30")
        diary.work("Mail", day, "16:00", "16:30")
    pieces = pieces_of(diary.log(), WEEK, PROFILE, BERLIN, LATER)
    design, mail = (diary.tasks[name].id for name in ("Design", "Mail"))
    found = peaks(energy_by_hour(pieces, {design: 0.25, mail: 0.75}))
    assert found is not None
    assert (found.best.hour, found.worst.hour) == (9, 16)
    assert peaks(energy_by_hour(pieces, {design: 0.5, mail: 0.5 + CLEAR / 2})) is None


def test_without_an_answer_or_work_nothing_is_known() -> None:
    """No hours, and nothing of the time is known."""
    assert energy_by_hour([], {}) == energy_by_hour(pieces_of(Diary().log(), WEEK, PROFILE, BERLIN, LATER), {})
    assert energy_by_hour([], {}).known == 0
    assert peaks(energy_by_hour([], {})) is None
