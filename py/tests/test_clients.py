"""Clients: arguments, options, the environment, plans, raw calls."""

from __future__ import annotations

import asyncio
import ipaddress
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from servers import LIST, Canned, eventually
from vpswire import AsyncVultr, Cvm, KiwiVM, Request, Response, Vultr, errors
from vpswire.testing import Simulator


def test_the_story_of_all_three_services(sim: Simulator) -> None:
    with KiwiVM(**sim.kiwivm) as vps:
        info = vps.get_service_info()
        assert info.hostname == "my.server.example.com" and info.plan_ram == 1 << 30
        vps.set_ptr(ip=ipaddress.ip_address("203.0.113.45"), ptr="mail.example.com")
        names = vps.get_service_info().ptr
        assert names and names["203.0.113.45"] == "mail.example.com"
        assert vps.snapshot.create(description="nightly").notification_email
        with pytest.raises(errors.Locked) as locked:
            vps.snapshot.list()
        assert locked.value.progress is not None and locked.value.retryable
    with Cvm(**sim.cvm) as panel:
        assert panel.vps.list().vpses[0].hostname == "test-vz.example.net"
        assert panel.vps.status(id=1).status == "running"
    vultr = Vultr(**sim.vultr, pace=False)
    assert {server.label for server in vultr.server.list(tag="web").values()} == {"web-1", "web-2"}
    sim.add_fault("vultr:server.create:1=lose_answer")
    with pytest.raises(errors.TransportError) as lost:
        vultr.server.create(dcid=1, vpsplanid=201, osid=167, label="demo-2")
    assert lost.value.verdict == "unknown" and lost.value.look == 'server.list(label="demo-2")'
    assert len(vultr.server.list(label="demo-2")) == 1
    assert [seen.call for seen in sim.requests].count("server.create") == 1
    assert [seen.delivered for seen in sim.requests if seen.call == "server.create"] == [False]


def test_arguments_are_checked_before_anything_is_sent(sim: Simulator) -> None:
    vultr: Any = Vultr(**sim.vultr)
    cases: list[tuple[dict[str, Any], str]] = [
        ({"subid": "x"}, "subid"),
        ({"subid": True}, "subid"),
        ({"tag": 1}, "tag"),
        ({"tagg": "web"}, "tagg"),
        ({"tag": object()}, "tag"),
        ({"subid": 2**200}, "subid"),
    ]
    for arguments, param in cases:
        with pytest.raises(errors.InvalidParams, match=param) as caught:
            vultr.server.list(**arguments)
        assert caught.value.param == param and caught.value.verdict == "not_sent"
        assert isinstance(caught.value, TypeError)
    with pytest.raises(errors.InvalidParams, match="subid: missing"):
        vultr.server.halt()
    with pytest.raises(TypeError):
        vultr.server.list("web")
    assert sim.requests == []


class Number:
    """An integer of somebody else's, as numpy has them."""

    def __index__(self) -> int:
        return 576965


def test_ids_are_taken_as_they_are_given(sim: Simulator) -> None:
    vultr = Vultr(**sim.vultr, pace=False)
    subids = [subid for subid, server in vultr.server.list().items() if server.label == "web-1"]
    given: list[Any] = [*subids, int(subids[0]), Number(), "00576965"]
    for subid in given:
        request = vultr.server.reboot.request(subid=subid)
        assert request.body == b"SUBID=576965"
        assert vultr.server.list.request(subid=subid).url.endswith("?SUBID=576965")
    [osid] = [osid for osid, system in vultr.os.list().items() if system.osid == 167]
    [dcid] = [dcid for dcid, region in vultr.regions.list().items() if region.dcid == 1]
    body = vultr.server.create.request(dcid=dcid, vpsplanid="201", osid=osid).body
    assert b"DCID=1&VPSPLANID=201&OSID=167" in body
    wrong: list[Any] = ["", "x", " 1", "1 ", "+1", "-1", "1.0", "٣", "1" * 40, 1.0, True, b"1", Number]
    for subid in wrong:
        with pytest.raises(errors.InvalidParams, match=r"server.reboot: subid: expected"):
            vultr.server.reboot(subid=subid)


