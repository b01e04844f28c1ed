"""Choosing among a few: the same questions, weights that stand before anyone is seen, scores that rest on something."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from ballast.domain.delegation.people import KEEP_MONTHS, months_later
from ballast.domain.delegation.plan import HelpType
from ballast.services import hand_over, hiring
from ballast.ui.pages.helpers.candidates import CandidatesCard
from ballast.ui.pages.helpers.choose_questions import CandidateQuestion, ReferenceQuestion, ScoreQuestion, TrialQuestion
from ballast.ui.pages.helpers.find_questions import today_of
from ballast.ui.pages.helpers.views import HelperView
from ballast.ui.pages.helpers.weights import QuestionsCard, WeightsCard
from ballast.ui.words import common
from ballast.ui.words import finding as say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from uuid import UUID

    from ballast.domain.delegation.hiring import Reference, Trial
    from ballast.domain.delegation.scorecard import Candidate, Measure, Score
    from ballast.domain.log.change import Change
    from ballast.services.hand_over import Handing
    from ballast.services.hiring import Search
    from ballast.store.store import Store
    from ballast.ui.pages.helpers.choose_questions import Asking, Told


class ChooseView(HelperView):
    """The candidates for a helper's place, side by side."""

    def make(self) -> Iterator[None]:
        """The steps of making it."""
        self._found: Handing | None = None
        self._search: Search | None = None
        self.weights = WeightsCard(self.context)
        self.questions = QuestionsCard(self.context)
        self.candidates = CandidatesCard(self.context)
        for card in (self.weights, self.questions, self.candidates):
            self.column.addWidget(card)
            yield
            yield from card.make()
        self.column.addStretch(1)
        self.weights.fixed.connect(self._fix)
        self.candidates.add_one.clicked.connect(self._ask_candidate)
        self.candidates.score_asked.connect(self._ask_score)
        self.candidates.trial_asked.connect(self._ask_trial)
        self.candidates.reference_asked.connect(self._ask_reference)
        self.candidates.taken.connect(self._take)
        self.candidates.removed.connect(self._remove)

    def show_helper(self, found: Handing) -> None:
        """Show a helper's candidates."""
        self._found = found
        plan, role = found.plan.id, found.role.id
        self.context.ask(lambda store: hiring.search_for(store, plan, role), self._show, owner=self)

    def _show(self, search: Search) -> None:
        found = self._found
        if found is None or found.role.id != search.role.id:
            return
        self._search = search
        software = search.role.help_type is HelpType.SOFTWARE
        self.weights.show_card(search.hiring.card)
        self.questions.show_questions(say.SOFTWARE_QUESTIONS if software else say.QUESTION_LIST)
        self.candidates.show_search(search, found)

    def _fix(self, weights: Mapping[Measure, int]) -> None:
        self._act(lambda store, search: hiring.set_weights(store, search, weights, self.context.clock))

    def _ask_candidate(self) -> None:
        search = self._search
        if search is not None:
            until = months_later(today_of(self.context), KEEP_MONTHS)
            asked = CandidateQuestion(self.context, self, software=search.role.help_type is HelpType.SOFTWARE, until=until)
            asked.taken.connect(self._add)
            asked.open()

    def _add(self, told: Told) -> None:
        clock = self.context.clock

        def act(store: Store, search: Search) -> Change:
            return hiring.add_candidate(store, search, told.name, clock, where=told.where, contact=told.contact)[0]

        self._act(act)

    def _asking(self, candidate: Candidate) -> Asking | None:
        from ballast.ui.pages.helpers.choose_questions import Asking  # noqa: PLC0415 - a plain value

        return None if self._search is None or self._found is None else Asking(self.context, self, self._search, candidate)

    def _ask_score(self, candidate: Candidate, measure: Measure) -> None:
        if (asking := self._asking(candidate)) is not None:
            asked = ScoreQuestion(asking, measure)
            asked.taken.connect(lambda given: self._score(candidate.id, measure, given))
            asked.cleared.connect(lambda: self._score(candidate.id, measure, None))
            asked.open()

    def _score(self, candidate_id: UUID, measure: Measure, given: Score | None) -> None:
        self._act(lambda store, search: hiring.score(store, search, candidate_id, measure, given, self.context.clock))

    def _ask_trial(self, candidate: Candidate) -> None:
        if (asking := self._asking(candidate)) is not None and self._found is not None:
            asked = TrialQuestion(asking, self._found)
            asked.taken.connect(lambda trial: self._keep_trial(candidate.id, trial))
            asked.open()

    def _keep_trial(self, candidate_id: UUID, trial: Trial) -> None:
        self._act(lambda store, search: hiring.set_trial(store, search, candidate_id, trial, self.context.clock))

    def _ask_reference(self, candidate: Candidate) -> None:
        if (asking := self._asking(candidate)) is not None:
            asked = ReferenceQuestion(asking)
            asked.taken.connect(lambda told: self._refer(candidate.id, *told))
            asked.open()

    def _refer(self, candidate_id: UUID, name: str, reference: Reference) -> None:
        clock = self.context.clock
        self._act(lambda store, search: hiring.add_reference(store, search, candidate_id, name, reference, clock))

    def _take(self, candidate: Candidate) -> None:
        person, clock, search = candidate.person_id, self.context.clock, self._search
        if person is None or search is None:
            return

        def act(store: Store, search: Search) -> Change:
            found = hand_over.handing(store, search.plan.id, search.role.id, clock)
            return hand_over.take_person(store, found, person, clock)

        self._act(act, say.TAKEN(name=" ".join(search.name_of(candidate).split())))

    def _remove(self, candidate: Candidate) -> None:
        search = self._search
        if search is not None:
            said = say.CANDIDATE_GONE(name=" ".join(search.name_of(candidate).split()))
            clock = self.context.clock
            self._act(lambda store, search: hiring.remove_candidate(store, search, candidate.id, clock), said)

    def _act(self, change: Callable[[Store, Search], Change], said: str = "") -> None:
        """Change the search as it is by then."""
        found = self._found
        if found is not None:
            plan, role = found.plan.id, found.role.id
            self.context.do(
                lambda store: change(store, hiring.search_for(store, plan, role)),
                partial(self._say, said) if said else None,
                owner=self,
            )

    def _say(self, said: str, _: object) -> None:
        self.context.say(said, action=common.UNDO(), act=self.context.undo)
