"""Records and maps: attributes, the mapping protocol, and what Python does with values."""

from __future__ import annotations

import copy
import json
import pickle
import sys
import tracemalloc
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import Any

import pytest

from vpswire import ById, KiwiVM, Listing, Record, Request, Response, Vultr, _native, errors, parse_time
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
        server.label = "other"  # type: ignore[misc]
    with pytest.raises(AttributeError):
        _ = server.nothing  # type: ignore[attr-defined]
    with pytest.raises(TypeError):
        Server()  # type: ignore[call-arg]


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
        _native.unpickle("vultr", "Nothing", "{}")
    with pytest.raises(errors.DecodeError):
        _native.unpickle("vultr", "Server", "{")


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
    assert repr(server) == (
        "Server(subid=576965, label='web-1', status='active', power_status='running', server_state='ok', "
        "main_ip='198.18.0.21', ...)"
    )
    assert server.default_password and server.default_password not in repr(server)
    assert server.kvm_url is None or server.kvm_url not in repr(server)
    assert repr(servers) == (
        "ById({4: '576965': Server(subid=576965, label='web-1', status='active', ...), "
        "'576966': Server(subid=576966, label='web-2', status='active', ...), "
        "'576988': Server(subid=576988, label='db-1', status='active', ...), ...})"
    )


def test_lists_money_and_secrets_are_shown() -> None:
    def parsed(call: Any, body: str) -> str:
        return repr(call.request().parse(200, {}, body.encode()))

    vultr, vps = Vultr(api_key="KEY"), KiwiVM(veid=1, api_key="KEY")
    account = '{"balance":"-5519.11","pending_charges":"57.03","last_payment_date":"x","last_payment_amount":"-1.00"}'
    assert parsed(vultr.account.info, account).startswith(
        "Account(balance=Decimal('-5519.11'), pending_charges=Decimal("
    )
    templates = '{"error":0,"installed":"a","templates":["a","b","c","d"]}'
    assert parsed(vps.get_available_os, templates) == "AvailableOs(installed='a', templates=[4: 'a', 'b', 'c', ...])"
    assert parsed(vultr.server.list, "[]") == "ById({})"
    traffic = '{"incoming_bytes":[["2014-06-10",81]],"outgoing_bytes":[]}'
    shown = repr(vultr.server.bandwidth.request(subid=1).parse(200, {}, traffic.encode()))
    assert shown == "Traffic(incoming_bytes=[1: ('2014-06-10', 81)], outgoing_bytes=[])"
    assert repr(vultr) == "<Vultr at https://api.vultr.com>"
    assert repr(vultr.server) == "<ServerCalls at https://api.vultr.com>"


def test_notebooks_show_tables() -> None:
    body = json.dumps({"7": {"SUBID": "7", "label": "<b>&", "default_password": "hidden", "ram": {}}, "8": {}})
    servers = Vultr(api_key="KEY").server.list.request().parse(200, {}, body.encode())
    table = servers._repr_html_()
    assert table.startswith("<table><thead><tr><th></th><th>subid</th><th>label</th><th>status</th>")
    assert "<tr><th>7</th><td>7</td><td>'&lt;b&gt;&amp;'</td>" in table and table.endswith("<p>2 by id</p>")
    one = servers["7"]._repr_html_()
    assert "<tr><th>label</th><td>'&lt;b&gt;&amp;'</td></tr>" in one and "'***'" in one
    assert "hidden" not in table + one + repr(servers) + repr(servers["7"])


def test_plain_values_with_masks(servers: ById[Server]) -> None:
    server = servers["576965"]
    masked = server.to_dict(secrets=False)
    assert masked == {**server.to_dict(), "default_password": "***", "kvm_url": masked["kvm_url"]}
    assert server.default_password and server.default_password not in str(masked)
    assert json.loads(server.to_json(secrets=False)) == masked
    assert servers.to_dict(secrets=False)["576965"] == masked
    assert json.loads(servers.to_json(secrets=False))["576965"] == masked
    # An absent secret is no secret.
    body = b'{"1":{"SUBID":1,"default_password":""}}'
    found = Vultr(api_key="KEY").server.list.request().parse(200, {}, body)["1"]
    assert found.get("default_password") in ("", None)


