"""Choosing among a few: the same questions, weights that stand before anyone is seen, scores that rest on something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ballast.domain.delegation.people import KEEP_MONTHS, months_later
from ballast.services import hand_over, hiring
from ballast.ui.pages.helpers.candidates import CandidatesCard
from ballast.ui.pages.helpers.choose_questions import CandidateQuestion, ReferenceQuestion, ScoreQuestion, TrialQuestion
from ballast.ui.pages.helpers.find_questions import today_of
from ballast.ui.pages.helpers.product_questions import CheckQuestion, PricesQuestion
from ballast.ui.pages.helpers.products import NeedsCard
from ballast.ui.pages.helpers.search_view import SearchView
from ballast.ui.pages.helpers.weights import QuestionsCard, WeightsCard
from ballast.ui.words import finding as say
from ballast.ui.words import products

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from uuid import UUID

    from ballast.domain.delegation.hiring import Reference, Trial
    from ballast.domain.delegation.product import Met, Need, Prices
    from ballast.domain.delegation.scorecard import Candidate, Measure, Score
    from ballast.domain.log.change import Change
    from ballast.services.hand_over import Handing
    from ballast.services.hiring import Search
    from ballast.store.store import Store
    from ballast.ui.pages.helpers.choose_questions import Asking, Told


class ChooseView(SearchView):
    """The candidates for a helper's place, side by side."""

    def make(self) -> Iterator[None]:
        """The steps of making it."""
        self.needs = NeedsCard(self.context)
        self.weights = WeightsCard(self.context)
        self.questions = QuestionsCard(self.context)
        self.candidates = CandidatesCard(self.context)
        for card in (self.needs, self.weights, self.questions, self.candidates):
            self.column.addWidget(card)
            yield
            yield from card.make()
        self.column.addStretch(1)
        self.needs.hide()
        self.needs.added.connect(self._add_needs)
        self.needs.removed.connect(self._remove_need)
        self.weights.fixed.connect(self._fix)
        self.candidates.add_one.clicked.connect(self._ask_candidate)
        self.candidates.score_asked.connect(self._ask_score)
        self.candidates.scored.connect(lambda candidate, measure, given: self._score(candidate.id, measure, given))
        self.candidates.trial_asked.connect(self._ask_trial)
        self.candidates.reference_asked.connect(self._ask_reference)
        self.candidates.check_asked.connect(self._ask_check)
        self.candidates.prices_asked.connect(self._ask_prices)
        self.candidates.taken.connect(self._take)
        self.candidates.start_asked.connect(lambda: self.view_asked.emit("start"))
        self.candidates.removed.connect(self._remove)

    def show_search(self, search: Search, found: Handing) -> None:
        """Show a helper's candidates."""
        software = search.software
        self.needs.setVisible(software)
        if software:
            self.needs.show_search(search)
        self.weights.show_card(search.hiring.card)
        self.questions.show_questions(say.SOFTWARE_QUESTIONS if software else say.QUESTION_LIST)
        self.candidates.show_search(search, found)

    def _add_needs(self, needs: tuple[tuple[str, bool], ...]) -> None:
        clock = self.context.clock
        self.act(lambda store, search: hiring.add_needs(store, search, needs, clock))

    def _remove_need(self, need: Need) -> None:
        clock, said = self.context.clock, products.NEED_GONE(need=need.text)
        self.act(lambda store, search: hiring.remove_need(store, search, need.id, clock), said)

    def _fix(self, weights: Mapping[Measure, int]) -> None:
        self.act(lambda store, search: hiring.set_weights(store, search, weights, self.context.clock))

    def _ask_candidate(self) -> None:
        search = self.search
        if search is not None:
            until = months_later(today_of(self.context), KEEP_MONTHS)
            asked = CandidateQuestion(self.context, self, software=search.software, until=until)
            asked.taken.connect(self._add)
            asked.open()

    def _add(self, told: Told) -> None:
        clock = self.context.clock

        def act(store: Store, search: Search) -> Change:
            return hiring.add_candidate(store, search, told.name, clock, where=told.where, contact=told.contact)[0]

        self.act(act)

    def _asking(self, candidate: Candidate) -> Asking | None:
        from ballast.ui.pages.helpers.choose_questions import Asking  # noqa: PLC0415 - a plain value

        return None if self.search is None or self.found is None else Asking(self.context, self, self.search, candidate)

    def _ask_score(self, candidate: Candidate, measure: Measure) -> None:
        if (asking := self._asking(candidate)) is not None:
            asked = ScoreQuestion(asking, measure)
            asked.taken.connect(lambda given: self._score(candidate.id, measure, given))
            asked.cleared.connect(lambda: self._score(candidate.id, measure, None))
            asked.open()

    def _score(self, candidate_id: UUID, measure: Measure, given: Score | None) -> None:
        self.act(lambda store, search: hiring.score(store, search, candidate_id, measure, given, self.context.clock))

    def _ask_trial(self, candidate: Candidate) -> None:
        if (asking := self._asking(candidate)) is not None and self.found is not None:
            asked = TrialQuestion(asking, self.found)
            asked.taken.connect(lambda trial: self._keep_trial(candidate.id, trial))
            asked.open()

    def _keep_trial(self, candidate_id: UUID, trial: Trial) -> None:
        self.act(lambda store, search: hiring.set_trial(store, search, candidate_id, trial, self.context.clock))

    def _ask_reference(self, candidate: Candidate) -> None:
        if (asking := self._asking(candidate)) is not None:
            asked = ReferenceQuestion(asking)
            asked.taken.connect(lambda told: self._refer(candidate.id, *told))
            asked.open()

    def _refer(self, candidate_id: UUID, name: str, reference: Reference) -> None:
        clock = self.context.clock
        self.act(lambda store, search: hiring.add_reference(store, search, candidate_id, name, reference, clock))

    def _ask_check(self, candidate: Candidate) -> None:
        if (asking := self._asking(candidate)) is not None:
            asked = CheckQuestion(asking)
            asked.taken.connect(lambda found: self._check(candidate.id, found))
            asked.open()

    def _check(self, candidate_id: UUID, found: Mapping[UUID, Met | None]) -> None:
        self.act(lambda store, search: hiring.check_need(store, search, candidate_id, found, self.context.clock))

    def _ask_prices(self, candidate: Candidate) -> None:
        if (asking := self._asking(candidate)) is not None:
            asked = PricesQuestion(asking)
            asked.taken.connect(lambda prices: self._keep_prices(candidate.id, prices))
            asked.open()

    def _keep_prices(self, candidate_id: UUID, prices: Prices) -> None:
        self.act(lambda store, search: hiring.set_prices(store, search, candidate_id, prices, self.context.clock))

    def _take(self, candidate: Candidate) -> None:
        person, clock, search = candidate.person_id, self.context.clock, self.search
        if search is None:
            return

        def act(store: Store, search: Search) -> Change:
            if person is None:
                return hiring.take_product(store, search, candidate.id, clock)
            found = hand_over.handing(store, search.plan.id, search.role.id, clock)
            return hand_over.take_person(store, found, person, clock)

        said = say.TAKEN if person is not None else products.TAKEN
        self.act(act, said(name=" ".join(search.name_of(candidate).split())))

    def _remove(self, candidate: Candidate) -> None:
        search = self.search
        if search is not None:
            said = say.CANDIDATE_GONE(name=" ".join(search.name_of(candidate).split()))
            clock = self.context.clock
            self.act(lambda store, search: hiring.remove_candidate(store, search, candidate.id, clock), said)
