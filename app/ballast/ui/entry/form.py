"""The entry form: everything about one entry, checked while it is typed. It stays open until what it says is stored."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout

from ballast.domain.log.completion import complete
from ballast.ui.entry.box import TaskEdit
from ballast.ui.entry.chips import TaskChips
from ballast.ui.entry.details import Details
from ballast.ui.entry.draft import Draft, Fault
from ballast.ui.entry.reading import Suggestion
from ballast.ui.entry.verdicts import fault_words, remark_words
from ballast.ui.entry.when import When
from ballast.ui.theme import restyle
from ballast.ui.widgets.buttons import GhostButton, PrimaryButton
from ballast.ui.widgets.choosers import Chooser
from ballast.ui.widgets.plain import PlainLabel
from ballast.ui.words import common
from ballast.ui.words import today as say
from ballast.ui.words.categories import category_name

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from ballast.domain.log.entry import Category
    from ballast.services.day import DayView
    from ballast.ui.context import Context
    from ballast.ui.entry.reading import Knowledge

_SUGGESTED = 6
_WIDTH = 584


class EntryForm(QDialog):
    """Write, change or delete one entry.

    Signals: `saved` with the `Draft`, `delete_asked` with the entry. Whoever listens calls `done_with` when it is stored, or
    `try_again` when it is not.
    """

    saved = Signal(object)
    delete_asked = Signal(object)

    def __init__(
        self, context: Context, view: DayView, knowledge: Knowledge, draft: Draft, title: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setFixedWidth(_WIDTH)
        self._context, self._view, self._knowledge = context, view, knowledge
        self._draft = draft
        self._tried = False
        self.task = TaskEdit(context.theme, say.TASK())
        self.task.setMaxLength(500)
        self.recent = TaskChips(context.theme, keys=False)
        self.category = Chooser(say.CATEGORY())
        self.hint = PlainLabel("", "hint", wrap=True)
        self.when = When(context)
        self.details = Details(context)
        self.wrong = PlainLabel("", "error", wrap=True)
        self.remark = PlainLabel("", "hint", wrap=True)
        self.delete = GhostButton(context.theme, common.DELETE(), "trash")
        self.cancel = GhostButton(context.theme, common.CANCEL())
        self.save = PrimaryButton(context.theme, common.SAVE())
        self._lay_out(title)
        self._fill()
        self._wire()
        self._check()

    def _lay_out(self, title: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(PlainLabel(title, "card"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnMinimumWidth(0, 84)
        grid.setColumnStretch(1, 1)
        grid.addWidget(PlainLabel(say.TASK(), "second"), 0, 0)
        grid.addWidget(self.task, 0, 1)
        grid.addWidget(self.recent, 1, 1)
        grid.addWidget(PlainLabel(say.CATEGORY(), "second"), 2, 0)
        grid.addWidget(self.category, 2, 1)
        grid.addWidget(self.hint, 3, 1)
        column.addLayout(grid)
        column.addWidget(self.when)
        column.addWidget(self.details)
        column.addWidget(self.wrong)
        column.addWidget(self.remark)
        row = QHBoxLayout()
        row.addWidget(self.delete)
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.save)
        column.addLayout(row)

    def _fill(self) -> None:
        draft, now = self._draft, self._context.clock.now()
        for category in self._categories():
            colour = f"category:{category.colour}"
            self.category.addItem(self._context.theme.icon(category.cue, colour), category_name(category), category.id)
        self.category.insertItem(0, common.UNCATEGORISED(), None)
        self.task.setText(draft.task)
        self._choose(draft.category_id)
        running = self._view.running
        mine = draft.entry is not None and draft.entry.running
        self.when.put(draft.start, draft.end, now, may_run=mine or running is None)
        self.details.put(draft)
        self.recent.show_tasks("", self._view.recent if draft.entry is None else ())
        self.recent.setVisible(bool(self.recent.chips))
        self.delete.setVisible(draft.entry is not None)
        self.save.setDefault(True)
        self.task.setFocus()
        self.task.selectAll()

    def _wire(self) -> None:
        self.task.textEdited.connect(self._typed)
        self.task.textChanged.connect(self._check)
        self.task.taken.connect(lambda found: self._take(found.text))
        self.task.entered.connect(self._save)
        self.task.left.connect(self.reject)
        self.recent.chosen.connect(lambda number: self._take(self.recent.tasks[number].task.name))
        self.category.currentIndexChanged.connect(self._check)
        self.when.changed.connect(self._check)
        self.details.changed.connect(self._check)
        self.details.sent.connect(self._save)
        self.save.clicked.connect(self._save)
        self.cancel.clicked.connect(self.reject)
        self.delete.clicked.connect(lambda: self.delete_asked.emit(self._draft.entry))

    @property
    def draft(self) -> Draft:
        """What the form says now."""
        start, end = self.when.moments
        category_id: UUID | None = self.category.currentData()
        said = replace(self._draft, task=self.task.text(), start=start, end=end, category_id=category_id)
        return self.details.told(said)

    def done_with(self) -> None:
        """It is stored."""
        self.accept()

    def try_again(self) -> None:
        """It could not be stored; nothing typed is lost."""
        self.save.setEnabled(True)

    def _categories(self) -> Sequence[Category]:
        return sorted(self._view.log.categories.values(), key=lambda each: each.position)

    def _choose(self, category_id: UUID | None) -> None:
        at = next((row for row in range(self.category.count()) if self.category.itemData(row) == category_id), 0)
        self.category.setCurrentIndex(at)

    def _typed(self, text: str) -> None:
        """Offer tasks, and bring the category of the one that is named."""
        known = self._knowledge.named(text)
        if known is not None:
            self._choose(known.task.category_id)
        found = complete(text, self._knowledge.tasks, self._context.clock.now(), _SUGGESTED) if text.strip() else ()
        exact = len(found) == 1 and known is not None
        self.task.suggestions.offer([] if exact else [Suggestion(each.task.name, each.category, each) for each in found])

    def _take(self, name: str) -> None:
        known = self._knowledge.named(name)
        self.task.setText(name)
        if known is not None:
            self._choose(known.task.category_id)

    def _check(self) -> None:
        """Say what is wrong; a missing task only once it was tried."""
        draft, now, zone = self.draft, self._context.clock.now(), self._context.clock.zone
        faults = draft.faults(zone, now, self._view.running)
        shown = [fault for fault in faults if self._tried or fault is not Fault.TASK_MISSING]
        self.wrong.setText("\n".join(fault_words(fault, draft, self._view, self._context) for fault in shown))
        self.wrong.setVisible(bool(shown))
        self.task.setProperty("invalid", "true" if Fault.TASK_MISSING in shown else "false")
        restyle(self.task)
        remarks = [] if shown else remark_words(draft, self._view, self._context)
        self.remark.setText("\n".join(remarks))
        self.remark.setVisible(bool(remarks))
        self._check_category(draft)
        self._grow()

    def _grow(self) -> None:
        """Be as high as what is said needs."""
        inside = self.layout()
        if inside is not None:
            inside.activate()
            wraps = inside.hasHeightForWidth()
            self.setFixedHeight(inside.totalHeightForWidth(_WIDTH) if wraps else inside.totalSizeHint().height())

    def _check_category(self, draft: Draft) -> None:
        known = self._knowledge.named(draft.task)
        text = ""
        if known is None and draft.task.strip():
            text = say.NEW_TASK_HINT()
        elif known is not None and draft.category_id is not None and draft.category_id != known.task.category_id:
            text = say.MOVES_TASK(known.uses, shown=self._context.words.integer(known.uses))
        self.hint.setText(text)
        self.hint.setVisible(bool(text))
        has_category = known is not None and known.task.category_id is not None
        self.category.model().item(0).setEnabled(not has_category)  # type: ignore[attr-defined]  # a standard item model

    def _save(self) -> None:
        self._tried = True
        self._check()
        draft = self.draft
        faults = draft.faults(self._context.clock.zone, self._context.clock.now(), self._view.running)
        if faults:
            (self.task if Fault.TASK_MISSING in faults else self.when.end.time).setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.save.isEnabled():
            self.save.setEnabled(False)
            self.saved.emit(draft)
