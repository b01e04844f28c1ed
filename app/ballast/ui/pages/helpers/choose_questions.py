"""What is asked when somebody is chosen: a candidate, a score, the trial, a reference."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import Qt, Signal

from ballast.domain.delegation.hiring import Asked, Reference, Trial
from ballast.domain.delegation.people import Where
from ballast.domain.delegation.scorecard import Score
from ballast.ui.pages.helpers.find_questions import money, today_of
from ballast.ui.pages.helpers.form import Form
from ballast.ui.widgets.buttons import LinkButton
from ballast.ui.widgets.choosers import Chooser
from ballast.ui.widgets.layouts import SegmentedControl
from ballast.ui.widgets.plain import PlainLabel
from ballast.ui.wizard.fields import LineEdit, NumberEdit, TextEdit
from ballast.ui.words import finding as say
from ballast.ui.words import products

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from ballast.domain.delegation.scorecard import Candidate, Measure
    from ballast.services.hand_over import Handing
    from ballast.services.hiring import Search
    from ballast.ui.context import Context

_TRIAL_HOURS = 5.0


@dataclass(frozen=True, slots=True)
class Told:
    """A candidate as the owner names them."""

    name: str
    where: Where
    contact: str


@dataclass(frozen=True, slots=True)
class Asking:
    """About whom is asked, and above what."""

    context: Context
    parent: QWidget
    search: Search
    candidate: Candidate

    @property
    def name(self) -> str:
        """What the candidate is called."""
        return " ".join(self.search.name_of(self.candidate).split())


class CandidateQuestion(Form):
    """Whom do you look at? Answers with `Told`."""

    def __init__(self, context: Context, parent: QWidget, *, software: bool, until: date) -> None:
        title = say.PRODUCT_TITLE() if software else say.CANDIDATE_TITLE()
        note = "" if software else say.KEPT_UNTIL(day=context.words.period(until, until))
        super().__init__(context.theme, title, say.ADD(), parent, note)
        self.name = self.put(say.NAME(), LineEdit(say.NAME()))
        self.where: Chooser | None = None
        self.contact: LineEdit | None = None
        if not software:
            self.where = self.put(say.FOUND_AT(), Chooser(say.FOUND_AT()))
            for name in say.WHERES.values():
                self.where.addItem(name())
            self.contact = self.put(say.CONTACT(), LineEdit(say.CONTACT(), say.CONTACT_HINT()))
        self.name.setFocus()
        self.check()

    def fits(self) -> str | None:
        """Somebody has a name."""
        return None if self.name.text().strip() else ""

    def answer(self) -> Told:
        """What was said."""
        where = Where.OTHER if self.where is None else tuple(say.WHERES)[self.where.currentIndex()]
        return Told(self.name.text().strip(), where, "" if self.contact is None else self.contact.text().strip())


class ScoreQuestion(Form):
    """How good on one measure? Answers with a `Score`; `cleared` takes back the one that is there. Keys 1 to 5 choose."""

    cleared = Signal()

    def __init__(self, asking: Asking, measure: Measure) -> None:
        context = asking.context
        title = say.SCORE_TITLE(measure=say.MEASURES[measure](), candidate=asking.name)
        super().__init__(context.theme, title, say.KEEP(), asking.parent)
        given = asking.candidate.scores.get(measure)
        self.column.addWidget(PlainLabel(say.MEASURED_BY[measure](), "small", wrap=True))
        values = [context.words.integer(value) for value in range(1, 6)]
        self.value = SegmentedControl(say.SCORE(), values, None if given is None else given.value - 1)
        for number, button in enumerate(self.value.buttons()):
            button.setAccessibleName(f"{values[number]}: {say.ANCHOR_OF[number]()}")
        self.column.addWidget(self.value, 0, Qt.AlignmentFlag.AlignLeft)
        self.anchor = PlainLabel("", "second", wrap=True)
        self.column.addWidget(self.anchor)
        self.evidence = self.put(say.EVIDENCE(), LineEdit(say.EVIDENCE(), say.EVIDENCE_HINT()))
        self.evidence.show_text("" if given is None else given.evidence)
        self.back = LinkButton(context.theme, say.TAKE_BACK())
        self.back.clicked.connect(self._clear)
        self.column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        self.back.setVisible(given is not None)
        self.value.chosen.connect(self._say)
        self._say()
        self.value.buttons()[0 if given is None else given.value - 1].setFocus()

    def _say(self, _: object = None) -> None:
        number = self.value.current
        self.anchor.setText(say.ANCHORS() if number is None else say.ANCHOR_OF[number]())
        self.check()

    def _clear(self) -> None:
        self.cleared.emit()
        self.reject()

    def fits(self) -> str | None:
        """A score rests on something."""
        if self.value.current is None:
            return ""
        return None if self.evidence.text().strip() else say.EVIDENCE_NEEDED()

    def answer(self) -> Score:
        """What was said."""
        return Score((self.value.current or 0) + 1, self.evidence.text().strip())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A digit from 1 to 5 scores, and goes on to what it rests on; in a box it is a digit like any other."""
        number = event.key() - Qt.Key.Key_1
        if 0 <= number < len(self.value.buttons()) and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.value.set_current(number)
            self._say()
            self.evidence.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)


