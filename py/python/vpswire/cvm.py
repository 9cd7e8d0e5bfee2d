# Printed from the table of calls. Do not edit: `make faces` rewrites it.
# mypy: disable-error-code="empty-body"
"""The CVM Client API: every call."""

from __future__ import annotations

from ._lazy.hints import LazyNames
from ._native import Record
from ._runtime.calls import Async, Calls, M, Planned, Sync, call, constructor
from ._runtime.clients import AsyncClient, SyncClient, planned

__all__ = [
    "AsyncCvm",
    "Cvm",
    "CvmCalls",
    "Vps",
    "VpsList",
    "VpsStatus",
]

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ._lazy.cvm_types import VpsState
    from ._lazy.types import Any, AsyncTransport, Id, Options, Transport, Unpack
    from .cvm_jobs import CvmJobs
else:
    __getattr__ = LazyNames(globals(), "types", "cvm_types", ".cvm_jobs")


class Vps(Record, module="cvm"):
    """A VPS.

    Transfer is counted in one of two ways: in all (`traffic_limit`, `traffic_used`) or for each direction
    (the other four). The fields of the other way are absent.
    """

    __slots__ = ()

    id: int
    """Its id, which the other calls take."""

    node: int | None
    """The id of the node that it runs on."""

    virtualization_type: int | None
    """The kind of virtualisation. The only one so far is 1, OpenVZ."""

    hostname: str | None
    """Its host name."""

    guaranteed_ram: int | None
    """Guaranteed memory, MB."""

    burstable_ram: int | None
    """Burstable memory, MB. Missing where vSwap is used."""

    disk_space: int | None
    """Its disk, MB."""

    cpu_count: int | None
    """Its CPUs; on some nodes CPU units, which are finer."""

    traffic_limit: int | None
    """The transfer allowed, both directions together, bytes."""

    traffic_used: int | None
    """The transfer used, both directions together, bytes."""

    traffic_in_limit: int | None
    """The incoming transfer allowed, bytes."""

    traffic_in_used: int | None
    """The incoming transfer used, bytes."""

    traffic_out_limit: int | None
    """The outgoing transfer allowed, bytes."""

    traffic_out_used: int | None
    """The outgoing transfer used, bytes."""

    location: str | None
    """The location of its node. Not documented; newer panels."""

    template: int | None
    """The id of the template that it was made from. Not documented; newer panels, OpenVZ."""


class VpsList(Record, module="cvm"):
    """The VPSes of a user."""

    __slots__ = ()

    vpses: tuple[Vps, ...]
    """The VPSes."""


class VpsStatus(Record, module="cvm"):
    """The state of a VPS, and what it uses."""

    __slots__ = ()

    traffic_used: int | None
    """The transfer used, both directions together, bytes. Absent where the directions are counted apart."""

    traffic_in_used: int | None
    """The incoming transfer used, bytes. Absent where the directions are counted together."""

    traffic_out_used: int | None
    """The outgoing transfer used, bytes. Absent where the directions are counted together."""

    ram_used: float | None
    """The memory in use: bytes by the document, MB by the panel's later code. Passed on as it came."""

    disk_used: float | None
    """The disk in use: bytes by the document, MB (and fractions) by the panel's later code. Passed on as it
    came.
    """

    status: VpsState | str | None
    """Its state."""


class VpsCalls(Calls[M]):
    """The calls of the group `vps`."""

    @call("vps.list")
    def list(self, *, timeout: float | None = None, max_retries: int | None = None) -> VpsList:
        """List the VPSes of the user whose tokens are given.

        `GET /vps/list`: reads.

        Returns:
            `VpsList`.
        """
        ...

    @call("vps.status")
    def status(self, *, id: Id, timeout: float | None = None, max_retries: int | None = None) -> VpsStatus:
        """Show the state of a VPS, and what it uses.

        The panel asks the node over SSH. When that fails it may answer zeros instead of an error.

        `GET /vps/{id}/status`: reads.

        Args:
            id: The VPS.

        Returns:
            `VpsStatus`.
        """
        ...

    @call("vps.start")
    def start(self, *, id: Id, timeout: float | None = None, max_retries: int | None = None) -> Any:
        """Start a VPS.

        A 503 means that its node could not be reached, a 500 that it did not start: see `status` before
        trying again.

        `POST /vps/{id}/start`: acts.

        Args:
            id: The VPS.

        Returns:
            Nothing is documented: `None`, or whatever came.
        """
        ...

    @call("vps.stop")
    def stop(self, *, id: Id, timeout: float | None = None, max_retries: int | None = None) -> Any:
        """Shut a VPS down.

        A 503 means that its node could not be reached, a 500 that it did not stop: see `status` before trying
        again.

        `POST /vps/{id}/stop`: sets.

        Args:
            id: The VPS.

        Returns:
            Nothing is documented: `None`, or whatever came.
        """
        ...

    @call("vps.restart")
    def restart(self, *, id: Id, timeout: float | None = None, max_retries: int | None = None) -> Any:
        """Restart a VPS.

        A 503 means that its node could not be reached, a 500 that it did not restart: see `status` before
        trying again.

        `POST /vps/{id}/restart`: acts.

        Args:
            id: The VPS.

        Returns:
            Nothing is documented: `None`, or whatever came.
        """
        ...


class CvmCalls(Calls[M]):
    """All calls of the CVM Client API."""

    @property
    def vps(self) -> VpsCalls[M]:
        """The calls of the group `vps`."""
        return self._group(VpsCalls)


