"""The way from a helper's cards to what is kept: each act reads the hand-over anew, so that two quick ones both count."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ballast.services import hand_over
from ballast.ui.words import helpers as say

if TYPE_CHECKING:
    from collections.abc import Callable

    from ballast.domain.log.change import Change
    from ballast.domain.log.clock import Clock
    from ballast.services.hand_over import Handing
    from ballast.store.store import Store
    from ballast.ui.context import Context


class Hand(QObject):
    """Changes the hand-over that is shown. `found` is what the cards show now."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self.context = context
        self.found: Handing | None = None

    def change(self, act: Callable[[Store, Handing, Clock], Change]) -> None:
        """Do something with the hand-over as it is kept by then."""
        found, clock = self.found, self.context.clock
        if found is None:
            return
        plan, role = found.plan.id, found.role.id
        self.context.do_if_there(lambda store: act(store, hand_over.handing(store, plan, role, clock), clock), say.GONE())
