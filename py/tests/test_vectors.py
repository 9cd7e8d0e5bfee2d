"""Every shared vector: by request and parse, through a transport of one's own, and over a socket."""

from __future__ import annotations

import base64
import json
import logging
import traceback
from typing import Any
from urllib.parse import unquote_plus

import pytest

from servers import Canned
from vectors import ACCOUNTS, CLIENTS, arguments, body, client, method, plain, vectors
from vpswire import ById, Listing, Record, Request, Response, VpsError, _native, errors

ALL = dict(vectors())
EVERY = pytest.mark.parametrize("name", ALL)


def error_json(error: VpsError) -> dict[str, Any]:
    """An error in the form of the vectors."""
    names = ["param", "path", "status", "service_code", "service_message", "retry_after"]
    shown: dict[str, Any] = {name: getattr(error, name) for name in names}
    if error.progress is not None:
        of = error.progress
        progress = {name: getattr(of, name) for name in of.__match_args__}
        shown["progress"] = {name: value for name, value in progress.items() if value is not None}
    shown = {name: value for name, value in shown.items() if value is not None}
    # What Python adds is in words of its own.
    message = str(error).removesuffix(f"; {error.hint}") if error.hint else str(error)
    fixed = {"code": error.code, "message": message, "verdict": error.verdict, "retryable": error.retryable}
    return {**fixed, **shown}


def check(vector: dict[str, Any], answer: Any = None, error: VpsError | None = None) -> None:
    """Compares what came with what should."""
    if error is None:
        # What is wrong within a list or record shows when it is read.
        found = plain(answer)
        assert "answer" in vector
        assert found == vector["answer"]
        if not isinstance(answer, (ById, Listing, Record)):
            return
        flaws = [{"path": flaw.path, "expected": flaw.expected, "found": flaw.found} for flaw in answer.flaws]
        assert flaws == vector.get("flaws", [])
        return
    wanted, got = dict(vector["error"]), error_json(error)
    # A date counts from the time of the vectors.
    if "retry_after" in wanted and not vector["response"]["headers"].get("Retry-After", "").isdigit():
        wanted.pop("retry_after")
        got.pop("retry_after", None)
    assert got == wanted
    assert isinstance(error, next(kind for kind in VpsError.__subclasses__() if kind.code == wanted["code"]))


def secrets(vector: dict[str, Any]) -> list[str]:
    """What must not be shown."""
    account = ACCOUNTS[vector["account"]]
    return [account[name] for name in ("api_key", "public_token", "private_token") if name in account]


def request_json(request: Request[Any]) -> dict[str, Any]:
    headers = request.headers
    # Not a part of the call, but of the client.
    assert headers.pop("User-Agent").startswith("vpswire/")
    return {"method": request.method, "url": request.url, "headers": headers, "body": request.body.decode()}


@EVERY
def test_request_and_parse(name: str) -> None:
    vector = ALL[name]
    of = client(vector)
    shown = [repr(of)]
    try:
        request = method(of, vector["call"]).request(**arguments(vector))
        # The exchange refuses what a read-only client must not do.
        exchange = of._core.native.exchange(request)
        assert request_json(request) == vector["request"]
        planned = method(of.plan, vector["call"])(**arguments(vector))
        shown += [repr(request), repr(planned), str(request_json(planned))]
        assert exchange.start()[0] == "send"
        if "failure" in vector:
            kind, detail, sent = (vector["failure"].get(key) for key in ("kind", "detail", "sent"))
            answer = exchange.failed(kind, detail or "", sent=sent)[1]
        else:
            response = vector["response"]
            limit = vector.get("policy", {}).get("max_body", 1 << 26)
            answer = request.parse(response["status"], response["headers"], body(response), max_body=limit)
        check(vector, answer=answer)
        shown.append(repr(answer))
    except VpsError as error:
        check(vector, error=error)
        shown += [repr(error), str(error), repr(error.progress)]
    for secret in secrets(vector):
        assert not [text for text in shown if secret in text]


@EVERY
def test_a_transport_of_ones_own(name: str) -> None:
    vector = ALL[name]
    if "failure" in vector:
        return
    sent = []

    def transport(request: Request[Any]) -> Response:
        sent.append(request_json(request))
        response = vector["response"]
        return Response(response["status"], response["headers"], body(response))

    try:
        answer = method(client(vector, transport=transport), vector["call"])(**arguments(vector))
        check(vector, answer=answer)
    except VpsError as error:
        check(vector, error=error)
    assert sent == ([vector["request"]] if "request" in vector else [])


@pytest.fixture(scope="module")
def server() -> Canned:
    return Canned()


