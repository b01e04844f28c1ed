"""Where files are: the only module that knows.

Three kinds of places. Resources come with the program and are only read: they lie beside `app/` in the source tree and inside
the package once it is installed or frozen. The data folder is the owner's: one log, its backups. The log folder holds the
program's own diary, never the owner's words. Folders made here are for the owner's eyes only (0700).
"""

from __future__ import annotations

import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import os

APP_NAME = "Ballast"

_PRIVATE = 0o700


def resource(*parts: str) -> Path:
    """A file or folder that comes with the program, such as `resource("fonts", "inter")`.

    Raises:
        FileNotFoundError: it is not there, so the installation is incomplete.
    """
    for root in _resource_roots():
        found = root.joinpath(*parts)
        if found.exists():
            return found
    message = f"Ballast is incomplete: the resource {'/'.join(parts)} is missing"
    raise FileNotFoundError(message)


def data_place(override: str | os.PathLike[str] | None = None) -> Path:
    """Where the owner's data folder is or will be: the one given, else the platform's own place. Nothing is made."""
    if override is None:
        import platformdirs  # noqa: PLC0415 - where a folder is given nobody needs to ask the platform

        return platformdirs.user_data_path(APP_NAME, appauthor=False, roaming=False)
    return Path(override).expanduser().absolute()


def data_folder(override: str | os.PathLike[str] | None = None) -> Path:
    """The owner's data folder, made if need be. Raises OSError where it cannot be made."""
    return _made(data_place(override))


def log_folder(override: str | os.PathLike[str] | None = None) -> Path:
    """The folder of the program's own diary: inside an overriding data folder, else the platform's own place.

    It is made where that is possible: no work stops for want of a diary.
    """
    if override is None:
        import platformdirs  # noqa: PLC0415 - where a folder is given nobody needs to ask the platform

        return _tried(platformdirs.user_log_path(APP_NAME, appauthor=False))
    return _tried(data_place(override) / "logs")


def settings_file(override: str | os.PathLike[str] | None = None) -> Path:
    """The file of looks (theme, window size): inside an overriding data folder, else the platform's own place.

    Its folder is made where that is possible.
    """
    if override is None:
        import platformdirs  # noqa: PLC0415 - where a folder is given nobody needs to ask the platform

        return _tried(platformdirs.user_config_path(APP_NAME, appauthor=False, roaming=False)) / "looks.ini"
    return _tried(data_place(override)) / "looks.ini"


def _resource_roots() -> tuple[Path, ...]:
    package = Path(__file__).resolve().parent
    frozen = getattr(sys, "_MEIPASS", None)
    roots = (package / "resources", package.parent.parent / "resources")
    return roots if frozen is None else (Path(frozen) / "resources", *roots)


def _made(folder: Path) -> Path:
    """The folder, made for its owner alone; an existing one keeps the rights its owner gave it."""
    folder.mkdir(mode=_PRIVATE, parents=True, exist_ok=True)
    return folder


def _tried(folder: Path) -> Path:
    """The folder, made where that is possible. On the way, folders above it are made as privately."""
    with suppress(OSError):
        _made(folder)
    return folder
