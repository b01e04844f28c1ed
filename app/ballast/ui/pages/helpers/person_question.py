"""What is asked when a person is added without a search: who, why they are kept, where they were found."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ballast.domain.delegation.people import KEEP_MONTHS, Purpose, months_later
from ballast.services.people import new_person
from ballast.ui.pages.helpers.find_questions import today_of
from ballast.ui.pages.helpers.form import Form
from ballast.ui.widgets.choosers import Chooser
from ballast.ui.wizard.fields import LineEdit, TextEdit
from ballast.ui.words import finding
from ballast.ui.words import people as say

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ballast.domain.delegation.people import Person
    from ballast.ui.context import Context


class PersonQuestion(Form):
    """Answers with a new `Person`, kept until the usual date."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(context.theme, say.ADD_TITLE(), finding.ADD(), parent)
        self._today, self._words = today_of(context), context.words
        self.name = self.put(say.NAME(), LineEdit(say.NAME()))
        self.contact = self.put(say.CONTACT(), LineEdit(say.CONTACT(), finding.CONTACT_HINT()))
        self.purpose = self.put(say.PURPOSE(), Chooser(say.PURPOSE()))
        self.purpose.addItems([name() for name in say.PURPOSES.values()])
        self.where = self.put(say.WHERE(), Chooser(say.WHERE()))
        self.where.addItems([name() for name in finding.WHERES.values()])
        self.own = self.put(say.OWN_NOTE(), TextEdit(say.OWN_NOTE(), "", 2))
        self.purpose.currentIndexChanged.connect(self._say)
        self.name.setFocus()
        self._say()

    def _say(self, _: object = None) -> None:
        until = months_later(self._today, KEEP_MONTHS)
        helper = self._purpose is Purpose.HELPER
        self._note = say.ADD_HELPER() if helper else say.ADD_CANDIDATE(day=self._words.period(until, until))
        self.check()

    @property
    def _purpose(self) -> Purpose:
        return tuple(say.PURPOSES)[self.purpose.currentIndex()]

    def fits(self) -> str | None:
        """Somebody has a name."""
        return None if self.name.text().strip() else ""

    def answer(self) -> Person:
        """What was said."""
        where = tuple(finding.WHERES)[self.where.currentIndex()]
        made = new_person(self.name.text(), where, self._purpose, self._today, self.contact.text())
        return replace(made, note=self.own.toPlainText().strip())
