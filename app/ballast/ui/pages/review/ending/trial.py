"""One thing to try: ours, another of the list, the owner's own, or nothing this time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from ballast.domain.insight.note import OWN_TRIAL
from ballast.ui.widgets.inputs import TextEdit
from ballast.ui.widgets.plain import PlainLabel, button_text, directed, in_rows
from ballast.ui.words import week_end as say
from ballast.ui.words.findings import trial_sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ballast.domain.insight.findings import ToTry, Trial
    from ballast.domain.insight.note import ReviewNote
    from ballast.ui.words.formats import Words

_WIDE = 630


class TrialChoice(QWidget):
    """Radio buttons and a box. `chosen` is a sentence with its `Trial`, which is None for the owner's own and for nothing."""

    def __init__(self, words: Words, ours: ToTry, others: Sequence[ToTry], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._offers: list[tuple[str, Trial | None]] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self._column = column
        self._offer(trial_sentence(ours, words), ours.trial)
        column.addSpacing(4)
        column.addWidget(PlainLabel(say.TRY_OTHER(), "second"))
        for other in others:
            self._offer(trial_sentence(other, words), other.trial)
        self.own = self._offer(say.TRY_OWN(), None)
        self.box = TextEdit(say.TRY_OWN_BOX(), say.TRY_OWN_HINT())
        around = QWidget()  # arrows lead from choice to choice, Tab to the box
        inside = QVBoxLayout(around)
        inside.setContentsMargins(26, 0, 0, 0)
        inside.addWidget(self.box)
        column.addWidget(around)
        self.nothing = self._offer(say.TRY_NOTHING(), None)
        self.box.textEdited.connect(lambda: self.own.setChecked(True))
        self.buttons()[0].setChecked(True)

    def buttons(self) -> list[QRadioButton]:
        """The choices in order."""
        return [button for button in self._group.buttons() if isinstance(button, QRadioButton)]

    @property
    def chosen(self) -> tuple[str, Trial | None]:
        """What to try: a sentence and its kind; an empty sentence is nothing."""
        at = self._group.checkedId()
        if self.buttons()[at] is self.own:
            return " ".join(self.box.text().split()), None
        return ("", None) if self.buttons()[at] is self.nothing else self._offers[at]

    def show_note(self, note: ReviewNote) -> None:
        """Choose what was kept; what is not offered any more stands as the owner's own."""
        if note.trial == OWN_TRIAL or (note.trial and note.trial not in {trial for _, trial in self._offers if trial}):
            self.own.setChecked(True)
            self.box.setText(note.said.to_try)
        elif not note.trial:
            self.nothing.setChecked(True)
        else:
            for button, (_, trial) in zip(self.buttons(), self._offers, strict=True):
                button.setChecked(button.isChecked() or (trial is not None and trial.value == note.trial))

    def _offer(self, text: str, trial: Trial | None) -> QRadioButton:
        button = QRadioButton()
        button.setText("\n".join(map(button_text, in_rows(directed(text), button.fontMetrics(), _WIDE))))
        button.setAccessibleName(text)
        self._group.addButton(button, len(self._offers))
        self._offers.append((text, trial))
        self._column.addWidget(button)
        return button
