"""The last sign of life: one line, written over again and again. It is no action of the owner's, so it has no undo record."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from sqlalchemy import insert, select, update

from ballast.domain.log.pulse import Pulse
from ballast.store.schema import PulseRow, table_of
from ballast.store.values import MICROSECOND, zone_name, zone_of

if TYPE_CHECKING:
    from typing import Any

    from ballast.store.engine import Database

_ONE = 1
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Pulses:
    """Reading the last sign of life, and leaving one inside a transaction."""

    database: Database

    def last(self) -> Pulse | None:
        """The last one left; None before the first."""
        columns = (PulseRow.wall, PulseRow.monotonic, PulseRow.boottime, PulseRow.boot_id, PulseRow.zone, PulseRow.ended)
        found = self.database.rows(select(*columns))
        if not found:
            return None
        wall, monotonic, boottime, boot_id, zone, ended = found[0]
        moment = (_EPOCH + wall * MICROSECOND).astimezone(zone_of(zone))
        return Pulse(moment, timedelta(microseconds=monotonic), timedelta(microseconds=boottime), boot_id, bool(ended))

    def leave(self, pulse: Pulse) -> None:
        """Make this the last one."""
        values: dict[str, Any] = {
            "wall": (pulse.wall.astimezone(UTC) - _EPOCH) // MICROSECOND,
            "monotonic": pulse.monotonic // MICROSECOND,
            "boottime": pulse.boottime // MICROSECOND,
            "boot_id": pulse.boot_id,
            "zone": zone_name(pulse.wall),
            "ended": int(pulse.ended),
        }
        table = table_of(PulseRow)
        if not self.database.connection.execute(update(table).where(PulseRow.id == _ONE).values(values)).rowcount:
            self.database.connection.execute(insert(table), {"id": _ONE} | values)
