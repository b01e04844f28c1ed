#!/usr/bin/env python3
"""Renew the two lock files from pyproject.toml: `python3 packaging/lock.py [--upgrade]`. Needs uv (any recent one).

The locks hold for every system and every Python from 3.11, carry the hashes of all files, and name no registry, so that each
machine takes the files from wherever it takes its packages.
"""

from __future__ import annotations

import subprocess
import sys

from workshop.environment import DEV_LOCK, ROOT, RUN_LOCK

OPTIONS = (
    *("--universal", "--python-version", "3.11", "--generate-hashes"),
    *("--no-emit-index-url", "--no-emit-find-links", "--no-annotate", "--no-header", "--quiet"),
)


def main(arguments: list[str]) -> None:
    """Write the lock of the tools first, then the program's own within it: both then name the same versions."""
    compile_lock = ("uv", "pip", "compile", "pyproject.toml", *OPTIONS, *arguments)
    subprocess.run((*compile_lock, "--group", "dev", "-o", str(DEV_LOCK)), cwd=ROOT, check=True)
    subprocess.run((*compile_lock, "-c", str(DEV_LOCK), "-o", str(RUN_LOCK)), cwd=ROOT, check=True)


if __name__ == "__main__":
    main(sys.argv[1:])
