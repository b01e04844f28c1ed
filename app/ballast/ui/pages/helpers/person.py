"""One person: what is kept, where they are named, their data as a file, deleting, erasing for good."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ballast.domain.delegation.people import KEEP_MONTHS, Person, Purpose, months_later
from ballast.services import people, person_file
from ballast.services.exports import picture_name
from ballast.services.person_print import ReportProblem, Written
from ballast.ui.changes import PageName, Tone
from ballast.ui.pages.helpers.erase import Eraser
from ballast.ui.pages.helpers.find_questions import today_of
from ballast.ui.pages.helpers.people_rows import mention_words, person_page, place_words
from ballast.ui.pages.helpers.person_room import PersonOrder, PersonRoom
from ballast.ui.pages.helpers.views import emptied
from ballast.ui.widgets.buttons import Button, DangerButton, LinkButton, PrimaryButton
from ballast.ui.widgets.choosers import Chooser, DayEdit
from ballast.ui.widgets.files import SystemFiles, Wanted, documents
from ballast.ui.widgets.plain import ElidedLabel, PlainLabel, button_text, set_tip
from ballast.ui.widgets.surfaces import Badge, Card
from ballast.ui.wizard.fields import Field, LineEdit, TextEdit
from ballast.ui.words import finding, printing
from ballast.ui.words import people as say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path
    from uuid import UUID

    from ballast.services.person_file import PersonFile, Place
    from ballast.store.mentions import Spot
    from ballast.ui.context import Context
    from ballast.ui.widgets.files import Files

_SHOWN = 12
"""Texts that are listed; all of them are in the person's file."""


