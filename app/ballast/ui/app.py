"""The QApplication of Ballast: name, typeface, look, focus ring, and Qt's own messages in the log."""

from __future__ import annotations

import logging
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QSize, QTimer, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from ballast import paths
from ballast.ui.theme import Look, Theme

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from PySide6.QtCore import QMessageLogContext, QtMsgType
    from PySide6.QtWidgets import QWidget

_log = logging.getLogger("ballast.qt")
_LEVELS = {
    "QtDebugMsg": logging.DEBUG,
    "QtInfoMsg": logging.INFO,
    "QtWarningMsg": logging.WARNING,
    "QtCriticalMsg": logging.ERROR,
    "QtFatalMsg": logging.CRITICAL,
}
_FUSION = ("-style", "Fusion")
_RING_MS = 400
_NAMES = 12  # looked at in one turn: well under a millisecond
_FRAME = QSize(16, 48)  # what desktops put around a window, at the most
_NOISE = ("This plugin does not support propagateSizeHints",)


def make_app(arguments: Sequence[str], look: Look) -> tuple[QApplication, Theme]:
    """The application in its look. Keep both as long as any window lives."""
    qInstallMessageHandler(_to_log)
    app = QApplication([*arguments, *_FUSION])
    app.setApplicationName(paths.APP_NAME)
    app.setDesktopFileName("ballast")
    QLocale.setDefault(formats_of(QLocale.system()))
    return app, _theme(app, look, partial(_finish_and_listen, app))


def formats_of(system: QLocale) -> QLocale:
    """The formats of dates and numbers: the system's, or English ones where the system names no language (LANG=C).

    "C" writes 4210 for 4,210 and is no owner's wish. English as it is written in Europe names no currency, counts to 24 and
    begins the week on Monday; a system that names the United States gets its own.
    """
    if system.language() is not QLocale.Language.C:
        return system
    states = QLocale.Country.UnitedStates
    return QLocale(QLocale.Language.English, states if system.territory() is states else QLocale.Country.Europe)


def fit_screen(window: QWidget) -> None:
    """Make a window that is larger than its screen as large as there is room for, the frame around it counted."""
    if not window.isMaximized() and not window.isFullScreen():
        window.resize(window.size().boundedTo(window.screen().availableSize() - _FRAME))


def dress(app: QApplication, look: Look) -> Theme:
    """Give an application its whole look at once: for tests, whose application is made elsewhere, and for pictures."""
    app.setStyle(_FUSION[1])
    theme = _theme(app, look, partial(_finish, app))
    theme.finish()
    theme.wear_sheet()
    _add_ring(app)
    return theme


def _theme(app: QApplication, look: Look, finish: Callable[[], None]) -> Theme:
    """The look; typeface and words come with `finish`, after the first paint."""
    theme = Theme(paths.resource("icons"), look, finish)
    theme.dress(app)
    return theme


def _finish(app: QApplication) -> None:
    from ballast.ui import access  # noqa: PLC0415 - not before the first paint
    from ballast.ui.fonts import load_fonts  # noqa: PLC0415 - not before the first paint

    access.install()
    app.setFont(load_fonts(paths.resource("fonts", "inter")))
    install_words()


def _finish_and_listen(app: QApplication) -> None:
    """Finish the look, and add the ring of focus once the first page is there."""
    _finish(app)
    QTimer.singleShot(_RING_MS, app, partial(_learn_types, app))


def _learn_types(app: QApplication) -> None:
    """Look at every name of Qt, a few in each turn, then add the ring: the first filter of events (`making`) asks for all."""
    from ballast.ui.steps import Steps  # noqa: PLC0415 - not before the first paint

    Steps(_all_types(app), app).begin()


def _all_types(app: QApplication) -> Iterator[None]:
    from PySide6 import QtCore, QtGui, QtWidgets  # noqa: PLC0415 - loaded long since

    for module in (QtCore, QtGui, QtWidgets):
        names = dir(module)
        for first in range(0, len(names), _NAMES):
            for name in names[first : first + _NAMES]:
                getattr(module, name)
            yield
    _add_ring(app)


def _add_ring(app: QApplication) -> None:
    """The ring comes after the first page, so that it is not loaded on the way there."""
    from ballast.ui.focus import FocusRing  # noqa: PLC0415 - not before the first page

    FocusRing(app)


def install_words() -> None:
    """Speak the system's language where a translation is there."""
    from ballast.ui.words import install  # noqa: PLC0415 - not before the first paint

    install(QLocale().name(), paths.resource("i18n"))


def _to_log(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:  # noqa: ARG001 - Qt's signature
    if not message.startswith(_NOISE):
        _log.log(_LEVELS.get(kind.name, logging.WARNING), "%s", message)
