"""What stands out in a period: three findings, what clearly changed, what to log better, one thing to try."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtCore import Signal as QtSignal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ballast.domain.insight.findings import Topic
from ballast.ui.widgets.buttons import Button, LinkButton
from ballast.ui.widgets.meters import IconTile
from ballast.ui.widgets.opening import KEYED, Opening
from ballast.ui.widgets.plain import PlainLabel, directed, set_tip
from ballast.ui.widgets.surfaces import Card, Line
from ballast.ui.words import findings as words_of
from ballast.ui.words import numbers as say_number
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
        self.text = PlainLabel(breakable(directed(sentence)), "strong", wrap=True)
        self.text.setAccessibleName(sentence)
        opening = Opening(theme, self.text)
        opening.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keys have the link beside it
        opening.setAccessibleName(sentence)
        opening.clicked.connect(lambda: self.opened.emit(finding))
        row.addWidget(opening, 1)
        self.why = LinkButton(theme, say.FINDING_WHY())
        self.why.setAccessibleDescription(sentence)
        opening.setProperty(KEYED, self.why)
        self.why.clicked.connect(lambda: self.opened.emit(finding))
        row.addWidget(self.why)


class FindingsCard(Card):
    """The end of a week in sentences. `opened` carries a `Finding`, `end_asked` nothing; hidden with nothing to say.

    `said_opened` carries a `TaskTrend`, a `Trend` (all work) or a `LogBetter`: what one of the sentences below is about.
    """

    opened = QtSignal(object)
    said_opened = QtSignal(object)
    end_asked = QtSignal()

    def __init__(self, theme: Theme, words: Words) -> None:
        super().__init__(say.FINDINGS_TITLE())
        self._theme, self._words = theme, words
        self._inside: QWidget | None = None
        self.rows: list[FindingRow] = []
        self.notes: list[PlainLabel] = []
        self.end = Button(theme, words_of_end.END(), "check")
        self.end.tell_key(END_KEY)  # the page listens to it, also before this card stands
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
        self._add_notes(column, say.FINDINGS_CHANGED(), said.changed, changes_of(found))
        self._add_notes(column, say.FINDINGS_BETTER(), said.better, found.log_better)
        self._add_notes(column, say.FINDINGS_TRY(), (said.to_try,), ())
        self.show()

    def _add_notes(self, column: QVBoxLayout, name: str, sentences: Sequence[str], about: Sequence[object]) -> None:
        """A name at the side, its sentences beside it, each opening what it is `about`; nothing without a sentence."""
        if not sentences:
            return
        row = QHBoxLayout()
        row.setSpacing(12)
        head = PlainLabel(name, "second")
        head.setFixedWidth(_HEAD)
        row.addWidget(head, 0, Qt.AlignmentFlag.AlignTop)
        lines = QVBoxLayout()
        lines.setSpacing(0)
        for at, sentence in enumerate(sentences):
            note = PlainLabel(breakable(directed(sentence)), "", wrap=True)
            note.setAccessibleName(f"{name}: {sentence}")
            if at >= len(about):
                note.setContentsMargins(4, 0, 4, 0)  # as the sentences that open
            lines.addWidget(self._opening(note, about[at]) if at < len(about) else note)
            self.notes.append(note)
        row.addLayout(lines, 1)
        column.addLayout(row)

    def _opening(self, note: PlainLabel, about: object) -> Opening:
        opening = Opening(self._theme, note)
        opening.setAccessibleName(note.accessibleName())
        set_tip(opening, say_number.OPEN())
        opening.clicked.connect(lambda: self.said_opened.emit(about))
        return opening


def changes_of(found: Findings) -> tuple[object, ...]:
    """What the sentences on what changed are about, in their order."""
    return (*(() if found.whole is None else (found.whole,)), *found.changed)
