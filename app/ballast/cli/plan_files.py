"""`ballast plan export` and `plan import`: a plan as files, and its own file back in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ballast import paths
from ballast.cli.answers import complain, print_json, say
from ballast.cli.arguments import DONE, FAILED, MISUSED
from ballast.report.material import gathered
from ballast.report.voice import Voice
from ballast.services import plan_files, plans
from ballast.services.readers import OWNER, Reader, receivers
from ballast.ui.words import printing as words

if TYPE_CHECKING:
    import argparse

    from ballast.cli.session import Session
    from ballast.services.plans import OpenPlan

_NOBODY = "nobody"


class _NoSuchHelperError(Exception):
    """The plan hands nothing over to a helper of that name."""


def export_plan(given: argparse.Namespace, session: Session) -> int:
    """Write the files that were asked for, one after another; what went wrong with one is said, and the others stay."""
    opened = plans.open_plan(session.store, given.id)
    whole = Path(given.json) if isinstance(given.json, str) else None
    if not any((given.pdf, given.md, given.csv, whole)):
        complain("say which file to write: --pdf F, --md F, --csv F or --json F.")
        return MISUSED
    try:
        reader = _reader(given, opened)
    except _NoSuchHelperError:
        complain(f"nothing in this plan goes to '{given.helper}'. It hands over to: {', '.join(_helpers(opened)) or 'nobody'}")
        return FAILED
    if reader.helper and (given.csv or whole):
        complain("the table and the whole plan hold figures that are yours alone: a helper gets --pdf or --md.")
        return MISUSED
    try:
        done = _write(given, whole, reader, session)
    except plans.ReportProblem as problem:
        complain(words.trouble(problem))
        return FAILED
    if given.json is True:
        print_json(done)
    return DONE


def _write(given: argparse.Namespace, whole: Path | None, reader: Reader, session: Session) -> dict[str, object]:
    """What was written, for scripts; each file is also told, where people read the answer."""
    tell = (lambda _text: None) if given.json is True else say
    done: dict[str, object] = {}
    style = plans.Style(plans.Paper[given.paper.upper()], plans.ReportWords(), plans.EnglishFormats())
    proof = plans.set_pdf(session.store, given.id, style, session.clock, reader)
    if given.pdf:
        press = plans.make_press(paths.resource("report"), paths.resource("fonts", "inter"))
        made = plans.print_pdf(proof, _place(given.pdf), press)
        if made.missing_glyph_chars:
            complain(words.missing_glyphs(made.missing_glyph_chars))
        done |= {"file": str(made.path), "pages": made.pages, "bytes": made.bytes, "standard": made.tagged_standard}
        tell(f"Printed {made.path} ({made.pages} pages)")
    if given.md:
        plan_files.write_markdown(proof.document, _place(given.md))
        done["text"] = str(_place(given.md))
        tell(f"Wrote {_place(given.md)}")
    if given.csv:
        rows = plan_files.write_csv(proof.document, _place(given.csv), comma=given.comma)
        done |= {"table": str(_place(given.csv)), "rows": rows}
        tell(f"Wrote {_place(given.csv)} ({rows} rows)")
    if whole:
        plan_files.write_json(session.store, given.id, _place(whole))
        tell(f"Wrote {_place(whole)}. `ballast plan import` brings it back in.")
    return done


def import_plan(given: argparse.Namespace, session: Session) -> int:
    """Bring in a plan; the same file a second time adds nothing."""
    file: Path = given.file
    try:
        found = plan_files.read_file(file)
    except plan_files.PlanFileProblem as problem:
        complain(words.plan_file_trouble(problem, file.name))
        return FAILED
    _, came = plan_files.bring_in(session.store, found, session.clock, words.title_beside)
    if given.json:
        print_json({"id": str(came.plan.id), "title": came.plan.title, "arrival": came.arrival.value})
    else:
        say(words.arrived(came))
        say(str(came.plan.id))
    return DONE


def _reader(given: argparse.Namespace, opened: OpenPlan) -> Reader:
    if given.helper is None:
        return Reader(author=given.author) if given.author else OWNER
    wanted = " ".join(given.helper.split()).casefold()
    for role_id in receivers(opened.plan, opened.outcome):
        if wanted in {_name(opened, role_id).casefold(), _NOBODY if role_id is None else str(role_id)}:
            return Reader(helper=True, role_id=role_id, author=given.author)
    raise _NoSuchHelperError


def _helpers(opened: OpenPlan) -> list[str]:
    return [_name(opened, role_id) for role_id in receivers(opened.plan, opened.outcome)]


def _name(opened: OpenPlan, role_id: object) -> str:
    """What the full plan calls the helper."""
    voice = Voice(plans.ReportWords(), plans.EnglishFormats(), opened.plan.currency)
    material = gathered(opened.plan, opened.outcome, voice)
    return next((material.role_name(role) for role in opened.plan.roles if role.id == role_id), _NOBODY)


def _place(path: Path) -> Path:
    return path.expanduser().absolute()
