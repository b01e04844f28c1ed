"""Ends of windows and their surroundings, so that a long run of tests stays as quick as a short one.

What hears a signal through a function of Python is kept by the sender, in a way that Python's garbage collection cannot see:
senders that nobody deletes keep whole windows in memory. The program has one window for all its life and need not care.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ballast.ui.context import Context
    from ballast.ui.desk import Desk


def clear_away(desk: Desk) -> None:
    """Close a window as its owner does, and let go of everything that it was built from."""
    desk.window.close()
    for part in (desk.window, desk.alarm, desk):
        part.deleteLater()
    dismiss(desk.context)


def dismiss(context: Context) -> None:
    """End the worker of a page's surroundings and let go of them."""
    context.worker.stop()
    for part in (context.worker, context.changes, context.bulletin):
        part.deleteLater()
