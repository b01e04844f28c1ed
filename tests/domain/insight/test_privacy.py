"""Names are taken out of findings before a sentence is made."""

from __future__ import annotations

from dataclasses import asdict
from uuid import uuid4

from ballast.domain.insight.findings import Finding, Findings, Lack, LogBetter, Topic, ToTry, Trial
from ballast.domain.insight.privacy import Labels, renamed
from ballast.domain.insight.trend import Direction, TaskTrend, Trend
from ballast.domain.log.entry import Category, Task

MAIL, POST = Task(uuid4(), "Poison mail", uuid4()), Task(uuid4(), "Poison post")
OWN = Category(uuid4(), "Poison client", 0, "", 0, 0.5)
FOUND = Findings(
    findings=(
        Finding(Topic.BOTTLENECK, 50, {"share": 0.2}, (), MAIL, OWN),
        Finding(Topic.BROKEN, 20, {}, ()),
        Finding(Topic.SPILL_OVER, 20, {}, (), POST),
    ),
    log_better=(LogBetter(Lack.DAYS, 2),),
    to_try=ToTry(Trial.CHECKLIST, MAIL),
    changed=(TaskTrend(POST, OWN, Trend(None, None, Direction.MORE)),),
)


def test_a_task_has_one_label_wherever_it_comes_up() -> None:
    """In the order in which they come up; what has no task stays as it is."""
    labels = Labels(lambda number: f"Task {number}")
    found = renamed(FOUND, labels)
    assert [each.task and each.task.name for each in found.findings] == ["Task 0", None, "Task 1"]
    assert found.to_try.task is not None
    assert (found.changed[0].task.name, found.to_try.task.name, labels.used) == ("Task 1", "Task 0", 2)
    assert (found.findings[1], found.log_better, found.whole) == (FOUND.findings[1], FOUND.log_better, None)


def test_no_word_of_the_owner_is_left() -> None:
    """Neither of tasks nor of categories, anywhere in the values."""
    assert "Poison" in repr(asdict(FOUND))
    assert "Poison" not in repr(asdict(renamed(FOUND, lambda _task: "x")))


def test_without_tasks_there_is_nothing_to_name() -> None:
    """A week that asks to be logged on."""
    empty = Findings((), (), ToTry(Trial.LOG_ON))
    labels = Labels(str)
    assert (renamed(empty, labels), labels.used) == (empty, 0)