def test_a_value_that_is_wrong_is_named_with_its_place() -> None:
    body = b'{"1":{"OSID":"one","name":"a","arch":"x64","family":"a","windows":false}}'
    systems = Vultr().os.list.request().parse(200, {}, body)
    assert systems["1"].name == "a"
    with pytest.raises(errors.DecodeError, match=r'os.list: .*1\.osid: expected an integer, found "one"') as caught:
        _ = systems["1"].osid
    assert caught.value.path == "1.osid" and caught.value.verdict == "unknown"


SYSTEM: dict[str, Any] = {"OSID": 1, "name": "a", "arch": "x64", "family": "a", "windows": False}


def systems(body: str) -> Any:
    return Vultr().os.list.request().parse(200, {}, body.encode())


def place(read: Callable[[], Any]) -> tuple[str | None, str]:
    """Where reading fails, and the words."""
    with pytest.raises(errors.DecodeError) as caught:
        read()
    assert caught.value.body is not None and caught.value.code == "decode"
    return caught.value.path, str(caught.value).removeprefix("os.list: cannot decode the response: ")


def test_an_error_names_the_place_that_was_read() -> None:
    first, missing = {**SYSTEM, "OSID": {}}, {key: value for key, value in SYSTEM.items() if key != "OSID"}
    found = systems(json.dumps({"1": first, "2": missing, "a.b": {**SYSTEM, "OSID": "y", "windows": 7}}))
    assert place(lambda: found["a.b"].windows) == ("a.b.windows", "a.b.windows: expected a boolean, found 7")
    assert place(lambda: found["a.b"].osid) == ("a.b.osid", 'a.b.osid: expected an integer, found "y"')
    assert place(lambda: found["2"].osid) == ("2.osid", "2.osid: expected an integer, found nothing")
    assert place(lambda: found["1"]["osid"])[0] == "1.osid"
    assert place(lambda: list(found["1"].values()))[0] == "1.osid"
    assert found["2"].name == found["a.b"].name == "a"
    assert found["2"].to_dict() == json.loads(found["2"].to_json()) == missing
    assert found["a.b"].to_dict()["windows"] == 7 and found["1"].to_dict()["osid"] == {}
    assert found.to_dict() == json.loads(found.to_json())


def test_flaws_are_named_and_hide_nothing_else() -> None:
    found = systems(json.dumps({"1": {**SYSTEM, "OSID": "one", "windows": 7}, "2": "gone", "3": {}, "4": SYSTEM}))
    (*one, gone, empty) = found.flaws
    assert [(flaw.path, flaw.expected, flaw.found) for flaw in one] == [
        ("1.osid", "an integer", '"one"'),
        ("1.windows", "a boolean", "7"),
    ]
    assert (gone.path, gone.expected, gone.found) == ("2", "a record", '"gone"')
    assert str(empty) == "3.osid: expected an integer, found nothing" and len(found.flaws) == 4
    assert repr(found["1"]).startswith("Os(name='a', arch='x64'")
    assert found["1"].flaws == tuple(one) and hash(one[0]) == hash(found["1"].flaws[0]) and found["4"].flaws == ()
    assert repr(one[0]) == "Flaw('1.osid: expected an integer, found \"one\"')"
    assert found.to_dict()["2"] == "gone" and found.to_dict()["3"] == {} and len(found) == 4
    assert [system.name for subid, system in found.items() if subid != "2"] == ["a", None, "a"]
    # What came in the place of a record says so at each of its fields.
    assert place(lambda: found["2"].name) == ("2", '2: expected a record, found "gone"')
    assert place(found["2"].to_dict)[0] == "2" and found["2"].flaws == (gone,)
    restored = pickle.loads(pickle.dumps(found))
    assert restored.flaws == found.flaws and restored.to_dict() == found.to_dict()


def test_a_list_keeps_what_is_odd_in_its_place() -> None:
    parse = Vultr(api_key="KEY").server.neighbors.request(subid=1).parse
    neighbours: tuple[object, ...] = parse(200, {}, b'[1,"x",2]')
    assert neighbours == (1, "x", 2)
    users = Vultr(api_key="KEY").user.list.request().parse(200, {}, b'[{"USERID":"a"},5,{"USERID":[]}]')
    assert users[0].userid == "a" and [flaw.path for user in users for flaw in user.flaws] == ["1", "2.userid"]
    with pytest.raises(errors.DecodeError, match=r"1: expected a record, found 5"):
        _ = users[1].name


