"""The life of somebody in the data, by chance: candidate, renamed, scored, tried, helper, referee; some of it undone."""

from __future__ import annotations

import random
from dataclasses import dataclass, field, replace
from decimal import Decimal
from types import MappingProxyType
from typing import TYPE_CHECKING
from uuid import uuid4

from ballast.domain.delegation.hiring import Asked, Reference, Trial
from ballast.domain.delegation.scorecard import Score
from ballast.services import hand_over, hiring, people
from tests.services.helping import ROLE

if TYPE_CHECKING:
    from uuid import UUID

    from ballast.domain.delegation.people import Person
    from ballast.domain.delegation.plan import Plan
    from ballast.domain.log.clock import FixedClock
    from ballast.services.hiring import Search
    from ballast.store.store import Store

NAMES = ("Kanarienvogel Zw\u00f6lf", 'Quote "Q" \\ Canary', "\u91d1\u7cf8\u96c0 \u56db\u90ce")
CANARIES = (*NAMES, "canary-old-name", "canary@example.org", "+49 canary 42")


@dataclass
class Life:
    """One life; the same seed is the same life."""

    store: Store
    plan: Plan
    clock: FixedClock
    seed: int
    chance: random.Random = field(init=False)

    def led(self) -> Person:
        """Live it, beside somebody else, and say who it was."""
        self.chance = random.Random(self.seed)  # noqa: S311 - no secret
        _, one = hiring.add_candidate(self.store, self.search, self.chance.choice(NAMES), self.clock, contact=CANARIES[4])
        hiring.add_candidate(self.store, self.search, "Somebody Else", self.clock, contact="else@example.org")
        assert one.person_id is not None
        person = people.find_person(self.store, one.person_id)
        acts = (
            self.rename,
            self.score,
            self.score,
            self.tried,
            self.refer,
            self.speak,
            self.help,
            self.leave,
            self.back,
            self.on,
        )
        for _ in range(self.chance.randint(5, 14)):
            act = self.chance.choice(acts)
            there = self.store.people.get(person.id) is not None and bool(self.search.hiring.card.candidates)
            if there or act == self.on:
                act(person)
        return person

    @property
    def search(self) -> Search:
        """The search as it is."""
        return hiring.search_for(self.store, self.plan.id, ROLE)

    def someone(self) -> UUID:
        """One of the candidates."""
        return self.chance.choice(self.search.hiring.card.candidates).id

    def rename(self, person: Person) -> None:
        """Another name, another contact, a note over many pages."""
        people.keep_person(self.store, replace(person, name=CANARIES[3], contact=CANARIES[5], note="n" * 9000), self.clock)

    def score(self, _: Person) -> None:
        """A score for anybody."""
        search = self.search
        measure = self.chance.choice(list(search.hiring.card.weights))
        hiring.score(self.store, search, self.someone(), measure, Score(self.chance.randint(1, 5), "seen"), self.clock)

    def tried(self, _: Person) -> None:
        """A trial for anybody."""
        trial = Trial(5, Decimal(self.chance.randint(9, 20)), ("t",), "mark", self.clock.now().date())
        hiring.set_trial(self.store, self.search, self.someone(), trial, self.clock)

    def refer(self, _: Person) -> None:
        """A stranger speaks for anybody."""
        told = Reference(uuid4(), MappingProxyType({Asked.AGAIN: "yes"}))
        hiring.add_reference(self.store, self.search, self.someone(), "Referee", told, self.clock)

    def speak(self, person: Person) -> None:
        """They speak for anybody, before all others, so that the others move on."""
        search, candidate = self.search, self.someone()
        told = (Reference(person.id, MappingProxyType({Asked.WATCH: "slow"})), *search.hiring.references.get(candidate, ()))
        references = MappingProxyType({**search.hiring.references, candidate: told})
        hiring.keep_search(self.store, search, replace(search.hiring, references=references), self.clock)

    def help(self, person: Person) -> None:
        """They are the helper."""
        found = hand_over.handing(self.store, self.plan.id, ROLE, self.clock)
        hand_over.take_person(self.store, found, person.id, self.clock)

    def leave(self, _: Person) -> None:
        """Anybody goes off the card."""
        hiring.remove_candidate(self.store, self.search, self.someone(), self.clock)

    def back(self, _: Person) -> None:
        """Undo."""
        self.store.undo(self.clock.now())

    def on(self, _: Person) -> None:
        """Redo."""
        self.store.redo(self.clock.now())
