"""What is seen: the window, its pages and charts. Qt and pyqtgraph live here and nowhere else.

PySide6 replaces Python's import by one that reads the source of every module imported from then on, looking for a spelling of
Qt's names (`from __feature__ import snake_case`) that nobody uses here: a third more time for all that comes after, SQLAlchemy
above all. So the import that was there before is put back at once.
"""

from __future__ import annotations

import builtins

_plain_import = builtins.__import__

import PySide6.QtCore  # noqa: E402, F401 - between taking note of the import and putting it back

builtins.__import__ = _plain_import
