"""Ballast: log the work of one or two weeks, see what weighs the week down, hand it over.

This page is the map of the house. A room is a package; the walls between rooms are tested (`tests/test_walls.py`, and the
contracts in `pyproject.toml`).

=============  ======================================================  ===================================================
room           what it holds                                           what it may import
=============  ======================================================  ===================================================
`domain`       what is true: frozen values and functions on them       the standard library
`  .log`         what happened: spans, entries, days, gaps, timer      nothing more
`  .insight`     what it means: bottlenecks, projection, patterns      `log`
`  .delegation`  what to do: worth, verdicts, roles, briefs, plan      `insight`, `log`
`store`        what is kept: one SQLite file, undo, backup             domain, SQLAlchemy, Alembic
`exchange`     other programs' files: bytes in, drafts out             domain
`report`       what is printed: a plan, a review as a tree, as PDF     domain, Typst
`services`     what the user does: one function per act                domain, exchange, report; `Store` for typing only
`ui`           what is seen: window, pages, charts, words              services, domain, Qt, pyqtgraph; `Store` for typing
`paths`        where files are                                         platformdirs
`main`, `cli`  the composition root; the same services, no window      everything; nobody imports them
=============  ======================================================  ===================================================

Two small values are open to all above the store, because they carry no database with them: `store.problems` (what may go
wrong with the file) and `domain.log.change` (what an act changed).

Where is X? A rule: `domain`. A column: `store`. Another program's file: `exchange`. What a button does: `services`. Its looks
and its words: `ui`. A file on disk: `paths`.

How data flows, one way round: plain values go down, frozen values come up; no row, session, QObject or widget crosses a wall.
Only services start a change, and only `ui.changes` announces it. All work on the store runs on one worker thread; what a
thread has to say to the window crosses over a wire (`ui.wire`), and garbage is searched for on the UI thread only
(`ui.garbage`). "Now", the zone and chance come in as arguments. One act of the user is one transaction, which also holds its
undo record.
"""

from __future__ import annotations

__version__ = "0.1.0"
