"""What the system itself must have, and how it gets there: with apt where we may, else by telling the person how.

A need is always tried for real (a library is loaded, a program looked up, a font found); no list of installed packages is
ever trusted. Only Linux has needs: the Qt wheels of Windows and macOS bring all their libraries along.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence


class Missing(Exception):
    """Something is missing that only a person can bring. The message says what, and the command that brings it."""


@dataclass(frozen=True, slots=True)
class Need:
    """One thing the system must have: what it is for, how to see that it works, and the packages that hold it."""

    purpose: str
    works: Callable[[], bool]
    apt: str
    dnf: str
    pacman: str


def provide(needs: Iterable[Need]) -> None:
    """See that all needs work; install with apt what does not.

    Raises:
        Missing: something still does not work, or may not be installed from here.
    """
    if not sys.platform.startswith("linux"):
        return
    lacking = [need for need in needs if not need.works()]
    if not lacking:
        return
    if (prefix := _right_to_install()) is not None:
        _apt_install(prefix, _packages(lacking, "apt"))
        lacking = [need for need in lacking if not need.works()]
    if lacking:
        raise Missing(_how_to(lacking))


def venv_module() -> Need:
    """The part of Python that Debian ships apart."""

    def works() -> bool:
        return subprocess.run((sys.executable, "-c", "import ensurepip"), capture_output=True, check=False).returncode == 0

    name = f"python{sys.version_info.major}.{sys.version_info.minor}"
    return Need("making virtual environments", works, f"{name}-venv", "python3 python3-pip", "python")


def qt_libraries(python: Path) -> Need:
    """What Qt needs even without a screen."""
    return Need(
        "Qt, the toolkit that draws the window",
        lambda: qt_starts(python, platform="offscreen"),
        "libglib2.0-0 libgl1 libegl1 libxkbcommon0 libdbus-1-3 libfontconfig1",
        "glib2 libglvnd-glx libglvnd-egl libxkbcommon dbus-libs fontconfig",
        "glib2 libglvnd libxkbcommon dbus fontconfig",
    )


def x11_libraries(python: Path) -> Need:
    """What Qt needs to open a window on an X11 screen."""
    return Need(
        "windows on an X11 screen",
        lambda: _loads(python, "libqxcb.so"),
        "libxcb-cursor0 libxkbcommon-x11-0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0",
        "xcb-util-cursor libxkbcommon-x11 xcb-util-wm xcb-util-keysyms libxcb",
        "xcb-util-cursor libxkbcommon-x11 xcb-util-wm xcb-util-keysyms libxcb",
    )


def wayland_libraries(python: Path) -> Need:
    """What Qt needs to open a window on a Wayland screen."""
    return Need(
        "windows on a Wayland screen",
        lambda: _loads(python, "libqwayland*.so"),
        "libwayland-cursor0 libwayland-egl1",
        "libwayland-cursor libwayland-egl",
        "wayland",
    )


def test_tools() -> list[Need]:
    """Programs and fonts that the tests use."""
    return [
        Need(
            "a screen for the tests",
            _finds("Xvfb", "xauth"),
            "xvfb xauth",
            "xorg-x11-server-Xvfb xauth",
            "xorg-server-xvfb xorg-xauth",
        ),
        Need("a window manager for the tests", _finds("openbox"), "openbox", "openbox", "openbox"),
        Need("keys and mouse for the tests", _finds("xdotool"), "xdotool", "xdotool", "xdotool"),
        Need("reading PDF files", _finds("pdftotext", "pdftoppm"), "poppler-utils", "poppler-utils", "poppler"),
        Need("checking PDF files", _finds("qpdf"), "qpdf", "qpdf", "qpdf"),
        Need("Arabic letters", _font("NotoSansArabic*"), "fonts-noto-core", "google-noto-sans-arabic-fonts", "noto-fonts"),
        Need("Japanese letters", _font("NotoSansCJK*"), "fonts-noto-cjk", "google-noto-sans-cjk-fonts", "noto-fonts-cjk"),
        Need("emoji", _font("Noto*Emoji*"), "fonts-noto-color-emoji", "google-noto-color-emoji-fonts", "noto-fonts-emoji"),
    ]


def qt_starts(python: Path, platform: str | None = None) -> bool:
    """Whether Qt comes up on a platform, or on the screen that the session offers."""
    program = "from PySide6 import QtWidgets; QtWidgets.QApplication([])"
    environment = dict(os.environ) if platform is None else {**os.environ, "QT_QPA_PLATFORM": platform}
    return _succeeds((str(python), "-c", program), environment)


def _loads(python: Path, plugin: str) -> bool:
    """Whether a platform plugin of Qt finds all its libraries (one that this Qt does not have is not missed)."""
    program = (
        "import ctypes, pathlib, sys, PySide6.QtGui as gui\n"
        "folder = pathlib.Path(gui.__file__).parent / 'Qt' / 'plugins' / 'platforms'\n"
        "for plugin in folder.glob(sys.argv[1]): ctypes.CDLL(str(plugin))"
    )
    return _succeeds((str(python), "-c", program, plugin), dict(os.environ))


def _succeeds(command: Sequence[str], environment: dict[str, str]) -> bool:
    return subprocess.run(command, env=environment, capture_output=True, check=False, timeout=60).returncode == 0


def _finds(*programs: str) -> Callable[[], bool]:
    return lambda: all(shutil.which(program) for program in programs)


def _font(pattern: str) -> Callable[[], bool]:
    folders = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")
    return lambda: any(next(Path(folder).expanduser().rglob(pattern), None) for folder in folders)


def _right_to_install() -> tuple[str, ...] | None:
    """The words before an apt command that may run now without asking anybody, or None."""
    if shutil.which("apt-get") is None:
        return None
    if os.geteuid() == 0:
        return ("env",)
    if shutil.which("sudo") and _succeeds(("sudo", "-n", "true"), dict(os.environ)):
        return ("sudo", "-n", "env")
    return None


def _apt_install(prefix: tuple[str, ...], packages: Sequence[str]) -> None:
    print("Installing system packages:", *packages, flush=True)
    apt = (*prefix, "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q", "-y")
    subprocess.run((*apt, "update"), stdout=subprocess.DEVNULL, check=False)
    subprocess.run((*apt, "install", "--no-install-recommends", *packages), stdout=subprocess.DEVNULL, check=False)


def _packages(needs: Iterable[Need], manager: str) -> list[str]:
    return [package for need in needs for package in str(getattr(need, manager)).split()]


def _how_to(needs: Sequence[Need]) -> str:
    lines = [
        "This system lacks something for: " + "; ".join(need.purpose for need in needs) + ".",
        "Install it, then run again:",
        "",
    ]
    lines.append("  Debian, Ubuntu:  sudo apt-get update && sudo apt-get install " + " ".join(_packages(needs, "apt")))
    lines.append("  Fedora, RHEL:    sudo dnf install " + " ".join(_packages(needs, "dnf")))
    lines.append("  Arch:            sudo pacman -S --needed " + " ".join(_packages(needs, "pacman")))
    return "\n".join(lines)
