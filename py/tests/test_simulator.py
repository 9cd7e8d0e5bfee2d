"""The simulator of `vpswire.testing`: its world, its clock and its faults, and who on this machine can reach it."""

from __future__ import annotations

import http.client
import json
from datetime import timedelta
from typing import Any

import pytest

from vpswire import KiwiVM, Vultr, errors
from vpswire.testing import Simulator


def status(sim: Simulator, **headers: str) -> int:
    """What it says to a request with these headers."""
    connection = http.client.HTTPConnection(sim.url.removeprefix("http://"))
    connection.putrequest("GET", "/vultr/v1/os/list", skip_host=True)
    for name, value in headers.items():
        connection.putheader(name, value)
    connection.endheaders()
    try:
        return connection.getresponse().status
    finally:
        connection.close()


def test_only_named_hosts_reach_it() -> None:
    with Simulator(allow_hosts=["sim.test"]) as sim:
        assert status(sim, Host="localhost") == 200
        assert status(sim, Host="sim.test:80", Origin="https://sim.test") == 200
        assert status(sim, Host="evil.example") == 403
        assert status(sim, Host="localhost", Origin="https://evil.example") == 403
    with Simulator() as sim:
        assert status(sim, Host="sim.test") == 403
    with pytest.raises(ValueError, match="allow_hosts: http://x: expected the name or the address of a host"):
        Simulator(allow_hosts=["http://x"])


def test_fresh_keys_are_its_own() -> None:
    with Simulator(fresh_keys=True) as one, Simulator(fresh_keys=True) as other, Simulator() as usual:
        keys = {sim.account("vultr", number)["api_key"] for sim in (one, other, usual) for number in (0, 1)}
        assert len(keys) == 6
        with Vultr(**one.vultr) as vultr:
            assert len(vultr.server.list()) == 4


def test_a_stepped_clock_stands_until_it_is_moved_on() -> None:
    with Simulator(clock="stepped") as sim, KiwiVM(**sim.kiwivm) as vps:
        begun = sim.now
        vps.snapshot.create(description="nightly")
        with pytest.raises(errors.Locked):
            vps.snapshot.list()
        assert sim.now == begun
        sim.advance(600)
        sim.advance(timedelta(minutes=50))
        assert sim.now - begun == timedelta(hours=1)
        assert [snapshot.description for snapshot in vps.snapshot.list().snapshots] == ["nightly"]
        with pytest.raises(ValueError, match="expected seconds"):
            sim.advance(-1)


def test_a_saved_world_goes_on() -> None:
    with Simulator(clock="stepped") as sim:
        subid = Vultr(**sim.vultr, pace=False).server.create(dcid=1, vpsplanid=201, osid=167, label="mine").subid
        sim.advance(3600)
        saved, now, account = sim.save(), sim.now, sim.vultr
    for world in (saved, json.loads(saved)):
        with Simulator(world=world, clock="stepped") as sim:
            assert sim.vultr["api_key"] == account["api_key"] and sim.now >= now.replace(microsecond=0)
            assert Vultr(**sim.vultr, pace=False).server.list()[subid].label == "mine"


def test_editions_limits_and_servers() -> None:
    with Simulator(edition="oldest", limits=True, servers=20, clock="stepped") as sim:
        with pytest.raises(errors.VpsError):
            KiwiVM(**sim.kiwivm).backup.list()
        vultr = Vultr(**sim.vultr, pace=False, max_retries=0)
        with pytest.raises(errors.RateLimited):
            for _ in range(3):
                assert len(vultr.server.list()) == 24
    with Simulator(servers=20) as sim:
        vultr = Vultr(**sim.vultr, pace=False)
        assert [len(vultr.server.list()) for _ in range(5)] == [24] * 5


def test_faults_are_rules_that_can_be_read_and_set() -> None:
    rule = "vultr:server.list:1=lose_answer"
    with Simulator(faults=[rule]) as sim:
        assert sim.faults == [rule]
        vultr = Vultr(**sim.vultr, pace=False, max_retries=0)
        with pytest.raises(errors.TransportError):
            vultr.server.list()
        assert vultr.server.list()
        sim.faults = ["vultr:server.list:*=lose_answer"]
        with pytest.raises(errors.TransportError):
            vultr.server.list()
        sim.faults = []
        assert sim.faults == [] and vultr.server.list()
        with pytest.raises(ValueError, match="lose"):
            sim.faults = ["vultr:server.list:*=lose"]


WRONG: list[dict[str, Any]] = [
    {"world": "nonsense"}, {"world": "{"}, {"world": {"nothing": 1}}, {"world": {}}, {"edition": "newer"},
    {"faults": ["x"]}, {"clock": "slow"}, {"speed": 0},
]  # fmt: skip


@pytest.mark.parametrize("options", WRONG, ids=str)
def test_what_is_wrong_is_named(options: dict[str, Any]) -> None:
    [name] = options
    with pytest.raises(ValueError, match=name if name != "faults" else "x"):
        Simulator(**options)


def test_accounts_are_those_of_the_world() -> None:
    with Simulator() as sim:
        vultr = json.loads(sim.save())["vultr"]
        assert [sim.account("vultr", number)["api_key"] for number in range(2)] == keys(vultr)
        with pytest.raises(ValueError, match="vultr has no account 2"):
            sim.account("vultr", 2)
        with pytest.raises(ValueError, match="no API"):
            sim.account("nothing")


def keys(vultr: Any) -> list[str]:
    """The keys in the Vultr part of a saved world."""
    accounts = vultr["accounts"] if isinstance(vultr, dict) else vultr
    return [account["api_key"] if "api_key" in account else account["key"] for account in accounts]
