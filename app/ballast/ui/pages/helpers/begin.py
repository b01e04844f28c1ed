"""When it begins and when it ends: the two days around which a calendar is laid, and its dates as a file."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout

from ballast.services import hand_over, starting
from ballast.ui.changes import Tone
from ballast.ui.widgets.buttons import Button, PrimaryButton
from ballast.ui.widgets.choosers import DayEdit
from ballast.ui.widgets.files import Files, SystemFiles, Wanted, documents
from ballast.ui.widgets.layouts import FlowLayout
from ballast.ui.widgets.plain import PlainLabel, set_button_text
from ballast.ui.widgets.surfaces import Card
from ballast.ui.words import starting as say

if TYPE_CHECKING:
    from ballast.services.hand_over import Handing
    from ballast.ui.pages.helpers.hand import Hand

_FOLDER = "helpers/folder"


class BeginCard(Card):
    """The first day, the way into the owner's calendar, and whom to ask before signing."""

    def __init__(self, hand: Hand, files: Files | None = None) -> None:
        super().__init__(say.WHEN(), subtitle=" ")
        self.files: Files = files or SystemFiles()
        self._hand, self._context = hand, hand.context
        theme = self._context.theme
        self.day = DayEdit(say.START_DAY(), self._context.words, weekday=True)
        self.set = PrimaryButton(theme, say.MAKE(), "calendar")
        self.out = Button(theme, say.TO_CALENDAR(), "download")
        flow = FlowLayout()
        for widget in (self.day, self.set, self.out):
            flow.addWidget(widget)
        self.body.addLayout(flow)
        self.adviser = PlainLabel("", "small", wrap=True)
        self.body.addWidget(self.adviser)
        self.day.dateChanged.connect(self._fit)
        self.day.lineEdit().returnPressed.connect(self.set.click)
        self.set.clicked.connect(self._begin)
        self.out.clicked.connect(self._ask_place)

    def show_helper(self, found: Handing) -> None:
        """Show when it begins with a helper."""
        start = found.hand_over.start
        self.subtitle.setText(say.WHEN_NONE() if start is None else say.WHEN_SET())
        self.adviser.setText(say.ADVISER.get(found.role.help_type, say.ADVISER_OTHER)())
        self.day.show_day(start or starting.proposed_start(found.today))
        text = say.MAKE() if start is None else say.MOVE()
        set_button_text(self.set, text)
        self.set.setAccessibleName(text)
        self.out.setVisible(any(step.done_on is None for step in found.hand_over.steps))
        self._fit()

    def _fit(self) -> None:
        found = self._hand.found
        self.set.setEnabled(found is not None and found.hand_over.start != self.day.day)

    def _begin(self) -> None:
        day = self.day.day
        self._hand.change(lambda store, found, clock: hand_over.set_start(store, found, day, clock))

    # ------------------------------------------------------------------------------------------------------------- a file

    def _ask_place(self) -> None:
        found = self._hand.found
        if found is None:
            return
        kept = self._context.settings.text(_FOLDER)
        folder = Path(kept) if kept and Path(kept).is_dir() else documents()
        title = say.DATES_NAME(helper=say.helper_words(found))
        name = starting.dates_name(title, found.today)
        self.files.save_as(
            self, Wanted(say.SAVE_DATES(), folder / name, say.ICS_KIND(), "ics"), partial(self._write, found, title)
        )

    def _write(self, found: Handing, title: str, path: Path) -> None:
        """On the worker: a disk may be slow."""
        self._context.settings.keep_text(_FOLDER, str(path.parent))
        events = starting.dates_of(found, partial(say.date_words, helper=say.helper_words(found)))
        clock = self._context.clock

        def write(_: object) -> int | None:
            try:
                return starting.write_dates(path, title, events, clock)
            except OSError:
                return None

        self._context.ask(write, partial(self._tell, path), owner=self)

    def _tell(self, path: Path, count: int | None) -> None:
        if count is None:
            self._context.say(say.DATES_FAILED(), tone=Tone.WARNING)
        else:
            shown = self._context.words.integer(count)
            self._context.say(
                say.DATES_WRITTEN(count, shown=shown, name=path.name),
                tone=Tone.GOOD,
                action=say.OPEN_FILE(),
                act=lambda: self.files.open(path),
            )


class EndCard(Card):
    """The last day; what is done on it stands in the calendar."""

    def __init__(self, hand: Hand) -> None:
        super().__init__(say.LEAVING(), subtitle=say.LEAVING_NOTE())
        self._hand = hand
        theme = hand.context.theme
        self.day = DayEdit(say.LEFT_ON(), hand.context.words, weekday=True)
        self.set = Button(theme, say.END_IT())
        self.go_on = Button(theme, say.GO_ON(), "undo")
        row = QHBoxLayout()
        row.setSpacing(8)
        for widget in (self.day, self.set, self.go_on):
            row.addWidget(widget)
        row.addStretch(1)
        self.body.addLayout(row)
        self.day.dateChanged.connect(self._fit)
        self.set.clicked.connect(self._end)
        self.go_on.clicked.connect(
            lambda: self._hand.change(lambda store, found, clock: hand_over.set_end(store, found, None, clock))
        )

    def show_helper(self, found: Handing) -> None:
        """Show whether it ends with a helper."""
        left = found.hand_over.register.left_on
        self.setVisible(found.hand_over.start is not None)
        self.day.show_day(left or found.today)
        text = say.END_IT() if left is None else say.CHANGE_END()
        set_button_text(self.set, text)
        self.set.setAccessibleName(text)
        self.go_on.setVisible(left is not None)
        self._fit()

    def _fit(self) -> None:
        found = self._hand.found
        self.set.setEnabled(found is not None and found.hand_over.register.left_on != self.day.day)

    def _end(self) -> None:
        day = self.day.day
        self._hand.change(lambda store, found, clock: hand_over.set_end(store, found, day, clock))
