"""Before a plan leaves: for whom, as what, on which paper, with a picture of every page and a list of what goes out."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ballast.domain.delegation.brief import ESSENTIAL
from ballast.services import plans, readers
from ballast.services.plan_files import FOR_HELPERS, Kind
from ballast.services.readers import OWNER, Reader
from ballast.ui.making import make_part
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
    from collections.abc import Iterator, Sequence
    from uuid import UUID

    from ballast.domain.delegation.handout import Handout
    from ballast.services.plans import OpenPlan
    from ballast.ui.context import Context
    from ballast.ui.making import Making
    from ballast.ui.pages.plans.print_room import PrintRoom
    from ballast.ui.words import Phrase

PAPERS = (plans.Paper.A4, plans.Paper.LETTER)
_KINDS = tuple(Kind)
_LEFT_WIDTH = 340
MOST_WARNED = 3
"""Briefs that are not ready are named so far; a longer list would push away what leaves and what stays."""
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
        self, context: Context, room: PrintRoom, opened: OpenPlan, parent: QWidget | None = None, *, in_steps: bool = False
    ) -> None:
        super().__init__(parent)
        self._context, self._room, self._opened, self._in_steps = context, room, opened, in_steps
        self._receivers = readers.receivers(opened.plan, opened.outcome)
        self._left_out: set[UUID] = set()
        self._ticking: Making | None = None
        self.ticks: dict[UUID, QCheckBox] = {}
        self.setWindowTitle(say.TITLE())
        self.setMinimumSize(860, 600)
        self.resize(940, 700)

    def make(self, paper: plans.Paper) -> Iterator[None]:
        """The steps of making it."""
        whole, inside = QHBoxLayout(self), QWidget()
        whole.setContentsMargins(20, 18, 20, 18)
        whole.setSpacing(18)
        self._left = QVBoxLayout()
        self._left.setSpacing(8)
        area = scrolled(inside)
        area.setFixedWidth(_LEFT_WIDTH)
        self._left.addWidget(area, 1)
        whole.addLayout(self._left)
        self.preview = Preview(self._context, self._room, self._opened.plan.id)
        whole.addWidget(self.preview, 1)
        yield
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 12, 0)
        self._column.setSpacing(6)
        yield from self._choices(paper)
        yield from self._lists()
        self._buttons()
        yield
        self.whom.currentIndexChanged.connect(self._for_another)
        for control in (self.kind, self.paper):
            control.chosen.connect(self._show)
        self.author.editingFinished.connect(self._show)
        self._show()
        yield

    def _choices(self, paper: plans.Paper) -> Iterator[None]:
        self.whom = Chooser(say.FOR_WHOM())
        self.whom.setSizeAdjustPolicy(Chooser.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.whom.setMinimumContentsLength(12)
        self.whom.addItems([say.FULL(), *(self._named(each) for each in self._receivers)])
        self.paper_label, self.briefs_label = PlainLabel(words.PAPER(), "small"), PlainLabel(say.BRIEFS(), "small")
        for widget in (PlainLabel(say.TITLE(), "card"), PlainLabel(say.FOR_WHOM(), "small"), self.whom):
            self._column.addWidget(widget)
        yield
        self.kind = SegmentedControl(say.AS(), [say.KINDS[kind.value]() for kind in _KINDS])
        self._column.addWidget(PlainLabel(say.AS(), "small"))
        self._column.addWidget(self.kind)
        yield
        self.paper = SegmentedControl(words.PAPER(), (words.A4(), words.LETTER()), PAPERS.index(paper))
        self._column.addWidget(self.paper_label)
        self._column.addWidget(self.paper)
        self._column.addWidget(self.briefs_label)
        self._briefs = QVBoxLayout()
        self._column.addLayout(self._briefs)
        yield

    def _lists(self) -> Iterator[None]:
        self.warning = PlainLabel("", "error", wrap=True)
        self._column.addWidget(self.warning)
        self.leaves, self.stays = Points(), Points()
        for head, listing in ((say.LEAVES(), self.leaves), (say.STAYS(), self.stays)):
            self._column.addSpacing(6)
            self._column.addWidget(PlainLabel(head, "strong"))
            self._column.addWidget(listing)
        yield
        self.author_label, self.author = PlainLabel(say.AUTHOR(), "small"), TextEdit(say.AUTHOR(), say.AUTHOR_NONE())
        self.author.setMaxLength(100)
        self.author.setText(self._context.settings.text(AUTHOR))
        self.remember = QCheckBox()
        set_button_text(self.remember, say.AUTHOR_REMEMBER())
        self.remember.setChecked(bool(self.author.text()))
        self._column.addSpacing(6)
        for widget in (self.author_label, self.author, self.remember):
            self._column.addWidget(widget)
        self._column.addStretch(1)
        yield

    def _buttons(self) -> None:
        self.save = PrimaryButton(self._context.theme, say.SAVE(), "download")
        self.cancel = Button(self._context.theme, common.CANCEL())
        row = QHBoxLayout()
        row.addWidget(self.cancel)
        row.addWidget(self.save, 1)
        self._left.addLayout(row)
        self.save.setDefault(True)
        self.save.clicked.connect(self._go)
        self.cancel.clicked.connect(self.reject)

    # ----------------------------------------------------------------------------------------------------- what is chosen

    @property
    def chosen(self) -> Leaving:
        """What would leave now."""
        place = self.whom.currentIndex()
        author = "" if self._kind is not Kind.PDF else self.author.text().strip()
        if place == 0:
            return Leaving(Reader(author=author) if author else OWNER, self._kind, self._paper)
        receiver = self._receivers[place - 1]
        only = frozenset(readers.handed_to(self._opened.outcome, receiver)) - self._left_out
        return Leaving(Reader(helper=True, role_id=receiver, only=only, author=author), self._kind, self._paper)

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
        self._left_out.clear()
        self._put_ticks(readers.handed_to(self._opened.outcome, self._receivers[place - 1]) if place else ())
        for button, kind in zip(self.kind.buttons(), _KINDS, strict=True):
            button.setVisible(not place or kind in FOR_HELPERS)
        if place and self._kind not in FOR_HELPERS:
            self.kind.set_current(0)
        self._show()

    def _put_ticks(self, task_ids: Sequence[UUID]) -> None:
        """A tick for each of these tasks, made in turns."""
        if self._ticking is not None:
            self._ticking.stop()
        for tick in self.ticks.values():
            self._briefs.removeWidget(tick)
            tick.hide()
            tick.deleteLater()
        self.ticks = {}
        self._ticking = make_part(self._tick(task_ids), self, in_steps=self._in_steps)

    def _tick(self, task_ids: Sequence[UUID]) -> Iterator[None]:
        names = {task.id: " ".join(task.name.split()) for task in self._opened.plan.tasks}
        for task_id in task_ids:
            tick = QCheckBox(self)
            name = names[task_id]
            set_button_text(tick, self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, _LEFT_WIDTH - 50))
            tick.setAccessibleName(name)
            tick.setChecked(True)
            tick.toggled.connect(partial(self._take_along, task_id))
            self._briefs.addWidget(tick)
            self.ticks[task_id] = tick
            yield

    def _take_along(self, task_id: UUID, taken: bool) -> None:  # noqa: FBT001 - of Qt's signal
        (self._left_out.discard if taken else self._left_out.add)(task_id)
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
        lacking = [
            (task, parts) for task in handout.tasks if (parts := [part for part in task.open_parts if part in ESSENTIAL])
        ]
        lines = [
            say.NOT_READY(task=" ".join(task.name.split()), parts=say.joined([say.PARTS[part.value]() for part in parts]))
            for task, parts in lacking[:MOST_WARNED]
        ]
        if more := max(0, len(lacking) - MOST_WARNED):
            lines.append(say.NOT_READY_MORE(more, shown=self._context.words.integer(more)))
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
