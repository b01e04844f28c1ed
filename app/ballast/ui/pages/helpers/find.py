"""Finding somebody: where was looked, where help may sit, what is paid elsewhere."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from ballast.services import hiring
from ballast.ui.pages.helpers.find_parts import PlacesCard, RatesCard, ShoreCard
from ballast.ui.pages.helpers.views import HelperView
from ballast.ui.words import common
from ballast.ui.words import finding as say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ballast.domain.delegation.hiring import Hiring, PrivacyQuestion, Rate, Shore, Tried
    from ballast.domain.log.change import Change
    from ballast.services.hand_over import Handing
    from ballast.services.hiring import Search
    from ballast.store.store import Store

T = TypeVar("T")


class FindView(HelperView):
    """Where was looked for a helper, and what help costs elsewhere."""

    def make(self) -> Iterator[None]:
        """The steps of making it."""
        self._found: Handing | None = None
        self.places = PlacesCard(self.context)
        self.rates = RatesCard(self.context)
        self.shore = ShoreCard(self.context)
        for card in (self.places, self.rates, self.shore):
            self.column.addWidget(card)
            yield
            yield from card.make()
        self.column.addStretch(1)
        self.places.added.connect(self._add_place)
        self.places.removed.connect(self._remove_place)
        self.rates.added.connect(self._add_rate)
        self.rates.removed.connect(self._remove_rate)
        self.shore.decided.connect(self._decide)
        self.shore.answered.connect(self._answer)

    def show_helper(self, found: Handing) -> None:
        """Show a helper's search."""
        self._found = found
        plan, role = found.plan.id, found.role.id
        self.context.ask(lambda store: hiring.search_for(store, plan, role), self._show, owner=self)

    def _show(self, search: Search) -> None:
        found = self._found
        if found is None or found.role.id != search.role.id:
            return
        currency = found.plan.currency
        self.places.show_places(search.hiring.tried, currency)
        price = found.result.terms.price
        self.rates.show_rates(
            search.hiring.rates, currency, None if price is None else price.value, found.result.break_even_price
        )
        self.shore.show_shore(search.hiring.shore, search.hiring.privacy)

    def _add_place(self, place: Tried) -> None:
        self._keep(lambda known: replace(known, tried=(*known.tried, place)))

    def _remove_place(self, place: Tried) -> None:
        self._keep(lambda known: replace(known, tried=_without(known.tried, place)), say.PLACE_GONE(place=place.name))

    def _add_rate(self, rate: Rate) -> None:
        self._keep(lambda known: replace(known, rates=(*known.rates, rate)))

    def _remove_rate(self, rate: Rate) -> None:
        self._keep(lambda known: replace(known, rates=_without(known.rates, rate)), say.RATE_GONE(source=rate.source))

    def _decide(self, shore: Shore) -> None:
        self._keep(lambda known: replace(known, shore=shore))

    def _answer(self, question: PrivacyQuestion, answer: str) -> None:
        def answered(known: Hiring) -> Hiring:
            others = {key: text for key, text in known.privacy.items() if key is not question}
            return replace(known, privacy=others | ({question: answer} if answer else {}))

        self._keep(answered)

    def _keep(self, changed: Callable[[Hiring], Hiring], said: str = "") -> None:
        found, clock = self._found, self.context.clock
        if found is None:
            return

        def act(store: Store) -> Change:
            search = hiring.search_for(store, found.plan.id, found.role.id)
            return hiring.keep_search(store, search, changed(search.hiring), clock)

        self.context.do(act, partial(self._say, said) if said else None, owner=self)

    def _say(self, said: str, _: object) -> None:
        self.context.say(said, action=common.UNDO(), act=self.context.undo)


def _without(things: tuple[T, ...], gone: T) -> tuple[T, ...]:
    """All but the last one that is like it."""
    place = len(things) - 1 - things[::-1].index(gone) if gone in things else len(things)
    return things[:place] + things[place + 1 :]
