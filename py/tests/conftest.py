"""What the tests share."""

from __future__ import annotations

import logging
import signal
from collections.abc import Iterator

import pytest

from vectors import Canned
from vpswire.testing import Simulator

# The log is only written where somebody reads it.
logging.getLogger("vpswire").setLevel(logging.DEBUG)

# A shell starts what it runs in the background with Ctrl-C ignored; some tests press it.
signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture
def sim() -> Iterator[Simulator]:
    with Simulator() as simulator:
        yield simulator


@pytest.fixture
def canned() -> Iterator[Canned]:
    server = Canned()
    yield server
    server.close()
