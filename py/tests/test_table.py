"""The printed classes against the table of calls."""

from __future__ import annotations

import inspect
import pydoc
from typing import Any

import pytest

from vectors import CLIENTS, method
from vpswire import AsyncVultr, Record, _native, vultr
from vpswire._calls import Call

ACCOUNTS: dict[str, dict[str, Any]] = {
    "kiwivm": {"veid": 1, "api_key": "KEY"},
    "cvm": {"base_url": "https://panel.example/api/client", "public_token": "PUB", "private_token": "PRV"},
    "vultr": {"api_key": "KEY"},
}


def declared(of: type) -> list[Call[..., Any]]:
    return [value for kind in of.__mro__ for value in vars(kind).values() if isinstance(value, Call)]


@pytest.mark.parametrize("api", CLIENTS)
def test_the_methods_are_those_of_the_table(api: str) -> None:
    client, table = CLIENTS[api](**ACCOUNTS[api]), _native.calls(api)
    assert len(table) == {"kiwivm": 45, "cvm": 5, "vultr": 124}[api]
    found = declared(type(client))
    for name, value in inspect.getmembers(type(client)):
        if isinstance(value, property) and name != "plan":
            found += declared(type(getattr(client, name)))
    assert sorted(call.id for call in found) == sorted(name for name, _ in table)
    for name, params in table:
        signature = inspect.signature(method(client, name))
        assert sorted(param.rstrip("_") for param in signature.parameters) == sorted(params), name
        assert {param.kind for param in signature.parameters.values()} <= {inspect.Parameter.KEYWORD_ONLY}
        assert method(client, name).__doc__


def test_each_record_has_the_attributes_that_it_declares() -> None:
    records = [getattr(vultr, name) for name in vultr.__all__]
    records = [kind for kind in records if issubclass(kind, Record)]
    assert len(records) > 30
    for kind in records:
        assert kind.__doc__
        for name in kind.__annotations__:
            attribute = vars(kind)[name]
            assert isinstance(attribute, _native.Attribute)
            assert attribute.__doc__ and attribute.__name__ == name


def shown(thing: object) -> str:
    """What `help` shows."""
    return pydoc.plain(pydoc.render_doc(thing))


def test_help_shows_signatures_and_docs() -> None:
    text = shown(vultr.ServerCalls)
    assert "app_change(self, *, subid: 'int', appid: 'int') -> 'None'" in text
    assert "Install another application on a server." in text
    assert "Args:" in text
    text = shown(vultr.Server)
    assert "The root password" in text or "password" in text
    bound = vultr.Vultr(api_key="KEY").server.list
    assert "subid: 'int | None' = None" in shown(bound)


def test_the_async_client_has_the_same_calls() -> None:
    assert declared(type(AsyncVultr(api_key="KEY").server)) == declared(type(vultr.Vultr(api_key="KEY").server))
