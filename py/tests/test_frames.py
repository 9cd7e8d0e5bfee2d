"""No frame of the package holds a key, a secret or a body when an error leaves it: tools show what frames hold."""

from __future__ import annotations

import asyncio
import contextlib
import importlib
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import vpswire
from servers import refusing_url
from vectors import ASYNC_CLIENTS, CLIENTS, method
from vpswire import Request, Response, _native

INSTALLED = str(Path(vpswire.__file__).parent)
KEY, OTHER_KEY, SECRET, BODY = "CANARYKEY12345678", "CANARYKEY87654321", "CANARYSECRET1", "CANARYBODY"
ACCOUNTS: dict[str, dict[str, Any]] = {
    "kiwivm": {"veid": 1, "api_key": KEY},
    "cvm": {"public_token": OTHER_KEY, "private_token": KEY},
    "vultr": {"api_key": KEY},
}
SAMPLES: dict[str, Any] = {
    "bool": True, "int": 1, "num": 1.5, "decimal": "1.50", "text": "x", "time": "2014-10-14 12:40:40", "bytes": b"x",
    "lines": ["x"], "ip": "192.0.2.1", "ipv4": "192.0.2.1", "ipv6": "2001:db8::1", "subnet": "192.0.2.0",
    "url": "https://x.example/",
}  # fmt: skip


@pytest.fixture(scope="module")
def dead() -> Iterator[str]:
    with refusing_url() as url:
        yield f"{url}/api/client"


def sample(api: str, shape: str, secret: bool) -> Any:
    """An argument that the call takes, or at least one of its type."""
    shape, _, check = shape.partition(" ")
    if shape.startswith("optional["):
        return sample(api, f"{shape[9:-1]} {check}".strip(), secret)
    if shape.startswith("list["):
        return [sample(api, shape[5:-1], secret)]
    if shape.startswith("by_id["):
        return {"1": sample(api, shape[6:-1], secret)}
    if secret:
        return {"bytes": SECRET.encode(), "lines": [SECRET]}.get(shape, SECRET)
    kind = check if check in SAMPLES else shape.partition("[")[0]
    if kind in SAMPLES:
        return SAMPLES[kind]
    return getattr(importlib.import_module(f"vpswire.{api}"), shape).__args__[0]


def calls() -> Iterator[tuple[str, str, dict[str, Any]]]:
    for api in CLIENTS:
        for call, params, _ in _native.calls(api):
            yield api, call, {name: sample(api, shape, secret) for name, shape, secret in params}


def held(value: Any, depth: int = 3) -> Iterator[str]:
    """What a tool may show of a local."""
    yield repr(value)
    if depth and isinstance(value, dict):
        for key, part in value.items():
            yield from held(key, depth - 1)
            yield from held(part, depth - 1)
    elif depth and isinstance(value, (list, tuple)):
        for part in value:
            yield from held(part, depth - 1)
    elif depth and type(value).__module__.startswith("vpswire") and hasattr(value, "__dict__"):
        yield from held({name: part for name, part in vars(value).items() if name != "_body"}, depth - 1)


def leaks(error: BaseException) -> Iterator[str]:
    """Where something secret is in a frame of the package."""
    chain: list[BaseException | None] = [error]
    for link in chain:
        if link is None or link in chain[: chain.index(link)]:
            continue
        chain += [link.__cause__, link.__context__]
        for frame in traceback.TracebackException.from_exception(link, capture_locals=True).stack:
            if INSTALLED in frame.filename and any(word in str(frame.locals) for word in ("CANARY", "hidden")):
                yield f"{frame.filename}:{frame.lineno} {frame.name}"
        at = link.__traceback__
        while at is not None:
            if INSTALLED in at.tb_frame.f_code.co_filename:
                for name, value in list(at.tb_frame.f_locals.items()):
                    if any("CANARY" in text for text in held(value)):
                        yield f"{at.tb_frame.f_code.co_filename}:{at.tb_lineno} {name}"
            at = at.tb_next
        if isinstance(link, vpswire.VpsError) and "CANARY" in str(link) + repr(link):
            yield f"the words of {type(link)}"


def refused(read: Callable[[], Any]) -> BaseException:
    try:
        read()
    except Exception as error:
        assert list(leaks(error)) == []
        return error
    raise AssertionError("nothing was refused")


Makes = list[tuple[str, dict[str, Any], dict[str, Any]]]


