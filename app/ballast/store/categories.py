"""Categories: the kinds of work, and the five that are there on the first day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid5

from sqlalchemy import select

from ballast.domain.log.entry import Category
from ballast.store.insight_schema import CategoryRuleRow, GuessRow
from ballast.store.rows import categories_of
from ballast.store.schema import CategoryRow

if TYPE_CHECKING:
    from ballast.store.engine import Database
    from ballast.store.recorder import Recorder

_FAMILY = UUID("7b6f9c1e-53a8-4c0f-9d0a-2f8f4a1c6e55")
_FIRST = (
    ("core", "target", 1.0),
    ("administrative", "clipboard", 0.0),
    ("marketing", "megaphone", 0.5),
    ("technical", "wrench", 0.25),
    ("development", "book", 0.75),
)
_COLUMNS = (
    CategoryRow.id,
    CategoryRow.name,
    CategoryRow.colour,
    CategoryRow.cue,
    CategoryRow.position,
    CategoryRow.mission,
    CategoryRow.builtin,
)
_ALL = select(*_COLUMNS).order_by(CategoryRow.position, CategoryRow.id)


def first_categories() -> tuple[Category, ...]:
    """The five that every owner starts with, with the same identifiers in every data file."""
    return tuple(
        Category(uuid5(_FAMILY, key), "", place, cue, place, mission, key) for place, (key, cue, mission) in enumerate(_FIRST)
    )


@dataclass(frozen=True, slots=True)
class Categories:
    """Reading categories."""

    database: Database

    def all(self) -> tuple[Category, ...]:
        """All categories, in the owner's order."""
        return categories_of(self.database.rows(_ALL))

    def get(self, category_id: UUID) -> Category | None:
        """The category with that identifier; None when there is none."""
        return next((category for category in self.all() if category.id == category_id), None)


@dataclass(frozen=True, slots=True)
class CategoryWriter:
    """Writing categories inside an action."""

    recorder: Recorder

    def add(self, category: Category) -> None:
        """Store a new category."""
        self.recorder.add(CategoryRow, values_of(category))

    def replace(self, category: Category) -> None:
        """Store new values of a category. Raises Conflict when it is gone."""
        self.recorder.change(CategoryRow, values_of(category))

    def remove(self, category_id: UUID) -> None:
        """Take a category away with its rules and guesses. Raises Conflict ("in_use") while a task is in it."""
        for row in (CategoryRuleRow, GuessRow):
            self.recorder.remove_all(row, "category_id", category_id.hex)
        self.recorder.remove(CategoryRow, category_id.hex)


def values_of(category: Category) -> dict[str, Any]:
    """The row of a category."""
    return {
        "id": category.id.hex,
        "name": category.name,
        "colour": category.colour,
        "cue": category.cue,
        "position": category.position,
        "mission": category.mission,
        "builtin": category.builtin,
    }
