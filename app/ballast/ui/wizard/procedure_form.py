"""The written procedure of a task, folded where nothing of it is written: its parts, how complete it is, what is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout

from ballast.domain.delegation.brief import SopPart, sop_completeness, sop_open
from ballast.domain.delegation.plan import Sop
from ballast.ui.widgets.choosers import DayEdit
from ballast.ui.widgets.meters import Bar
from ballast.ui.widgets.plain import PlainLabel, set_button_text
from ballast.ui.wizard.brief_boxes import BriefBoxes, pair, with_part
from ballast.ui.wizard.fold import Fold
from ballast.ui.words import briefs, handing

if TYPE_CHECKING:
    from ballast.domain.delegation.plan import Brief
    from ballast.services.wording import Voice
    from ballast.ui.context import Context


class ProcedureForm(BriefBoxes):
    """The boxes of the procedure."""

    def __init__(self, context: Context, voice: Voice) -> None:
        super().__init__()
        self._context, self._parts = context, voice.words.procedure.parts
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.fold = Fold(context.theme, briefs.HOW())
        column.addWidget(self.fold)
        inside = self.fold.inside
        self.meter = Bar(context.theme)
        self.missing = PlainLabel("", "hint", wrap=True)
        inside.addWidget(self.meter)
        inside.addWidget(self.missing)
        inside.addLayout(
            pair(
                self.line("trigger", briefs.TRIGGER, briefs.TRIGGER_HINT),
                self.line("inputs", briefs.INPUTS, briefs.INPUTS_HINT),
            )
        )
        inside.addWidget(self.list("steps", handing.STEPS, handing.STEPS_HINT, 5))
        inside.addLayout(
            pair(
                self.list("decisions", briefs.DECISIONS, briefs.DECISIONS_HINT, 3),
                self.list("exceptions", briefs.EXCEPTIONS, briefs.EXCEPTIONS_HINT, 3),
            )
        )
        inside.addWidget(self.list("checks", briefs.CHECKS, briefs.CHECKS_HINT, 3))
        inside.addLayout(
            pair(
                self.line("filing", briefs.FILING, briefs.FILING_HINT),
                self.line("recording", briefs.RECORDING, briefs.RECORDING_HINT),
            )
        )
        inside.addLayout(self._test())

    def show_brief(self, brief: Brief) -> None:
        """Show the procedure of a brief and how complete it is."""
        super().show_brief(brief)
        share, missing = sop_completeness(brief), sop_open(brief)
        written = briefs.PROCEDURE_PART(share=self._context.words.percent(share))
        state = written if missing else briefs.PROCEDURE_DONE()
        if len(missing) == len(SopPart):
            state = briefs.PROCEDURE_EMPTY()
        self.fold.show_state(state)
        self.meter.show_share(share, briefs.PROCEDURE_SPOKEN(state=state), "accent" if missing else "good")
        parts = ", ".join(self._parts[part] for part in missing)
        self.missing.setText(briefs.PROCEDURE_MISSING(parts=parts) if missing else briefs.PROCEDURE_WHOLE())
        self._show_test(brief)

    def show_another(self, brief: Brief) -> None:
        """Unfold it for a task whose procedure has begun; fold it for one whose has not."""
        self.fold.set_open(open_=bool(brief.steps) or brief.sop != Sop())

    def _test(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.tested = QCheckBox()
        set_button_text(self.tested, briefs.TESTED())
        self.tested_on = DayEdit(briefs.TESTED_DAY(), self._context.words)
        self.tested.clicked.connect(self._take_test)
        self.tested_on.dateChanged.connect(lambda _: self.changed.emit(with_part("tested_on", self.tested_on.day), "tested_on"))
        self.tested_on.editingFinished.connect(self.left)
        row.addWidget(self.tested)
        row.addWidget(self.tested_on)
        row.addStretch(1)
        return row

    def _show_test(self, brief: Brief) -> None:
        day = brief.sop.tested_on
        with QSignalBlocker(self.tested):
            self.tested.setChecked(day is not None)
        self.tested_on.setVisible(day is not None)
        if day is not None and self.tested_on.day != day:
            self.tested_on.show_day(day)

    def _take_test(self, on: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.changed.emit(with_part("tested_on", self._context.clock.now().date() if on else None), "")
