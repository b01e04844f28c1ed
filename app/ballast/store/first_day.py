"""A new data file: made beside its place, complete, and only then given its name."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from sqlalchemy import (
    Column,
    Connection,
    MetaData,
    PrimaryKeyConstraint,
    StaticPool,
    String,
    Table,
    create_engine,
    event,
    insert,
)

from ballast.store.categories import first_categories, values_of
from ballast.store.files import make_private, put_in_place
from ballast.store.help_schema import PersonRow
from ballast.store.plan_schema import PlanRow
from ballast.store.schema import APPLICATION_ID, REVISION, SCHEMA, CategoryRow, CounterRow, table_of

if TYPE_CHECKING:
    from pathlib import Path

NAMED = (PlanRow, PersonRow)  # so that the tables of plans and helpers are known; `categories` knows those of reviews
METADATA = NAMED[0].metadata


def create(path: Path) -> None:
    """Make the data file of the first day. Raises sqlite3.Error, OSError or SQLAlchemy's errors; then nothing has the name."""
    part = path.with_name(path.name + ".part")
    part.unlink(missing_ok=True)
    make_private(part)
    engine = create_engine(
        "sqlite://", creator=lambda: sqlite3.connect(part, isolation_level=None), poolclass=StaticPool, hide_parameters=True
    )
    event.listen(engine, "begin", _begin)
    try:
        with engine.begin() as connection:
            METADATA.create_all(connection, checkfirst=False)
            stamp(connection)
            fill(connection)
        engine.dispose()
        put_in_place(part, path)
    finally:
        engine.dispose()
        part.unlink(missing_ok=True)


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def stamp(connection: Connection) -> None:
    """Write down whose file it is and of which revision, the way Alembic would."""
    table = Table(
        "alembic_version",
        MetaData(),
        Column("version_num", String(32), nullable=False),
        PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
    )
    table.create(connection)
    connection.execute(insert(table), {"version_num": REVISION})
    mark(connection)


def mark(connection: Connection) -> None:
    """Write our marks into the file's header."""
    connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version={SCHEMA}")


def fill(connection: Connection) -> None:
    """The rows that are there before the owner has done anything."""
    connection.execute(insert(table_of(CategoryRow)), [values_of(category) for category in first_categories()])
    connection.execute(insert(table_of(CounterRow)), {"id": 1, "value": 0})
