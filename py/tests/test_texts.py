"""Texts and integers that a caller gives: sent by what they hold, or refused before anything is sent."""

from __future__ import annotations

import asyncio
import enum
from pathlib import Path
from typing import Any

import pytest

from vpswire import AsyncVultr, Cvm, Fleet, KiwiVM, Request, Response, Vultr, errors
from vpswire._native import Headers
from vpswire.testing import Simulator

LONE = "RootPw-HUNTER2\ud800"


class Tag(str, enum.Enum):
    WEB = "web"


class Plan(enum.IntEnum):
    SMALL = 201


class Shouted(str):
    """A text whose `str` is another one."""

    def __str__(self) -> str:
        return "SHOUTED"


class Index:
    """An integer of another package."""

    def __index__(self) -> int:
        return 201

    def __str__(self) -> str:
        return "Index"


class SecretStr:
    """What pydantic's does: its `str` is a mask."""

    def __str__(self) -> str:
        return "**********"


NO_TEXT: list[Any] = [SecretStr(), b"k", 5, 5.5, True, ["a"], Path("x"), Plan.SMALL, object]


def named(value: object) -> str:
    return type(value).__name__


class Sent:
    """A transport that remembers what it is given, and sends nothing."""

    def __init__(self) -> None:
        self.requests: list[Request[Any]] = []

    def __call__(self, request: Request[Any]) -> Response:
        self.requests.append(request)
        return Response(200, {}, b"{}")


def refused(make: Any) -> errors.InvalidParams:
    """What a call or a client is refused with, whose text and arguments hold nothing that was given."""
    with pytest.raises(errors.InvalidParams) as caught:
        make()
    error = caught.value
    assert error.verdict == "not_sent"
    while error is not None:
        assert "HUNTER2" not in repr(error) + str(error) + repr(error.args)
        error = error.__cause__ or error.__context__  # type: ignore[assignment]
    return caught.value


@pytest.mark.parametrize("value", NO_TEXT)
def test_options_that_are_text_take_nothing_else(value: Any) -> None:
    for name in ("api_key", "base_url", "proxy", "user_agent"):
        error = refused(lambda: Vultr(**{"api_key": "KEY", name: value}))  # noqa: B023
        assert (str(error), error.param) == (f"{name}: expected str, got {named(value)}", name)
    client = Vultr(api_key="KEY")
    error = refused(lambda: client.with_options(user_agent=value))
    assert str(error) == f"user_agent: expected str, got {named(value)}"
    for name in ("public_token", "private_token"):
        account = {"base_url": "https://panel.example", "public_token": "PUB", "private_token": "PRV", name: value}
        assert str(refused(lambda: Cvm(**account))) == f"{name}: expected str, got {named(value)}"  # noqa: B023


def test_a_key_of_a_subclass_of_str_is_its_content() -> None:
    sent = Sent()
    Vultr(api_key=Shouted("KEY"), user_agent=Tag.WEB, transport=sent).account.info()
    assert sent.requests[0].headers["API-Key"] == "KEY" and sent.requests[0].headers["User-Agent"] == "web"


def test_an_id_of_an_account_is_text_or_an_integer() -> None:
    for veid in (201, "201", Plan.SMALL, Index(), Shouted("201")):
        vps = KiwiVM(veid=veid, api_key="KEY")  # type: ignore[arg-type]
        assert vps.get_service_info.request().body == b"veid=201&api_key=KEY"
    for wrong in (True, 1.5, SecretStr(), b"1"):
        error = refused(lambda: KiwiVM(veid=wrong, api_key="KEY"))  # type: ignore[arg-type]  # noqa: B023
        assert str(error) == f"veid: expected str or int, got {named(wrong)}"
    assert str(refused(lambda: KiwiVM(veid=10**5000, api_key="KEY"))) == "veid: expected an int of at most 128 bits"


def test_options_that_are_numbers_take_no_truth() -> None:
    for name, expected in [
        ("max_retries", "an int, 0 or more"),
        ("max_body", "bytes, an int, 0 or more"),
        ("timeout", "seconds, more than 0"),
        ("connect_timeout", "seconds, more than 0"),
    ]:
        options: dict[str, Any] = {name: True}
        assert str(refused(lambda: Vultr(api_key="KEY", **options))) == f"{name}: expected {expected}"  # noqa: B023
    sent = Sent()
    client = Vultr(api_key="KEY", transport=sent, max_retries=Plan.SMALL, max_body=Index())  # type: ignore[arg-type]
    for name, expected in [("max_retries", "an int, 0 or more"), ("timeout", "seconds, more than 0")]:
        error = refused(lambda: client.os.list(**{name: True}))  # noqa: B023
        assert str(error) == f"os.list: {name}: expected {expected}"
    assert sent.requests == []


