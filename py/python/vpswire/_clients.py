# mypy: disable-error-code="empty-body"
"""What the clients of all three services have in common, beside their calls."""

from __future__ import annotations

from ._calls import Async, Calls, Planned, Sync, async_raw, changing, raw
from ._hints import Late, hinted

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ._types import Any, AsyncTransport, Options, RawParams, Self, Transport, Unpack
else:
    __getattr__ = Late(globals(), "_types")


class SyncClient(Calls[Sync]):
    """A client whose calls wait for their answers. All threads of a program can share it."""

    @hinted
    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Closes the connections that are kept. The client stays usable: the next call makes a new one."""
        self._core.native.close()

    @changing
    def with_options(self, *, transport: Transport | None = None, **options: Unpack[Options]) -> Self:
        """A client of the same account with other options, and with connections and a pace of its own."""
        ...

    @raw
    def raw(self, method: str, path: str, params: RawParams | None = None) -> Any:
        """Makes a call that the table does not have, and gives its answer as plain values.

        A GET counts as one that reads and a POST as one that acts, so a POST reaches the service at most once. KiwiVM
        is always sent a POST.

        Args:
            method: `GET` or `POST`.
            path: The path behind the base URL: `/v1/plans/list`.
            params: The parameters by their names on the wire.
        """
        ...


class AsyncClient(Calls[Async]):
    """A client whose calls are awaited. Cancelling the task ends the call."""

    @hinted
    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()

    async def aclose(self) -> None:
        """Closes the connections that are kept. The client stays usable: the next call makes a new one."""
        self._core.native.close()

    @changing
    def with_options(self, *, transport: AsyncTransport | None = None, **options: Unpack[Options]) -> Self:
        """A client of the same account with other options, and with connections and a pace of its own."""
        ...

    @async_raw
    async def raw(self, method: str, path: str, params: RawParams | None = None) -> Any:
        """Makes a call that the table does not have: as `raw` of the client that waits."""
        ...


def planned(core: Sync | Async) -> Planned:
    """A core that shows what that one would send."""
    return Planned(core.native)
