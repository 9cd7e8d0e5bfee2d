"""A simulator of the three services, for your own tests.

    from vpswire import KiwiVM
    from vpswire.testing import Simulator

    with Simulator() as sim, KiwiVM(**sim.kiwivm) as vps:
        assert vps.get_service_info().hostname

It runs in this process, on a free port of this machine. With `clock="stepped"` its time passes only by `advance`:

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
        """Starts it.

        Args:
            world: What is in it: TOML or JSON as text, or the same as a mapping. What it leaves out is made up. What
                `save` gives fits. Unless set, a handful of machines in each service.
            edition: How old its KiwiVM panel is: the newest unless set here or in the world.
            limits: Whether calls that come too often are refused. Off unless set here or in the world.
            servers: How many more servers its first Vultr account has.
            faults: What is broken from the beginning, see `add_fault`.
            clock: `real`: its time passes. `stepped`: only `advance` moves it, and a job of a client of it that waits.
            port: Where to listen; 0 takes any port that is free.
            speed: How many of its seconds pass in a real one, unless the clock is stepped.
            seed: The same seed makes up the same ids and secrets. A world of your own has its own seeds.
            allow_hosts: Hosts beside this machine's own names that may be sent requests, and whose pages may send them.
            fresh_keys: Whether keys are made for this simulator alone; those of the usual world are known to everybody.

        Raises:
            ValueError: Names the argument that is wrong, and what is wrong with it.
            OSError: If the port cannot be listened on.
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
        """Stops it."""
        STEPPED.pop(self.url, None)
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
        """The keyword arguments for one of its accounts, in the order of the world.

        The usual world has three of `kiwivm` and `cvm`, and two of `vultr`.
        """
        return self._sim.account(api, number)

    @property
    def requests(self) -> list[Seen]:
        """What it has been asked so far, the oldest first."""
        return [Seen(*row) for row in self._sim.requests()]

    @property
    def now(self) -> datetime:
        """The time in it, UTC."""
        return datetime.fromtimestamp(self._sim.now(), timezone.utc)

    def advance(self, time: float | timedelta) -> None:
        """Moves its clock on, by seconds or a `timedelta`.

        Raises:
            ValueError: If that is less than nothing.
        """
        self._sim.advance(time.total_seconds() if isinstance(time, timedelta) else time)

    def save(self) -> str:
        """All that is in it as JSON, its time included, which fits `world`. It holds keys and passwords."""
        return self._sim.save()

    @property
    def faults(self) -> list[str]:
        """The rules for what is broken. To be set to other rules, or to `[]` for none; each counts from then on."""
        return self._sim.faults()

    @faults.setter
    def faults(self, rules: Sequence[str]) -> None:
        self._sim.set_faults(list(rules))

    def add_fault(self, rule: str) -> None:
        """Breaks calls from now on.

        Args:
            rule: `API:CALL:WHEN=FAULT`. API and CALL may be `*`; WHEN is `*`, `2` (the second such call from now on),
                `2+` or `10%`. `vultr:server.create:1=lose_answer` does what the next create asks for, and then closes
                the connection without an answer; docs/simulator.md lists all faults.

        Raises:
            ValueError: If it is not such a rule.
        """
        self._sim.add_fault(rule)

    def clear_faults(self) -> None:
        """Breaks nothing any more."""
        self._sim.set_faults([])
