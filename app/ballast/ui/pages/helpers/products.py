"""What a product must and should do, and how far one of them does."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from ballast.domain.delegation.product import Growth, fit_of, growth_of
from ballast.ui.pages.helpers.find_parts import Noted
from ballast.ui.pages.helpers.product_questions import NeedQuestion
from ballast.ui.pages.helpers.views import Kept, emptied
from ballast.ui.widgets.buttons import Button, IconButton
from ballast.ui.widgets.plain import PlainLabel
from ballast.ui.widgets.surfaces import Card
from ballast.ui.words import products as say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ballast.domain.delegation.product import Need
    from ballast.domain.delegation.scorecard import Candidate
    from ballast.services.hiring import Search
    from ballast.ui.context import Context
    from ballast.ui.words.formats import Words


class NeedsCard(Card):
    """The list of musts and shoulds. `added` carries pairs of a text and whether it is a must, `removed` a need."""

    added = Signal(object)
    removed = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__(say.NEEDS())
        self._context = context
        self._search: Search | None = None

    def make(self) -> Iterator[None]:
        """The steps of making it."""
        theme = self._context.theme
        self.suggest = Button(theme, say.SUGGEST(), "list")
        self.add_one = Button(theme, say.ADD_NEED(), "plus")
        self.suggest.clicked.connect(self._suggest)
        self.add_one.clicked.connect(self._ask)
        self.head.addWidget(self.suggest)
        self.head.addWidget(self.add_one)
        self.add(PlainLabel(say.NEEDS_NOTE(), "small", wrap=True))
        self.hint = PlainLabel(say.SUGGEST_NOTE(), "hint", wrap=True)
        self.add(self.hint)
        self.rows = QVBoxLayout()
        self.rows.setSpacing(4)
        self.body.addLayout(self.rows)
        yield

    def show_search(self, search: Search) -> None:
        """Show the needs of a search, musts first."""
        kept = Kept(self)
        self._search = search
        needs = sorted(search.hiring.needs, key=lambda need: not need.must)
        self.suggest.setVisible(not needs)
        self.hint.setVisible(not needs)
        emptied(self.rows)
        for need in needs:
            self.rows.addWidget(self._row(need, stands=bool(search.hiring.card.candidates) and not need.late))
        kept.restore()

    def _row(self, need: Need, *, stands: bool) -> Noted:
        bin_it = IconButton(self._context.theme, "trash", say.REMOVE_NEED(need=need.text), bare=True)
        bin_it.clicked.connect(partial(self.removed.emit, need))
        if stands:
            bin_it.hide()
        row = Noted((say.MUST if need.must else say.SHOULD)(), need.text, say.LATE() if need.late else "", bin_it)
        row.badge.set_tone("accent" if need.must else "")
        return row

    def _suggest(self) -> None:
        search = self._search
        if search is not None:
            self.added.emit(suggested(search))

    def _ask(self) -> None:
        asked = NeedQuestion(self._context, self)
        asked.taken.connect(lambda need: self.added.emit((need,)))
        asked.open()


def suggested(search: Search) -> tuple[tuple[str, bool], ...]:
    """Our list: the tools that the briefs of the helper's tasks name, then what holds for every product."""
    tasks = [task for task in search.plan.tasks if task.role_id == search.role.id]
    named = (" ".join(tool.tool.split()) for task in tasks for tool in task.brief.tools)
    tools = tuple(dict.fromkeys(tool for tool in named if tool))
    return (
        *((text(), must) for text, must in say.SUGGESTED[:1]),
        *((say.SUGGESTED_TOOL(tool=tool), True) for tool in tools),
        *((text(), must) for text, must in say.SUGGESTED[1:]),
    )


def fit_words(search: Search, candidate: Candidate, words: Words) -> str:
    """How far a product does what it must and should, in a line."""
    needs = search.hiring.needs
    if not needs:
        return say.NO_NEEDS()
    fit = fit_of(needs, search.hiring.checks.get(candidate.id, {}))
    said = [say.MET(met=words.integer(fit.met), count=words.integer(len(needs)))]
    if fit.failed:
        said.append(say.FAILED(len(fit.failed), shown=words.integer(len(fit.failed)), needs=_texts(fit.failed)))
    if fit.untried:
        said.append(say.UNTRIED(len(fit.untried), shown=words.integer(len(fit.untried))))
    if fit.lacking:
        said.append(say.LACKING(needs=_texts(fit.lacking)))
    return " · ".join(said)


def price_words(search: Search, candidate: Candidate, words: Words) -> str:
    """What a product costs now and later, and how that grows."""
    prices = search.hiring.prices.get(candidate.id)
    if prices is None:
        return say.PRICES_NONE()
    now, twice, tenfold = (
        "–" if each is None else words.money(each, search.plan.currency) for each in (prices.now, prices.twice, prices.tenfold)
    )
    said, growth = say.PRICES_SAID(now=now, twice=twice, tenfold=tenfold), growth_of(prices)
    return said if growth is Growth.UNKNOWN else f"{said}: {say.GROWTHS[growth]()}"


def _texts(needs: tuple[Need, ...]) -> str:
    return ", ".join(each.text for each in needs)
