"""A helper at the right: who it is and how far it is, and below it one of the views.

The first time a helper is shown, it is in the view where it now goes on (`FIRST_SEEN`); later in the one it was left in, but
where a plan leads to it: then again where it goes on.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from ballast.services.hand_over import State, state_of
from ballast.ui.pages.helpers.shelf import TONES
from ballast.ui.pages.helpers.views import all_views
from ballast.ui.widgets.buttons import LinkButton
from ballast.ui.widgets.layouts import SegmentedControl
from ballast.ui.widgets.plain import ElidedLabel
from ballast.ui.widgets.surfaces import Badge, Card, scrolled
from ballast.ui.words import helpers as say
from ballast.ui.words import unmarked
from ballast.ui.words.helpers import helper_name
from ballast.ui.words.plans import one_title

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from uuid import UUID

    from ballast.services.hand_over import Handing
    from ballast.ui.context import Context
    from ballast.ui.pages.helpers.views import HelperView


FIRST_SEEN = MappingProxyType(
    {
        State.SOUGHT: "find",
        State.FOUND: "start",
        State.PREPARING: "start",
        State.RUNNING: "going",
        State.ENDED: "going",
    }
)


GOES_ON = "goes_on"
"""Asked for as a key: the view where it now goes on."""


class HelperDetail(QWidget):
    """The helper that is chosen. `plan_asked` is sent by the way to its plan."""

    plan_asked = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._kinds = all_views()
        self._found: Handing | None = None
        self._shown: dict[str, Handing] = {}
        self._left_in: dict[UUID, str] = {}
        self.views: dict[str, HelperView] = {}

    def make(self) -> Iterator[None]:
        """The steps of making it, once it is in its place."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        self.head = HelperHead(self._context)
        self.head.plan.clicked.connect(self.plan_asked)
        column.addWidget(self.head)
        self.choice = SegmentedControl(say.VIEWS(), [kind.name() for kind in self._kinds])
        self.choice.chosen.connect(self.show_view)
        row = QHBoxLayout()
        row.addWidget(self.choice)
        row.addStretch(1)
        column.addLayout(row)
        self._stack = QStackedWidget()
        column.addWidget(self._stack, 1)
        yield
        for kind in self._kinds:
            view = self.views[kind.key] = kind.made(self._context)
            view.view_asked.connect(self.show_key)
            self._stack.addWidget(scrolled(view))
            yield from view.make()

    @property
    def key(self) -> str:
        """The key of the view that is seen."""
        return self._kinds[self._stack.currentIndex()].key

    def show_key(self, key: str) -> None:
        """Show a view by its key; nothing for one that is not there."""
        for number, kind in enumerate(self._kinds):
            if kind.key == key:
                self.show_view(number)

    def show_view(self, number: int) -> None:
        """Show a view by its place."""
        if number < len(self._kinds):
            self.choice.set_current(number)
            self._stack.setCurrentIndex(number)
            if self._found is not None:
                self._left_in[self._found.role.id] = self.key
            self._fill()

    def show_helper(self, found: Handing, today: date, key: str = "") -> None:
        """Show a helper, in the view of a key if one is given: that view now, the others when they are seen."""
        state = state_of(found.hand_over, today, found=bool(found.called))
        key = FIRST_SEEN[state] if key == GOES_ON else key
        if self._found is None or found.role.id != self._found.role.id:
            key = key or self._left_in.get(found.role.id, FIRST_SEEN[state])
            for area in self.findChildren(QScrollArea):
                area.verticalScrollBar().setValue(0)
        self._found = found
        self._shown.clear()
        self.head.show_helper(found, state)
        self.show_key(key or self.key)

    def _fill(self) -> None:
        found = self._found
        if found is not None and self._shown.get(self.key) is not found:
            self._shown[self.key] = found
            self.views[self.key].show_helper(found)


class HelperHead(Card):
    """Name, state, plan and tasks of a helper."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._words = context.words
        self.body.setContentsMargins(18, 12, 18, 12)
        self.body.setSpacing(3)
        row = QHBoxLayout()
        row.setSpacing(10)
        self.name = ElidedLabel("", "card")
        self.state = Badge("")
        row.addWidget(self.name, 1)
        row.addWidget(self.state, 0, Qt.AlignmentFlag.AlignVCenter)
        self.body.addLayout(row)
        below = QHBoxLayout()
        below.setSpacing(10)
        self.tasks = ElidedLabel("", "small")
        self.plan = LinkButton(context.theme, say.OPEN_PLAN())
        below.addWidget(self.tasks, 1)
        below.addWidget(self.plan)
        self.body.addLayout(below)

    def show_helper(self, found: Handing, state: State) -> None:
        """Show another."""
        name = helper_name(found.role, found.called)
        said, start = say.STATES[state](), found.hand_over.start
        if start is not None and state in {State.RUNNING, State.PREPARING}:
            day = self._words.period(start, start)
            said = f"{said} {(say.SINCE if state is State.RUNNING else say.FROM)(day=day)}"
        self.name.setText(name)
        self.state.setText(said)
        self.state.set_tone(TONES[state])
        tasks = [" ".join(task.name.split()) for task in found.plan.tasks if task.role_id == found.role.id]
        self.tasks.setText(", ".join(tasks))
        plan = one_title(found.plan.title)
        self.plan.setAccessibleName(f"{say.OPEN_PLAN()}: {plan}")
        self.setAccessibleName(f"{unmarked(name)}, {said}")
