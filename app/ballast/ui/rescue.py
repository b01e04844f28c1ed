"""Opening the data with a copy brought back first, where it could not be opened before. Light: it is on the way in."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from ballast.store.opening import Opening
    from ballast.store.rescue import Rescued
    from ballast.store.store import Store
    from ballast.ui.context import Context

_HELPED = ("Damaged", "Missing", "NotOurs")


class Rescue:
    """A copy that takes the place of the data before it is opened again.

    A copy that is refused leaves everything as it was; what kept the data from opening is then still what the page shows.
    """

    def __init__(self, open_store: Callable[[], Opening | Store], rescue: Callable[[Path], Rescued] | None) -> None:
        """`rescue` brings a copy back; None where that is not possible here."""
        self._wanted: Path | None = None
        self._open_store, self._rescue = open_store, rescue
        self._unopened: Exception | None = None
        self._done: Rescued | None = None
        self._is_rescuing = False

    def open(self) -> Opening | Store:
        """The data, after the copy that is wanted came back; runs on the worker's thread. Raises StoreProblem."""
        path, self._wanted = self._wanted, None
        if path is not None and self._rescue is not None:
            self._is_rescuing = True
            self._done = self._rescue(path)
            self._is_rescuing = False
        return self._open_store()

    def bring_back(self, again: Callable[[], object], path: Path) -> None:
        """Open `again`, with that copy."""
        self._wanted = path
        again()

    def told(self, error: Exception) -> tuple[Exception, Exception | None]:
        """Why the data cannot be opened, and why a copy did not come back where that was tried just now."""
        if self._is_rescuing and self._unopened is not None:
            self._is_rescuing = False
            return self._unopened, error
        self._unopened = error
        return error, None

    def helps(self, error: Exception) -> bool:
        """Whether a copy that comes back would help."""
        folder = getattr(error, "folder", None)
        return self._rescue is not None and type(error).__name__ in _HELPED and folder is not None and folder.is_dir()

    def tell(self, context: Context) -> None:
        """Say once what came back, and where the broken file lies now."""
        done, self._done = self._done, None
        if done is None:
            return
        from ballast.ui.changes import Tone  # noqa: PLC0415 - seldom needed
        from ballast.ui.words import settings as say  # noqa: PLC0415 - seldom needed

        words = context.words
        lines = [say.RESTORED(made=words.instant(done.inside.at.astimezone(context.clock.zone)))]
        if done.erased:
            lines.append(say.RESTORED_ERASED(done.erased, shown=words.integer(done.erased)))
        if done.aside is not None:
            lines.append(say.RESCUED_ASIDE(place=f"{done.aside.parent.name}/{done.aside.name}"))
        context.say(" ".join(lines), tone=Tone.GOOD)
