"""Real exports of other programs, where they are at hand: exactly the figures found independently."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import pytest

from ballast.exchange.draft import Doubt, Refusal, RefusalReason
from tests.exchange.samples import NOW, Whole, place_all, read

if TYPE_CHECKING:
    from pathlib import Path

TOGGL = ("floresfdev_2017-08_detailed.csv", "solidtime_fixture_bom_allquoted_new.csv", "solidtime_fixture_bom_amount.csv")


def figures(done: Whole) -> dict[str, Any]:
    """The figures that the truths hold, from what was read."""
    rows = sorted(done.placed, key=lambda row: row.start)
    ends = [row.end for row in rows if row.end is not None]
    return {
        "entries": len(rows),
        "seconds": done.sum.stated.total_seconds(),
        "clock_seconds": done.sum.clock.total_seconds(),
        "union_seconds": done.sum.union.total_seconds(),
        "first": f"{rows[0].start:%Y-%m-%d %H:%M:%S}",
        "last": f"{max(ends):%Y-%m-%d %H:%M:%S}",
        "tasks": len({row.draft.task for row in rows}),
        "zero": sum(Doubt.ZERO_LENGTH in row.doubts for row in rows),
        "running": sum(Doubt.RUNNING in row.doubts for row in rows),
        "midnight": sum(row.start.date() != end.date() for row, end in zip(rows, ends, strict=True)),
        "overlap": sum(bool(row.clock) and row.start < max(ends[:at], default=row.start) for at, row in enumerate(rows)),
    }


@pytest.mark.parametrize("name", TOGGL)
def test_toggl_figures(name: str, shared_data: Path, truths: dict[str, dict[str, Any]]) -> None:
    """A real detailed report gives exactly its entries, seconds, tasks, overlaps and borders, and rejects nothing."""
    done = place_all(read((shared_data / "toggl" / name).read_bytes(), name), ZoneInfo("UTC"), NOW)
    assert figures(done) == truths[f"toggl/{name}"]
    assert done.sum.rejections == ()


def test_summaries_are_refused(shared_data: Path) -> None:
    """Every report that holds only totals is refused as such."""
    reports = sorted(shared_data.rglob("REFUSE_*"))
    assert len(reports) == 3
    for report in reports:
        with pytest.raises(Refusal) as refused:
            read(report.read_bytes(), report.name)
        assert refused.value.reason is RefusalReason.SUMMARY_REPORT
        assert refused.value.program == report.relative_to(shared_data).parts[0]


def test_all_other_files_are_refused_calmly(shared_data: Path) -> None:
    """Every other real file is refused by reason, most with the name of the program it comes from."""
    others = [path for path in shared_data.rglob("*") if path.is_file() and path.name not in TOGGL]
    unnamed = set()
    for path in others:
        with pytest.raises(Refusal) as refused:
            read(path.read_bytes(), path.name)
        if not refused.value.program:
            unnamed.add(path.name)
    assert unnamed == {"clients.csv", "projects.csv", "tags.csv", "tasks.csv", "tags.data", "manifest.tsv", "truths.json"}
