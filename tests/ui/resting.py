"""When a window stands: what tests wait for before they look or press."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ballast.ui.making import Making

if TYPE_CHECKING:
    from ballast.ui.window import MainWindow


def all_made(window: MainWindow) -> bool:
    """Whether no page waits to be made, and no part of one, nor a dialog, is on its way."""
    pages = (getattr(page, "making", None) for page in window.pages.made)
    parts = window.findChildren(Making)
    return all(making is None or making.done for making in pages) and not any(part.under_way for part in parts)
