"""The command line as people and scripts use it."""

from __future__ import annotations

import io
import json
from contextlib import closing
from decimal import Decimal
from re import findall
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import pytest

from ballast import paths
from ballast.domain.delegation.plan import Choice, HelpType
from ballast.domain.log.change import Deed
from ballast.domain.log.entry import Task
from ballast.main import main
from ballast.store.opening import open_store
from tests.domain.delegation.plans import plan, role, task

if TYPE_CHECKING:
    from pathlib import Path

HEADER = "User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags,Amount ()\n"
DAYS = ("2026-03-02", "2026-03-03", "2026-03-04", "2026-03-05", "2026-03-06")


class Ballast:
    """Runs commands on one data folder and keeps what they said."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self._capsys = capsys
        self.complaint = ""

    def __call__(self, *arguments: str) -> tuple[int, str]:
        """Exit code and standard output."""
        code = main(["--data-dir", str(self.folder), *arguments])
        said = self._capsys.readouterr()
        self.complaint = said.err
        return code, said.out

    def json(self, *arguments: str) -> Any:  # noqa: ANN401 - whatever the command answers
        """The answer of a command that must succeed, read as JSON."""
        code, out = self(*arguments, "--json")
        assert code == 0, self.complaint
        return json.loads(out)


@pytest.fixture
def ballast(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Ballast:
    """Ballast on a fresh folder."""
    return Ballast(tmp_path / "data", capsys)


def _toggl(folder: Path, *, summary: bool = False) -> Path:
    """Five whole work days: design from nine to one, mail from one to five."""
    rows = [
        f"Me,me@x,C,Office,,{task},No,{day},{start}:00,{day},{end}:00,04:00:00,,\n"
        for day in DAYS
        for task, start, end in (("Design", "09:00", "13:00"), ("Mail", "13:00", "17:00"))
    ]
    file = folder / "toggl.csv"
    file.write_text("Project,Client,Title,Duration\nA,B,C,00:25:20\n" if summary else HEADER + "".join(rows))
    return file


def test_import_answers_as_promised(ballast: Ballast, tmp_path: Path) -> None:
    """The keys that scripts rely on, and the second time nothing is new."""
    file = str(_toggl(tmp_path))
    first = ballast.json("import", file, "--zone", "Europe/Berlin", "--yes")
    assert {key: first[key] for key in ("format", "new", "known", "rejected", "stated_seconds", "clock_seconds")} == {
        "format": "toggl", "new": 10, "known": 0, "rejected": [], "stated_seconds": 144000, "clock_seconds": 144000,
    }  # fmt: skip
    again = ballast.json("import", file, "--zone", "Europe/Berlin", "--yes")
    assert (again["new"], again["known"]) == (0, 10)


def test_review_answers_as_promised(ballast: Ballast, tmp_path: Path) -> None:
    """Two tasks of 20 hours in a full week, against figures worked out by hand (`model.md` 2)."""
    ballast.json("import", str(_toggl(tmp_path)), "--zone", "UTC", "--yes")
    review = ballast.json("review", "--from", "2026-03-02", "--to", "2026-03-06")
    assert (review["from"], review["to"], review["entries"], review["days"]) == ("2026-03-02", "2026-03-06", 10, 5)
    assert (review["clock_seconds"], review["union_seconds"]) == (144000, 144000)
    assert review["categories"] == [{"category": None, "seconds": 144000}]
    task = next(task for task in review["tasks"] if task["task"] == "Design")
    assert (task["seconds"], task["days"], task["category"]) == (72000, 5, None)
    hours = task["hours_per_week"]
    assert hours["mid"] == pytest.approx(20)
    # cv^2 = (4*0 + 0.98)/6; v = cv^2/5 + 0.0625/1 + q; p = 5.5/6; q = (1-p)/(p*7)
    assert hours["low"] == pytest.approx(20 * 2.718281828 ** (-1.2816 * 0.32049), rel=1e-3)
    assert task["hours_per_year"] == {end: pytest.approx(hours[end] * 48) for end in ("low", "mid", "high")}
    assert (review["weeks_per_year"], review["typicality"], review["rare"]) == (48, 1, [])
    assert review["hours_per_year"]["mid"] == pytest.approx(40 * 48)
    assert review["unknown_seconds"] == 0
    assert set(task["bottleneck"]["points"]) == {"crowding", "delay", "stress", "fragmentation", "off_hours"}
    assert sum(task["bottleneck"]["points"].values()) == pytest.approx(task["bottleneck"]["score"])


def test_a_review_in_words_has_the_year_and_what_is_unknown(ballast: Ballast, tmp_path: Path) -> None:
    """40 hours a week times 48 are 1,920 a year, said as finely as a guess allows; an hour cut off a day is unknown."""
    ballast.json("import", str(_toggl(tmp_path)), "--zone", "UTC", "--yes")
    _, out = ballast("review", "--from", "2026-03-02", "--to", "2026-03-06")
    assert "A year of it (48 working weeks, our default)" in out
    assert next(line for line in out.splitlines() if "Work in the log" in line).endswith("most likely 1,900 h")
    assert "(unknown)" not in out
    assert "Together" not in out
    (tmp_path / "short").mkdir()
    file = _toggl(tmp_path / "short")
    file.write_text(file.read_text().replace("17:00:00", "16:00:00").replace("Mail", "Post"))
    other = tmp_path / "other"
    ballast("--data-dir", str(other), "import", str(file), "--zone", "UTC", "--yes")
    _, out = ballast("--data-dir", str(other), "review", "--from", "2026-03-02", "--to", "2026-03-06")
    assert next(line for line in out.splitlines() if "(unknown)" in line).split("  ")[-2:][0].strip() == "5 h 00 min"


def test_an_order_that_rests_on_one_signal_is_said_to(ballast: Ballast, tmp_path: Path) -> None:
    """An import without ratings is ordered by what breaks up the day alone; the rated sample is not."""
    ballast("import", str(_toggl(tmp_path)), "--zone", "Europe/Berlin", "--yes")
    _, out = ballast("review", "--from", "2026-03-02", "--to", "2026-03-06")
    assert "All of these scores rest on one signal, \u201cBreaks up the day\u201d" in out
    _, out = ballast("--sample", "review")
    assert "What weighs the week down" in out
    assert "rest on one signal" not in out


def test_a_review_is_printed_on_one_page(ballast: Ballast, tmp_path: Path) -> None:
    """With totals alone unless more is asked for; it says what leaves; a place that is none is explained."""
    ballast("import", str(_toggl(tmp_path)), "--zone", "Europe/Berlin", "--yes")
    target = tmp_path / "review.pdf"
    made = ballast.json("review", "--pdf", str(target), "--paper", "letter")
    assert (made["file"], made["pages"], made["bytes"]) == (str(target), 1, target.stat().st_size)
    assert any("names of all tasks" in line for line in made["stays"])
    code, out = ballast("review", "--pdf", str(target), "--privacy", "tasks")
    assert (code, "names of 2 tasks" in out) == (0, True)
    code, _ = ballast("review", "--pdf", str(tmp_path / "nowhere" / "review.pdf"))
    assert (code, "The review is safe" in ballast.complaint) == (1, True)


def test_a_plan_is_made_listed_shown_and_printed(ballast: Ballast, tmp_path: Path) -> None:
    """From a log to a PDF without a window."""
    ballast.json("import", str(_toggl(tmp_path)), "--zone", "UTC", "--yes")
    plan = ballast.json("plan", "create", "--from", "2026-03-02", "--to", "2026-03-06", "--title", "Spring")
    assert [each["id"] for each in ballast.json("plan", "list")["plans"]] == [plan["id"]]
    assert ballast.json("plan", "show", plan["id"])["title"] == "Spring"
    made = ballast.json("plan", "export", plan["id"], "--pdf", str(tmp_path / "plan.pdf"), "--paper", "letter")
    assert (tmp_path / "plan.pdf").read_bytes().startswith(b"%PDF")
    assert made["pages"] > 1


@pytest.mark.parametrize(("price", "odds"), [(None, ""), ("0", "pays with over 99\N{NO-BREAK SPACE}% chance")])
def test_a_helper_is_told_with_honest_odds(ballast: Ballast, price: str | None, odds: str) -> None:
    """No draw makes a helper pay for certain, and one without a price is told without odds."""
    helper, invoices = role(help_type=HelpType.VA_LOCAL, price=price, weekly_fee=Decimal(0)), Task(uuid4(), "Invoices")
    made = plan(task(1, 9.0, role_id=helper.id, task_id=invoices.id, choice=Choice.DELEGATE), roles=(helper,), currency="XOF")
    with (
        closing(open_store(ballast.folder, at=made.created_at)) as store,
        store.action(Deed.MAKE_PLAN, at=made.created_at) as act,
    ):
        act.tasks.add(invoices)
        act.plans.put(made)
    code, out = ballast("plan", "show", str(made.id))
    assert (code, odds in out, "chance" in out) == (0, True, bool(odds)), out


def test_the_money_of_a_plan_adds_up_on_the_command_line(ballast: Ballast) -> None:
    """What the tasks add and what helpers cost once make the first year's net, for people and for scripts."""
    helper, jobs = role(), [Task(uuid4(), "Invoices"), Task(uuid4(), "Mail")]
    own = [task(n, 9.0, role_id=helper.id, task_id=job.id, choice=Choice.DELEGATE) for n, job in enumerate(jobs, 1)]
    made = plan(*own, roles=(helper,))
    with (
        closing(open_store(ballast.folder, at=made.created_at)) as store,
        store.action(Deed.MAKE_PLAN, at=made.created_at) as act,
    ):
        for job in jobs:
            act.tasks.add(job)
        act.plans.put(made)
    told = ballast.json("plan", "show", str(made.id))
    adds = [Decimal(each["adds_first_year"]) for each in told["tasks"]]
    assert sum(adds) - Decimal(told["shared_costs_first_year"]) == Decimal(told["net_first_year"])
    _, out = ballast("plan", "show", str(made.id))
    shown = [
        Decimal(found.replace("\u2212", "-").replace("$", "").replace(",", "")) for found in findall("\u2212?\\$[\\d,]+", out)
    ]
    assert sum(shown[:-1]) == shown[-1]