def broken(_: Request[Any]) -> Response:
    raise RuntimeError(f"no network; {KEY}")


async def broken_later(_: Request[Any]) -> Response:
    raise RuntimeError(f"no network; {KEY}")


def refusing(_: Request[Any]) -> Response:
    return Response(500, {}, f"<p>{BODY} {SECRET} {KEY}".encode())


async def refusing_later(_: Request[Any]) -> Response:
    return Response(500, {}, f"<p>{BODY} {SECRET} {KEY}".encode())


async def awaited(call: Any) -> Any:
    return await call


WRONG: list[dict[str, Any]] = [
    {"time_out": 3}, {"timeout": 0}, {"timeout": "x"}, {"connect_timeout": -1}, {"max_retries": -1}, {"retry_sets": 7},
    {"proxy": f"foo://{SECRET}@x"}, {"read_only": "maybe"}, {"user_agent": "a\nb"}, {"pace": "x"}, {"max_body": "x"},
    {"ca_file": "/nowhere.pem"}, {"allow_plain_http": 2}, {"on_attempt": 7}, {"transport": 7}, {"base_url": "ftp://x"},
    {"base_url": f"https://{SECRET}@x.example"},
]  # fmt: skip


@pytest.mark.parametrize("api", CLIENTS)
@pytest.mark.parametrize("kinds", [CLIENTS, ASYNC_CLIENTS], ids=["sync", "async"])
def test_constructors(api: str, kinds: dict[str, Any], dead: str) -> None:
    kind, account = kinds[api], {**ACCOUNTS[api], "base_url": dead}
    for options in WRONG:
        refused(lambda: kind(**{**account, **options}))  # noqa: B023
        if "base_url" not in options:
            client = kind(**account)
            refused(lambda: client.with_options(**{"proxy": f"http://u:{SECRET}@127.0.0.1:9", **options}))  # noqa: B023
    for name in ACCOUNTS[api]:
        refused(lambda: kind(**{**account, name: f"{KEY}\n"}))  # noqa: B023
    assert "takes keywords only" in str(refused(lambda: kind(KEY)))
    assert "takes keywords only" in str(refused(lambda: kind(**account).with_options(KEY)))


@pytest.mark.parametrize("api", CLIENTS)
def test_the_repr_of_a_client_that_was_refused(api: str) -> None:
    kept: list[Any] = []

    kind: Any = CLIENTS[api]

    class Mine(kind):  # type: ignore[misc]
        def __init__(self, **options: Any) -> None:
            kept.append(self)
            super().__init__(**options)

    refused(lambda: Mine(**ACCOUNTS[api], base_url="ftp://x"))
    assert repr(kept[0]) == "<Mine, not made>"


def test_every_call(dead: str) -> None:
    kinds: Makes = [
        ("sync", CLIENTS, {}),
        ("async", ASYNC_CLIENTS, {}),
        ("read-only", CLIENTS, {"read_only": True}),
        ("broken", CLIENTS, {"transport": broken}),
        ("broken async", ASYNC_CLIENTS, {"transport": broken_later}),
        ("refusing", CLIENTS, {"transport": refusing}),
        ("refusing async", ASYNC_CLIENTS, {"transport": refusing_later}),
    ]
    made = {
        (api, how): clients[api](**ACCOUNTS[api], base_url=dead, max_retries=0, pace=False, **more)
        for api in CLIENTS
        for how, clients, more in kinds
    }
    count = 0

    async def every() -> None:
        nonlocal count
        for api, name, arguments in calls():
            given = {f"{key}_" if key == "from" else key: value for key, value in arguments.items()}
            for how in ("async", "broken async", "refusing async"):
                call = method(made[api, how], name)
                for begin in (call, call.with_response):
                    for more in ({}, {"nothing": SECRET}):
                        try:
                            await begin(**given, **more)
                        except vpswire.VpsError as error:
                            count += 1
                            assert list(leaks(error)) == [], name

    asyncio.run(every())
    for api, name, arguments in calls():
        given = {f"{key}_" if key == "from" else key: value for key, value in arguments.items()}
        for how in ("sync", "broken", "refusing"):
            call = method(made[api, how], name)
            for make in (call, call.with_response):
                refused(lambda: make(**given))  # noqa: B023
            refused(lambda: call(**given, nothing=SECRET))  # noqa: B023
            refused(lambda: call(SECRET))  # noqa: B023
            refused(lambda: call(**{name: object() for name in given}, nothing=1))  # noqa: B023
            refused(lambda: call.request(**given, nothing=SECRET))  # noqa: B023
            refused(lambda: call.request(**given).parse(200, {}, f'{{"{BODY} {SECRET}"'.encode()))  # noqa: B023
        planned = method(made[api, "sync"].plan, name)
        refused(lambda: planned(**given, nothing=SECRET))  # noqa: B023
        refused(lambda: planned(**given).parse(200, {}, BODY.encode()))  # noqa: B023
        assert "CANARY" not in repr(call.request(**given)) + repr(planned(**given))
        refused(lambda: method(made[api, "read-only"], name)(**given))  # noqa: B023
    assert count == len(list(calls())) * 12


