"""A log that opens but is damaged inside: its owner brings a copy back in Settings by keys, and nothing is thrown away."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from ballast import paths
from ballast.services import care
from ballast.services.sample import load_sample, read_sample
from ballast.store.files import ASIDE, DATA
from ballast.store.opening import open_store
from tests.flows.owner import Keys
from tests.store.test_restore import RUST, damage

if TYPE_CHECKING:
    from tests.flows.conftest import Program

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


NONE_NEWER = "No entry of now begins later than its last one."
NEWER = {
    "entry": NONE_NEWER,  # the index still tells
    "ix_entry_started": "Your log is damaged, so it cannot be said what in it is newer than this copy.",
    "erased": NONE_NEWER,
}


@pytest.mark.parametrize("part", NEWER)
def test_a_copy_takes_the_place_of_a_log_that_is_damaged_inside(program: Program, part: str) -> None:
    """Where the rows of the log are rust, where only an index is, and where what is seldom asked is: told, put back, kept."""
    with closing(open_store(program.folder, at=program.clock.now())) as store:
        load_sample(store, read_sample(paths.resource("sample", "business.json")), program.clock)
        entries = store.entries.count()
        care.back_up_now(store, program.clock)
        damage(store, part)
    with program.opened(Keys) as owner:
        owner.press("Settings", "Bring a copy back …")
        owner.sees(f"In it: {entries} entries", NEWER[part])
        owner.press("Bring it back")
        place = program.folder / ASIDE / f"{program.clock.now():%Y%m%d-%H%M%S}"
        owner.sees("is back, the damaged log set aside.", "Damaged data that was set aside", str(place))
        owner.press("Check now")
        owner.sees(f"Your data is whole: {entries} entries checked.")
        owner.press("Today")
    assert RUST in (place / DATA).read_bytes()
    with closing(open_store(program.folder, at=program.clock.now())) as store:
        assert (store.entries.count(), store.check().ok) == (entries, True)
