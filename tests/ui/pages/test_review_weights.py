"""The owner says what weighs how much, and the scores follow."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ballast.domain.insight.review import Signal
from ballast.domain.insight.weights import OURS
from tests.ui.pages.review_room import Room, sample

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from ballast.ui.pages.review.weights import WeightsDialog
    from ballast.ui.theme import Theme


@pytest.fixture
def room(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[Room]:
    """The page with the sample business."""
    made = Room(qtbot, theme, tmp_path, sample)
    yield made
    made.leave()


def opened(room: Room) -> WeightsDialog:
    """The dialog, from the ranking's link."""
    room.page.body.ranking.weights.click()
    room.qtbot.waitUntil(lambda: room.page.evidence.weights is not None)
    dialog = room.page.evidence.weights
    assert dialog is not None
    return dialog


def scores(room: Room) -> dict[str, float]:
    """The score of each task as the page has it."""
    tasks = [value[1] for value in room.page.body.ranking.scored.rows.values]
    return {task.task.name: task.score.score for task in tasks if task.score is not None}


def test_it_opens_with_ours(room: Room) -> None:
    """A quarter each for crowding and delay, a fifth for stress, 15 for the other two; nothing to reset."""
    dialog = opened(room)
    assert [slider.value() for slider in dialog.sliders.values()] == [25, 25, 20, 15, 15]
    assert not dialog.ours.isEnabled()
    dialog.reject()


def test_scores_follow_the_owners_weights(room: Room) -> None:
    """With stress alone a score is the task's stress times its load; undo brings ours back."""
    before = scores(room)
    dialog = opened(room)
    for friction, slider in dialog.sliders.items():
        slider.setValue(100 if friction is Signal.STRESS else 0)
    assert dialog.shares[Signal.STRESS].text() == "100 %"
    dialog.keep.click()
    room.rest()
    assert room.stored(lambda store: store.weights.get().shares[Signal.STRESS]) == 1
    after = scores(room)
    assert after != before
    points = [value[1].score.points for value in room.page.body.ranking.scored.rows.values]
    assert all(not value for each in points for signal, value in each.items() if signal is not Signal.STRESS)
    room.context.undo()
    room.rest()
    assert scores(room) == before


def test_weights_of_nothing_cannot_be_kept(room: Room) -> None:
    """It says why, and the button is off."""
    dialog = opened(room)
    for slider in dialog.sliders.values():
        slider.setValue(0)
    assert not dialog.keep.isEnabled()
    assert "more than nothing" in dialog.note.text()
    dialog.reject()


def test_back_to_ours_is_exactly_ours(room: Room) -> None:
    """Whatever was tried before."""
    dialog = opened(room)
    dialog.sliders[Signal.DELAY].setValue(90)
    assert "your own" in dialog.note.text()
    dialog.ours.click()
    assert dialog.weights() == OURS
    dialog.reject()