def neighbours(body: bytes) -> Listing[Any]:
    return Vultr(api_key="KEY").server.neighbors.request(subid=1).parse(200, {}, body)


def test_a_list_names_its_flaws() -> None:
    found = neighbours(b'[1,"x","2"]')
    assert [str(flaw) for flaw in found.flaws] == ['1: expected an integer, found "x"'] and found[1:] == ("x", 2)
    assert (found.to_list(), found.to_json(), found.raw) == ([1, "x", 2], '[1,"x",2]', '[1,"x","2"]')
    assert neighbours(b"[1,2]").flaws == () and neighbours(b"[]").flaws == ()
    users = Vultr(api_key="KEY").user.list.request().parse(200, {}, b'[{"USERID":"a"},5,{"USERID":[],"name":"b"}]')
    assert [flaw.path for flaw in users.flaws] == ["1", "2.userid"]
    assert users.to_list() == json.loads(users.to_json()) == [{"userid": "a"}, 5, {"userid": [], "name": "b"}]
    shown = dict(users[0].items()), users[2].name
    assert shown == ({"userid": "a"}, "b")
    # What is in a record is a tuple, and the record names its flaws.
    servers = Vultr(api_key="KEY").server.list.request()
    networks = servers.parse(200, {}, b'{"1":{"SUBID":1,"v6_networks":[5]}}')
    assert type(networks["1"].v6_networks) is tuple and networks.flaws[0].path == "1.v6_networks.0"


def test_a_list_is_a_tuple() -> None:
    found, same = neighbours(b'[3,1,"x"]'), (3, 1, "x")
    assert isinstance(found, tuple) and isinstance(found, Sequence) and type(found) is Listing
    assert found == same and same == found and hash(found) == hash(same) and repr(found) == repr(same)
    assert len(found) == 3 and 1 in found and found.index("x") == 2 and [*found] == [3, 1, "x"] and found[-1] == "x"
    assert type(found[:2]) is tuple and (*found, 4) == (*same, 4) and sorted(found[:2]) == [1, 3]
    assert json.dumps(found) == '[3, 1, "x"]' and found.to_json(secrets=False) == found.to_json()
    match found:
        case (first, *_):
            assert first == 3
    assert copy.copy(found) is found
    for again in (pickle.loads(pickle.dumps(found)), copy.deepcopy(found)):
        assert again == found and type(again) is Listing and again.flaws == found.flaws and again.raw
    users = Vultr(api_key="KEY").user.list.request().parse(200, {}, b'[{"USERID":"a","name":"b"}]')
    assert repr(users) == "(User(userid='a', name='b'),)" and pickle.loads(pickle.dumps(users)) == users
    with pytest.raises(TypeError):
        Listing((1, 2))  # type: ignore[call-arg]


def test_an_odd_secret_stays_masked() -> None:
    body = json.dumps({"1": {"SUBID": 1, "default_password": ["hidden"]}, "2": ["hidden"]})
    found = Vultr(api_key="KEY").server.list.request().parse(200, {}, body.encode())
    assert found.to_dict(secrets=False) == {"1": {"subid": 1, "default_password": "***"}, "2": "***"}
    assert found.to_dict() == {"1": {"subid": 1, "default_password": ["hidden"]}, "2": ["hidden"]}
    assert "hidden" not in found.to_json(secrets=False) + repr(found) + str(found.flaws)


def test_an_error_names_places_in_lists_and_in_records_of_records() -> None:
    point = {"timestamp": 1, "network_in_bytes": 2, "network_out_bytes": 3, "disk_read_bytes": 4}
    point |= {"disk_write_bytes": 5, "cpu_usage": 6}
    usage = {"error": 0, "vm_type": "kvm", "data": [point, {**point, "timestamp": "x"}, {**point, "cpu_usage": []}]}
    call = KiwiVM(veid=1, api_key="KEY").get_raw_usage_stats.request()
    found = call.parse(200, {}, json.dumps(usage).encode())
    assert found.data is found.data and found.data[0].timestamp == 1
    assert place(lambda: found["data"][1].timestamp)[0] == "data.1.timestamp"
    # Nothing is what an empty list is in a field that may be missing.
    assert [flaw.path for flaw in found.flaws] == ["data.1.timestamp"] and found.data[2].cpu_usage is None
    assert found.to_dict()["data"][1]["timestamp"] == "x"
    restored = _native.unpickle("kiwivm", "RawUsageStats", json.dumps({**usage, "data": [point, {}]}))
    with pytest.raises(errors.DecodeError, match=r"data\.1\.timestamp: expected an integer, found nothing"):
        _ = restored.data[1].timestamp


