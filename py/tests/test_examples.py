"""The examples, run against the simulator."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from vpswire import KiwiVM
from vpswire.testing import Simulator

EXAMPLES = Path(__file__).parents[2] / "examples"


def load(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, EXAMPLES / f"{name}.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_nightly_snapshot_keeps_the_newest(monkeypatch: pytest.MonkeyPatch) -> None:
    nightly_snapshot = load("nightly_snapshot")
    monkeypatch.setattr(nightly_snapshot, "KEEP", 2)
    with Simulator(speed=3000) as sim, KiwiVM(**sim.kiwivm) as vps:
        before = {snapshot.file_name for snapshot in vps.snapshot.list().snapshots}
        for _ in range(4):
            kept = nightly_snapshot.nightly(vps, patience=10, pause=0.3)
        now = {snapshot.file_name for snapshot in vps.snapshot.list().snapshots}
        assert len(kept) == 2 and now - before == set(kept) and before <= now


@pytest.mark.usefixtures("environment")
def test_usage_report() -> None:
    rows = load("usage_report").report()
    assert {row[0] for row in rows} == {"KiwiVM", "CVM", "Vultr"}
    assert [row for row in rows if row[1] == "web-1" and "USD due" in row[2]]


def test_the_demo_is_as_told() -> None:
    done = subprocess.run([sys.executable, EXAMPLES.parent / "py" / "demo.py"], capture_output=True, text=True)
    assert done.returncode == 0 and done.stdout.endswith("All as expected.\n"), done.stdout + done.stderr
