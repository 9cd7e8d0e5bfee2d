"""Transports of one's own: HTTP stacks that others wrote, and what the exchange does over them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import aiohttp
import httpx
import pytest

import vpswire
from servers import LIST
from vpswire import AsyncVultr, Request, Response, Vultr, errors
from vpswire.testing import Simulator


def test_transports_and_plans_get_the_time_out_and_the_user_agent() -> None:
    seen: list[tuple[float, str]] = []

    def transport(request: Request[Any]) -> Response:
        seen.append((request.timeout, request.headers["User-Agent"]))
        return Response(500, {"Retry-After": "0"}, b"")

    client = Vultr(api_key="KEY", transport=transport, pace=False, max_retries=0)
    slow = client.with_options(timeout=5, user_agent="mine/1")
    calls: list[Callable[[], Any]] = [client.os.list, slow.os.list]
    calls += [lambda: slow.os.list(timeout=7.5), lambda: client.os.list(max_retries=1)]
    for call in calls:
        with pytest.raises(errors.HttpError):
            call()
    usual = f"vpswire/{vpswire.__version__}"
    assert seen == [(30, usual), (5, "mine/1"), (7.5, "mine/1"), (30, usual), (30, usual)]
    for of, timeout in ((client, 30), (slow, 5)):
        for request in (of.plan.server.list(), of.server.list.request()):
            assert (request.call, request.timeout) == ("server.list", timeout)
            assert request.headers["User-Agent"] == (usual if of is client else "mine/1")
    assert slow.plan.server.list(timeout=9).timeout == 9


def test_httpx_can_be_the_transport(sim: Simulator) -> None:
    with httpx.Client(follow_redirects=False) as http:

        def transport(request: Request[Any]) -> Response:
            answer = http.request(request.method, request.url, headers=request.headers, content=request.body)
            return Response(answer.status_code, answer.headers, answer.content)

        vultr = Vultr(**sim.vultr, pace=False, transport=transport)
        assert vultr.server.list(tag="web")["576965"].label == "web-1"
        servers, response = vultr.server.list.with_response()
        assert response.status == 200 and len(servers) == 4


def test_aiohttp_can_be_the_transport(sim: Simulator) -> None:
    async def main() -> str | None:
        async with aiohttp.ClientSession() as session:

            async def transport(request: Request[Any]) -> Response:
                sent = session.request(
                    request.method, request.url, headers=request.headers, data=request.body, allow_redirects=False
                )
                async with sent as answer:
                    return Response(answer.status, answer.headers, await answer.read())

            vultr = AsyncVultr(**sim.vultr, transport=transport)
            return (await vultr.server.list(tag="web"))["576965"].label

    assert asyncio.run(main()) == "web-1"


def test_the_exchange_decides_retries_over_any_transport() -> None:
    sent: list[str] = []

    def transport(request: Request[Any]) -> Response:
        sent.append(request.url)
        if len(sent) == 1:
            raise ConnectionError("broken; KEY")
        return Response(200, {}, LIST)

    assert Vultr(api_key="KEY", transport=transport, pace=False).os.list()["1"].name == "a"
    assert len(sent) == 2

    def lost(request: Request[Any]) -> Response:
        sent.append(request.url)
        raise httpx.ReadTimeout("KEY")

    sent.clear()
    with pytest.raises(errors.Timeout) as caught:
        Vultr(api_key="KEY", transport=lost, max_retries=5).server.create(dcid=1, vpsplanid=201, osid=167)
    assert len(sent) == 1 and caught.value.verdict == "unknown"
    assert isinstance(caught.value.__cause__, httpx.ReadTimeout) and "KEY" not in str(caught.value)


@pytest.mark.parametrize(
    ("returned", "kind"), [(None, "NoneType"), (httpx.Response(200), "httpx.Response"), ((200, {}, b""), "tuple")]
)
def test_a_transport_that_returns_no_response_has_perhaps_sent(returned: Any, kind: str) -> None:
    sent: list[str] = []

    def transport(request: Request[Any]) -> Any:
        sent.append(request.call)
        return returned

    async def later(request: Request[Any]) -> Any:
        return transport(request)

    waits, awaits = Vultr(api_key="KEY", transport=transport), AsyncVultr(api_key="KEY", transport=later)
    calls: list[Callable[[], Any]] = [
        lambda: waits.server.reboot(subid=1),
        lambda: asyncio.run(awaits.server.reboot(subid=1)),
    ]
    words = f"the transport returned {kind}, expected vpswire.Response"
    for call in calls:
        with pytest.raises(errors.TransportError) as caught:
            call()
        error = caught.value
        assert isinstance(error, errors.UnknownOutcome) and error.message == words
        assert isinstance(error.__cause__, TypeError) and str(error.__cause__) == words
    assert sent == ["server.reboot", "server.reboot"]
    with pytest.raises(errors.TransportError) as caught:
        waits.os.list(max_retries=0)
    assert caught.value.message == words and sent[2:] == ["os.list"]


def test_an_async_transport_of_a_client_that_waits_is_named() -> None:
    async def later(_: Request[Any]) -> Response:
        raise AssertionError

    returned = []

    def transport(request: Request[Any]) -> Any:
        returned.append(later(request))
        return returned[0]

    with pytest.raises(errors.TransportError) as caught:
        Vultr(api_key="KEY", transport=transport).server.reboot(subid=1)
    assert caught.value.message == "the transport returned coroutine, expected vpswire.Response"
    returned[0].close()
