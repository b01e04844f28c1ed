"""What the Undo or Redo of a notice would do, in words: it names its deed where the notice does not say it already.

The newest change that was announced is the one that undo takes back, or, if it was undone, the one that redo does again. So a
notice that stays while something else is done names that from then on, and never takes back what it does not name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ballast.ui.words import common, deeds

if TYPE_CHECKING:
    from ballast.domain.log.change import Change
    from ballast.ui.changes import Notice
    from ballast.ui.toast import Toast


class Offers:
    """Remembers the newest deed and what was said last, and names one in the other."""

    def __init__(self) -> None:
        """Nothing was done yet, and nothing said."""
        self._newest: Change | None = None
        self._said: Notice | None = None

    def show(self, toast: Toast, notice: Notice) -> None:
        """Show what a page says."""
        self._said = notice
        toast.show_notice(_named(notice, self._newest))

    def follow(self, toast: Toast | None, change: Change) -> None:
        """Something was done: what is offered tells of it, or goes where it cannot be done any more."""
        if not change.kinds:
            return  # it changed nothing, and there is nothing to take back
        self._newest = change
        if toast is None or not toast.isVisible() or self._said is None:
            return
        if _offers_redo(self._said) and not change.undone:
            toast.leave()
        else:
            toast.name(_named(self._said, change))


def _named(notice: Notice, newest: Change | None) -> Notice:
    """The notice with its deed named; as it is where it offers neither Undo nor Redo, or there is nothing to name."""
    full = "" if newest is None else _would_do(notice, newest)
    if newest is None or not full:
        return notice
    done = deeds.done(newest)
    says = notice.text in {done, deeds.UNDONE(deed=done), deeds.REDONE(deed=done)}
    return notice._replace(action=notice.action if says else full, full=full)


def _would_do(notice: Notice, newest: Change) -> str:
    if newest.undone:
        return deeds.redo_words(newest.deed, newest.about) if _offers_redo(notice) else ""
    return deeds.undo_words(newest.deed, newest.about) if _offers_undo(notice) else ""


def _offers_undo(notice: Notice) -> bool:
    return notice.act is not None and notice.action == common.UNDO()


def _offers_redo(notice: Notice) -> bool:
    return notice.act is not None and notice.action == common.REDO()
