"""Where a file shall go, and opening it with the computer's own programs: dialogs behind a plain face that tests replace."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QStandardPaths, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class Wanted:
    """A file to be written: the dialog's title, the proposed path, and what the kind of file is called and ends in."""

    title: str
    proposed: Path
    kind: str
    ending: str


class Files(Protocol):
    """What a page needs of the computer's files."""

    def save_as(self, parent: QWidget, wanted: Wanted, on_path: Callable[[Path], object]) -> None:
        """Ask where a file shall go; `on_path` is not called when the owner leaves the dialog."""

    def choose(self, parent: QWidget, wanted: Wanted, on_path: Callable[[Path], object]) -> None:
        """Ask for a file that is there, beginning in the folder of the proposed one; not called when the owner leaves."""

    def open(self, path: Path) -> bool:
        """Open a file or folder with the computer's own program; False when there is none."""


class SystemFiles:
    """The dialogs and programs of the computer. The dialog never stops the program."""

    def save_as(self, parent: QWidget, wanted: Wanted, on_path: Callable[[Path], object]) -> None:
        """Ask with the system's own dialog; it asks itself before it takes an existing name."""
        dialog = QFileDialog(parent, wanted.title, str(wanted.proposed.parent), f"{wanted.kind} (*.{wanted.ending})")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setDefaultSuffix(wanted.ending)
        dialog.selectFile(wanted.proposed.name)
        dialog.fileSelected.connect(lambda chosen: on_path(Path(chosen)))
        dialog.open()

    def choose(self, parent: QWidget, wanted: Wanted, on_path: Callable[[Path], object]) -> None:
        """Ask with the system's own dialog."""
        dialog = QFileDialog(parent, wanted.title, str(wanted.proposed.parent), f"{wanted.kind} (*.{wanted.ending})")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda chosen: on_path(Path(chosen)))
        dialog.open()

    def open(self, path: Path) -> bool:
        """Hand the path to the desktop."""
        return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def documents() -> Path:
    """The owner's folder for documents, or the home folder."""
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(place) if place and Path(place).is_dir() else Path.home()
