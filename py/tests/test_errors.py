"""Errors: their classes, what they know and say, and that they can be pickled."""

from __future__ import annotations

import asyncio
import pickle
from collections.abc import Callable, Mapping
from typing import Any

import pytest

from servers import Canned
from vpswire import AsyncVultr, Cvm, KiwiVM, Request, Response, VpsError, Vultr, errors
from vpswire.testing import Simulator


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
