"""The examples, run against the simulator."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from vpswire import KiwiVM, Vultr
from vpswire.testing import Simulator

EXAMPLES = Path(__file__).parents[2] / "examples"


def run(name: str) -> subprocess.CompletedProcess[str]:
    """Runs an example as a program."""
    return subprocess.run([sys.executable, EXAMPLES / f"{name}.py"], capture_output=True, text=True)


def load(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, EXAMPLES / f"{name}.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_nightly_snapshot_keeps_the_newest(monkeypatch: pytest.MonkeyPatch) -> None:
    with Simulator(clock="stepped") as sim, KiwiVM(**sim.kiwivm) as vps:
        vps.snapshot.create(description="by hand")
        sim.advance(3600)
        for name, value in sim.kiwivm.items():
            monkeypatch.setenv(f"VPSWIRE_KIWIVM_{'URL' if name == 'base_url' else name.upper()}", str(value))
        for night in range(4):
            program = (EXAMPLES / "nightly_snapshot.py").read_text().replace("KEEP = 7", "KEEP = 2")
            exec(compile(program, "nightly_snapshot.py", "exec"), {"__name__": "__main__"})
            own = [of for of in vps.snapshot.list().snapshots if (of.description or "").startswith("nightly ")]
            assert len(own) == min(night + 1, 2)
        assert len(vps.snapshot.list().snapshots) == 3


def test_nightly_snapshot_says_what_is_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("VPSWIRE_KIWIVM_VEID", raising=False)
    done = run("nightly_snapshot")
    assert done.returncode == 1 and done.stderr.startswith("nightly_snapshot: nothing was done: veid: missing")


@pytest.mark.usefixtures("environment")
def test_usage_report(sim: Simulator) -> None:
    rows = load("usage_report").report()
    assert {row[0].partition("/")[0] for row in rows} == {"kiwivm", "cvm", "vultr"}
    [web] = [row for row in rows if row[1] == "web-1"]
    server = Vultr(**sim.vultr, pace=False).server.list()[web[0].partition("/")[2]]
    used, allowed = float(server.current_bandwidth_gb or 0), float(server.allowed_bandwidth_gb or 0)
    assert web[2].startswith(f"{used:.1f} GB of {allowed:.1f} GB, ")
    shown = run("usage_report")
    assert shown.returncode == 0 and len(shown.stdout.splitlines()) == len(rows) == 8


def test_the_demo_is_as_told() -> None:
    done = subprocess.run([sys.executable, EXAMPLES.parent / "py" / "demo.py"], capture_output=True, text=True)
    assert done.returncode == 0 and done.stdout.endswith("All as expected.\n"), done.stdout + done.stderr
