"""How it goes: the plan against the log, goals, looks that are kept, and the weeks before beside the newest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ballast.ui.pages.helpers.again import AgainCard
from ballast.ui.pages.helpers.goals import GoalsCard
from ballast.ui.pages.helpers.hand import Hand
from ballast.ui.pages.helpers.looks import LookCard, LooksCard
from ballast.ui.pages.helpers.measured import MeasuredCard
from ballast.ui.pages.helpers.views import HelperView

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ballast.domain.delegation.follow_up import Held
    from ballast.services.hand_over import Handing


class GoingView(HelperView):
    """How it goes with a helper."""

    def make(self) -> Iterator[None]:
        """The steps of making it."""
        self.hand = Hand(self.context, self)
        self.measured = MeasuredCard(self.hand)
        self.column.addWidget(self.measured)
        yield from self.measured.make()
        yield
        self.goals = GoalsCard(self.hand, standing=True)
        self.column.addWidget(self.goals)
        yield
        self.look = LookCard(self.hand)
        self.column.addWidget(self.look)
        yield
        self.looks = LooksCard(self.hand)
        self.column.addWidget(self.looks)
        yield
        self.again = AgainCard(self.hand)
        self.column.addWidget(self.again)
        self.column.addStretch(1)
        self.look.hide()
        self.goals.hide()
        self.measured.measured.connect(self._have_measured)
        self.measured.start_asked.connect(lambda: self.view_asked.emit("start"))
        yield

    def show_helper(self, found: Handing) -> None:
        """Show how it goes with a helper."""
        self.hand.found = found
        begun = found.hand_over.start is not None and found.hand_over.start < found.today
        self.looks.setVisible(begun or bool(found.hand_over.looks))
        self.again.setVisible(begun)
        self.measured.show_helper(found)
        self.looks.show_helper(found)
        if begun:
            self.again.show_helper(found)

    def _have_measured(self, held: Held | None) -> None:
        found = self.hand.found
        self.look.show_held(held, 0 if found is None else self.measured.next_week(found))
        if found is not None:
            self.goals.show_held(found, held)
