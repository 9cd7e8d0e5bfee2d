"""What tools say of the package: types, stubs, style, and the examples in its docs."""

from __future__ import annotations

import doctest
import importlib
import re
import subprocess
import sys
from pathlib import Path

import pytest

import vpswire

HERE = Path(__file__).parent
PY = HERE.parent
EXAMPLES = PY.parent / "examples"
INSTALLED = Path(vpswire.__file__).parent
MODULES = ["vpswire", "vpswire.errors", "vpswire.testing", "vpswire.kiwivm", "vpswire.cvm", "vpswire.vultr"]
FOLDERS = [HERE, PY / "bench", EXAMPLES]
HANDMADE = [PY / "demo.py", *(path for folder in FOLDERS for path in sorted(folder.glob("*.py")))]


def run(*command: object, cwd: Path = HERE) -> subprocess.CompletedProcess[str]:
    tool = [str(part) for part in command]
    return subprocess.run([sys.executable, "-m", *tool], capture_output=True, text=True, cwd=cwd)


def passes(*command: object, cwd: Path = HERE) -> None:
    done = run(*command, cwd=cwd)
    assert done.returncode == 0, done.stdout + done.stderr


def test_mypy_of_the_package(tmp_path: Path) -> None:
    passes("mypy", "--strict", "--cache-dir", tmp_path, "-p", "vpswire")


def test_mypy_of_the_tests_and_examples(tmp_path: Path) -> None:
    tests = [path for path in HANDMADE if path.parent != PY / "bench" and path.name != "usage.py"]
    passes("mypy", "--strict", "--cache-dir", tmp_path, *tests)


def test_pyright_of_the_package() -> None:
    passes("pyright", "--pythonpath", sys.executable, INSTALLED, *sorted(EXAMPLES.glob("*.py")))


def test_the_stubs_are_what_is_there(tmp_path: Path) -> None:
    allow = HERE / "stubtest.txt"
    modules = ["vpswire._native", "vpswire._sim", "vpswire._runtime.calls", "vpswire._runtime.listing"]
    passes("mypy.stubtest", *modules, "--allowlist", allow, "--ignore-disjoint-bases", cwd=tmp_path)


def expected() -> set[int]:
    """The lines of the usage file that are wrong on purpose."""
    lines = (HERE / "usage.py").read_text().splitlines()
    return {number for number, line in enumerate(lines, 1) if line.endswith("# wrong")}


def test_mypy_finds_what_is_wrong_in_the_usage_file(tmp_path: Path) -> None:
    done = run("mypy", "--strict", "--cache-dir", tmp_path, HERE / "usage.py")
    found = {int(line) for line in re.findall(r"usage\.py:(\d+): error", done.stdout)}
    assert found == expected(), done.stdout


def test_pyright_finds_what_is_wrong_in_the_usage_file() -> None:
    done = run("pyright", "--pythonpath", sys.executable, HERE / "usage.py")
    found = {int(line) for line in re.findall(r"usage\.py:(\d+):\d+ - error", done.stdout)}
    assert found == expected(), done.stdout


def test_ruff() -> None:
    config = ["--no-cache", "--config", PY / "pyproject.toml"]
    passes("ruff", "check", *config, PY / "python", *HANDMADE)
    passes("ruff", "format", "--check", *config, PY / "python", *HANDMADE)


@pytest.mark.parametrize("name", MODULES)
def test_doctests(name: str) -> None:
    failed, _ = doctest.testmod(importlib.import_module(name))
    assert failed == 0


def test_the_wheel_has_no_dependency_and_is_typed() -> None:
    from importlib.metadata import requires

    assert not requires("vpswire")
    assert (INSTALLED / "py.typed").exists()
    assert len(list(INSTALLED.glob("_native*"))) == 2 and len(list(INSTALLED.glob("_sim*"))) == 2