def test_an_error_shows_nothing_of_a_secret_field() -> None:
    body = json.dumps({"1": {"default_password": ["hidden"]}})
    found = Vultr(api_key="KEY").server.list.request().parse(200, {}, body.encode())
    with pytest.raises(errors.DecodeError) as caught:
        _ = found["1"].default_password
    assert caught.value.path == "1.default_password" and "hidden" not in str(caught.value)


def test_errors_share_the_body() -> None:
    body = json.dumps({"1": {**SYSTEM, "OSID": "x" * (1 << 20)}})
    found = systems(body)["1"]
    kept = []
    tracemalloc.start()
    for _ in range(50):
        with pytest.raises(errors.DecodeError) as caught:
            _ = found.osid
        kept.append(caught.value)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 1 << 20
    assert {error.body for error in kept} == {body.encode()}
    again = pickle.loads(pickle.dumps(kept[0]))
    assert again.body == body.encode() and again.path == "1.osid"


NUMBERS: dict[str, object] = {
    "18446744073709551615": 18446744073709551615, "18446744073709551616": 18446744073709551616,
    "-9223372036854775809": -9223372036854775809, "-12345678901234567890123": -12345678901234567890123,
    "0": 0, "7": 7, "1.5": 1.5, "-2.5e-7": -2.5e-7, "1e309": "1e309", "-1E+400": "-1E+400", "1.5e308": 1.5e308,
    "1e-400": "1e-400", "-0.001e-500": "-0.001e-500", "1" * 4300: int("1" * 4300), "1" * 4301: "1" * 4301,
    "-" + "9" * 100_000: "-" + "9" * 100_000,
}  # fmt: skip


@pytest.mark.parametrize("digits", NUMBERS, ids=lambda digits: digits[:24])
def test_unknown_numbers_stay_exact_or_stay_text(digits: str) -> None:
    wanted, known = NUMBERS[digits], json.dumps(SYSTEM)
    record = systems(f'{{"1":{known[:-1]},"n":{digits},"good":2,"deep":[{{"n":{digits}}}]}}}}')["1"]
    pickled = pickle.loads(pickle.dumps(record))
    for found in (record.extra, record.to_dict(), dict(record.items()), dict(record), pickled.to_dict(), pickled):
        assert found["n"] == wanted and type(found["n"]) is type(wanted)
        assert found["good"] == 2 and found["deep"] == [{"n": wanted}]
    assert f'"n":{digits},' in record.to_json() and record == pickled and hash(record) == hash(pickled)

    def transport(_: Request[Any]) -> Response:
        return Response(200, {}, f'[{digits}, {{"good": 1}}]'.encode())

    assert Vultr(transport=transport, pace=False).raw("GET", "/v1/x") == [wanted, {"good": 1}]


def test_a_lower_limit_of_the_program_leaves_long_integers_as_text() -> None:
    before = sys.get_int_max_str_digits()
    sys.set_int_max_str_digits(640)
    try:
        body = json.dumps(SYSTEM)[:-1] + ',"n":' + "1" * 641 + ',"m":' + "1" * 640 + "}"
        assert systems(f'{{"1":{body}}}')["1"].extra == {"n": "1" * 641, "m": int("1" * 640)}
    finally:
        sys.set_int_max_str_digits(before)


def test_a_field_whose_name_comes_twice_is_there_once() -> None:
    found = systems('{"1":' + json.dumps(SYSTEM)[:-1] + ',"x":1,"x":2,"NAME":3}}')["1"]
    assert list(found) == [*list(systems(json.dumps({"1": SYSTEM}))["1"]), "x", "NAME"] and len(found) == 7
    assert list(found.items()) == [(name, found[name]) for name in found]
    assert list(found.values()) == [found[name] for name in found] and found.items() == found.items()


def test_times() -> None:
    found = parse_time("2014-10-14 12:40:40")
    assert found is not None and found.timestamp() == 1413290440 and found.tzinfo is not None
    assert parse_time("2016-31-29 10:10:48") is None and parse_time(None) is None
