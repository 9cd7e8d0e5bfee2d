"""Runs the printed verbs of the fleet.

The core returns the calls that a verb needs, and the clients of the accounts make them concurrently.
"""

from __future__ import annotations

from asyncio import CancelledError, create_task, gather
from collections.abc import Callable, Coroutine, Iterator, Mapping
from queue import SimpleQueue
from typing import TYPE_CHECKING, Any, Concatenate, Generic, Literal, ParamSpec, TypeAlias, TypeVar, overload

from .._lazy.types import Self
from .._native import BoundVerb, Fleet, Inbox, Outcome, Request, Waiter, Work
from ..errors import VpsError
from .calls import Async, Sync, _doc, _Shown
from .clients import AsyncClient, SyncClient
from .outcomes import outcome_of

P = ParamSpec("P")
R = TypeVar("R")
TrafficRule: TypeAlias = Literal["both", "allowance"]
"""The numbers that KiwiVM's multiplier applies to: the counter and the allowance, or the allowance alone."""
Asks: TypeAlias = list[tuple[int, Request[Any]]]
"""Requests to make, each with the index of its account."""

# The number of accounts up to which connections are kept between verbs. A process may often open 1,024 files.
KEEPING = 128


class SyncVerb(BoundVerb, _Shown, Generic[P, R]):
    """A blocking verb."""

    __slots__ = ()

    if TYPE_CHECKING:

        def __call__(self, *args: P.args, **arguments: P.kwargs) -> R: ...
    else:
        __doc__ = _doc
        __call__ = BoundVerb._send


class AsyncVerb(BoundVerb, _Shown, Generic[P, R]):
    """An awaitable verb."""

    __slots__ = ()

    if TYPE_CHECKING:

        def __call__(self, *args: P.args, **arguments: P.kwargs) -> Coroutine[Any, Any, R]: ...
    else:
        __doc__ = _doc
        __call__ = BoundVerb._begin


class Verb(Generic[P, R]):
    """A declared verb."""

    __slots__ = ("function", "id")

    def __init__(self, id: str, function: Callable[Concatenate[Any, P], R]) -> None:
        self.id = id
        self.function = function

    @overload
    def __get__(self, instance: None, owner: type[Any]) -> Callable[Concatenate[Any, P], R]: ...
    @overload
    def __get__(self, instance: Verbs[SyncAsking], owner: type[Any] | None = None) -> SyncVerb[P, R]: ...
    @overload
    def __get__(self, instance: Verbs[AsyncAsking], owner: type[Any] | None = None) -> AsyncVerb[P, R]: ...
    def __get__(self, instance: Any, owner: Any = None) -> Any:
        return self.function if instance is None else instance._asking.bound(instance._asking, self)


def verb(id: str) -> Callable[[Callable[Concatenate[Any, P], R]], Verb[P, R]]:
    """Declares a method as the verb with this name."""
    return lambda function: Verb(id, function)


class Asking:
    """The accounts of a fleet, with the functions that make their calls."""

    def __init__(self, at_once: int) -> None:
        if at_once < 1:
            raise ValueError(f"at_once: expected 1 or more, got {at_once}")
        self.native = Fleet()
        self.clients: dict[str, Any] = {}
        # In the order of the accounts.
        self.cores: list[Any] = []
        self.at_once = at_once

    def add(self, name: str, client: Any, rule: str) -> None:
        self.native.add(name, client._core.native, rule)
        self.clients[name] = client
        self.cores.append(client._core)

    def close(self) -> None:
        for core in self.cores:
            core.native.close()

    def done(self, core: Any) -> None:
        """Closes an account's connections after its call, if the fleet is too large to keep them."""
        if len(self.cores) > KEEPING:
            core.native.close()


class SyncAsking(Asking):
    """Makes the calls of verbs, and waits for the answers."""

    bound = SyncVerb

    def run(self, work: Work) -> Any:
        """Runs a verb."""
        word, what = work.start()
        while word == "ask":
            word, what = work.answered(self._ask(what))
        return what

    def _ask(self, asks: Asks) -> list[Outcome]:
        if len(asks) == 1:
            # A single call runs on this thread, where Ctrl-C ends it.
            return [self._alone(*asks[0])]
        outcomes = self._side_by_side(asks, [at for at, (of, _) in enumerate(asks) if self.cores[of].direct])
        # A transport of the caller's is called on the caller's thread.
        for at, ask in enumerate(asks):
            if at not in outcomes:
                outcomes[at] = self._alone(*ask)
        return [outcomes[at] for at in range(len(asks))]

    def _alone(self, account: int, request: Request[Any]) -> Outcome:
        core = self.cores[account]
        try:
            return core.send(request)  # type: ignore[no-any-return]
        except VpsError as error:
            return outcome_of(error)
        finally:
            self.done(core)

    def _side_by_side(self, asks: Asks, order: list[int]) -> dict[int, Outcome]:
        """Makes calls on native threads, and waits for their outcomes."""
        arrived: SimpleQueue[Callable[[], None]] = SimpleQueue()
        # The thread that has made a call puts the function that delivers the outcomes into the queue.
        inbox = Inbox(arrived.put)
        waiters: dict[int, Waiter] = {}
        outcomes: dict[int, Outcome] = {}
        turns = iter(order)
        try:
            while True:
                while len(waiters) < self.at_once and (at := next(turns, None)) is not None:
                    account, request = asks[at]
                    waiters[at] = waiter = Waiter()
                    waiter.start(self.cores[account].native, request, inbox)
                if not waiters:
                    return outcomes
                arrived.get()()
                for at in [at for at, waiter in waiters.items() if not waiter.is_under_way]:
                    outcome, error = waiters.pop(at).ended
                    outcomes[at] = outcome or outcome_of(error or VpsError())
                    self.done(self.cores[asks[at][0]])
        except BaseException as error:
            _cancel(list(waiters.values()), inbox, arrived)
            error.__cause__ = error.__cause__ or next((waiter.ended[1] for waiter in waiters.values()), None)
            raise


