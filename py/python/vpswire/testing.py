"""A simulator of the three services, for your own tests.

    from vpswire import KiwiVM
    from vpswire.testing import Simulator

    with Simulator() as sim, KiwiVM(**sim.kiwivm) as vps:
        assert vps.get_service_info().hostname

It runs in this process, on a free port of this machine.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from ._sim import Sim
from ._types import Self, Sequence

__all__ = ["Seen", "Simulator"]


class Seen(NamedTuple):
    """A request that the simulator has seen. No key, parameter or answer is in it."""

    method: str
    """The method."""
    path: str
    """The path, without the query."""
    api: str | None
    """The API, if the table has the call."""
    call: str | None
    """The call's name, if the table has it."""
    status: int
    """The status of the answer, whether it got through or not."""
    delivered: bool
    """Whether the answer got through."""


class Simulator:
    """A running simulator; it stops at the end of the `with` block, or when `stop` is called."""

    def __init__(
        self,
        *,
        port: int = 0,
        speed: int = 1,
        seed: int = 1,
        allow_hosts: Sequence[str] = (),
        fresh_keys: bool = False,
    ) -> None:
        """Starts it.

        Args:
            port: Where to listen; 0 takes any port that is free.
            speed: How many of its seconds pass in a real one.
            seed: The same seed makes up the same ids and secrets.
            allow_hosts: Hosts beside this machine's own names that may be sent requests, and whose pages may send them.
            fresh_keys: Whether keys are made for this simulator alone; those of the usual world are known to everybody.

        Raises:
            ValueError: If a host is none.
            OSError: If the port cannot be listened on.
        """
        self._sim = Sim(port=port, speed=speed, seed=seed, allow_hosts=list(allow_hosts), fresh_keys=fresh_keys)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def stop(self) -> None:
        """Stops it."""
        self._sim.stop()

    @property
    def url(self) -> str:
        """Its URL; the services are below it."""
        return self._sim.url

    @property
    def kiwivm(self) -> dict[str, Any]:
        """The keyword arguments for `KiwiVM` and `AsyncKiwiVM`."""
        return self._sim.account("kiwivm", 0)

    @property
    def cvm(self) -> dict[str, Any]:
        """The keyword arguments for `Cvm` and `AsyncCvm`."""
        return self._sim.account("cvm", 0)

    @property
    def vultr(self) -> dict[str, Any]:
        """The keyword arguments for `Vultr` and `AsyncVultr`."""
        return self._sim.account("vultr", 0)

    def account(self, api: str, number: int = 0) -> dict[str, Any]:
        """The keyword arguments for one of its accounts: of `kiwivm` and `cvm` there are three, of `vultr` two."""
        return self._sim.account(api, number)

    @property
    def requests(self) -> list[Seen]:
        """What it has been asked so far, the oldest first."""
        return [Seen(*row) for row in self._sim.requests()]

    def add_fault(self, rule: str) -> None:
        """Breaks calls from now on.

        Args:
            rule: `API:CALL:WHEN=HARM`. API and CALL may be `*`; WHEN is `*`, `2` (the second such call from now on),
                `2+` or `10%`. `vultr:server.create:1=lose_answer` does what the next create asks for, and then closes
                the connection without an answer; docs/simulator.md lists all harms.

        Raises:
            ValueError: If it is not such a rule.
        """
        self._sim.add_fault(rule)

    def clear_faults(self) -> None:
        """Breaks nothing any more."""
        self._sim.clear_faults()
