"""The head of an open plan: its title, renamed in place, what it rests on, and its buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from ballast.services.hand_over import State, next_helper
from ballast.ui.pages.plans.export import Exporter, ExportStrip
from ballast.ui.pages.plans.shelf import state_of, title_of
from ballast.ui.theme import restyle
from ballast.ui.widgets.buttons import Button, IconButton
from ballast.ui.widgets.inputs import TextEdit
from ballast.ui.widgets.layouts import FlowLayout
from ballast.ui.widgets.plain import ElidedLabel, PlainLabel, set_tip
from ballast.ui.widgets.surfaces import Badge, Card
from ballast.ui.words import plans as say
from ballast.ui.words.helpers import NEXT, helper_name

if TYPE_CHECKING:
    from collections.abc import Iterator
    from uuid import UUID

    from PySide6.QtGui import QFocusEvent, QKeyEvent

    from ballast.domain.delegation.plan import Plan
    from ballast.domain.delegation.result import Outcome
    from ballast.services.hand_over import HelperRow
    from ballast.ui.context import Context
    from ballast.ui.theme import Theme
    from ballast.ui.words.formats import Words

_LONGEST_TITLE = 200


class TitleEdit(QWidget):
    """A title that turns into a box and back. Enter and leaving the box keep it, Escape leaves it as it was.

    `renamed` carries the new title; an empty one is refused and said.
    """

    renamed = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.label = ElidedLabel("", "page")
        self.box = _Box(say.TITLE())
        self.box.setMaxLength(_LONGEST_TITLE)
        self.problem = PlainLabel("", "error", wrap=True)
        self.problem.hide()
        self.button = IconButton(theme, "edit", say.RENAME(), bare=True)
        self.button.clicked.connect(self.begin)
        shown = QWidget()
        row = QHBoxLayout(shown)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.label, 1)
        row.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        self._stack = QStackedLayout()
        column.addLayout(self._stack)
        self._stack.addWidget(shown)  # it is shown at once: in its place, or as a window of its own
        self._stack.addWidget(self.box)
        column.addWidget(self.problem)
        self._title = ""
        self.editing = False
        """Whether the box is open."""
        self.box.finished.connect(lambda by_enter: self._finish(by_enter=by_enter))
        self.box.left.connect(self.leave)

    def show_title(self, title: str, shown: str) -> None:
        """Show a title; one being typed is left alone."""
        self._title = title
        self.label.setText(shown)

    def begin(self) -> None:
        """Open the box with the title marked."""
        self.box.setText(self._title)
        self.editing = True
        self._stack.setCurrentIndex(1)
        self.box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.box.selectAll()

    def leave(self) -> None:
        """Close the box; the title is as it was."""
        self._say("")
        self.editing = False  # before the box is hidden: it then tells that it was left
        self._stack.setCurrentIndex(0)

    def _finish(self, *, by_enter: bool) -> None:
        if not self.editing:
            return
        title = " ".join(self.box.text().split())
        if not title and by_enter:
            self._say(say.TITLE_MISSING())
            return
        self.leave()
        if by_enter:
            self.button.setFocus()
        if title and title != " ".join(self._title.split()):
            self.label.setText(title)
            self.renamed.emit(title)

    def _say(self, problem: str) -> None:
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
        self.box.set_invalid(invalid=bool(problem), why=problem)


class _Box(TextEdit):
    finished = Signal(bool)
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.finished.emit(True)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.finished.emit(False)


class PlanHead(Card):
    """Title, basis, buttons, and what the printing says; made in steps. `helper_asked` carries the id of the helper's role."""

    edit_asked = Signal()
    export_asked = Signal()
    other_place_asked = Signal()
    duplicate_asked = Signal()
    delete_asked = Signal()
    helper_asked = Signal(object)

    def __init__(self, context: Context, exporter: Exporter) -> None:
        super().__init__()
        self._context, self._exporter = context, exporter
        self._words = context.words
        self._role_id: UUID | None = None
        self._roles: tuple[UUID, ...] = ()
        self._helpers: tuple[HelperRow, ...] = ()
        self._held = False

    def make(self) -> Iterator[None]:
        """The steps of making it, once it is in its place."""
        context, exporter, theme = self._context, self._exporter, self._context.theme
        self.title_edit = TitleEdit(theme)
        self.state = Badge("")
        self.basis = ElidedLabel("", "second")
        yield
        self.edit = Button(theme, say.EDIT(), "edit")
        self.export = Button(theme, say.EXPORT(), "printer")
        self.helper = Button(theme, NEXT[State.SOUGHT](), "people")
        self.helper.clicked.connect(lambda: self.helper_asked.emit(self._role_id))
        self.duplicate = IconButton(theme, "copy", say.DUPLICATE(), bare=True)
        self.delete = IconButton(theme, "trash", say.DELETE(), bare=True)
        self.strip = ExportStrip(context, exporter, self)
        yield
        self._lay()
        yield
        exporter.began.connect(lambda _order: self._rest(on=True))
        exporter.ended.connect(lambda _order, _made: self._rest(on=False))
        exporter.stopped.connect(lambda _order: self._rest(on=False))
        for button, signal in (
            (self.edit, self.edit_asked),
            (self.export, self.export_asked),
            (self.duplicate, self.duplicate_asked),
            (self.delete, self.delete_asked),
        ):
            button.clicked.connect(signal)
        self.strip.other_place_asked.connect(self.other_place_asked)

    def _rest(self, *, on: bool) -> None:
        """No second export while one is made; the keyboard, which then goes on to the next button, comes back with it."""
        if on:
            self._held = self.window().focusWidget() is self.export
        self.export.setEnabled(not on)
        if not on and self._held and self.window().focusWidget() is self.helper:
            self.export.setFocus()

    def _lay(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self.title_edit, 1)
        for button in (self.duplicate, self.delete):
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.body.addLayout(head)
        basis = QHBoxLayout()
        basis.setSpacing(10)
        basis.addWidget(self.state)
        basis.addWidget(self.basis, 1)
        self.body.addLayout(basis)
        flow = FlowLayout()
        for widget in (self.edit, self.export, self.helper):
            flow.addWidget(widget)
        self.body.addSpacing(2)
        self.body.addLayout(flow)
        self.body.addWidget(self.strip)

    def show_plan(self, plan: Plan, result: Outcome) -> None:
        """Show a plan's head."""
        self.title_edit.show_title(plan.title, title_of(plan))
        self.state.setText(state_of(plan, result))
        self.state.set_tone("good" if plan.saved_at else "warning")
        self.basis.setText(basis_of(plan, self._words))
        text = say.EDIT() if plan.saved_at else say.CONTINUE()
        self.edit.setText(text)
        self.edit.setAccessibleName(text)
        self._roles = tuple(role.id for role in result.roles if role.tasks) if plan.saved_at else ()
        self._say_next()
        _lead(self.export, "printer", leads=plan.saved_at is not None)
        _lead(self.edit, "edit", leads=plan.saved_at is None)

    def show_helpers(self, rows: tuple[HelperRow, ...]) -> None:
        """Say what is next with the helpers of the plan that is shown; the rows may be those of all plans."""
        self._helpers = rows
        self._say_next()

    def _say_next(self) -> None:
        """The button leads to the helper to go on with, and says how it goes on."""
        going = next_helper(row for row in self._helpers if row.role.id in self._roles)
        self._role_id = None if going is None else going.role.id
        self.helper.setVisible(going is not None)
        if going is not None:
            text = NEXT[going.state]()
            self.helper.setText(text)
            self.helper.setAccessibleName(text)
            set_tip(self.helper, helper_name(going.role, going.person))


def basis_of(plan: Plan, words: Words) -> str:
    """What the plan rests on: its period, counted days, coverage."""
    parts = [
        words.period(plan.period.first, plan.period.last),
        say.BASIS(plan.counted_days, shown=words.integer(plan.counted_days)),
        say.COVERAGE(share=words.percent(plan.coverage)),
    ]
    return "  ·  ".join(parts)


def _lead(button: Button, icon: str, *, leads: bool) -> None:
    """The button that leads on is the one in colour: the wizard for a plan in the making, the PDF for a saved one."""
    button.setProperty("kind", "primary" if leads else "")
    button.set_icon(icon, "on_accent" if leads else "text_second")
    restyle(button)
