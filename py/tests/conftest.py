"""What the tests share."""

from __future__ import annotations

import logging
from collections.abc import Iterator

import pytest

from vectors import Canned
from vpswire.testing import Simulator

# The log is only written where somebody reads it.
logging.getLogger("vpswire").setLevel(logging.DEBUG)


@pytest.fixture
def sim() -> Iterator[Simulator]:
    with Simulator() as simulator:
        yield simulator


@pytest.fixture
def canned() -> Iterator[Canned]:
    server = Canned()
    yield server
    server.close()
