"""A line for the name of a task inside a panel, with the completion of the box."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ballast.ui.entry.box import TaskEdit
from ballast.ui.entry.reading import Knowledge, Suggestion

if TYPE_CHECKING:
    from collections.abc import Callable

    from ballast.domain.log.clock import Clock
    from ballast.ui.theme import Theme

_SUGGESTED = 7


class TaskLine(TaskEdit):
    """Completes what is typed from all tasks that are known. `entered` is sent for Enter, `left` for Escape."""

    def __init__(self, theme: Theme, name: str, clock: Clock, knowledge: Callable[[], Knowledge]) -> None:
        super().__init__(theme, name)
        self._clock, self._knowledge = clock, knowledge
        self.setMaxLength(500)
        self.setPlaceholderText(name)
        self.setMinimumWidth(240)
        self.textEdited.connect(self._suggest)
        self.taken.connect(self._take)

    @property
    def name(self) -> str:
        """The name as typed, on one line."""
        return " ".join(self.text().split())

    def _suggest(self, text: str) -> None:
        from ballast.domain.log.completion import complete  # noqa: PLC0415 - loaded with what is known

        tasks = self._knowledge().tasks
        found = complete(text, tasks, self._clock.now(), _SUGGESTED) if text.strip() else ()
        exact = len(found) == 1 and found[0].task.name == text
        self.suggestions.offer([] if exact else [Suggestion(each.task.name, each.category, each) for each in found])

    def _take(self, suggestion: Suggestion) -> None:
        self.setText(f"{suggestion.text} ")
