"""The simulator of `vpswire.testing`, as a server that others on this machine can reach."""

from __future__ import annotations

import http.client

import pytest

from vpswire import Vultr
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
