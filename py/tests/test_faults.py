"""The matrix of faults, `conformance/faults.json`, through the clients and over real sockets."""

from __future__ import annotations

import asyncio
import json
import logging
import socket
import subprocess
import sys
import traceback
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from servers import refusing_url
from vectors import ASYNC_CLIENTS, CLIENTS, method, plain
from vpswire import NotSent, UnknownOutcome, VpsError
from vpswire.testing import Simulator

MATRIX: dict[str, Any] = json.loads((Path(__file__).parents[2] / "conformance" / "faults.json").read_text())
CASES = {f"{case['call']}, {case.get('fault') or case['url']}": case for case in MATRIX["cases"]}
TIMEOUT: float = MATRIX["client"]["timeout_ms"] / 1000
# The time-out where no attempt is to reach it, and what ends a test that hangs, seconds: no verdict depends on it.
PATIENCE = 60
KINDS = ["sync", "async"]


class Outcome:
    """The outcome of a case."""

    def __init__(self, name: str, kind: str, elsewhere: int, timeout: float) -> None:
        case = CASES[name]
        call = MATRIX["calls"][case["call"]]
        api = call["api"]
        self.timeout = timeout
        self.attempts: list[float] = []
        self.error: VpsError | None = None
        with Simulator() as sim, refusing_url() as nowhere:
            if "fault" in case:
                fault = case["fault"].replace("{other}", str(elsewhere))
                sim.add_fault(f"{api}:{call['call']}:*={fault}")
            account = sim.account(api)
            self.secrets = [str(account["api_key"])]
            if "url" in case:
                account["base_url"] = account["base_url"].replace(
                    sim.url, sim.url.replace("http://", "https://") if case["url"] == "https" else nowhere
                )
            options = {"timeout": timeout, "max_body": MATRIX["client"]["max_body"], "pace": MATRIX["client"]["pace"]}
            client = (CLIENTS if kind == "sync" else ASYNC_CLIENTS)[api](
                **account, **options, on_attempt=self.on_attempt
            )
            try:
                made = method(client, call["call"])(**call["params"])
                self.answer = made if kind == "sync" else asyncio.run(awaited(made))
            except VpsError as error:
                self.error = error
            self.shown = repr(client)
            self.seen = len(sim.requests)

    def on_attempt(self, attempt: Any) -> None:
        self.attempts.append(attempt.elapsed)


async def awaited(call: Any) -> Any:
    return await call


def outcome(name: str, kind: str, elsewhere: int) -> Outcome:
    """How a case ends. Its time-out is short only if that is what ends it. A busy machine may not even have sent a
    request by then, so a case that has not ended as it should is given longer, twice."""
    if "until_deadline" not in CASES[name]:
        return Outcome(name, kind, elsewhere, PATIENCE)
    for timeout in (TIMEOUT, 5 * TIMEOUT):
        found = Outcome(name, kind, elsewhere, timeout)
        try:
            check(found, CASES[name])
        except (AssertionError, VpsError):
            continue
        return found
    return Outcome(name, kind, elsewhere, 20 * TIMEOUT)


class Log(logging.Handler):
    """Everything that is logged."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())


@pytest.fixture(scope="module")
def outcomes() -> Iterator[dict[tuple[str, str], Outcome]]:
    """Many cases at once: most of them wait."""
    log = Log()
    logging.getLogger("vpswire").addHandler(log)
    with socket.create_server(("127.0.0.1", 0)) as other, ThreadPoolExecutor(16) as pool:
        port = other.getsockname()[1]
        made = {(name, kind): pool.submit(outcome, name, kind, port) for name in CASES for kind in KINDS}
        found = {key: future.result() for key, future in made.items()}
        other.setblocking(False)
        with pytest.raises(BlockingIOError):
            other.accept()
    logging.getLogger("vpswire").removeHandler(log)
    secrets = {secret for outcome in found.values() for secret in outcome.secrets}
    assert len(log.lines) > len(found) and secrets
    assert not [line for line in log.lines for secret in secrets if secret in line]
    yield found


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", CASES)
def test_a_fault_ends_as_the_matrix_says(name: str, kind: str, outcomes: dict[tuple[str, str], Outcome]) -> None:
    check(outcomes[name, kind], CASES[name])


def check(outcome: Outcome, case: dict[str, Any]) -> None:
    """Whether a case has ended as it should. How late a time-out may be is measured by `make bench`."""
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
    # What ends by its time-out does not go on until the service is done, which takes minutes.
    assert "until_deadline" not in case or all(outcome.timeout <= took < PATIENCE for took in outcome.attempts)


@pytest.mark.skipif(sys.platform != "linux", reason="Linux reports the most memory since a moment")
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("fault", ["bomb", "endless", "deep_nesting"])
def test_a_body_that_is_too_large_costs_no_more_than_the_cap_and_16_mib(fault: str, kind: str, sim: Simulator) -> None:
    cap = MATRIX["client"]["max_body"]
    settings = json.dumps({**sim.vultr, "max_body": cap, "max_retries": 0, "pace": False})
    program = [sys.executable, str(Path(__file__).with_name("memory.py")), kind, settings]
    took = []
    # A process of its own. What it takes to hold a body is taken each time; what else is in memory differs.
    for _ in range(3):
        sim.faults = [f"vultr:server.list:2={fault}"]
        code, more = subprocess.check_output(program, text=True).split()
        assert code == ("decode" if fault == "deep_nesting" else "too_large")
        took.append(int(more))
    assert min(took) <= cap + (16 << 20)


def at(answer: Any, path: str) -> Any:
    """The plain value at a path."""
    for part in path.split("."):
        answer = answer[part]
    return plain(answer)


def look(wanted: dict[str, Any]) -> str:
    """The call that shows the outcome of another one, as errors name it."""
    quoted = {name: text if text.isdigit() else f'"{text}"' for name, text in wanted["args"].items()}
    return f"{wanted['call']}({', '.join(f'{name}={text}' for name, text in quoted.items())})"
