# mypy: disable-error-code="empty-body"
"""What the clients of all three services have in common, beside their calls."""

from __future__ import annotations

from .._lazy.hints import LazyNames, lazily_annotated
from .calls import Async, Calls, Planned, Sync, async_raw, changing, raw

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .._lazy.types import Any, AsyncTransport, Options, RawParams, Self, Transport, Unpack
else:
    __getattr__ = LazyNames(globals(), "types")


class SyncClient(Calls[Sync]):
    """A client whose calls wait for their answers. All threads of a program can share it."""

    @lazily_annotated
    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Closes the connections that are kept. The client stays usable: the next call makes a new one."""
        self._core.native.close()

    @changing
    def with_options(self, *, transport: Transport | None = None, **options: Unpack[Options]) -> Self:
        """A client of the same account with other options.

        It shares the pace, the budget of retries and the connections, which are new ones only where the proxy, the
        certificates or the user agent are others.
        """
        ...

    @raw
    def raw(
        self,
        method: str,
        path: str,
        params: RawParams | None = None,
        *,
        timeout: float | None = None,
        max_retries: int | None = None,
    ) -> Any:
        """Makes a call that the table does not have, and gives its answer as plain values.

        A GET counts as one that reads and a POST as one that acts, so a POST reaches the service at most once. KiwiVM
        is always sent a POST.

        Args:
            method: `GET` or `POST`.
            path: The path after the base URL: `/v1/plans/list`.
            params: The parameters by their names on the wire.
            timeout: Seconds that one attempt may take, in place of what the client says.
            max_retries: How often it may be sent again, in place of what the client says.
        """
        ...


class AsyncClient(Calls[Async]):
    """A client whose calls are awaited. Cancelling the task ends the call."""

    @lazily_annotated
    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()

    async def aclose(self) -> None:
        """Closes the connections that are kept. The client stays usable: the next call makes a new one."""
        self._core.native.close()

    @changing
    def with_options(self, *, transport: AsyncTransport | None = None, **options: Unpack[Options]) -> Self:
        """A client of the same account with other options.

        It shares the pace, the budget of retries and the connections, which are new ones only where the proxy, the
        certificates or the user agent are others.
        """
        ...

    @async_raw
    async def raw(
        self,
        method: str,
        path: str,
        params: RawParams | None = None,
        *,
        timeout: float | None = None,
        max_retries: int | None = None,
    ) -> Any:
        """Makes a call that the table does not have: as `raw` of the client that waits."""
        ...


def planned(core: Sync | Async) -> Planned:
    """A core that shows what that one would send."""
    return Planned(core.native)
