"""The walls between the rooms: the table in `ballast/__init__.py`, read from the imports themselves."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass, field

import pytest

from tests.sources import Import, imports, modules

LOG, INSIGHT, DELEGATION = "ballast.domain.log", "ballast.domain.insight", "ballast.domain.delegation"
STORE, PROBLEMS = "ballast.store", "ballast.store.problems"
EXCHANGE, REPORT, SERVICES, UI = "ballast.exchange", "ballast.report", "ballast.services", "ballast.ui"


@dataclass(frozen=True)
class Room:
    """What a room may import: rooms of the house, rooms for types only, packages of others."""

    rooms: frozenset[str] = frozenset()
    for_types: frozenset[str] = frozenset()
    packages: frozenset[str] = frozenset()
    anything: bool = field(default=False)


DOMAIN = frozenset({LOG, INSIGHT, DELEGATION})
ROOMS = {
    "ballast.domain": Room(),
    LOG: Room(),
    INSIGHT: Room(frozenset({LOG})),
    DELEGATION: Room(frozenset({LOG, INSIGHT})),
    STORE: Room(DOMAIN, packages=frozenset({"sqlalchemy", "alembic"})),
    EXCHANGE: Room(DOMAIN),
    REPORT: Room(DOMAIN, packages=frozenset({"typst"})),
    SERVICES: Room(DOMAIN | {EXCHANGE, REPORT, PROBLEMS}, for_types=frozenset({STORE})),
    UI: Room(
        DOMAIN | {SERVICES, PROBLEMS, "ballast.paths"},
        for_types=frozenset({STORE}),
        packages=frozenset({"PySide6", "shiboken6", "pyqtgraph", "numpy", "jeepney"}),
    ),
    "ballast.paths": Room(packages=frozenset({"platformdirs"})),
    "ballast.main": Room(anything=True),
    "ballast.cli": Room(anything=True),
    "ballast.__main__": Room(frozenset({"ballast.main"})),
    "ballast": Room(),
}


def test_every_import_stays_within_its_walls() -> None:
    """No module imports from a room, or a package, that the table does not open to its room."""
    assert [str(found) for found in imports() if not _allowed(found)] == []


def test_every_module_lives_in_a_room_of_the_table() -> None:
    """A new room is entered in the table before anything moves in."""
    strays = [name for name in modules() if _room(name) == "ballast" and name != "ballast"]
    assert strays == []


@pytest.mark.parametrize("top", ["ballast.main", "ballast.cli"])
def test_nobody_imports_the_composition_roots(top: str) -> None:
    """Only the program's entries know the modules that know everything."""
    entries = {"ballast.__main__", "ballast.main", "ballast.cli"}
    assert [str(found) for found in imports() if found.target == top and found.module not in entries] == []


def test_no_page_knows_another() -> None:
    """What two pages need lies beside the pages; only the desk, which makes them, knows them all."""
    pages = "ballast.ui.pages."
    wrong = [
        str(found)
        for found in imports()
        if found.target.startswith(pages)
        and found.module != "ballast.ui.desk"
        and not found.module.startswith(pages + found.target.removeprefix(pages).partition(".")[0])
    ]
    assert wrong == []


def test_rules_ask_no_clock() -> None:
    """Inside domain, only the module of the clock itself reads the machine's time."""
    asks = ("datetime.now(", "datetime.today(", "date.today(", "time.time(", "utcnow(")
    rules = {name: path for name, path in modules().items() if name.startswith("ballast.domain") and name != f"{LOG}.clock"}
    assert [name for name, path in rules.items() if any(ask in path.read_text(encoding="utf-8") for ask in asks)] == []


@pytest.mark.parametrize("room", ["domain.delegation.plan", "services", "store.problems", "exchange", "paths"])
def test_a_room_below_the_window_loads_no_toolkit(room: str) -> None:
    """Importing a low room really loads neither Qt nor SQLAlchemy nor numpy, whatever the imports look like."""
    program = f"import sys, ballast.{room}; sys.exit(bool({{'PySide6', 'sqlalchemy', 'numpy', 'typst'}} & set(sys.modules)))"
    assert subprocess.run((sys.executable, "-c", program), check=False).returncode == 0


def _room(module: str) -> str:
    """The innermost room of the table that a module lies in."""
    return max((room for room in ROOMS if module == room or module.startswith(f"{room}.")), key=len)


def _within(target: str, rooms: frozenset[str]) -> bool:
    return any(target == room or target.startswith(f"{room}.") for room in rooms)


def _allowed(found: Import) -> bool:
    name = _room(found.module)
    room = ROOMS[name]
    top = found.target.partition(".")[0]
    if room.anything or top in sys.stdlib_module_names or found.target in {"__future__", "ballast"}:
        return True
    if top != "ballast":
        return top in room.packages
    if _room(found.target) == name or _within(found.target, room.rooms):
        return True
    return found.for_types and _within(found.target, room.for_types)
