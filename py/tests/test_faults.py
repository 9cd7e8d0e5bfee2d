"""Every fault of the simulator with every effect: `tests/faults.json`, through the clients and over real sockets."""

from __future__ import annotations

import asyncio
import json
import logging
import socket
import subprocess
import sys
import time
import traceback
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from vectors import ASYNC_CLIENTS, CLIENTS, method, plain
from vpswire import NotSent, UnknownOutcome, VpsError
from vpswire.testing import Simulator

MATRIX: dict[str, Any] = json.loads((Path(__file__).parents[2] / "tests" / "faults.json").read_text())
CASES = {f"{case['call']}, {case.get('fault') or case['url']}": case for case in MATRIX["cases"]}
TIMEOUT: float = MATRIX["client"]["timeout_ms"] / 1000
# What an attempt may take beyond its time-out, and a call beyond its attempts and the waits between them, seconds.
GRACE = 0.1
KINDS = ["sync", "async"]


class Outcome:
    """What came of a case."""

    def __init__(self, name: str, kind: str, elsewhere: int) -> None:
        case = CASES[name]
        call = MATRIX["calls"][case["call"]]
        api = call["api"]
        self.attempts: list[float] = []
        self.waited = 0.0
        self.error: VpsError | None = None
        with Simulator() as sim:
            if "fault" in case:
                harm = case["fault"].replace("{other}", str(elsewhere))
                sim.add_fault(f"{api}:{call['call']}:*={harm}")
            account = sim.account(api)
            self.secrets = [str(account["api_key"])]
            if "url" in case:
                account["base_url"] = account["base_url"].replace(*self.pointed(case["url"], sim.url))
            options = {"timeout": TIMEOUT, "max_body": MATRIX["client"]["max_body"], "pace": MATRIX["client"]["pace"]}
            client = (CLIENTS if kind == "sync" else ASYNC_CLIENTS)[api](
                **account, **options, on_attempt=self.on_attempt
            )
            begun = time.monotonic()
            try:
                made = method(client, call["call"])(**call["params"])
                self.answer = made if kind == "sync" else asyncio.run(awaited(made))
            except VpsError as error:
                self.error = error
            self.took = time.monotonic() - begun
            self.shown = repr(client)
            self.seen = len(sim.requests)

    def pointed(self, at: str, url: str) -> tuple[str, str]:
        if at == "https":
            return "http://", "https://"
        with socket.create_server(("127.0.0.1", 0)) as nobody:
            return url, f"http://127.0.0.1:{nobody.getsockname()[1]}"

    def on_attempt(self, attempt: Any) -> None:
        self.attempts.append(attempt.elapsed)
        self.waited += attempt.wait or 0

    def late(self) -> float:
        """By how much an attempt took longer than its time-out, or the call than its attempts and waits, seconds."""
        return max(self.took - sum(self.attempts) - self.waited, max(self.attempts, default=0) - TIMEOUT)


async def awaited(call: Any) -> Any:
    return await call


def runs(name: str, kind: str, elsewhere: int) -> list[Outcome]:
    """A busy machine makes anybody late at times, a defect always: what was late is run again, twice at most."""
    all_runs = [Outcome(name, kind, elsewhere)]
    while all_runs[-1].late() > GRACE and len(all_runs) < 3:
        all_runs.append(Outcome(name, kind, elsewhere))
    return all_runs


class Log(logging.Handler):
    """Everything that is logged."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())


@pytest.fixture(scope="module")
def outcomes() -> Iterator[dict[tuple[str, str], list[Outcome]]]:
    """Many cases at once: most of them wait."""
    log = Log()
    logging.getLogger("vpswire").addHandler(log)
    with socket.create_server(("127.0.0.1", 0)) as other, ThreadPoolExecutor(16) as pool:
        port = other.getsockname()[1]
        made = {(name, kind): pool.submit(runs, name, kind, port) for name in CASES for kind in KINDS}
        found = {key: future.result() for key, future in made.items()}
        other.setblocking(False)
        with pytest.raises(BlockingIOError):
            other.accept()
    logging.getLogger("vpswire").removeHandler(log)
    secrets = {secret for several in found.values() for outcome in several for secret in outcome.secrets}
    assert len(log.lines) > len(found) and secrets
    assert not [line for line in log.lines for secret in secrets if secret in line]
    yield found


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", CASES)
def test_a_fault_ends_as_the_matrix_says(name: str, kind: str, outcomes: dict[tuple[str, str], list[Outcome]]) -> None:
    for outcome in outcomes[name, kind]:
        check(outcome, CASES[name])
    assert outcomes[name, kind][-1].late() <= GRACE


def check(outcome: Outcome, case: dict[str, Any]) -> None:
    """All but whether it was in time."""
    call, error = MATRIX["calls"][case["call"]], outcome.error
    assert outcome.seen == case["seen"]
    if case["error"] is None:
        if error is not None:
            raise error
        assert {path: at(outcome.answer, path) for path in call["answer"]} == call["answer"]
    else:
        assert error is not None
        assert {key: getattr(error, key) for key in case["error"]} == case["error"]
        assert isinstance(error, next(kind for kind in VpsError.__subclasses__() if kind.code == error.code))
        assert isinstance(error, UnknownOutcome) is (error.verdict == "unknown")
        assert isinstance(error, NotSent) is (error.verdict == "not_sent")
        reads = case["call"].endswith(" reads")
        assert error.look == (look(call["look"]) if error.verdict == "unknown" and not reads else None)
        details = {key: value for key, value in vars(error).items() if key != "_body"}
        shown = [str(error), repr(error), str(details), *traceback.format_exception(error), outcome.shown]
        assert not [text for text in shown for secret in outcome.secrets if secret in text]
    assert len(outcome.attempts) >= 1
    assert "until_deadline" not in case or min(outcome.attempts) >= TIMEOUT


@pytest.mark.skipif(sys.platform != "linux", reason="Linux tells the most memory since a moment")
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("fault", ["bomb", "endless", "deep_nesting"])
def test_a_body_that_is_too_large_costs_no_more_than_the_cap_and_16_mib(fault: str, kind: str, sim: Simulator) -> None:
    sim.add_fault(f"vultr:server.list:2={fault}")
    cap = MATRIX["client"]["max_body"]
    settings = json.dumps({**sim.vultr, "max_body": cap, "max_retries": 0, "pace": False})
    told = subprocess.check_output([sys.executable, Path(__file__).with_name("memory.py"), kind, settings], text=True)
    code, more = told.split()
    assert code == ("decode" if fault == "deep_nesting" else "too_large")
    assert int(more) <= cap + (16 << 20)


def at(answer: Any, path: str) -> Any:
    """The plain value at a path."""
    for part in path.split("."):
        answer = answer[part]
    return plain(answer)


def look(wanted: dict[str, Any]) -> str:
    """The call that shows what became of another one, as errors name it."""
    quoted = {name: text if text.isdigit() else f'"{text}"' for name, text in wanted["args"].items()}
    return f"{wanted['call']}({', '.join(f'{name}={text}' for name, text in quoted.items())})"
