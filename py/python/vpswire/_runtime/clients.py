# mypy: disable-error-code="empty-body"
"""The common base of the clients of all three services, without their calls."""

from __future__ import annotations

from .._lazy.hints import LazyNames, lazily_annotated
from .calls import Async, Calls, Planned, Sync, async_raw, changing, raw

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .._lazy.types import Any, AsyncTransport, Options, RawParams, Self, Transport, Unpack
else:
    __getattr__ = LazyNames(globals(), "types")


class SyncClient(Calls[Sync]):
    """A synchronous client. All threads of a program can share it."""

    @lazily_annotated
    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Closes the idle connections. The client remains usable: the next call opens a new one."""
        self._core.native.close()

    @changing
    def with_options(self, *, transport: Transport | None = None, **options: Unpack[Options]) -> Self:
        """Returns a client of the same account with other options.

        Both share the pace, the retry budget and the connections. The new client opens its own connections only if the
        proxy, the certificates or the user agent differ.
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
        """Makes a call that this package does not know, and returns its answer as plain values.

        A GET counts as a call that reads and a POST as a call that acts, so a POST reaches the service at most once.
        KiwiVM always receives a POST.

        Args:
            method: `GET` or `POST`.
            path: The path after the base URL: `/v1/plans/list`.
            params: The parameters, by their names on the wire.
            timeout: Seconds that one attempt may take. Default: that of the client.
            max_retries: The maximum number of retries. Default: that of the client.
        """
        ...


class AsyncClient(Calls[Async]):
    """An async client. Cancelling the task ends the call."""

    @lazily_annotated
    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()

    async def aclose(self) -> None:
        """Closes the idle connections. The client remains usable: the next call opens a new one."""
        self._core.native.close()

    @changing
    def with_options(self, *, transport: AsyncTransport | None = None, **options: Unpack[Options]) -> Self:
        """Returns a client of the same account with other options.

        Both share the pace, the retry budget and the connections. The new client opens its own connections only if the
        proxy, the certificates or the user agent differ.
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
        """Makes a call that this package does not know, like `raw` of the synchronous client."""
        ...


def planned(core: Sync | Async) -> Planned:
    """Returns a core that shows the requests that another one would send."""
    return Planned(core.native)
