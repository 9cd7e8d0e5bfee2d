"""Clients: options, the environment, plans, raw calls, logs, transports, and errors that hold no key."""

from __future__ import annotations

import asyncio
import ipaddress
import logging
import os
import pickle
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import aiohttp
import httpx
import pytest

import vpswire
from vectors import Canned
from vpswire import AsyncVultr, Cvm, KiwiVM, Request, Response, VpsError, Vultr, errors
from vpswire.testing import Simulator

LIST = b'{"1":{"OSID":1,"name":"a","arch":"x64","family":"a","windows":false}}'


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
    assert lost.value.look and (lost.value.look.call, lost.value.look.args) == ("server.list", {"label": "demo-2"})
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


async def awaited(url: str) -> Any:
    return await AsyncVultr(api_key="KEY", base_url=url, max_retries=0, pace=False).os.list(max_retries=2)


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


def test_a_time_out_is_one_of_pythons(canned: Canned) -> None:
    canned.answer(200, {}, LIST)
    with silent(canned):
        # A busy machine may take longer than the first ones to send the request.
        for timeout in (0.2, 2, 60):
            with pytest.raises(TimeoutError) as caught:
                Vultr(base_url=canned.url, timeout=timeout, max_retries=0).os.list()
            if canned.seen:
                break
    assert canned.seen
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


def test_errors_can_be_pickled(sim: Simulator) -> None:
    wrong = {**sim.vultr, "api_key": "NOTTHEKEYATALL"}
    with pytest.raises(errors.AuthError) as caught:
        Vultr(**wrong).account.info()
    again = pickle.loads(pickle.dumps(caught.value))
    assert (
        type(again) is type(caught.value) is errors.AuthError
        and str(again) == str(caught.value)
        and again.status == 403
    )
    assert "NOTTHEKEYATALL" not in repr(caught.value) + str(vars(caught.value))
    with pytest.raises(errors.Locked) as locked:
        vps = KiwiVM(**sim.kiwivm)
        vps.snapshot.create()
        vps.snapshot.list()
    assert pickle.loads(pickle.dumps(locked.value)).progress == locked.value.progress


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


def test_every_error_has_its_own_class() -> None:
    kinds = [kind for kind in VpsError.__subclasses__() if kind.code]
    assert len(kinds) == 15 and len({kind.code for kind in kinds}) == 15


def said(call: Callable[[], Any]) -> str:
    with pytest.raises(VpsError) as caught:
        call()
    return str(caught.value)


