"""The editor of categories: at most nine rows, and one to add another. Whatever is changed is kept at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ballast.domain.log.entry import CATEGORIES_MAX, task_key
from ballast.services import categories
from ballast.ui.pages.settings.category_row import LONGEST_NAME, CategoryRow
from ballast.ui.widgets.buttons import Button
from ballast.ui.widgets.inputs import TextEdit
from ballast.ui.widgets.plain import PlainLabel, Question, ask
from ballast.ui.widgets.surfaces import Card, Line
from ballast.ui.words import settings as say
from ballast.ui.words.categories import category_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtWidgets import QDialog

    from ballast.domain.log.entry import Category
    from ballast.services.categories import CategoryUse
    from ballast.ui.context import Context


class CategoriesCard(Card):
    """The categories in the owner's order, made in steps."""

    def __init__(self, context: Context) -> None:
        super().__init__(say.CATEGORIES(), subtitle=say.CATEGORIES_NOTE())
        self._context = context
        self._uses: tuple[CategoryUse, ...] = ()
        self.rows: list[CategoryRow] = []

    def make(self) -> Iterator[None]:
        """The steps of making it, once it is in its place: with a row for each category that there may be."""
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        self.body.addLayout(self._rows)
        self.add(Line())
        self.new = TextEdit(say.CATEGORY_NEW(), say.CATEGORY_NEW_HINT())
        self.new.setMaxLength(LONGEST_NAME)
        self.new.returnPressed.connect(self._add)
        self.add_button = Button(self._context.theme, say.CATEGORY_ADD(), "plus")
        self.add_button.setAccessibleName(say.CATEGORY_NEW())
        self.add_button.clicked.connect(self._add)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.new, 1)
        line.addWidget(self.add_button)
        self.body.addLayout(line)
        self.problem = PlainLabel("", "error", wrap=True)
        self.problem.hide()
        self.add(self.problem)
        yield
        for place in range(CATEGORIES_MAX):
            self._add_row(place)
            yield

    def show_uses(self, uses: Sequence[CategoryUse]) -> None:
        """Show the categories."""
        self._uses = tuple(uses)
        for place, row in enumerate(self.rows):
            row.setVisible(place < len(uses))
            if place < len(uses):
                row.show_use(uses[place], first=place == 0, last=place == len(uses) - 1)
        full = len(uses) >= CATEGORIES_MAX
        self.new.setEnabled(not full)
        self.add_button.setEnabled(not full)
        self._complain(say.CATEGORY_FULL() if full else "", wrong=False)

    def _add_row(self, place: int) -> None:
        row = CategoryRow(self._context.theme, self)
        row.hide()
        row.changed.connect(lambda changed: self._change(row, changed))
        row.moved.connect(lambda by: self._move(place, by))
        row.remove_asked.connect(lambda: self.ask_remove(place))
        before: QWidget = self.new.previousInFocusChain() or self.new
        while not before.focusPolicy() & Qt.FocusPolicy.TabFocus and before is not self.new:
            before = before.previousInFocusChain() or self.new
        self._rows.addWidget(row)
        self.rows.append(row)
        for widget in row.controls():
            QWidget.setTabOrder(before, widget)
            before = widget

    def ask_remove(self, place: int) -> QDialog:
        """Ask before a category goes, saying what becomes of its tasks."""
        use = self._uses[place]
        name = category_name(use.category)
        kept = say.REMOVE_TASKS(use.tasks) if use.tasks else say.REMOVE_EMPTY()
        question = Question(
            say.REMOVE_TITLE(name=name), say.REMOVE_TITLE(name=name), (say.REMOVE(),), f"{kept}\n{say.REMOVE_UNDO()}", 0
        )
        return ask(self, question, lambda answer: self._remove(use.category) if answer == 0 else None)

    def _remove(self, category: Category) -> None:
        clock = self._context.clock
        if any(use.category.id == category.id for use in self._uses) and len(self._uses) > 1:
            self._context.do(lambda store: categories.remove_category(store, category.id, clock), owner=self)

    def _change(self, row: CategoryRow, changed: Category) -> None:
        if changed.name != row.category.name and self._taken(category_name(changed), but=changed):
            row.complain(say.CATEGORY_TAKEN())
            return
        row.complain("")
        clock = self._context.clock
        self._context.do(lambda store: categories.change_category(store, changed, clock), owner=self)

    def _move(self, place: int, by: int) -> None:
        target = place + by
        if not 0 <= target < len(self._uses):
            return
        order = [use.category.id for use in self._uses]
        order.insert(target, order.pop(place))
        clock = self._context.clock
        focus = self.rows[place].focusWidget()
        name = next((name for name, widget in vars(self.rows[place]).items() if widget is focus), "")
        self._context.do(
            lambda store: categories.order_categories(store, order, clock),
            lambda _change: self._follow(target, name),
            owner=self,
        )

    def _follow(self, place: int, name: str) -> None:
        """The focus goes with the category that was moved."""
        widget = getattr(self.rows[place], name, None)
        if widget is not None:
            widget.setFocus()

    def _add(self) -> None:
        name = " ".join(self.new.text().split())
        if not task_key(name):
            self._complain(say.CATEGORY_EMPTY())
        elif self._taken(name):
            self._complain(say.CATEGORY_TAKEN())
        elif len(self._uses) < CATEGORIES_MAX:
            self._complain("")
            colours = {use.category.colour for use in self._uses}
            cues = {use.category.cue for use in self._uses}
            colour = next((number for number in range(CATEGORIES_MAX) if number not in colours), 0)
            cue = next((cue for cue in say.CUES if cue not in cues), "tag")
            clock = self._context.clock
            self.new.clear()
            self._context.do(lambda store: categories.add_category(store, name, colour, cue, clock), owner=self)

    def _taken(self, name: str, but: Category | None = None) -> bool:
        others = (use.category for use in self._uses if but is None or use.category.id != but.id)
        return task_key(name) in {task_key(category_name(other)) for other in others}

    def _complain(self, text: str, *, wrong: bool = True) -> None:
        self.problem.setText(text)
        self.problem.setVisible(bool(text))
        self.new.set_invalid(invalid=bool(text) and wrong, why=text)
