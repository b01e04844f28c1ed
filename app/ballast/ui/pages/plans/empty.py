"""What stands on the page while there is no plan: what a plan is, and the way to the first one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ballast.ui.changes import PageName
from ballast.ui.widgets.buttons import Button
from ballast.ui.widgets.plain import set_tip
from ballast.ui.widgets.surfaces import EmptyState
from ballast.ui.words import plans as say

if TYPE_CHECKING:
    from collections.abc import Callable

    from ballast.ui.context import Context


class NoPlans(EmptyState):
    """Offers to make the first plan; while nothing is logged, to log or import instead."""

    def __init__(self, context: Context, begin: Callable[[], object]) -> None:
        super().__init__(context.theme, "plan", say.EMPTY_TITLE(), say.EMPTY_TEXT())
        self.make_first = self.add_button(say.MAKE_FIRST(), "plus", begin)
        self.go_log = self.add_button(say.GO_LOG(), "clock", lambda: context.navigate(PageName.TODAY))
        self.go_import = Button(context.theme, say.GO_IMPORT(), "upload")
        self.go_import.clicked.connect(lambda: context.navigate(PageName.IMPORT))
        self.buttons.insertWidget(self.buttons.count() - 1, self.go_import)

    def show_logged(self, *, logged: bool) -> None:
        """Whether there is anything to make a plan from."""
        self.make_first.setVisible(logged)
        self.text.setText(say.EMPTY_TEXT() if logged else say.EMPTY_NOTHING_LOGGED())
        self.go_log.setVisible(not logged)
        self.go_import.setVisible(not logged)


def allow(button: Button, *, logged: bool) -> None:
    """Let a button make a plan, or say why it cannot."""
    button.setEnabled(logged)
    button.set_icon("plus", "on_accent" if logged else "text_third")
    why = "" if logged else say.NEW_NOTHING_LOGGED()
    button.setAccessibleDescription(why)
    set_tip(button, why)