def test_errors_say_what_to_write(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("VULTR_API_KEY", "KIWIVM_VEID", "KIWIVM_API_KEY", "CVM_URL", "CVM_PUBLIC_TOKEN", "CVM_PRIVATE_TOKEN"):
        monkeypatch.delenv(f"VPSWIRE_{name}", raising=False)
    vultr: Any = Vultr()
    needs = "this call needs an API key; pass api_key=... or set VPSWIRE_VULTR_API_KEY"
    assert said(vultr.server.list) == said(vultr.plan.server.list) == f"server.list: {needs}"
    with pytest.raises(errors.AuthError) as keyless:
        vultr.server.list()
    assert isinstance(keyless.value, errors.NotSent)
    assert said(KiwiVM) == (
        "veid: missing: pass veid=... or set VPSWIRE_KIWIVM_VEID; "
        "api_key: missing: pass api_key=... or set VPSWIRE_KIWIVM_API_KEY"
    )
    assert said(lambda: KiwiVM(veid=1)) == "api_key: missing: pass api_key=... or set VPSWIRE_KIWIVM_API_KEY"
    assert said(Cvm).startswith("base_url: missing: pass base_url=... or set VPSWIRE_CVM_URL")
    wrong: Any = Vultr
    assert said(lambda: wrong(time_out=3)).startswith(
        "time_out: no such option; did you mean timeout? there are api_key, "
    )
    assert "did you mean base_url?" in said(lambda: wrong(baseurl="x")) and "on_attempt" in said(lambda: wrong(x=1))
    assert "did you mean" not in said(lambda: wrong(colour=1))
    # A misspelt name is said before what it leaves missing.
    kiwi: Any = KiwiVM
    assert "did you mean veid?" in said(lambda: kiwi(vied=1, api_key="KEY"))
    assert "did you mean proxy?" in said(lambda: vultr.with_options(proxi="x"))
    listing = "server.list: {}: no such parameter; server.list has subid, tag, label, main_ip; did you mean {}?"
    for given, meant in [("tga", "tag"), ("lable", "label"), ("mainip", "main_ip"), ("max_retrys", "max_retries")]:
        assert said(lambda: vultr.server.list(**{given: 1})) == listing.format(given, meant)  # noqa: B023
    assert said(lambda: vultr.server.list(5)) == (
        "server.list: arguments: expected keywords only: subid=, tag=, label=, main_ip="
    )
    assert said(lambda: vultr.os.list(7)).endswith("it has no parameters")


def test_the_permission_for_plain_http_can_be_taken_back() -> None:
    client = Vultr(api_key="KEY", base_url="http://vps.example", allow_plain_http=True)
    assert client.server.list.request().url == "http://vps.example/v1/server/list"
    assert client.with_options(timeout=3).server.list.request().headers["API-Key"] == "KEY"
    for strict in (client.with_options(allow_plain_http=False), Vultr(api_key="KEY", base_url="http://vps.example")):
        with pytest.raises(errors.InvalidParams, match="expected https"):
            strict.server.list.request()
    again = client.with_options(allow_plain_http=False).with_options(allow_plain_http=True)
    assert again.server.list.request().method == "GET"


def test_errors_have_headers_and_the_masked_request(canned: Canned) -> None:
    canned.answer(412, {"X-Trace": "t1; KEYKEYKEY", "Content-Type": "text/plain"}, b"no")
    vultr = Vultr(api_key="KEYKEYKEY", base_url=canned.url, pace=False, max_retries=0)
    later = AsyncVultr(api_key="KEYKEYKEY", base_url=canned.url, pace=False, max_retries=0)

    def transport(_: Request[Any]) -> Response:
        return Response(412, {"x-trace": "t1; KEYKEYKEY", "Content-Type": "text/plain"}, b"no")

    given: dict[str, Any] = {"email": "a@example.com", "name": "n", "password": "abc", "acls": ["dns"]}
    over = Vultr(api_key="KEYKEYKEY", base_url=canned.url, pace=False, transport=transport)
    parsed = vultr.user.create.request(**given)
    calls: list[Callable[[], Any]] = [
        lambda: vultr.user.create(**given),
        lambda: over.user.create(**given),
        lambda: asyncio.run(later.user.create(**given)),
        lambda: parsed.parse(412, {"X-Trace": "t1; KEYKEYKEY", "Content-Type": "text/plain"}, b"no"),
    ]
    for call in calls:
        with pytest.raises(VpsError) as caught:
            call()
        error = caught.value
        assert error.headers["x-trace"] == error.headers["X-TRACE"] == "t1; ***" and "content-type" in error.headers
        assert error.headers.get("nothing") is None and error.headers.get("nothing", "x") == "x"
        request = error.request
        assert request is not None and (request.call, request.method, request.timeout) == ("user.create", "POST", 30)
        assert request.url == f"{canned.url}/v1/user/create" and request.headers["API-Key"] == "***"
        # However short a secret is.
        assert b"password=***" in request.body and b"email=a%40example.com" in request.body
        with pytest.raises(TypeError, match="masked"):
            request.parse(200, {}, b"")
        assert pickle.loads(pickle.dumps(error)).headers == error.headers
    with pytest.raises(VpsError) as raw:
        vultr.raw("POST", "/v1/x", {"anything": "xyz"})
    assert raw.value.request is not None and raw.value.request.body == b"anything=***"
    with pytest.raises(errors.InvalidParams) as unsent:
        vultr.server.halt(subid="x")
    assert unsent.value.headers == {} and unsent.value.request is None


def test_headers_are_found_in_any_case() -> None:
    headers = Response(200, [("Content-Type", "a"), ("X-B", "1"), ("x-b", "2")], b"").headers
    assert headers["Content-Type"] == headers["content-type"] == "a" and headers.get("X-b") == "2"
    assert dict(headers) == {"content-type": "a", "x-b": "2"} and len(headers) == 2 and "X-C" not in headers
    assert headers == {"CONTENT-TYPE": "a", "x-b": "2"} and headers != {"content-type": "a"} and headers != 7
    assert list(headers) == list(headers.keys()) and list(headers.values()) == ["a", "2"]
    assert repr(headers) == "Headers({'content-type': 'a', 'x-b': '2'})" and isinstance(headers, Mapping)
    assert pickle.loads(pickle.dumps(headers)) == headers
    with pytest.raises(KeyError, match="X-C"):
        headers["X-C"]


def test_errors_can_be_caught_by_what_is_known() -> None:
    def lost(_: Request[Any]) -> Response:
        raise TimeoutError

    client = Vultr(api_key="KEY", transport=lost, max_retries=0)
    for kind in (errors.UnknownOutcome, errors.Timeout, TimeoutError, VpsError):
        with pytest.raises(kind) as caught:
            client.server.create(dcid=1, vpsplanid=201, osid=167, label="a")
        assert isinstance(caught.value, VpsError) and caught.value.look == 'server.list(label="a")'
        assert not isinstance(caught.value, errors.NotSent)
    again = pickle.loads(pickle.dumps(caught.value))
    assert type(again) is type(caught.value) and isinstance(again, errors.UnknownOutcome)
    assert repr(again).startswith("Timeout(") and type(again).__module__ == "vpswire.errors"
    for unsent in (errors.NotSent, errors.InvalidParams, TypeError):
        with pytest.raises(unsent):
            client.server.halt(subid="x")
    with pytest.raises(errors.NotSent):
        client.with_options(read_only=True).server.halt(subid=1)
