"""Before a plan leaves: for whom, as what, on which paper, with a picture of every page and a list of what goes out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ballast.domain.delegation.brief import ESSENTIAL
from ballast.services import plans, readers
from ballast.services.plan_files import FOR_HELPERS, Kind
from ballast.services.readers import OWNER, Reader
from ballast.ui.pages.plans.preview import Preview
from ballast.ui.widgets.buttons import Button, PrimaryButton
from ballast.ui.widgets.choosers import Chooser
from ballast.ui.widgets.inputs import TextEdit
from ballast.ui.widgets.layouts import SegmentedControl
from ballast.ui.widgets.plain import PlainLabel, set_button_text
from ballast.ui.widgets.surfaces import scrolled
from ballast.ui.words import common
from ballast.ui.words import leaving as say
from ballast.ui.words import plans as words
from ballast.ui.words.verdicts import role_name

if TYPE_CHECKING:
    from uuid import UUID

    from ballast.domain.delegation.handout import Handout
    from ballast.services.plans import OpenPlan
    from ballast.ui.context import Context
    from ballast.ui.pages.plans.print_room import PrintRoom
    from ballast.ui.words import Phrase

PAPERS = (plans.Paper.A4, plans.Paper.LETTER)
_KINDS = tuple(Kind)
_LEFT_WIDTH = 340
AUTHOR = "plans/author"
"""Keeps the name in the properties of a PDF, only where the owner wants it remembered."""


@dataclass(frozen=True, slots=True)
class Leaving:
    """What shall leave: for whom, as what, on which paper."""

    reader: Reader
    kind: Kind
    paper: plans.Paper


class Points(QWidget):
    """A list of short lines, each with a dot before it that its further lines keep clear of."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(3)
        self._grid.setColumnStretch(1, 1)
        self._rows: list[tuple[PlainLabel, PlainLabel]] = []

    def show_lines(self, lines: list[str]) -> None:
        """Show these lines and no others."""
        while len(self._rows) < len(lines):
            pair = (PlainLabel("•", "small"), PlainLabel("", "small", wrap=True))
            for column, label in enumerate(pair):
                self._grid.addWidget(label, len(self._rows), column, Qt.AlignmentFlag.AlignTop)
            self._rows.append(pair)
        for place, (dot, label) in enumerate(self._rows):
            shown = place < len(lines)
            label.setText(lines[place] if shown else "")
            dot.setVisible(shown)
            label.setVisible(shown)

    def text(self) -> str:
        """All lines."""
        return "\n".join(label.text() for _, label in self._rows if label.text())


