"""The door of the store to bringing copies back (`restore`), which is loaded when it is first needed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ballast.domain.log.watch import unwatched

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from ballast.domain.log.watch import Watch
    from ballast.store.restore import Inside, Restored
    from ballast.store.store import Store


@dataclass(frozen=True, slots=True)
class Restoring:
    """Bringing copies back into a store."""

    store: Store

    def look_inside(self, path: Path) -> Inside:
        """What a copy holds; it is only read. Raises CopyRefused, TooNew, Damaged, NotOurs, DiskFault."""
        from ballast.store import restore  # noqa: PLC0415 - brings Alembic

        return restore.look_inside(self.store, path)

    def prepare(self, path: Path, at: datetime, watch: Watch = unwatched) -> Path:
        """A fresh file with the rows of a copy, beside the data, which is not touched (`restore.prepare`)."""
        from ballast.store import restore  # noqa: PLC0415 - brings Alembic

        return restore.prepare(self.store.folder, path, at, watch)

    def put_back(self, prepared: Path, made_at: datetime, at: datetime, instead: str) -> Restored:
        """Put a prepared file in the place of the data, after a copy of what was before (`restore.put_back`)."""
        from ballast.store import restore  # noqa: PLC0415 - brings Alembic

        return restore.put_back(self.store, prepared, made_at, at, instead)
