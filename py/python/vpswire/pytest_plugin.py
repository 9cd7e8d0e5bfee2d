"""A fixture for pytest, which finds this plugin by itself if vpswire is installed.

def test_a_rotation(vpswire_simulator):
    with KiwiVM(**vpswire_simulator.kiwivm) as vps:
        vps.jobs.rotate(prefix="nightly ", keep=7).run()
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from .testing import Simulator


@pytest.fixture
def vpswire_simulator() -> Iterator[Simulator]:
    """A simulator of the three services. Only `advance` and the waits of jobs move its clock, so no test sleeps."""
    from .testing import Simulator

    with Simulator(clock="stepped") as simulator:
        yield simulator
