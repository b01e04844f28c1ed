"""Opening the program; where there is no screen, the main job without a window."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile

from workshop import environment, machine


def run(arguments: list[str]) -> int:
    """Start Ballast with its arguments; returns its exit code.

    A subcommand needs no screen. Without a subcommand and without a screen, the sample business is logged, reviewed, planned
    and printed instead.
    """
    environment.prepare(environment.RUN_LOCK)
    machine.provide([machine.qt_libraries(environment.PYTHON)])
    if has_subcommand(arguments):
        return _ballast(arguments, QT_QPA_PLATFORM="offscreen")
    if (why := _no_screen()) is None:
        return _ballast(arguments)
    return _without_window(why)


def has_subcommand(arguments: list[str]) -> bool:
    """Whether a word remains besides options and the value of --data-dir."""
    values = {at + 1 for at, argument in enumerate(arguments) if argument == "--data-dir"}
    return any(not argument.startswith("-") for at, argument in enumerate(arguments) if at not in values)


def _no_screen() -> str | None:
    """Why no window can be opened here, or None. On Linux it brings the libraries that the screen asks for."""
    if not sys.platform.startswith("linux"):
        return None
    screens = [name for name in ("WAYLAND_DISPLAY", "DISPLAY") if os.environ.get(name)]
    if not screens:
        return "There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set)."
    libraries = {"WAYLAND_DISPLAY": machine.wayland_libraries, "DISPLAY": machine.x11_libraries}
    machine.provide([libraries[name](environment.PYTHON) for name in screens])
    if not machine.qt_fault(environment.PYTHON):
        return None
    return f"No display answers ({', '.join(f'{name}={os.environ[name]}' for name in screens)})."


def _without_window(why: str) -> int:
    folder = tempfile.mkdtemp(prefix="ballast-demo-")
    print(why)
    print("Ballast does its main job without a window instead: a sample log, its review, a plan, the PDF.")
    print(f"All files go to {folder}", flush=True)
    return _ballast(["demo", folder], QT_QPA_PLATFORM="offscreen")


def _ballast(arguments: list[str], **variables: str) -> int:
    command = (str(environment.PYTHON), "-m", "ballast", *arguments)
    return subprocess.run(command, env=environment.variables(**variables), check=False).returncode