def test_a_line_is_logged_as_in_the_box(ballast: Ballast) -> None:
    """What was typed is what is stored."""
    logged = ballast.json("log", "yesterday 9-10:30 invoices #admin !3 // two reminders", "--yes")
    assert (logged["task"], logged["category"], logged["stress"], logged["note"]) == (
        "invoices", "Administrative", 3, "two reminders",
    )  # fmt: skip
    assert ballast.json("check")["counts"]["entries"] == 1


def test_an_overlap_is_said_and_nothing_is_written(ballast: Ballast) -> None:
    """Exit code 3 with what is in the way and what can be done; with --overlap it is written."""
    ballast.json("log", "yesterday 9-12 invoices", "--yes")
    code, _out = ballast("log", "yesterday 10-10:30 call", "--yes")
    assert code == 3
    assert "overlaps invoices" in ballast.complaint
    assert "--overlap split or --overlap parallel" in ballast.complaint
    assert ballast.json("check")["counts"]["entries"] == 1
    ballast.json("log", "yesterday 10-10:30 call", "--yes", "--overlap", "split")
    assert ballast.json("check")["counts"]["entries"] == 3
    ballast.json("log", "yesterday 10-10:30 talk", "--yes", "--overlap", "parallel")
    code, _out = ballast("log", "yesterday 10-10:30 other", "--yes", "--overlap", "split")
    assert (code, ballast.json("check")["counts"]["entries"]) == (3, 4)


