"""The review of a period and all its charts, counted without a window: how much resident memory each period adds, in kB.

Called with a data folder and the last day; prints lines `days kB`. One day is counted first, so that what the program itself
brings is there before; and the pages of the file that SQLite keeps at most (8 MB) are read before.
"""

from __future__ import annotations

import sys
from datetime import date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from ballast.domain.insight.review import Period
from ballast.domain.log.clock import FixedClock
from ballast.services.charting import charted
from ballast.services.review import review_period
from ballast.store.opening import open_store
from ballast.ui.pages.review.chart_kinds import drawn

ZONE = ZoneInfo("Europe/Berlin")


def _resident() -> int:
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS"))


def main(folder: Path, last: date) -> None:
    """Each period in turn; what was shown before is kept, as the page keeps it until it has the next."""
    clock = FixedClock(datetime.combine(last + timedelta(days=1), time(12), tzinfo=ZONE), ZONE)
    store = open_store(folder, at=clock.now())
    year = clock.now().timestamp() - 366 * 86_400
    store.entries.count()
    store.database.driver().execute("SELECT count(note) FROM entry WHERE started > ?", (year,)).fetchone()
    kept = []
    for days in (1, 14, 365):
        before = _resident()
        view = review_period(store, Period(last - timedelta(days=days - 1), last), clock)
        kept.append((view, drawn(charted(store, view, clock))))
        sys.stdout.write(f"{days} {_resident() - before}\n")
    store.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), date.fromisoformat(sys.argv[2]))
