"""What the list of helpers shows of each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ballast.services.hand_over import State
from ballast.ui.widgets.shelf_list import ShelfLine
from ballast.ui.words import helpers as say
from ballast.ui.words import unmarked
from ballast.ui.words.helpers import helper_name
from ballast.ui.words.plans import one_title

if TYPE_CHECKING:
    from uuid import UUID

    from ballast.services.hand_over import HelperRow
    from ballast.ui.words.formats import Words

TONES = {
    State.SOUGHT: "warning",
    State.FOUND: "accent",
    State.PREPARING: "accent",
    State.RUNNING: "good",
    State.ENDED: "",
}
_TOKENS = {"warning": "warning", "accent": "accent_text", "good": "good_text", "": "text_third"}


@dataclass(frozen=True, slots=True)
class ShelfRow:
    """One helper in the list; `id` is the role's."""

    id: UUID
    plan_id: UUID
    title: str
    plan: str
    tasks: str
    state: State
    due: str

    @property
    def spoken(self) -> str:
        """The whole row for a screen reader."""
        row = say.ROW(name=unmarked(self.title), plan=self.plan, state=say.STATES[self.state](), tasks=self.tasks)
        return say.ROW_DUE(row=row, due=self.due) if self.due else row

    @property
    def lines(self) -> tuple[ShelfLine, ShelfLine]:
        """The plan with how many tasks, the state with how much is to do."""
        state = ShelfLine(say.STATES[self.state](), self.due, _TOKENS[TONES[self.state]])
        return ShelfLine(self.plan, self.tasks), state


def shelf_row(found: HelperRow, words: Words) -> ShelfRow:
    """What the list shows of a helper."""
    return ShelfRow(
        found.role.id,
        found.plan_id,
        helper_name(found.role, found.person),
        one_title(found.plan_title),
        say.TASKS(len(found.tasks), shown=words.integer(len(found.tasks))),
        found.state,
        say.DUE(found.due, shown=words.integer(found.due)) if found.due else "",
    )
