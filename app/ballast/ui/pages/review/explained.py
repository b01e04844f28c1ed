"""What stands behind a number: how it comes about with its numbers filled in, each input with its tag, what would change it.

No widgets. Making it may take the log, so it is made on the worker: a `Number` is asked for as it is opened.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from ballast.domain.insight.review import Provenance
from ballast.ui.words import why as say

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from ballast.domain.log.entry import Log
    from ballast.domain.log.watch import Watch
    from ballast.store.store import Store

MEASURED, SAID, DEFAULT = Provenance.MEASURED, Provenance.SAID, Provenance.DEFAULT


@dataclass(frozen=True, slots=True)
class Given:
    """One input: what it is, how much, where it comes from, and `when` a benchmark was read ("" for the others)."""

    name: str
    value: str
    provenance: Provenance
    when: str = ""

    @property
    def tag(self) -> str:
        """Where it comes from in words; a benchmark with its date."""
        tag = say.PROVENANCE[self.provenance]()
        return say.BENCHMARK_OF(when=self.when) if self.provenance is Provenance.BENCHMARK and self.when else tag


@dataclass(frozen=True, slots=True)
class Explained:
    """A number: what it is called and how much it is, the lines of its formula, its inputs, what would change it.

    `behind` are the entries it is made of; None where it is made of none, and `without` then says why. `day` is a day that the
    owner may want to open, `task` the id of a task of which all is told elsewhere.
    """

    title: str
    figure: str
    formula: tuple[str, ...]
    given: tuple[Given, ...]
    changes: tuple[str, ...]
    behind: Log | None = None
    without: str = ""
    day: date | None = None
    task: UUID | None = None


Number: TypeAlias = Callable[["Store", "Watch"], Explained]
"""What makes the explanation of a number, on the worker."""