class PersonCard(QWidget):
    """The person that is chosen, made in steps."""

    def __init__(self, context: Context, files: Files | None) -> None:
        super().__init__()
        self._context, self._files = context, files or SystemFiles()
        self._found: PersonFile | None = None
        self.eraser = Eraser(context, self)
        self.room = PersonRoom(self)
        self.room.printed.connect(self._written)

    def make(self) -> Iterator[None]:
        """The steps of making it, once it is in its place."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 6, 0)
        column.setSpacing(16)
        kept, self.named = Card(), Card(say.NAMED_IN())
        column.addWidget(kept)
        column.addWidget(self.named)
        yield from self._fields(kept)
        self.places = QVBoxLayout()
        self.named.body.addLayout(self.places)
        self.mentions = PlainLabel("", "small", wrap=True)
        self.mentions.set_selectable()
        self.named.add(self.mentions)
        yield
        ways = Card()
        column.addWidget(ways)
        self._ways(ways)
        column.addStretch(1)
        yield

    def _fields(self, card: Card) -> Iterator[None]:
        words, grid = self._context.words, QGridLayout()
        grid.setSpacing(12)
        self.name, self.contact = LineEdit(say.NAME()), LineEdit(say.CONTACT(), finding.CONTACT_HINT())
        self.purpose, self.where = Chooser(say.PURPOSE()), Chooser(say.WHERE())
        self.purpose.addItems([name() for name in say.PURPOSES.values()])
        self.where.addItems([name() for name in finding.WHERES.values()])
        card.body.addLayout(grid)
        named: tuple[tuple[str, QWidget], ...] = (
            (say.NAME(), self.name),
            (say.CONTACT(), self.contact),
            (say.PURPOSE(), self.purpose),
            (say.WHERE(), self.where),
        )
        for place, (label, box) in enumerate(named):
            grid.addWidget(Field(label, box), place // 2, place % 2)
        yield
        self.dated = QCheckBox(button_text(say.UNTIL_WHEN()))
        self.dated.setAccessibleName(say.HAS_DATE())
        self.until = DayEdit(say.UNTIL_WHEN(), words)
        self.dated.toggled.connect(self.until.setEnabled)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.dated)
        row.addWidget(self.until)
        row.addStretch(1)
        self.since = Badge("")
        row.addWidget(self.since)
        card.body.addLayout(row)
        self.own = TextEdit(say.OWN_NOTE(), "", 2)
        card.add(Field(say.OWN_NOTE(), self.own, say.OWN_NOTE_HINT()))
        self.save = PrimaryButton(self._context.theme, say.SAVE(), "check")
        self.save.clicked.connect(self._keep)
        card.body.addWidget(self.save, 0, Qt.AlignmentFlag.AlignLeft)
        self.purpose.activated.connect(self._suggest_date)
        typed = (self.name.typed, self.contact.typed, self.own.typed)
        for signal in (*typed, self.purpose.currentIndexChanged, self.where.currentIndexChanged, self.dated.toggled):
            signal.connect(self._check)
        self.until.dateChanged.connect(self._check)
        yield

    def _ways(self, card: Card) -> None:
        theme = self._context.theme
        self.export = Button(theme, say.EXPORT(), "download")
        self.remove = Button(theme, say.DELETE(), "trash")
        self.erase = DangerButton(theme, say.ERASE(), "trash")
        set_tip(self.export, say.EXPORT_NOTE())
        self.export.clicked.connect(self._export)
        self.remove.clicked.connect(self.ask_delete)
        self.erase.clicked.connect(self._erase)
        row = QHBoxLayout()
        row.setSpacing(10)
        for button in (self.export, self.remove, self.erase):
            row.addWidget(button)
        row.addStretch(1)
        card.body.addLayout(row)
        self.why = PlainLabel("", "small", wrap=True)
        card.add(self.why)
        card.add(PlainLabel(say.LAWS(), "hint", wrap=True))

    def show_person(self, found: PersonFile) -> None:
        """Show a person; boxes that were changed and not kept stay as they are while it is the same one."""
        same = self._found is not None and self._found.person.id == found.person.id
        changed = same and self._found is not None and self._said() != self._found.person
        self._found = found
        if not changed:
            self._fill(found.person)
        day = self._context.words.period(found.person.added, found.person.added)
        self.since.setText(say.ADDED(day=day))
        emptied(self.places)
        for place in found.places:
            self.places.addWidget(self._row(place))
        self.named.title.setText(say.NAMED_IN())
        if not same:
            self.mentions.setText(say.MENTIONS_LOOKING())
        self._say_why(found)
        self._check()

    def _say_why(self, found: PersonFile) -> None:
        """Why somebody cannot be deleted, where that is so."""
        self.remove.setEnabled(not found.places)
        self.why.setText(say.DELETE_NAMED() if found.places else "")
        self.why.setVisible(bool(found.places))

    def show_mentions(self, person_id: UUID, spots: Sequence[Spot]) -> None:
        """Show which of the owner's texts name the person, once they were looked through; nothing for another than is shown."""
        if self._found is None or self._found.person.id != person_id:
            return
        words, count, more = self._context.words, len(spots), len(spots) - _SHOWN
        lines = [say.MENTIONS(count, shown=words.integer(count)) if count else say.MENTIONS_NONE()]
        lines += [f"– {mention_words(spot)}" for spot in spots[:_SHOWN]]
        if more > 0:
            lines.append(say.MENTIONS_MORE(more, shown=words.integer(more)))
        self.mentions.setText("\n".join(lines))

    def _fill(self, person: Person) -> None:
        self.name.show_text(person.name)
        self.contact.show_text(person.contact)
        self.own.show_text(person.note)
        self.purpose.setCurrentIndex(tuple(say.PURPOSES).index(person.purpose))
        self.where.setCurrentIndex(tuple(finding.WHERES).index(person.where))
        self.until.show_day(person.delete_after or months_later(today_of(self._context), KEEP_MONTHS))
        self.dated.setChecked(person.delete_after is not None)
        self.until.setEnabled(person.delete_after is not None)

    def _row(self, place: Place) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        text = place_words(place)
        link = LinkButton(self._context.theme, say.SHOW())
        link.setAccessibleName(f"{say.SHOW()}: {text}")
        link.clicked.connect(partial(self._context.navigate, PageName.HELPERS, (place.role.id, "choose")))
        row.addWidget(ElidedLabel(text), 1)
        row.addWidget(link)
        return line

    def _said(self) -> Person | None:
        """The person as the boxes say."""
        if self._found is None:
            return None
        return replace(
            self._found.person,
            name=" ".join(self.name.text().split()),
            contact=self.contact.text().strip(),
            purpose=tuple(say.PURPOSES)[self.purpose.currentIndex()],
            where=tuple(finding.WHERES)[self.where.currentIndex()],
            delete_after=self.until.day if self.dated.isChecked() else None,
            note=self.own.toPlainText().strip(),
        )

    def _check(self, _: object = None) -> None:
        said = self._said()
        self.save.setEnabled(said is not None and self._found is not None and bool(said.name) and said != self._found.person)
        self.save.set_icon("check", "on_accent" if self.save.isEnabled() else "text_third")

    def _suggest_date(self, number: int) -> None:
        """A helper is kept while there is work, anybody else until a date: as it is usual, and the owner's to change."""
        self.dated.setChecked(tuple(say.PURPOSES)[number] is not Purpose.HELPER)

    def _keep(self) -> None:
        said, clock = self._said(), self._context.clock
        if said is not None:
            self._context.do(lambda store: people.keep_person(store, said, clock), owner=self)

    def ask_delete(self) -> None:
        """Delete them; the window offers to take it back. Not while they are named."""
        found, clock = self._found, self._context.clock
        if found is not None and not found.places:
            self._context.do(lambda store: people.delete_person(store, found.person.id, clock), owner=self)

    def _erase(self) -> None:
        if self._found is not None:
            self.eraser.ask((self._found.person,))

    def _export(self) -> None:
        found = self._found
        if found is None:
            return
        name = picture_name(found.person.name, today_of(self._context), "pdf")
        title = say.EXPORT_TITLE(name=" ".join(found.person.name.split()))
        wanted = Wanted(title, documents() / name, say.EXPORT_KIND(), "pdf")
        self._files.save_as(self, wanted, partial(self._gather, found.person.id))

    def _gather(self, person_id: UUID, target: Path) -> None:
        """Every text is looked through before anything is written."""
        self.export.setEnabled(False)
        self.why.setText(say.EXPORTING())
        self.why.show()
        self._context.ask_long(
            lambda store, watch: person_file.person_file(store, person_id, watch), partial(self._print, target), owner=self
        )

    def _print(self, target: Path, found: PersonFile) -> None:
        page = person_page(found, self._context.words, today_of(self._context))
        self.room.print(PersonOrder(found, page, target), self._context.clock)

    def _written(self, made: object) -> None:
        self.export.setEnabled(True)
        if self._found is not None:
            self._say_why(self._found)
        if isinstance(made, Written):
            text = say.EXPORTED(pdf=made.pdf.name, json=made.json.name)
            missing = printing.missing_glyphs(made.missing) if made.missing else ""
            self._context.say(" ".join(filter(None, (text, missing))), tone=Tone.WARNING if missing else Tone.GOOD)
        elif isinstance(made, ReportProblem):
            self._context.say(printing.review_trouble(made), tone=Tone.WARNING)
        elif isinstance(made, OSError):
            self._context.say(say.EXPORT_FAILED(), tone=Tone.WARNING)
        else:
            self._context.worker.broke.emit(made)
