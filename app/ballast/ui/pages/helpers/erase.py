"""Erasing people for good: what goes, which texts lose the name, which copies still hold them; then what is left."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from ballast.services import erasing
from ballast.ui.changes import Tone
from ballast.ui.pages.helpers.erase_dialog import EraseDialog
from ballast.ui.pages.helpers.people_rows import mention_words
from ballast.ui.widgets.plain import tell
from ballast.ui.words import people as say

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from ballast.domain.delegation.people import Person
    from ballast.domain.log.change import Change
    from ballast.domain.log.watch import Watch
    from ballast.services.erasing import Texts
    from ballast.store.mentions import Spot
    from ballast.store.store import Store
    from ballast.ui.context import Context
    from ballast.ui.pages.helpers.erase_dialog import Wanted


@dataclass(frozen=True, slots=True)
class Look:
    """What there is of people before they go: the texts that name each, how many places and copies hold any, until when.

    `aside`: damaged files that were set aside and hold any of them; nothing but the owner removes those.
    """

    people: tuple[Person, ...]
    texts: tuple[Texts, ...]
    places: int
    copies: int
    until: date | None
    aside: tuple[Path, ...] = ()

    @property
    def spots(self) -> tuple[Spot, ...]:
        """Every text once."""
        return tuple({spot.at: spot for texts in self.texts for spot in texts.spots}.values())


class Eraser:
    """Asks, erases, and tells what is left."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        self._context, self._parent = context, parent
        self.box: EraseDialog | None = None

    def ask(self, people: Sequence[Person]) -> None:
        """Look into texts and copies first, then ask."""
        clock = self._context.clock

        def look(store: Store, watch: Watch) -> Look:
            texts = tuple(erasing.texts_naming(store, each.id, watch) for each in people)
            held = [erasing.still_held(store, each.id, clock, watch) for each in people]
            named = {*()}.union(*({*store.hirings.of_person(each.id), *store.hand_overs.of_person(each.id)} for each in people))
            copies = {copy.path for each in held for copy in each.copies}
            until = max((each.until for each in held if each.until is not None), default=None)
            aside = {path for each in people for path in erasing.held_aside(store, each.id)}
            return Look(tuple(people), texts, len(named), len(copies), until, tuple(sorted(aside)))

        self._context.ask_long(look, self._put, owner=self._parent)

    def _put(self, found: Look) -> None:
        self.box = EraseDialog(self._context, found, self._parent)
        self.box.taken.connect(partial(self._erase, found))
        self.box.finished.connect(self._gone)
        self.box.open()

    def _gone(self, _: int) -> None:
        self.box = None

    def _erase(self, found: Look, wanted: Wanted) -> None:
        clock, instead = self._context.clock, say.INSTEAD()
        left: list[int] = []

        def erase(store: Store) -> Change:
            for person in found.people:
                change, count = erasing.erase_person(store, person.id, clock, instead=instead, clear=wanted.cleared)
                left.append(count)
            return change

        self._context.do(erase, lambda _: self._erased(found, wanted, sum(left)), owner=self._parent)

    def _erased(self, found: Look, wanted: Wanted, left: int) -> None:
        if wanted.drop_aside:
            self._drop_aside(found.aside)
        if wanted.renew:
            self._renew([each.id for each in found.people])
        self._context.ask_long(
            lambda store, watch: [
                spot
                for person, texts in zip(found.people, found.texts, strict=True)
                for spot in erasing.still_naming(store, person.id, texts.names, watch)
            ],
            partial(self._tell, left),
            owner=self._parent,
        )

    def _tell(self, left: int, spots: Sequence[Spot]) -> None:
        still = tuple({spot.at: spot for spot in spots}.values())
        if still:
            shown = self._context.words.integer(len(still))
            text = say.ERASED_LEFT(len(still), shown=shown)
            self._context.say(text, tone=Tone.WARNING, action=say.LEFT_SHOW(), act=partial(self._show, still))
        else:
            self._context.say(say.ERASED_BYTES() if left else say.ERASED(), tone=Tone.WARNING if left else Tone.GOOD)

    def _show(self, still: Sequence[Spot]) -> None:
        tell(self._parent, say.LEFT_TITLE(), say.LEFT_TEXT(), detail="\n".join(mention_words(spot) for spot in still))

    def _drop_aside(self, places: Sequence[Path]) -> None:
        def drop(store: Store) -> int:
            return erasing.drop_aside(store, places)

        words = self._context.words
        self._context.ask(drop, lambda gone: self._context.say(say.ASIDE_GONE(gone, shown=words.integer(gone)), tone=Tone.GOOD))

    def _renew(self, people: Sequence[UUID]) -> None:
        clock = self._context.clock

        def fresh(store: Store, watch: Watch) -> int | None:
            try:
                return sum(erasing.renew_copies(store, each, clock, watch) for each in people)
            except erasing.NewCopyIsSmaller:
                return None

        self._context.ask_long(fresh, self._renewed, owner=self._parent)

    def _renewed(self, gone: int | None) -> None:
        if gone is None:
            self._context.say(say.COPIES_STAY(), tone=Tone.WARNING)
        else:
            self._context.say(say.COPIES_GONE(gone, shown=self._context.words.integer(gone)), tone=Tone.GOOD)