class LeavingDialog(QDialog):
    """Shows what would leave while it is chosen. `wanted` carries the `Leaving` when the owner goes on."""

    wanted = Signal(object)

    def __init__(
        self, context: Context, room: PrintRoom, opened: OpenPlan, paper: plans.Paper, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context, self._opened = context, opened
        self.setWindowTitle(say.TITLE())
        self.setMinimumSize(860, 600)
        self.resize(940, 700)
        self.whom = Chooser(say.FOR_WHOM())
        self._receivers = readers.receivers(opened.plan, opened.outcome)
        self.whom.addItems([say.FULL(), *(self._named(each) for each in self._receivers)])
        self.kind = SegmentedControl(say.AS(), [say.KINDS[kind.value]() for kind in _KINDS])
        self.paper = SegmentedControl(words.PAPER(), (words.A4(), words.LETTER()), PAPERS.index(paper))
        self.author = TextEdit(say.AUTHOR(), say.AUTHOR_NONE())
        self.author.setMaxLength(100)
        self.author.setText(context.settings.text(AUTHOR))
        self.remember = QCheckBox()
        set_button_text(self.remember, say.AUTHOR_REMEMBER())
        self.remember.setChecked(bool(self.author.text()))
        self.ticks: dict[UUID, QCheckBox] = {}
        self.warning = PlainLabel("", "error", wrap=True)
        self.leaves, self.stays = Points(), Points()
        self.preview = Preview(context, room, opened.plan.id)
        self.save = PrimaryButton(context.theme, say.SAVE(), "download")
        self.cancel = Button(context.theme, common.CANCEL())
        self._lay_out()
        self.save.setDefault(True)
        self.save.clicked.connect(self._go)
        self.cancel.clicked.connect(self.reject)
        self.whom.currentIndexChanged.connect(self._for_another)
        for control in (self.kind, self.paper):
            control.chosen.connect(self._show)
        self.author.editingFinished.connect(self._show)
        self._show()

    def _lay_out(self) -> None:
        whole = QHBoxLayout(self)
        whole.setContentsMargins(20, 18, 20, 18)
        whole.setSpacing(18)
        left = QVBoxLayout()
        left.setSpacing(8)
        inside = QWidget()
        area = scrolled(inside)
        area.setFixedWidth(_LEFT_WIDTH)
        left.addWidget(area, 1)
        row = QHBoxLayout()
        row.addWidget(self.cancel)
        row.addWidget(self.save, 1)
        left.addLayout(row)
        whole.addLayout(left)
        whole.addWidget(self.preview, 1)
        self._fill(inside)

    def _fill(self, inside: QWidget) -> None:
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(6)
        self.paper_label, self.author_label = PlainLabel(words.PAPER(), "small"), PlainLabel(say.AUTHOR(), "small")
        self.briefs_label, self._briefs = PlainLabel(say.BRIEFS(), "small"), QVBoxLayout()
        chosen = (PlainLabel(say.FOR_WHOM(), "small"), self.whom, PlainLabel(say.AS(), "small"), self.kind)
        for widget in (PlainLabel(say.TITLE(), "card"), *chosen, self.paper_label, self.paper, self.briefs_label):
            column.addWidget(widget)
        column.addLayout(self._briefs)
        column.addWidget(self.warning)
        for head, listing in ((say.LEAVES(), self.leaves), (say.STAYS(), self.stays)):
            column.addSpacing(6)
            column.addWidget(PlainLabel(head, "strong"))
            column.addWidget(listing)
        column.addSpacing(6)
        column.addWidget(self.author_label)
        column.addWidget(self.author)
        column.addWidget(self.remember)
        column.addStretch(1)

    # ----------------------------------------------------------------------------------------------------- what is chosen

    @property
    def chosen(self) -> Leaving:
        """What would leave now."""
        place = self.whom.currentIndex()
        author = "" if self._kind is not Kind.PDF else self.author.text().strip()
        if place == 0:
            return Leaving(Reader(author=author) if author else OWNER, self._kind, self._paper)
        only = frozenset(task for task, tick in self.ticks.items() if tick.isChecked())
        return Leaving(
            Reader(helper=True, role_id=self._receivers[place - 1], only=only, author=author), self._kind, self._paper
        )

    @property
    def _kind(self) -> Kind:
        return _KINDS[self.kind.current or 0]

    @property
    def _paper(self) -> plans.Paper:
        return PAPERS[self.paper.current or 0]

    def _named(self, role_id: UUID | None) -> str:
        plan = self._opened.plan
        role = next((each for each in plan.roles if each.id == role_id), None)
        return say.FOR_NOBODY() if role is None else say.FOR_HELPER(helper=role_name(role, plan))

    def _for_another(self, place: int) -> None:
        """Ticks for the briefs of that helper; what only an owner may have is out of reach."""
        for tick in self.ticks.values():
            self._briefs.removeWidget(tick)
            tick.hide()
            tick.deleteLater()
        self.ticks = {}
        if place:
            names = {task.id: task.name for task in self._opened.plan.tasks}
            for task_id in readers.handed_to(self._opened.outcome, self._receivers[place - 1]):
                tick = QCheckBox()
                name = " ".join(names[task_id].split())
                set_button_text(tick, self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, _LEFT_WIDTH - 50))
                tick.setAccessibleName(name)
                tick.setChecked(True)
                tick.clicked.connect(self._show)
                self._briefs.addWidget(tick)
                self.ticks[task_id] = tick
        for button, kind in zip(self.kind.buttons(), _KINDS, strict=True):
            button.setVisible(not place or kind in FOR_HELPERS)
        if place and self._kind not in FOR_HELPERS:
            self.kind.set_current(0)
        self._show()

    # ------------------------------------------------------------------------------------------------------- what is shown

    def _show(self) -> None:
        chosen = self.chosen
        pdf, helper = chosen.kind is Kind.PDF, chosen.reader.helper
        for widget in (self.paper_label, self.paper, self.author_label, self.author, self.remember):
            widget.setVisible(pdf)
        self.briefs_label.setVisible(helper)
        something = not helper or bool(chosen.reader.only)
        self.save.setEnabled(something)
        self.leaves.show_lines(self._leaving(chosen))
        self.stays.show_lines(_staying(chosen))
        warning = self._warning(chosen.reader) if helper else ""
        self.warning.setText(warning)
        self.warning.setVisible(bool(warning))
        if something:
            self.preview.show_leaving(chosen.reader, chosen.kind, chosen.paper)
        else:
            self.preview.say(say.PREVIEW_NOTHING())

    def _leaving(self, chosen: Leaving) -> list[str]:
        if chosen.reader.helper:
            named = bool(self._handout(chosen.reader).helper.strip())
            found = [*say.LEAVES_BRIEF, *([say.LEAVES_NAME] if named else [])]
        else:
            found = [*{Kind.TABLE: say.LEAVES_TABLE, Kind.WHOLE: say.LEAVES_WHOLE}.get(chosen.kind, say.LEAVES_FULL)]
        return [phrase() for phrase in found]

    def _warning(self, reader: Reader) -> str:
        """What the owner should look at once more: briefs that are not ready, and names of others in them."""
        handout = self._handout(reader)
        lines = []
        for task in handout.tasks:
            if parts := [say.PARTS[part.value]() for part in task.open_parts if part in ESSENTIAL]:
                text = parts[0]
                for part in parts[1:]:
                    text = say.AND(first=text, second=part)
                lines.append(say.NOT_READY(task=" ".join(task.name.split()), parts=text))
        if names := readers.mentions(self._opened.plan, handout):
            lines.append(say.MENTIONS(names=", ".join(names)))
        return "\n".join(lines)

    def _handout(self, reader: Reader) -> Handout:
        return readers.handout_for(reader, self._opened.plan, self._opened.outcome)

    def _go(self) -> None:
        chosen = self.chosen
        author = self.author.text().strip()
        self._context.settings.keep_text(AUTHOR, author if self.remember.isChecked() else "")
        self.accept()
        self.wanted.emit(chosen)

    def done(self, result: int) -> None:
        """Closed: no more pages are waited for."""
        self.preview.leave()
        super().done(result)


def _staying(chosen: Leaving) -> list[str]:
    found: list[Phrase] = [say.STAYS_LOG]
    if chosen.reader.helper:
        found = [*say.STAYS_HELPER, *found]
    if chosen.kind is Kind.TABLE:
        found += say.STAYS_TABLE
    if chosen.kind is Kind.WHOLE:
        found += say.STAYS_WHOLE
    found.append(say.STAYS_PLACE_NAMED if chosen.reader.author else say.STAYS_PLACE)
    return [phrase() for phrase in found]
