"""What stands out in a period: three findings, what clearly changed, what to log better, one thing to try."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtCore import Signal as QtSignal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ballast.domain.insight.findings import Topic
from ballast.ui.widgets.buttons import Button, LinkButton
from ballast.ui.widgets.meters import IconTile
from ballast.ui.widgets.plain import PlainLabel
from ballast.ui.widgets.surfaces import Card, Line
from ballast.ui.words import findings as words_of
from ballast.ui.words import review as say
from ballast.ui.words import week_end as words_of_end
from ballast.ui.words.names import breakable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ballast.domain.insight.findings import Finding, Findings
    from ballast.ui.theme import Theme
    from ballast.ui.words.formats import Words

END_KEY = "Ctrl+Shift+W"
_HEAD = 150
LONGEST = 62
"""Days of a period that has findings: what stands out in years is no news of a week."""
ICONS = {
    Topic.BOTTLENECK: "flame",
    Topic.LARGEST: "chart",
    Topic.INTERRUPTIONS: "bolt",
    Topic.HELD_UP: "lock",
    Topic.SPILL_OVER: "moon",
    Topic.BROKEN: "clock",
    Topic.LATE: "moon",
    Topic.LONG_DAYS: "clock",
    Topic.MANY_SMALL: "list",
}


class FindingRow(QWidget):
    """One finding as a sentence, and the way to what is behind it."""

    opened = QtSignal(object)

    def __init__(self, theme: Theme, words: Words, finding: Finding) -> None:
        super().__init__()
        sentence = words_of.sentence(finding, words)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(12)
        row.addWidget(IconTile(theme, ICONS[finding.topic]), 0, Qt.AlignmentFlag.AlignTop)
        self.text = PlainLabel(breakable(sentence), "strong", wrap=True)
        self.text.setAccessibleName(sentence)
        row.addWidget(self.text, 1)
        name = say.FINDING_WHY() if finding.topic is Topic.BOTTLENECK else say.FINDING_ENTRIES()
        self.why = LinkButton(theme, name)
        self.why.setAccessibleDescription(sentence)
        self.why.clicked.connect(lambda: self.opened.emit(finding))
        row.addWidget(self.why)


class FindingsCard(Card):
    """The end of a week in sentences. `opened` carries a `Finding`, `end_asked` nothing; hidden with nothing to say."""

    opened = QtSignal(object)
    end_asked = QtSignal()

    def __init__(self, theme: Theme, words: Words) -> None:
        super().__init__(say.FINDINGS_TITLE())
        self._theme, self._words = theme, words
        self._inside: QWidget | None = None
        self.rows: list[FindingRow] = []
        self.notes: list[PlainLabel] = []
        self.end = Button(theme, words_of_end.END(), "check")
        self.end.set_key(END_KEY)
        self.end.clicked.connect(self.end_asked)
        self.head.addWidget(self.end)
        self.hide()

    def show_findings(self, found: Findings) -> None:
        """Show other findings."""
        if self._inside is not None:
            self.body.removeWidget(self._inside)
            self._inside.hide()
            self._inside.deleteLater()
        self._inside = QWidget()
        self.add(self._inside)
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self.rows = [FindingRow(self._theme, self._words, finding) for finding in found.findings]
        for row in self.rows:
            row.opened.connect(self.opened)
            column.addWidget(row)
        if self.rows:
            column.addWidget(Line())
        self.notes = []
        said = words_of.all_said(found, self._words)
        self._add_notes(column, say.FINDINGS_CHANGED(), said.changed)
        self._add_notes(column, say.FINDINGS_BETTER(), said.better)
        self._add_notes(column, say.FINDINGS_TRY(), (said.to_try,))
        self.show()

    def _add_notes(self, column: QVBoxLayout, name: str, sentences: Sequence[str]) -> None:
        """A name at the side, its sentences beside it; nothing without a sentence."""
        if not sentences:
            return
        row = QHBoxLayout()
        row.setSpacing(12)
        head = PlainLabel(name, "second")
        head.setFixedWidth(_HEAD)
        row.addWidget(head, 0, Qt.AlignmentFlag.AlignTop)
        note = PlainLabel(breakable("\n".join(sentences)), "", wrap=True)
        note.setAccessibleName(f"{name}: {' '.join(sentences)}")
        row.addWidget(note, 1)
        self.notes.append(note)
        column.addLayout(row)