class Cvm(CvmCalls[Sync], SyncClient):
    """A client of the CVM Client API. Its calls wait for their answers.

    Each call takes a `timeout` and `max_retries` of its own, in place of the client's.
    """

    @constructor("cvm", Sync)
    def __init__(
        self,
        *,
        base_url: str | None = None,
        public_token: str | None = None,
        private_token: str | None = None,
        transport: Transport | None = None,
        **options: Unpack[Options],
    ) -> None:
        """A client for one account. Nothing is connected yet.

        Args:
            base_url: The panel, with the path of its API: `https://panel.example/api/client`. Default: the value of VPSWIRE_CVM_URL.
            public_token: The public token. Default: the value of VPSWIRE_CVM_PUBLIC_TOKEN.
            private_token: The private token. Default: the value of VPSWIRE_CVM_PRIVATE_TOKEN.
            transport: A function that takes a `Request` and gives a `Response`, instead of our own.
            options: As follows.

        Options:
            allow_plain_http: Allows plain http to a host other than this machine: anyone on the way can read
                the key. Default: off.
            timeout: The time that one attempt may take. Seconds. Default: 30 seconds, or more for slow calls.
            connect_timeout: The part of the time-out that establishing the connection may take. Seconds.
                Default: 10 seconds.
            max_retries: How often a failed call is retried, if it is safe to send it again. Default: 2.
            retry_sets: Whether calls that set something (a label, a firewall group) are retried even if an
                attempt may have been executed. Default: off.
            read_only: Refuses every call that does more than read, before anything is sent. Default: the
                value of `VPSWIRE_READ_ONLY`, or off.
            pace: Whether calls wait to keep the account below the rate limit of its service (Vultr: 2 calls a
                second). Default: on.
            max_body: The largest body of an answer in bytes, decompressed; values above 256 MiB count as 256
                MiB. In memory an answer takes up to 6.5 times its body while it is read, 5 times afterwards,
                and 13 times while a map by id is looked through. Default: 64 MiB.
            proxy: The URL of the HTTP proxy that every connection goes through. Default: the proxy that the
                environment names.
            user_agent: The value of the User-Agent header. Default: `vpswire/` and the version.
            ca_file: A file of certificates (PEM) to trust, and no others. Default: Mozilla's.
            on_attempt: Called after each attempt, and before each wait. It receives no key, password or
                token. Default: nothing.
        """
        ...

    @property
    def plan(self) -> CvmCalls[Planned]:
        """The same calls, of which each gives the request that it would send, with masks for secrets."""
        return CvmCalls(planned(self._core))

    @property
    def jobs(self) -> CvmJobs[Sync]:
        """What takes several calls, and waits between them."""
        from .cvm_jobs import CvmJobs

        return self._group(CvmJobs)


class AsyncCvm(CvmCalls[Async], AsyncClient):
    """A client of the CVM Client API. Its calls are awaited.

    Each call takes a `timeout` and `max_retries` of its own, in place of the client's.
    """

    @constructor("cvm", Async)
    def __init__(
        self,
        *,
        base_url: str | None = None,
        public_token: str | None = None,
        private_token: str | None = None,
        transport: AsyncTransport | None = None,
        **options: Unpack[Options],
    ) -> None:
        """A client for one account. Nothing is connected yet.

        Args:
            base_url: The panel, with the path of its API: `https://panel.example/api/client`. Default: the value of VPSWIRE_CVM_URL.
            public_token: The public token. Default: the value of VPSWIRE_CVM_PUBLIC_TOKEN.
            private_token: The private token. Default: the value of VPSWIRE_CVM_PRIVATE_TOKEN.
            transport: A coroutine function that takes a `Request` and gives a `Response`, instead of our own.
            options: As follows.

        Options:
            allow_plain_http: Allows plain http to a host other than this machine: anyone on the way can read
                the key. Default: off.
            timeout: The time that one attempt may take. Seconds. Default: 30 seconds, or more for slow calls.
            connect_timeout: The part of the time-out that establishing the connection may take. Seconds.
                Default: 10 seconds.
            max_retries: How often a failed call is retried, if it is safe to send it again. Default: 2.
            retry_sets: Whether calls that set something (a label, a firewall group) are retried even if an
                attempt may have been executed. Default: off.
            read_only: Refuses every call that does more than read, before anything is sent. Default: the
                value of `VPSWIRE_READ_ONLY`, or off.
            pace: Whether calls wait to keep the account below the rate limit of its service (Vultr: 2 calls a
                second). Default: on.
            max_body: The largest body of an answer in bytes, decompressed; values above 256 MiB count as 256
                MiB. In memory an answer takes up to 6.5 times its body while it is read, 5 times afterwards,
                and 13 times while a map by id is looked through. Default: 64 MiB.
            proxy: The URL of the HTTP proxy that every connection goes through. Default: the proxy that the
                environment names.
            user_agent: The value of the User-Agent header. Default: `vpswire/` and the version.
            ca_file: A file of certificates (PEM) to trust, and no others. Default: Mozilla's.
            on_attempt: Called after each attempt, and before each wait. It receives no key, password or
                token. Default: nothing.
        """
        ...

    @property
    def plan(self) -> CvmCalls[Planned]:
        """The same calls, of which each gives the request that it would send, with masks for secrets."""
        return CvmCalls(planned(self._core))

    @property
    def jobs(self) -> CvmJobs[Async]:
        """What takes several calls, and waits between them."""
        from .cvm_jobs import CvmJobs

        return self._group(CvmJobs)