def _cancel(waiters: list[Waiter], inbox: Inbox, arrived: SimpleQueue[Callable[[], None]]) -> None:
    """Cancels calls, and waits until they have ended."""
    for waiter in waiters:
        waiter.cancel()
    # Ctrl-C may have replaced the notice that an outcome has arrived.
    inbox.drain()
    while any(waiter.is_under_way for waiter in waiters):
        arrived.get()()


class AsyncAsking(Asking):
    """Makes the calls of verbs, and awaits the answers."""

    bound = AsyncVerb

    async def run(self, work: Work) -> Any:
        """Runs a verb. Cancelling the task cancels its calls."""
        word, what = work.start()
        while word == "ask":
            word, what = work.answered(await self._ask(what))
        return what

    async def refuse(self, error: Exception) -> Any:
        """Raises the error of an invalid verb when it is awaited."""
        raise error

    async def _ask(self, asks: Asks) -> list[Outcome]:
        if len(asks) == 1:
            return [await self._alone(*asks[0])]
        outcomes: dict[int, Outcome] = {}
        causes: list[BaseException | None] = []
        turns = iter(range(len(asks)))

        async def work(turns: Iterator[int]) -> None:
            for at in turns:
                try:
                    outcomes[at] = await self._alone(*asks[at])
                except CancelledError as error:
                    causes.append(error.__cause__)
                    raise

        workers = [create_task(work(turns)) for _ in range(min(self.at_once, len(asks)))]
        try:
            await gather(*workers)
        except BaseException as error:
            for worker in workers:
                worker.cancel()
            await gather(*workers, return_exceptions=True)
            error.__cause__ = error.__cause__ or next(iter(causes), None)
            raise
        return [outcomes[at] for at in range(len(asks))]

    async def _alone(self, account: int, request: Request[Any]) -> Outcome:
        core = self.cores[account]
        try:
            return await core.run(request)  # type: ignore[no-any-return]
        except VpsError as error:
            return outcome_of(error)
        finally:
            self.done(core)


K = TypeVar("K", SyncAsking, AsyncAsking)
G = TypeVar("G", bound="Verbs[Any]")


class Verbs(Generic[K]):
    """The verbs of a fleet, or of one of its groups."""

    _asking: K

    def _group(self, kind: type[G]) -> G:
        group = kind.__new__(kind)
        group._asking = self._asking
        return group

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {', '.join(self._asking.clients) or 'no accounts'}>"


class SyncAccounts(Verbs[SyncAsking]):
    """A synchronous fleet. All threads of a program can share it."""

    def __init__(self, clients: Mapping[str, SyncClient] | None = None, *, at_once: int = 32) -> None:
        """Creates a fleet of accounts. It opens no connection.

        Args:
            clients: The clients, by the names of their accounts in the fleet.
            at_once: The maximum number of concurrent calls.
        """
        self._asking = SyncAsking(at_once)
        for name, client in (clients or {}).items():
            self.add(name, client)

    def add(self, name: str, client: SyncClient, *, traffic_rule: TrafficRule = "both") -> None:
        """Adds an account.

        Args:
            name: The account's name in the fleet, without slashes and spaces.
            client: The client that makes its calls.
            traffic_rule: The numbers that KiwiVM's traffic multiplier applies to: `both` the counter and the allowance,
                or only the `allowance`.
        """
        _check(client, SyncClient, Sync)
        self._asking.add(name, client, traffic_rule)

    @property
    def clients(self) -> Mapping[str, SyncClient]:
        """The clients, by the names of their accounts."""
        return dict(self._asking.clients)

    def close(self) -> None:
        """Closes the idle connections of the clients. The fleet and the clients remain usable."""
        self._asking.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class AsyncAccounts(Verbs[AsyncAsking]):
    """An async fleet. Cancelling the task ends the calls of the verb."""

    def __init__(self, clients: Mapping[str, AsyncClient] | None = None, *, at_once: int = 32) -> None:
        """Creates a fleet of accounts. It opens no connection.

        Args:
            clients: The clients, by the names of their accounts in the fleet.
            at_once: The maximum number of concurrent calls.
        """
        self._asking = AsyncAsking(at_once)
        for name, client in (clients or {}).items():
            self.add(name, client)

    def add(self, name: str, client: AsyncClient, *, traffic_rule: TrafficRule = "both") -> None:
        """Adds an account.

        Args:
            name: The account's name in the fleet, without slashes and spaces.
            client: The client that makes its calls.
            traffic_rule: The numbers that KiwiVM's traffic multiplier applies to: `both` the counter and the allowance,
                or only the `allowance`.
        """
        _check(client, AsyncClient, Async)
        self._asking.add(name, client, traffic_rule)

    @property
    def clients(self) -> Mapping[str, AsyncClient]:
        """The clients, by the names of their accounts."""
        return dict(self._asking.clients)

    async def aclose(self) -> None:
        """Closes the idle connections of the clients. The fleet and the clients remain usable."""
        self._asking.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()


def _check(client: object, kind: type[Any], core: type[Any]) -> None:
    """Refuses a value that is not a client of the fleet's kind, sync or async."""
    if not isinstance(client, kind) or not isinstance(getattr(client, "_core", None), core):
        names = "KiwiVM, Cvm or Vultr" if core is Sync else "AsyncKiwiVM, AsyncCvm or AsyncVultr"
        raise TypeError(f"client: expected {names}, got {type(client).__name__}")
