"""What the views of a search share: they ask for it, show it while it is the helper that is seen, and change it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from ballast.services import hiring
from ballast.services.finding import GoneError
from ballast.ui.pages.helpers.views import HelperView
from ballast.ui.words import common
from ballast.ui.words import helpers as say

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from ballast.domain.log.change import Change
    from ballast.services.hand_over import Handing
    from ballast.services.hiring import Search
    from ballast.store.store import Store
    from ballast.ui.context import Context


class SearchView(HelperView):
    """A view of the search for one helper. Subclasses make their cards, and fill them in `show_search`."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.found: Handing | None = None
        self.search: Search | None = None

    def show_helper(self, found: Handing) -> None:
        """Ask for a helper's search and show it."""
        self.found = found
        self.context.ask(partial(_search, found.plan.id, found.role.id), self._arrive, owner=self)

    def show_search(self, search: Search, found: Handing) -> None:
        """Show a search."""
        raise NotImplementedError

    def act(self, change: Callable[[Store, Search], Change], said: str = "") -> None:
        """Change the search as it is by then, and say what can be undone."""
        found = self.found
        if found is not None:
            plan, role = found.plan.id, found.role.id
            self.context.do_if_there(
                lambda store: change(store, hiring.search_for(store, plan, role)),
                say.GONE(),
                partial(self._say, said) if said else None,
                owner=self,
            )

    def _arrive(self, search: Search | None) -> None:
        found = self.found
        if search is not None and found is not None and found.role.id == search.role.id:
            self.search = search
            self.show_search(search, found)

    def _say(self, said: str, _: object) -> None:
        self.context.say(said, action=common.UNDO(), act=self.context.undo)


def _search(plan: UUID, role: UUID, store: Store) -> Search | None:
    """The search; None where its plan is gone, of which the page hears by itself."""
    try:
        return hiring.search_for(store, plan, role)
    except GoneError:
        return None
