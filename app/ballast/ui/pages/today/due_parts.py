"""The cards of what is due on Today: steps with helpers, a trial that is over, a small step; made when they are needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ballast.ui.widgets.buttons import Button, GhostButton, LinkButton
from ballast.ui.widgets.plain import ElidedLabel, set_button_text
from ballast.ui.widgets.surfaces import Card
from ballast.ui.words import handing, starting
from ballast.ui.words import people as people_words
from ballast.ui.words import seed as say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ballast.services.hand_over import Reminder
    from ballast.services.seeds import DueStep, OverTrial
    from ballast.ui.context import Context


class DueCard(Card):
    """Two lines and buttons; `buttons` in their order, `more` says how many other lines wait behind this one."""

    def __init__(self, context: Context, names: Sequence[str]) -> None:
        super().__init__()
        self._words = context.words
        row, lines = QHBoxLayout(), QVBoxLayout()
        row.setSpacing(10)
        lines.setSpacing(1)
        self.title, self.first = ElidedLabel("", "strong"), ElidedLabel("", "small")
        lines.addWidget(self.title)
        lines.addWidget(self.first)
        row.addLayout(lines, 1)
        kinds = [Button] * (len(names) - 1) + [GhostButton]
        self.buttons = [kind(context.theme, name) for kind, name in zip(kinds, names, strict=True)]
        self.more = LinkButton(context.theme, say.DUE_OTHERS(1))
        self.more.hide()
        for button in (self.more, *self.buttons):
            row.addWidget(button)
        self.body.setContentsMargins(16, 10, 12, 10)
        self.body.addLayout(row)

    def count_others(self, count: int) -> None:
        """Say how many other lines wait; none hides it."""
        set_button_text(self.more, say.DUE_OTHERS(count, shown=self._words.integer(count)))
        self.more.setAccessibleName(self.more.text())
        self.more.setVisible(bool(count))

    def say(self, title: str, first: str) -> None:
        """Say what is due."""
        self.title.setText(title)
        self.first.setText(first)
        self.setAccessibleName(title)


class HelpersCard(DueCard):
    """Steps with helpers by tomorrow, and whose date to be erased has come."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, (starting.GO_HELPER(), starting.DUE_LATER()))

    def show_due(self, found: Sequence[Reminder], people: int) -> None:
        """Count them and say the first; without any, whose date has come."""
        more = people_words.DUE_TODAY(people, shown=self._words.integer(people)) if people else ""
        if not found:
            self._name_go(people_words.GO_PEOPLE())
            self.say(more, people_words.DUE_TODAY_TEXT())
            return
        self._name_go(starting.GO_HELPER())
        names = {" ".join(each.name.split()) or handing.KINDS[each.role.help_type]() for each in found}
        shown = self._words.integer(len(found))
        alone = len({each.role.id for each in found}) == 1
        text = (
            starting.DUE_ONE(len(found), shown=shown, helper=names.pop())
            if alone
            else starting.DUE_MORE(len(found), shown=shown)
        )
        first = starting.DUE_FIRST(step=starting.step_words(found[0].step))
        self.say(text, "  ·  ".join(filter(None, (first, more))))

    def _name_go(self, text: str) -> None:
        set_button_text(self.buttons[0], text)
        self.buttons[0].setAccessibleName(text)


class TrialCard(DueCard):
    """Two weeks without a task that are over: was it missed?"""

    def __init__(self, context: Context) -> None:
        super().__init__(context, (say.MISSED(), say.NOT_MISSED(), starting.DUE_LATER()))

    def show_due(self, found: OverTrial) -> None:
        """Ask about one."""
        name = " ".join(found.name.split())
        self.say(say.TRIAL_OVER(task=name), say.TRIAL_ASK())
        for button, word in zip(self.buttons, (say.MISSED_NAME, say.NOT_MISSED_NAME), strict=False):
            button.setAccessibleName(word(task=name))


class StepCard(DueCard):
    """A small step whose day has come."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, (say.STEP_IS_DONE(), say.SHOW_PLAN(), starting.DUE_LATER()))

    def show_due(self, found: DueStep) -> None:
        """Say one."""
        self.say(say.STEP_DUE(step=" ".join(found.step.text.split())), say.STEP_DUE_WHEN(day=self._words.day(found.step.day)))
