"""A plan's own file back in: chosen, read on the worker, kept as one act, and told what became of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from ballast.services import plan_files
from ballast.ui.changes import Tone
from ballast.ui.widgets.files import documents
from ballast.ui.words import leaving as say
from ballast.ui.words import printing as words

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from ballast.domain.log.change import Change
    from ballast.store.store import Store
    from ballast.ui.context import Context


def bring_in(context: Context, parent: QWidget, opened: Callable[[UUID], object]) -> QFileDialog:
    """Ask for a file; `opened` gets the id of the plan that is there then."""
    dialog = QFileDialog(parent, say.BRING_IN(), str(documents()), say.BRING_IN_KIND())
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.fileSelected.connect(lambda chosen: take_in(context, Path(chosen), opened))
    dialog.open()
    return dialog


def take_in(context: Context, file: Path, opened: Callable[[UUID], object]) -> None:
    """Bring a plan in from that file and say what became of it; what is wrong with the file is said, and nothing changes."""
    there: list[plan_files.Arrived] = []
    wrong: list[str] = []

    def act(store: Store) -> Change | None:
        try:
            change, came = plan_files.bring_in(store, plan_files.read_file(file), context.clock, words.title_beside)
        except plan_files.PlanFileProblem as problem:
            wrong.append(words.plan_file_trouble(problem, file.name))
            return None
        except OSError as problem:
            wrong.append(say.CANNOT_READ(file=file.name, why=problem.strerror or ""))
            return None
        there.append(came)
        return change

    def tell(_: Change | None) -> None:
        for text in wrong:
            context.say(text, tone=Tone.WARNING)
        for came in there:
            opened(came.plan.id)
            context.say(words.arrived(came))

    context.do(act, tell, owner=None)
