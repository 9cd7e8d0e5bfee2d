"""What is seen of attempts: the hook and the log."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
from typing import Any

import pytest

from servers import LIST, Canned
from vpswire import Vultr, errors
from vpswire.testing import Simulator


def test_attempts_and_the_log(canned: Canned, caplog: pytest.LogCaptureFixture) -> None:
    canned.answer(503, {}, b"Rate limit reached - please try your request again later.")
    attempts: list[Any] = []
    client = Vultr(api_key="SECRETKEY", base_url=canned.url, max_retries=1, on_attempt=attempts.append, pace=False)
    with caplog.at_level(logging.DEBUG, "vpswire"), pytest.raises(errors.RateLimited):
        client.raw("GET", "/v1/account/info", {"password": "hidden"})
    assert [attempt.number for attempt in attempts] == [1, 2] and attempts[0].wait is not None
    assert attempts[1].wait is None and isinstance(attempts[0].error, errors.RateLimited)
    assert len(caplog.records) == 2 and "attempt 1: rate_limited" in caplog.text
    shown = caplog.text + str(attempts) + repr(client) + str(vars(client))
    assert "SECRETKEY" not in shown and "hidden" not in shown


def test_levels_of_the_log(canned: Canned, caplog: pytest.LogCaptureFixture) -> None:
    client = Vultr(api_key="SECRETKEY", base_url=canned.url, max_retries=1, pace=False)

    def levels() -> list[int]:
        found = [record.levelno for record in caplog.records]
        caplog.clear()
        return found

    canned.answer(500, {"Retry-After": "0"}, b"")
    for level, wanted in [(logging.DEBUG, [20, 10]), (logging.INFO, [20]), (logging.WARNING, []), (logging.ERROR, [])]:
        with caplog.at_level(level, "vpswire"), pytest.raises(errors.HttpError):
            client.server.list()
        assert levels() == wanted
    with caplog.at_level(logging.WARNING, "vpswire"), pytest.raises(errors.UnknownOutcome):
        client.server.create(dcid=1, vpsplanid=201, osid=167, label="web1")
    assert levels() == [30]
    canned.answer(200, {}, LIST)
    for level, wanted in [(logging.DEBUG, [10]), (logging.INFO, [])]:
        with caplog.at_level(level, "vpswire"):
            client.os.list()
        assert levels() == wanted


def test_the_environment_switches_the_log_on(canned: Canned) -> None:
    canned.answer(200, {}, LIST)
    code = f"from vpswire import Vultr; Vultr(api_key='SECRETKEY', base_url={canned.url!r}).os.list()"
    lines = {}
    for level in ("debug", "info", ""):
        environment = {**os.environ, "VPSWIRE_LOG": level}
        done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True)
        lines[level] = done.stderr
    assert "vpswire DEBUG GET " in lines["debug"] and "SECRETKEY" not in lines["debug"]
    assert lines["info"] == lines[""] == ""
    # Who has not asked for a log gets none, whatever happens.
    canned.answer(500, {}, b"")
    lost = f"""if True:
        import logging
        from vpswire import UnknownOutcome, Vultr
        try: Vultr(api_key="KEY", base_url={canned.url!r}).server.create(dcid=1, vpsplanid=201, osid=167, label="a")
        except UnknownOutcome: print("unknown")
    """
    done = subprocess.run([sys.executable, "-c", lost], capture_output=True, text=True)
    assert (done.stdout, done.stderr) == ("unknown\n", "")


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_a_hook_that_raises_does_not_end_the_call(sim: Simulator) -> None:
    def hook(_: object) -> None:
        raise RuntimeError("mine")

    assert Vultr(**sim.vultr, on_attempt=hook).account.info()
