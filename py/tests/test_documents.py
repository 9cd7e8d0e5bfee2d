"""The examples of the documents, run against the simulator."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

DOCS = Path(__file__).parents[2] / "docs"
EXAMPLES = {
    f"{name} {number}": code
    for name in ("fleet.md", "jobs.md", "simulator.md")
    for number, code in enumerate(re.findall(r"```python\n(.*?)```", (DOCS / name).read_text(), re.DOTALL))
}


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    exec(compile(EXAMPLES[name], name, "exec"), {"__name__": "__main__"})
