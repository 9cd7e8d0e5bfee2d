"""What the clients of all three services have in common, beside their calls."""

from __future__ import annotations

from os import environ

from . import _native
from ._calls import Async, Calls, Planned, Sync
from ._hints import Late, hinted

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ._types import Any, AsyncTransport, Mapping, Options, RawParams, Self, Transport, Unpack
else:
    __getattr__ = Late(globals(), "_types")


def native(api: str, given: dict[str, Any], options: Mapping[str, Any]) -> _native.Client:
    """The native client of what the caller gave, and of what the environment says where nothing was given."""
    settings = dict(options)
    for name, value in given.items():
        variable = f"VPSWIRE_{api}_{'url' if name == 'base_url' else name}".upper()
        # An empty variable is as good as none.
        settings[name] = value if value is not None else environ.get(variable) or None
    if settings.get("read_only") is None:
        settings["read_only"] = environ.get("VPSWIRE_READ_ONLY", "").lower() not in ("", "0", "no", "false", "off")
    return _native.Client(api, settings)


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

    @hinted
    def with_options(self, *, transport: Transport | None = None, **options: Unpack[Options]) -> Self:
        """A client of the same account with other options, and with connections and a pace of its own."""
        made = object.__new__(type(self))
        core = Sync(self._core.native.with_options(dict(options)), transport or self._core.transport)
        Calls.__init__(made, core)
        return made

    @hinted
    def raw(self, method: str, path: str, params: RawParams | None = None) -> Any:
        """Makes a call that the table does not have, and gives its answer as plain values.

        A GET counts as one that reads and a POST as one that acts, so a POST reaches the service at most once. KiwiVM
        is always sent a POST.

        Args:
            method: `GET` or `POST`.
            path: The path behind the base URL: `/v1/plans/list`.
            params: The parameters by their names on the wire.
        """
        return self._core.run(self._core.native.prepare_raw(method, path, params))


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

    @hinted
    def with_options(self, *, transport: AsyncTransport | None = None, **options: Unpack[Options]) -> Self:
        """A client of the same account with other options, and with connections and a pace of its own."""
        made = object.__new__(type(self))
        core = Async(self._core.native.with_options(dict(options)), transport or self._core.transport)
        Calls.__init__(made, core)
        return made

    @hinted
    async def raw(self, method: str, path: str, params: RawParams | None = None) -> Any:
        """Makes a call that the table does not have: as `raw` of the client that waits."""
        return await self._core.run(self._core.native.prepare_raw(method, path, params))


def planned(core: Sync | Async) -> Planned:
    """A core that shows what that one would send."""
    return Planned(core.native)
