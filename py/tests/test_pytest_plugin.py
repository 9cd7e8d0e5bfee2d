"""The fixture that tests of others get."""

from __future__ import annotations

import subprocess
import sys
from importlib.metadata import entry_points
from pathlib import Path

TEST = """
from vpswire import KiwiVM

def test_nights(vpswire_simulator):
    begun = vpswire_simulator.now
    with KiwiVM(**vpswire_simulator.kiwivm) as vps:
        for night in range(4):
            done = vps.jobs.rotate(prefix="nightly ", keep=2).run()
            vpswire_simulator.advance(86400)
        assert len(vps.snapshot.list().snapshots) == 2 and len(done.deleted) == 1
    assert (vpswire_simulator.now - begun).days == 4
"""


def test_jobs_are_tested_without_sleeping(tmp_path: Path) -> None:
    (tmp_path / "test_nights.py").write_text(TEST)
    installed = any(entry.value == "vpswire.pytest_plugin" for entry in entry_points(group="pytest11"))
    # Where only the package's folder is there, pytest does not find it by itself.
    command = [sys.executable, "-m", "pytest", "-q", *([] if installed else ["-p", "vpswire.pytest_plugin"])]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 0 and "1 passed" in done.stdout, done.stdout + done.stderr
