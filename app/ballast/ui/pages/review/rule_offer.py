"""A rule that is offered after sorting, and the list of those that were made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ballast.ui.pages.review.behind import fitting
from ballast.ui.widgets.buttons import Button, LinkButton, PrimaryButton
from ballast.ui.widgets.layouts import FlowLayout
from ballast.ui.widgets.plain import ElidedLabel, PlainLabel
from ballast.ui.widgets.surfaces import scrolled
from ballast.ui.words import common, unmarked
from ballast.ui.words import review as say
from ballast.ui.words.categories import category_name

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from uuid import UUID

    from ballast.domain.log.entry import Category
    from ballast.domain.log.sorting import Rule
    from ballast.services.sorting import Offer
    from ballast.ui.theme import Theme
    from ballast.ui.words.formats import Words


class RuleOffer(QFrame):
    """Asks whether work with a word goes into a category from now on. `chosen` carries the `Offer` and whether the past too."""

    chosen = Signal(object, bool)

    def __init__(self, theme: Theme, words: Words) -> None:
        super().__init__()
        self._words = words
        self._offer: Offer | None = None
        self.setProperty("kind", "banner")
        self.setProperty("tone", "info")
        self.text = PlainLabel("", wrap=True)
        self.now = PrimaryButton(theme, say.RULE_FROM_NOW(), "check")
        self.past = Button(theme, "", "clock")
        self.leave = LinkButton(theme, say.RULE_NOT())
        self.now.clicked.connect(lambda: self._choose(past=False))
        self.past.clicked.connect(lambda: self._choose(past=True))
        self.leave.clicked.connect(self.hide)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(10)
        column.addWidget(self.text)
        row = FlowLayout(gap=8)
        for button in (self.now, self.past, self.leave):
            row.addWidget(button)
        column.addLayout(row)
        self.hide()

    def show_offer(self, offer: Offer | None, categories: Mapping[UUID, Category]) -> None:
        """Offer a rule with its reason and its reach; None takes the offer away."""
        self._offer = offer if offer is not None and offer.lesson.category_id in categories else None
        if self._offer is None:
            self.hide()
            return
        lesson, reach = self._offer.lesson, self._offer.reach
        text = say.RULE_OFFER(
            word=self._offer.written,
            category=category_name(categories[lesson.category_id]),
            matching=self._words.integer(lesson.matching),
            n=self._words.integer(lesson.entries),
        )
        self.text.setText(text)
        self.setAccessibleName(unmarked(text))
        past = say.RULE_PAST(
            entries=say.ENTRIES(reach.entries, shown=self._words.integer(reach.entries)),
            tasks=say.RULE_TASKS(len(reach.tasks), shown=self._words.integer(len(reach.tasks))),
            time=self._words.duration(reach.time),
        )
        self.past.setText(past)
        self.past.setAccessibleName(past)
        self.past.setVisible(bool(reach.tasks))
        self.show()

    def _choose(self, *, past: bool) -> None:
        self.hide()
        if self._offer is not None:
            self.chosen.emit(self._offer, past)


class RulesDialog(QDialog):
    """The rules by word, each with the word as it is written and a way to forget it. `forgotten` carries a `Rule`."""

    forgotten = Signal(object)

    def __init__(
        self,
        theme: Theme,
        rules: Sequence[tuple[Rule, str]],
        categories: Mapping[UUID, Category],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(say.RULES_TITLE())
        self.resize(fitting(520, 420, parent))
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 18)
        column.setSpacing(12)
        column.addWidget(PlainLabel(say.RULES_TITLE(), "card"))
        column.addWidget(PlainLabel(say.RULES_HOW() if rules else say.RULES_NONE(), "second", wrap=True))
        inside = QWidget()
        column.addWidget(scrolled(inside), 1)
        self.lines: dict[UUID, QWidget] = {}
        listed = QVBoxLayout(inside)
        listed.setContentsMargins(0, 0, 0, 0)
        for rule, word in rules:
            self.lines[rule.id] = self._line(theme, rule, word, categories)
            listed.addWidget(self.lines[rule.id])
        listed.addStretch(1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        self.close_button = PrimaryButton(theme, common.CLOSE())
        self.close_button.clicked.connect(self.accept)
        foot.addWidget(self.close_button)
        column.addLayout(foot)

    def _line(self, theme: Theme, rule: Rule, word: str, categories: Mapping[UUID, Category]) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 2, 8, 2)
        category = category_name(categories.get(rule.category_id))
        row.addWidget(ElidedLabel(say.RULE_LINE(word=word, category=category)), 1)
        forget = Button(theme, say.RULE_FORGET(), "trash")
        forget.setAccessibleName(say.RULE_FORGET_NAME(word=word))
        forget.clicked.connect(lambda: self._forget(rule))
        row.addWidget(forget)
        return line

    def _forget(self, rule: Rule) -> None:
        self.lines[rule.id].hide()
        self.close_button.setFocus()
        self.forgotten.emit(rule)
