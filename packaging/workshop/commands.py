"""The command line of the workshop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workshop import checks, pictures, start
from workshop.machine import Missing

if TYPE_CHECKING:
    from collections.abc import Callable

USAGE = """\
python3 packaging/dev.py run [-- ARGUMENTS]   open Ballast on your own data folder
                                              (run -- --sample: the sample business in a throwaway folder)
python3 packaging/dev.py test [ARGUMENTS]     formatting, lints, types, walls, then pytest with these arguments;
                                              without any: benchmarks, then all other tests side by side
python3 packaging/dev.py test --cov           the same without benchmarks; tells which lines no test reaches, and fails
                                              when one of them is in domain or exchange
python3 packaging/dev.py pictures             take the pictures of the README anew

Each sets up all it needs first: a virtual environment, the locked packages, on Linux the system libraries of Qt."""


def main(arguments: list[str]) -> int:
    """Do what the arguments ask; returns the exit code. What a person must do first is printed, with exit code 2."""
    match arguments:
        case ["run", "--", *rest] | ["run", *rest]:
            return _guarded(start.run, rest)
        case ["test", "--", *rest] | ["test", *rest]:
            return _guarded(checks.test, rest)
        case ["pictures", *rest]:
            return _guarded(pictures.renew, rest)
        case ["-h" | "--help" | "help", *_]:
            print(USAGE)
            return 0
        case _:
            print(USAGE)
            return 2


def _guarded(command: Callable[[list[str]], int], arguments: list[str]) -> int:
    try:
        return command(arguments)
    except Missing as missing:
        print(missing)
        return 2
    except KeyboardInterrupt:
        return 130
