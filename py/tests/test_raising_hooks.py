"""What hooks and log handlers raise: an `Exception` is reported, Ctrl-C and its like end the call."""

from __future__ import annotations

import asyncio
import logging
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from servers import LIST, Canned
from vpswire import AsyncVultr, Fleet, JobError, KiwiVM, Request, Response, UnknownOutcome, Vultr, errors
from vpswire.testing import Simulator

RAISED: list[Any] = [KeyboardInterrupt, SystemExit, asyncio.CancelledError]


def press(_: object) -> None:
    """Ctrl-C, as it comes while a hook runs."""
    signal.raise_signal(signal.SIGINT)


def raising(kind: type[BaseException], calls: list[Any]) -> Callable[[Any], None]:
    """A hook that raises when it is called first."""

    def hook(attempt: Any) -> None:
        calls.append(attempt)
        if len(calls) == 1:
            raise kind("mine")

    return hook


@contextmanager
def logging_by(handle: Callable[[Any], None]) -> Iterator[None]:
    class Handler(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            handle(record)

    handler = Handler()
    logging.getLogger("vpswire").addHandler(handler)
    try:
        yield
    finally:
        logging.getLogger("vpswire").removeHandler(handler)


def forwarding(canned: Canned) -> Callable[[Request[Any]], Response]:
    """A transport of somebody else's, which answers what the server would."""

    def transport(request: Request[Any]) -> Response:
        canned.seen.append(request.body)
        head, _, content = canned.response.partition(b"\r\n\r\n")
        return Response(int(head.split()[1]), {}, content)

    return transport


def known_of(error: BaseException) -> errors.VpsError:
    assert isinstance(error.__cause__, errors.VpsError)
    return error.__cause__


@pytest.mark.parametrize("over", ["sockets", "a transport"])
@pytest.mark.parametrize("listener", ["hook", "log"])
def test_ctrl_c_in_a_hook_ends_the_call(canned: Canned, over: str, listener: str) -> None:
    options: dict[str, Any] = {"transport": forwarding(canned)} if over == "a transport" else {}
    client = Vultr(api_key="KEY", base_url=canned.url, pace=False, **options)
    if listener == "hook":
        client = client.with_options(on_attempt=press)
    with logging_by(press if listener == "log" else lambda _: None):
        # After the answer, and before it would be sent again.
        for status, content, code, verdict in [
            (200, LIST, "cancelled", "unknown"),
            (500, b"", "cancelled", "not_sent"),
        ]:
            canned.answer(status, {"Retry-After": "60"}, content)
            canned.seen.clear()
            with pytest.raises(KeyboardInterrupt) as caught:
                client.os.list()
            known = known_of(caught.value)
            assert (known.code, known.verdict, len(canned.seen)) == (code, verdict, 1)
        # At the end of a call that may have been done.
        canned.answer(500, {}, b"")
        with pytest.raises(KeyboardInterrupt) as caught:
            client.server.reboot(subid=1)
        known = known_of(caught.value)
        assert isinstance(known, errors.HttpError) and isinstance(known, UnknownOutcome) and known.status == 500


@pytest.mark.parametrize("kind", RAISED)
@pytest.mark.parametrize("over", ["threads", "a transport"])
def test_what_a_hook_of_an_awaited_call_raises_ends_it(canned: Canned, kind: Any, over: str) -> None:
    canned.answer(500, {"Retry-After": "60"}, b"")
    plain, calls, caught = forwarding(canned), [], []  # type: ignore[var-annotated]

    async def transport(request: Request[Any]) -> Response:
        return plain(request)

    async def main() -> None:
        client = AsyncVultr(
            api_key="KEY", base_url=canned.url, transport=transport if over == "a transport" else None,
            on_attempt=raising(kind, calls), pace=False,
        )  # fmt: skip
        try:
            await client.os.list()
        except kind as error:
            caught.append(error)

    asyncio.run(main())
    [error] = caught
    assert error.args == ("mine",) and known_of(error).code == "cancelled" and len(canned.seen) == 1


def test_what_a_transport_raised_stays_the_last_cause() -> None:
    def refused(_: Request[Any]) -> Response:
        raise ConnectionRefusedError

    client = Vultr(api_key="KEY", transport=refused, on_attempt=press, pace=False)
    with pytest.raises(KeyboardInterrupt) as caught:
        client.server.reboot(subid=1)
    known = known_of(caught.value)
    assert isinstance(known, errors.TransportError) and isinstance(known, UnknownOutcome)
    assert isinstance(known.__cause__, ConnectionRefusedError)


def test_ctrl_c_in_a_hook_ends_verbs_and_jobs(sim: Simulator) -> None:
    shops = {name: Vultr(**sim.vultr, pace=False, on_attempt=raising(KeyboardInterrupt, [])) for name in "ab"}
    for clients in (shops, {"c": Vultr(**sim.vultr, pace=False, on_attempt=press)}):
        with pytest.raises(KeyboardInterrupt) as caught:
            Fleet(clients).list()
        assert known_of(caught.value).code == "cancelled"
    with KiwiVM(**sim.kiwivm, on_attempt=press) as vps, pytest.raises(KeyboardInterrupt) as caught:
        vps.jobs.rotate(prefix="nightly ", keep=2).run()
    assert isinstance(caught.value.__cause__, JobError)
    assert [request.call for request in sim.requests if "snapshot" in (request.call or "")] == ["snapshot.list"]


@pytest.mark.parametrize("over", ["sockets", "a transport"])
def test_an_exception_of_a_hook_is_reported_and_does_not_end_the_call(
    canned: Canned, over: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    reported: list[str] = []
    monkeypatch.setattr("sys.unraisablehook", lambda what: reported.append(repr(what.exc_value)))
    canned.answer(200, {}, LIST)
    transport = forwarding(canned) if over == "a transport" else None
    client = Vultr(
        api_key="KEY", base_url=canned.url, transport=transport, pace=False, on_attempt=raising(ValueError, [])
    )
    assert [*client.os.list()] == ["1"] and reported == ["ValueError('mine')"]