@EVERY
def test_over_a_socket(name: str, server: Canned) -> None:
    vector = ALL[name]
    if "failure" in vector:
        return
    plain_of = client(vector)
    base = str(plain_of._core.native.base_url)
    _, _, path = base.removeprefix("https://").partition("/")
    if "response" in vector:
        response = vector["response"]
        server.answer(response["status"], response["headers"], body(response))
    server.seen.clear()
    of = client(vector, base_url=f"{server.url}/{path}".rstrip("/"))
    try:
        answer = method(of, vector["call"])(**arguments(vector))
        check(vector, answer=answer)
    except VpsError as error:
        check(vector, error=error)
    of.close()
    if "request" not in vector:
        assert server.seen == []
        return
    [seen] = server.seen
    head, _, content = seen.partition(b"\r\n\r\n")
    first, *lines = head.decode().split("\r\n")
    headers = {line.split(": ", 1)[0].lower(): line.split(": ", 1)[1] for line in lines}
    wanted = vector["request"]
    target = wanted["url"].removeprefix(base.removesuffix(f"/{path}"))
    assert first == f"{wanted['method']} {target} HTTP/1.1"
    assert content.decode() == wanted["body"]
    assert {key: headers.get(key.lower()) for key in wanted["headers"]} == wanted["headers"]
    for secret in secrets(vector):
        assert secret not in first


# The parameters of each call that are secret.
SECRET = {
    (api, name): {param for param, _, secret in params if secret}
    for api in CLIENTS
    for name, params, _ in _native.calls(api)
}
WITH_SECRETS = [
    name
    for name, vector in ALL.items()
    if "request" in vector and SECRET[ACCOUNTS[vector["account"]]["api"], vector["call"]] & set(vector["params"])
]


def texts(value: Any) -> list[str]:
    """The texts in an argument, of those that are long enough to be taken out of others."""
    if isinstance(value, list):
        return [text for item in value for text in texts(item)]
    forms = [value]
    if isinstance(value, bytes):
        # As it is sent, and as text where it is text.
        forms = [base64.b64encode(value).decode(), value.decode(errors="ignore")]
    return [str(form) for form in forms if len(str(form)) >= 4]


@pytest.mark.parametrize("name", WITH_SECRETS)
def test_no_secret_parameter_is_shown(name: str, server: Canned, caplog: pytest.LogCaptureFixture) -> None:
    vector, given = ALL[name], arguments(ALL[name])
    api = ACCOUNTS[vector["account"]]["api"]
    hidden = [text for param in SECRET[api, vector["call"]] & set(given) for text in texts(given[param])]
    attempts: list[Any] = []
    of = client(vector, base_url=server.url, on_attempt=attempts.append, max_retries=1)
    call, plan = method(of, vector["call"]), method(of.plan, vector["call"])(**given)
    shown = [repr(call), repr(call.request(**given)), repr(plan), str(plan), str(request_json(plan))]
    shown.append(unquote_plus(plan.body.decode()))
    # A service that repeats what it was given.
    said = json.dumps({"error": 700005, "message": f"no: {hidden}", "additionalErrorInfo": ""})
    answers = {"kiwivm": (200, said), "cvm": (200, said), "vultr": (412, f"no: {hidden}")}
    server.answer(answers[api][0], {}, answers[api][1].encode())
    wrong: list[dict[str, Any]] = [{}, {"nothing": 1}, *({param: {"x": given[param]}} for param in given)]
    with caplog.at_level(logging.DEBUG, "vpswire"):
        for more in wrong:
            try:
                call(**{**given, **more})
            except VpsError as error:
                details = {key: value for key, value in vars(error).items() if key != "_body"}
                shown += [str(error), repr(error), str(details), "".join(traceback.format_exception_only(error))]
    assert len(attempts) == 1 and len(shown) > 8
    shown += [caplog.text, str([record.getMessage() for record in caplog.records]), str(attempts), repr(of)]
    assert not [(secret, text) for secret in hidden for text in shown if secret in text]


def test_secret_parameters_are_met() -> None:
    with_secrets = {call for call, params in SECRET.items() if params}
    met = {(ACCOUNTS[ALL[name]["account"]]["api"], ALL[name]["call"]) for name in WITH_SECRETS}
    assert len(with_secrets) == 12 and met == with_secrets


def test_every_error_class_is_met() -> None:
    met = {vector["error"]["code"] for vector in ALL.values() if "error" in vector}
    assert met == {kind.code for kind in VpsError.__subclasses__() if kind.code}
    assert {kind.__name__ for kind in VpsError.__subclasses__()} <= set(errors.__all__)
    assert len(json.dumps(sorted(met))) > 100