def test_raw_parameters_are_sent_by_what_they_hold() -> None:
    sent = Sent()
    params: Any = {Tag.WEB: Tag.WEB, "plan": Plan.SMALL, "big": 2**70, "index": Index(), "all": [Tag.WEB, Plan.SMALL]}
    Vultr(api_key="KEY", transport=sent).raw("POST", "/v1/x", {**params, "text": Shouted("a")})
    [request] = sent.requests
    assert request.body == b"web=web&plan=201&big=1180591620717411303424&index=201&all=web&all=201&text=a"


def test_what_raw_parameters_cannot_be() -> None:
    sent = Sent()
    client = Vultr(api_key="KEY", transport=sent)
    for value in (True, 1.5, SecretStr(), b"x", None, [True], int):
        error = refused(lambda: client.raw("POST", "/v1/x", {"a": value}))  # type: ignore[dict-item]  # noqa: B023
        one = value[0] if isinstance(value, list) else value
        assert (str(error), error.param) == (f"a: expected str or int, got {named(one)}", "a")
    assert str(refused(lambda: client.raw("POST", "/v1/x", {5: "a"}))) == "params: expected str, got int"  # type: ignore[dict-item]
    for method, path, words in [
        (5, "/v1/x", "method: expected str, got int"),
        ("GET", b"/", "path: expected str, got bytes"),
    ]:
        assert str(refused(lambda: client.raw(method, path))) == words  # type: ignore[arg-type]  # noqa: B023
    assert sent.requests == []


def test_half_a_surrogate_is_refused_and_not_shown(monkeypatch: pytest.MonkeyPatch, sim: Simulator) -> None:
    sent = Sent()
    client = Vultr(api_key="KEY", transport=sent)
    odd: dict[str, Any] = {LONE: 1}
    made: dict[str, Any] = {
        "password": lambda: client.user.create(email="a@b.example", name="a", password=LONE, acls=["billing"]),
        "a": lambda: client.raw("POST", "/v1/x", {"a": LONE}),
        "params": lambda: client.raw("POST", "/v1/x", {LONE: "a"}),
        "method": lambda: client.raw(LONE, "/v1/x"),
        "path": lambda: client.raw("GET", LONE),
        "keywords": lambda: client.raw("GET", "/v1/x", **odd),
        "api_key": lambda: Vultr(api_key=LONE),
        "proxy": lambda: Vultr(api_key="KEY", proxy=LONE),
        "user_agent": lambda: client.with_options(user_agent=LONE),
        "options": lambda: Vultr(**odd),
        "veid": lambda: KiwiVM(veid=LONE, api_key="KEY"),
        "name": lambda: Fleet({LONE: client}),
        "saved": lambda: client.jobs.resume(LONE),
        "machine": lambda: Fleet({"a": client}).get(LONE),
        "label": lambda: client.jobs.create(dcid=1, vpsplanid=201, osid=167, label=LONE),
        "headers": lambda: Headers({"a": LONE}),
    }
    for name, make in made.items():
        error = refused(make)
        words = f"{name}: expected Unicode text without lone surrogates"
        assert error.param == name and str(error).endswith(words), error
    # What the environment holds is not always text, either.
    monkeypatch.setenv("VPSWIRE_VULTR_API_KEY", "HUNTER2\udcff")
    error = refused(Vultr)
    assert str(error) == "VPSWIRE_VULTR_API_KEY: expected Unicode text without lone surrogates"
    assert sent.requests == []

    async def later() -> None:
        with pytest.raises(errors.InvalidParams, match=r"^path: expected Unicode text"):
            await AsyncVultr(api_key="KEY").raw("GET", LONE)

    asyncio.run(later())


def test_nothing_has_a_name_with_half_a_surrogate(sim: Simulator) -> None:
    servers = Vultr(**sim.vultr, pace=False).server.list()
    maps: list[Any] = [servers, servers[576965], Headers({"a": "b"})]
    for of in maps:
        assert LONE not in of and of.get(LONE, 7) == 7
        with pytest.raises(KeyError):
            of[LONE]


def test_what_headers_cannot_be() -> None:
    for wrong in ({"a": b"b"}, {b"a": "b"}, [("a", 5)]):
        for make in (lambda: Response(200, wrong, b""), lambda: Headers(wrong)):  # type: ignore[arg-type]  # noqa: B023
            assert str(refused(make)).startswith("headers: expected str, got ")


def test_a_job_that_cannot_be_saved_shows_any_words(sim: Simulator) -> None:
    def full(_: str) -> None:
        raise OSError("disk \ud800")

    with KiwiVM(**sim.kiwivm) as vps, pytest.raises(errors.JobError, match="the job cannot be saved: disk "):
        vps.jobs.rotate(prefix="nightly ", keep=2).saving(full).run()
