"""What stands out in a review is what the sample's own file says."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from ballast.domain.insight.review import Period
from tests.ui.pages.review_room import Room, day, in_words, minutes_by, sample, sample_file

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from ballast.ui.theme import Theme


@pytest.fixture
def room(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[Room]:
    """The page with the sample business."""
    made = Room(qtbot, theme, tmp_path, sample)
    yield made
    made.leave()


def texts(room: Room) -> list[str]:
    """The findings as they are shown."""
    return [row.text.text() for row in room.page.body.findings.rows]


def test_three_findings_with_the_figures_of_the_file(room: Room) -> None:
    """The share of the first task, and how often work was held up and interrupted, counted in the file."""
    sums = minutes_by("task")
    entries = sample_file()["entries"]
    share = round(100 * sums["mail"] / sum(sums.values()))
    delayed = sum(bool(entry.get("blocked_minutes")) for entry in entries)
    broken = sum(bool(entry.get("interruption")) for entry in entries)
    first, second, third = texts(room)
    assert first.startswith(f"Customer e-mail takes {share} % of your week")
    assert f"held up {delayed} times" in second
    assert third == f"You were interrupted {broken} times."


def test_the_time_that_was_lost_is_that_of_the_file(room: Room) -> None:
    """The minutes that entries say they blocked."""
    minutes = sum(entry.get("blocked_minutes", 0) for entry in sample_file()["entries"])
    assert f"for {in_words(minutes)} in all" in texts(room)[1]


def test_a_bottleneck_opens_its_reasons(room: Room) -> None:
    """Why leads to the task's own view."""
    room.page.body.findings.rows[0].why.click()
    room.rest()
    assert room.page.evidence.why is not None
    assert room.page.evidence.why.isVisible()


def test_a_count_opens_the_entries_that_were_counted(room: Room) -> None:
    """As many entries as the sentence says."""
    broken = sum(bool(entry.get("interruption")) for entry in sample_file()["entries"])
    room.page.body.findings.rows[2].why.click()
    room.qtbot.waitUntil(lambda: room.page.evidence.behind is not None and room.page.evidence.behind.isVisible())
    behind = room.page.evidence.behind
    assert behind is not None
    assert behind.count.text().startswith(f"{broken} entries")


def test_years_have_no_news_of_a_week(room: Room) -> None:
    """The card is there for a week or an audit, and not for a long period."""
    assert room.page.body.findings.isVisible()
    room.page.show_period(Period(day(0) - timedelta(days=100), day(13)))
    room.rest()
    assert not room.page.body.findings.isVisible()
