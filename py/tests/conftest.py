"""What the tests share."""

from __future__ import annotations

import logging
import signal
from collections.abc import Iterator

import pytest

from servers import Canned, Held
from vpswire.testing import Simulator

# The log is only written where somebody reads it.
logging.getLogger("vpswire").setLevel(logging.DEBUG)

# A shell starts what it runs in the background with Ctrl-C ignored; some tests press it.
signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture
def sim() -> Iterator[Simulator]:
    """Its clock does not move by itself: what is locked stays so, however long a test takes."""
    with Simulator(clock="stepped") as simulator:
        yield simulator


@pytest.fixture
def environment(sim: Simulator, monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """The environment names the simulator's accounts."""
    monkeypatch.setenv("VPSWIRE_KIWIVM_VEID", str(sim.kiwivm["veid"]))
    monkeypatch.setenv("VPSWIRE_KIWIVM_API_KEY", sim.kiwivm["api_key"])
    monkeypatch.setenv("VPSWIRE_KIWIVM_URL", sim.kiwivm["base_url"])
    monkeypatch.setenv("VPSWIRE_CVM_URL", sim.cvm["base_url"])
    monkeypatch.setenv("VPSWIRE_CVM_PUBLIC_TOKEN", sim.cvm["public_token"])
    monkeypatch.setenv("VPSWIRE_CVM_PRIVATE_TOKEN", sim.cvm["private_token"])
    monkeypatch.setenv("VPSWIRE_VULTR_API_KEY", sim.vultr["api_key"])
    monkeypatch.setenv("VPSWIRE_VULTR_URL", sim.vultr["base_url"])
    return monkeypatch


@pytest.fixture
def canned() -> Iterator[Canned]:
    server = Canned()
    yield server
    server.close()


@pytest.fixture
def held() -> Iterator[Held]:
    server = Held()
    yield server
    server.go.set()
    server.close()
