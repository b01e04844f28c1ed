"""Rules for categories: words that the owner wants sorted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from ballast.domain.log.sorting import Rule
from ballast.store.insight_schema import CategoryRuleRow
from ballast.store.values import id_of

if TYPE_CHECKING:
    from uuid import UUID

    from ballast.store.engine import Database
    from ballast.store.recorder import Recorder

_ALL = select(CategoryRuleRow.id, CategoryRuleRow.word, CategoryRuleRow.category_id).order_by(CategoryRuleRow.word)


@dataclass(frozen=True, slots=True)
class Rules:
    """Reading rules."""

    database: Database

    def all(self) -> tuple[Rule, ...]:
        """All rules, by word."""
        return tuple(Rule(id_of(key), word, id_of(category)) for key, word, category in self.database.rows(_ALL))


@dataclass(frozen=True, slots=True)
class RuleWriter:
    """Writing rules inside an action."""

    recorder: Recorder

    def put(self, rule: Rule) -> None:
        """Store a rule, new or changed. Raises Conflict when another has the word, or there is no such category."""
        values = {"id": rule.id.hex, "word": rule.word, "category_id": rule.category_id.hex}
        self.recorder.put(CategoryRuleRow, values)

    def remove(self, rule_id: UUID) -> None:
        """Forget a rule."""
        self.recorder.remove(CategoryRuleRow, rule_id.hex)