class TrialQuestion(Form):
    """What is tried, and how did it end? Answers with a `Trial`; the pass mark comes first and stands once it is over."""

    def __init__(self, asking: Asking, found: Handing) -> None:
        context, words = asking.context, asking.context.words
        product = asking.candidate.person_id is None
        said = products if product else say
        super().__init__(context.theme, said.TRIAL_OF(name=asking.name), say.KEEP(), asking.parent, said.TRIAL_NOTE())
        self._known, self._today = asking.search.hiring.trials.get(asking.candidate.id), today_of(context)
        known, price = self._known, found.result.terms.price
        unit = words.currency_symbol(found.plan.currency)
        self.hours = self.put(said.TRIAL_HOURS(), NumberEdit(words, said.TRIAL_HOURS(), low=0.25, high=100, digits=1))
        self.hours.show_number(known.hours if known else _TRIAL_HOURS)
        self.price = NumberEdit(words, say.TRIAL_PRICE())
        if not product:  # nobody is paid for trying a program
            self.put(say.TRIAL_PRICE(), self.price, unit=unit)
        self._usual = 0.0 if price is None or product else price.value
        self.price.show_number(float(known.price) if known else None, self._usual)
        self.tasks = self.put(say.TRIAL_TASKS(), TextEdit(say.TRIAL_TASKS(), "", 2))
        self.mark = self.put(say.TRIAL_MARK(), TextEdit(say.TRIAL_MARK(), say.TRIAL_MARK_HINT(), 2))
        ends = [say.TRIAL_OPEN(), say.TRIAL_PASSED(), say.TRIAL_FAILED()]
        self.ended = self.put(say.TRIAL_RESULT(), SegmentedControl(say.TRIAL_RESULT(), ends))
        self.saw = self.put(say.TRIAL_SAW(), LineEdit(say.TRIAL_SAW()))
        if known is not None:
            self._fill(known, context)
        self.ended.chosen.connect(self.check)
        self.hours.setFocus()
        self.check()

    def _fill(self, known: Trial, context: Context) -> None:
        self.tasks.show_text("\n".join(known.tasks))
        self.mark.show_text(known.passes_when)
        self.ended.set_current({None: 0, True: 1, False: 2}[known.passed])
        self.saw.show_text(known.note)
        if known.passed is not None:
            day = context.words.period(known.pass_set_on, known.pass_set_on)
            self.mark.setReadOnly(True)
            self._note = say.TRIAL_MARK_STANDS(day=day)

    def fits(self) -> str | None:
        """There are hours, and a pass mark before a result."""
        if self.hours.wrong or self.hours.number() is None or self.price.wrong:
            return ""
        return None if self.mark.toPlainText().strip() else say.TRIAL_MARK_NEEDED()

    def answer(self) -> Trial:
        """What was said."""
        known, mark, price = self._known, self.mark.toPlainText().strip(), self.price.number()
        stands = known is not None and known.passes_when == mark
        return Trial(
            hours=self.hours.number() or 0.0,
            price=Decimal(str(round(self._usual, 2))) if price is None else money(price),
            tasks=tuple(line.strip() for line in self.tasks.toPlainText().splitlines() if line.strip()),
            passes_when=mark,
            pass_set_on=known.pass_set_on if known is not None and stands else self._today,
            passed=(None, True, False)[self.ended.current or 0],
            note=self.saw.text().strip(),
        )


class ReferenceQuestion(Form):
    """What somebody says of a candidate. Answers with their name and a `Reference`; what was said before stands above."""

    def __init__(self, asking: Asking) -> None:
        super().__init__(asking.context.theme, say.REFERENCE_OF(name=asking.name), say.ADD(), asking.parent)
        for known in asking.search.hiring.references.get(asking.candidate.id, ()):
            who = asking.search.people.get(known.person_id)
            self.column.addWidget(PlainLabel("" if who is None else " ".join(who.name.split()), "strong-small", wrap=True))
            for asked, answer in known.answers.items():
                self.column.addWidget(PlainLabel(f"{say.ASKED[asked]()} {answer}", "small", wrap=True))
        self.who = self.put(say.REFERENCE_WHO(), LineEdit(say.REFERENCE_WHO()))
        self.boxes = {asked: self.put(name(), LineEdit(name())) for asked, name in say.ASKED.items()}
        self.who.setFocus()
        self.check()

    def fits(self) -> str | None:
        """Somebody said something."""
        said = any(box.text().strip() for box in self.boxes.values())
        return None if said and self.who.text().strip() else ""

    def answer(self) -> tuple[str, Reference]:
        """What was said, by whom."""
        answers: dict[Asked, str] = {asked: box.text().strip() for asked, box in self.boxes.items() if box.text().strip()}
        return self.who.text().strip(), Reference(uuid4(), MappingProxyType(answers))
