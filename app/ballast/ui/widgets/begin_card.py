"""Where to begin with a plan: the task to hand over first, quick wins that cost no money, and who could help for free."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ballast.services.wording import first_sentence, said_wins
from ballast.ui.widgets.plain import ElidedLabel, PlainLabel
from ballast.ui.widgets.surfaces import Card

if TYPE_CHECKING:
    from ballast.domain.delegation.plan import Plan
    from ballast.domain.delegation.result import Outcome
    from ballast.services.wording import SaidWin, Voice


class BeginCard(Card):
    """The card; the same words as on paper."""

    def __init__(self, voice: Voice, parent: QWidget | None = None) -> None:
        words = voice.words.begin
        super().__init__(words.heading, parent=parent)
        self.first = PlainLabel("", wrap=True)
        self.lead = PlainLabel(words.first_lead, "small", wrap=True)
        self.wins_title = PlainLabel(words.wins, "strong")
        self.wins = QVBoxLayout()
        self.wins.setSpacing(8)
        for widget in (self.first, self.lead, self.wins_title):
            self.add(widget)
        self.body.addLayout(self.wins)
        self.add(PlainLabel(words.free, "strong"))
        self.add(PlainLabel(words.free_question, "second", wrap=True))

    def show_plan(self, plan: Plan, result: Outcome, voice: Voice) -> None:
        """Show where to begin with a plan."""
        first, wins = first_sentence(plan, result, voice), said_wins(plan, result, voice)
        self.first.setText(first)
        for widget in (self.first, self.lead):
            widget.setVisible(bool(first))
        self.wins_title.setVisible(bool(wins))
        while (item := self.wins.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for win in wins:
            self.wins.addWidget(_win(win))


def _win(win: SaidWin) -> QWidget:
    row = QWidget()
    column = QVBoxLayout(row)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(1)
    column.addWidget(ElidedLabel(win.title, "strong-small"))
    column.addWidget(ElidedLabel(win.task, "small"))
    column.addWidget(PlainLabel(win.act, "second", wrap=True))
    return row
