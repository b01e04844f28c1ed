"""The candidates side by side: scores with what they rest on, totals, the gap between the first two."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from ballast.domain.delegation.hiring import trial_cost
from ballast.domain.delegation.scorecard import FEWEST, MOST, Standing
from ballast.ui.pages.helpers.products import fit_words, price_words
from ballast.ui.pages.helpers.scores import ScoreRow
from ballast.ui.pages.helpers.views import Kept, marked
from ballast.ui.widgets.buttons import Button, IconButton, LinkButton, PrimaryButton
from ballast.ui.widgets.columns import Columns
from ballast.ui.widgets.plain import ElidedLabel, PlainLabel
from ballast.ui.widgets.surfaces import Badge, Card, Line
from ballast.ui.words import finding as say
from ballast.ui.words import products

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import SignalInstance

    from ballast.domain.delegation.hiring import Hiring
    from ballast.domain.delegation.scorecard import Candidate, Measure, Ranking, Score
    from ballast.domain.delegation.scorecard import Line as Result
    from ballast.services.hand_over import Handing
    from ballast.services.hiring import Search
    from ballast.ui.context import Context

_NARROWEST = 196
_TONES = {Standing.RULED_OUT: "danger", Standing.UNFINISHED: "", Standing.COMPLETE: "good"}


class CandidatesCard(Card):
    """All candidates. Signals carry the candidate; `score_asked` with the measure, `scored` with that and the `Score`."""

    score_asked = Signal(object, object)
    scored = Signal(object, object, object)
    trial_asked = Signal(object)
    reference_asked = Signal(object)
    check_asked = Signal(object)
    prices_asked = Signal(object)
    taken = Signal(object)
    removed = Signal(object)
    start_asked = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(say.CANDIDATES())
        self._context = context

    def make(self) -> Iterator[None]:
        """The steps of making it."""
        self.add_one = PrimaryButton(self._context.theme, say.ADD_CANDIDATE(), "plus")
        self.head.addWidget(self.add_one)
        self.verdict = PlainLabel("", "strong", wrap=True)
        self.note = PlainLabel("", "small", wrap=True)
        self.columns = Columns(_NARROWEST, (5, 4, 3, 2, 1), 12)
        self.hint = PlainLabel(say.SCORE_KEYS(), "hint", wrap=True)
        for widget in (self.verdict, self.note, self.hint, self.columns):
            self.add(widget)
        yield

    def show_search(self, search: Search, found: Handing) -> None:
        """Show these candidates, the best first."""
        kept = Kept(self)
        card, ranking = search.hiring.card, search.ranking
        text = say.ADD_PRODUCT() if search.software else say.ADD_CANDIDATE()
        self.title.setText(products.CANDIDATES() if search.software else say.CANDIDATES())
        self.add_one.setText(text)
        self.add_one.setAccessibleName(text)
        self.add_one.setEnabled(len(card.candidates) < MOST)
        self.verdict.setText(verdict(ranking, search, self._context) if card.candidates else "")
        self.verdict.setVisible(bool(card.candidates))
        self.note.setText(_how_many(len(card.candidates), software=search.software))
        self.note.setVisible(bool(self.note.text()))
        self.columns.clear()
        for line in ranking.lines:
            self.columns.add(CandidateColumn(self, self._context, search, found, line))
        self.columns.close_up()
        for widget in (self.columns, self.hint):
            widget.setVisible(bool(ranking.lines))
        kept.restore()

    def take_score(self, row: ScoreRow, candidate: Candidate, measure: Measure, score: Score) -> None:
        """Keep a score given in its place; the next one that is missing, else that one, has the keyboard."""
        rows = self.findChildren(ScoreRow)
        after = rows[rows.index(row) + 1 :]
        heir = next((each for each in after if each.given is None), row)
        heir.button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.scored.emit(candidate, measure, score)


class CandidateColumn(Card):
    """One candidate: name, total, every measure with its score, the trial, the references, the choice."""

    def __init__(self, whole: CandidatesCard, context: Context, search: Search, found: Handing, result: Result) -> None:
        super().__init__()
        self.body.setContentsMargins(12, 12, 12, 12)
        self.body.setSpacing(6)
        self._context, self._result, self._whole, self._search = context, result, whole, search
        self.candidate = result.candidate
        self.called = " ".join(search.name_of(self.candidate).split())
        self.setAccessibleName(self.called)
        self.scores: list[ScoreRow] = []
        self._head()
        if self.candidate.person_id is None:
            self._fit()
        for measure, weight in search.hiring.card.weights.items():
            if weight:
                self.add(Line())
                self._measure(measure, weight)
        self.add(Line())
        self._more(search.hiring, found)
        self.body.addStretch(1)
        self._choice(found)

    def _head(self) -> None:
        row = QHBoxLayout()
        self.name = ElidedLabel(self.called, "strong")
        bin_it = IconButton(self._context.theme, "trash", say.REMOVE_CANDIDATE(name=self.called), bare=True)
        bin_it.clicked.connect(partial(self._whole.removed.emit, self.candidate))
        row.addWidget(self.name, 1)
        row.addWidget(bin_it)
        self.body.addLayout(row)
        total = self._result.total
        shown = "" if total is None else self._context.words.number(total, 0)
        self.standing = Badge(say.STANDINGS[self._result.standing](total=shown), _TONES[self._result.standing])
        self.body.addWidget(self.standing, 0, Qt.AlignmentFlag.AlignLeft)
        missing = len(self._result.missing)
        left = PlainLabel(say.LEFT(missing, shown=self._context.words.integer(missing)), "hint", parent=self)
        left.setVisible(bool(missing) and self._result.standing is Standing.UNFINISHED)
        self.add(left)

    def _measure(self, measure: Measure, weight: int) -> None:
        words, name = self._context.words, say.MEASURES[measure]()
        self.add(ElidedLabel(say.SCORE_LINE(measure=name, weight=words.integer(weight)), "small"))
        row = ScoreRow(self._context, self.candidate, self.called, measure)
        row.asked.connect(partial(self._whole.score_asked.emit, self.candidate, measure))
        row.kept.connect(partial(self._whole.take_score, row, self.candidate, measure))
        self.scores.append(row)
        self.add(row)

    def _fit(self) -> None:
        """What a product must and should do comes before its scores: a must that is not met decides."""
        self.add(Line())
        said = fit_words(self._search, self.candidate, self._context.words)
        self._link(products.CHECK(), said, self._whole.check_asked)

    def _more(self, hiring: Hiring, found: Handing) -> None:
        product = self.candidate.person_id is None
        self._link(products.TRIAL() if product else say.TRIAL(), self._trial(hiring, found), self._whole.trial_asked)
        if product:
            self._link(
                products.PRICES(), price_words(self._search, self.candidate, self._context.words), self._whole.prices_asked
            )
            return
        asked = len(hiring.references.get(self.candidate.id, ()))
        told = say.REFERENCES_COUNT(asked, shown=self._context.words.integer(asked)) if asked else say.REFERENCES_NONE()
        self._link(say.REFERENCES(), told, self._whole.reference_asked)

    def _trial(self, hiring: Hiring, found: Handing) -> str:
        words, trial = self._context.words, hiring.trials.get(self.candidate.id)
        if trial is None:
            return say.TRIAL_NONE()
        ends = {None: say.TRIAL_OPEN, True: say.TRIAL_PASSED, False: say.TRIAL_FAILED}[trial.passed]()
        hours = words.hours(trial.hours, 0)
        if self.candidate.person_id is None:
            return f"{hours}, {ends}"
        return f"{say.TRIAL_AGREED(hours=hours, cost=words.money(trial_cost(trial), found.plan.currency))}, {ends}"

    def _link(self, name: str, text: str, signal: SignalInstance) -> None:
        link = LinkButton(self._context.theme, name)
        link.setAccessibleName(f"{name}, {self.called}: {text}")
        marked(link, f"{self.candidate.id} {name}")
        link.clicked.connect(partial(signal.emit, self.candidate))
        self.body.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        self.add(PlainLabel(text, "small", wrap=True))

    def _choice(self, found: Handing) -> None:
        person = self.candidate.person_id
        taken = self._search.hiring.chosen == self.candidate.id if person is None else found.hand_over.person_id == person
        if taken:
            self.body.addWidget(Badge(say.CHOSEN(), "good"), 0, Qt.AlignmentFlag.AlignLeft)
            begun = found.hand_over.start is not None
            text = (say.SHOW_START if begun else say.ON_TO_START)()
            on = (Button if begun else PrimaryButton)(self._context.theme, text, "calendar")
            marked(on, f"{self.candidate.id} choice")
            on.clicked.connect(self._whole.start_asked)
            self.add(on)
            return
        take = Button(self._context.theme, say.TAKE(), "check")
        take.setAccessibleName((products if person is None else say).TAKE_NAME(name=self.called))
        marked(take, f"{self.candidate.id} choice")
        take.setEnabled(self._result.standing is not Standing.RULED_OUT)
        take.clicked.connect(partial(self._whole.taken.emit, self.candidate))
        self.add(take)


def verdict(ranking: Ranking, search: Search, context: Context) -> str:
    """What the scores say, in a sentence."""
    complete = [line for line in ranking.lines if line.standing is Standing.COMPLETE]
    names = [" ".join(search.name_of(line.candidate).split()) for line in complete]
    if len(complete) > 1:
        gap = context.words.number(ranking.gap or 0.0, 0)
        return (say.LEVEL if ranking.level else say.WINNER)(name=names[0], other=names[1], gap=gap)
    if complete:
        return say.ONE_DONE(name=names[0], total=context.words.number(complete[0].total or 0.0, 0))
    out = all(line.standing is Standing.RULED_OUT for line in ranking.lines)
    return say.ALL_OUT() if out else (products if search.software else say).NONE_DONE()


def _how_many(count: int, *, software: bool) -> str:
    if count == 0:
        return (products.NONE_YET if software else say.CANDIDATES_NONE)()
    if count < FEWEST:
        return (products.FEW if software else say.CANDIDATES_FEW)(count)
    return say.CANDIDATES_MANY() if count >= MOST else ""
