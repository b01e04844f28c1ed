"""How long a whole plan of the sample business takes an owner: counted and reckoned, not guessed.

By the keystroke-level model (Card, Moran and Newell 1980): 0.28 s for a key of an average typist, 1.35 s for each decision, and
what is read at 240 words a minute. Keys and words are counted while the program is walked through by keyboard alone; every line
is read once, when it is first in sight; a decision is a control that is chosen or filled in. The program's own time is not in
it: it answers sooner than a page is read. What is filled in is taken as it is, as most owners will.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QWidget

from tests.flows import owner as hands
from tests.flows.owner import Keys, Owner, top
from tests.flows.test_whole_plan import export, make_plan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.flows.conftest import Program

pytestmark = [pytest.mark.qt_log_ignore("This plugin does not support")]
KEY_S, DECISION_S, WORDS_A_MINUTE = 0.28, 1.35, 240
MOST_MINUTES = 15
"""An owner has a quarter of an hour for a plan; more is a page too many."""


@dataclass
class Effort:
    """What the walk took: keys pressed, controls chosen, each line that came into sight, once, and words by page."""

    keys: int = 0
    decisions: int = 0
    lines: dict[str, int] = field(default_factory=dict)
    pages: dict[str, int] = field(default_factory=dict)

    @property
    def words(self) -> int:
        """Words of all lines."""
        return sum(self.lines.values())

    @property
    def minutes(self) -> float:
        """What it takes by the model."""
        return (KEY_S * self.keys + DECISION_S * self.decisions) / 60 + self.words / WORDS_A_MINUTE

    def read(self) -> None:
        """Read what is in sight now and was not before."""
        page = next((line for line in _in_sight("page")), "")
        for line in _in_sight():
            if line not in self.lines:
                self.lines[line] = len(line.split())
                self.pages[page] = self.pages.get(page, 0) + len(line.split())


def _in_sight(role: str = "") -> Iterator[str]:
    """The lines of the front window that are not scrolled away or covered by another page; or only those of a role."""
    for widget in top().findChildren(QWidget):
        if widget.isVisible() and not widget.visibleRegion().isEmpty() and role in {"", widget.property("role")}:
            if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
                yield from widget.text().splitlines()
            elif isinstance(widget, QComboBox):
                yield widget.currentText()


@pytest.fixture
def effort(monkeypatch: pytest.MonkeyPatch) -> Effort:
    """Counts from now on what any owner does."""
    spent = Effort()
    tap, type_in, settle = hands.tap, hands.type_in, Owner.settle
    press, write, choose = Owner.press, Owner.write, Owner.choose

    def tapped(keys: str) -> None:
        spent.keys += 1 + keys.count("+")
        tap(keys)

    def typed(text: str) -> None:
        spent.keys += len(text)
        type_in(text)

    def settled(self: Owner) -> None:
        settle(self)
        spent.read()

    def pressed(self: Owner, *names: str) -> None:
        spent.decisions += len(names)
        press(self, *names)

    def written(self: Owner, name: str, text: str) -> None:
        spent.decisions += 1
        write(self, name, text)

    def chosen(self: Owner, name: str, option: str) -> None:
        spent.decisions += 1
        choose(self, name, option)

    monkeypatch.setattr(hands, "tap", tapped)
    monkeypatch.setattr(hands, "type_in", typed)
    for name, counting in (("settle", settled), ("press", pressed), ("write", written), ("choose", chosen)):
        monkeypatch.setattr(Owner, name, counting)
    return spent


def test_a_whole_plan_takes_a_quarter_of_an_hour_at_most(program: Program, effort: Effort) -> None:
    """From the welcome page over review and wizard to the PDF, by keyboard, with every line in sight read."""
    with program.opened(Keys) as owner:
        make_plan(owner)
        export(owner, program.folder.parent, "PDF")
    read = f"{effort.words} words on {len(effort.pages)} pages ({effort.pages})"
    told = f"{effort.keys} keys, {effort.decisions} decisions, {read}: {effort.minutes:.1f} min"
    assert effort.keys > 100 < effort.words, told
    assert effort.minutes < MOST_MINUTES, told
