"""The brief of one task: what a helper must know, as boxes to write in, in four groups."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QComboBox, QVBoxLayout

from ballast.domain.delegation.brief import DECIDES, Needed
from ballast.domain.delegation.plan import Step
from ballast.ui.widgets.buttons import LinkButton
from ballast.ui.widgets.choosers import Chooser
from ballast.ui.widgets.plain import PlainLabel, button_text
from ballast.ui.widgets.surfaces import Line
from ballast.ui.wizard.brief_boxes import BriefBoxes, pair, with_part
from ballast.ui.wizard.fields import Field
from ballast.ui.wizard.procedure_form import ProcedureForm
from ballast.ui.wizard.tools_form import ToolsForm
from ballast.ui.words import briefs, handing, wizard

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

    from ballast.domain.delegation.plan import Brief
    from ballast.services.wording import Voice
    from ballast.ui.context import Context
    from ballast.ui.words import Phrase

_BOX_OF = {
    Needed.OUTCOME: "outcome",
    Needed.DONE_WHEN: "done_when",
    Needed.WHEN: "deadline",
    Needed.IN_SCOPE: "in_scope",
    Needed.OUT_OF_SCOPE: "out_of_scope",
    Needed.QUALITY: "quality",
    Needed.EXAMPLE: "example",
}


class BriefForm(BriefBoxes):
    """All boxes of a brief: what, when and how good, how it is done, tools and an example. They are made in steps."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)

    def make(self, voice: Voice) -> Iterator[None]:
        """The steps of making it, once it is in its place."""
        self._what()
        yield
        self._when(voice)
        yield
        self._column.addWidget(Line())
        self.procedure = ProcedureForm(self._context, voice)
        self._column.addWidget(self.procedure)
        yield
        self._column.addWidget(Line())
        self._column.addWidget(PlainLabel(briefs.WITH(), "strong"))
        self.tools_form = ToolsForm(self._context.theme)
        self._column.addWidget(self.tools_form)
        self._column.addWidget(self.text("example", handing.EXAMPLE, handing.EXAMPLE_HINT))
        for part in (self.procedure, self.tools_form):
            part.changed.connect(self.changed)
            part.left.connect(self.left)

    def show_task_brief(self, brief: Brief, most: int, *, another: bool) -> None:
        """Show a brief with the highest level of authority that may be chosen; `another` where it is that of another task."""
        self.show_brief(brief)
        self.procedure.show_brief(brief)
        self.tools_form.show_brief(brief)
        if another:
            self.procedure.show_another(brief)
        with QSignalBlocker(self.authority):
            self.authority.setCurrentIndex(max(0, min(DECIDES, brief.authority) - 1))
        model = self.authority.model()
        if isinstance(model, QStandardItemModel):
            for place in range(model.rowCount()):
                model.item(place).setEnabled(place < most)
        self.authority_field.set_hint("" if most == DECIDES else briefs.LEVEL_LIMIT(step=wizard.NAMES[Step.TRAITS]()))

    def box_of(self, part: Needed) -> QWidget:
        """The box of a part that is still open."""
        if part is Needed.TOOLS:
            return self.tools_form.tools[0][0] if self.tools_form.tools else self.tools_form.add_tool
        return self.boxes[_BOX_OF[part]]

    # ------------------------------------------------------------------------------------------------------- the groups

    def _what(self) -> None:
        column = self._column
        column.addWidget(PlainLabel(briefs.WHAT(), "strong"))
        column.addWidget(self.text("outcome", handing.OUTCOME, handing.OUTCOME_HINT))
        column.addWidget(self.list("done_when", handing.DONE_WHEN, handing.DONE_WHEN_HINT))
        inside = self.list("in_scope", briefs.IN_SCOPE, briefs.IN_SCOPE_HINT, 3)
        outside = self.list("out_of_scope", handing.OUT_OF_SCOPE, handing.OUT_OF_SCOPE_HINT, 3)
        column.addLayout(pair(inside, outside))

    def _when(self, voice: Voice) -> None:
        column = self._column
        column.addWidget(Line())
        column.addWidget(PlainLabel(briefs.WHEN(), "strong"))
        deadline = self.line("deadline", handing.DEADLINE, handing.DEADLINE_HINT)
        column.addLayout(pair(deadline, self.line("rhythm", handing.RHYTHM, handing.RHYTHM_HINT)))
        quality = self.text("quality", briefs.QUALITY, briefs.QUALITY_HINT, lines=3)
        column.addLayout(pair(quality, self.text("limits", briefs.LIMITS, briefs.LIMITS_HINT, lines=3)))
        self.authority = self._levels(voice)
        self.authority_field = Field(handing.AUTHORITY(), self.authority)
        column.addWidget(self.authority_field)
        self.levels_button = LinkButton(self._context.theme, briefs.LEVELS())
        self.levels_button.set_key("Alt+L")
        self.levels_button.clicked.connect(self.toggle_levels)
        column.addWidget(self.levels_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.levels = PlainLabel("\n".join(level() for level in briefs.LEVELS_MEAN), "small", wrap=True)
        self.levels.hide()
        column.addWidget(self.levels)

    def toggle_levels(self) -> None:
        """Explain the seven levels, or stop."""
        show = self.levels.isHidden()
        self.levels.setVisible(show)
        text: Phrase = briefs.LEVELS_HIDE if show else briefs.LEVELS
        self.levels_button.setText(text())
        self.levels_button.setAccessibleName(text())
        self.levels_button.set_key("Alt+L")

    def _levels(self, voice: Voice) -> Chooser:
        box = Chooser(handing.AUTHORITY())
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(12)
        for level in voice.words.terms.authority:
            box.addItem(button_text(level).replace("&&", "&"))
        box.activated.connect(lambda index: self.changed.emit(with_part("authority", index + 1), ""))
        return box