def test_the_environment(environment: pytest.MonkeyPatch) -> None:
    assert Vultr().account.info() and KiwiVM().get_service_info() and Cvm().vps.list()
    environment.setenv("VPSWIRE_READ_ONLY", "yes")
    with pytest.raises(errors.ReadOnly):
        Vultr().server.halt(subid=576965)
    Vultr(read_only=False).server.halt(subid=576965)
    environment.delenv("VPSWIRE_KIWIVM_VEID")
    with pytest.raises(errors.InvalidParams, match=r"veid: missing: pass veid=\.\.\. or set VPSWIRE_KIWIVM_VEID"):
        KiwiVM()


def test_options(canned: Canned) -> None:
    canned.answer(500, {}, b"")
    client = Vultr(api_key="KEY", base_url=canned.url, max_retries=1, user_agent="mine/1", pace=False)
    with pytest.raises(errors.HttpError):
        client.os.list()
    assert len(canned.seen) == 2 and b"mine/1" in canned.seen[0]
    quick = client.with_options(max_retries=0, timeout=60)
    with pytest.raises(errors.HttpError):
        quick.os.list()
    assert len(canned.seen) == 3 and b"mine/1" in canned.seen[2]
    with pytest.raises(errors.ReadOnly):
        client.with_options(read_only=True).server.halt(subid=1)
    wrong: list[dict[str, Any]] = [
        {"timeout": 0}, {"timeout": "x"}, {"max_retries": -1}, {"proxy": "foo://x"}, {"base_url": "ftp://x"},
        {"user_agent": "a\nb"}, {"ca_file": "/nowhere.pem"}, {"on_attempt": 7}, {"read_only": "maybe"},
    ]  # fmt: skip
    for options in wrong:
        [name] = options
        with pytest.raises(errors.InvalidParams, match=name):
            Vultr(**options)
    with pytest.raises(TypeError, match="time_out"):
        Vultr(time_out=3)  # type: ignore[call-arg]
    with pytest.raises(errors.InvalidParams, match="base_url"):
        Vultr(api_key="KEY", base_url="http://vps.example").server.list()


def waits(attempts: list[Any], first: Callable[[], object], second: Callable[[], object]) -> bool:
    """Whether a call waits for its turn after another one. A busy machine may take longer between the two than the half
    second that there is between turns, but not each time."""
    for _ in range(20):
        first()
        attempts.clear()
        second()
        if attempts[0].wait is not None:
            return True
    return False


def test_with_options_shares_connections_pace_and_retries(canned: Canned) -> None:
    canned.answer(200, {}, LIST)
    attempts: list[Any] = []
    client = Vultr(api_key="KEY", base_url=canned.url, on_attempt=attempts.append)
    quick = client.with_options(timeout=60, max_retries=0)
    # The second call of the account waits for its turn, whichever client makes it.
    assert waits(attempts, client.account.info, quick.account.info)
    assert canned.connections == 1
    client.close()
    quick.account.info()
    assert canned.connections == 2
    other = client.with_options(user_agent="other/1")
    assert waits(attempts, quick.account.info, other.account.info)
    assert canned.connections == 3
    canned.answer(500, {"Retry-After": "0"}, b"")
    attempts.clear()
    hasty = client.with_options(pace=False, max_retries=4)
    for _ in range(8):
        with pytest.raises(errors.HttpError):
            hasty.with_options(timeout=90).account.info()
    # A hundred, of which each retry costs five: the fifth call finds none left.
    assert len(attempts) == 8 + 20


def test_a_transport_shares_the_pace(sim: Simulator) -> None:
    attempts: list[Any] = []

    def transport(_: Request[Any]) -> Response:
        return Response(200, {}, b"{}")

    client = Vultr(api_key="KEY", transport=transport, on_attempt=attempts.append)
    assert waits(attempts, client.server.list, client.with_options(timeout=60).server.list)


@contextmanager
def silent(canned: Canned) -> Iterator[None]:
    """The server answers nothing before the end of the block."""
    over = threading.Event()
    canned.hook = lambda: over.wait(300)  # type: ignore[assignment,method-assign]
    try:
        yield
    finally:
        over.set()


async def awaited(url: str) -> Any:
    return await AsyncVultr(api_key="KEY", base_url=url, max_retries=0, pace=False).os.list(max_retries=2)


