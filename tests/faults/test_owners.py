"""Owners who do anything in any order, with crashes and restarts between: the laws hold after every single act.

`BALLAST_OWNERS=1000 pytest -s tests/faults/test_owners.py` makes more owners and tells their figures.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.faults.owners import Owners

if TYPE_CHECKING:
    from pathlib import Path

OWNERS = int(os.environ.get("BALLAST_OWNERS", "6"))
STEPS = 30


@pytest.mark.timeout(300 + 2 * OWNERS)
def test_anything_in_any_order_keeps_the_laws(tmp_path: Path) -> None:
    """13 to 18 and 20 to 26: one timer, no gap at a switch, true lengths, answers that conserve, undo to the byte, crashes."""
    Owners.base, Owners.acts, Owners.crashes = tmp_path, 0, 0
    quiet = (HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large)
    phases = (Phase.generate, Phase.shrink) if OWNERS > 100 else (Phase.generate,)
    run_state_machine_as_test(
        Owners,
        settings=settings(
            max_examples=OWNERS, stateful_step_count=STEPS, deadline=None, suppress_health_check=quiet, phases=phases,
            derandomize=OWNERS <= 100, database=None,
        ),
    )  # fmt: skip
    sys.stdout.write(f"{OWNERS} owners, {Owners.acts} acts, {Owners.crashes} crashes: every law held\n")
