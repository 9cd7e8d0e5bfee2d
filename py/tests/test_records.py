"""Records and maps: attributes, the mapping protocol, and what Python does with values."""

from __future__ import annotations

import copy
import json
import pickle
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import pytest

from vpswire import ById, KiwiVM, Record, Vultr, _native, errors, parse_time
from vpswire.testing import Simulator
from vpswire.vultr import Server


@pytest.fixture(scope="module")
def servers() -> Any:
    with Simulator() as sim:
        yield Vultr(**sim.vultr, pace=False).server.list()


def test_attributes_have_the_documented_types(servers: ById[Server]) -> None:
    server = servers[576965]
    assert isinstance(server, Server) and isinstance(server, Record)
    assert (server.subid, server.label, server.vcpu_count) == (576965, "web-1", 1)
    assert server.cost_per_month == Decimal("10.00") and isinstance(server.cost_per_month, Decimal)
    assert isinstance(server.v6_networks, tuple)
    with pytest.raises(AttributeError):
        server.label = "other"
    with pytest.raises(AttributeError):
        _ = server.nothing  # type: ignore[attr-defined]
    with pytest.raises(TypeError):
        Server()


def test_the_mapping_protocol(servers: ById[Server]) -> None:
    server = servers["576965"]
    assert isinstance(server, Mapping) and isinstance(servers, Mapping)
    assert server["label"] == "web-1" and server.get("nothing", 7) == 7 and "nothing" not in server
    with pytest.raises(KeyError, match="nothing"):
        server["nothing"]
    assert len(server) == len(list(server)) == len(dict(server)) == len(server.items())
    assert list(server.keys()) == list(server) and dict(server.items()) == dict(server)
    assert list(servers) == list(servers.keys()) and len(servers) == 4
    assert [subid for subid, _ in servers.items()] == list(servers)
    assert [server.label for server in servers.values()] == [servers[subid].label for subid in servers]
    there: list[object] = [576965, "576965"]
    assert all(key in servers for key in there)
    nowhere: list[object] = [1, True, None, b"576965", "576965 "]
    assert not any(key in servers for key in nowhere)
    assert servers.get(1) is None and servers.get(576965) == server
    with pytest.raises(KeyError):
        servers[1]


def test_equality_hash_copies_and_pickles(servers: ById[Server]) -> None:
    server, other = servers["576965"], servers["576966"]
    assert server == servers["576965"] and server != other and server != dict(server)
    assert len({server, servers["576965"], other}) == 2
    for again in (pickle.loads(pickle.dumps(server)), copy.copy(server), copy.deepcopy(server)):
        assert again == server and type(again) is Server and again.label == "web-1" and hash(again) == hash(server)
    whole = pickle.loads(pickle.dumps(servers))
    assert whole == servers and whole["576965"] == server and isinstance(whole, ById)
    with pytest.raises(ValueError, match="no Nothing in this version"):
        _native.restore("vultr", "Nothing", "{}")
    with pytest.raises(errors.DecodeError):
        _native.restore("vultr", "Server", "{")


def test_pattern_matching(servers: ById[Server]) -> None:
    match servers["576965"]:
        case Server(label=label, subid=576965):
            assert label == "web-1"
        case _:
            pytest.fail("no match")
    match servers["576965"]:
        case {"label": label}:
            assert label == "web-1"
        case _:
            pytest.fail("no match")


def test_unknown_fields_are_kept(sim: Simulator) -> None:
    info = KiwiVM(**sim.kiwivm).get_service_info()
    assert info.extra["newer_field"] == "" and info["newer_field"] == ""
    assert "newer_field" in info and "newer_field" in json.loads(info.to_json())
    assert "error" not in info and "error" not in info.extra
    assert '"newer_field"' in info.raw


def test_what_is_shown_is_short_and_holds_no_secret(servers: ById[Server]) -> None:
    server = servers["576965"]
    assert repr(server).startswith("Server(subid=576965, ") and len(repr(server)) < 250
    assert server.default_password and server.default_password not in repr(server)
    assert server.kvm_url is None or server.kvm_url not in repr(server)
    assert repr(servers) == "ById(4 by id: '576965', '576966', '576988', ...)"


def test_a_value_that_is_wrong_is_told_with_its_place() -> None:
    body = b'{"1":{"OSID":"one","name":"a","arch":"x64","family":"a","windows":false}}'
    systems = Vultr().os.list.request().parse(200, {}, body)
    assert systems["1"].name == "a"
    with pytest.raises(errors.DecodeError, match=r'os.list: .*1\.osid: expected an integer, found "one"') as caught:
        _ = systems["1"].osid
    assert caught.value.path == "1.osid" and caught.value.verdict == "unknown"


def test_times() -> None:
    found = parse_time("2014-10-14 12:40:40")
    assert found is not None and found.timestamp() == 1413290440 and found.tzinfo is not None
    assert parse_time("2016-31-29 10:10:48") is None and parse_time(None) is None
