"""Finding somebody: where was looked, where help may sit, what is paid elsewhere."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from ballast.services import hiring
from ballast.ui.pages.helpers.find_parts import PlacesCard, RatesCard, ShoreCard
from ballast.ui.pages.helpers.search_view import SearchView
from ballast.ui.words import finding as say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ballast.domain.delegation.hiring import Hiring, PrivacyQuestion, Rate, Shore, Tried
    from ballast.services.hand_over import Handing
    from ballast.services.hiring import Search

T = TypeVar("T")


class FindView(SearchView):
    """Where was looked for a helper, and what help costs elsewhere."""

    def make(self) -> Iterator[None]:
        """The steps of making it."""
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

    def show_search(self, search: Search, found: Handing) -> None:
        """Show where was looked, and what help costs."""
        currency = found.plan.currency
        self.places.show_places(search.hiring.tried, currency, software=search.software)
        self.rates.setVisible(not search.software)  # a program has a price a month, noted where it is chosen
        price = found.result.terms.price
        self.rates.show_rates(
            search.hiring.rates, currency, None if price is None else price.value, found.result.break_even_price
        )
        self.shore.show_shore(search.hiring.shore, search.hiring.privacy, software=search.software)

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
        clock = self.context.clock
        self.act(lambda store, search: hiring.keep_search(store, search, changed(search.hiring), clock), said)


def _without(things: tuple[T, ...], gone: T) -> tuple[T, ...]:
    """All but the last one that is like it."""
    place = len(things) - 1 - things[::-1].index(gone) if gone in things else len(things)
    return things[:place] + things[place + 1 :]
