"""The way from sorting to rules: one is offered after tasks were sorted, stored on a yes, and forgotten from the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from ballast.services import sorting
from ballast.services.categories import all_categories
from ballast.ui.changes import Tone
from ballast.ui.pages.review.rule_offer import RuleOffer, RulesDialog
from ballast.ui.widgets.buttons import LinkButton
from ballast.ui.widgets.plain import set_tip
from ballast.ui.words import common, deeds
from ballast.ui.words import review as say
from ballast.ui.words.categories import category_name

if TYPE_CHECKING:
    from collections.abc import Collection
    from uuid import UUID

    from ballast.domain.log.change import Change
    from ballast.domain.log.entry import Category
    from ballast.domain.log.sorting import Rule
    from ballast.services.sorting import Offer
    from ballast.ui.context import Context
    from ballast.ui.widgets.surfaces import Card


class Learning(QObject):
    """The strip with the offer on a card, and the link to the rules in its head."""

    def __init__(self, context: Context, card: Card) -> None:
        super().__init__(card)
        self._context = context
        self._card = card
        self._categories: dict[UUID, Category] = {}
        self.dialog: RulesDialog | None = None
        self.offer = RuleOffer(context.theme, context.words)
        card.add(self.offer)
        self.offer.chosen.connect(self._learn)
        self.link = LinkButton(context.theme, say.RULES_LINK())
        set_tip(self.link, say.RULES_TIP())
        self.link.clicked.connect(self.ask_rules)
        card.head.addWidget(self.link)

    def sorted(self, task_ids: Collection[UUID]) -> None:
        """Tasks were sorted a moment ago: offer the rule that they speak for."""
        self._context.ask_long(
            lambda store, watch: (sorting.offer_for(store, task_ids, watch), all_categories(store)),
            self._show_offer,
            owner=self,
        )

    def ask_rules(self) -> None:
        """Show the rules that there are."""
        self._context.ask(lambda store: (sorting.rules_written(store), all_categories(store)), self._show_rules, owner=self)

    def _show_offer(self, found: tuple[Offer | None, tuple[Category, ...]]) -> None:
        self._categories = {each.id: each for each in found[1]}
        self.offer.show_offer(found[0], self._categories)

    def _show_rules(self, found: tuple[tuple[tuple[Rule, str], ...], tuple[Category, ...]]) -> None:
        dialog = RulesDialog(self._context.theme, found[0], {each.id: each for each in found[1]}, self._card.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.forgotten.connect(self._forget)
        self.dialog = dialog
        dialog.open()

    def _learn(self, offer: Offer, past: bool) -> None:  # noqa: FBT001 - as the signal carries it
        lesson, clock, count = offer.lesson, self._context.clock, len(offer.reach.tasks)
        category = category_name(self._categories[lesson.category_id])
        said = say.RULE_LEARNED(word=offer.written, category=category)
        if past:
            shown = self._context.words.integer(count)
            said = say.RULE_LEARNED_PAST(count, shown=shown, word=offer.written, category=category)
        self._context.do(
            lambda store: sorting.learn(store, lesson.word, lesson.category_id, clock, past=past),
            lambda _: self._say(said),
            owner=self,
        )

    def _forget(self, rule: Rule) -> None:
        clock = self._context.clock
        self._context.do(lambda store: sorting.forget(store, rule, clock), self._forgotten, owner=self)

    def _forgotten(self, change: Change | None) -> None:
        if change is not None:
            self._say(deeds.done(change))

    def _say(self, said: str) -> None:
        self._context.say(said, tone=Tone.GOOD, action=common.UNDO(), act=self._context.undo)
