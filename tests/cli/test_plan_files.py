"""A plan's files on the command line."""

from __future__ import annotations

import json
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from ballast.domain.delegation.plan import Brief, Choice
from ballast.domain.log.change import Deed
from ballast.main import main
from ballast.store.opening import open_store
from tests.domain.delegation.plans import plan, role, task
from tests.report.reading import text_in

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Run = Callable[..., tuple[int, str, str]]

HELPER = replace(role(1), name="Mara")
PLAN = plan(
    task(1, 9.0, role_id=HELPER.id, choice=Choice.DELEGATE, name="=Invoices", brief=Brief(outcome="All paid")),
    task(2, 4.0, choice=Choice.KEEP, name="Design"),
    roles=(HELPER,),
)


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command on a data folder with one plan; gives exit code, answer and complaint."""
    folder = tmp_path / "data"

    def ran(*arguments: str) -> tuple[int, str, str]:
        code = main(["--data-dir", str(folder), *arguments])
        said = capsys.readouterr()
        return code, said.out, said.err

    ran("plan", "list")
    with closing(open_store(folder, at=PLAN.created_at)) as store, store.action(Deed.MAKE_PLAN, at=PLAN.created_at) as act:
        act.plans.put(PLAN)
    return ran


def test_every_file_at_once(run: Run, tmp_path: Path) -> None:
    """PDF, text, table and the whole plan with one command; a formula in the table is none."""
    names = ("plan.pdf", "plan.md", "plan.csv", "plan.json")
    pdf, text, table, whole = (tmp_path / name for name in names)
    code, out, _ = run(
        "plan", "export", str(PLAN.id), "--pdf", str(pdf), "--md", str(text), "--csv", str(table), "--json", str(whole)
    )
    assert code == 0
    assert all(name in out for name in names)
    assert pdf.read_bytes().startswith(b"%PDF")
    assert "\\=Invoices" in text.read_text(encoding="utf-8")
    assert ",'=Invoices," in table.read_text(encoding="utf-8-sig")
    assert json.loads(whole.read_text(encoding="utf-8"))["plan"]["id"] == str(PLAN.id)
    assert run("plan", "export", str(PLAN.id), "--csv", str(table), "--comma")[0] == 0
    assert ";'=Invoices;" in table.read_text(encoding="utf-8-sig")


def test_scripts_get_one_answer(run: Run, tmp_path: Path) -> None:
    """With --json alone the answer is one object."""
    table = tmp_path / "plan.csv"
    code, out, _ = run("plan", "export", str(PLAN.id), "--csv", str(table), "--json")
    assert code == 0
    assert json.loads(out) == {"table": str(table), "rows": 4}


def test_a_helper_gets_a_file_of_their_own(run: Run, tmp_path: Path) -> None:
    """By name, by id, in any capitals: the brief and no figure; the table and the whole plan are refused."""
    file = tmp_path / "mara.pdf"
    for name in ("mara", str(HELPER.id)):
        assert run("plan", "export", str(PLAN.id), "--pdf", str(file), "--helper", name)[0] == 0
    read = text_in(file.read_bytes(), tmp_path)
    assert "All paid" in read
    assert "Design" not in read
    code, _, told = run("plan", "export", str(PLAN.id), "--csv", str(tmp_path / "x.csv"), "--helper", "Mara")
    assert (code, (tmp_path / "x.csv").exists()) == (2, False)
    assert "yours alone" in told


def test_an_unknown_helper_is_told_with_those_there_are(run: Run, tmp_path: Path) -> None:
    """A name that is not in the plan writes nothing."""
    code, _, told = run("plan", "export", str(PLAN.id), "--pdf", str(tmp_path / "x.pdf"), "--helper", "Bob")
    assert (code, (tmp_path / "x.pdf").exists()) == (1, False)
    assert "Mara" in told


def test_a_file_must_be_named(run: Run) -> None:
    """An export of nothing is wrong use."""
    code, _, told = run("plan", "export", str(PLAN.id))
    assert code == 2
    assert "--pdf F" in told


def test_a_plan_goes_round(run: Run, tmp_path: Path) -> None:
    """Exported, brought in: known. Brought into another folder: new, once."""
    whole = tmp_path / "plan.json"
    run("plan", "export", str(PLAN.id), "--json", str(whole))
    assert "is here already" in run("plan", "import", str(whole))[1]
    for arrival in ("new", "known"):
        code, out, _ = run("--data-dir", str(tmp_path / "other"), "plan", "import", str(whole), "--json")
        assert code == 0
        assert json.loads(out) == {"id": str(PLAN.id), "title": "Spring", "arrival": arrival}


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("{\n]", "hostile.json was not brought in: it is damaged or no JSON file (line 2). Nothing was changed."),
        ('{"format": "ballast-plan", "version": 9, "plan": {}}', "a newer Ballast wrote it (field “version” 9)"),
        ('{"format": "ballast-plan", "version": 1, "plan": {"id": 5}}', "a value cannot be read (field “id”: 5)"),
    ],
)
def test_a_hostile_file_is_named_with_its_place(run: Run, tmp_path: Path, content: str, told: str) -> None:
    """The file, the field and the line where it is known; never a traceback."""
    file = tmp_path / "hostile.json"
    file.write_text(content, encoding="utf-8")
    code, out, complaint = run("plan", "import", str(file))
    assert (code, out) == (1, "")
    assert told in complaint
    assert "Traceback" not in complaint


def test_a_missing_file_and_a_full_place_are_told(run: Run, tmp_path: Path) -> None:
    """A file that is not there, a folder that is not there."""
    assert run("plan", "import", str(tmp_path / "none.json"))[0] == 1
    code, _, told = run("plan", "export", str(PLAN.id), "--json", str(tmp_path / "no" / "plan.json"))
    assert code == 1
    assert "no such folder" in told
