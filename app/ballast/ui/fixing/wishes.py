"""What the owner asks of a timeline by dragging or by key. Its page turns each into one act. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import datetime

    from ballast.domain.log.absence import Absence
    from ballast.domain.log.edits import Edge
    from ballast.domain.log.entry import Entry
    from ballast.domain.log.span import Span


class Resize(NamedTuple):
    """One edge of an entry goes to a moment; with `push` the neighbour's edge goes along."""

    entry: Entry
    edge: Edge
    to: datetime
    push: bool = False


class Move(NamedTuple):
    """An entry starts at another moment, as long as before."""

    entry: Entry
    start: datetime


class Copy(NamedTuple):
    """The same work once more, from a moment."""

    entry: Entry
    start: datetime


class Split(NamedTuple):
    """An entry becomes two at a moment."""

    entry: Entry
    at: datetime


class Merge(NamedTuple):
    """An entry and the next one of its task's day become one."""

    entry: Entry


class Rate(NamedTuple):
    """How stressful an entry was, 0 to 4."""

    entry: Entry
    stress: int


class Delete(NamedTuple):
    """An entry goes."""

    entry: Entry


class Edit(NamedTuple):
    """An entry is opened in its form."""

    entry: Entry


class Fill(NamedTuple):
    """A stretch without work is opened in the form."""

    span: Span


class AnswerAbsence(NamedTuple):
    """The owner wants to say what an absence was."""

    absence: Absence


Wish = Resize | Move | Copy | Split | Merge | Rate | Delete | Edit | Fill | AnswerAbsence
