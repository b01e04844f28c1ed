"""The virtual environment `.venv`: made once, filled from a lock file, left alone while the lock stays the same."""

from __future__ import annotations

import hashlib
import importlib.util
import os
import subprocess
import sys
import venv
from pathlib import Path

from workshop import machine

ROOT = Path(__file__).resolve().parents[2]
RUN_LOCK = ROOT / "packaging" / "requirements.txt"
DEV_LOCK = ROOT / "packaging" / "requirements-dev.txt"

VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def prepare(lock: Path) -> None:
    """Bring the environment to what a lock file says. Costs two small reads when it is already so.

    Raises:
        machine.Missing: this Python cannot make environments, or the packages could not be installed.
    """
    stamp, wanted = _stamp(lock), fingerprint(lock)
    if _is_ours() and stamp.is_file() and stamp.read_text(encoding="ascii") == wanted:
        return
    if not _is_ours():
        _make()
    print(f"Installing what {lock.name} lists; the first time this takes a minute or two.", flush=True)
    _install(lock)
    stamp.write_text(wanted, encoding="ascii")


def variables(**more: str) -> dict[str, str]:
    """The environment variables for a program of the project: the sources on the path, nothing from other environments."""
    kept = {name: value for name, value in os.environ.items() if name not in {"PYTHONHOME", "PYTHONSTARTUP"}}
    return {**kept, "PYTHONPATH": str(ROOT / "app"), "PYTHONUTF8": "1", **more}


def _stamp(lock: Path) -> Path:
    return VENV / f".installed-{lock.stem}"


def fingerprint(lock: Path) -> str:
    """Changes with the lock, with the Python and with the place of the environment."""
    parts = (lock.read_bytes(), sys.version.encode(), str(VENV).encode())
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def _is_ours() -> bool:
    """Whether the environment is there, whole, and made with the Python that runs now."""
    if not PYTHON.exists():
        return False
    folder = VENV / "lib" / f"python{sys.version_info.major}.{sys.version_info.minor}"
    return os.name == "nt" or (folder / "site-packages" / "pip").is_dir()


def _make() -> None:
    if importlib.util.find_spec("ensurepip") is None:
        machine.provide([machine.venv_module()])
    print("Making the virtual environment .venv", flush=True)
    venv.create(VENV, clear=True, with_pip=True, symlinks=os.name != "nt")


def _install(lock: Path) -> None:
    options = ("--require-hashes", "--no-deps", "--quiet", "--no-input", "--disable-pip-version-check")
    command = (str(PYTHON), "-m", "pip", "install", *options, "-r", str(lock))
    if subprocess.run(command, cwd=ROOT, env=variables(), check=False).returncode != 0:
        message = "The packages could not be installed (see above). Is there a connection? Nothing else was changed."
        raise machine.Missing(message)
