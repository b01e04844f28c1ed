"""The machine's clocks, as one sign of life: the wall clock, one that stands still in sleep, one that does not, and the boot.

==========  ==================================  ==================================  ==========================
system      monotonic (stands still in sleep)   boottime (counts sleep too)         boot_id
==========  ==================================  ==================================  ==========================
Linux       CLOCK_MONOTONIC                     CLOCK_BOOTTIME                      random/boot_id of the kernel
Windows     QueryUnbiasedInterruptTime          GetTickCount64                      the registry's count of boots
macOS       CLOCK_UPTIME_RAW                    CLOCK_MONOTONIC_RAW (continuous)    kern.bootsessionuuid
others      Python's monotonic clock            the same                            none: ""
==========  ==================================  ==================================  ==========================

Where the identifier of the boot is "", a monotonic clock that went back is the only sign of a new start.
"""

from __future__ import annotations

import ctypes
import sys
import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from ballast.domain.log.pulse import Pulse

if TYPE_CHECKING:
    from datetime import tzinfo

_BOOT_ID = Path("/proc/sys/kernel/random/boot_id")
_PREFETCH = r"SYSTEM\CurrentControlSet\Control\Session Manager\Memory Management\PrefetchParameters"


class Clocks(Protocol):
    """The clocks of one machine."""

    @property
    def boot_id(self) -> str:
        """What this boot has that no other has; "" where the system does not tell."""
        ...

    def wall(self) -> datetime:
        """The present instant, aware, to the microsecond."""
        ...

    def monotonic(self) -> timedelta:
        """Time awake since some start of this boot."""
        ...

    def boottime(self) -> timedelta:
        """Time since some start of this boot, sleep included."""
        ...


def take_pulse(clocks: Clocks, zone: tzinfo, *, ended: bool = False) -> Pulse:
    """A sign of life now, in the owner's zone; `ended` says that the program goes in good order."""
    return Pulse(clocks.wall().astimezone(zone), clocks.monotonic(), clocks.boottime(), clocks.boot_id, ended)


@dataclass(frozen=True, slots=True)
class MachineClocks:
    """The clocks of this machine; `system_clocks` makes it."""

    boot_id: str

    def wall(self) -> datetime:
        """The present instant."""
        return datetime.now(UTC)

    def monotonic(self) -> timedelta:
        """Time awake."""
        return _microseconds(_awake_ns() // 1000)

    def boottime(self) -> timedelta:
        """Time awake and asleep."""
        return _microseconds(_elapsed_ns() // 1000)


def system_clocks() -> Clocks:
    """The clocks of this machine."""
    return MachineClocks(_boot_id())


def _microseconds(count: int) -> timedelta:
    return timedelta(microseconds=count)


if sys.platform == "win32":

    def _awake_ns() -> int:
        count = ctypes.c_ulonglong()
        if not ctypes.windll.kernel32.QueryUnbiasedInterruptTime(ctypes.byref(count)):
            return time.monotonic_ns()
        return count.value * 100

    def _elapsed_ns() -> int:
        ticks = ctypes.windll.kernel32.GetTickCount64
        ticks.restype = ctypes.c_ulonglong
        return int(ticks()) * 1_000_000

    def _boot_id() -> str:
        import winreg  # noqa: PLC0415 - Windows only

        try:
            with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, _PREFETCH) as key:
                return str(winreg.QueryValueEx(key, "BootId")[0])
        except OSError:
            return ""

elif sys.platform == "darwin":

    def _awake_ns() -> int:
        return time.clock_gettime_ns(time.CLOCK_UPTIME_RAW)

    def _elapsed_ns() -> int:
        return time.clock_gettime_ns(time.CLOCK_MONOTONIC_RAW)

    def _boot_id() -> str:
        text = ctypes.create_string_buffer(64)
        size = ctypes.c_size_t(len(text))
        found = ctypes.CDLL(None).sysctlbyname(b"kern.bootsessionuuid", text, ctypes.byref(size), None, ctypes.c_size_t(0))
        return text.value.decode("ascii", "replace") if found == 0 else ""

else:

    def _awake_ns() -> int:
        return time.clock_gettime_ns(time.CLOCK_MONOTONIC)

    def _elapsed_ns() -> int:
        return time.clock_gettime_ns(getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC))

    def _boot_id() -> str:
        try:
            return _BOOT_ID.read_text(encoding="ascii").strip()
        except (OSError, UnicodeDecodeError):
            return ""
