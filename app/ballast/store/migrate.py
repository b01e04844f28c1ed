"""Bringing an older file to the schema of this version: after a verified copy, in one transaction, checked before it is kept.

Alembic finds and runs the revisions in `migrations/versions`. Rules for a revision: written by hand with `sa` types, never
importing from the store (which changes on); indexes with a condition made anew after a batch operation, which drops them. The
header's schema number counts the revisions.
"""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING

from alembic import command
from alembic.config import Config

from ballast.store import backup
from ballast.store.driver import connect
from ballast.store.engine import make_engine
from ballast.store.files import DATA
from ballast.store.first_day import mark
from ballast.store.problems import Damaged

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection

SCRIPTS = Path(__file__).parent / "migrations"


def migrate(folder: Path, *, at: datetime) -> None:
    """Bring the folder's file to the newest schema.

    Raises:
        StoreProblem or SQLAlchemy's errors: the file is as it was; the copy made before stays in `backups`.
    """
    path = folder / DATA
    source = connect(path)
    try:
        if source.execute("SELECT count(*) FROM sqlite_master WHERE name = 'entry'").fetchone()[0]:
            backup.copy_into_folder(source, folder, at=at, reason=backup.BEFORE_MIGRATION)
    finally:
        source.close()
    engine = make_engine(path)
    try:
        with engine.connect() as connection:
            _upgrade(connection)
    finally:
        engine.dispose()


def _upgrade(connection: Connection) -> None:
    raw = connection.connection.driver_connection
    if raw is None:
        raise AssertionError
    raw.execute("PRAGMA foreign_keys=OFF")  # before BEGIN: a rebuilt parent table would otherwise drop its children's rows
    with connection.begin():
        run_revisions(connection)
        if connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall():
            raise Damaged(code="foreign_keys")
        mark(connection)


def run_revisions(connection: Connection, *, to: str = "head") -> None:
    """Run the revisions that the file has not seen, in the transaction that the connection is in."""
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    config.attributes["connection"] = connection
    logging.getLogger("alembic").setLevel(logging.WARNING)
    command.upgrade(config, to)
