"""Asking before somebody is erased for good, with what that means for the copies of the data."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from ballast.services import erasing
from ballast.ui.changes import Tone
from ballast.ui.widgets.plain import Question, ask
from ballast.ui.words import people as say

if TYPE_CHECKING:
    from uuid import UUID

    from PySide6.QtWidgets import QDialog, QWidget

    from ballast.domain.log.change import Change
    from ballast.domain.log.watch import Watch
    from ballast.services.erasing import StillHeld
    from ballast.services.person_file import PersonFile
    from ballast.store.store import Store
    from ballast.ui.context import Context


class Eraser:
    """Asks, erases, and tells what is left."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        self._context, self._parent = context, parent
        self._left = 0
        self.box: QDialog | None = None

    def ask(self, found: PersonFile) -> None:
        """Look into the copies first, then ask."""
        clock, person = self._context.clock, found.person.id

        def look(store: Store, watch: Watch) -> StillHeld:
            return erasing.still_held(store, person, clock, watch)

        self._context.ask_long(look, partial(self._put, found), owner=self._parent)

    def _put(self, found: PersonFile, held: StillHeld) -> None:
        name = " ".join(found.person.name.split())
        answers = [say.ERASE_DO_ALL(), say.ERASE_DO()] if held.copies else [say.ERASE_DO()]
        question = Question(
            say.ERASE_TITLE(name=name), say.ERASE_TITLE(name=name), answers, self._detail(found, held), danger=0
        )
        self.box = ask(self._parent, question, partial(self._answered, found.person.id, bool(held.copies)))

    def _detail(self, found: PersonFile, held: StillHeld) -> str:
        words, parts = self._context.words, [say.ERASE_TEXT()]
        for phrase, count in ((say.ERASE_PLACES, len(found.places)), (say.ERASE_MENTIONS, len(found.texts))):
            if count:
                parts.append(phrase(count, shown=words.integer(count)))
        if held.until is None:
            parts.append(say.ERASE_NO_COPY())
        else:
            day, count = words.period(held.until, held.until), len(held.copies)
            parts.append(say.ERASE_COPIES(count, shown=words.integer(count), day=day))
        return "\n\n".join(parts)

    def _answered(self, person: UUID, copied: bool, answer: int | None) -> None:  # noqa: FBT001 - of a partial
        clock = self._context.clock
        self.box = None
        if answer is None:
            return

        def erase(store: Store) -> Change:
            change, self._left = erasing.erase_person(store, person, clock)
            return change

        self._context.do(erase, partial(self._erased, person, renew=copied and answer == 0), owner=self._parent)

    def _erased(self, person: UUID, _: object, *, renew: bool) -> None:
        shown = self._context.words.integer(self._left)
        self._context.say(say.ERASED_LEFT(self._left, shown=shown) if self._left else say.ERASED(), tone=Tone.GOOD)
        if renew:
            clock = self._context.clock

            def fresh(store: Store, watch: Watch) -> int | None:
                try:
                    return erasing.renew_copies(store, person, clock, watch)
                except erasing.NewCopyIsSmaller:
                    return None

            self._context.ask_long(fresh, self._renewed, owner=self._parent)

    def _renewed(self, gone: int | None) -> None:
        if gone is None:
            self._context.say(say.COPIES_STAY(), tone=Tone.WARNING)
        else:
            self._context.say(say.COPIES_GONE(gone, shown=self._context.words.integer(gone)), tone=Tone.GOOD)
