"""The workshop behind the two commands: what it decides before it touches the machine."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.sources import ROOT
from workshop import checks, commands, environment, machine, start

if TYPE_CHECKING:
    from pathlib import Path

ABSENT = machine.Need("drawing", lambda: "libone.so: no such file", "libone libtwo", "one two", "both")
PRESENT = machine.Need("writing", lambda: "", "libthree", "three", "three")

linux_only = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux lacks libraries of Qt")


@linux_only
def test_what_may_not_be_installed_is_explained(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without rights, the person gets the exact command of each package manager, for the missing things only."""
    monkeypatch.setattr(machine, "_right_to_install", lambda: None)
    with pytest.raises(machine.Missing) as caught:
        machine.provide([ABSENT, PRESENT])
    text = str(caught.value)
    assert "drawing (libone.so: no such file)" in text
    assert "apt-get install libone libtwo\n" in text
    assert "dnf install one two\n" in text
    assert text.endswith("pacman -S --needed both")
    assert "three" not in text


@linux_only
def test_apt_brings_what_is_missing_and_is_checked_afterwards(monkeypatch: pytest.MonkeyPatch) -> None:
    """With rights, apt installs the packages; what still does not work then is said."""
    installed: list[str] = []
    monkeypatch.setattr(machine, "_right_to_install", tuple)
    monkeypatch.setattr(machine, "_apt_install", lambda _prefix, packages: installed.extend(packages))
    machine.provide([machine.Need("drawing", lambda: "" if installed else "absent", "libone", "one", "one")])
    assert installed == ["libone"]
    with pytest.raises(machine.Missing):
        machine.provide([ABSENT])


def test_nothing_is_asked_of_a_machine_that_has_all(monkeypatch: pytest.MonkeyPatch) -> None:
    """No rights are needed where nothing is missing, and nothing is installed."""
    asked: list[object] = []
    monkeypatch.setattr(machine, "_right_to_install", lambda: asked.append("rights"))
    monkeypatch.setattr(machine, "_apt_install", lambda *what: asked.append(what))
    machine.provide([PRESENT])
    assert asked == []


@pytest.mark.parametrize(
    ("arguments", "has_one"),
    [
        ([], False),
        (["--sample"], False),
        (["--data-dir", "there"], False),
        (["--data-dir=there"], False),
        (["review"], True),
        (["--data-dir", "there", "review", "--json"], True),
    ],
)
def test_a_subcommand_needs_no_screen(arguments: list[str], *, has_one: bool) -> None:
    """Only a start without a subcommand opens the window; the value of --data-dir is no subcommand."""
    assert start.has_subcommand(arguments) is has_one


@pytest.mark.parametrize(
    ("codes", "whole", "passes"),
    [([0, 0], True, True), ([1, 0, 0], True, True), ([1, 1, 0], True, False), ([1, 5, 0], True, False), ([1], False, False)],
)
def test_only_benchmarks_are_run_once_more_and_only_those_that_missed(
    monkeypatch: pytest.MonkeyPatch, codes: list[int], *, whole: bool, passes: bool
) -> None:
    """What misses twice fails, and so does a run that knows of no failures; other tests have one try."""
    asked: list[tuple[str, ...]] = []

    def python(command: tuple[str, ...], *, quiet: bool) -> subprocess.CompletedProcess[str]:
        assert not quiet
        asked.append(command)
        return subprocess.CompletedProcess(command, codes.pop(0))

    monkeypatch.setattr(checks, "_python", python)
    monkeypatch.setattr(checks, "_lint", lambda: True)
    monkeypatch.setattr(environment, "prepare", lambda _lock: None)
    monkeypatch.setattr(machine, "provide", lambda _needs: None)
    assert checks.test([] if whole else ["tests/cli"]) == (0 if passes else 1)
    assert codes == []
    assert [command for command in asked if "--last-failed" in command] == asked[1:2] * (len(asked) > 2)


def test_benchmarks_run_alone_and_the_rest_side_by_side_after_them() -> None:
    """Without arguments there are two runs: benchmarks in one process, then everything else; no test is in both or in none."""
    alone, rest = checks.runs([], cores=2)
    assert alone == ("tests/benchmarks",)
    assert rest[:2] == ("-n", "3")
    assert "--ignore=tests/benchmarks" in rest


def test_arguments_are_those_of_pytest() -> None:
    """With arguments there is one run, of just these; coverage alone stands for all tests but the benchmarks."""
    assert checks.runs(["-x", "tests/cli"], cores=2) == [("-x", "tests/cli")]
    ((*most, cov, _report),) = checks.runs(["--cov"], cores=64)
    assert most[:2] == ["-n", "4"]
    assert cov == "--cov"


def test_a_changed_lock_is_noticed(tmp_path: Path) -> None:
    """The stamp of an environment depends on every byte of its lock."""
    lock = tmp_path / "lock.txt"
    lock.write_text("one==1", encoding="utf-8")
    before = environment.fingerprint(lock)
    assert environment.fingerprint(lock) == before
    lock.write_text("one==2", encoding="utf-8")
    assert environment.fingerprint(lock) != before


@pytest.mark.parametrize("arguments", [[], ["fly"]])
def test_an_unknown_command_shows_the_usage(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """Whoever types something else learns the two commands; the exit code is not 0."""
    assert commands.main(arguments) == 2
    assert "dev.py run" in capsys.readouterr().out


def test_help_is_no_failure() -> None:
    """The script itself answers --help at once and with exit code 0."""
    script = str(ROOT / "packaging" / "dev.py")
    assert subprocess.run((sys.executable, script, "--help"), capture_output=True, check=False).returncode == 0


def test_the_locks_agree() -> None:
    """What the program runs with is what it was tested with: every line of the short lock is in the long one."""
    short, long = ({*lock.read_text(encoding="utf-8").splitlines()} for lock in (environment.RUN_LOCK, environment.DEV_LOCK))
    assert short - long == set()
