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
    from collections.abc import Callable, Iterable, Mapping, Sequence


class Missing(Exception):
    """Something is missing that only a person can bring. The message says what, and the command that brings it."""


@dataclass(frozen=True, slots=True)
class Need:
    """One thing the system must have: what it is for, what is wrong with it ("" when it works), and the packages of it."""

    purpose: str
    fault: Callable[[], str]
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
    lacking = [need for need in needs if need.fault()]
    if not lacking:
        return
    if (prefix := _right_to_install()) is not None:
        _apt_install(prefix, _packages(lacking, "apt"))
        lacking = [need for need in lacking if need.fault()]
    if lacking:
        raise Missing(_how_to(lacking))


def venv_module() -> Need:
    """The part of Python that Debian ships apart."""
    name = f"python{sys.version_info.major}.{sys.version_info.minor}"
    return Need(
        "making virtual environments",
        lambda: _fault((sys.executable, "-c", "import ensurepip")),
        f"{name}-venv",
        "python3 python3-pip",
        "python",
    )


def qt_libraries(python: Path) -> Need:
    """What Qt needs even without a screen."""
    return Need(
        "Qt, the toolkit that draws the window",
        lambda: qt_fault(python, platform="offscreen"),
        "libglib2.0-0 libgl1 libegl1 libxkbcommon0 libdbus-1-3 libfontconfig1",
        "glib2 libglvnd-glx libglvnd-egl libxkbcommon dbus-libs fontconfig",
        "glib2 libglvnd libxkbcommon dbus fontconfig",
    )


def x11_libraries(python: Path) -> Need:
    """What Qt needs to open a window on an X11 screen."""
    return Need(
        "windows on an X11 screen",
        lambda: _plugin_fault(python, "libqxcb.so"),
        "libxcb-cursor0 libxkbcommon-x11-0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0",
        "xcb-util-cursor libxkbcommon-x11 xcb-util-wm xcb-util-keysyms libxcb",
        "xcb-util-cursor libxkbcommon-x11 xcb-util-wm xcb-util-keysyms libxcb",
    )


def wayland_libraries(python: Path) -> Need:
    """What Qt needs to open a window on a Wayland screen."""
    return Need(
        "windows on a Wayland screen",
        lambda: _plugin_fault(python, "libqwayland*.so"),
        "libwayland-cursor0 libwayland-egl1",
        "libwayland-cursor libwayland-egl",
        "wayland",
    )


def test_tools() -> list[Need]:
    """Programs and fonts that the tests use."""
    return [
        Need(
            "a screen for the tests",
            _absent("Xvfb", "xauth"),
            "xvfb xauth",
            "xorg-x11-server-Xvfb xauth",
            "xorg-server-xvfb xorg-xauth",
        ),
        Need("a window manager for the tests", _absent("openbox"), "openbox", "openbox", "openbox"),
        Need("keys and mouse for the tests", _absent("xdotool"), "xdotool", "xdotool", "xdotool"),
        Need("a message bus for the tests", _absent("dbus-daemon"), "dbus", "dbus-daemon", "dbus"),
        Need("reading PDF files", _absent("pdftotext", "pdftoppm"), "poppler-utils", "poppler-utils", "poppler"),
        Need("checking PDF files", _absent("qpdf"), "qpdf", "qpdf", "qpdf"),
        Need("Arabic letters", _no_font("NotoSansArabic*"), "fonts-noto-core", "google-noto-sans-arabic-fonts", "noto-fonts"),
        Need("Japanese letters", _no_font("NotoSansCJK*"), "fonts-noto-cjk", "google-noto-sans-cjk-fonts", "noto-fonts-cjk"),
        Need("emoji", _no_font("Noto*Emoji*"), "fonts-noto-color-emoji", "google-noto-color-emoji-fonts", "noto-fonts-emoji"),
    ]


def qt_fault(python: Path, platform: str | None = None) -> str:
    """Why Qt does not come up on a platform, or on the screen that the session offers; "" when it does."""
    program = "from PySide6 import QtWidgets; QtWidgets.QApplication([])"
    return _fault((str(python), "-c", program), {} if platform is None else {"QT_QPA_PLATFORM": platform})


def _plugin_fault(python: Path, plugin: str) -> str:
    """Which library a platform plugin of Qt does not find (a plugin that this Qt does not have is not missed)."""
    program = (
        "import ctypes, pathlib, sys, PySide6.QtGui as gui\n"
        "folder = pathlib.Path(gui.__file__).parent / 'Qt' / 'plugins' / 'platforms'\n"
        "for plugin in folder.glob(sys.argv[1]): ctypes.CDLL(str(plugin))"
    )
    return _fault((str(python), "-c", program, plugin))


def _fault(command: Sequence[str], variables: Mapping[str, str] | None = None) -> str:
    """The last words of a command that fails; "" when it succeeds."""
    environment = {**os.environ, **(variables or {})}
    try:
        result = subprocess.run(
            command, env=environment, capture_output=True, check=False, timeout=60, encoding="utf-8", errors="replace"
        )
    except subprocess.TimeoutExpired:
        return "no answer for a minute"
    said = result.stderr.strip() or f"exit code {result.returncode}"
    return said.splitlines()[-1] if result.returncode else ""


def _absent(*programs: str) -> Callable[[], str]:
    return lambda: " ".join(program for program in programs if shutil.which(program) is None)


def _no_font(pattern: str) -> Callable[[], str]:
    folders = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")
    return lambda: "" if any(next(Path(folder).expanduser().rglob(pattern), None) for folder in folders) else pattern


def _right_to_install() -> tuple[str, ...] | None:
    """The words before an apt command that may run now without asking anybody, or None."""
    if shutil.which("apt-get") is None:
        return None
    if os.geteuid() == 0:
        return ("env",)
    if shutil.which("sudo") and not _fault(("sudo", "-n", "true")):
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
    lines = ["This system lacks something for:"]
    lines += [f"  - {need.purpose} ({need.fault() or 'works now'})" for need in needs]
    lines += ["Install it, then run again:"]
    lines += ["  Debian, Ubuntu:  sudo apt-get update && sudo apt-get install " + " ".join(_packages(needs, "apt"))]
    lines += ["  Fedora, RHEL:    sudo dnf install " + " ".join(_packages(needs, "dnf"))]
    lines += ["  Arch:            sudo pacman -S --needed " + " ".join(_packages(needs, "pacman"))]
    return "\n".join(lines)
