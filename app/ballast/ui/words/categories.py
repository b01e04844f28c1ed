"""What a category is called: the owner's own name, or ours while the owner has not renamed it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ballast.ui.words.common import CATEGORY_NAMES, UNCATEGORISED

if TYPE_CHECKING:
    from ballast.domain.log.entry import Category


def category_name(category: Category | None) -> str:
    """The name to show; what has no category is called so."""
    if category is None:
        return UNCATEGORISED()
    if category.name or category.builtin not in CATEGORY_NAMES:
        return category.name
    return CATEGORY_NAMES[category.builtin]()
