"""Work in steps, and modules that come late."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, QTimer

from ballast.ui.late import Late
from ballast.ui.steps import Steps

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


def test_the_event_loop_has_its_turn_between_steps(qtbot: QtBot) -> None:
    """What was posted before a step is done before the next one."""
    told: list[str] = []

    def work() -> Iterator[None]:
        for name in ("first", "second"):
            told.append(name)
            QTimer.singleShot(0, owner, lambda: told.append("between"))
            yield

    owner = QObject()
    steps = Steps(work(), owner)
    steps.begin()
    assert told == []
    qtbot.waitUntil(lambda: steps.done)
    assert told == ["first", "between", "second", "between"]


def test_steps_can_be_finished_at_once() -> None:
    """All that is left is done in order; asked from inside a step, or again, nothing is done twice."""
    told: list[int] = []

    def work() -> Iterator[None]:
        for number in range(3):
            steps.finish()
            told.append(number)
            yield

    owner = QObject()
    steps = Steps(work(), owner)
    steps.finish()
    steps.finish()
    steps.begin()
    assert told == [0, 1, 2]
    assert steps.done


def test_a_step_that_breaks_ends_the_work() -> None:
    """The exception is told, and what comes behind it is not done."""
    told: list[str] = []

    def work() -> Iterator[None]:
        yield
        told.append("begun")
        if told:
            raise LookupError
        told.append("never")

    owner = QObject()
    steps = Steps(work(), owner)
    with pytest.raises(LookupError):
        steps.finish()
    assert steps.done
    assert told == ["begun"]


def test_a_late_module_gives_its_names() -> None:
    """The names are the module's own; one that is not there is told as the module would."""
    import calendar  # noqa: PLC0415 - what the late one stands for

    late = Late("calendar")
    assert late.monthrange is calendar.monthrange
    with pytest.raises(AttributeError):
        late.no_such_name  # noqa: B018 - asked for its error
