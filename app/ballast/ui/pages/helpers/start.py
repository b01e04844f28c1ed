"""Start: when it begins, step by step, who may get into what, what it should bring, and how it ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ballast.ui.pages.helpers.accesses import AccessCard
from ballast.ui.pages.helpers.begin import BeginCard, EndCard
from ballast.ui.pages.helpers.goals import GoalsCard
from ballast.ui.pages.helpers.hand import Hand
from ballast.ui.pages.helpers.steps import StepsCard
from ballast.ui.pages.helpers.views import HelperView

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ballast.services.hand_over import Handing


class StartView(HelperView):
    """The start with a helper, card by card."""

    def make(self) -> Iterator[None]:
        """The steps of making it."""
        self.hand = Hand(self.context, self)
        self.begin = BeginCard(self.hand)
        self.column.addWidget(self.begin)
        yield
        self.steps = StepsCard(self.hand)
        self.column.addWidget(self.steps)
        yield
        self.accesses = AccessCard(self.hand)
        self.column.addWidget(self.accesses)
        yield
        self.goals = GoalsCard(self.hand)
        self.column.addWidget(self.goals)
        yield
        self.end = EndCard(self.hand)
        self.column.addWidget(self.end)
        self.column.addStretch(1)
        yield

    def show_helper(self, found: Handing) -> None:
        """Show a helper's start."""
        self.hand.found = found
        for card in (self.begin, self.steps, self.accesses, self.goals, self.end):
            card.show_helper(found)
