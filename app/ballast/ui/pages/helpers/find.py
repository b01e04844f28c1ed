"""Finding somebody: where was looked, where help may sit, what is paid elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ballast.ui.pages.helpers.views import HelperView
from ballast.ui.widgets.plain import PlainLabel
from ballast.ui.words import finding as say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ballast.services.hand_over import Handing


class FindView(HelperView):
    """Where was looked for a helper, and what help costs elsewhere."""

    def make(self) -> Iterator[None]:
        """The steps of making it."""
        self.note = PlainLabel(say.FIND_NOTE(), "second", wrap=True)
        self.column.addWidget(self.note)
        self.column.addStretch(1)
        yield

    def show_helper(self, found: Handing) -> None:
        """Show a helper's search."""
