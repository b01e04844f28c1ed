"""The words of what a brief says beside outcome and deadline: limits, scope, and the written procedure."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from ballast.domain.delegation.brief import SopPart
from ballast.report.speech import marked

if TYPE_CHECKING:
    from collections.abc import Mapping

_PARTS: Final = MappingProxyType(
    {
        SopPart.STEPS: marked("three steps or more"),
        SopPart.TRIGGER: marked("what sets it off"),
        SopPart.INPUTS: marked("what must be at hand"),
        SopPart.DECISIONS: marked("decisions or exceptions"),
        SopPart.CHECKS: marked("checks"),
        SopPart.FILING: marked("where the result goes"),
        SopPart.TESTED: marked("a test by somebody who never did it"),
    }
)


@dataclass(frozen=True, slots=True)
class ProcedureWords:
    """Read by the owner and by the helper: no word here says you or I."""

    in_scope: str = marked("Part of it")
    quality: str = marked("How much and how good")
    limits: str = marked("Limits, and when to stop and ask")
    trigger: str = marked("What sets it off")
    inputs: str = marked("What must be at hand")
    decisions: str = marked("Decisions on the way")
    exceptions: str = marked("What may go otherwise")
    checks: str = marked("Checks before it is done")
    filing: str = marked("Where the result goes")
    recording: str = marked("Recording of the screen")
    tested: str = marked("Done by the text alone on")
    written: str = marked("Procedure")
    complete: str = marked("complete")
    written_part: str = marked("{share} written; still open: {parts}")
    parts: Mapping[SopPart, str] = field(default_factory=lambda: _PARTS)
