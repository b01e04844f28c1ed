"""The dates with helpers on the command line."""

from __future__ import annotations

import json
from contextlib import closing
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest

from ballast.domain.log.clock import FixedClock
from ballast.main import main
from ballast.services import hand_over
from ballast.store.opening import open_store
from tests.report.test_ics import read, text
from tests.services.helping import ROLE, made_plan

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Run = Callable[..., tuple[int, str, str]]

PLAN = UUID(int=9)
CLOCK = FixedClock(datetime(2026, 2, 20, 9, tzinfo=UTC), ZoneInfo("UTC"))


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command on a data folder with a plan for one helper."""
    folder = tmp_path / "data"

    def ran(*arguments: str) -> tuple[int, str, str]:
        code = main(["--data-dir", str(folder), *arguments])
        said = capsys.readouterr()
        return code, said.out, said.err

    ran("plan", "list")
    with closing(open_store(folder, at=CLOCK.now())) as store:
        made_plan(store, CLOCK)
    return ran


def begin(folder: Path) -> None:
    """The helper starts on a Monday."""
    with closing(open_store(folder, at=CLOCK.now())) as store:
        found = hand_over.handing(store, PLAN, ROLE, CLOCK)
        hand_over.set_start(store, found, date(2026, 3, 2), CLOCK)


def test_the_dates_of_a_plan(run: Run, tmp_path: Path) -> None:
    """All steps with the helper, by day, in one file; what was written is counted, also for scripts."""
    begin(tmp_path / "data")
    target = tmp_path / "dates.ics"
    assert run("plan", "calendar", str(PLAN), "--ics", str(target))[0] == 0
    own, events = read(target.read_bytes())
    assert text(own["X-WR-CALNAME"]) == "Spring"
    days = [each["DTSTART;VALUE=DATE"] for each in events]
    assert (days[0], days[-1], days) == ("20260223", "20260831", sorted(days))
    assert "First call: let your helper say the task in their own words (Assistant by provider)" in {
        text(each["SUMMARY"]) for each in events
    }
    code, said, _ = run("plan", "calendar", str(PLAN), "--ics", str(target), "--role", "1", "--json")
    assert (code, json.loads(said)["dates"]) == (0, len(events))


def test_dates_that_are_not_there(run: Run, tmp_path: Path) -> None:
    """No start, no such helper, a place where nothing can be written: told, and no file is left."""
    target = tmp_path / "dates.ics"
    for further, word in (((), "no start"), (("--role", "2"), "1 helpers")):
        code, _, said = run("plan", "calendar", str(PLAN), "--ics", str(target), *further)
        assert (code, word in said) == (1, True)
    begin(tmp_path / "data")
    code, _, said = run("plan", "calendar", str(PLAN), "--ics", str(tmp_path / "no" / "dates.ics"))
    assert (code, "could not be written" in said) == (1, True)
    assert list(tmp_path.glob("*.ics*")) == []
