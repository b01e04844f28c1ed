"""Give a person their data: a PDF to read and a JSON file for other programs, beside each other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ballast.report.person import PersonPage, PersonPart, person_document
from ballast.report.problems import ReportProblem
from ballast.services.exports import write_whole
from ballast.services.person_file import as_json
from ballast.services.plans import Paper, Proof, make_press, print_pdf

if TYPE_CHECKING:
    from pathlib import Path

    from ballast.domain.log.clock import Clock
    from ballast.report.press import Press
    from ballast.services.person_file import PersonFile

__all__ = ["Paper", "PersonPage", "PersonPart", "ReportProblem", "Written", "make_press", "write_files"]


@dataclass(frozen=True, slots=True)
class Written:
    """Both files, and the characters that no font on this computer could show in the first."""

    pdf: Path
    json: Path
    missing: str


def write_files(found: PersonFile, page: PersonPage, target: Path, press: Press, paper: Paper, clock: Clock) -> Written:
    """Write the PDF to its place and the JSON beside it, on any thread. Raises ReportProblem and OSError."""
    beside = target.with_suffix(".json")
    made = print_pdf(Proof(person_document(page), paper, clock.now()), target, press)
    write_whole(beside, as_json(found))
    return Written(target, beside, made.missing_glyph_chars)
