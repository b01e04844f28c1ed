"""Power cuts: the disk holds what was flushed, and of what came after it any torn part.

After each acknowledged act the bytes of the file and its journal are what a flush has put on the disk; those after the next act
are what may have reached it besides, in sectors of 512 bytes, in no order. `BALLAST_CUTS=2000` makes a bigger run.
"""

from __future__ import annotations

import os
import random
import sys
from typing import TYPE_CHECKING, NamedTuple

from ballast.store.files import DATA
from ballast.store.opening import open_store
from tests.faults.busy import FIRST, Owner, fingerprint

if TYPE_CHECKING:
    from pathlib import Path

CUTS = int(os.environ.get("BALLAST_CUTS", "60"))
SEED = int(os.environ.get("BALLAST_SEED", "20260304"))
SECTOR, LIVES, ACTS = 512, 3, 40


class Flushed(NamedTuple):
    """What a disk holds after an acknowledged act, and what the data was by then."""

    file: bytes
    journal: bytes
    data: str


def test_a_power_cut_loses_nothing_acknowledged(tmp_path: Path) -> None:
    """Whatever part of the next act was torn, the file is sound and holds the acknowledged act, or the next one whole."""
    chance = random.Random(SEED)  # noqa: S311 - no secret
    before = after = 0
    for life in range(LIVES):
        moments = _work(tmp_path / f"life {life}", chance)
        for cut in range(CUTS // LIVES):
            number = chance.randrange(len(moments) - 1)
            found = _opened(tmp_path / f"{life} {cut}", moments[number], moments[number + 1], chance)
            assert found in {moments[number].data, moments[number + 1].data}
            assert moments[number].data != moments[number + 1].data
            before += found == moments[number].data
            after += found == moments[number + 1].data
    sys.stdout.write(
        f"{LIVES * (CUTS // LIVES)} cuts: {before} as acknowledged, {after} one act further, 0 lost, seed {SEED}\n"
    )
    assert min(before, after) > CUTS // 10


def _work(folder: Path, chance: random.Random) -> list[Flushed]:
    """Acts of an owner, and the disk after each of them that changed something."""
    store = open_store(folder, at=FIRST)
    owner, moments = Owner(store, chance), list[Flushed]()
    for _ in range(ACTS):
        owner.act()
        data = fingerprint(store)
        if not moments or moments[-1].data != data:
            moments.append(Flushed((folder / DATA).read_bytes(), (folder / f"{DATA}-wal").read_bytes(), data))
    store.close()
    return moments


def _opened(folder: Path, one: Flushed, two: Flushed, chance: random.Random) -> str:
    """The data after a cut between two acts; what lies on the disk passes the check."""
    folder.mkdir(mode=0o700)
    torn = _torn(one.journal, two.journal, chance)
    (folder / DATA).write_bytes(one.file)
    (folder / f"{DATA}-wal").write_bytes(torn)
    store = open_store(folder, at=FIRST)
    try:
        assert store.check().ok
        return fingerprint(store)
    finally:
        store.close()


def _torn(old: bytes, new: bytes, chance: random.Random) -> bytes:
    """What was flushed stays; of what was written behind it each sector is there, full of rubbish, or not written yet."""
    if not new.startswith(old):  # the journal was begun anew in between: the flush before that is the whole of the old one
        return old
    kept, harm = bytearray(new), chance.choice((0, 0.01, 0.2))
    if chance.random() < 0.3:
        del kept[chance.randrange(len(old), len(new) + 1) :]
    for at in range(len(old), len(kept), SECTOR):
        size = min(SECTOR, len(kept) - at)
        if chance.random() < harm:
            kept[at : at + size] = chance.choice((bytes(size), chance.randbytes(size)))
    return bytes(kept)
