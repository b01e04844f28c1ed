"""One person: what is kept, where they are named, their data as a file, deleting, erasing for good."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ballast.domain.delegation.people import KEEP_MONTHS, Person, months_later
from ballast.services import people, person_file
from ballast.services.exports import picture_name
from ballast.ui.changes import PageName, Tone
from ballast.ui.pages.helpers.erase import Eraser
from ballast.ui.pages.helpers.find_questions import today_of
from ballast.ui.pages.helpers.people_rows import file_text, place_words
from ballast.ui.pages.helpers.views import emptied
from ballast.ui.widgets.buttons import Button, DangerButton, LinkButton, PrimaryButton
from ballast.ui.widgets.choosers import Chooser, DayEdit
from ballast.ui.widgets.files import SystemFiles, Wanted, documents
from ballast.ui.widgets.plain import ElidedLabel, PlainLabel, button_text, set_tip
from ballast.ui.widgets.surfaces import Badge, Card
from ballast.ui.wizard.fields import Field, LineEdit, TextEdit
from ballast.ui.words import finding
from ballast.ui.words import people as say

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from ballast.services.person_file import PersonFile, Place
    from ballast.ui.context import Context
    from ballast.ui.widgets.files import Files


class PersonCard(QWidget):
    """The person that is chosen, made in steps."""

    def __init__(self, context: Context, files: Files | None) -> None:
        super().__init__()
        self._context, self._files = context, files or SystemFiles()
        self._found: PersonFile | None = None
        self.eraser = Eraser(context, self)

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
        count = len(found.texts)
        said = say.MENTIONS(count, shown=self._context.words.integer(count)) if count else say.MENTIONS_NONE()
        self.mentions.setText("\n".join([said, *(f"– {' '.join(text.split())}" for text in found.texts)]))
        self.remove.setEnabled(not found.places)
        self.why.setText(say.DELETE_NAMED() if found.places else "")
        self.why.setVisible(bool(found.places))
        self._check()

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
            self.eraser.ask(self._found)

    def _export(self) -> None:
        found = self._found
        if found is None:
            return
        name = picture_name(found.person.name, today_of(self._context), "txt")
        title = say.EXPORT_TITLE(name=" ".join(found.person.name.split()))
        wanted = Wanted(title, documents() / name, say.EXPORT_KIND(), "txt")
        self._files.save_as(self, wanted, partial(self._write, found))

    def _write(self, found: PersonFile, target: Path) -> None:
        text = file_text(found, self._context.words)

        def write(_: object) -> tuple[Path, Path] | None:
            try:
                return person_file.write_files(found, text, target)
            except OSError:
                return None

        self._context.ask(write, self._written, owner=self)

    def _written(self, paths: tuple[Path, Path] | None) -> None:
        if paths is None:
            self._context.say(say.EXPORT_FAILED(), tone=Tone.WARNING)
        else:
            self._context.say(say.EXPORTED(text=paths[0].name, json=paths[1].name), tone=Tone.GOOD)