@pytest.mark.parametrize("api", CLIENTS)
def test_raw_calls(api: str, dead: str) -> None:
    client = CLIENTS[api](**ACCOUNTS[api], base_url=dead, max_retries=0)
    later = ASYNC_CLIENTS[api](**ACCOUNTS[api], base_url=dead, max_retries=0)
    for arguments in (
        ("GET", "/v1/x", {"password": SECRET}),
        ("POST", "/v1/x", {"password": SECRET}),
        ("PUT", "/v1/x", {"password": SECRET}),
        ("GET", "nothing", {"password": SECRET}),
        ("GET", "/v1/x", {"password": object(), "token": SECRET}),
        ("GET", "/v1/x", [SECRET]),
        ("GET", "/v1/x", {1: SECRET}),
        (1, "/v1/x", {"password": SECRET}),
    ):
        refused(lambda: client.raw(*arguments))  # noqa: B023
        refused(lambda: asyncio.run(awaited(later.raw(*arguments))))  # noqa: B023


def test_every_verb_and_job(dead: str) -> None:
    clients = {api: CLIENTS[api](**ACCOUNTS[api], base_url=dead, max_retries=0, pace=False) for api in CLIENTS}
    later = {api: ASYNC_CLIENTS[api](**ACCOUNTS[api], base_url=dead, max_retries=0, pace=False) for api in CLIENTS}
    for account in ("kiwivm", "vultr"):
        fleet, awaiting = vpswire.Fleet({account: clients[account]}), vpswire.AsyncFleet({account: later[account]})
        for name, params, _ in _native.calls("fleet"):
            given = {param: sample("fleet", shape, secret) for param, shape, secret in params}
            # An id that the fleet need not look up, and one that it must.
            for machine in (f"{account}/1", "name"):
                given |= {key: machine for key in ("machine", "snapshot") if key in given}
                given |= {key: account for key in ("account",) if key in given}
                with contextlib.suppress(vpswire.VpsError):
                    method(fleet, name)(**given)
                for make in (method(fleet, name), lambda **of: asyncio.run(awaited(method(awaiting, name)(**of)))):  # noqa: B023
                    refused(lambda: make(**given, nothing=SECRET))  # noqa: B023
                    refused(lambda: make(**{**given, "machine": object()}))  # noqa: B023
    for api in CLIENTS:
        for name, params, _ in _native.calls(f"{api}_jobs"):
            given = {param: sample(f"{api}_jobs", shape, secret) for param, shape, secret in params}
            given |= {key: "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIA me" for key in ("ssh_key",) if key in given}
            begin = getattr(clients[api].jobs, name)
            refused(lambda: begin(**given, nothing=SECRET))  # noqa: B023
            refused(lambda: begin(**given, timeout=1e-9).run())  # noqa: B023
            refused(lambda: asyncio.run(awaited(getattr(later[api].jobs, name)(**given, timeout=1e-9).run())))  # noqa: B023
            saved = begin(**given).save()
            refused(lambda: clients[api].jobs.resume(saved[:-1] + SECRET))  # noqa: B023


def test_what_is_cancelled(dead: str) -> None:
    async def main() -> None:
        async def never(_: Request[Any]) -> Response:
            await asyncio.sleep(60)
            raise AssertionError

        client = ASYNC_CLIENTS["vultr"](**ACCOUNTS["vultr"], base_url=dead, transport=never)
        task = asyncio.create_task(client.user.create(email="a@example.com", name="n", password=SECRET, acls=["dns"]))
        await asyncio.sleep(0)
        task.cancel()
        with pytest.raises(asyncio.CancelledError) as caught:
            await task
        assert list(leaks(caught.value)) == []

    asyncio.run(main())
