"""How much of a review leaves: totals alone, task names too, or the owner's notes as well; and findings with other names.

Names are exchanged before a sentence is made, not after: nothing that is worded from these values ever held the real one.
"""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from ballast.domain.insight.findings import Findings
    from ballast.domain.log.entry import Category, Task


class Privacy(StrEnum):
    """How much of a review leaves. Each level holds all that the one before it holds."""

    TOTALS = "totals"
    TASKS = "tasks"
    NOTES = "notes"


class Labels:
    """Names for tasks or categories that say nothing of them: `label(0)` for the first that comes up, then `label(1)` ..."""

    def __init__(self, label: Callable[[int], str]) -> None:
        self._label = label
        self._given: dict[object, str] = {}

    def __call__(self, about: Task | Category) -> str:
        """The label of one, the same wherever it comes up."""
        return self._given.setdefault(about.id, self._label(len(self._given)))

    @property
    def used(self) -> int:
        """How many there are."""
        return len(self._given)


def renamed(found: Findings, name: Callable[[Task], str]) -> Findings:
    """The same findings with other names of tasks, asked for in the order in which they come up; without categories."""

    def called(task: Task | None) -> Task | None:
        return None if task is None else replace(task, name=name(task), category_id=None)

    return replace(
        found,
        findings=tuple(replace(each, task=called(each.task), category=None) for each in found.findings),
        changed=tuple(replace(each, task=replace(each.task, name=name(each.task)), category=None) for each in found.changed),
        to_try=replace(found.to_try, task=called(found.to_try.task)),
    )