def test_single_calls_have_time_outs_and_retries_of_their_own(canned: Canned) -> None:
    canned.answer(500, {"Retry-After": "0"}, b"")
    client = Vultr(api_key="KEY", base_url=canned.url, max_retries=0, pace=False)
    calls: list[tuple[Callable[[], Any], int]] = [
        (lambda: client.os.list(max_retries=2), 3),
        (lambda: client.os.list.with_response(max_retries=1), 2),
        (lambda: client.raw("GET", "/v1/os/list", max_retries=2), 3),
        (lambda: asyncio.run(awaited(canned.url)), 3),
    ]
    for call, times in calls:
        canned.seen.clear()
        with pytest.raises(errors.HttpError):
            call()
        assert len(canned.seen) == times
    with silent(canned):
        with pytest.raises(errors.Timeout, match=r"timed out after 0\.2 s"):
            client.os.list(timeout=0.2)
        with pytest.raises(errors.Timeout, match=r"timed out after 0\.2 s"):
            client.raw("GET", "/v1/os/list", timeout=0.2)
    refused: list[dict[str, Any]] = [{"timeout": 0}, {"timeout": "x"}, {"max_retries": -1}, {"max_retries": 1.5}]
    for wrong in refused:
        [name] = wrong
        with pytest.raises(errors.InvalidParams, match=f"os.list: {name}: expected"):
            client.os.list(**wrong)
    with pytest.raises(errors.InvalidParams, match="nothing"):
        client.raw("GET", "/v1/os/list", nothing=1)  # type: ignore[call-arg]


def test_a_time_out_is_one_of_pythons(canned: Canned) -> None:
    canned.answer(200, {}, LIST)
    with silent(canned):
        # A busy machine may take longer than the first ones to send the request.
        for timeout in (0.2, 2, 60):
            with pytest.raises(TimeoutError) as caught:
                Vultr(base_url=canned.url, timeout=timeout, max_retries=0).os.list()
            if caught.value.verdict == "unknown":  # type: ignore[attr-defined]
                break
        eventually(lambda: bool(canned.seen))
    assert isinstance(caught.value, errors.Timeout) and caught.value.verdict == "unknown"


def test_plans_show_everything_but_secrets_and_send_nothing(sim: Simulator) -> None:
    vultr = Vultr(**sim.vultr)
    plan = vultr.plan.server.create(dcid=1, vpsplanid=201, osid=167, label="web", userdata=b"#!/bin/sh secret")
    assert plan.method == "POST" and plan.url.endswith("/v1/server/create") and b"label=web" in plan.body
    assert plan.headers["API-Key"] == "***" and b"secret" not in plan.body
    kiwi = KiwiVM(**sim.kiwivm).plan.snapshot.create(description="x")
    assert sim.kiwivm["api_key"].encode() not in kiwi.body
    with pytest.raises(TypeError, match="plan"):
        plan.parse(200, {}, b"")
    with pytest.raises(errors.InvalidParams):
        vultr.plan.server.create(dcid=1)  # type: ignore[call-arg]
    assert sim.requests == []


def test_raw_calls_and_responses(sim: Simulator) -> None:
    vultr = Vultr(**sim.vultr, pace=False)
    assert vultr.raw("GET", "/v1/server/list", {"tag": "web"})["576965"]["label"] == "web-1"
    with pytest.raises(errors.NotFound):
        vultr.raw("GET", "/v1/nothing")
    with pytest.raises(errors.InvalidParams, match="path"):
        vultr.raw("GET", "nothing")
    servers, response = vultr.server.list.with_response(tag="web")
    assert response.status == 200 and response.headers["content-type"] == "application/json"
    assert b"web-1" in response.body and len(servers) == 2


def test_a_body_beyond_the_greatest_counts_as_the_greatest(canned: Canned) -> None:
    canned.answer(200, {}, b"[]")
    client = Vultr(api_key="KEY", base_url=canned.url, max_body=1 << 70)
    assert len(client.server.list()) == 0
    with pytest.raises(errors.InvalidParams, match="max_body: expected bytes, an int, 0 or more"):
        client.with_options(max_body=-1)


def test_the_permission_for_plain_http_can_be_taken_back() -> None:
    client = Vultr(api_key="KEY", base_url="http://vps.example", allow_plain_http=True)
    assert client.server.list.request().url == "http://vps.example/v1/server/list"
    assert client.with_options(timeout=3).server.list.request().headers["API-Key"] == "KEY"
    for strict in (client.with_options(allow_plain_http=False), Vultr(api_key="KEY", base_url="http://vps.example")):
        with pytest.raises(errors.InvalidParams, match="expected https"):
            strict.server.list.request()
    again = client.with_options(allow_plain_http=False).with_options(allow_plain_http=True)
    assert again.server.list.request().method == "GET"