def test_starting_and_stopping(ballast: Ballast) -> None:
    """A start runs on after the command; stop names it."""
    assert ballast.json("log", "invoices")["running"] is True
    assert ballast.json("log", "stop")["stopped"] == "invoices"


def test_a_line_with_a_problem_says_what_and_writes_nothing(ballast: Ballast) -> None:
    """An unknown category is named, exit code 1."""
    code, _out = ballast("log", "9-10 invoices #nonsense")
    assert code == 1
    assert "nonsense" in ballast.complaint
    assert ballast.json("check")["counts"]["entries"] == 0


def test_what_is_not_confirmed_is_not_written(ballast: Ballast, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without --yes and without an answer nothing happens, exit code 3."""
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    code, _out = ballast("import", str(_toggl(tmp_path)))
    assert code == 3
    assert ballast.json("check")["counts"]["entries"] == 0


def test_a_summary_is_refused_with_what_to_export_instead(ballast: Ballast, tmp_path: Path) -> None:
    """The sentence names the file and the report to choose."""
    code, _out = ballast("import", str(_toggl(tmp_path, summary=True)), "--yes")
    assert code == 1
    assert "toggl.csv" in ballast.complaint
    assert "Reports > Detailed > Export > CSV" in ballast.complaint


def test_a_missing_file_is_named(ballast: Ballast, tmp_path: Path) -> None:
    """No traceback, the name and the reason."""
    code, _out = ballast("import", str(tmp_path / "none.csv"), "--yes")
    assert code == 1
    assert "none.csv" in ballast.complaint


@pytest.mark.parametrize(
    "wrong",
    [("review", "--from", "yesterday"), ("plan", "show", "x"), ("import",), ("frobnicate",), ("import", "f", "--zone", "X")],
)
def test_wrong_use_is_explained_with_exit_code_2(ballast: Ballast, wrong: tuple[str, ...]) -> None:
    """As every program on the command line does."""
    with pytest.raises(SystemExit) as stopped:
        ballast(*wrong)
    assert stopped.value.code == 2


def test_a_reversed_period_is_explained(ballast: Ballast) -> None:
    """The last day lies before the first."""
    assert ballast("review", "--from", "2026-03-06", "--to", "2026-03-02")[0] == 1
    assert "--to" in ballast.complaint


def test_an_unknown_plan_is_explained(ballast: Ballast) -> None:
    """The way to the list is named."""
    assert ballast("plan", "show", "00000000-0000-4000-8000-000000000000")[0] == 1
    assert "plan list" in ballast.complaint


def test_backup_and_check(ballast: Ballast, tmp_path: Path) -> None:
    """A verified copy with its count, private to its owner."""
    ballast.json("log", "9-10 invoices", "--yes")
    made = ballast.json("backup", str(tmp_path / "copy.db"))
    assert (made["entries"], (tmp_path / "copy.db").stat().st_mode & 0o077) == (1, 0)
    assert ballast.json("check")["ok"] is True


def test_a_backup_is_looked_into_and_brought_back(ballast: Ballast, tmp_path: Path) -> None:
    """Without --yes nothing changes; with it the log is the backup's, and what was before lies in a copy."""
    ballast.json("log", "9-10 invoices", "--yes")
    copy = str(tmp_path / "copy.db")
    ballast.json("backup", copy)
    ballast.json("log", "10-11 letters", "--yes")
    told = ballast.json("restore", copy)
    assert (told["entries"], told["newer"], told["restored"]) == (1, 1, False)
    made = ballast.json("restore", copy, "--yes")
    assert made["restored"] is True
    assert ballast.json("backup", str(tmp_path / "now.db"))["entries"] == 1
    assert ballast.json("restore", made["before"])["entries"] == 2


def test_an_export_comes_back_into_an_empty_log(ballast: Ballast, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Same rows, same seconds, categories found by their names."""
    ballast.json("log", "yesterday 9-10:30 invoices #admin !3 // =SUM(A1)", "--yes")
    written = ballast.json("export", str(tmp_path / "log.csv"))
    other = Ballast(tmp_path / "other", capsys)
    assert other.json("import", str(tmp_path / "log.csv"), "--yes")["clock_seconds"] == written["clock_seconds"] == 5400
    assert [task["category"] for task in other.json("review")["tasks"]] == ["Administrative"]


def test_help_names_every_command(ballast: Ballast, capsys: pytest.CaptureFixture[str]) -> None:
    """What can be done stands in --help, with the exit codes."""
    with pytest.raises(SystemExit):
        ballast("--help")
    told = capsys.readouterr().out
    for word in ("import", "log", "review", "plan", "backup", "restore", "check", "screens", "export", "exit codes"):
        assert word in told


@pytest.mark.logs("command failed")
def test_a_bug_ends_in_a_sentence_not_in_a_traceback(ballast: Ballast, monkeypatch: pytest.MonkeyPatch) -> None:
    """What broke goes into the program's own diary; the owner reads what is safe."""
    monkeypatch.setattr("ballast.services.care.check", lambda _store: 1 / 0)
    code, _out = ballast("check")
    assert code == 1
    assert "Traceback" not in ballast.complaint
    assert "ZeroDivisionError" in (ballast.folder / "logs" / "ballast.log").read_text()


def test_a_real_month_by_the_command_line(ballast: Ballast, shared: Path) -> None:
    """The figures of the file, through every layer."""
    done = ballast.json("import", str(shared / "toggl" / "floresfdev_2017-08_detailed.csv"), "--zone", "UTC", "--yes")
    assert (done["new"], done["stated_seconds"], done["clock_seconds"]) == (217, 672994, 673003)
    review = ballast.json("review")
    assert (review["entries"], review["clock_seconds"], review["union_seconds"], len(review["tasks"])) == (
        217,
        673003,
        667024,
        72,
    )


def test_the_sample_is_a_folder_of_its_own(ballast: Ballast) -> None:
    """`--sample` before a command has the sample business, and neither reads nor makes the owner's folder."""
    found = ballast.json("--sample", "review")
    assert found["entries"] == len(json.loads(paths.resource("sample", "business.json").read_text(encoding="utf-8"))["entries"])
    assert not (ballast.folder / "ballast.db").exists()
