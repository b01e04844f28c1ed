"""Ballast talks to nobody: the whole job, PDF and every page included, opens no network connection and asks no name server."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CALLS = "trace=socket,connect,bind,sendto,sendmsg"


def job(folder: Path, *before: str) -> subprocess.CompletedProcess[str]:
    """The whole job in a process of its own."""
    environment = os.environ | {
        "PYTHONPATH": os.pathsep.join((str(ROOT / "app"), str(ROOT))),
        "QT_QPA_PLATFORM": "offscreen",
    }
    command = (*before, sys.executable, "-m", "tests.faults.whole_job", str(folder))
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False, timeout=240)


def test_the_whole_job_opens_no_connection(tmp_path: Path) -> None:
    """No socket of the internet, no look-up of a name, no other program: by Python's account and, if it tells, the system's."""
    trace = tmp_path / "calls"
    done = job(tmp_path, *watched(trace))
    assert done.returncode == 0, f"ended with {done.returncode}:\n{done.stdout[-1000:]}\n{done.stderr[-4000:]}"
    told = json.loads(done.stderr)
    assert told == {"codes": [0] * 9, "attempts": [], "libraries": []}
    assert (tmp_path / "plan.pdf").read_bytes().startswith(b"%PDF")
    calls = trace.read_text().splitlines() if trace.exists() else []
    assert [line for line in calls if "AF_INET" in line] == []


def watched(trace: Path) -> tuple[str, ...]:
    """What makes the system write down calls about connections; nothing where it cannot."""
    command = ("strace", "-f", "-qq", "-e", CALLS, "-o", str(trace))
    if shutil.which("strace") is None:
        return ()
    able = subprocess.run((*command, "true"), capture_output=True, check=False).returncode == 0
    return command if able else ()
