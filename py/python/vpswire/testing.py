"""A simulator of the three services, for your own tests.

    from vpswire import KiwiVM
    from vpswire.testing import Simulator

    with Simulator() as sim, KiwiVM(**sim.kiwivm) as vps:
        assert vps.get_service_info().hostname

It runs in this process, on a free port of this machine. With `clock="stepped"`, only `advance` moves its clock:

    with Simulator(clock="stepped") as sim, KiwiVM(**sim.kiwivm) as vps:
        vps.snapshot.create()  # locks the machine for minutes
        sim.advance(600)
        vps.snapshot.list()
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta, timezone
from json import dumps
from typing import Any, Literal, NamedTuple

from ._lazy.types import Self
from ._runtime.clocks import STEPPED
from ._sim import Sim

__all__ = ["Seen", "Simulator"]


class Seen(NamedTuple):
    """A request that the simulator has received, without keys, parameters and the answer."""

    method: str
    """The method."""
    path: str
    """The path, without the query."""
    api: str | None
    """The API, or None for an unknown call."""
    call: str | None
    """The call's name, or None for an unknown call."""
    status: int
    """The status of the answer, whether it was delivered or not."""
    delivered: bool
    """Whether the answer was delivered."""


class Simulator:
    """A running simulator. It stops at the end of the `with` block, or when `stop` is called."""

    def __init__(
        self,
        *,
        world: str | Mapping[str, Any] | None = None,
        edition: Literal["oldest", "middle", "newest"] | None = None,
        limits: bool | None = None,
        servers: int = 0,
        faults: Sequence[str] = (),
        clock: Literal["real", "stepped"] = "real",
        port: int = 0,
        speed: float = 1,
        seed: int = 1,
        allow_hosts: Sequence[str] = (),
        fresh_keys: bool = False,
    ) -> None:
        """Starts the simulator.

        Args:
            world: The initial state: TOML or JSON as text, a mapping, or the result of `save`. Missing values are
                generated. Default: a handful of machines in each service.
            edition: The edition of its KiwiVM panel. Default: that of the world, or the newest.
            limits: Whether rate limits apply. Default: as in the world, or off.
            servers: The number of servers to add to its first Vultr account.
            faults: The faults from the start, see `add_fault`.
            clock: `real`: it runs by itself. `stepped`: only `advance` and the waits of its clients' jobs move it.
            port: The port to listen on; 0 chooses a free one.
            speed: The number of simulated seconds per real second, unless the clock is stepped.
            seed: The same seed generates the same ids and secrets. A world of your own has its own seeds.
            allow_hosts: Hosts, in addition to this machine's own names, that accept requests and whose pages may send
                them.
            fresh_keys: Whether keys are generated for this simulator alone; those of the default world are public.

        Raises:
            ValueError: An argument is invalid. The text names it and the reason.
            OSError: The simulator cannot listen on the port.
        """
        if clock not in ("real", "stepped"):
            raise ValueError(f"clock: expected real or stepped, got {clock}")
        if not 0 < speed <= 1_000_000:
            raise ValueError("speed: expected more than 0, up to 1,000,000; clock='stepped' stops the clock")
        self._sim = Sim(
            port=port,
            speed=0 if clock == "stepped" else speed,
            seed=seed,
            world=world if world is None or isinstance(world, str) else dumps(dict(world)),
            edition=edition,
            limits=limits,
            servers=servers,
            faults=list(faults),
            allow_hosts=list(allow_hosts),
            fresh_keys=fresh_keys,
        )
        if clock == "stepped":
            STEPPED[self.url] = self.advance

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def stop(self) -> None:
        """Stops the simulator."""
        STEPPED.pop(self.url, None)
        self._sim.stop()

    @property
    def url(self) -> str:
        """The URL of the simulator; the services are below it."""
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
        """Returns the keyword arguments for one of its accounts, in the order of the world.

        The default world has three accounts of `kiwivm` and of `cvm`, and two of `vultr`.
        """
        return self._sim.account(api, number)

    @property
    def requests(self) -> list[Seen]:
        """The requests so far, the oldest first."""
        return [Seen(*row) for row in self._sim.requests()]

    @property
    def now(self) -> datetime:
        """The simulated time, in UTC."""
        return datetime.fromtimestamp(self._sim.now(), timezone.utc)

    def advance(self, time: float | timedelta) -> None:
        """Advances the clock, by seconds or a `timedelta`.

        Raises:
            ValueError: The time is negative.
        """
        self._sim.advance(time.total_seconds() if isinstance(time, timedelta) else time)

    def save(self) -> str:
        """Returns the whole state as JSON for `world`, including the time. It contains keys and passwords."""
        return self._sim.save()

    @property
    def faults(self) -> list[str]:
        """The rules of the faults. Assign other rules, or `[]` to remove all; each then counts from zero."""
        return self._sim.faults()

    @faults.setter
    def faults(self, rules: Sequence[str]) -> None:
        self._sim.set_faults(list(rules))

    def add_fault(self, rule: str) -> None:
        """Adds a fault, which applies to calls from now on.

        Args:
            rule: `API:CALL:WHEN=FAULT`. API and CALL may be `*`; WHEN is `*`, `2` (the second such call from now on),
                `2+` or `10%`. `vultr:server.create:1=lose_answer` executes the next create, and then closes the
                connection without an answer; docs/simulator.md lists all faults.

        Raises:
            ValueError: The rule is invalid.
        """
        self._sim.add_fault(rule)

    def clear_faults(self) -> None:
        """Removes all faults."""
        self._sim.set_faults([])
